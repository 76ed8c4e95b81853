"""What somebody was still writing down comes back, and is nobody else's."""

from datetime import date, time, timedelta

import pytest

from app.domain.requests import Part
from app.services import Services
from app.services.requests import RequestDraft
from app.storage.database import Database
from tests.conftest import Clock
from tests.data.naughty import ALL

MARJA, BEP = 1, 2
LAMP = RequestDraft(typed="ver ri", text="lamp trap, uiterlijk vrijdag")


def texts(services: Services, desk_person_id: int = MARJA) -> list[str]:
    return [draft.text for draft in services.requests.drafts(desk_person_id)]


def test_a_draft_comes_back_with_all_that_was_typed_and_chosen(services: Services, clock: Clock) -> None:
    chosen = {"kind_id": 3, "day": date(2026, 11, 27), "due": None, "part": Part.MORNING, "urgent": True}
    hours = {"starts": time(14, 30), "ends": None}
    draft = RequestDraft(person_id=7, text="lamp", chosen={**chosen, **hours})  # type: ignore[typeddict-item] # as typed

    kept = services.requests.keep_drafts(MARJA, [draft])

    assert kept
    [back] = services.requests.drafts(MARJA)
    assert (back.person_id, back.text, back.chosen) == (7, "lamp", draft.chosen)
    assert back.written_on == clock().date()


def test_several_stay_in_their_order_and_empty_ones_do_not(services: Services) -> None:
    services.requests.keep_drafts(MARJA, [LAMP, RequestDraft(), RequestDraft(text="tv")])

    assert texts(services) == ["lamp trap, uiterlijk vrijdag", "tv"]


def test_nobody_else_at_the_desk_sees_them(services: Services) -> None:
    services.requests.keep_drafts(MARJA, [LAMP])
    services.requests.keep_drafts(10 + MARJA, [RequestDraft(text="tv")])

    assert texts(services, BEP) == []
    assert texts(services, MARJA) == ["lamp trap, uiterlijk vrijdag"]


def test_what_was_ended_is_forgotten(services: Services) -> None:
    services.requests.keep_drafts(MARJA, [LAMP])

    services.requests.keep_drafts(MARJA, [])

    assert texts(services) == []


def test_friday_stays_the_friday_that_was_meant(services: Services, clock: Clock) -> None:
    services.requests.keep_drafts(MARJA, [LAMP])
    clock.go_to(date(2026, 12, 1))

    [draft] = services.requests.drafts(MARJA)

    assert draft.chosen == {"day": None, "due": date(2026, 11, 27)}


def test_after_a_month_nobody_wants_it_any_more(services: Services, clock: Clock) -> None:
    services.requests.keep_drafts(MARJA, [LAMP])

    clock.now += timedelta(days=30)
    assert texts(services) == ["lamp trap, uiterlijk vrijdag"]
    clock.now += timedelta(days=1)
    assert texts(services) == []


def test_a_draft_is_no_step_and_no_page_reads_again(services: Services, site: int) -> None:
    last = services.history.last_done()
    told: list[frozenset[str]] = []
    services.subscribe(told.append)

    services.requests.keep_drafts(MARJA, [LAMP])

    assert services.history.last_done() == last
    assert told == []


def test_it_outlives_the_program(services: Services, database: Database) -> None:
    services.requests.keep_drafts(MARJA, [LAMP])

    beside = database.beside()  # as after a crash: nothing was closed, nothing was said
    found = Services(beside).requests.drafts(MARJA)
    beside.close()

    assert [draft.typed for draft in found] == ["ver ri"]


def test_what_is_being_written_is_nowhere_readable(services: Services, database: Database) -> None:
    services.requests.keep_drafts(MARJA, [RequestDraft(text="lamptrapzolder")])

    files = [path.read_bytes() for path in database.path.parent.iterdir() if path.is_file()]

    assert files
    assert not any(b"lamptrapzolder" in content for content in files)


@pytest.mark.parametrize("text", ALL)
def test_naughty_texts_come_back_as_they_were(services: Services, text: str) -> None:
    services.requests.keep_drafts(MARJA, [RequestDraft(typed=text, text=text)])

    assert [(draft.typed, draft.text) for draft in services.requests.drafts(MARJA)] == ([(text, text)] if text else [])


def test_somebody_new_and_their_request_are_one_step(services: Services, site: int) -> None:
    request = services.requests.capture_for_new({"call_name": "Riet", "surname": "van Loon"}, "lamp", urgent=True)

    row = services.requests.row(request)
    assert (row.person, row.text, row.urgent) == ("Riet van Loon", "lamp", True)
    services.history.undo()
    assert services.people.find("riet") == []
    services.history.redo()
    assert [one.name for one in services.people.find("riet")] == ["Riet van Loon"]
