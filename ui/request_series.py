"""A request that comes back: its rhythm and next dates, and the question whether a date takes place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSpacerItem, QWidget

from app.domain.requests import RequestState
from app.services.repeating import SeriesRow
from app.services.requests import RequestRow
from ui.buttons import LEAST
from ui.request_boxes import StepBox
from ui.request_seen import RequestSeen
from ui.widgets import (
    Chip,
    FlowLayout,
    Icon,
    LinkButton,
    LinkRow,
    PrimaryButton,
    SecondaryButton,
    column,
    label,
    row,
    separator,
)
from ui.words import matching, repeating


class DoubtBox(StepBox):
    """The day is a holiday, or the site is closed: it is asked whether it takes place, and never decided."""

    keep = Signal()
    another_day = Signal()
    skip = Signal()

    def __init__(self, seen: RequestSeen, parent: QWidget | None = None) -> None:
        super().__init__("circle-help", "", tone="call", parent=parent)
        one = seen.row
        if one.day is not None and one.day_doubt is not None:
            self.words.setText(repeating.question(one.day, one.day_doubt))
        self.words.setProperty("role", "heading")
        helper = seen.series.helper if seen.series is not None else ""
        if helper and one.state is not RequestState.AGREED:
            self.add_line(self.tr("If it does, {name} comes.").format(name=matching.called(helper)))
        self.keep_button = PrimaryButton(self.tr("It takes place"), "check")
        self.day_button = SecondaryButton(self.tr("Another day…"), "calendar")
        self.skip_button = SecondaryButton(self.tr("Not this time"), "calendar-off")
        self.keep_button.clicked.connect(self.keep)
        self.day_button.clicked.connect(self.another_day)
        self.skip_button.clicked.connect(self.skip)
        self.add_row([self.keep_button, self.day_button, self.skip_button])


class SeriesBox(QFrame):
    """How often it comes back and until when, the next dates with who comes, and what can be done with all of them."""

    show_request = Signal(int)
    change_all = Signal()
    repeat = Signal()
    stop = Signal()

    def __init__(self, series: SeriesRow, shown: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "card")
        lines = column(self, spacing=0)
        lines.setContentsMargins(14, 8, 8, 2)
        top = row(spacing=10)
        self.words = label(repeating.repeats(series), "heading", wrap=True)
        top.addWidget(Icon("repeat"), 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.words, 1)
        lines.addLayout(top)
        self.below = label(self._below(series), "muted", wrap=True)
        self.below.setVisible(bool(self.below.text()))
        lines.addWidget(self.below)
        self.dates: dict[int, QWidget] = {}
        for one in series.dates:
            self.dates[one.id] = self._date(one, here=one.id == shown)
            if len(self.dates) > 1:
                lines.addWidget(separator())
            lines.addWidget(self.dates[one.id])
        self.change_button = LinkButton(self.tr("Change all that come…"), "pencil")
        self.repeat_button = LinkButton(self.tr("Another rhythm…"), "repeat")
        self.stop_button = LinkButton(self.tr("Let it stop…"), "calendar-off")
        acts = (
            (self.change_button, self.change_all),
            (self.repeat_button, self.repeat),
            (self.stop_button, self.stop),
        )
        holder = QWidget()
        flow = FlowLayout(holder, gap=4)
        for button, signal in acts:
            button.clicked.connect(signal)
            flow.addWidget(button)
        lines.addWidget(holder)
        self.change_button.setVisible(bool(series.dates))
        self.stop_button.setVisible(series.ended_on is None)

    def _below(self, series: SeriesRow) -> str:
        who = self.tr("{name} usually comes").format(name=series.helper) if series.helper and series.dates else ""
        words = " · ".join(part for part in (repeating.until(series), who) if part)
        return words[:1].upper() + words[1:]

    def _date(self, one: RequestRow, *, here: bool) -> QWidget:
        words, tone = repeating.stands(one)
        if not here:
            made = LinkRow(repeating.date_of(one), chip=words, tone=tone)
            made.clicked.connect(partial(self.show_request.emit, one.id))
            return made
        line = QWidget()
        cells = row(line, spacing=12)
        cells.setContentsMargins(8, 5, 8, 5)
        cells.addSpacerItem(QSpacerItem(0, LEAST - 10))
        said = label(self.tr("{date} (this one)").format(date=repeating.date_of(one)), "strong", wrap=True)
        cells.addWidget(said, 1)
        cells.addWidget(Chip(words, tone), 0, Qt.AlignmentFlag.AlignVCenter)
        return line
