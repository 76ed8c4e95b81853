"""Buttons: with an icon, a word and, where a key does the same, that key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from ui.icons import SIZE, paint_icon
from ui.look import colour, font, scaled
from ui.spoken import SpokenButton

INK = {
    "primary": "on-door",
    "secondary": "door",
    "call": "on-call",
    "danger": "warn",
    "link": "door",
    "bare": "ink",
    "rail": "on-rail",
    "choice": "ink",
}
"""The colour of the words on each kind of button."""

INK_WHEN_CHOSEN = {"secondary": "on-door", "rail": "on-rail-chosen", "choice": "on-door"}
LEAST = 44
"""The least height of anything one can hit, in pixels."""


class Button(QPushButton):
    """A push button of one `kind`; the style sheet paints its box, and it writes its own words.

    `bare` shows its icon only: its words are then its accessible name and its tool tip.
    """

    def __init__(
        self, text: str, icon: str = "", *, key: str = "", kind: str = "secondary", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._icon, self._key = icon, key
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        if kind == "bare":
            self.setToolTip(text)

    @property
    def kind(self) -> str:
        """What the button is: primary, secondary, call, danger, link, bare, choice or rail."""
        return str(self.property("kind"))

    def set_kind(self, kind: str) -> None:
        """Make it a button of another kind."""
        self.setProperty("kind", kind)
        self.style().polish(self)
        self.updateGeometry()
        self.update()

    def set_icon_name(self, name: str) -> None:
        """Show another icon, or none."""
        if name != self._icon:
            self._icon = name
            self.updateGeometry()
            self.update()

    def set_key(self, key: str) -> None:
        """Show another key badge, or none."""
        if key != self._key:
            self._key = key
            self.updateGeometry()
            self.update()

    def spoken_as(self) -> SpokenButton | None:
        """Return what assistive technology is told; of a button that only does something, Qt says it well."""
        return SpokenButton(self) if self.isCheckable() else None

    def ink(self) -> QColor:
        """Return the colour of its words now."""
        if not self.isEnabled():
            return colour("muted")
        if self.isChecked() and self.kind in INK_WHEN_CHOSEN:
            return colour(INK_WHEN_CHOSEN[self.kind])
        return colour(INK[self.kind])

    def _words_font(self) -> QFont:
        return font("body", QFont.Weight.DemiBold)

    def _padding(self) -> int:
        return {"link": scaled(4), "bare": 12, "rail": 11}.get(self.kind, max(12, min(scaled(16), 22)))

    def _shown_text(self) -> str:
        return "" if self.kind == "bare" else self.text()

    def _icon_side(self) -> int:
        return scaled(SIZE) if self._shown_icon() else 0

    def _has_room_for_check(self) -> bool:
        """Tell whether the one that is chosen gets a check mark: colour alone says too little."""
        return self.kind == "choice" and self.isCheckable() and not self._icon

    def _shown_icon(self) -> str:
        return "check" if self._has_room_for_check() and self.isChecked() else self._icon

    def _check_width(self) -> int:
        """Return the room for a check mark that is not shown now: a button does not grow when it is chosen."""
        return scaled(SIZE) + self._gap() if self._has_room_for_check() and not self.isChecked() else 0

    def _gap(self) -> int:
        return min(scaled(9), 14)

    def _key_width(self) -> int:
        return key_width(self._key) + self._gap() if self._key else 0

    def _content_width(self) -> int:
        words = QFontMetrics(self._words_font()).size(Qt.TextFlag.TextShowMnemonic, self._shown_text()).width()
        gap = self._gap() if self._shown_icon() and self._shown_text() else 0
        return self._icon_side() + gap + words + self._key_width() + self._check_width()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._words_font()).size(Qt.TextFlag.TextShowMnemonic, self._shown_text() or "X")
        height = button_height() if self.kind != "link" else words.height() + 18
        return QSize(max(self._content_width() + 2 * self._padding() + 2, LEAST), max(height, LEAST))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        self._paint_content(painter)

    def _content_left(self) -> int:
        if self.kind in ("rail", "choice"):
            return self._padding() + self._check_width() // 2
        return max((self.width() - self._content_width()) // 2, 0)

    def _paint_content(self, painter: QPainter) -> None:
        ink, left, side = self.ink(), self._content_left(), self._icon_side()
        if icon := self._shown_icon():
            paint_icon(painter, icon, ink, QRectF(left, (self.height() - side) / 2, side, side))
            left += side + self._gap()
        painter.setFont(self._words_font())
        painter.setPen(ink)
        right = self.width() - (self._padding() if self.kind in ("rail", "choice") else 0)
        words = QRect(left, 0, right - left - self._key_width(), self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextShowMnemonic
        if self.kind == "rail":
            flags = flags | Qt.TextFlag.TextWordWrap
        painter.drawText(words, int(flags), self._shown_text())
        if self._key:
            at = (
                right - key_width(self._key)
                if self.kind in ("rail", "choice")
                else left + words_width(self) + self._gap()
            )
            paint_key(painter, self._key, at, self.height(), ink)


def button_height() -> int:
    """Return how high a button is now: so high is a caption beside one."""
    return max(QFontMetrics(font("body", QFont.Weight.DemiBold)).height() + min(scaled(22), 30), LEAST)


def words_width(button: Button) -> int:
    """Return how wide the words of a button are."""
    metrics = QFontMetrics(button._words_font())
    return metrics.size(Qt.TextFlag.TextShowMnemonic, button._shown_text()).width()


def key_width(key: str) -> int:
    """Return how wide a key badge is."""
    return QFontMetrics(font("key")).horizontalAdvance(key) + scaled(14)


def paint_key(painter: QPainter, key: str, left: int, height: int, ink: QColor) -> None:
    """Draw a key badge, such as F6, in the middle of `height`."""
    metrics = QFontMetrics(font("key"))
    tall = metrics.height() + scaled(3)
    box = QRectF(left + 0.5, (height - tall) // 2 + 0.5, key_width(key) - 1, tall - 1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    faint = QColor(ink)
    faint.setAlpha(150)
    painter.setPen(QPen(faint, 1))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(ink)
    painter.setFont(font("key"))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), key)
    painter.restore()


def pressed_by_enter(button: QPushButton, event: QKeyEvent) -> bool:
    """Let Enter press the button one is at, and tell whether it was Enter.

    Qt would press the main button of the dialog instead, though one is at *Cancel*, and nothing at all on a page. A key
    that is held down presses once: what comes up next was not meant. A choice in a dialog leaves Enter to the dialog.
    """
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    if button.isCheckable() and isinstance(button.window(), QDialog):
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


class PrimaryButton(Button):
    """The one thing to do on a page."""

    def __init__(self, text: str, icon: str = "", *, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, icon, key=key, kind="primary", parent=parent)


class SecondaryButton(Button):
    """Anything else one can do."""

    def __init__(self, text: str, icon: str = "", *, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, icon, key=key, kind="secondary", parent=parent)


class CallButton(Button):
    """Calling somebody."""

    def __init__(self, text: str, icon: str = "phone-call", *, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, icon, key=key, kind="call", parent=parent)


class DangerButton(Button):
    """Something that hurts, in a dialog that asks."""

    def __init__(self, text: str, icon: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(text, icon, kind="danger", parent=parent)


class LinkButton(Button):
    """Words one can click, such as *Undo*."""

    def __init__(self, text: str, icon: str = "", *, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, icon, key=key, kind="link", parent=parent)
