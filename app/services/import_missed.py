"""What an imported attendance list did to the call list, so that its numbers add up for who reads them."""

from datetime import date, tzinfo
from typing import TYPE_CHECKING

from msgspec import Struct
from sqlalchemy.orm import Session

from app.domain.attendance import CallListName
from app.domain.import_rhythm import MissedCounts
from app.services.import_results import ImportResult
from app.services.missed_histories import Scope, followed_activities, suspects
from app.services.missed_rows import judge, may_be_missed
from app.services.missed_signs import read_signs

if TYPE_CHECKING:
    from app.services import Services


class MissedNow(Struct, frozen=True, kw_only=True):
    """Whom to call since an attendance list is in."""

    here: MissedCounts
    """At the activity of the list."""
    spoken: int
    """So many more are missed by the marks alone, but were spoken to since, or it is known why."""
    no_call: int
    """And so many besides need no call: away, ended, or not willing."""
    elsewhere: int
    """So many of those to call are missed at another activity too."""
    all_lists: MissedCounts
    """How many stand on the lists of calls now, everybody once."""
    waiting: int
    """How many more of today's list nobody calls now: put off, tried in vain, or here."""


def missed_now(services: "Services", result: ImportResult) -> MissedNow:
    """Count who is missed where."""
    flags = services.missed.call_list(services.today_on(), site_id=result.site_id)
    here = {row.person.id: row.list for row in flags if row.activity_id == result.activity_id}
    others = {row.person.id for row in flags if row.activity_id != result.activity_id}
    lists = services.calls.lists(site_id=result.site_id)
    names = list(here.values())
    counts = MissedCounts(names.count(CallListName.TODAY), names.count(CallListName.CLEAN_UP))
    others_missed = max(result.missed.all - counts.all, 0)
    spoken = services.imports.spoken_to(result.activity_id) if others_missed and result.activity_id is not None else 0
    spoken = min(spoken, others_missed)
    return MissedNow(
        here=counts,
        spoken=spoken,
        no_call=others_missed - spoken,
        elsewhere=len(here.keys() & others),
        all_lists=MissedCounts(
            *(sum(not row.waits for row in lists[name]) for name in (CallListName.TODAY, CallListName.CLEAN_UP))
        ),
        waiting=sum(row.waits for row in lists[CallListName.TODAY]),
    )


def spoken_to(session: Session, activity_id: int, on: date, zone: tzinfo | None) -> int:
    """Count who is missed by the marks alone, was here all the time, and was spoken to or let go since."""
    scope = Scope(on=on, activity_id=activity_id)
    activities = followed_activities(session, scope)
    marked = [one for one in suspects(session, scope, activities) if may_be_missed(one, activities[one.activity_id])]
    signs = read_signs(session, [(one.activity_id, one.person_id) for one in marked], on, zone)
    here = [one for one in marked if not signs.is_away(one.person_id, on)]
    return sum(judge(one, activities[one.activity_id], signs, on).standing.kind is None for one in here)
