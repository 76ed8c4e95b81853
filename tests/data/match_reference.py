"""The matching rule of domain.md, section 4, as a reference to test against (not to copy).

`rank(request, volunteers, today)` answers (candidates, impossible), both lists of {number, name, reasons}. Every fact may
be left out but a volunteer's `number` and `name` and a request's `kind` and `clients`. Dates are ISO text, times "HH:MM";
a number is a person's, who may be client and volunteer. `jobs` are agreed or done.
request    kind clients[] · day due from until part repeats light · vehicle(own, client, bus) road[motorway, out_of_town]
           needs_certificate · house[dog, smoke, stairs...] language must_language wish_gender must_gender
           asked_for prefers[] standing[{volunteer, kind, reserve}] asked[{volunteer, on, answer(no, later)}]
volunteer  died_on ends_on paused[[from, until]] · free["tue", "tue evening", a date] not_free[a date, "date morning"]
           jobs[{client, day, from, until, found(yes, so_so, no)}] max_per_month last_asked mentor · likes[] can[] dislikes[]
           drives[] licence_seen_on insurance_seen_on inspection_until evening motorway out_of_town (True, False, not asked yet)
           certificate_seen_on certificate_again_on · gender languages[] allergies[] fine_with[] minds[] sort_name
both       complex street postcode town address_hidden · hobbies[] · rather_not[] keep_apart[] (numbers)

Days: a request is for its `day`; without one, for every day from today to `due`; without both, for today. A day or due
date gone by counts as not given. Morning ends at 12:00, afternoon at 18:00; a job past midnight ends at 24:00.
Hard stops: all that apply are told. Stopped: from `ends_on` itself. Paused (holidays too): if every day of the request is
covered. Certificate: seen once; to look at it again is a warning. Driving: licence seen and that car; own car also
insurance seen and inspection not run out (unknown is no stop). An own limit stops only who said no. A must of the client
also stops who is unknown. Keep apart: from either side, for each of a couple. Booked: times overlap; back to back is
fine, unknown times do not overlap. Asked: waits two days for an answer, then an ordinary candidate again; a no holds.
Blocks: first everybody else, then who is at the own maximum (even if asked for by name), last the rather-nots of either
side. The client's own older rather-not gives way when she asks for this person now; the volunteer's does not.
Criteria, compared one after the other, lower bucket first:
1 asked      0 asked for in this request · 1 own volunteer (standing match for this kind, or for every kind) · 2 its reserve
             · 3 preferred in general · 4 nobody said. "Does not matter" is the same as nothing said.
2 familiar   0 there three times or more · 1 once or twice · 2 never, or the last answer to "as you meant?" was no.
             Before today, for anyone in the household; so-so and no answer count as fine.
3 free       0 in every part of the day touched · 1 unknown · 2 at that hour on one of the next 7 days, not after `due`
             (told: the date can move; not for rides) · 3 not free. Not judged without a day or due date.
4 kind       0 likes it · 1 can do it · 2 not said · 3 rather does not.
5 near       0 same complex, whole postcode, or street (unless the towns differ) · 1 first 4 of the postcode · 2 town
             · 3 far or unknown. Never kilometres, no own area. A hidden address orders, but is not told.
6 load       jobs in the 28 days up to the (first) day: 0 none or one · 1 two, three · 2 four to six · 3 more: a warning.
             The own maximum is of that day's calendar month, agreed jobs included; none given is no maximum.
7 forgotten  0 never asked, or 8 weeks ago or longer · 1 later.
8 fit        fewest things they mind, then most things that fit. From here on only tie-breaks.
9 new        with a mentor and fewer than three jobs done: first for a light job, last for one that is not.
10 longest not asked, to the day (never first) · 11 sort name, then number.
Exception: a ride outside a series has its hour set by others and its kilometres from the helper's door: 1, 3, 5, 2, 4, 6...
Elsewhere 2 stays above 3: the date moves for the familiar face. Told: 1 to 9, then warnings; rather_not, keep_apart never on paper.
"""

from datetime import date, timedelta
from typing import Any

Facts = dict[str, Any]
PARTS = {"morning": ("00:00", "12:00"), "afternoon": ("12:00", "18:00"), "evening": ("18:00", "24:00")}


def rank(request: Facts, volunteers: list[Facts], today: object) -> tuple[list[Facts], list[Facts]]:
    today = str(today)
    candidates: list[Any] = []
    impossible: list[Any] = []
    for v in sorted(volunteers, key=lambda v: (str(v.get("sort_name", v["name"])).casefold(), v["number"])):
        stops = hard_stops(request, v, today)
        key, reasons = (None, stops) if stops else weigh(request, v, today)
        (impossible if stops else candidates).append(
            (key, {"number": v["number"], "name": v["name"], "reasons": reasons})
        )
    return [who for _, who in sorted(candidates, key=lambda pair: pair[0])], [who for _, who in impossible]


def hard_stops(r: Any, v: Any, today: Any) -> Any:
    days, number, vehicle = days_of(r, today), v["number"], r.get("vehicle")
    answers = [a for a in r.get("asked", ()) if a["volunteer"] == number]
    checks = {
        "died": v.get("died_on"),
        "stopped": v.get("ends_on") and v["ends_on"] <= days[0],
        "paused": all(paused(v, day) for day in days),
        "is_the_client": number in r["clients"],
        "keep_apart": number in r.get("keep_apart", ()) or common(r, "clients", v, "keep_apart"),
        "certificate_not_seen": r.get("needs_certificate") and not v.get("certificate_seen_on"),
        "no_licence": vehicle and not v.get("licence_seen_on"),
        "wrong_car": vehicle and vehicle not in v.get("drives", ()),
        "no_insurance": vehicle == "own" and not v.get("insurance_seen_on"),
        "inspection_run_out": vehicle == "own" and (v.get("inspection_until") or days[0]) < days[0],
        **{f"own_limit_{road}": v.get(road) is False for road in roads_of(r)},
        "gender_must": r.get("must_gender") and v.get("gender") != r["must_gender"],
        "language_must": r.get("must_language") and r["must_language"] not in v.get("languages", ()),
        "allergy": common(r, "house", v, "allergies"),
        "booked_then": upcoming(r, "day", today) and booked(r, v, days[0]),
        "said_no_already": any(a.get("answer") == "no" for a in answers),
        "waits_for_answer": any(a.get("answer") != "no" and plus(a["on"], 2) > today for a in answers),
    }
    return [code for code, stops in checks.items() if stops]


def weigh(r: Any, v: Any, today: Any) -> Any:
    told = {criterion: criterion(r, v, today) for criterion in CRITERIA}
    order = UNPLANNED_RIDE if r["kind"] == "ride" and not r.get("repeats") else CRITERIA
    rather_not = common(r, "clients", v, "rather_not") or (
        v["number"] in r.get("rather_not", ()) and v["number"] != r.get("asked_for")
    )
    key = (bool(rather_not), full(r, v, today), *(told[criterion][0] for criterion in order), v.get("last_asked") or "")
    warnings = [f"no_answer_since:{a['on']}" for a in r.get("asked", ()) if a["volunteer"] == v["number"]]
    if r.get("needs_certificate") and "" < (v.get("certificate_again_on") or "") <= today:
        warnings += ["certificate_look_again"]
    return key, [code for _, codes in told.values() for code in codes] + warnings + ["rather_not"] * bool(rather_not)


# The criteria 1 to 9: each answers its bucket and what to tell.
def asked(r: Any, v: Any, today: Any) -> Any:
    standing = [
        s for s in r.get("standing", ()) if s["volunteer"] == v["number"] and s.get("kind") in (None, r["kind"])
    ]
    if r.get("asked_for") == v["number"]:
        return 0, ["asked_for_by_client"]
    if standing:
        return (2, ["own_reserve"]) if all(s.get("reserve") for s in standing) else (1, ["own_volunteer"])
    return (3, ["preferred_by_client"]) if v["number"] in r.get("prefers", ()) else (4, [])


def familiar(r: Any, v: Any, today: Any) -> Any:
    done = sorted(
        (j for j in v.get("jobs", ()) if j["client"] in r["clients"] and j["day"] < today), key=lambda j: j["day"]
    )
    if not done:
        return 2, []
    if [j["found"] for j in done if j.get("found")][-1:] == ["no"]:
        return 2, ["last_time_not_as_meant"]
    return 0 if len(done) >= 3 else 1, [f"helped_before:{len(done)}", f"last_here:{done[-1]['day']}"]


def free(r: Any, v: Any, today: Any) -> Any:
    day, due = upcoming(r, "day", today), upcoming(r, "due", today)
    if not day and not due:
        return 0, []
    first = next((d for d in days_of(r, today) if free_on(r, v, d)), None)
    if first:
        return (0, ["free" if first == day else f"free_on:{first}"]) if v.get("free") else (1, ["free_unknown"])
    later = [plus(day, n) for n in range(1, 8)] if day and v.get("free") and r["kind"] != "ride" else []
    later = [d for d in later if (not due or d <= due) and free_on(r, v, d)]
    return (2, ["not_free", f"could_shift_to:{later[0]}"]) if later else (3, ["not_free"])


def kind(r: Any, v: Any, today: Any) -> Any:
    roads = [f"drives:{road}" for road in roads_of(r) if v.get(road)]
    for bucket, field, code in (3, "dislikes", "rather_not_kind"), (0, "likes", "likes_kind"), (1, "can", "can_kind"):
        if r["kind"] in v.get(field, ()):
            return bucket, [code] + roads
    return 2, roads


def near(r: Any, v: Any, today: Any) -> Any:
    def same(field: Any, size: Any = None) -> Any:
        a, b = ("".join((facts.get(field) or "").split()).casefold()[:size] for facts in (r, v))
        return bool(a) and a == b and len(a) >= (size or 0)

    other_town = r.get("town") and v.get("town") and not same("town")
    street = same("complex") or same("postcode", 6) or (same("street") and not other_town)
    bucket = 0 if street else 1 if same("postcode", 4) else 2 if same("town") else 3
    if not any(r.get(field) and v.get(field) for field in ("complex", "street", "postcode", "town")):
        place = "near:unknown"
    else:
        place = "near:" + ("same_street", "same_neighbourhood", "same_town", "far")[bucket]
    return bucket, [] if r.get("address_hidden") or v.get("address_hidden") else [place]


def load(r: Any, v: Any, today: Any) -> Any:
    day, most = days_of(r, today)[0], v.get("max_per_month")
    recent = sum(plus(day, -28) < j["day"] <= day for j in v.get("jobs", ()))
    codes = (
        [f"{'at' if full(r, v, today) else 'under'}_own_maximum:{in_month(r, v, today)}_of_{most}"]
        if most is not None
        else []
    )
    return sum(recent > edge for edge in (1, 3, 6)), codes + ([f"many_jobs:{recent}"] if recent > 6 else [])


def forgotten(r: Any, v: Any, today: Any) -> Any:
    if not v.get("last_asked"):
        return 0, ["never_asked"]
    return (0, [f"not_asked_since:{v['last_asked'][:7]}"]) if plus(v["last_asked"], 56) <= today else (1, [])


def fit(r: Any, v: Any, today: Any) -> Any:
    language, gender = r.get("must_language") or r.get("language"), r.get("must_gender") or r.get("wish_gender")
    fits = [f"speaks:{language}"] if language and language in v.get("languages", ()) else []
    fits += ["gender_as_wished"] if gender and gender == v.get("gender") else []
    fits += [f"shares:{x}" for x in common(r, "hobbies", v, "hobbies")] + [
        f"fine_with:{x}" for x in common(r, "house", v, "fine_with")
    ]
    minds = [f"minds:{x}" for x in common(r, "house", v, "minds")]
    return (len(minds), -len(fits)), fits + minds


def new(r: Any, v: Any, today: Any) -> Any:
    is_new = v.get("mentor") and sum(j["day"] < today for j in v.get("jobs", ())) < 3
    return ({True: 0, None: 1, False: 2}[r.get("light")], ["new_with_mentor"]) if is_new else (1, [])


CRITERIA = (asked, familiar, free, kind, near, load, forgotten, fit, new)
UNPLANNED_RIDE = (asked, free, near, familiar, kind, load, forgotten, fit, new)


def full(r: Any, v: Any, today: Any) -> Any:
    return v.get("max_per_month") is not None and in_month(r, v, today) >= v["max_per_month"]


def in_month(r: Any, v: Any, today: Any) -> Any:
    return sum(j["day"][:7] == days_of(r, today)[0][:7] for j in v.get("jobs", ()))


def plus(day: Any, n: Any) -> Any:
    return str(date.fromisoformat(day) + timedelta(n))


def upcoming(r: Any, field: Any, today: Any) -> Any:
    return r[field] if (r.get(field) or "") >= today else None


def common(r: Any, field: Any, v: Any, other: Any) -> Any:
    return [x for x in r.get(field, ()) if x in v.get(other, ())]


def paused(v: Any, day: Any) -> Any:
    return any(start <= day <= until for start, until in v.get("paused", ()))


def roads_of(r: Any) -> Any:
    return ["evening"] * ("evening" in parts_of(r)) + list(r.get("road", ())) if r.get("vehicle") else []


def end(job: Any) -> Any:
    return "24:00" if job["until"] < job["from"] else job["until"]


def days_of(r: Any, today: Any) -> Any:
    day, due = upcoming(r, "day", today), upcoming(r, "due", today) or today
    return (
        [day]
        if day
        else [plus(today, n) for n in range((date.fromisoformat(due) - date.fromisoformat(today)).days + 1)]
    )


def parts_of(r: Any) -> Any:
    if not r.get("from"):
        return [r["part"]] if r.get("part") else []
    until = end(r) if r.get("until") else r["from"]
    return [part for part, (a, b) in PARTS.items() if r["from"] < b and (until > a or r["from"] >= a)]


def free_on(r: Any, v: Any, day: Any) -> Any:
    def listed(field: Any, part: Any) -> Any:
        return {day, f"{day} {part}", weekday, f"{weekday} {part}"} & set(v.get(field) or ())

    weekday, parts = "mon tue wed thu fri sat sun".split()[date.fromisoformat(day).weekday()], parts_of(r)
    if paused(v, day) or (v.get("ends_on") and v["ends_on"] <= day) or booked(r, v, day):
        return False
    return (all if parts else any)(
        (not v.get("free") or listed("free", p)) and not listed("not_free", p) for p in parts or PARTS
    )


def booked(r: Any, v: Any, day: Any) -> Any:
    jobs = [j for j in v.get("jobs", ()) if j["day"] == day and j.get("from") and j.get("until")]
    return bool(r.get("from") and r.get("until")) and any(r["from"] < end(j) and j["from"] < end(r) for j in jobs)


# The cases. Of nobody is anything known but what the line says.
TODAY, DAY = "2025-06-03", "2025-06-10"  # two Tuesdays


def at(start: Any, until: Any) -> Any:
    return {"day": DAY, "from": start, "until": until}


def jobs_at(*hours: Any, day: Any = DAY) -> Any:
    return {"jobs": [{"client": "Toos", "day": day, "from": h[:5], "until": h[6:]} for h in hours]}


def jobs(n: Any, day: Any = TODAY, client: Any = "Toos", found: Any = None) -> Any:
    return {"jobs": [{"client": client, "day": day, "found": found}] * n}


def answer(on: Any, said: Any = None) -> Any:
    return {"asked": [{"volunteer": "Zoe", "on": on, "answer": said}]}


HOUR, NIGHT, HOME = (
    at("14:00", "15:00"),
    at("19:15", "22:30"),
    dict(street="Lindestraat", postcode="0101 AA", town="Merendonk"),
)
RIDE, CAR = (
    dict(kind="ride", vehicle="own"),
    dict(drives=["own"], licence_seen_on="2024-01-09", insurance_seen_on="2024-01-09"),
)
ONCE, OFTEN, DUE, TRIP = (
    jobs(1, "2025-05-12", "Riet"),
    jobs(3, "2025-05-12", "Riet", "yes"),
    dict(due="2025-06-06"),
    RIDE | HOUR | HOME,
)
FREE, WED, LIKES, STREET = (
    dict(free=["tue"]),
    dict(free=["wed"]),
    dict(likes=["odd_job", "ride"]),
    dict(street="lindestraat "),
)
LATELY, LONG, FULL, BY_NAME = (
    dict(last_asked="2025-05-30"),
    dict(last_asked="2025-04-08"),
    dict(max_per_month=0),
    dict(sort_name="a"),
)
TR, NEW, LIGHT, HEAVY, ASKED = (
    dict(languages=["tr"]),
    dict(mentor="Truus"),
    dict(light=True),
    dict(light=False),
    dict(asked_for="Zoe"),
)
SPEAKS, WOMAN, CERTIFICATE = dict(language="tr"), dict(must_gender="f"), dict(needs_certificate=True)
CLIENTS_CAR, SEEN, ALL = (
    RIDE | dict(vehicle="client"),
    dict(address_hidden=False),
    OFTEN | FREE | LIKES | STREET | TR | LONG,
)
STOPS = [  # the stop, the request, the Zoe it stops, the Zoe it does not stop
    ("died", {}, dict(died_on=TODAY), {}),
    ("is_the_client", {}, dict(number="Riet"), {}),
    ("stopped", HOUR, dict(ends_on=DAY), dict(ends_on="2025-06-11")),  # from that day on
    ("stopped", dict(day="2025-06-01"), dict(ends_on=TODAY), dict(ends_on=DAY)),  # an asked day gone by is today
    ("paused", HOUR, dict(paused=[[TODAY, DAY]]), dict(paused=[[TODAY, "2025-06-09"]])),  # back on the day is in time
    (
        "paused",
        DUE,
        dict(paused=[[TODAY, "2025-06-06"]]),
        dict(paused=[[TODAY, "2025-06-05"]]),
    ),  # back when it is due, too
    ("keep_apart", ASKED | dict(keep_apart=["Zoe"]), {}, dict(number="Mo")),  # even when asked for
    (
        "keep_apart",
        dict(clients=["Ad", "Riet"]),
        dict(keep_apart=["Riet"]),
        dict(keep_apart=["Toos"]),
    ),  # either side, one of a couple
    ("certificate_not_seen", CERTIFICATE, {}, dict(certificate_seen_on=TODAY)),
    ("no_licence", RIDE, CAR | dict(licence_seen_on=""), CAR),
    ("wrong_car", RIDE, CAR | dict(drives=["bus"]), CAR),
    ("no_insurance", RIDE, CAR | dict(insurance_seen_on=None), CAR),
    (
        "wrong_car",
        CLIENTS_CAR,
        CAR,
        CAR | dict(drives=["client"], insurance_seen_on=None, inspection_until="2025-06-02"),
    ),
    ("inspection_run_out", RIDE, CAR | dict(inspection_until="2025-06-02"), CAR | dict(inspection_until=TODAY)),
    ("own_limit_evening", RIDE | NIGHT, CAR | dict(evening=False), CAR),  # not asked yet is no stop
    (
        "own_limit_evening",
        RIDE | at("16:00", "18:30"),
        CAR | dict(evening=False),
        CAR | dict(evening=True),
    ),  # home after six
    (
        "own_limit_motorway",
        RIDE | HOUR | dict(road=["motorway"]),
        CAR | dict(motorway=False),
        CAR | dict(evening=False),
    ),  # by day
    (
        "own_limit_out_of_town",
        RIDE | dict(road=["out_of_town"]),
        CAR | dict(out_of_town=False),
        CAR | dict(motorway=False),
    ),
    ("gender_must", WOMAN, {}, dict(gender="f")),
    ("language_must", dict(must_language="tr"), {}, TR),  # unknown is no yes
    ("allergy", dict(house=["dog", "smoke"]), dict(allergies=["smoke"]), dict(allergies=["cat"], minds=["dog"])),
    ("booked_then", HOUR, jobs_at("14:59-16:00"), jobs_at("13:00-14:00", "15:00-16:00")),  # back to back is fine
    ("booked_then", NIGHT, jobs_at("22:00-00:30"), jobs_at("19:15-22:30", day=TODAY)),  # past midnight; another day
    ("said_no_already", answer(TODAY, "no"), {}, dict(number="Mo")),
    ("waits_for_answer", answer("2025-06-02"), {}, dict(number="Mo")),
    ("died stopped gender_must", WOMAN, dict(ends_on=TODAY, died_on=TODAY, gender="m"), dict(gender="f")),
]  # all that apply are told
NAMES = ("Zoe", "Mo", "Dirk", "Cas", "Bo", "Anna")  # backwards, so that nobody comes first by name alone
ORDER = [  # a fact, the request, what is known of Zoe, Mo, Dirk... who must come out in this order
    ("nobody", {}),
    ("1 outweighs all", HOUR | HOME | ASKED, LATELY, ALL),
    ("2 before 3", HOUR, ONCE, FREE),
    ("3 before 4", HOUR, FREE, WED | LIKES),
    ("4 before 5", HOME, LIKES, STREET),
    ("5 before 6", HOME, STREET | jobs(2), {}),
    ("6 before 7", {}, LATELY, LONG | jobs(2)),
    ("7 before 8: 8 weeks", SPEAKS, LONG, TR | dict(last_asked="2025-04-09")),
    ("8 before 9", LIGHT | SPEAKS, TR, NEW),
    ("9 before 10", LIGHT, NEW | LONG, {}),
    ("never asked", {}, {}, LONG),
    ("10 before 11", {}, dict(last_asked="2025-04-07"), LONG),
    ("11 by sort name", {}, BY_NAME, {}),
    ("11: number", {}, dict(name="Bo", number=1), dict(name="Bo", number=2)),
    ("9: light not said", {}, BY_NAME | NEW, {}),
    (
        "1: asked for, own, reserve, preferred",
        ASKED
        | dict(
            prefers=["Cas"], standing=[{"volunteer": "Mo", "kind": "odd_job"}, {"volunteer": "Dirk", "reserve": True}]
        ),
        {},
        {},
        {},
        {},
        {},
    ),
    ("1: standing for rides, not for jobs", dict(standing=[{"volunteer": "Mo", "kind": "ride"}]), BY_NAME, {}),
    ("2: often, once, others", {}, OFTEN, ONCE, jobs(3, "2025-05-12")),
    ("2: agreed is not done", {}, BY_NAME, jobs(1, TODAY, "Riet")),
    ("2: not as meant", {}, BY_NAME, jobs(1, "2025-05-12", "Riet", "no")),
    ("3: no day, no matter", {}, WED | BY_NAME, FREE),
    ("2: but then fine", {}, dict(jobs=OFTEN["jobs"] + jobs(1, "2025-04-12", "Riet", "no")["jobs"]), ONCE),
    ("3: free, unknown, soon, not", HOUR, dict(free=[DAY]), {}, WED, dict(free=["2025-06-18"])),
    ("4: likes, can, not said, rather not", {}, LIKES, dict(can=["odd_job"]), {}, dict(dislikes=["odd_job"])),
    (
        "5: street, neighbourhood, town, far",
        HOME,
        STREET | dict(town="Merendonk"),
        dict(postcode="0101ZZ"),
        dict(town="merendonk"),
        {},
    ),
    ("6: 1, 2, 4, 7 jobs", {}, jobs(1), jobs(2), jobs(4), jobs(7)),
    ("6: 3, 6, 7 jobs", {}, jobs(3), jobs(6), jobs(7)),
    ("6: 28 days", {}, jobs(2, "2025-05-06"), jobs(2, "2025-05-07")),
    ("the full in order", ASKED, FULL, FULL),
    ("8: minding outweighs fitting", dict(house=["dog", "stairs"]), {}, dict(fine_with=["dog"], minds=["stairs"])),
    ("9: no heavy job for the new", HEAVY, {}, NEW),
    ("9: new until three jobs", HEAVY, BY_NAME | NEW | jobs(3, "2025-04-01"), {}),
    ("one-off ride: 1 before 3", TRIP | ASKED, WED, FREE),
    ("3 before 5", TRIP, FREE, WED | STREET),
    ("2 before 4", TRIP, ONCE, LIKES),
    ("5 before 2", TRIP, STREET, OFTEN),
    ("a series", TRIP | dict(repeats="monthly"), ONCE, STREET),
    ("no ride", HOME, ONCE, STREET),
    ("full in June, not in July", dict(day="2025-07-01"), BY_NAME | jobs(2) | dict(max_per_month=2), {}),
    ("full last, even asked for", dict(asked_for="Mo"), LATELY, FULL),
    ("rather not last", dict(rather_not=["Dirk"]), {}, FULL, ALL),
    ("now outweighs once", ASKED | dict(rather_not=["Zoe"]), {}, {}),
    ("his stays", dict(asked_for="Mo"), {}, dict(rather_not=["Riet"])),
]
REASONS = [  # a fact, the request, what is known of Zoe (asked lately, address hidden), every reason
    (
        "nothing needed, hidden, nothing told",
        HOME | dict(address_hidden=True),
        SEEN | HOME | dict(certificate_again_on=TODAY),
        "",
    ),
    ("many", {}, jobs(7), "many_jobs:7"),
    ("six", {}, jobs(6), ""),
    ("rather not", dict(rather_not=["Zoe"]), {}, "rather_not"),
    ("full", {}, jobs(2) | dict(max_per_month=2), "at_own_maximum:2_of_2"),
    ("no times", HOUR, FREE | jobs(1, DAY), "free"),
    ("in time", DUE, WED, "free_on:2025-06-04"),
    ("too late", DUE, dict(free=["sat"]), "not_free"),
    ("ride", TRIP, WED, "not_free"),
    ("noon to six", RIDE | at("12:00", "18:00"), dict(free=["tue afternoon"], evening=False), "free"),
    ("no end", {"day": DAY, "from": "18:00"}, dict(free=["tue evening"]) | jobs_at("17:00-19:00"), "free"),
    (
        "both parts",
        at("11:00", "13:00"),
        dict(free=["tue morning", "2025-06-17"]),
        "not_free could_shift_to:2025-06-17",
    ),
    ("past due", HOUR | dict(due=DAY), WED, "not_free"),
    ("she stops", HOUR, WED | dict(ends_on="2025-06-11"), "not_free"),
    (
        "away, booked, free",
        HOUR | dict(due="2025-06-13"),
        dict(free=["wed", "thu", "fri"], paused=[["2025-06-11", "2025-06-11"]])
        | jobs_at("14:30-15:30", day="2025-06-12"),
        "not_free could_shift_to:2025-06-13",
    ),
    ("town unknown", STREET, SEEN | STREET | dict(town="Elders"), "near:same_street"),
    ("unknown", HOME, SEEN, "near:unknown"),
    ("towns", HOME, SEEN | STREET | dict(town="Elders"), "near:far"),
    ("code", HOME, SEEN | dict(postcode="0101aa"), "near:same_street"),
    ("complex", dict(complex="Hof"), SEEN | dict(complex="hof"), "near:same_street"),
    ("exception", HOUR, dict(not_free=[DAY]), "not_free"),
    ("no answer in two days", answer("2025-06-01"), {}, "no_answer_since:2025-06-01"),
    ("today", dict(day=TODAY), FREE, "free"),
    (
        "look again",
        CERTIFICATE,
        dict(certificate_seen_on="2022-06-03", certificate_again_on=TODAY),
        "certificate_look_again",
    ),
    (
        "all in order",
        RIDE
        | NIGHT
        | HOME
        | ASKED
        | SPEAKS
        | CERTIFICATE
        | dict(wish_gender="f", hobbies=["tv"], house=["dog", "stairs"]),
        SEEN
        | ALL
        | ONCE
        | NEW
        | dict(
            evening=True,
            max_per_month=4,
            gender="f",
            hobbies=["tv"],
            fine_with=["dog"],
            minds=["stairs"],
            certificate_seen_on=TODAY,
            certificate_again_on=DAY,
        ),
        "asked_for_by_client helped_before:1 last_here:2025-05-12 free likes_kind "
        "drives:evening near:same_street under_own_maximum:0_of_4 not_asked_since:2025-04 speaks:tr gender_as_wished shares:tv "
        "fine_with:dog minds:stairs new_with_mentor",
    ),
]


def answered(r: Any, people: Any) -> Any:
    return rank(
        {"kind": "odd_job", "clients": ["Riet"]} | r, [{"number": n, "name": n} | facts for n, facts in people], TODAY
    )
