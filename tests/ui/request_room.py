"""The requests in a window, and somebody who works with them."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.services import Services
from app.services.requests import RequestCard
from ui.destinations import Destination
from ui.forms import FormDialog
from ui.requests import RequestsPage
from ui.road import Road
from ui.way import PageHolder

AREA = (1162, 658)
"""What a page gets of an office screen of 1366 × 768."""


class Manager:
    """Somebody at the requests: sees the page, clicks, types."""

    def __init__(self, qtbot: QtBot, road: Road, services: Services, destination: Destination) -> None:
        self._qtbot, self._road, self._services = qtbot, road, services
        self.went: list[Destination] = []
        road.settle()
        self.page = RequestsPage(road)
        self.page.go.connect(self.went.append)
        self.page.arrive(destination)
        self.holder = PageHolder(self.page)
        qtbot.addWidget(self.holder)
        self.holder.resize(*AREA)
        with qtbot.waitExposed(self.holder):
            self.holder.show()
        self.holder.activateWindow()
        qtbot.waitUntil(self.holder.isActiveWindow)
        self.page.setFocus()
        self.settle()

    def settle(self) -> None:
        for _ in range(4):
            self._road.settle()

    @property
    def services(self) -> Services:
        """The services once the road is quiet: a test may not ask while the page asks on a thread."""
        self.settle()
        return self._services

    def card(self, request_id: int) -> RequestCard:
        return self.services.requests.request(request_id)

    def undo(self) -> None:
        """Take back what was done last, as the bar of the window does."""
        self.services.history.undo()
        self.settle()

    def listed(self) -> list[tuple[str, int]]:
        """Return what stands in the list, and the number above the first of a step."""
        self.settle()
        return [(line.row.text, line.count) for line in self.page.list.lines]

    def show(self, words: str) -> None:
        """Choose the request that begins with these words."""
        line = next(line for line in self.page.list.lines if line.row.text.startswith(words))
        self.page.show_request(line.id)
        self.settle()

    def box(self, kind: type[Any]) -> Any:
        """Return the one box of a kind."""
        self.settle()
        found = [one for one in self.page.view.boxes if isinstance(one, kind)]
        assert len(found) == 1, f"{kind.__name__}: {[type(one).__name__ for one in self.page.view.boxes]}"
        return found[0]

    def click(self, words: str, within: QWidget | None = None) -> None:
        """Click the button with these words, or with these words as its name."""
        self.settle()
        self.page.pause.end()
        buttons = [one for one in (within or self.page).findChildren(QAbstractButton) if one.isVisible()]
        found = [one for one in buttons if one.text().replace("&", "") == words]
        found = found or [one for one in buttons if one.accessibleName() == words]
        assert found, f"no button {words} in {[one.text() for one in buttons]}"
        assert found[0].isEnabled(), f"{words} cannot be clicked now"
        self._qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)
        self.settle()

    def key(self, key: Qt.Key | str) -> None:
        self._qtbot.keyClick(QApplication.focusWidget() or self.page, key)
        self.settle()

    def dialog(self, kind: type[QDialog]) -> Any:
        self.settle()
        found = [one for one in self.page.findChildren(kind) if one.isVisible()]
        assert len(found) == 1, f"{kind.__name__}: {len(found)}"
        return found[0]

    def submit(self, dialog: FormDialog) -> None:
        assert dialog.submit_button.isEnabled()
        self._qtbot.mouseClick(dialog.submit_button, Qt.MouseButton.LeftButton)
        self.settle()

    def choose_more(self, words: str) -> None:
        """Choose from the menu of everything else."""
        menu = self.page.more_menu()
        said = {action.text().replace("&", ""): action for action in menu.actions()}
        assert words in said, sorted(said)
        said[words].trigger()
        menu.close()
        self.settle()

    def texts(self, within: QWidget | None = None) -> str:
        self.settle()
        return "\n".join(one.text() for one in (within or self.page).findChildren(QLabel) if one.isVisible())

    def names(self) -> list[str]:
        """Return who can be asked, in the order in which they are shown."""
        self.settle()
        return [one.name for one in self.page.view.fits.candidates]
