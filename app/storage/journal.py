"""The journal's tables: who did what and when, row by row, so that it can be shown and undone (design.md 3.5)."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.base import Record
from app.domain.steps import About, Action, StepKind

Row = dict[str, Any]


class Step(Record):
    """One thing someone did. Its digest chains it to the step before."""

    __tablename__ = "step"
    __table_args__ = (Index("ix_step_desk_id", "desk", "id"), {"sqlite_autoincrement": True})

    uuid: Mapped[str] = mapped_column(String(36), unique=True)
    action: Mapped[Action]
    kind: Mapped[StepKind]
    desk: Mapped[str] = mapped_column(String(36))
    """Which installation did it: undo belongs to the desk that did the step."""
    who: Mapped[str] = mapped_column(String(80))
    at: Mapped[datetime]
    of_step_id: Mapped[int | None] = mapped_column(ForeignKey("step.id"), default=None, index=True)
    """The step that this one undoes or does again."""
    person_id: Mapped[int | None] = mapped_column(default=None)
    activity_id: Mapped[int | None] = mapped_column(default=None)
    meeting_id: Mapped[int | None] = mapped_column(default=None)
    count: Mapped[int | None] = mapped_column(default=None)
    detail: Mapped[str] = mapped_column(String(40), default="")
    digest: Mapped[str] = mapped_column(String(64), default="")
    seal: Mapped[str] = mapped_column(String(64), default="", server_default="")
    """As the digest, but with a key that is not in the file, and over what the step is about too."""
    undone: Mapped[bool] = mapped_column(default=False)
    final: Mapped[bool] = mapped_column(default=False)
    """True when the step can no longer be undone or done again, such as after erasing a person."""

    @property
    def about(self) -> About:
        """What the step is about."""
        return About(
            person_id=self.person_id,
            activity_id=self.activity_id,
            meeting_id=self.meeting_id,
            count=self.count,
            detail=self.detail,
        )


class Entry(Record):
    """One row that a step changed, with the columns that changed.

    `before` is None for a new row, `after` for one that went. A bulk entry has no row number but the
    ranges of numbers it inserted: `{"inserted": [[first, last], ...]}`.
    """

    __tablename__ = "entry"
    __table_args__ = (
        Index("ix_entry_table_name_row_id", "table_name", "row_id"),
        {"sqlite_autoincrement": True},
    )

    step_id: Mapped[int] = mapped_column(ForeignKey("step.id"), index=True)
    table_name: Mapped[str] = mapped_column(String(40))
    row_id: Mapped[int | None] = mapped_column(default=None)
    before: Mapped[Row | None] = mapped_column(JSON(none_as_null=True), default=None)
    after: Mapped[Row | None] = mapped_column(JSON(none_as_null=True), default=None)
    nonce: Mapped[str] = mapped_column(String(32), default="")
    digest: Mapped[str] = mapped_column(String(64), default="")


TERMS_LOOKED_AT = "terms_looked_at"
"""The fact that tells when somebody last went through what is older than its term."""


NAMED_SINCE = "marks_named_since"
"""The fact that tells since which day attendance has names: what is older was made numbers."""


TO_WIPE = "to_wipe"
"""The fact that something was erased, and that the file was not written anew since."""


class StoreFact(Record):
    """One fact about the store itself, such as that its people are invented."""

    __tablename__ = "store_fact"

    name: Mapped[str] = mapped_column(String(40), unique=True)
    value: Mapped[str] = mapped_column(String(200))
