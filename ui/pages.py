"""Which page belongs to which place; a page's file is read when somebody goes there."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from ui.destinations import Place
from ui.jobs import Progress
from ui.page import Page
from ui.road import Road

PAGES: dict[Place, tuple[str, str]] = {
    Place.TODAY: ("ui.today", "TodayPage"),
    Place.ATTENDANCE: ("ui.attendance", "AttendancePage"),
    Place.OVERVIEW: ("ui.overview", "OverviewPage"),
    Place.CALLS: ("ui.calls", "CallsPage"),
    Place.REQUESTS: ("ui.requests", "RequestsPage"),
    Place.AGENDA: ("ui.agenda", "AgendaPage"),
    Place.TAXI: ("ui.taxi", "TaxiPage"),
    Place.KINDS: ("ui.request_kinds", "KindsPage"),
    Place.PEOPLE: ("ui.people", "PeoplePage"),
    Place.PERSON: ("ui.person", "PersonPage"),
    Place.VOLUNTEERS: ("ui.volunteers", "VolunteersPage"),
    Place.VOLUNTEER_STOPS: ("ui.volunteer_stops", "VolunteerStopsPage"),
    Place.ACTIVITIES: ("ui.activities", "ActivitiesPage"),
    Place.IMPORT: ("ui.imports", "ImportPage"),
    Place.EXPORT: ("ui.exports", "ExportPage"),
    Place.HISTORY: ("ui.history", "HistoryPage"),
    Place.COPIES: ("ui.copies", "CopiesPage"),
    Place.KEPT: ("ui.kept", "KeptPage"),
    Place.KEYS: ("ui.key_page", "KeyPage"),
    Place.LOOKS: ("ui.looks", "LooksPage"),
    Place.SETTINGS: ("ui.settings_page", "SettingsPage"),
}

DIALOGS = ("ui.request_capture",)
"""What opens from every page."""

BEHIND = (
    "app.services.attendance",
    "app.services.calls",
    "app.services.matching",
    "app.services.agenda",
    "app.services.papers",
    "holidays.countries",
)
"""What the pages ask for what they show, and the list of days that the agenda looks at.

That list is long and comes in one piece: it is read beside the window.
"""

READ_AHEAD_AFTER, READ_AHEAD_EVERY = 2000, 150
"""Milliseconds: first comes the page that is looked at, and between two files somebody may click."""


class ReadAhead(QObject):
    """Reads the files of the other pages while nothing else goes on, so that no first visit makes one wait."""

    def __init__(self, road: Road, parent: QObject) -> None:
        super().__init__(parent)
        self._road = road
        self._left = [*DIALOGS, *(module for module, _ in PAGES.values())]
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._read_one)
        self._timer.start(READ_AHEAD_AFTER)

    def finish(self) -> None:
        """Read all that is left, now."""
        while self._left:
            import_module(self._left.pop(0))
        _read_behind()

    def end(self) -> None:
        """Read no more."""
        self._timer.stop()

    def _read_one(self) -> None:
        if self._left:
            import_module(self._left.pop(0))
            self._timer.start(READ_AHEAD_EVERY)
        else:
            self._road.work(lambda _services, _progress: _read_behind(), Progress(), lambda *_: None, chore=True)


def _read_behind() -> None:
    for module in BEHIND:
        import_module(module)


def make_page(place: Place, road: Road, parent: QWidget | None = None) -> Page:
    """Make the page of `place`."""
    module, name = PAGES[place]
    page = cast("Callable[[Road, QWidget | None], Page]", getattr(import_module(module), name))
    return page(road, parent)
