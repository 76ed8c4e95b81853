"""What is good to know of somebody."""

from datetime import date

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.base import Record
from app.domain.people import NOTE_LENGTH, ShownAt


class CareNote(Record):
    """One short line that is good to know, written as if the client reads along."""

    __tablename__ = "care_note"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    text: Mapped[str] = mapped_column(String(NOTE_LENGTH))
    shown_at: Mapped[ShownAt] = mapped_column(default=ShownAt.DESK)
    review_on: Mapped[date | None] = mapped_column(default=None)
    written_by: Mapped[str] = mapped_column(String(80), default="")
    written_on: Mapped[date | None] = mapped_column(default=None)
