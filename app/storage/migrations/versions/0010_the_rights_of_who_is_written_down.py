"""The rights of who is written down: to object, to be left alone, to be erased."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Bring a file of the version before to this one."""
    op.add_column("person", sa.Column("no_interviews", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("person", sa.Column("restricted_on", sa.Date(), nullable=True))
    op.add_column("person", sa.Column("erased_on", sa.Date(), nullable=True))
    _begin_the_first_year()
    op.add_column("expense", sa.Column("paid_to", sa.String(length=160), server_default="", nullable=False))


def _begin_the_first_year() -> None:
    """Let the first yearly look at old data be a year after what was done last."""
    connection = op.get_bind()
    at = connection.scalar(sa.text("SELECT at FROM step ORDER BY id DESC LIMIT 1"))
    if at is not None:
        values = {"name": "terms_looked_at", "value": str(at)[:10]}
        connection.execute(sa.text("INSERT INTO store_fact (name, value) VALUES (:name, :value)"), values)
