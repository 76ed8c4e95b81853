"""What was typed, the language to answer in, and the store it is about."""

import getpass
import json
import sys
from argparse import Namespace
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from app.command_refusals import ActivityUnknown, SiteUnknown, UserTwice, UserUnknown
from app.command_words import Texts
from app.domain.key_refusals import StoreLost
from app.domain.names import clean
from app.domain.refusals import KeyMissing, NobodyThere, PinNeeded
from app.services import Services
from app.services.opening import Opening


class Here:
    """What was typed, the language to answer in, and the store it is about."""

    def __init__(self, options: Namespace, texts: Texts, stack: ExitStack) -> None:
        self.options = options
        self.texts = texts
        self._stack = stack
        self.path = Path(options.database) if options.database else None
        if options.demo:
            self.path = None
            self.opening = stack.enter_context(Opening.throwaway())
            self.opening.make_sample()
        else:
            self.opening = Opening.of_this_computer()

    def read(self) -> Services:
        """Open the store beside a window that may have it open."""
        return self._opened(self._open(writes=False))

    def write(self) -> Services:
        """Open the store for changes; refused while a window has it open."""
        return self._opened(self._open(writes=True))

    def create(self) -> Services:
        """Make a store; in the place of one that is gone none is made. Raises `StoreLost`."""
        if self.opening.lost(self.path):
            raise StoreLost()
        return self._opened(self.opening.create(self.path))

    def say(self, key: str, **values: Any) -> None:
        """Print one sentence."""
        print(self.texts(key, **values))

    def site(self, services: Services, name: str | None) -> int | None:
        """Return the site called `name`; None for all sites. Raises `SiteUnknown`."""
        if name is None:
            return None
        for site in services.desk.sites():
            if same(site.name, name):
                return site.id
        raise SiteUnknown(name=name)

    def activities(self, services: Services, name: str | None, site_id: int | None) -> tuple[int, ...]:
        """Return the activities called `name`, at one site or at each; none for all. Raises `ActivityUnknown`."""
        if name is None:
            return ()
        sites = [site.id for site in services.desk.sites() if site_id in (None, site.id)]
        found = [row for site in sites for row in services.activities.of_site(site, also_ended=True)]
        if not (ids := tuple(row.id for row in found if same(row.name, name))):
            raise ActivityUnknown(name=name)
        return ids

    def bring_up_to_date(self) -> None:
        """Open the store for changes, whoever asks it: nothing of anybody is read or changed."""
        self._open(writes=True).close()

    def _open(self, *, writes: bool) -> Services:
        """Open the store; where the key is not known, by the passphrase."""
        try:
            return self.opening.open(self.path, writes=writes)
        except KeyMissing:
            if not self.opening.has_passphrase(self.path):
                raise
            passphrase = self._passphrase()
            if passphrase is None:
                raise
        self.opening.unlock(self.path, passphrase=passphrase)
        return self.opening.open(self.path, writes=writes)

    def _passphrase(self) -> str | None:
        """Read the passphrase from the file that was named, else ask; None without anybody to ask."""
        if self.options.passphrase_file is not None:
            return Path(self.options.passphrase_file).read_text("utf-8", "replace").strip()
        return getpass.getpass(self.texts("passphrase")) if sys.stdin.isatty() else None

    def _opened(self, services: Services) -> Services:
        self._stack.callback(services.close)
        self._sit_down(services)
        return services

    def _sit_down(self, services: Services) -> None:
        """Work as who was named; without a name as the site manager, as long as nobody has a PIN.

        Raises `UserUnknown`, `UserTwice`, `NobodyThere`, or what is wrong about the PIN.
        """
        desk, name = services.desk, self.options.user
        if name is None:
            if not desk.is_alone():
                raise NobodyThere()
            desk.sign(author())
            return
        found = [who for who in desk.people() if same(who.name, name)]
        if len(found) != 1:
            raise UserTwice(name=name) if found else UserUnknown(name=name)
        if found[0].has_pin:
            desk.enter_pin(found[0].id, self._pin(found[0].name))
        desk.sit_down(found[0].id)

    def _pin(self, name: str) -> str:
        """Read the PIN from the file that was named, else ask: an argument would stand in every list of tasks."""
        if self.options.pin_file is not None:
            return Path(self.options.pin_file).read_text("utf-8", "replace").strip()
        if not sys.stdin.isatty():
            raise PinNeeded(name=name)
        return getpass.getpass(self.texts("ask_pin", name=name))


def author() -> str:
    """Return who works here, as the journal writes it."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "voordeur"


def same(name: str, typed: str) -> bool:
    """Tell whether somebody typed this name."""
    return clean(name).casefold() == clean(typed).casefold()


def print_json(answer: object) -> None:
    """Print for a program: UTF-8 on every system."""
    sys.stdout.flush()
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False, indent=1).encode() + b"\n")
    sys.stdout.buffer.flush()
