"""What stands above a list that takes no taps: closed, with what follows, or cancelled."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.domain.activities import MeetingState
from app.services.board import Board
from ui.flow import FlowLayout
from ui.widgets import CallButton, Icon, SecondaryButton, column, label, row


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

    def show_look(self, board: Board, *, may_call: bool, missed: int, times: int) -> None:
        """Say how the list stands."""
        closed = board.state is MeetingState.CLOSED
        if not closed:
            self.stop_fixing()
        self.says.setText(self._closed_words(board) if closed else self._cancelled_words(board))
        self.follows.setText(self._follow_words(missed, times) if closed and may_call else "")
        self.follows.setVisible(bool(self.follows.text()))
        self.call_button.setVisible(closed and may_call and missed > 0)
        self.fix_button.setVisible(closed)
        self.reopen_button.setVisible(closed)
        self.go_on_button.setVisible(board.state is MeetingState.CANCELLED)

    def _closed_words(self, board: Board) -> str:
        words = self.tr("The list is closed. %n people were there.", "", board.counts.present + board.guests)
        does_not_count = self.tr("This time does not count.")
        return words if board.counted else f"{words} {does_not_count}"

    def _cancelled_words(self, board: Board) -> str:
        if board.reason:
            return self.tr("This date is cancelled: {reason}").format(reason=board.reason)
        return self.tr("This date is cancelled.")

    def _follow_words(self, missed: int, times: int) -> str:
        if not missed:
            return self.tr("Nobody needs a call because of this list.")
        if times:
            who = self.tr("%n regulars", "", missed)
            return self.tr("{who}: missed {times} times.").format(who=who, times=times)
        return self.tr("%n regulars are missed.", "", missed)
