"""Somebody who works with the window: sees words, clicks on them, types."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.journeys.stalls import Stalls
from ui.application import Application
from ui.main_window import FIRST_SIZE, MainWindow
from ui.page import Page

P = TypeVar("P", bound=QWidget)
D = TypeVar("D", bound=QDialog)


class Visitor:
    """Drives the application by what is on the screen; `acts` counts clicks and typed words (domain.md 2)."""

    def __init__(self, qtbot: QtBot, application: Application) -> None:
        self._qtbot = qtbot
        self.application = application
        self.acts = 0
        self.stalls = Stalls()
        self.settle()
        self._sit_at_office_screen(self.screen)
        application.shown.connect(self._sit_at_office_screen)
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

    def dialog(self, kind: type[D]) -> D:
        """Return the one dialog that is open, which is of this kind."""
        opened = [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]
        assert len(opened) == 1, f"open are {[type(one).__name__ for one in opened]}"
        assert isinstance(opened[0], kind), f"open is {type(opened[0]).__name__}"
        return opened[0]

    def settle(self) -> None:
        """Wait until every answer has come and everything is drawn."""
        for _ in range(4):
            self.application.settle()
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def sees(self, words: str) -> bool:
        """Tell whether these words stand on the screen."""
        return any(words in text for text in self.texts())

    def texts(self) -> list[str]:
        """Return every text on the screen."""
        return [_read(widget) for widget in (*self._shown(QLabel), *self._shown(QAbstractButton))]

    def names(self) -> list[str]:
        """Return the names that a screen reader says for the buttons on the screen."""
        return [one.accessibleName() or one.text() for one in self._shown(QAbstractButton)]  # type: ignore[attr-defined]

    def offers(self, words: str) -> bool:
        """Tell whether there is a button with these words."""
        return words in [_read(one) for one in self._shown(QAbstractButton)]

    def button(self, words: str) -> QAbstractButton:
        """Return the one button with these words, or with these words as its name for a screen reader."""
        buttons = [one for one in self._shown(QAbstractButton) if isinstance(one, QAbstractButton)]
        found = [one for one in buttons if _read(one) == words]
        found = found or [one for one in buttons if one.accessibleName() == words]
        assert found, f"no button “{words}” among {sorted({one.text() or one.accessibleName() for one in buttons})}"
        return found[0]

    def click(self, words: str) -> None:
        """Click the button with these words."""
        button = self.button(words)
        assert button.isEnabled(), f"“{words}” cannot be clicked now"
        self.tap(button)

    def sit_down(self, who: str) -> None:
        """Choose who sits at the desk, such as `Marja`, and look around; to open the window is no daily work."""
        self.click(next(name for name in self.names() if name.startswith(f"{who}, ")))
        self.window.read_ahead.finish()
        self.settle()
        self.stalls.forget()
        self.acts = 0

    def tap(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Tap something that is shown, in its middle or at a place in it."""
        with self.stalls.watching(f"tap {widget.accessibleName() or type(widget).__name__}"):
            self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
            self.settle()
        self.acts += 1

    def choose(self, words: str) -> None:
        """Choose from the menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "no menu is open"
        said = {action.text().replace("&", ""): action for action in menu.actions() if not action.isSeparator()}
        assert words in said, f"no “{words}” among {sorted(said)}"
        self.tap(menu, menu.actionGeometry(said[words]).center())

    def write(self, field: QWidget, words: str) -> None:
        """Type into a field."""
        with self.stalls.watching(f"type {words}"):
            self._qtbot.keyClicks(field, words)
            self.settle()
        self.acts += 1

    def paste(self, field: QLineEdit | QPlainTextEdit, words: str) -> str:
        """Paste a text over what a field holds, as what no key can type comes in; return what it holds now."""
        QApplication.clipboard().setText(words)
        with self.stalls.watching("paste"):
            field.selectAll()
            field.paste()
            self.settle()
        self.acts += 1
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        if QApplication.activeWindow() is None:  # a desktop gives the focus back when a dialog closes
            self.screen.activateWindow()
            QApplication.processEvents()
        with self.stalls.watching(f"press {key.name}"):
            QTest.keyClick(QApplication.focusWidget() or self.screen, key, modifier)
            self.settle()
        self.acts += 1

    def find(self, words: str) -> None:
        """Search from anywhere: F3, and type (two acts)."""
        self.press(Qt.Key.Key_F3)
        self.write(self.window.top.search, words)

    def _sit_at_office_screen(self, screen: QWidget) -> None:
        """Make it as large as the smallest office screen, whatever the screen of who runs the tests."""
        screen.showNormal()
        screen.resize(FIRST_SIZE)

    def _shown(self, kind: type[QWidget]) -> list[QWidget]:
        tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
        found = [widget for top in tops for widget in top.findChildren(kind)]
        return [widget for widget in found if widget.isVisible()]


def _read(widget: QWidget) -> str:
    """Return the words on a label or button as somebody reads them: a lone & only marks a key."""
    if isinstance(widget, QLabel):
        return widget.text() if widget.buddy() is None else _without_keys(widget.text())
    return _without_keys(widget.text()) if isinstance(widget, QAbstractButton) else ""


def _without_keys(words: str) -> str:
    return "&".join(part.replace("&", "") for part in words.split("&&"))
