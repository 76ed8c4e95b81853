"""What a screen reader does with the window, and hears: test_screen_reader.py starts it on a message bus of its own.

    /usr/bin/python3 screen_reader.py PROGRAM ...    prints what was found at each step, as JSON

It is a program for the system's own Python: pyatspi is there, and not in our environment.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found]  # the system's own
from gi.repository import GLib  # type: ignore[import-not-found]  # as above

PATIENCE = 20.0
ROOM, ROW, TEXT = "radio button", "push button", "heading"
heard: list[str] = []


def note(event: Any) -> None:
    """Remember what is announced."""
    heard.append(str(event.any_data))


def turn() -> None:
    """Let what was sent to us arrive."""
    context = GLib.MainContext.default()
    while context.pending():
        context.iteration(False)
    time.sleep(0.02)


def until(answer: Callable[[], Any], what: str) -> Any:
    """Wait until there is an answer."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        turn()
        if found := answer():
            return found
    sys.exit(f"not found: {what}; heard {heard[-5:]}")


def walk(one: Any) -> Iterator[Any]:
    """Return all that is shown in `one`; what has gone meanwhile is passed over."""
    try:
        children = [one.getChildAtIndex(number) for number in range(one.childCount)]
    except GLib.GError:
        return
    for child in children:
        if child is not None and child.getState().contains(pyatspi.STATE_SHOWING):
            yield child
            yield from walk(child)


def window() -> Any:
    """Return our program as the desktop knows it."""
    desktop = pyatspi.Registry.getDesktop(0)
    programs = [desktop.getChildAtIndex(number) for number in range(desktop.childCount)]
    return next((one for one in programs if one is not None and one.name == "voordeur"), None)


def there(role: str, begin: str) -> Any:
    """Wait for something of this role whose name begins so."""
    return until(
        lambda: next((one for one in walk(program) if one.getRoleName() == role and one.name.startswith(begin)), None),
        f"{role} {begin}",
    )


def activate(role: str, begin: str) -> None:
    """Do the first thing that something offers, as a screen reader does when its user presses the key for that."""
    there(role, begin).queryAction().doAction(0)


def hears(part: str) -> str:
    """Wait until something is announced."""
    said: str = until(lambda: next((one for one in heard if part in one), None), f"announcement of {part}")
    heard.clear()
    return said


def headings() -> list[list[str]]:
    """Return each heading, with its level."""
    found = [one for one in walk(program) if one.getRoleName() == TEXT]
    return [[level.partition(":")[2], one.name] for one in found for level in one.getAttributes() if "level" in level]


def journey() -> Iterator[tuple[str, Any]]:
    """Tick somebody, take it back, speak English, and make the text larger."""
    there(TEXT, "Even bellen")
    yield "today", headings()
    activate(ROOM, "Presentielijst")
    activate(ROW, "Bingo, 14:00")
    tile = there("check box", "")
    name = tile.name.partition(",")[0]
    activate("check box", name)
    yield "ticked", [name, hears(name)]
    yield "checked", bool(there("check box", name).getState().contains(pyatspi.STATE_CHECKED))
    activate(ROW, "Ongedaan maken")
    yield "undone", hears("Ongedaan gemaakt")
    activate(ROOM, "Beheer")
    activate(ROOM, "English")
    there(TEXT, "Settings")
    yield "settings", headings()
    activate(ROW, "Larger text")
    yield "larger", hears("Text")


if __name__ == "__main__":
    bus = subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"], stderr=subprocess.DEVNULL)
    pyatspi.Registry.registerEventListener(note, "object:announcement")
    started = subprocess.Popen(sys.argv[1:], env=os.environ | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"})
    try:
        program = until(window, "the program")
        print(json.dumps(dict(journey())))
    finally:
        for one in (started, bus):
            one.terminate()
