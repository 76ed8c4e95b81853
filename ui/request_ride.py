"""What a ride needs: whose car, from where to where, back when, and who and what comes along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.domain.requests import Aid, Vehicle
from ui.choices import Choices
from ui.columns import Columns
from ui.forms import Form
from ui.request_fields import AmountField, ClockField
from ui.words import requesting

if TYPE_CHECKING:
    from app.services.requests import RequestCard, RequestFields

PLACE = 120
MOST_SEATS = 50


class RidePart(Columns):
    """The facts of a ride, in a form: the car and the road, and beside it who and what comes along."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=24)
        self.vehicle, self.aid = Choices(), Choices()
        self.vehicle.offer([(one, requesting.vehicle(one)) for one in Vehicle])
        self.aid.offer([(one, requesting.aid(one)) for one in Aid])
        self.from_where, self.to_where = QLineEdit(), QLineEdit()
        for field in (self.from_where, self.to_where):
            field.setMaxLength(PLACE)
        self.back_at, self.seats = ClockField(), AmountField(self.tr("seats"))
        self.companion = QCheckBox(self.tr("Som&ebody comes along"))
        self.motorway = QCheckBox(self.tr("On the &motorway"))
        self.out_of_town = QCheckBox(self.tr("&Out of town"))
        car, along = Form(), Form()
        car.field(self.tr("Whose car?"), self.vehicle, self.tr("In the client’s own car no kilometres are paid."))
        car.fields((self.tr("From where"), self.from_where), (self.tr("&To where"), self.to_where))
        car.fields((self.tr("Back at"), self.back_at), (self.tr("Seats"), self.seats))
        along.field(self.tr("What comes along?"), self.aid)
        for box in (self.companion, self.motorway, self.out_of_town):
            along.add(box)
        for one in (car, along):
            one.add_space()
            self.add(one)

    def fill(self, card: RequestCard) -> None:
        """Show the facts of a request."""
        self.vehicle.choose(card.row.vehicle or Vehicle.OWN)
        self.aid.choose(card.aid)
        self.from_where.setText(card.from_where)
        self.to_where.setText(card.to_where)
        self.back_at.show_time(card.back_at)
        self.seats.setText("" if card.seats is None else str(card.seats))
        self.companion.setChecked(card.companion)
        self.motorway.setChecked(card.motorway)
        self.out_of_town.setChecked(card.out_of_town)

    def values(self) -> RequestFields:
        """Return what was filled in. Raises `NotUnderstood`."""
        return {
            "vehicle": vehicle if isinstance(vehicle := self.vehicle.chosen(), Vehicle) else Vehicle.OWN,
            "from_where": self.from_where.text(),
            "to_where": self.to_where.text(),
            "back_at": self.back_at.at(),
            "aid": aid if isinstance(aid := self.aid.chosen(), Aid) else Aid.NONE,
            "companion": self.companion.isChecked(),
            "seats": self.seats.whole(MOST_SEATS),
            "motorway": self.motorway.isChecked(),
            "out_of_town": self.out_of_town.isChecked(),
        }
