"""A journal that is sealed with a key."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from app.storage.chain import seal_all
from app.storage.store import JOURNAL_KEY

revision = "0011"
down_revision = "0010"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Bring a file of the version before to this one; what was done so far is sealed as it is."""
    op.add_column("step", sa.Column("seal", sa.String(length=64), nullable=False, server_default=""))
    connection = op.get_bind()
    key = connection.info.get(JOURNAL_KEY)
    if key is not None:
        seal_all(connection.connection, key)
