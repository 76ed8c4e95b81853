"""Text files with separators as other programs, and people, leave them."""

from pathlib import Path
from typing import Any

import pytest

from app.storage.spreadsheets import read_book


def rows(tmp_path: Path, content: str | bytes) -> list[list[Any]]:
    path = tmp_path / "leden.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    [table] = read_book(path).tables
    return [list(row) for row in table.rows]


def test_semicolons_inside_quotes_do_not_win_from_the_commas_outside(tmp_path: Path) -> None:
    text = 'Naam,Adres,Opmerking\n"Dam, Riet",Lindestraat 4,"a; b; c; d"\n"Bos, Kees",Kerkplein 2,"e; f; g; h"\n'

    assert rows(tmp_path, text) == [
        ["Naam", "Adres", "Opmerking"],
        ["Dam, Riet", "Lindestraat 4", "a; b; c; d"],
        ["Bos, Kees", "Kerkplein 2", "e; f; g; h"],
    ]


def test_an_inch_mark_changes_no_separator(tmp_path: Path) -> None:
    text = 'Naam;Opmerking\nRiet;tv van 40" kapot, helaas\nKees;kast van 12", kapot\n'

    assert rows(tmp_path, text)[1] == ["Riet", 'tv van 40" kapot, helaas']


def test_rows_that_were_quoted_as_a_whole_are_opened_again(tmp_path: Path) -> None:
    text = '"Naam;Adres"\n"Riet Dam;""Lindestraat; 4"""\n"Kees Bos;Kerkplein 2"\n'

    assert rows(tmp_path, text) == [["Naam", "Adres"], ["Riet Dam", "Lindestraat; 4"], ["Kees Bos", "Kerkplein 2"]]


def test_one_column_of_quoted_names_stays_one_column(tmp_path: Path) -> None:
    assert rows(tmp_path, '"Naam"\n"Dam, Riet"\n"Bos, Kees"\n') == [["Naam"], ["Dam, Riet"], ["Bos, Kees"]]


def test_single_quotes_around_every_cell_are_taken_off(tmp_path: Path) -> None:
    text = "'Naam';'Adres'\n'Riet Dam';'''s-Gravenweg 4; achter'\n'Kees Bos';'Kerkplein 2'\n"

    assert rows(tmp_path, text) == [
        ["Naam", "Adres"],
        ["Riet Dam", "'s-Gravenweg 4; achter"],
        ["Kees Bos", "Kerkplein 2"],
    ]


def test_an_apostrophe_before_a_name_stays(tmp_path: Path) -> None:
    text = "Naam;Adres\n't Hooft, Riet;'t Zand 4\n's-Gravezande, Bo;'s-Gravenweg 1\n"

    assert rows(tmp_path, text)[1:] == [["'t Hooft, Riet", "'t Zand 4"], ["'s-Gravezande, Bo", "'s-Gravenweg 1"]]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16"])
def test_a_byte_too_many_makes_nobody(tmp_path: Path, encoding: str) -> None:
    content = "Naam;Adres\nRiet Şahin;Lindestraat 4\n".encode(encoding) + b"\n"

    assert rows(tmp_path, content) == [["Naam", "Adres"], ["Riet Şahin", "Lindestraat 4"]]


def as_windows_shows(byte: int) -> str:
    """Return the letter that a program of Windows makes of a byte; five of them mean nothing there."""
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


@pytest.mark.parametrize("text", ["Zoë Bös, café", "Şahin Čapek", "José “Pepe” Núñez – 2"])
def test_letters_that_were_turned_into_bytes_twice_come_back(tmp_path: Path, text: str) -> None:
    twice = "".join(map(as_windows_shows, f"Naam\tPlaats\n{text}\tMerendonk\n".encode()))

    assert rows(tmp_path, twice)[1] == [text, "Merendonk"]


@pytest.mark.parametrize("text", ["João Ãlvares", "Â", "SÃO PAULO", "Ã©", "Zoë Ã«"])
def test_letters_that_are_meant_stay(tmp_path: Path, text: str) -> None:
    assert rows(tmp_path, f"Naam\tPlaats\nZoë {text}\tMerendonk\n")[1] == [f"Zoë {text}", "Merendonk"]
