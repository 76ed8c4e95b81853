"""Closing an attendance list: a deliberate act, with a second question when something looks odd."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.attendance_closing import ClosingQuestion
from ui.forms import FormDialog
from ui.road import Road
from ui.widgets import Icon, SecondaryButton, label, row


class ClosingDialog(FormDialog):
    """Asks whether the counts are right, and when in doubt whether the meeting took place (domain.md R15)."""

    closed = Signal()

    def __init__(
        self, road: Road, parent: QWidget, *, meeting_id: int, activity: str, question: ClosingQuestion
    ) -> None:
        title = self.tr("Close the list of {activity}?").format(activity=activity)
        super().__init__(road, title, self.tr("&Yes, close the list"), parent, icon="circle-check")
        self._meeting_id = meeting_id
        self.cancel_button.setText(self.tr("&Not yet"))
        self.says = label(self._counts(question), "heading", wrap=True)
        self.form.add(self.says)
        self.doubts = self._doubts(question)
        for doubt in self.doubts:
            self.form.add(_warning(doubt))
        self.does_not_count: SecondaryButton | None = None
        if question.doubtful:
            self._ask_whether_it_took_place()
        else:
            self.form.add(
                label(self.tr("Who has no mark did not come. You can open the list again."), "muted", wrap=True)
            )
        self.submitted.connect(lambda: self._close(counts=True))
        self.submit_button.setDefault(False)  # closing is meant: Enter presses only the button that has the focus
        self.setTabOrder(self.cancel_button, self.submit_button)
        self.cancel_button.setFocus()

    def _counts(self, question: ClosingQuestion) -> str:
        parts = [self.tr("%n present", "", question.present)]
        if question.guests:
            parts.append(self.tr("%n guests", "", question.guests))
        if question.announced:
            parts.append(self.tr("%n said they would not come", "", question.announced))
        parts.append(self.tr("%n did not come", "", question.absent))
        counts = ", ".join(parts)
        # One question at a time: where there is doubt it is whether this time counts.
        return f"{counts}." if question.doubtful else self.tr("{counts}. Is that right?").format(counts=counts)

    def _doubts(self, question: ClosingQuestion) -> list[str]:
        doubts = []
        if question.nobody:
            doubts.append(self.tr("Nobody is marked present."))
        elif question.few and question.usual is not None:
            doubts.append(self.tr("Far fewer than usual: mostly %n people come.", "", question.usual))
        if question.many_missing:
            words = self.tr("{missing} of {regulars} regulars are not there.")
            doubts.append(words.format(missing=question.regulars_missing, regulars=question.regulars))
        if question.early:
            doubts.append(self.tr("It is more than two hours before the end."))
        return doubts

    def _ask_whether_it_took_place(self) -> None:
        self.form.add(label(self.tr("Does this time count?"), "heading", wrap=True))
        words = self.tr("Did it not take place, or was it not as usual? Choose No: then nobody is called about it.")
        self.form.add(label(words, "muted", wrap=True))
        self.does_not_count = SecondaryButton(self.tr("No, &does not count: close"), "calendar-x")
        self.does_not_count.clicked.connect(lambda: self._close(counts=False))
        self.keep_in_sight(self.does_not_count)  # beside the other answer, also with large letters
        self.submit_button.setText(self.tr("&Yes, counts: close"))

    def _close(self, *, counts: bool) -> None:
        meeting_id = self._meeting_id
        self.do(lambda services: services.attendance.close(meeting_id, counts=counts), lambda _: self.closed.emit())


def _warning(words: str) -> QWidget:
    line = QWidget()
    cells = row(line, spacing=8)
    cells.addWidget(Icon("triangle-alert", colour="warn"))
    cells.addWidget(label(words, "error", wrap=True), 1)
    return line
