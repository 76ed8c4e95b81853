"""What opens one file: the key that is kept on this computer, and the envelope that a passphrase opens."""

from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from app.domain.key_refusals import EnvelopeDamaged, PassphraseMissing
from app.domain.passphrases import refuse_weak
from app.domain.recovery_code import lines_of
from app.storage.envelope import Envelope, read_envelope, wrap, write_envelope
from app.storage.key import Keys
from app.storage.store import Key


class Safe:
    """The ways into one file whose key is known."""

    def __init__(self, keys: Keys, path: Path, key: Key) -> None:
        self._keys, self._path, self._key = keys, path, key
        self._place = keys.envelope_file(path)

    @property
    def envelope(self) -> Envelope:
        """What lies beside the configuration; of a damaged one, or one of another file, nothing is left."""
        with suppress(EnvelopeDamaged):
            envelope = read_envelope(self._place)
            if envelope.wrapped is None or envelope.wrapped.of == self._key.salt:
                return envelope
        return Envelope()

    def set_passphrase(self, passphrase: str) -> None:
        """Let `passphrase` open the file, and no other any more. Raises `PassphraseShort`, `PassphraseSimple`."""
        refuse_weak(passphrase)
        write_envelope(self._place, replace(self.envelope, wrapped=wrap(self._key, passphrase)))

    def ask_always(self, asks: bool) -> None:
        """Keep the key nowhere on this computer, so that each start asks the passphrase, or keep it again.

        Raises `PassphraseMissing`.
        """
        envelope = self.envelope
        if asks and envelope.wrapped is None:
            raise PassphraseMissing()
        if asks:
            write_envelope(self._place, replace(envelope, asks=True))
            self._keys.know(self._path, self._key)
            self._keys.forget(self._path)
        else:
            self._keys.keep(self._path, self._key, again=True)
            write_envelope(self._place, replace(envelope, asks=False))

    def recovery_lines(self) -> list[str]:
        """Return the lines of the recovery sheet."""
        return lines_of(bytes.fromhex(self._key.raw + self._key.salt))
