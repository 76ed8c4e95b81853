"""A request written down calmly: one form, and nothing required beyond who and what (issue: practical questions)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from app.domain.refusals import Refusal
from app.domain.requests import Origin, Part, Question, RequestState, Vehicle
from ui.choices import Choices
from ui.columns import Columns
from ui.forms import Form, labelled
from ui.look import scaled
from ui.note_field import NoteField
from ui.request_dialogs import LINE, RequestDialog
from ui.request_fields import ClockField, DayChoice, NotUnderstood
from ui.request_repeat import RepeatPart
from ui.request_ride import RidePart
from ui.road import Road
from ui.widgets import label
from ui.words import requesting
from ui.words.dates import weekday_and_date
from ui.words.kind_names import kind as kind_word

if TYPE_CHECKING:
    from datetime import date, time

    from app.services import Services
    from app.services.request_kinds import KindRow
    from app.services.requests import RequestFields, RequestRow
    from ui.request_seen import RequestSeen

NO_DAY, ON, BY = "no_day", "on", "by"
NOBODY, ANYBODY, UNKNOWN = 0, -1, 0
ANSWER = 80
OF_THE_RIDE = frozenset({Question.AID, Question.COMPANION})
"""What the facts of a ride ask too."""
WIDE = 1060
"""So wide the form is at a text size of 100 %."""


class _Known(Struct, frozen=True):
    """What there is to choose from."""

    kinds: Sequence[KindRow]
    helpers: Sequence[tuple[int, str]]


class RequestForm(RequestDialog):
    """All that can be told about a request."""

    helper_may_go = True
    left = Signal(object)
    """The later dates on which the helper cannot come along."""

    def __init__(self, road: Road, parent: QWidget, *, seen: RequestSeen, all_dates: bool = False) -> None:
        first = seen.row.state is RequestState.TO_COMPLETE
        words = self.tr("Complete the request of {name}") if first else self.tr("Change the request of {name}")
        helper = seen.agreed.volunteer_id if seen.agreed is not None else None
        title = words.format(name=seen.row.person)
        super().__init__(road, title, self.tr("&Save"), parent, wished=seen.wished, volunteer_id=helper)
        self._seen, self._first = seen, first
        self._at_first: RequestFields = {}
        self._kinds: dict[int, KindRow] = {}
        self._said = dict(seen.card.answers)
        self.answers: dict[str, QLineEdit] = {}
        self._make()
        self._lay_out()
        self._fill(seen)
        self.dates.choose(all_dates)
        self._turn_when()
        self.kind.currentIndexChanged.connect(self._turn_kind)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.submit)
        self.submitted.connect(self._save)
        self.submit_button.setEnabled(False)  # until kinds and helpers are known
        self.ask(_known, self._offer)
        self.text.setFocus()

    def _make(self) -> None:
        self.text = NoteField(height=64)
        self.kind, self.helper = QComboBox(), QComboBox()
        self.origin, self.part = Choices(), Choices()
        self.origin.offer([(one, requesting.origin(one)) for one in Origin])
        parts: list[tuple[object, str]] = [(None, self.tr("any time"))]
        self.part.offer(parts + [(one, requesting.part(one)) for one in Part])
        days = [(NO_DAY, self.tr("no day")), (ON, self.tr("on this day")), (BY, self.tr("at the latest on"))]
        self.when = DayChoice(days)
        self.starts, self.ends = ClockField(), ClockField()
        self.urgent = QCheckBox(self.tr("&Urgent: cannot wait"))
        self.household = QCheckBox(self.tr("For every&body in the house"))
        self.agreed, self.costs = QLineEdit(), QLineEdit()
        self.agreed.setMaxLength(LINE)
        self.costs.setMaxLength(120)
        self.needs_car = QCheckBox(self.tr("A &car is needed"))
        self.dates = Choices()
        self.comes_back = RepeatPart(self.ask, once=True)
        self.ride = RidePart()
        self.needs_car.toggled.connect(self._turn_ride)
        self.questions = Form()

    def _lay_out(self) -> None:
        left, right, both = Form(), Form(), Columns(spacing=24)
        left.fields((self.tr("&Kind"), self.kind), (self.tr("&Rather by"), self.helper))
        self._days_box = labelled(self.tr("When?"), self.when)
        left.add(self._days_box)
        self.same_days = label(
            self.tr("The days follow the rhythm. They change with “Another rhythm”."), "small", wrap=True
        )
        left.add(self.same_days)
        left.add(self.comes_back)
        left.field(self.tr("Part of the day"), self.part)
        left.fields((self.tr("&From"), self.starts), (self.tr("U&ntil"), self.ends))
        left.add(self.urgent)
        left.add(self.household)
        left.add(self.needs_car)
        right.add(self.questions)
        right.field(self.tr("Whose idea is it?"), self.origin)
        right.field(self.tr("What do we &agree on?"), self.agreed, self.tr("What is done when it is done?"))
        right.field(self.tr("Costs to&ld"), self.costs, self.tr("For example: you pay the lamp yourself."))
        for one in (left, right):
            one.add_space()
            both.add(one)
        self._offer_dates()
        self.form.field(self.tr("&What, in the client’s own words"), self.text)
        self.form.add(both)
        self.form.add(self.ride)
        words = self.tr("Only what is asked is needed. All the rest may stay empty.")
        self.form.add(label(words, "muted", wrap=True))
        self.add_ways_out()

    def _fill(self, seen: RequestSeen) -> None:
        card, one = seen.card, seen.row
        self.text.setPlainText(one.text)
        self.origin.choose(one.origin)
        kind = ON if one.day is not None else BY if one.due is not None else NO_DAY
        self.when.set_to(kind, one.day or one.due or seen.today)
        rule = seen.series.repeats if seen.series is not None else None
        self.comes_back.begin_on(one.day or seen.today, site_id=one.site_id, rule=rule)
        for changed in (self.when.changed, self.when.day.dateChanged):
            changed.connect(self._turn_when)
        self.comes_back.grown.connect(self.fit)
        self.part.choose(one.part)
        self.starts.show_time(one.starts)
        self.ends.show_time(one.ends)
        self.urgent.setChecked(one.urgent)
        self.household.setChecked(one.household)
        self.agreed.setText(card.agreed_result)
        self.costs.setText(card.costs_told)
        self.ride.fill(card)
        self.needs_car.setChecked(one.vehicle is not None)
        self.ride.setVisible(one.vehicle is not None)

    def _offer(self, known: _Known) -> None:
        row, card = self._seen.row, self._seen.card
        self._kinds = {one.id: one for one in known.kinds}
        self.kind.blockSignals(True)
        self.kind.addItem(self.tr("not known yet"), UNKNOWN)
        for one in known.kinds:
            if not one.ended or one.id == row.kind_id:
                self.kind.addItem(kind_word(one.code, one.name), one.id)
        self.kind.setCurrentIndex(max(self.kind.findData(row.kind_id or UNKNOWN), 0))
        self.kind.blockSignals(False)
        self.helper.addItem(self.tr("not said"), NOBODY)
        self.helper.addItem(self.tr("does not matter who"), ANYBODY)
        for number, name in known.helpers:
            if number != row.person_id:
                self.helper.addItem(name, number)
        if card.asked_for_id is not None and self.helper.findData(card.asked_for_id) < 0:
            self.helper.addItem(card.asked_for, card.asked_for_id)
        wanted = card.asked_for_id or (ANYBODY if card.any_helper else NOBODY)
        self.helper.setCurrentIndex(max(self.helper.findData(wanted), 0))
        self.submit_button.setEnabled(True)
        self._show_questions()
        self._at_first = self._fields()

    @property
    def _offers_dates(self) -> bool:
        """Whether it comes back, so that one date can be changed, or all that come."""
        return self._seen.series is not None and not self._first

    @property
    def all_dates(self) -> bool:
        """Whether all that come are changed, and not only this one."""
        return self._offers_dates and self.dates.chosen() is True

    def _offer_dates(self) -> None:
        day = weekday_and_date(self._seen.row.day) if self._seen.row.day is not None else self.tr("this one")
        offers = [(False, self.tr("only {day}").format(day=day)), (True, self.tr("this one and all that come"))]
        self.dates.offer(offers)
        self.dates.changed.connect(self._turn_when)
        box = labelled(self.tr("What do you change?"), self.dates)
        self.form.add(box)
        box.setVisible(self._offers_dates)

    def _turn_when(self) -> None:
        """Ask how often it comes back where a day is known; of all dates the days are not changed here."""
        kind, on = self.when.chosen()
        self._days_box.setVisible(not self.all_dates)
        self.same_days.setVisible(self.all_dates)
        self.comes_back.setVisible(self._first and kind == ON)
        if kind == ON and on is not None:
            self.comes_back.move_to(on)
        self.fit()

    def _turn_ride(self, wanted: bool) -> None:
        self.ride.setVisible(wanted)
        self._show_questions()

    def _turn_kind(self) -> None:
        """Ask what belongs to another kind; what was answered is kept for when it is asked again."""
        kind = self._kind()
        if kind is not None:
            self.needs_car.setChecked(kind.vehicle is not None)
            if kind.vehicle is not None:
                self.ride.vehicle.choose(kind.vehicle)
        self._show_questions()

    def _kind(self) -> KindRow | None:
        return self._kinds.get(self.kind.currentData() or UNKNOWN)

    def _show_questions(self) -> None:
        self._remember_answers()
        self.questions.clear()
        self.answers = {}
        kind = self._kind()
        fields = []
        for code in kind.questions if kind is not None else ():
            if self._asked_with_the_ride(code):
                continue
            field = QLineEdit(self._said.get(code, ""))
            field.setMaxLength(ANSWER)
            self.answers[code] = field
            fields.append((requesting.question(code), field))
        for at in range(0, len(fields), 2):
            self.questions.fields(*fields[at : at + 2])
        self.questions.setVisible(bool(fields))
        self.fit()

    def _asked_with_the_ride(self, code: str) -> bool:
        """Tell whether the facts of the ride ask this already; what was answered before stays in sight."""
        return self.needs_car.isChecked() and code in OF_THE_RIDE and not self._said.get(code)

    def _remember_answers(self) -> None:
        self._said.update({code: field.text() for code, field in self.answers.items()})

    def least_width(self) -> int:
        """Leave room for two columns: on the telephone one sees all there is to ask."""
        return scaled(WIDE)

    def hours(self) -> tuple[time | None, time | None]:
        try:
            return self.starts.at(), self.ends.at()
        except NotUnderstood:
            return None, None

    def refuse(self, refusal: Refusal) -> None:
        chosen = self.ride.vehicle.chosen()
        vehicle = chosen if isinstance(chosen, Vehicle) and self.needs_car.isChecked() else None
        self._wished = replace(self._seen.wished, vehicle=vehicle)
        super().refuse(refusal)

    def _fields(self) -> RequestFields:
        """Return what the form says. Raises `NotUnderstood`."""
        self._remember_answers()
        day, due = self._days()
        helper, part = self.helper.currentData(), self.part.chosen()
        fields: RequestFields = {
            "text": self.text.toPlainText(),
            "kind_id": self.kind.currentData() or None,
            "origin": origin if isinstance(origin := self.origin.chosen(), Origin) else Origin.CLIENT,
            "day": day,
            "due": due,
            "part": part if isinstance(part, Part) else None,
            "starts": self.starts.at(),
            "ends": self.ends.at(),
            "urgent": self.urgent.isChecked(),
            "household": self.household.isChecked(),
            "answers": self._said,
            "agreed_result": self.agreed.text(),
            "costs_told": self.costs.text(),
            "asked_for_id": helper if helper not in (None, NOBODY, ANYBODY) else None,
            "any_helper": helper == ANYBODY,
        }
        if self.needs_car.isChecked():
            return {**fields, **self.ride.values()}
        return {**fields, "vehicle": None}

    def _days(self) -> tuple[date | None, date | None]:
        """Return the day, and by when; a day that is asked for may have a last day behind it."""
        when, on = self.when.chosen()
        due = self._seen.row.due
        if on is None:
            return None, None
        if when == BY:
            return None, on
        return on, due if due is not None and due >= on else None

    def _changed(self, fields: RequestFields) -> RequestFields:
        """Return what goes to all dates: what was changed here, and all of it when nothing was; never the day."""
        told: dict[str, Any] = {name: value for name, value in fields.items() if name not in ("day", "due")}
        before: dict[str, Any] = {**self._at_first}
        changed = {name: value for name, value in told.items() if before.get(name) != value}
        return cast("RequestFields", changed or told)

    def _save(self) -> None:
        try:
            fields = self._fields()
        except NotUnderstood as fault:
            self.not_understood(fault)
            return
        request_id, keep, override = self._seen.row.id, self.keep_helper, self.override
        if self._first:
            rule = self.comes_back.rule() if fields["day"] is not None else None
            self.do(lambda services: services.requests.complete(request_id, repeats=rule, **fields))
        elif self.all_dates:
            self.do(partial(_change_all, request_id, self._changed(fields), keep, override), self.left.emit)
        else:
            self.do(
                lambda services: services.requests.change(request_id, keep_helper=keep, override=override, **fields)
            )


def _known(services: Services) -> _Known:
    helpers = [(one.id, one.name) for one in services.volunteers.all()]
    return _Known(services.request_kinds.all(also_ended=True), helpers)


def _change_all(
    request_id: int, fields: RequestFields, keep_helper: bool, override: bool, services: Services
) -> list[RequestRow]:
    """Change a date and all that come; return those on which the helper cannot come along."""
    left = services.requests.change_series(request_id, keep_helper=keep_helper, override=override, **fields)
    return [services.requests.row(number) for number in left]
