"""The door to the stores of this computer, for the window and for the command line."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta, tzinfo
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from app.domain.copies import CopyRow, StrangeCopy
from app.domain.refusals import KeyMissing, KeyWrong
from app.services import Services
from app.storage.copies import Progress, copies_in, folder_of
from app.storage.key import Keys
from app.storage.location import Places
from app.storage.opening import Stores
from app.storage.soundness import Unsound
from app.storage.unfinished import Unfinished

if TYPE_CHECKING:
    from app.services.keys import RecoverySheet
    from app.services.sample_kept import KeptSample

__all__ = ["Opening", "Unsound", "local_clock"]

Clock = Callable[[], datetime]


def _nobody_looks(done: int, total: int | None) -> None:
    """Go on."""


class _Here(tzinfo):
    """The time zone of this computer, in summer and in winter: a moment of July is told as it was in July."""

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        return None if moment is None else moment.replace(tzinfo=None).astimezone().utcoffset()

    def dst(self, moment: datetime | None) -> timedelta | None:
        return None

    def tzname(self, moment: datetime | None) -> str | None:
        return None if moment is None else moment.replace(tzinfo=None).astimezone().tzname()

    def fromutc(self, moment: datetime) -> datetime:
        here = moment.replace(tzinfo=UTC).astimezone()
        wall = here.replace(tzinfo=self)
        return wall if wall.utcoffset() == here.utcoffset() else wall.replace(fold=1)  # the hour that comes twice


_HERE = _Here()


def local_clock() -> datetime:
    """Return the moment now, in the time zone of this computer."""
    return datetime.now(_HERE)


class Opening:
    """Opens, makes and looks at stores; without a path at the one of this computer."""

    def __init__(
        self, places: Places, keys: Keys, clock: Clock = local_clock, *, sample: "KeptSample | None" = None
    ) -> None:
        self._places = places
        self._keys = keys
        self._stores = Stores(places, keys, clock)
        self._sample = sample
        self.clock = clock

    @classmethod
    def of_this_computer(cls, clock: Clock = local_clock) -> "Opening":
        """Use the folders and the keyring that the operating system has for us."""
        places = Places.of_this_computer()
        return cls(places, Keys.of_this_computer(places.config), clock)

    @classmethod
    @contextmanager
    def throwaway(cls, clock: Clock = local_clock) -> Iterator["Opening"]:
        """Use folders that are gone afterwards, for a copy of the sample world and for a try-out."""
        from app.services.sample_kept import KeptSample

        with TemporaryDirectory(prefix="voordeur-", ignore_cleanup_errors=True) as name:
            places = Places(Path(name, "data"), Path(name, "config"))
            yield cls(places, Keys(places.config, None), clock, sample=KeptSample.of_this_computer())

    @property
    def usual_path(self) -> Path:
        """The file that is opened when nobody names another."""
        return self._places.database

    def exists(self, path: Path | None = None) -> bool:
        """Tell whether there is a file, whatever its state. Raises `StoreReadOnly` where we may not look."""
        return self._stores.exists(path or self.usual_path)

    def open(self, path: Path | None = None, *, writes: bool = True) -> Services:
        """Open a store; with `writes` nobody else may have it open for writing. Raises a `StoreRefusal`."""
        place = path or self.usual_path
        database = self._stores.open(place, writes=writes)
        if writes:
            Unfinished(place).sweep()
        return Services(database, beside_key=self._places.config)

    def create(self, path: Path | None = None) -> Services:
        """Make an empty store; an existing file is never replaced. Raises a `StoreRefusal`."""
        return Services(self._stores.create(path or self.usual_path), beside_key=self._places.config)

    def make_sample(
        self,
        path: Path | None = None,
        *,
        size: str = "site",
        years: int = 1,
        on: date | None = None,
        seed: int | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        """Make a new store with the sample world; `size` is `site` or `organisation`. Raises a `StoreRefusal`."""
        day, target = on or self.clock().date(), path or self.usual_path
        kept = self._sample if (size, years, seed) == ("site", 1, None) else None
        if kept is not None and not target.exists() and kept.copy(day, target, self._keys):
            return
        from app.services.sample import SEED, Size, write_sample

        seed = SEED if seed is None else seed
        write_sample(self._stores, target, size=Size(size), on=day, years=years, seed=seed, progress=progress)
        if kept is not None:
            kept.keep(day, target, self._keys)

    def take_pin_away(self, services: Services, desk_person_id: int, key: str, path: Path | None = None) -> None:
        """Let somebody choose another PIN who has the key on paper: the last way in for who forgot it.

        Raises `KeyWrong`, and what `read_sheet` does.
        """
        from app.storage.unlocking import read_sheet

        try:
            fits = read_sheet(key) == self._stores.key_of(path or self.usual_path)
        except KeyMissing:
            fits = False
        if not fits:
            raise KeyWrong()
        services.inside.desk.take_pin_away(desk_person_id)

    def copies(self, path: Path | None = None) -> list[CopyRow]:
        """Return the copies of a store, newest first, whatever the state of its file. Raises `KeyMissing`."""
        return self._stores.copies_of(path or self.usual_path).rows()

    def good_copy(self, path: Path | None = None) -> CopyRow | None:
        """Return the newest copy that is byte for byte what its manifest says; None without any. Raises `KeyMissing`.

        It reads the file of each copy it tries, so ask only when a copy is wanted.
        """
        return self._stores.copies_of(path or self.usual_path).newest_good()

    def restore(
        self, name: str, path: Path | None = None, *, who: str = "", progress: Progress = _nobody_looks
    ) -> None:
        """Put the copy of that name in the place of a store that nobody has open; `who` did it.

        What was there is kept among the copies. Raises a `StoreRefusal`; nothing is changed then.
        """
        place = path or self.usual_path
        copy = self._stores.copies_of(place).find(name)
        self._stores.restore(place, copy, who=who, progress=progress)

    def has_passphrase(self, path: Path | None = None) -> bool:
        """Tell whether a passphrase opens a store whose key is not on this computer."""
        return self._stores.has_passphrase(path or self.usual_path)

    def unlock(self, path: Path | None = None, *, sheet: str = "", passphrase: str = "") -> None:
        """Find the key of a store by its passphrase or its recovery sheet. Raises a `StoreRefusal`."""
        self._stores.unlock(path or self.usual_path, sheet=sheet, passphrase=passphrase)

    # Nobody sits at the desk yet when these are offered: at the first start, and to who has just shown the sheet or
    # given the file a new key. So no role is asked.

    def choose_passphrase(self, services: Services, passphrase: str) -> None:
        """Let a passphrase be chosen before anybody sits down. Raises `PassphraseShort`, `PassphraseSimple`."""
        services.inside.keys.set_passphrase(passphrase)

    def sheet(self, services: Services) -> "RecoverySheet":
        """Return what stands on the recovery sheet, before anybody sits down."""
        return services.inside.keys.sheet()

    def sheet_printed(self, services: Services) -> None:
        """Write down that the sheet was printed, before anybody sat down."""
        services.inside.keys.printed()

    def lost(self, path: Path | None = None) -> bool:
        """Tell whether the file is gone while copies of it are there: it never begins anew and empty then."""
        place = path or self.usual_path
        return not self._stores.exists(place) and bool(copies_in(folder_of(place), place))

    def copies_elsewhere(self, folder: Path) -> list[StrangeCopy]:
        """Return the copies in a folder or on a stick, newest first, as they tell it without a key."""
        from app.storage.unlocking import copies_below

        return copies_below(folder)

    def copies_beside(self, path: Path | None = None) -> list[StrangeCopy]:
        """Return the copies of a store that is gone and whose key is not known here."""
        return self.copies_elsewhere(folder_of(path or self.usual_path))

    def bring_over(
        self,
        copy: Path,
        sheet: str = "",
        path: Path | None = None,
        *,
        passphrase: str = "",
        progress: Progress = _nobody_looks,
    ) -> None:
        """Open a copy of another computer here, by its recovery sheet or its passphrase. Raises a `StoreRefusal`."""
        place = path or self.usual_path
        self._stores.bring_over(place, copy, sheet=sheet, passphrase=passphrase, progress=progress)

    def renew_key(
        self, passphrase: str, path: Path | None = None, *, who: str = "", progress: Progress = _nobody_looks
    ) -> None:
        """Give a store that nobody has open another key and passphrase: who knew the old ones is shut out.

        Raises a `StoreRefusal`, `PassphraseShort`, `PassphraseSimple`; nothing is changed then.
        """
        self._stores.renew_key(path or self.usual_path, passphrase, who=who, progress=progress)

    def look_at(self, path: Path | None = None) -> Sequence[Unsound]:
        """Return all that is wrong inside a store; it reads the whole file. Raises a `StoreRefusal`."""
        return self._stores.unsound(path or self.usual_path)
