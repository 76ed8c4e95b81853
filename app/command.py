"""The command line: a second, smaller face on the same services."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from app.command_parser import language_in, make_parser
from app.command_words import Texts
from app.domain.exporting import Language
from app.domain.refusals import Refusal

REFUSED = 1
STOPPED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say; return 0, 1 when it is refused, 2 for wrong usage."""
    typed = sys.argv[1:] if arguments is None else list(arguments)
    language = chosen_language(language_in(typed))
    try:
        with _speaking(language):
            options = make_parser(language).parse_args(typed)
            return _act(options, typed, Texts(language))
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    except BrokenPipeError:
        _forget_the_output()
        return 0
    except KeyboardInterrupt:
        return STOPPED


def chosen_language(asked: str | None) -> Language:
    """Return the language that was asked for, else the system's; Dutch where that says neither."""
    if asked in (Language.DUTCH, Language.ENGLISH):
        return Language(asked)
    return Language.ENGLISH if _system_language().startswith("en") else Language.DUTCH


def _system_language() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return value.lower()
    if sys.platform == "win32":
        import ctypes
        import locale

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return ""


def _act(options: Namespace, typed: Sequence[str], texts: Texts) -> int:
    if options.act is None:
        return _window(typed, texts)
    from app.command_acts import do

    try:
        return do(options, texts)
    except Refusal as refused:
        return _refuse(texts.refusal(refused))
    except BrokenPipeError:
        raise
    except OSError as error:
        return _refuse(texts("world", what=error.strerror or type(error).__name__))


def _window(typed: Sequence[str], texts: Texts) -> int:
    if not _has_screen():  # Qt would end the program without a word that helps
        return _refuse(texts("no_window"))
    try:
        from ui.main import main as window
    except ImportError:
        return _refuse(texts("no_window"))
    return window(typed)


def _has_screen() -> bool:
    """Tell whether a window can be shown; only Linux has computers without."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))


def _refuse(sentence: str) -> int:
    print(" ".join(sentence.split()), file=sys.stderr)
    return REFUSED


@contextmanager
def _speaking(language: Language) -> Iterator[None]:
    """Print any name on any terminal, and make sure that all of it is out."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    yield
    sys.stdout.flush()


def _forget_the_output() -> None:
    """Whoever read along has gone: do not complain about it while ending."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
