"""What a volunteer likes, can do and rather not, and what they meet in a house: chips to click through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.domain.volunteers import InHouse, Liking
from ui.page import Page
from ui.volunteer_chips import Answer, Chips
from ui.volunteer_parts import Seen, VolunteerPart
from ui.widgets import label
from ui.words import volunteering
from ui.words.kind_names import kinds as kinds_word

FINE, MINDS, ALLERGIC = "fine_with", "minds", "allergies"
HOUSE = (FINE, MINDS, ALLERGIC)


class LikesCard(VolunteerPart):
    """One chip for each kind of help."""

    often = True

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.set_title(self.tr("What they like to do"))
        self.chips = Chips()
        self.chips.turned.connect(self._like)
        self.add(label(self.tr("Click: likes it, can do it, rather not."), "small", wrap=True))
        self.add(self.chips)
        self._person_id = 0

    def show_volunteer(self, seen: Seen) -> None:
        self._person_id = seen.card.id
        self.chips.offer([(kind.id, kinds_word(kind.code, kind.name)) for kind in seen.kinds], _likings())
        for kind in seen.kinds:
            self.chips.show_answer(kind.id, seen.card.likings.get(kind.id))

    def in_short(self, seen: Seen) -> str:
        likes = [one for one in seen.kinds if seen.card.likings.get(one.id) is Liking.LIKES]
        return ", ".join(kinds_word(one.code, one.name) for one in likes)

    def _like(self, kind_id: int, liking: Liking | None) -> None:
        person_id = self._person_id
        self.page.do(lambda services: services.volunteers.like(person_id, kind_id, liking))


def _likings() -> list[Answer]:
    words = volunteering.liking
    return [
        Answer(None, words(None)),
        Answer(Liking.LIKES, words(Liking.LIKES), "heart-handshake", "ok"),
        Answer(Liking.CAN, words(Liking.CAN), "check", "info"),
        Answer(Liking.RATHER_NOT, words(Liking.RATHER_NOT), "minus", "call"),
    ]


class HouseCard(VolunteerPart):
    """One chip for each thing that a helper may meet in a house."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.set_title(self.tr("In somebody’s house"))
        self.chips = Chips()
        self.chips.turned.connect(self._note)
        self.add(label(self.tr("Click: is fine, rather not, allergic."), "small", wrap=True))
        self.add(self.chips)
        self._seen: Seen | None = None

    def show_volunteer(self, seen: Seen) -> None:
        self._seen = seen
        self.chips.offer([(thing, volunteering.in_house(thing)) for thing in InHouse], self._answers())
        for thing in InHouse:
            self.chips.show_answer(thing, next((how for how in HOUSE if thing in getattr(seen.card, how)), None))

    def in_short(self, seen: Seen) -> str:
        how = {FINE: self.tr("is fine"), MINDS: self.tr("rather not"), ALLERGIC: self.tr("allergic")}
        said = []
        for one in reversed(HOUSE):
            things = [volunteering.in_house(thing).lower() for thing in InHouse if thing in getattr(seen.card, one)]
            if things:
                said.append(f"{how[one]}: {', '.join(things)}")
        return " · ".join(said) or self.tr("not said")

    def _answers(self) -> list[Answer]:
        return [
            Answer(None, self.tr("not said")),
            Answer(FINE, self.tr("is fine"), "check", "ok"),
            Answer(MINDS, self.tr("rather not"), "minus", "call"),
            Answer(ALLERGIC, self.tr("allergic"), "ban", "warn"),
        ]

    def _note(self, thing: InHouse, answer: str | None) -> None:
        if self._seen is None:
            return
        # As the chips stand now: what was clicked just before may not have been read again yet.
        said = {one: chip.value for one, chip in self.chips.chips.items()} | {thing: answer}
        fine, minds, allergic = (_with_others(getattr(self._seen.card, how), said, how) for how in HOUSE)
        person_id = self._seen.card.id
        self.keep(
            lambda services: services.volunteers.change(person_id, fine_with=fine, minds=minds, allergies=allergic)
        )


def _with_others(kept: Sequence[str], said: Mapping[object, object], how: str) -> list[str]:
    """Return what was said, and what stood there that has no chip."""
    return [*(str(thing) for thing, value in said.items() if value == how), *(one for one in kept if one not in said)]
