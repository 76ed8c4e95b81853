"""The head of the calls: how many there are, today or longer ago, and what is done for all at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QWidget

from app.domain.attendance import CallListName
from ui.columns import Columns
from ui.look import font, scaled
from ui.widgets import Button, FlowLayout, PageTitle, SecondaryButton, column


class _Line(Columns):
    """The title and the buttons; below each other sooner than that the title goes on to a second line."""

    title = ""

    def _fits(self, width: int) -> bool:
        words = QFontMetrics(font("title", QFont.Weight.DemiBold)).horizontalAdvance(self.title)
        return words + sum(part.sizeHint().width() for part in self._parts[1:]) + scaled(30) <= width


class CallHead(QWidget):
    """The title with its number, the two lists, and the buttons."""

    today = Signal()
    clean_up = Signal()
    divide = Signal()
    enter = Signal()
    paper = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = _Line()
        self._title = PageTitle()
        self.today_button = self._tab(self.tr("Today"))
        self.clean_up_button = self._tab(self.tr("Long ago"))
        self.divide_button = SecondaryButton(self.tr("Divide"), "users")
        self.enter_button = SecondaryButton(self.tr("Copy from paper"), "pencil")
        self.paper_button = SecondaryButton(self.tr("Print…"), "printer")
        self.today_button.clicked.connect(self.today)
        self.clean_up_button.clicked.connect(self.clean_up)
        self.divide_button.clicked.connect(self.divide)
        self.enter_button.clicked.connect(self.enter)
        self.paper_button.clicked.connect(self.paper)
        self._arrange()

    def _tab(self, words: str) -> Button:
        button = SecondaryButton(words)
        button.setCheckable(True)
        return button

    def _arrange(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=8)
        doing = (self.divide_button, self.paper_button, self.enter_button)
        for button in (self.today_button, self.clean_up_button, *doing):
            flow.addWidget(button)
        self._line.add(self._title, 1)
        self._line.add(buttons, 0)
        column(self).addWidget(self._line)

    def show_counts(self, name: CallListName, now: int, others: int, *, mine: int | None = None) -> None:
        """Show which list it is and how many can be called now: the heading, its tab and the rail say the same.

        Where only `mine` are shown, the heading says both numbers.
        """
        beside = self.tr("%n people to go", "", now)
        if mine is not None:
            beside = self.tr("{mine} of %n people to go", "", now).format(mine=mine)
        title = self.tr("Calls")
        self._title.set_text(title, beside)
        self._line.title = f"{title} · {beside}"
        on_today = name is CallListName.TODAY
        self.today_button.setChecked(on_today)
        self.clean_up_button.setChecked(not on_today)
        self.clean_up_button.setText(self._counted(self.tr("Long ago"), others if on_today else now))
        self.today_button.setText(self._counted(self.tr("Today"), now if on_today else others))
        for button in (self.today_button, self.clean_up_button):
            button.updateGeometry()
        for button in (self.divide_button, self.enter_button):
            button.setEnabled(now > 0)

    def _counted(self, words: str, count: int) -> str:
        return f"{words} ({count})" if count else words
