"""Something went badly wrong, and a copy is put back: by choice, or because the file cannot be read any more."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain.copies import CopyReason
from app.services.opening import Opening
from tests.journeys.conftest import Start
from tests.journeys.hall import Known, bingo_of, people_named
from tests.journeys.visitor import Visitor
from tests.kept_files import written_once
from ui.copy_restore import RestoreDialog
from ui.destinations import Place

pytestmark = pytest.mark.usefixtures("lindehof")


@pytest.fixture
@written_once
def known(opening: Opening, lindehof: None, clock: Any) -> Known:
    """Write people down and make a copy; an hour later somebody new came and somebody died."""
    known = bingo_of(opening, ["Bo Bakx", "Ko Vos"])
    services = opening.open()
    services.copies.make(reason=CopyReason.START)
    clock.now += timedelta(hours=1)
    services.people.add(call_name="Door")
    services.people.died(services.people.find("ko vos")[0].id, on=clock().date())
    services.close()
    return known


def ask_for_the_copy(visitor: Visitor) -> RestoreDialog:
    visitor.tap(visitor.window.rail.button(Place.SETTINGS))
    visitor.click("Copies")
    visitor.click("Put back…")
    return visitor.dialog(RestoreDialog)


def test_a_copy_is_put_back_after_it_was_told_what_is_lost_and_can_be_taken_back(
    start: Start, opening: Opening, known: Known
) -> None:
    visitor = start()
    visitor.sit_down("Marja")

    ask_for_the_copy(visitor)
    told = visitor.sees("2 things were done since, and will be lost:"), visitor.sees("Ko Vos")
    visitor.click("Yes, put it back")

    assert visitor.acts <= 4
    assert told == (True, True)
    assert [len(people_named(opening, name)) for name in ("ko vos", "door")] == [1, 0]

    # What was there is a copy now, and comes back in the same way.
    assert visitor.sees("The copy was put back.")
    visitor.click("OK")
    visitor.sit_down("Marja")
    visitor.tap(visitor.window.rail.button(Place.SETTINGS))
    visitor.click("Copies")
    assert visitor.sees("before a copy was put back")
    visitor.click("Put back…")
    visitor.click("Yes, put it back")
    visitor.click("OK")
    assert [len(people_named(opening, name)) for name in ("ko vos", "door")] == [0, 1]


def test_a_file_that_cannot_be_read_is_never_replaced_by_an_empty_one_but_offered_its_copy(
    start: Start, opening: Opening, known: Known
) -> None:
    damaged = b"\0" * 8192
    opening.usual_path.write_bytes(damaged)

    visitor = start()
    offered = visitor.sees("The file of Voordeur cannot be read. Put a copy back?"), visitor.sees("2 people")
    untouched = opening.usual_path.read_bytes()
    visitor.click("Put the copy back")
    visitor.click("OK")
    visitor.sit_down("Marja")

    assert offered == (True, True)
    assert untouched == damaged
    assert len(people_named(opening, "ko vos")) == 1


def test_a_copy_that_turns_out_bad_is_said_and_the_store_is_as_it_was(
    start: Start, opening: Opening, known: Known
) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    ask_for_the_copy(visitor)
    [copy] = Path(opening.usual_path.parent, "voordeur-copies").glob("*.db")
    copy.write_bytes(copy.read_bytes()[:-1])

    visitor.click("Yes, put it back")

    assert visitor.sees("This copy is not good, or not of this file.")
    visitor.click("OK")
    visitor.sit_down("Marja")
    assert len(people_named(opening, "door")) == 1
