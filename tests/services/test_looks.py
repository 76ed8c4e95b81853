"""Who looked at whom: noted at the door, written down when nobody waits, and told where it stands out."""

from datetime import date, time, timedelta
from io import BytesIO

import pytest
from sqlalchemy import text

from app.domain.exporting import ExportKind, ExportOrder
from app.domain.looks import LookKind, is_odd_hour
from app.domain.papers import PaperKind
from app.domain.refusals import NotAllowed
from app.domain.sites import Role
from app.services import Services
from app.services.today import AttentionKind
from app.storage.database import Database
from tests.conftest import Clock
from tests.services.conftest import Drawing

TODAY = date(2026, 11, 24)


def told(services: Services, person: int | None = None) -> list[tuple[str, str, str]]:
    services.looks.keep()
    rows = services.looks.lately() if person is None else services.looks.at_person(person)
    return [(row.who, row.kind.value, row.person or row.detail) for row in rows]


def attention(services: Services) -> list[tuple[str, str, int]]:
    who = services.desk.current()
    assert who is not None
    kinds = (AttentionKind.MANY_OPENED, AttentionKind.SAVED_LATE)
    return [(one.kind.value, one.name, one.count) for one in services.today.look(who).attention if one.kind in kinds]


def test_who_opens_a_page_is_noted_once_and_again_after_half_an_hour(
    services: Services, drawn: Drawing, clock: Clock
) -> None:
    riet = drawn.person("Riet")

    for _ in range(3):
        services.people.timeline(riet)
    once = told(services, riet)
    clock.now += timedelta(minutes=31)
    services.people.timeline(riet, offset=20)

    assert once == [("Marja", "opened", "Riet")]
    assert told(services, riet) == once * 2


def test_what_the_program_reads_by_itself_is_nobody_looking(services: Services, drawn: Drawing) -> None:
    riet = drawn.person("Riet")

    services.inside.people.timeline(riet)
    services.people.find("riet")

    assert told(services) == []


def test_a_paper_names_everybody_on_it_and_stands_as_one_line(services: Services, drawn: Drawing) -> None:
    riet, sjef, bo = (drawn.person(name) for name in ("Riet", "Sjef", "Bo"))

    services.papers.printed(PaperKind.CALL_SHEETS, [riet, sjef])

    assert told(services, riet) == [("Marja", "printed", "Riet")]
    assert told(services, bo) == []
    assert [(row.kind, row.count) for row in services.looks.lately()] == [(LookKind.PRINTED, 2)]


def test_a_list_that_was_saved_may_name_anybody(services: Services, drawn: Drawing) -> None:
    riet = drawn.person("Riet")

    services.exports.stream_csv(ExportOrder(kind=ExportKind.PEOPLE), BytesIO())

    assert told(services, riet) == [("Marja", "saved", "people")]
    assert attention(services) == []


def test_of_two_records_made_one_each_look_is_told(services: Services, drawn: Drawing) -> None:
    riet, twice = drawn.person("Riet"), drawn.person("Riet")
    services.people.timeline(twice)
    services.people.merge(riet, twice)

    assert [row[1] for row in told(services, riet)] == ["opened"]


def test_thirty_people_within_an_hour_stand_out_until_the_manager_looked(
    services: Services, drawn: Drawing, clock: Clock, site: int
) -> None:
    marja, bep = (who.id for who in services.desk.people(site))
    people = [drawn.person(f"Anna {number}") for number in range(30)]
    services.desk.sit_down(bep)
    for person in people[:29]:
        services.people.timeline(person)
        clock.now += timedelta(seconds=30)
    services.looks.keep()
    services.desk.sit_down(marja)
    before = attention(services)
    services.desk.sit_down(bep)
    services.people.timeline(people[29])
    services.looks.keep()
    services.desk.sit_down(marja)
    after = attention(services)

    services.looks.looked_through()

    assert (before, after) == ([], [("many_opened", "Bep", 30)])
    assert attention(services) == []


def test_thirty_people_on_one_day_do_not(services: Services, drawn: Drawing, clock: Clock) -> None:
    for number in range(40):
        services.people.timeline(drawn.person(f"Anna {number}"))
        services.looks.keep()
        clock.now += timedelta(minutes=5)

    assert attention(services) == []


def test_a_list_saved_on_a_sunday_night_stands_out(services: Services, clock: Clock, site: int) -> None:
    clock.go_to(date(2026, 11, 29), time(21))

    services.exports.stream_csv(ExportOrder(kind=ExportKind.CALLS), BytesIO())

    assert attention(services) == [("saved_late", "Marja", 1)]


@pytest.mark.parametrize(
    ("day", "hour", "odd"),
    [(24, 9, False), (24, 21, False), (24, 23, True), (24, 5, True), (29, 12, False), (29, 19, True)],
)
def test_a_night_and_a_sunday_evening_are_odd_hours(clock: Clock, day: int, hour: int, odd: bool) -> None:
    clock.go_to(date(2026, 11, day), time(hour))

    assert is_odd_hour(clock()) is odd


def test_only_the_site_manager_reads_who_looked(services: Services, site: int) -> None:
    for role in (Role.DESK, Role.CALLER, Role.COORDINATOR):
        services.desk.sit_down(services.desk.add(site_id=site, name="Somebody", role=role))
        for act in ("at_person", "lately", "looked_through"):
            with pytest.raises(NotAllowed):
                getattr(services.looks, act)
        services.desk.sit_down(services.desk.people(site)[0].id)


def test_after_a_year_nobody_knows_who_looked_and_after_two_what_was_saved(
    services: Services, drawn: Drawing, clock: Clock, database: Database
) -> None:
    riet, sjef = drawn.person("Riet"), drawn.person("Sjef")
    services.people.timeline(riet)
    services.looks.keep()
    services.exports.stream_csv(ExportOrder(kind=ExportKind.CALLS), BytesIO())

    clock.now += timedelta(days=367)
    services.people.timeline(sjef)
    services.looks.keep()

    with database.read() as session:
        kept = session.execute(text("SELECT kind, person_id FROM look ORDER BY id")).all()
    assert [tuple(row) for row in kept] == [("saved", None), ("opened", sjef)]


def test_what_was_seen_last_is_written_down_when_the_store_closes(
    services: Services, drawn: Drawing, database: Database
) -> None:
    services.people.timeline(drawn.person("Riet"))
    beside = Services(database.beside())

    services.close()

    assert [row.person for row in beside.looks.lately()] == ["Riet"]
    beside.close()


def test_to_open_a_page_writes_nothing_before_somebody_keeps_it(
    services: Services, drawn: Drawing, database: Database
) -> None:
    riet = drawn.person("Riet")
    services.people.timeline(riet)

    with database.read() as session:
        written = session.scalar(text("SELECT count(*) FROM look"))

    assert written == 0
    assert told(services, riet) == [("Marja", "opened", "Riet")]
