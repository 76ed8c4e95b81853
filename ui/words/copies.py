"""Second copies in words: why one was made, what it holds, and how old it is."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QObject

from app.domain.copies import CopyReason, CopyRow, StrangeCopy
from ui.words.dates import moment

translate = QCoreApplication.translate

_REASONS = {
    CopyReason.START: QT_TRANSLATE_NOOP("copies", "first of the day"),
    CopyReason.CHANGED: QT_TRANSLATE_NOOP("copies", "during the day"),
    CopyReason.END: QT_TRANSLATE_NOOP("copies", "at the end of the day"),
    CopyReason.BY_HAND: QT_TRANSLATE_NOOP("copies", "somebody asked for it"),
    CopyReason.IMPORT: QT_TRANSLATE_NOOP("copies", "before a list was imported"),
    CopyReason.MERGE: QT_TRANSLATE_NOOP("copies", "before two people were made one"),
    CopyReason.ERASE: QT_TRANSLATE_NOOP("copies", "before somebody was erased"),
    CopyReason.MIGRATION: QT_TRANSLATE_NOOP("copies", "before a new version of Voordeur"),
    CopyReason.NEW_KEY: QT_TRANSLATE_NOOP("copies", "before the file got a new key"),
    CopyReason.RESTORE: QT_TRANSLATE_NOOP("copies", "before a copy was put back"),
}


class _Numbers(QObject):
    """Sentences with a number in them: their plurals are only found behind `self.tr`."""

    def people(self, count: int) -> str:
        return self.tr("%n people", "", count)

    def stick(self, days: int) -> str:
        return self.tr("The copy in the second place is %n days old.", "", days)


def reason(copy: CopyRow) -> str:
    """Say why a copy was made; of one without a manifest that is not known."""
    if copy.reason is None:
        return translate("copies", "not known what is in it")
    return translate("copies", str(_REASONS[copy.reason]))


def held(copy: CopyRow) -> str:
    """Say how much a copy holds, such as `458 people, 12.4 MB`."""
    size = QLocale().formattedDataSize(copy.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
    return size if copy.people is None else f"{_Numbers().people(copy.people)}, {size}"


def when(copy: CopyRow, today: date) -> str:
    """Say when a copy was made, such as `today at 09:12`."""
    return moment(copy.made_at, today=today)


def strange(copy: StrangeCopy, today: date) -> str:
    """Say of which moment a copy of another computer is, and how many people are in it."""
    return f"{moment(copy.made_at, today=today)}, {_Numbers().people(copy.people)}"


def second_old(days: int) -> str:
    """Say how old the copy on the stick is."""
    return _Numbers().stick(days)
