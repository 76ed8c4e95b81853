"""Saving a list for a spreadsheet in three acts: which list, of where and when, and where to."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFileDialog, QWidget

from app.domain.exporting import ExportKind, ExportOrder, FileFormat, Language
from ui.columns import Columns
from ui.day_field import unread
from ui.destinations import Destination
from ui.folders import file_dialog
from ui.forms import labelled
from ui.jobs import Progress
from ui.page import Page
from ui.person_lists import day_field, day_of
from ui.road import Road
from ui.widgets import Card, LinkRow, PageTitle, PrimaryButton, SecondaryButton, column, label
from ui.words.exporting import kind_hint, kind_name

if TYPE_CHECKING:
    from app.services import Services
    from app.services.activities import ActivityRow
    from app.services.desk import SiteRow

WITH_DAYS = frozenset(ExportKind) - {ExportKind.PEOPLE, ExportKind.LISTS, ExportKind.CALLS, ExportKind.VOLUNTEERS}
WITH_ACTIVITY = (ExportKind.LISTS, ExportKind.ATTENDANCE, ExportKind.CALLS)


class _Place(Struct, frozen=True):
    """What there is to choose from."""

    today: date
    sites: list[SiteRow]
    here: int | None
    activities: list[ActivityRow]
    kinds: list[ExportKind]
    left_out: int
    """Of so many people nothing is in any list."""


class ExportPage(Page):
    """From what is kept to a file for Excel or LibreOffice."""

    watches = frozenset({"site", "activity", "person"})

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        self._today: date | None = None
        self._activities: list[ActivityRow] = []
        self._wanted_activity: int | None = None
        layout = column(self)
        layout.addWidget(PageTitle(self.title(), self.tr("for Excel or LibreOffice")))
        cards = Columns()
        for card in (self._make_which(), self._make_when(), self._make_where()):
            cards.add(card)
        layout.addWidget(cards)
        layout.addStretch(1)
        self.choose_kind(ExportKind.PEOPLE)

    def title(self) -> str:
        return self.tr("Save a list")

    def arrive(self, destination: Destination) -> None:
        if destination.open in set(ExportKind):
            self.choose_kind(ExportKind(destination.open))
        if destination.activity_id is not None:
            self._wanted_activity = destination.activity_id
            self.choose_kind(ExportKind.ATTENDANCE)

    def refresh(self) -> None:
        self.ask(_place, self._show)

    def choose_kind(self, kind: ExportKind) -> None:
        """Choose which list."""
        self.kinds[kind].setChecked(True)
        self._fit()

    def order(self) -> ExportOrder:
        """Return what somebody chose."""
        first, last = self._days()
        activity = self.activity.currentData() if self.kind in WITH_ACTIVITY else None
        return ExportOrder(
            kind=self.kind,
            language=_language(),
            site_id=self.site.currentData(),
            activity_ids=() if activity is None else (activity,),
            first_day=first,
            last_day=last,
        )

    @property
    def kind(self) -> ExportKind:
        """Which list is chosen."""
        return next(kind for kind, button in self.kinds.items() if button.isChecked())

    def save(self, path: Path, file_format: FileFormat) -> None:
        """Save the chosen list."""
        order = self.order()

        def job(services: Services, progress: Progress) -> int:
            return services.exports.write(order, path, file_format, progress)

        self.notice.clear()
        self.work(job, lambda rows: self._saved(rows, path))

    def _make_which(self) -> Card:
        card = Card(self.tr("1. Which list?"), "list")
        self.kinds = {kind: LinkRow(kind_name(kind), kind_hint(kind)) for kind in ExportKind}
        self._group = QButtonGroup(self)
        for button in self.kinds.values():
            button.setCheckable(True)
            button.mark_when_chosen()
            self._group.addButton(button)
            card.add(button)
        self._group.buttonClicked.connect(self._fit)
        return card

    def _make_when(self) -> Card:
        card = Card(self.tr("2. Of where and when?"), "calendar-days")
        self.site, self.activity, self.period = QComboBox(), QComboBox(), QComboBox()
        for box in (self.site, self.activity, self.period):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        for words, days in self._periods():
            self.period.addItem(words, days)
        self.first_day, self.last_day = day_field(back=True), day_field(back=True)
        self._site_box = labelled(self.tr("&Support point"), self.site)
        self._activity_box = labelled(self.tr("&Activity"), self.activity)
        self._period_box = labelled(self.tr("&Period"), self.period)
        self._first_box = labelled(self.tr("&From"), self.first_day)
        self._last_box = labelled(self.tr("&Up to and including"), self.last_day)
        card.body.setSpacing(10)
        for part in (self._site_box, self._activity_box, self._period_box, self._first_box, self._last_box):
            card.add(part)
        self.site.currentIndexChanged.connect(self._show_activities)
        self.period.currentIndexChanged.connect(self._fit)
        return card

    def _make_where(self) -> Card:
        card = Card(self.tr("3. Where to?"), "file-down")
        card.body.setSpacing(10)
        card.add(label(self.tr("The list has names in it. Keep the file where nobody else can read it."), wrap=True))
        self.left_out = label("", wrap=True)
        self.left_out.hide()
        card.add(self.left_out)
        self.as_xlsx = PrimaryButton(self.tr("Save for Excel"), "file-spreadsheet")
        self.as_csv = SecondaryButton(self.tr("Save as CSV"), "file-text")
        self.as_xlsx.clicked.connect(lambda: self._ask_where(FileFormat.XLSX))
        self.as_csv.clicked.connect(lambda: self._ask_where(FileFormat.CSV))
        card.add(self.as_xlsx)
        card.add(self.as_csv)
        card.add(label(self.tr("CSV is for other programs."), "small", wrap=True))
        return card

    def _periods(self) -> list[tuple[str, str]]:
        return [
            (self.tr("this year"), "this_year"),
            (self.tr("last year"), "last_year"),
            (self.tr("everything"), "all"),
            (self.tr("other days"), "own"),
        ]

    def _show(self, place: _Place) -> None:
        first_time, self._today = self._today is None, place.today
        self._activities = place.activities
        for kind, button in self.kinds.items():
            button.setVisible(kind in place.kinds)
        words = self.tr("%n people are named in no list: what we have of them is only kept.", "", place.left_out)
        self.left_out.setText(words)
        self.left_out.setVisible(place.left_out > 0)
        if self.kind not in place.kinds:
            self.choose_kind(place.kinds[0])
        for field in (self.first_day, self.last_day):
            field.show_today(place.today)
        if first_time:
            self.first_day.setDate(QDate(place.today.year, place.today.month, 1))
            self.last_day.setDate(QDate(place.today.year, place.today.month, place.today.day))
        chosen = place.here if first_time else self.site.currentData()
        sites: list[tuple[str, int | None]] = [(site.name, site.id) for site in place.sites]
        if len(sites) != 1:
            sites.append((self.tr("all support points"), None))
        _offer(self.site, sites, chosen)
        self._show_activities()

    def _show_activities(self) -> None:
        site = self.site.currentData()
        here = [row for row in self._activities if site in (None, row.site_id)]
        wanted = self._wanted_activity if self._wanted_activity is not None else self.activity.currentData()
        _offer(self.activity, [(self.tr("all activities"), None), *((row.name, row.id) for row in here)], wanted)
        if self.activity.currentData() == self._wanted_activity:
            self._wanted_activity = None
        self._fit()

    def _fit(self) -> None:
        """Ask only what the chosen list needs."""
        self._activity_box.setVisible(self.kind in WITH_ACTIVITY)
        self._period_box.setVisible(self.kind in WITH_DAYS)
        own = self.kind in WITH_DAYS and self.period.currentData() == "own"
        self._first_box.setVisible(own)
        self._last_box.setVisible(own)
        self.updateGeometry()

    def _days(self) -> tuple[date | None, date | None]:
        if self.kind not in WITH_DAYS or self._today is None:
            return None, None
        year = self._today.year
        match self.period.currentData():
            case "this_year":
                return date(year, 1, 1), None
            case "last_year":
                return date(year - 1, 1, 1), date(year - 1, 12, 31)
            case "own":
                return tuple(sorted((day_of(self.first_day), day_of(self.last_day))))  # type: ignore[return-value]
        return None, None

    def _ask_where(self, file_format: FileFormat) -> None:
        if (field := unread(self)) is not None:
            field.ask_again()
            return
        order = self.order()
        self.ask(
            lambda services: services.exports.file_name(order, file_format),
            lambda name: self._open_dialog(name, file_format),
        )

    def _open_dialog(self, name: str, file_format: FileFormat) -> None:
        dialog = file_dialog(self, self.tr("Save a list"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(file_format)
        dialog.setNameFilter(f"*.{file_format}")
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: self.save(Path(chosen), file_format))
        dialog.open()

    def _saved(self, rows: int, path: Path) -> None:
        said = self.tr("%n rows are in {file}. It was noted that you saved this list.", "", rows)
        self.notice.tell(said.format(file=path.name), "ok")


def _place(services: Services) -> _Place:
    sites = services.desk.sites()
    here = services.desk.current()
    activities = [row for site in sites for row in services.activities.of_site(site.id, also_ended=True)]
    kinds, left_out = services.exports.kinds(), services.exports.left_out()
    return _Place(services.today_on(), sites, here.site_id if here else None, activities, kinds, left_out)


def _offer(box: QComboBox, choices: list[tuple[str, int | None]], chosen: int | None) -> None:
    """Show other choices, and keep what was chosen."""
    box.blockSignals(True)
    box.clear()
    for words, value in choices:
        box.addItem(words, value)
    box.setCurrentIndex(max(box.findData(chosen), 0) if chosen is not None else _place_of_none(choices))
    box.blockSignals(False)


def _place_of_none(choices: list[tuple[str, int | None]]) -> int:
    return next((place for place, (_, value) in enumerate(choices) if value is None), 0)


def _language() -> Language:
    return Language.DUTCH if QLocale().language() is QLocale.Language.Dutch else Language.ENGLISH
