"""What comes back, at the requests: its rhythm and dates, the question of a holiday, one date or all, and the end."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.domain.repeating import LAST, Every, RepeatRule
from app.domain.requests import ClosedBecause, RequestState
from app.domain.special_days import DayDoubt
from app.services import Services
from app.services.requests import RequestRow
from tests.cut_texts import faults as cut
from tests.helping import Helping
from tests.ui.controls import faults
from tests.ui.request_room import Manager
from ui.destinations import Destination, Place
from ui.language import Language
from ui.look import Look
from ui.request_answer import YesDialog
from ui.request_boxes import OrderBox, ThreeQuestionsBox
from ui.request_endings import WithdrawDialog
from ui.request_form import RequestForm
from ui.request_repeat import OtherDayDialog, RepeatDialog, StopSeriesDialog
from ui.request_series import DoubtBox, SeriesBox
from ui.road import Road

TODAY = date(2026, 11, 24)
THURSDAY = date(2026, 12, 10)
WEEK = timedelta(weeks=1)
pytestmark = pytest.mark.usefixtures("language", "look", "site")

Open = Callable[..., Manager]


@pytest.fixture
def opened(qtbot: QtBot, road: Road, services: Services) -> Open:
    return lambda **where: Manager(qtbot, road, services, Destination(Place.REQUESTS, **where))


@pytest.fixture
def helping(services: Services, site: int) -> Helping:
    """Return a support point with Riet, and two who help."""
    helping = Helping(services, site)
    helping.client("Riet Verhoeven", "Lindestraat 14")
    helping.helper("Wim Haan", "Lindestraat 12", certificate_seen_on=helping.today)
    helping.helper("Cas Mol", "Kerkpad 2", certificate_seen_on=helping.today)
    return helping


@pytest.fixture
def walk(helping: Helping) -> int:
    """Write down a walk on a Thursday."""
    return helping.request("Riet", "Wandelen", day=THURSDAY, starts=time(14), ends=time(15))


def weekly(helping: Helping, request_id: int, every: Every = Every.WEEK) -> list[RequestRow]:
    helping.services.requests.repeat(request_id, RepeatRule.like(THURSDAY, every))
    return dates(helping.services, helping)


def dates(services: Services, helping: Helping) -> list[RequestRow]:
    rows = services.requests.of_person(helping["Riet"])
    return sorted(rows, key=lambda row: (row.day or date.max, row.id))


def days(manager: Manager, helping: Helping) -> list[date | None]:
    return [row.day for row in dates(manager.services, helping) if row.state is not RequestState.WITHDRAWN]


def series(manager: Manager) -> SeriesBox:
    manager.settle()
    box = manager.page.view.series
    assert box is not None
    return box


class TestLettingItComeBack:
    """One act, on a request that has a day."""

    def test_offers_the_rhythms_of_its_day_and_says_when_it_comes_next(
        self, opened: Open, helping: Helping, walk: int
    ) -> None:
        manager = opened()
        manager.click("Let this come back…")
        dialog = manager.dialog(RepeatDialog)
        assert [one.text() for one in dialog.part.rhythm.buttons()] == [
            "every Thursday",
            "every two weeks on Thursday",
            "every 2nd Thursday of the month",
        ]
        assert not dialog.submit_button.isEnabled()

        manager.click("every two weeks on Thursday", dialog)

        assert dialog.part.next.text() == ("Next: Thursday 10 December, Thursday 24 December and Thursday 7 January.")
        manager.submit(dialog)
        assert days(manager, helping) == [THURSDAY, THURSDAY + 2 * WEEK, THURSDAY + 4 * WEEK]
        assert series(manager).words.text() == "Comes back every two weeks on Thursday"
        assert series(manager).below.text() == "Until you stop it"
        manager.undo()
        assert days(manager, helping) == [THURSDAY]
        assert manager.page.view.series is None

    def test_the_last_of_the_month_is_offered_where_it_is_the_fourth_too(self, opened: Open, helping: Helping) -> None:
        helping.request("Riet", "Koor", day=date(2026, 11, 26))
        manager = opened()

        manager.click("Let this come back…")

        said = [one.text() for one in manager.dialog(RepeatDialog).part.rhythm.buttons()]
        assert said[2:] == ["every 4th Thursday of the month", "every last Thursday of the month"]

    def test_says_which_days_it_will_ask_about(self, opened: Open, helping: Helping) -> None:
        helping.request("Riet", "Koor", day=date(2026, 12, 11))
        manager = opened()
        manager.click("Let this come back…")

        manager.click("every two weeks on Friday")

        assert "For 25 December (Christmas) we ask you first." in manager.dialog(RepeatDialog).part.next.text()

    def test_until_a_day(self, opened: Open, helping: Helping, walk: int) -> None:
        manager = opened()
        manager.click("Let this come back…")
        dialog = manager.dialog(RepeatDialog)
        manager.click("every Thursday", dialog)
        manager.click("until a day", dialog)

        dialog.part.until.day.setDate(dialog.part.until.day.minimumDate().fromString("2026-12-17", "yyyy-MM-dd"))
        manager.settle()
        assert dialog.part.next.text() == "Next: Thursday 10 December and Thursday 17 December."
        manager.submit(dialog)

        assert days(manager, helping) == [THURSDAY, THURSDAY + WEEK]
        assert series(manager).below.text() == "For the last time on Thursday 17 December"

    def test_a_last_day_before_the_first_time_is_said(self, opened: Open, helping: Helping, walk: int) -> None:
        manager = opened()
        manager.click("Let this come back…")
        dialog = manager.dialog(RepeatDialog)
        manager.click("every Thursday", dialog)
        manager.click("until a day", dialog)
        dialog.part.until.day.setDate(dialog.part.until.day.minimumDate().fromString("2026-12-01", "yyyy-MM-dd"))
        manager.settle()

        assert dialog.part.next.text() == "That is before the first time."
        manager.submit(dialog)

        assert dialog.isVisible()
        assert dialog.notice.text()
        assert days(manager, helping) == [THURSDAY]

    def test_is_not_offered_without_a_day_nor_twice_nor_afterwards(
        self, opened: Open, helping: Helping, walk: int
    ) -> None:
        helping.request("Riet", "Lamp")
        manager = opened()
        manager.show("Lamp")
        assert not manager.page.view.repeat_button.isVisible()

        manager.show("Wandelen")
        assert manager.page.view.repeat_button.isVisible()
        helping.services.requests.done(walk)
        manager.page.show_request(walk)
        manager.settle()

        assert not manager.page.view.repeat_button.isVisible()


class TestTheDates:
    """Each is a request of its own."""

    def test_stand_with_who_comes_and_lead_there(self, opened: Open, helping: Helping, walk: int) -> None:
        first, second, third = weekly(helping, walk)
        helping.services.matches.agree(second.id, helping["Wim"])
        helping.services.matches.ask(third.id, helping["Cas"])
        manager = opened(request_id=first.id)
        box = series(manager)
        said = {number: manager.texts(line).split("\n") for number, line in box.dates.items()}

        assert said[first.id] == ["Thursday 10 December, 14:00 – 15:00 (this one)", "needs a helper"]
        assert said[second.id][-1] == "Wim comes"
        assert said[third.id][-1] == "Cas asked"
        box.dates[second.id].click()  # type: ignore[attr-defined]
        manager.settle()
        assert manager.page.seen is not None
        assert manager.page.seen.row.id == second.id

    def test_are_told_apart_in_the_list_by_their_day(self, opened: Open, helping: Helping, walk: int) -> None:
        weekly(helping, walk)
        manager = opened()

        model = manager.page.list.model()
        said = [model.index(at, 0).data(11).rpartition(", ")[2] for at in range(model.rowCount())]

        assert said == ["Thu 10 Dec", "Thu 17 Dec", "Thu 24 Dec"]

    def test_are_no_other_requests_of_the_client_and_a_series_is_one(
        self, opened: Open, helping: Helping, walk: int
    ) -> None:
        weekly(helping, walk)
        lamp = helping.request("Riet", "Lamp")
        manager = opened(request_id=walk)
        assert "Lamp" in [one.text() for one in manager.box(OrderBox).findChildren(type(manager.box(OrderBox).button))]

        manager.page.show_request(lamp)

        links = [one.text() for one in manager.box(OrderBox).findChildren(type(manager.box(OrderBox).button))]
        assert links.count("Wandelen") == 1

    def test_that_lie_far_ahead_ask_no_three_questions(
        self, opened: Open, helping: Helping, walk: int, clock: Any
    ) -> None:
        third = weekly(helping, walk, Every.MONTH)[2]
        clock.go_to(TODAY + 5 * WEEK)

        manager = opened(request_id=third.id)

        assert [one for one in manager.page.view.boxes if isinstance(one, ThreeQuestionsBox)] == []

    def test_one_is_withdrawn_and_the_others_stay(self, opened: Open, helping: Helping, walk: int) -> None:
        weekly(helping, walk)
        manager = opened(request_id=walk)

        manager.choose_more("Withdraw only this date…")
        dialog = manager.dialog(WithdrawDialog)
        assert "Only this date. The others stay as they are." in manager.texts(dialog)
        manager.submit(dialog)

        assert days(manager, helping) == [THURSDAY + WEEK, THURSDAY + 2 * WEEK]


class TestChanging:
    """One date, or this one and all that come."""

    def test_one_date_moves_no_other(self, opened: Open, helping: Helping, walk: int) -> None:
        weekly(helping, walk)
        manager = opened(request_id=walk)
        manager.click("Change…")
        form = manager.dialog(RequestForm)
        assert [one.text() for one in form.dates.buttons()] == [
            "only Thursday 10 December",
            "this one and all that come",
        ]

        form.starts.setText("10")
        form.ends.setText("11")
        manager.submit(form)

        assert [row.starts for row in dates(manager.services, helping)] == [time(10), time(14), time(14)]

    def test_all_that_come_get_what_was_changed_and_keep_what_was_not(
        self, opened: Open, helping: Helping, walk: int
    ) -> None:
        _, _, third = weekly(helping, walk)
        helping.services.requests.change(third.id, text="Wandelen in het bos")
        manager = opened(request_id=walk)
        manager.click("Change all that come…")
        form = manager.dialog(RequestForm)
        assert not form.when.isVisible()

        form.starts.setText("10")
        form.ends.setText("11")
        manager.submit(form)

        rows = dates(manager.services, helping)
        assert {row.starts for row in rows} == {time(10)}
        assert [row.text for row in rows] == ["Wandelen", "Wandelen", "Wandelen in het bos"]
        assert [row.day for row in rows] == [THURSDAY, THURSDAY + WEEK, THURSDAY + 2 * WEEK]
        manager.undo()
        assert {row.starts for row in dates(manager.services, helping)} == {time(14)}

    def test_all_become_like_this_one_where_nothing_else_was_changed(
        self, opened: Open, helping: Helping, walk: int
    ) -> None:
        weekly(helping, walk)
        helping.services.requests.change(walk, text="Wandelen in het bos")
        manager = opened(request_id=walk)

        manager.click("Change all that come…")
        manager.submit(manager.dialog(RequestForm))

        assert {row.text for row in dates(manager.services, helping)} == {"Wandelen in het bos"}

    def test_dates_on_which_the_helper_cannot_come_along_are_said(
        self, opened: Open, helping: Helping, walk: int
    ) -> None:
        _, second, _ = weekly(helping, walk)
        helping.services.matches.agree_every_time(walk, helping["Wim"])
        helping.client("Toos Maas")
        lamp = helping.request("Toos", "Lamp", day=second.day, starts=time(10), ends=time(11))
        helping.services.matches.agree(lamp, helping["Wim"])
        manager = opened(request_id=walk)

        manager.click("Change all that come…")
        form = manager.dialog(RequestForm)
        form.starts.setText("10")
        form.ends.setText("11")
        manager.submit(form)

        assert manager.page.notice.text() == (
            "On Thursday 17 December the helper cannot come. Somebody else is needed then."
        )
        assert [bool(row.helper) for row in dates(manager.services, helping)][:3] == [True, False, True]

    def test_another_rhythm_moves_what_lies_ahead(self, opened: Open, helping: Helping, walk: int) -> None:
        weekly(helping, walk)
        manager = opened(request_id=walk)
        manager.click("Another rhythm…")
        dialog = manager.dialog(RepeatDialog)
        assert dialog.part.rhythm.chosen() == RepeatRule.like(THURSDAY, Every.WEEK)

        manager.click("every 2nd Thursday of the month", dialog)
        manager.submit(dialog)

        assert days(manager, helping) == [THURSDAY, date(2027, 1, 14), date(2027, 2, 11)]

    def test_it_stops_from_now_on_and_who_would_come_is_told(self, opened: Open, helping: Helping, walk: int) -> None:
        _, second, _ = weekly(helping, walk)
        helping.services.matches.agree(second.id, helping["Cas"])
        manager = opened(request_id=walk)

        manager.click("Let it stop…")
        manager.submit(manager.dialog(StopSeriesDialog))

        assert days(manager, helping) == []
        assert manager.page.notice.text().startswith("Please tell Cas Mol (0700")
        manager.undo()
        assert len(days(manager, helping)) == 3

    def test_it_stops_after_a_day(self, opened: Open, helping: Helping, walk: int) -> None:
        weekly(helping, walk)
        manager = opened(request_id=walk)
        manager.click("Let it stop…")
        dialog = manager.dialog(StopSeriesDialog)

        manager.click("after a day", dialog)
        manager.submit(dialog)

        assert days(manager, helping) == [THURSDAY]
        assert series(manager).below.text() == "For the last time on Thursday 10 December"
        assert not series(manager).stop_button.isVisible()


class TestEveryTime:
    """Who says yes may come every time, with somebody in reserve."""

    def test_who_says_yes_first_comes_every_time(self, opened: Open, helping: Helping, walk: int) -> None:
        weekly(helping, walk)
        manager = opened(request_id=walk)
        manager.click("Ask Wim")
        manager.click("Ask Cas")
        manager.click("Wim: Yes…")
        dialog = manager.dialog(YesDialog)
        assert dialog.every.chosen() is True
        assert not dialog.times.isVisible()

        dialog.reserve.setCurrentIndex(dialog.reserve.findText("Cas Mol"))
        manager.submit(dialog)

        assert {row.helper for row in dates(manager.services, helping)} == {"Wim Haan"}
        assert [(one.volunteer, one.reserve) for one in manager.services.matches.standing(helping["Riet"])] == [
            ("Wim Haan", False),
            ("Cas Mol", True),
        ]
        assert manager.page.notice.text().startswith("Please tell Cas Mol")
        assert "Wim Haan usually comes" in series(manager).below.text()
        manager.undo()
        assert manager.services.matches.standing(helping["Riet"]) == []

    def test_the_next_one_comes_only_this_time_unless_it_is_said(
        self, opened: Open, helping: Helping, walk: int
    ) -> None:
        _, second, _ = weekly(helping, walk)
        helping.services.matches.agree_every_time(walk, helping["Wim"])
        helping.services.volunteers.pause(helping["Wim"], first_day=second.day, last_day=second.day)
        manager = opened(request_id=second.id)
        manager.click("Ask Cas")
        manager.click("Yes…")

        manager.submit(manager.dialog(YesDialog))

        assert [row.helper for row in dates(manager.services, helping)] == ["Wim Haan", "Cas Mol", "Wim Haan"]

    def test_dates_on_which_they_cannot_are_said(self, opened: Open, helping: Helping, walk: int) -> None:
        _, second, _ = weekly(helping, walk)
        helping.services.volunteers.pause(helping["Wim"], first_day=second.day, last_day=second.day)
        manager = opened(request_id=walk)
        manager.click("Ask Wim")
        manager.click("Yes…")

        manager.submit(manager.dialog(YesDialog))

        assert manager.page.notice.text() == (
            "On Thursday 17 December the helper cannot come. Somebody else is needed then."
        )

    def test_two_jobs_at_once_may_be_meant_for_this_date(self, opened: Open, helping: Helping, walk: int) -> None:
        weekly(helping, walk)
        manager = opened(request_id=walk)
        manager.click("Ask Wim")
        helping.client("Toos Maas")
        lamp = helping.request("Toos", "Lamp", day=THURSDAY, starts=time(14), ends=time(15))
        manager.services.matches.agree(lamp, helping["Wim"])
        manager.click("Yes…")
        dialog = manager.dialog(YesDialog)

        manager.submit(dialog)
        assert "has another job" in dialog.notice.text()
        dialog.on_purpose.setChecked(True)
        manager.submit(dialog)

        assert [row.helper for row in dates(manager.services, helping) if row.text == "Wandelen"] == ["Wim Haan"] * 3

    def test_what_does_not_come_back_is_asked_for_its_day_alone(
        self, opened: Open, helping: Helping, walk: int
    ) -> None:
        manager = opened()
        manager.click("Ask Wim")
        manager.click("Yes…")
        dialog = manager.dialog(YesDialog)

        assert not dialog.every.isVisible()
        manager.submit(dialog)
        assert manager.card(walk).row.agreed_on == THURSDAY


class TestDoubts:
    """A holiday, or a day on which the site is closed, is a question."""

    @pytest.fixture
    def christmas(self, helping: Helping) -> int:
        """Return a date on Christmas Day, of which Wim comes to the others."""
        first = helping.request("Riet", "Kaarten", day=date(2026, 12, 11), starts=time(14), ends=time(16))
        helping.services.requests.repeat(first, RepeatRule.like(date(2026, 12, 11), Every.TWO_WEEKS))
        helping.services.matches.agree_every_time(first, helping["Wim"])
        return dates(helping.services, helping)[1].id

    def test_asks_and_says_who_would_come(self, opened: Open, helping: Helping, christmas: int) -> None:
        manager = opened(request_id=christmas)

        said = manager.texts(manager.box(DoubtBox))
        assert "Friday 25 December is Christmas. Does this take place?" in said
        assert "If it does, Wim comes." in said
        model = manager.page.list.model()
        spoken = [model.index(at, 0).data(11) for at in range(model.rowCount())]
        assert any(line.endswith("does it take place?") for line in spoken)

    def test_it_takes_place_and_who_usually_comes_comes(self, opened: Open, helping: Helping, christmas: int) -> None:
        manager = opened(request_id=christmas)

        manager.click("It takes place")

        row = manager.card(christmas).row
        assert (row.day_doubt, row.helper) == (None, "Wim Haan")
        manager.undo()
        assert manager.card(christmas).row.day_doubt is DayDoubt.CHRISTMAS

    def test_on_another_day(self, opened: Open, helping: Helping, christmas: int) -> None:
        manager = opened(request_id=christmas)
        manager.click("Another day…")
        dialog = manager.dialog(OtherDayDialog)

        dialog.day.setDate(dialog.day.date().addDays(3))
        dialog.starts.setText("10")
        dialog.ends.setText("half elf")
        manager.submit(dialog)
        assert "I cannot read “half elf”" in dialog.notice.text()
        dialog.ends.setText("11")
        manager.submit(dialog)

        row = manager.card(christmas).row
        assert (row.day, row.starts, row.day_doubt) == (date(2026, 12, 28), time(10), None)
        assert days(manager, helping) == [date(2026, 12, 11), date(2026, 12, 28), date(2027, 1, 8)]

    def test_not_this_time(self, opened: Open, helping: Helping, christmas: int) -> None:
        manager = opened(request_id=christmas)

        manager.click("Not this time")

        card = manager.card(christmas)
        assert (card.row.state, card.closed_because) == (RequestState.WITHDRAWN, ClosedBecause.NOT_NEEDED)
        assert days(manager, helping) == [date(2026, 12, 11), date(2027, 1, 8)]
        manager.undo()
        assert manager.card(christmas).row.day_doubt is DayDoubt.CHRISTMAS

    def test_a_closed_day_that_was_agreed_asks_too_and_the_helper_is_told(
        self, opened: Open, helping: Helping, walk: int, site: int
    ) -> None:
        weekly(helping, walk)
        helping.services.matches.agree_every_time(walk, helping["Wim"])
        helping.services.activities.close_site(site, THURSDAY, THURSDAY)
        manager = opened(request_id=walk)
        assert "On Thursday 10 December the support point is closed." in manager.texts(manager.box(DoubtBox))

        manager.click("Not this time")

        assert manager.page.notice.text().startswith("Please tell Wim Haan")

    def test_on_another_day_the_helper_comes_along(self, opened: Open, helping: Helping, walk: int, site: int) -> None:
        weekly(helping, walk)
        helping.services.matches.agree_every_time(walk, helping["Wim"])
        helping.services.activities.close_site(site, THURSDAY, THURSDAY)
        manager = opened(request_id=walk)
        manager.click("Another day…", manager.box(DoubtBox))
        dialog = manager.dialog(OtherDayDialog)
        dialog.day.setDate(dialog.day.date().addDays(1))

        manager.submit(dialog)

        row = manager.card(walk).row
        assert (row.agreed_on, row.helper, row.day_doubt) == (THURSDAY + timedelta(days=1), "Wim Haan", None)


class TestCompleting:
    """How often it comes back is asked calmly, where it has a day."""

    def test_what_was_understood_over_the_telephone_stands_there(self, opened: Open, helping: Helping) -> None:
        rule = RepeatRule.like(THURSDAY, Every.MONTH)
        number = helping.request("Riet", "Koor", complete=False, day=THURSDAY, repeats=rule)
        manager = opened(request_id=number)
        assert manager.page.view.series is None
        manager.click("Complete…")
        form = manager.dialog(RequestForm)

        assert form.comes_back.rule() == rule
        manager.submit(form)

        assert days(manager, helping) == [THURSDAY, date(2027, 1, 14), date(2027, 2, 11)]

    def test_it_may_be_once_after_all(self, opened: Open, helping: Helping) -> None:
        rule = RepeatRule.like(THURSDAY, Every.MONTH)
        number = helping.request("Riet", "Koor", complete=False, day=THURSDAY, repeats=rule)
        manager = opened(request_id=number)
        manager.click("Complete…")
        form = manager.dialog(RequestForm)

        manager.click("only once", form)
        manager.submit(form)

        assert days(manager, helping) == [THURSDAY]
        assert not manager.card(number).row.repeats

    def test_another_day_brings_its_rhythm_along(self, opened: Open, helping: Helping) -> None:
        number = helping.request("Riet", "Koor", complete=False, day=THURSDAY)
        manager = opened(request_id=number)
        manager.click("Complete…")
        form = manager.dialog(RequestForm)
        manager.click("every 2nd Thursday of the month", form)

        form.when.day.setDate(form.when.day.date().addDays(15))
        manager.settle()

        assert form.comes_back.rule() == RepeatRule(every=Every.MONTH, weekday=4, which=4)
        manager.click("every last Friday of the month", form)
        assert form.comes_back.rule() == RepeatRule(every=Every.MONTH, weekday=4, which=LAST)
        manager.submit(form)
        assert days(manager, helping) == [date(2026, 12, 25), date(2027, 1, 29), date(2027, 2, 26)]

    def test_without_a_day_it_is_not_asked(self, opened: Open, helping: Helping) -> None:
        number = helping.request("Riet", "Koor", complete=False, day=THURSDAY)
        manager = opened(request_id=number)
        manager.click("Complete…")
        form = manager.dialog(RequestForm)
        manager.click("every Thursday", form)

        manager.click("no day", form)

        assert not form.comes_back.isVisible()
        manager.submit(form)
        assert manager.card(number).row.day is None
        assert not manager.card(number).row.repeats


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("spoken", ["en", "nl"])
class TestForEverybody:
    """By keyboard, by screen reader, and with large text."""

    def test_a_date_that_is_asked_about_can_be_read_and_reached(
        self, spoken: str, scale: int, opened: Open, helping: Helping, language: Language, look: Look
    ) -> None:
        language.speak(spoken)
        look.set_scale(scale)
        first = helping.request("Riet", "Kaarten", day=date(2026, 12, 11), starts=time(14), ends=time(16))
        helping.services.requests.repeat(first, RepeatRule.like(date(2026, 12, 11), Every.TWO_WEEKS))
        christmas = dates(helping.services, helping)[1].id

        manager = opened(request_id=christmas)

        assert faults(manager.holder) == []
        assert cut(manager.holder) == []
        assert manager.holder.horizontalScrollBar().maximum() == 0

    @pytest.mark.parametrize(
        ("act", "kind"),
        [
            ("repeat", RepeatDialog),
            ("stop", StopSeriesDialog),
            ("other_day", OtherDayDialog),
            ("change_all", RequestForm),
        ],
    )
    def test_every_form_can_be_read_and_reached(
        self,
        act: str,
        kind: type[QDialog],
        spoken: str,
        scale: int,
        opened: Open,
        helping: Helping,
        walk: int,
        language: Language,
        look: Look,
    ) -> None:
        language.speak(spoken)
        look.set_scale(scale)
        weekly(helping, walk)
        manager = opened(request_id=walk)

        getattr(manager.page.view, act).emit()
        dialog = manager.dialog(kind)

        assert faults(dialog) == []
        assert cut(dialog) == []
        dialog.reject()
