"""An export that is cut off leaves nothing half behind: cancelled, killed, or on a disk without room."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.domain.exporting import FileFormat
from app.domain.steps import Action
from app.services import Services
from app.services.opening import Opening
from app.storage.database import Database
from app.storage.key import Keys
from app.storage.location import Places
from tests.conftest import Clock
from tests.register import EVERYBODY

ANOTHER_PROGRAM = """
import os, sys
from pathlib import Path
from app.domain.exporting import ExportKind, ExportOrder, FileFormat, TargetRefused
from app.services import export_people
from app.services.opening import Opening
from app.storage import export_xlsx
from app.storage.key import Keys
from app.storage.location import Places

home, target, file_format, most_cells, most_bytes = sys.argv[1:]
places = Places(Path(home, "data"), Path(home, "config"))
export_people.AT_ONCE = 2
if most_cells:
    export_xlsx.MOST_CELLS = int(most_cells)
if most_bytes:
    import resource, signal
    sys.dont_write_bytecode = True  # a file compiled within the limit would be cut too, and break every test after it
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(most_bytes), int(most_bytes)))

def wait(done, total):
    if done and not most_bytes:
        print("half", flush=True)
        sys.stdin.readline()

services = Opening(places, Keys(places.config, None)).open(writes=False)
try:
    services.exports.write(ExportOrder(kind=ExportKind.PEOPLE), Path(target), FileFormat(file_format), wait)
except TargetRefused as refused:
    print(refused.fault, flush=True)
    os._exit(0)  # what the limit would say about closing the file is not what is asked here
services.close()
"""
Begin = Callable[..., "subprocess.Popen[str]"]
ON_DISK = "0"
"""So many cells of a workbook may be in memory: none, so that all of it waits on the disk."""


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.fixture
def people(database: Database, services: Services, site: int) -> None:
    with database.change(Action.ADD_PERSON):  # all of them at once: two hundred commits take a second
        for number in range(200):
            services.people.add(call_name=f"P{number}", surname="Kwaadsteniet" * 6, street="Zeldzamesteeg" * 6)


@pytest.fixture
def begin(people: None, tmp_path: Path, out: Path) -> Iterator[Begin]:
    """Return what starts another program that saves a list, and waits half way."""
    begun = []

    def start(
        file_format: FileFormat, name: str = "people", most_cells: str = "", most_bytes: str = ""
    ) -> "subprocess.Popen[str]":
        words = [str(tmp_path), str(out / name), file_format, most_cells, most_bytes]
        command = [sys.executable, "-c", ANOTHER_PROGRAM, *words]
        program = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        begun.append(program)
        assert program.stdout is not None
        assert program.stdout.readline().strip() == ("full" if most_bytes else "half")
        return program

    yield start
    for program in begun:
        program.kill()
        program.communicate()


def cut(program: "subprocess.Popen[str]") -> None:
    """Do what a power cut does."""
    program.kill()
    program.wait()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def save(services: Services, path: Path) -> None:
    services.exports.write(EVERYBODY, path, FileFormat.CSV)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a list has a name for a moment")
@pytest.mark.parametrize("file_format", FileFormat)
def test_a_killed_export_leaves_nothing_at_all_to_read(begin: Begin, out: Path, file_format: FileFormat) -> None:
    (out / "people").write_text("old")

    cut(begin(file_format))

    assert names(out) == ["people"]
    assert (out / "people").read_text() == "old"


def test_what_a_kill_leaves_of_a_very_large_workbook_is_gone_with_the_next_export(
    begin: Begin, services: Services, out: Path, tmp_path: Path
) -> None:
    cut(begin(FileFormat.XLSX, most_cells=ON_DISK))
    left = names(out)
    (tmp_path / "elsewhere").mkdir()

    save(services, tmp_path / "elsewhere" / "people.csv")

    assert len(left) == 1
    assert left[0].startswith(".voordeur-")
    assert names(out) == []
    assert names(tmp_path / "elsewhere") == ["people.csv"]


def test_it_is_gone_at_the_next_start_too(
    begin: Begin, database: Database, out: Path, tmp_path: Path, clock: Clock
) -> None:
    cut(begin(FileFormat.XLSX, most_cells=ON_DISK))
    before = names(database.path.parent)
    database.close()

    places = Places(tmp_path / "data", tmp_path / "config")
    Opening(places, Keys(places.config, None), clock).open().close()

    assert names(out) == []
    assert len(names(database.path.parent)) < len(before)


def test_what_another_program_is_still_saving_is_left_alone(begin: Begin, services: Services, out: Path) -> None:
    program = begin(FileFormat.XLSX, name="theirs.xlsx", most_cells=ON_DISK)

    save(services, out / "ours.csv")
    half = [name for name in names(out) if name.startswith(".voordeur-")]
    assert program.stdin is not None
    program.stdin.write("\n" * 200)
    program.stdin.close()
    program.stdin = None
    program.wait()

    assert len(half) == 1
    assert program.returncode == 0
    assert names(out) == ["ours.csv", "theirs.xlsx"]


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such limit")
@pytest.mark.parametrize(
    ("file_format", "most_cells"), [(FileFormat.CSV, ""), (FileFormat.XLSX, ""), (FileFormat.XLSX, ON_DISK)]
)
def test_without_room_nothing_half_is_left(begin: Begin, out: Path, file_format: FileFormat, most_cells: str) -> None:
    begin(file_format, most_cells=most_cells, most_bytes="2000").wait()

    assert names(out) == []


@pytest.mark.parametrize("file_format", FileFormat)
def test_where_every_file_has_a_name_a_list_is_whole_too(
    services: Services, people: None, out: Path, file_format: FileFormat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    monkeypatch.setattr(tempfile, "_O_TMPFILE_WORKS", False)
    (out / "people").write_text("old")
    (out / "people").chmod(0o640)

    services.exports.write(EVERYBODY, out / "people", file_format)

    assert names(out) == ["people"]
    assert (out / "people").stat().st_size > 5000
    assert os.name == "nt" or (out / "people").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("left", ["", "nonsense", "/etc/passwd", "\x00"])
def test_a_note_that_says_nothing_usable_removes_nothing_else(
    services: Services, database: Database, people: None, out: Path, left: str
) -> None:
    (out / "precious").write_text("mine")
    note = database.path.with_name(f"{database.path.name}-saving-1")
    note.write_text(left or str(out / "precious"))

    save(services, out / "people.csv")

    assert names(out) == ["people.csv", "precious"]
    assert not note.exists()


def test_a_folder_that_is_away_for_now_is_looked_at_the_next_time(
    begin: Begin, services: Services, out: Path, tmp_path: Path
) -> None:
    cut(begin(FileFormat.XLSX, most_cells=ON_DISK))
    out.rename(tmp_path / "unplugged")

    save(services, tmp_path / "people.csv")
    (tmp_path / "unplugged").rename(out)
    kept = len(names(out))
    save(services, tmp_path / "people.csv")

    assert (kept, names(out)) == (1, [])


def test_the_store_keeps_no_note_of_a_finished_export(
    services: Services, database: Database, people: None, out: Path
) -> None:
    before = names(database.path.parent)

    save(services, out / "people.csv")

    assert names(database.path.parent) == before
