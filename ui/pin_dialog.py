"""Choosing a PIN while one is at work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QFrame, QSizePolicy, QWidget

from ui.buttons import LinkButton, SecondaryButton
from ui.cards import column, label, row
from ui.forms import FormDialog
from ui.icons import Icon
from ui.keys import keys_over
from ui.pin_pad import PinPad
from ui.road import Road
from ui.sheet_field import SheetField

if TYPE_CHECKING:
    from app.services.desk import DeskRow

translate = QCoreApplication.translate


class PinDialog(QDialog):
    """Lets who sits at the desk choose a PIN."""

    def __init__(self, road: Road, who: DeskRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Choose a PIN"))
        keys_over(self)
        self.pad = PinPad(road, back=self.tr("Not now"))
        self.pad.right.connect(lambda _: self.accept())
        self.pad.left.connect(self.reject)
        column(self, margin=0).addWidget(self.pad)
        window = parent.window()
        self.pad.fit(window.height())
        self.pad.let_choose(who, required=False)
        self.resize(min(self.pad.maximumWidth(), window.width() - 80), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self._grow)
        return handled

    def _grow(self) -> None:
        """Make room for what is said: else the keys would become too low to hit."""
        lines = self.layout()
        wanted = lines.totalHeightForWidth(self.width()) if lines is not None else 0
        if wanted > self.height():
            self.resize(self.width(), wanted)


class PinOffer(QWidget):
    """Kindly asks who has no PIN to choose one; it may be later."""

    chosen = Signal()
    later = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        box = QFrame()
        box.setProperty("box", "notice")
        box.setProperty("tone", "info")
        around = column(self, spacing=0)
        around.setContentsMargins(0, 8, 0, 0)
        around.addWidget(box)
        line = row(box, spacing=10)
        line.setContentsMargins(14, 4, 6, 4)
        line.addWidget(Icon("key-round"))
        line.addWidget(label(self.tr("You have no PIN yet."), wrap=True), 1)
        self.choose_button = SecondaryButton(self.tr("Choose a PIN"), "key-round")
        self.later_button = LinkButton(self.tr("Not now"))
        self.choose_button.clicked.connect(self.chosen)
        self.later_button.clicked.connect(self.later)
        line.addWidget(self.choose_button)
        line.addWidget(self.later_button)


class ForgottenDialog(FormDialog):
    """The last way in for who forgot their PIN and can ask nobody: the recovery sheet."""

    def __init__(self, road: Road, who: DeskRow, parent: QWidget) -> None:
        title = translate("ForgottenDialog", "{name} forgot the PIN").format(name=who.name)
        super().__init__(road, title, self.tr("Take the PIN away"), parent, icon="key-round")
        words = self.tr("Type the lines of the recovery sheet. Then you can sit down, and choose another PIN.")
        self.form.add(label(words, wrap=True))
        self.sheet = SheetField()
        self.sheet.edited.connect(self.notice.clear)
        self.sheet.entered.connect(self.submit)
        self.form.add(self.sheet)
        self.sheet.setFocus()
