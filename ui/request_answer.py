"""When a helper comes; and asking somebody all the same who has another job then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QWidget

from ui.choices import Choices
from ui.forms import Form, labelled
from ui.plain import caption
from ui.request_dialogs import RequestDialog, overlapping
from ui.request_fields import ClockField, DayChoice, NotUnderstood
from ui.road import Road
from ui.widgets import label
from ui.words import requesting
from ui.words.dates import weekday_and_date
from ui.words.matching import called

if TYPE_CHECKING:
    from app.services import Services
    from app.services.matching import Ranked
    from app.services.requests import MatchRow, RequestRow
    from ui.request_seen import RequestSeen

NO_DAY, ON = "no_day", "on"


class WhenDialog(RequestDialog):
    """Asks for the day and the hours on which a helper comes; they may stay open."""

    told = Signal(object)
    """What the service answered."""

    def __init__(self, road: Road, parent: QWidget, *, title: str, seen: RequestSeen, match: MatchRow) -> None:
        submit = self.tr("&Agreed")
        super().__init__(road, title, submit, parent, wished=seen.wished, volunteer_id=match.volunteer_id)
        self._seen, self._match = seen, match
        self.when = DayChoice([(NO_DAY, self.tr("they arrange it themselves")), (ON, self.tr("on a day"))])
        self.starts, self.ends = ClockField(), ClockField()
        self.form.add(label(f"“{seen.row.text}”", "quote", wrap=True))
        if asked := requesting.when(seen.row):
            self.form.add(label(self.tr("Asked for: {when}").format(when=asked), "muted", wrap=True))
        self.times = Form()
        self.times.field(self.tr("&When?"), self.when)
        self.times.fields((self.tr("&From"), self.starts), (self.tr("&Until"), self.ends))
        self.lay_out()
        self.add_ways_out()
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.submit)
        self.submitted.connect(self._save)
        self.submit_button.setFocus()

    def lay_out(self) -> None:
        """Put the day and the hours in the form."""
        self.form.add(self.times)

    def begin_with(self, on: date | None, starts: time | None, ends: time | None) -> None:
        """Show this day and these hours first."""
        today = self._seen.today
        self.when.set_to(NO_DAY if on is None else ON, max(on or today, today))
        self.starts.show_time(starts)
        self.ends.show_time(ends)

    def hours(self) -> tuple[time | None, time | None]:
        try:
            return self.starts.at(), self.ends.at()
        except NotUnderstood:
            return None, None

    def change(self, on: date | None, starts: time | None, ends: time | None) -> Callable[[Services], object]:
        """Return the change to make."""
        raise NotImplementedError

    def _save(self) -> None:
        try:
            change = self.change(self.when.chosen()[1], self.starts.at(), self.ends.at())
        except NotUnderstood as fault:
            self.not_understood(fault)
        else:
            self.do(change, self.hear)

    def hear(self, answer: object) -> None:
        """Hand on what the service answered."""
        self.told.emit(answer)


class YesDialog(WhenDialog):
    """A helper said yes: when do they come? And of what comes back: only this time, or every time?"""

    every_time = Signal(object, object)
    """Who was asked too and must be told, and the dates on which the helper cannot come."""

    def __init__(self, road: Road, parent: QWidget, *, seen: RequestSeen, match: MatchRow) -> None:
        title = self.tr("{name} says yes").format(name=called(match.volunteer))
        super().__init__(road, parent, title=title, seen=seen, match=match)
        row = seen.row
        self.begin_with(row.day or row.due, row.starts, row.ends)
        if seen.goes_on:
            self.every.choose(not seen.has_usual_helper)
            self._turn()

    def lay_out(self) -> None:
        seen, name = self._seen, called(self._match.volunteer)
        self.every, self.reserve, self.always = Choices(), QComboBox(), Form()
        day = weekday_and_date(seen.row.day) if seen.row.day is not None else self.tr("this time")
        self.every.offer([(True, self.tr("every time")), (False, self.tr("only {day}").format(day=day))])
        self._offer_reserves()
        often = labelled(self.tr("How often does {name} come?").format(name=caption(name)), self.every)
        words = self.tr("And when {name} &cannot? Then we ask:").format(name=caption(name))
        self.always.field(words, self.reserve)
        words = self.tr("{name} is then the own volunteer of {client} for this.")
        said = words.format(name=self._match.volunteer, client=seen.row.person)
        self.always.add(label(said, "muted", wrap=True))
        for widget in (often, self.always):
            self.form.add(widget)
            widget.setVisible(seen.goes_on)
        self.every.changed.connect(self._turn)
        super().lay_out()

    @property
    def every_date(self) -> bool:
        """Whether the helper comes to this date and to all that come."""
        return self.every.chosen() is True

    def _offer_reserves(self) -> None:
        self.reserve.addItem(self.tr("nobody yet"), None)
        for number, name in self._seen.could_come_instead(self._match):
            self.reserve.addItem(name, number)
        self.reserve.setCurrentIndex(max(self.reserve.findData(self._seen.reserve_id), 0))

    def _turn(self) -> None:
        self.always.setVisible(self.every_date)
        self.times.setVisible(not self.every_date)
        self.fit()

    def hear(self, answer: object) -> None:
        if self.every_date:
            self.every_time.emit(self._seen.others_asked(self._match), answer)
        else:
            super().hear(answer)

    def change(self, on: date | None, starts: time | None, ends: time | None) -> Callable[[Services], object]:
        match_id, override = self._match.id, self.override
        if self.every_date:
            return partial(
                _every_time, self._seen.row.id, self._match.volunteer_id, self.reserve.currentData(), override
            )
        return lambda services: services.matches.yes(match_id, on=on, starts=starts, ends=ends, override=override)


class MoveDialog(WhenDialog):
    """Another day or other hours; the helper comes along, or somebody else is looked for."""

    helper_may_go = True

    def __init__(self, road: Road, parent: QWidget, *, seen: RequestSeen, match: MatchRow) -> None:
        title = self.tr("Another day with {name}").format(name=called(match.volunteer))
        super().__init__(road, parent, title=title, seen=seen, match=match)
        self.begin_with(match.on, match.starts, match.ends)

    def change(self, on: date | None, starts: time | None, ends: time | None) -> Callable[[Services], object]:
        request_id, override, keep = self._seen.row.id, self.override, self.keep_helper
        return lambda services: services.requests.move(
            request_id, on=on, starts=starts, ends=ends, keep_helper=keep, override=override
        )


class OverlapDialog(RequestDialog):
    """Asks somebody who has another job then, after it has said which."""

    def __init__(self, road: Road, parent: QWidget, *, seen: RequestSeen, one: Ranked) -> None:
        name = called(one.name)
        super().__init__(
            road,
            self.tr("{name} has another job then").format(name=one.name),
            self.tr("&Ask {name} all the same").format(name=name),
            parent,
            icon="triangle-alert",
            danger=True,
            wished=seen.wished,
            volunteer_id=one.number,
        )
        self._request_id = seen.row.id
        row = seen.row
        self.form.add(label(self.tr("At that time there is:"), wrap=True))
        self.form.add(self.overlaps)
        day = weekday_and_date(row.day) if row.day is not None else ""
        this = " · ".join(part for part in (day, requesting.hours(row.starts, row.ends), row.text, row.person) if part)
        self.form.add(label(self.tr("And now also:"), wrap=True))
        self.form.add(label(this, "strong", wrap=True))
        self.form.add(label(self.tr("Only do this when both can be done, such as one ride for two people."), wrap=True))
        self.submitted.connect(self._ask_anyway)
        self.cancel_button.setFocus()
        if row.day is not None:
            on, starts, ends, who = row.day, row.starts, row.ends, one.number
            self.ask(lambda services: overlapping(services, who, on, starts, ends), self._say)

    def _say(self, rows: list[RequestRow]) -> None:
        self.say_overlaps([one for one in rows if one.id != self._request_id])

    def _ask_anyway(self) -> None:
        request_id, who = self._request_id, self._volunteer_id
        if who is not None:
            self.do(lambda services: services.matches.ask(request_id, who, override=True))


def _every_time(
    request_id: int, volunteer_id: int, reserve_id: int | None, override: bool, services: Services
) -> list[RequestRow]:
    """Let somebody come to this date and to all that come; return the dates on which they cannot."""
    left = services.matches.agree_every_time(request_id, volunteer_id, reserve_id=reserve_id, override=override)
    return [services.requests.row(number) for number in left]
