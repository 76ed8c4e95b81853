"""What the tables are asked every day goes through an index."""

import pytest
from sqlalchemy import ForeignKey, UniqueConstraint

import app.storage.tables  # noqa: F401 - every table is known
from app.domain.base import Record

REFERENCES = [reference for table in Record.metadata.sorted_tables for reference in table.foreign_keys]


@pytest.mark.parametrize("reference", REFERENCES, ids=lambda reference: f"{reference.parent}")
def test_every_reference_has_an_index(reference: ForeignKey) -> None:
    table = reference.parent.table

    first_columns = {next(iter(index.columns)) for index in table.indexes}
    first_columns |= {next(iter(one.columns)) for one in table.constraints if isinstance(one, UniqueConstraint)}

    # Without one, deleting a single person looks at every other: taking an import back would take hours.
    assert reference.parent in first_columns
