"""Turns facts as the reference of the matching order takes them into what our own rule takes."""

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from app.domain.matching import (
    RECENT,
    Asking,
    Booking,
    Candidate,
    Place,
    Road,
    Spell,
    Standing,
    Wanted,
    days_of,
    hours_of,
)
from app.domain.requests import Part
from app.domain.volunteers import PARTS, Liking, part_bit

Facts = dict[str, Any]
WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Numbers:
    """Gives a name the number of a person; a number stays what it is, so that the order of both is alike."""

    def __init__(self, names: Sequence[Any]) -> None:
        self._numbers = {name: at for at, name in enumerate(sorted(set(names), key=str), start=1)}

    def __call__(self, name: Any) -> int:
        return self._numbers.setdefault(name, len(self._numbers) + 1)


def wanted_of(r: Facts, number: Numbers) -> Wanted:
    """Return the request."""
    return Wanted(
        kind=r["kind"],
        clients=frozenset(map(number, r["clients"])),
        is_ride=r["kind"] == "ride",
        in_series=bool(r.get("repeats")),
        day=_date(r.get("day")),
        due=_date(r.get("due")),
        part=Part(r["part"]) if r.get("part") else None,
        starts=_time(r.get("from")),
        ends=_time(r.get("until")),
        vehicle=r.get("vehicle"),
        roads=tuple(Road(road) for road in r.get("road", ())),
        needs_certificate=bool(r.get("needs_certificate")),
        light=r.get("light"),
        place=_place(r),
        house=tuple(r.get("house", ())),
        hobbies=tuple(r.get("hobbies", ())),
        language=r.get("must_language") or r.get("language") or "",
        must_speak=bool(r.get("must_language")),
        gender=r.get("must_gender") or r.get("wish_gender") or "",
        gender_is_must=bool(r.get("must_gender")),
        asked_for=number(r["asked_for"]) if r.get("asked_for") else None,
        prefers=frozenset(map(number, r.get("prefers", ()))),
        rather_not=frozenset(map(number, r.get("rather_not", ()))),
        keep_apart=frozenset(map(number, r.get("keep_apart", ()))),
        standing=tuple(
            Standing(number(one["volunteer"]), bool(one.get("reserve")))
            for one in r.get("standing", ())
            if one.get("kind") in (None, r["kind"])
        ),
        asked=tuple(
            Asking(number(one["volunteer"]), date.fromisoformat(one["on"]), one.get("answer") == "no")
            for one in r.get("asked", ())
        ),
    )


def candidate_of(v: Facts, r: Facts, today: str, number: Numbers) -> Candidate:
    """Return one volunteer, with the jobs counted for this request."""
    day = days_of(wanted_of(r, number), date.fromisoformat(today)).first
    jobs = [(date.fromisoformat(job["day"]), job) for job in v.get("jobs", ())]
    there = sorted((one for one in jobs if one[1]["client"] in r["clients"] and one[0] < date.fromisoformat(today)),
                   key=lambda one: one[0])  # fmt: skip
    answers = [job["found"] for _, job in there if job.get("found")]
    bits, days = _free(v.get("free", ()))
    return Candidate(
        number=number(v["number"]),
        name=v["name"],
        sort_name=str(v.get("sort_name", v["name"])),
        died=bool(v.get("died_on")),
        ends_on=_date(v.get("ends_on")),
        paused=tuple(Spell(date.fromisoformat(first), date.fromisoformat(last)) for first, last in v.get("paused", ())),
        free_parts=bits if v.get("free") else None,
        free_days=days,
        not_free_days=_free(v.get("not_free", ()))[1],
        bookings=tuple(
            Booking(on, hours)
            for on, job in jobs
            if (hours := hours_of(_time(job.get("from")), _time(job.get("until")))) is not None
        ),
        helped=len(there),
        last_here=there[-1][0] if there else None,
        not_as_meant=answers[-1:] == ["no"],
        recent=sum(day - RECENT < on <= day for on, _ in jobs),
        in_month=sum((on.year, on.month) == (day.year, day.month) for on, _ in jobs),
        jobs_before=sum(on < date.fromisoformat(today) for on, _ in jobs),
        max_per_month=v.get("max_per_month"),
        last_asked=_date(v.get("last_asked")),
        mentored=bool(v.get("mentor")),
        liking=_liking(v, r["kind"]),
        drives=tuple(v.get("drives", ())),
        licence_seen=bool(v.get("licence_seen_on")),
        insurance_seen=bool(v.get("insurance_seen_on")),
        inspection_until=_date(v.get("inspection_until")),
        limits={road: v.get(road.value) for road in Road},
        certificate_seen=bool(v.get("certificate_seen_on")),
        certificate_again_on=_date(v.get("certificate_again_on")),
        gender=v.get("gender") or "",
        languages=tuple(v.get("languages", ())),
        allergies=tuple(v.get("allergies", ())),
        fine_with=tuple(v.get("fine_with", ())),
        minds=tuple(v.get("minds", ())),
        hobbies=tuple(v.get("hobbies", ())),
        place=_place(v),
        rather_not=any(client in v.get("rather_not", ()) for client in r["clients"]),
        keep_apart=any(client in v.get("keep_apart", ()) for client in r["clients"]),
    )


def tokens(free_parts: int | None, days: Sequence[tuple[date, Part | None]]) -> list[str]:
    """Return when somebody is free as the reference reads it; known to be never free is free on no day there is."""
    if free_parts is None:
        return []
    week = [f"{name} {part}" for at, name in enumerate(WEEK) for part in PARTS if free_parts & part_bit(at, part)]
    return [*week, *(f"{day} {part}" if part else str(day) for day, part in days)] or ["never"]


def _free(words: Sequence[str]) -> tuple[int, frozenset[tuple[date, Part | None]]]:
    bits, days = 0, set()
    for word in words:
        day, _, part = word.partition(" ")
        if day in WEEK:
            for one in [Part(part)] if part else PARTS:
                bits |= part_bit(WEEK.index(day), one)
        else:
            days.add((date.fromisoformat(day), Part(part) if part else None))
    return bits, frozenset(days)


def _liking(v: Facts, kind: str) -> Liking | None:
    words = {"dislikes": Liking.RATHER_NOT, "likes": Liking.LIKES, "can": Liking.CAN}
    return next((liking for field, liking in words.items() if kind in v.get(field, ())), None)


def _place(facts: Facts) -> Place:
    return Place(
        complex=facts.get("complex") or "",
        street=facts.get("street") or "",
        postcode=facts.get("postcode") or "",
        town=facts.get("town") or "",
        hidden=bool(facts.get("address_hidden")),
    )


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _time(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None
