"""The papers of one job that was agreed: the slip for the helper and the confirmation, printed or as a file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from app.domain.papers import PaperKind
from ui.attendance_lists import site_here
from ui.folders import file_dialog
from ui.page import Page
from ui.printed import Printing, note_paper

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from app.services import Services
    from app.services.agenda import JobPaper
    from ui.agenda_papers import Paper


class JobPapers(QObject):
    """Offers the papers of a job in the menu of a page, and brings them out."""

    def __init__(self, page: Page, printing: Callable[[], Printing]) -> None:
        super().__init__(page)
        self._page, self._printing = page, printing

    def add_to(self, menu: QMenu, request_id: int) -> None:
        """Add the slip and the confirmation to a menu."""
        slip, told = PaperKind.HELPER_SLIP, PaperKind.CONFIRMATION
        menu.addAction(self.tr("&Slip for the helper"), partial(self._ask, request_id, slip, pdf=False))
        menu.addAction(self.tr("Slip as &PDF…"), partial(self._ask, request_id, slip, pdf=True))
        menu.addAction(self.tr("&Confirmation for the client"), partial(self._ask, request_id, told, pdf=False))
        menu.addAction(self.tr("Confirmation as P&DF…"), partial(self._ask, request_id, told, pdf=True))

    def bring_out(self, paper: Paper, pdf: bool) -> None:
        """Print a paper, or ask where its file goes."""
        noted = note_paper(self._page, paper.kind, paper.person_ids, on=paper.on)
        if pdf:
            ask_where(self._page, paper.name, "pdf", partial(self._save_pdf, paper.document, noted))
        else:
            self._printing()(paper.document, self._page, partial(self._printed, noted))

    def _ask(self, request_id: int, kind: PaperKind, *, pdf: bool) -> None:
        self._page.ask(partial(_paper, request_id), partial(self._make, kind, pdf))

    def _make(self, kind: PaperKind, pdf: bool, answer: tuple[JobPaper, str, bool]) -> None:
        from ui.agenda_papers import confirmation, helper_slip

        job, site, sample = answer
        if kind is PaperKind.HELPER_SLIP:
            self.bring_out(helper_slip(job, sample=sample), pdf)
        else:
            self.bring_out(confirmation(job, site=site, sample=sample), pdf)

    def _save_pdf(self, document: QTextDocument, noted: Callable[[str], None], path: str) -> None:
        from ui.attendance_printing import print_to_pdf

        print_to_pdf(document, path)
        self._printed(noted, Path(path).name)

    def _printed(self, noted: Callable[[str], None], place: str) -> None:
        noted(place)
        words = self.tr("Printed: {where}.") if place else self.tr("Printed.")
        self._page.notice.tell(words.format(where=place), "ok")


def ask_where(page: QWidget, name: str, suffix: str, then: Callable[[str], None]) -> None:
    """Ask where a file goes."""
    dialog = file_dialog(page, QCoreApplication.translate("JobPapers", "Save"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    dialog.setNameFilter(f"*.{suffix}")
    dialog.selectFile(f"{name}.{suffix}")
    dialog.fileSelected.connect(then)
    dialog.open()


def _paper(request_id: int, services: Services) -> tuple[JobPaper, str, bool]:
    site_id = site_here(services)
    site = next((site.name for site in services.desk.sites() if site.id == site_id), "")
    return services.agenda.paper(request_id), site, services.desk.is_sample()
