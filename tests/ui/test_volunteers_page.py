"""The room of the volunteers: the list, and what one sees and clicks of the one who is looked at."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.matches import ExpenseKind
from app.domain.requests import Part, RequestState
from app.domain.volunteers import InHouse, Liking
from app.services import Services
from app.services.volunteers import VolunteerCard
from tests.cut_texts import faults as cut
from tests.ui.controls import faults
from tests.ui.volunteer_room import At, Open, opener
from ui.destinations import Destination, Place
from ui.look import Look
from ui.road import Road
from ui.volunteer_form import NewVolunteerDialog
from ui.volunteer_forms import (
    AgreementDialog,
    AreaDialog,
    CertificateDialog,
    EmergencyDialog,
    HandOutDialog,
    HobbiesDialog,
    InspectionDialog,
    InsuranceDialog,
    LanguagesDialog,
    LicenceDialog,
    MaximumDialog,
    MentorDialog,
    SinceDialog,
)
from ui.volunteer_list import Shown
from ui.volunteer_parts import Fact
from ui.volunteer_when import ExceptionDialog, PauseDialog
from ui.volunteers import VolunteersPage

pytestmark = pytest.mark.usefixtures("language", "look", "site")
TODAY = date(2026, 11, 24)
"""A Tuesday."""
DAY = timedelta(days=1)


@pytest.fixture
def truus(services: Services, site: int) -> int:
    return services.volunteers.add(
        call_name="Truus", surname="Willems", street="Molenweg", house_number="14", site_id=site
    )


@pytest.fixture
def riet(services: Services, site: int) -> int:
    return services.people.add(call_name="Riet", surname="Jansen", site_id=site)


@pytest.fixture
def opened(qtbot: QtBot, road: Road, services: Services) -> Open:
    return opener(qtbot, road, services, VolunteersPage)


def room(opened: Open, person_id: int | None = None, *, width: int = 1162) -> "Room":
    at = opened(Destination(Place.VOLUNTEERS, person_id=person_id), width=width)
    return Room(at)


class Room:
    """What tests look at in the room."""

    def __init__(self, at: At) -> None:
        self.at = at
        assert isinstance(at.page, VolunteersPage)
        self.page = at.page
        self.view = at.page.view

    @property
    def names(self) -> list[str]:
        return [line.row.name for line in self.page.list.lines]

    @property
    def words(self) -> dict[str, str]:
        return {line.row.name: line.words for line in self.page.list.lines}

    def card(self, person_id: int) -> VolunteerCard:
        return self.at.services.volunteers.card(person_id)


def agreed(services: Services, client: int, helper: int, day: date) -> int:
    request = services.requests.capture(client, "lamp", day=day, starts=time(14), ends=time(15))
    services.matches.agree(request, helper)
    return request


def test_an_empty_room_says_how_to_begin(opened: Open) -> None:
    here = room(opened)

    assert here.at.says("Nobody helps here yet")
    assert not here.view.isVisible()


def test_a_name_is_enough(opened: Open) -> None:
    here = room(opened)

    here.at.click(here.page.new_button)
    dialog = here.at.dialog(NewVolunteerDialog)
    here.at.write(dialog.call_name, "Bo")
    here.at.click(dialog.submit_button)

    assert here.names == ["Bo"]
    assert here.view.head.name.text() == "Bo"
    assert here.at.says("Only the name is known, and that is enough.")


def test_a_client_who_helps_too_stays_one_person(opened: Open, riet: int) -> None:
    here = room(opened)

    here.at.click(here.page.new_button)
    dialog = here.at.dialog(NewVolunteerDialog)
    here.at.write(dialog.call_name, "rie")
    here.at.click(dialog.rows[0])

    assert here.names == ["Riet Jansen"]
    assert here.at.services.people.count() == 1
    here.at.click(here.view.head.comes_too)
    assert here.at.went == [Destination(Place.PERSON, person_id=riet)]


def test_half_words_narrow_the_list_and_enter_takes_the_first(opened: Open, services: Services, truus: int) -> None:
    services.volunteers.add(call_name="Wim", surname="de Haan")
    here = room(opened)

    here.at.write(here.page.search, "tru mol")
    here.at.press(here.page.search, Qt.Key.Key_Return)

    assert here.names == ["Truus Willems"]
    assert here.view.head.name.text() == "Truus Willems"
    here.at.write(here.page.search, "x")
    assert here.at.says("I find no volunteer with “tru molx”.")


def test_the_arrows_go_from_one_to_the_next(opened: Open, services: Services, truus: int) -> None:
    services.volunteers.add(call_name="Aad")
    here = room(opened)

    here.at.press(here.page.search, Qt.Key.Key_Down, Qt.Key.Key_Down)

    assert (here.names, here.view.head.name.text()) == (["Aad", "Truus Willems"], "Truus Willems")


def test_each_choice_tells_in_words_why_somebody_is_in_it(
    opened: Open, services: Services, truus: int, riet: int
) -> None:
    add = services.volunteers.add
    wim, bo, kees, jo = (add(call_name=name) for name in ("Wim", "Bo", "Kees", "Jo"))
    services.volunteers.change(truus, free=[(3, part) for part in Part])
    services.volunteers.change(wim, max_per_month=1, free=[(4, Part.EVENING)])
    agreed(services, riet, wim, TODAY + DAY)
    services.volunteers.pause(bo, last_day=date(2027, 1, 3))
    services.volunteers.change(kees, mentor_id=truus)
    services.volunteers.note_expense(jo, ExpenseKind.MATERIAL, cents=1240)
    services.volunteers.note_expense(jo, ExpenseKind.KILOMETRES, km=12.5)
    here = room(opened)
    said = {}
    for shown in Shown:
        here.page.shown.choose(shown)
        here.at.settle()
        said[shown] = here.words

    assert said[Shown.CAN_HELP] == {"Truus Willems": "free Thursday"}
    assert said[Shown.FULL] == {"Wim": "1 job this month, wants 1"}
    assert said[Shown.NOT_NOW] == {"Bo": "not for now, until and including 3 January"}
    assert said[Shown.NEW] == {"Kees": "new, with Truus · when: not asked yet"}
    assert said[Shown.TO_PAY] == {"Jo": "€\u00a012.40 and 12.5\u00a0km to pay back"}
    assert said[Shown.FORGOTTEN] == dict.fromkeys(("Jo", "Kees", "Truus Willems"), "never asked")
    assert list(said[Shown.ALL]) == ["Bo", "Jo", "Kees", "Truus Willems", "Wim"]
    assert (said[Shown.ALL]["Wim"], said[Shown.STOPPED]) == ("full: 1 job this month, wants 1", {})


def test_namesakes_are_told_apart_by_their_street(opened: Open, services: Services, truus: int) -> None:
    services.volunteers.add(call_name="Truus", surname="Willems", street="Kade", house_number="2")
    services.volunteers.add(call_name="Wim")
    here = room(opened)

    assert [line.words for line in here.page.list.lines] == [
        "Molenweg 14 · when: not asked yet",
        "Kade 2 · when: not asked yet",
        "when: not asked yet",
    ]


def test_a_narrow_list_names_fewer_times_rather_than_half_a_word(opened: Open, services: Services, truus: int) -> None:
    services.volunteers.change(truus, free=[(day, part) for day in (0, 2, 3, 4) for part in Part])
    line = room(opened).page.list.lines[0]
    small = QFontMetrics(QApplication.font())
    few, fewest, briefest = "free Wednesday, Thursday and more", "free Wednesday and more", "free Wed and more"

    assert line.words_in(2000, small) == line.words == "free Wednesday, Thursday, Friday and more"
    assert line.words_in(small.horizontalAdvance(few), small) == few
    assert line.words_in(small.horizontalAdvance(few) - 1, small) == fewest
    assert line.words_in(small.horizontalAdvance(fewest) - 1, small) == briefest
    assert line.words_in(1, small) == briefest


def test_a_choice_that_is_empty_is_not_offered(opened: Open, services: Services, truus: int) -> None:
    here = room(opened)

    offered = [shown for shown, button in here.page.shown.buttons.items() if button.isVisible()]

    assert offered == [Shown.ALL, Shown.FORGOTTEN]


def test_who_stopped_stays_in_sight_with_what_is_still_out(opened: Open, services: Services, truus: int) -> None:
    services.volunteers.change(truus, key_number="3", badge="12")
    services.volunteers.stop(truus)
    here = room(opened)

    here.page.shown.choose(Shown.STOPPED)
    here.at.settle()

    words = "stopped on 24 November 2026 · key 3 is still out · badge 12 is still out"
    assert here.words == {"Truus Willems": words}
    here.at.click(here.view.head.again)
    assert here.card(truus).ends_on is None


def test_chips_are_clicked_through_what_somebody_likes(opened: Open, services: Services, truus: int) -> None:
    kind = services.request_kinds.all()[0].id
    here = room(opened)
    chip = here.view.likes.chips.chips[kind]
    seen = []
    for _ in range(4):
        here.at.click(chip)
        seen.append((chip.accessibleName(), here.card(truus).likings.get(kind)))

    assert seen == [
        ("Odd jobs: likes it", Liking.LIKES),
        ("Odd jobs: can do it", Liking.CAN),
        ("Odd jobs: rather not", Liking.RATHER_NOT),
        ("Odd jobs: not said", None),
    ]
    assert here.view.likes.chips.chips[kind] is chip


def test_two_quick_clicks_are_two_answers_further(opened: Open, services: Services, truus: int) -> None:
    kind = services.request_kinds.all()[0].id
    here = room(opened)

    for _ in range(2):
        here.view.likes.chips.chips[kind].click()
    here.at.settle()

    assert here.card(truus).likings == {kind: Liking.CAN}


def test_what_is_met_in_a_house_has_one_answer_each(opened: Open, services: Services, truus: int) -> None:
    services.volunteers.change(truus, allergies=["pollen", InHouse.CAT])
    here = room(opened)

    for thing, clicks in ((InHouse.DOG, 1), (InHouse.SMOKE, 2), (InHouse.CAT, 1)):
        for _ in range(clicks):
            here.view.house.chips.chips[thing].click()
    here.at.settle()

    card = here.card(truus)
    assert (card.fine_with, card.minds, card.allergies) == (("dog",), ("smoke",), ("pollen",))


def test_the_week_is_clicked_and_spoken(opened: Open, truus: int) -> None:
    here = room(opened)
    cell = here.view.when.week.cells[1, Part.AFTERNOON]
    assert cell.accessibleName() == "Tuesday afternoon, not free"

    here.at.click(cell)

    assert cell.accessibleName() == "Tuesday afternoon, free"
    assert here.card(truus).free == frozenset({(1, Part.AFTERNOON)})
    here.at.click(cell)
    assert here.card(truus).free == frozenset()
    here.at.click(here.view.when.forget)
    assert here.card(truus).free is None


def test_the_week_goes_by_keyboard_alone(opened: Open, truus: int) -> None:
    here = room(opened)
    week = here.view.when.week

    right, down = Qt.Key.Key_Right, Qt.Key.Key_Down
    here.at.press(week.cells[0, Part.MORNING], right, right, down, Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Return)

    assert here.card(truus).free == frozenset({(2, Part.AFTERNOON), (1, Part.AFTERNOON)})
    assert QApplication.focusWidget() is week.cells[1, Part.AFTERNOON]
    tabbed = [time for time, one in week.cells.items() if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert tabbed == [(1, Part.AFTERNOON)]


def test_a_day_can_be_different_and_as_usual_again(opened: Open, truus: int) -> None:
    here = room(opened)

    here.at.click(here.view.when.other_day)
    dialog = here.at.dialog(ExceptionDialog)
    dialog.on.setDate(QDate(2026, 12, 4))
    dialog.part.setCurrentIndex(dialog.part.findData(Part.AFTERNOON))
    here.at.click(dialog.submit_button)

    assert here.at.says("Friday 4 December, afternoon: not free")
    here.at.click("As usual: Friday 4 December, afternoon: not free")
    assert here.card(truus).exceptions == ()


def test_not_for_now_without_an_end_and_back_again(opened: Open, truus: int) -> None:
    here = room(opened)

    here.at.click(here.view.when.pause)
    here.at.click(here.at.dialog(PauseDialog).submit_button)

    assert here.words == {"Truus Willems": "not for now"}
    here.at.click("Can help again: Not for now")
    assert here.card(truus).pauses == ()


def test_not_for_now_tells_which_jobs_need_somebody_else(
    opened: Open, services: Services, truus: int, riet: int
) -> None:
    request = agreed(services, riet, truus, TODAY + DAY)
    here = room(opened, truus)

    here.at.click(here.view.when.pause)
    dialog = here.at.dialog(PauseDialog)
    dialog.no_end.setChecked(False)
    here.at.click(dialog.submit_button)

    assert here.page.notice.text() == "1 request needs another helper now: see Requests."
    assert here.at.services.requests.row(request).state is RequestState.OPEN
    [pause] = here.card(truus).pauses
    assert (pause.first_day, pause.last_day) == (TODAY, TODAY + 28 * DAY)


def test_each_fact_has_a_small_act_of_its_own(opened: Open, services: Services, truus: int) -> None:
    here = room(opened)
    at, view = here.at, here.view

    at.click(view.about.most)
    most = at.dialog(MaximumDialog)
    most.most.setValue(4)
    at.click(most.submit_button)
    at.click(view.about.area)
    at.write(at.dialog(AreaDialog).area, "De Lindehof")
    at.click(at.dialog(AreaDialog).submit_button)
    at.click(view.about.languages)
    at.write(at.dialog(LanguagesDialog).languages, "Turks, Papiaments")
    at.click(at.dialog(LanguagesDialog).submit_button)
    at.click(view.about.hobbies)
    at.write(at.dialog(HobbiesDialog).hobbies, "kaarten")
    at.click(at.dialog(HobbiesDialog).submit_button)
    at.click(view.papers.emergency)
    at.write(at.dialog(EmergencyDialog).name, "Anja, dochter")
    at.write(at.dialog(EmergencyDialog).phone, "0700 11 22 33")
    at.click(at.dialog(EmergencyDialog).submit_button)

    card = here.card(truus)
    assert (card.max_per_month, card.area, card.languages) == (4, "De Lindehof", ("Turks", "Papiaments"))
    assert (card.circumstances.hobbies, card.emergency_name) == (("kaarten",), "Anja, dochter")
    facts = (view.about.most, view.about.area, view.about.languages, view.papers.emergency)
    assert [fact.words for fact in facts] == [
        *("4 jobs at most", "De Lindehof", "Turks and Papiaments", "Anja, dochter · 0700 - 11 22 33"),
    ]
    for _ in range(5):
        services.history.undo()
    at.settle()
    assert [fact.words for fact in facts] == ["not asked yet"] * 4


def test_of_a_paper_only_that_it_was_seen_is_kept(opened: Open, truus: int) -> None:
    here = room(opened)
    at = here.at

    at.click(here.view.papers.certificate)
    dialog = at.dialog(CertificateDialog)
    dialog.on.setDate(QDate(2026, 11, 2))
    dialog.again.setChecked(True)
    at.write(dialog.by, "Anja")
    at.click(dialog.submit_button)
    at.click(here.view.car.licence)
    at.click(at.dialog(LicenceDialog).submit_button)
    at.click(here.view.car.insurance)
    at.click(at.dialog(InsuranceDialog).submit_button)

    card = here.card(truus)
    assert (card.certificate_seen_on, card.certificate_seen_by) == (date(2026, 11, 2), "Anja")
    assert card.certificate_again_on == date(2029, 11, 1)
    assert (card.licence_seen_on, card.licence_seen_by, card.insurance_seen_by) == (TODAY, "Marja", "Marja")
    words = "seen on 2 November 2026 by Anja · look again on 1 November 2029"
    assert here.view.papers.certificate.words == words
    at.click(here.view.papers.certificate)
    at.click("Not seen after all")
    card = here.card(truus)
    assert (card.certificate_seen_on, card.certificate_seen_by, card.certificate_again_on) == (None, "", None)


def test_days_can_be_noted_and_taken_away(opened: Open, truus: int) -> None:
    here = room(opened)
    at, view = here.at, here.view
    days: Sequence[tuple[Fact, type[Any], str]] = [
        (view.about.since, SinceDialog, "since"),
        (view.papers.agreement, AgreementDialog, "agreement_on"),
        (view.car.inspection, InspectionDialog, "inspection_until"),
    ]
    for fact, kind, field in days:
        at.click(fact)
        dialog = at.dialog(kind)
        dialog.on.setDate(QDate(2026, 5, 1))
        at.click(dialog.submit_button)
        assert getattr(here.card(truus), field) == date(2026, 5, 1)

    assert view.car.inspection.words == "run out on 1 May 2026"
    at.click(view.car.inspection)
    at.click("Not known")
    assert view.car.inspection.words == "not asked yet"


def test_a_key_and_a_badge_go_out_and_come_back(opened: Open, truus: int) -> None:
    here = room(opened)
    at = here.at
    for fact in (here.view.papers.key, here.view.papers.badge):
        at.click(fact)
        at.write(at.dialog(HandOutDialog).number, "3")
        at.click(at.dialog(HandOutDialog).submit_button)
        assert fact.words == "number 3"

    at.click(here.view.papers.key)
    at.click("Handed in")

    assert (here.card(truus).key_number, here.card(truus).badge) == ("", "3")


def test_a_newcomer_gets_a_mentor_and_loses_one(opened: Open, services: Services, truus: int) -> None:
    bo = services.volunteers.add(call_name="Bo", site_id=services.desk.sites()[0].id)
    here = room(opened, bo)
    at = here.at

    at.click(here.view.about.mentor)
    dialog = at.dialog(MentorDialog)
    at.write(dialog.picker.search, "truus")
    at.click("Truus Willems, Molenweg 14 · volunteer")
    at.click(dialog.submit_button)
    assert here.words["Bo"] == "new, with Truus · when: not asked yet"

    at.click(here.view.about.mentor)
    at.click("Nobody any more")
    assert here.card(bo).mentor_id is None


def test_driving_is_told_by_chips(opened: Open, truus: int) -> None:
    here = room(opened)
    car = here.view.car

    here.at.click(car.cars.chips["drives_client"])
    here.at.click(car.roads.chips["evening"])
    here.at.click(car.roads.chips["motorway"])
    here.at.click(car.roads.chips["motorway"])

    card = here.card(truus)
    assert (card.drives_own, card.drives_client) == (False, True)
    assert (card.evening, card.motorway, card.out_of_town) == (True, False, None)
    assert car.roads.chips["motorway"].accessibleName() == "Motorway: no"


def test_somebody_who_only_helped_comes_too(opened: Open, truus: int) -> None:
    here = room(opened)
    assert not here.view.head.comes_too.isVisible()

    seen = here.page._seen
    assert seen is not None
    [act] = [one for one in here.page.menu(seen).actions() if one.text() == "&Comes too: make a visitor"]
    act.trigger()
    here.at.settle()

    assert here.view.head.comes_too.isVisible()
    assert here.at.services.people.person(truus).is_client


def test_where_there_is_little_room_either_the_list_or_one(opened: Open, truus: int) -> None:
    here = room(opened, width=620)
    assert (here.page.list.isVisible(), here.view.isVisible()) == (True, False)
    assert here.page.shown.field.isVisible()

    here.at.press(here.page.search, Qt.Key.Key_Return)

    assert (here.page.list.isVisible(), here.view.isVisible()) == (False, True)
    here.at.click(here.page.all_button)
    assert here.page.list.isVisible()
    assert here.page.list.hasFocus()


def test_below_each_other_what_is_seldom_used_is_shut_and_says_in_short_what_stands_in_it(
    opened: Open, services: Services, truus: int, riet: int
) -> None:
    services.volunteers.change(truus, drives_own=True, max_per_month=4, allergies=[InHouse.DOG])
    services.matches.stand(riet, truus)
    view = room(opened, truus, width=620).view

    heads = {card.fold_row.title(): card.fold_row.accessibleName() for card in view.cards}
    open_ones = [card.fold_row.title() for card in view.cards if card.inside.isVisible()]

    assert all(card.fold_row.isVisible() for card in view.cards)
    assert open_ones == ["What they like to do", "When they can"]
    assert heads["Driving"] == "Driving, Own car, licence not seen yet"
    assert heads["Own clients, and wishes"] == "Own clients, and wishes, Riet Jansen"
    assert heads["How much, and where"] == "How much, and where, 4 jobs at most"
    assert heads["In somebody’s house"] == "In somebody’s house, Allergic: dog"
    assert heads["Hours and expenses"] == "Hours and expenses, No hours are noted this year."
    assert heads["Papers, key and badge"].endswith("Certificate of conduct: not seen yet")


def test_a_card_is_opened_and_shut_in_its_heading(opened: Open, truus: int) -> None:
    here = room(opened, truus, width=620)
    card = here.view.car

    seen = []
    for _ in range(2):
        here.view.ensureWidgetVisible(card.fold_row)
        here.at.click(card.fold_row)
        seen.append((card.licence.isVisible(), card.fold_row.hasFocus()))

    assert seen == [(True, True), (False, True)]


def test_beside_each_other_all_cards_stand_open(opened: Open, truus: int) -> None:
    view = room(opened, truus).view

    assert all(card.inside.isVisible() and not card.fold_row.isVisible() for card in view.cards)


@pytest.mark.parametrize("size", [100, 150, 200])
def test_nothing_is_cut_off_and_everything_can_be_reached(
    opened: Open, services: Services, look: Look, truus: int, size: int
) -> None:
    services.volunteers.change(truus, free=[(1, Part.MORNING)], max_per_month=4, key_number="3")
    services.volunteers.pause(truus)
    services.volunteers.except_on(truus, TODAY + DAY, free=True)
    look.set_scale(size)

    here = room(opened, truus)

    assert cut(here.page.window()) == []
    assert faults(here.page) == []


def test_a_wide_window_has_two_columns_without_holes(opened: Open, truus: int) -> None:
    here = room(opened, truus, width=1716)
    view = here.view

    assert view.likes.x() == view.house.x() and view.likes.width() == view.house.width()
    assert view.when.mapTo(view, QPoint()).x() > view.likes.mapTo(view, QPoint()).x()
    assert view.house.y() - view.likes.geometry().bottom() <= 20

    here.at.page.window().resize(1162, 658)
    here.at.settle()

    assert view.likes.mapTo(view, QPoint()).x() == view.when.mapTo(view, QPoint()).x()
    assert view.when.isVisible() and view.when.width() > view.house.width()
    assert cut(here.page.window()) == []
