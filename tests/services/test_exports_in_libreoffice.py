"""A coordinator opens what was saved in LibreOffice, and finds every value as it was."""

import csv
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from app.domain.care_notes import CareNote
from app.domain.exporting import FileFormat
from tests.register import Register

OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here: apt install libreoffice-calc-nogui")

SEMICOLON, QUOTE, UTF_8 = 59, 34, 76


@pytest.fixture
def people(register: Register) -> None:
    """Write down who is hard for a spreadsheet."""
    riet = register.person(
        **{"member_number": "1207", "call_name": "Riet", "surname_prefix": "van den", "surname": "Şahin-'t Hooft"},
        **{"birth_date": date(1938, 2, 28), "phone": "0612345678", "phone2": "+32 478 12 34 56"},
        **{"street": "Lindestraat", "house_number": "41bis", "site_id": register.site},
    )
    bo = register.person(call_name="@Bo", surname='Zegt "u"; altijd', phone="0700-18 87 11", since=date(2020, 1, 2))
    register.keep(CareNote(person_id=riet, text="=1+1"), CareNote(person_id=bo, text="graag raam, 1,5"))


def shown(path: Path, folder: Path) -> list[list[str]]:
    """Open a file in LibreOffice and return what stands in its cells, as a person reads them."""
    out = f"csv:Text - txt - csv (StarCalc):{SEMICOLON},{QUOTE},{UTF_8},1,,1043,false,true,false,false,false,-1"
    read = [f"--infilter=CSV:{SEMICOLON},{QUOTE},{UTF_8},1,,1043,false,false"] if path.suffix == ".csv" else []
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(OFFICE), "--headless", profile, *read, "--convert-to", out, "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    [made] = folder.glob("*.csv")
    with made.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines, delimiter=";"))


@pytest.mark.parametrize("file_format", FileFormat)
def test_every_value_is_as_it_was(file_format: FileFormat, people: None, register: Register, tmp_path: Path) -> None:
    path, folder = tmp_path / f"mensen.{file_format}", tmp_path / "shown"
    folder.mkdir()
    register.save(path)

    heads, riet, bo = shown(path, folder)

    found = [dict(zip(heads, row, strict=True)) for row in (riet, bo)]
    safe = "'" if file_format is FileFormat.CSV else ""
    assert found[0]["Roepnaam"] == "Riet"
    assert [row["Achternaam"] for row in found] == ["Şahin-'t Hooft", 'Zegt "u"; altijd']
    assert [row["Roepnaam"] for row in found] == ["Riet", f"{safe}@Bo"]
    assert [row["Goed om te weten"] for row in found] == [f"{safe}=1+1", "graag raam, 1,5"]
    assert (found[0]["Lidnummer"], found[0]["Geboortedatum"]) == ("1207", "1938-02-28")
    assert (found[0]["Telefoon"], found[0]["Telefoon 2"]) == ("06 - 12 34 56 78", "0032 478 12 34 56")
    assert (found[1]["Telefoon"], found[1]["Klant sinds"]) == ("0700-18 87 11", "2020-01-02")
    assert (found[0]["Huisnummer"], found[0]["Steunpunt"]) == ("41bis", "De Lindehof")
