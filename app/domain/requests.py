"""What people ask for: a request in the client's own words, its kind, and who does what we do not."""

import enum
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.base import Record
from app.domain.special_days import DayDoubt

TEXT_LENGTH = 200
"""The client's own sentence has at most this many letters (domain.md section 5)."""


class Origin(enum.StrEnum):
    """Whose idea a request was."""

    CLIENT = "client"
    FAMILY = "family"
    SEEN = "seen"
    """We saw it ourselves: unasked help counts."""
    OTHER = "other"


class RequestState(enum.StrEnum):
    """How far a request is; the words of the window say the next step."""

    TO_COMPLETE = "to_complete"
    OPEN = "open"
    ASKED = "asked"
    AGREED = "agreed"
    HANDED_OVER = "handed_over"
    DONE = "done"
    WITHDRAWN = "withdrawn"
    DECLINED = "declined"


STILL_OPEN = (
    RequestState.TO_COMPLETE,
    RequestState.OPEN,
    RequestState.ASKED,
    RequestState.AGREED,
    RequestState.HANDED_OVER,
)
LOOKING = (RequestState.TO_COMPLETE, RequestState.OPEN, RequestState.ASKED)
"""A helper may be asked."""


class ClosedBecause(enum.StrEnum):
    """Why a request was withdrawn."""

    CLIENT = "client"
    NOT_NEEDED = "not_needed"
    NOT_DONE = "not_done"
    STOPPED = "stopped"
    MOVED = "moved"
    DIED = "died"


class Part(enum.StrEnum):
    """A part of the day; the morning ends at 12:00, the afternoon at 18:00 (domain.md section 4)."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class Vehicle(enum.StrEnum):
    """Whose car it is: the client's own car has another insurance, and no kilometres are paid for it."""

    OWN = "own"
    """The helper's own car."""
    CLIENT = "client"
    BUS = "bus"


class Aid(enum.StrEnum):
    """What comes along in the car."""

    NONE = "none"
    WALKER = "walker"
    WHEELCHAIR = "wheelchair"


class Found(enum.StrEnum):
    """The client's answer to "is this what you meant?"."""

    YES = "yes"
    SO_SO = "so_so"
    NO = "no"


class HandedTo(enum.StrEnum):
    """To whom a request was handed over."""

    COLLEAGUE = "colleague"
    COUNCIL = "council"
    PARTNER = "partner"
    SUPPLIER = "supplier"


class Question(enum.StrEnum):
    """A practical question; none needs an answer."""

    STAIRS = "stairs"
    LADDER = "ladder"
    TOOLS = "tools"
    MATERIAL = "material"
    PETS = "pets"
    SMOKE = "smoke"
    PARKING = "parking"
    DONE_BEFORE = "done_before"
    WHICH_DEVICE = "which_device"
    PASSWORD = "password"
    """Whether the client has it at hand; never the password."""
    INTERNET = "internet"
    LETTER_AT_HAND = "letter_at_hand"
    LETTER_BEFORE = "letter_before"
    """Before which day the letter must be answered."""
    HELP_FROM_FAMILY = "help_from_family"
    WHICH_SHOP = "which_shop"
    HOW_TO_PAY = "how_to_pay"
    HOW_FAR = "how_far"
    WALKING = "walking"
    LIKES_TO_DO = "likes_to_do"
    WAIT_THERE = "wait_there"
    AID = "aid"
    COMPANION = "companion"
    HOW_MANY_BAGS = "how_many_bags"
    HOW_BIG = "how_big"
    NEW_HOME = "new_home"


class Limit(enum.StrEnum):
    """What we do not do (domain.md section 2)."""

    CERTIFIED_FITTER = "certified_fitter"
    PERSONAL_CARE = "personal_care"
    BANK_CARDS = "bank_cards"
    HEAVY_GARDEN = "heavy_garden"
    HIGH_WORK = "high_work"
    REBUILDING = "rebuilding"
    MEDICINES = "medicines"
    LIFTING_PEOPLE = "lifting_people"


class RequestKind(Record):
    """A kind of request, with what to ask, what it needs of a helper, and what we do not do.

    A kind that we ship has a code that the window has words for; a name, where the manager gave one, goes before them.
    """

    __tablename__ = "request_kind"

    code: Mapped[str] = mapped_column(String(24), unique=True)
    name: Mapped[str] = mapped_column(String(60), default="")
    position: Mapped[int] = mapped_column(default=0)
    questions: Mapped[str] = mapped_column(String(200), default="")
    """Codes of `Question`, six at most, with commas between."""
    limits: Mapped[str] = mapped_column(String(200), default="")
    """Codes of `Limit`, with commas between."""
    not_ours: Mapped[str] = mapped_column(String(400), default="")
    """What else we do not do, in the manager's own words."""
    needs_certificate: Mapped[bool] = mapped_column(default=False)
    vehicle: Mapped[Vehicle | None] = mapped_column(default=None)
    """The car that such a request usually needs, and with it the licence."""
    minutes: Mapped[int | None] = mapped_column(default=None)
    light: Mapped[bool | None] = mapped_column(default=None)
    """Whether somebody new can begin with it."""
    ended_on: Mapped[date | None] = mapped_column(default=None)


class Elsewhere(Record):
    """Who does what we do not do: a name, a telephone, and what they do."""

    __tablename__ = "elsewhere"

    name: Mapped[str] = mapped_column(String(80))
    phone: Mapped[str] = mapped_column(String(40), default="")
    what: Mapped[str] = mapped_column(String(200), default="")
    kind_id: Mapped[int | None] = mapped_column(ForeignKey("request_kind.id"), default=None, index=True)
    ended_on: Mapped[date | None] = mapped_column(default=None)


class RequestSeries(Record):
    """A request that repeats; each of its dates is a request of its own."""

    __tablename__ = "request_series"

    rule: Mapped[str] = mapped_column(String(200))
    """As RFC 5545 writes it: FREQ=MONTHLY;BYDAY=2TH."""
    first_day: Mapped[date]
    ended_on: Mapped[date | None] = mapped_column(default=None)
    """No date comes after this day."""
    usual: Mapped[dict[str, Any]] = mapped_column(JSON, default_factory=dict, server_default="{}")
    """What every new date begins with, by the column of a request; so one date can be changed, and not all."""


class Request(Record):
    """What one client, or a household, asks for, in their own words."""

    __tablename__ = "request"
    __table_args__ = (
        UniqueConstraint("series_id", "series_day"),
        Index("ix_request_state", "state", "site_id", "id"),
        Index("ix_request_person_id", "person_id", "id"),
        Index("ix_request_site_id_received_at", "site_id", "received_at"),
        {"sqlite_autoincrement": True},
    )

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    text: Mapped[str] = mapped_column(String(TEXT_LENGTH))
    received_at: Mapped[datetime]
    household: Mapped[bool] = mapped_column(default=False)
    """True when it is for everybody in the house."""
    site_id: Mapped[int | None] = mapped_column(ForeignKey("site.id"), default=None)
    kind_id: Mapped[int | None] = mapped_column(ForeignKey("request_kind.id"), default=None, index=True)
    origin: Mapped[Origin] = mapped_column(default=Origin.CLIENT)
    received_by: Mapped[str] = mapped_column(String(80), default="")
    state: Mapped[RequestState] = mapped_column(default=RequestState.TO_COMPLETE)
    rank: Mapped[int] = mapped_column(default=0)
    """Of several requests of one client, which comes first, as the client said; 0 when nothing was said."""

    day: Mapped[date | None] = mapped_column(default=None)
    due: Mapped[date | None] = mapped_column(default=None)
    part: Mapped[Part | None] = mapped_column(default=None)
    starts: Mapped[time | None] = mapped_column(default=None)
    ends: Mapped[time | None] = mapped_column(default=None)
    urgent: Mapped[bool] = mapped_column(default=False)
    series_id: Mapped[int | None] = mapped_column(ForeignKey("request_series.id"), default=None)
    series_day: Mapped[date | None] = mapped_column(default=None)
    """The day of the series that this request stands for, also after it was moved."""
    day_doubt: Mapped[DayDoubt | None] = mapped_column(default=None)
    """Why somebody has to say whether it takes place on this day."""

    answers: Mapped[dict[str, Any]] = mapped_column(JSON, default_factory=dict)
    """What was answered to practical questions, by the code of the question."""
    agreed_result: Mapped[str] = mapped_column(String(200), default="")
    light: Mapped[bool | None] = mapped_column(default=None)
    needs_certificate: Mapped[bool | None] = mapped_column(default=None)
    """None means as the kind says; so with `light`."""
    asked_for_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None, index=True)
    any_helper: Mapped[bool] = mapped_column(default=False)
    """True when the client said that it does not matter who comes."""
    costs_told: Mapped[str] = mapped_column(String(120), default="")

    vehicle: Mapped[Vehicle | None] = mapped_column(default=None)
    motorway: Mapped[bool] = mapped_column(default=False)
    out_of_town: Mapped[bool] = mapped_column(default=False)
    from_where: Mapped[str] = mapped_column(String(120), default="")
    to_where: Mapped[str] = mapped_column(String(120), default="")
    back_at: Mapped[time | None] = mapped_column(default=None)
    aid: Mapped[Aid] = mapped_column(default=Aid.NONE)
    companion: Mapped[bool] = mapped_column(default=False)
    seats: Mapped[int | None] = mapped_column(default=None)

    wants: Mapped[str] = mapped_column(String(200), default="")
    in_the_way: Mapped[str] = mapped_column(String(200), default="")
    around: Mapped[str] = mapped_column(String(200), default="")
    """Who around them could help; with the two above the three questions, private to the team."""

    handed_to: Mapped[HandedTo | None] = mapped_column(default=None)
    handed_name: Mapped[str] = mapped_column(String(80), default="")
    handed_why: Mapped[str] = mapped_column(String(200), default="")
    handed_on: Mapped[date | None] = mapped_column(default=None)
    ask_back_on: Mapped[date | None] = mapped_column(default=None)
    watched: Mapped[bool] = mapped_column(default=False)

    elsewhere_id: Mapped[int | None] = mapped_column(ForeignKey("elsewhere.id"), default=None, index=True)
    """Whom we referred the client to, or handed the request to."""
    declined_for: Mapped[Limit | None] = mapped_column(default=None)
    closed_on: Mapped[date | None] = mapped_column(default=None)
    closed_by: Mapped[str] = mapped_column(String(80), default="")
    closed_because: Mapped[ClosedBecause | None] = mapped_column(default=None)
    why: Mapped[str] = mapped_column(String(200), default="")
    """One line with the last thing that closed it or brought it back."""
    found: Mapped[Found | None] = mapped_column(default=None)
    found_line: Mapped[str] = mapped_column(String(200), default="")
    reopened: Mapped[int] = mapped_column(default=0)
