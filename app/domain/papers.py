"""What was printed with names on it, or saved outside."""

import enum


class PaperKind(enum.StrEnum):
    """Which paper, or that it is a file."""

    ATTENDANCE_LIST = "attendance_list"
    CALL_SHEETS = "call_sheets"
    MISSED_CARD = "missed_card"
    YEAR_CARD = "year_card"
    DAY_SHEET = "day_sheet"
    HELPER_SLIP = "helper_slip"
    CONFIRMATION = "confirmation"
    RUN_SHEET = "run_sheet"
    CALENDAR = "calendar"
    """A file for another calendar; of whom it is, we know."""
    FILE = "file"
    """A list that was saved for Excel; of whom it is, nobody knows."""
