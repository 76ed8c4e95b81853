"""A support point where people help: volunteers of every kind, and requests at every step, written as in its issue."""

from collections.abc import Callable
from datetime import time, timedelta
from typing import Any

from app.domain.matches import PreferenceKind
from app.domain.names import Salutation
from app.domain.requests import Aid, HandedTo, Part, Vehicle
from app.domain.volunteers import Liking
from app.services import Services

DAY = timedelta(days=1)
POSTCODES = {"Molenweg": "0120 AF", "Lindestraat": "0120 BC", "Kerkpad": "0121 AA", "Beekweg": "0125 DE"}
ALL_WEEK = [(weekday, part) for weekday in range(7) for part in Part]
EVENINGS = [(weekday, Part.EVENING) for weekday in range(7)]


class Helping:
    """Writes people, helpers and requests down; `people` knows their numbers by call name."""

    def __init__(self, services: Services, site: int) -> None:
        self.services, self.site = services, site
        self.people: dict[str, int] = {}
        self.kinds = {kind.code: kind.id for kind in services.request_kinds.all()}
        self.today = services.today_on()

    def client(self, name: str, street: str = "Molenweg 14", **fields: object) -> int:
        """Write down who may ask for something."""
        return self._person(self.services.people.add, name, street, fields)

    def helper(self, name: str, street: str = "Lindestraat 3", *, drives: bool = False, **fields: object) -> int:
        """Write down who helps; a driver may drive every car in the evening."""
        number = self._person(self.services.volunteers.add, name, street, {})
        if drives:
            seen = {"licence_seen_on": self.today, "insurance_seen_on": self.today, "drives_own": True}
            fields = {**seen, "drives_client": True, "evening": True, **fields}
        if fields:
            self.services.volunteers.change(number, **fields)  # type: ignore[arg-type]  # as they are named
        return number

    def request(self, who: str, text: str, *, complete: bool = True, **fields: object) -> int:
        """Write down what somebody asks for."""
        number = self.services.requests.capture(self.people[who], text, **fields)  # type: ignore[arg-type]  # so too
        if complete:
            self.services.requests.complete(number)
        return number

    def was_there(self, helper: str, who: str, days_ago: int) -> None:
        """Let somebody have helped once before."""
        request = self.request(who, "lamp")
        self.services.requests.done(request, on=self.today - days_ago * DAY, volunteer_id=self.people[helper])

    def __getitem__(self, name: str) -> int:
        return self.people[name]

    def _person(self, add: Callable[..., int], name: str, street: str, fields: dict[str, object]) -> int:
        call_name, _, surname = name.partition(" ")
        road, _, house = street.rpartition(" ")
        where = {"street": road, "house_number": house, "postcode": POSTCODES.get(road, ""), "town": "Merendonk"}
        number = add(
            call_name=call_name,
            surname=surname,
            phone=f"0700-1{len(self.people):02} 2{len(self.people):02}",
            site_id=self.site,
            **where,
            **fields,
        )
        self.people[call_name] = number
        return number


def steunpunt(services: Services, site: int) -> Helping:
    """Return a support point on a day like the drawing's, with requests at every step."""
    helping = Helping(services, site)
    _people(helping)
    _requests(helping)
    return helping


def riders(services: Services, site: int) -> Helping:
    """Return a support point whose shopping taxi drives on Friday, too full by one, while two still want to come."""
    helping = Helping(services, site)
    friday = helping.today + timedelta(days=(4 - helping.today.weekday()) % 7 or 7)
    driver = helping.helper("Wim Janssen", drives=True, drives_bus=True)
    run = services.taxi_runs.begin(friday, driver, site_id=site, seats=5)
    asked: tuple[tuple[str, str, dict[str, Any]], ...] = (
        ("Riet Verschuren", "Lindestraat 41", {"aid": Aid.WALKER}),
        ("Sjef Oomen", "Lindestraat 9", {"companion": True}),
        ("Mia Kuipers", "Kerkpad 2", {"aid": Aid.WHEELCHAIR}),
        ("Toos Maas", "Molenweg 5", {}),
        ("Cor Boeren", "Beekweg 7", {}),
        ("Nel de Bruijn", "Molenweg 14", {"day": None}),
    )
    for number, (name, street, fields) in enumerate(asked):
        helping.client(name, street)
        values = {"day": friday, "starts": time(9, 45 + 5 * (number // 2)), "ends": time(12), **fields}
        values["kind_id"] = helping.kinds["shopping_taxi"]
        request = helping.request(name.partition(" ")[0], "Mee met de boodschappentaxi vrijdag", **values)
        if number < 4:
            services.taxi_runs.add(run, request)
    services.people.change(helping["Toos"], address_hidden=True)
    return helping


def _people(helping: Helping) -> None:
    today = helping.today
    for name, street in (
        ("Nel de Bruijn", "Molenweg 14"),
        ("Sjef Oomen", "Lindestraat 9"),
        ("Mia Kuipers", "Kerkpad 2"),
        ("Riet Verschuren", "Lindestraat 41"),
        ("Toos Maas", "Dorpsplein 5"),
        ("Cor Boeren", "Beekweg 7"),
    ):
        helping.client(name, street)
    helping.helper("Ria Claassen", "Molenweg 30", drives=True, max_per_month=4, free=EVENINGS)
    helping.helper("Ton van Beek", "Kerkpad 8", drives=True, free=[(4, Part.EVENING)])
    helping.helper("Theo Verhoeven", drives=True, max_per_month=4)
    helping.helper("Wim Janssen", drives=True, max_per_month=1, free=ALL_WEEK)
    helping.helper("Henk Smits", "Lindestraat 12", certificate_seen_on=today, max_per_month=3)
    helping.helper("Bep van Dijk", certificate_seen_on=today)
    helping.helper("Jo Peeters", drives=True, evening=False)
    helping.helper("Kees Vos", drives=True)
    helping.helper("Els Mol")
    services = helping.services
    services.volunteers.like(helping["Ria"], helping.kinds["ride"], Liking.LIKES)
    services.volunteers.like(helping["Henk"], helping.kinds["odd_job"], Liking.LIKES)
    services.volunteers.pause(helping["Kees"], last_day=today + 30 * DAY)
    services.volunteers.change_circumstances(helping["Mia"], in_house=["dog"], wishes=Salutation.MRS)
    services.matches.prefer(helping["Nel"], helping["Theo"], PreferenceKind.RATHER_NOT)


def _requests(helping: Helping) -> None:
    services, today = helping.services, helping.today
    for days in (40, 70, 100):
        helping.was_there("Ria", "Nel", days)
    helping.was_there("Henk", "Riet", 12)
    friday = today + timedelta(days=(4 - today.weekday()) % 7)
    helping.request(
        "Nel",
        "Wij willen nog één keer samen naar de harmonie.",
        day=friday,
        starts=time(19, 15),
        ends=time(23),
        kind_id=helping.kinds["ride"],
        vehicle=Vehicle.CLIENT,
        to_where="de harmonie",
        back_at=time(22, 30),
        household=True,
    )
    helping.request("Sjef", "Nieuwe televisie aansluiten")
    helping.request("Mia", "Brief van de gemeente, ik snap er niets van")
    helping.request("Toos", "Ramen lappen, als het kan deze week", complete=False)
    lamp = helping.request("Riet", "Lamp boven de trap vervangen", day=today, starts=time(15, 30), ends=time(16, 30))
    services.matches.agree(lamp, helping["Henk"])
    shopping = helping.request("Toos", "Boodschappen op woensdag", day=today + DAY)
    services.matches.ask(shopping, helping["Bep"])
    fair = helping.request("Sjef", "Rit naar de markt", day=today + 2 * DAY, starts=time(10), ends=time(11))
    services.matches.agree(fair, helping["Wim"])
    lift = helping.request("Cor", "Traplift")
    later, why = today + 2 * DAY, "Dat regelt de gemeente."
    services.requests.hand_over(lift, HandedTo.COUNCIL, name="Wmo-loket", why=why, ask_back_on=later)


def wishes_of(services: Services, person_id: int) -> dict[int, PreferenceKind]:
    """Return whom somebody likes to see, rather not, and not at all."""
    return {one.other_id: one.kind for one in services.matches.wishes(person_id) if one.own}
