"""The page of the attendance list: choosing one, ticking, closing, and what follows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.domain.activities import MeetingState
from app.domain.attendance import Mark
from app.domain.papers import PaperKind
from app.services.board import Board
from ui.attendance_ahead import DayAheadDialog
from ui.attendance_board import BoardView
from ui.attendance_lists import ListChooser, Lists, read_lists, site_here
from ui.attendance_shut import NOTHING, Follows, ShutPanel, what_follows
from ui.closing import ClosingDialog
from ui.destinations import Destination, Place
from ui.new_visitor import NewVisitorDialog
from ui.page import Page
from ui.printed import Printing, ask_and_print, note_paper
from ui.road import Road
from ui.widgets import column

if TYPE_CHECKING:
    from app.services import Services
    from app.services.attendance_closing import ClosingQuestion
    from app.services.meetings import MeetingRow
    from ui.attendance_by_hand import ByHandView


class ListLook(Struct, frozen=True):
    """A list, and what only those who may call see once it is closed."""

    board: Board
    may_call: bool
    today: date
    follows: Follows = NOTHING


def look_at(services: Services, meeting_id: int) -> ListLook:
    """Ask for a list; who is missed only when it is closed, and only for those who may call (domain.md R20)."""
    board = services.attendance.board(meeting_id)
    may_call, today = services.may("missed", "flags"), services.today_on()
    if board.state is not MeetingState.CLOSED or not may_call:
        return ListLook(board, may_call, today)
    return ListLook(board, may_call, today, what_follows(services.missed.flags(meeting_id)))


AROUND = 60
"""Minutes before and after a meeting in which people come in and go home."""


def is_on(board: Board, now: datetime) -> bool:
    """Tell whether the meeting of a list is on, or people come in or go home just now."""
    if board.on != now.date():
        return False
    starts, ends = board.starts or time.min, board.ends or time.max
    minutes = now.hour * 60 + now.minute
    return starts.hour * 60 + starts.minute - AROUND <= minutes <= ends.hour * 60 + ends.minute + AROUND


class AttendancePage(Page):
    """One list at a time. A tap is written at once; nothing is saved by hand."""

    watches = frozenset(
        {"activity", "attendance_mark", "away_period", "enrolment", "household", "meeting", "person", "call_attempt"}
    )

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        self._meeting_id: int | None = None
        self._choosing = False
        self._ahead = False
        """Whether the day of the list is still to come."""
        self._sure_of: int | None = None
        """The list of a day to come that somebody said to be sure of."""
        self.printing: Printing = ask_and_print
        self.chooser = ListChooser()
        self.chooser.chosen.connect(self.open_list)
        self.chooser.go.connect(self.go)
        self.chooser.day_wanted.connect(self._look_up_day)
        self.view = BoardView()
        self.shut = ShutPanel()
        self.paper: ByHandView | None = None
        self._layout = column(self, spacing=10)
        for widget in (self.chooser, self.shut, self.view):
            self._layout.addWidget(widget, 1 if widget is self.view else 0)
            widget.hide()
        self._connect_view()
        self._connect_shut()

    def _connect_view(self) -> None:
        view = self.view
        view.mark.connect(self._mark)
        view.mark_together.connect(self._mark_together)
        view.guests.connect(self._count_guests)
        view.new_visitor.connect(self._write_down)
        view.close_list.connect(self._ask_closing)
        view.overview.connect(self._show_overview)
        view.print_list.connect(self._print)
        view.by_hand.connect(self._enter_by_hand)
        view.other_list.connect(self._choose_other)
        view.sort_by_call_name.connect(self._sort)

    def _connect_shut(self) -> None:
        self.shut.call.connect(partial(self.go.emit, Destination(Place.CALLS)))
        self.shut.reopen.connect(self._reopen)
        self.shut.go_on.connect(self._go_on)
        self.shut.fixing.connect(self.refresh)

    def title(self) -> str:
        return self.tr("Attendance list")

    def arrive(self, destination: Destination) -> None:
        self._meeting_id = destination.meeting_id
        self._choosing = False
        self._leave_paper()

    def refresh(self) -> None:
        if self._meeting_id is not None:
            self.ask(partial(look_at, meeting_id=self._meeting_id), self._show_look)
        else:
            self.do(_plan)
            self.ask(read_lists, self._show_lists)

    def stays_open(self, now: datetime) -> bool:
        """While its meeting is on, with people in a queue at the desk, nobody types a PIN (domain.md 2.4)."""
        board = self.view.board
        shown = self._meeting_id is not None and board is not None and board.meeting_id == self._meeting_id
        return shown and board is not None and board.state is MeetingState.PLANNED and is_on(board, now)

    def open_list(self, meeting_id: int) -> None:
        """Show the list of a meeting."""
        self._meeting_id = meeting_id
        self.refresh()

    def _show_lists(self, lists: Lists) -> None:
        if self._meeting_id is not None:
            return
        opened = [one for one in lists.today if one.state is MeetingState.PLANNED]
        if len(lists.today) == 1 and opened and not self._choosing:
            self.open_list(opened[0].id)
            return
        self.view.hide()
        self.shut.hide()
        self.chooser.show()
        self.chooser.show_lists(lists)
        if self.chooser.rows:
            self.chooser.rows[0].setFocus()

    def _look_up_day(self, on: date) -> None:
        self.ask(partial(_lists_of, on), self.chooser.show_day)

    def _show_look(self, look: ListLook) -> None:
        if look.board.meeting_id != self._meeting_id:
            return
        self.chooser.hide()
        self.shut.show_look(look.board, look.follows, may_call=look.may_call)
        self.shut.setVisible(self.paper is None and look.board.state is not MeetingState.PLANNED)
        first = not self.view.isVisible()
        self.view.setVisible(self.paper is None)
        self._ahead = look.board.state is MeetingState.PLANNED and look.board.on > look.today
        self.view.show_board(look.board, fixing=self.shut.is_fixing, may_call=look.may_call, ahead=self._ahead)
        if first and self.paper is None:
            self.view.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring letters to the field, whatever button has the keyboard."""
        control = (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
        )
        typed = event.text()
        if self.view.isVisible() and typed.strip() and typed.isprintable() and not event.modifiers() & control:
            self.view.type_on(typed)
        else:
            super().keyPressEvent(event)

    def _if_sure(self, mark: Mark | None, act: Callable[[], None]) -> None:
        """Ask before the first tick on the list of a day to come: it is easily taken for the list of today."""
        board = self.view.board
        if mark is not Mark.PRESENT or not self._ahead or self._sure_of == self._meeting_id or board is None:
            act()
            return
        dialog = DayAheadDialog(self.road, self, activity=board.activity, on=board.on)
        dialog.accepted.connect(partial(self._be_sure, board.meeting_id, act))
        dialog.finished.connect(lambda _: self.view.field.setFocus())
        dialog.open()

    def _be_sure(self, meeting_id: int | None, act: Callable[[], None]) -> None:
        self._sure_of = meeting_id
        act()

    def _mark(self, person_id: int, mark: Mark | None) -> None:
        self._if_sure(mark, partial(self._mark_now, person_id, mark))

    def _mark_now(self, person_id: int, mark: Mark | None) -> None:
        meeting_id = self._meeting_id
        assert meeting_id is not None
        if self.shut.is_fixing:
            self.do(lambda services: services.attendance.correct(meeting_id, person_id, mark))
        else:
            self.do(lambda services: services.attendance.mark(meeting_id, person_id, mark))

    def _mark_together(self, person_ids: list[int], mark: Mark | None) -> None:
        self._if_sure(mark, partial(self._mark_together_now, person_ids, mark))

    def _mark_together_now(self, person_ids: list[int], mark: Mark | None) -> None:
        meeting_id = self._meeting_id
        assert meeting_id is not None
        if self.shut.is_fixing:
            for person_id in person_ids:
                self._mark_now(person_id, mark)
        else:
            self.do(lambda services: services.attendance.mark_together(meeting_id, person_ids, mark))

    def _count_guests(self, number: int) -> None:
        meeting_id = self._meeting_id
        assert meeting_id is not None
        self.do(lambda services: services.attendance.guests(meeting_id, number))

    def _sort(self, by_call_name: bool) -> None:
        if self.view.board is not None:
            activity_id = self.view.board.activity_id
            self.do(lambda services: services.activities.sort_by_call_name(activity_id, by_call_name))

    def _write_down(self, typed: str) -> None:
        if self._meeting_id is not None:
            dialog = NewVisitorDialog(self.road, self, meeting_id=self._meeting_id, typed=typed)
            dialog.accepted.connect(self.view.field.clear)
            dialog.finished.connect(lambda _: self.view.field.setFocus())
            dialog.open()

    def _ask_closing(self) -> None:
        meeting_id = self._meeting_id
        assert meeting_id is not None
        self.ask(lambda services: services.attendance.closing_question(meeting_id), self._open_closing)

    def _open_closing(self, question: ClosingQuestion) -> None:
        if self._meeting_id is not None and self.view.board is not None:
            ClosingDialog(
                self.road, self, meeting_id=self._meeting_id, activity=self.view.board.activity, question=question
            ).open()

    def _reopen(self) -> None:
        meeting_id = self._meeting_id
        assert meeting_id is not None
        self.shut.stop_fixing()
        self.do(lambda services: services.attendance.reopen(meeting_id))

    def _go_on(self) -> None:
        meeting_id = self._meeting_id
        assert meeting_id is not None
        self.do(lambda services: services.activities.go_on(meeting_id))

    def _show_overview(self) -> None:
        if self.view.board is not None:
            self.go.emit(Destination(Place.OVERVIEW, activity_id=self.view.board.activity_id))

    def _choose_other(self) -> None:
        self._meeting_id, self._choosing = None, True
        self.shut.stop_fixing()
        self.refresh()

    def _print(self) -> None:
        self.ask(lambda services: services.desk.is_sample(), self._print_list)

    def _print_list(self, sample: bool) -> None:
        from ui.attendance_printing import empty_list

        if (board := self.view.board) is not None:
            ids = [row.id for row in board.rows]
            printed = note_paper(self, PaperKind.ATTENDANCE_LIST, ids, activity_id=board.activity_id, on=board.on)
            self.printing(empty_list(board, sample=sample), self, printed)

    def _enter_by_hand(self) -> None:
        from ui.attendance_by_hand import ByHandView

        if self.view.board is None:
            return
        self.paper = ByHandView()
        self.paper.saved.connect(self._save_paper)
        self.paper.left.connect(self._leave_paper)
        self._layout.addWidget(self.paper, 1)
        self.view.hide()
        self.paper.begin(self.view.board)

    def _save_paper(self, present: list[int], announced: list[int], guests: int) -> None:
        meeting_id = self._meeting_id
        assert meeting_id is not None
        self.do(
            lambda services: services.attendance.enter(
                meeting_id, present_ids=present, announced_ids=announced, guests=guests
            ),
            lambda _: self._close_after_paper(),
        )

    def _close_after_paper(self) -> None:
        self._leave_paper()
        self._ask_closing()

    def _leave_paper(self) -> None:
        if self.paper is not None:
            self.paper.hide()
            self.paper.deleteLater()
            self.paper = None
            self.view.show()
            self.view.field.setFocus()


def _lists_of(on: date, services: Services) -> Sequence[MeetingRow]:
    site_id = site_here(services)
    return services.activities.meetings_on(site_id, on) if site_id is not None else ()


def _plan(services: Services) -> None:
    site_id = site_here(services)
    if site_id is not None:
        services.activities.plan(site_id=site_id)
