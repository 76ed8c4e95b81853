"""One person on the attendance list: a light button that paints itself and changes in place."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.domain.attendance import Mark
from app.services.board import BoardRow
from ui.icons import paint_icon
from ui.look import colour, font, scaled

NAME_POINTS = 13.5
"""Eighteen pixels at 100 %: to be read standing (domain.md 2.4)."""
LEAST_HEIGHT = 48
WIDTH = 208
"""The least width of a tile at 100 %."""
EDGE = 11
INSET = 3


@dataclass(frozen=True)
class TileLook:
    """The fonts and sizes all tiles share, made once for a text size."""

    name: QFont
    narrow: QFont
    small: QFont
    act: QFont
    height: int
    width: int
    name_height: int
    small_height: int
    icon: int


def tile_look() -> TileLook:
    """Measure how tiles look at the text size in use."""
    name = font("body", QFont.Weight.Bold)
    name.setPointSizeF(NAME_POINTS * scaled(100) / 100)
    narrow = QFont(name)
    narrow.setStretch(QFont.Stretch.SemiCondensed)
    small, act = font("small"), font("small", QFont.Weight.DemiBold)
    act.setPointSizeF(small.pointSizeF() * 0.95)
    name_height, small_height = QFontMetrics(name).height(), QFontMetrics(small).height()
    return TileLook(
        name=name,
        narrow=narrow,
        small=small,
        act=act,
        height=max(LEAST_HEIGHT, name_height + small_height + 2 * INSET),
        width=scaled(WIDTH),
        name_height=name_height,
        small_height=small_height,
        icon=scaled(15),
    )


@dataclass(frozen=True)
class _Dress:
    """The colours of one state."""

    paper: str
    line: str
    ink: str
    small: str
    width: float


PLAIN = _Dress("card", "tile-line", "ink", "muted", 1)
PRESENT = _Dress("ok-paper", "ok", "ok-ink", "ok-ink", 2)
AWAY = _Dress("away", "away-line", "away-ink", "away-ink", 1)


class TileAct(QAbstractButton):
    """A small second act on a tile; it has the whole height of the tile's lower half to be hit."""

    def __init__(self, tile: Tile) -> None:
        super().__init__(tile)
        self._tile = tile
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._tile.paint_act(painter, self)


class Tile(QAbstractButton):
    """A tap marks somebody present, a tap again takes that back; the small acts announce absence or mark together."""

    tapped = Signal(int)
    announced = Signal(int)
    together = Signal(int)
    moved = Signal(int)
    """An arrow key asks for the tile beside this one: a Qt key."""
    typed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._row: BoardRow | None = None
        self._look = tile_look()
        self._chosen = False
        self._closed = False
        self._tab = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setCheckable(True)
        self.announce = TileAct(self)
        self.with_partner = TileAct(self)
        self.clicked.connect(self._tap)
        self.announce.clicked.connect(self._announce)
        self.with_partner.clicked.connect(self._together)

    @property
    def row(self) -> BoardRow:
        """Who stands on the tile."""
        assert self._row is not None
        return self._row

    def show_row(self, row: BoardRow, look: TileLook, *, chosen: bool, closed: bool, tab: bool, present: int) -> None:
        """Show somebody; nothing is painted anew where nothing differs. With `tab`, *Together* stands on this tile."""
        shown = (row, look, chosen, closed, tab)
        same = shown == (self._row, self._look, self._chosen, self._closed, self._tab)
        self._row, self._look, self._chosen, self._closed, self._tab = shown
        self.setChecked(row.mark is Mark.PRESENT)
        if same:
            return
        self.setAccessibleName(self.spoken(present))
        self.announce.setText(self._announce_words())
        self.announce.setAccessibleName(f"{row.name}: {self._announce_words()}")
        self.announce.setVisible(bool(self._announce_words()))
        self.with_partner.setText(self.tr("Together"))
        self.with_partner.setAccessibleName(self.tr("{name} and who came along").format(name=row.name))
        self.with_partner.setToolTip(self.tr("Both are present (Ctrl+Enter)"))
        self.with_partner.setVisible(tab and not closed)
        self._place_acts()
        self.update()

    def set_spoken_count(self, present: int) -> None:
        """Say the new count with the name, without painting."""
        self.setAccessibleName(self.spoken(present))

    def spoken(self, present: int) -> str:
        """Return what a screen reader says: `Riet Jansen, Lindestraat 14, present, 34`."""
        parts = [self.row.name, self.row.address, self.state() or self.tr("not known yet")]
        if self.row.mark is Mark.PRESENT:
            parts.append(str(present))
        return ", ".join(part for part in parts if part)

    def state(self) -> str:
        """Say in a word what is known; nothing while nothing is."""
        match self.row.mark:
            case Mark.PRESENT:
                return self.tr("present")
            case Mark.ANNOUNCED:
                return self.tr("announced")
            case Mark.ABSENT:
                return self.tr("did not come")
        return self.tr("away") if self.row.away else ""

    def _announce_words(self) -> str:
        if self._closed:
            return ""
        if self.row.mark is Mark.ANNOUNCED:
            return self.tr("take back")
        if self.row.mark is Mark.PRESENT or (self.row.away and self.row.mark is None):
            return ""
        return self.tr("not coming")

    def _dress(self) -> _Dress:
        if self.row.mark is Mark.PRESENT:
            return PRESENT
        faded = self.row.mark is Mark.ANNOUNCED or (self.row.mark is None and self.row.away)
        return AWAY if faded else PLAIN

    def _tap(self) -> None:
        self.setChecked(self.row.mark is Mark.PRESENT)  # the list says what is so, not the button
        self.tapped.emit(self.row.id)

    def _announce(self) -> None:
        self.announced.emit(self.row.id)

    def _together(self) -> None:
        self.together.emit(self.row.id)

    def _place_acts(self) -> None:
        metrics = QFontMetrics(self._look.act)
        low = max(self._look.small_height + 12, 32)
        width = metrics.horizontalAdvance(self.announce.text()) + 2 * EDGE
        self.announce.setGeometry(self.width() - width, self.height() - low, width, low)
        width = metrics.horizontalAdvance(self.with_partner.text()) + 2 * EDGE
        self.with_partner.setGeometry(self.width() - width, 0, width, self.height() - low)

    def paint_act(self, painter: QPainter, act: TileAct) -> None:
        """Paint a small act: a quiet word, or a tab at the top for who came together."""
        painter.setFont(self._look.act)
        if act is self.announce:
            painter.setPen(colour("away-ink" if self.row.mark is Mark.ANNOUNCED else "door"))
            words = act.rect().adjusted(0, 0, -EDGE, -INSET - 1)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom), act.text())
            return
        tall = min(QFontMetrics(self._look.act).height() + 2, act.height() - 1)
        tab = QRectF(6, 1, act.width() - 7, tall)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("info-paper"))
        painter.drawRoundedRect(tab, 6, 6)
        painter.setPen(colour("info-ink"))
        painter.drawText(tab, int(Qt.AlignmentFlag.AlignCenter), act.text())

    def sizeHint(self) -> QSize:
        return QSize(self._look.width, self._look.height)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._row is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dress = self._dress()
        self._paint_box(painter, dress)
        inside = self.rect().adjusted(EDGE, INSET, -EDGE, -INSET)
        painter.setPen(colour(dress.ink))
        room = inside.width() - (self.with_partner.width() - EDGE if not self.with_partner.isHidden() else 0)
        fits = QFontMetrics(self._look.name).horizontalAdvance(self.row.tile_name) <= room
        letters = self._look.name if fits else self._look.narrow
        painter.setFont(letters)
        name = QFontMetrics(letters).elidedText(self.row.tile_name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), name)
        self._paint_below(painter, dress, inside)

    def _paint_box(self, painter: QPainter, dress: _Dress) -> None:
        focused = self.hasFocus()
        width = 3.0 if focused or self._chosen else dress.width
        painter.setPen(QPen(colour("focus" if focused or self._chosen else dress.line), width))
        painter.setBrush(colour(dress.paper))
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 8, 8)

    def _paint_below(self, painter: QPainter, dress: _Dress, inside: QRect) -> None:
        painter.setFont(self._look.small)
        painter.setPen(colour(dress.small))
        left = inside.left()
        if (drawing := self._drawing()) is not None:
            at = QPointF(left, inside.bottom() + 1 - (self._look.small_height + self._look.icon) / 2)
            paint_icon(painter, drawing, colour(dress.small), QRectF(at.x(), at.y(), self._look.icon, self._look.icon))
            left += self._look.icon + 4
        right = inside.right() - (self.announce.width() - EDGE if self.announce.text() else 0)
        words = QRect(left, inside.top(), right - left, inside.height())
        text = QFontMetrics(self._look.small).elidedText(self._below(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), text)

    def _drawing(self) -> str | None:
        match self.row.mark:
            case Mark.PRESENT:
                return "circle-check"
            case Mark.ANNOUNCED:
                return "clock"
            case Mark.ABSENT:
                return "circle"
        return None

    def _below(self) -> str:
        """Say the state; the street too while nothing is known, and always of namesakes."""
        state = self.state()
        if not state:
            return self.row.address
        return f"{state} · {self.row.address}" if self.row.namesake and self.row.address else state

    def resizeEvent(self, event: object) -> None:
        if self._row is not None:
            self._place_acts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case (
                Qt.Key.Key_Left | Qt.Key.Key_Right | Qt.Key.Key_Up | Qt.Key.Key_Down | Qt.Key.Key_Home | Qt.Key.Key_End
            ):
                self.moved.emit(event.key())
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self._press(event.modifiers())
            case Qt.Key.Key_A:
                self._announce()
            case _ if event.text().isprintable() and event.text() and not event.modifiers():
                self.typed.emit(event.text())
            case _:
                event.ignore()

    def _press(self, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & Qt.KeyboardModifier.ControlModifier and self.row.together:
            self._together()
        elif modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._announce()
        else:
            self._tap()
