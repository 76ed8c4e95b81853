"""`kill -9` at random moments while somebody is erased: they are there as they were, or gone without a trace."""

import multiprocessing
import random
import time
from multiprocessing.connection import Connection

from app.services.opening import Opening
from app.storage.erasing import NOBODY
from tests.benchmarks.table import Row, below, fact
from tests.faults.world import key_in, sample_opening
from tests.raw_pages import plain_log, plain_pages

QUICK, LONG = 5, 40
LONGEST = 0.8
"""Seconds: about as long as erasing somebody takes, once a copy was made."""


def rows(*, long: bool) -> list[Row]:
    """Kill it so many times; who was half erased, or still stands in a byte of the file, is one too many."""
    seed = random.randrange(2**32)
    with sample_opening() as (opening, *_):
        seen = Erasings(opening, random.Random(seed))
        kills = LONG if long else QUICK
        for _ in range(kills):
            seen.erase_and_die()
        unsound = len(opening.look_at())
    print(f"  {seen.gone} of {kills} were erased before the end came, seed {seed}")
    return [
        below(f"kill -9 while erasing, {kills} times: people half erased", seen.half, at_most=0, unit="people"),
        fact("  nobody who was erased stands in a byte of the file after the next start", holds=seen.bytes_left == 0),
        fact("  pages, references and journal are sound", holds=unsound == 0, wrong=unsound),
    ]


class Erasings:
    """Erases one person after another, and kills whoever does it."""

    def __init__(self, opening: Opening, dice: random.Random) -> None:
        self._opening, self._dice = opening, dice
        self._key = key_in(opening.usual_path.parents[1], opening)
        self._left = 0
        self.gone = self.half = self.bytes_left = 0

    def erase_and_die(self) -> None:
        """Mark somebody with a word of their own, erase them until the power goes, start again and look."""
        word = f"merk{self._dice.randrange(10**9):x}zz"
        services = self._opening.open()
        person = services.people.add(call_name="Anna", surname=word.capitalize(), street=word)
        services.people.add_note(person, f"woord {word}")
        services.copies.make()  # else most lives would end while that is made
        services.close()
        here, there = multiprocessing.Pipe(duplex=False)
        child = multiprocessing.Process(target=_erase, args=(self._opening, person, f"Anna {word}", there))
        child.start()
        here.poll(60)
        time.sleep(self._dice.random() * LONGEST)
        child.kill()
        child.join()
        child.close()
        here.close()
        services = self._opening.open()
        card = services.people.person(person)
        erased = card.name == NOBODY
        whole = card.surname == word.capitalize() and card.street == word and len(card.notes) == 1
        if (not erased and not whole) or (erased and (card.street or card.notes)):
            self.half += 1
        services.close()
        if erased:
            self.gone += 1
            path = self._opening.usual_path
            held = plain_pages(path, self._key) + plain_log(path, self._key)
            self.bytes_left += word.encode() in held.lower()


def _erase(opening: Opening, person: int, name: str, begins: Connection) -> None:
    services = opening.open()
    begins.send("now")
    services.rights.erase(person, name=name)
    time.sleep(60)
