"""Which paper names somebody, for when they die while it still lies there (domain.md 2.12)."""

from datetime import date, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from app.domain.exporting import ExportKind, ExportOrder, FileFormat
from app.domain.papers import PaperKind
from app.domain.refusals import NothingToUndo
from app.domain.steps import Action
from app.services import Services
from app.storage.database import Database

if TYPE_CHECKING:
    from tests.conftest import Clock
    from tests.services.conftest import Drawing

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)


def test_a_paper_is_found_by_every_name_on_it_with_its_place_and_time(
    services: Services, drawn: "Drawing", site: int, clock: "Clock"
) -> None:
    anna, bo, cor = (drawn.person(name) for name in ("Anna", "Bo", "Cor"))
    bingo = drawn.activity("Bingo")

    services.papers.printed(
        PaperKind.ATTENDANCE_LIST, [anna, bo], place="desk printer", site_id=site, activity_id=bingo, on=TODAY
    )

    [row] = services.papers.naming(bo)
    assert (row.kind, row.activity, row.on) == (PaperKind.ATTENDANCE_LIST, "Bingo", TODAY)
    assert (row.site, row.place, row.who, row.at) == ("De Lindehof", "desk printer", "Marja", clock.now)
    assert services.papers.naming(cor) == []


def test_after_seven_days_nobody_knows_whom_a_paper_named(
    services: Services, drawn: "Drawing", clock: "Clock", database: Database
) -> None:
    anna, bo = drawn.person("Anna"), drawn.person("Bo")
    services.papers.printed(PaperKind.CALL_SHEETS, [anna])

    clock.go_to(TODAY + 7 * DAY)
    assert len(services.papers.naming(anna)) == 1
    clock.go_to(TODAY + 7 * DAY, time(9, 1))
    assert services.papers.naming(anna) == []

    services.papers.printed(PaperKind.MISSED_CARD, [bo])
    with database.read() as session:
        kept = session.execute(text("SELECT person_id FROM paper_name")).scalars().all()
    assert kept == [bo]


def test_the_newest_paper_comes_first(services: Services, drawn: "Drawing", clock: "Clock") -> None:
    anna = drawn.person("Anna")
    for at, kind in ((time(9), PaperKind.CALL_SHEETS), (time(10), PaperKind.MISSED_CARD)):
        clock.go_to(TODAY, at)
        services.papers.printed(kind, [anna])

    assert [row.kind for row in services.papers.naming(anna)] == [PaperKind.MISSED_CARD, PaperKind.CALL_SHEETS]


def test_printing_is_written_down_and_is_nothing_to_undo(services: Services, drawn: "Drawing") -> None:
    anna = drawn.person("Anna")
    before = services.history.last_done()

    services.papers.printed(PaperKind.CALL_SHEETS, [anna])

    step = services.history.steps(limit=1)[0]
    assert (step.action, step.about.count, step.about.detail) == (Action.PRINT, 1, "call_sheets")
    assert not step.undoable
    assert services.history.last_done() == before
    with pytest.raises(NothingToUndo):
        services.history.undo(step.id)


def test_a_print_does_not_stand_in_the_way_of_undo_and_redo(services: Services) -> None:
    anna = services.people.add(call_name="Anna")
    services.papers.printed(PaperKind.CALL_SHEETS, [anna])

    services.history.undo()
    assert services.people.find("anna") == []
    services.papers.printed(PaperKind.CALL_SHEETS, [])
    services.history.redo()

    assert [row.id for row in services.people.find("anna")] == [anna]
    assert len(services.papers.naming(anna)) == 1


def test_the_papers_of_a_record_that_was_merged_are_found_too(services: Services, drawn: "Drawing") -> None:
    anna, again, twice = (drawn.person("Anna") for _ in range(3))
    services.papers.printed(PaperKind.CALL_SHEETS, [twice])
    services.people.merge(again, twice)
    services.people.merge(anna, again)

    assert len(services.papers.naming(anna)) == 1


def test_a_list_that_was_saved_may_name_anybody(
    services: Services, drawn: "Drawing", clock: "Clock", tmp_path: Path
) -> None:
    anna = drawn.person("Anna")
    services.exports.write(ExportOrder(kind=ExportKind.PEOPLE), tmp_path / "people.csv", FileFormat.CSV)

    [row] = services.papers.naming(anna)
    assert (row.kind, row.file, row.who, row.at) == (PaperKind.FILE, ExportKind.PEOPLE, "Marja", clock.now)
    clock.go_to(TODAY + 8 * DAY)
    assert services.papers.naming(anna) == []
