"""How long things are kept: nothing goes unseen, and nothing by a clock that is wrong."""

from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import select

from app.domain.calls import CallAttempt, FollowUp, FollowUpKind
from app.domain.care_notes import CareNote
from app.domain.kept import MONTHS, Term
from app.domain.matches import Expense, ExpenseKind
from app.domain.people import EndReason, Person
from app.domain.refusals import ClockDoubtful
from app.domain.sites import Role
from app.domain.steps import Action
from app.domain.volunteers import Pause, Volunteer
from app.services import Services
from app.services.request_drafts import RequestDraft
from app.services.today import AttentionKind
from app.storage.chain import broken_at
from app.storage.database import Database
from app.storage.drafts import kept_text
from app.storage.erasing import NOBODY
from app.storage.journal import Entry
from tests.conftest import Clock
from tests.services.conftest import Drawing

LONG_AGO, TODAY = date(2023, 3, 1), date(2026, 11, 24)


@pytest.fixture(autouse=True)
def used_lately(services: Services, site: int, clock: Clock) -> None:
    """Work on some days before today, as everywhere."""
    for days in (40, 30, 20, 10, 0):
        clock.go_to(TODAY - timedelta(days=days))
        services.people.change(services.people.add(call_name="Gewoon"), town="Merendonk")


def clear(services: Services, **what: object) -> None:
    said = {"on": TODAY, "people": [], "lines": [], "seen": [], "texts": False, "marks": False} | what
    services.rights.clear(**said)  # type: ignore[arg-type]


class TestWhoIsTooOld:
    """Who ended, died or stopped so long ago that we need not keep them."""

    def test_a_client_who_stopped_two_years_ago(self, services: Services, drawn: Drawing) -> None:
        old = drawn.person("Anna", ended_on=date(2024, 11, 1), end_reason=EndReason.MOVED)
        drawn.person("Bo", ended_on=date(2025, 1, 1), end_reason=EndReason.MOVED)

        [one] = services.rights.to_clear().people

        assert (one.person_id, one.name, one.term, one.since) == (old, "Anna", Term.ENDED, date(2024, 11, 1))

    def test_not_while_there_was_contact_since(self, services: Services, drawn: Drawing) -> None:
        anna = drawn.person("Anna", ended_on=LONG_AGO, end_reason=EndReason.STOPPED)
        drawn.call(anna, None, date(2026, 1, 5))
        bo = drawn.person("Bo", ended_on=LONG_AGO, end_reason=EndReason.STOPPED)
        drawn.history(bo, drawn.activity(), "P")

        assert services.rights.to_clear().people == ()

    def test_who_died_a_year_ago(self, services: Services, drawn: Drawing) -> None:
        died = {"ended_on": date(2025, 11, 1), "deceased_on": date(2025, 11, 1), "end_reason": EndReason.DIED}
        anna = drawn.person("Anna", **died)

        assert [(one.person_id, one.term) for one in services.rights.to_clear().people] == [(anna, Term.DIED)]

    def test_a_volunteer_who_stopped_a_year_ago_and_is_no_client(self, services: Services, drawn: Drawing) -> None:
        henk, riet = drawn.person("Henk", is_client=False), drawn.person("Riet")
        for helper in (henk, riet):
            drawn.add(Volunteer(person_id=helper, ends_on=date(2025, 10, 1)))

        assert [one.person_id for one in services.rights.to_clear().people] == [henk]

    def test_the_organisation_may_keep_them_longer_or_shorter(self, services: Services, drawn: Drawing) -> None:
        drawn.person("Anna", ended_on=date(2024, 11, 1), end_reason=EndReason.MOVED)

        services.rights.set_months({Term.ENDED: 36})
        assert services.rights.to_clear().people == ()

        services.rights.set_months({Term.ENDED: 12})
        assert len(services.rights.to_clear().people) == 1

    def test_what_the_law_asks_for_is_kept_no_shorter(self, services: Services) -> None:
        services.rights.set_months({Term.EXPENSES: 12, Term.NOTES: 1})

        months = services.rights.months()
        assert (months[Term.EXPENSES], months[Term.NOTES], months[Term.DIED]) == (84, 3, MONTHS[Term.DIED])


def test_only_who_was_chosen_is_erased(services: Services, drawn: Drawing) -> None:
    anna, bo = (drawn.person(name, ended_on=LONG_AGO, end_reason=EndReason.MOVED) for name in ("Anna", "Bo"))

    clear(services, people=[anna, services.people.add(call_name="Di")])

    assert services.people.person(anna).name == NOBODY
    assert services.people.person(bo).name == "Bo"
    assert services.people.find("di") != []  # who is on no list is not erased, whatever is asked


def test_old_texts_go_and_what_came_of_it_stays(services: Services, database: Database, drawn: Drawing) -> None:
    anna = drawn.person("Anna")
    drawn.call(anna, None, LONG_AGO)
    drawn.call(anna, None, date(2026, 11, 2))
    with database.change(Action.CALL) as session:
        for call in session.scalars(select(CallAttempt)):
            call.note = "het gaat goed"
    drawn.add(FollowUp(person_id=anna, kind=FollowUpKind.CALL, due_on=LONG_AGO, done_on=LONG_AGO, result="weer thuis"))
    assert services.rights.to_clear().notes == 2

    clear(services, texts=True)

    with database.read() as session:
        calls = session.scalars(select(CallAttempt).order_by(CallAttempt.at)).all()
        assert [(call.note, call.outcome.value) for call in calls] == [
            ("", "comes_again"),
            ("het gaat goed", "comes_again"),
        ]
        assert session.scalars(select(FollowUp.result)).all() == [""]
        assert broken_at(session) is None


def test_what_was_changed_long_ago_goes_and_the_chain_still_verifies(
    services: Services, database: Database, clock: Clock
) -> None:
    clock.go_to(date(2025, 3, 3))
    services.people.add(call_name="Lang Geleden")
    clock.go_to(TODAY)

    clear(services, texts=True)

    with database.read() as session:
        said = [entry.after for entry in session.scalars(select(Entry).where(Entry.table_name == "person"))]
        assert not any("Lang Geleden" in str(one) for one in said)
        assert any("Gewoon" in str(one) for one in said)
        assert broken_at(session) is None
    assert services.rights.to_clear().steps == 0


def test_a_name_with_expenses_goes_when_the_law_no_longer_asks_for_it(
    services: Services, database: Database, drawn: Drawing
) -> None:
    henk = drawn.person("Henk")
    for on in (date(2019, 1, 1), date(2024, 1, 1)):
        drawn.add(Expense(person_id=henk, on=on, kind=ExpenseKind.PARKING, cents=300, paid_to="Henk Zwart"))

    clear(services, texts=True)

    with database.read() as session:
        assert session.scalars(select(Expense.paid_to).order_by(Expense.on)).all() == ["", "Henk Zwart"]


def test_of_a_client_who_no_longer_helps_only_the_helping_goes(
    services: Services, database: Database, drawn: Drawing
) -> None:
    riet = drawn.person("Riet")
    helper = drawn.add(Volunteer(person_id=riet, ends_on=date(2025, 1, 1), area="Noord", badge="7"))
    drawn.add(Pause(person_id=riet, first_day=date(2024, 6, 1)))
    assert services.rights.to_clear().helpers == 1

    clear(services, texts=True)

    assert services.rights.to_clear().helpers == 0
    assert services.people.person(riet).name == "Riet"
    with database.read() as session:
        kept = session.get_one(Volunteer, helper)
        assert (kept.area, kept.badge, kept.ends_on) == ("", "", date(2025, 1, 1))
        assert session.scalars(select(Pause.id)).all() == []
        assert broken_at(session) is None


def test_what_somebody_began_to_write_long_ago_goes(services: Services) -> None:
    who = services.desk.current()
    assert who is not None
    old = RequestDraft(text="oud", written_on=TODAY - timedelta(days=31))
    services.requests.keep_drafts(who.id, [old, RequestDraft(text="nieuw")])

    clear(services, texts=True)

    with services.inside._database.read() as session:
        assert "oud" not in kept_text(session, f"drafts/{who.id}")
        assert "nieuw" in kept_text(session, f"drafts/{who.id}")


def test_a_line_that_is_still_right_stays_for_another_year(
    services: Services, database: Database, drawn: Drawing
) -> None:
    anna = drawn.person("Anna")
    right, wrong, unseen = (
        drawn.add(CareNote(person_id=anna, text=text, review_on=date(2026, 11, 1))) for text in ("bord", "mes", "kom")
    )
    assert [line.text for line in services.rights.to_clear().lines] == ["bord", "mes", "kom"]

    clear(services, lines=[wrong], seen=[right, wrong])

    with database.read() as session:
        left = {note.id: note.review_on for note in session.scalars(select(CareNote))}
    assert left == {right: date(2027, 11, 24), unseen: date(2026, 11, 1)}


class TestAClockThatIsWrong:
    """Nothing goes by it."""

    @pytest.fixture(autouse=True)
    def anna(self, drawn: Drawing) -> int:
        return drawn.person("Anna", ended_on=LONG_AGO, end_reason=EndReason.MOVED)

    @pytest.mark.parametrize("day", [date(2036, 11, 24), date(2027, 6, 1), date(2026, 11, 1), date(2000, 1, 1)])
    def test_a_day_that_does_not_follow_on_what_was_done(
        self, services: Services, clock: Clock, anna: int, day: date
    ) -> None:
        clock.go_to(day)

        with pytest.raises(ClockDoubtful):
            services.rights.to_clear()
        with pytest.raises(ClockDoubtful):
            clear(services, on=day, people=[anna])

        assert services.people.person(anna).name == "Anna"

    def test_also_when_somebody_worked_on_that_day(self, services: Services, clock: Clock) -> None:
        clock.go_to(date(2036, 11, 24))
        services.people.add(call_name="Vandaag")

        with pytest.raises(ClockDoubtful):
            services.rights.to_clear()

    def test_a_list_of_another_day_is_not_confirmed(self, services: Services, clock: Clock, anna: int) -> None:
        clock.go_to(TODAY + timedelta(days=1))

        with pytest.raises(ClockDoubtful):
            clear(services, people=[anna])

    def test_the_day_after_is_fine(self, services: Services, clock: Clock) -> None:
        clock.now = datetime.combine(TODAY + timedelta(days=3), time(8, 30), tzinfo=clock.now.tzinfo)

        assert len(services.rights.to_clear().people) == 1


class TestToday:
    """Says once a year that it is time."""

    def kinds(self, services: Services) -> list[AttentionKind]:
        manager = next(who for who in services.desk.people() if who.role is Role.MANAGER)
        return [one.kind for one in services.today.look(manager).attention]

    def test_a_year_after_the_first_start_and_after_each_look(self, services: Services, clock: Clock) -> None:
        assert AttentionKind.OLD_DATA not in self.kinds(services)

        for days in (335, 345, 355, 365):
            clock.go_to(TODAY + timedelta(days=days))
            services.people.add(call_name="Gewoon")

        assert AttentionKind.OLD_DATA in self.kinds(services)
        clear(services, on=clock.now.date())
        assert AttentionKind.OLD_DATA not in self.kinds(services)


def test_it_is_written_down_that_it_was_done(services: Services, drawn: Drawing) -> None:
    anna = drawn.person("Anna", ended_on=LONG_AGO, end_reason=EndReason.MOVED)

    clear(services, people=[anna])

    step = services.history.steps()[0]
    assert (step.action, step.about.count, step.undoable) == (Action.CLEAN_UP, 1, False)
    assert services.rights.to_clear().looked_at == TODAY


def test_who_objects_is_not_called_and_who_is_restricted_neither(services: Services, drawn: Drawing) -> None:
    anna, _ = drawn.missed("Anna", "PPPPPPPPAA")
    bo, _ = drawn.missed("Bo", "PPPPPPPPAA")

    services.rights.object(anna, calls=True, interviews=True)
    services.rights.restrict(bo, restricted=True)

    assert services.missed.call_list(TODAY) == []
    card = services.people.person(bo)
    assert (card.restricted_on, card.do_not_call, card.no_interviews) == (TODAY, True, True)
    services.history.undo()
    assert services.people.person(bo).restricted_on is None
    assert [row.person.id for row in services.missed.call_list(TODAY)] == [bo]


def test_the_row_of_a_person_keeps_what_they_did_not_want(services: Services, database: Database, site: int) -> None:
    anna = services.people.add(call_name="Anna", surname="Smit", site_id=site)
    services.rights.object(anna, calls=True, interviews=False)

    services.rights.erase(anna, name="Anna Smit")

    with database.read() as session:
        person = session.get_one(Person, anna)
        assert (person.call_name, person.surname, person.ended_on, person.site_id) == (NOBODY, "", TODAY, site)
