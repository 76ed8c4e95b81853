"""The people who help, and what is known of the one that is looked at."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.page import Page
from ui.road import Road
from ui.widgets import PageTitle, column


class VolunteersPage(Page):
    """Shows who helps."""

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        layout = column(self)
        layout.addWidget(PageTitle(self.title()))
        layout.addStretch(1)

    def title(self) -> str:
        return self.tr("Volunteers")
