"""Writes a migration from what changed in the tables: python packaging/migration.py "people have a hat".

The first one is written anew with the word `first`; that is right until the first version is with its users.
"""

import subprocess
import sys
from pathlib import Path

from alembic import command
from sqlalchemy import create_engine

from app.storage.migration import MIGRATIONS, config
from app.storage.version import VERSIONS

FIRST = "The first shape"


def write(message: str, number: str) -> None:
    """Compare the tables with the file that all migrations before lead to, and write what differs."""
    with create_engine("sqlite://").connect() as connection:
        settings = config(connection)
        if number != "0001":
            command.upgrade(settings, "head")
        command.revision(settings, message=message, autogenerate=True, rev_id=number)
    for script in Path(MIGRATIONS, "versions").glob(f"{number}_*.py"):
        lines = script.read_text("utf-8").splitlines(keepends=True)
        script.write_text("".join(line for line in lines if "# ### " not in line), "utf-8")
    for words in (["format"], ["check", "--fix"]):
        subprocess.run([sys.executable, "-m", "ruff", *words, "--quiet", str(MIGRATIONS)], check=True)


def main(words: list[str]) -> int:
    """Do what was typed."""
    if not words:
        print(__doc__)
        return 2
    if words == ["first"]:
        for old in Path(MIGRATIONS, "versions").glob("0001_*.py"):
            old.unlink()
        write(FIRST, "0001")
        return 0
    number = f"{int(VERSIONS[-1]) + 1:04}"
    write(" ".join(words), number)
    print(f"Look at it, and add {number!r} to VERSIONS in app/storage/version.py.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
