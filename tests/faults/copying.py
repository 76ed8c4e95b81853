"""Copies while somebody taps."""

import threading
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from time import perf_counter

from app.domain.attendance import Mark
from app.domain.refusals import Refusal
from app.services import Services
from app.services.opening import Opening
from app.storage.copies import copies_in, folder_of
from app.storage.copy_shelf import CopyShelf
from app.storage.store import connect
from tests.benchmarks.table import Row, below, fact
from tests.faults.world import Clock, fullest_meeting, key_in, marks, sample_opening, small_opening

AT_ONCE = 100
"""No tap takes more milliseconds."""
PAUSE = 0.01
"""So many seconds lie between two taps: fifty people tap at one desk, and the journal stays one of a year."""
WITHOUT = 200
"""So many taps are done without a copy first, to see what this computer does by itself."""


def rows(*, long: bool) -> list[Row]:
    """Make copies on one thread, as the window does, and tap on another."""
    times = 500 if long else 50
    with sample_opening() if long else small_opening() as (opening, clock, *_):
        services = opening.open()
        tapping = _Tapping(services)
        for _ in range(WITHOUT):
            tapping.tap()
        alone, tapping.took = max(tapping.took), []
        copying = _Copying(opening, services.beside(), clock, tapping)
        thread = threading.Thread(target=copying.make, args=(times,))
        thread.start()
        while thread.is_alive():
            tapping.tap()
            thread.join(PAUSE)
        services.close()
    print(
        f"  {tapping.acknowledged - WITHOUT} taps during {times} copies; the longest tap without a copy {alone:.1f} ms"
    )
    found = [
        fact(f"{times} copies under load: not good", holds=not copying.bad, wrong=copying.bad),
        fact("  missed what was acknowledged before", holds=not copying.missed, wrong=copying.missed),
        fact("  taps refused meanwhile", holds=not tapping.refused and tapping.acknowledged > WITHOUT + times),
    ]
    if long:
        return [*found, below("  the longest tap meanwhile", max(tapping.took), at_most=AT_ONCE)]
    # The ordinary tests run beside others, which now and then take the computer for a while.
    most = sorted(tapping.took)[len(tapping.took) * 95 // 100]
    return [*found, below("  95 of 100 taps meanwhile", most, at_most=AT_ONCE)]


class _Tapping:
    def __init__(self, services: Services) -> None:
        self._services = services
        self._meeting = fullest_meeting(services)
        self._people = list(marks(services, self._meeting))
        self.acknowledged = self.refused = 0
        self.took: list[float] = []
        self.tap()
        self._before = services.history.steps(limit=1)[0].id - self.acknowledged

    @property
    def newest_step(self) -> int:
        """The number of the newest step that somebody was told of."""
        return self._before + self.acknowledged

    def tap(self) -> None:
        """Tap the next name; every tap changes something."""
        round_, place = divmod(self.acknowledged, len(self._people))
        mark = Mark.ANNOUNCED if round_ % 2 else Mark.PRESENT
        begin = perf_counter()
        try:
            self._services.attendance.mark(self._meeting, self._people[place], mark)
        except Refusal:
            self.refused += 1
            return
        self.took.append((perf_counter() - begin) * 1000)
        self.acknowledged += 1


class _Copying:
    def __init__(self, opening: Opening, services: Services, clock: Clock, tapping: _Tapping) -> None:
        self._services, self._clock, self._tapping = services, clock, tapping
        self._store, self._key = opening.usual_path, key_in(opening.usual_path.parents[1], opening)
        self.bad = self.missed = 0

    def make(self, times: int) -> None:
        """Make copies one after another, and look into each."""
        for _ in range(times):
            begun_at = self._tapping.newest_step
            try:
                self._services.copies.make()
                self._look(begun_at)
            except Refusal as refused:
                print(f"  a copy was refused: {type(refused).__name__}")
                self.bad += 1
            self._clock.now += timedelta(seconds=1)
        self._services.close()

    def _look(self, begun_at: int) -> None:
        copy: Path = copies_in(folder_of(self._store), self._store)[0].path
        CopyShelf(self._store, self._key).check(copy, lambda done, total: None)
        with closing(connect(copy, self._key, read_only=True)) as connection:
            [held] = connection.execute("SELECT max(id) FROM step").fetchone()
        self.missed += held < begun_at
