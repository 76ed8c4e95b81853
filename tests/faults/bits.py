"""Bits that flip by themselves, in the live file and in its copies."""

import random
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from app.domain.refusals import CopyDamaged, StoreDamaged
from app.services.opening import Opening
from app.storage.copies import copies_in, folder_of
from app.storage.copy_shelf import CopyShelf
from app.storage.manifest import manifest_path
from app.storage.store import connect
from tests.benchmarks.table import Row, fact
from tests.faults.world import fullest_meeting, key_in, marks, small_opening

MANIFEST_EVERY = 5
"""So often the bit lies in the manifest beside the copy."""
PAGES_EVERY = 10
"""So often what pages show is asked for too, beside all that is kept."""


def rows(*, long: bool) -> list[Row]:
    """Flip one bit at a time, read everything, and put it back."""
    live, copied = (2000, 500) if long else (200, 50)
    seed = random.randrange(2**32)
    dice = random.Random(seed)
    with small_opening() as (opening, clock):
        services = opening.open()
        older = services.copies.make()
        clock.now += timedelta(days=1)
        services.copies.make()
        services.close()
        clock.now -= timedelta(days=1)
        asked = _Asked(opening)
        for number in range(live):
            with flipped(opening.usual_path, dice):
                asked.about_the_store(pages=long or number % PAGES_EVERY == 0)
        newest, _ = copies_in(folder_of(opening.usual_path), opening.usual_path)
        for number in range(copied):
            beside = number % MANIFEST_EVERY == 0
            with flipped(manifest_path(newest.path) if beside else newest.path, dice):
                asked.about_the_newest_copy(newest.path, beside=beside, older=older.strftime("%Y%m%d"))
        sound = not opening.look_at()
    print(f"  {asked.refused} of {live} times something read was refused, seed {seed}")
    return [
        fact(f"{live} flipped bits in the file: not noticed", holds=not asked.unnoticed, wrong=asked.unnoticed),
        fact("  something else was shown than is kept", holds=not asked.wrong, wrong=asked.wrong),
        fact("  the newest good copy was not offered", holds=not asked.unoffered, wrong=asked.unoffered),
        fact(f"{copied} flipped bits in a copy: not noticed", holds=not asked.in_copies, wrong=asked.in_copies),
        fact("  put back all the same", holds=not asked.put_back, wrong=asked.put_back),
        fact("  not the good one before it was offered", holds=not asked.misled, wrong=asked.misled),
        fact("  each bit was put back", holds=sound),
    ]


class _Asked:
    """Asks everything that can be asked, and knows the right answers."""

    def __init__(self, opening: Opening) -> None:
        self._opening = opening
        self._key = key_in(opening.usual_path.parents[1], opening)
        self._kept, self._shown = self._all(), self._pages()
        self.unnoticed = self.wrong = self.unoffered = self.in_copies = self.put_back = self.misled = self.refused = 0

    def about_the_store(self, *, pages: bool) -> None:
        """Ask for all there is, and whether it is sound; nothing but the truth or a refusal may come."""
        found = self._all()
        self.refused += found != self._kept
        self.wrong += any(rows not in (None, self._kept[table]) for table, rows in found.items())
        if pages:
            with suppress(StoreDamaged):
                self.wrong += self._pages() != self._shown
        self.unnoticed += not self._noticed()
        good = self._opening.good_copy()
        self.unoffered += good is None or good.name != self._opening.copies()[0].name

    def about_the_newest_copy(self, copy: Path, *, beside: bool, older: str) -> None:
        """Rehearse it and, unless only its manifest is hurt, put it back: refused, and the one before it is offered."""
        shelf = CopyShelf(self._opening.usual_path, self._key)
        self.in_copies += not _refused(lambda: shelf.check(copy, lambda done, total: None))
        before = self._opening.usual_path.read_bytes()
        if not beside:
            refused = _refused(lambda: self._opening.restore(copy.name))
            self.put_back += not refused or self._opening.usual_path.read_bytes() != before
        good = self._opening.good_copy()
        self.misled += good is None or older not in good.name

    def _noticed(self) -> bool:
        try:
            return bool(self._opening.look_at())
        except StoreDamaged:
            return True

    def _all(self) -> dict[str, list[Any] | None]:
        """Return the rows of every table; None for one that is refused."""
        try:
            with closing(connect(self._opening.usual_path, self._key, read_only=True)) as connection:
                tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
                return {name: _rows_of(connection, name) for (name,) in tables}
        except (StoreDamaged, driver.DatabaseError):
            return {}

    def _pages(self) -> Any:
        """Return what pages show."""
        services = self._opening.open(writes=False)
        try:
            found = [row.name for row in services.people.find("bos")]
            return found, marks(services, fullest_meeting(services)), [step.id for step in services.history.steps()]
        finally:
            services.close()


def _refused(work: Callable[[], object]) -> bool:
    try:
        work()
    except CopyDamaged:
        return True
    return False


def _rows_of(connection: Any, table: str) -> list[Any] | None:
    try:
        return list(connection.execute(f'SELECT * FROM "{table}"').fetchall())
    except driver.DatabaseError:
        return None


@contextmanager
def flipped(path: Path, dice: random.Random) -> Iterator[None]:
    """Turn one bit over for a while."""
    at, bit = dice.randrange(path.stat().st_size), 1 << dice.randrange(8)
    _turn_over(path, at, bit)
    try:
        yield
    finally:
        _turn_over(path, at, bit)


def _turn_over(path: Path, at: int, bit: int) -> None:
    with path.open("rb+") as stream:
        stream.seek(at)
        [byte] = stream.read(1)
        stream.seek(at)
        stream.write(bytes([byte ^ bit]))
