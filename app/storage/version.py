"""Which shape a file has, compared with the shape that this program knows."""

from sqlalchemy import Connection, inspect, text

from app.domain.refusals import StoreDamaged, StoreNewer

VERSIONS = ("0001",)
"""Every shape there has been, oldest first; the last is ours. One migration leads to each."""


def version_of(connection: Connection) -> str | None:
    """Return the version of the file, or None for one without any table. Raises `StoreDamaged`, `StoreNewer`."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise StoreDamaged()
    version = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if version is None:
        raise StoreDamaged()
    if version not in VERSIONS:
        raise StoreNewer()
    return str(version)


def stamp(connection: Connection) -> None:
    """Write our version into a file that was just made."""
    connection.execute(
        text(
            "CREATE TABLE alembic_version"
            " (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
    )
    connection.execute(text("INSERT INTO alembic_version VALUES (:version)"), {"version": VERSIONS[-1]})
