"""What some outcomes ask: who is ill and until when, which help, why not any more, who was spoken to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.domain.calling import DAY_PARTS, LATER_DAYS, next_working_day
from app.domain.calls import DismissReason, StopReason
from app.domain.people import AwayKind
from app.services.people import PersonCard
from ui.call_lines import CallLine
from ui.choices import Choices
from ui.forms import FormDialog
from ui.note_field import NoteField
from ui.person_endings import DiedDialog
from ui.person_lists import day_field, day_of
from ui.plain import caption
from ui.road import Road
from ui.widgets import label
from ui.words.calling import why_not, why_stopped
from ui.words.dates import weekday_and_date
from ui.words.persons import away

if TYPE_CHECKING:
    from app.services import Services

DAY = timedelta(days=1)
Ids = tuple[int, list[int]]
"""Whom an outcome is for, and who else of the household."""


class OutcomeDialog(FormDialog):
    """Asks what belongs to an outcome; a household says first whom it is about."""

    def __init__(
        self, road: Road, title: str, submit: str, parent: QWidget, *, line: CallLine, ids: Ids, icon: str = "check"
    ) -> None:
        super().__init__(road, title, submit, parent, icon=icon)
        self._line, self._ids = line, ids
        self.whom: Choices | None = None

    def ask_whom(self, words: str) -> None:
        """Ask whom it is about, where the talk was with more than one."""
        if self._ids[1]:
            self.whom = Choices()
            self.whom.offer([(one.id, caption(one.name)) for one in self._line.rows])
            self.whom.choose(self._ids[0])
            self.form.field(words, self.whom)

    def ids(self) -> Ids:
        """Return whom it is about, and for whom the same talk counts."""
        first, others = self._ids
        chosen = self.whom.chosen() if self.whom is not None else None
        if chosen is None:
            return first, others
        return int(str(chosen)), [one for one in (first, *others) if one != chosen]

    def digits(self, choices: Choices) -> None:
        """Let the digits choose, and say so on the buttons."""
        for number, button in enumerate(choices.buttons(), 1):
            button.set_key(str(number))
            for keys in (str(number), f"Alt+{number}"):
                shortcut = QShortcut(QKeySequence(keys), self)
                shortcut.setAutoRepeat(False)  # the digit that opened this may still be held
                shortcut.activated.connect(button.click)
        if buttons := choices.buttons():
            buttons[0].setFocus()


class IllDialog(OutcomeDialog):
    """2: ill or in hospital: away for a while, and asked about again."""

    KINDS = (AwayKind.HOSPITAL, AwayKind.REHABILITATION, AwayKind.ILL)

    def __init__(self, road: Road, parent: QWidget, *, line: CallLine, ids: Ids, note: str) -> None:
        super().__init__(road, self.tr("Ill or in hospital"), self.tr("Save"), parent, line=line, ids=ids)
        self._note = note
        self.kind = Choices()
        self.kind.offer([(kind, away(kind)) for kind in self.KINDS])
        self.kind.changed.connect(self._see_if_ready)
        self.no_end = QCheckBox(self.tr("&Not known until when"))
        self.no_end.setChecked(True)
        self.last_day = day_field()
        self.last_day.setEnabled(False)
        self.no_end.toggled.connect(self.last_day.setDisabled)
        self.ask_whom(self.tr("&Who is ill?"))
        self.form.field(self.tr("Where"), self.kind, self.tr("Never write down an illness."))
        self.form.add(self.no_end)
        self.form.add(label(self.tr("Then we ask again in a week."), "small", wrap=True))
        self.form.field(self.tr("Until and including, &last day"), self.last_day)
        self.submitted.connect(self._save)
        self.digits(self.kind)
        self._knows_today = False
        self.wait_for(self.tr("Choose first where they are."))
        self.ask(lambda services: services.today_on(), self._show_today)

    def _see_if_ready(self) -> None:
        """Take no place for granted: it goes into the history."""
        if self._knows_today and self.kind.chosen() is not None:
            self.be_ready()

    def _show_today(self, today: date) -> None:
        self._knows_today = True
        self._see_if_ready()
        self.last_day.setMinimumDate(_qdate(today))
        self.last_day.setDate(_qdate(today + 7 * DAY))

    def _save(self) -> None:
        person_id, also = self.ids()
        kind, note = self.kind.chosen(), self._note
        last = None if self.no_end.isChecked() else day_of(self.last_day)
        if isinstance(kind, AwayKind):
            self.do(lambda services: services.calls.ill(person_id, kind=kind, last_day=last, note=note, also=also))


class HelpDialog(OutcomeDialog):
    """3: needs help: in the client's own words, with a day to do it."""

    def __init__(self, road: Road, parent: QWidget, *, line: CallLine, ids: Ids, note: str) -> None:
        super().__init__(road, self.tr("Needs help"), self.tr("Save"), parent, line=line, ids=ids, icon="hand-helping")
        self._note = note
        self.wish = NoteField(height=110)
        self.due_on = day_field()
        self.ask_whom(self.tr("Who &needs help?"))
        self.form.field(self.tr("&What do they say themselves?"), self.wish, self.tr("In their own words."))
        self.form.field(self.tr("To do &on"), self.due_on)
        self.submitted.connect(self._save)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.submit)
        self.submit_button.setEnabled(False)  # until the day is known
        self.ask(lambda services: services.today_on(), self._show_today)
        self.wish.setFocus()

    def _show_today(self, today: date) -> None:
        self.submit_button.setEnabled(True)
        self.due_on.setMinimumDate(_qdate(today))
        self.due_on.setDate(_qdate(next_working_day(today)))

    def _save(self) -> None:
        person_id, also = self.ids()
        wish, due, note = self.wish.toPlainText(), day_of(self.due_on), self._note
        self.do(lambda services: services.calls.needs_help(person_id, wish=wish, due_on=due, note=note, also=also))


class StopsDialog(OutcomeDialog):
    """4: does not come any more: why, and what could we have done differently."""

    def __init__(self, road: Road, parent: QWidget, *, line: CallLine, ids: Ids, note: str) -> None:
        super().__init__(road, self.tr("Does not come any more"), self.tr("Save"), parent, line=line, ids=ids)
        self._note = note
        self.reason = Choices()
        self.reason.offer([(reason, why_stopped(reason)) for reason in StopReason])
        self.reason.changed.connect(self.be_ready)
        self.answer = NoteField(height=90)
        self.form.field(self.tr("Why?"), self.reason)
        words = self.tr("&What could we have done differently?")
        self.form.field(words, self.answer, self.tr("May stay empty. We keep the answer and learn from it."))
        where = [flag.activity for row in line.rows for flag in row.missed]
        if where:
            said = self.tr("Comes off the list of {activities}.")
            self.form.add(label(said.format(activities=", ".join(dict.fromkeys(where))), "muted", wrap=True))
        self.wait_for(self.tr("First choose why."))
        self.submitted.connect(self._save)
        self.digits(self.reason)

    def _save(self) -> None:
        person_id, also = self.ids()
        reason, answer, note = self.reason.chosen(), self.answer.toPlainText(), self._note
        if isinstance(reason, StopReason):
            self.do(
                lambda services: services.calls.stops(
                    person_id, reason=reason, done_differently=answer, note=note, also=also
                )
            )


class SomeoneElseDialog(OutcomeDialog):
    """6: spoke with someone else: who, and do they know how she is."""

    def __init__(self, road: Road, parent: QWidget, *, line: CallLine, ids: Ids, note: str) -> None:
        title = self.tr("Spoke with someone else")
        super().__init__(road, title, self.tr("Save"), parent, line=line, ids=ids, icon="users")
        self._note = note
        self.spoke_with = QLineEdit()
        self.spoke_with.setMaxLength(80)
        self.knows = Choices()
        self.knows.offer([(True, self.tr("&Yes")), (False, self.tr("N&o: call again"))])
        self.knows.changed.connect(self.be_ready)
        self.form.field(self.tr("&Who was it?"), self.spoke_with, self.tr("For example: daughter Els"))
        self.form.field(self.tr("Do they know how {name} is?").format(name=line.name), self.knows)
        self.wait_for(self.tr("First choose Yes or No."))
        self.submitted.connect(self._save)
        self.digits(self.knows)
        self.spoke_with.returnPressed.connect(self._go_on)
        self.spoke_with.setFocus()

    def _go_on(self) -> None:
        """Go to the question while it has no answer; with one, Enter saves."""
        if self.knows.chosen() is None:
            self.knows.buttons()[0].setFocus()

    def _save(self) -> None:
        person_id, also = self.ids()
        who, knows, note = self.spoke_with.text(), self.knows.chosen() is True, self._note
        self.do(
            lambda services: services.calls.someone_else(person_id, spoke_with=who, knows=knows, note=note, also=also)
        )


class DiedCallDialog(DiedDialog):
    """8: has died: as from any screen, and the call is written down with it."""

    def __init__(self, road: Road, parent: QWidget, *, card: PersonCard, note: str) -> None:
        self._note = note
        super().__init__(road, parent, card=card)

    def change(self) -> Callable[[Services], object]:
        person_id, on, condole, note = self._card.id, day_of(self.on), self.condole.isChecked(), self._note
        return lambda services: services.calls.died(person_id, on=on, condole=condole, note=note)


class WhoDialog(FormDialog):
    """Asks which of a household has died."""

    def __init__(self, road: Road, parent: QWidget, *, line: CallLine) -> None:
        super().__init__(road, self.tr("Who has died?"), self.tr("Go on"), parent, icon="arrow-right")
        self.whom = Choices()
        self.whom.offer([(one.id, caption(one.name)) for one in line.rows])
        self.whom.changed.connect(self.be_ready)
        self.form.field(self.tr("Name"), self.whom)
        self.wait_for(self.tr("First choose who has died."))
        self.submitted.connect(self.accept)
        self.whom.buttons()[0].setFocus()

    def person_id(self) -> int:
        """Return the number of who was chosen."""
        return int(str(self.whom.chosen()))


class LaterDialog(FormDialog):
    """Puts a call off: this afternoon, tomorrow, next week, or a day (domain.md R12)."""

    def __init__(self, road: Road, parent: QWidget, *, line: CallLine, ids: Ids) -> None:
        title = self.tr("Call {name} later").format(name=line.name)
        super().__init__(road, title, self.tr("Put off"), parent, icon="clock")
        self._ids = ids
        self.when = Choices()
        self.on = day_field()
        self.on.setEnabled(False)
        self.when.changed.connect(self._choose)
        self.form.field(self.tr("When?"), self.when)
        self.form.field(self.tr("On the &day"), self.on, self.tr("At most two weeks ahead, and at most three times."))
        self.wait_for(self.tr("First choose when."))
        self.submitted.connect(self._save)
        self._now = datetime.now().astimezone()
        self.ask(lambda services: services.clock(), self._offer)

    def _offer(self, now: datetime) -> None:
        self._now = now
        today = now.date()
        offers: list[tuple[object, str]] = []
        afternoon = DAY_PARTS[1][0]
        if now.time() < afternoon:
            offers.append((_moment(now, today, afternoon), self.tr("This afternoon")))
        elif now.time() < DAY_PARTS[2][0]:
            offers.append((_moment(now, today, DAY_PARTS[2][0]), self.tr("This evening")))
        morning = DAY_PARTS[0][0]
        offers.append((_moment(now, today + DAY, morning), self.tr("Tomorrow")))
        offers.append((_moment(now, today + 7 * DAY, morning), self.tr("Next week")))
        offers.append((None, self.tr("On a day")))
        self.when.offer(offers)
        for (until, _), button in zip(offers, self.when.buttons(), strict=True):
            if isinstance(until, datetime):
                button.setToolTip(weekday_and_date(until.date()))
        self.on.setMinimumDate(_qdate(today + DAY))
        self.on.setMaximumDate(_qdate(today + LATER_DAYS * DAY))
        self.fit()
        self._digits()

    def _digits(self) -> None:
        for number, button in enumerate(self.when.buttons(), 1):
            button.set_key(str(number))
            QShortcut(QKeySequence(str(number)), self).activated.connect(button.click)
        self.when.buttons()[0].setFocus()

    def _choose(self) -> None:
        """Show the day that was chosen, also where it cannot be changed."""
        self.be_ready()
        chosen, today = self.when.chosen(), self._now.date()
        self.on.setEnabled(chosen is None)
        self.on.setMinimumDate(_qdate(today + DAY if chosen is None else today))
        if isinstance(chosen, datetime):
            self.on.setDate(_qdate(chosen.date()))

    def _save(self) -> None:
        person_id, also = self._ids
        chosen = self.when.chosen()
        until = chosen if isinstance(chosen, datetime) else _moment(self._now, day_of(self.on), DAY_PARTS[0][0])
        self.do(lambda services: services.calls.later(person_id, until=until, also=also))


class NotNeededDialog(FormDialog):
    """Takes the flags away by hand, with a reason (domain.md R8)."""

    def __init__(self, road: Road, parent: QWidget, *, line: CallLine, ids: Ids) -> None:
        title = self.tr("No call to {name} this time").format(name=line.name)
        super().__init__(road, title, self.tr("No call this time"), parent)
        self._ids = ids
        self.reason = Choices()
        self.reason.offer([(reason, why_not(reason)) for reason in DismissReason])
        self.reason.changed.connect(self.be_ready)
        self.form.field(self.tr("Why?"), self.reason)
        words = self.tr("Missed again later? Then {name} is on the list of calls again.")
        self.form.add(label(words.format(name=line.name), "muted", wrap=True))
        for number, button in enumerate(self.reason.buttons(), 1):
            button.set_key(str(number))
            QShortcut(QKeySequence(str(number)), self).activated.connect(button.click)
        self.wait_for(self.tr("First choose why."))
        self.submitted.connect(self._save)
        self.reason.buttons()[0].setFocus()

    def _save(self) -> None:
        person_id, also = self._ids
        reason = self.reason.chosen()
        if isinstance(reason, DismissReason):
            self.do(lambda services: services.calls.dismiss(person_id, reason=reason, also=also))


class NeverDialog(OutcomeDialog):
    """Never calls somebody again about being missed (domain.md R20)."""

    def __init__(self, road: Road, parent: QWidget, *, line: CallLine, ids: Ids) -> None:
        super().__init__(
            road,
            self.tr("Do not call any more"),
            self.tr("Do not call any more"),
            parent,
            line=line,
            ids=ids,
            icon="ban",
        )
        self.ask_whom(self.tr("&Who is it about?"))
        names = self.tr("{name} does not want to be called when missed.").format(name=line.name)
        if not ids[1]:
            self.form.add(label(names, "strong", wrap=True))
        words = self.tr("From now on nobody calls about missing something. You can change this on the person’s page.")
        self.form.add(label(words, "muted", wrap=True))
        self.submitted.connect(self._save)
        self.submit_button.setFocus()

    def _save(self) -> None:
        person_id, _ = self.ids()
        self.do(lambda services: services.calls.do_not_call(person_id))


def _qdate(on: date) -> QDate:
    return QDate(on.year, on.month, on.day)


def _moment(now: datetime, on: date, at: time) -> datetime:
    return datetime.combine(on, at, tzinfo=now.tzinfo)
