#!/usr/bin/env python3
"""Set Voordeur up and start, test or check it, from a fresh checkout.

    python3 packaging/dev.py run      the window (what follows is passed on: --demo, --language en)
    python3 packaging/dev.py test     all tests, without a screen (what follows goes to pytest)

    python3 packaging/dev.py check    formatting, lint, types, architecture, translations
    python3 packaging/dev.py bench    how fast it is, against yardsticks of the same run
    python3 packaging/dev.py faults   kill -9, power cuts, full disks and other bad days (slow)
    python3 packaging/dev.py shots    every page as a PNG in build/shots
    python3 packaging/dev.py bare     `run` and `test` in a bare Debian 12, timed (root, debootstrap)
    python3 packaging/dev.py words    fetch new texts from ui/ into resources/translations/nl
    python3 packaging/dev.py bundle   the program as one folder, dist/voordeur, and a look at whether it works
    python3 packaging/dev.py lock     renew packaging/requirements.lock and bundle-requirements.lock

It needs Python 3.11 or newer and nothing else; on Windows: py packaging\\dev.py run
The first start fetches the components (a minute or so); the next one repeats nothing.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
LOCK = PACKAGING / "requirements.lock"
BUNDLE_LOCK = PACKAGING / "bundle-requirements.lock"
ENV = ROOT / ".venv"
BIN = ENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = ENV / "voordeur.stamp"
TRANSLATIONS = ROOT / "resources" / "translations"

# What Qt loads and a bare Debian lacks; newer releases add "t64" to some names.
QT_PACKAGES = [
    *("libglib2.0-0", "libgl1", "libegl1", "libx11-6", "libdbus-1-3", "libfontconfig1", "libxkbcommon0"),
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxcb-xkb1", "libxkbcommon-x11-0"),
]
MEMORY = Path("/dev/shm")
ROOM_FOR_TESTS = 2 * 1024**3
"""Several times what the tests keep at one moment."""

SCREEN_PACKAGES = ["xvfb", "xauth"]
BUNDLE_PACKAGES = ["binutils"]  # PyInstaller asks objdump what a library needs


def missing_packages(wanted: Sequence[str]) -> list[str]:
    """Answer which of the Debian packages in `wanted` are not installed."""
    names = [name for package in wanted for name in (package, f"{package}t64")]
    query = subprocess.run(
        ["dpkg-query", "-W", "-f=${Package} ${db:Status-Status}\n", *names], capture_output=True, text=True, check=False
    )
    present = {line.split()[0].removesuffix("t64") for line in query.stdout.splitlines() if line.endswith(" installed")}
    return [package for package in wanted if package.removesuffix("t64") not in present]


def root_prefix() -> list[str] | None:
    """Answer what to put before a command to run it as root, or None where that is not allowed."""
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n"]
    return None


def install_packages(wanted: Sequence[str]) -> None:
    """Install the Debian packages in `wanted` that are missing, or say what to type and stop."""
    if not (shutil.which("apt-get") and shutil.which("dpkg-query")):
        return
    missing = missing_packages(wanted)
    if not missing:
        return
    prefix = root_prefix()
    if prefix is None:
        sys.exit(f"Type this, then try again:\n\n  sudo apt-get install -y {' '.join(missing)}\n")
    say(f"Installing {len(missing)} system libraries ...")
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    # A list that cannot be renewed may still do; the installation itself tells.
    subprocess.run([*apt, "update"], check=False, stdout=subprocess.DEVNULL)
    step([*apt, "install", "-y", "--no-install-recommends", *missing], stdout=subprocess.DEVNULL)


def system_libraries() -> None:
    """Bring what Qt and the environment need from the system."""
    if not sys.platform.startswith("linux"):
        return
    wanted = list(QT_PACKAGES)
    if importlib.util.find_spec("ensurepip") is None:
        wanted.append(f"python3.{sys.version_info.minor}-venv")
    install_packages(wanted)


def fingerprint() -> str:
    """Answer what the environment was made from: the components and how the project is described."""
    content = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes())
    return content.hexdigest()


def birthplace() -> str:
    """Answer where and with what the environment was made: moved or upgraded, it must be made anew."""
    return f"{ROOT} {sys.version_info.major}.{sys.version_info.minor}"


def environment() -> None:
    """Make .venv from the lock, unless it is there already."""
    made = STAMP.read_text("utf-8").splitlines() if STAMP.exists() else []
    if PYTHON.exists() and made == [birthplace(), fingerprint()]:
        return
    say("Setting up .venv ...")
    elsewhere = bool(made) and made[0] != birthplace()
    if elsewhere or not (PYTHON.exists() and works([str(PYTHON), "-m", "pip", "--version"])):
        step([sys.executable, "-m", "venv", "--clear", str(ENV)])
    pip = [str(PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-input", "--no-deps"]
    step([*pip, "--require-hashes", "--requirement", str(LOCK)])
    step([*pip, "--no-build-isolation", "--editable", str(ROOT)])
    prove_qt()
    STAMP.write_text(f"{birthplace()}\n{fingerprint()}\n", "utf-8")


def prove_qt() -> None:
    """Start Qt once, so that a missing system library is told here and not as a traceback later."""
    proof = subprocess.run(
        [str(PYTHON), "-c", "import PySide6.QtWidgets, PySide6.QtPrintSupport, PySide6.QtSvg"],
        capture_output=True,
        text=True,
        check=False,
    )
    if proof.returncode:
        reason = (proof.stderr.strip().splitlines() or ["no reason given"])[-1]
        sys.exit(f"Qt does not start on this system: {reason}\nInstall what it names, then try again.")


def translations() -> None:
    """Compile the words of each language when a source is newer than what was compiled."""
    for folder in sorted(path for path in TRANSLATIONS.iterdir() if path.is_dir()):
        compile_words(folder, TRANSLATIONS / f"voordeur_{folder.name}.qm")


def compile_words(folder: Path, compiled: Path) -> None:
    """Make one .qm of the .ts files in `folder`, unless it is there already."""
    sources = sorted(folder.glob("*.ts"))
    newest = max((path.stat().st_mtime for path in [*sources, folder]), default=0.0) if sources else 0.0
    if not sources or (compiled.exists() and compiled.stat().st_mtime >= newest):
        return
    scratch = compiled.with_suffix(f".{os.getpid()}.qm")
    # It warns of words that several pages share; words.py sees to it that their Dutch is the same.
    step([tool("lrelease"), "-silent", *map(str, sources), "-qm", str(scratch)], stderr=subprocess.DEVNULL)
    scratch.replace(compiled)  # whole or not at all: another start may be reading


def tool(name: str) -> str:
    """Answer the path of one of Qt's own tools."""
    return str(BIN / f"pyside6-{name}{'.exe' if os.name == 'nt' else ''}")


def set_up() -> None:
    """Bring everything, repeating nothing that is there already."""
    system_libraries()
    environment()
    translations()


def run(rest: list[str]) -> int:
    """Show the window, or where there is no screen, whom to call in the sample world."""
    set_up()
    if not has_screen():
        say("There is no screen here, so this is whom to call in the sample world (voordeur --demo calls):\n")
        return python("-P", "-m", "app.command", "--demo", "calls")
    return python("-P", "-m", "ui.main", *rest)


def test(rest: list[str]) -> int:
    """Run the tests; in CI everything `check` looks at as well."""
    set_up()
    checked = checks(architecture=False) if os.environ.get("CI") == "true" else 0
    cores = os.cpu_count() or 1
    spread = (
        ["-n", str(min(cores, 8)), "--dist", "worksteal"]  # whoever is done first takes over from who is not
        if cores > 1 and not any(word.startswith(("-n", "--pdb")) for word in rest)
        else []
    )
    variables = {"QT_QPA_PLATFORM": "offscreen", **in_memory()}
    tested = python("-P", "-m", "pytest", *spread, *rest, variables=variables)
    return tested or checked


def in_memory() -> dict[str, str]:
    """Let tests write their files in memory where it has room: else they mostly wait for the disk."""
    if not (sys.platform.startswith("linux") and os.access(MEMORY, os.W_OK)):
        return {}
    room = shutil.disk_usage(MEMORY).free
    return {"TMPDIR": str(MEMORY)} if room >= ROOM_FOR_TESTS else {}


def check(rest: list[str]) -> int:
    """Look at formatting, lint, types, architecture and translations."""
    set_up()
    return checks(architecture=True)


def checks(*, architecture: bool) -> int:
    """Run every check, also after one that failed; the tests hold the architecture themselves."""
    looks = [
        ("-m", "ruff", "format", "--check", "--quiet", "."),
        ("-m", "ruff", "check", "--quiet", "."),
        ("-m", "mypy"),
        ("-P", str(PACKAGING / "words.py"), "check"),
    ]
    if architecture:
        looks.append(("-P", "-m", "pytest", "-q", "-p", "no:randomly", "tests/test_architecture.py"))
    failed = [look for look in looks if python(*look, variables={"QT_QPA_PLATFORM": "offscreen"})]
    for look in failed:
        say(f"check failed: python {shlex.join(look)}")
    return 1 if failed else 0


def bench(rest: list[str]) -> int:
    """Measure, and print a table of ratios."""
    set_up()
    return python(str(ROOT / "tests" / "benchmarks" / "run.py"), *rest, variables={"QT_QPA_PLATFORM": "offscreen"})


def faults(rest: list[str]) -> int:
    """Hurt it in every way the tests know, slowly."""
    set_up()
    return python(str(ROOT / "tests" / "faults" / "run.py"), *rest, variables={"QT_QPA_PLATFORM": "offscreen"})


def shots(rest: list[str]) -> int:
    """Take a picture of every page."""
    set_up()
    if sys.platform.startswith("linux"):
        install_packages(SCREEN_PACKAGES)
    return python("-P", str(PACKAGING / "shots.py"), *rest)


def bare(rest: list[str]) -> int:
    """Try both commands where nothing is installed."""
    return subprocess.run([sys.executable, str(PACKAGING / "bare.py"), *rest], cwd=ROOT, check=False).returncode


def words(rest: list[str]) -> int:
    """Fetch new texts from the window into the Dutch files."""
    set_up()
    return python("-P", str(PACKAGING / "words.py"), "renew", *rest)


def bundle(rest: list[str]) -> int:
    """Make the program as one folder and see whether it works."""
    set_up()
    if sys.platform.startswith("linux"):
        install_packages([*BUNDLE_PACKAGES, *SCREEN_PACKAGES])
    return python("-P", str(PACKAGING / "bundle.py"), *rest)


def lock(rest: list[str]) -> int:
    """Renew both locks; what is bundled has the versions that are tested."""
    return resolve("dev", LOCK, *rest) or resolve("bundle", BUNDLE_LOCK, "--constraints", str(LOCK), *rest)


def resolve(group: str, output: Path, *rest: str) -> int:
    """Write one lock: for every system, with hashes, without the address of any index."""
    uv = shutil.which("uv") or shutil.which("uv", path=str(BIN)) or uv_of_its_own()
    command = [uv, "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--generate-hashes"]
    command += ["--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"]
    command += ["--group", group, "pyproject.toml", "--output-file", str(output), *rest]
    return subprocess.run(command, cwd=ROOT, check=False, stdout=subprocess.DEVNULL).returncode


def uv_of_its_own() -> str:
    """Make an environment for uv alone: it resolves the lock, and the program does not need it."""
    home = ROOT / "build" / "uv"
    folder = home / BIN.name
    if not shutil.which("uv", path=str(folder)):
        system_libraries()
        step([sys.executable, "-m", "venv", "--clear", str(home)])
        step([str(folder / PYTHON.name), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "uv"])
    return str(folder / "uv")


def has_screen() -> bool:
    """Tell whether a window can be shown; only Linux has machines without."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))


def python(*words: str, variables: Mapping[str, str] | None = None) -> int:
    """Run the environment's Python at the root of the checkout; `variables` yield to the caller's own."""
    surroundings = {**(variables or {}), **os.environ}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)  # a program that is started often is compiled once
    return subprocess.run([str(PYTHON), *words], cwd=ROOT, env=surroundings, check=False).returncode


def works(command: Sequence[str]) -> bool:
    """Tell whether `command` ends well."""
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def step(command: Sequence[str], *, stdout: int | None = None, stderr: int | None = None) -> None:
    """Run one step of the set-up, or stop with the command that failed."""
    if subprocess.run(command, cwd=ROOT, check=False, stdout=stdout, stderr=stderr).returncode:
        sys.exit(f"This step failed; nothing is lost, and trying again is safe:\n\n  {shlex.join(command)}\n")


def say(sentence: str) -> None:
    """Tell the person what happens, beside what the program itself prints."""
    print(sentence, file=sys.stderr, flush=True)


WORDS = {word.__name__: word for word in (run, test, check, bench, faults, shots, bare, bundle, words, lock)}


def main(arguments: list[str]) -> int:
    """Do what the first word says."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python gets a sentence instead of a traceback
        sys.exit("Voordeur needs Python 3.11 or newer.")
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(__doc__)
        return 0
    if arguments[0] not in WORDS:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        return WORDS[arguments[0]](arguments[1:])
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
