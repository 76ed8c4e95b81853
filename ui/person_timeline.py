"""Everything that happened with somebody, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.services.people import Happening, HappeningKind
from ui.look import scaled
from ui.widgets import Card, Icon, LinkButton, SecondaryButton, clear_layout, column, label, row, separator
from ui.words.dates import day_in_list
from ui.words.happenings import beside, happening, icon_of

PART = 12


class TimelineCard(Card):
    """What happened, a part at a time; `older` asks for what came before."""

    older = Signal()
    unasked = Signal()
    """A small thing was done without being asked."""
    show_request = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("What happened"))
        self.write_unasked = SecondaryButton(self.tr("Unasked"), "hand-helping", key="F7")
        self.write_unasked.setToolTip(self.tr("Write down a small thing that was done without being asked"))
        self.write_unasked.clicked.connect(self.unasked)
        self.add_action(self.write_unasked)
        self._lines = column(spacing=0)
        self.body.addLayout(self._lines)
        self.more = SecondaryButton(self.tr("Show what came before"), "history")
        self.more.clicked.connect(self.older)
        self.more.hide()
        self.body.addSpacing(8)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.shown = 0
        self._today: date | None = None

    def show_first(self, happenings: Sequence[Happening], today: date) -> None:
        """Show the newest part."""
        clear_layout(self._lines)
        self.shown, self._today = 0, today
        self.show_older(happenings)
        if not happenings:
            self._lines.addWidget(label(self.tr("Nothing yet."), "muted"))

    def show_older(self, happenings: Sequence[Happening]) -> None:
        """Show the next part below what is there."""
        for one in happenings[:PART]:
            if self.shown:
                self._lines.addWidget(separator())
            self._lines.addWidget(self._line(one))
            self.shown += 1
        self.more.setVisible(len(happenings) > PART)

    def _line(self, one: Happening) -> QWidget:
        line = QWidget()
        cells = row(line, spacing=12)
        cells.setContentsMargins(0, 8, 0, 8)
        when = label(self._when(one.on), "small", wrap=True)
        when.setFixedWidth(scaled(90))
        cells.addWidget(when)
        cells.addWidget(Icon(icon_of(one)))
        words = column(spacing=1)
        words.addWidget(label(happening(one), "strong", wrap=True))
        if quiet := beside(one):
            words.addWidget(label(quiet, "small", wrap=True))
        cells.addLayout(words, 1)
        if one.request is not None and one.kind is not HappeningKind.UNASKED:
            look = LinkButton(self.tr("Look"))
            look.setAccessibleName(self.tr("Look at the request: {what}").format(what=one.words))
            look.clicked.connect(partial(self.show_request.emit, one.request.id))
            cells.addWidget(look)
        return line

    def _when(self, on: date) -> str:
        if on == self._today:
            return self.tr("today")
        if self._today is not None and on.year == self._today.year:
            return day_in_list(on)
        return f"{day_in_list(on)} {on.year}"
