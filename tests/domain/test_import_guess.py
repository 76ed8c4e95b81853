"""What a sheet probably is, and what it says once the guess is right."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.import_attendance import AttendanceRead, read_attendance
from app.domain.import_columns import Role
from app.domain.import_guess import Guess, guess_book
from app.domain.import_parts import Kind, Purpose, Warned
from app.domain.import_refusals import RowFault, SheetFault, SheetRefused, SymbolsUnknown
from app.domain.import_symbols import Meaning
from app.domain.import_table import Book, Cell, Table
from app.domain.import_years import YearSource

TODAY = date(2026, 11, 17)


def book(*sheets: tuple[str, Sequence[Sequence[Cell]]], file_name: str = "lijst.xlsx") -> Book:
    return Book(file_name, tuple(Table(name, rows) for name, rows in sheets))


def drawn(text: str) -> list[list[Cell]]:
    """Return the cells of a sheet that was drawn with bars."""
    return [[cell.strip() or None for cell in line.split("|")] for line in text.strip("\n").splitlines()]


def guess(text: str, *, purpose: Purpose | None = Purpose.ATTENDANCE, file_name: str = "lijst.xlsx") -> Guess:
    return guess_book(book(("Blad1", drawn(text)), file_name=file_name), today=TODAY, purpose=purpose)


def marks(read: AttendanceRead) -> dict[str, str]:
    """Return each person's marks as letters, a point for a held meeting at which she was not on the list."""
    held = [meeting.on for meeting in read.meetings if meeting.held]
    return {visitor.line.shown_name: "".join(visitor.marks.get(on, ".") for on in held) for visitor in read.visitors}


GRID = """
Presentielijst bingo 2026 | |
 | |
Nr | Naam            | 6-1 | 13-1 | 20-1      | 27-1 | Totaal
7  | Riet van Dam    | x   | x    |           | a    | 2
8  | Berg, Toos v.d. | -   | X    |           |      | 1
   |                 |     |      |           |      |
   | vervallen       |     |      | vervallen |      |
   | Aantal          | 1   | 2    |           | 0    |
"""


def test_a_grid_is_recognised_below_its_title() -> None:
    found = guess(GRID)

    assert (found.kind, found.header_row, found.year_source) == (Kind.GRID, 3, YearSource.TITLE)
    assert [column.role for column in found.columns] == [Role.NUMBER, Role.NAME, *[Role.MEETING] * 4, Role.IGNORED]
    assert [column.on for column in found.meetings] == [date(2026, 1, day) for day in (6, 13, 20, 27)]


def test_totals_blanks_and_the_row_of_cancelled_meetings_are_nobody() -> None:
    assert [number for number, _ in guess(GRID).rows()] == [4, 5]


def test_a_grid_gives_marks_and_leaves_out_what_was_not_held() -> None:
    read = read_attendance(guess(GRID))

    assert [meeting.held for meeting in read.meetings] == [True, True, False, True]
    assert list(marks(read).values()) == ["PPE", ".PA"]


@pytest.mark.parametrize("heading", ["20-1 vervallen", "20-1 (gaat niet door)", "vervallen 20-1"])
def test_a_heading_says_that_a_meeting_was_not_held(heading: str) -> None:
    found = guess(f"Naam | 13-1-2026 | {heading}\nRiet Dam | x | x\nJan Kok | | \n")

    assert [column.held for column in found.meetings] == [True, False]


def test_a_word_in_a_cell_below_says_that_a_meeting_was_not_held() -> None:
    found = guess("Naam | 13-1-2026 | 20-1\nRiet Dam | x | vervallen\nJan Kok | x | \n")

    assert [column.held for column in found.meetings] == [True, False]
    assert found.unknown_symbols == []


def test_only_announced_absences_still_make_a_meeting() -> None:
    found = guess("Naam | 13-1-2026 | 20-1\nRiet Dam | x | a\nJan Kok | x | \n")

    assert [column.held for column in found.meetings] == [True, True]


def test_an_unknown_sign_is_asked_and_no_absence() -> None:
    found = guess("Naam | 13-1-2026 | 20-1\nRiet Dam | x | Q\nJan Kok | x | o\n")

    with pytest.raises(SymbolsUnknown) as refused:
        read_attendance(found)

    assert sorted(refused.value.symbols) == ["Q", "o"]


def test_an_answer_explains_a_sign_in_any_case_of_letters() -> None:
    found = guess("Naam | 13-1-2026 | 20-1\nRiet Dam | x | Q\nJan Kok | x | q\n").with_symbol("q", Meaning.ANNOUNCED)

    assert list(marks(read_attendance(found)).values()) == ["PE", "PE"]


def test_a_legend_explains_their_own_signs() -> None:
    found = guess(
        """
        Bingo 2026 |
        o = aanwezig, t = afgemeld |
        Naam     | 6-1 | 13-1
        Riet Dam | o   | t
        """
    )

    assert list(marks(read_attendance(found)).values()) == ["PE"]


def test_headings_may_stand_in_two_rows() -> None:
    found = guess(
        """
        Bingo 2026 |          |     |
                   |          | 6-1 | 13-1
        Nr         | Naam     |     |
        7          | Riet Dam | x   |
        8          | Jan Kok  | x   | x
        """
    )

    assert list(marks(read_attendance(found)).values()) == ["PA", "PP"]


def test_months_may_stand_above_the_numbers_of_the_days() -> None:
    found = guess(
        """
        Bingo 2026 |     |    |          |
                   | jan |    | februari |
        Naam       | 20  | 27 | 3        | 10
        Riet Dam   | x   |    | x        | a
        Jan Kok    | x   | x  | x        | x
        """
    )

    assert [column.on for column in found.meetings] == [
        date(2026, 1, 20),
        date(2026, 1, 27),
        date(2026, 2, 3),
        date(2026, 2, 10),
    ]


def test_excel_numbers_above_the_columns_are_dates() -> None:
    found = guess("Naam | 46028 | 46035\nRiet Dam | x | x\n")

    assert [column.on for column in found.meetings] == [date(2026, 1, 6), date(2026, 1, 13)]


def test_the_year_comes_from_the_file_name_when_nothing_else_says_it() -> None:
    found = guess("Naam | 6-1 | 13-1\nRiet Dam | x | x\n", file_name="bingo_2025.csv")

    assert (found.year_source, found.meetings[0].on) == (YearSource.FILE_NAME, date(2025, 1, 6))


def test_without_a_year_the_list_is_refused_until_somebody_says_it() -> None:
    found = guess("Naam | 6-1 | 13-1\nRiet Dam | x | x\n")

    with pytest.raises(SheetRefused) as refused:
        read_attendance(found)
    read = read_attendance(found.with_year(2024))

    assert refused.value.fault is SheetFault.YEAR_UNKNOWN
    assert read.meetings[0].on == date(2024, 1, 6)


VISITS = """
Datum      | Lidnr | Naam     | Status
04-05-2026 | 3     | Riet Dam | aanwezig
04-05-2026 | 4     | Jan Kok  | {absent}
11-05-2026 | 3     | Riet Dam | aanwezig
18-05-2026 | 3     | Riet Dam | aanwezig
18-05-2026 | 4     | Jan Kok  | aanwezig
25-05-2026 | 3     | Riet Dam | aanwezig
"""


def test_one_row_a_visit_is_recognised() -> None:
    assert guess(VISITS.format(absent="afgemeld")).kind is Kind.VISITS


def test_no_row_is_an_absence_where_the_file_records_absences() -> None:
    read = read_attendance(guess(VISITS.format(absent="niet geweest")))

    assert marks(read) == {"Riet Dam": "PPPP", "Jan Kok": "AAPA"}


def test_no_row_is_not_on_the_list_where_the_file_records_none() -> None:
    read = read_attendance(guess(VISITS.format(absent="aanwezig")))

    assert marks(read)["Jan Kok"] == "P.P."


def test_nobody_is_absent_before_the_first_row() -> None:
    found = guess(VISITS.format(absent="niet geweest") + "25-05-2026 | 5 | Toos Bos | aanwezig\n")

    assert marks(read_attendance(found))["Toos Bos"] == "...P"


def test_a_visit_without_a_date_is_refused_alone() -> None:
    read = read_attendance(guess(VISITS.format(absent="afgemeld") + "ergens in mei | 4 | Jan Kok | aanwezig\n"))

    assert [(row.row, row.reason) for row in read.refused] == [(8, RowFault.NO_DATE)]


def test_rows_without_any_sign_are_visits() -> None:
    read = read_attendance(guess("Datum | Naam\n4-5-2026 | Riet Dam\n11-5-2026 | Riet Dam\n11-5-2026 | Jan Kok\n"))

    assert marks(read) == {"Riet Dam": "PP", "Jan Kok": ".P"}


def test_a_date_that_is_typed_once_holds_for_the_rows_below() -> None:
    read = read_attendance(guess("Datum | Naam\n4-5-2026 | Riet Dam\n | Jan Kok\n11-5-2026 | Riet Dam\n | Toos Bos\n"))

    assert marks(read) == {"Riet Dam": "PP", "Jan Kok": "P.", "Toos Bos": ".P"}


def test_a_column_that_counts_the_rows_is_no_member_number() -> None:
    found = guess("Nr | Lidnr | Naam | 6-1-2026\n1 | 57 | Riet Dam | x\n2 | 8 | Jan Kok | x\n")

    assert [visitor.line.number for visitor in read_attendance(found).visitors] == ["57", "8"]


@pytest.mark.parametrize("heading", ["Tot.", "Totaal", "Aantal keer", "Totaal 2026", "Som"])
def test_a_column_of_totals_is_not_used(heading: str) -> None:
    found = guess(f"Naam | 6-1-2026 | {heading}\nRiet Dam | x | 1\n")

    assert found.columns[2].role is Role.IGNORED


@pytest.mark.parametrize("row", ["vervallen | | | x", " | vervallen | | x", " | | | vervallen"])
def test_a_row_says_which_meetings_were_not_held(row: str) -> None:
    found = guess(f"Nr | Naam | 6-1-2026 | 13-1\n7 | Riet Dam | x | \n8 | Jan Kok | x | a\n{row}\n")

    assert [column.held for column in found.meetings] == [True, False]
    assert len(found.rows()) == 2


@pytest.mark.parametrize(
    "row",
    ["x = aanwezig | | |", "Totaal | 2 | 2 | 1", " | | di | di", " | Aantal aanwezig: | 2 | 1", " | Gasten | 3 | 2"],
)
def test_notes_and_counts_below_a_grid_are_nobody(row: str) -> None:
    found = guess(f"Nr | Naam | 6-1-2026 | 13-1\n7 | Riet Dam | x | x\n8 | Jan Kok | x | \n{row}\n")

    assert [number for number, _ in found.rows()] == [2, 3]
    assert found.unknown_symbols == []


def test_rows_of_another_activity_are_refused() -> None:
    text = """
    Datum     | Naam     | Activiteit
    4-5-2026  | Riet Dam | Koffie
    5-5-2026  | Riet Dam | Bingo
    11-5-2026 | Jan Kok  | koffie
    """

    read = read_attendance(guess(text), activity="Koffie")

    assert [(row.row, row.reason) for row in read.refused] == [(3, RowFault.OTHER_ACTIVITY)]


def test_the_sheet_that_looks_right_is_chosen_and_the_others_are_listed() -> None:
    members = drawn("Nr | Naam | Adres\n1 | Riet Dam | Lindestraat 1\n2 | Jan Kok | Kerkplein 3")
    lists = book(
        ("Uitleg", [["Zo vult u dit in"]]),
        ("Leden", members),
        ("Koffie 2026", drawn(GRID.replace("bingo", "koffie"))),
        ("Bingo 2026", drawn(GRID)),
    )

    attendance = guess_book(lists, today=TODAY, purpose=Purpose.ATTENDANCE, hint="bingo")
    people = guess_book(lists, today=TODAY, purpose=Purpose.PEOPLE)

    assert (attendance.sheet, people.sheet) == ("Bingo 2026", "Leden")
    assert attendance.sheets == ["Uitleg", "Leden", "Koffie 2026", "Bingo 2026"]
    assert attendance.with_sheet("Koffie 2026").sheet == "Koffie 2026"


def test_a_sheet_without_names_is_refused() -> None:
    with pytest.raises(SheetRefused):
        guess("Beste mensen\nhierbij de lijst\n")


def test_each_guess_about_a_column_can_be_corrected() -> None:
    found = guess("Wie dan | 13-1-2026 | 20-1\nRiet | x | x\nJan | x | x\n", purpose=None).with_role(0, Role.NAME)

    corrected = found.with_date(2, date(2026, 1, 21)).with_held(date(2026, 1, 13), False)

    assert [(column.on, column.held) for column in corrected.meetings] == [
        (date(2026, 1, 13), False),
        (date(2026, 1, 21), True),
    ]


def test_what_was_said_once_is_known_for_the_next_sheet_with_these_headings() -> None:
    first = guess("Naam | Tafel | 13-1-2026\nRiet Dam | 3 | Q\n")
    answers = first.with_symbol("Q", Meaning.PRESENT).with_role(1, Role.REMARK).remembered()
    second = guess("Naam | Tafel | 20-1-2026 | 27-1\nJan Kok | 4 | Q | x\n")

    told = second.with_remembered(answers)

    assert first.pattern == second.pattern
    assert told.unknown_symbols == []
    assert told.columns[1].role is Role.REMARK


def test_a_column_that_nobody_uses_is_pointed_out() -> None:
    found = guess("Naam | Schoenmaat | Adres\nRiet Dam | 38 | Lindestraat 1\n", purpose=Purpose.PEOPLE)

    assert [(one.code, one.where) for one in found.warnings] == [(Warned.COLUMN_NOT_USED, "Schoenmaat")]


NAMES = st.lists(
    st.sampled_from(
        [f"{call} {surname}" for call in ("Riet", "Jan", "Toos", "Kees") for surname in ("Dam", "Kok", "Bos")]
    ),
    min_size=3,
    max_size=12,
    unique=True,
)
SIGNS: Sequence[dict[str, str]] = (
    {"P": "x", "E": "a", "A": "", ".": "-"},
    {"P": "X", "E": "afg", "A": "", ".": "nvt"},
    {"P": "1", "E": "z", "A": "0", ".": "/"},
    {"P": "ja", "E": "MB", "A": "nee", ".": "n.v.t."},
    {"P": "✓", "E": "Ziek", "A": "niet geweest", ".": "–"},
    {"P": "aanwezig", "E": "afgemeld", "A": "afwezig", ".": "-"},
)
SHORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
DATE_FORMS: Sequence[Callable[[date], Cell]] = (
    lambda on: on,
    lambda on: f"{on.day}-{on.month}",
    lambda on: f"{on.day:02}/{on.month:02}/{on.year % 100:02}",
    lambda on: on.isoformat(),
    lambda on: f"di {on.day} {SHORT[on.month - 1]}",
)


@dataclass
class Drawn:
    """A register as somebody may have typed it, and what it means."""

    rows: list[list[Cell]]
    letters: dict[str, str]
    held: list[bool]


@st.composite
def registers(draw: st.DrawFn) -> Drawn:
    """Draw a register with its own signs, dates, order of columns, title rows and totals."""
    names, count = draw(NAMES), draw(st.integers(2, 9))
    signs, form = draw(st.sampled_from(SIGNS)), draw(st.sampled_from(DATE_FORMS))
    dates = [date(2026, 1, 6) + timedelta(weeks=week) for week in range(count)]
    held = draw(st.lists(st.booleans(), min_size=count, max_size=count))
    letters = {name: draw(st.text("PEA.", min_size=count, max_size=count)) for name in names}
    first = names[0]
    letters[first] = "".join("P" if is_held else "A" for is_held in held)  # a held meeting has a visitor
    numbered, number_first = draw(st.booleans()), draw(st.booleans())

    def row(number: Cell, name: Cell, cells: Sequence[Cell], total: Cell) -> list[Cell]:
        who = [number, name] if number_first else [name, number]
        return [*(who if numbered else [name]), *cells, total]

    titles: list[list[Cell]] = [["Presentielijst bingo 2026, steunpunt De Wilg"], [], []]
    rows = titles[: draw(st.integers(1, 3))]
    rows.append(row("Lidnr", "Naam", [form(on) for on in dates], "Totaal"))
    for place, name in enumerate(names):
        cells = [signs[letter] if is_held else None for letter, is_held in zip(letters[name], held, strict=True)]
        rows.append(row(100 + place, name, [cell or None for cell in cells], letters[name].count("P")))
    rows += [[], row(None, "vervallen", [None if is_held else "vervallen" for is_held in held], None)]
    rows.append(row(None, "Aantal", [len(names)] * count, None))
    return Drawn(rows, letters, held)


@given(register=registers())
def test_a_register_comes_back_as_it_was_meant(register: Drawn) -> None:
    found = guess_book(book(("Blad1", register.rows)), today=TODAY, purpose=Purpose.ATTENDANCE)

    read = read_attendance(found)

    assert [meeting.held for meeting in read.meetings] == register.held
    assert marks(read) == {
        name: "".join(letter for letter, is_held in zip(letters, register.held, strict=True) if is_held)
        for name, letters in register.letters.items()
    }
    assert len(found.rows()) == len(read.visitors) + len(read.refused) == len(register.letters)


@given(
    rows=st.lists(
        st.lists(st.one_of(st.none(), st.text(max_size=12), st.integers(), st.floats(), st.dates()), max_size=6)
    )
)
def test_no_sheet_breaks_the_guess(rows: list[list[Cell]]) -> None:
    for purpose in (None, *Purpose):
        try:
            found = guess_book(book(("Blad1", rows)), today=TODAY, purpose=purpose)
            read = read_attendance(found)
        except (SheetRefused, SymbolsUnknown):
            continue
        assert len(found.rows()) == sum(len(one.rows) for one in read.visitors) + len(read.refused)
