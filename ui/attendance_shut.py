"""What stands above a list that takes no taps: closed, with what follows, or cancelled."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.domain.activities import MeetingState
from app.domain.attendance import CallListName, FlagKind
from app.services.board import Board
from ui.flow import FlowLayout
from ui.widgets import CallButton, Icon, SecondaryButton, column, label, row
from ui.words.dates import list_of

if TYPE_CHECKING:
    from app.services.missed import MissedRow


class Follows(Struct, frozen=True):
    """Whom to call because of a list, each counted once: so many come to the calls with it."""

    missed: int = 0
    times: int = 0
    """How often they missed it, where that is the same for all of them."""
    never_came: int = 0
    long_announced: int = 0

    @property
    def anybody(self) -> bool:
        """Whether there is anybody to call."""
        return bool(self.missed or self.never_came or self.long_announced)


NOTHING = Follows()


def what_follows(flags: Sequence[MissedRow]) -> Follows:
    """Count the flags of a list by their kind; those of the clean-up are no calls of today, but for who is missed."""
    kinds = [row.kind for row in flags if row.kind is FlagKind.MISSED or row.list is CallListName.TODAY]
    runs = {row.run for row in flags if row.kind is FlagKind.MISSED}
    return Follows(
        missed=kinds.count(FlagKind.MISSED),
        times=runs.pop() if len(runs) == 1 else 0,
        never_came=kinds.count(FlagKind.NEVER_CAME),
        long_announced=kinds.count(FlagKind.LONG_ANNOUNCED),
    )


class ShutPanel(QFrame):
    """Says that the list is closed and offers what one can still do."""

    call = Signal()
    reopen = Signal()
    go_on = Signal()
    fixing = Signal()
    """Correcting began or ended."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "card")
        self.says = label("", "heading", wrap=True)
        self.follows = label("", "strong", wrap=True)
        self.call_button = CallButton(self.tr("Call"))
        self.fix_button = SecondaryButton(self.tr("Correct"), "pencil")
        self.fix_button.setCheckable(True)
        self.reopen_button = SecondaryButton(self.tr("Open the list again"), "lock-open")
        self.go_on_button = SecondaryButton(self.tr("It goes on after all"), "undo-2")
        self.call_button.clicked.connect(self.call)
        self.fix_button.clicked.connect(self.fixing)
        self.reopen_button.clicked.connect(self.reopen)
        self.go_on_button.clicked.connect(self.go_on)
        self._arrange()

    def _arrange(self) -> None:
        outer = row(self, spacing=12)
        outer.setContentsMargins(16, 10, 16, 10)
        outer.addWidget(Icon("lock"))
        words = column(spacing=2)
        words.addWidget(self.says)
        words.addWidget(self.follows)
        outer.addLayout(words, 1)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=8)
        for button in (self.call_button, self.fix_button, self.reopen_button, self.go_on_button):
            flow.addWidget(button)
        outer.addWidget(buttons, 1)

    @property
    def is_fixing(self) -> bool:
        """Whether a closed list is being corrected."""
        return self.fix_button.isChecked()

    def stop_fixing(self) -> None:
        """End correcting."""
        self.fix_button.setChecked(False)

    def show_look(self, board: Board, follows: Follows, *, may_call: bool) -> None:
        """Say how the list stands."""
        closed = board.state is MeetingState.CLOSED
        if not closed:
            self.stop_fixing()
        self.says.setText(self._closed_words(board) if closed else self._cancelled_words(board))
        self.follows.setText(self._follow_words(follows) if closed and may_call else "")
        self.follows.setVisible(bool(self.follows.text()))
        self.call_button.setVisible(closed and may_call and follows.anybody)
        self.fix_button.setVisible(closed)
        self.reopen_button.setVisible(closed)
        self.go_on_button.setVisible(board.state is MeetingState.CANCELLED)

    def _closed_words(self, board: Board) -> str:
        words = self.tr("The list is closed. %n people were there.", "", board.counts.present)
        if board.guests:
            who = [self.tr("%n people", "", board.counts.present), self.tr("%n guests", "", board.guests)]
            words = self.tr("The list is closed. {people} were there.").format(people=list_of(who))
        does_not_count = self.tr("This time does not count.")
        return words if board.counted else f"{words} {does_not_count}"

    def _cancelled_words(self, board: Board) -> str:
        if board.reason:
            return self.tr("This date is cancelled: {reason}").format(reason=board.reason)
        return self.tr("This date is cancelled.")

    def _follow_words(self, follows: Follows) -> str:
        said = []
        if follows.missed and follows.times:
            who = self.tr("%n regulars", "", follows.missed)
            said.append(self.tr("{who}: missed {times} times.").format(who=who, times=follows.times))
        elif follows.missed:
            said.append(self.tr("%n regulars are missed.", "", follows.missed))
        if follows.never_came:
            said.append(self.tr("%n people on the list have not come yet.", "", follows.never_came))
        if follows.long_announced:
            said.append(self.tr("%n people said many times that they would not come.", "", follows.long_announced))
        return " ".join(said) or self.tr("Nobody needs a call because of this list.")
