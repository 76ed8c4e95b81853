"""What can be refused: codes with their particulars; the words live with whoever speaks to a person."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.sites import Role


@dataclass(kw_only=True, eq=False)
class Refusal(Exception):  # noqa: N818 - a refusal is an answer, not an error
    """Something that cannot be done, for a reason a person can understand."""


class NameMissing(Refusal):
    """A person, site or activity needs a name."""


@dataclass(kw_only=True, eq=False)
class TextTooLong(Refusal):
    """The text has more than `most` letters."""

    most: int


@dataclass(kw_only=True, eq=False)
class NotFound(Refusal):
    """The row is not there (any more)."""

    what: str


@dataclass(kw_only=True, eq=False)
class HasDied(Refusal):
    """The person has died; nothing new can be recorded of this kind."""

    name: str


class ListClosed(Refusal):
    """The attendance list is closed; reopen it first."""


@dataclass(kw_only=True, eq=False)
class NamesGone(Refusal):
    """The list is so old that it has no names any more: it stays as it was counted."""

    since: date


class MeetingCancelled(Refusal):
    """The meeting does not take place; let it go on first."""


@dataclass(kw_only=True, eq=False)
class DayTaken(Refusal):
    """The activity meets already on that day at that time."""

    day: date


@dataclass(kw_only=True, eq=False)
class NameTaken(Refusal):
    """The site has an activity of this name already."""

    name: str


@dataclass(kw_only=True, eq=False)
class DatesReversed(Refusal):
    """The last day lies before the first."""

    first: date
    last: date


@dataclass(kw_only=True, eq=False)
class NumberTaken(Refusal):
    """The member number belongs to someone else."""

    number: str
    name: str


@dataclass(kw_only=True, eq=False)
class NameDiffers(Refusal):
    """What was typed is not the name of who is to be erased."""

    name: str


@dataclass(kw_only=True, eq=False)
class ClockDoubtful(Refusal):
    """The day of the computer does not follow on what was done here last: nothing is erased by such a clock."""

    last: date


@dataclass(kw_only=True, eq=False)
class LooksLikeBsn(Refusal):
    """A number in the text passes the test of a citizen service number, which we never keep."""

    number: str


class NothingToUndo(Refusal):
    """No step of this desk can be undone (or redone) now."""


@dataclass(kw_only=True, eq=False)
class ChangedSince(Refusal):
    """Someone changed the same thing after this step."""

    who: str
    when: datetime


@dataclass(kw_only=True, eq=False)
class StepTooOld(Refusal):
    """The step lies more than `days` days back."""

    days: int


@dataclass(kw_only=True, eq=False)
class NotAllowed(Refusal):
    """Who is at the desk may not do this; `may` are the roles that may."""

    may: "frozenset[Role]"


class NobodyThere(Refusal):
    """Nobody sits at the desk: first somebody says who they are."""


@dataclass(kw_only=True, eq=False)
class PinNeeded(Refusal):
    """Who is called `name` has a PIN, and it was not typed."""

    name: str


@dataclass(kw_only=True, eq=False)
class PinMissing(Refusal):
    """Everybody here needs a PIN, and who is called `name` has none yet."""

    name: str


@dataclass(kw_only=True, eq=False)
class PinWrong(Refusal):
    """This is not the PIN; so many more `tries` before one has to wait."""

    tries: int


@dataclass(kw_only=True, eq=False)
class PinWaits(Refusal):
    """There were too many wrong PINs: only after so many `seconds` the next one is looked at."""

    seconds: int


@dataclass(kw_only=True, eq=False)
class PinLength(Refusal):
    """A PIN has so many `digits`."""

    digits: int


class PinObvious(Refusal):
    """A PIN that everybody tries first."""


class PinThere(Refusal):
    """There is a PIN already: first it is taken away."""


@dataclass(kw_only=True, eq=False)
class LastManager(Refusal):
    """Without who is called `name` there is no site manager."""

    name: str


class StoreRefusal(Refusal):
    """The file, the disk or another program stands in the way; nothing was changed."""


class StoreBusy(StoreRefusal):
    """Something else is writing just now."""


class StoreFull(StoreRefusal):
    """The disk is full."""


class StoreReadOnly(StoreRefusal):
    """The file or its folder may not be written."""


class StoreExists(StoreReadOnly):
    """Something is at this place already, and it is never replaced."""


class StoreUnreachable(StoreRefusal):
    """The disk gives an error."""


class StoreDamaged(StoreRefusal):
    """The file is no store of ours, or it is damaged, or the key does not fit."""


class StoreNewer(StoreRefusal):
    """A newer version of the program made this file."""


class StoreOlder(StoreRefusal):
    """An older version of the program made this file, and it may not be written now."""


class StoreMissing(StoreRefusal):
    """There is no store at this place yet."""


class StoreOpenElsewhere(StoreRefusal):
    """Another window or command has this file."""


@dataclass(kw_only=True, eq=False)
class PlaceRefused(StoreRefusal):
    """The folder is synced or lies on a network, where a database is not safe."""

    folder: str
    service: str


class KeyMissing(StoreRefusal):
    """The key of this file is not on this computer."""


class KeyWrong(StoreRefusal):
    """What was typed is not the key of this file."""


class CopyDamaged(StoreDamaged):
    """The copy is not as its manifest says, or no store of ours."""


class CopyGone(StoreRefusal):
    """The copy is not there (any more)."""


class CopyPlaceRefused(StoreRefusal):
    """Second copies do not go where the store itself lies, nor where nothing is."""
