"""Letting a request come back: how often and until when; on another day; and letting it stop."""

from __future__ import annotations

from datetime import date, time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.repeating import LAST, RepeatRule
from ui.choices import Choices
from ui.forms import Form
from ui.person_lists import day_field, day_of
from ui.request_dialogs import RequestDialog
from ui.request_endings import EndingDialog
from ui.request_fields import ClockField, DayChoice, NotUnderstood, qdate
from ui.road import Road
from ui.widgets import label
from ui.words import repeating

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.services import Services
    from app.services.repeating import DayAhead
    from ui.request_seen import RequestSeen

    Question = Callable[[Services], list[DayAhead]]
    Ask = Callable[[Question, Callable[[list[DayAhead]], None]], None]

FOREVER, NOW, UNTIL = "forever", "now", "until"
A_YEAR = 365


class RepeatPart(Form):
    """How often something comes back from a day on, and until when; with the next days in words."""

    changed = Signal()
    grown = Signal()
    """There is more or less to see."""

    def __init__(self, ask: Ask, *, once: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask, self._once = ask, once
        self._day: date | None = None
        self._site_id: int | None = None
        self.rhythm = Choices()
        self.until = DayChoice([(FOREVER, self.tr("until you stop it")), (UNTIL, self.tr("until a day"))])
        self.next = label("", "muted", wrap=True)
        self.field(self.tr("How often?"), self.rhythm)
        self.add(self.until)
        self.add(self.next)
        self.rhythm.changed.connect(self._turn)
        self.until.changed.connect(self._turn)
        self.until.day.dateChanged.connect(self._turn)

    def begin_on(self, day: date, *, site_id: int | None, rule: RepeatRule | None) -> None:
        """Offer the rhythms that begin on `day`, and choose one; None is once, or nothing yet."""
        self._site_id = site_id
        self._offer(day, rule)
        last = rule.until if rule is not None else None
        self.until.set_to(UNTIL if last is not None else FOREVER, last or date.fromordinal(day.toordinal() + A_YEAR))
        self._turn()

    def move_to(self, day: date) -> None:
        """Begin on another day, as often as was chosen."""
        if day != self._day:
            self._offer(day, self._chosen())
            self._turn()

    def rule(self) -> RepeatRule | None:
        """Return what was chosen; None for once."""
        rule = self._chosen()
        if rule is None:
            return None
        _, last = self.until.chosen()
        return RepeatRule(every=rule.every, weekday=rule.weekday, which=rule.which, until=last)

    def _chosen(self) -> RepeatRule | None:
        return rule if isinstance(rule := self.rhythm.chosen(), RepeatRule) else None

    def _offer(self, day: date, rule: RepeatRule | None) -> None:
        self._day = day
        rules = RepeatRule.all_on(day)
        once: list[tuple[object, str]] = [(None, self.tr("only once"))] if self._once else []
        self.rhythm.offer([*once, *((one, repeating.rhythm(one)) for one in rules)])
        self.rhythm.choose(None if rule is None else _like(rule, rules))

    def _turn(self) -> None:
        rule = self._chosen()
        self.until.setVisible(rule is not None)
        self.next.setVisible(rule is not None)
        full = self.rule()
        if full is not None and self._day is not None:
            day, site_id = self._day, self._site_id
            self._ask(lambda services: services.requests.next_days(full, day, site_id=site_id), self._show_next)
        self.changed.emit()
        self.grown.emit()

    def _show_next(self, days: Sequence[DayAhead]) -> None:
        self.next.setText(repeating.ahead(days) if days else self.tr("That is before the first time."))
        self.grown.emit()


class RepeatDialog(RequestDialog):
    """Lets a request come back, or in another rhythm from this date on."""

    def __init__(self, road: Road, parent: QWidget, *, seen: RequestSeen) -> None:
        title = self.tr("Let this come back") if seen.series is None else self.tr("Another rhythm")
        super().__init__(road, title, self.tr("&Save"), parent, icon="repeat", wished=seen.wished)
        self._id = seen.row.id
        self.form.add(label(f"“{seen.row.text}”", "quote", wrap=True))
        self.part = RepeatPart(self.ask, once=False)
        self.form.add(self.part)
        day = max(seen.row.day or seen.today, seen.today)
        if seen.series is not None:
            self.form.add(label(self.tr("What lies ahead moves along. What was stays as it was."), "muted", wrap=True))
        self.part.begin_on(day, site_id=seen.row.site_id, rule=seen.series.repeats if seen.series is not None else None)
        self.part.grown.connect(self.fit)
        self.part.changed.connect(self._let_save)
        self.submitted.connect(self._save)
        self._let_save()
        next((one for one in self.part.rhythm.buttons() if one.isChecked()), self.part.rhythm.buttons()[0]).setFocus()

    def _let_save(self) -> None:
        self.submit_button.setEnabled(self.part.rule() is not None)

    def _save(self) -> None:
        request_id, rule = self._id, self.part.rule()
        if rule is not None:
            self.do(lambda services: services.requests.repeat(request_id, rule))


class StopSeriesDialog(EndingDialog):
    """It comes back no more, from now on or after a day."""

    def __init__(self, road: Road, parent: QWidget, *, seen: RequestSeen) -> None:
        title = self.tr("Let it stop coming back")
        super().__init__(road, parent, title=title, submit=self.tr("&Let it stop"), seen=seen, icon="calendar-off")
        self.when = DayChoice([(NOW, self.tr("from now on")), (UNTIL, self.tr("after a day"))])
        self.when.set_to(NOW, max(seen.row.day or seen.today, seen.today), least=seen.today)
        self.form.field(self.tr("When?"), self.when)
        self.form.add(label(self.tr("What still lies ahead is withdrawn. What was stays."), "muted", wrap=True))

    def save(self) -> None:
        request_id, (_, last) = self._id, self.when.chosen()
        self.do(lambda services: services.requests.stop_series(request_id, last_day=last), self.told.emit)


class OtherDayDialog(RequestDialog):
    """This one date on another day, or at other hours; the others stay as they are."""

    helper_may_go = True

    def __init__(self, road: Road, parent: QWidget, *, seen: RequestSeen) -> None:
        helper = seen.agreed.volunteer_id if seen.agreed is not None else None
        title = self.tr("Another day, this time")
        super().__init__(road, title, self.tr("&Save"), parent, wished=seen.wished, volunteer_id=helper)
        row = seen.row
        self._id = row.id
        self.day, self.starts, self.ends = day_field(), ClockField(), ClockField()
        self.day.setMinimumDate(qdate(seen.today))
        self.day.setDate(qdate(max(row.day or seen.today, seen.today)))
        self.starts.show_time(row.starts)
        self.ends.show_time(row.ends)
        self.form.add(label(f"“{row.text}”", "quote", wrap=True))
        self.form.field(self.tr("&Day"), self.day)
        self.form.fields((self.tr("&From"), self.starts), (self.tr("&Until"), self.ends))
        self.form.add(label(self.tr("Only this date. The others stay as they are."), "muted", wrap=True))
        self.add_ways_out()
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.submitted)
        self.submitted.connect(self._save)
        self.day.setFocus()

    def hours(self) -> tuple[time | None, time | None]:
        try:
            return self.starts.at(), self.ends.at()
        except NotUnderstood:
            return None, None

    def _save(self) -> None:
        try:
            starts, ends = self.starts.at(), self.ends.at()
        except NotUnderstood as fault:
            self.not_understood(fault)
            return
        change = partial(_move, self._id, day_of(self.day), starts, ends, self.keep_helper, self.override)
        self.do(change)


def _move(
    request_id: int,
    day: date,
    starts: time | None,
    ends: time | None,
    keep_helper: bool,
    override: bool,
    services: Services,
) -> None:
    services.requests.change(request_id, day=day, starts=starts, ends=ends, keep_helper=keep_helper, override=override)


def _like(rule: RepeatRule, rules: Sequence[RepeatRule]) -> RepeatRule | None:
    """Return which of `rules` is as often as `rule`."""
    same = [one for one in rules if one.every is rule.every]
    return next((one for one in same if (one.which == LAST) is (rule.which == LAST)), same[0] if same else None)
