"""Files that people hand over: read as they were typed, or refused with a code."""

import codecs
import io
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from app.domain.import_refusals import FileFault, FileRefused
from app.storage import spreadsheet_limits
from app.storage.spreadsheets import read_book

DATA = Path(__file__).parents[1] / "data"

ODS_CELL = '<table:table-cell office:value-type="string"{repeated}><text:p>{text}</text:p></table:table-cell>'
ODS = (
    '<?xml version="1.0" encoding="UTF-8"?>{before}<office:document-content'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
    '<office:body><office:spreadsheet><table:table table:name="Leden">{rows}</table:table>'
    "</office:spreadsheet></office:body></office:document-content>"
)


def rows_of(path: Path) -> list[list[Any]]:
    [table] = read_book(path).tables
    return [list(row) for row in table.rows]


def fault_of(path: Path) -> FileFault:
    with pytest.raises(FileRefused) as refused:
        read_book(path)
    return refused.value.fault


def write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def write_xlsx(path: Path, rows: Sequence[Sequence[Any]]) -> Path:
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Leden")
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            sheet.write(number, place, cell)
    book.close()
    return path


def write_ods(path: Path, rows: str, *, before: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", ODS.format(before=before, rows=rows))
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return path


def ods_row(*texts: str, repeated: str = "", cell_repeated: str = "") -> str:
    cells = "".join(ODS_CELL.format(text=text, repeated=cell_repeated) for text in texts)
    return f"<table:table-row{repeated}>{cells}</table:table-row>"


def repack(source: Path, target: Path, **changed: bytes) -> Path:
    """Write a zip file again with other contents for the parts of which the name ends so."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = next((text for end, text in changed.items() if end in part.filename), None)
            new.writestr(part.filename, old.read(part) if content is None else content)
    return target


@pytest.mark.parametrize("separator", list(";,\t|:^~"))
def test_any_separator_is_found(tmp_path: Path, separator: str) -> None:
    text = separator.join(["Nr", "Naam", "Plaats"]) + "\r\n" + separator.join(["7", "Riet", "Merendonk"]) + "\r\n"

    rows = rows_of(write(tmp_path / "leden.csv", text.encode()))

    assert rows == [["Nr", "Naam", "Plaats"], ["7", "Riet", "Merendonk"]]


@pytest.mark.parametrize(
    "encoded",
    [
        "Nr;Naam\r\n7;Renée\r\n".encode(),
        codecs.BOM_UTF8 + "Nr;Naam\r\n7;Renée\r\n".encode(),
        codecs.BOM_UTF16_LE + "Nr;Naam\r\n7;Renée\r\n".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "Nr;Naam\r\n7;Renée\r\n".encode("utf-16-be"),
        "Nr;Naam\r\n7;Renée\r\n".encode("utf-16-le"),
        "Nr;Naam\r\n7;Renée\r\n".encode("utf-16-be"),
        "Nr;Naam\r\n7;Renée\r\n".encode("cp1252"),
        "Nr;Naam\r7;Renée\r".encode("cp1252"),
    ],
)
def test_letters_are_read_in_every_usual_encoding(tmp_path: Path, encoded: bytes) -> None:
    rows = rows_of(write(tmp_path / "leden.csv", encoded))

    assert rows == [["Nr", "Naam"], ["7", "Renée"]]


def test_a_comma_in_a_name_is_no_separator(tmp_path: Path) -> None:
    text = "Nr;Naam;Tel\r\n1;Berg, Riet van den;0700\r\n2;Hooft, L. 't;0701\r\n3;Kok, Jan;0702\r\n"

    rows = rows_of(write(tmp_path / "leden.csv", text.encode()))

    assert rows[2] == ["2", "Hooft, L. 't", "0701"]


def test_a_quoted_line_break_stays_in_one_row(tmp_path: Path) -> None:
    rows = rows_of(write(tmp_path / "leden.csv", b'Nr;Opmerking\r\n1;"twee\r\nregels"\r\n2;"zegt ""u"""\r\n'))

    assert rows == [["Nr", "Opmerking"], ["1", "twee\r\nregels"], ["2", 'zegt "u"']]


def test_a_quote_that_is_never_closed_does_not_swallow_the_rest(tmp_path: Path) -> None:
    rows = rows_of(write(tmp_path / "leden.csv", b'Nr;Naam\r\n1;"Riet\r\n2;Toos\r\n3;Jan\r\n'))

    assert [row[0] for row in rows] == ["Nr", "1", "2", "3"]


def test_blank_rows_are_counted_as_a_person_sees_them(tmp_path: Path) -> None:
    rows = rows_of(write(tmp_path / "leden.csv", b"Leden\r\n\r\nNr;Naam\r\n7;Riet\r\n"))

    assert rows[3] == ["7", "Riet"]


def test_the_hint_that_excel_writes_names_the_separator(tmp_path: Path) -> None:
    rows = rows_of(write(tmp_path / "leden.csv", b"sep=!\r\nNr!Naam\r\n7!Riet\r\n"))

    assert rows == [[], ["Nr", "Naam"], ["7", "Riet"]]


def test_xlsx_keeps_text_numbers_and_dates_as_typed(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "leden.xlsx"))
    sheet = book.add_worksheet("Leden")
    sheet.write_row(1, 1, ["0612", 7, 1.5, True])
    sheet.write_datetime(1, 5, date(2026, 1, 6), book.add_format({"num_format": "d-m"}))
    sheet.write_string(1, 6, "=1+1")
    book.add_worksheet("Verborgen").hide()
    book.close()

    rows = rows_of(tmp_path / "leden.xlsx")

    assert rows[1] == [None, "0612", 7, 1.5, True, date(2026, 1, 6), "=1+1"]


def test_a_formula_is_never_worked_out(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "leden.xlsx"))
    book.add_worksheet().write_formula(0, 0, '=HYPERLINK("http://x.example")', value="wat er stond")
    book.close()

    assert rows_of(tmp_path / "leden.xlsx") == [["wat er stond"]]


def test_an_old_xls_is_read() -> None:
    rows = rows_of(DATA / "leden.xls")

    assert rows[2] == [7, "Berg, Riet van den", date(1941, 3, 12)]


def test_an_ods_is_read(tmp_path: Path) -> None:
    rows = rows_of(write_ods(tmp_path / "leden.ods", ods_row("Nr", "Naam") + ods_row("7", "Riet")))

    assert rows == [["Nr", "Naam"], ["7", "Riet"]]


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert fault_of(tmp_path / "weg.csv") is FileFault.MISSING


@pytest.mark.parametrize("content", [b"", b"\r\n \r\n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE])
def test_an_empty_file_is_refused(tmp_path: Path, content: bytes) -> None:
    assert fault_of(write(tmp_path / "leden.csv", content)) is FileFault.EMPTY


def test_a_sheet_without_cells_is_refused(tmp_path: Path) -> None:
    assert fault_of(write_xlsx(tmp_path / "leden.xlsx", [])) is FileFault.EMPTY


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7\n...", b"\x89PNG\r\n\x1a\n" + bytes(range(40)), b"<html><table></table>"]
)
def test_another_kind_of_file_is_refused(tmp_path: Path, content: bytes) -> None:
    assert fault_of(write(tmp_path / "leden.csv", content)) is FileFault.UNKNOWN_KIND


def test_another_kind_of_zip_file_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "leden.xlsx", "w") as archive:
        archive.writestr("brief.txt", "Beste mensen")

    assert fault_of(tmp_path / "leden.xlsx") is FileFault.UNKNOWN_KIND


def test_half_a_file_is_refused(tmp_path: Path) -> None:
    whole = write_xlsx(tmp_path / "leden.xlsx", [["Nr", "Naam"]]).read_bytes()

    assert fault_of(write(tmp_path / "half.xlsx", whole[: len(whole) // 2])) is FileFault.BROKEN


def test_a_sheet_that_is_no_xml_is_refused(tmp_path: Path) -> None:
    whole = write_xlsx(tmp_path / "leden.xlsx", [["Nr", "Naam"]])

    assert fault_of(repack(whole, tmp_path / "stuk.xlsx", workbook=b"<workbook")) is FileFault.BROKEN


def test_a_locked_xlsx_is_refused(tmp_path: Path) -> None:
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")

    assert fault_of(write(tmp_path / "leden.xlsx", content)) is FileFault.ENCRYPTED


def test_a_locked_ods_is_refused(tmp_path: Path) -> None:
    whole = write_ods(tmp_path / "leden.ods", ods_row("Nr"))
    locked = b'<manifest><encryption-data checksum="x"/></manifest>'

    assert fault_of(repack(whole, tmp_path / "slot.ods", manifest=locked)) is FileFault.ENCRYPTED


def test_a_zip_bomb_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    whole = write_xlsx(tmp_path / "leden.xlsx", [["Nr"]])

    assert fault_of(repack(whole, tmp_path / "bom.xlsx", sheet1=b" " * (20 * 2**20))) is FileFault.UNSAFE


def test_a_directory_that_lies_about_its_sizes_is_refused(tmp_path: Path) -> None:
    whole = write_xlsx(tmp_path / "leden.xlsx", [["Nr", "Naam"]] * 500).read_bytes()
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        size = next(part.file_size for part in archive.infolist() if "sheet1" in part.filename)

    lied = whole.replace(size.to_bytes(4, "little"), (10).to_bytes(4, "little"))

    assert fault_of(write(tmp_path / "bom.xlsx", lied)) is FileFault.BROKEN


ENTITIES = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>'


def test_entities_are_never_expanded(tmp_path: Path) -> None:
    assert fault_of(write_ods(tmp_path / "leden.ods", ods_row("&lol2;"), before=ENTITIES)) is FileFault.UNSAFE


def test_one_cell_far_away_is_refused(tmp_path: Path) -> None:
    whole = write_xlsx(tmp_path / "leden.xlsx", [["Nr"]])
    far = b'<worksheet><sheetData><row r="1048576"><c r="XFD1048576" t="n"><v>1</v></c></row></sheetData></worksheet>'

    assert fault_of(repack(whole, tmp_path / "ver.xlsx", sheet1=far)) is FileFault.TOO_MANY_ROWS


def test_a_repeated_ods_row_is_counted_before_it_is_written_out(tmp_path: Path) -> None:
    rows = ods_row("Riet", repeated=' table:number-rows-repeated="1048576"')

    assert fault_of(write_ods(tmp_path / "leden.ods", rows)) is FileFault.TOO_MANY_ROWS


def test_a_repeated_ods_cell_is_counted_before_it_is_written_out(tmp_path: Path) -> None:
    rows = ods_row("Riet", cell_repeated=' table:number-columns-repeated="16384"')

    assert fault_of(write_ods(tmp_path / "leden.ods", rows)) is FileFault.TOO_MANY_COLUMNS


def test_the_empty_rows_below_an_ods_sheet_do_no_harm(tmp_path: Path) -> None:
    below = '<table:table-row table:number-rows-repeated="1048574"><table:table-cell/></table:table-row>'

    assert rows_of(write_ods(tmp_path / "leden.ods", ods_row("Nr") + below)) == [["Nr"]]


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "leden.csv"
    with path.open("wb") as stream:
        stream.truncate(spreadsheet_limits.MOST_BYTES + 1)

    assert fault_of(path) is FileFault.TOO_BIG


def test_too_many_columns_are_refused(tmp_path: Path) -> None:
    assert fault_of(write(tmp_path / "leden.csv", b";".join([b"x"] * 2_001))) is FileFault.TOO_MANY_COLUMNS


def test_a_cell_that_is_too_long_is_refused(tmp_path: Path) -> None:
    assert fault_of(write(tmp_path / "leden.csv", b"Nr;Naam\r\n1;" + b"x" * 40_000)) is FileFault.CELL_TOO_LONG


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "leden.csv", b"a;b\n" * (spreadsheet_limits.MOST_ROWS + 1))

    assert fault_of(path) is FileFault.TOO_MANY_ROWS
