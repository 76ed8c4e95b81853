"""The tiles of one page of an attendance list, in columns and lines that fill the room there is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.services.board import BoardRow
from ui.tiles import Tile, tile_look

GAP = 8


class TileBoard(QWidget):
    """Shows as many tiles as fit; it never scrolls. The tiles are made once and change in place."""

    resized = Signal()
    """More or fewer tiles fit than before."""
    tapped = Signal(int)
    announced = Signal(int)
    together = Signal(int)
    typed = Signal(str)
    left_at_top = Signal()
    """The arrow up left the first line of tiles."""
    turned = Signal(int)
    """The arrows left the page: -1 to the one before, 1 to the one after."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = tile_look()
        self._tiles: list[Tile] = []
        self._rows: Sequence[BoardRow] = ()
        self._columns = self._lines = 1
        self._current = 0
        self._closed = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def capacity(self) -> int:
        """How many tiles fit."""
        return self._columns * self._lines

    @property
    def tiles(self) -> Sequence[Tile]:
        """The tiles that are shown now."""
        return self._tiles[: len(self._rows)]

    def tile_of(self, person_id: int) -> Tile | None:
        """Return the tile of somebody, if it is on this page."""
        return next((tile for tile in self.tiles if tile.row.id == person_id), None)

    def show_rows(
        self,
        rows: Sequence[BoardRow],
        *,
        chosen: int | None = None,
        closed: bool = False,
        mates: Mapping[int, str] | None = None,
    ) -> None:
        """Show these people, in this order; only what differs is painted.

        `mates` names, by number, who else one act can mark with somebody.
        """
        moved = len(rows) != len(self._rows)
        self._rows = rows[: self.capacity]
        while len(self._tiles) < len(self._rows):
            self._add_tile()
            moved = True
        names = mates or {}
        for tile, row in zip(self._tiles, self._rows, strict=False):
            tile.show_row(row, self._look, chosen=row.id == chosen, closed=closed, mates=names.get(row.id, ""))
        if moved:
            self._place()
        self._current = min(self._current, max(len(self._rows) - 1, 0))
        self._mark_current()

    def step_in(self, at: int = 0) -> None:
        """Bring the keyboard to a tile; -1 is the last."""
        if self._rows:
            self._current = at % len(self._rows)
            self._mark_current()
            self._tiles[self._current].setFocus(Qt.FocusReason.TabFocusReason)

    def _add_tile(self) -> None:
        tile = Tile(self)
        tile.tapped.connect(self.tapped)
        tile.announced.connect(self.announced)
        tile.together.connect(self.together)
        tile.typed.connect(self.typed)
        tile.moved.connect(self._move)
        self._tiles.append(tile)

    def _mark_current(self) -> None:
        """Let Tab find one tile only: the arrows go on from there."""
        for at, tile in enumerate(self._tiles):
            current = at == self._current and at < len(self._rows)
            tile.setFocusPolicy(Qt.FocusPolicy.TabFocus if current else Qt.FocusPolicy.NoFocus)

    def _move(self, key: int) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }
        if key == Qt.Key.Key_Home:
            self.step_in(0)
            return
        if key == Qt.Key.Key_End:
            self.step_in(-1)
            return
        wanted = self._current + steps[Qt.Key(key)]
        if 0 <= wanted < len(self._rows):
            self.step_in(wanted)
        elif key == Qt.Key.Key_Up:
            self.left_at_top.emit()
        else:
            self.turned.emit(-1 if wanted < 0 else 1)

    def _measure(self) -> None:
        before = self.capacity
        self._columns = max((self.width() + GAP) // (self._look.width + GAP), 1)
        self._lines = max((self.height() + GAP) // (self._look.height + GAP), 1)
        self._place()
        if self.capacity != before:
            self.resized.emit()

    def _place(self) -> None:
        wide = (self.width() - (self._columns - 1) * GAP) / self._columns
        tall = self._tall()
        for at, tile in enumerate(self._tiles):
            line, column = divmod(at, self._columns)
            left, right = round(column * (wide + GAP)), round(column * (wide + GAP) + wide)
            tile.setGeometry(QRect(left, line * (tall + GAP), right - left, tall))
            tile.setVisible(at < len(self._rows))

    def _tall(self) -> int:
        """Let tiles grow a little where lines leave room, so that the page is full."""
        room = (self.height() - (self._lines - 1) * GAP) // max(self._lines, 1)
        return max(min(room, round(self._look.height * 1.15)), self._look.height)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()  # it takes the room there is, and never asks for a scroll bar

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.width, self._look.height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.step_in(self._current)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._look = tile_look()
            self._measure()
            self.resized.emit()
