"""The call list in words: what a row of the queue is about."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from app.domain.attendance import FlagKind
from app.domain.calls import CallReason, FollowUpKind
from app.services.call_queue import QueueRow
from app.services.missed import MissedRow
from ui.words.dates import list_of

translate = QCoreApplication.translate


class _Numbers(QObject):
    """Sentences with a number in them: their plurals are only found behind `self.tr`."""

    def tried(self, reason: str, times: int) -> str:
        return self.tr("{reason}, tried %n times", "", times).format(reason=reason)

    def announced(self, activity: str, times: int) -> str:
        return self.tr("{activity}: announced %n times", "", times).format(activity=activity)

    def missed(self, activity: str, times: int) -> str:
        return self.tr("{activity}: %n times missed", "", times).format(activity=activity)


def chip(row: QueueRow) -> tuple[str, str]:
    """Return what the row is about in a few words, and the tone of its chip."""
    match row.reason:
        case CallReason.NOT_ON_TODAY:
            words = translate("words", "{activity} is off")
            return words.format(activity=list_of([one.activity for one in row.off])), "warn"
        case CallReason.FOLLOW_UP:
            return follow_up(row.follow_ups[0].kind), "info"
    said = missed(row.missed)
    if row.progress.attempts:
        said = _Numbers().tried(said, row.progress.attempts)
    return said, "call"


def missed(rows: tuple[MissedRow, ...]) -> str:
    """Say at how many activities how much was missed: `Bingo: 2 times missed`."""
    if len(rows) > 1:
        return translate("words", "{activities} missed").format(activities=list_of([row.activity for row in rows]))
    [row] = rows
    match row.kind:
        case FlagKind.NEVER_CAME:
            return translate("words", "{activity}: has not come yet").format(activity=row.activity)
        case FlagKind.LONG_ANNOUNCED:
            return _Numbers().announced(row.activity, row.run)
    return _Numbers().missed(row.activity, row.run)


def follow_up(kind: FollowUpKind) -> str:
    """Name what is to be done."""
    names = {
        FollowUpKind.CALL: translate("words", "Call"),
        FollowUpKind.HOME_AGAIN: translate("words", "Home again"),
        FollowUpKind.STILL_AWAY: translate("words", "Still away?"),
        FollowUpKind.NEEDS_HELP: translate("words", "Needs help"),
        FollowUpKind.CONTACT_PERSON: translate("words", "Call contact person"),
        FollowUpKind.HOME_VISIT: translate("words", "Visit at home"),
        FollowUpKind.HAND_OVER: translate("words", "Hand over"),
        FollowUpKind.CONDOLE: translate("words", "Condole"),
        FollowUpKind.TELL_PERSONALLY: translate("words", "Tell personally"),
        FollowUpKind.INVITE_AGAIN: translate("words", "Invite again"),
        FollowUpKind.FIND_NUMBER: translate("words", "Find the right number"),
        FollowUpKind.OTHER: translate("words", "To do"),
    }
    return names[kind]
