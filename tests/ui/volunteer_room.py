"""The room of the volunteers in a window, and somebody who works in it."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.services import Services
from ui.destinations import Destination
from ui.page import Page
from ui.road import Road
from ui.way import PageHolder

W = TypeVar("W", bound=QWidget)
P = TypeVar("P", bound=Page)


class At:
    """A page, and somebody who looks at it and clicks."""

    def __init__(self, page: Page, road: Road, services: Services, qtbot: Any) -> None:
        self.page, self._road, self._services, self._qtbot = page, road, services, qtbot
        self.went: list[Destination] = []
        page.go.connect(self.went.append)

    @property
    def services(self) -> Services:
        """The services, once the road is quiet: a test may not ask while a page asks on a thread."""
        self._road.settle()
        return self._services

    def settle(self) -> None:
        """Wait until nothing is asked or drawn any more."""
        for _ in range(4):
            self._road.settle()
            QApplication.processEvents()

    def click(self, button: QWidget | str) -> None:
        """Click a button, or the one with these words."""
        if isinstance(button, str):
            button = self.button(button)
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def button(self, words: str) -> QAbstractButton:
        """Return the button with these words."""
        found = [one for one in self.page.findChildren(QAbstractButton) if one.isVisible()]
        said = [one for one in found if words in (one.text().replace("&", ""), one.accessibleName())]
        assert said, f"no “{words}” among {sorted(one.accessibleName() or one.text() for one in found)}"
        return said[0]

    def press(self, widget: QWidget, *keys: Qt.Key) -> None:
        """Press keys where a widget has the focus."""
        widget.setFocus()
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or widget, key)
            self.settle()

    def write(self, widget: QWidget, words: str) -> None:
        """Type into a field."""
        self._qtbot.keyClicks(widget, words)
        self.settle()

    def dialog(self, kind: type[W]) -> W:
        """Return the dialog that is open."""
        self.settle()
        found = [one for one in self.page.findChildren(kind) if one.isVisible()]
        assert len(found) == 1, f"{len(found)} of {kind.__name__} are open"
        return found[0]

    def says(self, words: str) -> bool:
        """Tell whether these words stand somewhere on the page."""
        return any(words in one.text() for one in self.page.findChildren(QLabel) if one.isVisible())


Open = Callable[..., At]


def opener(qtbot: QtBot, road: Road, services: Services, kind: type[P]) -> Open:
    """Return what opens a page of this kind as large as in the smallest office window."""
    holders = []

    def opened(destination: Destination, *, width: int = 1162, height: int = 658) -> At:
        page = kind(road)
        page.arrive(destination)
        holder = PageHolder(page)
        holders.append(holder)
        qtbot.addWidget(holder)
        holder.resize(width, height)
        holder.show()
        holder.activateWindow()
        qtbot.waitUntil(holder.isActiveWindow)
        at = At(page, road, services, qtbot)
        at.settle()
        return at

    return opened
