"""Entering a list from paper: down the names with one key each."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableView, QWidget

from app.domain.attendance import Mark
from app.domain.names import fold
from app.services.board import Board
from ui.buttons import LEAST
from ui.fields import NumberField
from ui.look import font, scaled
from ui.rows import Column, RowsModel
from ui.widgets import FlowLayout, PageTitle, PrimaryButton, SecondaryButton, column, label
from ui.words.dates import weekday_and_date
from ui.words.marks import mark as mark_word

PRESENT_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_X, Qt.Key.Key_P, Qt.Key.Key_Plus)
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PaperRow(Struct, frozen=True):
    """One line of the paper."""

    id: int
    number: int
    name: str
    address: str
    mark: Mark | None


class PaperTable(QTableView):
    """The lines of the paper; a key gives the mark and goes to the next line."""

    marked = Signal(int, object)

    def __init__(self, model: RowsModel[PaperRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._typed = ""
        self.setProperty("table", "rows")
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._set_height()
        self.clicked.connect(self._turn)

    def _turn(self, index: QModelIndex) -> None:
        mark = self._rows.row_at(index).mark
        self.marked.emit(self._rows.row_at(index).id, None if mark is Mark.PRESENT else Mark.PRESENT)

    def _set(self, mark: Mark | None) -> None:
        index = self.currentIndex()
        if index.isValid():
            self.marked.emit(self._rows.row_at(index).id, mark)
            self._go(index.row() + 1)

    def _go(self, at: int) -> None:
        self._typed = ""
        self.setCurrentIndex(self._rows.index(min(max(at, 0), self._rows.rowCount() - 1), 0))

    def _find(self, text: str) -> None:
        """Go to the line with the number, or to the first name, that was typed."""
        self._typed += text
        for at, one in enumerate(self._rows.rows):
            fits = str(one.number) == self._typed if self._typed.isdigit() else _begins(one.name, self._typed)
            if fits:
                typed = self._typed
                self._go(at)
                self._typed = typed
                return
        if len(self._typed) > 1:
            self._typed = ""
            self._find(text)

    def _set_height(self) -> None:
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(max(QFontMetrics(font("body")).height() + 16, 44))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in PRESENT_KEYS or (key in ENTER_KEYS and self._typed.isdigit()):
            self._set(Mark.PRESENT)
        elif key == Qt.Key.Key_A or key == Qt.Key.Key_Minus:
            self._set(Mark.ANNOUNCED)
        elif key in ENTER_KEYS:
            self._go(self.currentIndex().row() + 1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._set(None)
        elif event.text() and event.text().isalnum():
            self._find(event.text())
        else:
            self._typed = ""
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._set_height()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 3 * self.verticalHeader().defaultSectionSize())


def _begins(name: str, typed: str) -> bool:
    return fold(name).startswith(fold(typed))


class ByHandView(QWidget):
    """A list from paper, kept here until it is saved in one go."""

    saved = Signal(list, list, int)
    """Who was present, who announced absence, and how many guests."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PaperRow] = []
        self._title = PageTitle()
        self._model: RowsModel[PaperRow] = RowsModel(
            [
                Column(self.tr("No."), lambda one: str(one.number), right=True),
                Column(self.tr("Name"), lambda one: one.name),
                Column(self.tr("Street"), lambda one: one.address),
                Column(self.tr("Mark"), lambda one: mark_word(one.mark) if one.mark else "–"),
            ],
            self,
        )
        self.table = PaperTable(self._model)
        self.table.setAccessibleName(self.tr("The lines of the paper"))
        self.table.marked.connect(self._mark)
        self.guests = NumberField(0, 999)
        self.count: QLabel = label("", "strong")
        self.save_button = PrimaryButton(self.tr("Save this list"), "circle-check")
        self.leave_button = SecondaryButton(self.tr("Leave it"), "x")
        self.save_button.clicked.connect(self._save)
        self.leave_button.clicked.connect(self.left)
        self._arrange()

    def _arrange(self) -> None:
        layout = column(self, spacing=10)
        layout.addWidget(self._title)
        how = self.tr(
            "Space or X: present. A: announced. Arrow down: did not come. "
            "A number and Enter marks that line; letters find a name."
        )
        layout.addWidget(label(how, "muted", wrap=True))
        layout.addWidget(self.table, 1)
        words = label(self.tr("&Guests"), "strong")
        words.setBuddy(self.guests)
        self.guests.setAccessibleName(self.tr("Guests"))
        self.guests.setMinimumWidth(scaled(96))
        for said in (words, self.count):
            said.setMinimumHeight(LEAST)
        foot = QWidget()
        flow = FlowLayout(foot, gap=10)
        for widget in (words, self.guests, self.count, self.leave_button, self.save_button):
            flow.addWidget(widget)
        layout.addWidget(foot)

    def begin(self, board: Board) -> None:
        """Take the list as it is now, in the order of the paper."""
        self._title.set_text(
            self.tr("{activity}, from paper").format(activity=board.activity), weekday_and_date(board.on)
        )
        self._rows = [
            PaperRow(one.id, number, one.tile_name, one.address, one.mark) for number, one in enumerate(board.rows, 1)
        ]
        self.guests.setValue(board.guests)
        self._show()
        self.table.setCurrentIndex(self._model.index(0, 0))
        self.table.setFocus()

    def marked_as(self, mark: Mark) -> list[int]:
        """Return who has this mark on the paper."""
        return [one.id for one in self._rows if one.mark is mark]

    def _mark(self, person_id: int, mark: Mark | None) -> None:
        self._rows = [replace(one, mark=mark) if one.id == person_id else one for one in self._rows]
        self._show()

    def _show(self) -> None:
        self._model.show_rows(self._rows)
        self.count.setText(self.tr("%n present", "", len(self.marked_as(Mark.PRESENT))))

    def _save(self) -> None:
        self.saved.emit(self.marked_as(Mark.PRESENT), self.marked_as(Mark.ANNOUNCED), self.guests.value())
