"""The file lies where it is safe."""

from pathlib import Path

import pytest

from app.domain.refusals import PlaceRefused
from app.storage.location import Places, check_place


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Stichting Samen", "OneDrive"),
        ("onedrive", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Google Drive", "Google Drive"),
        ("com~apple~CloudDocs", "iCloud"),
        ("STACK", "STACK"),
    ],
)
def test_a_synced_folder_is_refused_by_its_name(folder: str, service: str, tmp_path: Path) -> None:
    with pytest.raises(PlaceRefused) as refused:
        check_place(tmp_path / folder / "steunpunt" / "voordeur.db")

    assert refused.value.service == service


@pytest.mark.parametrize("folder", ["Documents", "Dropboxes", "one drive", "stacks", "Onedriver"])
def test_an_ordinary_folder_is_fine(folder: str, tmp_path: Path) -> None:
    check_place(tmp_path / folder / "voordeur.db")


def test_a_folder_on_the_network_is_refused() -> None:
    with pytest.raises(PlaceRefused) as refused:
        check_place(Path("//server/share/voordeur.db"))

    assert refused.value.service == ""


def test_the_desk_keeps_its_number(tmp_path: Path) -> None:
    places = Places(tmp_path / "data", tmp_path / "config")

    first, again = places.desk(), places.desk()
    other = Places(tmp_path / "data", tmp_path / "other").desk()

    assert first == again != other


def test_the_usual_file_lies_in_the_folder_for_data(tmp_path: Path) -> None:
    assert Places(tmp_path / "data", tmp_path / "config").database == tmp_path / "data" / "voordeur.db"
