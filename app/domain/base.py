"""What every record has in common, and the column types they share."""

import enum
from datetime import UTC, datetime
from typing import Any, ClassVar, cast

from sqlalchemy import DateTime, Dialect, Enum, MetaData, Table, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, kept in UTC: SQLite forgets the zone where PostgreSQL keeps it."""

    impl = DateTime(timezone=True)
    cache_ok = True

    @property
    def python_type(self) -> type[datetime]:
        return datetime

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("A moment needs a time zone.")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _values(words: type[enum.Enum]) -> list[str]:
    return [word.value for word in words]


class Record(MappedAsDataclass, DeclarativeBase, kw_only=True, eq=False, repr=False):
    """One row that people work with; its number is never used again. It does not tell a log whom it is about."""

    __abstract__ = True
    __table_args__ = cast(Any, {"sqlite_autoincrement": True})  # the tables that add indexes make it a tuple
    metadata: ClassVar[MetaData] = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: UtcDateTime(),
        enum.StrEnum: Enum(enum.StrEnum, native_enum=False, length=24, values_callable=_values, validate_strings=True),
    }

    id: Mapped[int] = mapped_column(primary_key=True, init=False)


def table_of(kind: type[Record]) -> Table:
    """Return the table of a record, for statements that read columns only.

    They need no mapper and compile in half the time: that counts on the first page, which asks thirty things.
    """
    return cast(Table, kind.__table__)
