"""Reads the histories that the absence rule judges, at a cost that does not grow with the years kept.

Most people were there last time: a short tail of marks tells that they cannot be missed. Only for the others the
whole look back is read, with its dates, and only where even that says too little the part before it.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import (
    ColumnElement,
    Date,
    Select,
    String,
    and_,
    bindparam,
    case,
    cast,
    func,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.orm import Session

from app.domain.activities import Activity, AttendanceMark, Enrolment, Meeting, MeetingState, Repeats
from app.domain.attendance import AbsenceRule, Mark, Standing, evaluate, may_be_flagged
from app.domain.base import table_of
from app.domain.sites import Site

_activity = table_of(Activity)
_enrolment = table_of(Enrolment)
_mark = table_of(AttendanceMark)
_meeting = table_of(Meeting)
_site = table_of(Site)

TAIL = 12
"""So many meetings tell whether somebody may be missed at all."""

FAR = 120
"""So many meetings back, as the rhythm has it, lie the marks that the rule looks at: half of them may have been off."""

MONTH = 4
"""So many weeks lie between the meetings of a monthly activity, or five."""

AT_ONCE = 900
"""So many numbers go into one statement."""

Pair = tuple[int, int]
"""An activity and a person on its list."""


class FollowedActivity(Struct, frozen=True):
    """An activity whose absences are followed, with its own numbers for the rule."""

    id: int
    name: str
    site_id: int
    site: str
    weeks_between: int
    rule: AbsenceRule


class CountedMark(Struct, frozen=True):
    """One mark of a closed list."""

    on: date
    closed_on: date
    mark: Mark


class History(Struct, frozen=True, kw_only=True, dict=True):
    """What the lists say of one person at one activity, oldest first.

    `text` has 21 letters a mark: its day, the day of closing, the mark. Most are only looked at, never taken apart.
    """

    activity_id: int
    person_id: int
    by_hand: bool
    text: str = ""
    present_before: date | None = None
    """When somebody came last before the part we look back over."""

    @property
    def letters(self) -> str:
        """The marks as the rule reads them."""
        return self.text[20::21]

    @cached_property
    def marks(self) -> list[CountedMark]:
        """The marks with their days."""
        return [_counted_mark(self.text[start : start + 21]) for start in range(0, len(self.text), 21)]


class Scope(Struct, frozen=True, kw_only=True):
    """Which lists are looked at, and as of which day."""

    on: date
    site_id: int | None = None
    activity_id: int | None = None
    person_id: int | None = None

    @property
    def values(self) -> dict[str, Any]:
        """What fills in the questions."""
        return {"on": self.on, "site": self.site_id, "activity": self.activity_id, "person": self.person_id}

    @property
    def shape(self) -> "_Shape":
        """What the questions look like, whatever they are filled in with."""
        return _Shape(self.site_id is not None, self.activity_id is not None, self.person_id is not None)


class _Shape(NamedTuple):
    """What a question looks like: it is built once for each shape, for building takes longer than answering."""

    site: bool
    activity: bool
    person: bool


_ON = bindparam("on", type_=Date)


class _Listed(Struct, frozen=True):
    """Somebody who is on a list now."""

    enrolment_id: int
    by_hand: bool


def followed_activities(session: Session, scope: Scope) -> dict[int, FollowedActivity]:
    """Return the activities that the rule looks at, by number."""
    rows = session.execute(_activities_query(scope.shape), scope.values)
    return {row[0]: _followed_activity(*row) for row in rows}


def suspects(session: Session, scope: Scope, activities: dict[int, FollowedActivity]) -> list[History]:
    """Return the whole histories of everybody on a list now who may be flagged."""
    listed = _listed(session, scope)
    if scope.person_id is None:
        tails = _tails(session, scope, TAIL)
        listed = {
            pair: one
            for pair, one in listed.items()
            if _doubtful(tails.get(pair, ""), activities[pair[0]].rule, by_hand=one.by_hand)
        }
    return _whole(session, scope, listed, activities)


def histories(session: Session, scope: Scope, activities: dict[int, FollowedActivity]) -> list[History]:
    """Return the whole histories of everybody on the lists of `scope` now; for a few lists only."""
    return _whole(session, scope, _listed(session, scope, also_not_called=True), activities)


def standings(session: Session, scope: Scope, activities: dict[int, FollowedActivity]) -> dict[Pair, Standing]:
    """Return what the last marks alone say of everybody on the lists of `scope`; enough to know the regulars."""
    tails = _tails(session, scope, 2 * TAIL)
    listed = _listed(session, scope, also_not_called=True)
    return {
        pair: evaluate(tails.get(pair, ""), activities[pair[0]].rule, by_hand=one.by_hand)
        for pair, one in listed.items()
    }


def _followed_activity(
    id: int,
    name: str,
    site_id: int,
    site: str,
    repeats: Repeats,
    missed_regular: int,
    missed_now_and_then: int,
) -> FollowedActivity:
    weeks = {Repeats.TWO_WEEKLY: 2, Repeats.MONTHLY: MONTH}.get(repeats, 1)
    rule = AbsenceRule(regular_run=missed_regular, now_and_then_run=missed_now_and_then)
    return FollowedActivity(id, name, site_id, site, weeks, rule)


@lru_cache(maxsize=32)
def _activities_query(shape: _Shape) -> Select[*tuple[Any, ...]]:
    query = select(
        _activity.c.id,
        _activity.c.name,
        _activity.c.site_id,
        _site.c.name,
        _activity.c.repeats,
        _activity.c.missed_regular,
        _activity.c.missed_now_and_then,
    ).join(_site, _site.c.id == _activity.c.site_id)
    return query.where(*_followed(shape))


def _followed(shape: _Shape) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [
        _activity.c.follows_absence.is_(True),
        _activity.c.repeats != Repeats.ONCE,  # one-off events are not followed (domain.md R17)
        or_(_activity.c.ended_on.is_(None), _activity.c.ended_on >= _ON),
    ]
    if shape.site:
        conditions.append(_activity.c.site_id == bindparam("site"))
    if shape.activity:
        conditions.append(_activity.c.id == bindparam("activity"))
    return conditions


def _doubtful(tail: str, rule: AbsenceRule, *, by_hand: bool) -> bool:
    """Tell whether more than the tail must be read to know that there is no flag."""
    if Mark.PRESENT not in tail or len(tail) < rule.longest_run:
        return True
    if not may_be_flagged(tail, rule):
        return False
    if by_hand:
        return True
    standing = evaluate(tail, rule)
    return standing.kind is not None or standing.counted_before < rule.window


def _listed(session: Session, scope: Scope, *, also_not_called: bool = False) -> dict[Pair, _Listed]:
    """Return who is on the lists now; not those who want no call when missing, unless asked."""
    query = _listed_query(scope.shape, also_not_called)
    listed: dict[Pair, _Listed] = {}
    for activity_id, person_id, enrolment_id, by_hand in session.execute(query, scope.values):
        known = listed.get((activity_id, person_id))
        listed[activity_id, person_id] = _Listed(enrolment_id, by_hand or (known is not None and known.by_hand))
    return listed


@lru_cache(maxsize=32)
def _listed_query(shape: _Shape, also_not_called: bool) -> Select[int, int, int, bool]:
    query = (
        select(_enrolment.c.activity_id, _enrolment.c.person_id, _enrolment.c.id, _enrolment.c.always_regular)
        .join(_activity, _activity.c.id == _enrolment.c.activity_id)
        .where(*_followed(shape), _enrolment.c.first_day <= _ON)
        .where(or_(_enrolment.c.last_day.is_(None), _enrolment.c.last_day >= _ON))
    )
    if not also_not_called:
        query = query.where(_enrolment.c.no_missed_call.is_(False))
    return query.where(_enrolment.c.person_id == bindparam("person")) if shape.person else query


def _counted() -> list[ColumnElement[bool]]:
    """Say which meetings count: the closed ones, up to the day of the question (domain.md R1)."""
    return [_meeting.c.state == MeetingState.CLOSED, _meeting.c.counts.is_(True), _meeting.c.on <= _ON]


def _first_day(meetings: int) -> ColumnElement[date]:
    """Return the day since which an activity had about `meetings` for somebody of one weekday, seen from its rhythm.

    Days that were closed meanwhile make it fewer: whoever asks sees that and reads on.
    """
    since = {weeks: bindparam(f"since_{meetings}_{weeks}", type_=Date) for weeks in (1, 2, MONTH)}
    return case(
        (_activity.c.repeats.in_((Repeats.MONTHLY, Repeats.NOT)), since[MONTH]),
        (_activity.c.repeats == Repeats.TWO_WEEKLY, since[2]),
        else_=since[1],
    )


def _first_days(on: date, meetings: int) -> dict[str, date]:
    """Return what fills in `_first_day`."""
    return {f"since_{meetings}_{weeks}": on - timedelta(weeks=meetings * weeks) for weeks in (1, 2, MONTH)}


def _in_order(text: ColumnElement[str]) -> ColumnElement[str]:
    return func.aggregate_strings(text, "").aggregate_order_by(_meeting.c.on, _meeting.c.starts, _meeting.c.id)


def _tails(session: Session, scope: Scope, meetings: int) -> dict[Pair, str]:
    """Return the letters of the last meetings for everybody who was on a list then."""
    rows = session.execute(_tails_query(scope.shape, meetings), {**scope.values, **_first_days(scope.on, meetings)})
    return {(activity_id, person_id): letters for activity_id, person_id, letters in rows}


@lru_cache(maxsize=32)
def _tails_query(shape: _Shape, meetings: int) -> Select[int, int, str]:
    # Outer joins keep the order activities, meetings, marks: each step goes through an index.
    return (
        select(_activity.c.id, _mark.c.person_id, _in_order(type_coerce(_mark.c.mark, String)))
        .select_from(_activity)
        .outerjoin(
            _meeting, and_(_meeting.c.activity_id == _activity.c.id, *_counted(), _meeting.c.on >= _first_day(meetings))
        )
        .outerjoin(_mark, _mark.c.meeting_id == _meeting.c.id)
        .where(*_followed(shape))
        .group_by(_activity.c.id, _mark.c.person_id)
    )


def _whole(
    session: Session, scope: Scope, listed: dict[Pair, _Listed], activities: dict[int, FollowedActivity]
) -> list[History]:
    """Read as far back as each history needs: most are clear after `2 * TAIL` meetings, a few want all there is."""
    texts = _dated(session, scope, _recent_query(), listed)
    found = {
        pair: History(activity_id=pair[0], person_id=pair[1], by_hand=one.by_hand, text=texts.get(pair, ""))
        for pair, one in listed.items()
    }
    unclear = {pair: listed[pair] for pair, one in found.items() if _says_too_little(one, activities)}
    earlier = _dated(session, scope, _earlier_query(), unclear)
    found |= {pair: replace(found[pair], text=text + found[pair].text) for pair, text in earlier.items()}
    unseen = {pair: listed[pair] for pair in unclear if Mark.PRESENT not in found[pair].letters}
    came = _came_before(session, scope, unseen)
    found |= {pair: replace(found[pair], present_before=day) for pair, day in came.items()}
    return [_cut(one, activities[one.activity_id].rule) for one in found.values()]


def _says_too_little(history: History, activities: dict[int, FollowedActivity]) -> bool:
    rule = activities[history.activity_id].rule
    letters = history.letters
    if Mark.PRESENT not in letters:
        return True
    return len(letters) < rule.look_back and evaluate(letters, rule).counted_before < rule.window


def _cut(history: History, rule: AbsenceRule) -> History:
    """Keep the part we look back over, and remember when somebody came last before it."""
    text = history.text
    cut = max(len(text) - 21 * rule.look_back, 0)
    last = text[20:cut:21].rfind(Mark.PRESENT)
    before = date.fromisoformat(text[21 * last : 21 * last + 10]) if last >= 0 else history.present_before
    return replace(history, text=text[cut:], present_before=before)


def _dated(
    session: Session, scope: Scope, query: Select[int, int, str], listed: dict[Pair, _Listed]
) -> dict[Pair, str]:
    """Read the marks of `listed` with their days, each as 21 letters: the day, the day of closing, the mark."""
    texts: dict[Pair, str] = {}
    values = {"on": scope.on, **_first_days(scope.on, 2 * TAIL), **_first_days(scope.on, FAR)}
    for ids in _at_once([one.enrolment_id for one in listed.values()]):
        rows = session.execute(query, {**values, "enrolments": ids})
        texts.update({(activity_id, person_id): text or "" for activity_id, person_id, text in rows})
    return texts


def _counted_mark(text: str) -> CountedMark:
    return CountedMark(date.fromisoformat(text[:10]), date.fromisoformat(text[10:20]), Mark(text[20]))


def _dated_letters() -> ColumnElement[str]:
    days = cast(_meeting.c.on, String) + cast(func.coalesce(_meeting.c.closed_on, _meeting.c.on), String)
    return _in_order(days + type_coerce(_mark.c.mark, String))


def _asked_about() -> ColumnElement[bool]:
    return _enrolment.c.id.in_(bindparam("enrolments", expanding=True))


@lru_cache(maxsize=1)
def _recent_query() -> Select[int, int, str]:
    return (
        select(_enrolment.c.activity_id, _enrolment.c.person_id, _dated_letters())
        .select_from(_enrolment)
        .outerjoin(_activity, _activity.c.id == _enrolment.c.activity_id)
        .outerjoin(
            _meeting, and_(_meeting.c.activity_id == _activity.c.id, *_counted(), _meeting.c.on >= _first_day(2 * TAIL))
        )
        .outerjoin(_mark, _own_mark(_enrolment.c.person_id))
        .where(_asked_about())
        .group_by(_enrolment.c.activity_id, _enrolment.c.person_id)
    )


@lru_cache(maxsize=1)
def _earlier_query() -> Select[int, int, str]:
    """Select the marks before the recent ones, as far as the rule looks back, of the days on the list only."""
    spell = _enrolment.alias()
    within = (
        _meeting.c.activity_id == _activity.c.id,
        *_counted(),
        _meeting.c.on < _first_day(2 * TAIL),
        _meeting.c.on >= _first_day(FAR),
        _meeting.c.on >= spell.c.first_day,
        _meeting.c.on <= func.coalesce(spell.c.last_day, _ON),
    )
    return (
        select(_enrolment.c.activity_id, _enrolment.c.person_id, _dated_letters())
        .select_from(_enrolment)
        .outerjoin(
            spell, and_(spell.c.activity_id == _enrolment.c.activity_id, spell.c.person_id == _enrolment.c.person_id)
        )
        .outerjoin(_activity, _activity.c.id == _enrolment.c.activity_id)
        .outerjoin(_meeting, and_(*within))
        .outerjoin(_mark, _own_mark(_enrolment.c.person_id))
        .where(_asked_about())
        .group_by(_enrolment.c.activity_id, _enrolment.c.person_id)
    )


def _came_before(session: Session, scope: Scope, listed: dict[Pair, _Listed]) -> dict[Pair, date]:
    """Return when those came last of whom the part we look back over holds no presence at all."""
    came: dict[Pair, date] = {}
    for ids in _at_once([one.enrolment_id for one in listed.values()]):
        rows = session.execute(_came_before_query(), {"enrolments": ids, "on": scope.on})
        came.update({(activity_id, person_id): day for activity_id, person_id, day in rows if day is not None})
    return came


@lru_cache(maxsize=1)
def _came_before_query() -> Select[int, int, date | None]:
    spell = _enrolment.alias()
    present = and_(_mark.c.person_id == _enrolment.c.person_id, _mark.c.mark == Mark.PRESENT)
    within = (
        _meeting.c.id == _mark.c.meeting_id,
        _meeting.c.activity_id == _enrolment.c.activity_id,
        *_counted(),
        _meeting.c.on >= spell.c.first_day,
        _meeting.c.on <= func.coalesce(spell.c.last_day, _ON),
    )
    return (
        select(_enrolment.c.activity_id, _enrolment.c.person_id, func.max(_meeting.c.on))
        .select_from(_enrolment)
        .outerjoin(
            spell, and_(spell.c.activity_id == _enrolment.c.activity_id, spell.c.person_id == _enrolment.c.person_id)
        )
        .outerjoin(_mark, present)
        .outerjoin(_meeting, and_(*within))
        .where(_asked_about())
        .group_by(_enrolment.c.activity_id, _enrolment.c.person_id)
    )


def _own_mark(person_id: ColumnElement[int] | object) -> ColumnElement[bool]:
    return and_(_mark.c.meeting_id == _meeting.c.id, _mark.c.person_id == person_id)


def _at_once(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), AT_ONCE):
        yield ids[start : start + AT_ONCE]
