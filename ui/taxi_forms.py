"""Who drives the shopping taxi and on how many seats, and when somebody is picked up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app.domain.taxi_runs import MOST_SEATS
from ui.attendance_lists import site_here
from ui.forms import FormDialog
from ui.request_fields import AmountField, ClockField, NotUnderstood
from ui.road import Road
from ui.words.dates import weekday_and_date

if TYPE_CHECKING:
    from app.services import Services
    from app.services.taxi_runs import DriverRow, RiderRow, RunRow


class _Dialog(FormDialog):
    """A form in which an hour or a number may be typed that is none."""

    def say_not_understood(self, fault: NotUnderstood) -> None:
        words = self.tr("I cannot read “{typed}”. Write a number like 8, an hour like 10:30, or nothing.")
        self.notice.tell(words.replace("{typed}", str(fault)), "warn")


class RunDialog(_Dialog):
    """Makes a run, or lets somebody else drive one, on more or fewer seats."""

    made = Signal(int)
    """The number of the run."""
    left = Signal(object)
    """The names of whom the new driver cannot take along."""

    def __init__(self, road: Road, parent: QWidget, *, on: date, run: RunRow | None = None) -> None:
        day = weekday_and_date(on)
        title = self.tr("Shopping taxi, {day}").format(day=day) if run is None else self.tr("Driver and seats")
        super().__init__(road, title, self.tr("Make the run") if run is None else self.tr("Save"), parent, icon="check")
        self._on, self._run = on, run
        self._seats: dict[int, int | None] = {}
        self.driver, self.seats = QComboBox(), AmountField(self.tr("seats"))
        self.form.field(self.tr("&Who drives?"), self.driver)
        hint = self.tr("For riders, without the driver’s own. May stay empty: then nobody is warned.")
        self.form.field(self.tr("How many &seats?"), self.seats, hint)
        self.submit_button.setEnabled(False)  # until it is known who may drive
        self.submitted.connect(self._save)
        self.ask(self._drivers, self._offer)
        self.driver.setFocus()

    def _drivers(self, services: Services) -> list[DriverRow]:
        site_id = site_here(services)
        assert site_id is not None
        return services.taxi_runs.drivers(self._on, site_id=site_id)

    def _offer(self, drivers: Sequence[DriverRow]) -> None:
        run = self._run
        self._seats = {one.id: one.seats for one in drivers}
        for one in drivers:
            self.driver.addItem(
                self.tr("{name} (the bus)").format(name=one.name) if one.drives_bus else one.name, one.id
            )
        if run is not None:
            if self.driver.findData(run.driver_id) < 0:
                self.driver.insertItem(0, run.driver, run.driver_id)
            self.driver.setCurrentIndex(self.driver.findData(run.driver_id))
            self.seats.setText("" if run.load.seats is None else str(run.load.seats))
        else:
            self._propose_seats()
            self.driver.currentIndexChanged.connect(self._propose_seats)
        self.submit_button.setEnabled(self.driver.count() > 0)
        if not self.driver.count():
            words = self.tr("No volunteer drives yet. Note it under Volunteers, at “Driving”.")
            self.notice.tell(words, "warn")

    def _propose_seats(self) -> None:
        seats = self._seats.get(self.driver.currentData())
        self.seats.setText("" if seats is None else str(seats))

    def _save(self) -> None:
        try:
            seats = self.seats.whole(MOST_SEATS)
        except NotUnderstood as fault:
            self.say_not_understood(fault)
            return
        on, run, driver_id = self._on, self._run, self.driver.currentData()
        if run is None:
            self.do(lambda services: _begin(services, on, driver_id, seats), self.made.emit)
        elif driver_id == run.driver_id:
            self.do(lambda services: services.taxi_runs.change(run.id, seats=seats))
        else:
            self.do(lambda services: services.taxi_runs.change_driver(run.id, driver_id, seats=seats), self.left.emit)


class PickUpDialog(_Dialog):
    """Says when somebody is picked up."""

    def __init__(self, road: Road, parent: QWidget, *, run_id: int, rider: RiderRow) -> None:
        title = self.tr("Pick {name} up").format(name=rider.client)
        super().__init__(road, title, self.tr("Save"), parent, icon="clock")
        self._run_id, self._rider = run_id, rider
        self.at = ClockField()
        self.at.show_time(rider.starts)
        self.form.field(self.tr("&At what time?"), self.at, self.tr("For example 10:15. May stay empty."))
        self.submitted.connect(self._save)
        self.at.setFocus()
        self.at.selectAll()

    def _save(self) -> None:
        run_id, request_id = self._run_id, self._rider.request_id
        try:
            at = self.at.at()
        except NotUnderstood as fault:
            self.say_not_understood(fault)
            return
        self.do(lambda services: services.taxi_runs.pick_up(run_id, request_id, at))


def _begin(services: Services, on: date, driver_id: int, seats: int | None) -> int:
    site_id = site_here(services)
    assert site_id is not None
    return services.taxi_runs.begin(on, driver_id, site_id=site_id, seats=seats)
