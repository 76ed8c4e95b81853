"""Attendance as a row of dots, each with its own shape so that colour is never alone."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.flow import FlowLayout
from ui.look import colour, scaled
from ui.plain import tip


class Dot(enum.Enum):
    """What one meeting says about somebody."""

    PRESENT = "present"
    ABSENT = "absent"
    ANNOUNCED = "announced"
    NOT_HELD = "not_held"
    UNKNOWN = "unknown"


NAMED = (Dot.PRESENT, Dot.ABSENT, Dot.ANNOUNCED, Dot.NOT_HELD)


class Dots(QWidget):
    """The last meetings of somebody, oldest left; `spoken` is what a screen reader says instead."""

    def __init__(
        self, dots: Sequence[Dot] = (), spoken: str = "", parent: QWidget | None = None, *, size: int = 18, gap: int = 7
    ) -> None:
        super().__init__(parent)
        self._size, self._gap = size, gap
        self._dots: list[Dot] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_dots(dots, spoken)

    def show_dots(self, dots: Sequence[Dot], spoken: str) -> None:
        """Show other meetings."""
        self._dots = list(dots)
        self.setAccessibleName(spoken)
        self.setToolTip(tip(spoken))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        count = len(self._dots)
        return QSize(count * scaled(self._size) + max(count - 1, 0) * scaled(self._gap), scaled(self._size) + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = scaled(self._size)
        top = (self.height() - side) / 2
        for index, dot in enumerate(self._dots):
            paint_dot(painter, dot, QRectF(index * (side + scaled(self._gap)), top, side, side))


class DotLegend(QWidget):
    """Says what each kind of dot means, of those that are shown; a screen reader hears it with the dots already."""

    def __init__(self, shown: Iterable[Dot], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, gap=12)
        kinds = set(shown)
        self._words = [self._named(kind) for kind in NAMED if kind in kinds]
        for kind, words in zip((kind for kind in NAMED if kind in kinds), self._words, strict=True):
            item = QWidget()
            line = QHBoxLayout(item)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(5)
            line.addWidget(Dots([kind], words, size=12))
            name = QLabel(words)
            name.setProperty("role", "small")
            line.addWidget(name)
            flow.addWidget(item)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def words(self) -> list[str]:
        """Return what the legend says."""
        return self._words

    def _named(self, kind: Dot) -> str:
        names = {
            Dot.PRESENT: self.tr("was there"),
            Dot.ABSENT: self.tr("did not come"),
            Dot.ANNOUNCED: self.tr("said not to come"),
            Dot.NOT_HELD: self.tr("not held"),
        }
        return names[kind]


def paint_dot(painter: QPainter, dot: Dot, box: QRectF) -> None:
    """Draw one dot in `box`: full, a ring, a pale one with an edge, or a dash."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle, side = box.center(), box.width()
    painter.setPen(Qt.PenStyle.NoPen)
    if dot is Dot.PRESENT:
        painter.setBrush(colour("ok"))
        painter.drawEllipse(box)
    elif dot is Dot.ABSENT:
        width = max(side / 6, 2)
        painter.setPen(QPen(colour("call"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(width / 2, width / 2, -width / 2, -width / 2))
    elif dot is Dot.ANNOUNCED:
        width = max(side / 10, 1.5)
        painter.setPen(QPen(colour("field"), width))
        painter.setBrush(colour("announced"))
        painter.drawEllipse(box.adjusted(width / 2, width / 2, -width / 2, -width / 2))
    elif dot is Dot.NOT_HELD:
        painter.setPen(QPen(colour("muted"), max(side / 10, 1.5)))
        painter.drawLine(middle - QPointF(side / 4, 0), middle + QPointF(side / 4, 0))
    painter.restore()
