"""What can be refused about keys, passphrases and recovery sheets."""

from dataclasses import dataclass

from app.domain.refusals import Refusal, StoreRefusal


@dataclass(kw_only=True, eq=False)
class PassphraseShort(Refusal):
    """A passphrase has at least `least` signs: a shorter one can be guessed."""

    least: int


class PassphraseSimple(Refusal):
    """The passphrase is the example, or the same few letters again and again."""


class PassphraseWrong(StoreRefusal):
    """This is not the passphrase of the file."""


class PassphraseMissing(StoreRefusal):
    """No passphrase was chosen, so none can open the file."""


class EnvelopeDamaged(StoreRefusal):
    """The wrapped key is not as it was written: no passphrase opens it any more."""


class KeyForeign(StoreRefusal):
    """The key belongs to another file."""


@dataclass(kw_only=True, eq=False)
class SheetLineWrong(StoreRefusal):
    """A line of the recovery sheet was typed over with a mistake; the first is 1."""

    line: int


@dataclass(kw_only=True, eq=False)
class SheetIncomplete(StoreRefusal):
    """Fewer or more signs were typed than a recovery sheet has; `lines` is how many lines it has."""

    lines: int


class StoreLost(StoreRefusal):
    """The file is gone while copies of it are there: an empty one would hide that."""
