"""Which shape a file has, compared with the shape that this program knows."""

from sqlalchemy import Column, Connection, MetaData, PrimaryKeyConstraint, String, Table, insert, inspect, select

from app.domain.refusals import StoreDamaged, StoreNewer

VERSIONS: tuple[str, ...] = tuple(f"{number:04}" for number in range(1, 13))
"""Every shape there has been, oldest first; the last is ours. One migration leads to each."""

# As Alembic makes it, which is only imported when there is something to migrate.
_TABLE = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)


def version_of(connection: Connection) -> str | None:
    """Return the version of the file, or None for one without any table. Raises `StoreDamaged`, `StoreNewer`."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise StoreDamaged()
    version = connection.scalar(select(_TABLE.c.version_num))
    if version is None:
        raise StoreDamaged()
    if version not in VERSIONS:
        raise StoreNewer()
    return str(version)


def stamp(connection: Connection) -> None:
    """Write our version into a file that was just made."""
    _TABLE.create(connection)
    connection.execute(insert(_TABLE).values(version_num=VERSIONS[-1]))
