"""Naughty texts through every field: kept, found, sorted, shown and exported as `clean` leaves them (section 13)."""

import csv
from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as Gui
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from sqlalchemy import select

from app.domain.calls import CallAttempt
from app.domain.exporting import ExportKind, FileFormat
from app.domain.import_parts import Purpose
from app.domain.names import clean, display_name, fold, query_words, sort_key, split_prefix
from app.domain.people import Person
from app.domain.spreadsheet_text import as_typed
from app.services.export_people import PEOPLE
from app.services.opening import Opening
from app.services.people import PersonCard
from tests.data import naughty
from tests.hall import WEEK
from tests.journeys.conftest import Start
from tests.journeys.hall import bingo_of, looking
from tests.journeys.visitor import Visitor
from ui.activities import ActivitiesPage
from ui.activity_form import ActivityDialog
from ui.attendance import AttendancePage
from ui.calls import CallsPage
from ui.destinations import Destination, Place
from ui.exports import ExportPage
from ui.first_start import FirstStart
from ui.meeting_forms import CancelDialog
from ui.new_visitor import NewVisitorDialog
from ui.people import PeoplePage
from ui.person import PersonPage
from ui.person_around_forms import ContactDialog, NoteDialog
from ui.person_form import PersonDialog
from ui.rows import ROW
from ui.settings_page import DeskPersonDialog

pytestmark = [
    pytest.mark.usefixtures("lindehof"),
    pytest.mark.qt_log_ignore("OpenType support missing"),  # of a script that this computer has no letters for
    pytest.mark.parametrize("start", [False], indirect=True, ids=["at once"]),
]

TEXTS = naughty.SHORT
FIELDS = (
    *("call_name", "surname", "birth_surname", "street", "house_number", "postcode", "town", "initials"),
    *("phone", "phone_of", "phone2", "phone2_of", "email", "reach_me_note", "language"),
)
EXPORTED = {*FIELDS, "surname_prefix"} - {"phone", "phone2"}  # a number is exported readable


def room_for(field: str) -> int:
    length: int = getattr(Person.__table__.c, field).type.length
    return length


FORMS = 16
"""So many new people take all texts in the longer fields; the form at the list takes the rest of the first names."""

PACKS = {field: naughty.packed(room_for(field)) for field in FIELDS}


def written(visitor: Visitor, field: QLineEdit, text: str) -> str:
    """Paste a text that fits, and return what must be kept of it."""
    held = visitor.paste(field, text)
    assert clean(held) == clean(text)
    return clean(held)


def fill(form: PersonDialog, number: int) -> dict[str, str]:
    """Fill a form; over all forms each text comes in the fields of the name, and in each other where it fits."""
    kept = {}
    for field in FIELDS:
        packs = PACKS[field]
        text = packs[number % len(packs)]
        edit = getattr(form, field)
        edit.setText(text)
        assert clean(edit.text()) == clean(text)
        kept[field] = clean(text)
    kept["surname_prefix"], kept["surname"] = split_prefix(kept["surname"])
    return kept


def two_and_two(texts: Sequence[str]) -> list[tuple[str, str]]:
    """Put the texts in pairs, so that two fields take them together."""
    return list(zip_longest(texts[::2], texts[1::2], fillvalue="Anna"))


def open_people(visitor: Visitor) -> PeoplePage:
    visitor.tap(visitor.window.rail.button(Place.PEOPLE))
    return visitor.page(PeoplePage)


def without_markup(visitor: Visitor) -> None:
    """Make sure that nothing that somebody typed is read as markup, nor a letter of it as a short cut."""
    for widget in visitor.screen.findChildren(QWidget):
        tip = widget.toolTip()
        assert not Gui.mightBeRichText(tip.removeprefix("<span>").removesuffix("</span>")) or "&lt;" in tip, tip
        if isinstance(widget, QLabel) and widget.textFormat() is not Qt.TextFormat.PlainText:
            assert not Gui.mightBeRichText(widget.text()) or "alert" not in widget.text(), widget.text()


def test_of_a_new_person(start: Start, opening: Opening, tmp_path: Path) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    people: dict[int, dict[str, str]] = {}
    for number in range(FORMS):
        open_people(visitor)
        visitor.click("New person")
        kept = fill(visitor.dialog(PersonDialog), number)
        visitor.click("Save")
        card = visitor.page(PersonPage).card
        assert card is not None, visitor.texts()
        assert {field: getattr(card, field) for field in kept} == kept
        assert visitor.page(PersonPage).head.name.text() == display_name(card)
        assert visitor.page(PersonPage).accessibleName() == display_name(card)
        people[card.id] = kept
    without_markup(visitor)

    found_by_their_names(visitor, people)
    in_the_order_of_names(opening, list(people))
    exported_and_read_back(visitor, opening, people, tmp_path)


def found_by_their_names(visitor: Visitor, people: dict[int, dict[str, str]]) -> None:
    page = open_people(visitor)
    for number, kept in people.items():
        text = f"{kept['call_name']} {kept['surname']}"
        if any(word.isdecimal() for word in query_words(text)) or not fold(text):
            continue  # what looks like a telephone is looked for as a telephone
        page.search.setText(text)
        visitor.settle()
        model = page.list.model()
        found = [model.index(row, 0).data(ROW) for row in range(model.rowCount())]
        assert number in [row.id for row in found], f"{text!r} is not found"
    page.search.clear()
    visitor.settle()


def in_the_order_of_names(opening: Opening, ids: Sequence[int]) -> None:
    with looking(opening) as services:
        shown = [row.id for row in services.people.page(limit=1000)]
        cards = {number: services.people.person(number) for number in ids}
    wanted = sorted(ids, key=lambda number: (sort_key(cards[number]), number))
    assert shown == wanted


def exported_and_read_back(
    visitor: Visitor, opening: Opening, people: dict[int, dict[str, str]], tmp_path: Path
) -> None:
    visitor.window.show_place(Destination(Place.EXPORT))
    visitor.settle()
    page = visitor.page(ExportPage)
    page.choose_kind(ExportKind.PEOPLE)
    page.save(tmp_path / "people.csv", FileFormat.CSV)
    visitor.settle()
    with looking(opening) as services:
        order = [row.id for row in services.people.page(limit=1000)]
        away = [services.people.person(number) for number in order]

    with (tmp_path / "people.csv").open(encoding="utf-8-sig", newline="") as lines:
        _, *rows = list(csv.reader(lines, delimiter=";"))

    assert len(rows) == len(order)
    for card, row in zip(away, rows, strict=True):
        cells = dict(zip(PEOPLE, row, strict=False))  # who may read it stands behind them
        for field in EXPORTED:
            assert as_typed(cells[field]) == getattr(card, field), field


def test_of_what_is_good_to_know_and_of_contact_persons(start: Start, opening: Opening) -> None:
    known = bingo_of(opening, ["Bo Bakx"])
    visitor = start()
    visitor.sit_down("Marja")
    visitor.window.show_place(Destination(Place.PERSON, person_id=known["Bo Bakx"]))
    visitor.settle()

    lines, contacts = [], []
    for text in naughty.packed(120):
        visitor.click("Add a line")
        lines.append(written(visitor, visitor.dialog(NoteDialog).text, text))
        visitor.click("Save")
    for text, other in two_and_two(naughty.packed(80)):
        visitor.click("Add a contact person")
        form = visitor.dialog(ContactDialog)
        name = written(visitor, form.name, text)
        consent = written(visitor, form.consent_by, other)
        contacts.append((name, clean(visitor.paste(form.relation, other[:20])), consent))
        visitor.click("Save")

    card = visitor.page(PersonPage).card
    assert card is not None
    assert [note.text for note in card.notes] == lines
    assert [(one.name, one.relation, one.consent_by) for one in card.contacts] == contacts
    assert set(lines) <= {one.text() for one in visitor.page(PersonPage).notes.findChildren(QLabel)}
    without_markup(visitor)


def test_of_a_call(start: Start, opening: Opening) -> None:
    known = bingo_of(opening, ["Bo <b>B&akx</b>"])
    visitor = start()
    visitor.sit_down("Marja")
    packs = naughty.packed(200)

    for text in packs:
        open_people(visitor)
        visitor.window.show_place(Destination(Place.CALLS, person_id=known["Bo <b>B&akx</b>"]))
        visitor.settle()
        page = visitor.page(CallsPage)
        visitor.paste(page.person.note, text)
        visitor.tap(next(iter(page.outcomes.buttons.values())))
        without_markup(visitor)

    with looking(opening) as services, services._database.read() as session:
        kept = session.scalars(select(CallAttempt.note).order_by(CallAttempt.id)).all()
    assert kept == [clean(text) for text in packs]


def test_of_an_activity_and_of_a_cancelled_date(start: Start, opening: Opening) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    visitor.tap(visitor.window.rail.button(Place.ACTIVITIES))
    names, reasons = [], []

    for text, other in two_and_two(naughty.packed(80)):
        visitor.click("New activity")
        form = visitor.dialog(ActivityDialog)
        names.append((written(visitor, form.name, text), written(visitor, form.place, other)))
        visitor.click("Save")
        assert visitor.sees(names[-1][0])
    for text in naughty.packed(120)[::2]:
        visitor.click(next(one for one in visitor.names() if one.startswith("Cancel: ")))
        reasons.append(written(visitor, visitor.dialog(CancelDialog).reason, text))
        visitor.click("Cancel this date")

    with looking(opening) as services:
        [site] = services.desk.sites()
        rows = services.activities.of_site(site.id)
        assert sorted((row.name, row.values.place) for row in rows) == sorted(names)
        today = services.today_on()
        ahead = services.activities.meetings_between(site.id, today, today + 20 * WEEK)
        assert sorted(one.reason for one in ahead if one.reason) == sorted(reasons)
    assert {row.title() for row in visitor.page(ActivitiesPage).rows} == {name for name, _ in names}
    for place in (Place.ATTENDANCE, Place.EXPORT, Place.TODAY, Place.HISTORY):
        visitor.window.show_place(Destination(place))
        visitor.settle()
        without_markup(visitor)


def test_of_a_visitor_at_the_list(start: Start, opening: Opening) -> None:
    known = bingo_of(opening, ["Bo Bakx"])
    visitor = start()
    visitor.sit_down("Bep")
    visitor.press(Qt.Key.Key_F5)
    names = []

    for first, last in zip_longest(PACKS["call_name"][FORMS:], naughty.packed(80), fillvalue="Anna"):
        visitor.click("New visitor")
        form = visitor.dialog(NewVisitorDialog)
        names.append((written(visitor, form.call_name, first), written(visitor, form.surname, last)))
        visitor.click("Is present")
    for text in naughty.ALL:
        visitor.page(AttendancePage).view.field.setText(text)
        visitor.settle()
    without_markup(visitor)

    with looking(opening) as services:
        ids = [row.id for row in services.attendance.board(known.meeting).rows if row.name != "Bo Bakx"]
        cards = [services.people.person(number) for number in ids]
    assert sorted(map(both_names, cards)) == sorted(
        (first, " ".join(split_prefix(last)).strip()) for first, last in names
    )


def both_names(card: PersonCard) -> tuple[str, str]:
    return card.call_name, f"{card.surname_prefix} {card.surname}".strip()


def test_of_who_works_here(start: Start, opening: Opening) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    visitor.tap(visitor.window.rail.button(Place.SETTINGS))
    names = []

    for text in naughty.packed(80)[::2]:
        visitor.click("Add someone")
        names.append(written(visitor, visitor.dialog(DeskPersonDialog).name, text))
        visitor.click("Save")
    without_markup(visitor)

    with looking(opening) as services:
        assert {one.name for one in services.desk.people()} == {*names, "Marja", "Bep", "Anja"}
    visitor.click("Someone else")
    visitor.settle()
    assert all(any(name in said for said in visitor.names()) for name in names)


def test_that_are_too_long_or_say_nothing_are_refused_in_a_sentence(start: Start, opening: Opening) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    open_people(visitor)
    visitor.click("New person")
    form = visitor.dialog(PersonDialog)

    for text in naughty.NOTHING.values():
        if clean(text):
            continue
        visitor.paste(form.call_name, text)
        visitor.click("Save")
        assert visitor.sees("Fill in a name. Then I can go on.")
    for text in naughty.LONG.values():
        held = visitor.paste(form.surname, text)
        visitor.click("Save")
        assert visitor.sees("This text is too long. At most 80 letters fit.")
        assert form.surname.text() == held

    with looking(opening) as services:
        assert services.people.count() == 0


def test_searched_from_anywhere_do_no_harm(start: Start, opening: Opening) -> None:
    visitor = start()
    visitor.sit_down("Marja")
    for text in naughty.ALL:
        visitor.paste(visitor.window.top.search, text)
    assert visitor.stalls.too_long() == []
    with looking(opening) as services:
        assert services.people.count() == 0


class TestAtTheFirstStart:
    """Before there is any store."""

    @pytest.fixture
    def lindehof(self) -> None:
        """Begin with nothing."""

    def test_of_the_site_and_of_who_works_there(self, start: Start, opening: Opening) -> None:
        site = '<b>De</b> & "Lindehof" =1+1 \u202e👵 Zoe\u0308 {0} %n'
        visitor = start()
        first = visitor.screen
        assert isinstance(first, FirstStart)
        visitor.paste(first.site, site)
        names = naughty.packed(60)[:6]
        for number, name in enumerate(names):
            if number:
                visitor.click("Add someone")
            visitor.paste(first.lines[number].name, name)
        visitor.click("Begin")
        visitor.click("Go on")
        assert visitor.sees(clean(site))
        visitor.sit_down(clean(names[0]))

        without_markup(visitor)
        with looking(opening) as services:
            assert services.desk.sites()[0].name == clean(site)
            assert sorted(one.name for one in services.desk.people()) == sorted(map(clean, names))


def test_come_in_again_from_our_own_export(start: Start, opening: Opening, tmp_path: Path) -> None:
    with looking(opening, writes=True) as services:
        [site] = services.desk.sites()
        for number, text in enumerate(TEXTS):
            services.people.add(
                call_name=text[:20], surname=text[:40], street=text[:40], member_number=f"N{number}", site_id=site.id
            )
        before = {row.member_number or "": row.name for row in map(services.people.person, range(1, len(TEXTS) + 1))}
    visitor = start()
    visitor.sit_down("Marja")
    visitor.window.show_place(Destination(Place.EXPORT))
    visitor.settle()
    visitor.page(ExportPage).save(tmp_path / "people.csv", FileFormat.CSV)
    visitor.settle()

    with Opening.throwaway(opening.clock) as other:
        services = other.create()
        result = services.imports.import_people(
            services.imports.guess(tmp_path / "people.csv", purpose=Purpose.PEOPLE), "De Lindehof"
        )
        after = {
            row.member_number or "": row.name for row in map(services.people.person, range(1, result.imported + 1))
        }
        services.close()
    assert result.refused == ()
    # What stands in brackets in a name is taken for the name that people say, as in lists that others made.
    assert {number: name for number, name in after.items() if "(" not in before[number]} == {
        number: name for number, name in before.items() if "(" not in name
    }
