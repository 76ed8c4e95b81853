"""The rail at the left: the rooms, the text size, and hiding the screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from ui.buttons import LEAST, Button
from ui.cards import column, label, row
from ui.destinations import Place
from ui.icons import Icon
from ui.look import colour, font, scaled
from ui.rooms import SETTINGS, Room

WIDTH = 204
"""How wide the rail is at 100 %, as drawn."""
SIZE_BUTTON = QSize(92, 48)
"""How large the two buttons for the size of the text are, at every size of the text."""


class RailButton(Button):
    """A room, or something to do, in the rail; a badge says how many wait there."""

    def __init__(
        self, text: str, icon: str, *, key: str = "", size: str = "body", parent: QWidget | None = None
    ) -> None:
        self._size = size
        self._count = 0
        self._room = 0
        super().__init__(text, icon, key=key, kind="rail")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_count(self, count: int, spoken: str) -> None:
        """Show how many wait here; `spoken` says it to a screen reader."""
        self._count = count
        self.setAccessibleName(f"{self.text()}, {spoken}" if count else self.text())
        self.updateGeometry()
        self.update()

    def fit(self, width: int) -> None:
        """Put the words in two lines where they do not fit in one."""
        self._room = width
        self.updateGeometry()

    def _words_width(self) -> int:
        return self._room - 2 * self._padding() - self._icon_side() - self._gap() - self._key_width()

    def _words_font(self) -> QFont:
        return font(self._size, QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Medium)

    def _padding(self) -> int:
        return 8 if self._size == "small" else super()._padding()

    def _gap(self) -> int:
        return 6 if self._size == "small" else min(scaled(11), 14)

    def _icon_side(self) -> int:
        return scaled(18) if self._size == "small" else super()._icon_side()

    def _badge_width(self) -> int:
        if not self._count:
            return 0
        return max(
            QFontMetrics(font("key", QFont.Weight.Bold)).horizontalAdvance(str(self._count)) + scaled(14), scaled(24)
        )

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font(self._size, QFont.Weight.DemiBold))
        widest = max(metrics.horizontalAdvance(word) for word in self.text().split(" ") if self._wraps or word)
        if not self._wraps:
            widest = metrics.horizontalAdvance(self.text())
        width = self._padding() * 2 + self._icon_side() + self._gap() + widest + self._key_width()
        lines = 2 if self._wraps and metrics.horizontalAdvance(self.text()) > self._words_width() else 1
        tall = lines * metrics.height() + (22 if self._size == "small" else 26)
        return QSize(width + (self._badge_width() + 8 if self._count else 0), max(tall, LEAST))

    @property
    def _wraps(self) -> bool:
        return self._size == "small"

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._count:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, tall = self._badge_width(), scaled(22)
        box = QRectF(self.width() - width - 10, (self.height() - tall) / 2, width, tall)
        chosen = self.isChecked()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("call-fill" if chosen else "badge"))
        painter.drawRoundedRect(box, tall / 2, tall / 2)
        painter.setPen(colour("on-call" if chosen else "on-badge"))
        painter.setFont(font("key", QFont.Weight.Bold))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(self._count))


class SizeButton(RailButton):
    """Makes the text larger or smaller, and never changes its own size: one can click it again and again.

    It shows its word where that fits; the words *Text 150 %* stand above it.
    """

    def __init__(self, text: str, icon: str, name: str) -> None:
        super().__init__(text, icon, size="small")
        self.setFixedSize(SIZE_BUTTON)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def _shown_text(self) -> str:
        words = QFontMetrics(self._words_font()).horizontalAdvance(self.text())
        whole = 2 * self._padding() + self._icon_side() + self._gap() + words
        return self.text() if whole <= SIZE_BUTTON.width() else ""

    def _content_left(self) -> int:
        return max((self.width() - self._content_width()) // 2, 0)

    def sizeHint(self) -> QSize:
        return SIZE_BUTTON

    def paintEvent(self, event: QPaintEvent) -> None:
        Button.paintEvent(self, event)


class Rail(QFrame):
    """The rooms, always in the same place; it scrolls when very large text leaves no room."""

    chosen = Signal(object)
    larger = Signal()
    smaller = Signal()
    hide_screen = Signal()

    def __init__(self, rooms: Sequence[Room], *, settings: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._buttons: dict[Place, RailButton] = {}
        self._inside = QWidget()
        self._inside.setObjectName("rail-rooms")
        lines = column(self._inside, spacing=4)
        lines.setContentsMargins(10, 8, 10, 10)
        lines.addWidget(self._brand())
        for room in rooms:
            lines.addWidget(self._room(room))
        lines.addStretch(1)
        self._day = label("")
        self._day.setContentsMargins(9, 0, 0, 0)
        self._day.hide()
        lines.addWidget(self._day)
        self.hide_button = RailButton(self.tr("Hide screen"), "eye-off", key="F12", size="small")
        self.hide_button.clicked.connect(self.hide_screen)
        lines.addWidget(self.hide_button)
        if settings:
            lines.addWidget(self._room(SETTINGS))
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inside)
        outer = column(self, spacing=0)
        outer.addWidget(self._scroll, 1)
        # Outside of what scrolls: the two buttons stay where they are when the text grows.
        self._foot = self._text_size()
        outer.addWidget(self._foot)
        self._fit()

    def show_room(self, place: Place) -> None:
        """Light the room of `place`."""
        for other, button in self._buttons.items():
            button.setChecked(other is place)

    def show_day(self, day: str) -> None:
        """Say what day it is, when the top bar has no room for it."""
        self._day.setText(day)
        self._day.setVisible(bool(day))

    def set_count(self, place: Place, count: int) -> None:
        """Show how many wait in a room."""
        if (button := self._buttons.get(place)) is not None:
            button.set_count(count, self.tr("%n waiting", "", count))
            self._fit()

    def button(self, place: Place) -> RailButton:
        """Return the button of a room."""
        return self._buttons[place]

    def _brand(self) -> QWidget:
        brand = QWidget()
        line = row(brand, spacing=10)
        line.setContentsMargins(9, 12, 8, 15)
        line.addWidget(Icon("door-open", colour="on-rail", size=22))
        name = label("Voordeur")
        name.setObjectName("brand")
        line.addWidget(name, 1)
        return brand

    def _room(self, room: Room) -> RailButton:
        button = RailButton(room.word(), room.icon)
        button.setCheckable(True)
        button.setToolTip(room.key)
        button.clicked.connect(lambda _=False, place=room.place: self._choose(place))
        self._buttons[room.place] = button
        return button

    def _choose(self, place: Place) -> None:
        # The window lights the room it really shows.
        self._buttons[place].setChecked(not self._buttons[place].isChecked())
        self.chosen.emit(place)

    def _text_size(self) -> QWidget:
        box = QWidget()
        lines = column(box, spacing=0)
        lines.setContentsMargins(10, 4, 10, 10)
        self._percent = label("")
        self._percent.setObjectName("text-size")
        self._percent.setContentsMargins(9, 0, 0, 0)
        lines.addWidget(self._percent)
        line = row(spacing=0)
        lines.addLayout(line)
        self.smaller_button = SizeButton(self.tr("Smaller"), "minus", self.tr("Smaller text"))
        self.larger_button = SizeButton(self.tr("Larger"), "plus", self.tr("Larger text"))
        self.smaller_button.clicked.connect(self.smaller)
        self.larger_button.clicked.connect(self.larger)
        line.addWidget(self.smaller_button)
        line.addWidget(self.larger_button)
        line.addStretch(1)
        return box

    def text_size(self) -> str:
        """Return what the rail says about the size of the text."""
        return self._percent.text()

    def _fit(self) -> None:
        inside = self._inside
        inside.ensurePolished()
        self._percent.setText(self.tr("Text {percent} %").format(percent=scaled(100)))
        buttons = inside.findChildren(RailButton)
        widest = max(self._percent.sizeHint().width(), *(button.sizeHint().width() for button in buttons))
        width = max(WIDTH, widest + 20)
        for button in buttons:
            button.fit(width - 20)
        room = self.height() - self._foot.sizeHint().height()
        scrolls = inside.minimumSizeHint().height() > room > 0 and self.isVisible()
        self.setFixedWidth(width + (16 if scrolls else 0))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
