"""Who may do what (domain.md R20). One table; what is not in it, nobody may.

A row names the methods of one feature for a group of people. `Services` asks here before it lets anybody at a method,
so the window, the command line and what runs beside them go through one door. `tests/services/test_permissions.py`
holds the table against the services: a method that is in no row, or in two, fails it.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from app.domain.refusals import NobodyThere, NotAllowed
from app.domain.sites import Role

if TYPE_CHECKING:  # starting needs nothing of it
    from app.domain.exporting import ExportKind, ExportOrder

Method = Callable[..., Any]

OF_CLIENTS = frozenset({"people", "lists", "attendance"})
"""The lists to take out that name every client."""

EVERYBODY = frozenset(Role)
CALLERS = frozenset({Role.CALLER, Role.MANAGER, Role.COORDINATOR})
OVERSEERS = frozenset({Role.MANAGER, Role.COORDINATOR})
MANAGER = frozenset({Role.MANAGER})
NOBODY: frozenset[Role] = frozenset()
"""Only the services themselves."""

TABLE: dict[str, dict[frozenset[Role], str]] = {
    "today": {EVERYBODY: "look"},
    "desk": {
        EVERYBODY: "current is_sample people sit_down leave sites closed looks_at_all_calls locking enter_pin waits"
        " choose_pin is_alone keep_typed typed",
        CALLERS: "look_at_all_calls",
        OVERSEERS: "add change stop take_pin_away",
        MANAGER: "start add_site change_site sign change_locking",
        NOBODY: "stay",
    },
    "history": {EVERYBODY: "last_done redoable undo redo", OVERSEERS: "steps", MANAGER: "since verify"},
    "people": {
        EVERYBODY: "add change find rows likely person timeline by_number do_not_call comes_to"
        " add_note change_note remove_note add_contact change_contact remove_contact live_apart live_together",
        CALLERS: "died end come_back",
        MANAGER: "merge count page",
    },
    "activities": {
        EVERYBODY: "activity any_closed meeting meetings_between meetings_of meetings_on not_closed of_site plan"
        " sort_by_call_name holidays go_on",
        MANAGER: "add add_extra begin_again cancel change close_site end move open_site_again",
    },
    "enrolments": {EVERYBODY: "of_person on_list put_on take_off change"},
    "away": {EVERYBODY: "start end current", CALLERS: "still_away of_person to_ask"},
    "attendance": {
        EVERYBODY: "board mark mark_together enter guests let_in new_visitor closing_question close reopen correct"
        " overview"
    },
    "missed": {CALLERS: "call_list came_back flags regulars standing"},
    "calls": {
        CALLERS: "card comes_again count died dismiss divide do_not_call drafts give_back handed_over ill in_vain"
        " keep_drafts later line lists needs_help no_answer notes number_found queue row shares someone_else stops"
        " take wrong_number"
    },
    "follow_ups": {
        EVERYBODY: "add home_again",
        CALLERS: "ahead all_open done due give_to home_after of_person postpone remove",
    },
    "requests": {
        EVERYBODY: "all_requests appointments ask_back asked_back capture capture_for_new change change_series"
        " choose_helper complete decline done drafts find guess hand_over keep_date keep_drafts"
        " move next_days not_done of_person once open_requests plan put_in_order reopen repeat request row"
        " series stop_series take_back tell_more to_tell_of unasked watch watched withdraw"
    },
    "request_kinds": {
        EVERYBODY: "all elsewhere referral",
        MANAGER: "add add_elsewhere change change_elsewhere end remove_elsewhere",
    },
    "matching": {EVERYBODY: "facts rank why_not"},
    "matches": {
        EVERYBODY: "ask yes no later agree agree_every_time call_off of_request prefer wishes standing still_right",
        CALLERS: "stand",
    },
    "agenda": {EVERYBODY: "calendar days paper save_calendar"},
    "taxi_runs": {
        EVERYBODY: "day between run day_of drivers begin change change_driver add add_all take_out pick_up move"
        " as_proposed done let_go"
    },
    "volunteers": {
        EVERYBODY: "all card circumstances expenses_of_job",
        MANAGER: "add as_usual change change_circumstances dangling end_standing except_on expenses"
        " hand_in hand_over_client hand_over_job hours join let_go_of_client let_go_of_job like"
        " note_expense note_hours pause pay resume stop take_away_expense take_away_hours talk_first year",
    },
    "imports": {
        MANAGER: "guess import_attendance import_people import_requests import_volunteers left_out looked_at_left_out"
        " preview_attendance preview_people preview_requests preview_volunteers spoken_to"
    },
    "exports": {OVERSEERS: "file_name stream_csv write kinds left_out"},
    "looks": {EVERYBODY: "keep", MANAGER: "at_person lately looked_through", NOBODY: "saw printed saved"},
    "papers": {EVERYBODY: "printed", CALLERS: "naming"},
    "rights": {
        EVERYBODY: "are_no_bsns",
        MANAGER: "clear erase months object plan_to_erase restrict set_months to_clear told_what_we_keep_of"
        " what_we_keep_of write_what_we_keep_of",
    },
    "copies": {
        EVERYBODY: "due make_if_due make_at_end rehearse_if_due",
        MANAGER: "bring changed_since choose_second_place last_verified lost_since make make_before rehearse"
        " second_days tried_badly view",
    },
    "keys": {MANAGER: "ask_always printed set_passphrase sheet view"},
}

AT_THE_DOOR = {
    "desk": "current is_sample people sit_down leave sites locking enter_pin waits choose_pin is_alone",
    "copies": "due make_if_due make_at_end rehearse_if_due",
    "looks": "keep",
}
"""What may be asked while nobody sits at the desk: to come in, and what the program does by itself."""

OPENS = frozenset({("people", "timeline")})
"""What is asked of a person only by opening their page: it is noted who did."""

ACTIONS: dict[frozenset[Role], str] = {
    EVERYBODY: "add_person change_person change_household change_contact_person change_care_note away back enrol"
    " change_enrolment take_off mark_present mark_announced unmark mark_absent count_guests new_visitor close_list"
    " reopen_list enter_list do_not_call add_follow_up add_request complete_request change_request choose_helper"
    " order_requests withdraw_request decline_request request_done request_not_done hand_over_request watch_request"
    " ask_back reopen_request unasked_help repeat_request change_series stop_series keep_date plan_meetings"
    " plan_requests ask_helper helper_yes helper_every_time helper_no helper_later call_off_helper still_right"
    " change_preference add_run change_run end_run run_done add_rider take_out_rider print choose_pin",
    CALLERS: "died end_person revive take_call call postpone_call dismiss_flag divide_calls change_follow_up"
    " add_standing_match end_standing_match",
    OVERSEERS: "add_desk_person change_desk_person take_pin_away export",
    MANAGER: "start add_site change_site change_closed_days merge add_activity change_activity change_meeting"
    " cancel_meeting close_site change_kind change_elsewhere add_volunteer change_volunteer pause_volunteer"
    " stop_volunteer note_hours note_expense import_people import_attendance import_volunteers import_requests"
    " look_at_left_out restore change_locking object restrict tell_what_we_keep erase change_terms clean_up"
    " set_passphrase ask_passphrase keep_key print_key renew_key",
}
"""Who may know of a step and take it back: those who may do it."""

COLUMNS: dict[tuple[str, str], frozenset[Role]] = {("person", "extra_attention"): CALLERS}
"""Who may take back a change of one column, where fewer may than may change the rest of its table."""

_OF_ACTION = {action: roles for roles, actions in ACTIONS.items() for action in actions.split()}
_MAY = {
    (feature, method): roles
    for feature, rows in TABLE.items()
    for roles, methods in rows.items()
    for method in methods.split()
}
_AT_THE_DOOR = {(feature, method) for feature, methods in AT_THE_DOOR.items() for method in methods.split()}


def roles_for(feature: str, method: str) -> frozenset[Role]:
    """Return who may use a method of a feature; nobody may use one that is not in the table."""
    return _MAY.get((feature, method), frozenset())


def roles_for_step(action: str) -> frozenset[Role]:
    """Return who may know of a step of this kind and take it back; nobody of one that is not in the table."""
    return _OF_ACTION.get(action, frozenset())


def steps_of(role: Role | None) -> frozenset[str]:
    """Return the kinds of step that somebody with this role may know of."""
    return frozenset(action for action in _OF_ACTION if role in roles_for_step(action))


def _card_for_the_desk(person: Method) -> Method:
    def read(*args: Any, **named: Any) -> Any:
        return replace(person(*args, **named), extra_attention=False)

    return read


def _plain_timeline(timeline: Method) -> Method:
    return partial(timeline, for_all_eyes=True)


def _nobody_missed(comes_to: Method) -> Method:
    def read(*args: Any, **named: Any) -> Any:
        return [coming.for_all_eyes() for coming in comes_to(*args, **named)]

    return read


def _only_who_came(overview: Method) -> Method:
    def read(*args: Any, **named: Any) -> Any:
        return overview(*args, **named).for_all_eyes()

    return read


def _without_attention(write: Method) -> Method:
    def changed(*args: Any, **named: Any) -> Any:
        if "extra_attention" in named:
            raise NotAllowed(may=CALLERS)
        return write(*args, **named)

    return changed


def _overview_only(save: Method) -> Method:
    """Let the coordinator take out what oversees the work, and not who the clients are (domain.md section 7)."""

    def saved(order: "ExportOrder", *args: Any, **named: Any) -> Any:
        if order.kind in OF_CLIENTS:
            raise NotAllowed(may=MANAGER)
        return save(order, *args, **named)

    return saved


def _kinds_of_overview(kinds: Method) -> Method:
    def offered() -> "list[ExportKind]":
        return [kind for kind in kinds() if kind not in OF_CLIENTS]

    return offered


Narrow = Callable[[Method], Method]

FOR_THE_DESK: dict[tuple[str, str], Narrow] = {
    ("people", "person"): _card_for_the_desk,
    ("people", "timeline"): _plain_timeline,
    ("people", "comes_to"): _nobody_missed,
    ("attendance", "overview"): _only_who_came,
    ("people", "add"): _without_attention,
    ("people", "change"): _without_attention,
}
"""What a desk volunteer gets of a method, or gives it, without what only those who call need to know."""

FOR_THE_COORDINATOR: dict[tuple[str, str], Narrow] = {
    ("exports", "kinds"): _kinds_of_overview,
    ("exports", "file_name"): _overview_only,
    ("exports", "stream_csv"): _overview_only,
    ("exports", "write"): _overview_only,
}
"""What a coordinator takes out: call lists, requests and volunteers of every site, and no list of all clients."""

NARROWED: dict[Role, dict[tuple[str, str], Narrow]] = {
    Role.DESK: FOR_THE_DESK,
    Role.COORDINATOR: FOR_THE_COORDINATOR,
}


class Guarded:
    """Stands before one feature and lets through who may.

    `seat` answers with the role of who is there now; `alone` whether who sits nowhere works as the site manager; `saw`
    notes that somebody was opened.
    """

    __slots__ = ("_alone", "_behind", "_feature", "_saw", "_seat")

    def __init__(
        self,
        behind: object,
        feature: str,
        seat: Callable[[], Role | None],
        alone: Callable[[], bool],
        saw: Callable[[int], None],
    ) -> None:
        self._behind, self._feature = behind, feature
        self._seat, self._alone, self._saw = seat, alone, saw

    def __getattr__(self, name: str) -> Any:
        """Return a method of the feature. Raises `NotAllowed`, `NobodyThere`."""
        may, role = roles_for(self._feature, name), self._seat()
        if role is None:
            if (self._feature, name) in _AT_THE_DOOR:
                return getattr(self._behind, name)
            if not self._alone():
                raise NobodyThere()
            role = Role.MANAGER
        if role not in may:
            raise NotAllowed(may=may)
        method = getattr(self._behind, name)
        narrow = NARROWED.get(role, {}).get((self._feature, name))
        method = narrow(method) if narrow is not None else method
        return _noted(method, self._saw) if (self._feature, name) in OPENS else method


def _noted(method: Method, saw: Callable[[int], None]) -> Method:
    def read(person_id: int, *args: Any, **named: Any) -> Any:
        answer = method(person_id, *args, **named)
        saw(person_id)
        return answer

    return read
