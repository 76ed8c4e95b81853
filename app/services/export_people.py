"""People, and who is on which list, as rows for a spreadsheet."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, true
from sqlalchemy.orm import Session

from app.domain.activities import Activity, Enrolment
from app.domain.care_notes import CareNote
from app.domain.exporting import ExportOrder
from app.domain.people import ContactPerson, Person
from app.domain.sites import Site
from app.services.export_around import Bonds, TimesAway, contact_cells, contacts_in, roles
from app.services.export_words import Words
from app.services.phones import phone_cell
from app.storage.erasing import NOBODY
from app.storage.export_csv import Cell

PEOPLE = (
    *("number", "call_name", "initials", "surname_prefix", "surname", "birth_surname", "salutation"),
    *("birth_date", "birth_year", "street", "house_number", "postcode", "town", "address_hidden"),
    *("phone", "phone_of", "phone2", "phone2_of", "email", "reach_me", "reach_me_note", "language", "do_not_call"),
    *("site", "lives_alone", "extra_attention", "since", "ended_on", "end_reason", "deceased_on", "remark"),
    *("partner", "lives_with", "roles", "own_volunteer", "away"),
)
LISTS = (
    *("activity", "site", "number", "call_name", "initials", "surname_prefix", "surname", "birth_surname"),
    *("on_list_since", "on_list_until", "weekdays", "always_regular", "no_missed_call"),
)
AT_ONCE = 1000

Progress = Callable[[int, int | None], None]


def people(
    session: Session, order: ExportOrder, words: Words, progress: Progress, contacts_of_each: int, today: date
) -> Iterator[Sequence[Cell]]:
    """Return everybody, in the order of names, also who died or ended; not the records merged into another.

    Behind each stand so many contact persons; `most_contacts` tells how many that must be.
    """
    wanted = _wanted(order)
    total = session.scalar(select(func.count()).select_from(Person).where(wanted))
    remarks, contacts, bonds = _remarks(session), contacts_in(session), Bonds(session, words, today)
    away = TimesAway(session, words, today)
    query = (
        select(Person, Site.name)
        .outerjoin(Site, Site.id == Person.site_id)
        .where(wanted)
        .order_by(Person.sort_name, Person.id)
    )
    for done, (person, site) in enumerate(a_few_at_a_time(session, query)):
        if done % AT_ONCE == 0:
            progress(done, total)
        around: list[Cell] = [bonds.partner(person), bonds.housemates(person)]
        around += [roles(person, words), bonds.own_volunteers(person), away.of(person)]
        around += contact_cells(contacts.get(person.id, ()), contacts_of_each, words)
        yield (*_person(person, site, remarks.get(person.id, ""), words), *around, None)


def most_contacts(session: Session, order: ExportOrder) -> int:
    """Return how many contact persons somebody on the list has at most; one where nobody has any."""
    of_each = (
        select(func.count().label("number"))
        .select_from(ContactPerson)
        .join(Person, Person.id == ContactPerson.person_id)
        .where(_wanted(order))
        .group_by(ContactPerson.person_id)
        .subquery()
    )
    return session.scalar(select(func.max(of_each.c.number))) or 1


def lists(session: Session, order: ExportOrder, words: Words, progress: Progress) -> Iterator[Sequence[Cell]]:
    """Return who is, or was, on which list."""
    wanted = and_(
        Activity.site_id == order.site_id if order.site_id is not None else true(),
        Activity.id.in_(order.activity_ids) if order.activity_ids else true(),
        _in_days(order, Enrolment.first_day, Enrolment.last_day),
        may_be_told(),
    )
    query = (
        select(Enrolment, Person, Activity.name, Site.name)
        .join(Person, Person.id == Enrolment.person_id)
        .join(Activity, Activity.id == Enrolment.activity_id)
        .join(Site, Site.id == Activity.site_id)
        .where(wanted)
        .order_by(Site.name, Activity.name, Activity.id, Person.sort_name, Person.id, Enrolment.first_day)
    )
    for done, (enrolment, person, activity, site) in enumerate(a_few_at_a_time(session, query)):
        if done % AT_ONCE == 0:
            progress(done, None)
        yield (activity, site, *name_cells(person), *_enrolment(enrolment, words), None)


def may_be_told() -> ColumnElement[bool]:
    """Tell that nobody asked us to only keep what is written about this person: then no list has it."""
    return Person.restricted_on.is_(None)


def counted_as(person: Any) -> tuple[Cell, ...]:
    """Return number and name where what somebody did is counted: of whom we only keep it, it counts without them."""
    return name_cells(person) if person.restricted_on is None else ("", NOBODY, "", "", "", "")


def name_cells(person: Any) -> tuple[Cell, ...]:
    """Return number and name in the columns that the importer knows."""
    return (
        *(person.member_number, person.call_name, person.initials, person.surname_prefix),
        *(person.surname, person.birth_surname),
    )


def _person(person: Person, site: str | None, remark: str, words: Words) -> Sequence[Cell]:
    hidden = person.address_hidden
    return (
        *name_cells(person),
        words.value(person.salutation),
        person.birth_date,
        person.birth_year if person.birth_date is None else person.birth_date.year,
        "" if hidden else person.street,
        "" if hidden else person.house_number,
        "" if hidden else person.postcode,
        "" if hidden else person.town,
        words.yes_no(hidden),
        phone_cell(person.phone),
        person.phone_of,
        phone_cell(person.phone2),
        person.phone2_of,
        person.email,
        words.value(person.reach_me),
        person.reach_me_note,
        person.language,
        words.yes_no(person.do_not_call),
        site,
        words.yes_no(person.lives_alone),
        words.yes_no(person.extra_attention),
        person.since,
        person.ended_on,
        words.value(person.end_reason),
        person.deceased_on,
        remark,
    )


def _enrolment(enrolment: Enrolment, words: Words) -> Sequence[Cell]:
    return (
        enrolment.first_day,
        enrolment.last_day,
        words.weekdays(enrolment.weekdays),
        words.yes_no(enrolment.always_regular),
        words.yes_no(enrolment.no_missed_call),
    )


def a_few_at_a_time(session: Session, query: Select[*tuple[Any, ...]]) -> Iterator[Any]:
    """Read records without keeping them all: a session forgets whom nobody holds any more."""
    yield from session.execute(query.execution_options(yield_per=AT_ONCE))


def _remarks(session: Session) -> dict[int, str]:
    found: dict[int, list[str]] = defaultdict(list)
    for person_id, text in session.execute(select(CareNote.person_id, CareNote.text).order_by(CareNote.id)):
        found[person_id].append(text)
    return {person_id: "\n".join(texts) for person_id, texts in found.items()}


def _wanted(order: ExportOrder) -> ColumnElement[bool]:
    return and_(
        Person.merged_into_id.is_(None),
        Person.erased_on.is_(None),
        may_be_told(),
        _at_site(order),
        _in_days(order, Person.since, Person.ended_on),
    )


def _at_site(order: ExportOrder) -> ColumnElement[bool]:
    """Whose own site it is, or who is on a list there."""
    if order.site_id is None:
        return true()
    there = select(Enrolment.person_id).join(Activity).where(Activity.site_id == order.site_id)
    return or_(Person.site_id == order.site_id, Person.id.in_(there))


def _in_days(order: ExportOrder, first: Any, last: Any) -> ColumnElement[bool]:
    """Whatever lies, with some part of it, between the first and the last day asked for."""
    begin: date | None = order.first_day
    return and_(
        or_(last.is_(None), last >= begin) if begin else true(),
        or_(first.is_(None), first <= order.last_day) if order.last_day else true(),
    )
