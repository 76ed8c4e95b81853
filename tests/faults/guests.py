"""Files that were made to hurt who imports them, read in processes of their own and measured."""

import multiprocessing
import os
import random
import shutil
import sys
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from app.command_words import Texts
from app.domain.exporting import Language
from app.domain.import_refusals import FileRefused
from app.storage.spreadsheets import read_book
from tests.benchmarks.table import BUILD, Row, below, fact
from tests.hostile import HOSTILE, INLINE, LARGE, ODS_CELL, ROW, Write, cells, ods, old_excel, sheet, text, xlsx

SECONDS, MEGABYTES = 5, 300
REACHES = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "urllib.", "shutil.", "os.remove")
AT_ONCE = 20
"""So many changed files are read in one process."""


def rows(*, long: bool) -> list[Row]:
    """Read each, and hear what that asks of the computer; then files in which a few bytes were changed."""
    files = HOSTILE | LARGE if long else HOSTILE
    with TemporaryDirectory(prefix="voordeur-guests-") as name:
        good = _good(Path(name))
        read = [_Read(said, [make(Path(name) / "guest")]) for said, make in files.items()]
        changed = list(_changed(Path(name), good, 1000 if long else 60))
    wordless, broke = (sum(one.broke for one in some) for some in (read, changed))
    return [
        below(f"{len(read)} hostile files: the slowest", max(one.seconds for one in read), at_most=SECONDS, unit="s"),
        below("  the largest in memory", max(one.megabytes for one in read), at_most=MEGABYTES, unit="MB"),
        fact("  ended without a sentence", holds=not wordless, wrong=wordless),
        _reached([*read, *changed]),
        fact(
            f"{len(changed) * AT_ONCE} files with bytes changed: ended without a sentence", holds=not broke, wrong=broke
        ),
    ]


def _reached(read: "list[_Read]") -> Row:
    reached = sum(len(one.reached) for one in read)
    return fact("  reached for the network or another file", holds=not reached, wrong=reached)


class _Read:
    """How reading some files in a process of its own went."""

    def __init__(self, said: str, paths: list[Path]) -> None:
        self.told, self.seconds, self.reached = "died", 0.0, list[str]()
        here, there = multiprocessing.Pipe(duplex=False)
        child = multiprocessing.Process(target=_read, args=(paths, there))
        child.start()
        there.close()
        try:
            self.told, self.seconds, self.megabytes, self.reached = here.recv()
        except EOFError:
            self.megabytes = 0.0
        child.join()
        self.told = self.told if child.exitcode == 0 else f"died with {child.exitcode}"
        self.broke = self.told.startswith(("crashed", "died"))
        if len(paths) == 1 or self.broke or self.reached:
            more = " ".join(self.reached[:3])
            print(
                f"  {said:<38} {self.told[:60]:<20} {self.seconds:5.2f} s {self.megabytes:5.0f} MB {more}", flush=True
            )
        for path in paths:
            if self.broke:
                shutil.copy(path, BUILD)
            path.unlink()


def _read(paths: list[Path], there: Connection) -> None:
    """Read files, hear what is asked meanwhile, and tell how it went with the last or the first that crashed."""
    reached: list[str] = []
    known = {str(path) for path in paths}

    def hear(name: str, arguments: tuple[object, ...]) -> None:
        if name.startswith(REACHES) or (name == "open" and str(arguments[0]) not in known):
            reached.append(f"{name} {arguments[:1]}")

    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # the reader of sheets tells where it gave up, at length
    _as_small_as_now()
    sys.addaudithook(hear)
    began, told = process_time(), ""
    for path in paths:
        told = _outcome(path)
        if told.startswith("crashed"):
            break
    heard = list(reached)
    there.send((told, process_time() - began, _most_megabytes(), heard))


def _outcome(path: Path) -> str:
    try:
        return f"{sum(len(table.rows) for table in read_book(path).tables)} rows"
    except FileRefused as refused:
        return str(refused.fault) if Texts(Language.DUTCH).refusal(refused) else "crashed: no words"
    except BaseException as error:
        return f"crashed: {error!r}"


def _good(folder: Path) -> list[Path]:
    """Return a good file of each kind; they are read once, so that what reading needs is loaded before we listen."""
    good: list[Write] = [
        xlsx(lambda: sheet(next(cells(1, INLINE)))),
        ods(lambda: ROW % (b"", ODS_CELL % (b"", b"Nr"))),
        old_excel(lambda _: None),
        text(lambda: b"Nr;Naam\r\n7;Ren\xe9e\r\n"),
    ]
    paths = [make(folder / "good") for make in good]
    for path in paths:
        read_book(path)
    return paths


def _changed(folder: Path, good: list[Path], count: int) -> Iterator[_Read]:
    """Change a few bytes of good files at random places, and read what became of them."""
    seed = random.randrange(2**32)
    dice = random.Random(seed)
    print(f"  changed files: seed {seed}")
    for _ in range(count // AT_ONCE):
        paths = []
        for number in range(AT_ONCE):
            source = dice.choice(good)
            content = bytearray(source.read_bytes())
            for _ in range(dice.choice((1, 2, 8, 64))):
                content[dice.randrange(len(content))] = dice.randrange(256)
            paths.append(folder / f"changed{number}{source.suffix}")
            paths[-1].write_bytes(content)
        yield _Read("changed files", paths)


def _as_small_as_now() -> None:
    """Forget how much memory was used before."""
    try:
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        return


def _most_megabytes() -> float:
    for line in Path("/proc/self/status").read_text().splitlines() if Path("/proc/self/status").exists() else []:
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return 0.0
