"""Runs migrations on the connection that was given, inside its transaction."""

from typing import Any, Literal

from alembic import context
from sqlalchemy import Enum

import app.storage.tables  # noqa: F401 - every table is known
from app.domain.base import Record, UtcDateTime


def render(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Write types so that a migration stays what it was when our own classes change."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(item, Enum):
        return f"sa.String(length={item.length})"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Record.metadata,
    render_as_batch=True,
    render_item=render,
)
with context.begin_transaction():
    context.run_migrations()
