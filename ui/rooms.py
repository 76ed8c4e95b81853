"""The rooms in the rail: always the same, always in the same order."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.sites import Role
from app.services.permissions import roles_for
from ui.destinations import Place


class Room(Struct, frozen=True):
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

ROOMS = (TODAY, ATTENDANCE, CALLS, REQUESTS, PEOPLE, VOLUNTEERS, ACTIVITIES)
ASKS: dict[Place, tuple[str, str]] = {
    Place.TODAY: ("today", "look"),
    Place.ATTENDANCE: ("attendance", "board"),
    Place.OVERVIEW: ("missed", "call_list"),
    Place.CALLS: ("calls", "queue"),
    Place.REQUESTS: ("requests", "open_requests"),
    Place.AGENDA: ("agenda", "days"),
    Place.TAXI: ("taxi_runs", "day"),
    Place.KINDS: ("request_kinds", "change"),
    Place.PEOPLE: ("people", "page"),
    Place.PERSON: ("people", "person"),
    Place.VOLUNTEERS: ("volunteers", "hours"),
    Place.VOLUNTEER_STOPS: ("volunteers", "dangling"),
    Place.ACTIVITIES: ("activities", "change"),
    Place.IMPORT: ("imports", "guess"),
    Place.EXPORT: ("exports", "write"),
    Place.HISTORY: ("history", "steps"),
    Place.COPIES: ("copies", "view"),
    Place.KEPT: ("rights", "months"),
    Place.KEYS: ("keys", "view"),
    Place.LOOKS: ("looks", "lately"),
    Place.SETTINGS: ("desk", "change"),
}
"""What each place cannot do without, of a feature and its method: who may not use that, does not see the place."""

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
    Place.LOOKS: Place.SETTINGS,
}


def room_of(place: Place) -> Place:
    """Return the room that is lit in the rail while `place` is shown."""
    return _WITHIN.get(place, place)


def who_may_enter(place: Place) -> frozenset[Role]:
    """Return who may see `place` (domain.md R20); the table of permissions says it."""
    return roles_for(*ASKS[place])


def may_enter(role: Role | None, place: Place) -> bool:
    """Tell whether somebody with this role may see `place`."""
    return role in who_may_enter(place)


def rooms_of(role: Role) -> tuple[Room, ...]:
    """Return the rooms of somebody with this role, without the settings."""
    return tuple(room for room in ROOMS if may_enter(role, room.place))
