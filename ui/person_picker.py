"""Choosing one person: type half a name, take one of those who are found."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QScrollArea, QWidget

from app.domain.names import initials_for_avatar
from app.services.people import PersonRow
from ui.cards import clear_layout
from ui.forms import FormDialog
from ui.widgets import LinkRow, SearchField, column, label
from ui.words.persons import states, where_and_when

MOST = 6
MANY = 200
"""So many are read where only some of them fit."""
Only = Callable[[PersonRow], bool]
Ask = Callable[[Callable[[Any], list[PersonRow]], Callable[[list[PersonRow]], None]], None]


class PersonPicker(QWidget):
    """A search field with the people it finds below it; `besides` is never among them, nor who is not `only`.

    The arrows go from the field to the names and choose there; Enter in the field chooses the first. `nobody` is what
    it says when it finds none of them.
    """

    picked = Signal()

    def __init__(
        self,
        ask: Ask,
        *,
        besides: int,
        also_ended: bool = False,
        only: Only | None = None,
        nobody: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._nobody = nobody or self.tr("I find nobody with this name.")
        self._ask, self._besides, self._also_ended, self._only = ask, besides, also_ended, only
        self.person: PersonRow | None = None
        self._rows: list[LinkRow] = []
        layout = column(self, spacing=4)
        self.search = SearchField(self.tr("Name, street or last digits of the phone"), short=self.tr("Name or street"))
        self.search.textChanged.connect(self._look)
        self.search.installEventFilter(self)
        self._found = column(spacing=2)
        self._group = QButtonGroup(self)
        layout.addWidget(self.search)
        layout.addLayout(self._found)
        self.setFocusProxy(self.search)

    def offer(self, rows: list[PersonRow]) -> None:
        """Show people to choose from, such as who has nearly the same name."""
        clear_layout(self._found)
        self.person, self._rows = None, []
        fitting = [row for row in rows if row.id != self._besides and (self._only is None or self._only(row))]
        for row in fitting[:MOST]:
            below = " · ".join(said for said in (where_and_when(row), *states(row)) if said)
            line = LinkRow(row.name, below, initials=initials_for_avatar(row))
            line.setCheckable(True)
            line.mark_when_chosen()
            line.clicked.connect(partial(self._pick, row))
            line.installEventFilter(self)
            self._group.addButton(line)
            self._found.addWidget(line)
            self.setTabOrder(self._rows[-1] if self._rows else self.search, line)
            self._rows.append(line)
            line.show()  # at once: what is not seen cannot get the focus
        if self.search.text().strip() and not self._found.count():
            self._found.addWidget(label(self._nobody, "muted", wrap=True))
        QTimer.singleShot(0, self, self._make_room)  # once the names have their place

    def _make_room(self) -> None:
        if isinstance(dialog := self.window(), FormDialog) and dialog.isVisible():
            dialog.grow()

    def _look(self, text: str) -> None:
        ended, most = self._also_ended, MOST + 1 if self._only is None else MANY
        self._ask(lambda services: services.people.find(text, limit=most, also_ended=ended), self.offer)

    def _pick(self, row: PersonRow) -> None:
        self.person = row
        self.picked.emit()

    def _step(self, by: int) -> None:
        """Choose the next name or the one before; above the first is the field."""
        at = next((at for at, line in enumerate(self._rows) if line.hasFocus()), -1) + by
        if at < 0:
            self.search.setFocus()
        elif at < len(self._rows):
            line = self._rows[at]
            line.setFocus(Qt.FocusReason.TabFocusReason)
            line.click()
            if (area := _scroll_area_of(line)) is not None:
                area.ensureWidgetVisible(line)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._rows:
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if key == Qt.Key.Key_Down else -1)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.person is None:
                self._step(1 if watched is self.search else 0)
                return True
        return super().eventFilter(watched, event)


def _scroll_area_of(widget: QWidget) -> QScrollArea | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above
