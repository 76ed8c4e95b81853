"""Putting a copy back while no window has the store: the screens for it, and the work beside them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.copies import CopyRow
from app.domain.refusals import Refusal
from app.services.opening import Opening
from ui.buttons import PrimaryButton, SecondaryButton
from ui.cards import label
from ui.jobs import Failure, Jobs, Progress
from ui.start import StartScreen
from ui.words import copies


class PuttingBack(QObject):
    """Lets a copy take the place of the store; what was there is kept."""

    wanted = Signal(str)
    """Somebody chose the copy of that name."""
    ended = Signal(object)
    """It was done, or a `Failure` says why not."""

    def __init__(self, opening: Opening, parent: QObject) -> None:
        super().__init__(parent)
        self._opening = opening
        self._jobs: Jobs | None = None
        self._progress = Progress()

    def newest(self, path: Path | None) -> CopyRow | None:
        """Return the newest copy that is as it was made; None when there is none."""
        try:
            return self._opening.good_copy(path)
        except Refusal:
            return None

    def offer(self, copy: CopyRow, spoken: str, leave: Callable[[], None], *, lost: bool = False) -> StartScreen:
        """Return the screen that says that the file cannot be read, or is gone, and offers a copy."""
        unread = self.tr("The file of Voordeur cannot be read. Put a copy back?")
        gone = self.tr("The file of Voordeur is gone. Put a copy back?")
        screen = StartScreen("Voordeur", gone if lost else unread, spoken)
        when = copies.when(copy, self._opening.clock().date())
        words = self.tr("The newest good copy is of {moment}: {held}.").format(moment=when, held=copies.held(copy))
        screen.body.addWidget(_said(words))
        kept = self.tr("What was done after that is lost. The file that cannot be read is kept.")
        only = self.tr("What was done after that is lost.")
        screen.body.addWidget(_said(only if lost else kept))
        back = PrimaryButton(self.tr("Put the copy back"), "undo-2")
        back.clicked.connect(lambda: self.wanted.emit(copy.name))
        screen.body.addWidget(back, 0, Qt.AlignmentFlag.AlignHCenter)
        close = SecondaryButton(self.tr("Close Voordeur"), "x")
        close.clicked.connect(leave)
        screen.body.addWidget(close, 0, Qt.AlignmentFlag.AlignHCenter)
        return screen

    def waiting(self, spoken: str) -> StartScreen:
        """Return the screen that is shown meanwhile."""
        screen = StartScreen("Voordeur", self.tr("The copy is being put back…"), spoken)
        screen.body.addWidget(_said(self.tr("One moment. Voordeur starts by itself when it is done.")))
        return screen

    def begin(self, name: str, path: Path | None, who: str) -> None:
        """Do it on another thread: a large file takes a while."""
        self._jobs = self._jobs or Jobs(on_thread=True)
        opening, progress = self._opening, Progress()
        self._progress = progress
        self._jobs.submit(lambda: opening.restore(name, path, who=who, progress=progress), self._deliver)

    def settle(self) -> None:
        """Stay here until nothing is being put back any more."""
        if self._jobs is not None:
            self._jobs.settle()

    @property
    def busy(self) -> bool:
        """Whether a copy is being put back now."""
        return self._jobs is not None and self._jobs.busy

    def close(self) -> None:
        """Stop it: the store stays as it was."""
        self._progress.cancel()
        if self._jobs is not None:
            self._jobs.close()

    def _deliver(self, _done: object, failure: Failure | None) -> None:
        self.ended.emit(failure)


def _said(words: str) -> QWidget:
    said = label(words, "start-said", wrap=True)
    said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return said
