"""What the dialogs of a request share: a refusal in words of its own, and what one can do about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from app.domain.matching import hours_of
from app.domain.refusals import Refusal
from app.domain.request_refusals import DoubleBooked, HelperImpossible
from ui.asking import Asking
from ui.forms import FormDialog
from ui.notice import Notice
from ui.request_fields import NotUnderstood
from ui.road import Road
from ui.widgets import label
from ui.words import matching, requesting
from ui.words.dates import weekday_and_date

if TYPE_CHECKING:
    from app.services import Services
    from app.services.requests import RequestRow
    from ui.words.matching import Wished

LINE = 200
"""So many letters fit in one line about a request."""


class _Listening:
    """Hands refusals to the dialog itself."""

    def __init__(self, dialog: RequestDialog, notice: Notice) -> None:
        self._dialog, self._notice = dialog, notice

    def refuse(self, refusal: Refusal) -> None:
        """Let the dialog say what cannot be done."""
        self._dialog.refuse(refusal)

    def offer(self, act: Callable[[], None]) -> None:
        """Let somebody insist."""
        self._notice.offer(act)

    def accepted(self) -> None:
        """A change was made."""
        self._notice.accepted()

    def cancelled(self) -> None:
        """Long work was stopped."""
        self._notice.cancelled()


class RequestDialog(FormDialog):
    """A form about a request. Where a helper cannot, it says why and what can be chosen instead."""

    helper_may_go = False
    """Whether somebody else can be looked for instead."""

    def __init__(
        self,
        road: Road,
        title: str,
        submit: str,
        parent: QWidget,
        *,
        icon: str = "check",
        danger: bool = False,
        wished: Wished | None = None,
        volunteer_id: int | None = None,
    ) -> None:
        super().__init__(road, title, submit, parent, icon=icon, danger=danger)
        self._wished, self._volunteer_id = wished, volunteer_id
        self._asking = Asking(road, self, _Listening(self, self.notice))
        self.overlaps = label("", "strong", wrap=True, parent=self.form)
        self.overlaps.hide()
        self.on_purpose: QCheckBox | None = None
        self.let_go: QCheckBox | None = None

    @property
    def override(self) -> bool:
        """Whether two jobs at one time are meant."""
        return self.on_purpose is not None and self.on_purpose.isChecked()

    @property
    def keep_helper(self) -> bool:
        """Whether who agreed comes along, and nobody else is looked for."""
        return self.let_go is None or not self.let_go.isChecked()

    def add_ways_out(self) -> None:
        """Put at the end of the form what can be chosen when a helper cannot; it shows when it is needed."""
        self.on_purpose = QCheckBox(self.tr("Two &jobs at one time are meant"))
        self.let_go = QCheckBox(self.tr("Look for another hel&per"))
        for widget in (self.overlaps, self.on_purpose, self.let_go):
            self.form.add(widget)
            widget.hide()

    def forget_choices(self) -> None:
        """Take back what was offered when a helper could not: it is about somebody else now."""
        for choice in (self.on_purpose, self.let_go):
            if choice is not None:
                choice.setChecked(False)
                choice.hide()
        self.overlaps.hide()

    def hours(self) -> tuple[time | None, time | None]:
        """Return the hours that were filled in, to tell what they overlap."""
        return None, None

    def refuse(self, refusal: Refusal) -> None:
        """Say why it cannot be done, and what can."""
        if isinstance(refusal, HelperImpossible) and self._wished is not None:
            why = matching.words_of_codes(refusal.reasons, refusal.name, self._wished)
            self.notice.tell(self.tr("{name} cannot come then: {why}.").format(name=refusal.name, why=why), "warn")
        else:
            super().refuse(refusal)
        if isinstance(refusal, DoubleBooked):
            self._offer_choice(self.on_purpose)
            self._ask_overlaps(refusal.day)
        if isinstance(refusal, DoubleBooked | HelperImpossible) and self.helper_may_go:
            self._offer_choice(self.let_go)

    def not_understood(self, fault: NotUnderstood) -> None:
        """Say that something typed is no hour and no amount."""
        words = self.tr("I cannot read “{typed}”. Write an hour like 14:30, an amount like 4.50, or nothing.")
        self.notice.tell(words.replace("{typed}", str(fault)), "warn")

    def say_overlaps(self, rows: Sequence[RequestRow]) -> None:
        """Say which jobs stand at that time."""
        self.overlaps.setText("\n".join(map(_job, rows)))
        self.overlaps.setVisible(bool(rows))
        self.fit()

    def _offer_choice(self, choice: QCheckBox | None) -> None:
        if choice is not None:
            choice.show()
            self.fit()

    def _ask_overlaps(self, on: date) -> None:
        who, (starts, ends) = self._volunteer_id, self.hours()
        if who is not None:
            self.ask(lambda services: overlapping(services, who, on, starts, ends), self.say_overlaps)


def overlapping(
    services: Services, volunteer_id: int, on: date, starts: time | None, ends: time | None
) -> list[RequestRow]:
    """Return the jobs that somebody has at these hours; where hours are not known, all of that day."""
    hours = hours_of(starts, ends)
    found = []
    for row in services.requests.appointments(on, on):
        theirs = hours_of(row.agreed_starts, row.agreed_ends)
        if row.helper_id == volunteer_id and (hours is None or theirs is None or hours.overlap(theirs)):
            found.append(row)
    return found


def _job(row: RequestRow) -> str:
    day = weekday_and_date(row.agreed_on) if row.agreed_on is not None else ""
    at = requesting.hours(row.agreed_starts, row.agreed_ends)
    return " · ".join(part for part in (day, at, row.text, row.person) if part)
