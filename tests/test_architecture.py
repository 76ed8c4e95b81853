"""The layers of the house: who may import whom (design.md, section 2)."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent

# The words with which SQLAlchemy maps a class; not those with which it asks or opens anything.
MAPPING = {
    *("sqlalchemy.BigInteger", "sqlalchemy.Boolean", "sqlalchemy.CheckConstraint", "sqlalchemy.Date"),
    *("sqlalchemy.DateTime", "sqlalchemy.Dialect", "sqlalchemy.Enum", "sqlalchemy.Float", "sqlalchemy.ForeignKey"),
    *("sqlalchemy.ForeignKeyConstraint", "sqlalchemy.Index", "sqlalchemy.Integer", "sqlalchemy.JSON"),
    *("sqlalchemy.LargeBinary", "sqlalchemy.MetaData", "sqlalchemy.Numeric", "sqlalchemy.PrimaryKeyConstraint"),
    *("sqlalchemy.SmallInteger", "sqlalchemy.String", "sqlalchemy.Text", "sqlalchemy.Time"),
    *("sqlalchemy.TypeDecorator", "sqlalchemy.UniqueConstraint", "sqlalchemy.false", "sqlalchemy.text"),
    *("sqlalchemy.Table", "sqlalchemy.types"),
    *("sqlalchemy.orm.DeclarativeBase", "sqlalchemy.orm.Mapped", "sqlalchemy.orm.MappedAsDataclass"),
    *("sqlalchemy.orm.column_property", "sqlalchemy.orm.composite", "sqlalchemy.orm.declared_attr"),
    *("sqlalchemy.orm.mapped_column", "sqlalchemy.orm.relationship", "sqlalchemy.orm.validates"),
}
VALUES = {"msgspec.Struct", "msgspec.field", "msgspec.structs"}
"""Of the library that makes values only that: reading and writing is done elsewhere."""
STORE = {"sqlalchemy", "sqlcipher3", "alembic", "keyring", "platformdirs", "python_calamine", "xlsxwriter"}
STORE |= {"argon2", "cryptography"}
TRADE = {
    "argon2",
    "dateutil",
    "holidays",
    "icalendar",
    "phonenumbers",
    "rapidfuzz",
    "python_calamine",
    "segno",
    "xlsxwriter",
    "platformdirs",
    "sqlalchemy",
}
COMMAND = {f"app.{path.stem}" for path in (ROOT / "app").glob("command_*.py")}

# Where a file lies, and what it may import beside the standard library. The first line that fits counts.
MAY_IMPORT: dict[str, set[str]] = {
    "app/domain": {"app.domain"} | MAPPING | VALUES,
    "app/storage": {"app.domain", "app.storage"} | STORE | VALUES,
    "app/services": {"app.domain", "app.storage", "app.services"} | TRADE | VALUES,
    # Without a subcommand `voordeur` is the window: imported only then (see the last test).
    "app/command.py": {"app.domain", "app.services", "ui.main"} | COMMAND | VALUES,
    "app/command_*.py": {"app.domain", "app.services"} | COMMAND | VALUES,
    "app/__init__.py": set(),
    "ui": {"app.domain", "app.services", "app", "ui", "PySide6", "shiboken6"} | VALUES,
}
# Even where its layer may import more.
NEVER = {"app/": {"PySide6", "shiboken6", "pytest"}, "ui/": {"sqlalchemy", "app.storage", "sqlcipher3"}}


class Import(NamedTuple):
    """One imported name, and where."""

    file: str
    line: int
    name: str


def imports(path: Path) -> Iterator[Import]:
    """Read every import of a file, also those inside functions."""
    file = path.relative_to(ROOT).as_posix()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (Import(file, node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno}: write the whole name, not a relative one"
            yield from (Import(file, node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def within(name: str, allowed: set[str]) -> bool:
    """Tell whether `name` is one of the allowed names, or inside one."""
    return any(name == one or name.startswith(f"{one}.") for one in allowed)


def allowed(found: Import) -> bool:
    """Tell whether the table lets this file import this name."""
    if any(found.file.startswith(place) and within(found.name, names) for place, names in NEVER.items()):
        return False
    if found.name.split(".")[0] in sys.stdlib_module_names:
        return True
    place = next(place for place in MAY_IMPORT if fnmatch(found.file, place) or found.file.startswith(f"{place}/"))
    # `app` alone is the folder; `app.storage` is not inside it.
    names = MAY_IMPORT[place] - {"app"}
    return within(found.name, names) or (found.name in MAY_IMPORT[place])


def sources() -> list[Path]:
    """Answer every file of the program."""
    return sorted([*ROOT.glob("app/**/*.py"), *ROOT.glob("ui/**/*.py")])


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_imports_only_what_its_layer_may(path: Path) -> None:
    wrong = [f"{found.file}:{found.line}: {found.name}" for found in imports(path) if not allowed(found)]

    assert wrong == []


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("app/domain/people.py", "sqlalchemy.select"),
        ("app/domain/people.py", "sqlalchemy.orm.Session"),
        ("app/domain/people.py", "app.storage.database"),
        ("app/storage/database.py", "app.services.people"),
        ("app/services/people.py", "PySide6.QtCore"),
        ("app/command.py", "PySide6"),
        ("app/services/people.py", "ui.words"),
        ("ui/people.py", "sqlalchemy.select"),
        ("ui/people.py", "app.storage.database"),
        ("ui/people.py", "app.storage"),
        ("ui/people.py", "numpy"),
    ],
)
def test_the_table_refuses_what_leads_the_wrong_way(file: str, name: str) -> None:
    assert not allowed(Import(file, 1, name))


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("app/domain/people.py", "dataclasses.dataclass"),
        ("app/domain/people.py", "sqlalchemy.orm.mapped_column"),
        ("app/services/people.py", "sqlalchemy.select"),
        ("ui/people.py", "PySide6.QtWidgets.QWidget"),
        ("ui/people.py", "app.services.Services"),
    ],
)
def test_the_table_lets_through_what_leads_the_right_way(file: str, name: str) -> None:
    assert allowed(Import(file, 1, name))


def test_the_core_and_the_command_line_load_no_window() -> None:
    program = "import sys, app.services, app.command; print(*sys.modules)"

    run = subprocess.run([sys.executable, "-P", "-c", program], capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stderr
    assert [name for name in run.stdout.split() if name.split(".")[0] in ("PySide6", "shiboken6", "ui")] == []


def test_the_folder_packaging_does_not_hide_the_library_of_that_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()
    assert not list((ROOT / "tests").rglob("__init__.py"))
