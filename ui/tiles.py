"""One person on the attendance list: a light button that paints itself and changes in place."""

from __future__ import annotations

import re

from msgspec import Struct
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.domain.attendance import Mark
from app.services.board import BoardRow
from ui.icons import paint_icon
from ui.look import colour, font, scaled
from ui.plain import tip
from ui.spoken import SpokenButton

NAME_POINTS = 13.5
"""Eighteen pixels at 100 %: to be read standing (domain.md 2.4)."""
LEAST_HEIGHT = 48
WIDTH = 208
"""The least width of a tile at 100 %."""
EDGE = 11
ACT_EDGE = 10
ACT_INK = "muted"
DUO = ("info-paper", "info", "info-ink")
INSET = 3


class TileLook(Struct, frozen=True):
    """The fonts and sizes all tiles share, made once for a text size."""

    name: QFont
    narrow: QFont
    small: QFont
    narrow_small: QFont
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
    small, act = font("small"), font("small")
    act.setPointSizeF(small.pointSizeF() * 0.9)
    narrow_small = QFont(small)
    narrow_small.setStretch(QFont.Stretch.SemiCondensed)
    name_height, small_height = QFontMetrics(name).height(), QFontMetrics(small).height()
    return TileLook(
        name=name,
        narrow=narrow,
        small=small,
        narrow_small=narrow_small,
        act=act,
        height=max(LEAST_HEIGHT, name_height + small_height + 2 * INSET),
        width=scaled(WIDTH),
        name_height=name_height,
        small_height=small_height,
        icon=scaled(15),
    )


def shortened(words: str, metrics: QFontMetrics, room: int) -> str:
    """Return `Nieuwe G… 44`: the number of a house tells more than the end of a street."""
    number = re.search(r" \d.*$", words)
    if number is not None and metrics.horizontalAdvance(words) > room:
        left = room - metrics.horizontalAdvance(number[0])
        return metrics.elidedText(words[: number.start()], Qt.TextElideMode.ElideRight, left) + number[0]
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)


class _Dress(Struct, frozen=True):
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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._tile.is_second_click(event):
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        event.accept()  # also after a press that was not heeded: it is for nobody else


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
        self._mates = ""
        self._pressed_at = -60_000
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

    def show_row(self, row: BoardRow, look: TileLook, *, chosen: bool, closed: bool, mates: str) -> None:
        """Show somebody; nothing is painted anew where nothing differs.

        With `mates`, the names of who may have come along, one act marks them all.
        """
        shown = (row, look, chosen, closed, mates)
        same = shown == (self._row, self._look, self._chosen, self._closed, self._mates)
        self._row, self._look, self._chosen, self._closed, self._mates = shown
        self.setChecked(row.mark is Mark.PRESENT)
        if same:
            return
        self.setAccessibleName(self.spoken())
        self.announce.setText(self._announce_words())
        self.announce.setAccessibleName(f"{row.name}: {self._announce_words()}")
        self.announce.setVisible(bool(self._announce_words()))
        two = len(row.together) == 1
        self.with_partner.setText(self.tr("both") if two else self.tr("all"))
        words = self.tr("{name} and {others} are both present") if two else self.tr("{name}, {others} are all present")
        self.with_partner.setAccessibleName(words.format(name=row.name, others=mates))
        self.with_partner.setToolTip(tip(f"{self.with_partner.accessibleName()} (Ctrl+Enter)"))
        self.with_partner.setVisible(bool(mates) and not closed)
        self._place_acts()
        self.update()

    def spoken_as(self) -> SpokenButton:
        """Return what assistive technology is told."""
        return SpokenButton(self, whole=False)

    def spoken(self) -> str:
        """Return what a screen reader says: `Riet Jansen, Lindestraat 14, present`."""
        parts = [self.row.name, self.row.address, self.state() or self.tr("not known yet")]
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
        return self.tr("note absence")

    def _dress(self) -> _Dress:
        if self.row.mark is Mark.PRESENT:
            return PRESENT
        faded = self.row.mark is Mark.ANNOUNCED or (self.row.mark is None and self.row.away)
        return AWAY if faded else PLAIN

    def nextCheckState(self) -> None:
        """Stay as it is: the list says what is so, not the button."""

    def _tap(self) -> None:
        self.tapped.emit(self.row.id)

    def _announce(self) -> None:
        self.announced.emit(self.row.id)

    def _together(self) -> None:
        self.together.emit(self.row.id)

    def _place_acts(self) -> None:
        metrics = QFontMetrics(self._look.act)
        low = max(self._look.small_height + 12, 32)
        right = self.width()
        for act in (self.announce, self.with_partner):
            width = metrics.horizontalAdvance(act.text()) + 2 * ACT_EDGE if act.text() else 0
            act.setGeometry(right - width, self.height() - low, width, low)
            right -= width

    def paint_act(self, painter: QPainter, act: TileAct) -> None:
        """Paint it light, in an outline: a bold word would read as what is so, not as what can be done.

        Who came together is marked in another colour: it says yes where the other act says no.
        """
        painter.setFont(self._look.act)
        paper, line, ink = DUO if act is self.with_partner else ("card", "field", ACT_INK)
        tall = min(QFontMetrics(self._look.act).height() + 4, act.height() - 4)
        box = QRectF(4.5, act.height() - tall - 3.5, act.width() - 9, tall)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(line), 1))
        painter.setBrush(colour(paper))
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(colour(ink))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), act.text())

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
        room = inside.width()
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
        painter.setPen(colour(dress.small))
        left = inside.left()
        if (drawing := self._drawing()) is not None:
            at = QPointF(left, inside.bottom() + 1 - (self._look.small_height + self._look.icon) / 2)
            paint_icon(painter, drawing, colour(dress.small), QRectF(at.x(), at.y(), self._look.icon, self._look.icon))
            left += self._look.icon + 4
        words = QRect(left, inside.top(), self.room_below() - (left - inside.left()), inside.height())
        fits = QFontMetrics(self._look.small).horizontalAdvance(self._below()) <= words.width()
        letters = self._look.small if fits else self._look.narrow_small
        painter.setFont(letters)
        text = shortened(self._below(), QFontMetrics(letters), words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), text)

    def room_below(self) -> int:
        """Return how wide the line below the name can be, beside the small acts."""
        shown = [act.geometry().left() for act in (self.announce, self.with_partner) if not act.isHidden()]
        return min([*shown, self.width() - EDGE]) - EDGE

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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.is_second_click(event):
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        event.accept()  # also after a press that was not heeded: it is for nobody else

    def is_second_click(self, event: QMouseEvent) -> bool:
        """Tell whether this press is the rest of a double click: many double-click everything, and mean once."""
        since, self._pressed_at = event.timestamp() - self._pressed_at, event.timestamp()
        # A slow computer delivers both late: what counts is when the mouse was pressed.
        soon = event.timestamp() > 0 and 0 <= since < QApplication.doubleClickInterval()
        return soon or event.type() is QMouseEvent.Type.MouseButtonDblClick

    def resizeEvent(self, event: object) -> None:
        if self._row is not None:
            self._place_acts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case (
                Qt.Key.Key_Left | Qt.Key.Key_Right | Qt.Key.Key_Up | Qt.Key.Key_Down | Qt.Key.Key_Home | Qt.Key.Key_End
            ):
                self.moved.emit(event.key())
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space | Qt.Key.Key_A if event.isAutoRepeat():
                return  # a key held down means once, too
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
