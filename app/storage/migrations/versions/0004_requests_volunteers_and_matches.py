"""Requests, volunteers and matches."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_NAMES = ("code", "position", "questions", "limits", "needs_certificate", "vehicle", "minutes", "light")
_KINDS = (
    (
        "odd_job",
        1,
        "stairs,ladder,tools,material,pets,done_before",
        "certified_fitter,high_work,heavy_garden,rebuilding",
        False,
        None,
        60,
        None,
    ),
    (
        "devices",
        2,
        "which_device,internet,password,pets,smoke,done_before",
        "certified_fitter,bank_cards",
        False,
        None,
        60,
        True,
    ),
    (
        "paperwork",
        3,
        "letter_at_hand,letter_before,help_from_family,pets,smoke,done_before",
        "bank_cards",
        True,
        None,
        60,
        False,
    ),
    (
        "errands",
        4,
        "which_shop,how_to_pay,how_many_bags,stairs,pets,done_before",
        "bank_cards,medicines",
        False,
        None,
        60,
        True,
    ),
    (
        "company",
        5,
        "likes_to_do,walking,how_far,pets,smoke,done_before",
        "personal_care,lifting_people",
        True,
        None,
        90,
        True,
    ),
    (
        "escort",
        6,
        "walking,aid,wait_there,companion,stairs,done_before",
        "personal_care,lifting_people",
        True,
        None,
        120,
        None,
    ),
    ("ride", 7, "aid,companion,wait_there,walking,stairs,done_before", "lifting_people", False, "own", 90, None),
    (
        "shopping_taxi",
        8,
        "aid,how_many_bags,walking,stairs,companion,how_to_pay",
        "lifting_people,bank_cards",
        False,
        "bus",
        120,
        None,
    ),
    (
        "moving",
        9,
        "how_big,new_home,stairs,parking,help_from_family,tools",
        "rebuilding,certified_fitter",
        False,
        None,
        180,
        False,
    ),
    ("other", 10, "help_from_family,stairs,pets,smoke,done_before", "", False, None, 60, None),
)


def upgrade() -> None:
    """Bring a file of the version before to this one."""
    op.create_table(
        "request_kind",
        sa.Column("code", sa.String(length=24), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("questions", sa.String(length=200), nullable=False),
        sa.Column("limits", sa.String(length=200), nullable=False),
        sa.Column("not_ours", sa.String(length=400), nullable=False),
        sa.Column("needs_certificate", sa.Boolean(), nullable=False),
        sa.Column("vehicle", sa.String(length=24), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("light", sa.Boolean(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request_kind")),
        sa.UniqueConstraint("code", name=op.f("uq_request_kind_code")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "request_series",
        sa.Column("rule", sa.String(length=200), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request_series")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "request_text",
        sa.Column("request_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("request_id", name=op.f("pk_request_text")),
    )
    with op.batch_alter_table("request_text", schema=None) as batch_op:
        batch_op.create_index("ix_request_text_person_id", ["person_id"], unique=False)

    op.create_table(
        "request_word",
        sa.Column(
            "word", sa.String(length=40).with_variant(sa.String(length=40, collation="C"), "postgresql"), nullable=False
        ),
        sa.Column("request_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("word", "request_id", name=op.f("pk_request_word")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "elsewhere",
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("what", sa.String(length=200), nullable=False),
        sa.Column("kind_id", sa.Integer(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["kind_id"], ["request_kind.id"], name=op.f("fk_elsewhere_kind_id_request_kind")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_elsewhere")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("elsewhere", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_elsewhere_kind_id"), ["kind_id"], unique=False)

    op.create_table(
        "availability_exception",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("free", sa.Boolean(), nullable=False),
        sa.Column("part", sa.String(length=24), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_availability_exception_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_availability_exception")),
        sa.UniqueConstraint("person_id", "on", "part", name=op.f("uq_availability_exception_person_id_on_part")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("availability_exception", schema=None) as batch_op:
        batch_op.create_index("ix_availability_exception_on", ["on"], unique=False)

    op.create_table(
        "circumstances",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("complex", sa.String(length=80), nullable=False),
        sa.Column("hobbies", sa.String(length=200), nullable=False),
        sa.Column("in_house", sa.String(length=120), nullable=False),
        sa.Column("wishes", sa.String(length=24), nullable=False),
        sa.Column("wish_is_must", sa.Boolean(), nullable=False),
        sa.Column("must_speak", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_circumstances_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_circumstances")),
        sa.UniqueConstraint("person_id", name=op.f("uq_circumstances_person_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "hour_entry",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(length=80), nullable=False),
        sa.Column("estimated", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_hour_entry_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hour_entry")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("hour_entry", schema=None) as batch_op:
        batch_op.create_index("ix_hour_entry_person_id_on", ["person_id", "on"], unique=False)

    op.create_table(
        "pause",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_pause_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pause")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("pause", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pause_person_id"), ["person_id"], unique=False)

    op.create_table(
        "preference",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["other_id"], ["person.id"], name=op.f("fk_preference_other_id_person")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_preference_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_preference")),
        sa.UniqueConstraint("person_id", "other_id", name=op.f("uq_preference_person_id_other_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("preference", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_preference_other_id"), ["other_id"], unique=False)

    op.create_table(
        "request",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(length=200), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("household", sa.Boolean(), nullable=False),
        sa.Column("site_id", sa.Integer(), nullable=True),
        sa.Column("kind_id", sa.Integer(), nullable=True),
        sa.Column("origin", sa.String(length=24), nullable=False),
        sa.Column("received_by", sa.String(length=80), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("part", sa.String(length=24), nullable=True),
        sa.Column("starts", sa.Time(), nullable=True),
        sa.Column("ends", sa.Time(), nullable=True),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("series_id", sa.Integer(), nullable=True),
        sa.Column("series_day", sa.Date(), nullable=True),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("agreed_result", sa.String(length=200), nullable=False),
        sa.Column("light", sa.Boolean(), nullable=True),
        sa.Column("needs_certificate", sa.Boolean(), nullable=True),
        sa.Column("asked_for_id", sa.Integer(), nullable=True),
        sa.Column("any_helper", sa.Boolean(), nullable=False),
        sa.Column("costs_told", sa.String(length=120), nullable=False),
        sa.Column("vehicle", sa.String(length=24), nullable=True),
        sa.Column("motorway", sa.Boolean(), nullable=False),
        sa.Column("out_of_town", sa.Boolean(), nullable=False),
        sa.Column("from_where", sa.String(length=120), nullable=False),
        sa.Column("to_where", sa.String(length=120), nullable=False),
        sa.Column("back_at", sa.Time(), nullable=True),
        sa.Column("aid", sa.String(length=24), nullable=False),
        sa.Column("companion", sa.Boolean(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=True),
        sa.Column("wants", sa.String(length=200), nullable=False),
        sa.Column("in_the_way", sa.String(length=200), nullable=False),
        sa.Column("around", sa.String(length=200), nullable=False),
        sa.Column("handed_to", sa.String(length=24), nullable=True),
        sa.Column("handed_name", sa.String(length=80), nullable=False),
        sa.Column("handed_why", sa.String(length=200), nullable=False),
        sa.Column("handed_on", sa.Date(), nullable=True),
        sa.Column("ask_back_on", sa.Date(), nullable=True),
        sa.Column("watched", sa.Boolean(), nullable=False),
        sa.Column("elsewhere_id", sa.Integer(), nullable=True),
        sa.Column("declined_for", sa.String(length=24), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_by", sa.String(length=80), nullable=False),
        sa.Column("closed_because", sa.String(length=24), nullable=True),
        sa.Column("why", sa.String(length=200), nullable=False),
        sa.Column("found", sa.String(length=24), nullable=True),
        sa.Column("found_line", sa.String(length=200), nullable=False),
        sa.Column("reopened", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["asked_for_id"], ["person.id"], name=op.f("fk_request_asked_for_id_person")),
        sa.ForeignKeyConstraint(["elsewhere_id"], ["elsewhere.id"], name=op.f("fk_request_elsewhere_id_elsewhere")),
        sa.ForeignKeyConstraint(["kind_id"], ["request_kind.id"], name=op.f("fk_request_kind_id_request_kind")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_request_person_id_person")),
        sa.ForeignKeyConstraint(["series_id"], ["request_series.id"], name=op.f("fk_request_series_id_request_series")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_request_site_id_site")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request")),
        sa.UniqueConstraint("series_id", "series_day", name=op.f("uq_request_series_id_series_day")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("request", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_request_asked_for_id"), ["asked_for_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_request_elsewhere_id"), ["elsewhere_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_request_kind_id"), ["kind_id"], unique=False)
        batch_op.create_index("ix_request_person_id", ["person_id", "id"], unique=False)
        batch_op.create_index("ix_request_site_id_received_at", ["site_id", "received_at"], unique=False)
        batch_op.create_index("ix_request_state", ["state", "id"], unique=False)

    op.create_table(
        "standing_match",
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("volunteer_id", sa.Integer(), nullable=False),
        sa.Column("kind_id", sa.Integer(), nullable=True),
        sa.Column("reserve", sa.Boolean(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["person.id"], name=op.f("fk_standing_match_client_id_person")),
        sa.ForeignKeyConstraint(["kind_id"], ["request_kind.id"], name=op.f("fk_standing_match_kind_id_request_kind")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["person.id"], name=op.f("fk_standing_match_volunteer_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standing_match")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("standing_match", schema=None) as batch_op:
        batch_op.create_index("ix_standing_match_client_id", ["client_id", "ended_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_standing_match_kind_id"), ["kind_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_standing_match_volunteer_id"), ["volunteer_id"], unique=False)

    op.create_table(
        "volunteer",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("max_per_month", sa.Integer(), nullable=True),
        sa.Column("area", sa.String(length=80), nullable=False),
        sa.Column("free_parts", sa.Integer(), nullable=True),
        sa.Column("drives_own", sa.Boolean(), nullable=False),
        sa.Column("drives_client", sa.Boolean(), nullable=False),
        sa.Column("drives_bus", sa.Boolean(), nullable=False),
        sa.Column("licence_seen_on", sa.Date(), nullable=True),
        sa.Column("licence_seen_by", sa.String(length=80), nullable=False),
        sa.Column("insurance_seen_on", sa.Date(), nullable=True),
        sa.Column("insurance_seen_by", sa.String(length=80), nullable=False),
        sa.Column("inspection_until", sa.Date(), nullable=True),
        sa.Column("evening", sa.Boolean(), nullable=True),
        sa.Column("motorway", sa.Boolean(), nullable=True),
        sa.Column("out_of_town", sa.Boolean(), nullable=True),
        sa.Column("languages", sa.String(length=120), nullable=False),
        sa.Column("allergies", sa.String(length=120), nullable=False),
        sa.Column("fine_with", sa.String(length=120), nullable=False),
        sa.Column("minds", sa.String(length=120), nullable=False),
        sa.Column("certificate_seen_on", sa.Date(), nullable=True),
        sa.Column("certificate_seen_by", sa.String(length=80), nullable=False),
        sa.Column("certificate_again_on", sa.Date(), nullable=True),
        sa.Column("agreement_on", sa.Date(), nullable=True),
        sa.Column("badge", sa.String(length=20), nullable=False),
        sa.Column("key_number", sa.String(length=20), nullable=False),
        sa.Column("emergency_name", sa.String(length=80), nullable=False),
        sa.Column("emergency_phone", sa.String(length=40), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["mentor_id"], ["person.id"], name=op.f("fk_volunteer_mentor_id_person")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_volunteer_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_volunteer")),
        sa.UniqueConstraint("person_id", name=op.f("uq_volunteer_person_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("volunteer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_volunteer_mentor_id"), ["mentor_id"], unique=False)

    op.create_table(
        "volunteer_kind",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind_id", sa.Integer(), nullable=False),
        sa.Column("liking", sa.String(length=24), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["kind_id"], ["request_kind.id"], name=op.f("fk_volunteer_kind_kind_id_request_kind")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_volunteer_kind_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_volunteer_kind")),
        sa.UniqueConstraint("kind_id", "person_id", name=op.f("uq_volunteer_kind_kind_id_person_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("volunteer_kind", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_volunteer_kind_person_id"), ["person_id"], unique=False)

    op.create_table(
        "match",
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("volunteer_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=True),
        sa.Column("asked_by", sa.String(length=80), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("answered_by", sa.String(length=80), nullable=False),
        sa.Column("on", sa.Date(), nullable=True),
        sa.Column("starts", sa.Time(), nullable=True),
        sa.Column("ends", sa.Time(), nullable=True),
        sa.Column("counted_on", sa.Date(), nullable=True),
        sa.Column("overridden", sa.Boolean(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("found", sa.String(length=24), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["request_id"], ["request.id"], name=op.f("fk_match_request_id_request")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["person.id"], name=op.f("fk_match_volunteer_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_match")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("match", schema=None) as batch_op:
        batch_op.create_index(
            "ix_match_counted_on", ["counted_on", "state", "volunteer_id", "request_id"], unique=False
        )
        batch_op.create_index("ix_match_on", ["on", "volunteer_id"], unique=False)
        batch_op.create_index("ix_match_request_id", ["request_id", "id"], unique=False)
        batch_op.create_index("ix_match_volunteer_id_asked_on", ["volunteer_id", "asked_on"], unique=False)
        batch_op.create_index(
            "uq_match_request_id_yes",
            ["request_id"],
            unique=True,
            sqlite_where=sa.text("state = 'yes'"),
            postgresql_where=sa.text("state = 'yes'"),
        )

    op.create_table(
        "expense",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("match_id", sa.Integer(), nullable=True),
        sa.Column("cents", sa.Integer(), nullable=True),
        sa.Column("km_tenths", sa.Integer(), nullable=True),
        sa.Column("paid_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["match_id"], ["match.id"], name=op.f("fk_expense_match_id_match")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_expense_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_expense")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("expense", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_expense_match_id"), ["match_id"], unique=False)
        batch_op.create_index("ix_expense_on", ["on"], unique=False)
        batch_op.create_index("ix_expense_person_id_paid_on", ["person_id", "paid_on"], unique=False)

    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.create_index("ix_person_is_volunteer", ["is_volunteer"], unique=False)

    kinds = sa.table("request_kind", *(sa.column(name) for name in (*_NAMES, "name", "not_ours")))
    op.bulk_insert(kinds, [{**dict(zip(_NAMES, kind, strict=True)), "name": "", "not_ours": ""} for kind in _KINDS])
