"""The requests as a site manager uses them: the list by next step, who fits, asking, completing, ending."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.matches import ExpenseKind, MatchState, PreferenceKind
from app.domain.requests import Aid, ClosedBecause, Found, HandedTo, Limit, Origin, Part, RequestState, Vehicle
from app.services import Services
from tests.cut_texts import faults as cut
from tests.helping import Helping, steunpunt, wishes_of
from tests.kept_worlds import KeptWorld
from tests.ui.controls import faults
from tests.ui.request_room import Manager
from ui.destinations import Destination, Place
from ui.language import Language
from ui.look import Look
from ui.request_answer import MoveDialog, OverlapDialog, YesDialog
from ui.request_boxes import AgreedBox, AskedBox, ClosedBox, HandedBox, OrderBox, ThreeQuestionsBox
from ui.request_chips import Mark
from ui.request_done import DoneBox
from ui.request_endings import (
    AskedBackDialog,
    DeclineDialog,
    HandOverDialog,
    NotDoneDialog,
    ReopenDialog,
    ThreeQuestionsDialog,
    WithdrawDialog,
)
from ui.request_form import RequestForm
from ui.request_list import cut_to
from ui.request_wishes import SomebodyElseDialog, WishesDialog
from ui.road import Road

if TYPE_CHECKING:
    from pathlib import Path

    from app.storage.database import Database
    from app.storage.store import Key
    from tests.conftest import Clock

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)
FRIDAY = date(2026, 11, 27)
pytestmark = pytest.mark.usefixtures("language", "look", "site")
Open = Callable[..., Manager]
Until = Callable[[Callable[[], bool]], None]


@pytest.fixture
def opened(qtbot: QtBot, road: Road, services: Services) -> Open:
    managers = []

    def open_page(**where: Any) -> Manager:
        managers.append(Manager(qtbot, road, services, Destination(Place.REQUESTS, **where)))
        return managers[-1]

    return open_page


@pytest.fixture
def helping(services: Services, site: int) -> Helping:
    """Return an empty support point."""
    return Helping(services, site)


@pytest.fixture(scope="module")
def kept_punt(tmp_path_factory: pytest.TempPathFactory, empty_store: "tuple[Path, Key]") -> KeptWorld[dict[str, int]]:
    return KeptWorld(tmp_path_factory.mktemp("punt"), empty_store[1])


@pytest.fixture
def punt(services: Services, site: int, database: "Database", kept_punt: KeptWorld[dict[str, int]]) -> Helping:
    """Return a support point with requests at every step."""
    helping = Helping(services, site)
    helping.people = dict(kept_punt.put(database, lambda: steunpunt(services, site).people))
    return helping


def lamp(helping: Helping, **fields: Any) -> int:
    """Write down a request of Riet, who lives in the same street as Henk."""
    helping.client("Riet Verhoeven", "Lindestraat 14")
    helping.helper("Henk Smits", "Lindestraat 12")
    return helping.request("Riet", "Lamp boven de trap", **fields)


class TestTheList:
    """At the left."""

    def test_stands_by_next_step_with_the_number_of_each(self, opened: Open, punt: Helping) -> None:
        manager = opened()

        assert manager.listed() == [
            ("Ramen lappen, als het kan deze week", 1),
            ("Wij willen nog één keer samen naar de harmonie.", 3),
            ("Nieuwe televisie aansluiten", 0),
            ("Brief van de gemeente, ik snap er niets van", 0),
            ("Boodschappen op woensdag", 1),
            ("Lamp boven de trap vervangen", 2),
            ("Rit naar de markt", 0),
            ("Traplift", 1),
        ]

    def test_keeps_what_cannot_wait_and_the_order_of_the_client(self, opened: Open, helping: Helping) -> None:
        lamp(helping)
        second = helping.request("Riet", "Deur klemt")
        helping.client("Toos Maas")
        helping.request("Toos", "Kraan lekt, spoed")
        manager = opened()
        assert [words for words, _ in manager.listed()] == ["Kraan lekt, spoed", "Lamp boven de trap", "Deur klemt"]

        manager.show("Deur")
        manager.click("This comes first")

        assert [words for words, _ in manager.listed()] == ["Kraan lekt, spoed", "Deur klemt", "Lamp boven de trap"]
        assert "For Riet this comes first" in manager.texts(manager.box(OrderBox))
        manager.undo()
        assert manager.listed()[1][0] == "Lamp boven de trap"
        assert manager.card(second).row.rank == 0

    def test_goes_up_and_down_by_the_arrows(self, opened: Open, punt: Helping) -> None:
        manager = opened()
        assert manager.page.list.hasFocus()
        assert manager.page.view.title.text() == "Odd job"

        manager.key(Qt.Key.Key_Down)
        manager.settle()

        assert manager.page.view.title.text() == "Ride to de harmonie, there and back"

    @pytest.mark.parametrize(
        ("typed", "text"), [("n", "Wij willen"), ("nn", "Nieuwe tele"), ("lam", "Lamp boven"), ("oom", "Nieuwe tele")]
    )
    def test_letters_jump_to_what_is_asked_or_who_asks(
        self, typed: str, text: str, opened: Open, punt: Helping, qtbot: QtBot
    ) -> None:
        manager = opened()

        for letter in typed:
            qtbot.keyClick(manager.page.list, letter)
        manager.settle()

        assert manager.page.seen is not None
        assert manager.page.seen.row.text.startswith(text)

    def test_says_each_line_to_a_screen_reader(self, opened: Open, punt: Helping) -> None:
        model = opened().page.list.model()
        said = [model.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(model.rowCount())]

        assert "Lamp boven de trap vervangen, Riet Verschuren · Henk Smits, Agreed, today 15:30" in said
        assert "Nieuwe televisie aansluiten, Sjef Oomen, Needs a helper, today" in said

    def test_cuts_long_words_and_the_whole_stands_at_the_right(self, opened: Open, helping: Helping) -> None:
        helping.client("Riet Verhoeven")
        text = "Zeer lange vraag " * 11
        helping.request("Riet", text)

        manager = opened()

        assert cut_to(text, manager.page.font().toString(), 240).endswith("…")
        assert manager.page.view.quote.text() == f"“{text.strip()}”"

    def test_tells_the_rail_how_many_need_a_helper(self, opened: Open, punt: Helping) -> None:
        manager = opened()
        counted: list[tuple[Place, int]] = []
        manager.page.counted.connect(lambda place, count: counted.append((place, count)))
        manager.show("Wij willen")

        manager.click("Ask Ria")
        manager.click("Filter")
        panel = manager.page.head.panel
        panel.kind.setCurrentIndex(1)
        manager.settle()

        assert counted == [(Place.REQUESTS, 2)]  # of what is filtered the rail says nothing

    def test_says_when_nobody_waits(self, opened: Open, site: int) -> None:
        manager = opened()

        assert "Nobody waits for help now." in manager.texts()
        assert not manager.page.columns.isVisible()

    def test_what_is_undone_goes_away(self, opened: Open, helping: Helping) -> None:
        lamp(helping)
        helping.request("Riet", "Deur klemt", complete=False)
        manager = opened()
        manager.show("Deur")

        manager.undo()

        assert manager.listed() == [("Lamp boven de trap", 1)]
        assert manager.page.view.quote.text() == "“Lamp boven de trap”"

    def test_a_request_that_was_asked_for_is_shown(self, opened: Open, punt: Helping) -> None:
        [done] = [row.id for row in punt.services.requests.of_person(punt["Riet"]) if row.closed_on is not None]

        manager = opened(request_id=done)

        assert manager.box(DoneBox)
        assert manager.page.list.selectedIndexes() == []

    def test_its_form_is_opened_where_somebody_comes_to_complete_it(self, opened: Open, punt: Helping) -> None:
        [wanted] = [row.id for row in punt.services.requests.of_person(punt["Toos"]) if "Ramen" in row.text]

        manager = opened(request_id=wanted, open="complete")

        form = manager.dialog(RequestForm)
        assert form.text.toPlainText() == "Ramen lappen, als het kan deze week"
        manager.submit(form)
        assert manager.card(wanted).row.state is RequestState.OPEN
        assert not [one for one in manager.page.findChildren(RequestForm) if one.isVisible()]

    def test_leads_to_a_new_one_the_agenda_the_kinds_and_the_files(self, opened: Open, punt: Helping) -> None:
        manager = opened()

        for words in ("New request", "Agenda", "Kinds of request, and who does what we do not", "Save for Excel"):
            manager.click(words)

        assert manager.went == [
            Destination(Place.REQUESTS, open="new"),
            Destination(Place.AGENDA),
            Destination(Place.KINDS),
            Destination(Place.EXPORT),
        ]


class TestFilters:
    """Behind one button."""

    def test_by_kind_helper_and_age(self, opened: Open, punt: Helping, clock: "Clock") -> None:
        clock.go_to(TODAY + 4 * DAY)
        punt.request("Mia", "Kraan lekt")
        manager = opened()
        manager.click("Filter")
        panel = manager.page.head.panel

        panel.kind.setCurrentIndex(panel.kind.findText("Ride"))
        assert {words for words, _ in manager.listed()} == {
            "Wij willen nog één keer samen naar de harmonie.",
            "Rit naar de markt",
        }
        assert manager.page.head.filter_button.text() == "Filter (1)"
        panel.helper.setCurrentIndex(panel.helper.findText("Wim Janssen"))
        assert manager.listed() == [("Rit naar de markt", 1)]
        manager.click("Show everything")
        panel.age.setCurrentIndex(panel.age.findText("longer than 3 days"))

        assert len(manager.listed()) == 8
        assert "Kraan lekt" not in [words for words, _ in manager.listed()]

    def test_what_is_closed_is_shown_when_somebody_asks_for_it(self, opened: Open, punt: Helping) -> None:
        manager = opened()
        manager.click("Filter")

        manager.click("Also what is closed")

        assert ("lamp", 4) in manager.listed()
        manager.page.head.panel.kind.setCurrentIndex(1)
        manager.page.head.panel.age.setCurrentIndex(3)
        assert manager.listed() == []
        assert "No request fits this filter." in manager.texts()

    def test_another_site_is_asked_for_only_where_there_are_more(
        self, opened: Open, punt: Helping, services: Services
    ) -> None:
        other = services.desk.add_site("De Wilg")
        elsewhere = Helping(services, other)
        elsewhere.client("Anna Bos")
        elsewhere.request("Anna", "Lamp in De Wilg")
        manager = opened()
        manager.click("Filter")
        assert "Lamp in De Wilg" not in [words for words, _ in manager.listed()]

        site = manager.page.head.panel.site
        site.setCurrentIndex(site.findText("De Wilg"))

        assert manager.listed() == [("Lamp in De Wilg", 1)]


class TestTheRequest:
    """At the right."""

    def test_says_what_whose_where_when_and_by_whom(self, opened: Open, punt: Helping) -> None:
        manager = opened()
        manager.show("Wij willen")

        view = manager.page.view
        assert view.title.text() == "Ride to de harmonie, there and back"
        assert view.below.text().startswith("Nel de Bruijn · Molenweg 14 · 0700")
        assert view.below.text().endswith("asked today, noted by Marja")
        assert view.quote.text() == "“Wij willen nog één keer samen naar de harmonie.”"
        assert view.facts.texts() == [
            "Friday 27 November, 19:15 – 23:00",
            "the client’s car",
            "for everybody in the house",
            "back at 22:30",
        ]

    def test_everything_is_in_sight_on_an_office_screen(self, opened: Open, punt: Helping) -> None:
        punt.helper("Gerrit Blom", drives=True, free=[(4, Part.EVENING)])
        manager = opened()
        manager.show("Wij willen")

        assert manager.names() == ["Ria Claassen", "Gerrit Blom", "Ton van Beek"]
        assert manager.page.view.pane.verticalScrollBar().maximum() == 0
        assert manager.holder.verticalScrollBar().maximum() == 0
        assert manager.page.columns.beside

    def test_an_address_that_is_hidden_stays_hidden(self, opened: Open, helping: Helping) -> None:
        helping.client("Riet Verhoeven", "Lindestraat 14", address_hidden=True)
        helping.request("Riet", "Lamp")

        manager = opened()

        assert "address hidden" in manager.page.view.below.text()
        assert "Lindestraat" not in manager.texts()

    def test_practical_answers_stand_there_as_chips(self, opened: Open, helping: Helping) -> None:
        number = lamp(helping, answers={"stairs": "ja, steil", "pets": ""}, urgent=True, costs_told="lamp zelf betalen")

        manager = opened(request_id=number)

        assert manager.page.view.facts.texts() == ["urgent", "Stairs: ja, steil", "costs told: lamp zelf betalen"]
        [urgent] = [one for one in manager.page.view.facts.findChildren(Mark) if one.text() == "urgent"]
        assert (urgent.tone, urgent.icon) == ("warn", "triangle-alert")

    def test_goes_to_the_whole_page_of_who_asks(self, opened: Open, punt: Helping) -> None:
        manager = opened()
        manager.show("Traplift")

        manager.choose_more("Whole page of Cor Boeren")

        assert manager.went == [Destination(Place.PERSON, person_id=punt["Cor"])]

    def test_can_be_somebody_elses_after_all(self, opened: Open, helping: Helping) -> None:
        number = lamp(helping)
        toos = helping.client("Toos Maas")
        manager = opened()

        manager.choose_more("It is somebody else’s request…")
        dialog = manager.dialog(SomebodyElseDialog)
        dialog.picker.search.setText("toos")
        manager.settle()
        manager.click("Toos Maas, Molenweg 14", dialog)
        manager.submit(dialog)

        assert manager.card(number).row.person_id == toos
        assert "Toos Maas" in manager.page.view.below.text()


class TestWhoFits:
    """The candidates, with reasons in words."""

    def test_reasons_are_chips_and_there_is_no_score(self, opened: Open, punt: Helping) -> None:
        manager = opened()
        manager.show("Wij willen")

        [ria, ton] = manager.page.view.fits.candidates
        assert ria.marks.texts() == [
            "was there 3 times, last on 15 October",
            "free on Friday evening",
            "likes to do this",
            "drives in the evening",
            "same street",
            "0 jobs this month, wants 4",
        ]
        assert ton.marks.texts()[-1] == "never asked before"
        assert ria.button.text() == "Ask Ria"
        assert "score" not in manager.texts().lower()

    def test_who_is_full_and_who_rather_not_stand_apart_and_warn(self, opened: Open, punt: Helping) -> None:
        manager = opened()
        manager.show("Wij willen")
        assert manager.names() == ["Ria Claassen", "Ton van Beek"]

        manager.click("1 is full")
        assert manager.names() == ["Ria Claassen", "Ton van Beek", "Wim Janssen"]
        manager.click("1 rather not")

        assert manager.names() == ["Ria Claassen", "Ton van Beek", "Wim Janssen", "Theo Verhoeven"]
        wim, theo = manager.page.view.fits.candidates[2:]
        assert (_warning(wim).text(), _warning(theo).text()) == ("1 job this month, wants 1", "rather not these two")
        assert _warning(wim).icon == "triangle-alert"
        assert theo.button.hasFocus()

    def test_more_than_three_are_shown_when_asked_for(self, opened: Open, helping: Helping) -> None:
        lamp(helping)
        for name in ("Anna", "Bo", "Cas", "Dirk"):
            helping.helper(f"{name} Vos")
        manager = opened()
        assert manager.names() == ["Henk Smits", "Anna Vos", "Bo Vos"]

        manager.click("2 more fit")

        assert manager.names() == ["Henk Smits", "Anna Vos", "Bo Vos", "Cas Vos", "Dirk Vos"]
        assert manager.page.view.fits.candidates[3].button.hasFocus()

    def test_the_client_chooses_in_one_act(self, opened: Open, helping: Helping) -> None:
        number = lamp(helping)
        manager = opened()
        fits = manager.page.view.fits
        assert (fits.says.text(), fits.rather.isChecked(), fits.any.isChecked()) == ("Riet says:", False, False)

        manager.click("rather Henk")
        assert manager.card(number).asked_for == "Henk Smits"
        assert fits.rather.isChecked()
        assert "the client asks for Henk" in fits.candidates[0].marks.texts()
        manager.click("does not matter")

        assert (manager.card(number).asked_for_id, manager.card(number).any_helper) == (None, True)
        assert (fits.rather.isChecked(), fits.any.isChecked()) == (False, True)
        manager.undo()
        assert fits.rather.isChecked()

    def test_another_wish_is_two_acts_and_asks_no_reason(self, opened: Open, helping: Helping) -> None:
        number = lamp(helping)
        bo = helping.helper("Bo Vos")
        manager = opened()

        manager.click("other…")
        dialog = manager.dialog(WishesDialog)
        dialog.who.setCurrentIndex(dialog.who.findText("Bo Vos"))
        manager.submit(dialog)
        assert manager.card(number).asked_for_id == bo
        assert manager.names() == ["Bo Vos", "Henk Smits"]
        manager.click("other…")
        dialog = manager.dialog(WishesDialog)
        dialog.wish.choose(PreferenceKind.KEEP_APART)
        manager.submit(dialog)

        assert manager.names() == ["Henk Smits"]
        assert wishes_of(manager.services, helping["Riet"]) == {bo: PreferenceKind.KEEP_APART}

    def test_who_cannot_stands_greyed_with_the_reason(self, opened: Open, punt: Helping) -> None:
        manager = opened()
        manager.show("Wij willen")
        assert manager.page.view.fits.others.text() == "5 others cannot now."

        manager.click("Why not?")

        panel = manager.page.view.fits.panel
        assert len(panel.rows) == 5
        assert "does not drive in the evening" in manager.texts(panel)
        assert "not for now" in manager.texts(panel)
        assert panel.field.hasFocus()

    def test_entries_of_more_keep_their_place(self, opened: Open, punt: Helping) -> None:
        manager = opened()
        entries = []
        for words in ("Wij willen", "Rit naar"):
            manager.show(words)
            entries.append([one.text() for one in manager.page.more_menu().actions()])

        first, agreed = entries
        assert agreed[:4] == first[:4]
        assert len(agreed) > len(first)
        assert "&Hand over…" in agreed[5:]

    def test_who_helps_no_more_is_no_other_helper(self, opened: Open, punt: Helping) -> None:
        punt.services.volunteers.stop(punt["Jo"], on=punt.services.today_on())
        manager = opened()

        manager.show("Wij willen")

        assert manager.page.view.fits.others.text() == "4 others cannot now."
        manager.click("Why not?")
        assert "has stopped as a volunteer" in manager.texts(manager.page.view.fits.panel.rows[-1])

    @pytest.mark.parametrize(
        ("typed", "answer"),
        [
            ("jo pee", "Cannot now: does not drive in the evening."),
            ("ria", "Is number 1 in the order. Was there 3 times, last on 15 October, free on Friday evening"),
            ("theo", "Is number 4 in the order."),
            ("nel", "Is no volunteer yet. Lives there"),
            ("zzz", "I find nobody with this name."),
        ],
    )
    def test_why_not_answers_for_any_name(self, typed: str, answer: str, opened: Open, punt: Helping) -> None:
        manager = opened()
        manager.show("Wij willen")
        manager.click("Why not?")

        manager.page.view.fits.panel.field.setText(typed)
        QTest.qWait(250)  # the answer comes when the typing pauses

        assert answer in manager.texts(manager.page.view.fits.panel)

    def test_escape_empties_why_not_first_and_closes_it_then(self, opened: Open, punt: Helping) -> None:
        manager = opened()
        manager.show("Wij willen")
        manager.click("Why not?")
        panel = manager.page.view.fits.panel
        panel.field.setText("ria")
        QTest.qWait(250)
        assert "Is number 1 in the order." in manager.texts(panel)

        done = [manager.page.let_go()]
        emptied = (panel.isVisible(), panel.field.text(), panel.field.hasFocus())
        answers = manager.texts(panel)
        done += [manager.page.let_go(), manager.page.let_go()]

        assert done == [True, True, False]
        assert emptied == (True, "", True)
        assert "Is number 1 in the order." not in answers
        assert not panel.isVisible()
        assert manager.page.view.fits.why_button.hasFocus()

    def test_another_request_forgets_what_was_asked(self, opened: Open, punt: Helping) -> None:
        manager = opened()
        manager.show("Wij willen")
        manager.click("Why not?")
        manager.page.view.fits.panel.field.setText("ria")
        QTest.qWait(250)

        manager.show("Nieuwe")

        assert not manager.page.view.fits.panel.isVisible()
        assert manager.page.view.fits.panel.field.text() == ""

    def test_nobody_fits_is_said(self, opened: Open, helping: Helping) -> None:
        helping.client("Riet Verhoeven")
        helping.request("Riet", "Lamp")

        assert "Nobody fits now." in opened().texts()


def _warning(candidate: QWidget) -> Mark:
    [warning] = [mark for mark in candidate.findChildren(Mark) if mark.tone == "warn"]
    return warning


class TestAsking:
    """A step of its own."""

    def test_shows_the_number_large_and_waits_for_the_answer(self, opened: Open, helping: Helping) -> None:
        number = lamp(helping, day=FRIDAY)
        manager = opened()

        manager.click("Ask Henk")

        box = manager.box(AskedBox)
        assert box.number.text() == "0700 - 10 12 01"
        assert box.number.property("role") == "number"
        assert box.yes_button.hasFocus()
        assert manager.listed() == [("Lamp boven de trap", 1)]
        assert manager.card(number).row.state is RequestState.ASKED

    def test_yes_has_a_day_and_hours_and_two_acts_are_enough(self, opened: Open, helping: Helping) -> None:
        number = lamp(helping, day=FRIDAY, starts=time(14), ends=time(15))
        manager = opened()
        manager.click("Ask Henk")

        manager.page.pause.end()
        manager.key(Qt.Key.Key_Space)
        manager.key(Qt.Key.Key_Return)

        row = manager.card(number).row
        assert (row.state, row.agreed_on, row.agreed_starts) == (RequestState.AGREED, FRIDAY, time(14))
        assert "Henk Smits comes: Friday 27 November, 14:00 – 15:00" in manager.texts(manager.box(AgreedBox))
        assert not manager.page.view.fits.isVisible()

    def test_the_day_of_asking_is_not_the_day_of_the_job(self, opened: Open, helping: Helping, clock: "Clock") -> None:
        lamp(helping)
        manager = opened()
        manager.click("Ask Henk")
        today = manager.texts(manager.box(AskedBox))
        clock.now += DAY
        manager.page.refresh()

        assert "We asked Henk Smits today." in today
        assert "On Tuesday 24 November we asked Henk Smits." in manager.texts(manager.box(AskedBox))

    def test_yes_begins_with_the_day_by_which_it_must_be_done(self, opened: Open, helping: Helping) -> None:
        lamp(helping, due=FRIDAY)
        manager = opened()
        manager.click("Ask Henk")

        manager.click("Yes…")

        dialog = manager.dialog(YesDialog)
        assert dialog.when.chosen()[1] == FRIDAY
        dialog.reject()

    def test_yes_on_another_day_at_hours_of_their_own(self, opened: Open, helping: Helping) -> None:
        number = lamp(helping, day=FRIDAY)
        manager = opened()
        manager.click("Ask Henk")
        manager.click("Yes…")

        dialog = manager.dialog(YesDialog)
        dialog.when.day.setDate(dialog.when.day.date().addDays(4))
        dialog.starts.setText("9.30")
        dialog.ends.setText("11")
        manager.submit(dialog)

        row = manager.card(number).row
        assert (row.agreed_on, row.agreed_starts, row.agreed_ends) == (FRIDAY + 4 * DAY, time(9, 30), time(11))

    def test_an_hour_that_cannot_be_read_is_said_and_nothing_is_lost(self, opened: Open, helping: Helping) -> None:
        lamp(helping)
        manager = opened()
        manager.click("Ask Henk")
        manager.click("Yes…")
        dialog = manager.dialog(YesDialog)

        dialog.starts.setText("half {} %n")
        manager.submit(dialog)

        assert dialog.notice.text().startswith("I cannot read “half {} %n”. Write an hour like 14:30")
        assert dialog.isVisible()
        dialog.reject()
        dialog.reject()

    def test_the_first_yes_has_it_and_the_other_must_be_told(self, opened: Open, helping: Helping) -> None:
        number = lamp(helping)
        helping.helper("Bo Vos")
        manager = opened()
        manager.click("Ask Henk")
        manager.click("Ask Bo")

        manager.click("Bo: Yes…")
        manager.submit(manager.dialog(YesDialog))

        assert manager.card(number).row.helper == "Bo Vos"
        assert manager.page.notice.text().startswith("Please tell Henk Smits (0700")

    def test_no_needs_no_reason_and_later_gives_two_days_more(self, opened: Open, helping: Helping) -> None:
        number = lamp(helping)
        manager = opened()
        manager.click("Ask Henk")

        manager.click("Will hear")
        assert "Henk Smits will let us know" in manager.texts(manager.box(AskedBox))
        manager.click("No")

        assert manager.card(number).row.state is RequestState.OPEN
        assert manager.names() == []
        manager.click("Why not?")
        assert "said no to this already" in manager.texts(manager.page.view.fits.panel)
        manager.undo()
        assert manager.card(number).row.state is RequestState.ASKED

    def test_without_an_answer_in_two_days_it_returns(self, opened: Open, helping: Helping, clock: "Clock") -> None:
        number = lamp(helping)
        helping.services.matches.ask(number, helping["Henk"])
        clock.go_to(TODAY + 2 * DAY)

        manager = opened()

        assert manager.listed() == [("Lamp boven de trap", 1)]
        assert "Henk Smits has not answered since Tuesday 24 November." in manager.texts(manager.box(AskedBox))
        manager.click("Yes…")
        manager.submit(manager.dialog(YesDialog))
        assert manager.card(number).row.state is RequestState.AGREED

    def test_who_is_called_off_must_be_told(self, opened: Open, helping: Helping) -> None:
        number = lamp(helping)
        manager = opened()
        manager.click("Ask Henk")

        manager.click("Not needed")

        assert manager.card(number).row.state is RequestState.OPEN
        assert "Please tell Henk Smits" in manager.page.notice.text()

    def test_a_double_click_asks_once_and_nobody_else(self, opened: Open, helping: Helping, qtbot: QtBot) -> None:
        number = lamp(helping)
        helping.helper("Bo Vos")
        manager = opened()
        first, second = (one.button for one in manager.page.view.fits.candidates)

        qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
        manager.settle()

        assert [match.volunteer for match in manager.card(number).matches] == ["Henk Smits"]

    def test_a_second_job_at_one_time_only_on_purpose_and_says_what_it_overlaps(
        self, opened: Open, helping: Helping
    ) -> None:
        number = lamp(helping, day=FRIDAY, starts=time(14), ends=time(15))
        helping.services.matches.agree(number, helping["Henk"])
        other = helping.request("Riet", "Kast", day=FRIDAY, starts=time(14, 30), ends=time(16))
        manager = opened(request_id=other)
        assert manager.names() == []
        manager.click("Why not?")
        assert "has another job then" in manager.texts(manager.page.view.fits.panel)

        manager.click("Ask Henk Smits all the same…")
        dialog = manager.dialog(OverlapDialog)
        assert "Friday 27 November · 14:00 – 15:00 · Lamp boven de trap · Riet Verhoeven" in dialog.overlaps.text()
        assert manager.card(other).matches == ()
        manager.submit(dialog)
        manager.click("Yes…")
        manager.submit(manager.dialog(YesDialog))

        assert [match.overridden for match in manager.card(other).matches] == [True]
        assert "on purpose" in manager.texts(manager.box(AgreedBox))

    def test_a_yes_at_the_hours_of_another_job_asks_whether_that_is_meant(self, opened: Open, helping: Helping) -> None:
        number = lamp(helping, day=FRIDAY, starts=time(14), ends=time(15))
        helping.services.matches.agree(number, helping["Henk"])
        other = helping.request("Riet", "Kast", day=FRIDAY, starts=time(16), ends=time(17))
        manager = opened(request_id=other)
        manager.click("Ask Henk")
        manager.click("Yes…")
        dialog = manager.dialog(YesDialog)
        dialog.starts.setText("14:15")

        manager.submit(dialog)
        assert "Henk Smits has another job at that time" in dialog.notice.text()
        assert "14:00 – 15:00 · Lamp boven de trap" in dialog.overlaps.text()
        dialog.on_purpose.setChecked(True)
        manager.submit(dialog)

        assert manager.card(other).matches[0].overridden

    def test_they_may_arrange_the_day_themselves(self, opened: Open, helping: Helping) -> None:
        number = lamp(helping, day=FRIDAY, starts=time(14), ends=time(15))
        manager = opened()
        manager.click("Ask Henk")
        manager.click("Yes…")
        dialog = manager.dialog(YesDialog)
        dialog.when.kind.choose("no_day")
        dialog.starts.clear()
        dialog.ends.clear()

        manager.submit(dialog)

        row = manager.card(number).row
        assert (row.state, row.agreed_on, row.agreed_starts) == (RequestState.AGREED, None, None)

    def test_a_helper_who_cannot_any_more_says_why(self, opened: Open, helping: Helping) -> None:
        lamp(helping, day=FRIDAY)
        manager = opened()
        manager.click("Ask Henk")
        manager.services.volunteers.pause(helping["Henk"], last_day=FRIDAY)
        manager.click("Yes…")
        dialog = manager.dialog(YesDialog)

        manager.submit(dialog)

        assert dialog.notice.text() == "Henk Smits cannot come then: not for now."
        dialog.reject()


class TestAgreed:
    """Somebody comes."""

    @pytest.fixture
    def agreed(self, helping: Helping) -> int:
        number = lamp(helping, day=FRIDAY, starts=time(14), ends=time(15))
        helping.services.matches.agree(number, helping["Henk"])
        return number

    @pytest.mark.parametrize(
        ("words", "name"), [("Slip for the helper", "Verhoeven"), ("Confirmation for the client", "Henk comes")]
    )
    def test_its_papers_are_printed_from_the_menu(self, words: str, name: str, opened: Open, agreed: int) -> None:
        printed: list[str] = []
        manager = opened()

        def print_it(document: QTextDocument, _: QWidget, noted: Callable[[str], None]) -> None:
            printed.append(document.toPlainText())
            noted("here")

        manager.page.printing = print_it

        manager.choose_more(words)

        assert name in printed[0]
        assert "Printed: here." in manager.texts(manager.page.notice)

    def test_another_day_takes_the_helper_along(self, opened: Open, agreed: int) -> None:
        manager = opened()

        manager.click("Henk: Another day…")
        dialog = manager.dialog(MoveDialog)
        dialog.when.day.setDate(dialog.when.day.date().addDays(3))
        manager.submit(dialog)

        assert manager.card(agreed).row.agreed_on == FRIDAY + 3 * DAY

    def test_another_day_on_which_the_helper_cannot_looks_for_somebody_else(
        self, opened: Open, agreed: int, helping: Helping
    ) -> None:
        helping.services.volunteers.pause(helping["Henk"], first_day=FRIDAY + DAY)
        manager = opened()
        manager.click("Henk: Another day…")
        dialog = manager.dialog(MoveDialog)
        dialog.when.day.setDate(dialog.when.day.date().addDays(3))

        manager.submit(dialog)
        assert dialog.notice.text() == "Henk Smits cannot come then: not for now."
        dialog.let_go.setChecked(True)
        manager.submit(dialog)

        assert manager.card(agreed).row.state is RequestState.OPEN

    @pytest.mark.parametrize(
        ("words", "state"),
        [("Henk: Cannot come after all", MatchState.NO), ("Henk: Not needed", MatchState.CALLED_OFF)],
    )
    def test_a_helper_who_does_not_come_makes_it_open(
        self, words: str, state: MatchState, opened: Open, agreed: int
    ) -> None:
        manager = opened()

        manager.click(words)

        card = manager.card(agreed)
        assert (card.row.state, card.matches[0].state) == (RequestState.OPEN, state)
        manager.undo()
        assert manager.card(agreed).row.state is RequestState.AGREED

    def test_not_done_says_why_and_needs_a_helper_again(self, opened: Open, agreed: int) -> None:
        manager = opened()

        manager.click("Not done…")
        dialog = manager.dialog(NotDoneDialog)
        dialog.why.setText("Niemand thuis")
        manager.submit(dialog)

        assert manager.card(agreed).row.state is RequestState.OPEN
        assert "Last time: Niemand thuis" in manager.texts()
        assert "Please tell Henk Smits" in manager.page.notice.text()

    def test_not_done_may_be_withdrawn(self, opened: Open, agreed: int) -> None:
        manager = opened()
        manager.click("Not done…")
        dialog = manager.dialog(NotDoneDialog)

        dialog.then.choose(True)
        manager.submit(dialog)

        assert manager.card(agreed).closed_because is ClosedBecause.NOT_DONE
        assert "it did not work out" in manager.texts(manager.box(ClosedBox))


class TestCompleting:
    """Calmly, in one form."""

    def test_nothing_is_needed_beyond_who_and_what(self, opened: Open, helping: Helping) -> None:
        helping.client("Riet Verhoeven")
        number = helping.request("Riet", "Iets", complete=False)
        manager = opened()

        manager.key(Qt.Key.Key_Return)
        manager.submit(manager.dialog(RequestForm))

        assert manager.card(number).row.state is RequestState.OPEN
        assert manager.listed() == [("Iets", 1)]

    def test_everything_can_be_told(self, opened: Open, helping: Helping) -> None:
        helping.client("Nel de Bruijn")
        ria = helping.helper("Ria Claassen", drives=True)
        number = helping.request("Nel", "harmonie", complete=False)
        manager = opened()
        manager.click("Complete…")
        form = manager.dialog(RequestForm)

        form.text.setPlainText("Wij willen naar de harmonie")
        form.kind.setCurrentIndex(form.kind.findText("Ride"))
        form.helper.setCurrentIndex(form.helper.findText("Ria Claassen"))
        form.origin.choose(Origin.FAMILY)
        form.when.set_to("on", FRIDAY)
        form.part.choose(Part.EVENING)
        form.starts.setText("1915")
        form.ends.setText("23u")
        form.urgent.setChecked(True)
        form.household.setChecked(True)
        form.answers["wait_there"].setText("ja")
        form.agreed.setText("heen en terug")
        form.costs.setText("niets")
        assert form.needs_car.isChecked()
        form.ride.vehicle.choose(Vehicle.CLIENT)
        form.ride.from_where.setText("thuis")
        form.ride.to_where.setText("de harmonie")
        form.ride.back_at.setText("22.30")
        form.ride.seats.setText("2")
        form.ride.aid.choose(Aid.WALKER)
        form.ride.companion.setChecked(True)
        form.ride.motorway.setChecked(True)
        form.ride.out_of_town.setChecked(True)
        manager.submit(form)

        card = manager.card(number)
        row = card.row
        assert (row.text, row.kind, row.origin, row.part) == (
            "Wij willen naar de harmonie",
            "ride",
            Origin.FAMILY,
            Part.EVENING,
        )
        assert (row.day, row.starts, row.ends, row.urgent) == (FRIDAY, time(19, 15), time(23), True)
        assert (row.household, row.vehicle, card.asked_for_id) == (True, Vehicle.CLIENT, ria)
        assert (card.answers, card.agreed_result, card.costs_told) == ({"wait_there": "ja"}, "heen en terug", "niets")
        assert (card.from_where, card.to_where, card.back_at) == ("thuis", "de harmonie", time(22, 30))
        assert (card.seats, card.aid, card.companion) == (2, Aid.WALKER, True)
        assert (card.motorway, card.out_of_town) == (True, True)
        manager.undo()
        assert manager.card(number).row.state is RequestState.TO_COMPLETE

    def test_who_and_what_comes_along_is_asked_once(self, opened: Open, punt: Helping) -> None:
        manager = opened()
        manager.show("Wij willen")
        manager.click("Change…")
        form = manager.dialog(RequestForm)
        with_a_car = set(form.answers)

        form.needs_car.setChecked(False)
        without = set(form.answers)

        assert not {"companion", "aid"} & with_a_car
        assert {"companion", "aid"} <= without

    def test_the_form_shows_what_is_known_and_saving_it_changes_nothing(self, opened: Open, punt: Helping) -> None:
        manager = opened()
        for words in ("Wij willen", "Lamp", "Boodschappen", "Traplift"):
            manager.show(words)
            assert manager.page.seen is not None
            number = manager.page.seen.row.id
            before = manager.card(number)

            manager.click("Change…")
            manager.submit(manager.dialog(RequestForm))

            assert manager.card(number) == before

    def test_what_was_answered_is_kept_under_another_kind(self, opened: Open, helping: Helping) -> None:
        number = lamp(helping, answers={"stairs": "ja, steil", "pets": "kat"})
        manager = opened()
        manager.click("Change…")
        form = manager.dialog(RequestForm)
        form.kind.setCurrentIndex(form.kind.findData(helping.kinds["devices"]))

        manager.submit(form)

        assert manager.card(number).answers == {"stairs": "ja, steil", "pets": "kat"}

    def test_another_kind_asks_other_questions_and_keeps_what_was_answered(
        self, opened: Open, helping: Helping
    ) -> None:
        lamp(helping, answers={"pets": "kat"})
        manager = opened()
        manager.click("Change…")
        form = manager.dialog(RequestForm)
        assert list(form.answers) == ["stairs", "ladder", "tools", "material", "pets", "done_before"]
        form.answers["stairs"].setText("ja")

        form.kind.setCurrentIndex(form.kind.findText("Devices"))
        manager.settle()
        assert list(form.answers) == ["which_device", "internet", "password", "pets", "smoke", "done_before"]
        assert form.answers["pets"].text() == "kat"
        form.kind.setCurrentIndex(form.kind.findText("Odd job"))

        assert form.answers["stairs"].text() == "ja"
        form.reject()
        form.reject()

    def test_esc_asks_before_it_throws_away(self, opened: Open, helping: Helping, qtbot: QtBot) -> None:
        lamp(helping)
        manager = opened()
        manager.click("Change…")
        form = manager.dialog(RequestForm)
        qtbot.keyClicks(form.agreed, "licht")

        qtbot.keyClick(form, Qt.Key.Key_Escape)

        assert form.isVisible()
        assert "Throw away what you typed?" in form.notice.text()
        assert form.agreed.text() == "licht"
        form.reject()

    def test_what_is_refused_leaves_the_form_as_it_was(self, opened: Open, helping: Helping) -> None:
        number = lamp(helping)
        manager = opened()
        manager.click("Change…")
        form = manager.dialog(RequestForm)

        form.text.setPlainText("   ")
        form.agreed.setText("licht")
        manager.submit(form)

        assert form.notice.text() == "Write in one line what is asked. Then I can go on."
        assert form.agreed.text() == "licht"
        form.text.setPlainText("Lamp")
        form.starts.setText("25:00")
        manager.submit(form)
        assert "I cannot read “25:00”" in form.notice.text()
        form.starts.clear()
        manager.submit(form)
        assert manager.card(number).agreed_result == "licht"

    def test_by_when_and_back_to_no_day(self, opened: Open, helping: Helping) -> None:
        number = lamp(helping, day=FRIDAY)
        manager = opened()

        manager.click("Change…")
        form = manager.dialog(RequestForm)
        form.when.set_to("by", FRIDAY + DAY)
        manager.submit(form)
        assert (manager.card(number).row.day, manager.card(number).row.due) == (None, FRIDAY + DAY)
        manager.click("Change…")
        form = manager.dialog(RequestForm)
        form.when.kind.choose("no_day")
        manager.submit(form)

        assert (manager.card(number).row.day, manager.card(number).row.due) == (None, None)

    def test_a_change_with_which_the_helper_cannot_come(self, opened: Open, helping: Helping) -> None:
        number = lamp(helping, day=FRIDAY)
        helping.services.matches.agree(number, helping["Henk"])
        manager = opened()
        manager.click("Change…")
        form = manager.dialog(RequestForm)

        form.needs_car.setChecked(True)
        manager.submit(form)
        assert form.notice.text() == (
            "Henk Smits cannot come then: driving licence not seen yet, does not drive in a car of their own "
            "and insurance of the car not seen yet."
        )
        form.let_go.setChecked(True)
        manager.submit(form)

        card = manager.card(number)
        assert (card.row.state, card.row.vehicle) == (RequestState.OPEN, Vehicle.OWN)


class TestEnding:
    """Done, withdrawn, not ours, handed over."""

    def test_done_is_one_key_and_the_rest_is_told_beside_it(self, opened: Open, helping: Helping) -> None:
        number = lamp(helping, day=TODAY)
        helping.services.matches.agree(number, helping["Henk"])
        manager = opened()

        manager.key(Qt.Key.Key_F8)
        assert manager.card(number).row.state is RequestState.DONE
        box = manager.box(DoneBox)
        assert box.quote.text() == "“Lamp boven de trap”"
        box.found.choose(Found.SO_SO)
        box.line.setText("Hij hangt scheef")
        box.minutes.setText("45")
        box.km.setText("3,2")
        box.material.setText("€ 4,99")
        manager.click("Save")

        card = manager.card(number)
        assert (card.found, card.found_line, card.matches[0].minutes) == (Found.SO_SO, "Hij hangt scheef", 45)
        kept = {(one.kind.value, one.cents, one.km) for one in manager.services.volunteers.expenses(helping["Henk"])}
        assert kept == {("kilometres", None, 3.2), ("material", 499, None)}
        box = manager.box(DoneBox)
        assert (box.minutes.text(), box.km.text(), box.material.text()) == ("45", "3.2", "4.99")
        manager.undo()
        manager.undo()
        assert manager.card(number).row.state is RequestState.AGREED
        assert manager.listed() == [("Lamp boven de trap", 1)]

    def test_what_a_job_of_long_ago_cost_is_still_there(self, opened: Open, helping: Helping) -> None:
        number = lamp(helping)
        services, henk = helping.services, helping["Henk"]
        services.requests.done(number, volunteer_id=henk, km=12.5)
        for _ in range(101):
            services.volunteers.note_expense(henk, ExpenseKind.OTHER, cents=100)
        manager = opened(request_id=number)

        assert manager.box(DoneBox).km.text() == "12.5"
        manager.box(DoneBox).found.choose(Found.YES)
        manager.click("Save")

        assert [one.km for one in services.volunteers.expenses(henk, limit=200) if one.km] == [12.5]

    def test_the_list_that_is_empty_then_says_so(self, opened: Open, helping: Helping) -> None:
        lamp(helping)
        manager = opened()

        manager.key(Qt.Key.Key_F8)

        assert manager.listed() == []
        picture = manager.page.list.viewport().grab().toImage()
        assert len({picture.pixel(x, y) for x in range(picture.width()) for y in range(12, 40)}) > 1

    def test_a_key_that_is_pressed_again_does_nothing_more(self, opened: Open, helping: Helping) -> None:
        lamp(helping)
        helping.request("Riet", "Kast")
        manager = opened()

        manager.key(Qt.Key.Key_F8)
        manager.key(Qt.Key.Key_F8)

        assert [words for words, _ in manager.listed()] == ["Kast"]

    def test_what_is_being_told_stays_while_something_else_is_written_down(
        self, opened: Open, helping: Helping
    ) -> None:
        lamp(helping)
        manager = opened()
        manager.key(Qt.Key.Key_F8)
        box = manager.box(DoneBox)
        box.line.setText("Hij hangt sch")
        box.line.setFocus()

        helping.request("Riet", "Kast")  # the telephone rings, and F2 takes it down

        assert [words for words, _ in manager.listed()] == ["Kast"]
        assert manager.box(DoneBox) is box
        assert (box.line.text(), box.line.hasFocus()) == ("Hij hangt sch", True)

    def test_who_did_it_can_be_told_where_nobody_was_known(self, opened: Open, helping: Helping) -> None:
        number = lamp(helping)
        manager = opened()
        manager.click("Done")
        box = manager.box(DoneBox)
        assert not box.minutes.isEnabled()

        box.who.setCurrentIndex(box.who.findText("Henk Smits"))
        box.minutes.setText("30")
        manager.click("Save")

        assert (manager.card(number).row.helper, manager.card(number).matches[0].minutes) == ("Henk Smits", 30)

    def test_an_amount_that_cannot_be_read_is_said(self, opened: Open, helping: Helping) -> None:
        number = lamp(helping)
        helping.services.matches.agree(number, helping["Henk"])
        manager = opened()
        manager.click("Done")
        box = manager.box(DoneBox)

        box.minutes.setText("een uur")
        manager.click("Save")

        assert "I cannot read “een uur”" in manager.page.notice.text()
        assert box.minutes.text() == "een uur"

    def test_withdrawn_tells_whom_to_tell(self, opened: Open, helping: Helping) -> None:
        number = lamp(helping)
        helping.services.matches.agree(number, helping["Henk"])
        manager = opened()

        manager.choose_more("Withdraw: the client does not want it any more…")
        dialog = manager.dialog(WithdrawDialog)
        dialog.because.choose(ClosedBecause.NOT_NEEDED)
        dialog.why.setText("Zoon deed het")
        manager.submit(dialog)

        assert manager.card(number).row.state is RequestState.WITHDRAWN
        assert "Please tell Henk Smits" in manager.page.notice.text()
        said = manager.texts(manager.box(ClosedBox))
        assert "Withdrawn on Tuesday 24 November, by Marja" in said
        assert "not needed any more" in said and "Zoon deed het" in said

    def test_not_something_we_do_is_one_act_and_leaves_who_does(
        self, opened: Open, helping: Helping, services: Services
    ) -> None:
        number = lamp(helping)
        smit = services.request_kinds.add_elsewhere("Loodgieter Smit", phone="0700-012345", what="gas en water")
        manager = opened()

        manager.choose_more("Not something we do…")
        dialog = manager.dialog(DeclineDialog)
        dialog.limit.choose(Limit.CERTIFIED_FITTER)
        manager.click("Loodgieter Smit, 0700 - 01 23 45 · gas en water", dialog)

        card = manager.card(number)
        assert (card.row.state, card.declined_for, card.elsewhere_id) == (
            RequestState.DECLINED,
            Limit.CERTIFIED_FITTER,
            smit,
        )
        assert "Who does: Loodgieter Smit · 0700 - 01 23 45 · gas en water" in manager.texts(manager.box(ClosedBox))

    def test_who_does_keeps_the_name_on_an_old_request_when_it_is_taken_off_the_list(
        self, opened: Open, helping: Helping, services: Services
    ) -> None:
        number = lamp(helping)
        smit = services.request_kinds.add_elsewhere("Loodgieter Smit", phone="0700-012345", what="gas en water")
        services.requests.decline(number, elsewhere_id=smit)
        services.request_kinds.remove_elsewhere(smit)

        manager = opened(request_id=number)

        assert "Who does: Loodgieter Smit · 0700 - 01 23 45 · gas en water" in manager.texts(manager.box(ClosedBox))
        assert services.request_kinds.elsewhere() == []

    def test_not_something_we_do_also_where_nobody_is_known(self, opened: Open, helping: Helping) -> None:
        number = lamp(helping)
        manager = opened()

        manager.choose_more("Not something we do…")
        dialog = manager.dialog(DeclineDialog)
        assert "There is nobody on the list yet." in manager.texts(dialog)
        manager.submit(dialog)

        assert manager.card(number).row.state is RequestState.DECLINED

    def test_handed_over_is_watched_asked_back_and_taken_back(
        self, opened: Open, helping: Helping, clock: "Clock"
    ) -> None:
        number = lamp(helping)
        manager = opened()

        manager.click("Hand over…")
        dialog = manager.dialog(HandOverDialog)
        assert not dialog.submit_button.isEnabled()
        dialog.to.choose(HandedTo.COUNCIL)
        dialog.name.setText("Wmo-loket")
        dialog.why.setText("Te groot voor ons")
        manager.submit(dialog)

        card = manager.card(number)
        assert (card.row.state, card.row.ask_back_on, card.row.watched) == (
            RequestState.HANDED_OVER,
            TODAY + 7 * DAY,
            True,
        )
        said = manager.texts(manager.box(HandedBox))
        assert "Handed over to Wmo-loket (the council’s desk), on Tuesday 24 November" in said
        assert "Te groot voor ons" in said
        manager.click("Asked back…")
        back = manager.dialog(AskedBackDialog)
        back.said.setText("Zijn ermee bezig")
        back.again.kind.choose("none")
        manager.submit(back)
        assert manager.card(number).row.ask_back_on is None
        assert "Zijn ermee bezig" in manager.texts(manager.box(HandedBox))
        manager.click("We do it ourselves after all")
        assert manager.card(number).row.state is RequestState.OPEN

    def test_an_eye_is_kept_on_it(self, opened: Open, helping: Helping) -> None:
        number = lamp(helping)
        manager = opened()

        manager.choose_more("Keep an eye on it")
        assert "we keep an eye on it" in manager.page.view.facts.texts()
        manager.choose_more("No longer keep an eye on it")

        assert not manager.card(number).row.watched

    def test_a_closed_request_is_opened_again(self, opened: Open, helping: Helping) -> None:
        number = lamp(helping)
        manager = opened()
        manager.click("Done")

        manager.click("Open again…")
        dialog = manager.dialog(ReopenDialog)
        dialog.why.setText("Weer kapot")
        manager.submit(dialog)

        card = manager.card(number)
        assert (card.row.state, card.reopened) == (RequestState.OPEN, 1)
        assert "Last time: Weer kapot" in manager.texts()

    def test_three_questions_come_when_they_help(self, opened: Open, helping: Helping, clock: "Clock") -> None:
        number = lamp(helping)
        manager = opened()
        assert not [box for box in manager.page.view.boxes if isinstance(box, ThreeQuestionsBox)]
        clock.go_to(TODAY + 22 * DAY)
        manager.page.refresh()

        manager.click("Look at the three questions…")
        dialog = manager.dialog(ThreeQuestionsDialog)
        dialog.wants.setPlainText("Licht op de trap")
        dialog.in_the_way.setPlainText("Durft niet te bellen")
        dialog.around.setPlainText("Zoon in maart")
        manager.submit(dialog)

        assert manager.card(number).around == "Zoon in maart"
        assert "What does the client want? Licht op de trap" in manager.texts(manager.box(ThreeQuestionsBox))

    def test_three_questions_are_not_for_the_desk(
        self, opened: Open, helping: Helping, clock: "Clock", services: Services, site: int
    ) -> None:
        lamp(helping)
        clock.go_to(TODAY + 22 * DAY)
        services.desk.sit_down(services.desk.people(site)[1].id)

        manager = opened()

        assert not [box for box in manager.page.view.boxes if isinstance(box, ThreeQuestionsBox)]
        assert not manager.page.head.kinds_button.isVisible()


STATES = ["Ramen", "Wij willen", "Boodschappen", "Lamp", "Traplift"]
DIALOGS = {
    "form": ("Wij willen", "complete", RequestForm),
    "hand over": ("Wij willen", "hand_over", HandOverDialog),
    "not done": ("Lamp", "not_done", NotDoneDialog),
}


class TestForEverybody:
    """By keyboard, by screen reader, and with large text."""

    @pytest.mark.parametrize("spoken", ["en", "nl"])
    @pytest.mark.parametrize("words", STATES)
    def test_every_state_can_be_read_and_reached(
        self, words: str, spoken: str, opened: Open, punt: Helping, language: Language
    ) -> None:
        language.speak(spoken)
        manager = opened()
        manager.page.head.filter_button.click()
        manager.show(words)

        assert faults(manager.holder) == []
        assert cut(manager.holder) == []

    @pytest.mark.parametrize("spoken", ["en", "nl"])
    def test_what_was_done_can_be_read_and_reached(
        self, spoken: str, opened: Open, punt: Helping, language: Language
    ) -> None:
        language.speak(spoken)
        manager = opened()
        manager.page.head.filter_button.click()
        manager.show("Lamp")
        manager.key(Qt.Key.Key_F8)

        assert faults(manager.holder) == []
        assert cut(manager.holder) == []

    @pytest.mark.parametrize("spoken", ["en", "nl"])
    @pytest.mark.parametrize("name", DIALOGS)
    def test_every_form_can_be_read_and_reached(
        self, name: str, spoken: str, opened: Open, punt: Helping, language: Language
    ) -> None:
        language.speak(spoken)
        manager = opened()
        words, act, kind = DIALOGS[name]
        manager.show(words)

        getattr(manager.page.view.acts, act).emit()
        dialog = manager.dialog(kind)

        assert faults(dialog) == []
        assert cut(dialog) == []
        dialog.reject()

    @pytest.mark.parametrize("spoken", ["en", "nl"])
    def test_with_large_text_all_scrolls_in_one_direction(
        self, spoken: str, opened: Open, punt: Helping, language: Language, look: Look
    ) -> None:
        language.speak(spoken)
        look.set_scale(200)
        manager = opened()
        manager.holder.resize(1032, 600)
        manager.show("Wij willen")

        assert not manager.page.columns.beside
        assert manager.holder.horizontalScrollBar().maximum() == 0
        assert manager.page.view.pane.verticalScrollBar().maximum() == 0
        assert manager.holder.verticalScrollBar().maximum() > 0
        assert cut(manager.holder) == []

    @pytest.mark.parametrize("spoken", ["en", "nl"])
    def test_with_large_text_one_thing_scrolls_whatever_is_shown(
        self, spoken: str, opened: Open, punt: Helping, language: Language, look: Look, until: Until
    ) -> None:
        language.speak(spoken)
        look.set_scale(200)
        manager = opened()
        manager.holder.resize(1065, 601)

        for words in (*STATES, "Wij willen"):
            manager.show(words)
            until(lambda: manager.page.view.pane.verticalScrollBar().maximum() == 0)
            assert manager.page.list.verticalScrollBar().isVisible() is False
            assert manager.page.list.height() <= max(601 // 3, manager.page.list.sizeHintForRow(0)) + 100

    def test_with_large_text_the_request_and_its_question_come_into_sight(
        self, opened: Open, helping: Helping, look: Look, until: Until
    ) -> None:
        look.set_scale(200)
        lamp(helping)
        manager = opened()
        manager.holder.resize(1065, 601)
        manager.settle()
        bar = manager.holder.verticalScrollBar()
        assert bar.value() == 0

        line = manager.page.list.visualRect(manager.page.list.currentIndex())
        QTest.mouseClick(manager.page.list.viewport(), Qt.MouseButton.LeftButton, pos=line.center())
        manager.settle()

        until(lambda: seen_whole(manager, manager.page.view.fits.candidates[0]))

        manager.click(manager.page.view.fits.candidates[0].button.text())
        until(lambda: seen_whole(manager, manager.box(AskedBox).yes_button))

        manager.key(Qt.Key.Key_F8)
        until(lambda: seen_whole(manager, manager.box(DoneBox).found))

    def test_with_large_text_who_comes_for_one_request_lands_on_it(
        self, opened: Open, punt: Helping, look: Look, services: Services, until: Until
    ) -> None:
        look.set_scale(200)
        wanted = services.requests.find("harmonie")[0].id

        manager = opened(request_id=wanted)

        until(lambda: seen_whole(manager, manager.page.view.fits.candidates[0]))
        assert manager.holder.verticalScrollBar().value() > 0


def seen_whole(manager: Manager, widget: QWidget) -> bool:
    """Tell whether all of a widget is in sight."""
    shown = manager.holder.viewport()
    top = widget.mapTo(manager.holder, QPoint(0, 0)).y()
    return widget.isVisible() and top >= 0 and top + widget.height() <= shown.height()
