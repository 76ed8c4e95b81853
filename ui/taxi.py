"""The shopping taxi on one day: who drives whom, in which order, and the sheet for the driver."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QMenu, QWidget

from app.domain.refusals import NotFound
from app.domain.requests import RequestState
from app.services.phones import readable
from ui.attendance_lists import site_here
from ui.choices import Choices
from ui.columns import Columns
from ui.destinations import Destination, Place
from ui.look import scaled
from ui.page import Page
from ui.plain import caption
from ui.printed import Printing, note_paper, print_at_once
from ui.road import Road
from ui.taxi_cards import Act, RiderLine, RunCard, WaitingCard, buttons_beside
from ui.taxi_forms import PickUpDialog, RunDialog
from ui.widgets import Card, PageTitle, PrimaryButton, SecondaryButton, clear_layout, column, label, row
from ui.words.dates import clock_time, list_of, weekday_and_date

if TYPE_CHECKING:
    from app.services import Services
    from app.services.people import PersonCard
    from app.services.taxi_runs import RiderRow, RunRow, TaxiDay
    from ui.printed import Printed

DAY = timedelta(days=1)
WIDE = 820
"""The least width for the buttons beside the title, in pixels at a text size of 100 %."""
STEP = {Act.EARLIER: -1, Act.LATER: 1}


class _Seen(Struct, frozen=True):
    """What is shown."""

    day: TaxiDay
    today: date
    sample: bool
    run_id: int | None
    """The run that was asked for."""


class TaxiPage(Page):
    """One day at a time; a run is made when somebody drives, and filled with who would ride along."""

    watches = frozenset(
        {*("taxi_run", "taxi_stop", "request", "match", "person", "volunteer", "preference", "household", "pause")}
    )

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        self._on: date | None = None
        self._request_id: int | None = None
        self._run_id: int | None = None
        self._focus: tuple[int, Act] | None = None
        self.seen: _Seen | None = None
        self.run: RunRow | None = None
        self.printing: Printing = print_at_once
        self._title = PageTitle(self.title())
        self.print_button = SecondaryButton(self.tr("&Print the run sheet"), "printer")
        self.more_button = SecondaryButton(self.tr("M&ore…"), "ellipsis")
        self.print_button.clicked.connect(self._print)
        self.more_button.clicked.connect(self._show_more)
        self.runs = Choices()
        self.runs.changed.connect(self._turn_to_run)
        self.another = SecondaryButton(self.tr("Another &run…"), "plus")
        self.another.clicked.connect(self._make_run)
        self._left, self._right = column(), column()
        self._arrange()

    def _arrange(self) -> None:
        lines = column(self, spacing=12)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(12)
        self._head.addWidget(self._title, 1)
        self._head.addWidget(buttons_beside(self.print_button, self.more_button))
        lines.addLayout(self._head)
        lines.addWidget(self._make_bar())
        self._runs_line = QWidget()
        beside = row(self._runs_line, spacing=8)
        beside.addWidget(self.runs, 1)
        lines.addWidget(self._runs_line)
        across = Columns()
        for side in (self._left, self._right):
            holder = QWidget()
            holder.setLayout(side)
            across.add(holder)
        lines.addWidget(across)
        lines.addStretch(1)

    def _make_bar(self) -> QWidget:
        earlier = SecondaryButton(self.tr("&Earlier"), "arrow-left")
        now = SecondaryButton(self.tr("&Today"))
        later = SecondaryButton(self.tr("&Later"), "arrow-right")
        earlier.clicked.connect(lambda: self._step(-1))
        now.clicked.connect(self._go_to_today)
        later.clicked.connect(lambda: self._step(1))
        for key, by in ((Qt.Key.Key_Left, -1), (Qt.Key.Key_Right, 1)):
            shortcut = QShortcut(QKeySequence(Qt.Modifier.ALT | key), self)
            shortcut.activated.connect(partial(self._step, by))
        return buttons_beside(earlier, now, later, self.another)

    def title(self) -> str:
        return self.tr("Shopping taxi")

    def arrive(self, destination: Destination) -> None:
        self._on, self._request_id = destination.on, destination.request_id
        self._run_id = None

    def refresh(self) -> None:
        self.ask(partial(_read, self._on, self._request_id), self._show)

    def _step(self, by: int) -> None:
        if self.seen is not None:
            self._go_to(self.seen.day.on + by * DAY)

    def _go_to_today(self) -> None:
        if self.seen is not None:
            self._go_to(self.seen.today)

    def _go_to(self, on: date) -> None:
        self._on, self._request_id, self._run_id = on, None, None
        self.refresh()

    def _show(self, seen: _Seen) -> None:
        self.seen = seen
        self._on = seen.day.on
        if self._request_id is not None:
            self._run_id, self._request_id = seen.run_id, None
        runs = {run.id: run for run in seen.day.runs}
        self.run = runs.get(self._run_id or 0) or next(iter(runs.values()), None)
        self._run_id = self.run.id if self.run is not None else None
        self._title.set_text(self.title(), weekday_and_date(seen.day.on))
        self._show_runs(seen)
        for layout in (self._left, self._right):
            clear_layout(layout)
        self._left.addWidget(self._run_card(self.run))
        self._left.addStretch(1)
        waiting = WaitingCard(seen.day.waiting, seen.day.alone, self.run, self._act)
        waiting.add_all.connect(self._add_all)
        self._right.addWidget(waiting)
        self._right.addStretch(1)
        for button in (self.print_button, self.more_button):
            button.setVisible(self.run is not None)
        self.another.setVisible(self.run is not None)
        self._give_back_focus()

    def _show_runs(self, seen: _Seen) -> None:
        several = len(seen.day.runs) > 1
        self._runs_line.setVisible(several)
        self.runs.blockSignals(True)
        self.runs.offer([(run.id, _short(run)) for run in seen.day.runs])
        self.runs.choose(self._run_id)
        self.runs.blockSignals(False)

    def _turn_to_run(self) -> None:
        chosen = self.runs.chosen()
        if isinstance(chosen, int) and chosen != self._run_id:
            self._run_id = chosen
            self.refresh()

    def _run_card(self, run: RunRow | None) -> Card:
        if run is not None:
            card = RunCard(run, self._act)
            card.change.connect(partial(self._change_run, run))
            card.propose.connect(partial(self._propose, run.id))
            return card
        none = Card(self.tr("No run yet on this day"), "bus")
        none.add(label(self.tr("Say who drives. Then choose who rides along."), "muted", wrap=True))
        self.make_button = PrimaryButton(self.tr("&Make a run…"), "plus")
        self.make_button.clicked.connect(self._make_run)
        foot = row()
        foot.setContentsMargins(0, 8, 0, 4)
        foot.addWidget(self.make_button)
        foot.addStretch(1)
        none.body.addLayout(foot)
        return none

    def _act(self, act: Act, one: RiderRow, at: QWidget) -> None:
        run = self.run
        if run is None:
            return
        if act is Act.MORE:
            self.rider_menu(one).popup(at.mapToGlobal(at.rect().bottomLeft()))
        elif act is Act.ADD:
            self.do(lambda services: services.taxi_runs.add(run.id, one.request_id), partial(self._tell, run))
        else:
            self._focus = (one.request_id, act)
            self.do(lambda services: services.taxi_runs.move(run.id, one.request_id, STEP[act]))

    def _give_back_focus(self) -> None:
        """Stay with whoever was moved: the lines were made anew."""
        if self._focus is None:
            return
        (request_id, act), self._focus = self._focus, None
        for line in self.findChildren(RiderLine):
            if line.request_id == request_id and line.isVisibleTo(self):
                wanted, other = (line.earlier, line.later) if act is Act.EARLIER else (line.later, line.earlier)
                (wanted if wanted.isEnabled() else other).setFocus()

    def _add_all(self) -> None:
        run, seen = self.run, self.seen
        if run is not None and seen is not None:
            ids = [one.request_id for one in seen.day.waiting]
            self.do(lambda services: services.taxi_runs.add_all(run.id, ids), self._tell_left)

    def _tell(self, run: RunRow, told: object) -> None:
        """Say that somebody else was asked, who must hear that they need not come."""
        if isinstance(told, list) and told:
            ids = [int(one) for one in told]
            self.ask(lambda services: [services.people.person(one) for one in ids], self._tell_names)

    def _tell_names(self, people: list[PersonCard]) -> None:
        said = [f"{one.name} ({readable(one.phone)})" if one.phone else one.name for one in people]
        self.notice.tell(self.tr("Please tell {names}: they need not come any more.").format(names=list_of(said)))

    def _tell_left(self, names: object) -> None:
        if isinstance(names, list) and names:
            words = self.tr("Cannot ride along with this driver: {names}. They need another one.")
            self.notice.tell(words.format(names=list_of([str(one) for one in names])), "warn")

    def _make_run(self) -> None:
        if self.seen is not None:
            dialog = RunDialog(self.road, self, on=self.seen.day.on)
            dialog.made.connect(self._turn_to)
            dialog.open()

    def _turn_to(self, run_id: int) -> None:
        self._run_id = run_id
        self.refresh()

    def _change_run(self, run: RunRow) -> None:
        dialog = RunDialog(self.road, self, on=run.on, run=run)
        dialog.left.connect(self._tell_left)
        dialog.open()

    def _propose(self, run_id: int) -> None:
        self.do(lambda services: services.taxi_runs.as_proposed(run_id))

    def rider_menu(self, one: RiderRow) -> QMenu:
        """Return what else can be done with a rider."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = self.tr("&Request of {name}").format(name=caption(one.client))
        menu.addAction(words, partial(self.go.emit, Destination(Place.REQUESTS, request_id=one.request_id)))
        if one.state is RequestState.AGREED:
            menu.addAction(self.tr("Another &time…"), partial(self._pick_up, one))
            menu.addAction(self.tr("&Does not ride along: needs another driver"), partial(self._take_out, one))
        return menu

    def _pick_up(self, one: RiderRow) -> None:
        if self.run is not None:
            PickUpDialog(self.road, self, run_id=self.run.id, rider=one).open()

    def _take_out(self, one: RiderRow) -> None:
        if (run := self.run) is not None:
            self.do(lambda services: services.taxi_runs.take_out(run.id, one.request_id))

    def more_menu(self) -> QMenu:
        """Return what else can be done with the run."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        run, seen = self.run, self.seen
        if run is None or seen is None:
            return menu
        menu.addAction(self.tr("&Driver and seats…"), partial(self._change_run, run))
        done = menu.addAction(self.tr("&Everybody is home again: done"), partial(self._done, run))
        done.setEnabled(bool(run.riders) and not run.done and run.on <= seen.today)
        menu.addAction(self.tr("This run does &not take place"), partial(self._let_go, run))
        return menu

    def _show_more(self) -> None:
        button = self.more_button
        self.more_menu().popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _done(self, run: RunRow) -> None:
        self.do(lambda services: services.taxi_runs.done(run.id))

    def _let_go(self, run: RunRow) -> None:
        self.do(lambda services: services.taxi_runs.let_go(run.id), lambda _: self._tell_all(run))

    def _tell_all(self, run: RunRow) -> None:
        """Say who must hear that nobody drives: the driver, and whoever would be waiting at the door."""
        people = [(run.driver, run.driver_phone), *((one.client, one.phone) for one in run.riders)]
        names = [f"{name} ({readable(phone)})" if phone else name for name, phone in people]
        if run.riders:
            self.notice.tell(self.tr("Please tell {names}: it is off.").format(names=list_of(names)), "warn")

    def _print(self) -> None:
        if (run := self.run) is not None and self.seen is not None:
            from ui.agenda_papers import run_sheet

            paper = run_sheet(run, sample=self.seen.sample)
            noted = note_paper(self, paper.kind, paper.person_ids, on=paper.on)
            self.printing(paper.document, self, partial(self._printed, noted))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        self._head.setDirection(ways.LeftToRight if self.width() >= scaled(WIDE) else ways.TopToBottom)

    def _printed(self, noted: Printed, place: str) -> None:
        noted(place)
        words = self.tr("Printed: {where}.") if place else self.tr("Printed.")
        self.notice.tell(words.format(where=place), "ok")


def _short(run: RunRow) -> str:
    """Name one of several runs by its hour and its driver."""
    return " ".join(part for part in (clock_time(run.starts) if run.starts else "", run.driver) if part)


def _read(on: date | None, request_id: int | None, services: Services) -> _Seen:
    today, site_id = services.today_on(), site_here(services)
    assert site_id is not None
    run_id = None
    if request_id is not None:
        try:
            asked, run_id = services.taxi_runs.day_of(request_id)
        except NotFound:  # it was undone meanwhile
            asked = None
        on = on or asked
    if on is None:
        ahead = services.taxi_runs.between(today, today + 14 * DAY, site_id=site_id)
        on = ahead[0].on if ahead else today
    return _Seen(services.taxi_runs.day(on, site_id=site_id), today, services.desk.is_sample(), run_id)
