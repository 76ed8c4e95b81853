"""What was done, for the terminal; the window has its own words in `ui/words`."""

from app.domain.exporting import Language
from app.domain.steps import Action, StepRow

_WORDS: dict[Action, tuple[str, str]] = {
    Action.START: ("Voordeur ingericht", "Voordeur set up"),
    Action.ADD_SITE: ("steunpunt toegevoegd", "support point added"),
    Action.ADD_DESK_PERSON: ("iemand aan de balie toegevoegd", "someone added at the desk"),
    Action.CHANGE_DESK_PERSON: ("iemand aan de balie veranderd", "someone at the desk changed"),
    Action.CHANGE_SITE: ("steunpunt veranderd", "support point changed"),
    Action.CHANGE_CLOSED_DAYS: ("gesloten dagen veranderd", "closed days changed"),
    Action.ADD_PERSON: ("{person} toegevoegd", "{person} added"),
    Action.CHANGE_PERSON: ("gegevens van {person} veranderd", "details of {person} changed"),
    Action.CHANGE_HOUSEHOLD: ("huishouden van {person} veranderd", "household of {person} changed"),
    Action.CHANGE_CONTACT_PERSON: ("contactpersoon van {person} veranderd", "contact person of {person} changed"),
    Action.CHANGE_CARE_NOTE: ("goed om te weten van {person} veranderd", "good to know about {person} changed"),
    Action.AWAY: ("{person} is tijdelijk weg", "{person} is away for a while"),
    Action.BACK: ("{person} is terug", "{person} is back"),
    Action.DIED: ("{person} is overleden", "{person} has died"),
    Action.END_PERSON: ("{person} is geen klant meer", "{person} is no client any more"),
    Action.REVIVE: ("{person} is weer klant", "{person} is a client again"),
    Action.MERGE: ("{person} samengevoegd", "{person}: two records made one"),
    Action.ADD_ACTIVITY: ("{activity} toegevoegd", "{activity} added"),
    Action.CHANGE_ACTIVITY: ("{activity} veranderd", "{activity} changed"),
    Action.PLAN_MEETINGS: ("{activity}: keren gepland", "{activity}: dates planned"),
    Action.CHANGE_MEETING: ("{activity}: een datum veranderd", "{activity}: a date changed"),
    Action.CANCEL_MEETING: ("{activity}: een keer gaat niet door", "{activity}: a date cancelled"),
    Action.CLOSE_SITE: ("steunpunt enkele dagen gesloten", "support point closed for some days"),
    Action.ENROL: ("{person} op de lijst van {activity} gezet", "{person} put on the list of {activity}"),
    Action.CHANGE_ENROLMENT: ("{person}, {activity}: afspraken veranderd", "{person}, {activity}: agreement changed"),
    Action.TAKE_OFF: ("{person} van de lijst van {activity} gehaald", "{person} taken off the list of {activity}"),
    Action.MARK_PRESENT: ("{person} is aanwezig", "{person} is present"),
    Action.MARK_ANNOUNCED: ("{person} is afgemeld", "{person} announced absence"),
    Action.UNMARK: ("{person}: niet meer aangetikt", "{person}: mark taken away"),
    Action.MARK_ABSENT: ("{person} is niet geweest", "{person} did not come"),
    Action.COUNT_GUESTS: ("{activity}: gasten geteld", "{activity}: guests counted"),
    Action.NEW_VISITOR: ("nieuwe bezoeker {person}", "new visitor {person}"),
    Action.CLOSE_LIST: ("lijst van {activity} afgesloten", "list of {activity} closed"),
    Action.REOPEN_LIST: ("lijst van {activity} weer geopend", "list of {activity} opened again"),
    Action.ENTER_LIST: ("lijst van {activity} ingevoerd", "list of {activity} entered"),
    Action.TAKE_CALL: ("ik bel {person}", "call to {person} taken"),
    Action.CALL: ("{person} gebeld", "{person} called"),
    Action.POSTPONE_CALL: ("{person} later bellen", "call to {person} put off"),
    Action.DISMISS_FLAG: ("{person}: bellen is niet nodig", "{person}: no call needed"),
    Action.DO_NOT_CALL: ("{person}: niet bellen", "{person}: do not call"),
    Action.DIVIDE_CALLS: ("bellijst verdeeld", "calls divided"),
    Action.ADD_FOLLOW_UP: ("opvolgen voor {person} toegevoegd", "follow-up for {person} added"),
    Action.CHANGE_FOLLOW_UP: ("opvolgen voor {person} veranderd", "follow-up for {person} changed"),
    Action.IMPORT_PEOPLE: ("ledenlijst ingelezen", "list of people imported"),
    Action.IMPORT_ATTENDANCE: ("presentielijst ingelezen", "attendance list imported"),
    Action.LOOK_AT_LEFT_OUT: ("gekeken naar rijen die niet meededen", "rows that were left out looked at"),
    Action.EXPORT: ("lijst bewaard voor Excel", "list saved for Excel"),
    Action.PRINT: ("afgedrukt", "printed"),
}


def step_words(step: StepRow, language: Language) -> str:
    """Say what a step did."""
    someone, something = ("iemand", "een activiteit") if language is Language.DUTCH else ("someone", "an activity")
    words = _WORDS.get(step.action, (step.action.value,) * 2)[0 if language is Language.DUTCH else 1]
    return words.format(person=step.person or someone, activity=step.activity or something)
