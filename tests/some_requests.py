"""Requests in every state, for the pictures and for tests of a full screen."""

from datetime import time, timedelta

from app.domain.requests import HandedTo
from app.services import Services

DAY = timedelta(days=1)


def add_requests(services: Services) -> None:
    """Let some people ask something, and some of it be agreed; not in a world that has requests already."""
    if services.requests.all_requests(limit=1):
        return
    [site] = services.desk.sites()
    today = services.today_on()
    helpers = [_helper(services, name, surname, site.id) for name, surname in HELPERS]
    everybody = services.people.page(limit=60)
    asking = [person for person in everybody if not person.is_volunteer and not person.away]
    for number, (text, state) in enumerate(ASKED):
        request = services.requests.capture(asking[number].id, text, site_id=site.id)
        if state == "to complete":
            continue
        services.requests.complete(request)
        if state == "handed over":
            services.requests.hand_over(request, HandedTo.COUNCIL, name="Wmo-loket", ask_back_on=today)
        elif state == "agreed":
            _agree(services, request, helpers[number % len(helpers)], number)


def _helper(services: Services, call_name: str, surname: str, site_id: int) -> int:
    """Write somebody down who may do anything."""
    seen = services.today_on() - 30 * DAY
    helper = services.volunteers.add(call_name=call_name, surname=surname, site_id=site_id)
    services.volunteers.change(
        helper,
        drives_own=True,
        drives_client=True,
        evening=True,
        licence_seen_on=seen,
        insurance_seen_on=seen,
        certificate_seen_on=seen,
    )
    return helper


def _agree(services: Services, request: int, helper: int, number: int) -> None:
    day, hour = services.today_on() + number % 4 * DAY, 9 + number % 12
    services.requests.change(request, day=day, due=None, part=None, starts=time(hour, 30), ends=time(hour + 1, 30))
    services.matches.yes(services.matches.ask(request, helper, override=True), override=True)


HELPERS = (("Henk", "Bos"), ("Ria", "Claassen"), ("Ton", "van Beek"), ("Wim", "Smits"))
ASKED = (
    ("lamp op slaapkamer, uiterlijk vandaag", "open"),
    ("rit naar het ziekenhuis, vrijdag 10 uur", "open"),
    ("hulp met nieuwe televisie", "open"),
    ("brief van de gemeente, ik kom er niet uit en mijn zoon is op vakantie tot na de kerst", "open"),
    ("lamp trap, uiterlijk vrijdag", "to complete"),
    ("kraan lekt, spoed, bel 06-12345678", "to complete"),
    ("traplift", "handed over"),
    ("kapstok ophangen", "agreed"),
    ("boodschappen", "agreed"),
    ("avondrit naar de harmonie", "agreed"),
    ("tuinstoelen naar binnen", "agreed"),
    ("gordijnrail", "agreed"),
    ("samen wandelen", "agreed"),
    ("computer traag", "agreed"),
    ("naar de oogarts", "agreed"),
)
