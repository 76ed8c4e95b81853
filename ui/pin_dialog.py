"""Choosing a PIN while one is at work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QSizePolicy, QWidget

from ui.buttons import LinkButton, SecondaryButton
from ui.cards import column, label, row
from ui.icons import Icon
from ui.pin_pad import PinPad
from ui.road import Road

if TYPE_CHECKING:
    from app.services.desk import DeskRow


class PinDialog(QDialog):
    """Lets who sits at the desk choose a PIN."""

    def __init__(self, road: Road, who: DeskRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Choose a PIN"))
        self.pad = PinPad(road, back=self.tr("Not now"))
        self.pad.right.connect(lambda _: self.accept())
        self.pad.left.connect(self.reject)
        column(self, margin=0).addWidget(self.pad)
        self.pad.let_choose(who, required=False)


class PinOffer(QFrame):
    """Kindly asks who has no PIN to choose one; it may be later."""

    chosen = Signal()
    later = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "notice")
        self.setProperty("tone", "info")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line = row(self, spacing=10)
        line.setContentsMargins(14, 4, 6, 4)
        line.addWidget(Icon("key-round"))
        line.addWidget(label(self.tr("You have no PIN yet."), wrap=True), 1)
        self.choose_button = SecondaryButton(self.tr("Choose a PIN"), "key-round")
        self.later_button = LinkButton(self.tr("Not now"))
        self.choose_button.clicked.connect(self.chosen)
        self.later_button.clicked.connect(self.later)
        line.addWidget(self.choose_button)
        line.addWidget(self.later_button)
