"""The roads to a file that does not open by itself, and to another key: the screens, and the work beside them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from app.domain.copies import StrangeCopy
from app.domain.refusals import Refusal
from app.services.opening import Opening
from ui.cards import label
from ui.jobs import Failure, Jobs, Progress
from ui.start import StartScreen
from ui.unlocking import BringOverScreen, UnlockScreen


class KeyRoads(QObject):
    """Lets a passphrase, a recovery sheet or a copy of another computer open the file of this one."""

    show = Signal(object)
    """A screen that should come up."""
    close_store = Signal()
    """The file must be closed now, for something takes its place."""
    opened = Signal(bool)
    """The file can be opened now; true when a passphrase should be chosen, for nobody remembers the old one."""
    brought = Signal()
    """A copy of another computer is the file of this one now."""
    renewed = Signal(object)
    """The file has another key, or a `Failure` says why not."""
    unheard = Signal(object)
    """A `Failure` that nobody expected."""

    def __init__(self, opening: Opening, path: Path | None, parent: QObject) -> None:
        super().__init__(parent)
        self._opening, self._path = opening, path
        self._jobs: Jobs | None = None
        self._progress = Progress()

    @property
    def busy(self) -> bool:
        """Whether something is being tried now."""
        return self._jobs is not None and self._jobs.busy

    def unlock(self, spoken: str) -> UnlockScreen:
        """Return the screen that asks what opens the file."""
        screen = UnlockScreen(spoken, has_passphrase=self._opening.has_passphrase(self._path))
        screen.leave.connect(QApplication.quit)
        screen.wanted.connect(lambda answer: self._try(screen, answer))
        return screen

    def bring(self, spoken: str, *, lost: bool = False) -> BringOverScreen:
        """Return the screen on which a copy is chosen; with `lost` one of the copies of the file that is gone."""
        screen = BringOverScreen(spoken, today=self._opening.clock().date(), lost=lost)
        screen.folder_chosen.connect(lambda folder: self._look(screen, folder))
        screen.wanted.connect(lambda copy, answer: self._bring(screen, copy, answer, lost=lost))
        if lost:
            screen.show_copies(self._opening.copies_beside(self._path))
        return screen

    def renew(self, passphrase: str, who: str, spoken: str) -> None:
        """Give the file another key; the screen says so meanwhile."""
        self.show.emit(
            _waiting(self.tr("The file gets a new key…"), self.tr("One moment. This may take a while."), spoken)
        )
        self.close_store.emit()
        progress = self._progress
        self._do(lambda: self._opening.renew_key(passphrase, self._path, who=who, progress=progress), self.renewed.emit)

    def settle(self) -> None:
        """Stay here until nothing is being tried any more."""
        if self._jobs is not None:
            self._jobs.settle()

    def close(self) -> None:
        """Stop it: the file stays as it was."""
        self._progress.cancel()
        if self._jobs is not None:
            self._jobs.close()

    def _look(self, screen: BringOverScreen, folder: Path) -> None:
        """Look for copies on another thread: a folder on a network may be slow."""

        def seen(found: list[StrangeCopy] | None, failure: Failure | None) -> None:
            screen.set_busy(False)
            screen.show_copies(found or [])
            if failure is not None:
                self._say(screen, failure)

        screen.set_busy(True)
        self._started().submit(lambda: self._opening.copies_elsewhere(folder), seen)

    def _try(self, screen: UnlockScreen, answer: dict[str, str]) -> None:
        def ended(failure: Failure | None) -> None:
            screen.set_busy(False)
            if failure is None:
                self.opened.emit("sheet" in answer)
            else:
                self._say(screen, failure)

        self._do(lambda: self._opening.unlock(self._path, **answer), ended)

    def _bring(self, screen: BringOverScreen, copy: Path, answer: dict[str, str], *, lost: bool) -> None:
        progress = self._progress

        def ended(failure: Failure | None) -> None:
            screen.set_busy(False)
            if failure is None:
                if not lost:
                    self.brought.emit()
                self.opened.emit("sheet" in answer)
            else:
                self._say(screen, failure)

        screen.set_busy(True)
        self.close_store.emit()
        self._do(lambda: self._opening.bring_over(copy, path=self._path, progress=progress, **answer), ended)

    def _say(self, screen: UnlockScreen | BringOverScreen, failure: Failure) -> None:
        if isinstance(failure.error, Refusal):
            screen.notice.refuse(failure.error)
            screen.way.begin()
        else:
            self.unheard.emit(failure)

    def _do(self, work: Callable[[], None], ended: Callable[[Failure | None], None]) -> None:
        """Do it on another thread: to try a passphrase takes a third of a second, to read a large file longer."""
        self._started().submit(work, lambda _, failure: ended(failure))

    def _started(self) -> Jobs:
        self._jobs = self._jobs or Jobs(on_thread=True)
        return self._jobs


def _waiting(question: str, said: str, spoken: str) -> StartScreen:
    screen = StartScreen("Voordeur", question, spoken)
    words = label(said, "start-said", wrap=True)
    words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    screen.body.addWidget(words)
    return screen
