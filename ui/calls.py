"""The calls: whom to call, what to say, and how it went."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QMenu, QScrollArea, QSizePolicy, QWidget

from app.domain.attendance import CallListName
from app.domain.calls import Outcome
from app.domain.papers import PaperKind
from app.services.call_card import CallCard
from app.services.desk import SiteRow
from app.services.follow_ups import FollowUpRow
from ui.call_card import Called, PersonCalled
from ui.call_columns import CallColumns
from ui.call_dialogs import LaterDialog, NeverDialog, NotNeededDialog
from ui.call_divide import DivideDialog
from ui.call_entry import EntryView
from ui.call_head import CallHead
from ui.call_lines import CallLine, given_to, lines_of
from ui.call_note import Notes
from ui.call_number import NumberFoundDialog
from ui.call_outcomes import OUTCOMES, OutcomesPanel
from ui.call_queue import CallList
from ui.call_reading import CallsSeen, read_calls, read_card
from ui.call_recording import Pause, Recording
from ui.call_sheets import SheetLine, call_sheets, missed_card, sheet_lines
from ui.destinations import Destination, Place
from ui.follow_up_form import AnotherDayDialog, DoneDialog, GiveDialog, HandedOverDialog, HomeAgainDialog
from ui.forms import FormDialog
from ui.jobs import Failure
from ui.page import Page
from ui.plain import caption
from ui.printed import Printing, ask_and_print, note_paper
from ui.road import Road
from ui.widgets import Card, SecondaryButton, column, label

ABOVE_PERSON = 10
"""So many pixels above the person stay in sight."""


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
        self._arriving = True
        self._lines: list[CallLine] = []
        """Everybody's, also while only mine are shown."""
        self._everybody = self._offered = False
        self._notes = Notes()
        self._undo = 0
        """The number of the last undo that was seen."""
        self._me = ""
        self._site = SiteRow(0, "")
        self._good_to_know: Mapping[int, Sequence[str]] = {}
        self._sample = False
        self._today = date.min
        self.printing: Printing = ask_and_print
        self._recording = Recording(self, self._come_back)
        self.pause = Pause()
        self._next_comes = self._in_sight = False
        self.entry: EntryView | None = None
        self._digits: list[QShortcut] = []
        self.head = CallHead()
        self.queue = CallList()
        self.order = label("", "small", wrap=True)
        """In what order they stand, and why."""
        self.only_mine = QCheckBox()
        self.everybody = SecondaryButton("", "users")
        self.to_lists = SecondaryButton(self.tr("To the attendance lists"), "calendar-check")
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
        at_left = QWidget()
        whom = column(at_left, spacing=4)
        policy = self.order.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)  # the names say how wide the list is
        self.order.setSizePolicy(policy)
        whom.addWidget(self.order)
        whom.addWidget(self.only_mine)
        whom.addWidget(self.queue.later, 0, Qt.AlignmentFlag.AlignLeft)
        whom.addWidget(self.queue, 1)
        whom.addWidget(self.queue.more)
        self.columns = CallColumns(at_left, self.person, self.outcomes)
        self.nobody.body.setSpacing(10)
        self.nobody.add(self.nobody_words)
        self.nobody.add(self.everybody)
        self.nobody.body.addWidget(self.to_lists, 0, Qt.AlignmentFlag.AlignLeft)
        self.quiet = label(
            self.tr("Voordeur is no alarm service. Is somebody in danger? Call 112."), "small", wrap=True
        )
        layout.addWidget(self.head)
        layout.addWidget(self.nobody)
        layout.addWidget(self.columns, 1)
        layout.addWidget(self.quiet)
        self.nobody.hide()

    def _connect(self) -> None:
        self.head.today.connect(partial(self._show_list, CallListName.TODAY))
        self.head.clean_up.connect(partial(self._show_list, CallListName.CLEAN_UP))
        self.head.divide.connect(self._divide)
        self.head.paper.connect(self._show_paper_menu)
        self.head.enter.connect(self._enter_sheets)
        self.queue.chosen.connect(self._choose)
        self.queue.pressed_again.connect(self._scroll_to_person)
        self.queue.waiting_wanted.connect(self._look_at)
        self.columns.stacked.connect(self.queue.be_short)
        self.only_mine.clicked.connect(self._show_only_mine)
        self.everybody.clicked.connect(partial(self._show_only_mine, False))
        self.to_lists.clicked.connect(partial(self.go.emit, Destination(Place.ATTENDANCE)))
        self.outcomes.outcome.connect(self.record)
        self.outcomes.later.connect(self._put_off)
        self.outcomes.not_needed.connect(self._let_be)
        self.outcomes.never.connect(self._never)
        self.person.note.typing.connect(self.outcomes.say_digits)
        self.person.note.ended.connect(self.queue.setFocus)
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
        card.number_found.connect(self._find_number)
        card.print_card.connect(self._print_card)

    def _keys(self) -> None:
        """Let the digits say how it went; where one types, with Alt."""
        for number, how in enumerate(OUTCOMES, 1):
            for keys in (str(number), f"Alt+{number}"):
                shortcut = QShortcut(QKeySequence(keys), self)
                shortcut.setAutoRepeat(False)  # a key that is held is one press
                shortcut.activated.connect(partial(self.record, how))
                self._digits.append(shortcut)

    def _let_digits(self, *, speak: bool) -> None:
        for shortcut in self._digits:
            shortcut.setEnabled(speak)

    def title(self) -> str:
        return self.tr("Calls")

    def arrive(self, destination: Destination) -> None:
        self._wanted = self._guest = destination.person_id
        self._arriving = True
        if destination.open == CallListName.CLEAN_UP:
            self._name = CallListName.CLEAN_UP

    def refresh(self) -> None:
        self.ask(partial(read_calls, self._name, self._guest, self._wanted is not None), self._show)

    def _show(self, seen: CallsSeen) -> None:
        undone = self._undone(seen)
        self._name, self._me, self._good_to_know = seen.name, seen.me, seen.notes
        self._site, self._sample, self._today = seen.site or self._site, seen.sample, seen.today
        self._lines = lines_of(seen.rows)
        if seen.extra is not None:
            self._lines.insert(0, CallLine((seen.extra,)))
        now = sum(not row.waits for row in seen.rows)
        lines = self._chosen_lines(seen, now)
        mine = _to_call(lines) if not self.only_mine.isHidden() and self.only_mine.isChecked() else None
        self.order.setText(self._in_order(seen.name))
        self.order.setVisible(len(lines) > 1)
        self.head.show_counts(seen.name, now, seen.others, mine=mine)
        entering = self.entry is not None
        self.columns.setVisible(bool(lines) and not entering)
        self.nobody.setVisible(not lines and not entering)
        self._settle_on(lines, undone)
        if self._arriving and self.isAncestorOf(self.window().focusWidget() or self.window()):
            self.queue.setFocus()  # the first digit is for the first person
        self._arriving = False

    def _undone(self, seen: CallsSeen) -> bool:
        """Want to see whose call was undone just now: it is about them again. On arriving, take up earlier notes."""
        before, (self._undo, person_id) = self._undo, seen.undone
        if self._arriving:
            self._notes.take_up(seen.drafts)
        elif person_id is not None and self._undo > before:
            self._wanted = person_id
            return True
        return False

    def _chosen_lines(self, seen: CallsSeen, now: int) -> list[CallLine]:
        """Show only mine once something was given to me, unless everybody is wanted; return what is shown."""
        mine = given_to(seen.desk_person_id, self._lines)
        if self._arriving:
            self._everybody, self._offered = seen.all_wanted, False
        # My part may come to its end here: then nobody else's comes by itself.
        self._offered = self._offered or bool(mine)
        if self._wanted is not None and self._wanted not in {row.id for line in mine for row in line.rows}:
            self._everybody = True
        only_mine = self._offered and not self._everybody
        lines = mine if only_mine else self._lines
        self.queue.show_lines(lines, seen.today, mine=seen.desk_person_id if only_mine else None)
        self.only_mine.setVisible(self._offered)
        self.only_mine.setChecked(only_mine)
        self.only_mine.setText(self.tr("Only &mine ({count})").format(count=_to_call(mine)))
        self.everybody.setVisible(only_mine and now > 0)
        self.everybody.setText(self.tr("Show the &others ({count})").format(count=now))
        self.nobody_words.setText(self._friendly(seen, only_mine=only_mine))
        self.to_lists.setVisible(not seen.can_be_missed)
        return lines

    def _show_only_mine(self, only_mine: bool) -> None:
        """Show only mine, or everybody; remembered while the same person sits here."""
        self._keep_note()
        self._everybody = not only_mine
        self.do(lambda services: services.desk.look_at_all_calls(wanted=not only_mine), lambda _: self.refresh())
        self.queue.setFocus()

    def _in_order(self, name: CallListName) -> str:
        """Say in what order they stand, and why (domain.md R10)."""
        if name is CallListName.CLEAN_UP:
            return self.tr("They have not come for a long time, or their list was closed late. There is no hurry.")
        return self.tr("First who was seen nowhere: nobody knows how they are. Then who was seen elsewhere.")

    def _friendly(self, seen: CallsSeen, *, only_mine: bool) -> str:
        if only_mine:
            return self.tr("You have called everybody in your part.")
        if not seen.can_be_missed:
            return self.tr("Nobody can be missed yet: no attendance list was closed here so far.")
        if seen.name is CallListName.CLEAN_UP:
            return self.tr("There is nobody from long ago.")
        return self.tr("Nobody needs a call now. Everybody is seen or known about.")

    def _settle_on(self, lines: list[CallLine], undone: bool) -> None:
        """Show who was asked for, else who was shown, else the first; with the note, when a call was undone."""
        by_id = {row.id: line for line in lines for row in line.rows}
        shown = self._current.id if self._current is not None else None
        line = next((by_id[one] for one in (self._wanted, shown) if one in by_id), lines[0] if lines else None)
        if undone and line is not None and self._wanted in by_id:
            self._notes.give_back(line.id)
        self._in_sight = self._in_sight or self._wanted in by_id
        self._wanted = None
        self._turn_to(line)

    def _turn_to(self, line: CallLine | None) -> None:
        self._keep_note()
        before = self._current.id if self._current is not None else None
        self._current = line
        name = line.name if line is not None else ""
        self.outcomes.show_for(name, can_wait=line is not None and _waits_for(line))
        if line is None:
            return
        self.queue.choose(line.id)
        if line.id != before:
            self.person.note.setPlainText(self._notes.of(line.id))
        self.ask(partial(read_card, line), self._show_card)

    def _show_card(self, answer: tuple[CallLine, CallCard, date]) -> None:
        line, card, today = answer
        if self._current is not None and line.id == self._current.id:
            self.person.show_called(Called(line, card, today, self._me))
            if self._next_comes:
                self._next_comes = False
                self.pause.begin()
            if self._in_sight:
                self._in_sight = False
                QTimer.singleShot(0, self, self._scroll_to_person)  # once everything has its place

    def _choose(self, person_id: int) -> None:
        line = next((line for line in self.queue.lines if line.id == person_id), None)
        if line is not None and (self._current is None or line.id != self._current.id):
            self._in_sight = True
            self._turn_to(line)

    def _look_at(self, person_id: int) -> None:
        """Show somebody without leaving the queue: what is asked is who else there is."""
        self._turn_to(next((line for line in self.queue.lines if line.id == person_id), self._current))
        self.queue.setFocus()

    def _scroll_to_person(self) -> None:
        """Have the name and the number in sight, where the page is too long for everything."""
        area = scroll_area_of(self)
        sheet = area.widget() if area is not None else None
        if area is not None and sheet is not None and self.columns.is_stacked:
            top = self.person.mapTo(sheet, QPoint(0, 0)).y()
            area.verticalScrollBar().setValue(top - ABOVE_PERSON)

    def _keep_note(self) -> None:
        if self._current is not None:
            self._notes.typed[self._current.id] = self.person.note.toPlainText()

    def _show_list(self, name: CallListName) -> None:
        self._keep_note()
        self._name, self._current, self._guest = name, None, None
        self.refresh()
        self.queue.setFocus()

    def record(self, how: Outcome) -> None:
        """Write down how the call went, after a question where one is needed."""
        line = self._on_card()
        if self.pause.is_on or line is None or not self.columns.isVisible():
            return
        if self.outcomes.buttons[how].isEnabled():
            note = self.person.note.toPlainText()
            again = partial(self._call_again, line)
            self._recording.record(how, line, self.person.for_whom(), note, self._then(line), again)

    def _on_card(self) -> CallLine | None:
        """Return who is chosen, once the card shows the same: nothing is written down for anybody else."""
        return self._current if self._current is not None and self.person.shows(self._current) else None

    def _then(self, line: CallLine) -> Callable[[], None]:
        return partial(self._go_on, line, self._behind(line))

    def _behind(self, line: CallLine) -> list[int]:
        """Return who comes after a line, and after the last the first."""
        lines = list(self.queue.lines)
        at = next((at for at, one in enumerate(lines) if one.id == line.id), -1)
        return [one.id for one in [*lines[at + 1 :], *lines[: max(at, 0)]] if not one.waits]

    def _go_on(self, line: CallLine, after: list[int]) -> None:
        """Let go of the note that was used, and turn to who comes next."""
        self._next_comes = self._in_sight = True
        self.pause.begin()
        self._use_note(line)
        if self._guest in {row.id for row in line.rows}:
            self._guest = None
            self.refresh()
        by_id = {one.id: one for one in self.queue.lines}
        following = next((by_id[one] for one in after if one in by_id), None)
        if following is not None:
            self._turn_to(following)
        self.queue.setFocus()

    def _call_again(self, line: CallLine) -> None:
        """Stay with the same person, whose number is right now."""
        self.pause.begin()
        self._use_note(line)
        self.queue.setFocus()

    def _use_note(self, line: CallLine) -> None:
        """Let go of the note that was written down."""
        shown = self._current is not None and self._current.id == line.id
        self._notes.use(line.id, self.person.note.toPlainText() if shown else self._notes.of(line.id))
        if shown:
            self.person.note.clear()

    def _open(self, dialog: FormDialog, line: CallLine) -> None:
        self._recording.open(dialog, self._then(line))

    def _put_off(self) -> None:
        if (line := self._on_card()) is not None:
            self._open(LaterDialog(self.road, self, line=line, ids=self.person.for_whom()), line)

    def _let_be(self) -> None:
        if (line := self._on_card()) is not None:
            self._open(NotNeededDialog(self.road, self, line=line, ids=self.person.for_whom()), line)

    def _never(self) -> None:
        if (line := self._on_card()) is not None:
            self._open(NeverDialog(self.road, self, line=line, ids=self.person.for_whom()), line)

    def _take(self) -> None:
        if self._on_card() is not None:
            first, also = self.person.for_whom()
            self.do(lambda services: services.calls.take(first, also=also))
            self.queue.setFocus()

    def _give_back(self) -> None:
        if self._on_card() is not None:
            first, also = self.person.for_whom()
            self.do(lambda services: services.calls.give_back(first, also=also))
            self.queue.setFocus()

    def _in_vain(self, row: FollowUpRow) -> None:
        if (line := self._on_card()) is not None and not self.pause.is_on:
            number, result = row.id, self.person.note.toPlainText()
            self._recording.write(lambda services: services.calls.in_vain(number, result=result), self._then(line))

    def _home_again(self, row: FollowUpRow) -> None:
        if (line := self._on_card()) is not None:
            self._open(HomeAgainDialog(self.road, self, person_id=row.person_id, name=row.person), line)

    def _find_number(self) -> None:
        if (line := self._on_card()) is not None:
            dialog = NumberFoundDialog(self.road, self, line=line, ids=self.person.for_whom())
            dialog.finished.connect(self._come_back)
            dialog.open()

    def _open_for(self, kind: Callable[..., FormDialog], row: FollowUpRow) -> None:
        if (line := self._on_card()) is not None:
            self._open(kind(self.road, self, row=row), line)

    def _show_person(self, person_id: int) -> None:
        self.go.emit(Destination(Place.PERSON, person_id=person_id))

    def close_page(self) -> None:
        """Keep the notes that are not written down yet for whoever comes back."""
        self._keep_note()
        notes = dict(self._notes.typed)
        self.road.carry(lambda services: services.calls.keep_drafts(notes), _unheard)
        super().close_page()

    def _come_back(self) -> None:
        (self.entry.table if self.entry is not None else self.queue).setFocus()

    def _divide(self) -> None:
        ids = [row.id for line in self._lines if not line.waits for row in line.rows]
        dialog = DivideDialog(self.road, self, person_ids=ids)
        dialog.finished.connect(self._come_back)
        dialog.open()

    def paper_menu(self) -> QMenu:
        """Return what can be printed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheets = menu.addAction(self.tr("&Call sheets, one for each caller"), self._print_sheets)
        sheets.setEnabled(bool(sheet_lines(self._lines)))
        if (line := self._current) is not None:
            words = self.tr("Card “We missed &you” for {name}").format(name=caption(line.name))
            menu.addAction(words, self._print_card)
        return menu

    def _show_paper_menu(self) -> None:
        button = self.head.paper_button
        self.paper_menu().popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _print_sheets(self) -> None:
        lines = sheet_lines(self._lines)
        ids = [row.id for one in lines for row in one.line.rows]
        printed = note_paper(self, PaperKind.CALL_SHEETS, ids)
        sheets = call_sheets(lines, site=self._site.name, on=self._today, notes=self._good_to_know, sample=self._sample)
        self.printing(sheets, self, printed)

    def _print_card(self) -> None:
        if (line := self._current) is not None:
            printed = note_paper(self, PaperKind.MISSED_CARD, [row.id for row in line.rows])
            site = self._site
            card = missed_card(line, site=site.name, address=site.address, phone=site.phone, sample=self._sample)
            self.printing(card, self, printed)

    def _enter_sheets(self) -> None:
        """Show the names of the sheets in the place of the queue."""
        self.entry = EntryView()
        self.entry.entered.connect(self._enter)
        self.entry.left.connect(self._leave_entry)
        self._let_digits(speak=False)
        for widget in (self.head, self.columns, self.quiet):
            widget.hide()
        self.layout().addWidget(self.entry)  # type: ignore[union-attr]  # it was made with the page
        self.entry.begin(sheet_lines(self._lines))
        self.stepped.emit()

    def leads_back(self) -> bool:
        return self.entry is not None

    def step_back(self) -> None:
        self._leave_entry()

    def _enter(self, one: SheetLine, how: Outcome) -> None:
        ids = (one.line.id, [row.id for row in one.line.rows[1:]])
        if (entry := self.entry) is not None:
            self._recording.record(how, one.line, ids, "", partial(entry.mark_done, one))

    def _leave_entry(self) -> None:
        if (entry := self.entry) is not None:
            self.entry = None
            self._let_digits(speak=True)
            entry.hide()
            entry.deleteLater()
            for widget in (self.head, self.columns, self.quiet):
                widget.show()
            self.refresh()
            self.queue.setFocus()
            self.stepped.emit()


def _waits_for(line: CallLine) -> bool:
    row = line.rows[0]
    return bool(row.missed or row.off or row.follow_ups)


def scroll_area_of(page: QWidget) -> QScrollArea | None:
    """Return what scrolls a page."""
    above = page.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def _unheard(answer: object, failure: Failure | None) -> None:
    """Nobody waits for this."""


def _to_call(lines: list[CallLine]) -> int:
    return sum(len(line.rows) for line in lines if not line.waits)
