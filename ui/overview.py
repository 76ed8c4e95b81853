"""The last twelve meetings of an activity, for everybody on its list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QSizePolicy, QWidget

from app.domain.activities import MeetingState
from app.domain.attendance import FlagKind
from app.services.overview import Cell, Overview, OverviewRow
from ui.attendance_lists import site_here
from ui.destinations import Destination, Place
from ui.list_forms import AgreementDialog, PutOnListDialog
from ui.look import font, scaled
from ui.overview_table import DOTS, OverviewModel, OverviewTable, name_of
from ui.page import Page
from ui.person_lists import AwayDialog
from ui.road import Road
from ui.widgets import Card, Dots, FlowLayout, PageTitle, SecondaryButton, column, label, row
from ui.words.dates import day_and_month
from ui.words.marks import rhythm

if TYPE_CHECKING:
    from app.services import Services
    from app.services.activities import ActivityRow


class OverviewLook(Struct, frozen=True):
    """An overview, what else one can look at, and who is missed for those who may call."""

    overview: Overview | None
    activities: Sequence[ActivityRow]
    missed: dict[int, int]
    may_call: bool
    today: date
    todays_meeting: int | None


def look_at(services: Services, activity_id: int | None) -> OverviewLook:
    """Ask for the overview of an activity, or of the one that met last."""
    today, site_id, may_call = services.today_on(), site_here(services), services.may("missed", "call_list")
    activities = services.activities.of_site(site_id) if site_id is not None else []
    chosen = activity_id or _likely(services, site_id, today) or (activities[0].id if activities else None)
    if chosen is None:
        return OverviewLook(None, activities, {}, may_call, today, None)
    flags = services.missed.call_list(today, activity_id=chosen) if may_call else []
    missed = {flag.person.id: flag.run for flag in flags if flag.kind is FlagKind.MISSED}
    here = services.activities.meetings_of(chosen, today, today)
    open_today = next((one.id for one in here if one.state is not MeetingState.CANCELLED), None)
    return OverviewLook(services.attendance.overview(chosen), activities, missed, may_call, today, open_today)


def _likely(services: Services, site_id: int | None, today: date) -> int | None:
    """Return the activity with most people today."""
    here = services.activities.meetings_on(site_id, today) if site_id is not None else []
    return max(here, key=lambda one: one.expected).activity_id if here else None


class OverviewPage(Page):
    """A table of dots; below it what one can do with the chosen person."""

    watches = frozenset(
        {
            "activity",
            "attendance_mark",
            "away_period",
            "call_attempt",
            "dismissed_flag",
            "enrolment",
            "meeting",
            "person",
        }
    )

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        self._activity_id: int | None = None
        self._look: OverviewLook | None = None
        self._words = ""
        self._title = PageTitle(self.tr("Last 12 times"))
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Activity"))
        self.which.activated.connect(self._choose_activity)
        self.todays = SecondaryButton(self.tr("Today’s list"), "calendar-check")
        self.put_on = SecondaryButton(self.tr("Put on the list"), "plus")
        self.save = SecondaryButton(self.tr("Save for Excel"), "download")
        self.todays.clicked.connect(self._open_today)
        self.put_on.clicked.connect(self._put_on)
        self.save.clicked.connect(self._export)
        self.model = OverviewModel(self)
        self.table = OverviewTable(self.model)
        self.table.setAccessibleName(self.tr("Last 12 times"))
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self._build_person()
        self._average = label("", "muted")
        self._none = label(self.tr("Nobody is on this list yet."), "muted", wrap=True)
        self._arrange()

    def _build_person(self) -> None:
        self.person = Card()
        self._name = label("", "heading", wrap=True)
        self._usually = label("", "muted", wrap=True)
        self._dots = Dots()
        self.card_button = SecondaryButton(self.tr("Open card"), "user-round")
        self.away_button = SecondaryButton(self.tr("Away for a while"), "calendar-off")
        self.agreed_button = SecondaryButton(self.tr("What was agreed"), "pencil")
        self.rather_not = SecondaryButton(self.tr("Rather not be called"), "phone-off")
        self.off_button = SecondaryButton(self.tr("Take off the list"), "user-minus")
        self.card_button.clicked.connect(self._open_card)
        self.away_button.clicked.connect(self._away)
        self.agreed_button.clicked.connect(self._agree)
        self.rather_not.clicked.connect(self._rather_not)
        self.off_button.clicked.connect(self._take_off)
        head = QWidget()
        line = FlowLayout(head, gap=14)
        for widget in (self._name, self._dots, self._usually):
            line.addWidget(widget)
        acts = QWidget()
        flow = FlowLayout(acts, gap=8)
        for button in (self.card_button, self.away_button, self.rather_not, self.agreed_button, self.off_button):
            flow.addWidget(button)
        self._name.setWordWrap(False)
        self._usually.setWordWrap(False)
        self.person.add(head)
        self.person.body.setSpacing(8)
        self.person.add(acts)
        self.person.hide()

    def _arrange(self) -> None:
        layout = column(self, spacing=10)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(10)
        self._buttons = QWidget()
        self._acts = FlowLayout(self._buttons, gap=8)
        for widget in (self.which, self.todays, self.put_on, self.save):
            self._acts.addWidget(widget)
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._buttons)
        layout.addLayout(self._head)
        layout.addWidget(self._none)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.person)
        foot = row(spacing=14)
        foot.addWidget(self._legend(), 1)
        foot.addWidget(self._average)
        layout.addLayout(foot)
        self._none.hide()

    def _legend(self) -> QWidget:
        legend = QWidget()
        flow = FlowLayout(legend, gap=16)
        for cell in (Cell.PRESENT, Cell.ABSENT, Cell.ANNOUNCED, Cell.NOT_HELD):
            item = QWidget()
            line = row(item, spacing=6)
            words = self.model.state(cell)
            line.addWidget(Dots([DOTS[cell]], words))
            line.addWidget(label(words))
            flow.addWidget(item)
        return legend

    def title(self) -> str:
        return self.tr("Last 12 times")

    def arrive(self, destination: Destination) -> None:
        self._activity_id = destination.activity_id

    def refresh(self) -> None:
        self.ask(partial(look_at, activity_id=self._activity_id), self._show)

    @property
    def chosen(self) -> OverviewRow | None:
        """The person that is chosen in the table."""
        indexes = self.table.selectionModel().selectedRows()
        return self.model.row(indexes[0].row()) if indexes else None

    def _show(self, look: OverviewLook) -> None:
        if self._look is None:
            self.table.setFocus()
        self._look = look
        before = self.chosen.id if self.chosen else None
        self.which.clear()
        for activity in look.activities:
            self.which.addItem(activity.name, activity.id)
        self.which.setVisible(len(look.activities) > 1)
        self.put_on.setEnabled(look.overview is not None)
        self.todays.setVisible(look.todays_meeting is not None)
        if look.overview is None:
            self._none.setText(self.tr("There is no activity yet. Make one under Activities first."))
        else:
            self._show_overview(look.overview, look)
        self._none.setVisible(look.overview is None or not look.overview.rows)
        self._choose_again(before)

    def _show_overview(self, overview: Overview, look: OverviewLook) -> None:
        self._activity_id = overview.activity_id
        self.which.setCurrentIndex(self.which.findData(overview.activity_id))
        beside = self.tr("last %n times", "", len(overview.meetings))
        self._title.set_text(overview.activity, beside)
        self._words = f"{overview.activity} · {beside}"
        self._fit_head()
        self._none.setText(self.tr("Nobody is on this list yet."))
        self.model.show_overview(overview, look.missed, may_call=look.may_call)
        words = self.tr("%n visitors on average", "", overview.average) if overview.average is not None else ""
        self._average.setText(words)

    def _choose_again(self, person_id: int | None) -> None:
        rows = self.model.overview.rows if self.model.overview else ()
        at = next((at for at, one in enumerate(rows) if one.id == person_id), None)
        if at is not None:
            self.table.selectRow(at)
        else:
            self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self.chosen
        self.person.setVisible(chosen is not None)
        if chosen is None or self._look is None or self.model.overview is None:
            return
        self._name.setText(name_of(chosen))
        may_call = self._look.may_call
        self._usually.setText(rhythm(chosen.rhythm) if may_call else "")
        cells = [self.model.cell(chosen, at) for at in range(self.model.times)]
        spoken = ", ".join(
            f"{day_and_month(one.on)} {self.model.state(cell)}"
            for one, cell in zip(self.model.overview.meetings, cells, strict=True)
        )
        self._dots.show_dots([DOTS[cell] for cell in cells], spoken)
        self.rather_not.setText(
            self.tr("May be called again") if chosen.no_missed_call else self.tr("Rather not be called")
        )
        self.away_button.setText(self.tr("Back again") if chosen.away else self.tr("Away for a while"))

    def _choose_activity(self, at: int) -> None:
        self._activity_id = self.which.itemData(at)
        self.refresh()

    def _open_today(self) -> None:
        if self._look is not None:
            self.go.emit(Destination(Place.ATTENDANCE, meeting_id=self._look.todays_meeting))

    def _put_on(self) -> None:
        if self.model.overview is not None:
            overview = self.model.overview
            PutOnListDialog(self.road, self, activity_id=overview.activity_id, activity=overview.activity).open()

    def _export(self) -> None:
        self.go.emit(Destination(Place.EXPORT, activity_id=self._activity_id))

    def _open_card(self) -> None:
        if self.chosen is not None:
            self.go.emit(Destination(Place.PERSON, person_id=self.chosen.id))

    def _away(self) -> None:
        chosen = self.chosen
        if chosen is None:
            return
        if chosen.away:
            person_id = chosen.id
            self.do(lambda services: services.away.end(person_id))
        else:
            AwayDialog(self.road, self, person_id=chosen.id, name=chosen.list_name).open()

    def _agree(self) -> None:
        if self.chosen is not None and self.model.overview is not None:
            AgreementDialog(self.road, self, row=self.chosen, activity=self.model.overview.activity).open()

    def _rather_not(self) -> None:
        chosen = self.chosen
        if chosen is None:
            return
        self.do(
            lambda services: services.enrolments.change(
                chosen.enrolment_id,
                first_day=chosen.first_day,
                last_day=chosen.last_day,
                weekdays=chosen.weekdays,
                always_regular=chosen.always_regular,
                no_missed_call=not chosen.no_missed_call,
            )
        )

    def _take_off(self) -> None:
        chosen, activity_id = self.chosen, self._activity_id
        if chosen is not None and activity_id is not None:
            person_id = chosen.id
            self.do(lambda services: services.enrolments.take_off(activity_id, person_id))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        """Put the buttons below the title sooner than that the title goes on to a second line."""
        words = QFontMetrics(font("title", QFont.Weight.DemiBold)).horizontalAdvance(self._words)
        beside = words + self._acts.sizeHint().width() + scaled(30) <= self.width()
        wide = QSizePolicy.Policy.Fixed if beside else QSizePolicy.Policy.Preferred
        self._buttons.setSizePolicy(wide, QSizePolicy.Policy.Preferred)
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
