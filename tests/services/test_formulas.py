"""Whatever stands in any field, no list that goes out makes a spreadsheet calculate."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import String, text

import app.storage.tables  # noqa: F401 - every table is known
from app.domain.base import Record
from app.domain.care_notes import CareNote
from app.domain.exporting import ExportKind, ExportOrder, FileFormat
from app.services import Services
from app.services.opening import Opening
from app.storage.key import Keys
from app.storage.location import Places
from tests.conftest import Clock
from tests.register import Register

MADE = {"import_memory", "paper", "search_text", "search_word", "request_text", "request_word", "step", "store_fact"}
"""Tables in which nobody types."""
CODES = {"request_kind.code", "request_series.rule", "person.sort_name", "person.sort_call_name"}
PAYLOADS = ["=cmd|'/C calc'!A", "+1+", "-2+3+cmd|' /C calc'!A", "@SUM(1)*", "\t=1+", "＝1+", "'=1+"]
FORMULA = re.compile(r"[=+\-@＝＋－＠\t\r\x00-\x1f]")
TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """Give the sample world, of which every list has rows."""
    folder = tmp_path_factory.mktemp("formulas")
    opening = Opening(Places(folder / "data", folder / "config"), Keys(folder / "config", None), Clock())
    opening.make_sample(on=TODAY)
    services = opening.open()
    yield services
    services.close()


def typed_columns() -> Iterator[tuple[str, str]]:
    """Return every table and column that may hold what somebody typed."""
    for table in Record.metadata.sorted_tables:
        for column in table.columns:
            if type(column.type) is String and table.name not in MADE and f"{table.name}.{column.name}" not in CODES:
                yield table.name, column.name


def type_everywhere(services: Services) -> None:
    """Put formulas into every field of every row, past the services: they might take something off."""
    chosen = " ".join(f"WHEN {number} THEN :payload{number}" for number in range(len(PAYLOADS)))
    payloads = {f"payload{number}": payload for number, payload in enumerate(PAYLOADS)}
    with services._database.engine.begin() as connection:
        for table, column in typed_columns():
            typed = f"CASE rowid % {len(PAYLOADS)} {chosen} END || rowid"
            connection.execute(text(f'UPDATE "{table}" SET "{column}" = {typed}'), payloads)


def order_of(kind: ExportKind) -> ExportOrder:
    """Order a list of the last weeks."""
    return ExportOrder(kind=kind, first_day=TODAY - timedelta(days=21), last_day=TODAY)


def test_no_cell_of_any_csv_begins_a_formula(world: Services) -> None:
    type_everywhere(world)

    for kind in ExportKind:
        stream = io.BytesIO()
        world.exports.stream_csv(order_of(kind), stream)
        rows = list(csv.reader(io.StringIO(stream.getvalue().decode("utf-8-sig"), newline=""), delimiter=";"))
        cells = [cell for row in rows[1:] for cell in row]
        assert any(payload in cell for cell in cells for payload in PAYLOADS), kind
        assert [cell for cell in cells if FORMULA.match(cell)] == [], kind


def test_no_cell_of_any_workbook_is_a_formula(world: Services, tmp_path: Path) -> None:
    type_everywhere(world)

    for kind in ExportKind:
        path = tmp_path / f"{kind}.xlsx"
        world.exports.write(order_of(kind), path, FileFormat.XLSX)
        with zipfile.ZipFile(path) as book:
            parts = {name: book.read(name).decode("utf-8") for name in book.namelist() if name.endswith(".xml")}
        sheets = "".join(content for name, content in parts.items() if name.startswith("xl/worksheets/"))
        assert "=1+" in "".join(parts.values()), kind
        assert not re.search(r"<(f|hyperlink)\b", sheets), kind


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_formula_in_any_field_comes_back_as_it_was(
    register: Register, other: Register, tmp_path: Path, ending: str
) -> None:
    fields = ("member_number", "call_name", "surname", "street", "house_number", "town", "reach_me_note", "language")
    for payload in PAYLOADS:
        if payload.isprintable():  # services leave no tab in a line of text
            typed = {field: f"{payload}{number}"[:20] for number, field in enumerate(fields)}
            person = register.person(**typed, phone=f"{payload}9", phone_of=f"{payload}8", site_id=register.site)
            register.keep(CareNote(person_id=person, text=payload), CareNote(person_id=person, text="+1"))
    path = register.save(tmp_path / f"people.{ending}")

    other.bring_in(path, "De Lindehof")

    assert other.csv() == register.csv()
    assert len(other.csv()) == 6
