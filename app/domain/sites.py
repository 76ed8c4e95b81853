"""Support points, who sits at their desk, and the days they are closed."""

import enum
from datetime import date

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.base import Record


class Role(enum.StrEnum):
    """What someone at the desk may see (domain.md R20)."""

    MANAGER = "manager"
    CALLER = "caller"
    DESK = "desk"
    COORDINATOR = "coordinator"
    """Sees the call lists and the figures of all sites, and lets people work here."""


class Site(Record):
    """A support point (steunpunt)."""

    __tablename__ = "site"

    name: Mapped[str] = mapped_column(String(80), unique=True)
    address: Mapped[str] = mapped_column(String(120), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")


class DeskPerson(Record):
    """Someone who works with the program; the journal and the calls know the name."""

    __tablename__ = "desk_person"

    site_id: Mapped[int] = mapped_column(ForeignKey("site.id"), index=True)
    name: Mapped[str] = mapped_column(String(80))
    role: Mapped[Role]
    ended_on: Mapped[date | None] = mapped_column(default=None)


class ClosedPeriod(Record):
    """Days on which a site is closed; a holiday never means closed by itself."""

    __tablename__ = "closed_period"

    site_id: Mapped[int] = mapped_column(ForeignKey("site.id"), index=True)
    first_day: Mapped[date]
    last_day: Mapped[date]
    reason: Mapped[str] = mapped_column(String(120), default="")
