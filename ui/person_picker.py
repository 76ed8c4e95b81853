"""Choosing one person: type half a name, take one of those who are found."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from app.domain.names import initials_for_avatar
from app.services.people import PersonRow
from ui.cards import clear_layout
from ui.widgets import LinkRow, SearchField, column, label
from ui.words.persons import states, where_and_when

MOST = 6
MANY = 200
"""So many are read where only some of them fit."""
Only = Callable[[PersonRow], bool]
Ask = Callable[[Callable[[Any], list[PersonRow]], Callable[[list[PersonRow]], None]], None]


class PersonPicker(QWidget):
    """A search field with the people it finds below it; `besides` is never among them, nor who is not `only`.

    `nobody` is what it says when it finds none of them.
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
        layout = column(self, spacing=4)
        self.search = SearchField(self.tr("Name, street or last digits of the phone"), short=self.tr("Name or street"))
        self.search.textChanged.connect(self._look)
        self._found = column(spacing=2)
        self._group = QButtonGroup(self)
        layout.addWidget(self.search)
        layout.addLayout(self._found)
        self.setFocusProxy(self.search)

    def offer(self, rows: list[PersonRow]) -> None:
        """Show people to choose from, such as who has nearly the same name."""
        clear_layout(self._found)
        self.person = None
        fitting = [row for row in rows if row.id != self._besides and (self._only is None or self._only(row))]
        for row in fitting[:MOST]:
            below = " · ".join(said for said in (where_and_when(row), *states(row)) if said)
            line = LinkRow(row.name, below, initials=initials_for_avatar(row))
            line.setCheckable(True)
            line.clicked.connect(partial(self._pick, row))
            self._group.addButton(line)
            self._found.addWidget(line)
        if self.search.text().strip() and not self._found.count():
            self._found.addWidget(label(self._nobody, "muted", wrap=True))

    def _look(self, text: str) -> None:
        ended, most = self._also_ended, MOST + 1 if self._only is None else MANY
        self._ask(lambda services: services.people.find(text, limit=most, also_ended=ended), self.offer)

    def _pick(self, row: PersonRow) -> None:
        self.person = row
        self.picked.emit()
