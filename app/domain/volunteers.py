"""The people who help: what they like and can do, when, in whose car, and what was seen of their papers."""

import enum
from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.base import Record
from app.domain.names import Salutation
from app.domain.requests import Part

PARTS = tuple(Part)


class Liking(enum.StrEnum):
    """How somebody feels about a kind of request."""

    LIKES = "likes"
    CAN = "can"
    RATHER_NOT = "rather_not"


class InHouse(enum.StrEnum):
    """What a helper may meet in a house, and like or not."""

    DOG = "dog"
    CAT = "cat"
    BIRD = "bird"
    SMOKE = "smoke"
    STAIRS = "stairs"
    HEAVY_LIFTING = "heavy_lifting"


class Volunteer(Record):
    """What is known of somebody as a helper; nothing is required, each thing is asked when it is first needed.

    Of papers only that they were seen, when and by whom: never a copy, a number or a file.
    """

    __tablename__ = "volunteer"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), unique=True)
    since: Mapped[date | None] = mapped_column(default=None)
    ends_on: Mapped[date | None] = mapped_column(default=None)
    """From this day on no volunteer any more."""
    max_per_month: Mapped[int | None] = mapped_column(default=None)
    area: Mapped[str] = mapped_column(String(80), default="")
    free_parts: Mapped[int | None] = mapped_column(default=None)
    """A sum of powers of two, Monday morning 1 to Sunday evening 2^20 (see `part_bit`); None while nobody asked."""

    drives_own: Mapped[bool] = mapped_column(default=False)
    drives_client: Mapped[bool] = mapped_column(default=False)
    drives_bus: Mapped[bool] = mapped_column(default=False)
    licence_seen_on: Mapped[date | None] = mapped_column(default=None)
    licence_seen_by: Mapped[str] = mapped_column(String(80), default="")
    insurance_seen_on: Mapped[date | None] = mapped_column(default=None)
    insurance_seen_by: Mapped[str] = mapped_column(String(80), default="")
    inspection_until: Mapped[date | None] = mapped_column(default=None)
    evening: Mapped[bool | None] = mapped_column(default=None)
    motorway: Mapped[bool | None] = mapped_column(default=None)
    out_of_town: Mapped[bool | None] = mapped_column(default=None)
    """Own limits in a car: None while nobody asked."""

    languages: Mapped[str] = mapped_column(String(120), default="")
    """Beside the own language, with commas between."""
    allergies: Mapped[str] = mapped_column(String(120), default="")
    fine_with: Mapped[str] = mapped_column(String(120), default="")
    minds: Mapped[str] = mapped_column(String(120), default="")
    """Codes of `InHouse`, with commas between; so the two above."""

    certificate_seen_on: Mapped[date | None] = mapped_column(default=None)
    certificate_seen_by: Mapped[str] = mapped_column(String(80), default="")
    certificate_again_on: Mapped[date | None] = mapped_column(default=None)
    agreement_on: Mapped[date | None] = mapped_column(default=None)
    badge: Mapped[str] = mapped_column(String(20), default="")
    key_number: Mapped[str] = mapped_column(String(20), default="")
    emergency_name: Mapped[str] = mapped_column(String(80), default="")
    emergency_phone: Mapped[str] = mapped_column(String(40), default="")
    mentor_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None, index=True)


class VolunteerKind(Record):
    """How a volunteer feels about one kind of request."""

    __tablename__ = "volunteer_kind"
    __table_args__ = (UniqueConstraint("kind_id", "person_id"), {"sqlite_autoincrement": True})

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    kind_id: Mapped[int] = mapped_column(ForeignKey("request_kind.id"))
    liking: Mapped[Liking]


class AvailabilityException(Record):
    """A day, or a part of it, on which a volunteer is free or not, whatever the week says."""

    __tablename__ = "availability_exception"
    __table_args__ = (
        UniqueConstraint("person_id", "on", "part"),
        Index("ix_availability_exception_on", "on"),
        {"sqlite_autoincrement": True},
    )

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    on: Mapped[date]
    free: Mapped[bool]
    part: Mapped[Part | None] = mapped_column(default=None)


class Pause(Record):
    """Not for now: a volunteer takes no job from the first day to the last, or until further notice."""

    __tablename__ = "pause"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    first_day: Mapped[date]
    last_day: Mapped[date | None] = mapped_column(default=None)


class Circumstances(Record):
    """What makes somebody fit with another, as client or as helper: where and how they live, whom they wish for."""

    __tablename__ = "circumstances"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), unique=True)
    complex: Mapped[str] = mapped_column(String(80), default="")
    hobbies: Mapped[str] = mapped_column(String(200), default="")
    """With commas between."""
    in_house: Mapped[str] = mapped_column(String(120), default="")
    """Codes of `InHouse`, with commas between."""
    wishes: Mapped[Salutation] = mapped_column(default=Salutation.NONE)
    """Rather a woman, rather a man, or no matter."""
    wish_is_must: Mapped[bool] = mapped_column(default=False)
    must_speak: Mapped[bool] = mapped_column(default=False)
    """True when a helper must speak this person's language."""


class HourEntry(Record):
    """Hours given that no request tells of, such as a morning at the desk."""

    __tablename__ = "hour_entry"
    __table_args__ = (Index("ix_hour_entry_person_id_on", "person_id", "on"), {"sqlite_autoincrement": True})

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    on: Mapped[date]
    minutes: Mapped[int]
    what: Mapped[str] = mapped_column(String(80), default="")
    estimated: Mapped[bool] = mapped_column(default=False)


def part_bit(weekday: int, part: Part) -> int:
    """Return the power of two of one part of one weekday, Monday 0."""
    return 1 << (3 * weekday + PARTS.index(part))


def listed(text: str) -> tuple[str, ...]:
    """Return what stands in `text` with commas between."""
    return tuple(word for part in text.split(",") if (word := part.strip())) if text else ()


def with_commas(words: Any) -> str:
    """Return `words` as they are kept, each once."""
    return ",".join(dict.fromkeys(str(word).replace(",", " ").strip() for word in words if str(word).strip(" ,")))
