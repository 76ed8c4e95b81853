"""Shopping-taxi runs."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Bring a file of the version before to this one."""
    op.create_table(
        "taxi_run",
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("driver_id", sa.Integer(), nullable=False),
        sa.Column("site_id", sa.Integer(), nullable=True),
        sa.Column("seats", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["driver_id"], ["person.id"], name=op.f("fk_taxi_run_driver_id_person")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_taxi_run_site_id_site")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_taxi_run")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("taxi_run", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_taxi_run_driver_id"), ["driver_id"], unique=False)
        batch_op.create_index("ix_taxi_run_on", ["on"], unique=False)
        batch_op.create_index(batch_op.f("ix_taxi_run_site_id"), ["site_id"], unique=False)

    op.create_table(
        "taxi_stop",
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["request_id"], ["request.id"], name=op.f("fk_taxi_stop_request_id_request")),
        sa.ForeignKeyConstraint(["run_id"], ["taxi_run.id"], name=op.f("fk_taxi_stop_run_id_taxi_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_taxi_stop")),
        sa.UniqueConstraint("request_id", name=op.f("uq_taxi_stop_request_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("taxi_stop", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_taxi_stop_run_id"), ["run_id"], unique=False)
