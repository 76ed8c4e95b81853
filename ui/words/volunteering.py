"""The people who help, in words: what they like, when they can, how much they do, and what is still out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from app.domain.matches import ExpenseKind, PreferenceKind
from app.domain.matching import FORGOTTEN
from app.domain.requests import Part
from app.domain.volunteers import PARTS, InHouse, Liking
from ui.words.dates import clock_time, day_and_month, list_of, month, weekday, weekday_and_date

if TYPE_CHECKING:
    from app.services.matches import StandingRow, WishRow
    from app.services.request_rows import RequestRow
    from app.services.volunteers import VolunteerCard, VolunteerRow, VolunteerYear

translate = QCoreApplication.translate
MOST_TIMES = 3
"""So many times are named in a line of the list; the rest is told as *and more*."""
BRIEFEST = MOST_TIMES
"""How brief a line can be: each step names one time less, and the last one has a short name for its day."""


class _Numbers(QObject):
    """Sentences with a number in them: their plurals are only found behind `self.tr`."""

    def jobs(self, count: int) -> str:
        return self.tr("%n jobs this month", "", count)

    def released(self, count: int) -> str:
        return self.tr("%n requests need another helper now: see Requests.", "", count)

    def helped(self, count: int) -> str:
        return self.tr("You helped %n people this year.", "", count)

    def helped_in(self, count: int) -> str:
        return self.tr("You helped %n people in {year}.", "", count)

    def hours(self, count: int) -> str:
        return self.tr("%n hours", "", count)

    def minutes(self, count: int) -> str:
        return self.tr("%n minutes", "", count)


def part(of_day: Part) -> str:
    """Name a part of the day, as it stands inside a sentence."""
    match of_day:
        case Part.MORNING:
            return translate("volunteering", "morning")
        case Part.AFTERNOON:
            return translate("volunteering", "afternoon")
        case Part.EVENING:
            return translate("volunteering", "evening")


def part_of_week(number: int, of_day: Part) -> str:
    """Return `Tuesday afternoon`; Monday is 0."""
    name = QLocale().dayName(number + 1)
    return translate("volunteering", "{weekday} {part}").format(weekday=name, part=part(of_day))


def cell(number: int, of_day: Part, *, free: bool) -> str:
    """Say a part of the week as it is spoken: `Tuesday afternoon, free`."""
    words = translate("volunteering", "{when}, free") if free else translate("volunteering", "{when}, not free")
    return words.format(when=part_of_week(number, of_day))


def times(free: Iterable[tuple[date, Part]], *, brief: int = 0) -> str:
    """Return `Tuesday afternoon, Friday and more`; a whole day is its name alone."""
    days: dict[date, list[Part]] = {}
    for on, of_day in free:
        days.setdefault(on, []).append(of_day)
    most = max(MOST_TIMES - brief, 1)
    said = [_time(on, parts, short=brief >= BRIEFEST) for on, parts in islice(days.items(), most)]
    return list_of([*said, translate("volunteering", "more")] if len(days) > most else said)


def _time(on: date, parts: Sequence[Part], *, short: bool) -> str:
    name = QLocale().dayName(on.isoweekday(), QLocale.FormatType.ShortFormat) if short else weekday(on)
    if len(parts) == len(PARTS):
        return name
    said = " / ".join(part(one) for one in parts)
    if short:
        return translate("volunteering", "{day} {part}").format(day=name, part=said)
    return translate("volunteering", "{weekday} {part}").format(weekday=name, part=said)


def liking(how: Liking | None) -> str:
    """Say how somebody feels about a kind of help."""
    match how:
        case Liking.LIKES:
            return translate("volunteering", "likes it")
        case Liking.CAN:
            return translate("volunteering", "can do it")
        case Liking.RATHER_NOT:
            return translate("volunteering", "rather not")
    return translate("volunteering", "not said")


def in_house(thing: InHouse) -> str:
    """Name what a helper may meet in a house."""
    match thing:
        case InHouse.DOG:
            return translate("volunteering", "Dog")
        case InHouse.CAT:
            return translate("volunteering", "Cat")
        case InHouse.BIRD:
            return translate("volunteering", "Bird")
        case InHouse.SMOKE:
            return translate("volunteering", "Smoke")
        case InHouse.STAIRS:
            return translate("volunteering", "Stairs")
        case InHouse.HEAVY_LIFTING:
            return translate("volunteering", "Heavy lifting")


def expense(what: ExpenseKind) -> str:
    """Name what was paid."""
    match what:
        case ExpenseKind.KILOMETRES:
            return translate("volunteering", "Kilometres")
        case ExpenseKind.MATERIAL:
            return translate("volunteering", "Material")
        case ExpenseKind.PARKING:
            return translate("volunteering", "Parking")
        case ExpenseKind.OTHER:
            return translate("volunteering", "Something else")


def wish(how: PreferenceKind) -> str:
    """Name what somebody would like about somebody else."""
    match how:
        case PreferenceKind.PREFERS:
            return translate("volunteering", "Likes to see")
        case PreferenceKind.RATHER_NOT:
            return translate("volunteering", "Rather not")
        case PreferenceKind.KEEP_APART:
            return translate("volunteering", "Keep apart")


def wished(row: WishRow) -> str:
    """Say a wish beside the name of whom it is about; or what that person said."""
    if row.own:
        return wish(row.kind)
    return translate("volunteering", "{wish}: said by the other").format(wish=wish(row.kind))


def standing(row: StandingRow, kind: str, *, of_client: bool) -> str:
    """Return `own volunteer, for everything` or `reserve, for rides`; beside a client, `own client, for …`."""
    if row.reserve:
        who = translate("volunteering", "reserve")
    elif of_client:
        who = translate("volunteering", "own volunteer")
    else:
        who = translate("volunteering", "own client")
    what = kind[:1].lower() + kind[1:] if kind else translate("volunteering", "everything")
    return translate("volunteering", "{who}, for {what}").format(who=who, what=what)


def money(cents: int) -> str:
    """Return `€ 12.40`, with the comma or point of the language."""
    return f"€\u00a0{QLocale().toString(cents / 100, 'f', 2)}"


def kilometres(km: float) -> str:
    """Return `12.5 km`."""
    return f"{QLocale().toString(km, 'f', 0 if km == int(km) else 1)}\u00a0km"


def to_pay(cents: int, km: float) -> str:
    """Return `€ 12.40 and 25 km`."""
    return list_of([*([money(cents)] if cents else []), *([kilometres(km)] if km else [])])


def duration(minutes: int) -> str:
    """Return `3 hours and 30 minutes`."""
    hours, rest = divmod(minutes, 60)
    said = [*([_Numbers().hours(hours)] if hours else []), *([_Numbers().minutes(rest)] if rest or not hours else [])]
    return list_of(said)


def helped(year: VolunteerYear, this_year: int) -> str:
    """Return `You helped 23 people this year.`"""
    if not year.people:
        return translate("volunteering", "It is good that you are here.")
    if year.year == this_year:
        return _Numbers().helped(year.people)
    return _Numbers().helped_in(year.people).format(year=year.year)


def load(jobs: int, most: int | None) -> str:
    """Return `1 job this month, wants 4`."""
    said = _Numbers().jobs(jobs)
    if most is None:
        return said
    return translate("volunteering", "{jobs}, wants {most}").format(jobs=said, most=most)


def released(count: int) -> str:
    """Say how many requests lost their helper."""
    return _Numbers().released(count)


def asked(last: date | None, today: date) -> str:
    """Return `not asked since March`, or `last asked on 12 November` where that is not long ago."""
    if last is None:
        return translate("volunteering", "never asked")
    if last + FORGOTTEN > today:
        return translate("volunteering", "last asked on {day}").format(day=day_and_month(last))
    when = month(last) if last.year == today.year else f"{month(last)} {last.year}"
    return translate("volunteering", "not asked since {month}").format(month=when)


def free(row: VolunteerRow, *, brief: int = 0) -> str:
    """Say when somebody can come in the coming seven days, as briefly as is asked."""
    if row.free is None:
        return translate("volunteering", "when: not asked yet")
    if not row.free:
        return translate("volunteering", "not free this week")
    return translate("volunteering", "free {times}").format(times=times(row.free, brief=brief))


def day_and_year(on: date | None) -> str:
    """Return `24 November 2026`, or nothing."""
    return f"{day_and_month(on)} {on.year}" if on is not None else ""


def seen(on: date | None, by: str) -> str:
    """Return `seen on 24 November 2026 by Marja`, or nothing."""
    if on is None:
        return ""
    if not by:
        return translate("volunteering", "seen on {day}").format(day=day_and_year(on))
    return translate("volunteering", "seen on {day} by {who}").format(day=day_and_year(on), who=by)


def paused(until: date | None) -> str:
    """Return `not for now, until and including 3 January`."""
    if until is None:
        return translate("volunteering", "not for now")
    return translate("volunteering", "not for now, until and including {day}").format(day=day_and_month(until))


def stops(row: VolunteerRow) -> str:
    """Return `stopped on 1 May 2026`, or `stops on …`."""
    assert row.ends_on is not None
    if row.stopped:
        words = translate("volunteering", "stopped on {day}")
    else:
        words = translate("volunteering", "stops on {day}")
    return words.format(day=day_and_year(row.ends_on))


def who_stops(card: VolunteerCard) -> str:
    """Return `Truus stops`, or `Truus stopped on 1 May 2026`."""
    if card.ends_on is None:
        return translate("volunteering", "{name} stops").format(name=card.name)
    return translate("volunteering", "{name} stops from {day} on").format(
        name=card.name, day=day_and_year(card.ends_on)
    )


def stops_on(name: str, on: date) -> str:
    """Return `Truus stops from 1 May 2026 on`, for a button."""
    return translate("volunteering", "{name} stops from {day} on").format(name=name, day=day_and_year(on))


def still_out(row: VolunteerRow) -> list[str]:
    """Say what somebody who stopped still has, or gets."""
    said = []
    if row.key_number:
        said.append(translate("volunteering", "key {number} is still out").format(number=row.key_number))
    if row.badge:
        said.append(translate("volunteering", "badge {number} is still out").format(number=row.badge))
    if row.to_pay:
        said.append(unpaid(row))
    return said


def unpaid(row: VolunteerRow) -> str:
    """Return `€ 12.40 and 25 km to pay back`."""
    sum_of = to_pay(row.unpaid_cents, row.unpaid_km)
    return translate("volunteering", "{sum} to pay back").format(sum=sum_of)


def new(row: VolunteerRow) -> str:
    """Return `new, with Henk`."""
    return translate("volunteering", "new, with {mentor}").format(mentor=row.mentor)


def full(row: VolunteerRow) -> str:
    """Return `full: 4 jobs this month, wants 4`."""
    return translate("volunteering", "full: {load}").format(load=load(row.in_month, row.max_per_month))


def state(row: VolunteerRow, *, brief: int = 0) -> str:
    """Say the one thing that comes before all others: stopped, not for now, full; or else when somebody can come."""
    if row.ends_on is not None:
        return " · ".join([stops(row), *(still_out(row) if row.stopped else ())])
    if row.paused:
        return paused(row.paused_until)
    if row.full:
        return full(row)
    return " · ".join([*([new(row)] if row.mentor else ()), free(row, brief=brief)])


def job(row: RequestRow) -> str:
    """Say what somebody was asked for, and when: `Riet Jansen · Tuesday 25 November, 14:00`."""
    on, at = row.agreed_on or row.day, row.agreed_starts or row.starts
    when = weekday_and_date(on) if on else ""
    if on and at:
        when += f", {clock_time(at)}"
    return " · ".join(said for said in (row.person, when) if said)
