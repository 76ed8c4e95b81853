"""Indexes by which the first page of one site passes over what other sites have."""

from collections.abc import Sequence

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Bring a file of the version before to this one."""
    op.drop_index("ix_request_state", "request")
    op.create_index("ix_request_state", "request", ["state", "site_id", "id"])
    op.drop_index("ix_follow_up_done_on_due_on", "follow_up")
    op.create_index("ix_follow_up_done_on_due_on", "follow_up", ["done_on", "due_on", "person_id"])
