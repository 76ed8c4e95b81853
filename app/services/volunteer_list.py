"""The list of the people who help: what one wants to know of each before choosing one."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from msgspec import Struct
from sqlalchemy import Row, and_, case, func, or_, select, union_all
from sqlalchemy.orm import Session, aliased

from app.domain.matches import JOBS, Expense, Match, MatchState
from app.domain.matching import DAY, FORGOTTEN, OFTEN, RECENT, parts_between
from app.domain.names import display_name, initials_for_avatar, search_words
from app.domain.people import AwayPeriod, Person
from app.domain.requests import Part
from app.domain.volunteers import PARTS, AvailabilityException, Pause, Volunteer, part_bit

AHEAD = 7
"""So many days ahead *this week* goes, today included: on Sunday evening Monday matters."""
MONTH = timedelta(days=31)

Times = tuple[tuple[date, Part], ...]


class VolunteerRow(Struct, frozen=True, kw_only=True):
    """One volunteer in a list."""

    id: int
    name: str
    initials: str
    where: str
    """Street and number; nothing when the address is hidden."""
    phone: str
    site_id: int | None
    is_client: bool
    max_per_month: int | None
    recent: int
    """Jobs in the last 28 days."""
    in_month: int
    """Jobs of this calendar month, also those agreed for later."""
    last_asked: date | None
    free: Times | None
    """When somebody can come in the coming seven days; None while nobody asked."""
    mentor: str
    """Of somebody new; empty once they did three jobs."""
    certificate_seen_on: date | None
    certificate_again_on: date | None
    paused_until: date | None
    paused: bool
    ends_on: date | None
    stopped: bool
    key_number: str
    badge: str
    unpaid_cents: int
    unpaid_km: float
    words: frozenset[str]
    """Every word of which the beginning finds somebody."""

    @property
    def full(self) -> bool:
        """Tell whether somebody does as much as they want this month."""
        return self.max_per_month is not None and self.in_month >= self.max_per_month

    @property
    def to_pay(self) -> bool:
        """Tell whether something is to be paid back."""
        return bool(self.unpaid_cents or self.unpaid_km)

    @property
    def can_help(self) -> bool:
        """Tell whether somebody can help at all now."""
        return not (self.paused or self.stopped or self.full)

    def forgotten(self, today: date) -> bool:
        """Tell whether nobody asked somebody for eight weeks, or ever."""
        long_ago = self.last_asked is None or self.last_asked + FORGOTTEN <= today
        return long_ago and not self.paused and not self.stopped

    def found_by(self, halves: Sequence[str]) -> bool:
        """Tell whether every half word is the beginning of one of theirs."""
        return all(any(word.startswith(half) for word in self.words) for half in halves)


def volunteer_rows(session: Session, today: date, *, site_id: int | None, also_stopped: bool) -> list[VolunteerRow]:
    """Return the volunteers by name."""
    mentor = aliased(Person)
    last_asked = select(func.max(Match.asked_on)).where(Match.volunteer_id == Person.id).scalar_subquery()
    columns = (
        *(Person.id, Person.call_name, Person.initials, Person.surname_prefix, Person.surname, Person.birth_surname),
        *(Person.phone, Person.phone2, Person.street, Person.house_number, Person.address_hidden, Person.site_id),
        *(Person.is_client, Volunteer.max_per_month, Volunteer.ends_on, Volunteer.free_parts, Volunteer.mentor_id),
        *(Volunteer.certificate_seen_on, Volunteer.certificate_again_on, Volunteer.key_number, Volunteer.badge),
        *(
            last_asked.label("last_asked"),
            mentor.call_name.label("mentor_called"),
            mentor.surname.label("mentor_surname"),
        ),
    )
    query = select(*columns).outerjoin(Volunteer, Volunteer.person_id == Person.id)
    query = query.outerjoin(mentor, mentor.id == Volunteer.mentor_id)
    query = query.where(Person.is_volunteer, Person.deceased_on.is_(None), Person.merged_into_id.is_(None))
    query = query.where(Person.erased_on.is_(None))
    if site_id is not None:
        query = query.where(or_(Person.site_id == site_id, Person.site_id.is_(None)))
    if not also_stopped:
        query = query.where(or_(Volunteer.ends_on.is_(None), Volunteer.ends_on > today))
    week = _Week(session, today)
    return [week.row(one) for one in session.execute(query.order_by(Person.sort_name, Person.id))]


class _Week:
    """What is counted of all volunteers together, for the day it is."""

    def __init__(self, session: Session, today: date) -> None:
        self._today = today
        days = [today + number * DAY for number in range(AHEAD)]
        last = days[-1]
        self._times = [((day, part), part_bit(day.weekday(), part)) for day in days for part in PARTS]
        self._load = {row.volunteer_id: row for row in session.execute(_load(today))}
        self._new = {row.volunteer_id: row.jobs for row in session.execute(_jobs_of_newcomers())}
        self._unpaid = {row.person_id: row for row in session.execute(_unpaid())}
        self._spells = _by_person(session.execute(_spells(today, last)))
        self._exceptions = _by_person(session.execute(_exceptions(today, last)))
        self._jobs = _by_person(session.execute(_jobs(today, last)))
        self._different = {*self._spells, *self._exceptions, *self._jobs}

    def row(self, one: Row[*tuple[Any, ...]]) -> VolunteerRow:
        """Return somebody as the list shows them."""
        load, unpaid = self._load.get(one.id), self._unpaid.get(one.id)
        now = [spell for spell in self._spells.get(one.id, ()) if spell.first_day <= self._today]
        new = one.mentor_id is not None and self._new.get(one.id, 0) < OFTEN
        street = "" if one.address_hidden else one.street
        return VolunteerRow(
            id=one.id,
            name=display_name(one),
            initials=initials_for_avatar(one),
            where=f"{street} {one.house_number}".strip() if street else "",
            phone=one.phone,
            site_id=one.site_id,
            is_client=one.is_client,
            max_per_month=one.max_per_month,
            recent=load.recent if load else 0,
            in_month=load.in_month if load else 0,
            last_asked=one.last_asked,
            free=self._free(one),
            mentor=(one.mentor_called or one.mentor_surname) if new else "",
            certificate_seen_on=one.certificate_seen_on,
            certificate_again_on=one.certificate_again_on,
            paused_until=None if any(spell.last_day is None for spell in now) else _last(now),
            paused=bool(now),
            ends_on=one.ends_on,
            stopped=one.ends_on is not None and one.ends_on <= self._today,
            key_number=one.key_number or "",
            badge=one.badge or "",
            unpaid_cents=(unpaid.cents or 0) if unpaid else 0,
            unpaid_km=(unpaid.tenths or 0) / 10 if unpaid else 0,
            words=search_words(
                one, street=street, house_number=one.house_number if street else "", phones=(one.phone, one.phone2)
            ),
        )

    def _free(self, one: Row[*tuple[Any, ...]]) -> Times | None:
        bits = one.free_parts
        if bits is None:
            return None
        if one.id not in self._different and one.ends_on is None:  # nearly everybody: this is asked at each change
            return tuple(time for time, bit in self._times if bits & bit)
        return tuple(time for time, bit in self._times if self._is_free(one, time, usual=bool(bits & bit)))

    def _is_free(self, one: Row[*tuple[Any, ...]], time: tuple[date, Part], *, usual: bool) -> bool:
        day, part = time
        if one.ends_on is not None and one.ends_on <= day:
            return False
        if any(_covers(spell, day) for spell in self._spells.get(one.id, ())):
            return False
        said = [row.free for row in self._exceptions.get(one.id, ()) if row.on == day and row.part in (None, part)]
        if False in said or any(part in _parts(job) for job in self._jobs.get(one.id, ()) if job.on == day):
            return False
        return usual or True in said


def _last(spells: list[Any]) -> date | None:
    return max((spell.last_day for spell in spells), default=None)


def _covers(spell: Any, day: date) -> bool:
    return spell.first_day <= day and (spell.last_day is None or day <= spell.last_day)


def _parts(job: Any) -> tuple[Part, ...]:
    return parts_between(job.starts, job.ends) if job.starts is not None else ()


def _by_person(rows: Iterable[Row[*tuple[Any, ...]]]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for row in rows:
        found.setdefault(row.person_id, []).append(row)
    return found


def _load(today: date) -> Any:
    day, month = Match.counted_on, today.replace(day=1)
    next_month = (month + MONTH).replace(day=1)
    counts = {"recent": and_(day > today - RECENT, day <= today), "in_month": and_(day >= month, day < next_month)}
    counted = [func.sum(case((when, 1), else_=0)).label(name) for name, when in counts.items()]
    within = and_(day >= min(month, today - RECENT), day < next_month, Match.state.in_(JOBS))
    return select(Match.volunteer_id, *counted).where(within).group_by(Match.volunteer_id)


def _jobs_of_newcomers() -> Any:
    newcomers = select(Volunteer.person_id).where(Volunteer.mentor_id.is_not(None))
    query = select(Match.volunteer_id, func.count().label("jobs"))
    done = and_(Match.volunteer_id.in_(newcomers), Match.state == MatchState.DONE)
    return query.where(done).group_by(Match.volunteer_id)


def _unpaid() -> Any:
    sums = (func.sum(Expense.cents).label("cents"), func.sum(Expense.km_tenths).label("tenths"))
    return select(Expense.person_id, *sums).where(Expense.paid_on.is_(None)).group_by(Expense.person_id)


def _spells(today: date, last: date) -> Any:
    parts = [
        select(table.person_id, table.first_day, table.last_day).where(
            table.first_day <= last, or_(table.last_day.is_(None), table.last_day >= today)
        )
        for table in (Pause, AwayPeriod)
    ]
    return union_all(*parts)


def _exceptions(today: date, last: date) -> Any:
    table = AvailabilityException
    return select(table.person_id, table.on, table.part, table.free).where(table.on.between(today, last))


def _jobs(today: date, last: date) -> Any:
    query = select(Match.volunteer_id.label("person_id"), Match.on, Match.starts, Match.ends)
    return query.where(Match.on.between(today, last), Match.state == MatchState.YES)
