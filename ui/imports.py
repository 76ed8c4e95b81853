"""Importing a list: choose a file, look whether it was understood, import it as one step that can be undone."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QWidget

from app.domain.import_guess import Guess
from app.domain.import_parts import OF_ATTENDANCE, Kind
from app.domain.import_refusals import SheetRefused
from app.domain.import_rhythm import MissedCounts
from app.domain.import_years import YearSource
from app.services.import_left_out import LeftOut
from app.services.import_missed import MissedNow, missed_now
from app.services.import_results import Answers, AttendancePreview, Choice, ImportResult
from ui.columns import Columns
from ui.destinations import Destination, Place
from ui.fields import NumberField
from ui.folders import file_dialog
from ui.import_check import DoubtsCard, OutcomeCard, Preview, SignsCard, choice_box
from ui.import_table import SheetView
from ui.jobs import Progress
from ui.look import scaled
from ui.page import Page
from ui.road import Road
from ui.wheel import let_scroll
from ui.widgets import (
    CallButton,
    Card,
    Chip,
    FlowLayout,
    PageTitle,
    PrimaryButton,
    SecondaryButton,
    clear_layout,
    column,
    label,
    row,
    separator,
)
from ui.words.dates import list_of
from ui.words.importing import kind as kind_words
from ui.words.importing import row_fault, sheet_fault

if TYPE_CHECKING:
    from app.services import Services

_SEE: dict[Kind, tuple[Place, object, str]] = {
    Kind.VOLUNTEERS: (
        Place.VOLUNTEERS,
        QT_TRANSLATE_NOOP("ImportPage", "See the volunteers"),
        "heart-handshake",
    ),
    Kind.REQUESTS: (Place.REQUESTS, QT_TRANSLATE_NOOP("ImportPage", "See the requests"), "hand-heart"),
}
"""Where to look at what came in."""
FILES = "*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.ods"
SHOWN_FAULTS = 12
LARGE = 150
"""From this text size on, in %, there is room for the people only when something else makes way."""


class ImportPage(Page):
    """From a file to people and attendance; nothing is kept before *Import*."""

    watches = frozenset({"store_fact"})

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        self._guess: Guess | None = None
        self._preview: Preview | None = None
        self._answers: dict[int, int | Choice] = {}
        self._site_id: int | None = None
        self._activity = ""
        self._activities: list[str] = []
        layout = column(self, spacing=12)
        self._title = PageTitle()
        self._again = SecondaryButton(self.tr("Another file"), "folder-open")
        self._again.clicked.connect(self.choose_file)
        self._title.add_action(self._again)
        self._step_line = QWidget()
        self._steps = row(self._step_line, spacing=8)
        layout.addWidget(self._title)
        layout.addWidget(self._step_line)
        self.foot = self._make_foot()
        self._start, self._check, self._done = self._make_start(), self._make_check(), Card()
        for part in (self._start, self._check, self._done):
            layout.addWidget(part, 1)
        self._show_part(self._start)

    def title(self) -> str:
        return self.tr("Import a list")

    def refresh(self) -> None:
        self.ask(_where, self._know_where)
        self.ask(lambda services: services.imports.left_out(), self._show_left_out)

    def choose_file(self) -> None:
        """Let somebody choose a file."""
        dialog = file_dialog(self, self.tr("Choose a list"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Lists ({files})").format(files=FILES), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.read_file(Path(name)))
        dialog.open()

    def read_file(self, path: Path) -> None:
        """Read a file and show what it probably means."""
        self.notice.clear()
        self._answers = {}
        self.work(lambda services, _: services.imports.guess(path), self._show_new)

    def _make_start(self) -> QWidget:
        card = Card(self.tr("Which list do you have?"), "file-spreadsheet")
        for sentence in (
            self.tr(
                "A list of people, volunteers or requests, or an attendance list: from Excel, LibreOffice or another "
                "program."
            ),
            self.tr("You first see what I make of it. Nothing is kept before you say so."),
        ):
            card.add(label(sentence, wrap=True))
        choose = PrimaryButton(self.tr("Choose a file"), "folder-open")
        choose.clicked.connect(self.choose_file)
        line = row()
        line.addWidget(choose)
        line.addStretch(1)
        card.body.addSpacing(scaled(12))
        card.body.addLayout(line)
        self._left_out = column(spacing=6)
        card.body.addSpacing(scaled(18))
        card.body.addLayout(self._left_out)
        card.body.addStretch(1)
        return card

    def _show_left_out(self, left_out: LeftOut | None) -> None:
        clear_layout(self._left_out)
        if left_out is None:
            return
        rows = ", ".join(map(str, left_out.rows)) + (" …" if left_out.count > len(left_out.rows) else "")
        words = self.tr("Left out of {file}, the last time: row {rows}. Mend them there and import the list again.")
        seen = SecondaryButton(self.tr("I have looked"), "check")
        seen.clicked.connect(lambda: self.do(lambda services: services.imports.looked_at_left_out()))
        line = row()
        line.addWidget(seen)
        line.addStretch(1)
        self._left_out.addWidget(label(words.format(file=left_out.file_name, rows=rows), "strong", wrap=True))
        self._left_out.addLayout(line)

    def _make_check(self) -> QWidget:
        part = QWidget()
        lines = column(part, spacing=12)
        self._sentence = Card()
        self._says = label("", "strong", wrap=True)
        self._sentence.add(self._says)
        asked = QWidget()
        self._questions = FlowLayout(asked, gap=12)
        self._sentence.body.addSpacing(6)
        self._sentence.add(asked)
        self._view = SheetView()
        self._view.role_chosen.connect(lambda index, role: self._correct(lambda g: g.with_role(index, role)))
        self._view.held_chosen.connect(lambda on, held: self._correct(lambda g: g.with_held(on, held)))
        self._doubts = DoubtsCard()
        self._doubts.answered.connect(self._answer)
        lines.addWidget(self._sentence)
        lines.addWidget(self._view, 1)
        lines.addWidget(self._doubts)
        lines.addWidget(self._make_below())
        return part

    def _make_below(self) -> Columns:
        below = Columns()
        self._signs = SignsCard()
        self._signs.explained.connect(lambda sign, meant: self._correct(lambda g: g.with_symbol(sign, meant)))
        self._outcome = OutcomeCard()
        self._outcome.no_bsns.connect(lambda: self._correct(lambda g: g.with_no_bsns()))
        self._outcome.add(label(self.tr("can be undone in one go"), "small", wrap=True))
        below.add(self._signs, 3)
        below.add(self._outcome, 2)
        return below

    def _make_foot(self) -> QWidget:
        """Return the act itself, which stays in sight with what it would do."""
        foot = QWidget(self)
        lines = column(foot, spacing=8)
        lines.addWidget(separator())
        self._in_short = label("", "strong", wrap=True)
        self.import_button = PrimaryButton(self.tr("Import"), "download")
        self.import_button.clicked.connect(self._write)
        line = row(spacing=12)
        line.addWidget(self._in_short, 1)
        line.addWidget(self.import_button)
        lines.addLayout(line)
        return foot

    def _know_where(self, found: tuple[int | None, list[str]]) -> None:
        self._site_id, self._activities = found

    def _show_new(self, guess: Guess) -> None:
        self._activity = _activity_of(guess, self._activities)
        self._show_guess(guess)

    def _show_guess(self, guess: Guess) -> None:
        self._guess, self._preview = guess, None
        self._title.set_text(self.title(), self._file_words(guess))
        self._view.show_guess(guess)
        self._signs.show_guess(guess)
        self._show_questions(guess)
        self._show_part(self._check)
        self._count()

    def _show_questions(self, guess: Guess) -> None:
        self._questions.clear()
        kinds = [(kind_words(one), one.value) for one in Kind]
        self._ask_for(self.tr("This is"), choice_box(kinds, guess.kind.value, self.tr("This is")), self._choose_kind)
        if len(guess.sheets) > 1:
            sheets = [(name, name) for name in guess.sheets]
            self._ask_for(self.tr("Sheet"), choice_box(sheets, guess.sheet, self.tr("Sheet")), self._choose_sheet)
        if guess.kind in OF_ATTENDANCE:
            self._ask_activity()
        if guess.year_source in (YearSource.UNKNOWN, YearSource.BY_HAND, YearSource.WEEKDAY):
            self._ask_year(guess)

    def _ask_for(self, words: str, box: QComboBox, chosen: Callable[[QComboBox], None]) -> None:
        box.activated.connect(lambda _: chosen(box))
        self._questions.addWidget(_beside(words, box))

    def _ask_activity(self) -> None:
        box = choice_box([(name, name) for name in self._activities], self._activity, self.tr("Activity"))
        box.setEditable(True)
        box.setMinimumWidth(scaled(180))
        box.setEditText(self._activity)
        box.editTextChanged.connect(self._name_activity)
        box.activated.connect(lambda _: self._count())
        line = box.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._count)
        self._questions.addWidget(_beside(self.tr("of"), box))

    def _ask_year(self, guess: Guess) -> None:
        year = NumberField(guess.today.year - 20, guess.today.year + 1)
        first = min((column.on for column in guess.meetings if column.on), default=guess.today)
        year.setValue(first.year)
        year.setAccessibleName(self.tr("Year of the first date"))
        year.editingFinished.connect(lambda: self._choose_year(year.value()))
        let_scroll(year)
        self._questions.addWidget(_beside(self.tr("Year of the first date"), year))

    def _choose_kind(self, box: QComboBox) -> None:
        kind = Kind(box.currentData())
        self._correct(lambda guess: guess.with_kind(kind))

    def _choose_sheet(self, box: QComboBox) -> None:
        sheet = str(box.currentData())
        self._correct(lambda guess: guess.with_sheet(sheet))

    def _choose_year(self, year: int) -> None:
        if self._guess is not None and self._guess.corrections.year != year:
            self._correct(lambda guess: guess.with_year(year))

    def _name_activity(self, name: str) -> None:
        self._activity = name.strip()

    def _correct(self, correct: Callable[[Guess], Guess]) -> None:
        if (guess := self._guess) is not None:
            self.work(lambda _services, _progress: correct(guess), self._show_guess)

    def _answer(self, row_number: int, said: int | Choice) -> None:
        self._answers[row_number] = said
        self._count()

    def _count(self) -> None:
        if (guess := self._guess) is None:
            return
        self.import_button.setEnabled(False)
        activity, site_id, answers = self._activity, self._site_id, dict(self._answers)
        self.work(lambda services, _: _preview(services, guess, activity, site_id, answers), self._show_preview)

    def _show_preview(self, preview: Preview | SheetRefused | None) -> None:
        guess = self._guess
        if guess is None:
            return
        fault = ""
        if isinstance(preview, SheetRefused):
            fault = sheet_fault(preview.fault)
            preview = None
        self._says.setText(fault or self._understood(guess, preview))
        self._preview = preview
        self._outcome.show_preview(preview, guess, fault=fault)
        self._in_short.setText(fault or self._outcome.in_short(preview))
        if preview is not None and not self._answers:
            self._doubts.show_doubts(preview.doubtful)
        elif preview is None:
            self._doubts.show_doubts([])
        self.import_button.setEnabled(preview is not None)

    def _understood(self, guess: Guess, preview: Preview | None) -> str:
        rows = len(guess.rows())
        match guess.kind:
            case Kind.PEOPLE:
                return self.tr("This looks like a list of people: %n rows.", "", rows)
            case Kind.VOLUNTEERS:
                return self.tr("This looks like a list of volunteers: %n rows.", "", rows)
            case Kind.REQUESTS:
                return self.tr("This looks like a list of requests: %n rows.", "", rows)
        said = self.tr("This looks like an attendance list of {activity}.").format(activity=self._activity or "…")
        if isinstance(preview, AttendancePreview):
            said += f" {self._outcome.meetings(preview)}"
        return said

    def _write(self) -> None:
        guess = self._guess
        if guess is None:
            return
        self.import_button.setEnabled(False)
        activity, site_id, answers = self._activity, self._site_id, dict(self._answers)
        self.work(
            lambda services, progress: _import(services, progress, guess, activity, site_id, answers),
            lambda brought: self._show_result(*brought),
        )

    def _show_result(self, result: ImportResult, missed: MissedNow | None) -> None:
        guess = self._guess
        clear_layout(self._done.body)
        self._done.set_title(self.tr("The list is in."))
        for sentence in self._told(result, missed):
            self._done.add(label(sentence, wrap=True))
        for refused in result.refused[:SHOWN_FAULTS]:
            words = self.tr("Row {row}, {who}: {reason}.")
            said = words.format(row=refused.row, who=refused.who or "–", reason=row_fault(refused.reason))
            self._done.add(label(said, "small", wrap=True))
        self._done.body.addSpacing(scaled(12))
        self._done.body.addLayout(self._next_steps(guess))
        self._done.body.addStretch(1)
        self._show_part(self._done)

    def _told(self, result: ImportResult, missed: MissedNow | None) -> list[str]:
        changed = bool(result.imported or result.people_new or result.people_completed)
        told = []
        if result.volunteers:
            told.append(self.tr("%n volunteers new.", "", result.volunteers))
        if result.requests:
            told.append(self.tr("%n requests new.", "", result.requests))
        if changed:
            told.append(self.tr("%n people new.", "", result.people_new))
            told.append(self.tr("%n people known already.", "", result.people_known))
        if result.people_completed:
            told.append(self.tr("Of %n known people something was filled in.", "", result.people_completed))
        told += self._told_missed(missed) if missed else []
        if changed:
            told.append(self.tr("Is something wrong? “Undo”, at the bottom of the window, takes all of it back."))
        else:
            told.append(self.tr("Nothing was new: all of it was here already. Nothing has been changed."))
        if result.refused:
            told.append(self.tr("%n rows left out:", "", len(result.refused)))
        return told

    def _told_missed(self, missed: MissedNow) -> list[str]:
        """Say whom to call, so that the numbers of this list and of all lists add up."""
        words = self.tr("Missed at {activity}: {people}.")
        told = [words.format(activity=self._activity, people=self._people_missed(missed.here))]
        if missed.spoken:
            words = self.tr("%n more are missed, but spoken to since, or it is known why.", "", missed.spoken)
            told.append(words)
        if missed.no_call:
            told.append(
                self.tr(
                    "%n more are missed, but need no call: they are away or ended, or do not want to be called.",
                    "",
                    missed.no_call,
                )
            )
        if missed.all_lists != missed.here:
            words = self.tr("On the call list now: {people}.")
            told.append(words.format(people=self._people_missed(missed.all_lists)))
        if missed.waiting:
            told.append(self.tr("%n more stand there under “Not now”: for later.", "", missed.waiting))
        if missed.elsewhere:
            told.append(self.tr("%n people are missed elsewhere too, and stand there once.", "", missed.elsewhere))
        if missed.all_lists.clean_up:
            told.append(self.tr("Under “Long ago” stands who has not come for a long time."))
        return told

    def _people_missed(self, missed: MissedCounts) -> str:
        parts = [self.tr("%n people to call", "", missed.to_call)]
        if missed.clean_up:
            parts.append(self.tr("%n under “Long ago”", "", missed.clean_up))
        return list_of(parts)

    def _next_steps(self, guess: Guess | None) -> QHBoxLayout:
        line = row()
        if guess is not None and guess.kind in _SEE:
            place, words, icon = _SEE[guess.kind]
            see = SecondaryButton(QCoreApplication.translate("ImportPage", str(words)), icon)
            see.clicked.connect(partial(self.go.emit, Destination(place)))
            line.addWidget(see)
        if guess is not None and guess.kind in OF_ATTENDANCE:
            calls = CallButton(self.tr("See whom to call"))
            calls.clicked.connect(partial(self.go.emit, Destination(Place.CALLS)))
            line.addWidget(calls)
        another = PrimaryButton(self.tr("Import another list"), "folder-open")
        another.clicked.connect(self.choose_file)
        line.addWidget(another)
        line.addStretch(1)
        return line

    def _file_words(self, guess: Guess) -> str:
        if len(guess.book.tables) < 2 or not guess.sheet:
            return guess.file_name
        return self.tr("{file}, sheet “{sheet}”").format(file=guess.file_name, sheet=guess.sheet)

    def _show_part(self, shown: QWidget) -> None:
        for part in (self._start, self._check, self._done):
            part.setVisible(part is shown)
        if self.foot is not None:
            self.foot.setVisible(shown is self._check)
        self._again.setVisible(shown is self._check)
        if shown is self._start:
            self._title.set_text(self.title())
        clear_layout(self._steps)
        names = (self.tr("1 File"), self.tr("2 Is this right?"), self.tr("3 Imported"))
        at = (self._start, self._check, self._done).index(shown)
        for number, name in enumerate(names):
            tone = "ok" if number < at else "info" if number == at else "plain"
            self._steps.addWidget(Chip(name, tone))
        self._steps.addStretch(1)
        self._fit_steps()

    def _fit_steps(self) -> None:
        """Leave the steps out where large text would hide the people behind them."""
        self._step_line.setVisible(self._check.isHidden() or scaled(100) < LARGE)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.foot is not None:
            self._fit_steps()


def _where(services: Services) -> tuple[int | None, list[str]]:
    who = services.desk.current()
    if who is None:
        return None, []
    return who.site_id, [one.name for one in services.activities.of_site(who.site_id)]


def _beside(words: str, field: QWidget) -> QWidget:
    box = QWidget()
    cells = row(box, spacing=8)
    cells.addWidget(label(words, "muted"))
    cells.addWidget(field)
    return box


def _activity_of(guess: Guess, known: list[str]) -> str:
    """Guess the activity from the names of sheet and file: `bingo 2026.xlsx` is about Bingo."""
    for text in (guess.sheet, guess.title, Path(guess.file_name).stem):
        for name in known:
            if name.casefold() in text.casefold():
                return name
    words = re.sub(r"[\d_\W]+", " ", Path(guess.file_name).stem).split()
    return " ".join(words).capitalize()


def _preview(
    services: Services, guess: Guess, activity: str, site_id: int | None, answers: Answers
) -> Preview | SheetRefused | None:
    imports = services.imports
    if guess.kind in OF_ATTENDANCE and guess.unknown_symbols:
        return None
    try:
        match guess.kind:
            case Kind.PEOPLE:
                return imports.preview_people(guess, site_id, answers)
            case Kind.VOLUNTEERS:
                return imports.preview_volunteers(guess, site_id, answers)
            case Kind.REQUESTS:
                return imports.preview_requests(guess, site_id, answers)
            case _:
                return imports.preview_attendance(guess, activity, site_id, answers)
    except SheetRefused as refused:
        if guess.kind is Kind.PEOPLE:
            raise
        return refused


def _import(
    services: Services, progress: Progress, guess: Guess, activity: str, site_id: int | None, answers: Answers
) -> tuple[ImportResult, MissedNow | None]:
    match guess.kind:
        case Kind.PEOPLE:
            return services.imports.import_people(guess, site_id, answers, progress=progress), None
        case Kind.VOLUNTEERS:
            return services.imports.import_volunteers(guess, site_id, answers, progress=progress), None
        case Kind.REQUESTS:
            return services.imports.import_requests(guess, site_id, answers, progress=progress), None
    result = services.imports.import_attendance(guess, activity, site_id, answers, progress=progress)
    return result, missed_now(services, result)
