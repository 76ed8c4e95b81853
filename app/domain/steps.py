"""What can be done in one step, and what a step says of itself."""

import enum
from dataclasses import dataclass
from datetime import datetime


class Action(enum.StrEnum):
    """The name of one thing a person did."""

    START = "start"
    ADD_SITE = "add_site"
    ADD_DESK_PERSON = "add_desk_person"
    CHANGE_DESK_PERSON = "change_desk_person"
    CHANGE_SITE = "change_site"
    CHANGE_CLOSED_DAYS = "change_closed_days"

    ADD_PERSON = "add_person"
    CHANGE_PERSON = "change_person"
    CHANGE_HOUSEHOLD = "change_household"
    CHANGE_CONTACT_PERSON = "change_contact_person"
    CHANGE_CARE_NOTE = "change_care_note"
    AWAY = "away"
    BACK = "back"
    DIED = "died"
    END_PERSON = "end_person"
    REVIVE = "revive"
    MERGE = "merge"

    ADD_ACTIVITY = "add_activity"
    CHANGE_ACTIVITY = "change_activity"
    PLAN_MEETINGS = "plan_meetings"
    CHANGE_MEETING = "change_meeting"
    CANCEL_MEETING = "cancel_meeting"
    CLOSE_SITE = "close_site"
    ENROL = "enrol"
    CHANGE_ENROLMENT = "change_enrolment"
    TAKE_OFF = "take_off"

    MARK_PRESENT = "mark_present"
    MARK_ANNOUNCED = "mark_announced"
    UNMARK = "unmark"
    MARK_ABSENT = "mark_absent"
    COUNT_GUESTS = "count_guests"
    NEW_VISITOR = "new_visitor"
    CLOSE_LIST = "close_list"
    REOPEN_LIST = "reopen_list"
    ENTER_LIST = "enter_list"

    TAKE_CALL = "take_call"
    CALL = "call"
    POSTPONE_CALL = "postpone_call"
    DISMISS_FLAG = "dismiss_flag"
    DO_NOT_CALL = "do_not_call"
    DIVIDE_CALLS = "divide_calls"
    ADD_FOLLOW_UP = "add_follow_up"
    CHANGE_FOLLOW_UP = "change_follow_up"

    IMPORT_PEOPLE = "import_people"
    IMPORT_ATTENDANCE = "import_attendance"
    LOOK_AT_LEFT_OUT = "look_at_left_out"
    EXPORT = "export"
    PRINT = "print"


class StepKind(enum.StrEnum):
    """Whether a step did something new, or took a step back or did it again."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Whom and what a step is about: numbers only, so that no name stays behind in the journal."""

    person_id: int | None = None
    activity_id: int | None = None
    meeting_id: int | None = None
    count: int | None = None
    detail: str = ""
    """A code, such as the value of a mark or an outcome; never a text someone typed."""


NOTHING = About()


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """One step as the window shows it."""

    id: int
    action: Action
    kind: StepKind
    who: str
    when: datetime
    about: About
    person: str = ""
    activity: str = ""
    undone: bool = False
    undoable: bool = True
