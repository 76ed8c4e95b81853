"""Forms: fields with their labels above them, and the dialog that holds one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.domain.refusals import Refusal
from ui.asking import Asking
from ui.buttons import Button, PrimaryButton, SecondaryButton
from ui.cards import clear_layout, column, label, row
from ui.changes import Changes
from ui.day_field import DayField, unread
from ui.keys import keys_over
from ui.look import scaled
from ui.notice import Notice
from ui.road import Road
from ui.wheel import let_scroll

if TYPE_CHECKING:
    from app.services import Services

T = TypeVar("T")
WIDTH = 560
"""So wide a dialog is at least, at a text size of 100 %."""
ROOM = 36
"""So much higher than its fields need a dialog is: room for a refusal, at a text size of 100 %."""
OFF_THE_SCREEN = 80
"""So much of the height of the screen a dialog leaves free: its title bar and the bar of the system."""


class Form(QWidget):
    """Fields below each other, each under its label; the label's letter brings one there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column(self, spacing=12)

    def field(self, words: str, widget: QWidget, hint: str = "") -> None:
        """Add a field under `words`, such as `&Name`, with a hint below it where one helps."""
        self._column.addWidget(labelled(words, widget, hint))

    def fields(self, *pairs: tuple[str, QWidget]) -> None:
        """Add fields beside each other: they are level, however many lines their words take."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        for at, (words, widget) in enumerate(pairs):
            grid.addWidget(_caption(words, widget), 0, at, Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(widget, 1, at, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(at, 1)
        self._column.addLayout(grid)

    def add(self, widget: QWidget) -> None:
        """Add something that carries its own words, such as a check box."""
        self._column.addWidget(widget)

    def add_space(self) -> None:
        """Keep the fields at the top where there is more room than they need."""
        self._column.addStretch(1)

    def clear(self) -> None:
        """Take all fields away."""
        clear_layout(self._column)

    def first(self) -> QWidget | None:
        """Return the first field one can write or choose in."""
        for one in self.findChildren(QWidget):
            acts = isinstance(one, QPushButton) and not one.isCheckable()
            takes_keys = one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled() and one.isVisibleTo(self)
            if takes_keys and not acts:
                return one
        return None


def labelled(words: str, widget: QWidget, hint: str = "") -> QWidget:
    """Return `widget` with its label above it."""
    box = QWidget()
    lines = column(box, spacing=3)
    lines.addWidget(_caption(words, widget))
    lines.addWidget(widget)
    if hint:
        lines.addWidget(label(hint, "small", wrap=True))
        widget.setAccessibleDescription(hint)
    return box


def _caption(words: str, widget: QWidget) -> QLabel:
    """Return the words above a field, which name it too."""
    caption = label(words, "strong", wrap=True)
    caption.setAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)  # beside a longer one
    caption.setBuddy(widget)
    widget.setAccessibleName(words.replace("&", ""))
    return caption


class FormDialog(QDialog):
    """One thing to fill in or to decide; it stays open, as it was, when something is refused.

    Connect to `submitted` and make the change with the dialog's own `do`: a refusal is said in the dialog, and
    when the change is made the dialog closes.
    """

    submitted = Signal()

    def __init__(
        self, road: Road, title: str, submit: str, parent: QWidget, *, icon: str = "check", danger: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Voordeur")  # the system lists and keeps these: no name may stand there
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.notice = Notice(self)
        self.notice.told.connect(lambda: QTimer.singleShot(0, self, self._make_room_to_say))
        self.form = Form()
        self._changes = Changes(self.form, self)
        self.submit_button: Button = PrimaryButton(submit, icon)
        if danger:
            self.submit_button.set_kind("danger")
        self.submit_button.setDefault(not danger)  # what hurts is never done by an Enter that was meant for a field
        self.submit_button.clicked.connect(self.submit)
        self.cancel_button = SecondaryButton(self.tr("Cancel"), "x")
        self.cancel_button.clicked.connect(self.reject)
        self._kept: list[QWidget] = []
        self.waits = label("", "muted", wrap=True)
        self.waits.setContentsMargins(20, 8, 20, 0)
        self.waits.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.waits.hide()
        self._asking = Asking(road, self, self.notice)
        keys_over(self, ("F2", "new_request"), ("F1", "show_keys"))
        self._arrange(title)

    def wait_for(self, words: str) -> None:
        """Let nobody submit before something was done, and say what."""
        self.submit_button.setEnabled(False)
        self.submit_button.setToolTip(words)
        self.waits.setText(words)
        self.waits.show()

    def keep_in_sight(self, widget: QWidget) -> None:
        """Put something above the buttons, where nothing that is found pushes it away."""
        box = QWidget()
        line = row(box)
        line.setContentsMargins(20, 8, 20, 0)
        line.addWidget(widget)
        lines = self.layout()
        assert isinstance(lines, QVBoxLayout)
        lines.insertWidget(1, box)
        self._kept.append(box)

    def be_ready(self) -> None:
        """Let it be submitted."""
        self.submit_button.setEnabled(True)
        self.submit_button.setToolTip("")
        self.waits.hide()

    def submit(self) -> None:
        """Go on with what is filled in, unless there is a day that cannot be understood: one is brought there."""
        if (field := unread(self.form)) is not None:
            field.ask_again()
            self._scroll.ensureWidgetVisible(field)
        else:
            self.submitted.emit()

    def ask(self, question: Callable[[Services], T], then: Callable[[T], None]) -> None:
        """Put a question, as a page does."""
        self._asking.ask(question, then)

    def do(self, change: Callable[[Services], T], then: Callable[[T], None] | None = None) -> None:
        """Make `change`, close the dialog, and hand the answer to `then`."""

        def done(answer: T) -> None:
            self.accept()
            if then is not None:
                then(answer)

        self._asking.do(change, done)

    def refuse(self, refusal: Refusal) -> None:
        """Say why it cannot be done."""
        self.notice.refuse(refusal)

    def _arrange(self, title: str) -> None:
        inside = QWidget()
        inside.setObjectName("page-ground")
        lines = column(inside, margin=20)
        lines.addWidget(label(title, "title", wrap=True))
        lines.addWidget(self.notice)
        lines.addWidget(self.form)
        lines.addStretch(1)
        self._scroll = scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        buttons = row(margin=14)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.submit_button)
        outer = column(self, spacing=0)
        outer.addWidget(scroll, 1)
        outer.addWidget(self.waits)
        outer.addLayout(buttons)

    def open(self) -> None:
        """Show the dialog as large as its fields need, and no larger than the window."""
        if self.focusWidget() is None and (first := self.form.first()) is not None:
            first.setFocus()  # else Cancel would have it, the oldest of all
        super().open()
        self._tell_the_days()
        self._changes.watch()
        self.fit()

    def _tell_the_days(self) -> None:
        """Let each day in the form know what day it is, and take a refusal back once another day stands there."""
        fields = self.form.findChildren(DayField)
        for field in fields:
            field.dateChanged.connect(self.notice.accepted)
        if fields:
            self.ask(lambda services: services.today_on(), self._know_today)

    def _know_today(self, today: date) -> None:
        for field in self.form.findChildren(DayField):
            field.show_today(today)

    def reject(self) -> None:
        """Close, unless something was typed: then ask once."""
        if self.isVisible() and self._changes.unsaid():
            self.notice.tell(self.tr("Throw away what you typed? Then choose Cancel once more."), "warn")
            self._scroll.ensureWidgetVisible(self.notice)
            return
        super().reject()

    def least_width(self) -> int:
        """Return how wide the dialog is at least, where the window has room for it."""
        return scaled(WIDTH)

    def fit(self) -> None:
        """Take the size that the fields need now."""
        let_scroll(self.form)
        screen, around = self._screen_and_window()
        self.resize(self._wanted(screen, around))
        self._stay_on(screen, around)

    def grow(self) -> None:
        """Take more height for what was found, downwards where there is room: what one looks at stays in its place."""
        screen, around = self._screen_and_window()
        missing = self._height_in(self._scroll.viewport().width()) - self.height()  # a scroll bar takes width
        if missing > 0:
            most = min(around.height() - 40, screen.height() - OFF_THE_SCREEN)
            self.resize(self.width(), max(self.height(), min(self.height() + missing, most)))
            lowest = min(screen.bottom(), around.bottom() - 20)
            if (frame := self.frameGeometry()).bottom() > lowest:
                self.move(frame.left(), max(lowest - frame.height(), screen.top()))

    def _make_room_to_say(self) -> None:
        """Let nothing be cut by what was said, and bring that into sight."""
        self.grow()
        self._scroll.ensureWidgetVisible(self.notice)

    def _screen_and_window(self) -> tuple[QRect, QRect]:
        parent, screen = self.parentWidget(), self.screen().availableGeometry()
        return screen, parent.window().geometry() if parent is not None else screen

    def _wanted(self, screen: QRect, around: QRect) -> QSize:
        wanted = self.form.sizeHint()
        width = min(max(wanted.width() + 60, self.least_width()), around.width() - 40, screen.width() - 40)
        tall = self._height_in(width) + scaled(ROOM)
        return QSize(width, min(tall, around.height() - 40, screen.height() - OFF_THE_SCREEN))

    def _height_in(self, width: int) -> int:
        """Return how high all of it is in this width: what wraps needs more than it hints at."""
        inside, outer = self._scroll.widget(), self.layout()
        layout = inside.layout() if inside is not None else None
        if layout is None or outer is None:
            return self.sizeHint().height()
        self.form.updateGeometry()  # what was put in it just now is not heard of yet
        around = outer.totalSizeHint().height() - self._scroll.sizeHint().height()
        return max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height()) + around

    def _stay_on(self, screen: QRect, around: QRect) -> None:
        """Stand in the middle of the window, but with all edges on the screen."""
        frame = self.frameGeometry()
        frame.moveCenter(around.center())
        frame.moveRight(min(frame.right(), screen.right()))
        frame.moveBottom(min(frame.bottom(), screen.bottom()))
        self.move(max(frame.left(), screen.left()), max(frame.top(), screen.top()))
