"""The lines of the recovery sheet, to be typed over; each line is looked at as soon as it is full."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QScrollArea, QWidget

from app.domain.recovery_code import GROUP, LINES, SIGNS, line_fits, signs_of
from ui.cards import label
from ui.icons import Icon

_OLD_SIGNS = set("0123456789ABCDEF")
"""The signs of a sheet from before lines had a check: of such a line nobody can say whether it is right."""


class SheetField(QWidget):
    """Six lines, each with a sign that it is right or a sentence that it is not."""

    edited = Signal()
    entered = Signal()
    """Enter was pressed in the last line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[QLineEdit] = []
        self.marks: list[Icon] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for number in range(LINES):
            self._add(grid, number)
        self.fault = label("", "strong", wrap=True)
        self.fault.hide()
        grid.addWidget(self.fault, LINES, 1, 1, 2)
        self.setFocusProxy(self.lines[0])

    def text(self) -> str:
        """Return all lines."""
        return "\n".join(line.text() for line in self.lines)

    def wrong(self) -> int | None:
        """Return the first line that is full and not right, the first being 1."""
        full = [signs_of(line.text()) for line in self.lines]
        old = all(set(signs) <= _OLD_SIGNS for signs in full)
        for number, signs in enumerate(full):
            if len(signs) > SIGNS or (len(signs) == SIGNS and not old and not line_fits(number, signs)):
                return number + 1
        return None

    def _add(self, grid: QGridLayout, number: int) -> None:
        line, mark = QLineEdit(), Icon("check", colour="ok")
        words = self.tr("Line {number}").format(number=number + 1)
        caption = QLabel(words)
        caption.setTextFormat(Qt.TextFormat.PlainText)
        line.setAccessibleName(words)
        line.setProperty("code", True)
        hints = Qt.InputMethodHint
        line.setInputMethodHints(hints.ImhSensitiveData | hints.ImhNoPredictiveText | hints.ImhPreferUppercase)
        line.textEdited.connect(lambda typed, at=number: self._typed(at, typed))
        line.returnPressed.connect(lambda at=number: self._enter(at))
        keep = mark.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        mark.setSizePolicy(keep)
        mark.hide()
        grid.addWidget(caption, number, 0)
        grid.addWidget(line, number, 1)
        grid.addWidget(mark, number, 2)
        self.lines.append(line)
        self.marks.append(mark)

    def _typed(self, number: int, typed: str) -> None:
        """Put what is too much for a line into the next ones: somebody pasted or scanned all of it."""
        signs = signs_of(typed)
        if len(signs) > SIGNS:
            parts = [signs[at : at + SIGNS] for at in range(0, len(signs), SIGNS)]
            for line, part in zip(self.lines[number:], parts, strict=False):
                line.setText(" ".join(part[at : at + GROUP] for at in range(0, len(part), GROUP)))
            number = min(number + len(parts), LINES) - 1
        self._look()
        full = len(signs_of(self.lines[number].text())) >= SIGNS
        if full and number + 1 < LINES and self.wrong() is None:
            self._go_to(number + 1)
        self.edited.emit()

    def _look(self) -> None:
        wrong = self.wrong()
        for number, (line, mark) in enumerate(zip(self.lines, self.marks, strict=True)):
            right = line_fits(number, line.text())
            mark.show_icon("check" if right else "triangle-alert", colour="ok" if right else "warn")
            mark.setVisible(right or number + 1 == wrong)
        if wrong is not None:
            self.fault.setText(self.tr("Line {line} is not right. Look at it once more.").format(line=wrong))
        self.fault.setVisible(wrong is not None)

    def _enter(self, number: int) -> None:
        if number + 1 < LINES:
            self._go_to(number + 1)
        else:
            self.entered.emit()

    def _go_to(self, number: int) -> None:
        """Go to a line, and bring it into sight where large letters left no room for all six."""
        line, around = self.lines[number], self.parentWidget()
        line.setFocus()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None and (inside := around.widget()) is not None:
            below = line.mapTo(inside, QPoint(0, line.height()))  # `ensureWidgetVisible` only looks at the cursor
            around.ensureVisible(0, below.y(), 0, line.height())
