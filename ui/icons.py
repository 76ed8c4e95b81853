"""Icons: Lucide drawings in the colour of what stands beside them."""

from functools import lru_cache

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import RESOURCES, colour, scaled

SIZE = 20
"""How large an icon is beside body text, in pixels at 100 %."""


def icon_pixmap(name: str, tint: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """Return the icon `name` in the colour `tint`, `size` pixels large."""
    return _drawn(name, tint.name(), size, ratio)


def icon(name: str, tint: QColor | None = None, size: int | None = None) -> QIcon:
    """Return the icon `name` for widgets that only take a `QIcon`."""
    tint = tint if tint is not None else colour("ink")
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(icon_pixmap(name, tint, size or scaled(SIZE), ratio))
    return made


def paint_icon(painter: QPainter, name: str, tint: QColor, box: QRectF) -> None:
    """Draw the icon `name` in `box`."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    painter.drawPixmap(box.toRect().topLeft(), icon_pixmap(name, tint, round(box.width()), ratio))


@lru_cache(maxsize=512)
def _drawn(name: str, tint: str, size: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(_source(name).replace("currentColor", tint).encode()).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")


class Icon(QWidget):
    """One icon that grows with the text; a screen reader passes it by, for a word stands beside it."""

    def __init__(self, name: str, parent: QWidget | None = None, *, colour: str = "ink", size: int = SIZE) -> None:
        super().__init__(parent)
        self._name, self._colour, self._size = name, colour, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_icon(self, name: str, *, colour: str = "ink") -> None:
        """Show another icon."""
        self._name, self._colour = name, colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(self._size), scaled(self._size))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = scaled(self._size)
        paint_icon(
            painter,
            self._name,
            colour(self._colour),
            QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side),
        )
