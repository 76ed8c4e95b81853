"""Somebody who works with the window: sees words, clicks on them, types."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.application import Application
from ui.main_window import MainWindow
from ui.page import Page

P = TypeVar("P", bound=QWidget)


class Visitor:
    """Drives the application by what is on the screen; `acts` counts clicks and typed words (domain.md 2)."""

    def __init__(self, qtbot: QtBot, application: Application) -> None:
        self._qtbot = qtbot
        self.application = application
        self.acts = 0
        self.settle()

    @property
    def screen(self) -> QWidget:
        """The window, or the start screen before it."""
        assert self.application.screen is not None
        return self.application.screen

    @property
    def window(self) -> MainWindow:
        assert isinstance(self.screen, MainWindow)
        return self.screen

    def page(self, kind: type[P]) -> P:
        """Return the page that is shown, which is of this kind."""
        page: Page = self.window.page
        assert isinstance(page, kind), f"shown is {type(page).__name__}"
        return page

    def settle(self) -> None:
        """Wait until every answer has come and everything is drawn."""
        for _ in range(4):
            if self.application.road is not None:
                self.application.road.settle()
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def sees(self, words: str) -> bool:
        """Tell whether these words stand on the screen."""
        return any(words in text for text in self.texts())

    def texts(self) -> list[str]:
        """Return every text on the screen."""
        shown = [*self._shown(QLabel), *self._shown(QAbstractButton)]
        return [widget.text().replace("&", "") for widget in shown if isinstance(widget, QLabel | QAbstractButton)]

    def button(self, words: str) -> QAbstractButton:
        """Return the one button with these words, or with these words as its name for a screen reader."""
        buttons = [one for one in self._shown(QAbstractButton) if isinstance(one, QAbstractButton)]
        found = [one for one in buttons if one.text().replace("&", "") == words]
        found = found or [one for one in buttons if one.accessibleName() == words]
        assert found, f"no button “{words}” among {sorted({one.text() or one.accessibleName() for one in buttons})}"
        return found[0]

    def click(self, words: str) -> None:
        """Click the button with these words."""
        button = self.button(words)
        assert button.isEnabled(), f"“{words}” cannot be clicked now"
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.acts += 1
        self.settle()

    def write(self, field: QWidget, words: str) -> None:
        """Type into a field."""
        self._qtbot.keyClicks(field, words)
        self.acts += 1
        self.settle()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.screen, key, modifier)
        self.acts += 1
        self.settle()

    def _shown(self, kind: type[QWidget]) -> list[QWidget]:
        tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
        found = [widget for top in tops for widget in top.findChildren(kind)]
        return [widget for widget in found if widget.isVisible()]
