"""The people of domain.md section 6 whom everybody knows by name, each there to show one thing."""

from calendar import isleap
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from app.domain.calls import FollowUpKind, Outcome
from app.domain.care_notes import CareNote
from app.domain.names import Salutation, split_prefix
from app.domain.people import AwayKind, ContactPerson, EndReason, Household, MayCall, Person, ReachMe, ShownAt
from app.services.sample_attendance import Attendance
from app.services.sample_calls import CallBook
from app.services.sample_people import Life, Population, Seat
from app.services.sample_rows import Row, Rows
from app.services.sample_world import BINGO, CARDS, COFFEE, MEALS, SINGING, Kind, Place

REGULAR = 0.97
MISSED = "PPPPPPPPAA"
SINGLES, COUPLES = 34, 5
"""How many households the personas are, of those that a site has."""


class Cast:
    """Puts the personas on the stage of one site."""

    def __init__(
        self,
        rows: Rows,
        population: Population,
        attendance: Attendance,
        calls: CallBook,
        *,
        places: list[Place],
        on: date,
    ) -> None:
        self._rows = rows
        self._population = population
        self._attendance = attendance
        self._calls = calls
        self._places = places
        self._place = places[0]
        self._today = on
        self._on = on.toordinal()
        self.lives: list[Life] = []
        self.taken: dict[Kind, int] = {}

    def enter(self) -> None:
        """Bring everybody on."""
        self._volunteers()
        self._namesakes_and_couples()
        self._eaters()
        self._special()
        self._missed()
        self._events()
        self._good_news()

    def _volunteers(self) -> None:
        henk = self._volunteer("Henk", "Hoekstra")
        self._henk = henk["id"]
        self._calls.follow_up(
            henk["id"], FollowUpKind.OTHER, due=self._on + 2, made=self._on - 1, what="Vaak gevraagd: gaat het nog?"
        )
        wim = self._volunteer("Wim", "de Haan")
        june = date(self._today.year + (self._today.month > 6), 6, 1)
        self._calls.away(wim["id"], june.toordinal(), june.toordinal() + 29, AwayKind.AWAY)
        self._note(wim["id"], "Rijdt 's avonds.", ShownAt.RIDE)
        jos = self._volunteer("Jos", "Roelands")
        self._calls.follow_up(
            jos["id"], FollowUpKind.OTHER, due=self._on + 3, made=self._on - 4, what="VOG nog niet gezien."
        )
        truus = self._life("Truus", "Willems", {COFFEE: ""}, is_volunteer=True)
        self._calls.follow_up(
            truus.number, FollowUpKind.TELL_PERSONALLY, due=self._on + 1, made=self._on - 6,
            what="Stopt als vrijwilliger. Haar mensen persoonlijk vertellen.",
        )  # fmt: skip

    def _namesakes_and_couples(self) -> None:
        self._life("Riet", "Jansen", {BINGO: ""}, street="Lindestraat", house_number="14")
        self._life("Riet", "Jansen", {BINGO: "", COFFEE: ""}, street="Lindestraat", house_number="41")
        self._life("Annie", "van den Berg", {BINGO: ""}, birth_surname="de Jong")
        sjaan, harrie = self._couple(("Sjaan", "Harrie", "Dirks"), {BINGO: "", SINGING: ""})
        for one in (sjaan, harrie):
            self._note(one.number, "Meneer ziet niets in het donker. Rijden in hun eigen auto.", ShownAt.RIDE)
        jo, kees = self._couple(("Jo", "Kees", "Adriaansen"), {COFFEE: ""})
        self._calls.follow_up(
            jo.number, FollowUpKind.OTHER, due=self._on + 4, made=self._on - 9,
            what="Zij verhuizen naar een aanleunwoning: nieuw adres noteren.",
        )  # fmt: skip
        kees.row["extra_attention"] = True
        nelly = self._life("Nelly", "Rasenberg", {BINGO: ""}, phone_of="samen met Fien", lives_alone=False)
        household = self._rows.add(Household)["id"]
        same = {key: nelly.row[key] for key in ("street", "house_number", "postcode", "phone")}
        self._life("Fien", "Rasenberg", {BINGO: ""}, **same, phone_of="samen met Nelly", lives_alone=False)
        for sister in self.lives[-2:]:
            sister.row["household_id"] = household

    def _eaters(self) -> None:
        for call_name, surname, man, line in (
            ("Dien", "van Beek", False, "Ziet bijna niets; eet liever apart in de huiskamer."),
            ("Bertus", "Kok", True, "Eet langzaam: zet zijn bord op de bordenwarmer."),
            ("Toos", "Maas", False, "Snijd het vlees vooraf, in de keuken."),
            ("Leo", "Prins", True, "Eet alleen frikandellen."),
        ):
            life = self._life(call_name, surname, {MEALS: ""}, man=man)
            self._note(life.number, line, ShownAt.MEAL)

    def _special(self) -> None:
        wilhelmina = self._life("Wilhelmina", "Post", {COFFEE: ""}, phone2=self._population.phone())
        self._note(wilhelmina.number, "Belt vaak met een kleine vraag. Neem even de tijd.", ShownAt.CALL)
        for days in (3, 8, 15, 22, 30):
            self._calls.follow_up(
                wilhelmina.number,
                FollowUpKind.OTHER,
                due=self._on - days,
                made=self._on - days - 1,
                what="Terugbellen.",
            )
        sevgi = self._life("Sevgi", "Şahin", {COFFEE: ""}, language="Turks")
        self._note(sevgi.number, "Liever een vrouw als helper.", ShownAt.VISIT)
        leap = min((year for year in range(1900, 1945) if isleap(year)), key=lambda y: abs(y - self._today.year + 103))
        self._life("Mien", "van Dongen", {COFFEE: ""}, birth_date=date(leap, 2, 29), birth_year=leap)
        self._life("Ad", "Smits", {BINGO: ""}, man=True, phone="", birth_date=None, birth_year=None)
        self._life("Yvonne", "de Graaf", {COFFEE: ""}, address_hidden=True)
        hooft = self._life("", "'t Hooft", {COFFEE: ""}, initials="L.")
        self._note(hooft.number, "=geen suiker in de koffie", ShownAt.DESK)
        both = self._life("Jo", "Hendriks", {BINGO: ""}, man=True)
        self._note(both.number, "Komt ook bij Het Baken.", ShownAt.DESK)
        if len(self._places) > 1:
            self._sit(both, BINGO, "", place=self._places[1])
        self._life("Nel", "Bakx", {BINGO: "PAPAPAPAPAPAPAPA"}, share=0.5)
        long_gone = self._life("Stien", "Rombouts", {BINGO: "A" * 700}, years=14, share=0.0)
        long_gone.row["since"] = self._today - timedelta(days=14 * 365)

    def _missed(self) -> None:
        self._life("Annie", "Bakx", {BINGO: MISSED}, birth_surname="de Wit")
        piet = self._life("Piet", "Hoefnagels", {BINGO: MISSED}, man=True)
        self._calls.call(
            piet.number,
            piet.seats[0],
            self._on - 1,
            Outcome.NO_ANSWER,
            hour=16,
            by=self._place.people[0]["name"],
            note="",
        )
        self._life("Lena", "Peeters", {COFFEE: MISSED})
        self._life("Ria", "Verschuren", {BINGO: MISSED, COFFEE: "PPPPPPPP"})
        gerrit = self._life("Gerrit", "Blom", {CARDS: MISSED}, man=True, reach_me=ReachMe.VISIT)
        gerrit.row["reach_me_note"] = "Doof: ga langs, bel twee keer aan."
        bep, jan = self._couple(("Bep", "Jan", "Kuipers"), {BINGO: MISSED})
        bep.row["do_not_call"] = True
        self._contact(jan.number, "Els Kuipers", "dochter")
        self._life("Betsie", "Groen", {BINGO: "AA"}, days=15)
        self._life("Thea", "Mol", {BINGO: "PPPPPPPPEEEE"})

    def _events(self) -> None:
        self._died_on_saturday()
        corrie = self._away("Corrie", "Jansen", {BINGO: "", COFFEE: ""}, days=11)
        corrie.row["own_volunteer_id"] = self._henk
        self._calls.away(corrie.number, self._on - 11, None, AwayKind.HOSPITAL, ask=self._on + 3)
        self._calls.follow_up(corrie.number, FollowUpKind.STILL_AWAY, due=self._on, made=self._on - 4)
        self._contact(corrie.number, "Anja Jansen", "dochter")
        tonnie = self._away("Tonnie", "van Loon", {BINGO: ""}, days=19)
        tonnie.row["own_volunteer_id"] = self._henk
        self._calls.away(tonnie.number, self._on - 19, self._on - 1, AwayKind.HOSPITAL)
        self._calls.follow_up(
            tonnie.number, FollowUpKind.HOME_AGAIN, due=self._on, made=self._on - 1, own_volunteer=True
        )
        rinus = self._life("Rinus", "Vink", {BINGO: "PPPPPPPPEEA"}, man=True)
        self._calls.away(rinus.number, self._on - 25, self._on - 9, AwayKind.AWAY)
        lies = self._life("Lies", "Verhagen", {SINGING: ""})
        self._calls.follow_up(
            lies.number, FollowUpKind.NEEDS_HELP, due=self._on, made=self._on - 2,
            what="“De lamp boven de trap is kapot en ik durf niet op de ladder.”",
        )  # fmt: skip

    def _died_on_saturday(self) -> None:
        saturday = self._today - timedelta(days=(self._today.weekday() - 5) % 7 or 7)
        mia, sjef = self._couple(("Mia", "Sjef", "Oomen"), {BINGO: MISSED}, street="Lindestraat", house_number="9")
        mia.row.update(ended_on=saturday, deceased_on=saturday, end_reason=EndReason.DIED)
        mia.last = saturday.toordinal()
        for seat in mia.seats:
            assert seat.row is not None
            seat.row["last_day"], seat.tail = saturday, ""
        sjef.row["lives_alone"] = True
        self._calls.condole(mia.row, sjef.row)

    def _good_news(self) -> None:
        self._life("Loes", "Verbeek", {BINGO: "PP"}, days=14)
        self._life("Gonny", "Rops", {BINGO: "P"}, days=7)
        back = self._life("Annie", "van Gils", {COFFEE: "PPPPPPAAP"})
        meetings = back.seats[0].held.between(self._on - 60, self._on - 1)
        self._calls.call(
            back.number, back.seats[0], min(meetings[-2][0] + 1, meetings[-1][0]), Outcome.COMES_AGAIN,
            by=self._place.people[0]["name"], note="Was blij verrast dat zij gemist werd.",
        )  # fmt: skip
        year = self._today.year - (84 if (self._today.month, self._today.day) == (2, 29) else 82)
        birth = self._today.replace(year=year if isleap(year) or self._today.day != 29 else year - year % 4)
        self._life("Greet", "Segers", {COFFEE: ""}, birth_date=birth, birth_year=birth.year)

    def _volunteer(self, call_name: str, surname: str) -> Row:
        return self._rows.add(
            Person,
            **_name(call_name, surname, man=True),
            **self._population.address(),
            site_id=self._place.number,
            phone=self._population.phone(),
            is_client=False,
            is_volunteer=True,
            since=self._today - timedelta(days=1400),
        )

    def _couple(self, names: tuple[str, str, str], seats: Mapping[Kind, str], **values: Any) -> tuple[Life, Life]:
        """Add a woman and a man under one roof, who do everything together."""
        woman_name, man_name, surname = names
        woman = self._life(woman_name, surname, seats, lives_alone=False, **values)
        same = {key: woman.row[key] for key in ("street", "house_number", "postcode", "phone")}
        man = self._life(man_name, surname, seats, man=True, lives_alone=False, **same)
        household = self._rows.add(Household)["id"]
        woman.row.update(household_id=household, partner_id=man.number)
        man.row.update(household_id=household, partner_id=woman.number)
        return woman, man

    def _away(self, call_name: str, surname: str, seats: Mapping[Kind, str], *, days: int) -> Life:
        """Add someone whom we know to be away since so many days."""
        since = self._on - days
        away = {kind: "E" * len(self._place.named(kind).between(since, self._on - 1)) for kind in seats}
        return self._life(call_name, surname, away)

    def _life(
        self,
        call_name: str,
        surname: str,
        seats: Mapping[Kind, str],
        *,
        man: bool = False,
        days: int = 0,
        years: int = 4,
        share: float = REGULAR,
        **values: Any,
    ) -> Life:
        """Add one client, on these lists with these last marks, for so many days or years."""
        first = self._on - (days or years * 365)
        number = len(self.lives)
        born = date(self._today.year - 76 - number % 17, 1 + number % 12, 1 + number % 27)
        if (born.month, born.day) == (self._today.month, self._today.day):
            born += timedelta(days=1)
        known = {"phone": self._population.phone(), "lives_alone": True, "birth_date": born, "birth_year": born.year}
        address = self._population.address()
        parts = _name(call_name, surname, man=man)
        row = self._population.person(
            site_id=self._place.number, first=first, **{**parts, **address, **known, **values}
        )
        life = Life(row=row, place=self._place, first=first, last=None, persona=True)
        for kind, tail in seats.items():
            self._sit(life, kind, tail, share=1.0 if share == REGULAR else share)
            self.taken[kind] = self.taken.get(kind, 0) + 1
        self.lives.append(life)
        return life

    def _sit(self, life: Life, kind: Kind, tail: str, *, place: Place | None = None, share: float = 1.0) -> None:
        seat = Seat(held=(place or self._place).named(kind), first=life.first, share=share, tail=tail)
        self._attendance.enrol(life, seat)

    def _note(self, person: int, text: str, shown_at: ShownAt) -> None:
        self._rows.add(
            CareNote,
            person_id=person,
            text=text,
            shown_at=shown_at,
            written_by="Marja",
            written_on=self._today - timedelta(days=120),
            review_on=self._today + timedelta(days=245),
        )

    def _contact(self, person: int, name: str, relation: str) -> None:
        self._rows.add(
            ContactPerson,
            person_id=person,
            name=name,
            relation=relation,
            phone=self._population.phone(),
            may_call=MayCall.MISSED,
            consent_on=self._today - timedelta(days=200),
            consent_by="Marja",
        )


def _name(call_name: str, surname: str, *, man: bool) -> Row:
    prefix, main = split_prefix(surname)
    return {
        "call_name": call_name,
        "surname_prefix": prefix,
        "surname": main,
        "salutation": Salutation.MR if man else Salutation.MRS,
        "initials": f"{call_name[:1]}." if call_name else "",
    }
