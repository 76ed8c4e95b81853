"""A volunteer stops and nothing is left dangling (domain.md 2.11); a volunteer begins with a name."""

from dataclasses import dataclass
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt

from app.domain.calls import FollowUpKind
from app.domain.matches import ExpenseKind
from app.domain.requests import Part, RequestState
from app.services import Services
from app.services.opening import Opening
from tests.journeys.conftest import Start
from tests.journeys.hall import looking
from tests.journeys.visitor import Visitor
from ui.volunteer_form import NewVolunteerDialog
from ui.volunteer_hours import ExpenseDialog
from ui.volunteer_over import ClientOverDialog
from ui.volunteers import VolunteersPage

pytestmark = pytest.mark.usefixtures("lindehof")
TODAY = date(2026, 11, 24)
TOMORROW = TODAY + timedelta(days=1)


@dataclass(frozen=True)
class Known:
    """Who is there, and what was agreed."""

    truus: int
    henk: int
    riet: int
    lamp: int
    shelf: int


@pytest.fixture
def known(opening: Opening, lindehof: None) -> Known:
    """Return what Truus of 2.11 is bound to."""
    with looking(opening, writes=True) as services:
        [site] = services.desk.sites()
        add = services.people.add
        riet, sjaan, truus = (
            add(call_name=call_name, surname=surname, site_id=site.id)
            for call_name, surname in (("Riet", "Jansen"), ("Sjaan", "Dirks"), ("Truus", "Willems"))
        )
        services.volunteers.join(truus)
        henk = services.volunteers.add(call_name="Henk", surname="Hoekstra", site_id=site.id)
        services.volunteers.change(truus, key_number="3", badge="12")
        services.volunteers.note_expense(truus, ExpenseKind.MATERIAL, cents=1240)
        services.matches.stand(riet, truus)
        services.matches.stand(sjaan, truus)
        lamp = services.requests.capture(riet, "lamp", day=TOMORROW)
        services.matches.agree(lamp, truus, starts=time(14), ends=time(15))
        shelf = services.requests.capture(sjaan, "plank")
        services.matches.ask(shelf, truus)
        return Known(truus, henk, riet, lamp, shelf)


def to_truus(visitor: Visitor) -> None:
    """Go to the room of the volunteers and find Truus."""
    visitor.click("Volunteers")
    visitor.write(visitor.page(VolunteersPage).search, "tru")
    visitor.press(Qt.Key.Key_Return)


def told(services: Services) -> list[tuple[str, str]]:
    rows = services.follow_ups.all_open()
    return sorted((row.person, row.what) for row in rows if row.kind is FollowUpKind.TELL_PERSONALLY)


def test_truus_stops_in_two_minutes_and_nothing_is_left(start: Start, opening: Opening, known: Known) -> None:
    visitor = start()
    visitor.sit_down("Marja")

    to_truus(visitor)
    visitor.click("Stops…")
    assert visitor.sees("7 things on the table")
    visitor.acts = 0
    visitor.click("Somebody else…: Riet Jansen")
    visitor.write(visitor.dialog(ClientOverDialog).picker.search, "hen")
    visitor.click("Henk Hoekstra, volunteer")
    visitor.click("Hand over")
    visitor.click("Talk first: Sjaan Dirks")
    visitor.click("Handed in: Key 3")
    visitor.click("Handed in: Badge 12")
    visitor.click("All paid back: To pay back: €\u00a012.40")
    visitor.click("Truus Willems stops from 24 November 2026 on")

    assert visitor.acts <= 10
    assert visitor.stalls.too_long() == []
    assert visitor.sees("2 requests need another helper now: see Requests.")
    assert visitor.sees("Everything is handed over.")
    with looking(opening) as services:
        assert not services.volunteers.dangling(known.truus)
        assert told(services) == [("Riet Jansen", "Truus Willems"), ("Sjaan Dirks", "Truus Willems")]
        assert [one.volunteer for one in services.matches.standing(known.riet)] == ["Henk Hoekstra"]
        for request in (known.lamp, known.shelf):
            assert services.requests.row(request).state is RequestState.OPEN
            assert known.truus not in {one.number for one in services.matching.rank(request).candidates}
        # She is a client too, and that part goes on untouched.
        assert services.people.person(known.truus).ended_on is None

    # On the list of who is told personally, and not by letter.
    visitor.press(Qt.Key.Key_F6)
    assert visitor.sees("Sjaan Dirks")

    for _ in range(6):
        visitor.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    with looking(opening) as services:
        assert len(services.volunteers.dangling(known.truus).clients) == 2
        assert services.requests.row(known.lamp).helper == "Truus Willems"
        assert told(services) == []


def test_who_stops_with_things_open_ends_them_all_and_one_undo_brings_them_back(
    start: Start, opening: Opening, known: Known
) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    with looking(opening) as services:
        before = services.volunteers.dangling(known.truus)

    to_truus(visitor)
    visitor.click("Stops…")
    visitor.click("No, does not come any more")
    visitor.click("Truus Willems stops from 24 November 2026 on")

    with looking(opening) as services:
        left = services.volunteers.dangling(known.truus)
        assert (left.agreed, left.asked, left.standing, left.clients) == ((), (), (), ())
        assert (left.key_number, left.badge, len(left.expenses)) == ("3", "12", 1)
        assert services.people.person(known.truus).ended_on == TODAY
    visitor.click("To the volunteers")
    visitor.click("All volunteers") if visitor.offers("All volunteers") else None
    visitor.click("Stopped (1)")
    words = "stopped on 24 November 2026 · key 3 is still out · badge 12 is still out · €\u00a012.40 to pay back"
    assert [line.words for line in visitor.page(VolunteersPage).list.lines] == [words]

    visitor.click("Undo")

    with looking(opening) as services:
        assert services.volunteers.dangling(known.truus) == before
        assert services.people.person(known.truus).ended_on is None


def test_a_volunteer_is_written_down_and_can_help_this_week(start: Start, opening: Opening) -> None:
    visitor = start()
    visitor.sit_down("Marja")

    visitor.click("Volunteers")
    visitor.click("New volunteer")
    visitor.write(visitor.dialog(NewVolunteerDialog).call_name, "Bo")
    visitor.press(Qt.Key.Key_Return)
    visitor.click("Wednesday afternoon, not free")
    visitor.click("Odd jobs: not said")
    assert visitor.acts <= 6
    visitor.click("Note expenses")
    visitor.write(visitor.dialog(ExpenseDialog).amount, "12,5")
    visitor.press(Qt.Key.Key_Return)

    assert visitor.stalls.too_long() == []
    visitor.click("Can help this week (1)")
    assert [line.words for line in visitor.page(VolunteersPage).list.lines] == ["free Wednesday afternoon"]
    with looking(opening) as services:
        [row] = services.volunteers.all()
        assert (row.free, row.unpaid_km) == (((TOMORROW, Part.AFTERNOON),), 12.5)
