"""The calls: whom to call, what to say, and how it went."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.attendance import CallListName
from app.domain.calls import Outcome
from app.services.call_card import CallCard
from app.services.call_queue import QueueRow
from app.services.follow_ups import FollowUpRow
from app.services.people import PersonCard
from ui.call_card import Called, PersonCalled
from ui.call_columns import CallColumns
from ui.call_dialogs import (
    DiedCallDialog,
    HelpDialog,
    IllDialog,
    LaterDialog,
    NeverDialog,
    NotNeededDialog,
    SomeoneElseDialog,
    StopsDialog,
    WhoDiedDialog,
)
from ui.call_head import CallHead
from ui.call_lines import CallLine, lines_of
from ui.call_outcomes import OUTCOMES, OutcomesPanel
from ui.call_queue import CallList
from ui.destinations import Destination, Place
from ui.follow_up_form import AnotherDayDialog, DoneDialog, GiveDialog, HandedOverDialog, HomeAgainDialog
from ui.forms import FormDialog
from ui.page import Page
from ui.road import Road
from ui.widgets import Card, column, label

if TYPE_CHECKING:
    from app.services import Services


@dataclass(frozen=True, slots=True)
class _Queue:
    """What the page reads in one go."""

    name: CallListName
    rows: list[QueueRow]
    others: int
    """How many stand on the other list."""
    extra: QueueRow | None
    today: date
    me: str


class CallsPage(Page):
    """One person at a time; a digit says how it went, and the next one comes."""

    watches = frozenset(
        {
            *("activity", "assigned_call", "attendance_mark", "away_period", "call_attempt", "care_note"),
            *("contact_person", "dismissed_flag", "enrolment", "follow_up", "household", "meeting", "person"),
            *("postponed_call", "taken_call"),
        }
    )

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        self._name = CallListName.TODAY
        self._wanted: int | None = None
        self._current: CallLine | None = None
        self._guest: int | None = None
        self._split: set[int] = set()
        self._notes: dict[int, str] = {}
        self._me = ""
        self.head = CallHead()
        self.queue = CallList()
        self.person = PersonCalled()
        self.outcomes = OutcomesPanel()
        self.nobody = Card()
        self.nobody_words = label("", "heading", wrap=True)
        self._arrange()
        self._connect()
        self._keys()
        self.setFocusProxy(self.queue)

    def _arrange(self) -> None:
        layout = column(self, spacing=10)
        listed = Card()
        listed.body.setContentsMargins(0, 0, 0, 0)
        listed.layout().setContentsMargins(5, 6, 5, 6)  # type: ignore[union-attr]  # a card always has a layout
        listed.add(self.queue, 1)
        self.columns = CallColumns(listed, self.person, self.outcomes)
        self.nobody.add(self.nobody_words)
        quiet = label(self.tr("Voordeur is no alarm service. Is somebody in danger? Call 112."), "small", wrap=True)
        layout.addWidget(self.head)
        layout.addWidget(self.nobody)
        layout.addWidget(self.columns, 1)
        layout.addWidget(quiet)
        layout.addStretch(0)
        self.nobody.hide()

    def _connect(self) -> None:
        self.head.today.connect(partial(self._show_list, CallListName.TODAY))
        self.head.clean_up.connect(partial(self._show_list, CallListName.CLEAN_UP))
        self.queue.chosen.connect(self._choose)
        self.outcomes.outcome.connect(self.record)
        self.outcomes.later.connect(self._put_off)
        self.outcomes.not_needed.connect(self._let_be)
        self.outcomes.never.connect(self._never)
        card = self.person
        card.take.connect(self._take)
        card.give_back.connect(self._give_back)
        card.show_person.connect(self._show_person)
        card.home_again.connect(self._home_again)
        card.done.connect(partial(self._open_for, DoneDialog))
        card.another_day.connect(partial(self._open_for, AnotherDayDialog))
        card.give_to.connect(partial(self._open_for, GiveDialog))
        card.handed_over.connect(partial(self._open_for, HandedOverDialog))
        card.in_vain.connect(self._in_vain)

    def _keys(self) -> None:
        """Let the digits say how it went; where one types, with Alt."""
        for number, how in enumerate(OUTCOMES, 1):
            for keys in (str(number), f"Alt+{number}"):
                shortcut = QShortcut(QKeySequence(keys), self)
                shortcut.activated.connect(partial(self.record, how))

    def title(self) -> str:
        return self.tr("Calls")

    def arrive(self, destination: Destination) -> None:
        self._wanted = self._guest = destination.person_id
        if destination.open == CallListName.CLEAN_UP:
            self._name = CallListName.CLEAN_UP

    def refresh(self) -> None:
        self.ask(partial(_read, self._name, self._guest, self._wanted is not None), self._show)

    def _show(self, seen: _Queue) -> None:
        self._name, self._me = seen.name, seen.me
        lines = lines_of(seen.rows, self._split)
        if seen.extra is not None:
            lines.insert(0, CallLine((seen.extra,)))
        waiting = sum(len(line.rows) for line in lines if line.waits)
        people = sum(len(line.rows) for line in lines)
        self.head.show_counts(seen.name, people - waiting, waiting, seen.others)
        self.queue.show_lines(lines, seen.today)
        self.columns.setVisible(bool(lines))
        self.nobody.setVisible(not lines)
        self.nobody_words.setText(self._friendly(seen.name))
        self._settle_on(lines)

    def _friendly(self, name: CallListName) -> str:
        if name is CallListName.CLEAN_UP:
            return self.tr("There is nothing to clean up.")
        return self.tr("Nobody needs a call now. Everybody is seen or known about.")

    def _settle_on(self, lines: list[CallLine]) -> None:
        """Show who was asked for, else who was shown, else the first."""
        by_id = {row.id: line for line in lines for row in line.rows}
        shown = self._current.id if self._current is not None else None
        line = next((by_id[one] for one in (self._wanted, shown) if one in by_id), lines[0] if lines else None)
        self._wanted = None
        self._turn_to(line)

    def _turn_to(self, line: CallLine | None) -> None:
        self._keep_note()
        before = self._current.id if self._current is not None else None
        self._current = line
        self.outcomes.show_for(can_wait=line is not None and _waits_for(line), somebody=line is not None)
        if line is None:
            return
        self.queue.choose(line.id)
        if line.id != before:
            self.person.note.setPlainText(self._notes.get(line.id, ""))
        self.ask(partial(_card, line), self._show_card)

    def _show_card(self, answer: tuple[CallLine, CallCard, date]) -> None:
        line, card, today = answer
        if self._current is not None and line.id == self._current.id:
            self.person.show_called(Called(line, card, today, self._me))

    def _choose(self, person_id: int) -> None:
        line = next((line for line in self.queue.lines if line.id == person_id), None)
        if line is not None and (self._current is None or line.id != self._current.id):
            self._turn_to(line)

    def _keep_note(self) -> None:
        if self._current is not None:
            self._notes[self._current.id] = self.person.note.toPlainText()

    def _show_list(self, name: CallListName) -> None:
        self._keep_note()
        self._name, self._current, self._guest = name, None, None
        self.refresh()
        self.queue.setFocus()

    def record(self, how: Outcome) -> None:
        """Write down how the call went, after a question where one is needed."""
        line = self._current
        if line is None or not self.outcomes.buttons[how].isEnabled():
            return
        first, also = self.person.for_whom()
        note = self.person.note.toPlainText()
        match how:
            case Outcome.COMES_AGAIN:
                self._write(line, lambda services: services.calls.comes_again(first, note=note, also=also))
            case Outcome.NO_ANSWER:
                self._write(line, lambda services: services.calls.no_answer(first, note=note, also=also))
            case Outcome.WRONG_NUMBER:
                self._write(line, lambda services: services.calls.wrong_number(first, note=note, also=also))
            case Outcome.DIED:
                self._ask_death(line, first, also, note)
            case _:
                kind = {
                    Outcome.ILL: IllDialog,
                    Outcome.NEEDS_HELP: HelpDialog,
                    Outcome.STOPS: StopsDialog,
                    Outcome.SOMEONE_ELSE: SomeoneElseDialog,
                }[how]
                self._open(kind(self.road, self, line=line, ids=(first, also), note=note), line)

    def _write(self, line: CallLine, change: Callable[[Services], object]) -> None:
        after = self._behind(line)
        self.do(change, lambda _: self._go_on(line, after))

    def _open(self, dialog: FormDialog, line: CallLine) -> None:
        after = self._behind(line)
        dialog.accepted.connect(lambda: self._go_on(line, after))
        dialog.finished.connect(lambda _: self.queue.setFocus())
        dialog.open()

    def _ask_death(self, line: CallLine, first: int, also: list[int], note: str) -> None:
        if also:
            asking = WhoDiedDialog(self.road, self, title=self.tr("Has died"), line=line)
            asking.accepted.connect(lambda: self._ask_day_of_death(line, int(str(asking.whom.chosen())), note))
            asking.open()
        else:
            self._ask_day_of_death(line, first, note)

    def _ask_day_of_death(self, line: CallLine, person_id: int, note: str) -> None:
        def ask_day(card: PersonCard) -> None:
            self._open(DiedCallDialog(self.road, self, card=card, note=note), line)

        self.ask(lambda services: services.people.person(person_id), ask_day)

    def _behind(self, line: CallLine) -> list[int]:
        """Return who comes after a line, and after the last the first."""
        lines = list(self.queue.lines)
        at = next((at for at, one in enumerate(lines) if one.id == line.id), -1)
        return [one.id for one in [*lines[at + 1 :], *lines[: max(at, 0)]] if not one.waits]

    def _go_on(self, line: CallLine, after: list[int]) -> None:
        """Let go of the note that was used, and turn to who comes next."""
        if self._current is not None and self._current.id == line.id:
            self.person.note.clear()
        if self._guest in {row.id for row in line.rows}:
            self._guest = None
        by_id = {one.id: one for one in self.queue.lines}
        following = next((by_id[one] for one in after if one in by_id), None)
        if following is not None:
            self._turn_to(following)
        self._notes.pop(line.id, None)
        self.queue.setFocus()

    def _put_off(self) -> None:
        if (line := self._current) is not None:
            self._open(LaterDialog(self.road, self, line=line, ids=self.person.for_whom()), line)

    def _let_be(self) -> None:
        if (line := self._current) is not None:
            self._open(NotNeededDialog(self.road, self, line=line, ids=self.person.for_whom()), line)

    def _never(self) -> None:
        if (line := self._current) is not None:
            self._open(NeverDialog(self.road, self, line=line, ids=self.person.for_whom()), line)

    def _take(self) -> None:
        if self._current is not None:
            first, also = self.person.for_whom()
            self.do(lambda services: services.calls.take(first, also=also))
            self.queue.setFocus()

    def _give_back(self) -> None:
        if self._current is not None:
            first, also = self.person.for_whom()
            self.do(lambda services: services.calls.give_back(first, also=also))
            self.queue.setFocus()

    def _in_vain(self, row: FollowUpRow) -> None:
        if (line := self._current) is not None:
            number, result = row.id, self.person.note.toPlainText()
            self._write(line, lambda services: services.calls.in_vain(number, result=result))

    def _home_again(self, row: FollowUpRow) -> None:
        if (line := self._current) is not None:
            self._open(HomeAgainDialog(self.road, self, person_id=row.person_id, name=row.person), line)

    def _open_for(self, kind: Callable[..., FormDialog], row: FollowUpRow) -> None:
        if (line := self._current) is not None:
            self._open(kind(self.road, self, row=row), line)

    def _show_person(self, person_id: int) -> None:
        self.go.emit(Destination(Place.PERSON, person_id=person_id))


def _waits_for(line: CallLine) -> bool:
    row = line.rows[0]
    return bool(row.missed or row.off or row.follow_ups)


def _read(name: CallListName, guest: int | None, look_for: bool, services: Services) -> _Queue:
    """Read the list, and whoever was asked for, who may stand on the other list or on none."""
    who = services.desk.current()
    site_id = who.site_id if who is not None else None
    other = CallListName.CLEAN_UP if name is CallListName.TODAY else CallListName.TODAY
    rows, others = (services.calls.queue(site_id=site_id, name=one) for one in (name, other))
    if look_for and guest in {row.id for row in others}:
        name, rows, others = other, others, rows
    missing = guest is not None and guest not in {row.id for row in (*rows, *others)}
    extra = services.calls.line(guest) if guest is not None and missing else None
    return _Queue(name, rows, len(others), extra, services.today_on(), who.name if who is not None else "")


def _card(line: CallLine, services: Services) -> tuple[CallLine, CallCard, date]:
    return line, services.calls.card(line.id), services.today_on()
