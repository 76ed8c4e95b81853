"""The import page tells what happened, and promises no more than that."""

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.services import Services
from ui.imports import ImportPage
from ui.language import Language
from ui.look import Look
from ui.road import Road

LIST = Path(__file__).resolve().parent.parent / "data" / "set3" / "people.csv"


def brought_in(page: ImportPage, road: Road) -> list[str]:
    page.read_file(LIST)
    for _ in range(4):
        road.settle()
    page.import_button.click()
    for _ in range(4):
        road.settle()
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]


def test_a_second_time_nothing_is_new_and_no_undo_is_promised(
    qtbot: QtBot, road: Road, look: Look, language: Language, services: Services, site: int
) -> None:
    page = ImportPage(road)
    qtbot.addWidget(page)
    page.show()

    first = brought_in(page, road)
    again = brought_in(page, road)

    assert "140 people new." in first
    assert any("takes all of it back" in said for said in first)
    assert "Nothing was new: all of it was here already. Nothing has been changed." in again
    assert not any("takes all of it back" in said for said in again)
