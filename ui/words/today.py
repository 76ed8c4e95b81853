"""Today, in words: the greeting, the numbers of a meeting, what was left open."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from app.domain.activities import MeetingState
from app.services.meetings import MeetingRow
from app.services.missed import CameBack
from app.services.today import Attention, AttentionKind, TodayView
from app.services.today_notes import NamedRow, SecondTimeRow
from ui.words import copies
from ui.words.dates import day_ago, day_and_month

translate = QCoreApplication.translate

NOON, EVENING = 12, 18


class _Numbers(QObject):
    """Sentences with a number in them: their plurals are only found behind `self.tr`."""

    def closed(self, present: int) -> str:
        return self.tr("%n present, list closed", "", present)

    def guests(self, count: int) -> str:
        return self.tr("%n guests", "", count)

    def on_the_list(self, expected: int) -> str:
        return self.tr("%n on the list", "", expected)

    def present(self, count: int) -> str:
        return self.tr("%n present", "", count)

    def announced(self, count: int) -> str:
        return self.tr("%n not coming", "", count)

    def many_opened(self, who: str, people: int) -> str:
        return self.tr("{who} opened %n people within an hour, on {day}.", "", people).replace("{who}", who)

    def left_out(self, file: str, rows: int) -> str:
        return self.tr("Of {file}, %n rows were left out.", "", rows).format(file=file)


def greeting(view: TodayView) -> str:
    """Greet whoever sits at the desk."""
    if view.hour < NOON:
        words = translate("words", "Good morning, {name}")
    elif view.hour < EVENING:
        words = translate("words", "Good afternoon, {name}")
    else:
        words = translate("words", "Good evening, {name}")
    return words.format(name=view.who.name)


def meeting_numbers(meeting: MeetingRow) -> str:
    """Say how many are expected, or were there."""
    numbers = _Numbers()
    if meeting.state is MeetingState.CANCELLED:
        return " · ".join(part for part in (translate("words", "cancelled"), meeting.reason) if part)
    if meeting.state is MeetingState.CLOSED:
        if not meeting.guests:
            return numbers.closed(meeting.present)
        parts = [numbers.present(meeting.present), numbers.guests(meeting.guests), translate("words", "list closed")]
        return ", ".join(parts)
    parts = [numbers.on_the_list(meeting.expected)]
    if meeting.present:
        parts.append(numbers.present(meeting.present))
    if meeting.guests:
        parts.append(numbers.guests(meeting.guests))
    if meeting.announced:
        parts.append(numbers.announced(meeting.announced))
    return ", ".join(parts)


def came_back(one: CameBack, today: date) -> str:
    """Say what a call led to."""
    words = translate("words", "{name} was at {activity} again {when}.")
    when = day_ago(one.came_on, today, translate("words", "on {day}"))
    return words.format(name=one.name, activity=one.activity, when=when)


def birthday(one: NamedRow) -> str:
    """Say whose birthday it is; how old somebody is, is nobody's business."""
    return translate("words", "Birthday today: {name}.").format(name=one.name)


def second_time(one: SecondTimeRow) -> str:
    """Say who may be welcomed."""
    words = translate("words", "{name} comes to {activity} for the second time today. Make them welcome.")
    return words.format(name=one.name, activity=one.activity)


def attention(left: Attention) -> str:
    """Say what was left open."""
    on = day_and_month(left.on) if left.on else ""
    match left.kind:
        case AttentionKind.LIST_NOT_CLOSED:
            words = translate("words", "The list of {name} of {day} is not closed.")
        case AttentionKind.BACK_OVERDUE:
            words = translate("words", "{name} would be back since {day}.")
        case AttentionKind.NO_COPY:
            words = translate("words", "There is no second copy of the last seven days.")
        case AttentionKind.BAD_COPY:
            words = translate("words", "The copy that was tried is not good. Make a new one.")
        case AttentionKind.OLD_DATA:
            words = translate("words", "A year has passed. Look what is too old to keep.")
        case AttentionKind.NO_PASSPHRASE:
            words = translate("words", "Choose a passphrase. It opens the file on another computer too.")
        case AttentionKind.OLD_SECOND_COPY:
            return copies.second_old(left.count)
        case AttentionKind.MANY_OPENED:
            return _Numbers().many_opened(left.name, left.count).format(day=on)
        case AttentionKind.SAVED_LATE:
            words = translate("words", "{name} saved a list at an unusual hour, on {day}.")
        case _:
            return _Numbers().left_out(left.name, left.count)
    return words.format(name=left.name, day=on)
