"""Our own volunteers and open requests out of sheets: looked at, brought in as one step, and out and in again."""

import csv
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from app.domain.exporting import ExportKind, FileFormat, Language
from app.domain.import_parts import Kind, Purpose, Warned
from app.domain.import_refusals import ImportCancelled, RowFault, SheetRefused
from app.domain.matching import Code
from app.domain.names import Salutation, display_name
from app.domain.requests import Origin, Part, RequestState, Vehicle
from app.domain.steps import Action
from app.domain.volunteers import InHouse, Liking
from app.services import Services
from app.services.export_words import Words
from app.services.exports import COLUMNS
from app.services.import_results import ImportResult
from app.services.request_fields import NewRequestFields
from app.services.volunteers import VolunteerCard
from tests.data.naughty import ALL
from tests.register import BOTH, Register

TODAY = date(2026, 11, 24)
HEADINGS = "Naam;Telefoon;Ook klant;Helpt sinds;Beschikbaar;Doet graag;Liever niet;Max per maand;Auto;VOG;Mentor;Hobby"
VOLUNTEERS = f"""{HEADINGS}
Henk Bos;0612345678;nee;1-5-2019;di middag, vr;klussen, tv en computer;regelzaken;4;eigen auto;3-3-2024;;kaarten
Truus Willems;;ja;;in overleg;boodschappen;;;nee;ja;Henk Bos;
Bo Vos;;;;meestal wel;;;;;;Piet Onbekend;
"""
REQUESTS = """Datum;Klant;Telefoon;Vraag;Soort;Uiterlijk;Spoed;Status;Helper;Wie vroeg het;Opmerking
20-11-2026;Riet Dam;0612345678;lamp boven de trap;klus;27-11-2026;ja;open;Henk Bos;dochter;ladder mee
21-11-2026;Riet Dam;;brief van de gemeente;;;;zoekt helper;;;
21-11-2026;Jan Kok;;televisie doet het niet;;;;gedaan;;;
22-11-2026;Jan Kok;;;;;;;;;
22-11-2026;;;kast;;;;;;;
22-11-2026;Riet Dam;;Lamp boven de trap (ladder mee);;;;;;;
"""


@pytest.fixture
def sheet(tmp_path: Path) -> Any:
    """Return what writes a sheet."""

    def write(text: str, name: str = "lijst.csv") -> Path:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return write


def volunteers_in(services: Services, path: Path) -> ImportResult:
    return services.imports.import_volunteers(services.imports.guess(path, purpose=Purpose.VOLUNTEERS))


def requests_in(services: Services, path: Path) -> ImportResult:
    return services.imports.import_requests(services.imports.guess(path, purpose=Purpose.REQUESTS))


def card(services: Services, name: str) -> VolunteerCard:
    return services.volunteers.card(services.people.find(name)[0].id)


def test_volunteers_come_in_with_all_that_is_said(register: Register, sheet: Any) -> None:
    services = register.services
    guess = services.imports.guess(sheet(VOLUNTEERS))

    preview = services.imports.preview_volunteers(guess)
    result = services.imports.import_volunteers(guess)

    assert guess.kind is Kind.VOLUNTEERS
    assert (preview.rows, preview.imported, preview.volunteers, preview.people_new) == (3, 3, 3, 3)
    assert (result.imported, result.known, result.volunteers, result.people_new) == (3, 0, 3, 3)
    henk, kinds = card(services, "henk bos"), {kind.id: kind.code for kind in services.request_kinds.all()}
    assert henk.free == frozenset({(1, Part.AFTERNOON), *((4, part) for part in Part)})
    assert {kinds[kind]: liking for kind, liking in henk.likings.items()} == {
        "odd_job": Liking.LIKES,
        "devices": Liking.LIKES,
        "paperwork": Liking.RATHER_NOT,
    }
    assert (henk.max_per_month, henk.drives_own, henk.since) == (4, True, date(2019, 5, 1))
    assert (henk.certificate_seen_on, henk.certificate_seen_by) == (date(2024, 3, 3), "Marja")
    assert henk.circumstances.hobbies == ("kaarten",)
    truus = card(services, "truus")
    assert (truus.free, truus.mentor, truus.certificate_seen_on) == (frozenset(), "Henk Bos", None)
    assert [services.people.person(one.id).is_client for one in (henk, truus)] == [False, True]


def test_what_cannot_be_read_is_kept_as_a_line(register: Register, sheet: Any) -> None:
    services = register.services
    preview = services.imports.preview_volunteers(services.imports.guess(sheet(VOLUNTEERS)))
    volunteers_in(services, sheet(VOLUNTEERS))

    notes = {name: [note.text for note in services.people.person(services.people.find(name)[0].id).notes]
             for name in ("bo vos", "truus")}  # fmt: skip

    assert notes == {"bo vos": ["Beschikbaar: meestal wel"], "truus": ["VOG: ja"]}
    unknown = [one.where for one in preview.warnings if one.code is Warned.HELPER_UNKNOWN]
    assert unknown == ["Piet Onbekend"]


def test_one_undo_takes_all_of_it_back_and_one_redo_brings_it_again(register: Register, sheet: Any) -> None:
    services = register.services
    volunteers_in(services, sheet(VOLUNTEERS))
    before = register.csv(_order(ExportKind.VOLUNTEERS))

    services.history.undo()
    assert services.volunteers.all() == [] and services.people.count() == 0
    services.history.redo()

    assert register.csv(_order(ExportKind.VOLUNTEERS)) == before
    step = services.history.steps(limit=3)[-1]
    assert (step.action, step.about.count) == (Action.IMPORT_VOLUNTEERS, 3)


def test_a_known_client_becomes_a_volunteer_and_nothing_is_overwritten(register: Register, sheet: Any) -> None:
    services = register.services
    henk = register.person(call_name="Henk", surname="Bos", phone="0612345678", site_id=register.site)
    services.volunteers.join(henk)
    services.volunteers.change(henk, max_per_month=2, area="Oost")
    truus = register.person(call_name="Truus", surname="Willems", site_id=register.site)

    result = volunteers_in(services, sheet(VOLUNTEERS))

    assert (result.imported, result.known, result.people_known, result.people_completed) == (2, 1, 2, 2)
    one = services.volunteers.card(henk)
    assert (one.max_per_month, one.area, one.drives_own) == (2, "Oost", True)
    assert services.people.person(truus).is_client and services.people.person(truus).is_volunteer
    again = volunteers_in(services, sheet(VOLUNTEERS))
    assert (again.imported, again.known, again.people_completed) == (0, 3, 0)


def test_a_list_takes_nobody_past_a_hard_stop(register: Register, sheet: Any) -> None:
    services = register.services
    riet = register.person(call_name="Riet", surname="Dam", phone="0612345678", site_id=register.site)
    services.volunteers.change_circumstances(riet, must_speak=True, in_house=[InHouse.DOG])
    helpers = [services.volunteers.add(call_name=name, surname="Bos") for name in ("Henk", "Bo", "Zoe", "Kees")]
    services.volunteers.change(helpers[0], max_per_month=2)
    days = [date(2026, 12, 10), date(2026, 12, 11), date(2026, 12, 14), date(2026, 12, 15)]
    requests = [services.requests.capture(riet, "lamp", day=day) for day in days]
    for request, helper in zip(requests, helpers, strict=True):
        services.matches.agree(request, helper)
    services.matches.stand(riet, helpers[0])

    volunteers_in(
        services,
        sheet("Naam;Stopt op;Allergie;Even niet tot\nHenk Bos;1-12-2026;;\nBo Bos;;hond;\nZoe Bos;;;14-12-2026\n"),
    )

    states = [services.requests.row(request).state for request in requests]
    assert states == [RequestState.OPEN, RequestState.OPEN, RequestState.OPEN, RequestState.AGREED]
    assert services.matches.standing(riet) == []
    assert [one.what for one in services.follow_ups.of_person(riet)] == ["Henk Bos"]
    services.imports.import_people(services.imports.guess(sheet("Naam;Telefoon;Taal\nRiet Dam;0612345678;Turks\n")))
    assert services.requests.row(requests[3]).state is RequestState.OPEN
    services.history.undo()
    services.history.undo()
    assert {services.requests.row(request).state for request in requests} == {RequestState.AGREED}


def test_not_for_now_and_a_mentor_are_new_of_somebody_known(register: Register, sheet: Any) -> None:
    services = register.services
    henk, bo = (services.volunteers.add(call_name=name, surname="Bos") for name in ("Henk", "Bo"))
    names = "Naam;Beschikbaar;Even niet tot;Mentor\nHenk Bos;;1-3-2027;\nBo Bos;;;Henk Bos\n"

    for completed in (2, 0):
        guess = services.imports.guess(sheet(names), purpose=Purpose.VOLUNTEERS)
        assert services.imports.preview_volunteers(guess).people_completed == completed
        assert services.imports.import_volunteers(guess).people_completed == completed

    assert [one.last_day for one in services.volunteers.card(henk).pauses] == [date(2027, 3, 1)]
    assert services.volunteers.card(bo).mentor_id == henk


def test_who_died_is_not_brought_back(register: Register, sheet: Any) -> None:
    services = register.services
    henk = register.person(call_name="Henk", surname="Bos", phone="0612345678", site_id=register.site)
    services.people.died(henk, on=TODAY)

    result = volunteers_in(services, sheet("Naam;Telefoon;Beschikbaar\nHenk Bos;0612345678;di\n"))

    assert [row.reason for row in result.refused] == [RowFault.HAS_DIED]
    assert not services.people.person(henk).is_volunteer


def test_a_cancelled_import_leaves_nothing(register: Register, sheet: Any) -> None:
    services = register.services
    guess = services.imports.guess(sheet(VOLUNTEERS), purpose=Purpose.VOLUNTEERS)

    with pytest.raises(ImportCancelled):
        services.imports.import_volunteers(guess, cancelled=lambda: True)

    assert services.people.count() == 0


@pytest.mark.parametrize(("language", "file_format"), BOTH)
def test_our_own_list_of_volunteers_comes_back_as_it_was(
    register: Register, other: Register, tmp_path: Path, language: Language, file_format: FileFormat
) -> None:
    _furnish(register)
    out = register.save(tmp_path / f"out.{file_format}", ExportKind.VOLUNTEERS, language)

    result = volunteers_in(other.services, out)

    assert (result.imported, result.refused) == (3, ())
    first = register.save(tmp_path / "first.csv", ExportKind.VOLUNTEERS, language)
    again = other.save(tmp_path / "again.csv", ExportKind.VOLUNTEERS, language)
    assert again.read_text("utf-8-sig").splitlines() == first.read_text("utf-8-sig").splitlines()
    truus = other.services.people.find("truus")[0]
    assert (truus.salutation, truus.address_hidden) == (Salutation.MRS, True)


@pytest.mark.parametrize(("language", "file_format"), BOTH)
def test_our_own_volunteers_are_known_in_our_own_store(
    register: Register, tmp_path: Path, language: Language, file_format: FileFormat
) -> None:
    _furnish(register)
    out = register.save(tmp_path / f"out.{file_format}", ExportKind.VOLUNTEERS, language)

    result = volunteers_in(register.services, out)

    assert (result.imported, result.known, result.people_completed, result.refused) == (0, 3, 0, ())


def test_days_that_cannot_be_read_or_are_over_are_passed_over(register: Register, sheet: Any) -> None:
    services = register.services
    path = sheet(
        "Naam;Vrijwilliger sinds;VOG;Later even niet;Andere dagen\n"
        "Henk Bos;;;2027-02-30 t/m 2027-03-01;2026-11-23 vrij\n"
        "Bo Vos;;;in maart;2026-12-24 nacht vrij\n"
        "Jo Bos;;;2027-02-02 t/m 2027-02-01;2026-12-24 vrij\n"
    )

    volunteers_in(services, path)

    cards = [services.volunteers.card(row.id) for row in services.volunteers.all()]
    assert [pause for card in cards for pause in card.pauses] == []
    assert [(card.name, one.on, one.free) for card in cards for one in card.exceptions] == [
        ("Jo Bos", date(2026, 12, 24), True)
    ]


def test_open_requests_come_in_and_closed_ones_stay_where_they_are(register: Register, sheet: Any) -> None:
    services = register.services
    henk = services.volunteers.add(call_name="Henk", surname="Bos", site_id=register.site)
    guess = services.imports.guess(sheet(REQUESTS))

    preview = services.imports.preview_requests(guess)
    result = services.imports.import_requests(guess)

    assert guess.kind is Kind.REQUESTS
    for counted in (preview, result):
        assert (counted.rows, counted.imported, counted.known, counted.requests) == (6, 2, 1, 2)
        assert [(row.row, row.reason) for row in counted.refused] == [
            (4, RowFault.REQUEST_CLOSED),
            (5, RowFault.NO_REQUEST),
            (6, RowFault.NO_NAME),
        ]
        assert (counted.people_new, counted.people_known) == (1, 0)
    lamp, letter = (services.requests.row(number) for number in (1, 2))
    assert (lamp.person, lamp.text, lamp.kind) == ("Riet Dam", "lamp boven de trap (ladder mee)", "odd_job")
    assert (lamp.state, lamp.urgent, lamp.due) == (RequestState.OPEN, True, date(2026, 11, 27))
    assert (lamp.received_at.date(), lamp.origin) == (date(2026, 11, 20), Origin.FAMILY)
    assert services.requests.request(1).asked_for_id == henk
    assert (letter.kind, letter.person_id) == ("paperwork", lamp.person_id)
    assert services.people.person(lamp.person_id).notes == ()


def test_an_imported_ride_needs_a_driver(register: Register, sheet: Any) -> None:
    services = register.services
    bo = services.volunteers.add(call_name="Bo", surname="Vos", site_id=register.site)

    requests_in(services, sheet("Klant;Vraag;Soort\nRiet Dam;naar de markt;rit\n"))

    assert services.requests.row(1).vehicle is Vehicle.OWN
    assert Code.NO_LICENCE in {reason.code for reason in services.matching.why_not(1, [bo])[0].reasons}


def test_requests_that_are_there_already_are_known(register: Register, sheet: Any) -> None:
    services = register.services
    requests_in(services, sheet(REQUESTS))

    again = requests_in(services, sheet(REQUESTS))

    assert (again.imported, again.known, again.people_new) == (0, 3, 0)
    services.history.undo()
    services.history.undo()
    assert services.people.count() == 0
    assert services.requests.find("lamp") == []


def test_the_same_list_does_not_ask_again_what_was_done_meanwhile(register: Register, sheet: Any) -> None:
    services = register.services
    requests_in(services, sheet(REQUESTS))
    services.requests.done(1)

    again = requests_in(services, sheet(REQUESTS))
    later = requests_in(services, sheet(REQUESTS.replace("20-11-2026", "23-11-2026")))

    assert (again.imported, again.known) == (0, 3)
    assert (later.imported, later.known) == (1, 2)


def test_imported_requests_are_found_by_their_words(register: Register, sheet: Any) -> None:
    requests_in(register.services, sheet(REQUESTS))

    assert [row.text for row in register.services.requests.find("gemeente")] == ["brief van de gemeente"]


def test_a_helper_whom_nobody_knows_is_told(register: Register, sheet: Any) -> None:
    services = register.services

    preview = services.imports.preview_requests(services.imports.guess(sheet(REQUESTS)))

    assert [one.where for one in preview.warnings if one.code is Warned.HELPER_UNKNOWN] == ["Henk Bos"]


def test_nobody_asks_in_the_name_of_who_ended(register: Register, sheet: Any) -> None:
    services = register.services
    riet = register.person(call_name="Riet", surname="Dam", phone="0612345678", site_id=register.site)
    services.people.died(riet, on=TODAY)

    result = requests_in(services, sheet("Klant;Telefoon;Vraag\nRiet Dam;0612345678;lamp\n"))

    assert [row.reason for row in result.refused] == [RowFault.HAS_DIED]
    assert services.requests.find("lamp") == []


def test_a_text_that_is_too_long_is_refused_and_not_cut(register: Register, sheet: Any) -> None:
    result = requests_in(register.services, sheet(f"Klant;Vraag\nRiet Dam;{'x' * 201}\nJan Kok;lamp\n"))

    assert [(row.row, row.reason) for row in result.refused] == [(2, RowFault.FIELD_TOO_LONG)]
    assert result.imported == 1


def test_a_list_without_requests_is_no_list_of_requests(register: Register, sheet: Any) -> None:
    guess = register.services.imports.guess(sheet("Naam;Telefoon\nRiet Dam;0612345678\n"), purpose=Purpose.REQUESTS)

    with pytest.raises(SheetRefused):
        register.services.imports.preview_requests(guess)


@pytest.mark.parametrize(("language", "file_format"), BOTH)
def test_our_own_open_requests_come_back(
    register: Register, other: Register, tmp_path: Path, language: Language, file_format: FileFormat
) -> None:
    services = register.services
    riet = register.person(call_name="Riet", surname="Dam", site_id=register.site)
    said = NewRequestFields(due=date(2026, 12, 1), urgent=True, household=True, starts=time(14), ends=time(15, 30))
    for text in ("lamp", "brief", "kast"):
        services.requests.capture(riet, text, **said)
    services.requests.withdraw(3)
    out = register.save(tmp_path / f"out.{file_format}", ExportKind.REQUESTS, language)

    result = requests_in(other.services, out)

    assert (result.imported, [row.reason for row in result.refused]) == (2, [RowFault.REQUEST_CLOSED])
    rows = [other.services.requests.row(number) for number in (1, 2)]
    assert [row.text for row in rows] == ["lamp", "brief"]
    for row in rows:
        assert (row.due, row.urgent, row.household) == (date(2026, 12, 1), True, True)
        assert (row.starts, row.ends) == (time(14), time(15, 30))


def _order(kind: ExportKind) -> Any:
    from app.domain.exporting import ExportOrder

    return ExportOrder(kind=kind)


def _furnish(register: Register) -> None:
    """Write down volunteers of whom all is known that has a column."""
    volunteers, site = register.services.volunteers, register.site
    kinds = [kind.id for kind in register.services.request_kinds.all()]
    henk = volunteers.add(call_name="Henk", surname="Bos", phone="06 12345678", street="Kade", house_number="1",
                          site_id=site)  # fmt: skip
    bo = volunteers.add(call_name="Bo", surname="Vos", site_id=site)
    truus = register.person(call_name="Truus", surname="Willems", language="Turks", site_id=site)
    volunteers.join(truus)
    hidden = {"salutation": Salutation.MRS, "street": "Kade", "address_hidden": True, "phone2": "0700-11 22 33"}
    register.services.people.change(truus, **hidden)  # type: ignore[arg-type]  # as they are named
    for kind, liking in zip(kinds, (Liking.LIKES, Liking.CAN, Liking.RATHER_NOT), strict=False):
        volunteers.like(henk, kind, liking)
    week = [(0, Part.MORNING), (3, Part.AFTERNOON), (3, Part.EVENING), (6, Part.EVENING)]
    volunteers.change(henk, free=week, max_per_month=4, area="Oost; en West", drives_own=True, drives_bus=True)
    volunteers.change(henk, evening=True, motorway=False, languages=["Duits", "Frans"], minds=[InHouse.SMOKE])
    volunteers.change(henk, fine_with=[InHouse.DOG], allergies=[InHouse.CAT, "pollen"], licence_seen_on=TODAY)
    volunteers.change(henk, insurance_seen_on=TODAY, insurance_seen_by="Anja", inspection_until=date(2027, 5, 1))
    volunteers.change(henk, certificate_seen_on=TODAY, certificate_again_on=date(2029, 11, 24), agreement_on=TODAY)
    volunteers.change(henk, badge="007", key_number="3", emergency_name="Anja, dochter", emergency_phone="06 87654321")
    volunteers.change_circumstances(henk, hobbies=["kaarten", "voetbal"])
    volunteers.change(bo, mentor_id=henk, free=(), emergency_phone="687654321")
    volunteers.pause(bo, last_day=date(2027, 1, 3))
    volunteers.pause(truus)
    volunteers.pause(henk, first_day=date(2027, 2, 1), last_day=date(2027, 2, 7))
    volunteers.pause(bo, first_day=date(2027, 7, 1))
    volunteers.except_on(henk, TODAY, free=False)
    volunteers.except_on(henk, date(2026, 12, 24), part=Part.EVENING, free=True)


def test_names_are_told_as_people_say_them(register: Register) -> None:
    _furnish(register)

    assert [row.name for row in register.services.volunteers.all()] == ["Henk Bos", "Bo Vos", "Truus Willems"]
    assert display_name(register.services.people.find("henk")[0]) == "Henk Bos"


def _naughty(tmp_path: Path, headings: list[str]) -> Path:
    """Write a sheet with each naughty text in every column, and a plain name before it."""
    path = tmp_path / "naughty.csv"
    with path.open("w", encoding="utf-8", newline="", errors="replace") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["Naam", *headings])
        for number, text in enumerate(ALL):
            writer.writerow([f"Henk Nummer{number}", *[text] * len(headings)])
    return path


@pytest.mark.parametrize(
    ("kind", "purpose"), [(ExportKind.VOLUNTEERS, Purpose.VOLUNTEERS), (ExportKind.REQUESTS, Purpose.REQUESTS)]
)
def test_nothing_that_anybody_types_breaks_an_import(
    register: Register, tmp_path: Path, kind: ExportKind, purpose: Purpose
) -> None:
    naming = {"Lidnummer", "Roepnaam", "Voorletters", "Tussenvoegsel", "Achternaam", "Geboortenaam"}
    headings = [one for one in Words(Language.DUTCH).headings(COLUMNS[kind])[:-1] if one not in naming]
    imports = register.services.imports
    guess = imports.guess(_naughty(tmp_path, headings), purpose=purpose)

    if purpose is Purpose.VOLUNTEERS:
        preview, result = imports.preview_volunteers(guess), imports.import_volunteers(guess)
    else:
        preview, result = imports.preview_requests(guess), imports.import_requests(guess)

    assert len(ALL) - 2 <= preview.rows <= len(ALL)
    assert (result.imported, result.known, result.refused) == (preview.imported, preview.known, preview.refused)
    assert result.imported > 40
    register.services.history.undo()
    assert register.services.people.count() == 0
