"""The mouse wheel scrolls, and never changes what was chosen in a field that happens to lie under it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QScrollArea, QWidget


class _Scrolls(QObject):
    """Leaves the wheel to whatever the field stands in."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def let_scroll(inside: QWidget) -> None:
    """Let the wheel scroll over every choice, number, date and time in `inside`; may be called again and again."""
    fields: list[QWidget] = [*inside.findChildren(QComboBox), *inside.findChildren(QAbstractSpinBox)]
    if isinstance(inside, QComboBox | QAbstractSpinBox):
        fields.append(inside)
    for field in fields:
        if field.findChild(_Scrolls) is None:
            field.installEventFilter(_Scrolls(field))


def page_scrolls(inside: QWidget) -> bool:
    """Tell whether the page around `inside` can scroll: then the wheel is for the page, and not for a table in it."""
    above = inside.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above is not None and above.verticalScrollBar().maximum() > 0
