"""Make the program one folder, dist/voordeur, that needs no Python beside it; then see whether it works.

    python3 packaging/dev.py bundle            build, look, and say what was seen
    python3 packaging/dev.py bundle --look     look again at what was built

PyInstaller has an environment of its own in build/bundle: what only the tests need cannot get into the folder, and
nobody waits for PyInstaller who only starts or tests the program.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
LOCK = PACKAGING / "bundle-requirements.lock"
WORK = ROOT / "build" / "bundle"
ENV = WORK / "env"
PYTHON = ENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
BUILT = WORK / "dist" / "voordeur"
SHIPS = ROOT / "dist" / "voordeur"
EXE = ".exe" if os.name == "nt" else ""
FROZEN = f"voordeur-frozen{EXE}"
INSIDE = PACKAGING / "bundle_inside.py"

SECONDS_TO_OPEN = 90.0
SECONDS_TO_LIVE = 5.0
QT_OF_OURS = ("libQt6", "libicu", "libpyside6", "libshiboken6")
PLANTED = ["sitecustomize.py", "usercustomize.py", "app/__init__.py", "ui/__init__.py", "sqlite3.py", "json.py"]
PLANTED += ["encodings/__init__.py", "keyring/__init__.py", "PySide6/__init__.py", "sqlcipher3/__init__.py"]
# What the system gives us and no setting of a developer.
OF_THE_SYSTEM = ("PATH", "SYSTEMROOT", "SYSTEMDRIVE", "COMSPEC", "WINDIR")


class WrongError(Exception):
    """What was seen is not what it should be."""


class Bench:
    """A computer on which nothing of Voordeur is set up: folders of its own, and none of our surroundings."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.surroundings = {name: os.environ[name] for name in OF_THE_SYSTEM if name in os.environ}
        homes = ["HOME", "TMPDIR", "TEMP", "TMP", "APPDATA", "LOCALAPPDATA", "USERPROFILE", "XDG_RUNTIME_DIR"]
        for name in [*homes, "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"]:
            (folder / name.lower()).mkdir(mode=0o700)
            self.surroundings[name] = str(folder / name.lower())
        self.surroundings |= {"QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}

    @classmethod
    def within(cls, bench: "Bench", folder: Path, surroundings: dict[str, str]) -> "Bench":
        """Answer the same computer, standing in another folder, with more in its surroundings."""
        other = cls.__new__(cls)
        other.folder, other.surroundings = folder, bench.surroundings | surroundings
        return other

    def store(self, name: str) -> str:
        """Answer the place of a store."""
        return str(self.folder / f"{name}.db")

    def say(self, *words: str) -> str:
        """Answer what the command that ships says; it must end well and complain of nothing."""
        return self._run([str(SHIPS / f"voordeur{EXE}"), "--language", "en", *words])

    def inside(self, act: str, *words: str) -> Any:
        """Answer what a script in the bundle finds."""
        return json.loads(self._run([str(BUILT / FROZEN), str(INSIDE), act, *words]).splitlines()[-1])

    def _run(self, command: list[str]) -> str:
        ran = subprocess.run(
            command,
            cwd=self.folder,
            env=self.surroundings,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )
        if ran.returncode or ran.stderr.strip():
            raise WrongError(
                f"{Path(command[0]).name} {command[1:]} gave {ran.returncode}: {ran.stderr.strip()[-600:]}"
            )
        return ran.stdout


def must(holds: bool, otherwise: str) -> None:
    """Raise a `WrongError` unless it holds."""
    if not holds:
        raise WrongError(otherwise)


def helps(bench: Bench) -> str:
    """The command explains itself, and knows its version."""
    told = bench.say("--help")
    for word in ("import", "calls", "export", "sample", "check", "migrate", "undo"):
        must(f" {word} " in told, f"--help does not tell of {word}")
    version = bench.say("--version").strip()
    must(version.count(".") == 2, f"--version says {version!r}")
    return version


def makes_sample(bench: Bench) -> str:
    """The sample world is made, and is sound."""
    bench.say("sample", "--size", "site", "--years", "1", "--seed", "7", bench.store("sample"))
    return bench.say("--database", bench.store("sample"), "check").strip()


def calls(bench: Bench) -> str:
    """The call list is an array with people and reasons."""
    rows = json.loads(bench.say("--database", bench.store("sample"), "calls", "--json"))
    must(bool(rows) and all(row["why"] and row["kind"] for row in rows), "calls --json has nobody, or no reasons")
    return f"{len(rows)} rows, first: {rows[0]['why']}"


def goes_out_and_in(bench: Bench) -> str:
    """What is exported is known when it is imported again."""
    list_ = bench.folder / "people.xlsx"
    bench.say("--database", bench.store("sample"), "export", "people", "--xlsx", str(list_))
    told = json.loads(
        bench.say("--database", bench.store("sample"), "import", "people", str(list_), "--dry-run", "--json")
    )
    must(told["rows"] == told["known"] > 0 and not told["refused"], f"import people says {told}")
    return f"{told['known']} people out to XLSX and known again"


def finds_its_parts(bench: Bench) -> str:
    """What is only found by name is there, and comes from the bundle."""
    parts = bench.inside("parts")
    must(Path(parts["app"]).is_relative_to(BUILT), f"app is taken from {parts['app']}")
    must(all(parts["holidays"].values()), f"no holidays: {parts['holidays']}")
    must(parts["holidays"]["nl"] != parts["holidays"]["en"], f"holidays in one language: {parts['holidays']}")
    must(parts["square"] > 20, f"the square code of the recovery sheet has {parts['square']} dots")
    if sys.platform.startswith("linux"):
        must("keyring.backends.SecretService" in parts["keyrings"], f"keyrings: {parts['keyrings']}")
    return f"SQLCipher {parts['cipher']}, {parts['phone']}, {parts['holidays']['nl'][0]}"


def takes_nothing_strange(bench: Bench) -> str:
    """Code that somebody laid in the working folder or named in the surroundings is not taken."""
    planted = bench.folder / "planted"
    for name in PLANTED:
        (planted / name).parent.mkdir(parents=True, exist_ok=True)
        (planted / name).write_text(f"open({str(planted / 'taken')!r}, 'a').write({name!r})\n", "utf-8")
    for plugin in SHIPS.rglob("plugins/platforms/*"):
        (planted / "platforms").mkdir(exist_ok=True)
        shutil.copy(plugin, planted / "platforms")
    (planted / "qt.conf").write_text(f"[Paths]\nPlugins = {planted.as_posix()}\n", "utf-8")
    named = ["PYTHONPATH", "PYTHONHOME", "PYTHONUSERBASE", "QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH"]
    strange = {name: str(planted) for name in named} | {"PYTHONSTARTUP": str(planted / "sitecustomize.py")}
    there = Bench.within(bench, planted, strange)
    there.say("--help")
    found = there.inside("places")
    taken = [place for places in found.values() for place in places if str(planted) in place or not place]
    must(not taken, f"it looks at {taken[:3]}")
    must(not (planted / "taken").exists(), "it runs what was planted")
    return f"{len(found['taken'])} modules and {len(found['loaded'])} libraries, none of them planted"


def upgrades(bench: Bench) -> str:
    """A store of each version so far, brought to head by the command, is as one made afresh."""
    fresh = bench.inside("shape", bench.store("sample"))
    versions = bench.inside("versions")
    for version in versions:
        bench.inside("make", version, bench.store(version))
        bench.say("--database", bench.store(version), "migrate")
        differ(bench.inside("shape", bench.store(version)), fresh)
    return f"versions {', '.join(versions)}: {len(fresh['shape'])} tables and indexes are the same"


def grows(bench: Bench) -> str:
    """A store full of people goes along with a next version: as one made afresh, with everybody, and a copy."""
    bench.say("sample", "--size", "site", "--years", "1", bench.store("full"))
    before = bench.inside("shape", bench.store("full"))
    status = bench.inside("grow", bench.store("full"), bench.store("next"))
    must(status == 0, f"migrate gave {status}")
    after = bench.inside("shape", bench.store("full"))
    differ(after, bench.inside("shape", bench.store("next")))
    must(after["people"] == before["people"] > 0, f"{before['people']} people became {after['people']}")
    must(bool(list(bench.folder.glob("full-copies/full-*.db"))), "no copy was made first")
    return f"{before['version']} to a next version with {after['people']} people, a copy first"


def differ(found: dict[str, Any], wanted: dict[str, Any]) -> None:
    """Raise a `WrongError` that names what two stores have different."""
    names = found["shape"].keys() | wanted["shape"].keys()
    wrong = [name for name in sorted(names) if found["shape"].get(name) != wanted["shape"].get(name)]
    shown = [(name, found["shape"].get(name), wanted["shape"].get(name)) for name in wrong[:2]]
    must(not wrong and found["version"] == wanted["version"], f"{found['version']}: {shown}")


def shows_pages(bench: Bench) -> str:
    """Every page opens in Dutch, in our own letters, with icons."""
    picture = bench.folder / "today.png"
    seen = bench.inside("pages", str(picture))
    for wanted, shown, labels in seen["pages"]:
        must(wanted == shown and labels > 0, f"{wanted} shows {shown} with {labels} labels")
    must("Vandaag" in seen["words"], "the window does not speak Dutch")
    must(seen["font"].startswith("Atkinson"), f"the letters are {seen['font']}")
    must(len(seen["icons"]) == 2, f"only these icons are drawn: {seen['icons']}")
    return f"{len(seen['pages'])} pages, {seen['font']}"


def starts_window(bench: Bench) -> str:
    """The window that ships starts in the sample world, lives, and complains of nothing."""
    return _start(bench, "offscreen")


def starts_on_screen(bench: Bench) -> str:
    """It does so on a screen too, where other parts of Qt are at work."""
    if not shutil.which("Xvfb"):
        return "not looked at: there is no Xvfb here"
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        must(bool(number), "Xvfb does not start")
        return _start(bench, "xcb", DISPLAY=f":{number}")
    finally:
        server.terminate()
        server.wait()


def _start(bench: Bench, platform: str, **more: str) -> str:
    told, home = bench.folder / f"{platform}.txt", bench.folder / platform
    home.mkdir()
    surroundings = bench.surroundings | {"QT_QPA_PLATFORM": platform, "TMPDIR": str(home), "TEMP": str(home)} | more
    command = [str(SHIPS / f"voordeur-window{EXE}"), "--demo"]
    began = time.monotonic()
    with told.open("wb") as output:
        window = subprocess.Popen(
            command, cwd=bench.folder, env=surroundings, stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
        try:
            opened = _wait_for(lambda: window.poll() is not None or _has_opened(home), SECONDS_TO_OPEN)
            seconds = time.monotonic() - began
            died = _wait_for(lambda: window.poll() is not None, SECONDS_TO_LIVE)
        finally:
            window.kill()
            window.wait()
    said = told.read_text("utf-8", "replace").strip()
    must(not died, f"it ended with {window.returncode}: {said[-600:]}")
    must(opened, f"no store was opened in {SECONDS_TO_OPEN:.0f} s: {said[-600:]}")
    must(not said, f"it complains: {said[-600:]}")
    return f"opened its store after {seconds:.1f} s, lived {SECONDS_TO_LIVE:.0f} s more, wrote nothing"


def _has_opened(home: Path) -> bool:
    """Tell whether the throwaway store of the window is made and in use."""
    return any(home.glob("voordeur-*/data/voordeur.db-wal"))


def _wait_for(holds: Callable[[], bool], seconds: float) -> bool:
    """Tell whether it held within so many seconds."""
    until = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > until:
            return False
        time.sleep(0.1)
    return True


def lacks_nothing(bench: Bench) -> str:
    """What was left out is asked for by nothing that ships, and what was built here says not where."""
    have = {path.name for path in SHIPS.rglob("*") if ".so" in path.name}
    asked = {(name, path.name) for path in SHIPS.rglob("*.so*") for name in _needs(path)}
    missing = sorted({pair for pair in asked if pair[0].startswith(QT_OF_OURS) and pair[0] not in have})
    must(not missing, f"left out but needed: {missing[:5]}")
    place = str(ROOT).encode()
    telling = [str(path.relative_to(SHIPS)) for path in _files(SHIPS) if place in path.read_bytes()]
    must(not telling, f"these name the place where they were built: {telling[:5]}")
    size = sum(path.stat().st_size for path in _files(SHIPS))
    return f"{len(asked)} needs of libraries looked at, {size / 1e6:.0f} MB"


def _needs(library: Path) -> list[str]:
    """Answer which libraries a library asks for; only known on Linux."""
    if not sys.platform.startswith("linux"):
        return []
    told = subprocess.run(["objdump", "-p", str(library)], capture_output=True, text=True, check=False).stdout
    return [line.split()[1] for line in told.splitlines() if line.strip().startswith("NEEDED")]


def _files(folder: Path) -> Iterable[Path]:
    return (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


LOOKS: list[Callable[[Bench], str]] = [
    helps,
    makes_sample,
    calls,
    goes_out_and_in,
    finds_its_parts,
    takes_nothing_strange,
    upgrades,
    grows,
    shows_pages,
    starts_window,
    starts_on_screen,
    lacks_nothing,
]


def environment() -> None:
    """Make the environment that the bundle is made in, unless it is there already."""
    stamp = ENV / "voordeur.stamp"
    wanted = f"{ROOT} {sys.version_info[:2]} {hashlib.sha256(LOCK.read_bytes()).hexdigest()}"
    if stamp.exists() and stamp.read_text("utf-8") == wanted:
        return
    print("Setting up build/bundle/env ...", file=sys.stderr, flush=True)
    step([sys.executable, "-m", "venv", "--clear", str(ENV)])
    pip = [str(PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-input", "--no-deps"]
    step([*pip, "--require-hashes", "--requirement", str(LOCK)])
    stamp.write_text(wanted, "utf-8")


def build() -> None:
    """Make the folder with PyInstaller; what ships is a copy without the program of the checks."""
    print("Building ...", file=sys.stderr, flush=True)
    maker = [str(PYTHON), "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    step([*maker, "--distpath", str(BUILT.parent), "--workpath", str(WORK / "work"), str(PACKAGING / "voordeur.spec")])
    shutil.rmtree(SHIPS, ignore_errors=True)
    shutil.copytree(BUILT, SHIPS, symlinks=True, ignore=shutil.ignore_patterns(FROZEN))


def step(command: list[str]) -> None:
    """Run one step, or stop."""
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        sys.exit("The bundle could not be made; what was said above tells why.")


def look(bench: Bench) -> int:
    """Do every check and print a line for each; answer how many went wrong."""
    wrong = 0
    for one in LOOKS:
        began = time.monotonic()
        try:
            seen, verdict = one(bench), "ok"
        except (WrongError, OSError, ValueError, KeyError, subprocess.TimeoutExpired) as error:
            seen, verdict, wrong = f"{type(error).__name__}: {error}", "WRONG", wrong + 1
        seconds = time.monotonic() - began
        print(f"{verdict:<5}  {one.__name__.replace('_', ' '):<16}  {seconds:5.1f} s  {seen}", flush=True)
    return wrong


def main(arguments: list[str]) -> int:
    """Build and look; return 1 when something went wrong."""
    if "--look" not in arguments:
        environment()
        build()
    with tempfile.TemporaryDirectory(prefix="bundle-", ignore_cleanup_errors=True) as folder:
        wrong = look(Bench(Path(folder)))
    print(f"{SHIPS.relative_to(ROOT)}: {'all is well' if not wrong else f'{wrong} went wrong'}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
