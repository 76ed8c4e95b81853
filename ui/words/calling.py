"""The call list in words: what a row of the queue is about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from app.domain.attendance import FlagKind, Mark
from app.domain.calling import DAY_PARTS, NextStep
from app.domain.calls import CallReason, DismissReason, FollowUpKind, StopReason
from app.domain.people import ReachMe
from app.services.phones import readable
from ui.words import telling
from ui.words.dates import clock_time, day_and_month, list_of, weekday, weekday_and_date
from ui.words.persons import reach_me

if TYPE_CHECKING:
    from app.services.call_card import CallCard, EarlierCall
    from app.services.call_queue import OffRow, QueueRow
    from app.services.missed import MissedRow

translate = QCoreApplication.translate


class _Numbers(QObject):
    """Sentences with a number in them: their plurals are only found behind `self.tr`."""

    def tried(self, reason: str, times: int) -> str:
        return self.tr("{reason}, tried %n times", "", times).format(reason=reason)

    def announced(self, activity: str, times: int) -> str:
        return self.tr("{activity}: announced %n times", "", times).format(activity=activity)

    def missed(self, activity: str, times: int) -> str:
        return self.tr("{activity}: %n times missed", "", times).format(activity=activity)

    def put_off(self, times: int) -> str:
        return self.tr("Put off %n times.", "", times)

    def in_vain(self, times: int) -> str:
        return self.tr("Called %n times without an answer.", "", times)

    def last_times(self, times: int) -> str:
        return self.tr("last %n times", "", times)

    def was_present(self, times: int) -> str:
        return self.tr("%n times present", "", times)

    def did_announce(self, times: int) -> str:
        return self.tr("%n times announced", "", times)

    def did_not_come(self, times: int) -> str:
        return self.tr("%n times did not come", "", times)

    def pause(self, weeks: int) -> str:
        return self.tr("There was a pause of %n weeks in between.", "", weeks)


def chip(row: QueueRow) -> tuple[str, str]:
    """Return what the row is about in a few words, and the tone of its chip."""
    if row.next_step is NextStep.FIND_NUMBER:
        return follow_up(FollowUpKind.FIND_NUMBER), "info"
    match row.reason:
        case CallReason.NOT_ON_TODAY:
            words = translate("words", "{activity} is off")
            return words.format(activity=list_of([one.activity for one in row.off])), "warn"
        case CallReason.FOLLOW_UP:
            if not row.follow_ups:
                return translate("words", "Nothing to call about"), "plain"
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
        FollowUpKind.STILL_WANTED: translate("words", "Ask if still wanted"),
        FollowUpKind.FAREWELL: translate("words", "Does not come any more: say goodbye"),
        FollowUpKind.FIND_NUMBER: translate("words", "Find the right number"),
        FollowUpKind.OTHER: translate("words", "To do"),
    }
    return names[kind]


def waits(row: QueueRow, today: date) -> str:
    """Say why nobody calls now: `Later: this afternoon`, `Is here today (Bingo)`."""
    if row.here_at:
        here, was = translate("words", "Is here today ({activity})"), translate("words", "Was here today ({activity})")
        return (was if row.was_here else here).format(activity=row.here_at)
    until = row.waits_until
    if until is None:
        return translate("words", "Ask at the next visit")
    on = until.date()
    return translate("words", "Later: {when}").format(when=_when(until, on == today))


def again(row: QueueRow, today: date) -> str:
    """Say on a person's page when somebody who was tried in vain is rung again; nothing while that is not known."""
    until = row.waits_until
    if until is not None:
        return translate("words", "To be rung again: {when}").format(when=_when(until, until.date() == today))
    return "" if row.waits else translate("words", "To be rung again: now")


def _when(until: datetime, today: bool) -> str:
    """Say a moment; the begin of a part of the day is no time that anybody chose."""
    day = translate("words", "today") if today else f"{weekday(until.date())} {day_and_month(until.date())}"
    morning, afternoon, evening = (begins for begins, _ in DAY_PARTS)
    match until.time():
        case at if at in (time(), morning):
            return day
        case at if at == afternoon:
            words = translate("words", "this afternoon") if today else translate("words", "{day} in the afternoon")
        case at if at == evening:
            words = translate("words", "this evening") if today else translate("words", "{day} in the evening")
        case at:
            return f"{day} {clock_time(at)}"
    return words.format(day=day)


def taken(row: QueueRow) -> str:
    """Say who is calling now, or who will."""
    done = row.progress
    if done.taken_by and done.taken_until is not None:
        words = translate("words", "{who} is calling, until {time}")
        return words.format(who=done.taken_by, time=clock_time(done.taken_until.astimezone().time()))
    return translate("words", "For {who}").format(who=done.assigned_name) if done.assigned_name else ""


def tried(row: QueueRow) -> str:
    """Say how often somebody called in vain and put it off."""
    said = []
    if row.progress.attempts:
        said.append(_Numbers().in_vain(row.progress.attempts))
    if row.progress.times_postponed:
        said.append(_Numbers().put_off(row.progress.times_postponed))
    return " ".join(said)


def more_reason(row: MissedRow, of: QueueRow) -> str:
    """Say what else is good to know of a run: seen nowhere, would be back, a pause in between (R10, R13, R16)."""
    said = []
    if row.soon and not of.here_at and row.kind is FlagKind.MISSED:
        said.append(translate("words", "Nobody has seen or spoken to them since."))
    if row.heard_on is not None:
        words = translate("words", "Asked for help, or was helped, on {day}.")
        said.append(words.format(day=day_and_month(row.heard_on)))
    if row.back_since is not None:
        words = translate("words", "Would be back since {day}.")
        said.append(words.format(day=day_and_month(row.back_since)))
    if row.weeks_of_pause is not None:
        said.append(_Numbers().pause(row.weeks_of_pause))
    return " ".join(said)


def off(row: OffRow) -> str:
    """Say what is off: `Bingo of Tuesday 24 November, 14:00 is off: snow.`"""
    when = weekday_and_date(row.on) + (f", {clock_time(row.starts)}" if row.starts else "")
    words = translate("words", "{activity} of {when} is off: {reason}.")
    if not row.reason:
        words = translate("words", "{activity} of {when} is off.")
    return words.format(activity=row.activity, when=when, reason=row.reason.rstrip("."))


def last_times(count: int) -> str:
    """Say how many dots there are."""
    return _Numbers().last_times(count)


def dots(marks: Sequence[Mark]) -> str:
    """Say a row of dots for a screen reader."""
    said = [_Numbers().was_present(marks.count(Mark.PRESENT))]
    if announced := marks.count(Mark.ANNOUNCED):
        said.append(_Numbers().did_announce(announced))
    if absent := marks.count(Mark.ABSENT):
        said.append(_Numbers().did_not_come(absent))
    return f"{last_times(len(marks))}: {list_of(said)}"


def earlier(call: EarlierCall) -> str:
    """Say what came of an earlier call: `2 October: spoke, will come again (Marja). “Had visitors”`."""
    who = f" ({call.called_by})" if call.called_by else ""
    note = f" “{call.note}”" if call.note else ""
    return f"{day_and_month(call.on)}: {telling.call(call.outcome, call.spoke_with)}{who}.{note}"


def reach(row: QueueRow) -> str:
    """Say how somebody wants to be reached, where that is not simply by calling."""
    how = "" if row.person.reach_me is ReachMe.CALL else reach_me(row.person.reach_me)
    return " · ".join(part for part in (how, row.person.reach_me_note) if part)


def next_step(row: QueueRow, card: CallCard | None) -> str:
    """Say what to do when calling is not it, or was in vain (domain.md R11)."""
    match row.next_step:
        case NextStep.FIND_NUMBER:
            return translate("words", "Look for the right number today. Not found? Go by, or leave the card.")
        case NextStep.CONTACT_PERSON:
            whom = _contacts(card)
            if not whom:
                return translate("words", "Call the contact person.")
            return translate("words", "Call {whom}: the client said yes to that.").format(whom=whom)
        case NextStep.HOME_VISIT:
            return translate("words", "Go by, with two of you or with the manager. Nobody home? Leave the card.")
        case NextStep.HAND_OVER:
            return translate("words", "Hand over to the adviser or the neighbourhood team. Tell the family first.")
        case NextStep.ASK_AT_NEXT_VISIT:
            return translate("words", "Seen elsewhere: ask at the next visit how it goes.")
        case NextStep.OWN_WAY:
            return _own_way(row)
    return ""


def own_way(row: QueueRow) -> str:
    """Say in a sentence how somebody wants to be reached, where that is not simply by calling."""
    how = reach(row).rstrip(".")
    return translate("words", "Wants to be reached like this: {how}.").format(how=how) if how else ""


def _own_way(row: QueueRow) -> str:
    return own_way(row) or translate("words", "There is no phone number. Go by, or leave the card.")


def _contacts(card: CallCard | None) -> str:
    said = []
    for one in card.contacts if card is not None else ():
        relation = f" ({one.relation})" if one.relation else ""
        said.append(f"{one.name}{relation} {readable(one.phone)}".strip())
    return list_of(said)


def why_not(reason: DismissReason) -> str:
    """Say why no call is needed (domain.md R8)."""
    names = {
        DismissReason.KNOWN: translate("words", "We know already"),
        DismissReason.SEEN: translate("words", "Seen on the street"),
        DismissReason.FAMILY: translate("words", "Spoke with family"),
        DismissReason.CLEAN_UP: translate("words", "Has not come for a long time"),
        DismissReason.OTHER: translate("words", "Another reason"),
    }
    return names[reason]


def why_stopped(reason: StopReason) -> str:
    """Say why somebody does not come any more (domain.md R9)."""
    names = {
        StopReason.TOO_FAST: translate("words", "Goes too fast"),
        StopReason.HEARING_SIGHT: translate("words", "Hearing or seeing"),
        StopReason.TRANSPORT: translate("words", "Getting here"),
        StopReason.MONEY: translate("words", "Money"),
        StopReason.ATMOSPHERE: translate("words", "The mood"),
        StopReason.HEALTH: translate("words", "Health"),
        StopReason.NO_WISH: translate("words", "No wish to"),
        StopReason.OTHER: translate("words", "Something else"),
    }
    return names[reason]
