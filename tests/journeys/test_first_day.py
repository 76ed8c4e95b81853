"""The first day: from a support point's own spreadsheets to who is missed, and why."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.services.opening import Opening
from tests.journeys.conftest import Start
from tests.journeys.visitor import Visitor
from ui.destinations import Destination, Place
from ui.first_start import FirstStart
from ui.imports import ImportPage

LISTS = Path(__file__).resolve().parent.parent / "data"


@pytest.fixture(params=["set3", "set4"])
def lists(request: pytest.FixtureRequest, clock: Any) -> Path:
    folder = LISTS / str(request.param)
    clock.go_to(date.fromisoformat(json.loads((folder / "expected.json").read_text("utf-8"))["as_of"]))
    return folder


def begin(visitor: Visitor) -> None:
    first = visitor.screen
    assert isinstance(first, FirstStart)
    visitor.write(first.site, "De Lindehof")
    visitor.write(first.lines[0].name, "Marja")
    visitor.click(first.start_button.text())
    visitor.click("Go on")
    visitor.click("Marja, site manager")


def import_list(visitor: Visitor, path: Path, activity: str | None = None) -> None:
    visitor.window.show_place(Destination(Place.IMPORT))
    visitor.settle()
    page = visitor.page(ImportPage)
    page.read_file(path)
    visitor.settle()
    if activity is not None:
        assert visitor.sees(f"attendance list of {activity}")
    visitor.click("Import")
    assert visitor.sees("The list is in.")


def test_three_lists_give_the_call_list_with_no_further_typing(start: Start, lists: Path, opening: Opening) -> None:
    visitor = start()
    begin(visitor)

    import_list(visitor, lists / "people.csv")
    import_list(visitor, lists / "bingo.xlsx", "Bingo")
    import_list(visitor, lists / "koffie.csv", "Koffie")

    expected = json.loads((lists / "expected.json").read_text("utf-8"))["absentees"]
    missed = {(one["nr"], one["activity"], one["missed"]) for one in expected}
    services = opening.open(writes=False)
    found = services.missed.call_list(services.today_on())
    services.close()
    assert {(int(row.person.member_number or 0), row.activity, row.run) for row in found} == missed


@pytest.mark.parametrize("lists", ["set3"], indirect=True)
def test_an_import_is_undone_in_one_act_also_after_a_restart(start: Start, lists: Path, opening: Opening) -> None:
    visitor = start()
    begin(visitor)
    import_list(visitor, lists / "people.csv")
    import_list(visitor, lists / "bingo.xlsx", "Bingo")

    visitor.click("Undo")
    visitor = start()
    visitor.click("Marja, site manager")
    visitor.click("Undo")

    services = opening.open(writes=False)
    assert services.people.count() == 0
    services.close()
