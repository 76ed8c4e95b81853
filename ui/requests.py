"""The requests: a list by next step, the one request, and who fits it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.page import Page
from ui.road import Road
from ui.widgets import PageTitle, column


class RequestsPage(Page):
    """Shows the requests by next step."""

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        layout = column(self)
        layout.addWidget(PageTitle(self.title()))
        layout.addStretch(1)

    def title(self) -> str:
        return self.tr("Requests")
