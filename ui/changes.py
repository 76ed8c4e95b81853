"""What somebody changed in a form since they first touched it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_TOUCHES = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}
Answers = Mapping[QWidget, object]


class Changes(QObject):
    """Remembers a form as it was at the first touch: what it filled in by itself before is no change."""

    def __init__(self, form: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._before: Answers | None = None
        self._known: Answers | None = None

    def watch(self) -> None:
        """Begin to wait for the first touch."""
        application = QApplication.instance()
        if application is not None and self._before is None:
            application.installEventFilter(self)

    def unsaid(self) -> bool:
        """Tell whether there are changes of which nobody has been told; they are told now."""
        now = answers(self._form)
        if self._before is None or not _differ(self._before, now):
            return False
        told, self._known = self._known, now
        return told is None or _differ(told, now)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES and isinstance(watched, QWidget) and self._form.isAncestorOf(watched):
            self._before = answers(self._form)
            application = QApplication.instance()
            if application is not None:
                application.removeEventFilter(self)
        return False


def answers(form: QWidget) -> Answers:
    """Return what stands in each field of a form."""
    found = ((field, _answer(field)) for field in form.findChildren(QWidget))
    return {field: answer for field, answer in found if answer is not None}


def _answer(field: QWidget) -> object:
    if isinstance(field, QLineEdit | QAbstractSpinBox):
        return field.text()
    if isinstance(field, QPlainTextEdit | QTextEdit):
        return field.toPlainText()
    if isinstance(field, QComboBox):
        return field.currentIndex(), field.currentText()
    if isinstance(field, QAbstractButton) and field.isCheckable():
        return field.isChecked()
    return None


def _differ(before: Answers, now: Answers) -> bool:
    """Tell whether a field has another answer; a field that came later counts for what it holds later."""
    return any(before.get(field, answer) != answer for field, answer in now.items())
