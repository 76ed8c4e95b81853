"""Where the window begins: nothing heavy is read in before this file says how."""

import builtins
import gc
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Show the window, and return the exit status when it is closed."""
    begin()
    from ui.application import main as window

    return window(argv)


def begin() -> None:
    """Read Qt in, so that all that is read in afterwards comes as quickly as without Qt.

    Its Python half puts an import of its own in the place of Python's, which reads the source of every file that comes
    later, to see whether it wants Qt's names in another spelling (`__feature__`). Nothing here does; it would cost a
    tenth of the start and 20 MB.
    """
    if getattr(sys, "frozen", False):
        from ui.packaged import forget_strange_places

        forget_strange_places()
    gc.disable()  # while everything is read in it is a seventh of the time; the window looks itself (ui/tidying.py)
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401 - for what it does to `__import__`

    builtins.__import__ = plain


if __name__ == "__main__":
    raise SystemExit(main())
