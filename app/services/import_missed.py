"""What an imported attendance list did to the call list, so that its numbers add up for who reads them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.attendance import CallListName
from app.domain.import_rhythm import MissedCounts
from app.services.import_results import ImportResult

if TYPE_CHECKING:
    from app.services import Services


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedNow:
    """Whom to call since an attendance list is in."""

    here: MissedCounts
    """At the activity of the list."""
    no_call: int
    """So many more are missed by the marks alone, but need no call: away, ended, or not willing."""
    elsewhere: int
    """So many of those to call are missed at another activity too."""
    all_lists: MissedCounts
    """How many stand on the lists of calls now, everybody once."""


def missed_now(services: "Services", result: ImportResult) -> MissedNow:
    """Count who is missed where."""
    flags = services.missed.call_list(services.today_on(), site_id=result.site_id)
    here = {row.person.id: row.list for row in flags if row.activity_id == result.activity_id}
    others = {row.person.id for row in flags if row.activity_id != result.activity_id}
    lists = services.calls.lists(site_id=result.site_id)
    names = list(here.values())
    counts = MissedCounts(names.count(CallListName.TODAY), names.count(CallListName.CLEAN_UP))
    return MissedNow(
        here=counts,
        no_call=max(result.missed.all - counts.all, 0),
        elsewhere=len(here.keys() & others),
        all_lists=MissedCounts(
            *(sum(not row.waits for row in lists[name]) for name in (CallListName.TODAY, CallListName.CLEAN_UP))
        ),
    )
