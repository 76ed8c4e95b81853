"""Find the marks of one person that say *present*, however many years lie before."""

from collections.abc import Sequence

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Index the marks of a person together with what they say."""
    op.create_index("ix_attendance_mark_person_id_mark", "attendance_mark", ["person_id", "mark"])
    op.drop_index("ix_attendance_mark_person_id", "attendance_mark")
