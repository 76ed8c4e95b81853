"""The word index: who is found, in which order, and that it follows every change."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from app.domain.names import clean, parse_name, query_words
from app.domain.people import EndReason, Person
from app.domain.steps import Action
from app.services import Services
from app.storage.database import Database
from app.storage.search_index import matching, rebuild, search_text, search_word


def add(database: Database, *names: str, **fields: str) -> list[int]:
    with database.change(Action.ADD_PERSON) as session:
        people = []
        for name in map(parse_name, names):
            people.append(
                Person(
                    call_name=name.call_name,
                    initials=name.initials,
                    surname_prefix=name.surname_prefix,
                    surname=name.surname,
                    birth_surname=name.birth_surname,
                    **fields,  # type: ignore[arg-type]
                )
            )
        session.add_all(people)
        session.flush()
        return [person.id for person in people]


def found(database: Database, text: str, *, also_ended: bool = False, limit: int = 50) -> list[str]:
    with database.read() as session:
        wanted = matching(session, query_words(text), limit=limit, also_ended=also_ended)
        hits = wanted.hits.subquery()
        query = select(Person.call_name).join(hits, hits.c.person_id == Person.id).order_by(hits.c.sort_name)
        return list(session.scalars(query, wanted.values))


def size(database: Database) -> tuple[int, int]:
    with database.read() as session:
        words = session.scalar(select(func.count()).select_from(search_word))
        return words or 0, session.scalar(select(func.count()).select_from(search_text)) or 0


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("v", ["Riet", "Jo", "Toos"]),
        ("ver", ["Jo", "Toos"]),
        ("vers", ["Toos"]),
        ("ver ri", []),
        ("ri be", ["Riet"]),
        ("be ri", ["Riet"]),
        ("van den b", ["Riet"]),
        ("jong", ["Riet"]),
        ("heuvelstraat", ["Riet", "Jo", "Toos"]),
        ("heuvel 12 toos", ["Toos"]),
        ("6120", ["Riet", "Jo", "Toos"]),
        ("nobody", []),
    ],
)
def test_half_words_find_people_in_the_order_of_their_names(database: Database, typed: str, names: list[str]) -> None:
    add(
        database,
        "Toos Verschuren",
        "Jo Verbeek",
        "Riet van den Berg-de Jong",
        street="Heuvelstraat",
        house_number="12",
        phone="0700-01 61 20",
    )

    assert found(database, typed) == names


def test_the_first_page_ends_at_the_limit(database: Database) -> None:
    add(database, "Cor Bos", "Ad Bos", "Bep Bos")

    assert found(database, "bo", limit=2) == ["Ad", "Bep"]


def test_a_change_undo_and_redo_are_followed(database: Database, services: Services) -> None:
    [person_id] = add(database, "Anna Bos")
    with database.change(Action.CHANGE_PERSON) as session:
        session.get_one(Person, person_id).surname = "IJzer"

    assert (found(database, "bos"), found(database, "yze")) == ([], ["Anna"])
    services.history.undo()
    assert (found(database, "bos"), found(database, "yze")) == (["Anna"], [])
    services.history.undo()
    assert size(database) == (0, 0)
    services.history.redo()
    assert found(database, "bos") == ["Anna"]


def test_nobody_is_found_by_a_hidden_address(database: Database) -> None:
    [person_id] = add(database, "Anna Bos", street="Lindestraat", house_number="14")
    with database.change(Action.CHANGE_PERSON) as session:
        session.get_one(Person, person_id).address_hidden = True

    assert (found(database, "lindestr"), found(database, "anna")) == ([], ["Anna"])


def test_who_ended_is_found_only_when_asked(database: Database) -> None:
    [person_id, _] = add(database, "Anna Bos", "Bo Bos")
    with database.change(Action.END_PERSON) as session:
        session.get_one(Person, person_id).end_reason = EndReason.MOVED
        session.get_one(Person, person_id).ended_on = database.today()

    assert found(database, "bos") == ["Bo"]
    assert found(database, "bos", also_ended=True) == ["Anna", "Bo"]


def test_who_was_merged_into_another_is_never_found(database: Database) -> None:
    [anna, bo] = add(database, "Anna Bos", "Bo Bos")
    with database.change(Action.MERGE) as session:
        session.get_one(Person, anna).merged_into_id = bo

    assert found(database, "bos", also_ended=True) == ["Bo"]


def test_rebuilding_gives_what_the_changes_gave(database: Database) -> None:
    add(database, "Anna Bos", "Riet van den Berg-de Jong", street="'s-Gravenweg", house_number="12bis")
    before = size(database)

    with database.engine.begin() as connection:
        rebuild(connection)

    assert size(database) == before
    assert found(database, "s grav 12b") == ["Riet", "Anna"]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(surname=st.text(min_size=1, max_size=60), call_name=st.text(max_size=40))
def test_any_name_that_was_saved_is_found(database: Database, surname: str, call_name: str) -> None:
    surname, call_name = clean(surname), clean(call_name)
    with database.change(Action.ADD_PERSON) as session:
        person = Person(surname=surname, call_name=call_name)
        session.add(person)
        session.flush()

    halves = [half for half in query_words(f"{call_name} {surname}") if not half.isdecimal()]

    with database.read() as session:
        if halves:
            wanted = matching(session, halves, limit=1000)
            hits = session.execute(wanted.hits, wanted.values)
            assert person.id in [hit.person_id for hit in hits]
