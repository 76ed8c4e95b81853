"""The application: opens the store, asks who is there, and shows the window."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from datetime import date
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.copies import CopyRow
from app.domain.refusals import KeyMissing, NobodyThere, NotAllowed, Refusal, StoreDamaged
from app.services import Services
from app.services.opening import Opening
from app.services.permissions import roles_for
from ui import words
from ui.asking import Asking
from ui.clipboard import Clipboard
from ui.jobs import Failure, trace_of
from ui.language import Language, app_lies_beside_us
from ui.look import SCALES, Look
from ui.main_window import FIRST_SIZE, MainWindow
from ui.road import Road
from ui.settings import LANGUAGES, Settings
from ui.tidying import Tidying

if TYPE_CHECKING:
    from app.services.desk import DeskRow, LockingRow
    from ui.key_roads import KeyRoads
    from ui.printed import Printing
    from ui.putting_back import PuttingBack


LISTEN_AFTER = 3000
"""Milliseconds: first comes the window."""


class _Desk(Struct, frozen=True):
    """Who may come to sit at the desk."""

    people: list[DeskRow]
    sites: dict[int, str]
    """The name of each, by its number."""
    locking: LockingRow

    @property
    def site(self) -> str:
        """The name of the first one."""
        return next(iter(self.sites.values()), "")


def _who_works_here(services: Services) -> _Desk:
    """Let nobody sit there any more, and ask who may."""
    services.keep_looks()
    services.desk.leave()
    sites, people = services.desk.sites(), services.desk.people()
    return _Desk(people, {site.id: site.name for site in sites}, services.desk.locking())


class _Seat(Struct, frozen=True):
    """Who sat down, and what they were typing when the screen locked before."""

    who: DeskRow
    typed: list[tuple[str, str]]


def _sit_down(desk_person_id: int, services: Services) -> _Seat:
    who = services.desk.sit_down(desk_person_id)
    return _Seat(who, services.desk.typed())


class Application(QObject):
    """Leads from the first screen to the window, and from one person at the desk to the next."""

    shown = Signal(object)
    """The window or screen that came up."""

    def __init__(
        self,
        qt: QApplication,
        opening: Opening,
        settings: Settings,
        *,
        path: Path | None = None,
        demo: bool = False,
        language: str | None = None,
        on_thread: bool = False,
        copy_at_end: bool = False,
    ) -> None:
        super().__init__()
        self._copy_at_end = copy_at_end
        self._qt, self._opening, self._settings = qt, opening, settings
        self._path, self._demo, self._on_thread = path, demo, on_thread
        self._language = Language(qt)
        self._language.speak(language or settings.language)
        self._spoken = language or settings.language
        self.look = Look(qt)
        self.look.set_scale(settings.text_size(settings.last_desk_person))
        self._restoring: PuttingBack | None = None
        self._left_to_say: list[Callable[[], None]] = []
        """Whether a copy was put back: a dialog belongs to the screen that comes after."""
        self._services: Services | None = None
        self.road: Road | None = None
        self.screen: QWidget | None = None
        self.printing: Printing | None = None
        """How the key comes out on paper; by a question about the printer unless a test does it otherwise."""
        self._sized = False
        """Whether the size of the text was chosen before anybody sat down."""
        self._offers_key = self._asks_passphrase = False
        self._key_roads: KeyRoads | None = None
        self._offer_next: bool | None = None
        """Whether the sheet is offered after the start: with a passphrase to choose, without, or (None) not at all."""
        self._clipboard = Clipboard(self)
        self._leaving = False
        self._locked_by: int | None = None
        self._locking: LockingRow | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being done for which nobody waits before the screen."""
        roads = self._key_roads is not None and self._key_roads.busy
        restoring = self._restoring is not None and self._restoring.busy
        return roads or restoring or (self.road is not None and self.road.busy)

    def start(self) -> None:
        """Open the store and show the first screen; a store that does not open is said in a sentence."""
        try:
            there = self._opening.exists(self._path)
            if not there and self._opening.lost(self._path):
                self._offer_what_is_left()
                return
            self._services = self._opening.open(self._path) if there else self._opening.create(self._path)
        except StoreDamaged as refusal:
            self._offer_copy(refusal)
            return
        except KeyMissing:
            self._ask_key()
            return
        except Refusal as refusal:
            self._say_and_quit(words.refusal(refusal))
            return
        self.road = Road(self._services, on_thread=self._on_thread)
        self.road.unheard.connect(self.say_failure)
        if self._offer_next is not None:
            self._offer_key(asks_passphrase=self._offer_next)
            self._offer_next = None
        else:
            self._ask_who()

    def close(self) -> None:
        """End the threads and close the store."""
        if self._restoring is not None:
            self._restoring.close()
        if self._key_roads is not None:
            self._key_roads.close()
        self._close_store(copy=self._copy_at_end)
        if self.screen is not None:
            self.screen.close()
            self.screen.deleteLater()
        self._language.fall_silent()

    def settle(self) -> None:
        """Stay here until every answer is delivered and no copy is being put back; for tests."""
        if self._restoring is not None:
            self._restoring.settle()
        if self._key_roads is not None:
            self._key_roads.settle()
        if self.road is not None:
            self.road.settle()

    def restore(self, name: str) -> None:
        """Close the store, put the copy of that name in its place, and start anew."""
        who = self._services.desk.current() if self._services is not None else None
        self._show(self._putting_back.waiting(self._spoken))
        self._close_store()
        gc.collect()  # a cursor that somebody still holds would keep the file open
        self._putting_back.begin(name, self._path, who.name if who is not None else "")

    def renew_key(self, passphrase: str) -> None:
        """Close the store, give it a new key, and start anew."""
        who = self._services.desk.current() if self._services is not None else None
        self._roads.renew(passphrase, who.name if who is not None else "", self._spoken)

    @property
    def _roads(self) -> KeyRoads:
        """The roads to a file that does not open by itself; few starts need them."""
        if self._key_roads is None:
            from ui.key_roads import KeyRoads

            self._key_roads = KeyRoads(self._opening, self._path, self)
            self._key_roads.show.connect(self._show)
            self._key_roads.close_store.connect(self._let_go)
            self._key_roads.opened.connect(self._opened)
            self._key_roads.brought.connect(lambda: self._left_to_say.append(self._ask_about_the_other))
            self._key_roads.renewed.connect(self._renewed)
            self._key_roads.unheard.connect(self.say_failure)
        return self._key_roads

    def _let_go(self) -> None:
        self._close_store()
        gc.collect()  # a cursor that somebody still holds would keep the file open

    def _ask_key(self) -> None:
        """Ask what opens the file; an empty one never takes its place."""
        screen = self._roads.unlock(self._spoken)
        screen.language_chosen.connect(self.speak)
        self._show(screen)

    def _bring_over(self, *, lost: bool = False) -> None:
        """Let a copy of another computer be chosen, or one of a file that is gone."""
        screen = self._roads.bring(self._spoken, lost=lost)
        screen.language_chosen.connect(self.speak)
        screen.back.connect(self._qt.quit if lost else self._back_to_start)
        self._show(screen)

    def _back_to_start(self) -> None:
        if self.road is not None:
            self._ask_who()
        else:
            self.start()

    def _offer_what_is_left(self) -> None:
        """Offer the newest copy of a file that is gone: nobody begins anew without having been told."""
        newest = self._putting_back.newest(self._path)
        if newest is None:
            self._bring_over(lost=True)
        else:
            self._show_offer(newest, lost=True)

    def _opened(self, needs_passphrase: bool) -> None:
        self._offer_next = True if needs_passphrase else None
        self.start()

    def _renewed(self, failure: Failure | None) -> None:
        if failure is not None:
            self._left_to_say.append(partial(self.say_failure, failure))
        else:
            self._offer_next = False
        self.start()

    def _close_store(self, *, copy: bool = False) -> None:
        if self.road is not None:
            self.road.close()
        if self._services is not None:
            if copy:
                with suppress(Refusal):  # Today tells it when there was no copy for a week
                    self._services.copies.make_at_end()
            self._services.close()
        self.road = self._services = None

    @property
    def _putting_back(self) -> PuttingBack:
        if self._restoring is None:
            from ui.putting_back import PuttingBack

            self._restoring = PuttingBack(self._opening, self)
            self._restoring.wanted.connect(self.restore)
            self._restoring.ended.connect(self._start_anew)
        return self._restoring

    def _offer_copy(self, refusal: Refusal) -> None:
        """Say that the file cannot be read, and offer the newest copy where there is one."""
        newest = self._putting_back.newest(self._path)
        if newest is None:
            self._say_and_quit(words.refusal(refusal))
            return
        self._show_offer(newest)

    def _show_offer(self, newest: CopyRow, *, lost: bool = False) -> None:
        screen = self._putting_back.offer(newest, self._spoken, self._qt.quit, lost=lost)
        screen.language_chosen.connect(self.speak)
        self._show(screen)

    def _start_anew(self, failure: Failure | None) -> None:
        if failure is not None:
            self._left_to_say.append(partial(self.say_failure, failure))
        else:
            done = self.tr("The copy was put back. What was here before stands among the copies.")
            self._left_to_say.append(partial(self._box, done, warns=False))
        self.start()

    def speak(self, language: str) -> None:
        """Speak another language, at once."""
        self._spoken = self._settings.language = language
        self._language.speak(language)
        if self._key_roads is not None and self._key_roads.busy:
            return  # what is being tried belongs to this screen; the next one speaks it
        if isinstance(self.screen, MainWindow):
            self.screen.build_again(language)
        elif self._offers_key:
            self._offer_key(asks_passphrase=self._asks_passphrase)
        elif self.road is not None:
            self._ask_who()
        else:
            self.start()

    def say_failure(self, failure: Failure) -> None:
        """Say what went wrong where no page could."""
        if isinstance(failure.error, NobodyThere):
            return  # somebody left the desk before the answer came
        if isinstance(failure.error, Refusal):
            self.refuse(failure.error)
        else:
            self.say_crash(failure.trace)

    def say_crash(self, trace: str) -> None:
        """Open the one dialog for what nobody expected, and keep the trace."""
        from ui.crash import CrashDialog, write_report

        write_report(trace)
        print(trace, file=sys.stderr)
        if not any(isinstance(open_one, CrashDialog) for open_one in self._qt.topLevelWidgets()):
            CrashDialog(trace, self.screen).open()

    def refuse(self, refusal: Refusal) -> None:
        """Say what cannot be done, and why."""
        self._box(words.refusal(refusal))

    def accepted(self) -> None:
        """Go on; there is nothing to say."""

    def cancelled(self) -> None:
        """Go on; there is nothing to say."""

    def lock(self) -> None:
        """Let nobody see or do anything before somebody says who they are."""
        if isinstance(self.screen, MainWindow):
            self._locked_by = self.screen.who.id
            self.leave_desk()

    def leave_desk(self) -> None:
        """Let nobody sit at the desk: what was typed is kept, all else goes from the screen and from memory."""
        window = self.screen
        if not isinstance(window, MainWindow) or self._leaving:
            return
        self._leaving = True
        from ui.unsaved import typed_in

        typed = typed_in(window)
        window.cover.stay()  # dialogs go with it, and keep what they keep themselves
        window.end()
        self._clipboard.clear()

        def leave(services: Services) -> _Desk:
            with suppress(Refusal):  # a full disk keeps nobody at the desk
                if typed:
                    services.desk.keep_typed(typed)
            return _who_works_here(services)

        self._asking().do(leave, self._show_start)

    def _ask_who(self) -> None:
        self._asking().ask(_who_works_here, self._show_start)

    def _asking(self) -> Asking:
        assert self.road is not None
        return Asking(self.road, self, self)

    def _show_start(self, seen: _Desk) -> None:
        """Show the first start, or who works here; in a sample world somebody sits there already."""
        self._locking, self._sites = seen.locking, seen.sites
        if not seen.people:
            self._show_first_start()
        elif self._demo and self.screen is None:
            self._sit_down(seen.people[0].id)
        else:
            self._show_who(seen)

    def _show_first_start(self) -> None:
        from ui.first_start import FirstStart

        assert self.road is not None
        screen = FirstStart(self.road, self._spoken)
        screen.language_chosen.connect(self.speak)
        screen.started.connect(self._offer_key)
        screen.bring.connect(self._bring_over)
        screen.look_around.connect(self.look_around)
        self._show(screen)

    def look_around(self) -> int:
        """Open the sample world in a program of its own, beside this one; return the number of its process."""
        from PySide6.QtCore import QProcess

        frozen = getattr(sys, "frozen", False)
        arguments = [*([] if frozen else ["-P", "-m", "ui.main"]), "--demo", "--language", self._spoken]
        begun, process = QProcess.startDetached(sys.executable, arguments)
        if not begun:
            self._box(self.tr("The sample world cannot be opened here."))
        return int(process)

    def _offer_key(self, *, asks_passphrase: bool = True) -> None:
        from ui.first_start import KeyOffer

        assert self.road is not None
        choose = self._opening.choose_passphrase
        screen = KeyOffer(self.road, self._spoken, choose=choose, asks_passphrase=asks_passphrase)
        screen.language_chosen.connect(self.speak)
        screen.print_key.connect(self.print_key)
        screen.go_on.connect(self._ask_who)
        self._show(screen)
        self._offers_key, self._asks_passphrase = True, asks_passphrase

    def print_key(self) -> None:
        """Print the recovery sheet of the file that is open."""
        from ui.attendance_printing import ask_and_print
        from ui.key_sheet import key_sheet

        if self.screen is None or self._services is None:
            return
        if not self._offers_key and not self._services.may("copies", "bring"):  # who has the key, has everything
            self.refuse(NotAllowed(may=roles_for("copies", "bring")))
            return
        try:
            services, early = self._services, self._offers_key
            lines = self._opening.sheet(services) if early else services.keys.sheet()
        except Refusal as refusal:
            self.refuse(refusal)
            return
        sheet = key_sheet(lines, printed_on=words.day(self._services.today_on()))
        (self.printing or ask_and_print)(sheet, self.screen, self._key_printed)

    def _key_printed(self, place: str) -> None:
        from ui.first_start import KeyOffer, words_of_printed_key

        printed = self._opening.sheet_printed
        early = self._offers_key
        self._asking().do(lambda services: printed(services) if early else services.keys.printed(), self._reread)
        if isinstance(self.screen, KeyOffer):
            self.screen.show_printed(place)
        elif isinstance(self.screen, MainWindow):
            self.screen.notice.tell(words_of_printed_key(place), "ok")

    def _reread(self, _: object) -> None:
        if isinstance(self.screen, MainWindow):
            self.screen.page.refresh()

    def _show_who(self, seen: _Desk) -> None:
        from ui.who import WhoScreen

        assert self.road is not None
        screen = WhoScreen(
            self.road,
            seen.site,
            seen.people,
            last=self._settings.last_desk_person,
            language=self._spoken,
            pins_required=seen.locking.pins_required,
        )
        screen.language_chosen.connect(self.speak)
        screen.chosen.connect(self._sit_down)
        screen.forgotten.connect(self._ask_for_sheet)
        self._show(screen)
        locked_by, self._locked_by = self._locked_by, None
        who = next((one for one in seen.people if one.id == locked_by and one.has_pin), None)
        if who is not None:
            screen.choose(who)

    def _ask_for_sheet(self, who: DeskRow) -> None:
        """Let who forgot their PIN, and can ask nobody, show that they have the key on paper."""
        from ui.pin_dialog import ForgottenDialog

        assert self.road is not None and self.screen is not None
        dialog = ForgottenDialog(self.road, who, self.screen)
        opening, path = self._opening, self._path

        def take_away() -> None:
            key = dialog.sheet.text()
            dialog.do(lambda services: opening.take_pin_away(services, who.id, key, path), lambda _: self._ask_who())

        dialog.submitted.connect(take_away)
        dialog.open()

    def _sit_down(self, desk_person_id: int) -> None:
        self._asking().do(partial(_sit_down, desk_person_id), self._show_window)

    def _show_window(self, seat: _Seat) -> None:
        assert self.road is not None
        who = seat.who
        self._settings.last_desk_person = who.id
        if self._sized:  # whoever chose it sits down now
            self._settings.keep_text_size(who.id, self.look.scale)
        self._sized = False
        self.look.set_scale(self._settings.text_size(who.id))
        window = MainWindow(
            self.road,
            self.look,
            self._settings,
            who=who,
            site=self._sites.get(who.site_id, ""),
            language=self._spoken,
            demo=self._demo,
            locking=self._locking,
        )
        window.leave_desk.connect(self.leave_desk)
        window.locked.connect(self.lock)
        window.speak.connect(self.speak)
        window.print_key.connect(self.print_key)
        window.renew_key.connect(self.renew_key)
        window.restore.connect(self.restore)
        if not self._demo and not who.has_pin and self._settings.may_offer_pin(who.id, self._services_today()):
            window.offer_pin()
        self._show(window)
        if seat.typed:
            from ui.unsaved import UnsavedDialog

            dialog = UnsavedDialog(seat.typed, window)
            dialog.put_away.connect(self._forget_typed)
            dialog.open()

    def _forget_typed(self) -> None:
        self._asking().do(lambda services: services.desk.keep_typed([]), None)

    def _services_today(self) -> date:
        assert self._services is not None
        return self._services.today_on()

    def _show(self, screen: QWidget) -> None:
        """Put `screen` where the last one was."""
        before = self.screen
        self.screen, self._offers_key, self._leaving = screen, False, False
        if before is not None:
            screen.setGeometry(before.geometry())
            screen.setWindowState(before.windowState())
        else:
            screen.resize(FIRST_SIZE)
            room = self._qt.primaryScreen().availableGeometry()
            if room.width() <= FIRST_SIZE.width():
                screen.setGeometry(room)  # as large as it becomes: so all that stands in it is laid out once
                screen.setWindowState(Qt.WindowState.WindowMaximized)
        if not isinstance(screen, MainWindow):
            self._let_size(screen)
        screen.show()
        if (
            self.road is not None
        ):  # the first paint shows the page already: an empty one first takes longer, and flickers
            self.road.deliver_ready()
        if before is not None:
            if isinstance(before, MainWindow):
                before.end()
            before.hide()
            before.deleteLater()
        self.shown.emit(screen)
        while self.road is not None and self._left_to_say:
            self._left_to_say.pop()()

    def _let_size(self, screen: QWidget) -> None:
        from ui.start import StartScreen

        if isinstance(screen, StartScreen):
            screen.larger.connect(lambda: self._size(self.look.larger))
            screen.smaller.connect(lambda: self._size(self.look.smaller))
            screen.usual_size.connect(lambda: self._size(lambda: self.look.set_scale(SCALES[0])))

    def _size(self, change: Callable[[], None]) -> None:
        """Make all text larger or smaller before anybody sits down, and remember it."""
        change()
        self._sized = True
        self._settings.keep_text_size(None, self.look.scale)

    def _box(self, sentence: str, *, warns: bool = True) -> None:
        from PySide6.QtWidgets import QMessageBox

        icon = QMessageBox.Icon.Warning if warns else QMessageBox.Icon.Information
        box = QMessageBox(icon, "Voordeur", sentence, QMessageBox.StandardButton.Ok, self.screen)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _ask_about_the_other(self) -> None:
        """Ask whether the file that was brought over is still used elsewhere: two that go on do not become one again.

        The journal tells them apart by itself, for each step names the computer on which it was done.
        """
        from PySide6.QtWidgets import QMessageBox

        question = self.tr("Is Voordeur still used on the other computer?")
        box = QMessageBox(QMessageBox.Icon.Question, "Voordeur", question, parent=self.screen)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.addButton(self.tr("No, only here"), QMessageBox.ButtonRole.AcceptRole)
        there_too = box.addButton(self.tr("Yes, there too"), QMessageBox.ButtonRole.ActionRole)
        said = self.tr(
            "Then there are two files from now on. What you write in one does not come into the other."
            " Choose one computer to write on, and only look on the other."
        )
        there_too.clicked.connect(partial(self._box, said, warns=False))
        box.open()

    def _say_and_quit(self, sentence: str) -> None:
        from PySide6.QtWidgets import QMessageBox

        print(sentence, file=sys.stderr)
        # Without a parent only this name keeps it.
        self.screen = box = QMessageBox(
            QMessageBox.Icon.Warning, "Voordeur", sentence, QMessageBox.StandardButton.Close
        )
        box.finished.connect(lambda _: self._qt.exit(1))
        box.open()


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Read what follows the command."""
    parser = argparse.ArgumentParser(prog="voordeur", description="Show the window.")
    parser.add_argument("--database", type=Path, help="the file to open instead of this computer's own")
    parser.add_argument("--language", choices=sorted(LANGUAGES), help="the language of the window")
    parser.add_argument("--demo", action="store_true", help="show a sample world that is thrown away afterwards")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Show the window, and return the exit status when it is closed."""
    if not app_lies_beside_us():
        print("Another package called app is in the way; start Voordeur from its own environment.", file=sys.stderr)
        return 1
    wish = parse(sys.argv[1:] if argv is None else argv)
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("voordeur")
    qt.setApplicationDisplayName("Voordeur")
    with ExitStack() as things:
        opening = things.enter_context(Opening.throwaway()) if wish.demo else Opening.of_this_computer()
        if wish.demo:
            opening.make_sample()
        application = Application(
            qt,
            opening,
            Settings(),
            path=wish.database,
            demo=wish.demo,
            language=wish.language,
            copy_at_end=not wish.demo,
        )
        things.callback(application.close)
        QTimer.singleShot(LISTEN_AFTER, application, partial(_lock_with_the_system, application))
        tidying = Tidying(lambda: application.busy, application)
        application.shown.connect(tidying.keep, Qt.ConnectionType.QueuedConnection)
        sys.excepthook = lambda kind, error, frames: _crashed(application, kind, error, frames)
        QTimer.singleShot(0, application.start)
        return qt.exec()


def _lock_with_the_system(application: Application) -> None:
    from ui.system_lock import SystemLock  # the window stands there first

    system = SystemLock(application)
    system.locks.connect(application.lock)
    system.listen()


def _crashed(
    application: Application, kind: type[BaseException], error: BaseException, frames: TracebackType | None
) -> None:
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    application.say_crash(trace_of(error.with_traceback(frames)))
