"""The rooms in the rail: always the same, always in the same order."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.sites import Role
from ui.destinations import Place


@dataclass(frozen=True, slots=True)
class Room:
    """One room: its place, its word and icon, and the key that brings one there."""

    place: Place
    name: object
    icon: str
    key: str = ""

    def word(self) -> str:
        """Return its name in the language of the window."""
        return QCoreApplication.translate("rooms", str(self.name))


TODAY = Room(Place.TODAY, QT_TRANSLATE_NOOP("rooms", "Today"), "house")
ATTENDANCE = Room(Place.ATTENDANCE, QT_TRANSLATE_NOOP("rooms", "Attendance list"), "calendar-check", "F5")
CALLS = Room(Place.CALLS, QT_TRANSLATE_NOOP("rooms", "Calls"), "phone", "F6")
REQUESTS = Room(Place.REQUESTS, QT_TRANSLATE_NOOP("rooms", "Requests"), "hand-heart")
PEOPLE = Room(Place.PEOPLE, QT_TRANSLATE_NOOP("rooms", "People"), "users")
VOLUNTEERS = Room(Place.VOLUNTEERS, QT_TRANSLATE_NOOP("rooms", "Volunteers"), "heart-handshake")
ACTIVITIES = Room(Place.ACTIVITIES, QT_TRANSLATE_NOOP("rooms", "Activities"), "calendar-days")
SETTINGS = Room(Place.SETTINGS, QT_TRANSLATE_NOOP("rooms", "Settings"), "settings")

ROOMS = {
    Role.MANAGER: (TODAY, ATTENDANCE, CALLS, REQUESTS, PEOPLE, VOLUNTEERS, ACTIVITIES),
    Role.CALLER: (TODAY, ATTENDANCE, CALLS, REQUESTS, PEOPLE),
    Role.DESK: (TODAY, ATTENDANCE, REQUESTS, PEOPLE),
}
_WITHIN = {
    Place.OVERVIEW: Place.ATTENDANCE,
    Place.PERSON: Place.PEOPLE,
    Place.AGENDA: Place.REQUESTS,
    Place.TAXI: Place.REQUESTS,
    Place.VOLUNTEER_STOPS: Place.VOLUNTEERS,
    Place.KINDS: Place.REQUESTS,
    Place.IMPORT: Place.SETTINGS,
    Place.EXPORT: Place.SETTINGS,
    Place.HISTORY: Place.SETTINGS,
    Place.COPIES: Place.SETTINGS,
    Place.KEPT: Place.SETTINGS,
    Place.KEYS: Place.SETTINGS,
}
_FOR_ALL = {Place.TODAY, Place.ATTENDANCE, Place.REQUESTS, Place.AGENDA, Place.TAXI, Place.PEOPLE, Place.PERSON}


def room_of(place: Place) -> Place:
    """Return the room that is lit in the rail while `place` is shown."""
    return _WITHIN.get(place, place)


def may_enter(role: Role, place: Place) -> bool:
    """Tell whether somebody with this role may see `place` (domain.md R20)."""
    if role is Role.MANAGER:
        return True
    return place in _FOR_ALL or (role is Role.CALLER and place is Place.CALLS)
