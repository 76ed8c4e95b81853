"""What was done about the people of Merendonk: calls, things to do, and knowing that someone is away."""

from datetime import date
from random import Random

from app.domain.calls import CallAttempt, CallReason, FollowUp, FollowUpKind, Outcome
from app.domain.people import AwayKind, AwayPeriod
from app.services.sample_people import Seat
from app.services.sample_rows import Row, Rows
from app.services.sample_world import moment, resource


class CallBook:
    """Writes down calls, follow-ups and away periods."""

    def __init__(self, rows: Rows, random: Random, *, first: date, on: date) -> None:
        self._rows = rows
        self._random = random
        self._first, self._on = first.toordinal(), on.toordinal()

    def call(
        self,
        person: int,
        seat: Seat | None,
        day: int,
        outcome: Outcome,
        *,
        hour: int = 9,
        minute: int = 10,
        by: str = "Henk",
        **values: object,
    ) -> Row:
        """Write down a call."""
        said = resource("town")["said on the telephone"].get(outcome.value, [""])
        given = {
            "reason": CallReason.MISSED,
            "answered": outcome is not Outcome.NO_ANSWER,
            "note": self._random.choice(said),
            **values,
        }
        return self._rows.add(
            CallAttempt,
            person_id=person,
            activity_id=seat.held.number if seat else None,
            at=moment(date.fromordinal(day), hour, minute),
            outcome=outcome,
            called_by=by,
            **given,
        )

    def follow_up(
        self, person: int, kind: FollowUpKind, *, due: int, made: int, later: bool = False, **values: object
    ) -> Row:
        """Write down something to do; what was due before today is done.

        What is due `later` never falls on today, which is for the personas.
        """
        town = resource("town")
        due += later and due == self._on
        row = self._rows.add(
            FollowUp,
            person_id=person,
            kind=kind,
            due_on=date.fromordinal(due),
            made_on=date.fromordinal(made),
            made_by="Marja",
            **{"what": town["what to do"].get(kind.value, ""), **values},
        )
        if due < self._on:
            done = min(due + self._random.choice((0, 0, 0, 1, 2)), self._on - 1)
            row.update(done_on=date.fromordinal(done), done_by="Marja")
            row["result"] = self._random.choice(town["what came of it"])
        return row

    def away(self, person: int, first: int, last: int | None, kind: AwayKind, *, ask: int | None = None) -> Row:
        """Write down that someone is away."""
        return self._rows.add(
            AwayPeriod,
            person_id=person,
            first_day=date.fromordinal(first),
            last_day=None if last is None else date.fromordinal(last),
            kind=kind,
            ask_again_on=None if ask is None else date.fromordinal(ask),
        )

    def condole(self, died: Row, partner: Row) -> None:
        """Remember the one who is left (domain.md R19)."""
        day = died["deceased_on"].toordinal()
        for after, what in (
            (2, "Condoleren en een kaart brengen."),
            (14, "Langsgaan."),
            (42, "Bellen."),
            (91, "Bellen."),
        ):
            if day + after >= self._first:
                self.follow_up(partner["id"], FollowUpKind.CONDOLE, due=day + after, made=day + 1, what=what)
