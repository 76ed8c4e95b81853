"""The sample world: everybody is there, it is the same each time, and its numbers are those of domain.md section 6."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event, func, select
from sqlalchemy.orm import ORMExecuteState, Session

from app.domain.activities import Activity, AttendanceMark, Enrolment, Meeting, MeetingState
from app.domain.attendance import CallListName, FlagKind, Mark
from app.domain.base import Record
from app.domain.calls import CallAttempt, FollowUp
from app.domain.care_notes import CareNote
from app.domain.names import display_name
from app.domain.people import AwayPeriod, ContactPerson, Household, Person, ReachMe
from app.domain.volunteers import Volunteer
from app.services import Services
from app.services.sample import Size, write_sample
from app.storage.database import Database
from app.storage.journal import StoreFact
from app.storage.key import Keys
from app.storage.location import Places
from app.storage.opening import Stores

TODAY = date(2026, 11, 24)


def clock_at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Return one site and one year, as `voordeur sample --size site --years 1` writes it."""
    folder = tmp_path_factory.mktemp("sample")
    stores = Stores(Places(folder, folder), Keys(folder, None), lambda: clock_at(TODAY))
    write_sample(stores, folder / "sample.db", size=Size.SITE, on=TODAY, years=1)
    database = stores.open(folder / "sample.db")
    yield database
    database.close()


def count(database: Database, record: type[Record], *conditions: Any) -> int:
    with database.read() as session:
        return session.scalar(select(func.count()).select_from(record).where(*conditions)) or 0


def dump(database: Database) -> dict[str, list[Any]]:
    """Read all tables whole."""
    with database.read() as session:
        return {
            table.name: [tuple(row) for row in session.execute(select(table).order_by(*table.primary_key))]
            for table in Record.metadata.sorted_tables
        }


def persona(database: Database, **fields: Any) -> Person:
    with database.read() as session:
        return session.scalars(select(Person).filter_by(**fields).order_by(Person.id)).first() or pytest.fail(
            f"{fields}"
        )


def histories(database: Database, person: Person) -> dict[str, str]:
    """Return the closed marks of someone per activity, oldest first."""
    query = (
        select(Activity.name, AttendanceMark.mark)
        .join(Meeting, Meeting.id == AttendanceMark.meeting_id)
        .join(Activity, Activity.id == Meeting.activity_id)
        .where(AttendanceMark.person_id == person.id, Meeting.state == MeetingState.CLOSED)
        .order_by(Meeting.on, Meeting.id)
    )
    found: dict[str, str] = {}
    with database.read() as session:
        for name, mark in session.execute(query):
            found[name] = found.get(name, "") + mark.value
    return found


def notes(database: Database, person: Person) -> list[str]:
    with database.read() as session:
        return list(session.scalars(select(CareNote.text).where(CareNote.person_id == person.id)))


def to_do(database: Database, person: Person) -> list[str]:
    with database.read() as session:
        return [row.kind.value for row in session.scalars(select(FollowUp).where(FollowUp.person_id == person.id))]


def away(database: Database, person: Person) -> list[AwayPeriod]:
    with database.read() as session:
        return list(session.scalars(select(AwayPeriod).where(AwayPeriod.person_id == person.id)))


@pytest.mark.parametrize(
    ("record", "expected"),
    [(AttendanceMark, 23_700), (ContactPerson, 412), (CareNote, 412), (Meeting, 833 + 17 * 8)],
)
def test_a_site_has_about_as_much_in_a_year_as_the_study_says(
    world: Database, record: type[Record], expected: int
) -> None:
    found = count(world, record)

    assert 0.8 * expected <= found <= 1.25 * expected


def test_a_site_has_458_clients_of_whom_some_ended(world: Database) -> None:
    clients = count(world, Person, Person.is_client, Person.ended_on.is_(None))
    ended = count(world, Person, Person.is_client, Person.ended_on.is_not(None))
    helpers = count(world, Volunteer, Volunteer.ends_on.is_(None))

    assert 435 <= clients <= 480
    assert 90 <= ended <= 165
    assert helpers == 62


def test_three_in_four_marks_say_present(world: Database) -> None:
    present = count(world, AttendanceMark, AttendanceMark.mark == Mark.PRESENT)

    assert 0.68 <= present / count(world, AttendanceMark) <= 0.82


def test_clients_live_alone_need_attention_and_carry_names_as_they_do_here(world: Database) -> None:
    with world.read() as session:
        people = list(session.scalars(select(Person).where(Person.is_client, Person.ended_on.is_(None))))

    def share(*which: bool) -> float:
        return sum(which) / len(which)

    ages = [TODAY.year - person.birth_year for person in people if person.birth_year]
    assert 0.45 <= share(*(bool(person.lives_alone) for person in people)) <= 0.65
    assert 0.55 <= share(*(person.extra_attention for person in people)) <= 0.72
    assert 0.20 <= share(*(bool(person.surname_prefix) for person in people)) <= 0.40
    assert 0.06 <= share(*(bool(person.birth_surname) for person in people)) <= 0.20
    assert 78 <= sum(ages) / len(ages) <= 84
    assert max(ages) <= 104
    assert len({display_name(person) for person in people}) < len(people)


def test_households_hold_couples(world: Database) -> None:
    couples = count(world, Person, Person.partner_id.is_not(None), Person.ended_on.is_(None))

    assert count(world, Household) >= 90
    assert 150 <= couples <= 240


def test_calls_were_made_with_every_kind_of_outcome_that_somebody_speaks(world: Database) -> None:
    with world.read() as session:
        found = session.execute(select(CallAttempt.outcome, func.count()).group_by(CallAttempt.outcome))
        outcomes = {outcome: number for outcome, number in found}

    assert 600 <= sum(outcomes.values()) <= 1400
    assert {"comes_again", "ill", "needs_help", "stops", "no_answer", "someone_else"} <= set(outcomes)


def test_the_same_seed_gives_the_same_world(world: Database, stores: Stores, tmp_path: Path) -> None:
    write_sample(stores, tmp_path / "again.db", size=Size.SITE, on=TODAY, years=1)
    again = stores.open(tmp_path / "again.db")

    assert dump(again) == dump(world)

    again.close()


def test_another_seed_gives_another_world(world: Database, stores: Stores, tmp_path: Path) -> None:
    write_sample(stores, tmp_path / "other.db", size=Size.SITE, on=TODAY, years=1, seed=7)
    other = stores.open(tmp_path / "other.db")

    assert dump(other)["person"] != dump(world)["person"]

    other.close()


def test_no_number_could_be_somebodys(world: Database) -> None:
    rows = [row for name, rows in dump(world).items() if name not in ("search_word", "search_text") for row in rows]
    texts = [value for row in rows for value in row if isinstance(value, str)]
    with world.read() as session:
        telephones = set(session.scalars(select(Person.phone))) | set(session.scalars(select(ContactPerson.phone)))
        postcodes = set(session.scalars(select(Person.postcode)))
        mails = set(session.scalars(select(Person.email)))

    assert [text for text in texts if re.search(r"\d{7}", text)] == []
    assert all(re.fullmatch(r"0700-\d\d \d\d \d\d", number) for number in telephones - {""})
    assert all(re.fullmatch(r"0[01]\d\d [A-Z]{2}", postcode) for postcode in postcodes)
    assert all(mail.endswith("@merendonk.example") and mail.isascii() for mail in mails - {""})


def test_the_store_says_that_it_is_a_sample(world: Database) -> None:
    assert count(world, StoreFact, StoreFact.name == "sample", StoreFact.value == "yes") == 1


def test_every_row_points_at_one_that_is_there(world: Database) -> None:
    with world.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"


def test_the_tables_and_indexes_are_those_of_an_empty_store(world: Database, database: Database) -> None:
    def shapes(store: Database) -> set[tuple[Any, ...]]:
        with store.engine.connect() as connection:
            return {tuple(row) for row in connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master")}

    assert shapes(world) == shapes(database)


def test_a_person_added_afterwards_gets_a_number_of_its_own(stores: Stores, tmp_path: Path) -> None:
    write_sample(stores, tmp_path / "sample.db", size=Size.SITE, on=TODAY, years=1)
    database = stores.open(tmp_path / "sample.db")
    with database.read() as session:
        highest = session.scalar(select(func.max(Person.id))) or 0

    added = Services(database).people.add(call_name="Anna", surname="Bo")

    assert added > highest

    database.close()


@pytest.mark.parametrize("weekday", range(7))
def test_today_is_a_day_with_coffee_bingo_and_a_meal_whatever_weekday_it_is(
    weekday: int, stores: Stores, tmp_path: Path
) -> None:
    day = TODAY + timedelta(days=weekday)
    write_sample(stores, tmp_path / "sample.db", size=Size.SITE, on=day, years=1)
    database = stores.open(tmp_path / "sample.db")

    with database.read() as session:
        today = session.execute(
            select(Activity.name, Meeting.starts, Meeting.state).join(Activity).where(Meeting.on == day)
        ).all()
        rows = Services(database).missed.call_list(day)
    daily = [row for row in rows if row.list is CallListName.TODAY]

    assert sorted((name, f"{starts:%H:%M}") for name, starts, _ in today if starts) == [
        ("Bingo", "14:00"), ("Eetpunt", "17:30"), ("Koffieochtend", "10:00"),
    ]  # fmt: skip
    assert {state for _, _, state in today} == {MeetingState.PLANNED}
    assert 5 <= len(daily) <= 9

    database.close()


def test_ninety_five_people_are_on_the_bingo_list_of_today_and_five_said_they_will_not_come(world: Database) -> None:
    with world.read() as session:
        bingo = session.scalars(
            select(Meeting).join(Activity).where(Activity.name == "Bingo", Meeting.on == TODAY)
        ).one()
        listed = session.scalar(
            select(func.count(func.distinct(Enrolment.person_id))).where(
                Enrolment.activity_id == bingo.activity_id,
                Enrolment.first_day <= TODAY,
                Enrolment.last_day.is_(None),
            )
        )
    announced = count(world, AttendanceMark, AttendanceMark.meeting_id == bingo.id)

    assert listed == 95
    assert announced == 5


def test_only_the_list_of_last_weekend_was_not_closed(world: Database) -> None:
    with world.read() as session:
        left_open = session.execute(
            select(Activity.name, Meeting.on)
            .join(Activity)
            .where(Meeting.on < TODAY, Meeting.state == MeetingState.PLANNED)
        ).all()

    assert left_open == [("Zondagkoffie", date(2026, 11, 22))]


def test_those_who_are_missed_are_missed_for_the_reason_they_are_there_for(world: Database) -> None:
    rows = {
        (display_name(row.person), row.activity): row for row in Services(world).missed.call_list(TODAY)
    }  # fmt: skip

    assert rows["Ria Verschuren", "Bingo"].kind is FlagKind.MISSED
    assert rows["Annie Bakx-de Wit", "Bingo"].kind is FlagKind.MISSED
    assert rows["Betsie Groen", "Bingo"].kind is FlagKind.NEVER_CAME
    assert rows["Thea Mol", "Bingo"].kind is FlagKind.LONG_ANNOUNCED
    assert rows["Stien Rombouts", "Bingo"].list is CallListName.CLEAN_UP
    assert rows["Jan Kuipers", "Bingo"].kind is FlagKind.MISSED
    assert ("Bep Kuipers", "Bingo") not in rows
    assert ("Sjef Oomen", "Bingo") not in rows


def test_somebody_came_back_after_a_call(world: Database) -> None:
    names = [row.name for row in Services(world).missed.came_back(TODAY)]

    assert "Annie van Gils" in names


def test_the_personas_are_there_and_do_what_they_are_for(world: Database) -> None:
    streets = [
        f"{one.street} {one.house_number}"
        for one in Services(world).people.find("riet jansen")
        if one.call_name == "Riet" and one.street == "Lindestraat"
    ]
    corrie = persona(
        world, call_name="Corrie", surname="Jansen", own_volunteer_id=persona(world, surname="Hoekstra").id
    )
    mia, sjef = persona(world, call_name="Mia", surname="Oomen"), persona(world, call_name="Sjef", surname="Oomen")
    nelly, fien = (
        persona(world, call_name="Nelly", surname="Rasenberg"),
        persona(world, call_name="Fien", surname="Rasenberg"),
    )
    mien = persona(world, call_name="Mien", surname="Dongen")
    ad = persona(world, call_name="Ad", surname="Smits", phone="")
    truus = persona(world, call_name="Truus", surname="Willems")
    hooft = persona(world, surname="Hooft", surname_prefix="'t")

    assert streets == ["Lindestraat 14", "Lindestraat 41"]
    assert persona(world, call_name="Annie", surname="Berg", birth_surname="de Jong")
    assert notes(world, persona(world, call_name="Harrie", surname="Dirks")) != []
    assert mia.deceased_on == date(2026, 11, 21)
    assert mia.deceased_on.weekday() == 5
    assert (sjef.partner_id, histories(world, sjef)["Bingo"][-2:]) == (mia.id, "AA")
    assert "condole" in to_do(world, sjef)
    assert [(one.last_day, one.kind.value) for one in away(world, corrie)] == [(None, "hospital")]
    for name, surname, word in (
        ("Dien", "Beek", "apart"), ("Bertus", "Kok", "bordenwarmer"), ("Toos", "Maas", "vlees"),
        ("Leo", "Prins", "frikandellen"), ("Wilhelmina", "Post", "kleine vraag"),
    ):  # fmt: skip
        assert any(word in line for line in notes(world, persona(world, call_name=name, surname=surname)))
    assert (nelly.phone, nelly.household_id, nelly.street) == (fien.phone, fien.household_id, fien.street)
    assert persona(world, call_name="Gerrit", surname="Blom").reach_me is ReachMe.VISIT
    assert persona(world, call_name="Sevgi", surname="Şahin").language == "Turks"
    assert mien.birth_date is not None
    assert (mien.birth_date.month, mien.birth_date.day) == (2, 29)
    assert (ad.birth_date, ad.birth_year) == (None, None)
    assert persona(world, call_name="Yvonne", surname="Graaf").address_hidden
    assert truus.is_client
    assert truus.is_volunteer
    assert "tell_personally" in to_do(world, truus)
    assert [one.first_day.month for one in away(world, persona(world, call_name="Wim", surname="Haan"))] == [6]
    assert histories(world, persona(world, call_name="Loes", surname="Verbeek")) == {"Bingo": "PP"}
    assert histories(world, persona(world, call_name="Nel", surname="Bakx"))["Bingo"].endswith("PAPAPAPA")
    assert "AA" not in histories(world, persona(world, call_name="Ria", surname="Verschuren"))["Koffieochtend"]
    assert persona(world, call_name="Bep", surname="Kuipers").do_not_call
    assert "P" not in histories(world, persona(world, call_name="Stien", surname="Rombouts"))["Bingo"]
    assert (hooft.call_name, hooft.initials) == ("", "L.")
    assert notes(world, hooft) == ["=geen suiker in de koffie"]
    assert to_do(world, persona(world, call_name="Jos", surname="Roelands")) == ["other"]
    assert histories(world, persona(world, call_name="Gonny", surname="Rops")) == {"Bingo": "P"}


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("sah", "Sevgi Şahin"),
        ("jong annie", "Annie van den Berg-de Jong"),
        ("hooft", "L. 't Hooft"),
        ("dong mi", "Mien van Dongen"),
    ],
)
def test_search_finds_them(world: Database, typed: str, name: str) -> None:
    found = [display_name(row) for row in Services(world).people.find(typed)]

    assert name in found


def test_the_list_of_everybody_is_in_the_order_of_names(world: Database) -> None:
    with world.read() as session:
        keys = list(session.scalars(select(Person.sort_name).order_by(Person.id)))

    assert "" not in keys


def test_sample_days_can_be_undone_by_nobody(world: Database) -> None:
    assert Services(world).history.last_done() is None


def test_a_world_that_was_not_finished_leaves_no_file(stores: Stores, tmp_path: Path) -> None:
    class StoppedError(Exception):
        pass

    def stop(done: int, of: int) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        write_sample(stores, tmp_path / "half.db", size=Size.SITE, on=TODAY, years=1, progress=stop)

    assert list(tmp_path.glob("half.db")) == []


def test_the_first_page_asks_nothing_that_needs_a_mapper(world: Database) -> None:
    services = Services(world)
    who = services.desk.people()[0]
    asked: list[ORMExecuteState] = []
    hear = asked.append
    event.listen(Session, "do_orm_execute", hear)
    try:
        view = services.today.look(who)
    finally:
        event.remove(Session, "do_orm_execute", hear)

    assert view.calls and view.meetings and view.came_back  # so what is asked about them was asked
    assert [str(one.statement) for one in asked if one.is_orm_statement] == []
    assert len(asked) > 20
