"""What the cards of a volunteer share: what was read, rows that say one thing, and the dialogs that change it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.forms import FormDialog
from ui.page import Page
from ui.widgets import Card, LinkRow
from ui.words import volunteering

if TYPE_CHECKING:
    from app.services import Services
    from app.services.matches import StandingRow, WishRow
    from app.services.people import PersonCard
    from app.services.request_kinds import KindRow
    from app.services.volunteers import ExpenseRow, HoursRow, VolunteerCard, VolunteerYear


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """All that is shown of one volunteer, read in one go."""

    card: VolunteerCard
    person: PersonCard
    kinds: Sequence[KindRow]
    standing: Sequence[StandingRow]
    wishes: Sequence[WishRow]
    unpaid: Sequence[ExpenseRow]
    hours: Sequence[HoursRow]
    year: VolunteerYear
    today: date


def read_volunteer(person_id: int, services: Services) -> Seen:
    """Read all that is shown of one volunteer."""
    return Seen(
        card=services.volunteers.card(person_id),
        person=services.people.person(person_id),
        kinds=services.request_kinds.all(),
        standing=services.matches.standing(person_id),
        wishes=services.matches.wishes(person_id),
        unpaid=services.volunteers.expenses(person_id, unpaid=True),
        hours=services.volunteers.hours(person_id),
        year=services.volunteers.year(person_id, services.today_on().year),
        today=services.today_on(),
    )


class VolunteerDialog(FormDialog):
    """One small thing about a volunteer; what nobody comes to any more because of it is told."""

    released = Signal(object)
    """The numbers of the requests that need somebody else now."""

    def keep(self, change: Callable[[Services], list[int]]) -> None:
        """Make the change, and tell which requests need somebody else."""
        self.do(change, self.released.emit)


class VolunteerPart(Card):
    """One card of a volunteer; what is clicked in it is done by the page."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.page = page
        self.body.setSpacing(8)

    def show_volunteer(self, seen: Seen) -> None:
        """Show somebody; what stays the same keeps its place and the focus."""
        raise NotImplementedError

    def keep(self, change: Callable[[Services], list[int]]) -> None:
        """Make a change, and tell which requests need somebody else."""
        self.page.do(change, self._tell)

    def open(self, dialog: VolunteerDialog) -> None:
        """Open a dialog, and tell what comes of it."""
        dialog.released.connect(self._tell)
        dialog.open()

    def _tell(self, requests: list[int]) -> None:
        if requests:
            self.page.notice.tell(volunteering.released(len(requests)), "warn")


class Fact(LinkRow):
    """One thing that is known, or not asked yet; choosing it changes it."""

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(what, " ", parent=parent)
        self._what = what

    def show_words(self, words: str) -> None:
        """Show what is known."""
        said = words or self.tr("not asked yet")
        self._below.setText(said)
        self.setAccessibleName(self.tr("Change: {what}, {known}").format(what=self._what, known=said))
        self.updateGeometry()

    @property
    def words(self) -> str:
        """What it says is known."""
        return self._below.text()
