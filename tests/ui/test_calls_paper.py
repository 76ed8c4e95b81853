"""A sweep over several callers: divided, printed, and entered from the paper."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument, QTextTable
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.calls import FollowUpKind, Outcome
from app.domain.papers import PaperKind
from app.domain.people import ReachMe, ShownAt
from app.domain.sites import Role
from app.services import Services
from app.storage.database import Database
from app.storage.store import Key
from tests.cut_texts import faults as cut
from tests.kept_worlds import KeptWorld
from tests.services.conftest import Drawing
from tests.ui.controls import faults
from ui.attendance_printing import pdf_printer, print_to_pdf
from ui.call_dialogs import IllDialog
from ui.call_divide import DivideDialog
from ui.call_lines import lines_of
from ui.call_sheets import call_sheets, missed_card, sheet_lines
from ui.calls import CallsPage
from ui.destinations import Destination, Place
from ui.language import Language
from ui.look import Look
from ui.road import Road
from ui.sheets import Paged, paged
from ui.way import PageHolder

pytestmark = pytest.mark.usefixtures("language", "look", "site")
NAMES = ("Anna", "Bo", "Cor", "Dien", "Els")


@pytest.fixture
def drawn(database: Database, site: int) -> Drawing:
    return Drawing(database, site)


@pytest.fixture(scope="module")
def kept_missed(tmp_path_factory: pytest.TempPathFactory, empty_store: tuple[Path, Key]) -> KeptWorld[list[int]]:
    return KeptWorld(tmp_path_factory.mktemp("missed"), empty_store[1])


@pytest.fixture
def missed(
    drawn: Drawing, services: Services, site: int, database: Database, kept_missed: KeptWorld[list[int]]
) -> list[int]:
    """Return five people who missed the bingo twice; Anja calls too."""
    return list(kept_missed.put(database, lambda: _draw(drawn, services, site)))


def _draw(drawn: Drawing, services: Services, site: int) -> list[int]:
    services.desk.add(site_id=site, name="Anja", role=Role.CALLER)
    bingo = drawn.activity("Bingo")
    people = [
        drawn.person(name, phone=f"0700-01122{at}", street="Lindestraat", house_number=str(at))
        for at, name in enumerate(NAMES)
    ]
    for person in people:
        drawn.history(person, bingo, "PPPPPPPPAA")
    return people


@pytest.fixture
def page(qtbot: QtBot, road: Road, missed: list[int]) -> Iterator[CallsPage]:
    road.settle()
    page = CallsPage(road)
    page.arrive(Destination(Place.CALLS))
    holder = PageHolder(page)
    qtbot.addWidget(holder)
    holder.resize(1162, 658)
    with qtbot.waitExposed(holder):
        holder.show()
    holder.activateWindow()
    settle(road)
    yield page  # this frame holds the holder: qtbot does not


@pytest.fixture
def press(qtbot: QtBot, road: Road) -> Callable[[QWidget, Any], None]:
    def press(widget: QWidget, keys: Any) -> None:
        qtbot.keyClick(widget, keys)
        settle(road)

    return press


Press = Callable[[QWidget, Any], None]
Until = Callable[[Callable[[], bool]], None]


def settle(road: Road) -> None:
    for _ in range(4):
        road.settle()


def divide(page: CallsPage, road: Road) -> None:
    page.head.divide_button.click()
    settle(road)
    [dialog] = page.findChildren(DivideDialog)
    for box in dialog.boxes.values():
        box.setChecked(True)
    settle(road)
    assert [box.text() for box in dialog.boxes.values()] == ["Marja: 3 people", "Anja: 2 people"]
    dialog.submit_button.click()
    settle(road)
    page.window().activateWindow()  # as the window manager does when a dialog goes
    settle(road)


def test_a_sweep_is_divided_over_callers_who_are_named_in_the_queue(
    page: CallsPage, road: Road, services: Services
) -> None:
    divide(page, road)
    page.only_mine.click()
    settle(road)

    rows = services.calls.queue()
    assert [row.progress.assigned_name for row in rows] == ["Marja", "Marja", "Marja", "Anja", "Anja"]
    model = page.queue.model()
    assert "For Anja" in str(model.index(4, 0).data())


def names(page: CallsPage, road: Road) -> list[str]:
    settle(road)
    return [line.name for line in page.queue.lines]


def shows(page: CallsPage, road: Road, people: list[str]) -> bool:
    return names(page, road) == people


def visit(page: CallsPage, road: Road, **where: Any) -> None:
    """Come to the calls anew, as from another page."""
    page.arrive(Destination(Place.CALLS, **where))
    page.refresh()
    settle(road)


def test_who_got_a_part_sees_it_first_and_everybody_with_one_act(page: CallsPage, road: Road, qtbot: QtBot) -> None:
    assert not page.only_mine.isVisible()

    divide(page, road)
    assert page.only_mine.text() == "Only &mine (3)"
    assert names(page, road) == ["Anna", "Bo", "Cor"]

    qtbot.mouseClick(page.only_mine, Qt.MouseButton.LeftButton)
    assert names(page, road) == list(NAMES)
    assert page.queue.hasFocus()


def test_a_key_shows_everybody_and_mine_again(page: CallsPage, road: Road, qtbot: QtBot, until: Until) -> None:
    divide(page, road)
    page.queue.setFocus()

    for shown in (list(NAMES), ["Anna", "Bo", "Cor"]):
        qtbot.keyClick(page.queue, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
        until(partial(shows, page, road, shown))  # Qt shows the press for a moment first
        assert page.queue.hasFocus()


def test_the_counts_stay_those_of_everybody(page: CallsPage, road: Road, services: Services) -> None:
    divide(page, road)

    settle(road)
    assert services.calls.count() == 5
    assert page.head.today_button.text() == "Today (5)"
    assert "5 people to go" in page.head._line.title


def test_the_heading_counts_what_is_shown_beside_those_of_everybody(page: CallsPage, road: Road, press: Press) -> None:
    divide(page, road)
    settle(road)
    mine = page.head._line.title
    page.pause.end()
    press(page.queue, "1")
    one_less = page.head._line.title

    page.only_mine.click()
    settle(road)

    assert mine == "Calls · 3 of 5 people to go"
    assert one_less == "Calls · 2 of 4 people to go"
    assert page.head._line.title == "Calls · 4 people to go"


def test_in_my_own_part_no_line_says_for_whom_it_is(page: CallsPage, road: Road) -> None:
    divide(page, road)
    settle(road)
    assert "For Marja" not in str(page.queue.model().index(0, 0).data())

    page.only_mine.click()

    settle(road)
    assert "For Marja" in str(page.queue.model().index(0, 0).data())


def test_everybody_is_remembered_while_the_same_person_sits_here(
    page: CallsPage, road: Road, services: Services, site: int
) -> None:
    divide(page, road)
    settle(road)
    page.only_mine.click()
    settle(road)

    visit(page, road)
    assert names(page, road) == list(NAMES)

    marja, _, anja = services.desk.people(site)
    services.desk.sit_down(anja.id)
    visit(page, road)
    assert names(page, road) == ["Dien", "Els"]

    services.desk.sit_down(marja.id)
    visit(page, road)
    assert names(page, road) == ["Anna", "Bo", "Cor"]


def test_who_was_asked_for_is_shown_though_somebody_else_calls(page: CallsPage, road: Road, missed: list[int]) -> None:
    divide(page, road)

    visit(page, road, person_id=missed[4])
    assert page.person.name.text() == "Els"
    assert not page.only_mine.isChecked()

    visit(page, road)
    assert names(page, road) == ["Anna", "Bo", "Cor"]


def test_when_my_part_is_done_nobody_elses_call_comes_by_itself(
    page: CallsPage, road: Road, press: Press, qtbot: QtBot
) -> None:
    divide(page, road)
    settle(road)
    for _ in range(3):
        page.pause.end()
        press(page.queue, "1")

    assert names(page, road) == []
    assert page.nobody_words.text() == "You have called everybody in your part."
    assert page.everybody.text() == "Show the &others (2)"

    qtbot.mouseClick(page.everybody, Qt.MouseButton.LeftButton)
    assert names(page, road) == ["Dien", "Els"]


def test_the_paper_and_dividing_are_about_everybody(page: CallsPage, road: Road) -> None:
    printed: list[QTextDocument] = []
    page.printing = lambda document, *_: printed.append(document)
    divide(page, road)
    settle(road)

    page.paper_menu().actions()[0].trigger()
    page.head.divide_button.click()
    settle(road)

    assert "Els" in printed[0].toPlainText()
    again = [one for one in page.findChildren(DivideDialog) if one.isVisible()]
    assert [one.text() for one in again[0].findChildren(QLabel) if "people" in one.text()] == ["5 people to call."]
    again[0].reject()


def test_a_follow_up_that_was_given_to_me_is_mine(
    page: CallsPage, road: Road, services: Services, drawn: Drawing, site: int
) -> None:
    settle(road)
    marja = services.desk.people(site)[0]
    fien = drawn.person("Fien", phone="0700-998877")
    services.follow_ups.add(fien, kind=FollowUpKind.CALL, due_on=services.today_on(), desk_person_id=marja.id)

    visit(page, road)

    assert names(page, road) == ["Fien"]


def test_the_sheets_are_printed_one_for_each_caller(
    page: CallsPage, road: Road, tmp_path: Path, services: Services, missed: list[int]
) -> None:
    printed: list[QTextDocument] = []

    def to_pdf(document: QTextDocument, parent: QWidget, noted: Callable[[str], None]) -> None:
        printed.append(document)
        print_to_pdf(document, str(tmp_path / "sheets.pdf"))
        noted("sheets.pdf")

    page.printing = to_pdf
    divide(page, road)
    menu = page.paper_menu()
    menu.actions()[0].trigger()

    text = printed[0].toPlainText()
    assert "To call: Anja" in text and "To call: Marja" in text
    assert "CONFIDENTIAL" in text
    assert "0700 - 01 12 24" in text
    assert text.index("Anja") < text.index("Dien") < text.index("To call: Marja") < text.index("Anna")
    assert "SAMPLE" not in text
    assert (tmp_path / "sheets.pdf").read_bytes().startswith(b"%PDF")
    settle(road)
    for person in missed:
        [paper] = services.papers.naming(person)
        assert (paper.kind, paper.place, paper.site) == (PaperKind.CALL_SHEETS, "sheets.pdf", "De Lindehof")


def test_a_paper_that_was_not_printed_after_all_names_nobody(
    page: CallsPage, road: Road, services: Services, missed: list[int]
) -> None:
    page.printing = lambda *_: None

    page.paper_menu().actions()[1].trigger()
    settle(road)

    assert services.papers.naming(missed[0]) == []


def test_the_card_for_the_letter_box_is_noted_with_whom_it_names(
    page: CallsPage, road: Road, services: Services, missed: list[int]
) -> None:
    page.printing = lambda document, parent, noted: noted("desk printer")

    page.paper_menu().actions()[1].trigger()
    settle(road)

    assert [paper.kind for paper in services.papers.naming(missed[0])] == [PaperKind.MISSED_CARD]
    assert services.papers.naming(missed[1]) == []


def test_the_card_says_where_to_find_us_as_the_settings_do(
    page: CallsPage, road: Road, services: Services, site: int
) -> None:
    services.desk.change_site(site, address="Lindeplein 1", phone="0700112233")
    visit(page, road)
    printed: list[QTextDocument] = []
    page.printing = lambda document, *_: printed.append(document)

    page.paper_menu().actions()[1].trigger()

    assert printed[0].toPlainText().splitlines()[-3:] == ["De Lindehof", "Lindeplein 1", "Phone: 0700 - 11 22 33"]


def test_a_sheet_leaves_out_hidden_addresses_and_what_was_asked(drawn: Drawing, services: Services) -> None:
    person, _ = drawn.missed("Anna", street="Heuvelstraat", house_number="4", address_hidden=True)
    assert person

    sheets = sheet_lines(lines_of(services.calls.queue()))
    text = call_sheets(sheets, site="De Lindehof", on=services.today_on(), sample=True).toPlainText()

    assert "Heuvelstraat" not in text
    assert "SAMPLE" in text


def test_the_card_says_that_somebody_was_missed_and_not_what(drawn: Drawing, services: Services) -> None:
    drawn.missed("Anna")
    [line] = lines_of(services.calls.queue())

    text = missed_card(line, site="De Lindehof").toPlainText()

    assert "We missed you" in text
    assert "Dear Anna," in text
    assert "Bingo" not in text


def test_the_card_is_true_of_whoever_has_no_phone_and_of_whoever_was_not_home(
    drawn: Drawing, services: Services
) -> None:
    drawn.missed("Anna")
    [line] = lines_of(services.calls.queue())

    text = missed_card(line, site="De Lindehof").toPlainText()

    assert "We could not reach you." in text
    assert "door" not in text
    assert text.splitlines()[-2:] == ["De Lindehof", "Phone: ____________________"]


def test_the_card_says_where_to_find_us_as_far_as_that_is_known(drawn: Drawing, services: Services) -> None:
    drawn.missed("Anna")
    [line] = lines_of(services.calls.queue())

    text = missed_card(line, site="De Lindehof", address="Lindeplein 1", phone="0700-112233").toPlainText()

    assert text.splitlines()[-3:] == ["De Lindehof", "Lindeplein 1", "Phone: 0700 - 11 22 33"]


def test_a_sheet_says_how_somebody_wants_to_be_reached_and_what_is_good_to_know(
    page: CallsPage, road: Road, services: Services, missed: list[int]
) -> None:
    services.people.change(missed[0], reach_me=ReachMe.VISIT, reach_me_note="ring twice")
    services.people.add_note(missed[0], "Hard of hearing", shown_at=ShownAt.DESK)
    services.people.add_note(missed[1], "Has a grandson in Zeeland", shown_at=ShownAt.CALL)
    services.people.add_note(missed[1], "No salt", shown_at=ShownAt.MEAL)
    settle(road)
    printed: list[QTextDocument] = []
    page.printing = lambda document, *_: printed.append(document)

    page.paper_menu().actions()[0].trigger()
    settle(road)

    lines = printed[0].toPlainText().splitlines()
    anna = lines.index("Anna")
    assert lines[anna + 1 : anna + 4] == [
        "Wants to be reached like this: go and visit · ring twice.", "0700 - 01 12 20", "Lindestraat 0",
    ]  # fmt: skip
    assert [line for line in lines if line.startswith("Good to know")] == [
        "Good to know: Hard of hearing",
        "Good to know: Has a grandson in Zeeland",
    ]


def test_a_sheet_says_of_each_in_the_house_how_to_reach_them(
    drawn: Drawing, services: Services, missed: list[int]
) -> None:
    services.people.live_together(missed[0], missed[1])
    services.people.change(missed[1], reach_me_note="speaks slowly")

    lines = sheet_lines(lines_of(services.calls.queue()))
    notes = services.calls.notes([missed[0]])
    text = call_sheets(lines, site="De Lindehof", on=services.today_on(), notes={missed[0]: ("Deaf",)}).toPlainText()

    assert notes == {}
    assert "Bo: Wants to be reached like this: speaks slowly." in text
    assert "Anna, good to know: Deaf" in text


def sheets_of(services: Services, tmp_path: Path) -> Paged:
    """Lay the sheets of everybody out as the printer would."""
    lines = sheet_lines(lines_of(services.calls.queue()))
    document = call_sheets(lines, site="De Lindehof", on=services.today_on(), notes={})
    printer = pdf_printer(str(tmp_path / "sheets.pdf"))
    return paged(document, printer)


def test_nobody_is_split_over_two_pages(drawn: Drawing, services: Services, tmp_path: Path) -> None:
    bingo = drawn.activity("Bingo")
    for number in range(14):
        person = drawn.person(f"Anna{number}", phone="0700-112233", reach_me_note="note " * (number % 4 * 9))
        drawn.history(person, bingo, "PPPPPPPPAA")

    sheets = sheets_of(services, tmp_path)

    boxes = [sheets.box(frame) for frame in sheets.document.rootFrame().childFrames()]
    pages = [(sheets.page_at(box.top()), sheets.page_at(box.bottom() - 1)) for box in boxes]
    assert len(boxes) == 14
    assert [first for first, last in pages if first != last] == []
    assert len({first for first, _ in pages}) > 3
    assert max(box.right() for box in boxes) <= sheets.document.pageSize().width()


def test_a_number_of_two_digits_stays_on_one_line(drawn: Drawing, services: Services, tmp_path: Path) -> None:
    bingo = drawn.activity("Bingo")
    for number in range(12):
        drawn.history(drawn.person(f"Anna{number}", phone="0700-112233"), bingo, "PPPPPPPPAA")

    sheets = sheets_of(services, tmp_path)

    tables = [frame for frame in sheets.document.rootFrame().childFrames() if isinstance(frame, QTextTable)]
    numbers = [table.cellAt(0, 0).firstCursorPosition().block() for table in tables]
    assert [block.text() for block in numbers] == [str(number) for number in range(1, 13)]
    assert {block.layout().lineCount() for block in numbers} == {1}


def test_each_caller_gets_pages_with_a_number_of_their_own_and_one_page_has_none(
    page: CallsPage, road: Road, services: Services, tmp_path: Path, drawn: Drawing
) -> None:
    bingo = drawn.activity("Koffie")
    for number in range(4):
        drawn.history(drawn.person(f"Zus{number}", phone="0700-112233"), bingo, "PPPPPPPPAA")
    ids = [row.id for row in services.calls.queue()]
    marja, _, anja = services.desk.people()
    services.calls.divide(ids[:7], [marja.id])
    services.calls.divide(ids[7:], [anja.id])

    sheets = sheets_of(services, tmp_path)

    assert sheets.feet == ["", "To call: Marja · page 1 of 2", "To call: Marja · page 2 of 2"]


def test_the_card_is_one_page_without_a_number(drawn: Drawing, services: Services, tmp_path: Path) -> None:
    drawn.missed("Annemarie van den Berghe-Oosterwijk")
    [line] = lines_of(services.calls.queue())
    card = missed_card(line, site="De Lindehof", address="Lindeplein 1", phone="0700-112233", sample=True)

    sheets = paged(card, pdf_printer(str(tmp_path / "card.pdf")))

    assert sheets.feet == [""]


def test_a_sheet_is_entered_with_two_keys_a_name(
    page: CallsPage, road: Road, services: Services, press: Press, missed: list[int]
) -> None:
    page.head.enter_button.click()
    settle(road)
    assert page.entry is not None
    entry = page.entry

    for digit in "11515":
        press(entry.table, digit)
        press(entry.table, Qt.Key.Key_Return)

    assert entry.count.text() == "5 written down"
    how = [services.calls.card(person).earlier[0].outcome for person in missed]
    assert how == [Outcome.COMES_AGAIN] * 2 + [Outcome.NO_ANSWER, Outcome.COMES_AGAIN, Outcome.NO_ANSWER]
    entry.ready_button.click()
    settle(road)
    assert page.queue.isVisible()
    assert [line.name for line in page.queue.lines] == ["Cor", "Els"]


def test_back_leads_from_the_sheets_to_the_queue(page: CallsPage, road: Road) -> None:
    asked: list[bool] = []
    page.stepped.connect(lambda: asked.append(page.leads_back()))
    page.head.enter_button.click()
    settle(road)

    page.step_back()
    settle(road)

    assert asked == [True, False]
    assert page.entry is None
    assert page.queue.isVisible()


def test_an_outcome_that_asks_something_asks_it_there(
    page: CallsPage, road: Road, services: Services, press: Press, missed: list[int]
) -> None:
    page.head.enter_button.click()
    settle(road)
    assert page.entry is not None

    press(page.entry.table, "b")
    press(page.entry.table, "2")
    press(page.entry.table, Qt.Key.Key_Return)
    [dialog] = page.findChildren(IllDialog)
    dialog.kind.buttons()[0].click()
    dialog.submit_button.click()
    settle(road)

    assert page.entry.count.text() == "1 written down"
    assert services.away.current(missed[1]) is not None


@pytest.mark.parametrize("speaks", ["en", "nl"])
def test_nothing_is_cut_while_entering(
    page: CallsPage, road: Road, look: Look, language: Language, speaks: str
) -> None:
    language.speak(speaks)
    look.set_scale(200)
    page.head.enter_button.click()
    settle(road)

    holder = page.window()
    assert faults(holder) == []
    assert cut(holder) == []
