"""`kill -9` at random moments of an afternoon of taps."""

import multiprocessing
import random
import time
from multiprocessing.connection import Connection
from time import perf_counter

from app.domain.attendance import Mark
from app.domain.refusals import Refusal
from app.services.opening import Opening
from tests.benchmarks.table import Row, below, fact
from tests.faults.world import MARKS, fullest_meeting, marks, sample_opening, small_opening

LONGEST, SHORTER = 0.15, 0.08
"""A life lasts at most so many seconds: mostly from its first tap on, sometimes from before the store is open.

In the quick set it is shorter.
"""
LOOK_EVERY = 10
"""So seldom all pages, references and the chain are read between two lives; at the end they are anyway."""


def rows(*, long: bool) -> list[Row]:
    """Kill it so many times, and look each time whether everything that was acknowledged is there."""
    kills = 2000 if long else 40
    seed = random.randrange(2**32)
    dice = random.Random(seed)
    with sample_opening() if long else small_opening() as (opening, *_):
        afternoon = _Afternoon(opening, dice, LONGEST if long else SHORTER)
        for number in range(kills):
            afternoon.live_and_die(look=number % LOOK_EVERY == 0)
        afternoon.unsound += len(opening.look_at())
    print(f"  {afternoon.acknowledged} taps acknowledged in {kills} lives, seed {seed}")
    return [
        below(f"kill -9, {kills} times: starts that were refused", afternoon.refused, at_most=0, unit="starts"),
        below("  the slowest next start", afternoon.slowest, at_most=2, unit="s"),
        fact(f"  of {afternoon.acknowledged} taps acknowledged, lost", holds=not afternoon.lost, wrong=afternoon.lost),
        fact("  taps were acknowledged at all", holds=afternoon.acknowledged > kills // 4),
        fact("  pages, references and journal are sound", holds=not afternoon.unsound, wrong=afternoon.unsound),
    ]


class _Afternoon:
    def __init__(self, opening: Opening, dice: random.Random, longest: float) -> None:
        self._opening, self._dice, self._longest = opening, dice, longest
        services = opening.open()
        self._meeting = fullest_meeting(services)
        self._known = marks(services, self._meeting)
        services.close()
        self.lost = self.refused = self.unsound = self.acknowledged = 0
        self.slowest = 0.0

    def live_and_die(self, *, look: bool) -> None:
        """Let somebody tap until the power goes, then start again and look."""
        in_flight = self._until_killed()
        begin = perf_counter()
        try:
            services = self._opening.open()
        except Refusal as refused:
            print(f"  refused: {type(refused).__name__}")
            self.refused += 1
            return
        found = marks(services, self._meeting)
        self.slowest = max(self.slowest, perf_counter() - begin)
        services.close()
        for person, mark in self._known.items():
            if found[person] != mark and (person, found[person]) != in_flight:
                self.lost += 1
        self._known = found
        if look:
            self.unsound += len(self._opening.look_at())

    def _until_killed(self) -> tuple[int, Mark | None] | None:
        """Return the tap that nobody heard the end of."""
        here, there = multiprocessing.Pipe(duplex=False)
        seed = self._dice.random()
        child = multiprocessing.Process(target=_tap, args=(self._opening, self._meeting, seed, there))
        child.start()
        there.close()
        if self._dice.random() < 0.8:
            here.poll(60)
        time.sleep(self._dice.random() * self._longest)
        child.kill()
        child.join()
        child.close()
        return self._heard(here)

    def _heard(self, here: Connection) -> tuple[int, Mark | None] | None:
        begun: tuple[int, Mark | None] | None = None
        try:
            while True:
                word, person, mark = here.recv()
                begun = (person, mark) if word == "begin" else None
                if word == "done":
                    self.acknowledged += 1
                    self._known[person] = mark
        except (EOFError, OSError):
            here.close()
        return begun


def _tap(opening: Opening, meeting: int, seed: float, there: Connection) -> None:
    """Tap names one after another, and say each time when it begins and when it is done."""
    dice = random.Random(seed)
    services = opening.open()
    people = list(marks(services, meeting))
    while True:
        person, mark = dice.choice(people), dice.choice(MARKS)
        there.send(("begin", person, mark))
        services.attendance.mark(meeting, person, mark)
        there.send(("done", person, mark))
