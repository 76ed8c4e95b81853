"""What an importer refuses: one code each for the file, the sheet and the answers that are missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.refusals import Refusal


class FileFault(StrEnum):
    """What is the matter with a file as a whole."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    EMPTY = "empty"
    UNKNOWN_KIND = "unknown_kind"
    BROKEN = "broken"
    ENCRYPTED = "encrypted"
    TOO_BIG = "too_big"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    TOO_MANY_CELLS = "too_many_cells"
    CELL_TOO_LONG = "cell_too_long"
    UNSAFE = "unsafe"
    """It would grow far beyond its size when opened, or it defines things of its own (zip bomb, entities)."""


class SheetFault(StrEnum):
    """Why a readable sheet cannot be imported as it stands."""

    NO_TABLE = "no_table"
    NO_NAMES = "no_names"
    NO_DATES = "no_dates"
    YEAR_UNKNOWN = "year_unknown"
    OTHER_KIND = "other_kind"


class RowFault(StrEnum):
    """Why one row is refused; the rest goes on."""

    NO_NAME = "no_name"
    NAME_TOO_LONG = "name_too_long"
    NUMBER_TOO_LONG = "number_too_long"
    FIELD_TOO_LONG = "field_too_long"
    NUMBER_TWICE = "number_twice"
    NUMBER_OF_ANOTHER = "number_of_another"
    NAME_FITS_TWO = "name_fits_two"
    MAYBE_KNOWN = "maybe_known"
    NO_DATE = "no_date"
    DATE_IMPOSSIBLE = "date_impossible"
    OTHER_ACTIVITY = "other_activity"
    OTHER_SITE = "other_site"
    MEETING_TWICE = "meeting_twice"
    MARK_UNKNOWN = "mark_unknown"
    HAS_DIED = "has_died"
    NO_REQUEST = "no_request"
    REQUEST_CLOSED = "request_closed"
    NOT_WANTED = "not_wanted"
    """Someone at the desk said to leave this row out."""


@dataclass(kw_only=True, eq=False)
class FileRefused(Refusal):
    """The file cannot be read; `fault` says why, `limit` which limit it passes."""

    fault: FileFault
    limit: int | None = None


@dataclass(kw_only=True, eq=False)
class SheetRefused(Refusal):
    """The sheet can be read, but not imported as it stands."""

    fault: SheetFault


@dataclass(kw_only=True, eq=False)
class SymbolsUnknown(Refusal):
    """Nobody has said yet what these symbols mean; an unknown symbol never counts as absence."""

    symbols: Sequence[str]


@dataclass(kw_only=True, eq=False)
class SymbolsMisspelt(Refusal):
    """The answer about symbols cannot be read at `part`."""

    part: str


class ImportCancelled(Refusal):
    """Somebody stopped the import; nothing of it is left behind."""
