"""What was done the last thirty days, with an undo for each step of this desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.steps import StepRow
from app.services.history import JournalSeen
from ui.page import Page
from ui.road import Road
from ui.taking_back import takes_long
from ui.widgets import Card, LinkButton, PageTitle, SecondaryButton, clear_layout, column, label, row, separator
from ui.words.dates import moment
from ui.words.steps import action

if TYPE_CHECKING:
    from app.services import Services

PAGE = 40


def _look(services: Services) -> tuple[list[StepRow], bool]:
    return services.history.steps(limit=PAGE), services.may("history", "verify")


class HistoryPage(Page):
    """The steps of every desk, newest first."""

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        self._rows: list[StepRow] = []
        layout = column(self)
        layout.addWidget(PageTitle(self.title(), self.tr("the last 30 days")))
        self.verify_button = SecondaryButton(self.tr("Was anything changed from outside?"), "shield-check")
        self.verify_button.clicked.connect(self._verify)
        self.verify_button.hide()  # until it is known whether it may be pressed
        layout.addWidget(self.verify_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._card = Card()
        self._list = column(spacing=0)
        self._card.body.addLayout(self._list)
        self._more = SecondaryButton(self.tr("Show older steps"), "history")
        self._more.clicked.connect(self._ask_older)
        layout.addWidget(self._card)
        layout.addWidget(self._more)
        layout.addStretch(1)

    def title(self) -> str:
        return self.tr("What was done")

    def refresh(self) -> None:
        self.ask(_look, self._show)

    def _verify(self) -> None:
        self.work(lambda services, _: services.history.verify(), self._verified)

    def _verified(self, seen: JournalSeen) -> None:
        if seen.broken_at is not None:
            since = moment(seen.broken_since) if seen.broken_since is not None else self.tr("the beginning")
            words = self.tr(
                "Something in here was changed or taken away outside Voordeur, from {moment} on. Do not put anything"
                " right yourself. Tell who looks after the data of your organisation."
            )
            self.notice.tell(words.format(moment=since), "warn")
            return
        said = self.tr("All %n lines are as Voordeur wrote them.", "", seen.count)
        if seen.whole_until is not None:
            proven = self.tr("Until {moment} none was taken away either. Of what came after, nobody can prove that.")
            said = f"{said} {proven.format(moment=moment(seen.whole_until))}"
        self.notice.tell(said, "ok")

    def _ask_older(self) -> None:
        if self._rows:
            before = self._rows[-1].id
            self.ask(lambda services: services.history.steps(limit=PAGE, before_id=before), self._show_older)

    def _show(self, seen: tuple[list[StepRow], bool]) -> None:
        steps, may_verify = seen
        self.verify_button.setVisible(may_verify)
        self._rows = []
        clear_layout(self._list)
        self._show_older(steps)

    def _show_older(self, steps: list[StepRow]) -> None:
        for step in steps:
            if self._rows:
                self._list.addWidget(separator())
            self._list.addWidget(self._line(step))
            self._rows.append(step)
        if not self._rows:
            self._list.addWidget(label(self.tr("Nothing was done yet."), "muted"))
        self._more.setVisible(len(steps) == PAGE)

    def _line(self, step: StepRow) -> QWidget:
        line = QWidget()
        cells = row(line)
        words = column(spacing=1)
        words.addWidget(label(action(step), "strong", wrap=True))
        words.addWidget(label(f"{moment(step.when)} · {step.who}", "small", wrap=True))
        cells.setContentsMargins(0, 6, 0, 6)
        cells.addLayout(words, 1)
        if step.undone:
            cells.addWidget(label(self.tr("undone"), "muted"))
        elif step.undoable:
            cells.addWidget(self._undo_button(step))
        return line

    def _undo_button(self, step: StepRow) -> LinkButton:
        button = LinkButton(self.tr("Undo"), "undo-2")
        button.setAccessibleName(self.tr("Undo: {step}").format(step=action(step)))
        button.clicked.connect(partial(self._undo, step))
        return button

    def _undo(self, step: StepRow) -> None:
        step_id = step.id
        if takes_long(step):
            self.work(lambda services, progress: services.history.undo(step_id, progress), lambda _: self.refresh())
        else:
            self.do(lambda services: services.history.undo(step_id), lambda _: self.refresh())
