"""What the cards of a volunteer share: what was read, rows that say one thing, and the dialogs that change it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.forms import FormDialog
from ui.icons import Icon
from ui.page import Page
from ui.widgets import Card, LinkRow, column
from ui.words import volunteering

if TYPE_CHECKING:
    from app.services import Services
    from app.services.matches import StandingRow, WishRow
    from app.services.people import PersonCard
    from app.services.request_kinds import KindRow
    from app.services.volunteers import ExpenseRow, HoursRow, VolunteerCard, VolunteerYear


class Seen(Struct, frozen=True, kw_only=True):
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


class FoldRow(LinkRow):
    """The heading of a card that can be shut, with in short what stands in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", " ", parent=parent)
        self.setCheckable(True)
        self._mark = Icon("chevron-down", colour="door")
        self.add_trailing(self._mark)
        self.toggled.connect(self._show_mark)

    def show_words(self, title: str, below: str) -> None:
        """Show the title of the card, and what stands in it."""
        self._words = title
        self._title.setText(title)
        self._below.setText(below)
        self._below.setVisible(bool(below))
        self.setAccessibleName(", ".join(words for words in (title, below) if words))
        self.updateGeometry()

    def _show_mark(self, opened: bool) -> None:
        self._mark.show_icon("chevron-up" if opened else "chevron-down", colour="door")


class VolunteerPart(Card):
    """One card of a volunteer; what is clicked in it is done by the page.

    Where the cards stand below each other each can be shut, and what is seldom used is shut at first.
    """

    often = False
    """Whether it is used so often that it stands open at first."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.page = page
        self._actions: list[QWidget] = []
        self._folds = False
        self.fold_row = FoldRow()
        self.fold_row.setChecked(self.often)
        self.fold_row.hide()
        self.fold_row.toggled.connect(self._fit_fold)
        self.inside = QWidget()
        outer, self.body = self.body, column(self.inside, spacing=8)
        outer.addWidget(self.fold_row)
        outer.addWidget(self.inside)

    def add_action(self, button: QWidget) -> None:
        self._actions.append(button)
        super().add_action(button)

    def let_fold(self, *, on: bool) -> None:
        """Let it be shut, or stand open always."""
        if on != self._folds:
            self._folds = on
            self._fit_fold()

    def tell_in_short(self, seen: Seen) -> None:
        """Say in the heading what stands in it."""
        words = self.in_short(seen)
        self.fold_row.show_words(self.accessibleName(), words[:1].upper() + words[1:])

    def in_short(self, seen: Seen) -> str:
        """Return in a few words what stands in it."""
        return ""

    def _fit_fold(self) -> None:
        opened = not self._folds or self.fold_row.isChecked()
        self.fold_row.setVisible(self._folds)
        self._title.setVisible(not self._folds)
        self.inside.setVisible(opened)
        for action in self._actions:
            action.setVisible(opened)

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
    """One thing that is known, or not asked yet: a button, for choosing it changes it."""

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(what, " ", parent=parent)
        self._what = what
        self.setProperty("kind", "fact")
        self.add_trailing(Icon("pencil", colour="door"))

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
