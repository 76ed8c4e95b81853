"""Who may do what (domain.md R20). One table; what is not in it, nobody may.

A row names the methods of one feature for a group of people. `Services` asks here before it lets anybody at a method,
so the window, the command line and what runs beside them go through one door. `tests/services/test_permissions.py`
holds the table against the services: a method that is in no row, or in two, fails it.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from app.domain.refusals import NotAllowed
from app.domain.sites import Role

Method = Callable[..., Any]

EVERYBODY = frozenset(Role)
CALLERS = frozenset({Role.CALLER, Role.MANAGER})
MANAGER = frozenset({Role.MANAGER})
NOBODY: frozenset[Role] = frozenset()
"""Only the services themselves."""

TABLE: dict[str, dict[frozenset[Role], str]] = {
    "today": {EVERYBODY: "look"},
    "desk": {
        EVERYBODY: "current is_sample people sit_down sites closed looks_at_all_calls",
        CALLERS: "look_at_all_calls",
        MANAGER: "start add add_site change change_site stop sign",
        NOBODY: "stay",
    },
    "history": {EVERYBODY: "last_done redoable undo redo", MANAGER: "steps since verify"},
    "people": {
        EVERYBODY: "add change find rows likely person timeline count by_number do_not_call comes_to"
        " add_note change_note remove_note page add_contact change_contact remove_contact live_apart live_together",
        CALLERS: "died end come_back",
        MANAGER: "merge",
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
        " choose_helper complete decline done drafts find guess hand_over helped_by keep_date keep_drafts"
        " move next_days not_done of_person once open_requests plan put_in_order reopen repeat request row"
        " series stop_series take_back tell_more to_tell_of unasked watch watched withdraw"
    },
    "request_kinds": {
        EVERYBODY: "all elsewhere referral",
        MANAGER: "add add_elsewhere change change_elsewhere end remove_elsewhere",
    },
    "matching": {EVERYBODY: "facts rank why_not"},
    "matches": {
        EVERYBODY: "ask yes no later agree agree_every_time call_off of_request prefer wishes standing preferences"
        " still_right",
        CALLERS: "stand stand_no_more",
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
    "exports": {MANAGER: "file_name stream_csv write"},
    "papers": {EVERYBODY: "printed", CALLERS: "naming"},
    "copies": {
        EVERYBODY: "due make_if_due make_at_end rehearse_if_due",
        MANAGER: "bring changed_since choose_second_place last_verified lost_since make make_before rehearse"
        " second_days tried_badly view",
    },
    "keys": {MANAGER: "ask_always printed set_passphrase sheet view"},
}

_MAY = {
    (feature, method): roles
    for feature, rows in TABLE.items()
    for roles, methods in rows.items()
    for method in methods.split()
}


def roles_for(feature: str, method: str) -> frozenset[Role]:
    """Return who may use a method of a feature; nobody may use one that is not in the table."""
    return _MAY.get((feature, method), frozenset())


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


def _without_attention(write: Method) -> Method:
    def changed(*args: Any, **named: Any) -> Any:
        if "extra_attention" in named:
            raise NotAllowed(may=CALLERS)
        return write(*args, **named)

    return changed


FOR_THE_DESK: dict[tuple[str, str], Callable[[Method], Method]] = {
    ("people", "person"): _card_for_the_desk,
    ("people", "timeline"): _plain_timeline,
    ("people", "comes_to"): _nobody_missed,
    ("people", "add"): _without_attention,
    ("people", "change"): _without_attention,
}
"""What a desk volunteer gets of a method, or gives it, without what only those who call need to know."""


class Guarded:
    """Stands before one feature and lets through who may; `role` is that of who is there now."""

    __slots__ = ("_behind", "_feature", "_role")

    def __init__(self, behind: object, feature: str, role: Role) -> None:
        self._behind, self._feature, self._role = behind, feature, role

    def __getattr__(self, name: str) -> Any:
        """Return a method of the feature. Raises `NotAllowed`."""
        may = roles_for(self._feature, name)
        if self._role not in may:
            raise NotAllowed(may=may)
        method = getattr(self._behind, name)
        narrow = FOR_THE_DESK.get((self._feature, name)) if self._role is Role.DESK else None
        return narrow(method) if narrow is not None else method
