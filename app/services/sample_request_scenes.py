"""What is open in Merendonk on the day of the sample, and the people whom a match is tested with."""

from collections.abc import Sequence
from datetime import date
from random import Random
from typing import Any

from app.domain.matches import ExpenseKind, MatchState, Preference, PreferenceKind, StandingMatch
from app.domain.names import Salutation
from app.domain.requests import HandedTo, RequestState, Vehicle
from app.domain.volunteers import Circumstances, Liking, VolunteerKind
from app.services.sample_helpers import KINDS, NO_WISHES, Helper, Helpers, House
from app.services.sample_people import Life
from app.services.sample_request_years import Repeated, RequestYears, Rhythm
from app.services.sample_requests import Paid, RequestBook, Wish
from app.services.sample_rows import Row, Rows
from app.services.sample_world import Place, resource

THURSDAY = 3
ASKED_TOO_OFTEN = 9
"""So many jobs Henk did in the last 28 days."""


class RequestScenes:
    """Puts the requests of today, and those of the known people, into the book of one site."""

    def __init__(self, rows: Rows, random: Random, book: RequestBook, kinds: dict[str, int], *, on: date) -> None:
        self._rows = rows
        self._random = random
        self._book = book
        self._kinds = kinds
        self._today = on
        self._on = on.toordinal()

    def cast(self, lives: Sequence[Life], helpers: Helpers) -> None:
        """Say of the known people at this site what matters for a match."""
        henk, wim = helpers.named("Henk", "Hoekstra"), helpers.named("Wim", "Haan")
        jos, truus = helpers.named("Jos", "Roelands"), helpers.named("Truus", "Willems")
        june = date(self._today.year + (self._today.month > 6), 6, 1).toordinal()
        wim.away = [(june, june + 29)]
        self._know(henk, {"odd_job": Liking.LIKES, "devices": Liking.LIKES, "errands": Liking.CAN}, max_per_month=4)
        self._know(wim, {"ride": Liking.LIKES, "escort": Liking.CAN}, **self._drives(evening=True), max_per_month=6)
        self._know(jos, {"company": Liking.LIKES, "paperwork": Liking.CAN}, certificate_again_on=None)
        jos.row.update(certificate_seen_on=None, certificate_seen_by="")
        self._know(truus, {"company": Liking.LIKES, "errands": Liking.LIKES}, key_number="3", badge="27")
        self._speakers(helpers)
        sevgi = _persona(lives, "Sevgi", "Şahin")
        self._live(sevgi.row, wishes=Salutation.MRS, wish_is_must=True, must_speak=True)
        wilhelmina = _persona(lives, "Wilhelmina", "Post")
        for helper in [helper for helper in helpers.of_now() if helper not in (henk, wim, jos, truus)][4:7]:
            kind = PreferenceKind.RATHER_NOT
            self._rows.add(Preference, person_id=helper.number, other_id=wilhelmina.number, kind=kind)

    def begin(self, place: Place, helpers: Helpers, houses: dict[int, House]) -> None:
        """Go to one site."""
        self._place, self._helpers, self._houses = place, helpers, houses

    def known(self, lives: Sequence[Life], years: RequestYears) -> None:
        """Let the known people ask for what they are there to show."""
        helpers = self._helpers
        self._evening_rides(_persona(lives, "Sjaan", "Dirks"), years)
        self._small_questions(_persona(lives, "Wilhelmina", "Post"))
        words = resource("requests")["of the known people"]
        sevgi = _persona(lives, "Sevgi", "Şahin")
        self._wish(sevgi, "escort", words["woman who speaks"], ago=3, day=self._on + 6, starts=620)
        others = [life for life in lives if life.last is None and not life.persona]
        self._stops(others[11:13], helpers.named("Truus", "Willems"))
        self._asked_too_often(others[20:40], helpers.named("Henk", "Hoekstra"))

    def open_on_the_day(self, lives: Sequence[Life]) -> None:
        """Leave something in every state, so that the day has something to do."""
        people = self._random.sample([life for life in lives if life.last is None and not life.persona], 40)
        for (scene, kind, text), life in zip(resource("requests")["open on the day"], people, strict=False):
            self._open(scene, kind, text, life)

    def _open(self, scene: str, kind: str, text: str, life: Life) -> None:
        random, on = self._random, self._on
        if scene == "to_complete":
            due = on + 3 if kind == "odd_job" else None
            self._wish(life, kind, text, ago=int(due is None), state=RequestState.TO_COMPLETE, due=due)
        elif scene == "open":
            times: dict[str, Any] = {"day": on + 4, "starts": 640} if kind == "escort" else {}
            self._wish(life, kind, text, ago=random.randint(1, 6), **times)
        elif scene == "old":
            self._wish(life, kind, text, ago=24)
        elif scene == "urgent":
            self._wish(life, kind, text, ago=0, due=on, more={"urgent": True})
        elif scene in ("asked", "later", "unanswered"):
            self._asked(scene, kind, text, life)
        elif scene in ("today", "not done yet"):
            day = on if scene == "today" else on - random.choice((1, 3))
            self._agreed(life, kind, text, day=day, starts=random.choice((600, 630, 810, 840)))
        else:
            self._handed_over(life, kind, text, ask_back=on if scene.endswith("today") else on + 6)

    def _asked(self, scene: str, kind: str, text: str, life: Life) -> None:
        on, day = self._on, {"day": self._on + 5, "starts": 600} if kind == "ride" else {}
        wish = self._wish(life, kind, text, ago=4, state=RequestState.ASKED, **day)
        helper = self._draw(wish, wish.day or on + 2)
        if helper is None:
            wish.state = RequestState.OPEN
        elif scene == "later":
            self._book.ask(wish, helper, MatchState.LATER, on - 2, on - 1)
        else:
            self._book.ask(wish, helper, MatchState.ASKED, on - 3 if scene == "unanswered" else on - 1)

    def _handed_over(self, life: Life, kind: str, text: str, *, ask_back: int) -> None:
        to = HandedTo.SUPPLIER if kind == "odd_job" else HandedTo.COUNCIL
        name, why = resource("requests")["handed over to"][to]
        handed = {"handed_to": to, "handed_name": name, "handed_why": why, "watched": True}
        days = {"handed_on": date.fromordinal(self._on - 8), "ask_back_on": date.fromordinal(ask_back)}
        self._wish(life, kind, text, ago=10, state=RequestState.HANDED_OVER, more={**handed, **days})

    def _agreed(self, life: Life, kind: str, text: str, *, day: int, starts: int, helper: Helper | None = None) -> Wish:
        """Let something be agreed; with nobody who can come, it goes on looking."""
        wish = self._wish(life, kind, text, ago=5, day=day, starts=starts)
        somebody = helper or self._draw(wish, day)
        if somebody is not None:
            wish.state = RequestState.AGREED
            self._book.agree(wish, somebody, day, self._on - 4, done=False)
        return wish

    def _draw(self, wish: Wish, day: int) -> Helper | None:
        return self._helpers.draw(wish.job(day), self._houses.get(wish.person, NO_WISHES))

    def _wish(
        self,
        life: Life,
        kind: str,
        text: str,
        *,
        ago: int,
        state: RequestState = RequestState.OPEN,
        starts: int | None = None,
        **values: Any,
    ) -> Wish:
        wish = Wish(
            person=life.number,
            site=self._place.number,
            kind=kind,
            text=text,
            received=self._on - ago,
            minute=515 if ago == 0 else 550 + 37 * (life.number % 11),
            state=state,
            starts=starts,
            ends=None if starts is None else starts + int(KINDS[kind]["minutes"]),
            vehicle=KINDS[kind]["vehicle"],
            by=self._place.people[0]["name"],
            **values,
        )
        return self._book.add(wish)

    def _evening_rides(self, sjaan: Life, years: RequestYears) -> None:
        """Every second Thursday somebody drives them in their own car, and home again in the dark (domain.md 2.7)."""
        wim = self._helpers.named("Wim", "Haan")
        since = date.fromordinal(self._on - 500)
        kind = {"client_id": sjaan.number, "kind_id": self._kinds["ride"], "since": since}
        self._rows.add(StandingMatch, volunteer_id=wim.number, **kind)
        words = resource("requests")["of the known people"]
        evening = Repeated(
            life=sjaan,
            house=self._houses.get(sjaan.number, NO_WISHES),
            kind="ride",
            text=words["evening ride"],
            rhythm=Rhythm(0, THURSDAY, 2),
            starts=19 * 60 + 15,
            minutes=195,
            vehicle=Vehicle.CLIENT,
            first=since.toordinal(),
            until=None,
            own=wim,
            more={"household": True, "to_where": "Zanggebouw Kloosterhof", "light": False},
            reserve=True,
        )
        years.repeat(evening)
        if evening.instead is not None:
            evening.instead.row.update(max_per_month=None, evening=True)

    def _small_questions(self, wilhelmina: Life) -> None:
        words = resource("requests")
        for number, text in enumerate(words["small questions"] * 2):
            ago = 5 + number * 2
            day = self._on - ago + 1
            wish = self._wish(wilhelmina, "odd_job", text, ago=ago, state=RequestState.WITHDRAWN)
            wish.closed = day
            helper = self._draw(wish, day)
            if helper is not None and number % 4:
                wish.state = RequestState.DONE
                self._book.agree(wish, helper, day, day - 1, done=True, minutes=15)
        for rank, text in enumerate(words["small questions that are open"], start=1):
            self._wish(wilhelmina, "odd_job", text, ago=4 - rank, more={"rank": rank})

    def _stops(self, clients: Sequence[Life], truus: Helper) -> None:
        """Truus has appointments, people of her own, a key, a badge and a receipt (domain.md 2.11)."""
        words, on = resource("requests")["of the known people"], self._on
        for life, kind, starts in zip(clients, ("company", "errands"), (600, 840), strict=True):
            values = {"kind_id": self._kinds[kind], "since": date.fromordinal(on - 700)}
            self._rows.add(StandingMatch, client_id=life.number, volunteer_id=truus.number, **values)
            for days in (2, 9):
                self._agreed(life, kind, words[kind], day=on + days, starts=starts, helper=truus)
        self._book.pay(Paid(helper=truus.number, on=on - 9, kind=ExpenseKind.MATERIAL, cents=1240))

    def _asked_too_often(self, clients: Sequence[Life], henk: Helper) -> None:
        words, done = resource("requests")["of the known people"], 0
        for number, life in enumerate(clients):
            day = self._on - 2 - number
            wish = self._wish(
                life, "odd_job", words["odd job"], ago=number + 4, state=RequestState.DONE, day=day, starts=840
            )
            wish.closed = day
            if done < ASKED_TOO_OFTEN and henk.can(wish.job(day), NO_WISHES):
                done += 1
                self._book.agree(wish, henk, day, day - 1, done=True, minutes=60)
            else:
                self._book.wishes.remove(wish)

    def _speakers(self, helpers: Helpers) -> None:
        """Two speak Turkish: a woman, whose papers were seen, and a man."""
        for salutation in (Salutation.MRS, Salutation.MR):
            helper = next(
                h for h in helpers.of_now() if h.person["salutation"] is salutation and not h.person["is_client"]
                and h.row["certificate_seen_on"] is not None and not h.away
                and h.person["surname"] not in ("Hoekstra", "Haan", "Roelands")
            )  # fmt: skip
            self._know(helper, {"escort": Liking.LIKES, "ride": Liking.CAN}, languages="Turks", allergies="")

    def _drives(self, *, evening: bool) -> Row:
        seen = date.fromordinal(self._on - 300)
        return {
            **{"drives_own": True, "drives_client": True, "licence_seen_on": seen, "licence_seen_by": "Marja"},
            **{"insurance_seen_on": seen, "insurance_seen_by": "Marja", "evening": evening, "motorway": True},
            **{"inspection_until": date.fromordinal(self._on + 230), "out_of_town": True},
        }

    def _know(self, helper: Helper, likings: dict[str, Liking], **values: Any) -> None:
        seen = date.fromordinal(self._on - 400)
        papers = {"certificate_seen_on": seen, "certificate_seen_by": "Marja"}
        helper.row.update({**papers, "certificate_again_on": date.fromordinal(self._on + 695), **values})
        known = {row["kind_id"]: row for row in self._rows.of(VolunteerKind) if row["person_id"] == helper.number}
        for code, liking in likings.items():
            helper.likings[code] = liking
            if row := known.get(self._kinds[code]):
                row["liking"] = liking
            else:
                self._rows.add(VolunteerKind, person_id=helper.number, kind_id=self._kinds[code], liking=liking)

    def _live(self, person: Row, **values: Any) -> None:
        self._rows.add(Circumstances, person_id=person["id"], **values)


def _persona(lives: Sequence[Life], call_name: str, surname: str) -> Life:
    return next(
        life for life in lives if life.persona and (life.row["call_name"], life.row["surname"]) == (call_name, surname)
    )
