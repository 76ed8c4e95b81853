"""What pages are made of: cards, titles, chips, avatars and rows one can choose."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from ui.buttons import LEAST, pressed_by_enter
from ui.icons import Icon
from ui.look import colour, font, scaled
from ui.one_line import Sentence
from ui.spoken import LEVELS, Heading, SpokenButton
from ui.wrapped import WrappedHeading, WrappedLabel


def column(parent: QWidget | None = None, *, spacing: int = 14, margin: int = 0) -> QVBoxLayout:
    """Return a column without margins of its own."""
    layout = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    return layout


def row(parent: QWidget | None = None, *, spacing: int = 14, margin: int = 0) -> QHBoxLayout:
    """Return a row without margins of its own."""
    layout = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    return layout


def label(
    text: str = "", role: str = "", *, wrap: bool = False, level: int | None = None, parent: QWidget | None = None
) -> QLabel:
    """Return a label in one of the roles of the style sheet: title, beside, heading, strong, muted, small, number.

    `level` is that of a heading that only looks like a higher one.
    """
    if wrap:
        made: QLabel = WrappedHeading(text, role, parent) if role in LEVELS else WrappedLabel(text, parent)
    else:
        made = Heading(text, role, parent) if role in LEVELS else QLabel(text, parent)
    if isinstance(made, Heading) and level is not None:
        made.level = level
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def sentence(text: str, role: str = "strong") -> Sentence:
    """Return a label that says on one line as much as there is room for."""
    made = Sentence(role)
    made.say(text)
    return made


def separator(*, thick: bool = False) -> QFrame:
    """Return a line between two rows."""
    line = QFrame()
    line.setProperty("separator", "thick" if thick else "thin")
    line.setFixedHeight(2 if thick else 1)
    return line


def clear_layout(layout: QLayout) -> None:
    """Take everything out of `layout` and let go of it."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear_layout(inner)


class _RoomBelow(QSpacerItem):
    """Takes the height that is left in a card, unless something in the card's body wants it."""

    def __init__(self, body: QVBoxLayout) -> None:
        super().__init__(0, 0)
        self._body = body

    def expandingDirections(self) -> Qt.Orientation:
        wanted = self._body.expandingDirections() & Qt.Orientation.Vertical
        return Qt.Orientation(0) if wanted else Qt.Orientation.Vertical


class Card(QFrame):
    """A white sheet with a title, its icon and a count; `body` is the column to fill."""

    def __init__(
        self, title: str = "", icon: str = "", *, count: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("box", "card")
        outer = column(self, spacing=6)
        outer.setContentsMargins(16, 14, 16, 12)
        self._head = row(spacing=8)
        self._title = label(title, "heading")
        self._count = label("", "heading-count")
        if icon:
            self._head.addWidget(Icon(icon))
        self._head.addWidget(self._title)
        self._head.addWidget(self._count)
        self._head.addStretch(1)
        outer.addLayout(self._head)
        self.body = column(spacing=0)
        outer.addLayout(self.body)
        self._below = _RoomBelow(self.body)
        outer.addItem(self._below)
        self.set_title(title)
        self.set_count(count)

    def set_title(self, title: str) -> None:
        """Give the card another title; without one it has none."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def set_count(self, count: int | None) -> None:
        """Show how many there are, after the title."""
        self._count.setText("" if count is None else str(count))
        self._count.setVisible(count is not None)

    def add_action(self, button: QWidget) -> None:
        """Put a button at the right of the title."""
        self._head.addWidget(button)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put `widget` below what is there."""
        self.body.addWidget(widget, stretch)

    def add_rows(self, widgets: Iterable[QWidget]) -> None:
        """Put rows below each other with a fine line between them."""
        for index, widget in enumerate(widgets):
            if index:
                self.body.addWidget(separator())
            self.body.addWidget(widget)

    def clear(self) -> None:
        """Empty the body."""
        clear_layout(self.body)


class PageTitle(QWidget):
    """The name of a page, with a quieter word beside it and the page's buttons at the right."""

    def __init__(self, text: str = "", beside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = label(text, "title", wrap=True)
        self._beside = label("", "beside", wrap=True)
        self._layout = row(self, spacing=14)
        words = column(spacing=0)
        self._line = row(spacing=scaled(7))
        self._line.addWidget(self._text, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addWidget(self._beside, 1, Qt.AlignmentFlag.AlignTop)
        words.addStretch(1)
        words.addLayout(self._line)
        words.addStretch(1)
        self._layout.addLayout(words, 1)
        self.set_text(text, beside)

    def set_text(self, text: str, beside: str = "") -> None:
        """Show another title."""
        self._text.setText(text)
        self._text.setWordWrap(not beside)
        self._beside.setText(f"· {beside}" if beside else "")
        self._beside.setAccessibleName(beside)
        self._beside.setVisible(bool(beside))

    def add_action(self, button: QWidget) -> None:
        """Put a button at the right."""
        self._layout.addWidget(button)


class Chip(QLabel):
    """A few words on a coloured ground; the tone is call, info, ok, warn or plain."""

    def __init__(self, text: str = "", tone: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("chip", tone)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_words(self, text: str, tone: str | None = None) -> None:
        """Show other words, perhaps in another tone."""
        self.setText(text)
        if tone is not None and tone != self.property("chip"):
            self.setProperty("chip", tone)
            self.style().polish(self)


class Avatar(QWidget):
    """The initials of somebody in a round; the name stands beside it."""

    def __init__(self, initials: str = "", parent: QWidget | None = None, *, size: int = 36) -> None:
        super().__init__(parent)
        self._initials, self._size = initials, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_initials(self, initials: str) -> None:
        """Show the initials of somebody else."""
        self._initials = initials
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(self._size), scaled(self._size))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_avatar(painter, self._initials, QRectF(self.rect()))


def paint_avatar(painter: QPainter, initials: str, box: QRectF) -> None:
    """Draw initials in a round that fills `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("door-paper"))
    painter.drawEllipse(box)
    letters = font("body", QFont.Weight.Bold)
    letters.setPixelSize(max(round(box.height() * 0.4), 9))
    painter.setFont(letters)
    painter.setPen(colour("door"))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), initials)
    painter.restore()


def initials_of(name: str) -> str:
    """Return the first letters of the first and the last word of a name."""
    words = [word for word in name.split() if word[0].isalnum()]
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


class LinkRow(QPushButton):
    """One row of a list that can be chosen: a title, a quieter line below it, and chips at the right.

    Checkable rows show the chosen one; `add_leading` and `add_trailing` take small widgets that only show. With
    `one_line` a long title is shortened instead of going on below.
    """

    def __init__(
        self,
        title: str,
        below: str = "",
        *,
        initials: str = "",
        chip: str = "",
        tone: str = "plain",
        one_line: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = title
        self.setProperty("kind", "row")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._layout = row(self, spacing=12)
        self._layout.setContentsMargins(8, 5, 8, 5)
        # A layout asks our layout how high we are for a width, and not us.
        self._layout.addSpacerItem(QSpacerItem(0, LEAST - 10))
        if initials:
            self._layout.addWidget(Avatar(initials))
        self._lines = words = column(spacing=1)
        self._title = sentence(title, "strong") if one_line else label(title, "strong", wrap=True)
        self._below = sentence(below, "small") if one_line else label(below, "small", wrap=True)
        if below:  # no stretch around them: the row would want all the height there is
            self._title.setAlignment(Qt.AlignmentFlag.AlignBottom)
            self._below.setAlignment(Qt.AlignmentFlag.AlignTop)
        else:  # and never made visible here: what has no parent yet would be a window of its own
            self._below.hide()
        words.addWidget(self._title)
        words.addWidget(self._below)
        self._layout.addLayout(words, 1)
        if chip:
            self._layout.addWidget(Chip(chip, tone))
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(", ".join(part for part in (title, below, chip) if part))

    def title(self) -> str:
        """Return the words of the title."""
        return self._words

    def mark_when_chosen(self) -> None:
        """Show a check mark while the row is chosen: the frame of the focus looks like a choice too."""
        mark = Icon("check", colour="door")
        self.add_trailing(mark)
        mark.setVisible(self.isChecked())
        self.toggled.connect(mark.setVisible)

    def add_leading(self, widget: QWidget) -> None:
        """Put a small widget before the title."""
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._layout.insertWidget(0, widget)

    def add_trailing(self, widget: QWidget) -> None:
        """Put a small widget at the right."""
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._layout.addWidget(widget, alignment=Qt.AlignmentFlag.AlignVCenter)

    def add_below(self, widget: QWidget) -> None:
        """Put a small widget below the words, where beside them it would take their room."""
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._lines.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)

    def spoken_as(self) -> SpokenButton:
        """Return what assistive technology is told."""
        return SpokenButton(self)

    def hasHeightForWidth(self) -> bool:
        return self._layout.hasHeightForWidth()  # with one line it has not, and a layout would make it 0 high

    def heightForWidth(self, width: int) -> int:
        return max(self._layout.totalHeightForWidth(width), LEAST)

    def sizeHint(self) -> QSize:
        hint = self._layout.totalSizeHint()
        return QSize(hint.width(), max(hint.height(), LEAST))

    def minimumSizeHint(self) -> QSize:
        least = self._layout.totalMinimumSize()
        return QSize(least.width(), max(least.height(), LEAST))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
