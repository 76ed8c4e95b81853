"""What the program leaves behind must name nobody: logs, temporary files, names of files, reports of a crash."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.table import Row, fact

PLANTED = "Quirijnsdochter"
STREET = "Zeldzamesteeg"
FOREIGN = ("planted.csv", "out.csv", "out.xlsx")
"""What the person at the desk brought or asked for: those may name people."""


def rows(*, long: bool) -> list[Row]:
    """Do a day's work with a planted name, then look everywhere."""
    with TemporaryDirectory(prefix="voordeur-traces-") as name:
        left = traces(Path(name))
    return [fact("files left behind that name a person", holds=not left, wrong=len(left))]


def traces(folder: Path) -> list[str]:
    """Do a day's work below `folder`; return the files that give somebody away."""
    _work(folder)
    return [str(path.relative_to(folder)) for path in folder.rglob("*") if path.name not in FOREIGN and _tells(path)]


def _work(folder: Path) -> None:
    (folder / "planted.csv").write_text(
        f"Nr;Roepnaam;Achternaam;Straat\n7;Cato;{PLANTED};{STREET}\n7;Cato;{PLANTED};{STREET}\n", "utf-8"
    )
    (folder / "tmp").mkdir()
    for words in (
        ["import", "people", "planted.csv"],
        ["import", "people", "planted.csv", "--dry-run"],
        ["import", "attendance", "planted.csv", "--activity", "Bingo"],
        ["export", "people", "--csv", "out.csv"],
        ["export", "people", "--xlsx", "out.xlsx"],
        ["export", "people", "--csv", "nowhere/out.csv"],
        ["calls"],
        ["check"],
    ):
        _run(folder, "-m", "app.command", *words)
    _run(folder, "-c", _COPY)
    _run(folder, "-c", _CRASH)


_COPY = "from app.services.opening import Opening; s = Opening.of_this_computer().open(); s.copies.make(); s.close()"
_CRASH = f"""
import traceback
from sqlalchemy.exc import IntegrityError
from app.domain.people import Person
from app.domain.steps import Action
from app.services.opening import Opening
from ui.crash import write_report

services = Opening.of_this_computer().open()
try:
    with services._database.change(Action.ADD_PERSON) as session:
        session.add(Person(call_name="Cato", surname={PLANTED!r}, street={STREET!r}, site_id=999))
except IntegrityError:
    write_report(traceback.format_exc())
finally:
    services.close()
"""


def _run(folder: Path, *words: str) -> None:
    home = {name: str(folder / "home" / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    home |= {"HOME": str(folder / "home"), "LOCALAPPDATA": str(folder / "home"), "APPDATA": str(folder / "home")}
    temporary = {name: str(folder / "tmp") for name in ("TMPDIR", "TEMP", "TMP")}
    root = Path(__file__).resolve().parents[2]
    subprocess.run(
        [sys.executable, *words],
        cwd=folder,
        env={**os.environ, **home, **temporary, "PYTHONPATH": str(root)},
        capture_output=True,
        check=False,
    )


def _tells(path: Path) -> bool:
    content = path.read_bytes() if path.is_file() else b""
    said = [PLANTED, STREET]
    return any(word in path.name for word in said) or any(
        word.encode(encoding) in content for word in said for encoding in ("utf-8", "utf-16-le")
    )
