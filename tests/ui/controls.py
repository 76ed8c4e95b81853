"""Looks at the controls of a window as somebody without a mouse or without eyes would."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QLineEdit, QWidget

LEAST = 44


def faults(window: QWidget) -> list[str]:
    """Say what is wrong with the controls that are shown."""
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisibleTo(window)]
    return [*nameless(shown), *shared_letters(shown), *too_small(shown)]


def nameless(shown: list[QWidget]) -> Iterator[str]:
    """Find what takes the focus and has no name for a screen reader."""
    for widget in shown:
        focusable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
        inner = isinstance(widget.parentWidget(), QAbstractScrollArea) or widget.focusProxy() is not None
        words = widget.text() if isinstance(widget, QAbstractButton) else ""
        if focusable and not inner and not (widget.accessibleName() or words):
            yield f"no name: {type(widget).__name__} {widget.objectName()}"


def shared_letters(shown: list[QWidget]) -> Iterator[str]:
    """Find letters that would bring one to two places."""
    letters = Counter(
        key.toString()
        for widget in shown
        if isinstance(widget, QAbstractButton | QLabel) and not isinstance(widget, QLineEdit)
        for key in [QKeySequence.mnemonic(widget.text())]
        if not key.isEmpty() and (isinstance(widget, QAbstractButton) or widget.buddy() is not None)
    )
    yield from (f"shared letter: {letter}" for letter, times in letters.items() if times > 1)


def too_small(shown: list[QWidget]) -> Iterator[str]:
    """Find buttons that are hard to hit."""
    for widget in shown:
        if isinstance(widget, QAbstractButton) and min(widget.width(), widget.height()) < LEAST:
            yield f"too small: {type(widget).__name__} “{widget.text()}” {widget.size().toTuple()}"
