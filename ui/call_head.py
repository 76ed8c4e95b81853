"""The head of the calls: how many there are, today or to clean up, and what is done for all at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.attendance import CallListName
from ui.columns import Columns
from ui.widgets import Button, FlowLayout, PageTitle, SecondaryButton, column


class CallHead(QWidget):
    """The title with its number, the two lists, and the buttons."""

    today = Signal()
    clean_up = Signal()
    divide = Signal()
    paper = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PageTitle()
        self.today_button = self._tab(self.tr("Today"))
        self.clean_up_button = self._tab(self.tr("Clean up"))
        self.divide_button = SecondaryButton(self.tr("Divide"), "users")
        self.paper_button = SecondaryButton(self.tr("Print…"), "printer")
        self.today_button.clicked.connect(self.today)
        self.clean_up_button.clicked.connect(self.clean_up)
        self.divide_button.clicked.connect(self.divide)
        self.paper_button.clicked.connect(self.paper)
        self._arrange()

    def _tab(self, words: str) -> Button:
        button = SecondaryButton(words)
        button.setCheckable(True)
        return button

    def _arrange(self) -> None:
        both = Columns()
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=8)
        for button in (self.today_button, self.clean_up_button, self.divide_button, self.paper_button):
            flow.addWidget(button)
        both.add(self._title, 1)
        both.add(buttons, 0)
        column(self).addWidget(both)

    def show_counts(self, name: CallListName, now: int, waiting: int, others: int) -> None:
        """Show which list it is and how many people are on it."""
        beside = self.tr("%n people to go", "", now)
        if waiting:
            beside += ", " + self.tr("%n later", "", waiting)
        self._title.set_text(self.tr("Calls"), beside)
        on_today = name is CallListName.TODAY
        self.today_button.setChecked(on_today)
        self.clean_up_button.setChecked(not on_today)
        self.clean_up_button.setText(self._counted(self.tr("Clean up"), others if on_today else now + waiting))
        self.today_button.setText(self._counted(self.tr("Today"), now + waiting if on_today else others))
        for button in (self.today_button, self.clean_up_button):
            button.updateGeometry()
        self.divide_button.setEnabled(now > 0)

    def _counted(self, words: str, count: int) -> str:
        return f"{words} ({count})" if count else words
