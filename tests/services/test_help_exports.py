"""Requests, matches, rides, volunteers, hours and expenses for spreadsheets."""

import zipfile
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from app.domain.exporting import ExportKind, ExportOrder, FileFormat, Language
from app.domain.matches import ExpenseKind, PreferenceKind
from app.domain.requests import Found, HandedTo, Part, Vehicle
from app.domain.steps import Action
from app.domain.volunteers import InHouse, Liking
from app.services.export_words import HEADINGS, VALUES
from tests.conftest import Clock
from tests.register import Register

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)
HELP = [
    *(ExportKind.REQUESTS, ExportKind.MATCHES, ExportKind.RIDES),
    *(ExportKind.VOLUNTEERS, ExportKind.HOURS, ExportKind.EXPENSES),
]


class Helped:
    """A client, a volunteer, and what was asked."""

    def __init__(self, register: Register) -> None:
        self.register, self.services = register, register.services
        self.kinds = {kind.code: kind.id for kind in self.services.request_kinds.all()}
        self.riet = register.person(
            call_name="Riet", surname="Jansen", street="Lindestraat", house_number="14", site_id=register.site
        )
        self.henk = self.services.volunteers.add(call_name="Henk", surname="Bos", site_id=register.site)

    def ask(self, text: str, kind: str = "odd_job", *, day: date | None = None) -> int:
        return self.services.requests.capture(
            self.riet, text, kind_id=self.kinds[kind], day=day, site_id=self.register.site
        )

    def rows(self, kind: ExportKind, **wanted: object) -> list[dict[str, str]]:
        return self.register.csv(ExportOrder(kind=kind, **wanted))  # type: ignore[arg-type]  # days and a language


@pytest.fixture
def helped(register: Register) -> Helped:
    return Helped(register)


def test_the_requests_tell_who_solved_what_and_how_long_it_took(helped: Helped, clock: Clock) -> None:
    lamp = helped.ask("lamp", day=TODAY + 3 * DAY)
    helped.ask("kast")
    lift = helped.ask("traplift")
    clock.go_to(TODAY + DAY)
    helped.services.matches.agree(lamp, helped.henk, starts=time(14), ends=time(15))
    helped.services.requests.hand_over(lift, HandedTo.COUNCIL, name="Wmo-loket")
    clock.go_to(TODAY + 3 * DAY)
    helped.services.requests.done(lamp, minutes=45, found=Found.YES)
    clock.go_to(TODAY + 10 * DAY)
    helped.services.requests.done(lift)

    one, two, three = helped.rows(ExportKind.REQUESTS)

    assert (one["Vraag"], one["Soort hulp"], one["Stand"], one["Helper"]) == ("lamp", "klus", "gedaan", "Henk Bos")
    assert (one["Opgelost door"], one["Wie heeft het opgelost"]) == ("vrijwilliger", "Henk Bos")
    assert (one["Dagen tot afspraak"], one["Dagen tot afgesloten"], one["Minuten"]) == ("1", "3", "45")
    assert (one["Is dit wat u bedoelde"], one["Aantal gevraagd"], one["Achternaam"]) == ("ja", "1", "Jansen")
    assert (two["Stand"], two["Opgelost door"], two["Dagen tot afgesloten"]) == ("nog aanvullen", "", "")
    assert (three["Opgelost door"], three["Wie heeft het opgelost"]) == ("loket van de gemeente", "Wmo-loket")
    assert three["Dagen tot afgesloten"] == "10"


def test_who_solved_it_is_who_did_it_last(helped: Helped) -> None:
    requests = helped.services.requests
    ours, theirs, afterwards = (helped.ask(text) for text in ("lamp", "traplift", "kast"))
    for request in (ours, theirs):
        requests.hand_over(request, HandedTo.COUNCIL, name="Wmo-loket")
        requests.take_back(request)
        requests.done(request, volunteer_id=helped.henk)
        requests.reopen(request)
    requests.done(ours, volunteer_id=helped.henk)
    for request in (theirs, afterwards):
        requests.hand_over(request, HandedTo.SUPPLIER, name="Trap bv")
    requests.done(theirs)
    requests.done(afterwards, volunteer_id=helped.henk)

    solved = [(row["Opgelost door"], row["Wie heeft het opgelost"]) for row in helped.rows(ExportKind.REQUESTS)]

    assert solved == [("vrijwilliger", "Henk Bos"), ("leverancier", "Trap bv"), ("vrijwilliger", "Henk Bos")]


def test_requests_are_those_received_on_the_days_that_were_asked_for(helped: Helped, clock: Clock) -> None:
    for day, at in ((TODAY, time(0, 5)), (TODAY, time(23, 55)), (TODAY + DAY, time(0, 5))):
        clock.go_to(day, at)
        helped.ask(f"{day} {at}")

    rows = helped.rows(ExportKind.REQUESTS, first_day=TODAY, last_day=TODAY)

    assert [row["Gevraagd op"] for row in rows] == ["2026-11-24", "2026-11-24"]


def test_everybody_who_was_asked_is_there_with_the_answer(helped: Helped) -> None:
    request = helped.ask("lamp", day=TODAY + DAY)
    bo = helped.services.volunteers.add(call_name="Bo")
    helped.services.matches.no(helped.services.matches.ask(request, bo))
    helped.services.matches.agree(request, helped.henk, starts=time(9), ends=time(10, 30))

    rows = helped.rows(ExportKind.MATCHES)

    answers = [(row["Vrijwilliger"], row["Klant"], row["Antwoord"], row["Van"], row["Tot"]) for row in rows]
    assert answers == [("Bo", "Riet Jansen", "nee", "", ""), ("Henk Bos", "Riet Jansen", "ja", "09:00", "10:30")]


def test_a_ride_tells_whose_car_and_how_far(helped: Helped) -> None:
    services = helped.services
    ride = helped.ask("harmonie", "ride", day=TODAY)
    services.requests.change(ride, vehicle=Vehicle.CLIENT, from_where="Lindestraat 14", to_where="De Harmonie")
    services.requests.done(ride, volunteer_id=helped.henk, km=12.5)
    helped.ask("lamp")

    [row] = helped.rows(ExportKind.RIDES)

    assert (row["Welke auto"], row["Naar"], row["Kilometers"], row["Helper"]) == (
        *("auto van de klant", "De Harmonie", "12,5", "Henk Bos"),
    )
    services.people.change(helped.riet, address_hidden=True)
    assert helped.rows(ExportKind.RIDES)[0]["Ophalen bij"] == ""


def test_a_volunteer_is_told_as_they_were_written_down(helped: Helped) -> None:
    volunteers, henk = helped.services.volunteers, helped.henk
    volunteers.like(henk, helped.kinds["odd_job"], Liking.LIKES)
    volunteers.like(henk, helped.kinds["devices"], Liking.LIKES)
    volunteers.like(henk, helped.kinds["paperwork"], Liking.RATHER_NOT)
    volunteers.change(henk, free=[(1, Part.AFTERNOON), (0, Part.MORNING)], max_per_month=4, drives_client=True)
    volunteers.change(henk, evening=True, minds=[InHouse.SMOKE], languages=["Turks"], certificate_seen_on=TODAY)
    volunteers.pause(henk, last_day=TODAY + 7 * DAY)

    [row] = helped.rows(ExportKind.VOLUNTEERS)

    assert (row["Doet graag"], row["Kan"], row["Liever niet"]) == ("klus, apparaten", "", "regelzaken")
    assert (row["Beschikbaar"], row["Hoogstens per maand"]) == ("ma ochtend, di middag", "4")
    assert (row["Rijdt met"], row["Rijdt 's avonds"], row["Rijdt snelweg"]) == ("auto van de klant", "ja", "")
    assert (row["Liever niet in huis"], row["Andere talen"]) == ("rook", "Turks")
    assert (row["VOG gezien op"], row["VOG gezien door"]) == ("2026-11-24", "Marja")
    assert row["Even niet tot en met"] == "2026-12-01"


def test_single_days_and_pauses_still_to_come_are_told(helped: Helped) -> None:
    volunteers, henk = helped.services.volunteers, helped.henk
    volunteers.pause(henk, first_day=TODAY + 30 * DAY, last_day=TODAY + 37 * DAY)
    volunteers.pause(henk, first_day=TODAY + 60 * DAY)
    volunteers.except_on(henk, TODAY + DAY, free=True)
    volunteers.except_on(henk, TODAY + 2 * DAY, part=Part.MORNING, free=False)

    [row] = helped.rows(ExportKind.VOLUNTEERS)

    assert row["Even niet tot en met"] == ""
    assert row["Later even niet"] == "2026-12-24 t/m 2026-12-31\nvanaf 2027-01-23"
    assert row["Andere dagen"] == "2026-11-25 vrij\n2026-11-26 ochtend niet vrij"


def test_never_free_is_not_the_same_as_not_asked(helped: Helped) -> None:
    bo = helped.services.volunteers.add(call_name="Bo")
    helped.services.volunteers.change(bo, free=())

    rows = {row["Roepnaam"]: row["Beschikbaar"] for row in helped.rows(ExportKind.VOLUNTEERS)}

    assert rows == {"Bo": "geen vast moment", "Henk": ""}


def test_hours_are_those_of_requests_and_those_beside_them(helped: Helped) -> None:
    helped.services.requests.done(helped.ask("lamp", day=TODAY), volunteer_id=helped.henk, minutes=45)
    helped.services.volunteers.note_hours(helped.henk, minutes=180, on=TODAY - DAY, what="balie")

    rows = helped.rows(ExportKind.HOURS)

    assert [(row["Datum"], row["Uren"], row["Wat"], row["Soort hulp"]) for row in rows] == [
        ("2026-11-23", "3,0", "balie", ""),
        ("2026-11-24", "0,75", "", "klus"),
    ]
    assert len(helped.rows(ExportKind.HOURS, first_day=TODAY)) == 1


def test_expenses_are_kilometres_and_money(helped: Helped) -> None:
    helped.services.requests.done(helped.ask("lamp"), volunteer_id=helped.henk, km=12.5)
    helped.services.volunteers.pay(helped.henk)
    helped.services.volunteers.note_expense(helped.henk, ExpenseKind.MATERIAL, cents=1240)

    rows = helped.rows(ExportKind.EXPENSES)

    told = [(row["Soort onkosten"], row["Kilometers"], row["Bedrag"], row["Betaald op"]) for row in rows]
    assert told == [("kilometers", "12,5", "", "2026-11-24"), ("materiaal", "", "12,4", "")]


@pytest.mark.parametrize("kind", HELP)
@pytest.mark.parametrize("language", Language)
def test_every_list_says_that_it_is_confidential_and_is_noted(
    helped: Helped, tmp_path: Path, kind: ExportKind, language: Language
) -> None:
    helped.services.requests.done(helped.ask("rit", "ride", day=TODAY), volunteer_id=helped.henk, km=1, minutes=5)
    order = ExportOrder(kind=kind, language=language)

    rows = helped.services.exports.write(order, tmp_path / "list.xlsx", FileFormat.XLSX)

    secret = "VERTROUWELIJK" if language is Language.DUTCH else "CONFIDENTIAL"
    with zipfile.ZipFile(tmp_path / "list.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        strings = book.read("xl/sharedStrings.xml").decode() if "xl/sharedStrings.xml" in book.namelist() else sheet
    assert secret in sheet[sheet.index("<headerFooter") :] and secret in strings + sheet
    newest = helped.services.history.steps(limit=1)[0]
    assert (newest.action, newest.about.count, newest.about.detail) == (Action.EXPORT, rows, kind)
    assert rows == 1
    assert helped.services.exports.file_name(order, FileFormat.CSV).startswith(secret)


@pytest.mark.parametrize("kind", HELP)
def test_what_people_said_about_each_other_is_in_no_file(helped: Helped, kind: ExportKind) -> None:
    request = helped.ask("lamp", "ride", day=TODAY)
    helped.services.requests.change(request, wants="wil niet alleen zijn", in_the_way="schaamte", around="dochter")
    helped.services.matches.prefer(helped.henk, helped.riet, PreferenceKind.RATHER_NOT)
    helped.services.requests.done(request, volunteer_id=helped.henk, km=1, minutes=5)

    text = str(helped.rows(kind))

    assert "Henk" in text
    assert not any(secret in text for secret in ("niet alleen zijn", "schaamte", "dochter", "niet samen"))
    assert "Liever niet': 'Riet" not in text


@pytest.mark.parametrize("kind", HELP)
def test_naughty_texts_do_nothing_in_a_spreadsheet(helped: Helped, kind: ExportKind) -> None:
    services = helped.services
    services.volunteers.change(helped.henk, area="=1+1", badge="@x", languages=["+Turks"])
    services.volunteers.note_hours(helped.henk, minutes=60, what="-cmd|' /C calc'!A0")
    services.requests.done(helped.ask("=HYPERLINK(1)", "ride", day=TODAY), volunteer_id=helped.henk, km=2)

    cells = [cell for row in helped.rows(kind) for cell in row.values()]

    assert cells and not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


@pytest.mark.parametrize("kind", HELP)
def test_one_site_is_one_site(helped: Helped, kind: ExportKind) -> None:
    services = helped.services
    services.requests.done(helped.ask("lamp", "ride", day=TODAY), volunteer_id=helped.henk, km=1, minutes=5)
    other = services.desk.add_site("De Wilg")

    assert len(helped.rows(kind, site_id=helped.register.site)) == 1
    assert helped.rows(kind, site_id=other) == []


def test_no_two_columns_have_the_same_heading() -> None:
    for language in (0, 1):
        said = [words[language] for words in HEADINGS.values()]
        assert len(said) == len(set(said)), [one for one in said if said.count(one) > 1]
    assert all(all(pair) or word in ("none", "") for (_, word), pair in VALUES.items())
