"""The cards of the agenda: a day, a helper or a client, with a line for each appointment."""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.requests import RequestState
from ui.look import scaled
from ui.widgets import Card, Chip, FlowLayout, Icon, LinkButton, LinkRow, column, label, row
from ui.words import today as today_words
from ui.words.appointments import hours, quiet
from ui.words.dates import clock_time, day_short, weekday_and_date
from ui.words.request_states import state

if TYPE_CHECKING:
    from app.services.agenda import AgendaDay, Appointment
    from app.services.meetings import MeetingRow


translate = QCoreApplication.translate


class Act(enum.Enum):
    """What somebody wants with an appointment."""

    OPEN = enum.auto()
    MORE = enum.auto()


Acting = Callable[[Act, "Appointment", QWidget], None]

TONES = {RequestState.AGREED: "ok", RequestState.DONE: "plain"}


@dataclass(frozen=True, slots=True)
class Group:
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
        lines = [(one.starts, appointment_line(one, act, with_day=False)) for one in day.appointments]
        if with_house:
            lines += [(one.starts, _meeting(one)) for one in day.meetings]
        lines.sort(key=lambda line: (line[0] is not None, line[0] or time()))
        self.add_rows(line for _, line in lines)
        if not lines:
            self.add(label(self.tr("Nothing was agreed."), "small"))


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
    made = LinkRow(title, below)
    at = label(day_short(one.on) if with_day else clock_time(one.starts) if one.starts else "", "strong")
    at.setMinimumWidth(scaled(100 if with_day else 52))
    made.add_leading(at)
    dark = translate("AgendaDays", "in the dark") if one.in_the_dark else ""
    if marks := [
        *([_with_moon(dark)] if dark else ()),
        *([Chip(state(one.state), TONES.get(one.state, "call"))] if one.state is not RequestState.AGREED else ()),
    ]:
        made.add_trailing(_flow(*marks))
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


def _flow(*marks: QWidget) -> QWidget:
    """Put them beside each other, or below each other where the words need the room."""
    box = QWidget()
    FlowLayout(box, gap=8, to_right=True).add_all(*marks)
    return box


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
