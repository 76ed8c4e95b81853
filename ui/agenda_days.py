"""The cards of the agenda: a day, a helper or a client, with a line for each appointment."""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence
from datetime import date, time
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.requests import RequestState
from app.domain.taxi_runs import KIND as SHOPPING_TAXI
from ui.look import scaled
from ui.widgets import Card, Chip, Icon, LinkButton, LinkRow, column, label, row
from ui.words import taxi
from ui.words import today as today_words
from ui.words.appointments import hours, quiet
from ui.words.dates import clock_time, day_short, weekday_and_date
from ui.words.request_states import state

if TYPE_CHECKING:
    from app.services.agenda import AgendaDay, Appointment
    from app.services.meetings import MeetingRow
    from app.services.taxi_runs import RunRow


translate = QCoreApplication.translate
LARGE = 1500
"""A text size, in thousandths, from which marks stand below a line: beside it they would leave no room for a name."""
MOST_LETTERS = 60
"""So many letters of what is asked stand before whose it is."""


class Act(enum.Enum):
    """What somebody wants with an appointment."""

    OPEN = enum.auto()
    MORE = enum.auto()


Acting = Callable[[Act, "Appointment", QWidget], None]

TONES = {RequestState.AGREED: "ok", RequestState.DONE: "plain"}


class Group(Struct, frozen=True):
    """Everything of one helper, or of one client."""

    person_id: int | None
    name: str
    appointments: tuple[Appointment, ...]


def by_helper(everything: Sequence[Appointment]) -> list[Group]:
    """Put together what each helper does, by name; what nobody does yet comes first."""
    return _grouped(everything, lambda one: one.helper_id, lambda one: one.helper)


def by_client(everything: Sequence[Appointment]) -> list[Group]:
    """Put together what each client gets, by name."""
    return _grouped(everything, lambda one: one.client_id, lambda one: one.client)


class DayCard(Card):
    """One day: its name, what is special about it, and who goes where."""

    taxi = Signal(object, object)
    """The day of the shopping taxi, and the number of a rider's request in a run that is there already."""

    def __init__(self, day: AgendaDay, today: date, act: Acting, *, with_house: bool) -> None:
        super().__init__()
        self.set_title(weekday_and_date(day.on))
        if day.on == today:
            self.add_action(Chip(self.tr("today"), "info"))
        if day.holiday:
            self.add_action(Chip(day.holiday, "call"))
        if day.closed:
            words = self.tr("closed: {why}").format(why=day.closed_because)
            self.add_action(Chip(words if day.closed_because else self.tr("closed"), "warn"))
        riding = {one.request_id for run in day.runs for one in run.riders}
        alone = [one for one in day.appointments if one.request_id not in riding]
        lines: list[tuple[time | None, QWidget]] = [
            (one.starts, appointment_line(one, act, with_day=False)) for one in alone
        ]
        lines += [(run.starts, self._run_line(run)) for run in day.runs]
        if with_house:
            lines += [(one.starts, _meeting(one)) for one in day.meetings]
        lines.sort(key=lambda line: (line[0] is not None, line[0] or time()))
        self.add_rows(line for _, line in lines)
        if not lines:
            self.add(label(self.tr("Nothing was agreed."), "small"))
        shoppers = [one for one in alone if one.kind == SHOPPING_TAXI and one.state is not RequestState.DONE]
        if shoppers and day.on >= today:
            together = LinkButton(self.tr("Shopping taxi: %n people without a run…", "", len(shoppers)), "bus")
            together.clicked.connect(partial(self.taxi.emit, day.on, None))
            self.body.addWidget(together, 0, Qt.AlignmentFlag.AlignLeft)

    def _run_line(self, run: RunRow) -> LinkRow:
        """Return one line for a run: its riders have no line of their own."""
        seats, tone = taxi.seats(run.load)
        title = self.tr("Shopping taxi · {riders}").format(riders=taxi.riders(run))
        line = LinkRow(title, run.driver, one_line=True)
        at = label(clock_time(run.starts) if run.starts is not None else "", "strong")
        at.setMinimumWidth(scaled(52))
        line.add_leading(at)
        line.add_trailing(Chip(seats, tone))
        line.setAccessibleName(", ".join(part for part in (at.text(), title, run.driver, seats) if part))
        first = run.riders[0].request_id if run.riders else None
        line.clicked.connect(partial(self.taxi.emit, run.on, first))
        return line


class GroupCard(Card):
    """What one helper does, or one client gets."""

    calendar = Signal(int, str)

    def __init__(self, group: Group, act: Acting, *, of_helper: bool) -> None:
        super().__init__()
        self.set_title(group.name or self.tr("Needs a helper"))
        self.set_count(len(group.appointments))
        if of_helper and group.person_id is not None:
            save = LinkButton(self.tr("Calendar file"), "calendar-plus")
            save.setAccessibleName(self.tr("Calendar file of {name}").format(name=group.name))
            save.clicked.connect(partial(self.calendar.emit, group.person_id, group.name))
            self.add_action(save)
        self.add_rows(
            appointment_line(one, act, with_day=True, with_helper=not of_helper, with_client=of_helper)
            for one in group.appointments
        )


def appointment_line(
    one: Appointment, act: Acting, *, with_day: bool, with_helper: bool = True, with_client: bool = True
) -> QWidget:
    """Return one line: a click opens the request, and *More* is what can be taken along."""
    what = quiet(one.text, one.kind, one.kind_name)
    title = f"{what} · {one.client}" if with_client else what
    when = hours(one.starts, one.ends)
    below = " · ".join(part for part in (when if with_day else "", one.helper if with_helper else "") if part)
    # Who it is for stands there whole: it goes on below where there is no room, and long words before it give way.
    made = LinkRow(f"{_short(what)} · {one.client}" if with_client else what, below)
    at = label(day_short(one.on) if with_day else clock_time(one.starts) if one.starts else "", "strong")
    at.setMinimumWidth(scaled(100 if with_day else 52))
    made.add_leading(at)
    dark = translate("AgendaDays", "in the dark") if one.in_the_dark else ""
    add = made.add_below if scaled(1000) > LARGE else made.add_trailing
    if dark:
        add(_with_moon(dark))
    if one.state is not RequestState.AGREED:
        add(Chip(state(one.state), TONES.get(one.state, "call")))
    spoken = (at.text(), title, when, one.helper, dark, state(one.state))
    made.setAccessibleName(", ".join(part for part in spoken if part))
    made.clicked.connect(partial(act, Act.OPEN, one, made))
    if one.match_id is None:
        return made
    line = QWidget()
    cells = row(line, spacing=2)
    cells.addWidget(made, 1)
    more = LinkButton(translate("AgendaDays", "More"), "ellipsis")
    more.setAccessibleName(translate("AgendaDays", "More: {what}").format(what=title))
    more.clicked.connect(partial(act, Act.MORE, one, more))
    cells.addWidget(more)
    return line


def _short(what: str) -> str:
    return what if len(what) <= MOST_LETTERS else f"{what[: MOST_LETTERS - 1].rstrip()}…"


def _with_moon(words: str) -> QWidget:
    box = QWidget()
    cells = row(box, spacing=4)
    cells.addWidget(Icon("moon"))
    cells.addWidget(label(words, "small"))
    return box


def _meeting(one: MeetingRow) -> QWidget:
    line = QWidget()
    cells = row(line, spacing=12)
    cells.setContentsMargins(8, 8, 8, 8)
    at = label(clock_time(one.starts) if one.starts else "", "strong")
    at.setMinimumWidth(scaled(52))
    cells.addWidget(at)
    words = column(spacing=1)
    words.addWidget(label(one.activity, wrap=True))
    words.addWidget(label(today_words.meeting_numbers(one), "small", wrap=True))
    cells.addLayout(words, 1)
    return line


def _grouped(
    everything: Sequence[Appointment],
    number: Callable[[Appointment], int | None],
    name: Callable[[Appointment], str],
) -> list[Group]:
    groups: dict[int | None, list[Appointment]] = {}
    for one in everything:
        groups.setdefault(number(one), []).append(one)
    made = [Group(person_id, name(found[0]), tuple(found)) for person_id, found in groups.items()]
    return sorted(made, key=lambda group: (group.person_id is not None, group.name.casefold(), group.person_id or 0))
