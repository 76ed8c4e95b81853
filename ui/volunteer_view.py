"""The one volunteer at the right: the head, and a card for each thing there is to know."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.services.volunteers import VolunteerRow
from ui.look import scaled
from ui.page import Page
from ui.volunteer_bound import BoundCard
from ui.volunteer_car import CarCard
from ui.volunteer_facts import AboutCard, PapersCard
from ui.volunteer_head import VolunteerHead
from ui.volunteer_hours import HoursCard
from ui.volunteer_likes import HouseCard, LikesCard
from ui.volunteer_parts import Seen, VolunteerPart
from ui.volunteer_when import WhenCard
from ui.widgets import column

CHIPS_BESIDE, FACTS_BESIDE = 880, 660
"""The least width for two columns at a text size of 100 %: the chips and the week need more of it than the facts."""
Order = QBoxLayout.Direction
GAP = 12


class VolunteerView(QScrollArea):
    """Shows one volunteer; the cards stand in two columns where there is room."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.head = VolunteerHead()
        self.likes, self.when, self.house = LikesCard(page), WhenCard(page), HouseCard(page)
        self.about, self.car, self.papers = AboutCard(page), CarCard(page), PapersCard(page)
        self.bound, self.hours = BoundCard(page), HoursCard(page)
        self._shown_id = 0
        self.head.note_hours.clicked.connect(self.hours.open_hours)
        self.head.note_expense.clicked.connect(self.hours.open_expense)
        self._arrange()

    def _arrange(self) -> None:
        ground = QWidget()
        ground.setObjectName("page-ground")
        self.setWidget(ground)
        lines = column(ground, spacing=GAP)
        lines.setContentsMargins(0, 0, 10, 0)
        lines.addWidget(self.head)
        self._above = column(spacing=GAP)
        lines.addLayout(self._above)
        self._facts = QBoxLayout(Order.TopToBottom)
        self._facts.setSpacing(GAP)
        self._left = self._side(self.house, self.bound, self.hours, self.papers)
        self._right = self._side(self.about, self.car)
        lines.addLayout(self._facts)
        for card in (self.likes, self.when):
            self._above.addWidget(card)
        lines.addStretch(1)

    def _side(self, *cards: QWidget) -> QVBoxLayout:
        """Return a column of cards that stands beside another, or above it."""
        side = QWidget()
        below = column(side, spacing=GAP)
        for card in cards:
            below.addWidget(card)
        below.addStretch(1)
        self._facts.addWidget(side, 1)
        return below

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        beside = width >= scaled(FACTS_BESIDE)
        self._facts.setDirection(Order.LeftToRight if beside else Order.TopToBottom)
        self._put_chips(beside=width >= scaled(CHIPS_BESIDE))
        for card in self.cards:
            card.let_fold(on=not beside)

    def _put_chips(self, *, beside: bool) -> None:
        """Put the chips and the week at the top of the two columns, or above both."""
        if beside == (self._left.indexOf(self.likes) >= 0):
            return
        if beside:
            self._left.insertWidget(0, self.likes)
            self._right.insertWidget(0, self.when)
        else:
            self._above.addWidget(self.likes)
            self._above.addWidget(self.when)

    def sizeHint(self) -> QSize:
        return QSize(scaled(480), scaled(240))  # it takes the room there is, and never asks the page for more

    @property
    def cards(self) -> tuple[VolunteerPart, ...]:
        """All cards, in the order in which they are read."""
        return (self.likes, self.when, self.house, self.bound, self.hours, self.about, self.car, self.papers)

    def show_volunteer(self, seen: Seen, line: VolunteerRow | None) -> None:
        """Show somebody; somebody else is shown from the top."""
        self.head.show_volunteer(seen, line)
        for card in self.cards:
            card.show_volunteer(seen)
            card.tell_in_short(seen)
        if seen.card.id != self._shown_id:
            self._shown_id = seen.card.id
            self.verticalScrollBar().setValue(0)
