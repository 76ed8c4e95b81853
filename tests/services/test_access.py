"""What somebody gets to read about themselves: all of it, and nothing of anybody else."""

import json
from datetime import date
from pathlib import Path

import pytest

import app.storage.tables  # noqa: F401 - every table is known
from app.domain.base import Record
from app.domain.exporting import Language, TargetRefused
from app.domain.kept import TABLES, Topic, topics_of
from app.domain.matches import PreferenceKind
from app.domain.people import MayCall
from app.domain.refusals import NotAllowed
from app.domain.requests import Question
from app.domain.sites import Role
from app.domain.steps import Action
from app.domain.volunteers import Circumstances, Volunteer
from app.services import Services
from app.services.access_words import LABELS, LEFT_OUT, AccessWords
from app.services.rights import Access
from app.services.rights_access import due
from tests.services.conftest import Drawing


@pytest.fixture
def henk(services: Services, site: int) -> int:
    henk = services.people.add(call_name="Henk", surname="Zwart", phone="0699887766", site_id=site)
    services.volunteers.join(henk)
    return henk


@pytest.fixture
def anna(services: Services, drawn: Drawing, henk: int) -> int:
    anna, _ = drawn.missed("Anna", "PPPPPPPPAA", surname="Smit", street="Lindestraat", house_number="4")
    bo = services.people.add(call_name="Bo", surname="Visser")
    services.people.change(anna, phone="0611111111", phone2="0622222222", phone2_of="dochter Els", lives_alone=True)
    services.people.live_together(anna, bo, partners=True)
    services.people.add_note(anna, "vlees voorgesneden")
    services.people.add_contact(anna, name="Els Smit", relation="dochter", phone="0633333333", may_call=MayCall.ALWAYS)
    services.calls.someone_else(anna, spoke_with="buurvrouw Toos", knows=True, note="is bij haar zus")
    request = services.requests.capture(anna, "lamp ophangen")
    services.requests.complete(request, answers={Question.STAIRS: "yes"}, around="broer Kees")
    services.matches.ask(request, henk)
    services.matches.prefer(anna, henk, PreferenceKind.PREFERS)
    services.matches.prefer(bo, anna, PreferenceKind.KEEP_APART)
    services.matches.stand(anna, henk)
    drawn.add(Circumstances(person_id=anna, hobbies="kaarten", in_house="dog,stairs"))
    drawn.add(Volunteer(person_id=anna, free_parts=0b1, emergency_name="Els"))
    return anna


def words(access: Access) -> str:
    return "\n".join(
        f"{section.topic}: {line.label} {line.value}"
        for section in access.sections
        for entry in section.entries
        for line in entry
    )


@pytest.mark.parametrize("name", TABLES)
def test_every_column_has_a_name_in_both_languages(name: str) -> None:
    for _, column in topics_of(name):
        if f"{name}.{column}" not in LEFT_OUT:
            assert all(LABELS[column]), column


def test_every_code_that_we_keep_of_somebody_has_words() -> None:
    said = AccessWords(Language.DUTCH, None)
    codes = {
        (column.name, code)
        for name in TABLES
        for column in Record.metadata.tables[name].columns
        for code in getattr(column.type, "enum_class", None) or ()
    }

    assert {code.value for name, code in codes if said.value(name, code) == code.value} == {"bus", "partner"}


def test_it_tells_all_that_is_kept(services: Services, anna: int) -> None:
    told = words(services.rights.what_we_keep_of(anna))

    for word in ("Anna", "Smit", "Lindestraat", "0611111111", "vlees voorgesneden", "dochter", "is bij haar zus"):
        assert word in told
    for word in ("lamp ophangen", "trap: ja", "kaarten", "hond, trap", "ma ochtend", "aanwezig", "niet geweest"):
        assert word in told
    assert "Bingo of Anna" in told
    assert "Marja" in told  # who wrote it down


def test_it_tells_it_by_topic(services: Services, anna: int) -> None:
    counted = {section.topic: len(section.entries) for section in services.rights.what_we_keep_of(anna).sections}

    assert (counted[Topic.ATTENDANCE], counted[Topic.REQUESTS], counted[Topic.CALLS]) == (10, 1, 1)
    assert {Topic.ATTENTION, Topic.CONTACTS, Topic.FIT, Topic.VOLUNTEER, Topic.HELP, Topic.DONE} <= set(counted)


@pytest.mark.parametrize("language", Language)
def test_it_tells_of_nobody_else(services: Services, anna: int, language: Language) -> None:
    told = words(services.rights.what_we_keep_of(anna, language))

    for word in ("Henk", "Zwart", "0699887766", "Visser", "Els", "0633333333", "Toos", "Kees"):
        assert word not in told
    assert "niet samen" not in told  # that is what Bo would like
    assert "not together" not in told


def test_of_another_the_same_words_do_not_tell(services: Services, anna: int, henk: int) -> None:
    told = words(services.rights.what_we_keep_of(henk))

    assert "0699887766" in told
    assert not {"Anna", "Smit", "lamp ophangen", "vlees"} & set(told.split())


def test_the_file_says_the_same_and_is_noted(services: Services, anna: int, tmp_path: Path) -> None:
    path = tmp_path / "inzage.json"

    count = services.rights.write_what_we_keep_of(anna, path)

    held = json.loads(path.read_text("utf-8"))
    told = {line["value"] for topic in held["kept"] for entry in topic["entries"] for line in entry}
    assert {"vlees voorgesneden", "lamp ophangen"} <= told
    assert (held["name"], count) == ("Anna Smit", sum(len(topic["entries"]) for topic in held["kept"]))
    step = services.history.steps()[0]
    assert (step.action, step.person, step.undoable) == (Action.TELL_WHAT_WE_KEEP, "Anna Smit", False)


def test_it_does_not_take_the_place_of_the_store(services: Services, anna: int, tmp_path: Path) -> None:
    with pytest.raises(TargetRefused):
        services.rights.write_what_we_keep_of(anna, tmp_path / "data" / "voordeur.db")


@pytest.mark.parametrize("role", [Role.DESK, Role.CALLER])
def test_only_the_site_manager_may(services: Services, site: int, anna: int, role: Role) -> None:
    services.desk.sit_down(services.desk.add(site_id=site, name="Iemand", role=role))

    with pytest.raises(NotAllowed):
        services.rights.what_we_keep_of(anna)


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        (date(2026, 11, 24), date(2026, 12, 24)),
        (date(2026, 12, 31), date(2027, 1, 31)),
        (date(2027, 1, 31), date(2027, 2, 28)),
        (date(2028, 1, 30), date(2028, 2, 29)),
    ],
)
def test_it_must_be_given_within_a_month(asked: date, given: date) -> None:
    assert due(asked) == given
