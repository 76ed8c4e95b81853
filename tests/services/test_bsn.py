"""A citizen service number is not kept, wherever it is typed or read, unless somebody says that it is none."""

from pathlib import Path

import pytest

from app.domain.import_parts import Purpose, Warned
from app.domain.refusals import LooksLikeBsn
from app.services import Services
from app.storage.database import Database
from app.storage.journal import StoreFact
from tests.domain.test_bsn import KNOWN


@pytest.fixture
def anna(services: Services, site: int) -> int:
    return services.people.add(call_name="Anna", site_id=site)


def test_it_is_refused_in_any_text(services: Services, anna: int) -> None:
    text = f"BSN {KNOWN}"

    for write in (
        lambda: services.people.add_note(anna, text),
        lambda: services.people.change(anna, reach_me_note=text),
        lambda: services.people.change(anna, member_number=KNOWN),
        lambda: services.people.add_contact(anna, name=text),
        lambda: services.requests.capture(anna, text),
        lambda: services.calls.comes_again(anna, note=text),
        lambda: services.follow_ups.add(anna, kind="call", due_on=services.today_on(), what=text),  # type: ignore[arg-type]
    ):
        before = len(services.history.steps())
        with pytest.raises(LooksLikeBsn) as refused:
            write()
        assert refused.value.number == KNOWN
        assert len(services.history.steps()) == before


def test_a_telephone_number_may_be_like_one(services: Services, anna: int) -> None:
    services.people.change(anna, phone=KNOWN, phone2=KNOWN)

    assert services.people.person(anna).phone == KNOWN


def test_who_insists_that_it_is_none_is_believed_and_the_number_itself_is_not_kept_for_it(
    services: Services, database: Database, anna: int
) -> None:
    services.rights.are_no_bsns([KNOWN])

    services.people.add_note(anna, f"polis {KNOWN}")

    assert [note.text for note in services.people.person(anna).notes] == [f"polis {KNOWN}"]
    with database.read() as session:
        assert not any(KNOWN in f"{fact.name} {fact.value}" for fact in session.query(StoreFact))


def test_what_stood_there_before_does_not_stand_in_the_way(services: Services, anna: int) -> None:
    services.rights.are_no_bsns([KNOWN])
    note = services.people.add_note(anna, f"polis {KNOWN}")

    services.people.remove_note(note)
    services.history.undo()

    assert len(services.people.person(anna).notes) == 1


class TestAList:
    """A file with such numbers in it."""

    @pytest.fixture
    def file(self, tmp_path: Path) -> Path:
        path = tmp_path / "leden.csv"
        path.write_text(
            f"Lidnummer;Naam;Telefoon;Opmerking\n1;Anna Smit;{KNOWN};bsn {KNOWN} staat hier\n"
            "2;Bo Vos;0612345678;niets\n",
            "utf-8",
        )
        return path

    def test_the_preview_marks_the_row_and_the_number_stays_out(
        self, services: Services, site: int, file: Path
    ) -> None:
        guess = services.imports.guess(file, purpose=Purpose.PEOPLE)

        [warning] = [one for one in services.imports.preview_people(guess, site).warnings if "bsn" in one.code]
        services.imports.import_people(guess, site)

        assert (warning.code, warning.where) == (Warned.BSN_LEFT_OUT, "2")
        [row] = services.people.find("smit")
        card = services.people.person(row.id)
        assert [note.text for note in card.notes] == ["bsn … staat hier"]
        assert card.phone.replace(" ", "") == f"0{KNOWN}"

    def test_who_insists_keeps_it(self, services: Services, site: int, file: Path) -> None:
        guess = services.imports.guess(file, purpose=Purpose.PEOPLE).with_no_bsns()
        assert not [one for one in guess.warnings if one.code is Warned.BSN_LEFT_OUT]

        services.imports.import_people(guess, site)

        [row] = services.people.find("smit")
        assert [note.text for note in services.people.person(row.id).notes] == [f"bsn {KNOWN} staat hier"]
