"""Before a copy is put back: what it holds, and what was done since and will be lost, deaths first."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.domain.copies import CopyRow
from app.domain.steps import Action, StepRow
from ui.cards import column, label, row
from ui.forms import FormDialog
from ui.road import Road
from ui.words import copies
from ui.words.dates import moment
from ui.words.steps import action

MOST = 200
"""So many lost steps are told one by one."""


class RestoreDialog(FormDialog):
    """Asks whether a copy should take the place of what is here now."""

    confirmed = Signal()

    def __init__(self, road: Road, parent: QWidget, *, copy: CopyRow, today: date) -> None:
        super().__init__(
            road,
            self.tr("Put back the copy of {moment}?").format(moment=copies.when(copy, today)),
            self.tr("Yes, put it back"),
            parent,
            icon="undo-2",
            danger=True,
        )
        self._today = today
        self.form.add(label(copies.held(copy), "strong", wrap=True))
        words = self.tr("What is here now is kept as a copy too. Voordeur starts anew afterwards.")
        self.form.add(label(words, "muted", wrap=True))
        self._lost = QWidget()
        self._lines = column(self._lost, spacing=4)
        self.form.add(self._lost)
        self.submit_button.setEnabled(False)
        self.submitted.connect(self._confirm)
        name = copy.name
        self.ask(lambda services: services.copies.lost_since(name, limit=MOST + 1), self._show)

    def _show(self, lost: list[StepRow]) -> None:
        if not lost:
            self._lines.addWidget(label(self.tr("Nothing was done since. Nothing is lost."), wrap=True))
        else:
            self._lines.addWidget(label(self._how_much(len(lost)), "strong", wrap=True))
        for step in lost[:MOST]:
            self._lines.addWidget(self._line(step))
        self.submit_button.setEnabled(True)
        QTimer.singleShot(0, self, self.grow)  # once the lines have their place

    def _how_much(self, count: int) -> str:
        if count > MOST:
            return self.tr("More than %n things were done since, and will be lost. The newest:", "", MOST)
        return self.tr("%n things were done since, and will be lost:", "", count)

    def _line(self, step: StepRow) -> QWidget:
        line = QWidget()
        cells = row(line, spacing=10)
        said = " · ".join((moment(step.when, today=self._today), action(step), step.who))
        cells.addWidget(label(said, "strong" if step.action is Action.DIED else "", wrap=True), 1)
        return line

    def _confirm(self) -> None:
        self.accept()
        self.confirmed.emit()
