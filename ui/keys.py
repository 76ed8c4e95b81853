"""The keys that work everywhere in the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget


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


def keys_over(dialog: QDialog, *keys: tuple[str, str]) -> None:
    """Let keys of the window work over a dialog too: F12 hides it and Ctrl+L locks, whatever lies over the page.

    `keys` are more of them, each with the name of what it does in the window.
    """
    window = dialog.parentWidget()
    while window is not None and not hasattr(window, "hide_screen"):  # a dialog may lie over another
        window = window.parentWidget()
    for key, act in (("F12", "hide_screen"), ("Ctrl+L", "lock"), *keys):
        if (does := getattr(window, act, None)) is not None:
            QShortcut(QKeySequence(key), dialog).activated.connect(does)
