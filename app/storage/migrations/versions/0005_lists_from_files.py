"""Lists that came from a file are told apart, and two partners may point at each other within one change."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Bring a file of the version before to this one."""
    op.add_column("meeting", sa.Column("from_file", sa.Boolean(), nullable=False, server_default=sa.false()))
    numbers = _last_number("person")
    with op.batch_alter_table("person", table_kwargs={"sqlite_autoincrement": True}) as person:
        person.drop_constraint(op.f("fk_person_partner_id_person"), type_="foreignkey")
        person.create_foreign_key(
            op.f("fk_person_partner_id_person"),
            "person",
            ["partner_id"],
            ["id"],
            deferrable=True,
            initially="DEFERRED",
        )
    _go_on_from("person", numbers)


def _last_number(table: str) -> int | None:
    """Return the last number that was ever given out; the copy of a table only knows those still there."""
    if op.get_bind().dialect.name != "sqlite":
        return None
    query = sa.text("SELECT seq FROM sqlite_sequence WHERE name = :table").columns(seq=sa.Integer)
    number: int | None = op.get_bind().scalar(query, {"table": table})
    return number


def _go_on_from(table: str, number: int | None) -> None:
    """Never give out a number again: whoever has gone keeps theirs."""
    if number is not None:
        values = {"number": number, "table": table}
        op.get_bind().execute(sa.text("DELETE FROM sqlite_sequence WHERE name = :table"), {"table": table})
        op.get_bind().execute(sa.text("INSERT INTO sqlite_sequence (name, seq) VALUES (:table, :number)"), values)
