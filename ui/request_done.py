"""Afterwards: is this what you meant, how long it took, what it cost. All of it may stay empty."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app.domain.matches import ExpenseKind
from app.domain.requests import Found
from ui.choices import Choices
from ui.forms import labelled
from ui.request_boxes import StepBox
from ui.request_endings import line_field
from ui.request_fields import AmountField, NotUnderstood
from ui.request_seen import RequestSeen
from ui.widgets import PrimaryButton, label, row
from ui.words import requesting
from ui.words.dates import weekday_and_date

NOBODY = 0


class Told(Struct, frozen=True, kw_only=True):
    """What was told about a job that was done."""

    volunteer_id: int | None
    minutes: int | None
    km: float | None
    material_cents: int | None
    found: Found | None
    found_line: str


class DoneBox(StepBox):
    """A job that was done, with what the client says of it, and what it took."""

    told = Signal(object)
    not_understood = Signal(str)

    def __init__(self, seen: RequestSeen, parent: QWidget | None = None) -> None:
        super().__init__("circle-check", "", tone="ok", parent=parent)
        one = seen.row
        on = weekday_and_date(one.closed_on) if one.closed_on is not None else ""
        words = self.tr("Done on {day}, by {name}") if one.helper else self.tr("Done on {day}")
        self.words.setText(words.format(day=on, name=one.helper))
        self.quote = self.add_line(f"“{one.text}”", "quote")
        self.found, self.line, self.who = Choices(), line_field(), QComboBox(self)
        self.who.hide()
        self.minutes = AmountField(self.tr("minutes"))
        self.km, self.material = AmountField(self.tr("km")), AmountField(self.tr("euro"))
        self.save_button = PrimaryButton(self.tr("&Save"), "check")
        self.save_button.clicked.connect(self._save)
        self._arrange(seen)
        self._fill(seen)

    def _arrange(self, seen: RequestSeen) -> None:
        self.found.offer([(how, requesting.found(how)) for how in Found])
        self._lines.addWidget(labelled(self.tr("Is this what you meant?"), self.found))
        self._lines.addWidget(labelled(self.tr("In &one line"), self.line))
        fields = [
            labelled(self.tr("Mi&nutes"), self.minutes),
            labelled(self.tr("Kilomet&res"), self.km),
            labelled(self.tr("Material in &euro"), self.material),
        ]
        if not seen.row.helper_id:
            self._offer_helpers(seen)
            fields.insert(0, labelled(self.tr("Who did &it?"), self.who))
        self.add_row(fields)
        foot = row(spacing=10)
        foot.addWidget(label(self.tr("All of this may stay empty."), wrap=True), 1)
        foot.addWidget(self.save_button)
        self._lines.addLayout(foot)

    def _offer_helpers(self, seen: RequestSeen) -> None:
        self.who.addItem(self.tr("none of our volunteers"), NOBODY)
        for number, name in seen.volunteers:
            self.who.addItem(name, number)
        self.who.setVisible(True)
        self.who.currentIndexChanged.connect(self._let_amounts)
        self._let_amounts()

    def _let_amounts(self) -> None:
        """Minutes, kilometres and material belong to a volunteer."""
        for field in (self.minutes, self.km, self.material):
            field.setEnabled(bool(self.who.currentData()))

    def _fill(self, seen: RequestSeen) -> None:
        card = seen.card
        if card.found is not None:
            self.found.choose(card.found)
        self.line.setText(card.found_line)
        if (done := seen.done) is not None and done.minutes is not None:
            self.minutes.setText(str(done.minutes))
        for one in seen.expenses:
            if one.kind is ExpenseKind.KILOMETRES and one.km is not None:
                self.km.setText(requesting.amount(one.km))
            if one.kind is ExpenseKind.MATERIAL and one.cents is not None:
                self.material.setText(requesting.euros(one.cents))

    def _save(self) -> None:
        try:
            material = self.material.amount()
            told = Told(
                volunteer_id=self.who.currentData() or None,
                minutes=self.minutes.whole(),
                km=self.km.amount(),
                material_cents=None if material is None else round(material * 100),
                found=found if isinstance(found := self.found.chosen(), Found) else None,
                found_line=self.line.text(),
            )
        except NotUnderstood as fault:
            self.not_understood.emit(str(fault))
        else:
            self.told.emit(told)
