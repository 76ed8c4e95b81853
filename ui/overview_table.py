"""The last meetings as a table of dots; every cell speaks its state."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.domain.names import capitalised
from app.services.overview import Cell, Overview, OverviewRow
from ui.dots import Dot, paint_dot
from ui.look import colour, font, scaled
from ui.plain import tip
from ui.rows import ROW
from ui.words.dates import day_and_month, day_in_list
from ui.words.marks import rhythm

Index = QModelIndex | QPersistentModelIndex
DOT = 18
"""How large a dot is at 100 %."""
SHORT_NAME = 210
"""The least width of the names at 100 %, when the dots stand beside them."""
LETTERS = {"name": ("body", "ink"), "rhythm": ("small", "muted"), "missed": ("small", "call-ink")}
"""The size and the colour of what is written."""
DOTS = {
    Cell.PRESENT: Dot.PRESENT,
    Cell.ANNOUNCED: Dot.ANNOUNCED,
    Cell.ABSENT: Dot.ABSENT,
    Cell.NOT_HELD: Dot.NOT_HELD,
    Cell.NOT_ON_LIST: Dot.UNKNOWN,
    Cell.UNKNOWN: Dot.UNKNOWN,
}


def name_of(row: OverviewRow) -> str:
    """Return `Bakx, Annie (née De Wit)`."""
    if not row.birth_surname:
        return row.list_name
    born = QCoreApplication.translate("words", "née")
    return f"{row.list_name} ({born} {capitalised(row.birth_surname)})"


class OverviewModel(QAbstractTableModel):
    """A line for each person: the name, the meetings, how they usually come, and what was missed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.overview: Overview | None = None
        self.missed: dict[int, int] = {}
        self._open = False

    def show_overview(self, overview: Overview, missed: dict[int, int], *, may_call: bool) -> None:
        """Show other meetings; `missed` tells how often those were missed whom we should call.

        Without `may_call` only who came and who announced absence is shown (domain.md R20).
        """
        self.beginResetModel()
        self.overview, self.missed, self._open = overview, missed, may_call
        self.endResetModel()

    @property
    def times(self) -> int:
        """How many meetings are shown."""
        return len(self.overview.meetings) if self.overview else 0

    def row(self, at: int) -> OverviewRow | None:
        """Return a line."""
        rows = self.overview.rows if self.overview else ()
        return rows[at] if 0 <= at < len(rows) else None

    def cell(self, row: OverviewRow, at: int) -> Cell:
        """Return what one meeting says, as far as may be seen."""
        hidden = row.cells[at] is Cell.ABSENT and not self._open
        return Cell.UNKNOWN if hidden else row.cells[at]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() or self.overview is None else len(self.overview.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as above
        return 0 if parent.isValid() else self.times + 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or self.overview is None:
            return None
        is_day = 0 < section <= self.times
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return (
                Qt.AlignmentFlag.AlignCenter if is_day else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            )
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if is_day:
            return day_in_list(self.overview.meetings[section - 1].on)
        return self.tr("Name") if section == 0 else ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if row is None or self.overview is None:
            return None
        if role == ROW:
            return row
        is_day = 0 < index.column() <= self.times
        if role == Qt.ItemDataRole.AccessibleTextRole and is_day:
            return self.spoken(row, index.column() - 1)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() <= self.times:
            return tip(self.spoken(row, index.column() - 1) if is_day else name_of(row))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) and not is_day:
            return self._words(row, index.column())
        return None

    def _words(self, row: OverviewRow, column: int) -> str:
        if column == 0:
            return name_of(row)
        if not self._open:
            return ""
        if column == self.times + 1:
            return self.tr("away") if row.away else rhythm(row.rhythm)
        times = self.missed.get(row.id, 0)
        return self.tr("missed %n times", "", times) if times else ""

    def spoken(self, row: OverviewRow, at: int) -> str:
        """Say one cell: `Riet Jansen, 10 November, did not come`."""
        assert self.overview is not None
        return ", ".join([row.list_name, day_and_month(self.overview.meetings[at].on), self.state(self.cell(row, at))])

    def state(self, cell: Cell) -> str:
        """Name a state."""
        match cell:
            case Cell.PRESENT:
                return self.tr("present")
            case Cell.ANNOUNCED:
                return self.tr("announced")
            case Cell.ABSENT:
                return self.tr("did not come")
            case Cell.NOT_HELD:
                return self.tr("not held")
            case Cell.NOT_ON_LIST:
                return self.tr("not on the list")
        return self.tr("not known")


class _DotDelegate(QStyledItemDelegate):
    """Paints names, dots and what was missed."""

    def __init__(self, table: OverviewTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, OverviewModel)
        row = model.row(index.row())
        if row is None:
            return
        area = QRectF(option.rect)
        painter.save()
        missed = row.id in model.missed
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colour("door-paper"))
        elif missed:
            painter.fillRect(area, colour("call-paper"))
        painter.setPen(colour("hair"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if 0 < index.column() <= model.times:
            side = scaled(DOT)
            middle = area.bottom() - side if self._table.below else area.center().y()
            box = QRectF(area.center().x() - side / 2, middle - side / 2, side, side)
            paint_dot(painter, DOTS[model.cell(row, index.column() - 1)], box)
        else:
            self._paint_words(painter, area, str(index.data() or ""), index.column(), model.times)
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRectF, words: str, column: int, times: int) -> None:
        kind = ("name", "rhythm", "missed")[max(column - times, 0)]
        paint_words(painter, area.adjusted(14 if column == 0 else 10, 0, -6, 0), words, kind)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        words = str(index.data() or "")
        letters = font("body" if index.column() == 0 else "small", QFont.Weight.DemiBold)
        return QSize(QFontMetrics(letters).horizontalAdvance(words) + 24, row_height())


def paint_words(painter: QPainter, inside: QRectF, words: str, kind: str, *, right: bool = False) -> None:
    """Paint a name, how somebody usually comes, or what was missed."""
    letters, ink = LETTERS[kind]
    face = font(letters, QFont.Weight.Normal if kind == "rhythm" else QFont.Weight.DemiBold)
    painter.setFont(face)
    painter.setPen(colour(ink))
    text = QFontMetrics(face).elidedText(words, Qt.TextElideMode.ElideRight, int(inside.width()))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter | side), text)


def row_height(*, below: bool = False) -> int:
    """Return how high one line is, with the dots beside the name or below it."""
    letters = QFontMetrics(font("body")).height()
    return letters + 2 * scaled(DOT) + 10 if below else max(letters + 16, 44)


class _Days(QHeaderView):
    """Headings that fit above a dot: `24 Nov` in one line, or in two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.lines = 1

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model = self.model()
        painter.save()
        painter.fillRect(rect, colour("paper"))
        painter.setPen(colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(font("small", QFont.Weight.DemiBold))
        painter.setPen(colour("ink"))
        side = Qt.AlignmentFlag.AlignLeft if section == 0 else Qt.AlignmentFlag.AlignHCenter
        inside = rect.adjusted(14, 0, 0, 0) if section == 0 else rect
        words = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        words = words.replace(" ", "\n") if self.lines == 2 else words
        painter.drawText(inside, int(side | Qt.AlignmentFlag.AlignVCenter), words)
        painter.restore()

    def sizeHint(self) -> QSize:
        tall = self.lines * QFontMetrics(font("small")).height() + (20 if self.lines == 1 else 10)
        return QSize(super().sizeHint().width(), tall)


class OverviewTable(QTableView):
    """All of the last meetings beside the names, or below them where large text leaves no room beside."""

    def __init__(self, model: OverviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._overview = model
        self.below = False
        """Whether the dots stand below the name."""
        self._days = _Days(self)
        self.setHorizontalHeader(self._days)
        self.setModel(model)
        self.setItemDelegate(_DotDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        model.modelReset.connect(self.fit)
        self.fit()

    @property
    def day_lines(self) -> int:
        """In how many lines the days are written."""
        return self._days.lines

    def fit(self) -> None:
        """Give each column its width: days in one line or two beside whole names, else shorter names, else below."""
        times = self._overview.times
        room = self.viewport().width()
        name, *words = (self._widest(column) for column in (0, times + 1, times + 2))
        left = room - sum(words)
        wide, narrow = (max(self._widest_day(lines) + 7, scaled(DOT) + 10) for lines in (1, 2))
        lines, day = (1, wide) if left - times * wide >= name else (2, narrow)
        self.below = left - times * day < min(name, scaled(SHORT_NAME))
        if self.below:
            day = max(room // max(times, 1), narrow)
            lines = 1 if day >= wide else 2
        elif lines == 2:
            day += max(min((left - times * day - name) // max(times, 1), wide - day), 0)
        self._set_heights(lines)
        self._set_widths(room, day, name, words)

    def _set_heights(self, lines: int) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(row_height(below=self.below))
        if lines != self._days.lines:
            self._days.lines = lines
            self.updateGeometries()

    def _set_widths(self, room: int, day: int, name: int, words: list[int]) -> None:
        times = self._overview.times
        for column in (0, times + 1, times + 2):
            self.setColumnHidden(column, self.below)
        for column in range(1, times + 1):
            self.setColumnWidth(column, day)
        left = room - times * day
        if self.below:
            self.setColumnWidth(times, day + max(left, 0))
            return
        name = min(name, left - sum(words))
        self.setColumnWidth(0, name)
        self.setColumnWidth(times + 1, words[0])
        self.setColumnWidth(times + 2, left - name - words[0])

    def _widest_day(self, lines: int) -> int:
        letters = QFontMetrics(font("small", QFont.Weight.DemiBold))
        model, across = self._overview, Qt.Orientation.Horizontal
        days = [str(model.headerData(at, across)) for at in range(1, model.times + 1)]
        words = days if lines == 1 else [word for day in days for word in day.split(" ")]
        return max((letters.horizontalAdvance(word) for word in words), default=0)

    def _widest(self, column: int) -> int:
        model = self._overview
        letters = QFontMetrics(font("body" if column == 0 else "small", QFont.Weight.DemiBold))
        texts = [str(model.index(at, column).data() or "") for at in range(model.rowCount())]
        return max((letters.horizontalAdvance(text) for text in texts), default=0) + (24 if column == 0 else 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.below:
            painter = QPainter(self.viewport())
            for at in range(self._overview.rowCount()):
                self._paint_above_the_dots(painter, at)

    def _paint_above_the_dots(self, painter: QPainter, at: int) -> None:
        """Paint the name, and what was missed at the right of it; it stays where the dots are scrolled."""
        top = self.rowViewportPosition(at)
        line = QRectF(14, top + 4, self.viewport().width() - 28, QFontMetrics(font("body")).height() + 2)
        if line.bottom() < 0 or line.top() > self.viewport().height():
            return
        model, times = self._overview, self._overview.times
        rhythm, missed = (str(model.index(at, times + more).data() or "") for more in (1, 2))
        beside, kind = (missed, "missed") if missed else (rhythm, "rhythm")
        paint_words(painter, line, beside, kind, right=True)
        taken = QFontMetrics(font("small", QFont.Weight.DemiBold)).horizontalAdvance(beside) + 14 if beside else 0
        paint_words(painter, line.adjusted(0, 0, -taken, 0), str(model.index(at, 0).data()), "name")

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(240), 5 * row_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_overview"):
            self.fit()
