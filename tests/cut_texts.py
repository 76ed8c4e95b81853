"""Finds what an eye would find on a screenshot: text that does not fit, and controls that overlap or fall outside."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QLineEdit, QScrollArea, QWidget

SLACK = 1
CONTROLS = (QAbstractButton, QLabel, QLineEdit)


def faults(window: QWidget) -> list[str]:
    """Say what does not fit in `window` as it is shown now."""
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisible() and widget.window() is window]
    controls = [widget for widget in shown if isinstance(widget, CONTROLS) and not widget.size().isEmpty()]
    return [*cut(controls), *too_wide([window, *shown]), *outside(controls, window), *overlapping(controls, window)]


def cut(controls: Sequence[QWidget]) -> Iterator[str]:
    """Find texts with less room than they need."""
    for widget in controls:
        text = text_of(widget)
        if not text or isinstance(widget, QLineEdit):
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            too_low = widget.heightForWidth(widget.width()) > widget.height() + SLACK
            if too_low or widget.minimumSizeHint().width() > widget.width() + SLACK:
                yield f"cut: {name(widget)}"
            continue
        wanted = widget.sizeHint()
        # A button's own margins may shrink; its words may not.
        room = widget.width() if isinstance(widget, QLabel) else widget.width() + wanted.height() // 4
        if wanted.width() > room + SLACK or wanted.height() > widget.height() + SLACK:
            yield f"cut: {name(widget)} wants {wanted.toTuple()}, has {widget.size().toTuple()}"


def too_wide(shown: Sequence[QWidget]) -> Iterator[str]:
    """Find areas whose content is wider than they are: nobody scrolls sideways."""
    for area in shown:
        content = area.widget() if isinstance(area, QScrollArea) else None
        if content is not None and content.width() > area.width() + SLACK:
            yield f"too wide: {type(area).__name__} shows {area.width()} of {content.width()}"


def outside(controls: Sequence[QWidget], window: QWidget) -> Iterator[str]:
    """Find controls that fall off their parent where nothing scrolls."""
    for widget in controls:
        parent = widget.parentWidget()
        if parent is None or scrolls(widget):
            continue
        if not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(widget.geometry()):
            yield f"outside: {name(widget)}"
        elif not window.rect().contains(place(widget, window)):
            yield f"outside the window: {name(widget)}"


def overlapping(controls: Sequence[QWidget], window: QWidget) -> Iterator[str]:
    """Find pairs of controls that lie over each other, unless one is in the other."""
    texts = [(widget, place(widget, window)) for widget in controls if text_of(widget) and not scrolls(widget)]
    for number, (widget, area) in enumerate(texts):
        for other, other_area in texts[number + 1 :]:
            common = area.intersected(other_area)
            within = widget.isAncestorOf(other) or other.isAncestorOf(widget)
            if not within and common.width() > SLACK and common.height() > SLACK:
                yield f"overlap: {name(widget)} and {name(other)}"


def scrolls(widget: QWidget) -> bool:
    """Tell whether the widget lies in an area that scrolls: what is not seen there can be reached."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def place(widget: QWidget, window: QWidget) -> QRect:
    """Answer where the widget lies in the window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def text_of(widget: QWidget) -> str:
    """Answer the words on a control."""
    return widget.text() if isinstance(widget, CONTROLS) else ""


def name(widget: QWidget) -> str:
    """Name a control so that a person finds it."""
    return f"{type(widget).__name__} “{text_of(widget)[:60]}”"
