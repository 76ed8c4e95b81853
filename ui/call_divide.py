"""Dividing a sweep over callers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QWidget

from app.services.desk import DeskRow
from ui.cards import column
from ui.follow_up_form import who_may_call
from ui.forms import FormDialog
from ui.plain import caption
from ui.road import Road
from ui.widgets import label


class DivideDialog(FormDialog):
    """Asks who calls, and shows how many each gets; a household is not divided."""

    def __init__(self, road: Road, parent: QWidget, *, person_ids: Sequence[int]) -> None:
        super().__init__(road, self.tr("Divide the calls"), self.tr("Divide"), parent, icon="users")
        self._person_ids = list(person_ids)
        self.boxes: dict[int, QCheckBox] = {}
        self._names: dict[int, str] = {}
        self._callers = QWidget()
        self._lines = column(self._callers, spacing=6)
        self.form.add(label(self.tr("%n people to call.", "", len(self._person_ids)), "strong", wrap=True))
        self.form.field(self.tr("Who calls?"), self._callers)
        self.submit_button.setEnabled(False)
        self.submitted.connect(self._save)
        self.ask(who_may_call, self._offer)

    def chosen(self) -> list[int]:
        """Return who calls."""
        return [number for number, box in self.boxes.items() if box.isChecked()]

    def _offer(self, people: list[DeskRow]) -> None:
        for person in people:
            box = QCheckBox(caption(person.name))
            box.toggled.connect(self._count)
            self.boxes[person.id], self._names[person.id] = box, person.name
            self._lines.addWidget(box)
            box.show()  # at once: what is not seen cannot get the focus
        self.fit()
        if self.boxes:
            next(iter(self.boxes.values())).setFocus()

    def _count(self) -> None:
        callers, ids = self.chosen(), self._person_ids
        self.submit_button.setEnabled(bool(callers))
        if callers:
            self.ask(lambda services: services.calls.shares(ids, callers), self._show_shares)
        else:
            self._show_shares({})

    def _show_shares(self, shares: dict[int, int]) -> None:
        for number, box in self.boxes.items():
            share = shares.get(number) if box.isChecked() else None
            name = caption(self._names[number])
            box.setText(name if share is None else self.tr("{name}: %n people", "", share).format(name=name))

    def _save(self) -> None:
        callers, ids = self.chosen(), self._person_ids
        self.do(lambda services: services.calls.divide(ids, callers))
