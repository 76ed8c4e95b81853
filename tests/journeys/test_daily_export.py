"""A coordinator saves the attendance in three acts, and LibreOffice shows every value as it was (issue, section 8)."""

import csv
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from app.domain.exporting import ExportKind
from app.services.opening import Opening
from tests.hall import TUESDAY, WEEK
from tests.journeys.conftest import Start
from tests.journeys.hall import Known, bingo_of
from tests.journeys.visitor import Visitor
from ui.destinations import Destination, Place
from ui.exports import ExportPage

OFFICE = shutil.which("soffice")
NAMES = ["Riet Şahin-'t Hooft", "=Bo Bakx", "Zoë Đorđe"]
SEMICOLON, QUOTE, UTF_8, TEXT = 59, 34, 76, 2

pytestmark = pytest.mark.usefixtures("lindehof")


@pytest.fixture
def known(opening: Opening, lindehof: None) -> Known:
    return bingo_of(opening, NAMES, missed=("Zoë Đorđe",))


def save(visitor: Visitor, button: str, path: Path) -> None:
    """Save the attendance: which list, which one to save, and where."""
    visitor.window.show_place(Destination(Place.EXPORT))
    visitor.settle()
    visitor.acts = 0
    visitor.tap(visitor.page(ExportPage).kinds[ExportKind.ATTENDANCE])
    visitor.click(button)
    chooser = visitor.dialog(QFileDialog)
    name = chooser.findChild(QLineEdit, "fileNameEdit")
    assert name is not None
    visitor.paste(name, str(path))
    acts = visitor.acts
    visitor.press(Qt.Key.Key_Return)
    assert acts == 3
    assert visitor.sees(f"are in {path.name}. It was noted that you saved this list.")


def shown(path: Path, folder: Path) -> list[dict[str, str]]:
    """Open a file in LibreOffice as somebody does by double click, and return what stands in its cells."""
    folder.mkdir()
    out = f"csv:Text - txt - csv (StarCalc):{SEMICOLON},{QUOTE},{UTF_8},1,,1043,false,true,false,false,false,-1"
    read = [f"--infilter=CSV:{SEMICOLON},{QUOTE},{UTF_8},1,,1043,false,false"] if path.suffix == ".csv" else []
    profile = f"-env:UserInstallation={(folder.parent / 'profile').as_uri()}"
    command = [str(OFFICE), "--headless", profile, *read, "--convert-to", out, "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    [made] = folder.glob("*.csv")
    with made.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=";"))


def kept() -> list[tuple[str, str, str, str]]:
    """Return what the store holds: ten weeks, of which Zoë missed the last two."""
    rows = []
    for week in range(10, 0, -1):
        for name in NAMES:
            first, _, last = name.partition(" ")
            came = week > 2 or first != "Zoë"
            rows.append(((TUESDAY - week * WEEK).isoformat(), first, last, "present" if came else "did not come"))
    return sorted(rows)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here: apt install libreoffice-calc-nogui")
@pytest.mark.parametrize("start", [False], indirect=True, ids=["at once"])
def test_three_acts_save_the_attendance_and_libreoffice_shows_every_value(
    start: Start, known: Known, tmp_path: Path
) -> None:
    visitor = start()
    visitor.sit_down("Marja")

    save(visitor, "Save for Excel", tmp_path / "lijst.xlsx")
    save(visitor, "Save as CSV", tmp_path / "lijst.csv")

    for file in ("lijst.xlsx", "lijst.csv"):
        rows = shown(tmp_path / file, tmp_path / file.replace(".", "-"))
        safe = "'" if file.endswith("csv") else ""
        found = sorted(
            (row["Date"], row["Call name"].removeprefix(safe), row["Surname"], row["Status"]) for row in rows
        )
        assert found == kept(), rows[0]
    assert visitor.stalls.too_long() == []
