"""What somebody saw, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from app.domain.exporting import ExportKind
from app.domain.looks import LookKind
from app.domain.papers import PaperKind
from ui.words import exporting, papers

if TYPE_CHECKING:
    from app.services.looks import LookRow

translate = QCoreApplication.translate


class _Numbers(QObject):
    """Sentences with a number in them: their plurals are only found behind `self.tr`."""

    def printed(self, paper: str, count: int) -> str:
        return self.tr("Printed: {paper}, with %n names", "", count).format(paper=paper)


def what_was_seen(one: LookRow, *, named: bool) -> str:
    """Say what somebody opened, printed or saved; `named` with whose name it was."""
    if one.kind is LookKind.SAVED:
        what = exporting.kind_name(ExportKind(one.detail)) if one.detail in set(ExportKind) else one.detail
        return translate("words", "Saved a list: {what}").format(what=what)
    if one.kind is LookKind.PRINTED:
        paper = papers.kind_name(PaperKind(one.detail)) if one.detail in set(PaperKind) else one.detail
        if named:
            return _Numbers().printed(paper, one.count)
        return translate("words", "Printed: {paper}").format(paper=paper)
    if named:
        return translate("words", "Opened the page of {name}").format(name=one.person)
    return translate("words", "Opened the page")
