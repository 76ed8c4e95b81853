"""The keys that work everywhere in the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class Keys:
    """The short cuts of one window, by the name of the key."""

    def __init__(self, window: QWidget, acts: Mapping[str, Callable[[], object]]) -> None:
        self._shortcuts = [self._shortcut(window, key, act) for key, act in acts.items()]

    def rest(self) -> None:
        """Let no key do anything: the screen is hidden."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)

    def work(self) -> None:
        """Let the keys work again."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(True)

    def _shortcut(self, window: QWidget, key: str, act: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), window)
        shortcut.activated.connect(act)
        return shortcut
