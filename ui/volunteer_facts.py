"""How much, where and with whom: what one asks a volunteer when it is first needed."""

from __future__ import annotations

from collections.abc import Callable

from app.services.phones import readable
from app.services.volunteers import VolunteerCard
from ui.page import Page
from ui.volunteer_forms import (
    AgreementDialog,
    AreaDialog,
    CertificateDialog,
    EmergencyDialog,
    HandOutDialog,
    HobbiesDialog,
    LanguagesDialog,
    MaximumDialog,
    MentorDialog,
    SinceDialog,
)
from ui.volunteer_parts import Fact, Seen, VolunteerDialog, VolunteerPart
from ui.widgets import column
from ui.words.dates import list_of
from ui.words.volunteering import day_and_year, seen

MakeDialog = Callable[[Page, VolunteerCard], VolunteerDialog]


class FactsCard(VolunteerPart):
    """Facts below each other; choosing one opens the small form that changes it."""

    def __init__(self, page: Page, title: str) -> None:
        super().__init__(page)
        self.set_title(title)
        self.facts: list[Fact] = []
        self.seen: Seen | None = None

    def offer(self, *facts: tuple[str, MakeDialog]) -> list[Fact]:
        """Put these facts on the card, each with the form that changes it."""
        made = [self._fact(what, dialog) for what, dialog in facts]
        self.facts += made
        lines = column(spacing=6)
        for fact in made:
            lines.addWidget(fact)
        self.body.addLayout(lines)
        return made

    def _fact(self, what: str, make: MakeDialog) -> Fact:
        fact = Fact(what)

        def change() -> None:
            if self.seen is not None:
                self.open(make(self.page, self.seen.card))

        fact.clicked.connect(change)
        return fact


class AboutCard(FactsCard):
    """How much, where, in which languages, and with whom."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, "")
        self.set_title(self.tr("How much, and where"))
        self.most, self.area, self.languages, self.hobbies, self.mentor, self.since = self.offer(
            (self.tr("How much in a month"), lambda page, card: MaximumDialog(page.road, page, card=card)),
            (self.tr("Where"), lambda page, card: AreaDialog(page.road, page, card=card)),
            (self.tr("Other languages"), lambda page, card: LanguagesDialog(page.road, page, card=card)),
            (self.tr("Hobbies"), lambda page, card: HobbiesDialog(page.road, page, card=card)),
            (self.tr("Mentor"), lambda page, card: MentorDialog(page.road, page, card=card)),
            (self.tr("Helps since"), lambda page, card: SinceDialog(page.road, page, card=card)),
        )

    def show_volunteer(self, seen: Seen) -> None:
        self.seen, card = seen, seen.card
        most = self.tr("%n jobs at most", "", card.max_per_month) if card.max_per_month is not None else ""
        self.most.show_words(most)
        self.area.show_words(card.area)
        spoken = [*([seen.person.language] if seen.person.language else []), *card.languages]
        self.languages.show_words(list_of(spoken))
        self.hobbies.show_words(list_of(card.circumstances.hobbies))
        self.mentor.show_words(card.mentor or self.tr("nobody"))
        self.since.show_words(day_and_year(card.since))

    def in_short(self, seen: Seen) -> str:
        known = seen.card.max_per_month is not None, bool(seen.card.area)
        said = [one.words for one, is_known in zip((self.most, self.area), known, strict=True) if is_known]
        return ", ".join(said) or self.tr("not asked yet")


class PapersCard(FactsCard):
    """What was seen, signed and handed out; of a paper only that it was seen."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, "")
        self.set_title(self.tr("Papers, key and badge"))
        self.certificate, self.agreement, self.badge, self.key, self.emergency = self.offer(
            (self.tr("Certificate of conduct"), lambda page, card: CertificateDialog(page.road, page, card=card)),
            (self.tr("Agreement"), lambda page, card: AgreementDialog(page.road, page, card=card)),
            (self.tr("Badge"), lambda page, card: HandOutDialog(page.road, page, card=card, thing="badge")),
            (self.tr("Key"), lambda page, card: HandOutDialog(page.road, page, card=card, thing="key")),
            (self.tr("In an emergency"), lambda page, card: EmergencyDialog(page.road, page, card=card)),
        )

    def show_volunteer(self, seen: Seen) -> None:
        self.seen, card = seen, seen.card
        self.certificate.show_words(self._certificate(card))
        signed = self.tr("signed on {day}").format(day=day_and_year(card.agreement_on)) if card.agreement_on else ""
        self.agreement.show_words(signed or self.tr("not signed yet"))
        number = self.tr("number {number}")
        self.badge.show_words(number.format(number=card.badge) if card.badge else self.tr("none"))
        self.key.show_words(number.format(number=card.key_number) if card.key_number else self.tr("none"))
        in_need = (card.emergency_name, readable(card.emergency_phone))
        self.emergency.show_words(" · ".join(said for said in in_need if said))

    def in_short(self, seen: Seen) -> str:
        return f"{self.certificate.title()}: {self._certificate(seen.card)}"

    def _certificate(self, card: VolunteerCard) -> str:
        if card.certificate_seen_on is None:
            return self.tr("not seen yet")
        said = seen(card.certificate_seen_on, card.certificate_seen_by)
        if card.certificate_again_on is None:
            return said
        again = self.tr("look again on {day}").format(day=day_and_year(card.certificate_again_on))
        return f"{said} · {again}"
