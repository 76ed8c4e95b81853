"""The packaged program takes code from its own folder only."""

import os
import sys
from pathlib import Path

import pytest

from ui.packaged import PLACES, forget_strange_places


def test_places_outside_the_folder_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside, outside = tmp_path / "voordeur" / "plugins", tmp_path / "voordeur-evil"
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "voordeur"), raising=False)
    monkeypatch.setattr(sys, "path", ["", str(outside), str(inside), ".", str(inside / ".." / ".." / "other")])
    environment = {name: os.pathsep.join([str(outside), str(inside), "plugins", ""]) for name in PLACES[1:]}
    environment |= {PLACES[0]: str(outside), "LANG": "nl_NL.UTF-8"}

    forget_strange_places(environment)

    assert environment == {"LANG": "nl_NL.UTF-8", **{name: str(inside) for name in PLACES[1:]}}
    assert sys.path == [str(inside)]


def test_from_a_checkout_nothing_is_forgotten() -> None:
    environment, paths = {"QT_PLUGIN_PATH": "/opt/qt"}, list(sys.path)

    forget_strange_places(environment)

    assert (environment, sys.path) == ({"QT_PLUGIN_PATH": "/opt/qt"}, paths)
