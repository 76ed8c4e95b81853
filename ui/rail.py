"""The rail at the left: the rooms, the text size, and hiding the screen."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QScrollArea, QSizePolicy, QWidget

from ui.buttons import LEAST, Button
from ui.cards import column, label, row
from ui.destinations import Place
from ui.icons import Icon, paint_icon
from ui.look import colour, font, scaled
from ui.rooms import SETTINGS, Room
from ui.speech import announce
from ui.spoken import ONE_OF_A_FEW

WIDTH = 204
"""How wide the rail is at 100 %, as drawn."""
MARGIN = 10
SCROLL_BAR = 16
HIDE_KEY = "F12"
SIGN, BELOW_SIGN = 20, 15.5
"""The side of the sign in those buttons, in pixels, and the letters below it, in points."""
SIZE_BUTTON = QSize(92, 48)
"""How large the two buttons for the size of the text are, at every size of the text."""


class Fold(Struct, frozen=True):
    """How the rail saves height: space around words first, then what is also said elsewhere."""

    around: int
    """The space above and below a word together, in pixels."""
    between: int = 2
    key: bool = True
    """Whether *Hide screen* shows its key, for which its words take two lines."""
    brand: bool = True
    percent_above: bool = True
    """Whether the size of the text stands above its two buttons, or beside them."""


FOLDS = (
    Fold(26, between=4),
    Fold(16),
    Fold(9),
    Fold(4),
    Fold(4, key=False),
    Fold(0, key=False, percent_above=False),
    Fold(0, key=False, percent_above=False, brand=False),
)
"""The first of these that fits is taken; a rail that is too low for the last one scrolls."""


class RailButton(Button):
    """A room, or something to do, in the rail; a badge says how many wait there."""

    def __init__(
        self, text: str, icon: str, *, key: str = "", size: str = "body", parent: QWidget | None = None
    ) -> None:
        self._size = size
        self._count = 0
        self._room = 0
        self._around = FOLDS[0].around
        super().__init__(text, icon, key=key, kind="rail")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_count(self, count: int, spoken: str) -> None:
        """Show how many wait here; `spoken` says it to a screen reader."""
        self._count = count
        self.setAccessibleName(f"{self.text()}, {spoken}" if count else self.text())
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """Stay as it is: the window lights the room that it really shows."""

    def fit(self, width: int, around: int) -> None:
        """Put the words in two lines where they do not fit in one, with so much space above and below together."""
        self._room, self._around = width, around
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
        words = self.text().split(" ") if self._wraps else [self.text()]
        widest = max(metrics.horizontalAdvance(word) for word in words)
        width = self._padding() * 2 + self._icon_side() + self._gap() + widest + self._key_width()
        lines = 2 if self._wraps and metrics.horizontalAdvance(self.text()) > self._words_width() else 1
        tall = lines * metrics.height() + min(self._around, 22 if self._size == "small" else 26)
        return QSize(width + (self._badge_width() + 8 if self._count else 0), max(tall, LEAST))

    @property
    def _wraps(self) -> bool:
        return bool(self._key)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._count:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, tall = self._badge_width(), min(scaled(22), self.height() - 8)
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

    At 100 % its word stands beside the sign; in larger text there is room for it below the sign, in letters that stay
    a little larger than those. The words *Text 150 %* stand above it.
    """

    def __init__(self, text: str, icon: str, name: str) -> None:
        super().__init__(text, icon, size="small")
        self.setFixedSize(SIZE_BUTTON)
        self.setAccessibleName(name)
        self.setToolTip(name)

    @property
    def _below(self) -> bool:
        return scaled(100) > 100

    def _words_font(self) -> QFont:
        letters = super()._words_font()
        if self._below:
            letters.setPointSizeF(BELOW_SIGN)
        return letters

    def _icon_side(self) -> int:
        return SIGN if self._below else super()._icon_side()

    def _content_left(self) -> int:
        return max((self.width() - self._content_width()) // 2, 0)

    def _content_width(self) -> int:
        words = QFontMetrics(self._words_font()).horizontalAdvance(self.text())
        return max(words, self._icon_side()) if self._below else super()._content_width()

    def _paint_content(self, painter: QPainter) -> None:
        if not self._below:
            super()._paint_content(painter)
            return
        painter.setFont(self._words_font())
        painter.setPen(self.ink())
        words = QFontMetrics(self._words_font()).height()
        top = max((self.height() - SIGN - words) // 2, 0)
        paint_icon(painter, self._icon, self.ink(), QRectF((self.width() - SIGN) // 2, top, SIGN, SIGN))
        below = QRectF(0, top + SIGN, self.width(), self.height() - top - SIGN)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), self.text())

    def sizeHint(self) -> QSize:
        return SIZE_BUTTON

    def paintEvent(self, event: QPaintEvent) -> None:
        Button.paintEvent(self, event)


class Rail(QFrame):
    """The rooms, always in the same place; where large text leaves little room, it folds."""

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
        self._lines = lines = column(self._inside)
        lines.setContentsMargins(MARGIN, 8, MARGIN, 10)
        self._brand = _brand()
        lines.addWidget(self._brand)
        for room in rooms:
            lines.addWidget(self._room(room))
        lines.addStretch(1)
        self._day = label("")
        self._day.setContentsMargins(9, 0, 0, 0)
        self._day.hide()
        lines.addWidget(self._day)
        self.hide_button = RailButton(self.tr("Hide screen"), "eye-off", key=HIDE_KEY, size="small")
        self.hide_button.setToolTip(HIDE_KEY)
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
            if self.width() > WIDTH or button.sizeHint().width() + 2 * MARGIN > self.width():
                self._fit()

    def button(self, place: Place) -> RailButton:
        """Return the button of a room."""
        return self._buttons[place]

    def _room(self, room: Room) -> RailButton:
        button = RailButton(room.word(), room.icon)
        button.setCheckable(True)
        button.setProperty(ONE_OF_A_FEW, True)
        button.setToolTip(room.key)
        button.clicked.connect(lambda _=False, place=room.place: self.chosen.emit(place))
        self._buttons[room.place] = button
        return button

    def _text_size(self) -> QWidget:
        box = QWidget()
        self._size_lines = column(box, spacing=0)
        self._size_lines.setContentsMargins(MARGIN, 4, MARGIN, 10)
        self._percent = label("")
        self._percent.setObjectName("text-size")
        self._percent.setContentsMargins(9, 0, 0, 0)
        self._size_lines.addWidget(self._percent)
        line = row(spacing=0)
        self._size_lines.addLayout(line)
        self._size_lines.setAlignment(line, Qt.AlignmentFlag.AlignLeft)
        self.smaller_button = SizeButton(self.tr("Smaller"), "minus", self.tr("Smaller text"))
        self.larger_button = SizeButton(self.tr("Larger"), "plus", self.tr("Larger text"))
        self.smaller_button.clicked.connect(self.smaller)
        self.larger_button.clicked.connect(self.larger)
        line.addWidget(self.smaller_button)
        line.addWidget(self.larger_button)
        return box

    def text_size(self) -> str:
        """Return what the rail says about the size of the text."""
        return self._percent.text()

    def _fit(self) -> None:
        """Show as much as fits, like the bars: every room and every button stays."""
        for words in self.findChildren(QLabel):
            words.style().polish(words)  # the style sheet reaches them after us
        for fold in FOLDS:
            self._save_height(fold)
            wanted = self._inside.minimumSizeHint().height() + self._foot.sizeHint().height()
            if wanted <= self.height() or not self.isVisible():
                break
        self.setFixedWidth(self._wanted_width() + (SCROLL_BAR if wanted > self.height() and self.isVisible() else 0))

    def _save_height(self, fold: Fold) -> None:
        self._lines.setSpacing(fold.between)
        self._brand.setVisible(fold.brand)
        self.hide_button.set_key(HIDE_KEY if fold.key else "")
        percent = self.tr("Text {percent} %") if fold.percent_above else self.tr("{percent} %")
        self._percent.setText(percent.format(percent=scaled(100)))
        self._percent.setAccessibleName(self.tr("Text {percent} %").format(percent=scaled(100)))
        way = QBoxLayout.Direction
        self._size_lines.setDirection(way.TopToBottom if fold.percent_above else way.RightToLeft)
        width = self._wanted_width() - 2 * MARGIN
        for button in self._inside.findChildren(RailButton):
            button.fit(width, fold.around)
        for layout in (self._lines, self._size_lines):
            layout.invalidate()

    def _wanted_width(self) -> int:
        buttons = self._inside.findChildren(RailButton)
        return max(
            WIDTH, self._foot.sizeHint().width(), *(button.sizeHint().width() + 2 * MARGIN for button in buttons)
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            before = self._percent.accessibleName()
            self._fit()
            if self._percent.accessibleName() != before:
                announce(self, self._percent.accessibleName())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _brand() -> QWidget:
    brand = QWidget()
    line = row(brand, spacing=10)
    line.setContentsMargins(9, 12, 8, 15)
    line.addWidget(Icon("door-open", colour="on-rail", size=22))
    name = label("Voordeur")
    name.setObjectName("brand")
    line.addWidget(name, 1)
    return brand
