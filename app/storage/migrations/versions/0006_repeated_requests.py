"""What every date of a repeated request begins with, and whether it takes place on a holiday."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Bring a file of the version before to this one."""
    op.add_column("request_series", sa.Column("usual", sa.JSON(), nullable=False, server_default="{}"))
    op.add_column("request", sa.Column("day_doubt", sa.String(length=24), nullable=True))
