"""What an import understood, to be looked at and corrected: the signs, the doubts, and what will happen."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app.domain.import_guess import Guess
from app.domain.import_parts import Warned
from app.domain.import_rhythm import MissedCounts
from app.domain.import_symbols import EMPTY, Meaning
from app.services.import_results import AttendancePreview, Choice, Doubtful, PeoplePreview
from ui.look import scaled
from ui.wheel import let_scroll
from ui.widgets import Card, Chip, FlowLayout, LinkButton, clear_layout, column, label, row
from ui.words.dates import day_and_month, list_of
from ui.words.importing import meaning as meaning_words
from ui.words.importing import row_fault, warning

SHOWN_SIGNS = 10
SHOWN_FAULTS = 6

Preview = PeoplePreview | AttendancePreview


def choice_box(choices: Iterable[tuple[str, object]], chosen: object, name: str) -> QComboBox:
    """Return a box to choose from, that speaks its name."""
    box = QComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    let_scroll(box)
    for words, value in choices:
        box.addItem(words, value)
        if value == chosen:
            box.setCurrentIndex(box.count() - 1)
    return box


class SignsCard(Card):
    """What each sign of an attendance list means; one that nobody explained stands first."""

    explained = Signal(str, object)
    """A sign, and the `Meaning` that somebody gave it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("What do the signs mean?"))
        self._signs = QWidget()
        self._flow = FlowLayout(self._signs, gap=12)
        self.add(self._signs)
        self.body.addStretch(1)

    def show_guess(self, guess: Guess) -> None:
        """Show the signs of a sheet."""
        self._flow.clear()
        ordered = sorted(guess.symbols, key=lambda one: (one.meaning is not None, -one.count))
        for sign in ordered[:SHOWN_SIGNS]:
            typed = self.tr("empty") if sign.symbol == EMPTY else sign.typed
            self._flow.addWidget(self._sign(sign.symbol, typed, sign.meaning))
        self.setVisible(bool(ordered))

    def _sign(self, symbol: str, typed: str, meant: Meaning | None) -> QWidget:
        box = QWidget()
        cells = row(box, spacing=6)
        choices: list[tuple[str, object]] = [(meaning_words(one), one.value) for one in Meaning]
        if meant is None:
            choices.insert(0, (self.tr("please say what it means"), None))
        name = self.tr("What “{sign}” means").format(sign=typed)
        choose = choice_box(choices, meant.value if meant else None, name)
        choose.activated.connect(partial(self._explain, symbol, choose))
        cells.addWidget(Chip(typed, "plain" if meant else "warn"))
        cells.addWidget(choose)
        return box

    def _explain(self, symbol: str, choose: QComboBox, _index: int) -> None:
        if choose.currentData() is not None:
            self.explained.emit(symbol, Meaning(choose.currentData()))


class DoubtsCard(Card):
    """Rows that may be about one of several people."""

    answered = Signal(int, object)
    """The number of a row, and the number of a person or a `Choice`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Who is this?"))
        self._lines = column(spacing=6)
        self.body.addLayout(self._lines)

    def show_doubts(self, doubts: Iterable[Doubtful]) -> None:
        """Ask about each doubtful row."""
        clear_layout(self._lines)
        doubts = list(doubts)
        for doubt in doubts:
            self._lines.addWidget(self._line(doubt))
        self.set_count(len(doubts) or None)
        self.setVisible(bool(doubts))

    def _line(self, doubt: Doubtful) -> QWidget:
        box = QWidget()
        cells = row(box, spacing=12)
        words = column(spacing=0)
        words.addWidget(label(self.tr("Row {row}: {who}").format(row=doubt.row, who=doubt.who), "strong", wrap=True))
        words.addWidget(label(row_fault(doubt.reason), "small", wrap=True))
        choices: list[tuple[str, object]] = [(self.tr("not chosen yet: left out"), None)]
        for one in doubt.candidates:
            address = f"{one.street} {one.house_number}".strip()
            facts = [one.name, address, str(one.birth_year or "")]
            choices.append((", ".join(fact for fact in facts if fact), one.person_id))
        choices.append((self.tr("Someone new"), Choice.NEW.value))
        choices.append((self.tr("Leave out"), Choice.LEAVE_OUT.value))
        choose = choice_box(choices, None, self.tr("Who is meant by {who}").format(who=doubt.who))
        choose.activated.connect(partial(self._answer, doubt.row, choose))
        cells.addLayout(words, 1)
        cells.addWidget(choose)
        return box

    def _answer(self, row_number: int, choose: QComboBox, _index: int) -> None:
        said = choose.currentData()
        if said is not None:
            self.answered.emit(row_number, Choice(said) if isinstance(said, str) else said)


class OutcomeCard(Card):
    """What will happen, counted before anything is written."""

    no_bsns = Signal()
    """Somebody insists that what looks like a BSN is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("What will happen?"))
        self._lines = column(spacing=3)
        self.body.addLayout(self._lines, 1)
        self.setMinimumWidth(scaled(260))

    def show_preview(self, preview: Preview | None, guess: Guess, *, fault: str = "") -> None:
        """Say what an import would do, and what to look at first; or why it cannot do anything."""
        clear_layout(self._lines)
        if preview is None:
            self._say(fault or self.in_short(preview), "strong")
            return
        for sentence in self.sentences(preview):
            self._say(sentence, "strong")
        for one in (*preview.warnings, *(one for one in guess.warnings if one not in preview.warnings)):
            self._say(warning(one), "small")
            if one.code is Warned.BSN_LEFT_OUT:
                keep = LinkButton(self.tr("It is no BSN: keep it"), "check")
                keep.clicked.connect(self.no_bsns)
                self._lines.addWidget(keep, 0, Qt.AlignmentFlag.AlignLeft)
        for refused in preview.refused[:SHOWN_FAULTS]:
            words = self.tr("Row {row} is left out: {reason}.")
            self._say(words.format(row=refused.row, reason=row_fault(refused.reason)), "small")
        more = len(preview.refused) - SHOWN_FAULTS
        if more > 0:
            self._say(self.tr("and %n more rows", "", more), "small")

    def in_short(self, preview: Preview | None) -> str:
        """Say in one sentence what an import would do, or what comes first."""
        if preview is None:
            return self.tr("First say what the signs mean.")
        return self.sentences(preview)[0]

    def sentences(self, preview: Preview) -> list[str]:
        """Return the counts in words."""
        parts = [self.tr("%n new", "", preview.people_new), self.tr("%n known", "", preview.people_known)]
        if preview.doubtful:
            parts.append(self.tr("%n doubtful", "", len(preview.doubtful)))
        people = self.tr("%n people", "", preview.people)
        sentences = [f"{people}: {list_of(parts)}"]
        if isinstance(preview, PeoplePreview) and preview.volunteers is not None:
            sentences.insert(0, self.tr("%n volunteers new", "", preview.volunteers))
        if isinstance(preview, PeoplePreview) and preview.requests is not None:
            sentences.insert(0, self.tr("%n requests new", "", preview.requests))
            if preview.known:
                sentences.insert(1, self.tr("%n requests known already", "", preview.known))
        if preview.people_completed:
            sentences.append(self.tr("of %n known people something is filled in", "", preview.people_completed))
        if isinstance(preview, PeoplePreview) and preview.contacts:
            sentences.append(self.tr("%n contact persons", "", preview.contacts))
        if isinstance(preview, AttendancePreview):
            sentences.append(self.tr("%n times present", "", preview.present))
            sentences.append(self._missed(preview.missed))
        if preview.refused and preview.doubtful:
            left_out = self.tr("%n rows left out", "", len(preview.refused))
            among = self.tr("the %n doubtful ones among them", "", len(preview.doubtful))
            sentences.append(f"{left_out}, {among}")
        elif preview.refused:
            sentences.append(self.tr("%n rows left out", "", len(preview.refused)))
        return sentences

    def _missed(self, missed: MissedCounts) -> str:
        """Count whom to call as both lists of calls will."""
        parts = [self.tr("%n people to call", "", missed.to_call)]
        if missed.clean_up:
            parts.append(self.tr("%n under “Long ago”", "", missed.clean_up))
        return list_of(parts)

    def meetings(self, preview: AttendancePreview) -> str:
        """Say how many meetings there were, and from when to when."""
        said = self.tr("%n meetings", "", preview.held)
        if preview.first_on and preview.last_on:
            words = self.tr("{meetings}, from {first} to {last}.")
            said = words.format(
                meetings=said, first=day_and_month(preview.first_on), last=day_and_month(preview.last_on)
            )
        if preview.not_held:
            said += " " + self.tr("%n times it was not held.", "", len(preview.not_held))
        return said

    def _say(self, words: str, role: str) -> None:
        self._lines.addWidget(label(words, role, wrap=True))
