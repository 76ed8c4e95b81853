"""The rights of who is written down: to object, to be left alone, to be erased."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0008"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Bring a file of the version before to this one."""
    op.add_column("person", sa.Column("no_interviews", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("person", sa.Column("restricted_on", sa.Date(), nullable=True))
    op.add_column("person", sa.Column("erased_on", sa.Date(), nullable=True))
    op.add_column("expense", sa.Column("paid_to", sa.String(length=160), server_default="", nullable=False))
