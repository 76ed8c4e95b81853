"""The table of what we keep is whole."""

import pytest

import app.storage.tables  # noqa: F401 - every table is known
from app.domain.base import Record
from app.domain.kept import BY_LAW, FOLLOWS, LEAST_MONTHS, MONTHS, OF_NOBODY, SEEN_BY, TABLES, TERMS, Term, Topic
from app.domain.sites import Role

ALL = Record.metadata.tables


def test_every_table_is_in_it_once() -> None:
    named = [*TABLES, *FOLLOWS, *OF_NOBODY]

    assert len(named) == len(set(named))
    assert set(named) == set(ALL)


@pytest.mark.parametrize("name", TABLES)
def test_every_column_of_what_we_keep_of_people_is_in_it(name: str) -> None:
    assert {column.name for column in ALL[name].columns} | {"id"} == TABLES[name].columns


@pytest.mark.parametrize("name", TABLES)
def test_a_column_is_in_it_once(name: str) -> None:
    kept = TABLES[name]
    named = " ".join((kept.goes, kept.stays, kept.others, kept.staff)).split()

    assert len(named) == len(set(named))
    assert {word for text in kept.apart.values() for word in text.split()} <= set(named)


@pytest.mark.parametrize("name", TABLES)
def test_whoever_else_a_row_points_at_is_known_or_masked(name: str) -> None:
    kept = TABLES[name]
    people = {
        column.name for column in ALL[name].columns for key in column.foreign_keys if key.column.table.name == "person"
    }

    assert people - {"merged_into_id"} <= {*kept.whose, *kept.others.split()}


@pytest.mark.parametrize("name", ALL)
def test_no_text_about_somebody_stays_when_they_are_erased(name: str) -> None:
    if name in TABLES and not TABLES[name].row_goes:
        texts = {
            column.name
            for column in ALL[name].columns
            if column.type.python_type in (str, dict) and column.name in TABLES[name].stays.split()
        }

        assert texts <= {"paid_to"} | {column for column in texts if _is_code(name, column)}


def _is_code(table: str, column: str) -> bool:
    return bool(getattr(ALL[table].columns[column].type, "enum_class", None))


def test_every_topic_has_a_term_and_somebody_who_sees_it() -> None:
    assert set(TERMS) == set(SEEN_BY) == set(Topic)
    assert all(Role.MANAGER in roles for roles in SEEN_BY.values())
    assert {kept.topic for kept in TABLES.values()} <= set(Topic)


def test_terms_that_can_be_set_have_a_length() -> None:
    assert set(MONTHS) == set(Term) - {Term.PAPERS, Term.AT_THE_DESK}
    assert set(MONTHS) >= BY_LAW
    assert min(MONTHS.values()) >= LEAST_MONTHS
