"""The green ground on which the program starts, and choosing the language and the size of the text there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.buttons import Button
from ui.cards import column, label, row
from ui.icons import Icon
from ui.keys import Keys
from ui.look import font, scaled
from ui.settings import LANGUAGES
from ui.spoken import ONE_OF_A_FEW

translate = QCoreApplication.translate
WIDTH = 720
"""So wide is the white card on the plane at most, at a text size of 100 %."""
MARGIN = 24


class StartCard(QFrame):
    """The white card with the question; it widens with the text."""

    def __init__(self, screen: StartScreen) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self.setMaximumWidth(scaled(WIDTH))
        self.lines = column(self, spacing=14, margin=MARGIN)
        across = row(spacing=0)
        across.addStretch(1)
        across.addWidget(self, 8, Qt.AlignmentFlag.AlignTop)
        across.addStretch(1)
        screen.body.addLayout(across)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setMaximumWidth(scaled(WIDTH))


class Brand(QWidget):
    """The name of the program and of the support point; on two lines where one is too short."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = row(self, spacing=12)
        line.addStretch(1)
        self._icon = Icon("door-open", colour="on-rail", size=34)
        line.addWidget(self._icon)
        self._words = label(words, "start-brand", wrap=True)
        line.addWidget(self._words)
        line.addStretch(1)

    def fit(self, width: int) -> None:
        """Take as much of this width as the words need."""
        metrics = QFontMetrics(font("number", QFont.Weight.DemiBold))  # its own may be those of the size before
        wanted = metrics.horizontalAdvance(self._words.text()) + scaled(8)
        self._words.setFixedWidth(max(min(wanted, width - self._icon.sizeHint().width() - 12), 1))


class StartScreen(QWidget):
    """A green plane with the brand on top and one question below; `body` takes the question."""

    language_chosen = Signal(str)
    larger = Signal()
    smaller = Signal()
    usual_size = Signal()

    def __init__(self, brand: str, question: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("start")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Voordeur")
        inside = QWidget()
        inside.setObjectName("start")
        lines = column(inside, spacing=18, margin=MARGIN)
        lines.addLayout(self._top(language))
        lines.addStretch(1)
        self.brand = Brand(brand)
        lines.addWidget(self.brand)
        self.question = label(question, "start-question", wrap=True)
        self.question.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        lines.addWidget(self.question)
        self.body: QVBoxLayout = column(spacing=16)
        lines.addLayout(self.body)
        lines.addStretch(2)
        self._scroll = scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        scroll.verticalScrollBar().rangeChanged.connect(self._keep_in_sight, Qt.ConnectionType.QueuedConnection)
        column(self, spacing=0).addWidget(scroll)
        acts = {"Ctrl++": self.larger, "Ctrl+=": self.larger, "Ctrl+-": self.smaller, "Ctrl+0": self.usual_size}
        self._keys = Keys(self, {key: act.emit for key, act in acts.items()})

    def _top(self, spoken: str) -> QVBoxLayout:
        line = row(spacing=8)
        self.smaller_button = Button(translate("StartScreen", "Smaller"), "minus", kind="rail")
        self.larger_button = Button(translate("StartScreen", "Larger"), "plus", kind="rail")
        self.smaller_button.setAccessibleName(translate("StartScreen", "Smaller text"))
        self.larger_button.setAccessibleName(translate("StartScreen", "Larger text"))
        self.smaller_button.clicked.connect(self.smaller)
        self.larger_button.clicked.connect(self.larger)
        line.addWidget(self.smaller_button)
        line.addWidget(self.larger_button)
        line.addStretch(1)
        for language, name in LANGUAGES.items():
            button = Button(name, kind="rail")
            button.setCheckable(True)
            button.setProperty(ONE_OF_A_FEW, True)
            button.setChecked(language == spoken)
            button.clicked.connect(lambda _=False, chosen=language: self.language_chosen.emit(chosen))
            line.addWidget(button)
        lines = column(spacing=0)
        lines.addLayout(line)
        return lines

    def bring_to(self, field: QWidget) -> None:
        """Put the keys in a field, and bring it into sight."""
        field.setFocus()
        QTimer.singleShot(0, self, self._keep_in_sight)  # once it has its place

    def _keep_in_sight(self) -> None:
        """Let nothing that comes up push what one is at off the screen."""
        field, inside = self.focusWidget(), self._scroll.widget()
        if field is not None and inside is not None and inside.isAncestorOf(field):
            top = field.mapTo(inside, QPoint(0, 0)).y()  # `ensureWidgetVisible` only looks at the cursor of a field
            self._scroll.ensureVisible(0, top + field.height(), 0, MARGIN)
            self._scroll.ensureVisible(0, top, 0, MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_brand()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._fit_brand()

    def _fit_brand(self) -> None:
        self.brand.fit(self.width() - 2 * MARGIN - self._scroll.verticalScrollBar().sizeHint().width())
