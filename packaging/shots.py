"""Take a picture of every page: both languages, two screens, text at 100 % and 200 %, into build/shots.

    shots.py                     everything
    shots.py today calls         these pages only
    shots.py --offscreen         without Xvfb
    shots.py --readme            and renew the pictures of the README with what was taken

It also prints what an eye would find there: cut text, controls that overlap or fall outside (tests/cut_texts.py).
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHOTS = ROOT / "build" / "shots"
LANGUAGES = ("nl", "en")
SCREENS = ((1366, 768), (1920, 1080))
TEXT_SIZES = (100, 200)
PICTURES = ROOT / "packaging" / "pictures"
IN_README = {
    "today": "today-en-1366x768-100",
    "attendance": "attendance-list-en-1366x768-100",
    "calls": "calls-en-1366x768-100",
    "requests": "requests-en-1366x768-100",
    "person": "person-en-1366x768-100",
    "import": "import-attendance-en-1366x768-100",
}


@contextmanager
def screen(*, offscreen: bool) -> Iterator[dict[str, str]]:
    """Answer the surroundings of a program that shows windows: a screen of its own where there is Xvfb."""
    if offscreen or not sys.platform.startswith("linux"):
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    width, height = max(SCREENS)
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            sys.exit("Xvfb does not start; try --offscreen")
        yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()


def renew_pictures() -> None:
    """Put fresh pictures beside the README."""
    PICTURES.mkdir(exist_ok=True)
    for name, shot in IN_README.items():
        shutil.copyfile(SHOTS / f"{shot}.png", PICTURES / f"{name}.png")


def main(arguments: list[str]) -> int:
    """Take the pictures, a process for each language: nobody sees a mixture then."""
    wanted = [word for word in arguments if not word.startswith("--")]
    SHOTS.mkdir(parents=True, exist_ok=True)
    with screen(offscreen="--offscreen" in arguments) as variables:
        surroundings = {**os.environ, **variables}
        camera = [sys.executable, "-P", str(ROOT / "packaging" / "camera.py")]
        runs = [subprocess.Popen([*camera, language, *wanted], cwd=ROOT, env=surroundings) for language in LANGUAGES]
        statuses = [run.wait() for run in runs]
    if "--readme" in arguments:
        renew_pictures()
    print(f"{len(list(SHOTS.glob('*.png')))} pictures in {SHOTS.relative_to(ROOT)}")
    return max(statuses)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
