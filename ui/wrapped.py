"""Labels of more lines, which break a very long word anywhere: it would push the rest off the screen."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QLabel, QWidget

from ui.spoken import Heading

LONGEST_WORD = 24
_LONG = re.compile(rf"[^\s\u200b]{{{LONGEST_WORD + 1},}}")
_MAY_BREAK = "\u200b"
"""A space of no width: Qt breaks a line only where there is a space."""


def breakable(text: str) -> str:
    """Let the lines break anywhere in the words of `text` that are too long for any page."""
    return _LONG.sub(lambda word: _MAY_BREAK.join(word[0]), text)


class WrappedLabel(QLabel):
    """Plain words on more lines."""

    _words = ""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)

    def setText(self, text: str) -> None:
        self._words = text  # as somebody wrote it: they may have used such a space themselves
        super().setText(breakable(text))

    def text(self) -> str:
        return self._words


class WrappedHeading(Heading):
    """A heading on more lines."""

    _words = ""

    def __init__(self, text: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__("", role, parent)
        self.setText(text)

    def setText(self, text: str) -> None:
        self._words = text  # as somebody wrote it: they may have used such a space themselves
        super().setText(breakable(text))

    def text(self) -> str:
        return self._words
