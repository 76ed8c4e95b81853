"""What a kind of sheet means."""

from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.base import Record


class ImportMemory(Record):
    """What a person said a kind of sheet means, for the next time."""

    __tablename__ = "import_memory"

    pattern: Mapped[str] = mapped_column(String(64), unique=True)
    answers: Mapped[dict[str, Any]] = mapped_column(JSON)
