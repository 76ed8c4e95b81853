"""The list of people and the page of one person, as somebody at the desk uses them."""

from collections.abc import Callable
from datetime import date, time, timedelta
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.domain.activities import Activity, Meeting, MeetingState
from app.domain.calls import FollowUpKind
from app.domain.exporting import ExportKind
from app.domain.names import Salutation
from app.domain.papers import PaperKind
from app.domain.people import AwayKind, MayCall, ShownAt
from app.domain.sites import Role
from app.domain.steps import Action
from app.services import Services
from app.storage.database import Database
from tests.cut_texts import faults as cut
from tests.services.conftest import Drawing
from tests.ui.controls import faults
from ui.destinations import ENDED, Destination, Place
from ui.follow_up_form import FollowUpDialog, HomeAgainDialog
from ui.forms import FormDialog
from ui.language import Language
from ui.look import Look
from ui.page import Page
from ui.people import PeoplePage
from ui.person import PersonPage
from ui.person_around_forms import ContactDialog, HouseholdDialog, NoteDialog, OwnVolunteerDialog
from ui.person_endings import DiedDialog, EndDialog, MergeDialog
from ui.person_form import PersonDialog
from ui.person_lists import AwayDialog, ListDialog
from ui.person_unasked import UnaskedDialog
from ui.road import Road
from ui.way import PageHolder
from ui.widgets import Chip, Dots, LinkRow, SecondaryButton

Until = Callable[[Callable[[], bool]], None]
pytestmark = pytest.mark.usefixtures("language", "look", "site")


@pytest.fixture
def went() -> list[Destination]:
    """Note where the page wants to go."""
    return []


@pytest.fixture
def keys(qtbot: QtBot) -> Any:
    """Return the keyboard, which has no types of its own."""
    return qtbot


@pytest.fixture
def show(qtbot: QtBot, road: Road, went: list[Destination]) -> Callable[[type[Page], Destination], Page]:
    """Show a page as the window does, at the smallest office screen."""
    holders = []

    def shown(kind: type[Page], destination: Destination) -> Page:
        page = kind(road)
        page.go.connect(went.append)
        page.arrive(destination)
        holder = PageHolder(page)
        holders.append(holder)  # qtbot forgets what nobody holds
        qtbot.addWidget(holder)
        holder.resize(1162, 658)
        holder.show()
        return page

    return shown


@pytest.fixture
def store(road: Road, services: Services) -> Callable[[], Services]:
    """Return the services once the road is quiet: a test may not ask while a page asks on a thread."""

    def settled() -> Services:
        road.settle()
        return services

    return settled


@pytest.fixture
def bets(services: Services) -> int:
    """Return Bets, with a partner, a contact person and a line that is good to know."""
    bets = services.people.add(
        call_name="Bets",
        initials="E.",
        surname="Verschuren",
        salutation=Salutation.MRS,
        street="Heuvelstraat",
        house_number="12",
        phone="0700-016120",
        birth_year=1938,
    )
    jan = services.people.add(call_name="Jan", surname="Verschuren", street="Heuvelstraat", house_number="12")
    services.people.live_together(bets, jan, partners=True)
    services.people.add_contact(bets, name="Els", relation="dochter", phone="0700-112233", may_call=MayCall.ALWAYS)
    services.people.add_note(bets, "Bordenwarmer", shown_at=ShownAt.MEAL)
    return bets


Show = Callable[[type[Page], Destination], Page]
Store = Callable[[], Services]


def people_page(show: Show, until: Until, count: int) -> PeoplePage:
    page = show(PeoplePage, Destination(Place.PEOPLE))
    assert isinstance(page, PeoplePage)
    until(lambda: page.list.model().rowCount() == count)
    return page


def person_page(show: Show, until: Until, person_id: int) -> PersonPage:
    page = show(PersonPage, Destination(Place.PERSON, person_id=person_id))
    assert isinstance(page, PersonPage)
    until(lambda: page.card is not None)
    return page


def shown_names(page: PeoplePage) -> list[str]:
    model = page.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def dialog(page: QWidget, kind: type[FormDialog]) -> FormDialog:
    found = page.findChild(kind)
    assert isinstance(found, kind)
    return found


def test_typing_finds_and_enter_goes_there(
    keys: Any, services: Services, show: Show, until: Until, bets: int, went: list[Destination]
) -> None:
    page = people_page(show, until, 2)

    keys.keyClicks(page.search, "be ver")
    until(lambda: page.list.model().rowCount() == 1)
    keys.keyClick(page.search, Qt.Key.Key_Return)

    assert shown_names(page) == ["Verschuren, Bets, Heuvelstraat 12 · 1938"]
    assert went == [Destination(Place.PERSON, person_id=bets)]


def test_arrow_and_enter_choose_somebody_further_down(
    keys: Any, services: Services, show: Show, until: Until, went: list[Destination]
) -> None:
    services.people.add(call_name="Anna", surname="Aal")
    bo = services.people.add(call_name="Bo", surname="Bos")
    page = people_page(show, until, 2)

    keys.keyClick(page.search, Qt.Key.Key_Down)
    keys.keyClick(page.list, Qt.Key.Key_Down)
    keys.keyClick(page.list, Qt.Key.Key_Return)

    assert went == [Destination(Place.PERSON, person_id=bo)]


def test_the_order_can_be_by_first_name_and_states_are_said(services: Services, show: Show, until: Until) -> None:
    anna = services.people.add(call_name="Anna", surname="Zon", do_not_call=True)
    services.away.start(anna)
    services.people.add(call_name="Bo", surname="Aal", address_hidden=True, street="Geheimlaan")
    page = people_page(show, until, 2)

    assert shown_names(page) == ["Aal, Bo, address hidden", "Zon, Anna, away for a while, do not call"]
    page.by_call_name.click()
    until(lambda: shown_names(page)[0].startswith("Anna Zon"))


def test_a_long_list_reads_only_the_part_that_is_looked_at(
    database: Database, services: Services, show: Show, until: Until
) -> None:
    with database.change(Action.IMPORT_PEOPLE):
        for number in range(350):
            services.people.add(call_name="Bo", surname=f"Bos{number:03}")
    page = people_page(show, until, 350)

    page.list.scrollToBottom()
    last = page.list.model().index(349, 0)
    until(lambda: last.data() == "Bos349, Bo")


def test_a_change_elsewhere_is_shown(store: Store, services: Services, show: Show, until: Until, bets: int) -> None:
    page = people_page(show, until, 2)

    store().people.add(call_name="Carla")

    until(lambda: page.list.model().rowCount() == 3)


def test_who_died_is_found_only_when_asked(services: Services, show: Show, until: Until, bets: int) -> None:
    services.people.died(bets, on=services.today_on())
    page = people_page(show, until, 1)

    page.ended.click()

    until(lambda: shown_names(page) == ["Verschuren, Bets, Heuvelstraat 12 · 1938, has died"])


def test_somebody_new_needs_a_name_and_the_form_keeps_what_was_typed(
    keys: Any, store: Store, services: Services, show: Show, until: Until, went: list[Destination]
) -> None:
    page = people_page(show, until, 0)
    page.new_button.click()
    form = dialog(page, PersonDialog)
    assert isinstance(form, PersonDialog)

    form.street.setText("Lindestraat")
    form.submit_button.click()
    until(lambda: bool(form.notice.text()))
    assert form.street.text() == "Lindestraat"
    keys.keyClicks(form.surname, "van den Berg")
    keys.keyClick(form.surname, Qt.Key.Key_Return)

    until(lambda: len(went) == 1)
    card = store().people.person(went[0].person_id or 0)
    assert (card.surname_prefix, card.surname, card.street) == ("van den", "Berg", "Lindestraat")
    assert card.site == "De Lindehof"


def test_what_cannot_be_read_as_a_birth_is_said(store: Store, services: Services, show: Show, until: Until) -> None:
    page = people_page(show, until, 0)
    page.write_down()
    form = dialog(page, PersonDialog)
    assert isinstance(form, PersonDialog)
    form.call_name.setText("Riet")
    form.born.setText("long ago")

    until(lambda: form._today is not None)
    form.submit_button.click()

    assert "1938" in form.notice.text()
    assert store().people.count() == 0
    form.reject()


def test_typing_a_known_name_warns_and_leads_there(
    services: Services, show: Show, until: Until, bets: int, went: list[Destination]
) -> None:
    page = people_page(show, until, 2)
    page.write_down()
    form = dialog(page, PersonDialog)
    assert isinstance(form, PersonDialog)

    form.call_name.setText("Bets")
    form.surname.setText("Verschueren")
    until(lambda: form.findChild(LinkRow) is not None)
    row = form.findChild(LinkRow)
    assert isinstance(row, LinkRow)
    assert row.title() == "Known already? Bets Verschuren"
    row.click()

    assert went == [Destination(Place.PERSON, person_id=bets)]


def test_the_page_tells_who_somebody_is(show: Show, until: Until, bets: int) -> None:
    page = person_page(show, until, bets)

    assert page.title() == "Bets Verschuren"
    assert page.head.below.text() == "Heuvelstraat 12 · born 1938"
    assert page.head.call.text() == "0700 - 01 61 20"
    rows = [row.title() for row in page.findChildren(LinkRow)]
    assert rows == ["Bordenwarmer", "Jan Verschuren", "Els", "Helps too?"]


def test_who_may_not_call_reads_the_number_and_gets_no_button_that_refuses(
    services: Services, site: int, show: Show, until: Until, bets: int
) -> None:
    [bep] = [one for one in services.desk.people(site) if one.role is Role.DESK]
    services.desk.sit_down(bep.id)

    page = person_page(show, until, bets)

    assert not page.head.call.isVisible()
    assert page.head.below.text() == "Heuvelstraat 12 · born 1938 · 0700 - 01 61 20"


def test_a_hidden_address_is_shown_when_asked_and_do_not_call_is_told(
    services: Services, show: Show, until: Until, bets: int
) -> None:
    services.people.change(bets, address_hidden=True, do_not_call=True)
    page = person_page(show, until, bets)

    assert page.head.below.text() == "address hidden · born 1938"
    assert not page.head.call.isVisible()
    page.head.show_address.click()
    assert page.head.below.text() == "Heuvelstraat 12 · born 1938"


def test_the_number_of_a_contact_person_is_shown_when_asked(show: Show, until: Until, bets: int) -> None:
    page = person_page(show, until, bets)
    [button] = [one for one in page.around.findChildren(SecondaryButton) if one.text() == "Show"]

    button.click()

    assert button.text() == "0700 - 11 22 33"


def test_a_death_takes_four_acts(store: Store, services: Services, show: Show, until: Until, bets: int) -> None:
    page = person_page(show, until, bets)
    assert page.card is not None
    menu = page.menu(page.card)
    [died] = [action for action in menu.actions() if action.text() == "&Died…"]

    died.trigger()
    form = dialog(page, DiedDialog)
    assert isinstance(form, DiedDialog)
    until(lambda: form.on.maximumDate().year() == 2026)
    form.on.setDate(form.on.date().addDays(-3))
    form.submit_button.click()

    until(lambda: page.card is not None and page.card.deceased_on is not None)
    assert page.card.deceased_on == store().today_on() - timedelta(days=3)
    assert store().people.find("bets") == []
    assert not page.head.put_on_list.isVisible()
    menu.deleteLater()


def said(widget: QWidget) -> list[str]:
    """Return what can be read on a widget."""
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisible()]


def test_after_a_death_the_papers_with_the_name_are_told_in_one_block(
    store: Store, services: Services, site: int, show: Show, until: Until, bets: int
) -> None:
    services.papers.printed(PaperKind.CALL_SHEETS, [bets], place="desk printer", site_id=site)
    page = person_page(show, until, bets)
    assert not page.papers.isVisible()

    page.say_died()
    form = dialog(page, DiedDialog)
    assert isinstance(form, DiedDialog)
    until(lambda: form.on.maximumDate().year() == 2026)
    form.submit_button.click()
    until(form.papers.isVisible)

    assert store().people.person(bets).deceased_on is not None
    told = said(form)
    assert "Call sheets" in told
    assert "Tuesday 24 November, 09:00 · De Lindehof, desk printer · Marja" in told
    assert "Are you sure?" not in told
    assert not form.cancel_button.isVisible()
    form.submit_button.click()
    assert not form.isVisible()
    until(page.papers.isVisible)
    assert "Call sheets" in said(page.papers)

    store().history.undo()
    until(lambda: not page.papers.isVisible())


def test_closing_the_papers_in_any_way_means_that_they_were_read(
    keys: Any, services: Services, show: Show, until: Until, bets: int
) -> None:
    services.papers.printed(PaperKind.MISSED_CARD, [bets])
    page = person_page(show, until, bets)
    page.say_died()
    form = dialog(page, DiedDialog)
    assert isinstance(form, DiedDialog)
    until(lambda: form.on.maximumDate().year() == 2026)
    form.submit_button.click()
    until(form.papers.isVisible)
    ends: list[int] = []
    form.finished.connect(ends.append)

    keys.keyClick(form, Qt.Key.Key_Escape)

    assert ends == [FormDialog.DialogCode.Accepted]


def test_more_works_by_keyboard_alone(keys: Any, show: Show, until: Until, bets: int) -> None:
    page = person_page(show, until, bets)

    page.head.more.setFocus()
    keys.keyClick(page.head.more, Qt.Key.Key_Space)
    until(lambda: page.findChild(QMenu) is not None)
    menu = page.findChild(QMenu)
    assert isinstance(menu, QMenu)
    keys.keyClick(menu, Qt.Key.Key_D)

    until(lambda: page.findChild(DiedDialog) is not None)
    dialog(page, DiedDialog).reject()


def test_putting_on_a_list_and_away_and_back(
    database: Database, store: Store, services: Services, site: int, show: Show, until: Until, bets: int
) -> None:
    with database.change(Action.ADD_ACTIVITY) as session:
        activity = Activity(site_id=site, name="Bingo", weekdays=2)
        session.add(activity)
        session.flush()
        session.add(Meeting(activity_id=activity.id, on=date(2026, 11, 24), state=MeetingState.PLANNED))
    page = person_page(show, until, bets)

    page.head.put_on_list.click()
    form = dialog(page, ListDialog)
    until(lambda: form.submit_button.isEnabled())
    form.submit_button.click()
    until(lambda: page.comes_to.findChild(Dots) is not None)
    assert [one.activity for one in store().people.comes_to(bets)] == ["Bingo"]
    page.head.away.click()
    away = dialog(page, AwayDialog)
    assert isinstance(away, AwayDialog)
    until(lambda: away.first_day.date().year() == 2026)
    away.submit_button.click()
    until(lambda: page.head.away.text() == "Is back")
    page.head.away.click()

    until(lambda: page.head.away.text() == "Away for a while")


def test_a_line_is_added_and_a_long_text_is_kept_in_the_form(
    keys: Any, store: Store, services: Services, show: Show, until: Until, bets: int
) -> None:
    page = person_page(show, until, bets)

    page.notes.add_note.emit()
    form = dialog(page, NoteDialog)
    assert isinstance(form, NoteDialog)
    form.submit_button.click()
    until(lambda: bool(form.notice.text()))
    keys.keyClicks(form.text, "x" * 130)
    assert len(form.text.text()) == 120
    form.submit_button.click()

    until(lambda: len(page.notes.findChildren(LinkRow)) == 2)
    assert len(store().people.person(bets).notes) == 2


def test_two_records_are_made_one(
    store: Store, services: Services, show: Show, until: Until, bets: int, went: list[Destination]
) -> None:
    twice = services.people.add(
        call_name="Bets", surname="Verschuren", street="Heuvelstraat", house_number="12", town="Merendonk"
    )
    page = person_page(show, until, bets)
    page._merge()
    form = dialog(page, MergeDialog)
    assert isinstance(form, MergeDialog)

    until(lambda: bool(form.picker.findChildren(LinkRow)))
    form.picker.findChildren(LinkRow)[0].click()
    form.submit_button.click()

    until(lambda: len(went) == 1)
    assert store().people.person(twice).id == bets
    assert services.people.person(bets).town == "Merendonk"


def chips(page: PersonPage) -> list[str]:
    """Return what the chips at the head say."""
    return [chip.text() for chip in page.head.findChildren(Chip) if chip.isVisibleTo(page.head)]


@pytest.mark.parametrize("role", [Role.MANAGER, Role.DESK])
def test_where_nobody_answered_the_page_says_when_they_are_rung_again(
    services: Services, database: Database, site: int, show: Show, until: Until, role: Role
) -> None:
    drawn = Drawing(database, site)
    nel = drawn.person("Nel", phone="0700-011220")
    drawn.history(nel, drawn.activity("Bingo"), "PPPPPPPPAA")
    services.calls.no_answer(nel)
    services.desk.sit_down(next(one.id for one in services.desk.people(site) if one.role is role))

    page = person_page(show, until, nel)

    expected = ["To be rung again: this afternoon"] if role is Role.MANAGER else []
    until(lambda: chips(page) == expected)


def test_a_desk_volunteer_does_not_see_calls_and_absences(
    services: Services, site: int, show: Show, until: Until, bets: int
) -> None:
    services.away.start(bets)
    [bep] = [one for one in services.desk.people(site) if one.role is Role.DESK]
    services.desk.sit_down(bep.id)

    page = person_page(show, until, bets)

    said = " ".join(label.text() for label in page.timeline.findChildren(QWidget) if hasattr(label, "text"))
    assert "Away" not in said


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("spoken", ["en", "nl"])
def test_nothing_is_cut_and_everything_has_a_name(
    store: Store, look: Look, show: Show, until: Until, bets: int, scale: int, spoken: str, language: Language
) -> None:
    language.speak(spoken)
    look.set_scale(scale)
    page = person_page(show, until, bets)
    people = people_page(show, until, 2)
    store()  # a second reading may still be on its way

    def fits(holder: QWidget) -> bool:
        assert cut(holder) == []
        assert faults(holder) == []
        assert isinstance(holder, PageHolder)
        return holder.horizontalScrollBar().maximum() == 0

    for shown in (page, people):
        until(partial(fits, shown.window()))  # what was read last gets its place after that


@pytest.mark.parametrize("kind", [DiedDialog, EndDialog, MergeDialog, HouseholdDialog])
@pytest.mark.parametrize("scale", [100, 200])
def test_forms_fit_and_have_names(
    road: Road, look: Look, show: Show, until: Until, bets: int, scale: int, kind: type[DiedDialog]
) -> None:
    look.set_scale(scale)
    page = person_page(show, until, bets)
    assert page.card is not None
    form = kind(road, page, card=page.card)

    form.open()
    until(lambda: form.isVisible())

    assert cut(form) == []
    assert faults(form) == []
    form.reject()


@pytest.mark.parametrize("spoken", ["en", "nl"])
def test_the_long_forms_fit_and_have_names(
    road: Road, show: Show, until: Until, bets: int, spoken: str, language: Language
) -> None:
    language.speak(spoken)
    page = person_page(show, until, bets)
    assert page.card is not None
    forms = [
        PersonDialog(road, page, card=page.card),
        ContactDialog(road, page, person_id=bets, contact=page.card.contacts[0]),
        NoteDialog(road, page, person_id=bets, note=page.card.notes[0]),
        ListDialog(road, page, person_id=bets, name="Bets"),
        AwayDialog(road, page, person_id=bets, name="Bets"),
        OwnVolunteerDialog(road, page, card=page.card),
    ]

    for form in forms:
        form.open()
        assert cut(form) == []
        assert faults(form) == []
        form.reject()


def test_home_from_hospital_puts_a_call_on_the_list_for_the_day_after(
    services: Services, show: Show, until: Until, store: Store, bets: int
) -> None:
    services.away.start(bets, kind=AwayKind.HOSPITAL)
    page = person_page(show, until, bets)

    page.head.away.click()
    asking = dialog(page, HomeAgainDialog)
    until(asking.submit_button.isEnabled)
    asking.submit_button.click()

    until(lambda: store().away.current(bets) is None)
    assert [row.kind for row in store().follow_ups.of_person(bets)] == [FollowUpKind.HOME_AGAIN]


def test_something_to_do_is_put_on_the_list(show: Show, until: Until, store: Store, bets: int) -> None:
    page = person_page(show, until, bets)
    assert page.card is not None

    menu = page.menu(page.card)
    next(one for one in menu.actions() if "something to do" in one.text()).trigger()
    asking = dialog(page, FollowUpDialog)
    until(asking.submit_button.isEnabled)
    asking.submit_button.click()

    until(lambda: [row.kind for row in store().follow_ups.of_person(bets)] == [FollowUpKind.CALL])


def press_f7(page: PersonPage, until: Until, keys: Any) -> None:
    page.window().activateWindow()
    until(page.window().isActiveWindow)
    keys.keyClick(page, Qt.Key.Key_F7)


def unasked(page: PersonPage) -> UnaskedDialog:
    opened = dialog(page, UnaskedDialog)
    assert isinstance(opened, UnaskedDialog)
    return opened


def lines(page: PersonPage) -> list[str]:
    return [label.text() for label in page.timeline.findChildren(QLabel) if label.isVisible() and label.text()]


def test_the_timeline_tells_of_requests_and_leads_to_them(
    show: Show, until: Until, store: Store, bets: int, went: list[Destination], keys: Any
) -> None:
    services = store()
    henk = services.volunteers.add(call_name="Henk")
    request = services.requests.capture(bets, "lamp op slaapkamer", day=date(2026, 11, 24), starts=time(15, 30))
    services.matches.yes(services.matches.ask(request, henk))
    services.requests.unasked(bets, "vlees gesneden", volunteer_id=henk)
    page = person_page(show, until, bets)
    until(lambda: "Odd job: lamp op slaapkamer, 15:30" in lines(page))

    [look] = [
        one
        for one in page.timeline.findChildren(QAbstractButton)
        if one.accessibleName() == "Look at the request: lamp op slaapkamer"
    ]
    keys.mouseClick(look, Qt.MouseButton.LeftButton)

    assert "asked on 24 November · Henk goes there" in lines(page)
    assert "Unasked: vlees gesneden" in lines(page)
    assert "by Henk" in lines(page)
    assert went == [Destination(Place.REQUESTS, request_id=request)]


def test_the_timeline_of_a_helper_tells_whom_they_helped(show: Show, until: Until, store: Store, bets: int) -> None:
    services = store()
    henk = services.volunteers.add(call_name="Henk")
    services.requests.done(services.requests.capture(bets, "lamp"), volunteer_id=henk)

    page = person_page(show, until, henk)

    until(lambda: "Helped Bets Verschuren: lamp" in lines(page))


def test_a_small_thing_done_unasked_takes_one_key_one_line_and_enter(
    show: Show, until: Until, store: Store, bets: int, keys: Any
) -> None:
    page = person_page(show, until, bets)

    press_f7(page, until, keys)
    form = unasked(page)
    keys.keyClicks(form.line, "stoel bij het raam gezet")
    keys.keyClick(form.line, Qt.Key.Key_Return)

    until(lambda: "Unasked: stoel bij het raam gezet" in lines(page))
    assert "by Marja" in lines(page)
    store().history.undo()
    until(lambda: "Unasked: stoel bij het raam gezet" not in lines(page))


def test_a_name_half_typed_is_not_passed_over(show: Show, until: Until, store: Store, bets: int, keys: Any) -> None:
    page = person_page(show, until, bets)
    keys.mouseClick(page.timeline.write_unasked, Qt.MouseButton.LeftButton)
    form = unasked(page)
    keys.keyClicks(form.line, "vlees gesneden")
    keys.keyClicks(form.who.search, "hen")

    keys.keyClick(form.who.search, Qt.Key.Key_Return)

    assert form.notice.text() == "Choose one of the people, or leave the name out."
    assert store().requests.all_requests() == []


def test_only_a_volunteer_can_have_done_it(show: Show, until: Until, store: Store, bets: int, keys: Any) -> None:
    henk = store().volunteers.add(call_name="Henk", surname="Bos")
    store().people.add(call_name="Henk", surname="Vos")
    page = person_page(show, until, bets)
    keys.mouseClick(page.timeline.write_unasked, Qt.MouseButton.LeftButton)
    form = unasked(page)

    def found() -> list[str]:
        return [row.title() for row in form.who.findChildren(LinkRow) if row.isVisibleTo(form)]

    keys.keyClicks(form.who.search, "henk")
    until(lambda: found() == ["Henk Bos"])
    keys.keyClicks(form.line, "stoel verzet")
    form.who.findChildren(LinkRow)[0].click()
    keys.keyClick(form.line, Qt.Key.Key_Return)
    until(lambda: "by Henk Bos" in lines(page))
    [done] = store().requests.of_person(bets)
    assert done.helper_id == henk

    keys.mouseClick(page.timeline.write_unasked, Qt.MouseButton.LeftButton)
    keys.keyClicks(unasked(page).who.search, "vos")
    until(lambda: "No volunteer has this name." in [one.text() for one in unasked(page).findChildren(QLabel)])


def test_a_request_is_written_down_for_who_is_shown(
    show: Show, until: Until, bets: int, went: list[Destination], keys: Any
) -> None:
    page = person_page(show, until, bets)

    keys.mouseClick(page.head.request, Qt.MouseButton.LeftButton)

    assert went == [Destination(Place.REQUESTS, person_id=bets, open="new")]


def test_who_died_asks_for_nothing(show: Show, until: Until, store: Store, bets: int, keys: Any) -> None:
    store().people.died(bets, on=date(2026, 11, 20))
    page = person_page(show, until, bets)

    press_f7(page, until, keys)

    assert not page.timeline.write_unasked.isVisible()
    assert not page.head.request.isVisible()
    assert page.findChildren(UnaskedDialog) == []


@pytest.mark.parametrize("scale", [100, 200])
def test_a_very_long_word_breaks_and_keeps_the_page_on_the_screen(
    show: Show, store: Callable[[], Services], until: Until, look: Look, scale: int
) -> None:
    look.set_scale(scale)
    riet = store().people.add(call_name="Riet", surname="x" * 60)
    store().people.add_note(riet, "y" * 120)

    page = show(PersonPage, Destination(Place.PERSON, person_id=riet))
    until(lambda: any(one.text() == "y" * 120 for one in page.findChildren(QLabel)))
    QApplication.processEvents()

    holder = page.window()
    assert isinstance(holder, PageHolder)
    assert holder.horizontalScrollBar().maximum() == 0


def test_an_empty_result_offers_to_look_among_who_ended_or_died(
    show: Show, until: Until, store: Store, services: Services, bets: int
) -> None:
    services.people.died(bets, on=services.today_on())
    page = people_page(show, until, 1)
    page.search.setText("bets")
    until(lambda: page.none_ended.isVisible())

    page.none_ended.click()

    until(lambda: page.list.model().rowCount() == 1)
    assert page.ended.isChecked()
    assert not page.none_ended.isVisible()
    store()


def test_who_comes_to_look_among_who_ended_or_died_finds_them(
    show: Show, until: Until, services: Services, bets: int
) -> None:
    services.people.died(bets, on=services.today_on())

    page = show(PeoplePage, Destination(Place.PEOPLE, open=ENDED, find="bets"))

    assert isinstance(page, PeoplePage)
    until(lambda: page.list.model().rowCount() == 1)
    assert page.search.text() == "bets"


def test_the_manager_saves_the_list_of_people_from_here(
    show: Show, until: Until, bets: int, services: Services, site: int, went: list[Destination]
) -> None:
    services.desk.sit_down(next(one.id for one in services.desk.people(site) if one.role is Role.MANAGER))
    page = people_page(show, until, 2)
    until(page.save_button.isVisible)

    page.save_button.click()

    assert page.save_button.text() == "Save for Excel"
    assert went == [Destination(Place.EXPORT, open=ExportKind.PEOPLE)]
