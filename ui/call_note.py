"""The note beside a call, and what becomes of notes that are not written down yet."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from ui.note_field import NoteField

ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class Notes:
    """What was typed about whom. An outcome uses a note up; an undo gives it back."""

    def __init__(self) -> None:
        self.typed: dict[int, str] = {}
        self._used: dict[int, str] = {}

    def take_up(self, drafts: Mapping[int, str]) -> None:
        """Go on with what was typed before."""
        self.typed = {**drafts, **self.typed}

    def of(self, person_id: int) -> str:
        """Return what was typed about somebody."""
        return self.typed.get(person_id, "")

    def use(self, person_id: int, note: str) -> None:
        """Note that it was written down with a call."""
        self.typed.pop(person_id, None)
        self._used[person_id] = note

    def give_back(self, person_id: int) -> None:
        """The call was undone: what was typed is not written down any more."""
        if (note := self._used.pop(person_id, "")) and not self.of(person_id):
            self.typed[person_id] = note


class CallNote(NoteField):
    """A note of a line or two: Enter ends it, for the digit after it is an outcome. Shift and Enter begin a line."""

    typing = Signal(bool)
    """Somebody types here now, or no longer."""
    ended = Signal()

    def event(self, event: QEvent) -> bool:
        # Esc ends the note; the window, which goes back with it, would leave the call.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _ends(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _ends(event):
            self.ended.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.typing.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.typing.emit(False)


def _ends(event: QKeyEvent) -> bool:
    return event.key() in ENDS and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
