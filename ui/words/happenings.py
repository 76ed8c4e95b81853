"""What happened with somebody, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.calls import FollowUpKind
from app.services.people import AboutRequest, Happening, HappeningKind
from ui.words.dates import clock_time, day_and_month
from ui.words.kind_names import kind, kind_icon
from ui.words.persons import away, ended
from ui.words.request_states import state
from ui.words.telling import call

translate = QCoreApplication.translate

ICONS = {
    HappeningKind.SINCE: "user-plus",
    HappeningKind.CALLED: "phone-call",
    HappeningKind.PUT_ON_LIST: "calendar-plus",
    HappeningKind.TAKEN_OFF: "calendar-x",
    HappeningKind.FIRST_TIME: "calendar-check",
    HappeningKind.AWAY: "clock",
    HappeningKind.TO_DO: "bell",
    HappeningKind.DONE: "circle-check",
    HappeningKind.NOTE: "star",
    HappeningKind.REQUEST: "hand-heart",
    HappeningKind.HELPED: "heart-handshake",
    HappeningKind.UNASKED: "hand-helping",
    HappeningKind.ENDED: "user-minus",
    HappeningKind.DIED: "flower",
    HappeningKind.PARTNER_DIED: "flower",
}


def happening(one: Happening) -> str:
    """Say in a few words what happened."""
    match one.kind:
        case HappeningKind.SINCE:
            return translate("words", "Written down for the first time")
        case HappeningKind.CALLED:
            return _called(one)
        case HappeningKind.PUT_ON_LIST:
            return translate("words", "Put on the list of {activity}").format(activity=one.activity)
        case HappeningKind.TAKEN_OFF:
            return translate("words", "Taken off the list of {activity}").format(activity=one.activity)
        case HappeningKind.FIRST_TIME:
            return translate("words", "At {activity} for the first time").format(activity=one.activity)
        case HappeningKind.AWAY:
            return _away(one)
        case HappeningKind.TO_DO:
            return translate("words", "Still to do: {what}").format(what=_follow_up(one))
        case HappeningKind.DONE:
            return translate("words", "Done: {what}").format(what=_follow_up(one))
        case HappeningKind.NOTE:
            return translate("words", "Good to know: {what}").format(what=one.words)
        case HappeningKind.REQUEST:
            return _request(one)
        case HappeningKind.HELPED:
            return _helped(one)
        case HappeningKind.UNASKED:
            return translate("words", "Unasked: {what}").format(what=one.words)
        case HappeningKind.ENDED:
            return _ended(one)
        case HappeningKind.DIED:
            return translate("words", "Has died")
        case HappeningKind.PARTNER_DIED:
            return translate("words", "Partner has died")


def beside(one: Happening) -> str:
    """Say the rest of it, in a quieter line."""
    if one.request is not None and one.kind is not HappeningKind.UNASKED:
        return _about(one, one.request)
    parts = [one.activity] if one.kind is HappeningKind.CALLED else []
    if one.kind is HappeningKind.AWAY and one.until is not None:
        parts.append(translate("words", "until {day}").format(day=day_and_month(one.until)))
    if one.who and one.kind is not HappeningKind.PARTNER_DIED and one.kind is not HappeningKind.CALLED:
        parts.append(translate("words", "by {who}").format(who=one.who))
    if one.words and one.kind not in (HappeningKind.NOTE, HappeningKind.UNASKED):
        parts.append(one.words)
    return " · ".join(part for part in parts if part)


def follow_up(kind: FollowUpKind) -> str:
    """Name what is to be done."""
    return {
        FollowUpKind.CALL: translate("words", "call"),
        FollowUpKind.HOME_AGAIN: translate("words", "call: home again"),
        FollowUpKind.STILL_AWAY: translate("words", "ask whether they are still away"),
        FollowUpKind.NEEDS_HELP: translate("words", "needs help"),
        FollowUpKind.CONTACT_PERSON: translate("words", "call the contact person"),
        FollowUpKind.HOME_VISIT: translate("words", "visit at home"),
        FollowUpKind.HAND_OVER: translate("words", "hand over"),
        FollowUpKind.CONDOLE: translate("words", "offer condolences"),
        FollowUpKind.TELL_PERSONALLY: translate("words", "tell personally"),
        FollowUpKind.INVITE_AGAIN: translate("words", "invite again"),
        FollowUpKind.STILL_WANTED: translate("words", "ask if still wanted"),
        FollowUpKind.FAREWELL: translate("words", "say goodbye"),
        FollowUpKind.FIND_NUMBER: translate("words", "look up the number"),
        FollowUpKind.OTHER: translate("words", "something else"),
    }[kind]


def icon_of(one: Happening) -> str:
    """Return the icon of what happened: of a request that of its kind."""
    if one.kind is HappeningKind.REQUEST and one.request is not None:
        return kind_icon(one.request.kind)
    return ICONS[one.kind]


def _request(one: Happening) -> str:
    about = one.request
    named = kind(about.kind, about.kind_name) if about is not None and about.kind else ""
    said = f"{named}: {one.words}" if named else one.words
    return f"{said}, {clock_time(about.starts)}" if about is not None and about.starts is not None else said


def _helped(one: Happening) -> str:
    about = one.request
    done = about is not None and about.state == "done"
    words = translate("words", "Helped {name}: {what}") if done else translate("words", "Helps {name}: {what}")
    said = words.format(name=about.other if about is not None else "", what=one.words)
    return f"{said}, {clock_time(about.starts)}" if about is not None and about.starts is not None else said


def _about(one: Happening, about: AboutRequest) -> str:
    """Say when it was asked and how far it is."""
    asked = translate("words", "asked on {day}").format(day=day_and_month(about.asked_on))
    if one.kind is HappeningKind.HELPED:
        return asked
    if not about.other:
        return f"{asked} · {state(about.state)}"
    words = translate("words", "{name} did it") if about.state == "done" else translate("words", "{name} goes there")
    return f"{asked} · {words.format(name=about.other)}"


def _called(one: Happening) -> str:
    how = call(one.outcome, one.spoke_with) if one.outcome else ""
    if one.who:
        return translate("words", "Called by {who}: {how}").format(who=one.who, how=how)
    return translate("words", "Called: {how}").format(how=how)


def _away(one: Happening) -> str:
    if one.away is None:
        return translate("words", "Away for a while")
    return translate("words", "Away for a while: {why}").format(why=away(one.away))


def _ended(one: Happening) -> str:
    if one.end_reason is None:
        return translate("words", "Is no client any more")
    return translate("words", "Is no client any more: {why}").format(why=ended(one.end_reason))


def _follow_up(one: Happening) -> str:
    return follow_up(one.follow_up) if one.follow_up else ""
