"""Power that goes: what the disk was not told to keep is dropped or torn, sector by sector."""

import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine
from sqlalchemy.orm import Session

import app.storage.tables  # noqa: F401 - every table is known
from app.domain.base import Record
from app.domain.refusals import StoreRefusal
from app.domain.sites import Site
from app.domain.steps import Action
from app.storage.chain import broken_at
from app.storage.database import Database
from app.storage.journal import Entry, Step
from app.storage.opening import make_file
from app.storage.store import WRITES, Key, connect, open_engine
from tests.benchmarks.table import Row, below, fact, skipped
from tests.faults.disk_writes import Acknowledged, Delete, Happening, Sync, Truncate, Write, can_listen, listening

SECTOR = 512
CHANGES = 90
REOPENED_EVERY = 30
PAGES_IN_LOG = 24
"""The log goes into the file so often, instead of every thousand pages: more of the dangerous moments in one run."""
CHAIN_EVERY = 100
LESS = 20
"""The runs with less care need so many times fewer cuts to lose and to break."""
AT = datetime(2026, 11, 24, 14, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))

Files = dict[str, bytes]
Make = Callable[[Path, Key], None]


def rows(*, long: bool) -> list[Row]:
    """Let the power go at random moments of a run; with less care of the disk, the same run must lose or break."""
    if not can_listen():
        return [skipped("power cut", "the driver does not show where it opens files")]
    cuts = 30_000 if long else 3_000
    seed = random.randrange(2**32)
    dice = random.Random(seed)
    make = _whole_store if long else _small_store
    careful = cut_often("FULL", cuts, make, dice)
    hasty = cut_often("NORMAL", cuts // LESS, make, dice)
    careless = cut_often("OFF", cuts // LESS, make, dice)
    print(f"  {careful.acknowledged} changes acknowledged, {careful.moments} moments, seed {seed}")
    return [
        below(f"power cut, {cuts} times: acknowledged changes lost", careful.lost, at_most=0, unit="cuts"),
        fact("  pages, references and journal are sound", holds=careful.corrupt == 0, wrong=careful.corrupt),
        fact(f"  with synchronous NORMAL it loses ({hasty.lost} of {cuts // LESS})", holds=hasty.lost > 0),
        fact(f"  and with OFF it breaks ({careless.corrupt} of {cuts // LESS})", holds=careless.corrupt > 0),
        *_first_sector(),
    ]


@dataclass(slots=True)
class Seen:
    """What was there after the power came back."""

    acknowledged: int = 0
    moments: int = 0
    lost: int = 0
    corrupt: int = 0


def cut_often(synchronous: str, cuts: int, make: Make, dice: random.Random) -> Seen:
    """Record one run, let the power go at so many moments of it, and look each time."""
    with TemporaryDirectory(prefix="voordeur-power-", dir=_fast_folder()) as name:
        folder = Path(name)
        key, path = Key.fresh(), folder / "run" / "voordeur.db"
        path.parent.mkdir()
        make(path, key)
        before = {path.name: path.read_bytes()}
        heard = record(path, key, synchronous)
        again = folder / "again" / path.name
        again.parent.mkdir()
        seen, disk, at = Seen(CHANGES, len(heard)), Disk(before), 0
        for number, cut in enumerate(sorted(dice.randrange(len(heard) + 1) for _ in range(cuts))):
            while at < cut:
                disk.hear(heard[at])
                at += 1
            _put(again.parent, disk.after_a_cut(dice))
            _look(again, key, disk, seen, chain=number % CHAIN_EVERY == 0)
    return seen


def record(path: Path, key: Key, synchronous: str) -> Sequence[Happening]:
    """Do so many changes and hear what the disk was asked to do."""
    number = 0
    with listening(path.parent) as heard:
        while number < CHANGES:
            engine = open_engine(path, key)
            _set(engine, f"PRAGMA synchronous = {synchronous}", f"PRAGMA wal_autocheckpoint = {PAGES_IN_LOG}")
            database = Database(engine, clock=lambda: AT, desk="desk", path=path, key=key)
            for _ in range(REOPENED_EVERY):
                number += 1
                with database.change(Action.ADD_SITE) as session:
                    session.add(Site(name=str(number), address="x" * (number % 7) * 17))
                heard.append(Acknowledged(number))
            database.close()
    return heard


@dataclass(slots=True)
class _File:
    """One file under one name: what the disk has for certain, and what it was only asked."""

    kept: bytearray
    listed: bool = False
    asked: list[Write | Truncate] = field(default_factory=list)

    def sync(self) -> None:
        for one in self.asked:
            _do(self.kept, one)
        self.asked, self.listed = [], True

    def after_a_cut(self, dice: random.Random) -> bytes:
        """Return the file with any part of what was asked, in no order: each sector whole, torn or not at all."""
        found = bytearray(self.kept)
        drops = dice.choice((0.0, 0.1, 0.5, 0.9, 1.0))
        for one in self.asked:
            if isinstance(one, Truncate):
                if dice.random() >= drops:
                    _do(found, one)
                continue
            for sector in _sectors(one):
                if dice.random() >= drops:
                    torn = dice.randrange(len(sector.content)) if dice.random() < 0.1 else len(sector.content)
                    _do(found, Write(sector.name, sector.at, sector.content[:torn]))
        return bytes(found)


class Disk:
    """Replays what was heard, up to the moment at which the power goes."""

    def __init__(self, before: Files) -> None:
        self._files = {name: _File(bytearray(content), listed=True) for name, content in before.items()}
        self._gone: dict[str, _File] = {}
        self.acknowledged = 0

    def hear(self, happening: Happening) -> None:
        """Go on by one."""
        match happening:
            case Write() | Truncate():
                self._files.setdefault(happening.name, _File(bytearray())).asked.append(happening)
            case Sync():
                self._files.setdefault(happening.name, _File(bytearray())).sync()
                self._gone.pop(happening.name, None)  # with a new file the folder is kept too
            case Delete():
                if happening.name in self._files:
                    self._gone[happening.name] = self._files.pop(happening.name)
            case Acknowledged():
                self.acknowledged = happening.number

    def after_a_cut(self, dice: random.Random) -> Files:
        """Return what may be on the disk when the power comes back."""
        found: Files = {}
        for name in {*self._files, *self._gone}:
            file, old = self._files.get(name), self._gone.get(name)
            choices = [file] if file is not None and file.listed else [file, old]
            chosen = dice.choice(choices)
            if chosen is not None:
                found[name] = chosen.after_a_cut(dice)
        return found


def _do(content: bytearray, one: Write | Truncate) -> None:
    if isinstance(one, Truncate):
        del content[one.size :]
        return
    if len(content) < one.at:
        content.extend(bytes(one.at - len(content)))
    content[one.at : one.at + len(one.content)] = one.content


def _sectors(write: Write) -> Iterator[Write]:
    begin, end = write.at, write.at + len(write.content)
    while begin < end:
        stop = min(end, begin // SECTOR * SECTOR + SECTOR)
        yield Write(write.name, begin, write.content[begin - write.at : stop - write.at])
        begin = stop


def _put(folder: Path, files: Files) -> None:
    for left in folder.iterdir():
        left.unlink()
    for name, content in files.items():
        (folder / name).write_bytes(content)


def _look(path: Path, key: Key, disk: Disk, seen: Seen, *, chain: bool) -> None:
    """Open what the power left, and see whether all is there and sound."""
    try:
        with closing(connect(path, key)) as connection:
            found = [int(name) for (name,) in connection.execute("SELECT name FROM site ORDER BY id")]
            steps = connection.execute("SELECT count(*) FROM step").fetchone()[0]
            whole = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            whole = whole and connection.execute("PRAGMA foreign_key_check").fetchone() is None
    except (StoreRefusal, driver.Error):
        seen.corrupt += 1
        return
    whole = whole and found == list(range(1, steps + 1)) and (not chain or _chained(path, key))
    seen.corrupt += not whole
    seen.lost += whole and steps < disk.acknowledged


def _chained(path: Path, key: Key) -> bool:
    engine = open_engine(path, key)
    try:
        with Session(engine) as session:
            return broken_at(session) is None
    finally:
        engine.dispose()


def _small_store(path: Path, key: Key) -> None:
    """Make a store with a few tables, of which thousands can be looked at in seconds."""
    engine = open_engine(path, key, makes=True)
    tables = [Record.metadata.tables[record.__tablename__] for record in (Site, Step, Entry)]
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        Record.metadata.create_all(connection, tables=tables)
    engine.dispose()


def _whole_store(path: Path, key: Key) -> None:
    make_file(path, key)


def _set(engine: Engine, *pragmas: str) -> None:
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        for pragma in pragmas:
            raw.execute(pragma)  # type: ignore[union-attr]


def _fast_folder() -> str | None:
    """Return a folder in memory, where there is one: nothing here needs a real disk."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


def _first_sector() -> list[Row]:
    """Tear the first sector, where the file has its salt: ours lies outside it, and the log brings the sector back."""
    with TemporaryDirectory(prefix="voordeur-power-") as name:
        ours = Path(name) / "ours.db"
        with_ours = _torn(ours, Key.fresh().pragma)
        from_file = _torn(Path(name) / "theirs.db", f"\"x'{Key.fresh().raw}'\"")
    return [
        fact("first sector torn: the file opens with the salt outside it", holds=with_ours),
        fact("  and does not with the salt inside", holds=not from_file),
    ]


def _torn(path: Path, pragma: str) -> bool:
    """Write a page into the log and the file, tear the file's first sector before the disk has it, and open it."""
    with closing(_keyed(path, pragma)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE site (name)")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("CREATE TABLE more (name)")  # the first page is in the log, and goes into the file
        log = path.with_name(f"{path.name}-wal").read_bytes()
    path.with_name(f"{path.name}-wal").write_bytes(log)
    with path.open("rb+") as stream:
        stream.write(b"\0" * SECTOR)
    try:
        with closing(_keyed(path, pragma)) as connection:
            return len(connection.execute("SELECT name FROM sqlite_master").fetchall()) == 2
    except driver.Error:
        return False


def _keyed(path: Path, pragma: str) -> driver.Connection:
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = {pragma}")
    return connection
