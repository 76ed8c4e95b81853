"""What a passphrase is: words that a person remembers and nobody guesses."""

import unicodedata

from app.domain.key_refusals import PassphraseShort, PassphraseSimple

LEAST = 16
"""So many signs at least, spaces included: four short words."""
LEAST_DIFFERENT = 6
EXAMPLES = ("fiets lamp zondag kaas", "bicycle lamp sunday cheese")
"""What the window shows as an example, in Dutch and in English; so nobody may take it."""


def plain(passphrase: str) -> str:
    """Return what counts of it: capitals and double spaces do not."""
    return " ".join(unicodedata.normalize("NFKC", passphrase).casefold().split())


def refuse_weak(passphrase: str) -> None:
    """Raise `PassphraseShort` or `PassphraseSimple` for one that can be guessed."""
    said = plain(passphrase)
    if len(said) < LEAST:
        raise PassphraseShort(least=LEAST)
    if len(set(said) - {" "}) < LEAST_DIFFERENT or said in EXAMPLES:
        raise PassphraseSimple()
