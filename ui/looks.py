"""Who looked at whom: for the site manager, and for a client who asks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from app.domain.looks import LookKind
from ui.destinations import Destination, Place
from ui.page import Page
from ui.road import Road
from ui.widgets import Card, LinkButton, PageTitle, clear_layout, column, label, row, separator
from ui.words.dates import moment
from ui.words.looks import what_was_seen

if TYPE_CHECKING:
    from app.services import Services
    from app.services.looks import LookRow


class _Seen(Struct, frozen=True):
    """Who looked, at whom, and the name of the one person it is about, if it is."""

    rows: list[LookRow]
    name: str


class LooksPage(Page):
    """The newest first: who, whom and when; of everybody, or of one person."""

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        self._person_id: int | None = None
        layout = column(self)
        self._head = PageTitle(self.title())
        layout.addWidget(self._head)
        self._about = label("", "muted", wrap=True)
        layout.addWidget(self._about)
        self._card = Card()
        self._list = column(spacing=0)
        self._card.body.addLayout(self._list)
        layout.addWidget(self._card)
        self.all_button = LinkButton(self.tr("Everybody"), "users")
        self.all_button.clicked.connect(self._show_all)
        foot = row()
        foot.addWidget(self.all_button)
        foot.addStretch(1)
        layout.addLayout(foot)
        layout.addStretch(1)

    def title(self) -> str:
        return self.tr("Who looked")

    def arrive(self, destination: Destination) -> None:
        self._person_id = destination.person_id

    def refresh(self) -> None:
        self.ask(partial(_read, self._person_id), self._show)

    def _show(self, seen: _Seen) -> None:
        about = self.tr("The last 31 days. Who opened somebody's page, printed their name, or saved a list.")
        if seen.name:
            about = self.tr("At {name}, for a year. A list that was saved may have the name in it.").format(
                name=seen.name
            )
        self._about.setText(about)
        self.all_button.setVisible(bool(seen.name))
        clear_layout(self._list)
        for number, one in enumerate(seen.rows):
            if number:
                self._list.addWidget(separator())
            self._list.addWidget(self._line(one, named=not seen.name))
        if not seen.rows:
            self._list.addWidget(label(self.tr("Nobody looked."), "muted"))

    def _line(self, one: LookRow, *, named: bool) -> QWidget:
        line = QWidget()
        cells = row(line)
        cells.setContentsMargins(0, 6, 0, 6)
        when = label(moment(one.at), "muted")
        when.setMinimumWidth(170)
        words = column(spacing=1)
        words.addWidget(label(what_was_seen(one, named=named), "strong", wrap=True))
        words.addWidget(label(one.who, "small"))
        cells.addWidget(when)
        cells.addLayout(words, 1)
        if named and one.kind is LookKind.OPENED and one.person_id is not None:
            open_button = LinkButton(self.tr("Who else?"), "eye")
            open_button.setAccessibleName(self.tr("Who else looked at {name}?").format(name=one.person))
            open_button.clicked.connect(partial(self._show_person, one.person_id))
            cells.addWidget(open_button)
        return line

    def _show_person(self, person_id: int, _checked: bool = False) -> None:
        self.go.emit(Destination(Place.LOOKS, person_id=person_id))

    def _show_all(self) -> None:
        self.go.emit(Destination(Place.LOOKS))


def _read(person_id: int | None, services: Services) -> _Seen:
    services.looks.keep()
    if person_id is None:
        services.looks.looked_through()
        return _Seen(services.looks.lately(), "")
    return _Seen(services.looks.at_person(person_id), services.people.person(person_id).name)
