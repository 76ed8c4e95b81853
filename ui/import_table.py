"""The sheet as it was typed, with above each column what it holds, to be corrected there."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QBrush, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QPushButton, QTableView, QWidget

from app.domain.import_columns import AROUND, Role
from app.domain.import_guess import Guess
from app.domain.import_help_columns import OF_REQUESTS, OF_VOLUNTEERS, ONLY_HERE
from app.domain.import_parts import Column, Kind
from app.domain.import_symbols import Meaning, symbol_of
from app.domain.import_table import text_of
from ui.buttons import LEAST
from ui.look import colour, scaled
from ui.wheel import page_scrolls
from ui.words.dates import day_in_list
from ui.words.importing import meaning as meaning_words
from ui.words.importing import role as role_words

Index = QModelIndex | QPersistentModelIndex
ROWS = 60
"""So many rows are shown: enough to see whether the guess is right."""

LEAST_ROWS = 4
"""So many people are in sight below the buttons, however large the text is."""
TONES = {Meaning.PRESENT: "ok-paper", Meaning.ANNOUNCED: "away", Meaning.NOT_ON_LIST: "paper"}
PEOPLE_ROLES = tuple(
    role for role in Role if role not in {Role.MEETING, Role.MEETING_DATE, Role.STATUS, Role.IGNORED, *ONLY_HERE}
)
WHO_ROLES = tuple(role for role in PEOPLE_ROLES if role not in {*AROUND, Role.SINCE, Role.ENDED_ON, Role.END_REASON})
VISIT_ROLES = (
    Role.NUMBER,
    Role.NAME,
    Role.CALL_NAME,
    Role.SURNAME_PREFIX,
    Role.SURNAME,
    Role.MEETING_DATE,
    Role.STATUS,
)
GRID_ROLES = (Role.NUMBER, Role.NAME, Role.CALL_NAME, Role.SURNAME_PREFIX, Role.SURNAME)
ROLES = {
    Kind.PEOPLE: PEOPLE_ROLES,
    Kind.VISITS: VISIT_ROLES,
    Kind.GRID: GRID_ROLES,
    Kind.VOLUNTEERS: (*OF_VOLUNTEERS, *WHO_ROLES),
    Kind.REQUESTS: (*OF_REQUESTS, *WHO_ROLES),
}


class SheetModel(QAbstractTableModel):
    """The first rows of a sheet; row 0 is kept free for the buttons that say what each column holds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._guess: Guess | None = None
        self._rows: list[tuple[int, list[str], list[Meaning | None]]] = []

    def show_guess(self, guess: Guess) -> None:
        """Show the rows of another guess."""
        self.beginResetModel()
        self._guess = guess
        self._rows = [_row_of(guess, number, list(cells)) for number, cells in guess.rows()[:ROWS]]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() or self._guess is None else len(self._rows) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() or self._guess is None else len(self._guess.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._guess is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self._guess.columns[section].heading or "–"
        return "" if section == 0 else str(self._rows[section - 1][0])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._guess is None or index.row() == 0:
            return None
        _, texts, meanings = self._rows[index.row() - 1]
        text, meant = texts[index.column()], meanings[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.BackgroundRole:
            return self._ground(index.column(), meant)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{text}: {meaning_words(meant)}" if meant is not None else text
        if role == Qt.ItemDataRole.TextAlignmentRole and meant is not None:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def _ground(self, column: int, meant: Meaning | None) -> QBrush | None:
        if self._guess is not None and not self._guess.columns[column].held:
            return QBrush(colour("plain-paper"))
        tone = TONES.get(meant) if meant is not None else None
        return QBrush(colour(tone)) if tone else None


def _row_of(guess: Guess, number: int, cells: list[Any]) -> tuple[int, list[str], list[Meaning | None]]:
    texts, meanings = [], []
    for column in guess.columns:
        cell = cells[column.index] if column.index < len(cells) else None
        texts.append(text_of(cell).replace("\n", " "))
        marks = column.role in (Role.MEETING, Role.STATUS) and column.held
        meanings.append(guess.meanings.get(symbol_of(cell)) if marks else None)
    return number, texts, meanings


class SheetView(QTableView):
    """Shows a guess; the button above a column says what it holds, and opens what else it may be."""

    role_chosen = Signal(int, object)
    """The index of a column, and the `Role` it holds; None for nothing we use."""
    held_chosen = Signal(object, bool)
    """A date, and whether its meeting took place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = SheetModel(self)
        self.setModel(self._model)
        self.setAccessibleName(self.tr("The list as it was typed"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setProperty("cells", "roomy")

    def show_guess(self, guess: Guess) -> None:
        """Show what the sheet probably means."""
        self._model.show_guess(guess)
        for at, column in enumerate(guess.columns):
            self.setIndexWidget(self._model.index(0, at), self._button(guess, column))
        self.verticalHeader().setDefaultSectionSize(max(34, scaled(34)))
        self.setRowHeight(0, max(LEAST, scaled(40)))
        self.resizeColumnsToContents()
        for at in range(len(guess.columns)):
            button = self.indexWidget(self._model.index(0, at))
            self.setColumnWidth(at, max(self.columnWidth(at), button.sizeHint().width()) + scaled(30))
        self._be_high_enough()

    def _be_high_enough(self) -> None:
        rows = min(self._model.rowCount(), LEAST_ROWS + 1)
        around = self.horizontalHeader().sizeHint().height() + self.horizontalScrollBar().sizeHint().height()
        self.setMinimumHeight(around + sum(self.rowHeight(at) for at in range(rows)) + 2 * self.frameWidth())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if page_scrolls(self) and not event.angleDelta().x():
            event.ignore()
        else:
            super().wheelEvent(event)

    def _button(self, guess: Guess, column: Column) -> QPushButton:
        words = self._words(column)
        button = QPushButton(words)
        button.setProperty("kind", "choice")
        button.setAccessibleName(self.tr("Column {heading} holds: {words}").format(heading=column.heading, words=words))
        menu = QMenu(button)
        if column.on is not None:
            self._offer_held(menu, column.on, column.held)
        for one in (*ROLES[guess.kind], None):
            action = QAction(role_words(one), menu)
            action.setCheckable(True)
            action.setChecked(one is column.role and column.on is None)
            action.triggered.connect(partial(self._choose_role, column.index, one))
            menu.addAction(action)
        button.setMenu(menu)
        return button

    def _offer_held(self, menu: QMenu, on: date, held: bool) -> None:
        for words, value in ((self.tr("It took place"), True), (self.tr("It was not held"), False)):
            action = QAction(words, menu)
            action.setCheckable(True)
            action.setChecked(held is value)
            action.triggered.connect(partial(self._choose_held, on, value))
            menu.addAction(action)
        menu.addSeparator()

    def _words(self, column: Column) -> str:
        if column.on is not None:
            return day_in_list(column.on) if column.held else self.tr("not held")
        return role_words(column.role)

    def _choose_role(self, index: int, role: Role | None) -> None:
        self.role_chosen.emit(index, role)

    def _choose_held(self, on: date, held: bool) -> None:
        self.held_chosen.emit(on, held)
