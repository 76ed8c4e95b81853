"""The parts of a guess: columns, signs, corrections, and what to look at."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct, field

from app.domain.import_columns import Role
from app.domain.import_symbols import Meaning


class Kind(StrEnum):
    """What a sheet is."""

    PEOPLE = "people"
    GRID = "grid"
    """One row a person, dates across."""
    VISITS = "visits"
    """One row a visit."""
    VOLUNTEERS = "volunteers"
    """One row a person who helps."""
    REQUESTS = "requests"
    """One row a request; somebody may have several."""


OF_ATTENDANCE = frozenset({Kind.GRID, Kind.VISITS})


class Purpose(StrEnum):
    """What somebody wants to import."""

    PEOPLE = "people"
    ATTENDANCE = "attendance"
    VOLUNTEERS = "volunteers"
    REQUESTS = "requests"


class Warned(StrEnum):
    """What a person should look at before importing."""

    COLUMN_NOT_USED = "column_not_used"
    YEAR_FROM_WEEKDAY = "year_from_weekday"
    WEEKDAYS_DIFFER = "weekdays_differ"
    DATE_TWICE = "date_twice"
    NO_HEADINGS = "no_headings"
    NUMBERS_COUNT_ROWS = "numbers_count_rows"
    """The numbers only count the rows; the names say who is meant."""
    HOUSEMATE_UNKNOWN = "housemate_unknown"
    """Nobody is called like this partner or housemate, or more than one person is."""
    HELPER_UNKNOWN = "helper_unknown"
    """Nobody is called like this mentor or helper, or more than one person is."""
    BSN_LEFT_OUT = "bsn_left_out"
    """In these rows stood what looks like a citizen service number."""
    MANY_MISSING = "many_missing"
    """Over forty percent of the regulars missed one meeting (domain.md R15): did it take place?"""


class SheetWarning(Struct, frozen=True):
    """Something to look at, and where."""

    code: Warned
    where: str = ""


class Column(Struct, frozen=True, kw_only=True):
    """One column of the sheet; `on` is the date of a meeting, `held` whether it took place."""

    index: int
    heading: str
    role: Role | None
    on: date | None = None
    held: bool = True


class Symbol(Struct, frozen=True, kw_only=True):
    """One sign of the sheet, how it was typed, how often, and what it means; nobody knows when None."""

    symbol: str
    typed: str
    count: int
    meaning: Meaning | None


class Corrections(Struct, frozen=True, kw_only=True):
    """What a person said about the guess; it is guessed again with these."""

    sheet: str | None = None
    kind: Kind | None = None
    header_row: int | None = None
    roles: Mapping[int, Role | None] = field(default_factory=dict)
    roles_by_heading: Mapping[str, Role | None] = field(default_factory=dict)
    dates: Mapping[int, date] = field(default_factory=dict)
    held: Mapping[date, bool] = field(default_factory=dict)
    symbols: Mapping[str, Meaning] = field(default_factory=dict)
    year: int | None = None
    no_row: Meaning | None = None
    no_bsns: bool = False
    """True when what looks like a BSN is none."""
