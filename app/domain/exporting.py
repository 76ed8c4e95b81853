"""What can be taken out for a spreadsheet, and what stands in the way of that."""

import enum
from dataclasses import dataclass
from datetime import date

from msgspec import Struct

from app.domain.refusals import Refusal


class ExportKind(enum.StrEnum):
    """Which list."""

    PEOPLE = "people"
    LISTS = "lists"
    ATTENDANCE = "attendance"
    CALLS = "calls"
    REQUESTS = "requests"
    MATCHES = "matches"
    RIDES = "rides"
    VOLUNTEERS = "volunteers"
    HOURS = "hours"
    EXPENSES = "expenses"


class FileFormat(enum.StrEnum):
    """What kind of file; the values are the endings of their names."""

    CSV = "csv"
    XLSX = "xlsx"


class Language(enum.StrEnum):
    """In which language the headings are."""

    DUTCH = "nl"
    ENGLISH = "en"


class ExportOrder(Struct, frozen=True, kw_only=True):
    """Which list somebody wants, of where and when; without a site or activities all, without days always."""

    kind: ExportKind
    language: Language = Language.DUTCH
    site_id: int | None = None
    activity_ids: tuple[int, ...] = ()
    first_day: date | None = None
    last_day: date | None = None


class TargetFault(enum.StrEnum):
    """Why a file cannot be written where somebody wants it."""

    NO_FOLDER = "no_folder"
    IS_FOLDER = "is_folder"
    NOT_ALLOWED = "not_allowed"
    FULL = "full"
    STORE = "store"
    """It would replace the store itself."""
    OTHER = "other"


@dataclass(kw_only=True, eq=False)
class TargetRefused(Refusal):
    """The file cannot be written there; what stood there before still stands there."""

    fault: TargetFault
