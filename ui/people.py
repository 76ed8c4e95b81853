"""Everybody, and the field that finds one of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from app.domain.exporting import ExportKind
from app.domain.names import NameOrder
from app.domain.sites import Role
from app.services.desk import DeskRow
from app.services.people import PersonRow
from ui.destinations import ENDED, Destination, Place
from ui.page import Page
from ui.people_list import PART, PeopleList, PeopleModel
from ui.person_form import PersonDialog
from ui.road import Road
from ui.rooms import may_enter
from ui.search import is_number
from ui.widgets import FlowLayout, PageTitle, PrimaryButton, SearchField, SecondaryButton, column, label

MOST_FOUND = 200


class PeoplePage(Page):
    """A list of everybody, by surname or call name, and search as you type."""

    watches = frozenset({"person", "away_period"})

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        self._total = 0
        self._open_form = False
        self._head = PageTitle(self.title())
        self.new_button = PrimaryButton(self.tr("New person"), "user-plus")
        self.new_button.clicked.connect(self.write_down)
        self._head.add_action(self.new_button)
        self.search = SearchField(
            self.tr("Name, street or last digits of the phone"),
            short=self.tr("Name or street"),
            name=self.tr("Search in the list of people"),
        )
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._choose_only)
        self._model = PeopleModel(self)
        self._model.wanted.connect(self._read_part)
        self.list = PeopleList(self._model)
        self.list.setAccessibleName(self.tr("People"))
        self.list.chosen.connect(self._show_person)
        self.search.installEventFilter(self)
        self._none = label("", "muted", wrap=True)
        self._none_new = SecondaryButton(self.tr("Write down somebody new"), "user-plus")
        self._none_new.clicked.connect(self.write_down)
        self.none_ended = SecondaryButton(self.tr("Look among who ended or died too"), "user-minus")
        self.none_ended.clicked.connect(self._look_among_ended)
        self._arrange()

    def _arrange(self) -> None:
        layout = column(self, spacing=10)
        layout.addWidget(self._head)
        layout.addWidget(self.search)
        layout.addWidget(self._choices())
        layout.addWidget(self.list, 1)
        self._nobody = QWidget()
        nobody = column(self._nobody)
        nobody.addWidget(self._none)
        nobody.addWidget(self.none_ended, 0, Qt.AlignmentFlag.AlignLeft)
        nobody.addWidget(self._none_new, 0, Qt.AlignmentFlag.AlignLeft)
        nobody.addStretch(1)
        layout.addWidget(self._nobody, 1)
        self._nobody.hide()

    def _choices(self) -> QWidget:
        box = QWidget()
        line = FlowLayout(box, gap=8)
        self.by_surname = self._choice(self.tr("By surname"))
        self.by_call_name = self._choice(self.tr("By first name"))
        self.by_surname.setChecked(True)
        orders = QButtonGroup(self)
        for button in (self.by_surname, self.by_call_name):
            orders.addButton(button)
            line.addWidget(button)
        self.ended = self._choice(self.tr("Ended or died"))
        line.addWidget(self.ended)
        self.save_button = SecondaryButton(self.tr("Save for Excel"), "download")
        self.save_button.clicked.connect(self._save)
        self.save_button.hide()  # until it is known who sits here
        line.addWidget(self.save_button)
        orders.buttonClicked.connect(self.refresh)
        self.ended.clicked.connect(self.refresh)
        return box

    def _choice(self, words: str) -> SecondaryButton:
        button = SecondaryButton(words)
        button.setCheckable(True)
        return button

    def title(self) -> str:
        return self.tr("People")

    def arrive(self, destination: Destination) -> None:
        self._open_form = destination.open == "new"
        if destination.open == ENDED:
            self.ended.setChecked(True)
            self.search.setText(destination.find)

    def refresh(self) -> None:
        self.ask(lambda services: services.desk.current(), self._know_who_sits_here)
        order = NameOrder.CALL_NAME if self.by_call_name.isChecked() else NameOrder.SURNAME
        ended, text = self.ended.isChecked(), self.search.text().strip()
        self._model.order = order
        if text:
            self.ask(lambda services: services.people.find(text, limit=MOST_FOUND, also_ended=ended), self._show_found)
        else:
            self.ask(
                lambda services: (
                    services.people.count(ended=ended),
                    services.people.page(limit=PART, order=order, ended=ended),
                ),
                self._show_all,
            )
        if self._open_form:
            self._open_form = False
            self.write_down()

    def _know_who_sits_here(self, who: DeskRow | None) -> None:
        self.save_button.setVisible(may_enter(who.role if who is not None else Role.MANAGER, Place.EXPORT))

    def _save(self) -> None:
        self.go.emit(Destination(Place.EXPORT, open=ExportKind.PEOPLE))

    def _look_among_ended(self) -> None:
        self.ended.setChecked(True)
        self.refresh()
        self.search.setFocus()

    def write_down(self) -> None:
        """Open the form for somebody new, with what was looked for in it."""
        dialog = PersonDialog(self.road, self, name=self.search.text())
        dialog.saved.connect(self._show_person)
        dialog.known.connect(self._show_person)
        dialog.open()

    def _search(self) -> None:
        self.refresh()

    def _show_all(self, answer: tuple[int, list[PersonRow]]) -> None:
        count, first = answer
        if self.search.text().strip():
            return
        self._show_rows(count, first)
        self._head.set_text(self.title(), self.tr("%n people", "", count))
        self._say_none(self.tr("Nobody stands here yet.") if not count else "")
        self.none_ended.hide()

    def _show_found(self, rows: list[PersonRow]) -> None:
        if not self.search.text().strip():
            return
        self._show_rows(len(rows), rows)
        many = self.tr("the first {number}").format(number=MOST_FOUND)
        self._head.set_text(self.title(), many if len(rows) == MOST_FOUND else self.tr("%n found", "", len(rows)))
        text = self.search.text().strip()
        said = self.tr("I find nobody with “{text}”.").format(text=text)
        if is_number(text):
            said += " " + self.tr("Of a phone number, type the last four digits.")
        self._say_none("" if rows else said)
        self.none_ended.setVisible(not self.ended.isChecked())

    def _show_rows(self, count: int, first: list[PersonRow]) -> None:
        at, row = self.list.verticalScrollBar().value(), self.list.currentIndex().row()
        same = count == self._model.rowCount()
        self._model.start(count, first)
        if same:
            if row >= 0:
                self.list.setCurrentIndex(self._model.index(row, 0))
            self.list.verticalScrollBar().setValue(at)

    def _say_none(self, words: str) -> None:
        self._none.setText(words)
        self._nobody.setVisible(bool(words))
        self.list.setVisible(not words)

    def _read_part(self, part: int) -> None:
        order, ended = self._model.order, self.ended.isChecked()
        if self.search.text().strip():
            return
        self.ask(
            lambda services: (part, services.people.page(offset=part * PART, limit=PART, order=order, ended=ended)),
            self._show_part,
        )

    def _show_part(self, answer: tuple[int, list[PersonRow]]) -> None:
        self._model.put(*answer)

    def _choose_only(self) -> None:
        self.list.choose_first()

    def _show_person(self, person_id: int) -> None:
        self.go.emit(Destination(Place.PERSON, person_id=person_id))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            self.list.step_in()
            return True
        return super().eventFilter(watched, event)
