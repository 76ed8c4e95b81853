"""What can be done in one step, and what a step says of itself."""

import enum
from datetime import datetime

from msgspec import Struct


class Action(enum.StrEnum):
    """The name of one thing a person did."""

    START = "start"
    ADD_SITE = "add_site"
    ADD_DESK_PERSON = "add_desk_person"
    CHANGE_DESK_PERSON = "change_desk_person"
    CHANGE_SITE = "change_site"
    CHANGE_CLOSED_DAYS = "change_closed_days"
    CHOOSE_PIN = "choose_pin"
    TAKE_PIN_AWAY = "take_pin_away"
    CHANGE_LOCKING = "change_locking"

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
    OBJECT = "object"
    RESTRICT = "restrict"
    TELL_WHAT_WE_KEEP = "tell_what_we_keep"
    ERASE = "erase"
    CHANGE_TERMS = "change_terms"
    CLEAN_UP = "clean_up"

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

    ADD_REQUEST = "add_request"
    COMPLETE_REQUEST = "complete_request"
    CHANGE_REQUEST = "change_request"
    CHOOSE_HELPER = "choose_helper"
    ORDER_REQUESTS = "order_requests"
    WITHDRAW_REQUEST = "withdraw_request"
    DECLINE_REQUEST = "decline_request"
    REQUEST_DONE = "request_done"
    REQUEST_NOT_DONE = "request_not_done"
    HAND_OVER_REQUEST = "hand_over_request"
    WATCH_REQUEST = "watch_request"
    ASK_BACK = "ask_back"
    REOPEN_REQUEST = "reopen_request"
    UNASKED_HELP = "unasked_help"
    REPEAT_REQUEST = "repeat_request"
    CHANGE_SERIES = "change_series"
    STOP_SERIES = "stop_series"
    KEEP_DATE = "keep_date"
    PLAN_REQUESTS = "plan_requests"
    CHANGE_KIND = "change_kind"
    CHANGE_ELSEWHERE = "change_elsewhere"

    ASK_HELPER = "ask_helper"
    HELPER_YES = "helper_yes"
    HELPER_EVERY_TIME = "helper_every_time"
    HELPER_NO = "helper_no"
    HELPER_LATER = "helper_later"
    CALL_OFF_HELPER = "call_off_helper"
    STILL_RIGHT = "still_right"
    ADD_STANDING_MATCH = "add_standing_match"
    END_STANDING_MATCH = "end_standing_match"
    CHANGE_PREFERENCE = "change_preference"

    ADD_RUN = "add_run"
    CHANGE_RUN = "change_run"
    END_RUN = "end_run"
    RUN_DONE = "run_done"
    ADD_RIDER = "add_rider"
    TAKE_OUT_RIDER = "take_out_rider"

    ADD_VOLUNTEER = "add_volunteer"
    CHANGE_VOLUNTEER = "change_volunteer"
    PAUSE_VOLUNTEER = "pause_volunteer"
    STOP_VOLUNTEER = "stop_volunteer"
    NOTE_HOURS = "note_hours"
    NOTE_EXPENSE = "note_expense"

    IMPORT_PEOPLE = "import_people"
    IMPORT_ATTENDANCE = "import_attendance"
    IMPORT_VOLUNTEERS = "import_volunteers"
    IMPORT_REQUESTS = "import_requests"
    LOOK_AT_LEFT_OUT = "look_at_left_out"
    EXPORT = "export"
    PRINT = "print"
    RESTORE = "restore"
    SET_PASSPHRASE = "set_passphrase"
    ASK_PASSPHRASE = "ask_passphrase"
    KEEP_KEY = "keep_key"
    PRINT_KEY = "print_key"
    RENEW_KEY = "renew_key"


class StepKind(enum.StrEnum):
    """Whether a step did something new, or took a step back or did it again."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


class About(Struct, frozen=True, kw_only=True):
    """Whom and what a step is about: numbers only, so that no name stays behind in the journal."""

    person_id: int | None = None
    activity_id: int | None = None
    meeting_id: int | None = None
    count: int | None = None
    detail: str = ""
    """A code, such as the value of a mark or an outcome; never a text someone typed."""


ADDED = "added"
"""The detail of a change of a date that is a new date."""

OLD_MARKS = "old_marks"
"""The detail of a clearing in which old attendance lost its names."""

NOTHING = About()


class StepRow(Struct, frozen=True, kw_only=True):
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
