"""Where one can go in the window."""

import enum
from datetime import date

from msgspec import Struct


class Place(enum.StrEnum):
    """A page of the window."""

    TODAY = "today"
    ATTENDANCE = "attendance"
    OVERVIEW = "overview"
    CALLS = "calls"
    REQUESTS = "requests"
    AGENDA = "agenda"
    TAXI = "taxi"
    KINDS = "kinds"
    PEOPLE = "people"
    PERSON = "person"
    VOLUNTEERS = "volunteers"
    VOLUNTEER_STOPS = "volunteer_stops"
    ACTIVITIES = "activities"
    IMPORT = "import"
    EXPORT = "export"
    HISTORY = "history"
    COPIES = "copies"
    KEPT = "kept"
    KEYS = "keys"
    LOOKS = "looks"
    SETTINGS = "settings"


class Destination(Struct, frozen=True):
    """A page and what it should show; `open` names something to open there, such as a form.

    `find` is what to look for there.
    """

    place: Place
    person_id: int | None = None
    meeting_id: int | None = None
    activity_id: int | None = None
    request_id: int | None = None
    on: date | None = None
    open: str | None = None
    find: str = ""


NEW_REQUEST = Destination(Place.REQUESTS, open="new")
"""Not a place: a request is written down over whatever is on the screen (with `person_id`: of that person)."""
COMPLETE, MOVE, WITHDRAW = "complete", "move", "withdraw"
"""What may be opened of the request that a destination names."""
ENDED = "ended"
"""What to open among the people: who ended or died too."""
