"""The second copies: when the last one was made, where a second place is, and putting one back."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.copies import CopyRow
from app.services.copies import CopiesView
from ui.columns import Columns
from ui.copy_restore import RestoreDialog
from ui.flow import FlowLayout
from ui.folders import file_dialog
from ui.look import scaled
from ui.page import Page
from ui.road import Road
from ui.widgets import Card, PageTitle, SecondaryButton, clear_layout, column, label, row, separator
from ui.words import copies
from ui.words.dates import moment

if TYPE_CHECKING:
    from app.services import Services

WORDS = 190
"""So wide are the words of a copy at least, at a text size of 100 %."""

SHOWN = 12
"""So many copies are listed at first: who wants an older one asks for all."""


class CopiesPage(Page):
    """What is kept in case this computer or its file is lost."""

    restore = Signal(str)
    """The name of the copy that comes back."""

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        self._view: CopiesView | None = None
        self._today = date.min
        self._all = False
        lines = column(self)
        lines.addWidget(PageTitle(self.title()))
        across = Columns()
        across.add(self._here())
        beside = QWidget()
        right = column(beside)
        right.addWidget(self._elsewhere())
        right.addWidget(self._tried())
        right.addStretch(1)
        across.add(beside)
        lines.addWidget(across)
        lines.addStretch(1)

    def title(self) -> str:
        return self.tr("Copies")

    def refresh(self) -> None:
        self.ask(_look, self._show)

    def _here(self) -> Card:
        card = Card(self.tr("On this computer"), "save")
        card.add(
            label(
                self.tr("Voordeur makes a copy each day, and after half an hour in which something changed."),
                "muted",
                wrap=True,
            )
        )
        self.make_button = SecondaryButton(self.tr("&Make a copy now"), "save")
        self.make_button.clicked.connect(self._make)
        card.add(_line_of(self.make_button))
        self._list = column(spacing=0)
        card.body.addLayout(self._list)
        self.more_button = SecondaryButton(self.tr("Show older copies"), "history")
        self.more_button.clicked.connect(self._show_all)
        card.add(_line_of(self.more_button))
        return card

    def _elsewhere(self) -> Card:
        card = Card(self.tr("In a second place"), "package")
        words = self.tr(
            "If this computer breaks or is stolen, only a copy that lies elsewhere helps. Choose a stick, or a folder"
            " of the organisation. Nobody can read a copy without the key."
        )
        card.add(label(words, "muted", wrap=True))
        self.place = label("", "strong", wrap=True)
        card.add(self.place)
        self.choose_button = SecondaryButton(self.tr("&Choose a place…"), "folder-open")
        self.choose_button.clicked.connect(self._choose)
        self.bring_button = SecondaryButton(self.tr("Copy to it &now"), "arrow-right")
        self.bring_button.clicked.connect(self._bring)
        self.forget_button = SecondaryButton(self.tr("&No second place any more"), "x")
        self.forget_button.clicked.connect(lambda: self.choose_place(None))
        card.add(_line_of(self.choose_button, self.bring_button, self.forget_button))
        return card

    def _tried(self) -> Card:
        card = Card(self.tr("Is it any good?"), "shield-check")
        words = self.tr("Once a month Voordeur opens the newest copy and reads all of it.")
        card.add(label(words, "muted", wrap=True))
        self.tried = label("", "strong", wrap=True)
        card.add(self.tried)
        self.try_button = SecondaryButton(self.tr("&Try it now"), "shield-check")
        self.try_button.clicked.connect(self._try)
        card.add(_line_of(self.try_button))
        return card

    def _show(self, answer: tuple[CopiesView, date]) -> None:
        self._view, self._today = answer
        view = self._view
        clear_layout(self._list)
        for number, copy in enumerate(view.rows if self._all else view.rows[:SHOWN]):
            if number:
                self._list.addWidget(separator())
            self._list.addWidget(self._copy(copy))
        if not view.rows:
            self._list.addWidget(label(self.tr("There is no copy yet."), "muted"))
        self.more_button.setVisible(len(view.rows) > SHOWN and not self._all)
        self.place.setText(self._place_words(view))
        for button in (self.bring_button, self.forget_button):
            button.setVisible(bool(view.second_place))
        self.tried.setText(self._tried_words(view))
        self.try_button.setEnabled(bool(view.rows))

    def _copy(self, copy: CopyRow) -> QWidget:
        line = QWidget()
        cells = row(line, spacing=12)
        cells.setContentsMargins(0, 6, 0, 6)
        said = column(spacing=1)
        when = label(copies.when(copy, self._today), "strong", wrap=True)
        when.setMinimumWidth(scaled(WORDS))  # so the cards stand below each other before the words stand in a column
        said.addWidget(when)
        said.addWidget(label(f"{copies.held(copy)} · {copies.reason(copy)}", "small", wrap=True))
        cells.addLayout(said, 1)
        back = SecondaryButton(self.tr("Put back…"), "undo-2")
        back.setAccessibleName(self.tr("Put back the copy of {moment}").format(moment=copies.when(copy, self._today)))
        back.clicked.connect(partial(self._ask_restore, copy))
        cells.addWidget(back)
        return line

    def _place_words(self, view: CopiesView) -> str:
        if not view.second_place:
            return self.tr("No second place was chosen yet.")
        if view.second_at is None:
            return self.tr("{place}: no copy yet").format(place=view.second_place)
        when = moment(view.second_at, today=self._today)
        return self.tr("{place}: last copy {moment}").format(place=view.second_place, moment=when)

    def _tried_words(self, view: CopiesView) -> str:
        if view.tried_at is None:
            return self.tr("No copy was tried yet.")
        when = moment(view.tried_at, today=self._today)
        if not view.tried_well:
            return self.tr("Tried {moment}: that copy was not good. Make a new one, and try it.").format(moment=when)
        return self.tr("Tried {moment}: the copy was good.").format(moment=when)

    def _show_all(self) -> None:
        self._all = True
        self.refresh()

    def _make(self) -> None:
        self.work(lambda services, progress: services.copies.make(progress), self._made)

    def _made(self, _: object) -> None:
        self.notice.tell(self.tr("The copy was made. It stands on top of the list."), "ok")
        self.refresh()

    def _try(self) -> None:
        self.work(lambda services, progress: services.copies.rehearse(progress), self._was_tried)

    def _was_tried(self, good: bool) -> None:
        if good:
            self.notice.tell(self.tr("The copy is good: all of it can be read."), "ok")
        else:
            self.notice.tell(self.tr("That copy is not good. Make a new one, and try it."), "warn")
        self.refresh()

    def _bring(self) -> None:
        self.work(lambda services, progress: services.copies.bring(progress), self._brought)

    def _brought(self, reached: bool) -> None:
        if reached:
            self.notice.tell(self.tr("The newest copy lies in the second place too."), "ok")
        else:
            self.notice.tell(self.tr("The second place is not there now. Is the stick in the computer?"), "warn")
        self.refresh()

    def _choose(self) -> None:
        dialog = file_dialog(self, self.tr("Choose a place for copies"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.choose_place(Path(name)))
        dialog.open()

    def choose_place(self, folder: Path | None) -> None:
        """Let copies go there too, and bring the newest at once; None lets the second place go."""
        self.do(lambda services: services.copies.choose_second_place(folder), lambda _: self._placed(folder))

    def _placed(self, folder: Path | None) -> None:
        if folder is None:
            self.notice.clear()
            self.refresh()
        else:
            self._bring()

    def _ask_restore(self, copy: CopyRow, _checked: bool = False) -> None:
        dialog = RestoreDialog(self.road, self, copy=copy, today=self._today)
        dialog.confirmed.connect(lambda: self.restore.emit(copy.name))
        dialog.open()


def _look(services: Services) -> tuple[CopiesView, date]:
    return services.copies.view(), services.today_on()


def _line_of(*buttons: QWidget) -> QWidget:
    outer, box = QWidget(), QWidget()
    lines = column(outer)
    lines.setContentsMargins(0, 8, 0, 6)
    lines.addWidget(box)
    flow = FlowLayout(box)
    for button in buttons:
        flow.addWidget(button)
    return outer
