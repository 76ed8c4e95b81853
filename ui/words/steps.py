"""What was done, in words: the last line of the window and the history."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from app.domain.attendance import Mark
from app.domain.calls import Outcome
from app.domain.papers import PaperKind
from app.domain.steps import ADDED, OLD_MARKS, Action, StepKind, StepRow
from ui.words.marks import mark
from ui.words.telling import outcome

translate = QCoreApplication.translate


class _Numbers(QObject):
    """Sentences with a number in them: their plurals are only found behind `self.tr`."""

    def people(self, count: int) -> str:
        return self.tr("List of people imported: %n people", "", count)

    def attendance_of(self, count: int, activity: str) -> str:
        return self.tr("{activity}: attendance list imported, %n people", "", count).format(activity=activity)

    def attendance(self, count: int) -> str:
        return self.tr("Attendance list imported: %n people", "", count)

    def volunteers(self, count: int) -> str:
        return self.tr("List of volunteers imported: %n people", "", count)

    def riders(self, count: int) -> str:
        return self.tr("Along with the shopping taxi: %n people", "", count)

    def requests(self, count: int) -> str:
        return self.tr("List of requests imported: %n requests", "", count)


_WORDS: dict[Action, object] = {
    Action.START: QT_TRANSLATE_NOOP("words", "Voordeur set up"),
    Action.ADD_SITE: QT_TRANSLATE_NOOP("words", "Support point added"),
    Action.ADD_DESK_PERSON: QT_TRANSLATE_NOOP("words", "Someone added at the desk"),
    Action.CHANGE_DESK_PERSON: QT_TRANSLATE_NOOP("words", "Someone at the desk changed"),
    Action.CHANGE_SITE: QT_TRANSLATE_NOOP("words", "Support point changed"),
    Action.CHANGE_CLOSED_DAYS: QT_TRANSLATE_NOOP("words", "Closed days changed"),
    Action.CHOOSE_PIN: QT_TRANSLATE_NOOP("words", "{person} chose a PIN"),
    Action.TAKE_PIN_AWAY: QT_TRANSLATE_NOOP("words", "{person} may choose another PIN"),
    Action.CHANGE_LOCKING: QT_TRANSLATE_NOOP("words", "Changed when the screen hides and locks"),
    Action.ADD_PERSON: QT_TRANSLATE_NOOP("words", "{person} added"),
    Action.CHANGE_PERSON: QT_TRANSLATE_NOOP("words", "Details of {person} changed"),
    Action.CHANGE_HOUSEHOLD: QT_TRANSLATE_NOOP("words", "Household of {person} changed"),
    Action.CHANGE_CONTACT_PERSON: QT_TRANSLATE_NOOP("words", "Contact person of {person} changed"),
    Action.CHANGE_CARE_NOTE: QT_TRANSLATE_NOOP("words", "Good to know about {person} changed"),
    Action.AWAY: QT_TRANSLATE_NOOP("words", "{person} is away for a while"),
    Action.BACK: QT_TRANSLATE_NOOP("words", "{person} is back"),
    Action.DIED: QT_TRANSLATE_NOOP("words", "{person} has died"),
    Action.END_PERSON: QT_TRANSLATE_NOOP("words", "{person} is no client any more"),
    Action.REVIVE: QT_TRANSLATE_NOOP("words", "{person} is a client again"),
    Action.MERGE: QT_TRANSLATE_NOOP("words", "{person}: two records made one"),
    Action.OBJECT: QT_TRANSLATE_NOOP("words", "What {person} does not want changed"),
    Action.RESTRICT: QT_TRANSLATE_NOOP("words", "{person}: keep and do nothing with it, changed"),
    Action.TELL_WHAT_WE_KEEP: QT_TRANSLATE_NOOP("words", "What we keep of {person} given to them"),
    Action.ERASE: QT_TRANSLATE_NOOP("words", "Somebody made unrecognisable"),
    Action.CHANGE_TERMS: QT_TRANSLATE_NOOP("words", "How long we keep things changed"),
    Action.CLEAN_UP: QT_TRANSLATE_NOOP("words", "Old notes cleared away"),
    Action.ADD_ACTIVITY: QT_TRANSLATE_NOOP("words", "{activity} added"),
    Action.CHANGE_ACTIVITY: QT_TRANSLATE_NOOP("words", "{activity} changed"),
    Action.PLAN_MEETINGS: QT_TRANSLATE_NOOP("words", "{activity}: dates planned"),
    Action.CHANGE_MEETING: QT_TRANSLATE_NOOP("words", "{activity}: a date changed"),
    Action.CANCEL_MEETING: QT_TRANSLATE_NOOP("words", "{activity}: a date cancelled"),
    Action.CLOSE_SITE: QT_TRANSLATE_NOOP("words", "Support point closed for some days"),
    Action.ENROL: QT_TRANSLATE_NOOP("words", "{person} put on the list of {activity}"),
    Action.CHANGE_ENROLMENT: QT_TRANSLATE_NOOP("words", "{person}, {activity}: agreement changed"),
    Action.TAKE_OFF: QT_TRANSLATE_NOOP("words", "{person} taken off the list of {activity}"),
    Action.MARK_PRESENT: QT_TRANSLATE_NOOP("words", "{person} is present"),
    Action.MARK_ANNOUNCED: QT_TRANSLATE_NOOP("words", "{person} announced absence"),
    Action.UNMARK: QT_TRANSLATE_NOOP("words", "{person}: mark taken away"),
    Action.MARK_ABSENT: QT_TRANSLATE_NOOP("words", "{person} did not come"),
    Action.COUNT_GUESTS: QT_TRANSLATE_NOOP("words", "{activity}: guests counted"),
    Action.NEW_VISITOR: QT_TRANSLATE_NOOP("words", "New visitor: {person}"),
    Action.CLOSE_LIST: QT_TRANSLATE_NOOP("words", "List of {activity} closed"),
    Action.REOPEN_LIST: QT_TRANSLATE_NOOP("words", "List of {activity} opened again"),
    Action.ENTER_LIST: QT_TRANSLATE_NOOP("words", "List of {activity} entered"),
    Action.TAKE_CALL: QT_TRANSLATE_NOOP("words", "Call to {person} taken"),
    Action.CALL: QT_TRANSLATE_NOOP("words", "{person} called"),
    Action.POSTPONE_CALL: QT_TRANSLATE_NOOP("words", "Call to {person} put off"),
    Action.DISMISS_FLAG: QT_TRANSLATE_NOOP("words", "{person}: no call this time"),
    Action.DO_NOT_CALL: QT_TRANSLATE_NOOP("words", "{person}: do not call any more"),
    Action.DIVIDE_CALLS: QT_TRANSLATE_NOOP("words", "Calls divided"),
    Action.ADD_FOLLOW_UP: QT_TRANSLATE_NOOP("words", "Follow-up for {person} added"),
    Action.CHANGE_FOLLOW_UP: QT_TRANSLATE_NOOP("words", "Follow-up for {person} changed"),
    Action.ADD_REQUEST: QT_TRANSLATE_NOOP("words", "Request of {person} noted"),
    Action.COMPLETE_REQUEST: QT_TRANSLATE_NOOP("words", "Request of {person} completed"),
    Action.CHANGE_REQUEST: QT_TRANSLATE_NOOP("words", "Request of {person} changed"),
    Action.CHOOSE_HELPER: QT_TRANSLATE_NOOP("words", "{person} chose who comes"),
    Action.ORDER_REQUESTS: QT_TRANSLATE_NOOP("words", "Requests of {person} put in order"),
    Action.WITHDRAW_REQUEST: QT_TRANSLATE_NOOP("words", "Request of {person} withdrawn"),
    Action.DECLINE_REQUEST: QT_TRANSLATE_NOOP("words", "Request of {person}: not something we do"),
    Action.REQUEST_DONE: QT_TRANSLATE_NOOP("words", "Request of {person} done"),
    Action.REQUEST_NOT_DONE: QT_TRANSLATE_NOOP("words", "Request of {person} not done"),
    Action.HAND_OVER_REQUEST: QT_TRANSLATE_NOOP("words", "Request of {person} handed over"),
    Action.WATCH_REQUEST: QT_TRANSLATE_NOOP("words", "Request of {person}: keeping an eye on it"),
    Action.ASK_BACK: QT_TRANSLATE_NOOP("words", "Asked back about the request of {person}"),
    Action.REOPEN_REQUEST: QT_TRANSLATE_NOOP("words", "Request of {person} opened again"),
    Action.UNASKED_HELP: QT_TRANSLATE_NOOP("words", "{person} helped unasked"),
    Action.REPEAT_REQUEST: QT_TRANSLATE_NOOP("words", "Request of {person} repeats"),
    Action.CHANGE_SERIES: QT_TRANSLATE_NOOP("words", "Every date of a request of {person} changed"),
    Action.STOP_SERIES: QT_TRANSLATE_NOOP("words", "Request of {person} repeats no more"),
    Action.KEEP_DATE: QT_TRANSLATE_NOOP("words", "Request of {person} takes place that day"),
    Action.PLAN_REQUESTS: QT_TRANSLATE_NOOP("words", "Dates of repeating requests planned"),
    Action.CHANGE_KIND: QT_TRANSLATE_NOOP("words", "Kind of request changed"),
    Action.CHANGE_ELSEWHERE: QT_TRANSLATE_NOOP("words", "Who else does it: list changed"),
    Action.ASK_HELPER: QT_TRANSLATE_NOOP("words", "Helper asked for {person}"),
    Action.HELPER_YES: QT_TRANSLATE_NOOP("words", "Helper comes to {person}"),
    Action.HELPER_EVERY_TIME: QT_TRANSLATE_NOOP("words", "Helper comes to {person} every time"),
    Action.HELPER_NO: QT_TRANSLATE_NOOP("words", "Helper does not come to {person}"),
    Action.HELPER_LATER: QT_TRANSLATE_NOOP("words", "Helper for {person} will let us know"),
    Action.CALL_OFF_HELPER: QT_TRANSLATE_NOOP("words", "Helper for {person} need not come"),
    Action.STILL_RIGHT: QT_TRANSLATE_NOOP("words", "Ride of {person} is still right"),
    Action.ADD_STANDING_MATCH: QT_TRANSLATE_NOOP("words", "Standing match for {person}"),
    Action.END_STANDING_MATCH: QT_TRANSLATE_NOOP("words", "Standing match of {person} ended"),
    Action.CHANGE_PREFERENCE: QT_TRANSLATE_NOOP("words", "Preference of {person} changed"),
    Action.ADD_RUN: QT_TRANSLATE_NOOP("words", "{person} drives the shopping taxi"),
    Action.CHANGE_RUN: QT_TRANSLATE_NOOP("words", "Run of the shopping taxi changed"),
    Action.END_RUN: QT_TRANSLATE_NOOP("words", "Run of the shopping taxi does not take place"),
    Action.RUN_DONE: QT_TRANSLATE_NOOP("words", "Run of the shopping taxi done"),
    Action.ADD_RIDER: QT_TRANSLATE_NOOP("words", "{person} rides along with the shopping taxi"),
    Action.TAKE_OUT_RIDER: QT_TRANSLATE_NOOP("words", "{person} does not ride along with the shopping taxi"),
    Action.ADD_VOLUNTEER: QT_TRANSLATE_NOOP("words", "{person} is a volunteer"),
    Action.CHANGE_VOLUNTEER: QT_TRANSLATE_NOOP("words", "{person} as a volunteer changed"),
    Action.PAUSE_VOLUNTEER: QT_TRANSLATE_NOOP("words", "{person}: not for now"),
    Action.STOP_VOLUNTEER: QT_TRANSLATE_NOOP("words", "{person} stops as a volunteer"),
    Action.NOTE_HOURS: QT_TRANSLATE_NOOP("words", "Hours of {person} noted"),
    Action.NOTE_EXPENSE: QT_TRANSLATE_NOOP("words", "Expenses of {person} noted"),
    Action.IMPORT_PEOPLE: QT_TRANSLATE_NOOP("words", "List of people imported"),
    Action.IMPORT_ATTENDANCE: QT_TRANSLATE_NOOP("words", "Attendance list imported"),
    Action.IMPORT_VOLUNTEERS: QT_TRANSLATE_NOOP("words", "List of volunteers imported"),
    Action.IMPORT_REQUESTS: QT_TRANSLATE_NOOP("words", "List of requests imported"),
    Action.LOOK_AT_LEFT_OUT: QT_TRANSLATE_NOOP("words", "Rows that were left out: looked at"),
    Action.EXPORT: QT_TRANSLATE_NOOP("words", "List saved for Excel"),
    Action.PRINT: QT_TRANSLATE_NOOP("words", "Printed"),
    Action.RESTORE: QT_TRANSLATE_NOOP("words", "Copy put back"),
    Action.SET_PASSPHRASE: QT_TRANSLATE_NOOP("words", "New passphrase chosen"),
    Action.ASK_PASSPHRASE: QT_TRANSLATE_NOOP("words", "The passphrase is asked at each start"),
    Action.KEEP_KEY: QT_TRANSLATE_NOOP("words", "The passphrase is no longer asked at each start"),
    Action.PRINT_KEY: QT_TRANSLATE_NOOP("words", "Recovery sheet printed"),
    Action.RENEW_KEY: QT_TRANSLATE_NOOP("words", "The file got a new key"),
}


def action(step: StepRow) -> str:
    """Say what a step did."""
    said = _said(step)
    match step.kind:
        case StepKind.UNDO:
            return translate("words", "Undone: {what}").format(what=said)
        case StepKind.REDO:
            return translate("words", "Done again: {what}").format(what=said)
    return said


def _said(step: StepRow) -> str:
    if step.action is Action.IMPORT_ATTENDANCE and step.activity and step.about.count is not None:
        return _Numbers().attendance_of(step.about.count, step.activity)
    if (counted := _IMPORTED.get(step.action)) is not None and step.about.count is not None:
        return counted(_Numbers(), step.about.count)
    if step.action is Action.PRINT and step.about.detail == PaperKind.CALENDAR:
        return translate("words", "Appointments saved for another calendar")
    action = Action.DIED if _told_of_death(step) else step.action
    words = _together(step) or _more_exactly(step) or translate("words", str(_WORDS.get(action, action.value)))
    said = words.format(
        person=step.person or translate("words", "someone"), activity=step.activity or translate("words", "an activity")
    )
    detail = _detail(step)
    return f"{said}: {detail}" if detail else said


_IMPORTED: dict[Action, Callable[[_Numbers, int], str]] = {
    Action.IMPORT_PEOPLE: _Numbers.people,
    Action.IMPORT_ATTENDANCE: _Numbers.attendance,
    Action.IMPORT_VOLUNTEERS: _Numbers.volunteers,
    Action.IMPORT_REQUESTS: _Numbers.requests,
}


def _told_of_death(step: StepRow) -> bool:
    """Tell whether a call was about a death: that is what counts, and not that somebody called."""
    return step.action is Action.CALL and step.about.detail == Outcome.DIED


def _more_exactly(step: StepRow) -> str:
    """Say more of what was done, where the step knows it."""
    if step.action is Action.ADD_RIDER and step.about.count is not None:
        return _Numbers().riders(step.about.count)
    if step.action is Action.CHANGE_MEETING and step.about.detail == ADDED:
        return translate("words", "{activity}: a date added")
    if step.action is Action.CLEAN_UP and step.about.detail == OLD_MARKS:
        return translate("words", "Names of old attendance cleared away")
    if step.person and step.action is Action.ADD_DESK_PERSON:
        return translate("words", "{person} added at the desk")
    if step.person and step.action is Action.CHANGE_DESK_PERSON:
        return translate("words", "Details of {person} at the desk changed")
    return ""


def _together(step: StepRow) -> str:
    """Say how many came with who was tapped, where several were marked in one step."""
    others = (step.about.count or 1) - 1
    if others < 1:
        return ""
    match step.action:
        case Action.MARK_PRESENT:
            return translate("words", "Present: {person} and {others} more").replace("{others}", str(others))
        case Action.UNMARK:
            return translate("words", "{person} and {others} more: mark taken away").replace("{others}", str(others))
    return ""


def _detail(step: StepRow) -> str:
    """Say the code that goes with the step, where it adds something."""
    code = step.about.detail
    if step.action is Action.CALL and code in set(Outcome) and not _told_of_death(step):
        return outcome(Outcome(code)).lower()
    if step.action is Action.ENTER_LIST and code in set(Mark):
        return mark(Mark(code))
    if step.action is Action.PRINT and code in set(PaperKind):
        from ui.words.papers import kind_name  # on few days anybody prints

        return kind_name(PaperKind(code)).lower()
    return ""
