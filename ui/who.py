"""Who is at the desk? Asked when the program starts and when somebody else sits down."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QStyle, QStyleOptionButton, QWidget

from app.domain.names import simplify
from ui import words
from ui.buttons import pressed_by_enter
from ui.cards import initials_of, paint_avatar, row
from ui.look import colour, font, scaled
from ui.pin_pad import PinPad, who_can_help
from ui.road import Road
from ui.start import StartScreen

if TYPE_CHECKING:
    from app.services.desk import DeskRow


class NameTile(QPushButton):
    """Somebody's name to click, with what they do here below it."""

    def __init__(self, who: DeskRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.who = who
        self._role = words.role(who.role)
        self.setProperty("kind", "name")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{who.name}, {self._role}")

    def sizeHint(self) -> QSize:
        name = QFontMetrics(font("heading", QFont.Weight.DemiBold)).horizontalAdvance(self.who.name)
        role = QFontMetrics(font("small")).horizontalAdvance(self._role)
        return QSize(max(scaled(230), scaled(20 + 52 + 16 + 20) + max(name, role)), scaled(104))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        side, middle = scaled(52), self.height() // 2
        paint_avatar(painter, initials_of(self.who.name), QRectF(scaled(20), middle - side / 2, side, side))
        left = scaled(20) + side + scaled(16)
        words_at = self.rect().adjusted(left, 0, -8, 0)
        above, below = words_at.adjusted(0, 0, 0, -middle), words_at.adjusted(0, middle + scaled(4), 0, 0)
        painter.setPen(colour("ink"))
        painter.setFont(font("heading", QFont.Weight.DemiBold))
        painter.drawText(above, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), self.who.name)
        painter.setPen(colour("muted"))
        painter.setFont(font("small"))
        painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), self._role)


class WhoScreen(StartScreen):
    """The names of all who work here: one click, or arrows and Enter, or the first letter, and then the PIN."""

    chosen = Signal(int)
    """Who may sit down now."""
    forgotten = Signal(object)
    """Who forgot their PIN, and has nobody to ask."""
    _columns = 0

    def __init__(
        self,
        road: Road,
        site: str,
        people: Sequence[DeskRow],
        *,
        last: int | None,
        language: str,
        pins_required: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(f"Voordeur · {site}", self.tr("Who is at the desk?"), language, parent)
        self._road, self._people, self._pins_required = road, people, pins_required
        self.pad: PinPad | None = None
        self.tiles = [NameTile(who) for who in people]
        self._names = QWidget()
        self._names.setObjectName("start")
        self._grid = QGridLayout(self._names)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(16)
        self.body.addWidget(self._names)
        for tile in self.tiles:
            tile.clicked.connect(partial(self.choose, tile.who))
        self._lay_out(3)
        self._last = last
        if self.tiles:
            self._first().setFocus()

    def _first(self) -> NameTile:
        return next((tile for tile in self.tiles if tile.who.id == self._last), self.tiles[0])

    def choose(self, who: DeskRow, _checked: bool = False) -> None:
        """Let somebody sit down, or ask for their PIN first."""
        if not who.has_pin and not self._pins_required:
            self.chosen.emit(who.id)
            return
        pad = self._pad()
        if who.has_pin:
            helpers = who_can_help(self._people, who)
            forgot = self.tr("Forgotten? {names} can let you choose another.").format(names=helpers)
            pad.ask(who, forgot if helpers else "")
        else:
            pad.let_choose(who, required=True)

    def _pad(self) -> PinPad:
        if self.pad is None:
            self.pad = PinPad(self._road, back=self.tr("Somebody else"))
            self.pad.right.connect(self.chosen)
            self.pad.left.connect(self._show_names)
            self.pad.forgotten.connect(self._tell_forgotten)
            across = row(spacing=0)
            across.addStretch(1)
            across.addWidget(self.pad, 8)
            across.addStretch(1)
            self.body.addLayout(across)
        self._names.hide()
        self.question.hide()
        self.pad.fit(self.height())
        self.pad.show()
        return self.pad

    def _tell_forgotten(self) -> None:
        if self.pad is not None:
            self.forgotten.emit(self.pad.who)

    def _show_names(self) -> None:
        if self.pad is not None:
            self.pad.clear()
            self.pad.hide()
        self.question.show()
        self._names.show()
        self._fit()
        self._first().setFocus()

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        for place in range(self._columns + 2):
            self._grid.setColumnStretch(place, 0)
        self._columns = columns
        for number, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, number // columns, number % columns + 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(columns + 1, 1)

    def _fit(self) -> None:
        """Put as many names beside each other as the text size leaves room for."""
        widest = max((tile.sizeHint().width() for tile in self.tiles), default=scaled(230)) + 16
        most = min(3, len(self.tiles)) or 1
        self._lay_out(max(1, min(most, (self.width() - 48) // widest)))
        if self.pad is not None:
            self.pad.fit(self.height())

    def _move(self, by: int) -> None:
        at = next((number for number, tile in enumerate(self.tiles) if tile.hasFocus()), 0)
        self.tiles[min(max(at + by, 0), len(self.tiles) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._columns and event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.pad is not None and self.pad.isVisible():
            if event.key() == Qt.Key.Key_Escape:
                self._show_names()
            return
        steps = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: self._columns,
            Qt.Key.Key_Up: -self._columns,
        }
        if event.key() in steps and self.tiles:
            self._move(steps[Qt.Key(event.key())])
        elif letters := simplify(event.text()):
            self._jump(letters)
        else:
            super().keyPressEvent(event)

    def _jump(self, letter: str) -> None:
        named = [tile for tile in self.tiles if simplify(tile.who.name).startswith(letter)]
        if named:
            at = next((number for number, tile in enumerate(named) if tile.hasFocus()), -1)
            named[(at + 1) % len(named)].setFocus(Qt.FocusReason.OtherFocusReason)
