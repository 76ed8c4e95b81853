"""The agenda: what was agreed, by day and by week."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.page import Page
from ui.road import Road
from ui.widgets import PageTitle, column


class AgendaPage(Page):
    """Shows what was agreed."""

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        layout = column(self)
        layout.addWidget(PageTitle(self.title()))
        layout.addStretch(1)

    def title(self) -> str:
        return self.tr("Agenda")
