"""Rows of a list or table that keep selection and scroll position when they are read again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, Protocol, TypeVar

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
"""The role that hands out the row itself."""

SORT = Qt.ItemDataRole.UserRole + 1
"""The role that hands out the value to sort on."""


class HasId(Protocol):
    """A row with a number that stays the same."""

    @property
    def id(self) -> int:
        """Return the number."""


R = TypeVar("R", bound=HasId)


class Column(Struct, Generic[R], frozen=True):
    """One column: its heading, its words, and what it is sorted on if not on its words."""

    heading: str
    words: Callable[[R], str]
    sort: Callable[[R], Any] | None = None
    right: bool = False
    """Numbers stand at the right."""


class RowsModel(QAbstractTableModel, Generic[R]):
    """Shows rows; `show_rows` compares by id and tells the view only what differs (design.md section 4)."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = list(columns)
        self._rows: list[R] = []

    @property
    def rows(self) -> Sequence[R]:
        """The rows that are shown now."""
        return self._rows

    def row_at(self, index: Index) -> R:
        """Return the row that stands at `index`."""
        return self._rows[index.row()]

    def index_of(self, row_id: int) -> QModelIndex:
        """Return the index of the row with this id, or an invalid one."""
        at = next((at for at, row in enumerate(self._rows) if row.id == row_id), -1)
        return self.index(at, 0) if at >= 0 else QModelIndex()

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show `rows` instead: what stays keeps its place, selection and scroll position."""
        wanted = {row.id for row in rows}
        if not self._rows or not wanted or wanted.isdisjoint(row.id for row in self._rows):
            self._start_anew(rows)
            return
        self._remove(wanted)
        self._put_in_order([row.id for row in rows])
        self._insert(rows)
        self._update(rows)

    def _start_anew(self, rows: Sequence[R]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def _remove(self, wanted: set[int]) -> None:
        last = len(self._rows) - 1
        while last >= 0:
            if self._rows[last].id in wanted:
                last -= 1
                continue
            first = last
            while first > 0 and self._rows[first - 1].id not in wanted:
                first -= 1
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()
            last = first - 1

    def _put_in_order(self, ids: Sequence[int]) -> None:
        place = {row_id: at for at, row_id in enumerate(ids)}
        ordered = sorted(self._rows, key=lambda row: place[row.id])
        if [row.id for row in ordered] == [row.id for row in self._rows]:
            return
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        now = {row.id: at for at, row in enumerate(ordered)}
        new = [self.index(now[self._rows[index.row()].id], index.column()) for index in old]
        self._rows = ordered
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _insert(self, rows: Sequence[R]) -> None:
        present = {row.id for row in self._rows}
        at = 0
        while at < len(rows):
            if rows[at].id in present:
                at += 1
                continue
            end = at
            while end + 1 < len(rows) and rows[end + 1].id not in present:
                end += 1
            self.beginInsertRows(QModelIndex(), at, end)
            self._rows[at:at] = rows[at : end + 1]
            self.endInsertRows()
            at = end + 1

    def _update(self, rows: Sequence[R]) -> None:
        for at, row in enumerate(rows):
            if self._rows[at] != row:
                self._rows[at] = row
                self.dataChanged.emit(self.index(at, 0), self.index(at, max(len(self._columns) - 1, 0)))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as above
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self._columns[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.words(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == ROW:
            return row
        if role == SORT:
            return (column.sort or column.words)(row)
        return None


def _alignment(column: Column[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
