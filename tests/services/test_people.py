"""People are written down, found, changed and kept apart."""

from datetime import date

import pytest

from app.domain.names import NameOrder, Salutation, clean
from app.domain.people import MayCall, ReachMe, ShownAt
from app.domain.refusals import NameMissing, NotFound, NumberTaken, TextTooLong
from app.services import Services

NAUGHTY = [
    "Zoë Łukasz-Øvergård",
    "العربية",
    "👩‍👩‍👧",
    "'; DROP TABLE person; --",
    "100%_\\",
    "=1+1",
    "\x00a\x07\tb\n",
    "e\u0301",
    "-",
]


def test_a_name_is_enough(services: Services) -> None:
    person_id = services.people.add(call_name="Riet")

    card = services.people.person(person_id)

    assert (card.name, card.since) == ("Riet", services.today_on())


def test_a_prefix_typed_with_the_surname_is_put_apart(services: Services) -> None:
    person_id = services.people.add(call_name="Riet", surname="van den Berg", birth_surname="de Jong")

    card = services.people.person(person_id)

    assert (card.surname_prefix, card.surname, card.name) == ("van den", "Berg", "Riet van den Berg-de Jong")


def test_nobody_is_nameless(services: Services) -> None:
    person_id = services.people.add(surname="Bos")

    with pytest.raises(NameMissing):
        services.people.add(surname=" \t ", street="Lindestraat")
    with pytest.raises(NameMissing):
        services.people.change(person_id, surname="")
    assert services.people.person(person_id).name == "Bos"


def test_a_member_number_belongs_to_one_person(services: Services) -> None:
    services.people.add(call_name="Riet", member_number="117")
    bo = services.people.add(call_name="Bo", member_number="")

    with pytest.raises(NumberTaken) as refused:
        services.people.change(bo, member_number=" 117 ")

    assert (refused.value.number, refused.value.name) == ("117", "Riet")
    assert services.people.person(bo).member_number is None
    services.people.change(bo, member_number="118")
    found = services.people.by_number("118")
    assert found is not None
    assert found.name == "Bo"


def test_a_text_that_does_not_fit_is_refused(services: Services) -> None:
    with pytest.raises(TextTooLong) as refused:
        services.people.add(surname="x" * 81)

    assert refused.value.most == 80


def test_enumerations_and_flags_are_kept(services: Services) -> None:
    person_id = services.people.add(call_name="Gerrit", salutation=Salutation.MR, reach_me=ReachMe.VISIT)
    services.people.change(person_id, address_hidden=True, street="Lindestraat", house_number="14")
    services.people.do_not_call(person_id)

    card = services.people.person(person_id)

    assert (card.salutation, card.reach_me, card.do_not_call) == (Salutation.MR, ReachMe.VISIT, True)
    assert card.address == "Lindestraat 14"
    [row] = services.people.find("gerrit")
    assert (row.address, row.address_hidden) == ("", True)


def test_a_birth_date_gives_the_year_and_changing_it_is_one_step(services: Services) -> None:
    person_id = services.people.add(call_name="Mien", birth_date=date(1924, 2, 29))

    services.people.change(person_id, birth_date=date(1923, 3, 1))

    assert services.people.person(person_id).birth_year == 1923
    services.history.undo()
    assert services.people.person(person_id).birth_date == date(1924, 2, 29)


def test_someone_who_is_not_there_is_told(services: Services) -> None:
    with pytest.raises(NotFound):
        services.people.person(12)
    with pytest.raises(NotFound):
        services.people.change(12, call_name="Riet")


@pytest.mark.parametrize("text", NAUGHTY)
def test_naughty_text_is_kept_found_and_sorted(services: Services, text: str) -> None:
    person_id = services.people.add(
        call_name=text, surname=text, street=text, email=text, phone=text, reach_me_note=text, town=text
    )
    services.people.add_note(person_id, text)
    services.people.add_contact(person_id, name=text, relation=text, phone=text)

    card = services.people.person(person_id)

    kept = [card.call_name, card.surname, card.street, card.email, card.phone, card.reach_me_note, card.town]
    kept += [card.notes[0].text, card.contacts[0].name, card.contacts[0].relation, card.contacts[0].phone]
    assert kept == [clean(text)] * len(kept)
    assert [row.id for row in services.people.find(text)] == [person_id]
    assert [row.id for row in services.people.page()] == [person_id]


def test_the_list_is_paged_by_surname_or_call_name(services: Services) -> None:
    for name in ["Zus Bakker", "Anna van den Berg", "Bo de Vries", "Cor Aal"]:
        call_name, surname = name.split(" ", 1)
        services.people.add(call_name=call_name, surname=surname)

    by_surname = [row.name for row in services.people.page(offset=1, limit=2)]
    by_call_name = [row.name for row in services.people.page(order=NameOrder.CALL_NAME)]

    assert services.people.count() == 4
    assert by_surname == ["Zus Bakker", "Anna van den Berg"]
    assert by_call_name == ["Anna van den Berg", "Bo de Vries", "Cor Aal", "Zus Bakker"]


def test_rows_keep_the_order_in_which_they_were_asked(services: Services) -> None:
    anna, bo = services.people.add(call_name="Anna"), services.people.add(call_name="Bo")

    assert [row.name for row in services.people.rows([bo, 99, anna])] == ["Bo", "Anna"]


@pytest.mark.parametrize(
    ("call_name", "surname", "street", "year", "found"),
    [
        ("Riet", "Jansen", "", None, ["Riet Jansen", "Riet Jansen"]),
        ("Riet", "Janssen", "", None, ["Riet Jansen", "Riet Jansen"]),
        ("Riet", "Jansen", "Lindestraat", 1938, ["Riet Jansen", "Riet Jansen"]),
        ("R.", "Jansen", "", None, ["Riet Jansen", "Riet Jansen"]),
        ("Annie", "Jong", "", None, ["Annie van den Berg-de Jong"]),
        ("Annie", "van den Berg", "", None, ["Annie van den Berg-de Jong"]),
        ("Kees", "Jansen", "", None, []),
        ("Riet", "Smit", "", None, []),
        ("", "", "", None, []),
    ],
)
def test_who_probably_exists_already_is_told(
    services: Services, call_name: str, surname: str, street: str, year: int | None, found: list[str]
) -> None:
    services.people.add(call_name="Riet", surname="Jansen", street="Lindestraat", house_number="14", birth_year=1938)
    services.people.add(call_name="Riet", surname="Jansen", street="Molenweg", house_number="41", birth_year=1938)
    services.people.add(call_name="Annie", surname="van den Berg", birth_surname="de Jong")

    likely = services.people.likely(call_name=call_name, surname=surname, street=street, birth_year=year)

    assert [one.person.name for one in likely] == found
    if street:
        assert [one.same_street for one in likely] == [True, False]


def test_a_household_and_a_partner_are_linked_both_ways(services: Services) -> None:
    annie, sjef, zus = (services.people.add(call_name=name) for name in ("Annie", "Sjef", "Zus"))
    services.people.live_together(annie, sjef, partners=True)
    services.people.live_together(sjef, zus)

    card = services.people.person(sjef)

    assert card.partner is not None
    assert card.partner.name == "Annie"
    assert [mate.name for mate in card.household] == ["Zus"]
    services.people.live_apart(sjef)
    assert services.people.person(annie).partner is None
    assert [mate.name for mate in services.people.person(annie).household] == ["Zus"]
    services.people.live_apart(annie)
    assert services.people.person(zus).household == ()


def test_a_contact_person_has_the_clients_consent(services: Services) -> None:
    riet = services.people.add(call_name="Riet")
    today = services.today_on()
    contact_id = services.people.add_contact(
        riet, name="Els", relation="dochter", phone="0700-01 61 20", may_call=MayCall.MISSED, consent_on=today
    )

    [contact] = services.people.person(riet).contacts
    assert (contact.name, contact.may_call, contact.consent_on) == ("Els", MayCall.MISSED, today)
    with pytest.raises(NameMissing):
        services.people.add_contact(riet, name=" ")
    services.people.remove_contact(contact_id)
    assert services.people.person(riet).contacts == ()
    services.history.undo()
    assert len(services.people.person(riet).contacts) == 1


def test_a_line_that_is_good_to_know_has_120_letters_at_most(services: Services) -> None:
    riet = services.people.add(call_name="Riet")
    note_id = services.people.add_note(riet, "  Vlees voorgesneden ", shown_at=ShownAt.MEAL)

    with pytest.raises(TextTooLong):
        services.people.add_note(riet, "x" * 121)

    [note] = services.people.person(riet).notes
    assert (note.text, note.shown_at) == ("Vlees voorgesneden", ShownAt.MEAL)
    services.people.change_note(note_id, "Bordenwarmer", shown_at=ShownAt.MEAL)
    services.people.remove_note(note_id)
    assert services.people.person(riet).notes == ()
