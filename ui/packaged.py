"""What the packaged program does not take from its surroundings."""

import os
import sys
from collections.abc import MutableMapping
from pathlib import Path

PLACES = ("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "QML_IMPORT_PATH", "QML2_IMPORT_PATH")
"""Where Qt would look for code besides where it was put. Python's own are passed over by how it is packaged."""


def forget_strange_places(environment: MutableMapping[str, str] = os.environ) -> None:
    """Forget every place for code outside the folder of the packaged program; from a checkout nothing is forgotten."""
    home = getattr(sys, "_MEIPASS", None)
    if home is None:
        return
    for name in PLACES:
        kept = [place for place in environment.pop(name, "").split(os.pathsep) if _lies_in(place, home)]
        if kept:
            environment[name] = os.pathsep.join(kept)
    sys.path[:] = [place for place in sys.path if _lies_in(place, home)]


def _lies_in(place: str, home: str) -> bool:
    return Path(place).is_absolute() and Path(place).resolve().is_relative_to(Path(home).resolve())
