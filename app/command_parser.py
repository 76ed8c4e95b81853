"""What can be typed after `voordeur`, with help that reads well in Dutch and English."""

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NoReturn

from app.command_words import Texts
from app.domain.exporting import ExportKind, Language
from app.domain.import_parts import Purpose
from app.domain.import_refusals import SymbolsMisspelt
from app.domain.import_symbols import Meaning, read_answers


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, and ends with status 2."""

    texts: Texts

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command, in one line."""
        said = self.texts("usage_error", program=self.prog, what=self.texts.usage(message))
        print(" ".join(said.split()), file=sys.stderr)
        raise SystemExit(2)

    def format_help(self) -> str:
        """Return the help, with the words of argparse itself in our language."""
        return self.texts.help(super().format_help())


def make_parser(language: Language) -> Parser:
    """Return the parser of the whole command line."""
    return _Making(Texts(language)).parser()


def language_in(arguments: Sequence[str]) -> str | None:
    """Find the language before anything is parsed: the help is in that language too."""
    for place, word in enumerate(arguments):
        if word == "--":
            return None
        if word == "--language":
            return arguments[place + 1] if place + 1 < len(arguments) else None
        if word.startswith("--language="):
            return word.partition("=")[2]
    return None


class _Making:
    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    def parser(self) -> Parser:
        parser = self._made(Parser, prog="voordeur", description=self._texts("about"), epilog=self._texts("epilog"))
        parser.add_argument("--version", action="version", version=_version(), help=self._texts("version"))
        self._everywhere(parser, None)
        acts = parser.add_subparsers(dest="act", metavar=self._texts("ACT"), title=self._texts("acts"))
        self._import(acts)
        self._calls(acts)
        self._export(acts)
        self._requests(acts)
        self._match(acts)
        self._sample(acts)
        for name in ("check", "migrate", "undo"):
            self._act(acts, name)
        return parser

    def _made(self, make: Callable[..., Any], *words: str, **options: Any) -> Parser:
        parser: Parser = make(
            *words, add_help=False, allow_abbrev=False, formatter_class=argparse.RawDescriptionHelpFormatter, **options
        )
        parser.texts = self._texts
        parser.add_argument("-h", "--help", action="help", help=self._texts("help"))
        return parser

    def _act(self, acts: Any, name: str, key: str = "") -> Parser:
        about = self._texts(f"act_{key or name}")
        made = self._made(acts.add_parser, name, help=about, description=about)
        self._everywhere(made, argparse.SUPPRESS)
        return made

    def _everywhere(self, parser: Parser, default: Any) -> None:
        """Let what holds for every act be typed before it and after it."""
        parser.add_argument("--database", metavar="PATH", default=default, help=self._texts("database"))
        languages = [language.value for language in Language]
        parser.add_argument("--language", choices=languages, default=default, help=self._texts("language"))
        parser.add_argument("--user", metavar="NAME", default=default, help=self._texts("user"))
        parser.add_argument("--pin-file", metavar="FILE", default=default, help=self._texts("pin_file"))
        about = self._texts("passphrase_file")
        parser.add_argument("--passphrase-file", metavar="FILE", default=default, help=about)
        parser.add_argument("--demo", action="store_true", default=default or False, help=self._texts("demo"))

    def _import(self, acts: Any) -> None:
        names = [purpose.value for purpose in Purpose]
        what = self._act(acts, "import").add_subparsers(dest="what", required=True, metavar="|".join(names))
        for name in names:
            parser = self._act(what, name, f"import_{name}")
            parser.add_argument("file", metavar="FILE", help=self._texts("file"))
            if name == "attendance":
                parser.add_argument("--activity", metavar="NAME", required=True, help=self._texts("import_activity"))
            parser.add_argument("--site", metavar="NAME", help=self._texts("import_site"))
            if name == "attendance":
                parser.add_argument(
                    "--symbols", type=self._symbols, metavar="x=present,…", default={}, help=self._texts("symbols")
                )
            parser.add_argument("--dry-run", action="store_true", help=self._texts("dry_run"))
            parser.add_argument("--json", action="store_true", help=self._texts("import_json"))

    def _calls(self, acts: Any) -> None:
        parser = self._act(acts, "calls")
        parser.add_argument("--site", metavar="NAME", help=self._texts("site"))
        parser.add_argument("--activity", metavar="NAME", help=self._texts("activity"))
        self._day(parser, "--on", "on")
        how = parser.add_mutually_exclusive_group()
        how.add_argument("--json", action="store_true", help=self._texts("calls_json"))
        how.add_argument("--csv", metavar="FILE|-", help=self._texts("csv"))

    def _export(self, acts: Any) -> None:
        names = [kind.value for kind in ExportKind]
        what = self._act(acts, "export").add_subparsers(dest="what", required=True, metavar="|".join(names))
        for name in names:
            parser = self._act(what, name, f"export_{name}")
            parser.add_argument("--site", metavar="NAME", help=self._texts("site"))
            self._day(parser, "--from", "from", dest="first_day")
            self._day(parser, "--to", "to", dest="last_day")
            how = parser.add_mutually_exclusive_group(required=True)
            how.add_argument("--csv", metavar="FILE|-", help=self._texts("csv"))
            how.add_argument("--xlsx", metavar="FILE", help=self._texts("xlsx"))

    def _requests(self, acts: Any) -> None:
        parser = self._act(acts, "requests")
        parser.add_argument("--open", action="store_true", help=self._texts("requests_open"))
        parser.add_argument("--site", metavar="NAME", help=self._texts("site"))
        parser.add_argument("--json", action="store_true", help=self._texts("requests_json"))

    def _match(self, acts: Any) -> None:
        parser = self._act(acts, "match")
        parser.add_argument("request", type=self._number(1), metavar="REQUEST", help=self._texts("match_request"))
        parser.add_argument("--json", action="store_true", help=self._texts("match_json"))

    def _sample(self, acts: Any) -> None:
        parser = self._act(acts, "sample")
        parser.add_argument("--size", choices=["site", "organisation"], required=True, help=self._texts("size"))
        parser.add_argument("--years", type=self._number(1), metavar="N", required=True, help=self._texts("years"))
        parser.add_argument("--seed", type=self._number(0), metavar="N", help=self._texts("seed"))
        self._day(parser, "--on", "sample_on")
        parser.add_argument("path", metavar="PATH", help=self._texts("sample_path"))

    def _day(self, parser: Parser, name: str, key: str, **options: Any) -> None:
        parser.add_argument(name, type=self._date, metavar="DATE", help=self._texts(key), **options)

    def _date(self, text: str) -> date:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            try:
                return date.fromisoformat(text)
            except ValueError:
                pass
        raise argparse.ArgumentTypeError(self._texts("no_date", text=text))

    def _symbols(self, text: str) -> dict[str, Meaning]:
        try:
            return read_answers(text)
        except SymbolsMisspelt as misspelt:
            raise argparse.ArgumentTypeError(self._texts("no_symbol", part=misspelt.part)) from misspelt

    def _number(self, least: int) -> Callable[[str], int]:
        def number(text: str) -> int:
            if not re.fullmatch(r"\d{1,9}", text) or int(text) < least:
                raise argparse.ArgumentTypeError(self._texts("no_number", text=text))
            return int(text)

        return number


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"voordeur {version('voordeur')}"
    except PackageNotFoundError:  # a frozen bundle may carry no metadata
        return "voordeur"
