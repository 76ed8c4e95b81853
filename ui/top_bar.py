"""The bar at the top: search, the day, and who sits at the desk."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui import words
from ui.buttons import LinkButton, SecondaryButton
from ui.cards import Avatar, Chip, initials_of, label, row
from ui.fields import SearchField
from ui.look import scaled
from ui.plain import tip

FIELD_WIDTH = 430


class TopBar(QFrame):
    """Search is always here. What fits beside it depends on the size of the text."""

    leave = Signal()
    back = Signal()
    day_left_out = Signal(str)
    """The day, where there is no room for it here; else nothing."""

    def __init__(self, *, demo: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top-bar")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._today = date.min
        self._name = self._site = ""
        self._line = row(self, spacing=14)
        self._line.setContentsMargins(22, 9, 22, 9)
        self.search = SearchField(self.tr("Search a person, request or action"), key="F3", short=self.tr("Search"))
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.back_button = LinkButton(self.tr("Back"), "arrow-left", key=self.tr("Esc"))
        self.back_button.clicked.connect(self.back)
        self._sample = Chip(self.tr("SAMPLE"), "warn")
        self._sample.setToolTip(self.tr("These people are invented."))
        self._day = label("", "muted")
        self._avatar = Avatar()
        self._who = label("", "strong")
        self.leave_button = SecondaryButton(self.tr("Someone else"), "users")
        self.leave_button.setToolTip(self.tr("Someone else sits down at the desk"))
        self.leave_button.clicked.connect(self.leave)
        self._line.addWidget(self.search, 100)
        self._line.addWidget(self.back_button)
        self._line.addStretch(1)
        for widget in (self._sample, self._day, self._avatar, self._who, self.leave_button):
            self._line.addWidget(widget)
        self._sample.setVisible(demo)
        self.show_back(possible=False)

    def show_day(self, today: date) -> None:
        """Show what day it is."""
        self._today = today
        self._fit()

    def show_who(self, name: str, site: str) -> None:
        """Show who sits at the desk, and where."""
        self._name, self._site = name, site
        self._avatar.set_initials(initials_of(name))
        self._fit()

    def show_back(self, *, possible: bool) -> None:
        """Offer the way back, where there is one."""
        self.back_button.setVisible(possible)
        self._fit()

    def _fit(self) -> None:
        """Say as much as fits: the date gets short first, then the site goes, the surname, the keys, and the name."""
        self.search.setMaximumWidth(scaled(FIELD_WIDTH))
        for shortened in range(6):
            self._say(shortened)
            if self._line.totalMinimumSize().width() <= max(self.width(), 1):
                break
        self.day_left_out.emit("" if self._day.isVisibleTo(self) else self._day.text())

    def _say(self, shortened: int) -> None:
        if self._today != date.min:
            self._day.setText(words.day(self._today) if shortened < 1 else words.day_short(self._today))
            self._day.setToolTip(words.day(self._today))
        self._day.setVisible(shortened < 3)
        both = self._name and self._site and shortened < 2
        name = self._name if shortened < 3 else self._name.partition(" ")[0]
        self._who.setText(f"{name} · {self._site}" if both else name)
        self._who.setToolTip(tip(f"{self._name} · {self._site}"))
        self._who.setVisible(shortened < 5)
        self._avatar.setVisible(bool(self._name) and shortened < 3)
        self.back_button.set_key(self.tr("Esc") if shortened < 4 else "")
        self.leave_button.set_icon_name("users" if shortened < 4 else "")

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(300), super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "leave_button"):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def focus_search(bar: TopBar) -> None:
    """Bring the cursor to the search field, with what was typed before chosen."""
    bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
    bar.search.selectAll()
