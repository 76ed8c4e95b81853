"""The people who help: the list left, and what is known of the one who is looked at right."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent, QTextDocument
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.exporting import ExportKind
from app.domain.names import query_words
from app.domain.papers import PaperKind
from app.services.volunteers import VolunteerRow
from ui.attendance_lists import site_here
from ui.destinations import Destination, Place
from ui.look import scaled
from ui.page import Page
from ui.person_form import PersonDialog
from ui.printed import Printing, ask_and_print, note_paper
from ui.road import Road
from ui.volunteer_form import NewVolunteerDialog
from ui.volunteer_list import Shown, VolunteerList, lines_of, shows
from ui.volunteer_parts import Seen, read_volunteer
from ui.volunteer_shown import ShownChoice
from ui.volunteer_view import VolunteerView
from ui.volunteer_year import YearDialog
from ui.widgets import (
    LinkButton,
    PageTitle,
    PrimaryButton,
    SearchField,
    column,
    label,
    row,
)

if TYPE_CHECKING:
    from app.services import Services

SIDE_BY_SIDE = 820
"""The least width for list and volunteer beside each other, at a text size of 100 %."""


class _Look(Struct, frozen=True):
    """Everybody who helps or helped here."""

    rows: list[VolunteerRow]
    today: date


class VolunteersPage(Page):
    """Shows who helps; where there is little room either the list or the one who was chosen."""

    watches = frozenset(
        {
            *("person", "volunteer", "volunteer_kind", "availability_exception", "pause", "away_period", "match"),
            *("circumstances", "standing_match", "preference", "hour_entry", "expense", "request_kind"),
        }
    )

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        self._look = _Look([], date.min)
        self.printing: Printing = ask_and_print
        self._chosen: int | None = None
        self._seen: Seen | None = None
        self._open_form = self._one_only = self._from_list = False
        self._head = PageTitle(self.title())
        self.new_button = PrimaryButton(self.tr("New volunteer"), "user-plus")
        self.new_button.clicked.connect(self.write_down)
        self._head.add_action(self.new_button)
        self.search = SearchField(
            self.tr("Name, street or last digits of the phone"),
            short=self.tr("Name or street"),
            name=self.tr("Search in the list of volunteers"),
        )
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self._open_first)
        self.search.installEventFilter(self)
        self.shown = ShownChoice()
        self.shown.changed.connect(self._narrow)
        self.list = VolunteerList()
        self.list.setAccessibleName(self.tr("Volunteers"))
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._open)
        self.nobody = label("", "muted", wrap=True)
        self.all_button = LinkButton(self.tr("All volunteers"), "arrow-left")
        self.all_button.clicked.connect(self._show_list)
        self.view = VolunteerView(self)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        layout = column(self, spacing=10)
        self._top = QWidget()
        top = column(self._top, spacing=10)
        top.addWidget(self._head)
        top.addWidget(self.shown)
        layout.addWidget(self._top)
        layout.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)
        both = row(spacing=14)
        self._left = QWidget()
        left = column(self._left, spacing=8)
        left.addWidget(self.search)
        left.addWidget(self.nobody)
        left.addWidget(self.list, 1)
        both.addWidget(self._left, 3)
        both.addWidget(self.view, 7)
        layout.addLayout(both, 1)
        self.all_button.hide()
        self.nobody.hide()

    def _connect(self) -> None:
        head = self.view.head
        head.comes_too.clicked.connect(self._show_person)
        head.again.clicked.connect(self._join_again)
        head.stops.clicked.connect(self._let_stop)
        head.more.clicked.connect(self._show_more)

    def title(self) -> str:
        return self.tr("Volunteers")

    def arrive(self, destination: Destination) -> None:
        if destination.person_id is not None:
            self._chosen, self._one_only, self._from_list = destination.person_id, True, False
        self._open_form = destination.open == "new"

    def refresh(self) -> None:
        # The page stands before its list is read: two short moments in place of one that is felt.
        QTimer.singleShot(0, self, self._read_all)

    def _read_all(self) -> None:
        self.ask(_read, self._show)

    def write_down(self) -> None:
        """Open the form for somebody new, with what was looked for in it."""
        dialog = NewVolunteerDialog(self.road, self, typed="" if self.list.lines else self.search.text())
        dialog.saved.connect(self._show_new)
        dialog.open()

    def _show(self, look: _Look) -> None:
        self._look = look
        counts = Counter(shown for shown in Shown for one in look.rows if shows(shown, one, look.today))
        self.shown.show_counts(counts)
        self._head.set_text(self.title(), str(counts[Shown.ALL]) if look.rows else "")
        if self._chosen not in {one.id for one in look.rows}:
            self._chosen = None
        self._narrow()
        if self._open_form:
            self._open_form = False
            self.write_down()

    def _narrow(self, *_: object) -> None:
        """Show who belongs to the choice and is found by what was typed."""
        text, today = self.search.text().strip(), self._look.today
        halves = query_words(text)
        rows = [one for one in self._look.rows if shows(self.shown.shown, one, today) and one.found_by(halves)]
        self.list.show_lines(lines_of(self.shown.shown, rows, today))
        self._say_nobody(text, found=bool(rows))
        if self._chosen is None and rows:
            self._chosen = rows[0].id
        self.list.choose(self._chosen)
        self._read_chosen()
        self._fit()

    def _say_nobody(self, text: str, *, found: bool) -> None:
        words = ""
        if not self._look.rows:
            words = self.tr("Nobody helps here yet. Begin with “New volunteer”: a name is enough.")
        elif text and not found:
            words = self.tr("I find no volunteer with “{text}”.").format(text=text)
        elif not found:
            words = self.tr("There is nobody here now.")
        self.nobody.setText(words)
        self.nobody.setVisible(bool(words))

    def _choose(self, person_id: int) -> None:
        self._chosen = person_id
        self._read_chosen()

    def _open(self, person_id: int) -> None:
        """Show somebody, where there is little room in the place of the list."""
        self._chosen, self._one_only, self._from_list = person_id, True, True
        self._read_chosen()
        self._fit()

    def _open_first(self) -> None:
        if self.list.lines:
            self.list.choose(self.list.lines[0].id)
            self._open(self.list.lines[0].id)

    def leads_back(self) -> bool:
        return not self.all_button.isHidden() and self._from_list

    def step_back(self) -> None:
        self._show_list()

    def _show_list(self) -> None:
        self._one_only = False
        self._fit()
        self.list.step_in()

    def _show_new(self, person_id: int) -> None:
        self.search.clear()
        self._chosen, self._one_only = person_id, True
        self.shown.choose(Shown.ALL)
        self.refresh()

    def _read_chosen(self) -> None:
        if self._chosen is not None:
            self.ask(partial(read_volunteer, self._chosen), self._show_chosen)
        else:
            self._seen = None
            self._fit()

    def _show_chosen(self, seen: Seen) -> None:
        if seen.card.id == self._chosen:
            self._seen = seen
            self.view.show_volunteer(seen, next((one for one in self._look.rows if one.id == seen.card.id), None))
            self._fit()

    def _show_person(self) -> None:
        if self._seen is not None:
            self.go.emit(Destination(Place.PERSON, person_id=self._seen.card.id))

    def _let_stop(self) -> None:
        if self._seen is not None:
            self.go.emit(Destination(Place.VOLUNTEER_STOPS, person_id=self._seen.card.id))

    def _join_again(self) -> None:
        if self._seen is not None:
            person_id = self._seen.card.id
            self.do(lambda services: services.volunteers.join(person_id))

    def _show_more(self) -> None:
        """Show what is not done every day."""
        if self._seen is not None:
            more = self.view.head.more
            self.menu(self._seen).popup(more.mapToGlobal(QPoint(0, more.height() + 4)))

    def menu(self, seen: Seen) -> QMenu:
        """Return the menu of *More*."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Name, address and phone…"), self._change_person)
        menu.addAction(self.tr("A card &with their year…"), self.show_year)
        menu.addAction(self.tr("Save the &list for Excel…"), self._save_list)
        if seen.person.is_client:
            menu.addAction(self.tr("&See the person"), self._show_person)
        else:
            menu.addAction(self.tr("&Comes too: make a visitor"), self._comes_too)
        return menu

    def _change_person(self) -> None:
        if self._seen is not None:
            PersonDialog(self.road, self, card=self._seen.person).open()

    def _comes_too(self) -> None:
        if self._seen is not None:
            person_id = self._seen.card.id
            self.do(lambda services: services.people.change(person_id, is_client=True))

    def _save_list(self) -> None:
        self.go.emit(Destination(Place.EXPORT, open=ExportKind.VOLUNTEERS))

    def show_year(self) -> None:
        """Show the card with somebody's year."""
        if self._seen is not None:
            card, call_name = self._seen.card, self._seen.person.call_name
            dialog = YearDialog(self.road, self, card=card, call_name=call_name)
            dialog.wanted.connect(partial(self._print_year, card.id))
            dialog.open()

    def _print_year(self, person_id: int, card: QTextDocument) -> None:
        self.printing(card, self, note_paper(self, PaperKind.YEAR_CARD, [person_id]))

    def _fit(self) -> None:
        """Show list and volunteer beside each other, or one of them."""
        beside, somebody = self.width() >= scaled(SIDE_BY_SIDE), self._seen is not None
        self.shown.narrow(narrow=not beside)
        one_only = not beside and self._one_only and somebody
        self._top.setVisible(not one_only)
        self._left.setVisible(not one_only)
        self.all_button.setVisible(one_only)
        self.view.setVisible(somebody and (beside or one_only))
        self.stepped.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.search.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            self.list.step_in()
            return True
        return super().eventFilter(watched, event)


def _read(services: Services) -> _Look:
    rows = services.volunteers.all(site_id=site_here(services), also_stopped=True)
    return _Look(rows, services.today_on())
