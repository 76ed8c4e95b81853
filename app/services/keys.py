"""What opens the file: the key of this computer, the passphrase, and the recovery sheet."""

from msgspec import Struct
from sqlalchemy import select

from app.domain.steps import Action
from app.storage.database import Database
from app.storage.journal import Step


class KeysView(Struct, frozen=True):
    """What opens the file now."""

    has_passphrase: bool
    asks: bool
    """Whether the passphrase is asked at each start; else the key of this computer opens the file."""
    printed: bool
    """Whether a recovery sheet of this key was printed."""


class RecoverySheet(Struct, frozen=True):
    """What stands on the sheet of paper."""

    lines: list[str]
    """The key in lines, each of which checks itself."""
    square: list[list[bool]]
    """The same as a QR code, for who has a scanner: true where it is dark."""
    site: str
    file: str


class StoreKeys:
    """Chooses the passphrase, and says what to print."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def view(self) -> KeysView:
        """Return what opens the file now."""
        envelope = self._database.safe.envelope
        with self._database.read() as session:
            newest = (
                select(Step.action)
                .where(Step.action.in_((Action.PRINT_KEY, Action.RENEW_KEY)))
                .order_by(Step.id.desc())
                .limit(1)
            )
            printed = session.scalar(newest) is Action.PRINT_KEY
        return KeysView(has_passphrase=envelope.wrapped is not None, asks=envelope.asks, printed=printed)

    def set_passphrase(self, passphrase: str) -> None:
        """Let this passphrase open the file, and no other any more; it takes a third of a second.

        Raises `PassphraseShort`, `PassphraseSimple`, `StoreReadOnly`.
        """
        self._database.safe.set_passphrase(passphrase)
        self._database.note(Action.SET_PASSPHRASE)

    def ask_always(self, asks: bool) -> None:
        """Ask the passphrase at each start, or no longer. Raises `PassphraseMissing`, `StoreReadOnly`."""
        self._database.safe.ask_always(asks)
        self._database.note(Action.ASK_PASSPHRASE if asks else Action.KEEP_KEY)

    def sheet(self) -> RecoverySheet:
        """Return what stands on the recovery sheet."""
        from app.domain.sites import Site

        with self._database.read() as session:
            sites = session.scalars(select(Site.name).order_by(Site.id)).all()
        lines = self._database.safe.recovery_lines()
        return RecoverySheet(
            lines=lines, square=_square("".join(lines)), site=", ".join(sites), file=str(self._database.path)
        )

    def printed(self) -> None:
        """Write down that the sheet came out of the printer."""
        self._database.note(Action.PRINT_KEY)


def _square(code: str) -> list[list[bool]]:
    import segno

    made = segno.make(code.replace(" ", ""), error="m", micro=False)
    return [[bool(dot) for dot in row] for row in made.matrix]
