"""People, the people around them, and what is good to know."""

import enum
from datetime import date

from sqlalchemy import ForeignKey, Index, String, false
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.base import Record
from app.domain.names import Salutation

NOTE_LENGTH = 120
"""A line of *good to know* has at most this many letters (domain.md section 5)."""


class ReachMe(enum.StrEnum):
    """How someone wants to be reached."""

    CALL = "call"
    TEXT = "text"
    VISIT = "visit"
    VIA_CONTACT = "via_contact"


class EndReason(enum.StrEnum):
    """Why someone is no client any more."""

    MOVED = "moved"
    NURSING_HOME = "nursing_home"
    STOPPED = "stopped"
    DIED = "died"
    DUPLICATE = "duplicate"


class MayCall(enum.StrEnum):
    """When a contact person may be called."""

    MISSED = "missed"
    EMERGENCY = "emergency"
    ALWAYS = "always"


class ShownAt(enum.StrEnum):
    """Where a line of *good to know* appears."""

    DESK = "desk"
    MEAL = "meal"
    RIDE = "ride"
    CALL = "call"
    VISIT = "visit"


class AwayKind(enum.StrEnum):
    """Why someone is away for a while; never more than this."""

    AWAY = "away"
    HOSPITAL = "hospital"
    REHABILITATION = "rehabilitation"
    ILL = "ill"
    OTHER = "other"


class Household(Record):
    """People who live together; its members point at it."""

    __tablename__ = "household"


class Person(Record):
    """One human, one record, any roles. Only a name is required."""

    __tablename__ = "person"
    __table_args__ = (
        Index("ix_person_sort_name", "sort_name", "id"),
        Index("ix_person_sort_call_name", "sort_call_name", "id"),
        Index("ix_person_is_volunteer", "is_volunteer"),
        {"sqlite_autoincrement": True},
    )

    call_name: Mapped[str] = mapped_column(String(40), default="")
    initials: Mapped[str] = mapped_column(String(20), default="")
    surname_prefix: Mapped[str] = mapped_column(String(20), default="")
    surname: Mapped[str] = mapped_column(String(80), default="")
    birth_surname: Mapped[str] = mapped_column(String(80), default="")
    salutation: Mapped[Salutation] = mapped_column(default=Salutation.NONE)
    member_number: Mapped[str | None] = mapped_column(String(20), default=None, unique=True)
    birth_date: Mapped[date | None] = mapped_column(default=None)
    birth_year: Mapped[int | None] = mapped_column(default=None)

    street: Mapped[str] = mapped_column(String(80), default="")
    house_number: Mapped[str] = mapped_column(String(20), default="")
    postcode: Mapped[str] = mapped_column(String(12), default="")
    town: Mapped[str] = mapped_column(String(60), default="")
    address_hidden: Mapped[bool] = mapped_column(default=False)

    phone: Mapped[str] = mapped_column(String(40), default="")
    phone_of: Mapped[str] = mapped_column(String(40), default="")
    phone2: Mapped[str] = mapped_column(String(40), default="")
    phone2_of: Mapped[str] = mapped_column(String(40), default="")
    email: Mapped[str] = mapped_column(String(120), default="")
    reach_me: Mapped[ReachMe] = mapped_column(default=ReachMe.CALL)
    reach_me_note: Mapped[str] = mapped_column(String(80), default="")
    language: Mapped[str] = mapped_column(String(40), default="")
    do_not_call: Mapped[bool] = mapped_column(default=False)
    no_interviews: Mapped[bool] = mapped_column(default=False, server_default=false())
    restricted_on: Mapped[date | None] = mapped_column(default=None)
    """Since when we keep it and do nothing with it, because somebody asked so."""

    site_id: Mapped[int | None] = mapped_column(ForeignKey("site.id"), default=None, index=True)
    household_id: Mapped[int | None] = mapped_column(ForeignKey("household.id"), default=None, index=True)
    # Partners point at each other: who takes an import back, or does it again, writes one before the other.
    partner_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", deferrable=True, initially="DEFERRED"), default=None, index=True
    )
    own_volunteer_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None, index=True)
    is_client: Mapped[bool] = mapped_column(default=True)
    is_volunteer: Mapped[bool] = mapped_column(default=False)
    lives_alone: Mapped[bool | None] = mapped_column(default=None)
    extra_attention: Mapped[bool] = mapped_column(default=False)

    since: Mapped[date | None] = mapped_column(default=None)
    ended_on: Mapped[date | None] = mapped_column(default=None)
    end_reason: Mapped[EndReason | None] = mapped_column(default=None)
    deceased_on: Mapped[date | None] = mapped_column(default=None)
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None, index=True)
    erased_on: Mapped[date | None] = mapped_column(default=None)
    """Since when nobody can tell who this was; the row stays as a number, for the counts of past years."""

    sort_name: Mapped[str] = mapped_column(String(160), default="", init=False)
    """Folded `surname, call name prefix`: both stores sort it alike. Kept right when the row is written."""
    sort_call_name: Mapped[str] = mapped_column(String(160), default="", init=False)


class ContactPerson(Record):
    """Family, neighbour or friend who may be called, with the client's own yes."""

    __tablename__ = "contact_person"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    name: Mapped[str] = mapped_column(String(80))
    relation: Mapped[str] = mapped_column(String(40), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    key_holder: Mapped[bool] = mapped_column(default=False)
    may_call: Mapped[MayCall] = mapped_column(default=MayCall.EMERGENCY)
    consent_on: Mapped[date | None] = mapped_column(default=None)
    consent_by: Mapped[str] = mapped_column(String(80), default="")


class AwayPeriod(Record):
    """Away for a while, from the first day to the last; no last day while nobody knows (domain.md R13)."""

    __tablename__ = "away_period"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    first_day: Mapped[date]
    last_day: Mapped[date | None] = mapped_column(default=None)
    kind: Mapped[AwayKind] = mapped_column(default=AwayKind.AWAY)
    ask_again_on: Mapped[date | None] = mapped_column(default=None)

    def covers(self, day: date) -> bool:
        """Tell whether `day` lies inside."""
        return self.first_day <= day and (self.last_day is None or day <= self.last_day)
