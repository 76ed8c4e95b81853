"""Which page belongs to which place; a page's file is read when somebody goes there."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import cast

from PySide6.QtWidgets import QWidget

from ui.destinations import Place
from ui.page import Page
from ui.road import Road

PAGES: dict[Place, tuple[str, str]] = {
    Place.TODAY: ("ui.today", "TodayPage"),
    Place.ATTENDANCE: ("ui.attendance", "AttendancePage"),
    Place.OVERVIEW: ("ui.overview", "OverviewPage"),
    Place.CALLS: ("ui.calls", "CallsPage"),
    Place.PEOPLE: ("ui.people", "PeoplePage"),
    Place.PERSON: ("ui.person", "PersonPage"),
    Place.ACTIVITIES: ("ui.activities", "ActivitiesPage"),
    Place.IMPORT: ("ui.imports", "ImportPage"),
    Place.EXPORT: ("ui.exports", "ExportPage"),
    Place.HISTORY: ("ui.history", "HistoryPage"),
    Place.SETTINGS: ("ui.settings_page", "SettingsPage"),
}


def make_page(place: Place, road: Road, parent: QWidget | None = None) -> Page:
    """Make the page of `place`."""
    module, name = PAGES[place]
    page = cast("Callable[[Road, QWidget | None], Page]", getattr(import_module(module), name))
    return page(road, parent)
