"""Every road back to a file whose key is not here; none of them ends in an empty database."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from app.domain.copies import CopyReason
from app.domain.key_refusals import (
    EnvelopeDamaged,
    KeyForeign,
    PassphraseMissing,
    PassphraseShort,
    PassphraseWrong,
    SheetLineWrong,
)
from app.domain.refusals import (
    CopyDamaged,
    KeyMissing,
    StoreDamaged,
    StoreExists,
    StoreFull,
    StoreOpenElsewhere,
    StoreReadOnly,
)
from app.domain.steps import Action
from app.services import Services
from app.services.opening import Opening
from app.storage import envelope as envelope_work
from app.storage import rekeying, renewing
from app.storage.copies import copies_in, folder_of
from app.storage.copy_shelf import CopyShelf
from app.storage.key import Keys
from app.storage.location import Places
from app.storage.manifest import manifest_path, read_label
from app.storage.store import Key, connect
from tests.conftest import Clock

PASSPHRASE = "maandag tulp brug oom"
ANOTHER = "dinsdag roos sluis tante"


class Ring(KeyringBackend):
    """The world's keyring, in memory."""

    priority = 0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


class Computer:
    """A computer with a keyring or without, on which the program is started anew now and then."""

    def __init__(self, folder: Path, clock: Clock, *, ring: Ring | None = None) -> None:
        self.places = Places(folder / "data", folder / "config")
        self.ring, self._clock = ring, clock

    @property
    def path(self) -> Path:
        return self.places.database

    def start(self) -> Opening:
        """Start the program anew: what it knew in memory is gone."""
        return Opening(self.places, Keys(self.places.config, self.ring), self._clock)

    def key(self) -> Key:
        return Keys(self.places.config, self.ring).fetch(self.path)

    def forget(self) -> None:
        """Reset the keyring, lose the key file."""
        if self.ring is not None:
            self.ring.kept.clear()
        for file in self.places.config.glob("*.key"):
            file.unlink()

    def holds(self, name: str) -> bool:
        services = self.start().open()
        found = bool(services.people.find(name))
        services.close()
        return found


@pytest.fixture(autouse=True)
def little_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a try take no time: how much work it is, is looked at in test_envelope.py."""
    monkeypatch.setattr(envelope_work, "MEMORY_KIB", 1024)


BOTH = pytest.mark.parametrize("here", [False, True], ids=["key file", "keyring"], indirect=True)


@pytest.fixture
def here(request: pytest.FixtureRequest, tmp_path: Path, clock: Clock) -> Iterator[Computer]:
    """A computer with Anna in its file, a passphrase and a copy."""
    here = Computer(tmp_path / "here", clock, ring=Ring() if getattr(request, "param", False) else None)
    services = here.start().create()
    services.people.add(call_name="Anna")
    services.keys.set_passphrase(PASSPHRASE)
    services.copies.make(reason=CopyReason.BY_HAND)
    services.close()
    yield here
    assert here.holds("Anna")


@pytest.fixture
def there(tmp_path: Path, clock: Clock) -> Computer:
    return Computer(tmp_path / "there", clock)


def sheet(computer: Computer) -> str:
    services = computer.start().open(writes=False)
    lines = services.keys.sheet().lines
    services.close()
    return "\n".join(lines)


def envelope(computer: Computer) -> Path:
    [file] = computer.places.config.glob("*.envelope")
    return file


def copy_of(computer: Computer) -> Path:
    return copies_in(folder_of(computer.path), computer.path)[0].path


def halves(computer: Computer) -> list[str]:
    """Return what lies there half, of a new key or of a copy that came back."""
    names = [file.name for folder in (computer.path.parent, computer.places.config) for file in folder.iterdir()]
    return [name for name in names if any(half in name for half in (".rekeyed", ".restored", ".next", ".part"))]


@BOTH
def test_a_key_that_is_gone_is_never_made_anew_over_a_file(here: Computer) -> None:
    key, before = here.key(), here.path.read_bytes()
    here.forget()

    with pytest.raises(KeyMissing):
        here.start().open()

    assert here.path.read_bytes() == before
    here.start().unlock(passphrase=PASSPHRASE)
    assert here.key() == key


@BOTH
def test_the_passphrase_opens_the_file_and_the_key_is_kept_again(here: Computer) -> None:
    here.forget()
    opening = here.start()
    has = opening.has_passphrase()

    opening.unlock(passphrase=" Maandag TULP brug oom")

    assert has
    assert here.holds("Anna")  # after another start too


def test_the_sheet_opens_the_file_and_the_key_is_kept_again(here: Computer) -> None:
    paper = sheet(here)
    here.forget()

    with pytest.raises(SheetLineWrong):
        here.start().unlock(sheet=("B" if paper[0] == "A" else "A") + paper[1:])
    here.start().unlock(sheet=paper.lower().replace(" ", ""))

    assert here.holds("Anna")


def test_a_sheet_that_was_printed_before_lines_had_a_check_opens_it_too(here: Computer) -> None:
    key = here.key()
    here.forget()

    here.start().unlock(sheet=f"{key.raw}:{key.salt}".upper())

    assert here.holds("Anna")


def test_a_wrong_passphrase_changes_nothing(here: Computer) -> None:
    here.forget()

    with pytest.raises(PassphraseWrong):
        here.start().unlock(passphrase=ANOTHER)
    with pytest.raises(KeyMissing):
        here.start().open()

    here.start().unlock(passphrase=PASSPHRASE)


def test_a_sheet_of_another_file_is_told_apart_from_a_damaged_file(here: Computer, there: Computer) -> None:
    there.start().create().close()
    other, paper = sheet(there), sheet(here)
    good = here.path.read_bytes()
    here.forget()

    with pytest.raises(KeyForeign):
        here.start().unlock(sheet=other)
    here.path.write_bytes(good[:16] + bytes(4080) + good[4096:])
    with pytest.raises(StoreDamaged):
        here.start().unlock(sheet=paper)

    here.path.write_bytes(good)
    here.start().unlock(sheet=paper)


def test_an_envelope_of_another_file_opens_nothing(here: Computer, there: Computer) -> None:
    services = there.start().create()
    services.keys.set_passphrase(ANOTHER)
    services.close()
    own = envelope(here).read_bytes()
    shutil.copyfile(envelope(there), envelope(here))
    here.forget()

    with pytest.raises(KeyForeign):
        here.start().unlock(passphrase=ANOTHER)

    envelope(here).write_bytes(own)
    here.start().unlock(passphrase=PASSPHRASE)


def test_a_damaged_or_lost_envelope_is_replaced_by_that_of_the_newest_copy(here: Computer) -> None:
    for damage in (lambda: envelope(here).write_bytes(b"{"), lambda: envelope(here).unlink()):
        here.forget()
        damage()

        here.start().unlock(passphrase=PASSPHRASE)

        assert here.start().open(writes=False).keys.view().has_passphrase


def test_a_damaged_envelope_without_a_copy_is_said_and_the_sheet_still_opens(here: Computer) -> None:
    paper = sheet(here)
    shutil.rmtree(folder_of(here.path))
    envelope(here).write_bytes(b"nonsense")
    here.forget()

    with pytest.raises(EnvelopeDamaged):
        here.start().unlock(passphrase=PASSPHRASE)

    here.start().unlock(sheet=paper)


def test_without_a_passphrase_that_is_said(there: Computer) -> None:
    there.start().create().close()
    there.forget()
    opening = there.start()

    assert not opening.has_passphrase()
    with pytest.raises(PassphraseMissing):
        opening.unlock(passphrase=PASSPHRASE)


def test_another_passphrase_takes_the_place_of_the_old_one(here: Computer) -> None:
    services = here.start().open()
    with pytest.raises(PassphraseShort):
        services.keys.set_passphrase("kort")
    services.keys.set_passphrase(ANOTHER)
    services.close()
    here.forget()

    with pytest.raises(PassphraseWrong):
        here.start().unlock(passphrase=PASSPHRASE)
    here.start().unlock(passphrase=ANOTHER)


@BOTH
def test_who_wishes_is_asked_the_passphrase_at_each_start_until_it_is_brought_back(here: Computer) -> None:
    opening = here.start()
    services = opening.open()
    services.keys.ask_always(True)
    services.copies.make(reason=CopyReason.BY_HAND)
    services.close()
    reopened = opening.open()  # the same program goes on, such as after a copy came back
    reopened.close()

    for _ in range(2):  # also after it was typed once
        with pytest.raises(KeyMissing):
            here.start().open()
        opening = here.start()
        opening.unlock(passphrase=PASSPHRASE)
        services = opening.open()
        assert services.keys.view().asks
        services.close()
    assert list(here.places.config.glob("*.key")) == []

    services = opening.open()
    services.keys.ask_always(False)
    services.close()
    assert here.holds("Anna")


def test_without_a_passphrase_nothing_can_ask_for_it(there: Computer) -> None:
    services = there.start().create()

    with pytest.raises(PassphraseMissing):
        services.keys.ask_always(True)

    services.close()
    there.start().open().close()


class TestANewComputer:
    def test_finds_the_copies_on_a_stick_newest_first(self, here: Computer, clock: Clock, tmp_path: Path) -> None:
        clock.now += timedelta(hours=1)
        services = here.start().open()
        services.people.add(call_name="Bo")
        services.copies.make(reason=CopyReason.BY_HAND)
        services.close()
        stick = tmp_path / "stick"
        shutil.copytree(folder_of(here.path), stick / "steunpunt" / "voordeur-copies-1234")
        (stick / "photos.db").write_bytes(b"no copy")
        (stick / "broken.db").write_bytes(b"no copy")
        (stick / "broken.json").write_bytes(b"[" * 100_000)

        found = here.start().copies_elsewhere(stick)

        assert [(copy.people, copy.has_passphrase) for copy in found] == [(2, True), (1, True)]

    def test_opens_a_copy_by_the_passphrase_that_travels_with_it(self, here: Computer, there: Computer) -> None:
        opening = there.start()

        with pytest.raises(PassphraseWrong):
            opening.bring_over(copy_of(here), passphrase=ANOTHER)
        assert not opening.exists()
        opening.bring_over(copy_of(here), passphrase=PASSPHRASE)

        assert there.holds("Anna")
        there.forget()
        there.start().unlock(passphrase=PASSPHRASE)
        assert there.holds("Anna")

    def test_opens_a_copy_by_the_sheet(self, here: Computer, there: Computer) -> None:
        there.start().bring_over(copy_of(here), sheet(here))

        assert there.holds("Anna")

    def test_lets_go_of_a_store_in_which_nothing_was_done(self, here: Computer, there: Computer) -> None:
        services = there.start().create()
        services.copies.make(reason=CopyReason.END)
        services.close()

        there.start().bring_over(copy_of(here), passphrase=PASSPHRASE)

        assert there.holds("Anna")
        assert len(copies_in(folder_of(there.path), there.path)) == 0

    @pytest.mark.parametrize("lost", [False, True])
    def test_never_lets_go_of_one_in_which_something_was_done(
        self, here: Computer, there: Computer, clock: Clock, lost: bool
    ) -> None:
        services = there.start().create()
        services.people.add(call_name="Door")
        services.copies.make(reason=CopyReason.END)
        services.close()
        if lost:
            there.path.unlink()
        left = copy_of(there).read_bytes()

        with pytest.raises(StoreExists):
            there.start().bring_over(copy_of(here), passphrase=PASSPHRASE)

        assert copy_of(there).read_bytes() == left
        assert there.start().lost() is lost
        if not lost:
            assert there.holds("Door")

    def test_keeps_what_is_there_when_the_copy_is_no_good(self, here: Computer, there: Computer) -> None:
        there.start().create().close()
        before = there.key()
        copy = copy_of(here)
        good = copy.read_bytes()
        copy.write_bytes(good[:-4096] + bytes(4096))

        with pytest.raises(CopyDamaged):
            there.start().bring_over(copy, passphrase=PASSPHRASE)

        copy.write_bytes(good)
        assert there.key() == before
        assert there.start().open(writes=False).people.count() == 0


class TestAnotherKey:
    """Whoever left knew the old passphrase and has the old sheet: neither opens the file any more."""

    @BOTH
    def test_shuts_out_the_old_passphrase_and_the_old_sheet(self, here: Computer) -> None:
        old, paper = here.key(), sheet(here)

        here.start().renew_key(ANOTHER, who="Marja")

        assert here.key() != old
        assert here.holds("Anna")
        here.forget()
        with pytest.raises(KeyForeign):
            here.start().unlock(sheet=paper)
        with pytest.raises(PassphraseWrong):
            here.start().unlock(passphrase=PASSPHRASE)
        here.start().unlock(passphrase=ANOTHER)
        services = here.start().open()
        step = services.history.steps()[0]
        assert (step.action, step.who, services.keys.view().printed) == (Action.RENEW_KEY, "Marja", False)
        services.close()

    def test_leaves_older_copies_as_they_are_and_they_can_still_be_put_back(
        self, here: Computer, there: Computer, clock: Clock
    ) -> None:
        old = copy_of(here)
        content = old.read_bytes()

        for number, passphrase in enumerate((ANOTHER, "woensdag klaproos dijk neef"), 1):
            clock.now += timedelta(hours=1)
            here.start().renew_key(passphrase)
            services = here.start().open()
            services.people.add(call_name=f"Bo {number}")
            services.close()

        assert old.read_bytes() == content
        assert [row.people for row in here.start().copies()] == [2, 1, 1]
        clock.now += timedelta(hours=1)
        here.start().restore(old.name)
        assert here.path.read_bytes()[:16].hex() == here.key().salt
        assert not here.holds("Bo 1")
        there.start().bring_over(old, passphrase=PASSPHRASE)
        assert there.holds("Anna")

    def test_goes_to_new_copies_with_the_new_passphrase(self, here: Computer, clock: Clock) -> None:
        clock.now += timedelta(hours=1)
        here.start().renew_key(ANOTHER)
        services = here.start().open()
        clock.now += timedelta(hours=1)
        services.copies.make(reason=CopyReason.BY_HAND)
        services.close()

        labels = [read_label(copy.path) for copy in copies_in(folder_of(here.path), here.path)]

        salts = [label.wrapped.of for label in labels if label is not None and label.wrapped is not None]
        assert len(salts) == 3
        assert salts[0] == salts[1] == here.key().salt != salts[2]  # one was made with the key

    def test_leaves_copies_that_are_offered_when_the_file_is_lost(self, here: Computer, clock: Clock) -> None:
        old = copy_of(here)
        clock.now += timedelta(hours=1)
        here.start().renew_key(ANOTHER)
        newest = copy_of(here)

        assert newest.read_bytes()[:16].hex() == here.key().salt
        good = here.start().good_copy()
        assert good is not None and (good.name, good.reason) == (newest.name, CopyReason.NEW_KEY)
        newest.unlink()
        good = here.start().good_copy()
        assert good is not None and good.name == old.name
        here.path.unlink()
        here.start().restore(good.name)

    def test_is_given_although_there_is_no_room_for_a_copy_under_it(
        self, here: Computer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        old = here.key()

        def full(*_: object, **__: object) -> None:
            raise StoreFull

        monkeypatch.setattr(CopyShelf, "make", full)

        here.start().renew_key(ANOTHER)

        assert here.key() != old

    def test_does_not_keep_a_copy_in_which_nothing_was_done(
        self, here: Computer, there: Computer, clock: Clock
    ) -> None:
        services = there.start().create()
        services.copies.make(reason=CopyReason.END)
        services.close()
        empty = copy_of(there)
        clock.now += timedelta(hours=1)
        there.start().renew_key(ANOTHER)
        copy_of(there).unlink()
        there.path.unlink()

        there.start().bring_over(copy_of(here), passphrase=PASSPHRASE)

        assert there.holds("Anna")
        assert not empty.exists()

    def test_is_given_while_each_start_asks_too(self, here: Computer) -> None:
        opening = here.start()
        services = opening.open()
        services.keys.ask_always(True)
        services.close()

        opening.renew_key(ANOTHER)

        with pytest.raises(KeyMissing):
            here.start().open()
        opening = here.start()
        opening.unlock(passphrase=ANOTHER)
        services = opening.open()
        services.keys.ask_always(False)
        services.close()

    def test_is_not_given_while_a_window_has_the_file(self, here: Computer) -> None:
        services = here.start().open()

        with pytest.raises(StoreOpenElsewhere):
            here.start().renew_key(ANOTHER)

        services.close()

    def test_is_not_given_for_a_weak_passphrase(self, here: Computer) -> None:
        key = here.key()

        with pytest.raises(PassphraseShort):
            here.start().renew_key("kort")

        assert here.key() == key

    @pytest.mark.parametrize(
        ("here", "asks", "step"),
        [
            *((False, False, step) for step in ("wrap", "write_envelope", "write_secret", "retire", "swap", "settle")),
            *((False, True, step) for step in ("write_envelope", "retire", "swap", "settle")),
            *((True, False, step) for step in ("swap", "settle")),
        ],
        indirect=["here"],
    )
    def test_whoever_stops_it_in_the_middle_leaves_a_file_that_opens(
        self, here: Computer, monkeypatch: pytest.MonkeyPatch, step: str, asks: bool
    ) -> None:
        opening = here.start()
        if asks:
            services = opening.open()
            services.keys.ask_always(True)
            services.close()

        class Killed(BaseException):
            pass

        def kill(*_: object, **__: object) -> None:
            raise Killed

        monkeypatch.setattr(renewing, step, kill)  # the power went
        with pytest.raises(Killed):
            opening.renew_key(ANOTHER)
        monkeypatch.undo()

        if asks:
            fits = ANOTHER if step == "settle" else PASSPHRASE
            opening = here.start()
            opening.unlock(passphrase=fits)
            services = opening.open()
            services.keys.ask_always(False)
            services.close()
        assert here.holds("Anna")
        assert halves(here) == []
        assert [row.people for row in here.start().copies()][-1] == 1  # older copies too
        here.start().renew_key("woensdag klaproos dijk neef")
        assert [row.people for row in here.start().copies()][-1] == 1

    def test_leaves_what_tells_of_it_until_the_key_is_kept(
        self, here: Computer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object, **__: object) -> None:
            raise StoreReadOnly

        monkeypatch.setattr(Keys, "keep", full)
        opening = here.start()
        with pytest.raises(StoreReadOnly):
            opening.renew_key(ANOTHER)
        for _ in range(2):  # the key is known, and kept nowhere
            opening.open().close()
        here.holds("Anna")
        monkeypatch.undo()

        assert here.holds("Anna")
        here.holds("Anna")
        assert halves(here) == []

    def test_what_is_left_of_it_never_takes_the_place_of_a_newer_passphrase(self, here: Computer) -> None:
        newest = "woensdag klaproos dijk neef"
        left = Keys(here.places.config, None).next_envelope_file(here.path)
        here.start().renew_key(ANOTHER)
        shutil.copyfile(envelope(here), left)
        services = here.start().open()
        shutil.copyfile(envelope(here), left)  # it could not be removed
        services.keys.set_passphrase(newest)
        services.close()

        here.start().open().close()

        here.forget()
        assert not left.exists()
        here.start().unlock(passphrase=newest)

    @pytest.mark.parametrize("here", [False], indirect=True)
    def test_a_half_file_that_was_never_ended_goes_at_the_next_start(self, here: Computer) -> None:
        key = here.key()
        kept = here.path.with_name(f"{here.path.name}.rekeyed by hand")
        kept.write_bytes(b"not ours")
        for part in ("rekeyed", "restored", "restored.key"):
            for log in ("", "-wal", "-shm"):
                here.path.with_name(f"{here.path.name}.{part}{log}").write_bytes(b"half")
        for part in ("next", "next.part", "envelope.next", "envelope.next.part"):
            envelope(here).with_name(f"{envelope(here).stem}.{part}").write_bytes(b"half")

        here.start().open(writes=False).close()
        before = len(halves(here))
        here.start().open().close()

        assert (before, halves(here), here.key()) == (14, [kept.name], key)

    @pytest.mark.parametrize(
        ("here", "calls"),
        [*((False, calls) for calls in range(9)), *((True, calls) for calls in range(8))],
        indirect=["here"],
    )
    def test_whoever_stops_it_while_it_settles_leaves_all_copies_readable(
        self, here: Computer, clock: Clock, monkeypatch: pytest.MonkeyPatch, calls: int
    ) -> None:
        left = [calls]

        class Killed(BaseException):
            pass

        def dying(real: Callable[..., object]) -> Callable[..., object]:
            def call(*said: object, **named: object) -> object:
                if left[0] == 0:
                    raise Killed
                left[0] -= 1
                return real(*said, **named)

            return call

        def settle(*said: object, **named: object) -> None:
            with monkeypatch.context() as power:
                for owner, name in ((Keys, "know"), (Keys, "keep"), (Path, "replace"), (Path, "unlink")):
                    power.setattr(owner, name, dying(getattr(owner, name)))
                rekeying.settle(*said, **named)  # type: ignore[arg-type]

        monkeypatch.setattr(renewing, "settle", settle)
        clock.now += timedelta(hours=1)
        with pytest.raises(Killed):
            here.start().renew_key(ANOTHER)
        monkeypatch.undo()

        assert here.holds("Anna")
        assert halves(here) == []
        assert here.holds("Anna")
        clock.now += timedelta(hours=1)
        here.start().renew_key("woensdag klaproos dijk neef")

        assert [row.people for row in here.start().copies()] == [1, 1, 1]


def test_a_key_that_does_not_fit_leaves_the_log_of_a_store_as_it_is(here: Computer) -> None:
    key = here.key()
    with closing(connect(here.path, key)) as kept:
        kept.execute("PRAGMA wal_autocheckpoint = 0")
        kept.execute("UPDATE person SET call_name = 'Anna' WHERE call_name = 'Nobody'")
        kept.execute("CREATE TABLE later (x)")
        for name in ("", "-wal"):
            shutil.copyfile(f"{here.path}{name}", f"{here.path}.kept{name}")
    kept_path = Path(f"{here.path}.kept")

    with pytest.raises(StoreDamaged):
        connect(kept_path, Key.fresh())

    with closing(connect(kept_path, key)) as kept:
        assert kept.execute("SELECT count(*) FROM later").fetchone() == (0,)


def test_a_first_sector_torn_in_a_checkpoint_costs_the_file_only_with_the_salt_inside(here: Computer) -> None:
    """Its log holds what belongs there, but with the salt inside nothing is left to read the log with."""
    key = here.key()
    with closing(connect(here.path, key)) as kept:
        kept.execute("PRAGMA wal_autocheckpoint = 0")
        kept.execute("CREATE TABLE later (x)")  # so that the first page stands in the log
        rest, log = here.path.read_bytes()[512:], Path(f"{here.path}-wal").read_bytes()
    torn = {}
    for name in ("inside", "outside"):
        torn[name] = here.path.with_name(f"{name}.db")
        torn[name].write_bytes(os.urandom(512) + rest)
        Path(f"{torn[name]}-wal").write_bytes(log)

    with closing(driver.connect(str(torn["inside"]))) as inside:
        inside.execute("PRAGMA cipher_log_level = NONE")
        inside.execute(f"PRAGMA key = \"x'{key.raw}'\"")
        with pytest.raises(driver.DatabaseError):
            inside.execute("SELECT count(*) FROM person")

    with closing(connect(torn["outside"], key)) as outside:
        assert outside.execute("SELECT call_name FROM person").fetchall() == [("Anna",)]
        assert outside.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_the_manifest_of_a_copy_names_nobody_and_holds_no_key(here: Computer) -> None:
    said = manifest_path(copy_of(here)).read_text("utf-8")

    assert "wrapped" in said
    assert here.key().raw not in said
    assert "Anna" not in said


def test_a_services_door_says_what_opens_the_file(here: Computer) -> None:
    services: Services = here.start().open()
    before = services.keys.view()
    services.keys.printed()
    after = services.keys.view()
    services.close()

    assert (before.has_passphrase, before.asks, before.printed, after.printed) == (True, False, False, True)
