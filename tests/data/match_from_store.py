"""Reads a request and the volunteers out of a store as the reference of the matching order takes them.

In plain SQL, past every line of ours that does the same, so that both can only agree when both are right.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection

from app.domain.names import display_name
from app.domain.volunteers import PARTS

Facts = dict[str, Any]
WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
GENDER = {"mrs": "f", "mr": "m"}
FOR_EVER = "9999-12-31"


class StoreFacts:
    """What a store says on one day; volunteers are read once, for all requests."""

    def __init__(self, connection: Connection, today: date) -> None:
        self._connection = connection
        self._today = today.isoformat()
        gone = (today - timedelta(days=365)).isoformat()
        self._people = {row.id: row for row in self._rows("SELECT * FROM person")}
        self._around = {row.person_id: row for row in self._rows("SELECT * FROM circumstances")}
        self._kinds = {row.id: row for row in self._rows("SELECT * FROM request_kind")}
        self._preferences = self._by("SELECT * FROM preference", lambda row: row.person_id)
        self._volunteers = [
            self._volunteer(row)
            for row in self._rows(
                "SELECT volunteer.*, person.deceased_on FROM volunteer JOIN person ON person.id = volunteer.person_id"
                " WHERE person.is_volunteer AND person.merged_into_id IS NULL"
                f" AND coalesce(person.deceased_on, '{FOR_EVER}') > '{gone}'"
                f" AND coalesce(volunteer.ends_on, '{FOR_EVER}') > '{gone}'"
            )
        ]
        self._facts_of_all()

    def request(self, number: int) -> Facts:
        """Return one request."""
        [row] = self._rows("SELECT * FROM request WHERE id = ?", number)
        person, kind = self._people[row.person_id], self._kinds.get(row.kind_id)
        clients = [person.id, *self._housemates(person)]
        own = self._around.get(person.id)
        wish = GENDER.get(own.wishes) if own else None
        must = bool(own and own.wish_is_must)
        speaks = bool(own and own.must_speak)
        return {
            "kind": kind.code if kind else "",
            "clients": clients,
            "day": row.day,
            "due": row.due,
            "from": _hour(row.starts),
            "until": _hour(row.ends),
            "part": row.part,
            "repeats": row.series_id,
            "light": _first(row.light, kind.light if kind else None),
            "vehicle": row.vehicle,
            "road": [road for road in ("motorway", "out_of_town") if getattr(row, road)],
            "needs_certificate": _first(row.needs_certificate, kind.needs_certificate if kind else None),
            "house": list(dict.fromkeys(thing for one in sorted(clients) for thing in self._in_house(one))),
            "hobbies": _split(own.hobbies) if own else [],
            "language": person.language,
            "must_language": person.language if speaks else None,
            "wish_gender": wish,
            "must_gender": wish if must else None,
            "asked_for": row.asked_for_id,
            "standing": self._standing(clients, row.kind_id, kind.code if kind else ""),
            "asked": self._asked(number),
            **{kind: self._said_by(clients, kind) for kind in ("prefers", "rather_not", "keep_apart")},
            **_address(person, own),
        }

    def volunteers(self, number: int) -> list[Facts]:
        """Return everybody for one request, without the job itself, and with how they feel about its kind."""
        [row] = self._rows("SELECT * FROM request WHERE id = ?", number)
        return [
            {**facts, "jobs": [job for job in facts["jobs"] if (job["request"], job["state"]) != (number, "yes")]}
            | self._likings.get((facts["number"], row.kind_id), {})
            for facts in self._volunteers
        ]

    def _volunteer(self, row: Any) -> Facts:
        person, around = self._people[row.person_id], self._around.get(row.person_id)
        return {
            "number": person.id,
            "name": display_name(person),
            "sort_name": person.sort_name,
            "died_on": person.deceased_on,
            "ends_on": row.ends_on,
            "free": _free(row.free_parts),
            "max_per_month": row.max_per_month,
            "mentor": row.mentor_id,
            "drives": [car for car in ("own", "client", "bus") if getattr(row, f"drives_{car}")],
            "inspection_until": row.inspection_until,
            **{
                f"{paper}_seen_on": getattr(row, f"{paper}_seen_on")
                for paper in ("licence", "insurance", "certificate")
            },
            **{road: _said(getattr(row, road)) for road in ("evening", "motorway", "out_of_town")},
            "certificate_again_on": row.certificate_again_on,
            "gender": GENDER.get(person.salutation),
            "languages": [*([person.language] if person.language else []), *_split(row.languages)],
            **{field: _split(getattr(row, field)) for field in ("allergies", "fine_with", "minds")},
            "hobbies": _split(around.hobbies) if around else [],
            **_address(person, around),
        }

    def _facts_of_all(self) -> None:
        jobs = self._by(
            "SELECT match.*, request.person_id FROM match JOIN request ON request.id = match.request_id"
            " WHERE match.state IN ('yes', 'done') AND counted_on IS NOT NULL ORDER BY counted_on, match.id",
            lambda row: row.volunteer_id,
        )
        last = {row.volunteer_id: row.on_ for row in self._rows(
            "SELECT volunteer_id, max(asked_on) AS on_ FROM match GROUP BY volunteer_id"
        )}  # fmt: skip
        away = self._by(
            "SELECT person_id, first_day, last_day FROM pause UNION ALL"
            " SELECT person_id, first_day, last_day FROM away_period",
            lambda row: row.person_id,
        )
        days = self._by("SELECT * FROM availability_exception", lambda row: row.person_id)
        for facts in self._volunteers:
            number = facts["number"]
            facts["jobs"] = [_job(row) for row in jobs.get(number, ())]
            facts["last_asked"] = last.get(number)
            facts["paused"] = [[row.first_day, row.last_day or FOR_EVER] for row in away.get(number, ())]
            for row in days.get(number, ()):
                word = f"{row.on} {row.part}" if row.part else row.on
                facts["free" if row.free else "not_free"] = [*facts.get("free" if row.free else "not_free", ()), word]
            for kind in ("rather_not", "keep_apart"):
                facts[kind] = self._said_by([number], kind)
        words = {"likes": "likes", "can": "can", "rather_not": "dislikes"}
        self._likings = {
            (row.person_id, row.kind_id): {words[row.liking]: [self._kinds[row.kind_id].code]}
            for row in self._rows("SELECT * FROM volunteer_kind")
        }

    def _housemates(self, person: Any) -> list[int]:
        there = [one for one in self._people.values() if one.id != person.id and not one.merged_into_id]
        there = [one for one in there if not one.deceased_on and not one.ended_on]
        return [
            one.id
            for one in there
            if (person.household_id and one.household_id == person.household_id) or one.id == person.partner_id
        ]

    def _in_house(self, number: int) -> list[str]:
        around = self._around.get(number)
        return _split(around.in_house) if around else []

    def _said_by(self, people: Iterable[int], kind: str) -> list[int]:
        return [row.other_id for one in people for row in self._preferences.get(one, ()) if row.kind == kind]

    def _standing(self, clients: list[int], kind_id: int | None, code: str) -> list[Facts]:
        found = [
            {"volunteer": row.volunteer_id, "kind": code if row.kind_id else None, "reserve": bool(row.reserve)}
            for client in clients
            for row in self._rows("SELECT * FROM standing_match WHERE client_id = ?", client)
            if (row.ended_on is None or row.ended_on > self._today) and row.kind_id in (None, kind_id)
        ]
        own = [self._people[client].own_volunteer_id for client in clients]
        return found + [{"volunteer": number} for number in own if number]

    def _asked(self, number: int) -> list[Facts]:
        return [
            {
                "volunteer": row.volunteer_id,
                "on": row.answered_on if row.state == "later" else row.asked_on,
                "answer": {"asked": None}.get(row.state, row.state),
            }
            for row in self._rows("SELECT * FROM match WHERE request_id = ? ORDER BY id", number)
            if row.state in ("asked", "later", "no") and row.asked_on
        ]

    def _rows(self, query: str, *values: Any) -> list[Any]:
        return list(self._connection.exec_driver_sql(query, values))

    def _by(self, query: str, key: Callable[[Any], int]) -> dict[int, list[Any]]:
        found: dict[int, list[Any]] = {}
        for row in self._rows(query):
            found.setdefault(key(row), []).append(row)
        return found


def _job(row: Any) -> Facts:
    return {
        "request": row.request_id,
        "state": row.state,
        "client": row.person_id,
        "day": row.counted_on,
        # The hours are those of the day that was agreed.
        "from": _hour(row.starts) if row.on else None,
        "until": _hour(row.ends) if row.on else None,
        "found": row.found,
    }


def _address(person: Any, around: Any) -> Facts:
    texts = {field: getattr(person, field) for field in ("street", "postcode", "town")}
    return {**texts, "complex": around.complex if around else "", "address_hidden": bool(person.address_hidden)}


def _free(bits: int | None) -> list[str]:
    """Return the week; known to be never free is free on no day there is."""
    if bits is None:
        return []
    names = [f"{day} {part}" for day in WEEK for part in PARTS]
    return [name for at, name in enumerate(names) if bits >> at & 1] or ["never"]


def _first(*values: Any) -> Any:
    known = next((value for value in values if value is not None), None)
    return None if known is None else bool(known)


def _said(value: int | None) -> bool | None:
    return None if value is None else bool(value)


def _hour(text: str | None) -> str | None:
    return text[:5] if text else None


def _split(text: str | None) -> list[str]:
    return [word.strip() for word in (text or "").split(",") if word.strip()]
