"""What somebody typed and did not save when the screen locked is kept until they put it away."""

from threading import Event, Thread

import pytest

from app.domain.steps import Action
from app.services import Services
from app.storage.database import Database


@pytest.fixture(autouse=True)
def marja(services: Services, site: int) -> None:
    services.desk.sit_down(services.desk.people(site)[0].id)


def test_it_waits_for_who_is_writing(services: Services, database: Database) -> None:
    beside, writes, ends = database.beside(), Event(), Event()

    def import_a_list() -> None:
        with beside.change(Action.IMPORT_PEOPLE):
            writes.set()
            ends.wait(0.3)  # nobody ends it sooner: longer than a tap would wait

    importing = Thread(target=import_a_list)
    importing.start()
    writes.wait()

    services.desk.keep_typed([("Note", "wants the seat at the window")])

    importing.join()
    beside.close()
    assert services.desk.typed() == [("Note", "wants the seat at the window")]


def test_what_comes_later_stands_behind_what_was_not_put_away(services: Services) -> None:
    services.desk.keep_typed([("Note", "first")])
    services.desk.keep_typed([("Note", "first"), ("Note", "second")])
    both = services.desk.typed()

    services.desk.keep_typed([])

    assert both == [("Note", "first"), ("Note", "second")]
    assert services.desk.typed() == []


def test_one_very_long_text_takes_no_room_from_the_others(services: Services) -> None:
    services.desk.keep_typed([("Note", "first")])
    services.desk.keep_typed([("List", "x" * 40_000)])

    [note, (name, words)] = services.desk.typed()

    assert note == ("Note", "first")
    assert (name, words) == ("List", "x" * 10_000)


def test_of_very_many_the_newest_are_kept(services: Services) -> None:
    for number in range(30):
        services.desk.keep_typed([(f"Field {number} {column}", "words " * 30) for column in range(10)])

    kept = services.desk.typed()

    assert kept[-1] == ("Field 29 9", "words " * 30)
    assert 50 < len(kept) < 300
