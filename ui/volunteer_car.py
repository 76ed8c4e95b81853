"""What a volunteer drives, what was seen of it, and their own limits on the road."""

from __future__ import annotations

from typing import Any, cast

from app.services.volunteers import VolunteerCard
from ui.page import Page
from ui.volunteer_chips import Answer, Chips
from ui.volunteer_facts import FactsCard
from ui.volunteer_forms import InspectionDialog, InsuranceDialog, LicenceDialog
from ui.volunteer_parts import Seen
from ui.widgets import label
from ui.words import volunteering
from ui.words.volunteering import day_and_year

CARS = ("drives_own", "drives_client", "drives_bus")
ROADS = ("evening", "motorway", "out_of_town")


class CarCard(FactsCard):
    """Cars and roads as chips, papers below."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, "")
        self.set_title(self.tr("Driving"))
        self.cars, self.roads = Chips(), Chips()
        for words, chips in ((self.tr("Drives"), self.cars), (self.tr("Also drives"), self.roads)):
            chips.setAccessibleName(words)
            self.add(label(words, "strong"))
            self.add(chips)
        self.cars.turned.connect(self._keep)
        self.roads.turned.connect(self._keep)
        self.licence, self.insurance, self.inspection = self.offer(
            (self.tr("Driving licence"), lambda page, card: LicenceDialog(page.road, page, card=card)),
            (self.tr("Insurance of the car"), lambda page, card: InsuranceDialog(page.road, page, card=card)),
            (self.tr("Inspection of the car"), lambda page, card: InspectionDialog(page.road, page, card=card)),
        )

    def show_volunteer(self, seen: Seen) -> None:
        self.seen, card = seen, seen.card
        self._offer_chips()
        for field in CARS:
            self.cars.show_answer(field, getattr(card, field))
        for field in ROADS:
            self.roads.show_answer(field, getattr(card, field))
        not_seen = self.tr("not seen yet")
        self.licence.show_words(volunteering.seen(card.licence_seen_on, card.licence_seen_by) or not_seen)
        self.insurance.show_words(volunteering.seen(card.insurance_seen_on, card.insurance_seen_by) or not_seen)
        self.inspection.show_words(self._inspected(card, seen))

    def in_short(self, seen: Seen) -> str:
        drives = [words for field, words in self._cars() if getattr(seen.card, field)]
        if not drives:
            return self.tr("Drives no car")
        return ", ".join([*drives, *([self.tr("licence not seen yet")] if seen.card.licence_seen_on is None else [])])

    def _cars(self) -> list[tuple[str, str]]:
        return [
            ("drives_own", self.tr("Own car")),
            ("drives_client", self.tr("The client’s car")),
            ("drives_bus", self.tr("The bus")),
        ]

    def _offer_chips(self) -> None:
        roads = [
            ("evening", self.tr("In the evening")),
            ("motorway", self.tr("Motorway")),
            ("out_of_town", self.tr("Out of town")),
        ]
        yes = Answer(True, self.tr("yes"), "check", "ok")
        no = Answer(False, self.tr("no"), "minus", "call")
        self.cars.offer(self._cars(), [Answer(False, self.tr("no")), yes])
        self.roads.offer(roads, [Answer(None, self.tr("not asked")), yes, no])

    def _inspected(self, card: VolunteerCard, seen: Seen) -> str:
        until = card.inspection_until
        if until is None:
            return ""
        words = self.tr("run out on {day}") if until < seen.today else self.tr("until and including {day}")
        return words.format(day=day_and_year(until))

    def _keep(self, field: str, answer: bool | None) -> None:
        if self.seen is not None:
            person_id, said = self.seen.card.id, cast("Any", {field: answer})
            self.keep(lambda services: services.volunteers.change(person_id, **said))
