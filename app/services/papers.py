"""What was printed with names on it: an old paper must not call for somebody who died (domain.md 2.12)."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct
from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from app.domain.activities import Activity
from app.domain.exporting import ExportKind
from app.domain.papers import PaperKind
from app.domain.people import Person
from app.domain.sites import Site
from app.domain.steps import About, Action
from app.storage.database import Database
from app.storage.journal import Step
from app.storage.papers import forget_papers, papers_naming, write_paper

if TYPE_CHECKING:
    from app.services.looks import Looks

DAYS = timedelta(days=7)
"""So long an old paper may still lie there; longer nobody needs to know whom it names."""


STEPS = 50_000
"""So many steps we look back for saved lists: a week of a large organisation, at the same cost after ten years."""


class PaperRow(Struct, frozen=True, kw_only=True):
    """One paper, or a file that was saved."""

    kind: PaperKind
    at: datetime
    who: str
    place: str = ""
    """The printer, or the file it was printed into."""
    site: str = ""
    activity: str = ""
    on: date | None = None
    """The day of the list."""
    file: ExportKind | None = None
    """Which list, of a file: whether the name is in it, nobody knows."""


class Papers:
    """Notes what is printed, and finds it again for a few days."""

    def __init__(self, database: Database, looks: "Looks") -> None:
        self._database = database
        self._looks = looks

    def printed(
        self,
        kind: PaperKind,
        person_ids: Collection[int],
        *,
        place: str = "",
        site_id: int | None = None,
        activity_id: int | None = None,
        on: date | None = None,
    ) -> None:
        """Note that a paper with these names came out of a printer. Raises a `StoreRefusal`."""
        now, who = self._database.clock(), self._database.author
        with self._database.change(Action.PRINT) as session:
            connection = session.connection()
            forget_papers(connection, now - DAYS)
            write_paper(
                connection,
                person_ids,
                kind=kind,
                at=now,
                who=who,
                place=place,
                site_id=site_id,
                activity_id=activity_id,
                on=on,
            )
        self._database.note(Action.PRINT, About(activity_id=activity_id, count=len(person_ids), detail=kind))
        self._looks.printed(person_ids, kind)

    def naming(self, person_id: int) -> list[PaperRow]:
        """Return the papers of the last days that name somebody, and the files that may; the newest first."""
        since = self._database.clock() - DAYS
        with self._database.read() as session:
            found = papers_naming(session.connection(), records_of(session, person_id), since)
            sites = {number: name for number, name in session.execute(select(Site.id, Site.name))}
            activities = _activities(session, {row["activity_id"] for row in found})
            zone = since.tzinfo
            rows = [
                PaperRow(
                    kind=PaperKind(row["kind"]),
                    at=row["at"].astimezone(zone),
                    who=row["who"],
                    place=row["place"],
                    site=sites.get(row["site_id"], ""),
                    activity=activities.get(row["activity_id"], ""),
                    on=row["on"],
                )
                for row in found
            ]
            rows += [
                PaperRow(kind=PaperKind.FILE, at=at.astimezone(zone), who=who, file=ExportKind(kind))
                for at, who, kind in session.execute(_files(since))
            ]
        return sorted(rows, key=lambda row: row.at, reverse=True)


def records_of(session: Session, person_id: int) -> set[int]:
    """Return the numbers of somebody, with those of records that were merged into this one."""
    numbers, more = {person_id}, {person_id}
    while more:
        more = set(session.scalars(select(Person.id).where(Person.merged_into_id.in_(more)))) - numbers
        numbers |= more
    return numbers


def _files(since: datetime) -> Select[datetime, str, str]:
    """Ask for the lists that were saved; the newest steps are enough, for nothing else knows when a step was."""
    newest = select(func.max(Step.id)).scalar_subquery() - STEPS
    query = select(Step.at, Step.who, Step.detail)
    return query.where(Step.id > newest, Step.action == Action.EXPORT, Step.at >= since)


def _activities(session: Session, ids: Collection[int | None]) -> dict[int, str]:
    query = select(Activity.id, Activity.name).where(Activity.id.in_(ids))
    return {number: name for number, name in session.execute(query)}
