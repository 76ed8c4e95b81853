"""Somebody is erased: no trace in the file, its log and later copies, and the counts of past years stay."""

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from app.domain.activities import AttendanceMark
from app.domain.calls import CallAttempt
from app.domain.copies import LONGEST, CopyReason
from app.domain.exporting import ExportKind, ExportOrder
from app.domain.kept import Topic
from app.domain.matches import Expense, ExpenseKind
from app.domain.people import MayCall, Person
from app.domain.refusals import NameDiffers, NotFound
from app.domain.requests import Request
from app.domain.steps import Action
from app.domain.volunteers import Circumstances, Volunteer
from app.services import Services
from app.services.request_drafts import RequestDraft
from app.storage.chain import broken_at
from app.storage.copies import copies_in, folder_of
from app.storage.database import Database
from app.storage.erasing import NOBODY
from app.storage.erasing_again import erase_one
from app.storage.key import Keys
from app.storage.opening import Stores
from app.storage.store import Key
from tests.conftest import Clock
from tests.raw_pages import plain_log, plain_pages
from tests.register import Register
from tests.services.conftest import Drawing

LETTERS = str.maketrans("0123456789", "ghijklmnop")
MARKERS = [hashlib.sha256(f"{number}".encode()).hexdigest()[:10].translate(LETTERS) for number in range(20)]
"""Twenty words that nobody uses."""
NAME = f"{MARKERS[0].capitalize()} {MARKERS[1].capitalize()}"
WHOLE_NAME = f"{NAME}-{MARKERS[5].capitalize()}"


@pytest.fixture
def key(database: Database, tmp_path: Path) -> Key:
    return Keys(tmp_path / "config", None).fetch(database.path)


@pytest.fixture
def bo(services: Services, site: int) -> int:
    return services.people.add(call_name="Bo", surname="Visser", site_id=site)


@pytest.fixture
def anna(services: Services, drawn: Drawing, bo: int) -> int:
    """Write Anna down, with a word of her own in everything we keep, some of it changed or taken away since."""
    word = iter(MARKERS[2:])
    anna = drawn.person(MARKERS[0].capitalize(), surname=MARKERS[1].capitalize())
    drawn.history(anna, drawn.activity(), "PPPPPPPPAA")
    services.people.change(anna, street=next(word), town=next(word), email=f"{next(word)}@example.org")
    services.people.change(anna, street="Lindestraat", birth_surname=next(word).capitalize(), reach_me_note=next(word))
    services.people.add_note(anna, next(word))
    services.people.remove_note(services.people.add_note(anna, next(word)))
    services.people.add_contact(anna, name=next(word), phone="0611223344", may_call=MayCall.ALWAYS)
    services.people.live_together(anna, bo, partners=True)
    services.calls.someone_else(anna, spoke_with=next(word), knows=True, note=next(word))
    request = services.requests.capture(anna, next(word))
    services.requests.complete(request, wants=next(word), to_where=next(word))
    services.requests.change(request, to_where=next(word))
    services.follow_ups.add(anna, kind="call", due_on=date(2026, 11, 30), what=next(word))  # type: ignore[arg-type]
    services.people.add_note(bo, f"komt met {NAME.lower()} mee")
    drawn.add(Circumstances(person_id=anna, complex="De Linde", hobbies=next(word)))
    drawn.add(Volunteer(person_id=anna, area=next(word)))
    who = services.desk.current()
    assert who is not None
    about_anna = RequestDraft(person_id=anna, text=next(word), written_on=date(2026, 11, 24))
    services.requests.keep_drafts(who.id, [about_anna, RequestDraft(text="lamp bij Bo", written_on=date(2026, 11, 24))])
    assert next(word, None) is None
    return anna


def seen(database: Database, key: Key) -> set[str]:
    """Return the markers that stand anywhere in the pages of the file or its log."""
    held = (plain_pages(database.path, key) + plain_log(database.path, key)).lower()
    return {marker for marker in MARKERS if marker.encode() in held}


def test_no_marker_is_left_in_the_pages_of_the_file_and_its_log(
    services: Services, database: Database, anna: int, key: Key
) -> None:
    pytest.importorskip("cryptography")
    assert seen(database, key) == set(MARKERS)  # or else the test could not see any

    services.rights.erase(anna, name=NAME)

    assert seen(database, key) == set()


def test_a_program_that_was_killed_before_the_file_was_written_anew_does_so_at_the_next_start(
    database: Database, stores: Stores, anna: int, key: Key
) -> None:
    pytest.importorskip("cryptography")
    erase_one(database, anna, paid_since=date(2019, 1, 1))  # and nothing more
    assert seen(database, key) != set()
    database.close()

    stores.open(database.path).close()

    assert seen(database, key) == set()


def test_later_copies_have_no_marker_and_the_earlier_ones_are_gone_after_the_term(
    services: Services, database: Database, anna: int, key: Key, clock: Clock
) -> None:
    pytest.importorskip("cryptography")
    services.rights.erase(anna, name=NAME)
    folder = folder_of(database.path)
    [before] = copies_in(folder, database.path)
    assert any(marker.encode() in plain_pages(before.path, key).lower() for marker in MARKERS)

    for _ in range(4):
        clock.now += timedelta(days=30)
        services.copies.make()

    left = copies_in(folder, database.path)
    assert before not in left
    for copy in left:
        assert not any(marker.encode() in plain_pages(copy.path, key).lower() for marker in MARKERS)


def test_a_copy_is_made_first(services: Services, anna: int) -> None:
    services.rights.erase(anna, name=NAME)

    assert [row.reason for row in services.copies.view().rows] == [CopyReason.ERASE]


def test_the_chain_of_the_journal_still_verifies_and_tells_who_erased(
    services: Services, database: Database, anna: int
) -> None:
    before = len(services.history.steps())

    services.rights.erase(anna, name=NAME)

    with database.read() as session:
        assert broken_at(session) is None
    step = services.history.steps()[0]
    assert (step.action, step.who, step.person, step.undoable) == (Action.ERASE, "Marja", NOBODY, False)
    assert len(services.history.steps()) > before


def test_what_was_done_about_the_person_cannot_be_undone_any_more(services: Services, anna: int, bo: int) -> None:
    services.people.change(bo, town="Merendonk")
    services.rights.erase(anna, name=NAME)

    about_anna = [step for step in services.history.steps() if step.about.person_id == anna]
    about_bo = [step for step in services.history.steps() if step.about.person_id == bo]

    assert not any(step.undoable for step in about_anna)
    assert any(step.undoable for step in about_bo)


def test_the_counts_of_past_days_stay(services: Services, database: Database, anna: int) -> None:
    def counts() -> list[tuple[object, ...]]:
        with database.read() as session:
            marks = select(AttendanceMark.meeting_id, AttendanceMark.mark, func.count()).group_by(
                AttendanceMark.meeting_id, AttendanceMark.mark
            )
            calls = select(CallAttempt.outcome, func.count()).group_by(CallAttempt.outcome)
            requests = select(Request.kind_id, func.count()).group_by(Request.kind_id)
            clients = select(Person.is_client, func.count()).group_by(Person.is_client)
            return [tuple(row) for query in (marks, calls, requests, clients) for row in session.execute(query)]

    before = counts()

    services.rights.erase(anna, name=NAME)

    assert counts() == before


def test_nobody_finds_the_person_any_more_and_nobody_points_at_them(services: Services, anna: int, bo: int) -> None:
    services.rights.erase(anna, name=NAME)

    assert services.people.find(MARKERS[1], also_ended=True) == []
    assert services.requests.find(MARKERS[12]) == []
    card = services.people.person(bo)
    assert (card.partner, card.household) == (None, ())
    assert [note.text for note in card.notes] == ["komt met … mee"]
    assert services.people.person(anna).name == NOBODY


def test_drafts_about_the_person_go_and_others_stay(services: Services, anna: int) -> None:
    services.rights.erase(anna, name=NAME)

    who = services.desk.current()
    assert who is not None
    assert [draft.text for draft in services.requests.drafts(who.id)] == ["lamp bij Bo"]


def test_a_name_that_differs_erases_nobody(services: Services, anna: int) -> None:
    with pytest.raises(NameDiffers):
        services.rights.erase(anna, name="Bo Visser")

    assert services.people.person(anna).name == WHOLE_NAME
    assert services.copies.view().rows == []


def test_who_was_erased_is_not_erased_again(services: Services, anna: int) -> None:
    services.rights.erase(anna, name=NAME.upper())  # a capital more or less is no other name

    with pytest.raises(NotFound):
        services.rights.plan_to_erase(anna)


def test_the_plan_says_what_goes_and_what_stays(services: Services, anna: int, drawn: Drawing) -> None:
    plan = services.rights.plan_to_erase(anna)

    goes, stays = dict(plan.goes), dict(plan.stays)
    assert (goes[Topic.NAME], goes[Topic.GOOD_TO_KNOW], goes[Topic.CONTACTS], goes[Topic.CALLS]) == (1, 1, 1, 1)
    assert (stays[Topic.ATTENDANCE], stays[Topic.REQUESTS], stays[Topic.MEMBER]) == (10, 1, 1)
    assert Topic.MEMBER not in goes
    assert (plan.named_elsewhere, plan.expenses_until, plan.is_client) == (1, None, True)
    assert plan.copies_until == date(2026, 11, 24) + LONGEST


def test_the_name_stays_with_expenses_as_long_as_the_law_asks_for_it(
    services: Services, database: Database, anna: int, drawn: Drawing
) -> None:
    recent = drawn.add(Expense(person_id=anna, on=date(2026, 3, 1), kind=ExpenseKind.PARKING, cents=450))
    old = drawn.add(Expense(person_id=anna, on=date(2019, 3, 1), kind=ExpenseKind.PARKING, cents=450))
    assert services.rights.plan_to_erase(anna).expenses_until == date(2033, 3, 1)

    services.rights.erase(anna, name=NAME)

    with database.read() as session:
        names = {row.id: row.paid_to for row in session.scalars(select(Expense))}
    assert names == {recent: WHOLE_NAME, old: ""}


def test_a_record_that_was_merged_goes_with_it(services: Services, database: Database, anna: int) -> None:
    twin = services.people.add(call_name="Annie", surname="Xanthippe")
    services.people.merge(anna, twin)

    services.rights.erase(anna, name=NAME)

    with database.read() as session:
        assert {person.call_name for person in session.scalars(select(Person).where(Person.id.in_([anna, twin])))} == {
            NOBODY
        }
        assert not session.scalars(select(Person.id).where(Person.surname != "", Person.erased_on.is_not(None))).all()


def test_what_was_typed_when_the_screen_locked_goes_too(services: Services, database: Database, anna: int) -> None:
    services.desk.keep_typed([("Note", f"{WHOLE_NAME} drinkt weer")])

    services.rights.erase(anna, name=NAME)

    assert services.desk.typed() == []


def test_what_somebody_typed_goes_with_them(services: Services, anna: int) -> None:
    bep = services.desk.people()[1].id
    services.desk.sit_down(bep)
    services.desk.keep_typed([("Note", "belt morgen")])
    services.desk.sit_down(services.desk.people()[0].id)

    services.desk.stop(bep)

    services.desk.sit_down(bep)
    assert services.desk.typed() == []


@pytest.fixture
def kept_copy(services: Services, anna: int) -> Iterator[str]:
    """Make a copy with Anna in it, then erase her and close the store."""
    services.copies.make()
    [row] = services.copies.view().rows
    yield row.name


class TestAfterAnOldCopyComesBack:
    """Who was erased stays erased."""

    def restore(self, stores: Stores, database: Database, name: str) -> Services:
        database.close()
        stores.restore(database.path, folder_of(database.path) / name, progress=lambda done, total: None)
        return Services(stores.open(database.path))

    def test_the_person_is_erased_again_before_anybody_sees_them(
        self, services: Services, database: Database, stores: Stores, anna: int, kept_copy: str, clock: Clock
    ) -> None:
        clock.now += timedelta(minutes=5)
        services.rights.erase(anna, name=NAME)

        again = self.restore(stores, database, kept_copy)

        assert again.people.person(anna).name == NOBODY
        assert again.people.find(MARKERS[1], also_ended=True) == []
        again.close()

    def test_also_when_only_the_list_beside_the_key_is_left(
        self, services: Services, database: Database, stores: Stores, anna: int, kept_copy: str, clock: Clock
    ) -> None:
        clock.now += timedelta(minutes=5)
        services.rights.erase(anna, name=NAME)
        database.close()
        stores.open(database.path).close()  # the numbers come beside the key at the latest when it is opened again
        (folder_of(database.path) / "erased.json").unlink()
        database.path.unlink()

        again = self.restore(stores, database, kept_copy)

        assert again.people.person(anna).name == NOBODY
        again.close()

    def test_also_when_only_a_later_copy_tells_it(
        self, services: Services, database: Database, stores: Stores, anna: int, kept_copy: str, clock: Clock
    ) -> None:
        clock.now += timedelta(minutes=5)
        services.rights.erase(anna, name=NAME)
        services.copies.make()
        (folder_of(database.path) / "erased.json").unlink()
        database.path.unlink()

        again = self.restore(stores, database, kept_copy)

        assert again.people.person(anna).name == NOBODY
        again.close()

    @pytest.mark.parametrize("list_is_left", [True, False], ids=["the list is left", "only the file tells it"])
    def test_also_when_the_file_got_another_key_meanwhile(
        self,
        services: Services,
        database: Database,
        stores: Stores,
        anna: int,
        kept_copy: str,
        clock: Clock,
        list_is_left: bool,
    ) -> None:
        clock.now += timedelta(minutes=5)
        services.rights.erase(anna, name=NAME)
        database.close()
        stores.renew_key(database.path, "dinsdag roos sluis tante", progress=lambda done, total: None)
        if list_is_left:
            database.path.unlink()
        else:
            (folder_of(database.path) / "erased.json").unlink()
            for beside_key in database.path.parents[1].rglob("*.erased.json"):
                beside_key.unlink()

        again = self.restore(stores, database, kept_copy)

        assert again.people.person(anna).name == NOBODY
        again.close()

    def test_who_comes_next_is_never_taken_for_who_was_erased(
        self, services: Services, database: Database, stores: Stores, anna: int, kept_copy: str, clock: Clock
    ) -> None:
        clock.now += timedelta(minutes=5)
        co = services.people.add(call_name="Co", surname="Bakker")
        services.rights.erase(co, name="Co Bakker")
        services.copies.make()
        for one in database.path.parents[1].rglob("*erased.json"):
            one.unlink()
        database.path.unlink()  # only the manifest of the newer copy tells the number now

        again = self.restore(stores, database, kept_copy)
        di = again.people.add(call_name="Di")
        again.close()
        opened = Services(stores.open(database.path))

        assert di > co
        assert opened.people.person(di).name == "Di"
        opened.close()

    def test_nobody_gets_the_number_of_who_was_erased(
        self, services: Services, database: Database, stores: Stores, anna: int, kept_copy: str, clock: Clock
    ) -> None:
        clock.now += timedelta(minutes=5)
        co = services.people.add(call_name="Co", surname="Bakker")
        services.rights.erase(co, name="Co Bakker")

        again = self.restore(stores, database, kept_copy)

        di = again.people.add(call_name="Di")
        assert di > co
        again.close()
        opened = Services(stores.open(database.path))
        assert opened.people.person(di).name == "Di"
        opened.close()

    def test_a_list_that_we_did_not_write_erases_nobody(
        self, services: Services, database: Database, stores: Stores, anna: int, kept_copy: str, clock: Clock
    ) -> None:
        clock.now += timedelta(minutes=5)
        services.rights.erase(anna, name=NAME)
        listed = folder_of(database.path) / "erased.json"
        listed.write_text(listed.read_text("ascii").replace(f"[{anna}]", f"[{anna - 1}, {anna}]"), "ascii")
        database.close()

        again = Services(stores.open(database.path))

        assert again.people.person(anna - 1).name == "Bo Visser"
        again.close()

    def test_a_new_store_in_the_same_place_loses_nobody(
        self, services: Services, database: Database, stores: Stores, anna: int
    ) -> None:
        services.rights.erase(anna, name=NAME)
        database.close()
        for left in (database.path, *database.path.parent.glob(f"{database.path.name}-*")):
            left.unlink()

        fresh = Services(stores.create(database.path))
        people = [fresh.people.add(call_name=f"Nieuw {number}") for number in range(anna + 1)]
        fresh.close()

        again = Services(stores.open(database.path))
        assert all(again.people.person(number).name != NOBODY for number in people)
        again.close()


def test_a_volunteer_leaves_what_was_agreed_and_the_lists_of_helpers(services: Services, anna: int, bo: int) -> None:
    henk = services.people.add(call_name="Henk", surname="Hamers")
    services.volunteers.join(henk)
    request = services.requests.capture(bo, "lamp")
    services.matches.agree(request, henk, on=date(2026, 12, 1))

    services.rights.erase(henk, name="Henk Hamers")

    assert services.requests.row(request).helper == ""
    assert henk not in [row.id for row in services.volunteers.all()]


def test_expenses_are_still_exported_with_the_name_that_the_law_asks_for(
    register: Register, services: Services, anna: int, drawn: Drawing
) -> None:
    drawn.add(Expense(person_id=anna, on=date(2026, 3, 1), kind=ExpenseKind.PARKING, cents=450))

    services.rights.erase(anna, name=NAME)

    [row] = register.csv(ExportOrder(kind=ExportKind.EXPENSES))
    assert row["Roepnaam"] == WHOLE_NAME
    assert [row["Roepnaam"] for row in register.csv()] == ["Bo"]  # and nobody is on the list of people any more


def test_a_start_after_somebody_was_erased_loads_no_more_than_another(
    services: Services, database: Database, anna: int, tmp_path: Path
) -> None:
    services.rights.erase(anna, name=NAME)
    database.close()
    program = (
        "import sys; from pathlib import Path\n"
        "from app.storage.key import Keys; from app.storage.location import Places\n"
        "from app.services.opening import Opening\n"
        f"places = Places(Path({str(tmp_path / 'data')!r}), Path({str(tmp_path / 'config')!r}))\n"
        "Opening(places, Keys(places.config, None)).open().close()\n"
        "heavy = ('app.storage.tables', 'app.storage.erasing', 'app.domain.kept')\n"
        "print([name for name in heavy if name in sys.modules])"
    )

    said = subprocess.run([sys.executable, "-P", "-c", program], capture_output=True, text=True, check=False)

    assert (said.stdout.strip(), said.stderr) == ("[]", "")
