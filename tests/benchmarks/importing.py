"""People from a spreadsheet."""

from itertools import islice
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

import xlsxwriter

from app.services import Services
from tests.benchmarks import worlds
from tests.benchmarks.measuring import seconds
from tests.benchmarks.table import Row, against, below

FEW, MANY, TIMES = 5_500, 55_000, 3
HEADINGS = {
    "Lidnummer": "member_number",
    "Roepnaam": "call_name",
    "Tussenvoegsel": "surname_prefix",
    "Achternaam": "surname",
    "Geboortejaar": "birth_year",
    "Straat": "street",
    "Huisnummer": "house_number",
    "Postcode": "postcode",
    "Plaats": "town",
    "Telefoon": "phone",
}


def rows() -> list[Row]:
    """Import both sizes in turn, each into an empty store."""
    few, many = _workbook(FEW), _workbook(MANY)
    small = [_imported(few, FEW) for _ in range(TIMES)]
    large = [_imported(many, MANY) for _ in range(TIMES)]
    return [
        against(
            f"people import, XLSX, {MANY:,} rows against {FEW:,}", median(large), median(small), times=12, unit="s"
        ),
        below(f"people import, XLSX, {FEW:,} rows", median(small), at_most=5, unit="s"),
    ]


def _workbook(count: int) -> Path:
    path = worlds.FOLDER / f"people-{count}.xlsx"
    worlds.FOLDER.mkdir(parents=True, exist_ok=True)
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("Leden")
    sheet.write_row(0, 0, list(HEADINGS))
    for at, person in enumerate(islice(worlds.people(Random(worlds.SEED), count), count), start=1):
        sheet.write_row(at, 0, [person[name] for name in HEADINGS.values()])
    book.close()
    return path


def _imported(workbook: Path, count: int) -> float:
    path = worlds.FOLDER / "import.db"
    worlds.remove(path)
    database = worlds.stores().create(path)
    services: Any = Services(database)
    results: list[Any] = []
    took = seconds(
        lambda: results.append(services.imports.import_people(services.imports.guess(workbook), "De Lindehof"))
    )
    services.close()
    worlds.remove(path)
    if results[0].imported != count:
        raise RuntimeError(f"imported {results[0].imported} of {count}: {results[0].refused[:3]}")
    return took
