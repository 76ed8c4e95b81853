"""How the window begins."""

import subprocess
import sys


def python(program: str) -> str:
    """Return what a Python of its own prints."""
    said = subprocess.run([sys.executable, "-P", "-c", program], capture_output=True, text=True, check=False)
    assert (said.returncode, said.stderr) == (0, "")
    return said.stdout.strip()


def test_beginning_leaves_the_import_of_python_in_its_place() -> None:
    program = (
        "import builtins; plain = builtins.__import__\n"
        "from ui.main import begin; begin()\n"
        "import ui.application, ui.today, linecache\n"
        "print(builtins.__import__ is plain, [name for name in linecache.cache if 'today' in name])"
    )

    assert python(program) == "True []"


def test_without_it_qt_reads_the_source_of_what_comes_later() -> None:
    program = "import PySide6.QtCore, statistics, linecache; print(any('statistics' in one for one in linecache.cache))"

    assert python(program) == "True", "PySide6 does so no more: `begin` need not mend it"


def test_while_everything_is_read_in_nobody_looks_for_rubbish() -> None:
    assert python("import gc; from ui.main import begin; begin(); print(gc.isenabled())") == "False"
