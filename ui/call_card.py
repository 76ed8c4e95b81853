"""The person one calls: the number, what to say, why, and what is good to know."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from html import escape

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.domain.attendance import Mark
from app.domain.calling import NextStep
from app.domain.names import initials_for_avatar
from app.services.call_card import CallCard
from app.services.call_people import CallPerson
from app.services.call_queue import QueueRow
from app.services.follow_ups import FollowUpRow
from app.services.missed import MissedRow
from app.services.phones import readable
from ui.call_lines import CallLine
from ui.call_note import CallNote
from ui.choices import Choices
from ui.dots import DotLegend
from ui.plain import caption
from ui.unsaved import KEPT_BY_ITSELF
from ui.widgets import (
    Avatar,
    CallButton,
    Card,
    Chip,
    Columns,
    Dot,
    Dots,
    FlowLayout,
    Icon,
    LinkButton,
    SecondaryButton,
    clear_layout,
    column,
    label,
    row,
    separator,
)
from ui.words import calling, opening
from ui.words.dates import day_and_month
from ui.words.marks import reason

EARLIER_SHOWN = 3
BOTH = -1
DOT = {Mark.PRESENT: Dot.PRESENT, Mark.ANNOUNCED: Dot.ANNOUNCED, Mark.ABSENT: Dot.ABSENT}
OWN_BOX = frozenset({NextStep.FIND_NUMBER, NextStep.CONTACT_PERSON, NextStep.HOME_VISIT, NextStep.HAND_OVER})
"""What is to be done next stands in the box that says so, not once more below it."""


class Called(Struct, frozen=True):
    """Whom one calls, with everything that helps; `mine` when the call was taken by who sits here."""

    line: CallLine
    card: CallCard
    today: date
    me: str

    @property
    def mine(self) -> bool:
        """True when who sits here is calling."""
        return bool(self.me) and self.line.rows[0].progress.taken_by == self.me


class PersonCalled(Card):
    """The middle of the calls."""

    take = Signal()
    give_back = Signal()
    show_person = Signal(int)
    home_again = Signal(object)
    done = Signal(object)
    another_day = Signal(object)
    give_to = Signal(object)
    in_vain = Signal(object)
    handed_over = Signal(object)
    number_found = Signal()
    print_card = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._called: Called | None = None
        self.avatar = Avatar(size=56)
        self.name = label("", "title", wrap=True, level=2)
        self.below = label("", "muted", wrap=True)
        self.number = label("", "number")
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.other_number = label("", "muted", wrap=True)
        self.take_button = CallButton(self.tr("&I call"))
        self.back_button = SecondaryButton(self.tr("Not me after all"), "x")
        self.sentence = label("", "quote", wrap=True)
        self.who = Choices()
        self.note = CallNote()
        self.note.setProperty(KEPT_BY_ITSELF, True)
        self._number_box, self._who_box, self._chips = QWidget(), QWidget(), QWidget()
        self._reasons: QVBoxLayout = column(spacing=8)
        self._steps: QVBoxLayout = column(spacing=8)
        self._contact: QVBoxLayout = column(spacing=0)
        self._good: QVBoxLayout = column(spacing=0)
        self._good_box = QWidget()
        self._arrange()
        self.take_button.clicked.connect(self.take)
        self.back_button.clicked.connect(self.give_back)

    def _arrange(self) -> None:
        self.body.setSpacing(10)
        self.body.addLayout(self._head_line())
        numbers = FlowLayout(self._number_box, gap=14)
        for widget in (self.number, self.take_button, self.back_button):
            numbers.addWidget(widget)
        self._chip_flow = FlowLayout(self._chips, gap=6)
        self._fill_who_box()
        parts: tuple[QWidget, ...] = (self._number_box, self.other_number, self._chips, self.sentence, self._who_box)
        for part in parts:
            self.add(part)
        self.body.addLayout(self._reasons)
        self.body.addLayout(self._steps)
        self.add(self._beside())
        self._fill_note()
        self.add(self.note, 1)
        self.add(self.no_illness)

    def _head_line(self) -> QVBoxLayout:
        lines = column(spacing=0)
        top = row(spacing=14)
        words = column(spacing=0)
        words.addWidget(self.name)
        words.addWidget(self.below)
        self.person_button = LinkButton(self.tr("Whole page"), "user-round")
        self.person_button.clicked.connect(self._show_person)
        top.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        top.addWidget(self.person_button, 0, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(top)
        return lines

    def _fill_who_box(self) -> None:
        lines = column(self._who_box, spacing=4)
        lines.addWidget(label(self.tr("This call is for"), "small", wrap=True))
        lines.addWidget(self.who)
        self.who.setAccessibleName(self.tr("This call is for"))

    def _fill_note(self) -> None:
        self.note.setPlaceholderText(self.tr("Note (may stay empty) …"))
        self.note.setAccessibleName(self.tr("Note about this call"))
        self.no_illness = label(self.tr("Never write down which illness it is."), "small", wrap=True)
        along = self.tr("Write as if they read along")
        self.note.setAccessibleDescription(f"{along}. {self.no_illness.text()}")
        self.note.setToolTip(self.tr("Write as if they read along"))

    def _beside(self) -> QWidget:
        both = Columns()
        for box, words, lines in (
            (QWidget(), self.tr("Last contact"), self._contact),
            (self._good_box, self.tr("Good to know"), self._good),
        ):
            inside = column(box, spacing=2)
            inside.addWidget(label(words, "heading", wrap=True))
            inside.addLayout(lines)
            inside.addStretch(1)
            both.add(box)
        return both

    def shows(self, line: CallLine) -> bool:
        """Tell whether this is the card of these people."""
        return self._called is not None and self._ids(self._called) == [one.id for one in line.rows]

    def for_whom(self) -> tuple[int, list[int]]:
        """Return whom the outcome is for, and who else of the household."""
        assert self._called is not None
        ids = [one.id for one in self._called.line.rows]
        chosen = self.who.chosen()
        if len(ids) == 1 or chosen in (None, BOTH):
            return ids[0], ids[1:]
        return int(str(chosen)), []

    def show_called(self, called: Called) -> None:
        """Show somebody else, or the same again."""
        same = self._called is not None and self._called.line.rows and self._ids(self._called) == self._ids(called)
        self._called = called
        first = called.line.rows[0]
        self._show_head(called, first)
        self.sentence.setText(self.tr("“{sentence}”").format(sentence=opening.opening(called.line.rows)))
        if not same:
            self._show_who(called.line)
        self._who_box.setVisible(len(called.line.rows) > 1)
        self._show_chips(called)
        self._show_reasons(called)
        self._show_steps(called)
        self._show_contact(called)
        self._show_good(called.card)

    def _ids(self, called: Called) -> list[int]:
        return [one.id for one in called.line.rows]

    def _show_head(self, called: Called, first: QueueRow) -> None:
        person = first.person
        self.avatar.set_initials(initials_for_avatar(person))
        self.name.setText(called.line.name)
        self.below.setText(" · ".join(part for part in (self._address(person), calling.reach(first)) if part))
        self.below.setVisible(bool(self.below.text()))
        phone = person.phone or person.phone2
        self.number.setText(readable(phone) if phone else self.tr("No number"))
        self.take_button.setVisible(not called.mine)
        self.back_button.setVisible(called.mine)
        others = self._other_numbers(called.line)
        self.other_number.setText(others)
        self.other_number.setVisible(bool(others))
        self._number_box.updateGeometry()

    def _address(self, person: CallPerson) -> str:
        if person.address_hidden:
            return self.tr("address hidden")
        return f"{person.street} {person.house_number}".strip()

    def _other_numbers(self, line: CallLine) -> str:
        """Say the second number, whose the numbers are, and the number of a housemate."""
        person = line.rows[0].person
        said = []
        if person.phone and person.phone_of:
            said.append(self.tr("Phone of {whose}").format(whose=person.phone_of))
        if person.phone and person.phone2:
            of = f" ({person.phone2_of})" if person.phone2_of else ""
            said.append(readable(person.phone2) + of)
        for mate in line.rows[1:]:
            if mate.person.phone and mate.person.phone != person.phone:
                said.append(f"{mate.name}: {readable(mate.person.phone)}")
        return " · ".join(said)

    def _show_who(self, line: CallLine) -> None:
        names = [(BOTH, self.tr("Both") if len(line.rows) == 2 else self.tr("All of them"))]
        names += [
            (one.id, self.tr("Only {name}").format(name=caption(one.person.call_name or one.name))) for one in line.rows
        ]
        self.who.offer(names)
        self.who.choose(BOTH)

    def _show_chips(self, called: Called) -> None:
        self._chip_flow.clear()
        first = called.line.rows[0]
        if called.line.waits or first.here_at:
            self._chip_flow.addWidget(Chip(calling.waits(first, called.today), "plain"))
        mine = first.progress.assigned_name == called.me and not first.progress.taken_by
        if not mine and (who := calling.taken(first)):
            tone = "info" if called.mine or not first.progress.taken_by else "warn"
            self._chip_flow.addWidget(Chip(who, tone))
        if tried := calling.tried(first):
            self._chip_flow.addWidget(Chip(tried, "plain"))
        self._chips.setVisible(bool(self._chip_flow.count()))
        self._chips.updateGeometry()

    def _show_reasons(self, called: Called) -> None:
        clear_layout(self._reasons)
        line = called.line
        for one in line.rows:
            boxes = [self._missed_box(flag, one, called.today) for flag in one.missed] + [
                _reason_box(_words(calling.off(off))) for off in one.off
            ]
            if boxes and len(line.rows) > 1:
                self._reasons.addWidget(label(one.name, "strong", wrap=True))
            for box in boxes:
                self._reasons.addWidget(box)

    def _missed_box(self, flag: MissedRow, of: QueueRow, today: date) -> QFrame:
        words, more = reason(flag, today), calling.more_reason(flag, of)
        activity, _, rest = words.partition(":")
        said = QLabel(f"<b>{escape(activity)}:</b>{escape(rest)} {escape(more)}".strip())
        said.setTextFormat(Qt.TextFormat.RichText)
        said.setWordWrap(True)
        said.setAccessibleName(f"{words} {more}")
        marks = [mark.mark for mark in flag.dots]
        line = QWidget()
        cells = FlowLayout(line, gap=12)
        cells.addWidget(Dots([DOT[mark] for mark in marks], calling.dots(marks), size=18, gap=6))
        cells.addWidget(label(calling.last_times(len(marks)), "small"))
        return _reason_box(said, line, DotLegend(DOT[mark] for mark in marks))

    def _show_steps(self, called: Called) -> None:
        clear_layout(self._steps)
        first = called.line.rows[0]
        if first.next_step is not NextStep.CALL:
            self._steps.addWidget(self._next_step_box(called, first))
        for one in first.follow_ups:
            if not self._is_next_step(first, one):
                self._steps.addWidget(self._follow_up_box(one))

    def _is_next_step(self, first: QueueRow, one: FollowUpRow) -> bool:
        return first.next_step in OWN_BOX and one.kind.value == first.next_step.value

    def _next_step_box(self, called: Called, first: QueueRow) -> QFrame:
        step = label(calling.next_step(first, called.card), "strong", wrap=True)
        buttons: list[SecondaryButton] = []
        for one in first.follow_ups:
            if self._is_next_step(first, one):
                buttons += self._next_step_buttons(first, one)
        if first.next_step in (NextStep.HOME_VISIT, NextStep.FIND_NUMBER, NextStep.OWN_WAY):
            card = SecondaryButton(self.tr("Print the card"), "printer")
            card.clicked.connect(self.print_card)
            buttons.append(card)
        return _step_box("info", step, buttons)

    def _next_step_buttons(self, first: QueueRow, one: FollowUpRow) -> list[SecondaryButton]:
        if first.next_step is NextStep.FIND_NUMBER:
            found = SecondaryButton(self.tr("Number found…"), "phone")
            found.clicked.connect(self.number_found)
            return [found, self._done_button(one), *self._day_buttons(one)]
        if first.next_step is NextStep.HAND_OVER:
            over = SecondaryButton(self.tr("Handed over…"), "check")
            over.clicked.connect(partial(self.handed_over.emit, one))
            return [over]
        words = self.tr("Nobody home") if first.next_step is NextStep.HOME_VISIT else self.tr("No answer there either")
        vain = SecondaryButton(words, "phone-missed" if first.next_step is NextStep.CONTACT_PERSON else "house")
        vain.clicked.connect(partial(self.in_vain.emit, one))
        return [vain, *self._day_buttons(one)]

    def _follow_up_box(self, one: FollowUpRow) -> QFrame:
        kind = calling.follow_up(one.kind)
        words = f"{kind}{'' if kind.endswith('?') else ':'} {one.what}" if one.what else kind
        since = self.tr("since {day}, {who}").format(day=day_and_month(one.due_on), who=one.made_by)
        said = label(f"{words} ({since})" if one.made_by else words, "strong", wrap=True)
        buttons = [self._done_button(one), *self._day_buttons(one)]
        if one.kind.value == "still_away":
            home = SecondaryButton(self.tr("Home again…"), "house")
            home.clicked.connect(partial(self.home_again.emit, one))
            buttons.insert(0, home)
        return _step_box("calendar-check", said, buttons)

    def _done_button(self, one: FollowUpRow) -> SecondaryButton:
        done = SecondaryButton(self.tr("Done…"), "check")
        done.clicked.connect(partial(self.done.emit, one))
        return done

    def _day_buttons(self, one: FollowUpRow) -> list[SecondaryButton]:
        day = SecondaryButton(self.tr("Another day…"), "calendar")
        day.clicked.connect(partial(self.another_day.emit, one))
        give = SecondaryButton(self.tr("Give to…"), "users")
        give.clicked.connect(partial(self.give_to.emit, one))
        return [day, give]

    def _show_contact(self, called: Called) -> None:
        clear_layout(self._contact)
        said = [calling.earlier(one) for one in called.card.earlier[:EARLIER_SHOWN]]
        _fill(self._contact, [_line(words) for words in said] or [_line(self.tr("Not called before."), role="muted")])

    def _show_good(self, card: CallCard) -> None:
        clear_layout(self._good)
        notes = list(card.notes)
        if card.own_volunteer:
            notes.append(self.tr("{name} is their own volunteer").format(name=card.own_volunteer))
        _fill(self._good, [_line(note, icon="star") for note in notes])
        self._good_box.setVisible(bool(notes))

    def _show_person(self) -> None:
        if self._called is not None:
            self.show_person.emit(self._called.line.id)


def _words(said: str) -> QLabel:
    return label(said, "strong", wrap=True)


def _reason_box(*widgets: QWidget) -> QFrame:
    box = QFrame()
    box.setProperty("box", "reason")
    lines = column(box, spacing=8)
    lines.setContentsMargins(14, 9, 14, 9)
    for widget in widgets:
        lines.addWidget(widget)
    return box


def _step_box(icon: str, said: QLabel, buttons: Sequence[QWidget]) -> QFrame:
    box = QFrame()
    box.setProperty("box", "notice")
    box.setProperty("tone", "info")
    lines = column(box, spacing=8)
    lines.setContentsMargins(14, 9, 14, 9)
    top = row(spacing=10)
    top.addWidget(Icon(icon), 0, Qt.AlignmentFlag.AlignTop)
    top.addWidget(said, 1)
    lines.addLayout(top)
    if buttons:
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        for button in buttons:
            flow.addWidget(button)
        lines.addWidget(holder)
    return box


def _line(words: str, *, icon: str = "", role: str = "") -> QWidget:
    line = QWidget()
    cells = row(line, spacing=8)
    cells.setContentsMargins(0, 5, 0, 5)
    if icon:
        cells.addWidget(Icon(icon), 0, Qt.AlignmentFlag.AlignTop)
    cells.addWidget(label(words, role, wrap=True), 1)
    return line


def _fill(layout: QVBoxLayout, lines: Sequence[QWidget]) -> None:
    for index, line in enumerate(lines):
        if index:
            layout.addWidget(separator())
        layout.addWidget(line)
