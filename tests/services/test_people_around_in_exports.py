"""Contact persons, partners and households go out with people, and come in again."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from app.domain.care_notes import CareNote
from app.domain.exporting import ExportKind, ExportOrder, FileFormat, Language
from app.domain.import_columns import Role
from app.domain.import_parts import Purpose, Warned
from app.domain.people import AwayKind, AwayPeriod, ContactPerson, MayCall, Person
from tests.register import BOTH, Register

DAY = timedelta(days=1)
Around = dict[str, tuple[str, frozenset[str], list[tuple[object, ...]]]]
ENGLISH = ExportOrder(kind=ExportKind.PEOPLE, language=Language.ENGLISH)


def contact(register: Register, person: int, name: str, **values: object) -> None:
    register.keep(ContactPerson(person_id=person, name=name, **values))  # type: ignore[arg-type]


def around(register: Register) -> Around:
    """Return the partner, the housemates and the contact persons of everybody, by member number or name."""
    with register.database.read() as session:
        people = list(session.scalars(select(Person).where(Person.merged_into_id.is_(None))))
        names = {one.id: one.member_number or one.call_name for one in people}
        contacts = list(session.scalars(select(ContactPerson).order_by(ContactPerson.id)))
        return {
            names[one.id]: (
                names.get(one.partner_id or 0, ""),
                frozenset(
                    names[mate.id]
                    for mate in people
                    if mate is not one and one.household_id is not None and mate.household_id == one.household_id
                ),
                [
                    (c.name, c.relation, c.phone, c.key_holder, c.may_call, c.consent_on, c.consent_by)
                    for c in contacts
                    if c.person_id == one.id
                ],
            )
            for one in people
        }


@pytest.fixture
def street(register: Register) -> Register:
    """Write down couples, a household of three, namesakes, and contact persons; some live with nobody."""
    people = register.services.people
    riet = register.person(call_name="Riet", surname="Dam", member_number="7", site_id=1)
    kees = register.person(call_name="Kees", surname="Dam", site_id=1)
    son = register.person(call_name="Kees", surname="Dam", birth_date=date(1970, 3, 1), site_id=1)
    anna = register.person(call_name="Anna", surname_prefix="van den", surname="Berg", birth_surname="Kok", site_id=1)
    bo = register.person(call_name="Bo", surname="=1+1", site_id=1)
    register.person(call_name="Toos", site_id=1)
    people.live_together(riet, kees, partners=True)
    people.live_together(riet, son)
    people.live_together(anna, bo)
    contact(register, riet, "Els Dam", relation="dochter", phone="0612345678", key_holder=True)
    contact(
        register,
        riet,
        "Mw. Peeters (buurvrouw); nr 12",
        may_call=MayCall.ALWAYS,
        consent_on=date(2025, 3, 4),
        consent_by="Marja",
    )
    contact(register, anna, "=Bo", may_call=MayCall.MISSED, consent_on=date(2024, 2, 29))
    return register


@pytest.mark.parametrize(("language", "file_format"), BOTH)
def test_who_is_around_somebody_comes_back_as_it_was(
    street: Register, other: Register, tmp_path: Path, language: Language, file_format: FileFormat
) -> None:
    out = street.save(tmp_path / f"out.{file_format}", language=language)

    first = other.bring_in(out)
    found = around(other)
    again = other.bring_in(out)

    assert (first.imported, len(first.refused)) == (6, 0)
    # A phone number goes out in groups, so that a spreadsheet keeps its zero; it is the same number.
    before = around(street)
    before["7"][2][0] = ("Els Dam", "dochter", "06 - 12 34 56 78", True, MayCall.EMERGENCY, None, "")
    assert found == before
    assert (again.imported, again.known, again.people_completed) == (0, 6, 0)
    assert around(other) == found
    assert other.csv() == street.csv()


@pytest.mark.parametrize("file_format", FileFormat)
def test_nothing_is_new_in_our_own_store(street: Register, tmp_path: Path, file_format: FileFormat) -> None:
    before = around(street)

    result = street.bring_in(street.save(tmp_path / f"out.{file_format}"))

    assert (result.imported, result.known, result.people_completed) == (0, 6, 0)
    assert around(street) == before


def test_partners_who_live_apart_stay_apart(register: Register, other: Register, tmp_path: Path) -> None:
    people = register.services.people
    names = ("Riet", "Kees", "Jan", "Mia")
    riet, kees, jan, mia = (register.person(call_name=name, surname="Dam", site_id=1) for name in names)
    people.live_together(riet, kees, partners=True)
    people.live_together(jan, mia)
    people.live_together(jan, kees)

    other.bring_in(register.save(tmp_path / "out.csv"))

    found = around(other)
    assert {who: (one[0], set(one[1])) for who, one in found.items()} == {
        "Riet": ("Kees", set()),
        "Kees": ("Riet", {"Jan", "Mia"}),
        "Jan": ("", {"Kees", "Mia"}),
        "Mia": ("", {"Kees", "Jan"}),
    }


def test_a_sample_world_comes_back_with_all_its_couples(street: Register, other: Register, tmp_path: Path) -> None:
    """A second look, at people that nobody wrote down for this test."""
    from app.services.opening import Opening

    with Opening.throwaway(street.database.clock) as opening:
        opening.make_sample(on=date(2026, 11, 24))
        services = opening.open()
        sample = Register(services._database)
        out = sample.save(tmp_path / "out.csv")
        before, rows = around(sample), sample.csv()
        services.close()

    other.bring_in(out)

    found = around(other)
    hidden = {row["Lidnummer"] or row["Roepnaam"] for row in rows if row["Geheim adres"] == "ja"}
    assert sum(bool(partner) for partner, _, _ in found.values()) > 20
    assert {who: one[:2] for who, one in found.items() if who not in hidden and not one[1] & hidden} == {
        who: one[:2] for who, one in before.items() if who not in hidden and not one[1] & hidden
    }
    assert sum(len(one[2]) for one in found.values()) == sum(len(one[2]) for one in before.values()) > 20
    assert other.csv() == rows


def test_the_columns_read_well_in_both_languages(street: Register) -> None:
    riet = next(row for row in street.csv() if row["Lidnummer"] == "7")
    english = next(row for row in street.csv(ENGLISH) if row["Member number"] == "7")

    assert riet["Partner"] == "Kees Dam"
    assert riet["Woont samen met"] == "Kees Dam (1970-03-01)"
    assert [riet[f"Contactpersoon{part}"] for part in ("", " 2", ": wie is het", " 2: wie is het")] == [
        *("Els Dam", "Mw. Peeters (buurvrouw); nr 12", "dochter", "")
    ]
    assert (riet["Contactpersoon: telefoon"], riet["Contactpersoon: sleutelhouder"]) == ("06 - 12 34 56 78", "ja")
    assert (riet["Contactpersoon: mag gebeld worden"], riet["Contactpersoon 2: mag gebeld worden"]) == (
        *("alleen in nood", "altijd"),
    )
    assert riet["Contactpersoon 2: toestemming op"] == "2025-03-04"
    assert riet["Contactpersoon 2: toestemming gevraagd door"] == "Marja"
    assert (english["Lives with"], english["Contact person 2: may be called"]) == ("Kees Dam (1970-03-01)", "always")
    assert "Contactpersoon 3" not in riet


def test_there_is_room_for_one_contact_person_where_nobody_has_any(register: Register) -> None:
    register.person(call_name="Riet")

    [row] = register.csv()

    assert row["Contactpersoon"] == ""
    assert "Contactpersoon 2" not in row


def test_who_lives_with_a_hidden_address_gives_it_not_away(register: Register, other: Register, tmp_path: Path) -> None:
    people = register.services.people
    riet = register.person(call_name="Riet", surname="Dam", address_hidden=True, street="Lindestraat")
    kees = register.person(call_name="Kees", surname="Vos", street="Lindestraat")
    mia = register.person(call_name="Mia", surname="Bos", street="Lindestraat")
    people.live_together(kees, riet, partners=True)
    people.live_together(kees, mia)

    rows = {row["Roepnaam"]: (row["Partner"], row["Woont samen met"]) for row in register.csv()}
    other.bring_in(register.save(tmp_path / "out.csv"))

    assert rows == {"Riet": ("", ""), "Kees": ("", "Mia Bos"), "Mia": ("", "Kees Vos")}
    found = {who: one[1] for who, one in around(other).items()}
    assert found == {"Riet": frozenset(), "Kees": frozenset({"Mia"}), "Mia": frozenset({"Kees"})}


def test_two_who_hide_one_address_still_belong_together(register: Register) -> None:
    riet, kees = (register.person(call_name=name, surname="Dam", address_hidden=True) for name in ("Riet", "Kees"))
    register.services.people.live_together(riet, kees, partners=True)

    assert {row["Partner"] for row in register.csv()} == {"Riet Dam", "Kees Dam"}


def file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "leden.csv"
    path.write_text(text, "utf-8")
    return path


def test_a_list_of_their_own_may_name_partners_and_a_contact_person(register: Register, tmp_path: Path) -> None:
    path = file(
        tmp_path,
        "Naam;Adres;Partner;Contactpersoon;Tel. contactpersoon\n"
        "Riet Dam;Lindestraat 1;Kees Dam;Els Dam;0612345678\n"
        "Kees Dam;Lindestraat 1;;;\n"
        "Jan Vos;Kerkplein 2;mevr. Vos-Bakx;;0700-11\n",
    )

    guess = register.services.imports.guess(path, purpose=Purpose.PEOPLE)
    preview = register.services.imports.preview_people(guess)
    register.services.imports.import_people(guess)

    found = around(register)
    assert [column.role for column in guess.columns][2:] == [Role.PARTNER, Role.CONTACT, Role.CONTACT_PHONE]
    assert preview.contacts == 2
    assert [(one.code, one.where) for one in preview.warnings] == [(Warned.HOUSEMATE_UNKNOWN, "mevr. Vos-Bakx")]
    assert (found["Riet"][:2], found["Kees"][:2]) == (("Kees", frozenset({"Kees"})), ("Riet", frozenset({"Riet"})))
    assert [one[:3] for one in found["Riet"][2]] == [("Els Dam", "", "0612345678")]
    assert [one[:3] for one in found["Jan"][2]] == [("Contactpersoon", "", "0700-11")]


@pytest.mark.parametrize(
    ("typed", "name", "relation", "phone"),
    [
        ("Els Dam", "Els Dam", "", ""),
        ("Els Dam (dochter) 06-12345678", "Els Dam", "dochter", "06-12345678"),
        ("dochter Els, tel. 0612345678", "dochter Els", "", "0612345678"),
        ("0612345678", "0612345678", "", "0612345678"),
        ("Els 0612345678 / Jan 0687654321", "Els 0612345678 / Jan 0687654321", "", ""),
    ],
)
def test_one_cell_about_a_contact_person_is_taken_apart(
    register: Register, tmp_path: Path, typed: str, name: str, relation: str, phone: str
) -> None:
    register.bring_in(file(tmp_path, f"Naam;Contactpersoon\nRiet Dam;{typed}\nBo Kok;\n"))

    [[one]] = [contacts for _, _, contacts in around(register).values() if contacts]
    assert one[:3] == (name, relation, phone)
    assert one[3:] == (False, MayCall.EMERGENCY, None, "")


def test_a_yes_without_a_day_is_a_yes_of_today(register: Register, tmp_path: Path) -> None:
    register.bring_in(
        file(tmp_path, "Naam;Contactpersoon;Toestemming contactpersoon\nRiet Dam;Els;ja\nBo Kok;Jan;nee\n")
    )

    found = around(register)
    assert (found["Riet"][2][0][5], found["Bo"][2][0][5]) == (date(2026, 11, 24), None)


def test_what_cannot_be_read_about_a_contact_person_stays_as_a_note(register: Register, tmp_path: Path) -> None:
    long = "Els " + "van der Pol-de Groot " * 5
    register.bring_in(
        file(
            tmp_path,
            "Naam;Contactpersoon;Contactpersoon: toestemming op;Contactpersoon: mag gebeld worden\n"
            f"Riet Dam;Els;vorig jaar;op dinsdag\nBo Kok;{long};;\n",
        )
    )

    with register.database.read() as session:
        notes = list(session.scalars(select(CareNote.text).order_by(CareNote.id)))
    assert notes[:2] == ["Contactpersoon: toestemming op: vorig jaar", "Contactpersoon: mag gebeld worden: op dinsdag"]
    assert " ".join(notes[2:]) == f"Contactpersoon: {long.strip()}"
    assert around(register)["Bo"][2][0][0] == long[:80].strip()


def test_a_contact_person_is_filled_in_where_nobody_is_known_and_not_brought_back_besides(
    register: Register, tmp_path: Path
) -> None:
    riet = register.person(call_name="Riet", surname="Dam", site_id=1)
    bo = register.person(call_name="Bo", surname="Kok", site_id=1)
    contact(register, bo, "Jan")
    path = file(tmp_path, "Naam;Contactpersoon\nRiet Dam;Els\nBo Kok;Piet\n")

    result = register.bring_in(path)

    assert (result.people_completed, riet) == (1, 1)
    assert [[one[0] for one in contacts] for _, _, contacts in around(register).values()] == [["Els"], ["Jan"]]


def test_a_household_is_filled_in_where_neither_has_one(register: Register, tmp_path: Path) -> None:
    people = register.services.people
    names = ("Riet", "Kees", "Bo", "Cor", "Dien")
    riet, kees, bo, cor, dien = (register.person(call_name=name, surname="Kok", site_id=1) for name in names)
    people.live_together(bo, cor, partners=True)
    path = file(tmp_path, "Naam;Partner\nRiet Kok;Kees Kok\nBo Kok;Dien Kok\n")

    first, again = register.bring_in(path), register.bring_in(path)

    assert [one[0] for one in around(register).values()] == ["Kees", "Riet", "Cor", "Bo", ""]
    assert (first.people_completed, again.people_completed) == (2, 0)
    assert {riet, kees, bo, cor, dien} == {1, 2, 3, 4, 5}


def test_nobody_is_put_with_somebody_of_two_with_that_name(register: Register, tmp_path: Path) -> None:
    path = file(
        tmp_path,
        "Nr;Naam;Adres;Partner\n1;Riet Dam;Kerkplein 1;Kees Dam\n2;Kees Dam;Pad 3;\n3;Kees Dam;Kerkplein 1;\n"
        "4;Bo Kok;Dijk 1;Kees Dam\n",
    )

    guess = register.services.imports.guess(path, purpose=Purpose.PEOPLE)
    preview = register.services.imports.preview_people(guess)
    register.services.imports.import_people(guess)

    assert [one.where for one in preview.warnings] == ["Kees Dam"]
    assert {who: one[0] for who, one in around(register).items()} == {"1": "3", "2": "", "3": "1", "4": ""}


def test_undo_and_redo_take_households_along(street: Register, other: Register, tmp_path: Path) -> None:
    other.bring_in(street.save(tmp_path / "out.csv"))
    found = around(other)

    other.services.history.undo()
    without = around(other)
    other.services.history.redo()

    assert without == {}
    assert around(other) == found


def test_an_attendance_list_says_that_it_leaves_them_out(register: Register, tmp_path: Path) -> None:
    path = file(tmp_path, "Naam;Contactpersoon;3-11-2026;10-11-2026\nRiet Dam;Els;x;x\nBo Kok;Jan;x;\n")

    guess = register.services.imports.guess(path, purpose=Purpose.ATTENDANCE)
    register.services.imports.import_attendance(guess, "Bingo")

    assert [(one.code, one.where) for one in guess.warnings] == [(Warned.COLUMN_NOT_USED, "Contactpersoon")]
    assert not any(contacts for _, _, contacts in around(register).values())


Bound = dict[str, tuple[object, ...]]


def bound(register: Register) -> Bound:
    """Return what everybody is here, who helps them for good, and when they are away, by call name."""
    services = register.services
    with register.database.read() as session:
        people = list(session.scalars(select(Person)))
        names = {one.id: one.call_name for one in people}
        away = list(session.scalars(select(AwayPeriod).order_by(AwayPeriod.id)))
        said: Bound = {
            one.call_name: (
                (one.is_client, one.is_volunteer, names.get(one.own_volunteer_id or 0)),
                [(p.first_day, p.last_day, p.kind, p.ask_again_on) for p in away if p.person_id == one.id],
            )
            for one in people
        }
        numbers = {one.id: one.call_name for one in people}
    for number, name in numbers.items():
        rows = [row for row in services.matches.standing(number) if row.client_id == number]
        said[name] = (*said[name], {(row.volunteer, row.kind, row.reserve) for row in rows})
    return said


@pytest.fixture
def helped(register: Register) -> Register:
    """Write down who has volunteers of her own, who helps only, and who is away."""
    services = register.services
    riet, bo = (register.person(call_name=name, surname="Dam", site_id=1) for name in ("Riet", "Bo"))
    henk = register.person(call_name="Henk", surname="Bos", site_id=1, is_volunteer=True, is_client=False)
    truus = register.person(call_name="Truus", surname="Vos", site_id=1, is_volunteer=True)
    [ride] = [kind.id for kind in services.request_kinds.all() if kind.code == "ride"]
    services.matches.stand(riet, henk)
    services.matches.stand(riet, truus, kind_id=ride)
    services.matches.stand(bo, truus, reserve=True)
    today = services.today_on()
    services.away.start(riet, kind=AwayKind.HOSPITAL)
    services.away.start(bo, first_day=today + DAY, last_day=today + 9 * DAY)
    services.away.start(truus, first_day=today - 9 * DAY, last_day=today - DAY)
    return register


def test_roles_own_volunteers_and_times_away_are_told(helped: Register) -> None:
    columns = ("Roepnaam", "Rollen", "Eigen vrijwilliger", "Tijdelijk weg")

    said = {row["Roepnaam"]: tuple(row[column] for column in columns[1:]) for row in helped.csv()}

    today = helped.services.today_on()
    weeks = f"{today + DAY} t/m {today + 9 * DAY}"
    assert said == {
        "Riet": ("klant", "Henk Bos\nTruus Vos: rit", f"vanaf {today} (ziekenhuis)"),
        "Bo": ("klant", "Truus Vos: reserve", weeks),
        "Henk": ("vrijwilliger", "", ""),
        "Truus": ("klant, vrijwilliger", "", ""),
    }


@pytest.mark.parametrize(("language", "file_format"), BOTH)
def test_roles_own_volunteers_and_times_away_come_back(
    helped: Register, other: Register, tmp_path: Path, language: Language, file_format: FileFormat
) -> None:
    out = helped.save(tmp_path / f"out.{file_format}", language=language)
    before = bound(helped)
    before["Truus"] = (before["Truus"][0], [], before["Truus"][2])  # what is over is not told

    other.bring_in(out)
    found = bound(other)
    again = other.bring_in(out)

    assert found == before
    assert (again.imported, again.people_completed) == (0, 0)
    assert bound(other) == found
    assert other.csv() == helped.csv()
    other.services.history.undo()
    assert other.csv() == []
    other.services.history.redo()
    assert bound(other) == before


@pytest.mark.parametrize("file_format", FileFormat)
def test_our_own_list_changes_nothing_of_this_in_our_own_store(
    helped: Register, tmp_path: Path, file_format: FileFormat
) -> None:
    before = bound(helped)

    result = helped.bring_in(helped.save(tmp_path / f"out.{file_format}"))

    assert (result.imported, result.people_completed) == (0, 0)
    assert bound(helped) == before


def test_what_ended_meanwhile_does_not_come_back(helped: Register, tmp_path: Path) -> None:
    out = helped.save(tmp_path / "out.csv")
    services = helped.services
    for one in services.matches.standing(services.people.find("truus")[0].id):
        services.volunteers.end_standing(one.id)
    services.people.died(services.people.find("bo dam")[0].id, on=services.today_on())
    before = bound(helped)

    helped.bring_in(out)

    assert bound(helped) == before


def test_an_own_volunteer_whom_nobody_knows_is_told_and_nothing_else_is_lost(other: Register, tmp_path: Path) -> None:
    path = tmp_path / "mensen.csv"
    path.write_text(
        "Roepnaam;Achternaam;Rollen;Eigen vrijwilliger;Tijdelijk weg\n"
        "Riet;Dam;klant;Zomaar Iemand;volgende week\n"
        "Bo;Dam;;Riet Dam: iets;2026-02-31 t/m 2026-03-01\n",
        "utf-8",
    )
    guess = other.services.imports.guess(path, purpose=Purpose.PEOPLE)

    preview = other.services.imports.preview_people(guess, "De Wilg")
    result = other.services.imports.import_people(guess, "De Wilg")

    assert [(one.code, one.where) for one in preview.warnings] == [
        (Warned.HELPER_UNKNOWN, "Zomaar Iemand, Riet Dam: iets")
    ]
    assert result.imported == 2
    assert bound(other) == {
        "Riet": ((True, False, None), [], set()),
        "Bo": ((True, False, None), [], set()),
    }
