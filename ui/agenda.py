"""The agenda: what was agreed, by day, by helper or by client, of one day or of a week."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QMenu, QWidget

from ui.agenda_days import Act, DayCard, GroupCard, by_client, by_helper
from ui.attendance_lists import site_here
from ui.destinations import Destination, Place
from ui.job_papers import JobPapers, ask_where
from ui.look import scaled
from ui.page import Page
from ui.printed import Printing, print_at_once
from ui.road import Road
from ui.widgets import Button, FlowLayout, PageTitle, SecondaryButton, clear_layout, column, label
from ui.words.dates import day as day_words
from ui.words.dates import week_of

if TYPE_CHECKING:
    from app.services import Services
    from app.services.agenda import AgendaDay, Appointment, CalendarRow

Way = QBoxLayout.Direction
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
FAR = timedelta(days=366)
"""So far ahead an appointment for another calendar is looked for."""
TWO_COLUMNS = 820
"""The least width for two columns, in pixels at a text size of 100 %."""
LONGEST_WEEK = date(2026, 9, 28), date(2026, 10, 4)


class _View(Struct, frozen=True):
    """What is shown."""

    days: list[AgendaDay]
    today: date
    site: str
    sample: bool


class AgendaPage(Page):
    """Shows what was agreed, as a paper agenda does: days below each other, in the order of the clock."""

    watches = frozenset(
        {*("request", "match", "person", "closed_period", "meeting", "request_kind"), *("taxi_run", "taxi_stop")}
    )

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        self._view: _View | None = None
        self._on: date | None = None
        self._days = ""
        self.printing: Printing = print_at_once
        self.papers = JobPapers(self, lambda: self.printing)
        self._title = PageTitle(self.title())
        self.day_sheet = SecondaryButton(self.tr("Print the day sheet"), "printer")
        self.day_sheet.clicked.connect(self._print_day_sheet)
        self.calendar = SecondaryButton(self.tr("For another calendar…"), "calendar-plus")
        self.calendar.clicked.connect(self._save_site)
        self._head, self._columns = QBoxLayout(Way.LeftToRight), QBoxLayout(Way.LeftToRight)
        self._head.addWidget(self._title, 1)
        self._takeaway = _flow(self.day_sheet, self.calendar)
        self._head.addWidget(self._takeaway)
        self._left, self._right = column(), column()
        self._columns.addLayout(self._left, 1)
        self._columns.addLayout(self._right, 1)
        for part in (self._head, self._columns):
            part.setSpacing(14)
        self._page = layout = column(self, spacing=12)
        layout.addLayout(self._head)
        layout.addWidget(self._make_bar())
        layout.addLayout(self._columns)
        layout.addStretch(1)

    def title(self) -> str:
        return self.tr("Agenda")

    def refresh(self) -> None:
        on, language = self._on, self.locale().name()[:2]
        self.ask(partial(_read, on, language, self.week.isChecked()), self._show)

    def show_day(self, on: date) -> None:
        """Show another day, or the week it is in."""
        self._on = on
        self.refresh()

    def _make_bar(self) -> QWidget:
        self.earlier = SecondaryButton(self.tr("&Earlier"), "arrow-left")
        self.now = SecondaryButton(self.tr("&Today"))
        self.later = SecondaryButton(self.tr("&Later"), "arrow-right")
        self.earlier.clicked.connect(lambda: self._step(-1))
        self.now.clicked.connect(self._go_to_today)
        self.later.clicked.connect(lambda: self._step(1))
        self.day, self.week = self._choice(self.tr("Day")), self._choice(self.tr("Week"))
        self.of_days = self._choice(self.tr("by day"))
        self.of_helpers, self.of_clients = self._choice(self.tr("by helper")), self._choice(self.tr("by client"))
        self._groups = [
            self._one_of([self.day, self.week], self.refresh),
            self._one_of([self.of_days, self.of_helpers, self.of_clients], self._show_again),
        ]
        self.week.setChecked(True)
        self.of_days.setChecked(True)
        for key, by in ((Qt.Key.Key_Left, -1), (Qt.Key.Key_Right, 1)):
            shortcut = QShortcut(QKeySequence(Qt.Modifier.ALT | key), self)
            shortcut.activated.connect(partial(self._step, by))
        moving, how_much = _flow(self.earlier, self.now, self.later), _flow(self.day, self.week)
        return _flow(moving, how_much, _flow(self.of_days, self.of_helpers, self.of_clients))

    def _choice(self, words: str) -> Button:
        made = Button(words, kind="choice")
        made.setCheckable(True)
        return made

    def _one_of(self, buttons: list[Button], then: Callable[[], None]) -> QButtonGroup:
        group = QButtonGroup(self)
        for button in buttons:
            group.addButton(button)
        group.buttonClicked.connect(lambda _: then())
        return group

    def _step(self, by: int) -> None:
        if self._on is not None:
            self.show_day(self._on + by * (WEEK if self.week.isChecked() else DAY))

    def _go_to_today(self) -> None:
        if self._view is not None:
            self.show_day(self._view.today)

    def _show(self, view: _View) -> None:
        self._view = view
        if self._on is None:
            self._on = view.today
        self._show_again()

    def _show_again(self) -> None:
        view = self._view
        if view is None:
            return
        first, last = view.days[0].on, view.days[-1].on
        self._days = day_words(first) if first == last else week_of(first, last)
        self._show_title(self._days)
        for layout in (self._left, self._right):
            clear_layout(layout)
        if self.of_days.isChecked():
            self._show_days(view)
        else:
            self._show_groups(view)
        for layout in (self._left, self._right):
            layout.addStretch(1)

    def _show_days(self, view: _View) -> None:
        alone = len(view.days) == 1
        self._columns.setStretch(1, 0 if alone else 1)
        half = len(view.days) if alone or self._is_narrow else (len(view.days) - 1) // 2
        gone = view.days[0].on < view.today <= view.days[-1].on
        for number, day in enumerate(self._in_order(view)):
            if self._is_narrow and gone and day.on == view.days[0].on:
                self._left.addWidget(label(self.tr("Earlier this week"), "heading"))
            card = DayCard(day, view.today, self._act, with_house=alone)
            card.taxi.connect(self._go_to_taxi)
            (self._left if number < half else self._right).addWidget(card)

    def _in_order(self, view: _View) -> list[AgendaDay]:
        """Return the days; below each other what is over comes last, so that one begins at today."""
        if not self._is_narrow or not view.days[0].on <= view.today <= view.days[-1].on:
            return view.days
        return sorted(view.days, key=lambda day: (day.on < view.today, day.on))

    @property
    def _is_narrow(self) -> bool:
        return self._columns.direction() is Way.TopToBottom

    def _show_title(self, days: str) -> None:
        """Say which days, as high as the longest week: the buttons below stay where they are from week to week."""
        tall = 0
        for words in (week_of(*LONGEST_WEEK), days):
            self._title.set_text(self.title(), words)
            if (inside := self._title.layout()) is not None:
                inside.activate()  # the lines in it keep their height until then
            tall = max(tall, self._title.heightForWidth(self.width()))
        self._title.setMinimumHeight(tall if self._is_narrow else 0)

    def _go_to_taxi(self, on: date, request_id: int | None) -> None:
        self.go.emit(Destination(Place.TAXI, on=on, request_id=request_id))

    def _show_groups(self, view: _View) -> None:
        self._columns.setStretch(1, 1)
        everything = [one for day in view.days for one in day.appointments]
        groups = by_helper(everything) if self.of_helpers.isChecked() else by_client(everything)
        if not groups:
            self._left.addWidget(label(self.tr("Nothing was agreed."), "muted"))
        for number, group in enumerate(groups):
            card = GroupCard(group, self._act, of_helper=self.of_helpers.isChecked())
            card.calendar.connect(self._save_helper)
            (self._left if number % 2 == 0 else self._right).addWidget(card)

    def _act(self, act: Act, one: Appointment, at: QWidget) -> None:
        if act is Act.OPEN:
            self.go.emit(Destination(Place.REQUESTS, request_id=one.request_id))
        else:
            self.menu(one).popup(at.mapToGlobal(at.rect().bottomLeft()))

    def menu(self, one: Appointment) -> QMenu:
        """Return what can be taken along of one appointment."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.papers.add_to(menu, one.request_id)
        menu.addSeparator()
        menu.addAction(self.tr("For &another calendar…"), partial(self._save_one, one))
        return menu

    def _print_day_sheet(self) -> None:
        site_language = self.locale().name()[:2]
        self.ask(partial(_read, self._on, site_language, False), self._make_day_sheet)

    def _make_day_sheet(self, view: _View) -> None:
        from ui.agenda_papers import day_sheet

        self.papers.bring_out(day_sheet(view.days[0], site=view.site, sample=view.sample), pdf=False)

    def _save_site(self) -> None:
        if self._view is not None:
            first, last = self._view.days[0].on, self._view.days[-1].on
            site = self._view.site
            self.ask(partial(_calendar_of_site, first, last), partial(self._name_file, site, False))

    def _save_helper(self, helper_id: int, name: str) -> None:
        if self._view is not None:
            first = self._view.days[0].on
            self.ask(partial(_calendar, first, {"helper_id": helper_id}), partial(self._name_file, name, True))

    def _save_one(self, one: Appointment) -> None:
        self.ask(partial(_calendar, one.on, {"request_id": one.request_id}), partial(self._name_file, one.client, True))

    def _name_file(self, name: str, of_helper: bool, rows: list[CalendarRow]) -> None:
        """Ask where to; who helps is told address and telephone, a calendar of the house is not."""
        if not rows:
            self.notice.tell(self.tr("Nothing was agreed in these days."))
            return
        agenda = self.tr("Agenda")
        ask_where(self, f"{agenda} {name}", "ics", partial(self._save_calendar, name, of_helper, rows))

    def _save_calendar(self, name: str, of_helper: bool, rows: list[CalendarRow], path: str) -> None:
        from ui.agenda_papers import event

        events = [event(row, of_helper=of_helper) for row in rows]
        ids = sorted({number for row in rows for number in (row.client_id, row.helper_id)})
        self.do(
            lambda services: services.agenda.save_calendar(Path(path), events, name=name, person_ids=ids),
            lambda _: self._saved(len(rows), Path(path).name),
        )

    def _saved(self, count: int, file: str) -> None:
        self.notice.tell(self.tr("%n appointments are in {file}.", "", count).format(file=file), "ok")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = Way.LeftToRight if self.width() >= scaled(TWO_COLUMNS) else Way.TopToBottom
        if way is not self._columns.direction():
            self._turn(way)
        if self._days:
            self._show_title(self._days)

    def _turn(self, way: QBoxLayout.Direction) -> None:
        """Let the days stand beside or below each other; below each other the paper comes after them."""
        self._head.setDirection(way)
        self._columns.setDirection(way)
        if self._is_narrow:
            self._page.insertWidget(self._page.indexOf(self._columns) + 1, self._takeaway)
        else:
            self._head.addWidget(self._takeaway)
        self._show_again()


def _flow(*widgets: QWidget) -> QWidget:
    box = QWidget()
    FlowLayout(box, gap=8).add_all(*widgets)
    return box


def _read(on: date | None, language: str, week: bool, services: Services) -> _View:
    today = services.today_on()
    shown = on or today
    first = shown - shown.weekday() * DAY if week else shown
    last = first + 6 * DAY if week else shown
    site_id = site_here(services)
    sites = {site.id: site.name for site in services.desk.sites()}
    assert site_id is not None
    days = services.agenda.days(first, last, site_id=site_id, language=language)
    return _View(days, today, sites.get(site_id, ""), services.desk.is_sample())


def _calendar(first: date, which: dict[str, int], services: Services) -> list[CalendarRow]:
    return services.agenda.calendar(first, first + FAR, **which)


def _calendar_of_site(first: date, last: date, services: Services) -> list[CalendarRow]:
    return services.agenda.calendar(first, last, site_id=site_here(services))
