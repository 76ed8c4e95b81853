"""Two starts in the same moment, and a lock that a killed process leaves."""

import multiprocessing
import shutil
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection

from app.domain.refusals import Refusal, StoreExists, StoreOpenElsewhere
from app.services import Services
from app.services.opening import Opening
from tests.benchmarks.table import Row, fact
from tests.faults.world import small_opening

FIRST_EVERY = 5
"""So often there is no store yet, and both starts would make it."""
OWNER = "owner"
REFUSED = (StoreOpenElsewhere.__name__, StoreExists.__name__)


def rows(*, long: bool) -> list[Row]:
    """Start twice at once, kill who got the store, and start again."""
    rounds = 200 if long else 50
    owners = refusals = stuck = unsound = 0
    with small_opening() as (opening, _):
        for number in range(rounds):
            first = number % FIRST_EVERY == FIRST_EVERY - 1
            if first:
                shutil.rmtree(opening.usual_path.parent)
            said = _both(opening, opening.create if first else opening.open)
            owners += said.count(OWNER) == 1
            refusals += sum(word in REFUSED for word in said) == 1
            stuck += not _starts(opening)
        unsound = len(opening.look_at())
    return [
        fact(f"two starts at once, {rounds} times: not one owner", holds=owners == rounds, wrong=rounds - owners),
        fact("  the other was not told in words", holds=refusals == rounds, wrong=rounds - refusals),
        fact("  the owner was killed, and the next start did not work", holds=not stuck, wrong=stuck),
        fact("  pages, references and journal are sound", holds=not unsound, wrong=unsound),
    ]


def _both(opening: Opening, start: Callable[[], Services]) -> list[str]:
    """Let two processes start at once; return what became of each, when both are gone: the owner by a kill."""
    gate = multiprocessing.Barrier(2)
    pipes = [multiprocessing.Pipe(duplex=False) for _ in range(2)]
    children = [multiprocessing.Process(target=_start, args=(start, gate, there)) for _, there in pipes]
    for child in children:
        child.start()
    said = [str(here.recv()) for here, _ in pipes]
    for child in children:
        child.kill()
        child.join()
    for pipe in pipes:
        for end in pipe:
            end.close()
    return said


def _start(start: Callable[[], Services], gate: "multiprocessing.synchronize.Barrier", there: Connection) -> None:
    gate.wait()
    try:
        services = start()
    except Refusal as refused:
        there.send(type(refused).__name__)
        return
    there.send(OWNER)
    signal.pause()  # with the store open, until it is killed
    services.close()


def _starts(opening: Opening) -> bool:
    try:
        opening.open().close()
    except Refusal as refused:
        print(f"  next start: {type(refused).__name__}")
        return False
    return True
