"""Lays facts, as the reference of the matching order takes them, into a real store."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.domain.matches import Match, MatchState, Preference, PreferenceKind, StandingMatch
from app.domain.names import Salutation
from app.domain.people import Household, Person
from app.domain.requests import Found, Part, Request, RequestKind, RequestSeries, RequestState, Vehicle
from app.domain.steps import Action
from app.domain.volunteers import (
    PARTS,
    AvailabilityException,
    Circumstances,
    Liking,
    Pause,
    Volunteer,
    VolunteerKind,
    part_bit,
)
from app.storage.database import Database

Facts = dict[str, Any]
WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
GENDER = {"f": Salutation.MRS, "m": Salutation.MR, None: Salutation.NONE}
DATES = ("ends_on", "licence_seen_on", "insurance_seen_on", "inspection_until", "certificate_seen_on",
         "certificate_again_on")  # fmt: skip


class MatchWorld:
    """Writes one request and its volunteers down; people are known by the names that the facts give them."""

    def __init__(self, database: Database, today: str) -> None:
        self._database = database
        self._today = today
        self.people: dict[Any, int] = {}

    def lay(self, request: Facts, volunteers: Sequence[Facts]) -> int:
        """Write everything down; return the number of the request."""
        with self._database.change(Action.IMPORT_PEOPLE) as session:
            self._kinds = {kind.code: kind.id for kind in session.scalars(select(RequestKind))}
            for facts in volunteers:
                self._volunteer(session, facts)
            number = self._request(session, request)
            for facts in volunteers:
                self._of_volunteer(session, facts, request["kind"])
            for facts in volunteers:
                if "sort_name" in facts:  # it follows from the name, so it can only be laid beside the records
                    where = {"name": facts["sort_name"], "id": self.people[facts["number"]]}
                    session.flush()
                    session.connection().execute(text("UPDATE person SET sort_name = :name WHERE id = :id"), where)
            return number

    def person(self, session: Session, name: Any, **fields: Any) -> int:
        """Return the number of somebody, who is written down when they are first named."""
        if name not in self.people:
            person = Person(call_name=str(fields.pop("call_name", name)))
            session.add(person)
            session.flush()
            self.people[name] = person.id
        known = session.get_one(Person, self.people[name])
        for field, value in fields.items():
            setattr(known, field, value)
        session.flush()
        return known.id

    def _request(self, session: Session, r: Facts) -> int:
        first, *mates = r["clients"]
        client = self.person(session, first, **_address(r), language=r.get("must_language") or r.get("language", ""))
        if mates:
            household = _add(session, Household())
            for mate in (first, *mates):
                self.person(session, mate, household_id=household)
        _add(
            session,
            Circumstances(
                person_id=client,
                complex=r.get("complex", ""),
                hobbies=",".join(r.get("hobbies", ())),
                in_house=",".join(r.get("house", ())),
                wishes=GENDER[r.get("must_gender") or r.get("wish_gender")],
                wish_is_must=bool(r.get("must_gender")),
                must_speak=bool(r.get("must_language")),
            ),
        )
        request = self._plain_request(
            session,
            client,
            r["kind"],
            day=_date(r.get("day")),
            due=_date(r.get("due")),
            part=Part(r["part"]) if r.get("part") else None,
            starts=_time(r.get("from")),
            ends=_time(r.get("until")),
            vehicle=Vehicle(r["vehicle"]) if r.get("vehicle") else None,
            motorway="motorway" in r.get("road", ()),
            out_of_town="out_of_town" in r.get("road", ()),
            needs_certificate=bool(r.get("needs_certificate")),
            light=r.get("light"),
            state=RequestState.OPEN,
        )
        kept = session.get_one(Request, request)
        if r.get("repeats"):
            kept.series_id = _add(session, RequestSeries(rule="FREQ=MONTHLY", first_day=date(2025, 1, 1)))
        if r.get("asked_for"):
            kept.asked_for_id = self.person(session, r["asked_for"])
        for kind in PreferenceKind:
            for other in r.get(kind.value, ()):
                _add(session, Preference(person_id=client, other_id=self.person(session, other), kind=kind))
        for standing in r.get("standing", ()):
            self._standing(session, client, standing)
        for asking in r.get("asked", ()):
            self._asking(session, request, asking)
        return request

    def _standing(self, session: Session, client: int, standing: Facts) -> None:
        match = StandingMatch(client_id=client, volunteer_id=self.person(session, standing["volunteer"]))
        match.kind_id = self._kinds[standing["kind"]] if standing.get("kind") else None
        match.reserve = bool(standing.get("reserve"))
        _add(session, match)

    def _asking(self, session: Session, request: int, asking: Facts) -> None:
        states = {None: MatchState.ASKED, "later": MatchState.LATER, "no": MatchState.NO}
        number = self.person(session, asking["volunteer"])
        match = Match(request_id=request, volunteer_id=number, state=states[asking.get("answer")])
        match.asked_on = _date(asking["on"])
        _add(session, match)

    def _volunteer(self, session: Session, v: Facts) -> None:
        number = self.person(session, v["number"], call_name=v["name"])
        person = session.get_one(Person, number)
        person.is_volunteer, person.salutation = True, GENDER[v.get("gender")]
        person.deceased_on = _date(v.get("died_on"))
        for field, value in _address(v).items():
            setattr(person, field, value)
        volunteer = Volunteer(person_id=number, max_per_month=v.get("max_per_month"))
        for field in DATES:
            setattr(volunteer, field, _date(v.get(field)))
        for road in ("evening", "motorway", "out_of_town"):
            setattr(volunteer, road, v.get(road))
        for car in ("own", "client", "bus"):
            setattr(volunteer, f"drives_{car}", car in v.get("drives", ()))
        for field in ("languages", "allergies", "fine_with", "minds"):
            setattr(volunteer, field, ",".join(v.get(field, ())))
        if v.get("mentor"):
            volunteer.mentor_id = self.person(session, v["mentor"])
        _add(session, volunteer)
        self._week(session, volunteer, v)
        for first, last in v.get("paused", ()):
            _add(session, Pause(person_id=number, first_day=date.fromisoformat(first), last_day=_date(last)))
        if v["number"] not in ("Riet",):  # the client of every case has circumstances of her own
            hobbies = ",".join(v.get("hobbies", ()))
            _add(session, Circumstances(person_id=number, complex=v.get("complex", ""), hobbies=hobbies))

    def _week(self, session: Session, volunteer: Volunteer, v: Facts) -> None:
        bits = 0
        for word in v.get("free", ()):
            day, _, part = word.partition(" ")
            if day in WEEK:
                for one in [Part(part)] if part else PARTS:
                    bits |= part_bit(WEEK.index(day), one)
            else:
                self._exception(session, volunteer.person_id, word, free=True)
        for word in v.get("not_free", ()):
            self._exception(session, volunteer.person_id, word, free=False)
        volunteer.free_parts = bits if v.get("free") else None

    def _exception(self, session: Session, person: int, word: str, *, free: bool) -> None:
        day, _, part = word.partition(" ")
        one = AvailabilityException(person_id=person, on=date.fromisoformat(day), free=free)
        one.part = Part(part) if part else None
        _add(session, one)

    def _of_volunteer(self, session: Session, v: Facts, kind: str) -> None:
        number = self.people[v["number"]]
        for job in v.get("jobs", ()):
            self._job(session, number, job)
        if v.get("last_asked"):
            request = self._plain_request(session, self.person(session, "Greet"), "other", state=RequestState.DONE)
            asked = Match(request_id=request, volunteer_id=number, state=MatchState.NO)
            asked.asked_on = _date(v["last_asked"])
            _add(session, asked)
        likings = {"dislikes": Liking.RATHER_NOT, "likes": Liking.LIKES, "can": Liking.CAN}
        said = next((liking for field, liking in likings.items() if kind in v.get(field, ())), None)
        if said is not None:
            _add(session, VolunteerKind(person_id=number, kind_id=self._kinds[kind], liking=said))
        for one in (PreferenceKind.RATHER_NOT, PreferenceKind.KEEP_APART):
            for other in v.get(one.value, ()):
                _add(session, Preference(person_id=number, other_id=self.person(session, other), kind=one))

    def _job(self, session: Session, volunteer: int, job: Facts) -> None:
        day = date.fromisoformat(job["day"])
        client = self.person(session, job["client"])
        agreed = job["day"] >= self._today
        state = RequestState.AGREED if agreed else RequestState.DONE
        request = self._plain_request(session, client, "odd_job", state=state)
        match = Match(
            request_id=request, volunteer_id=volunteer, state=MatchState.YES if agreed else MatchState.DONE, on=day
        )
        match.counted_on = day
        match.starts, match.ends = _time(job.get("from")), _time(job.get("until"))
        match.found = Found(job["found"]) if job.get("found") else None
        _add(session, match)

    def _plain_request(self, session: Session, client: int, kind: str, **values: Any) -> int:
        at = datetime(2025, 1, 1, tzinfo=UTC)
        return _add(
            session, Request(person_id=client, text="lamp", received_at=at, kind_id=self._kinds[kind], **values)
        )


def _add(session: Session, record: Any) -> int:
    session.add(record)
    session.flush()
    return int(record.id)


def _address(facts: Facts) -> Facts:
    texts = {field: facts.get(field, "") for field in ("street", "postcode", "town")}
    return {**texts, "address_hidden": bool(facts.get("address_hidden"))}


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _time(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None
