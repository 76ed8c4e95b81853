"""Entering what stands on a printed call sheet: a digit and Enter for each name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.domain.calls import Outcome
from app.domain.names import fold
from ui.call_outcomes import OUTCOMES
from ui.call_sheets import SheetLine
from ui.look import font
from ui.rows import Column, RowsModel
from ui.widgets import PageTitle, PrimaryButton, column, label, row
from ui.words.telling import outcome

ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EntryTable(QTableView):
    """The names of the paper; a digit is held, Enter writes it down and goes to the next."""

    typed = Signal(int, object)
    """A digit was typed for a person, or taken back."""
    entered = Signal(int)

    def __init__(self, model: RowsModel[SheetLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.setProperty("table", "rows")
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for stretched in (1, 3):
            self.horizontalHeader().setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        self._set_height()

    def here(self) -> SheetLine | None:
        """Return the line one is at."""
        index = self.currentIndex()
        return self._rows.row_at(index) if index.isValid() else None

    def go_to(self, at: int) -> None:
        """Go to a line."""
        if self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(min(max(at, 0), self._rows.rowCount() - 1), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.here()
        text = event.text()
        if here is None:
            super().keyPressEvent(event)
        elif text.isdigit() and 1 <= int(text) <= len(OUTCOMES):
            self.typed.emit(here.id, OUTCOMES[int(text) - 1])
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.typed.emit(here.id, None)
        elif event.key() in ENTER_KEYS:
            self.entered.emit(here.id)
        elif text and text.isalpha():
            self._find(text)
        else:
            super().keyPressEvent(event)

    def _find(self, letter: str) -> None:
        """Go to the next name with a word that begins with this letter."""
        count, here = self._rows.rowCount(), self.currentIndex().row()
        for step in range(1, count + 1):
            at = (here + step) % count
            words = fold(self._rows.rows[at].line.name).split()
            if any(word.startswith(fold(letter)) for word in words):
                self.go_to(at)
                return

    def _set_height(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(max(QFontMetrics(font("body")).height() + 16, 44))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._set_height()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 4 * self.verticalHeader().defaultSectionSize())


class EntryView(QWidget):
    """The names of the sheets in the order of the paper. What is entered is written down at once."""

    entered = Signal(object, object)
    """The line, and how the call went."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed: dict[int, Outcome] = {}
        self._done: set[int] = set()
        self._model: RowsModel[SheetLine] = RowsModel(
            [
                Column(self.tr("No."), lambda one: str(one.number), right=True),
                Column(self.tr("Name"), lambda one: one.line.name),
                Column(self.tr("Caller"), lambda one: one.caller or "–"),
                Column(self.tr("How it went"), self._how),
            ],
            self,
        )
        self.table = EntryTable(self._model)
        self.table.setAccessibleName(self.tr("The names of the sheets"))
        self.table.typed.connect(self._hold)
        self.table.entered.connect(self._enter)
        self.count = label("", "strong")
        self.ready_button = PrimaryButton(self.tr("Ready"), "check")
        self.ready_button.clicked.connect(self.left)
        self._arrange()

    def _arrange(self) -> None:
        layout = column(self, spacing=10)
        layout.addWidget(PageTitle(self.tr("From the call sheets")))
        words = self.tr("Type a digit and Enter: it is written down and the next name comes. A letter finds a name.")
        layout.addWidget(label(words, "muted", wrap=True))
        key = " · ".join(f"{number} {outcome(how)}" for number, how in enumerate(OUTCOMES, 1))
        layout.addWidget(label(key, "small", wrap=True))
        layout.addWidget(self.table, 1)
        foot = row(spacing=10)
        foot.addWidget(self.count, 1)
        foot.addWidget(self.ready_button)
        layout.addLayout(foot)

    def begin(self, lines: Sequence[SheetLine]) -> None:
        """Take the names of the sheets, in their order."""
        self._typed.clear()
        self._done.clear()
        self._model.show_rows(list(lines))
        self._show()
        self.table.go_to(0)
        self.table.setFocus()

    def mark_done(self, line: SheetLine) -> None:
        """Note that it is written down, and go to the next name."""
        self._done.add(line.id)
        self._show()
        self.table.go_to(line.number)
        self.table.setFocus()

    def _how(self, one: SheetLine) -> str:
        held = self._typed.get(one.id)
        if held is None:
            return "–"
        words = f"{OUTCOMES.index(held) + 1} {outcome(held)}"
        return f"✓ {words}" if one.id in self._done else f"{words} …"

    def _hold(self, person_id: int, how: Outcome | None) -> None:
        if person_id in self._done:
            return
        if how is None:
            self._typed.pop(person_id, None)
        else:
            self._typed[person_id] = how
        self._show()

    def _enter(self, person_id: int) -> None:
        here = self.table.here()
        how = self._typed.get(person_id)
        if here is None:
            return
        if how is None or person_id in self._done:
            self.table.go_to(self.table.currentIndex().row() + 1)
        else:
            self.entered.emit(here, how)

    def _show(self) -> None:
        last = self._model.index(max(self._model.rowCount() - 1, 0), 3)
        self._model.dataChanged.emit(self._model.index(0, 0), last)
        self.count.setText(self.tr("%n written down", "", len(self._done)))
