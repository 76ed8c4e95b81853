"""Every change is a step, and a step can be taken back."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, select, update

from app.domain.care_notes import CareNote
from app.domain.people import Person
from app.domain.refusals import ChangedSince, NothingToUndo, StepTooOld, StoreBusy
from app.domain.sites import Role, Site
from app.domain.steps import About, Action
from app.services import Services
from app.storage.database import Database
from app.storage.journal import Entry, Step
from app.storage.opening import Stores
from app.storage.recording import BulkStatementError


def add(database: Database, *names: str, bulk: bool = False) -> list[int]:
    with database.change(Action.ADD_PERSON, bulk=bulk) as session:
        people = [Person(call_name=name) for name in names]
        session.add_all(people)
        session.flush()
        database.say(About(person_id=people[0].id))
        return [person.id for person in people]


def rename(database: Database, person_id: int, name: str) -> None:
    with database.change(Action.CHANGE_PERSON, About(person_id=person_id)) as session:
        session.get_one(Person, person_id).call_name = name


def names(database: Database) -> list[str]:
    with database.read() as session:
        return list(session.scalars(select(Person.call_name).order_by(Person.id)))


def test_a_step_says_who_did_what_and_to_whom(database: Database, services: Services) -> None:
    add(database, "Anna")

    step = services.history.last_done()

    assert step is not None
    assert (step.action, step.who, step.person) == (Action.ADD_PERSON, "Marja", "Anna")
    assert step.when == database.clock()


def test_undo_and_redo_walk_the_same_road(database: Database, services: Services) -> None:
    [anna] = add(database, "Anna")
    rename(database, anna, "Ans")

    services.history.undo()
    assert names(database) == ["Anna"]
    services.history.undo()
    assert names(database) == []
    services.history.redo()
    services.history.redo()
    assert names(database) == ["Ans"]
    services.history.undo()
    assert names(database) == ["Anna"]


def test_a_new_step_ends_what_could_be_done_again(database: Database, services: Services) -> None:
    [anna] = add(database, "Anna")
    rename(database, anna, "Ans")
    services.history.undo()

    rename(database, anna, "Annie")

    assert services.history.redoable() is None
    with pytest.raises(NothingToUndo):
        services.history.redo()


def test_undo_works_after_a_restart(stores: Stores, tmp_path: Path) -> None:
    path = tmp_path / "data" / "restart.db"
    first = stores.create(path)
    [anna] = add(first, "Anna")
    rename(first, anna, "Ans")
    first.close()

    second = stores.open(path)
    Services(second).history.undo()

    assert names(second) == ["Anna"]
    second.close()


def test_an_older_step_is_undone_column_by_column(database: Database, services: Services) -> None:
    [anna] = add(database, "Anna")
    rename(database, anna, "Ans")
    step = services.history.last_done()
    with database.change(Action.CHANGE_PERSON) as session:
        session.get_one(Person, anna).street = "Molenweg"

    services.history.undo(step.id if step else None)

    with database.read() as session:
        person = session.get_one(Person, anna)
        assert (person.call_name, person.street) == ("Anna", "Molenweg")


def test_undo_refuses_with_the_name_of_who_came_after(database: Database, services: Services) -> None:
    [anna] = add(database, "Anna")
    rename(database, anna, "Ans")
    step = services.history.last_done()
    database.author = "Bep"
    rename(database, anna, "Annie")

    with pytest.raises(ChangedSince) as refused:
        services.history.undo(step.id if step else None)

    assert refused.value.who == "Bep"
    assert names(database) == ["Annie"]


def test_a_new_row_that_is_used_since_is_not_undone(database: Database, services: Services) -> None:
    [anna] = add(database, "Anna")
    step = services.history.last_done()
    with database.change(Action.CHANGE_HOUSEHOLD) as session:
        session.add(Person(call_name="Bo", partner_id=anna))

    with pytest.raises(ChangedSince):
        services.history.undo(step.id if step else None)

    assert names(database) == ["Anna", "Bo"]


def test_a_step_of_last_month_stays(database: Database, services: Services, clock: object) -> None:
    add(database, "Anna")
    clock.now += timedelta(days=31)  # type: ignore[attr-defined]

    with pytest.raises(StepTooOld):
        services.history.undo()


def test_a_refused_change_leaves_no_step(database: Database, services: Services) -> None:
    with pytest.raises(LookupError), database.change(Action.ADD_PERSON) as session:
        session.add(Person(call_name="Anna"))
        session.flush()
        raise LookupError

    assert services.history.last_done() is None
    assert names(database) == []


def test_a_read_inside_a_change_sees_and_keeps_it(database: Database) -> None:
    with database.change(Action.ADD_PERSON) as session:
        session.add(Person(call_name="Anna"))
        with database.read() as inner:
            assert list(inner.scalars(select(Person.call_name))) == ["Anna"]

    assert names(database) == ["Anna"]


def test_a_change_inside_a_change_is_one_step(database: Database, services: Services) -> None:
    with database.change(Action.NEW_VISITOR):
        add(database, "Anna")
        add(database, "Bo")

    services.history.undo()

    assert names(database) == []
    assert services.history.last_done() is None


def test_bulk_statements_are_refused(database: Database) -> None:
    with database.change(Action.CHANGE_PERSON) as session:
        for statement in (update(Person).values(call_name="x"), insert(Person).values(call_name="x")):
            with pytest.raises(BulkStatementError):
                session.execute(statement)


def test_a_bulk_step_keeps_numbers_only_and_is_undone_and_done_again(database: Database, services: Services) -> None:
    add(database, *(f"Anna {number}" for number in range(50)), bulk=True)
    before = names(database)
    with database.read() as session:
        [entry] = session.scalars(select(Entry))
        assert (entry.row_id, entry.after) == (None, {"inserted": [[1, 50]]})

    services.history.undo()
    assert names(database) == []
    services.history.redo()

    assert names(database) == before


def test_a_bulk_step_is_kept_when_one_of_its_rows_was_changed(database: Database, services: Services) -> None:
    [anna, *_] = add(database, "Anna", "Bo", bulk=True)
    step = services.history.last_done()
    rename(database, anna, "Ans")

    with pytest.raises(ChangedSince):
        services.history.undo(step.id if step else None)


def test_the_chain_breaks_when_a_step_is_changed_behind_our_back(database: Database) -> None:
    from app.storage.chain import broken_at

    [anna] = add(database, "Anna")
    rename(database, anna, "Ans")
    with database.read() as session:
        assert broken_at(session) is None

    with database.engine.connect() as connection:
        connection.exec_driver_sql("UPDATE step SET who = 'Someone' WHERE id = 1")
        connection.commit()

    with database.read() as session:
        assert broken_at(session) == 1


def test_the_notice_names_the_tables_that_changed(database: Database) -> None:
    heard: list[frozenset[str]] = []
    database.subscribe(heard.append)

    add(database, "Anna")

    assert heard == [frozenset({"person"})]


def test_two_sites_at_once_are_two_rows(database: Database) -> None:
    with database.change(Action.ADD_SITE) as session:
        session.add_all([Site(name="De Lindehof"), Site(name="De Molen")])

    with database.read() as session:
        assert len(session.scalars(select(Step)).all()) == 1


@pytest.fixture
def beside(database: Database) -> Iterator[Database]:
    beside = database.beside()
    yield beside
    beside.close()


def test_a_change_while_another_connection_writes_is_refused_at_once(database: Database, beside: Database) -> None:
    with beside.change(Action.IMPORT_PEOPLE) as session:
        session.add(Person(call_name="Anna"))
        session.flush()

        with pytest.raises(StoreBusy):
            add(database, "Bo")

    assert len(names(database)) == 1


def test_a_bulk_step_is_undone_whatever_the_order_of_its_tables(database: Database, services: Services) -> None:
    [anna] = add(database, "Anna")
    with database.change(Action.IMPORT_PEOPLE, bulk=True) as session:
        session.add(CareNote(person_id=anna, text="Rollator"))
        session.flush()
        bo = Person(call_name="Bo")
        session.add(bo)
        session.flush()
        session.add(CareNote(person_id=bo.id, text="Hoort slecht"))

    services.history.undo()

    assert names(database) == ["Anna"]


def test_a_bulk_step_that_changed_its_own_rows_is_undone_and_done_again(database: Database, services: Services) -> None:
    with database.change(Action.IMPORT_PEOPLE, bulk=True) as session:
        anna = Person(call_name="Anna")
        session.add_all([anna, Person(call_name="Bo"), Person(call_name="Cor")])
        session.flush()
        anna.call_name = "Ans"
        session.flush()
        session.delete(session.scalars(select(Person).where(Person.call_name == "Bo")).one())

    services.history.undo()
    assert names(database) == []
    services.history.redo()

    assert names(database) == ["Ans", "Cor"]


def test_undo_passes_over_the_first_start(services: Services) -> None:
    services.desk.start(site="De Lindehof", people=[("Marja", Role.MANAGER)])
    [start] = services.history.steps()

    assert services.history.last_done() is None
    assert not start.undoable
    for step_id in (None, start.id):
        with pytest.raises(NothingToUndo):
            services.history.undo(step_id)
    assert [site.name for site in services.desk.sites()] == ["De Lindehof"]


def test_undo_belongs_to_the_desk_that_did_the_step(database: Database, services: Services) -> None:
    add(database, "Anna")
    [step] = services.history.steps()
    database.desk = "another desk"

    with pytest.raises(NothingToUndo):
        services.history.undo(step.id)

    assert names(database) == ["Anna"]


def steps_looked_at(database: Database, services: Services) -> int:
    """Count how often the database engine takes breath while it is asked what can be done again."""
    raw, breaths = database.engine.raw_connection(), [0]

    def breathe() -> int:
        breaths[0] += 1
        return 0

    raw.driver_connection.set_progress_handler(breathe, 10)  # type: ignore[union-attr]
    services.history.redoable()
    services.history.last_done()
    raw.driver_connection.set_progress_handler(None, 0)  # type: ignore[union-attr]
    raw.close()
    return breaths[0]


def test_what_can_be_undone_or_done_again_costs_the_same_after_years(database: Database, services: Services) -> None:
    add(database, "Anna")
    before = steps_looked_at(database, services)

    for number in range(100):
        add(database, f"Bo {number}")
        services.history.undo()
        add(database, f"Cor {number}")

    assert steps_looked_at(database, services) <= before + 1
