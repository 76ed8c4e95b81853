"""What one line seems to say, as chips: each is changed or taken away with one click."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.repeating import Every, RepeatRule
from app.domain.request_line import LineGuess
from app.domain.requests import Part
from app.services.request_drafts import ONCE
from app.services.request_fields import NewRequestFields
from app.services.request_kinds import KindRow
from ui.buttons import Button, button_height
from ui.choices import Choices
from ui.day_calendar import CalendarMenu
from ui.look import scaled
from ui.widgets import column, label, row
from ui.words.appointments import hours
from ui.words.dates import day_short, weekday_and_date
from ui.words.kind_names import kind as kind_word
from ui.words.repeating import in_short, often
from ui.words.request_parts import part as part_word

DAYS = 7
"""So many days are offered, from today on; any other is written in the line, or chosen in a calendar."""
CAPTION = 74
"""The width of the words before the chips, in pixels at a text size of 100 %."""


class Chips(Choices):
    """Choices of which what is chosen can be taken away again: it was a guess."""

    picked = Signal(object)
    """The value of a chip that was clicked, or None when it was chosen already."""
    turned = Signal(object, bool)
    """The value of a chip that was clicked, and whether it holds now."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._group.setExclusive(False)
        self._group.idClicked.connect(self._click)

    def offer(self, choices: Sequence[tuple[object, str]]) -> None:
        if list(choices) == self.offers():
            return
        super().offer(choices)
        for button in self.buttons():
            button.setAccessibleName(f"{self._name}: {button.text()}")

    def offers(self) -> list[tuple[object, str]]:
        """Return the values with their words."""
        return [(value, button.text()) for value, button in zip(self._values, self.buttons(), strict=True)]

    def show_chosen(self, *values: object) -> None:
        """Mark these values, and no other."""
        for value, button in zip(self._values, self.buttons(), strict=True):
            button.setChecked(value in values)

    def _click(self, number: int) -> None:
        # Once clicked it is marked; so it was before, when it no longer is.
        value = self._values[number]
        holds = self._group.button(number).isChecked()
        self.turned.emit(value, holds)
        self.picked.emit(value if holds else None)


class DayChips(Chips):
    """The days of the coming week, and behind them a calendar for any other."""

    calendar = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.another = Button("", kind="choice", parent=self)
        self.another.hide()  # until there are days

    def offer(self, choices: Sequence[tuple[object, str]]) -> None:
        if list(choices) == self.offers():
            return
        super().offer(choices)
        self.another = Button(self.tr("another day…"), "calendar-days", kind="choice")
        self.another.setAccessibleName(f"{self._name}: {self.another.text()}")
        self.another.clicked.connect(self.calendar)
        self._flow.addWidget(self.another)
        self.another.show()

    def go_to(self, day: date) -> None:
        """Bring the keyboard to a day that was chosen."""
        for value, button in zip(self._values, self.buttons(), strict=True):
            if value == day:
                button.setFocus()


class GuessChips(QWidget):
    """Kind, day, hour, urgency and how often; what was chosen by hand stays, whatever is typed after it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guess = LineGuess()
        self._kinds: dict[str, int] = {}
        self._today = date.min
        self.chosen = NewRequestFields()
        self.by_hand = ""
        """How often it comes back, where that was chosen by hand: a rule, or `ONCE`."""
        self.kind, self.day = Chips(self.tr("Kind")), DayChips(self.tr("Day"))
        self.by, self.time, self.urgent = Chips(self.tr("Day")), Chips(self.tr("Time")), Chips(self.tr("Also"))
        self.often = Chips(self.tr("Repeats"))
        self.often.picked.connect(self._pick_rhythm)
        self.kind.picked.connect(self._pick_kind)
        self.day.picked.connect(self._pick_day)
        self.day.calendar.connect(self._open_calendar)
        self.time.picked.connect(self._pick_time)
        for chips in (self.by, self.urgent):
            chips.turned.connect(self._turn)
        self.urgent.offer([("urgent", self.tr("urgent"))])
        lines = column(self, spacing=8)
        self.understood = label("", "strong", wrap=True)
        lines.addWidget(self.understood)
        _add_line(lines, self.tr("Kind"), self.kind)
        _add_line(lines, self.tr("When"), self.day, self.by)
        _add_line(lines, "", self.time, self.urgent)
        _add_line(lines, self.tr("Repeats"), self.often)

    def set_kinds(self, kinds: Sequence[KindRow], today: date) -> None:
        """Know which kinds there are, and what day it is."""
        self._today = today
        self._kinds = {kind.code: kind.id for kind in kinds}
        self.kind.offer([(kind.id, kind_word(kind.code, kind.name)) for kind in kinds])
        self._show()

    def show_guess(self, guess: LineGuess) -> None:
        """Show what the line says now."""
        if guess != self._guess:
            self._guess = guess
            self._show()

    def choose(self, chosen: NewRequestFields, repeats: str = "") -> None:
        """Take over what was chosen by hand before."""
        self.chosen, self.by_hand = NewRequestFields(**chosen), repeats
        self._show()

    def said(self) -> str:
        """Return in words what is understood, for a screen reader."""
        marked = [
            button.text()
            for chips in (self.kind, self.day, self.by, self.time, self.urgent, self.often)
            for button in chips.buttons()
            if button.isChecked()
        ]
        return ", ".join(marked)

    def _now(self) -> dict[str, Any]:
        guess = self._guess
        said = {name: getattr(guess, name) for name in ("day", "due", "part", "starts", "ends", "urgent")}
        return {"kind_id": self._kinds.get(guess.kind or ""), **said, **self.chosen}

    def _show(self) -> None:
        now = self._now()
        on, by = now["day"] or now["due"], _is_by(now)
        self.kind.show_chosen(now["kind_id"])
        days = [self._today + timedelta(days=number) for number in range(DAYS)] if self._today > date.min else []
        if on is not None and on not in days:
            days.append(on)
        self.day.offer([(day, self._day_words(day)) for day in days])
        self.day.show_chosen(on)
        times: list[tuple[object, str]] = [(part, part_word(part)) for part in Part]
        if now["starts"] is not None:
            times.append((now["starts"], hours(now["starts"], now["ends"])))
        self.time.offer(times)
        self.time.show_chosen(now["starts"] or now["part"])
        self.urgent.show_chosen(*(["urgent"] if now["urgent"] else []))
        both = now["day"] is not None and now["due"] is not None
        words_of_both = self.tr("by {day}").format(day=day_short(now["due"])) if both else ""
        self.by.offer([("due", words_of_both)] if both else [("by", self.tr("at the latest"))])
        self.by.show_chosen(*(["due", "by"] if both or by else []))
        self.by.setEnabled(on is not None)
        self._show_rhythms(now["day"])
        self.understood.setText(self._in_words(now))
        self.updateGeometry()  # also while they are hidden: the room for them is kept from the beginning

    def _in_words(self, now: dict[str, Any]) -> str:
        """Say all that is understood on one line: with large text the chips that are marked are out of sight."""
        when = weekday_and_date(now["day"]) if now["day"] is not None else ""
        by = self.tr("by {day}").format(day=weekday_and_date(now["due"])) if now["due"] is not None else ""
        marked = [one.text() for chips in (self.time, self.urgent) for one in chips.buttons() if one.isChecked()]
        rhythm = self.repeats()
        kind = next((one.text() for one in self.kind.buttons() if one.isChecked()), "")
        said = [kind, when, by, *marked, in_short(rhythm) if rhythm is not None else ""]
        what = ", ".join(words for words in said if words)
        if not what:
            return self.tr("I do not understand yet what kind it is and when.")
        return self.tr("This is how I understand it: {what}").format(what=what)

    def repeats(self) -> RepeatRule | None:
        """Return how often it comes back, from its day on."""
        day = self._now()["day"]
        rule = RepeatRule.read(self.by_hand) if self.by_hand else self._guess.repeats
        if day is None or rule is None:
            return None
        return rule if rule.falls_on(day) else RepeatRule.like(day, rule.every, until=rule.until)

    def _show_rhythms(self, day: date | None) -> None:
        """Offer how often it comes back; without a day nobody can tell."""
        now = self.repeats()
        if day is None:
            self.often.offer([(every, often(every)) for every in Every])
        else:
            rules = [RepeatRule.like(day, every) for every in Every]
            same = [one if now is None or one.every is not now.every else now for one in rules]
            self.often.offer([(one, in_short(one)) for one in same])
        self.often.show_chosen(*([now] if now is not None else []))
        self.often.setEnabled(day is not None)

    def _pick_rhythm(self, rule: object) -> None:
        self.by_hand = rule.text if isinstance(rule, RepeatRule) else ONCE
        self._show()
        self.changed.emit()

    def _day_words(self, day: date) -> str:
        match (day - self._today).days:
            case 0:
                return self.tr("today")
            case 1:
                return self.tr("tomorrow")
            case near if 0 < near < DAYS:
                return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d").replace(".", "")
        return day_short(day)

    def _pick_kind(self, kind_id: int | None) -> None:
        self._choose(kind_id=kind_id)

    def _pick_day(self, day: date | None) -> None:
        now = self._now()
        if day is None:
            self._choose(day=None, due=None)
        elif _is_by(now):
            self._choose(day=None, due=day)
        else:
            self._choose(day=day, due=now["due"])

    def _open_calendar(self) -> None:
        now, at = self._now(), self.day.another
        menu = CalendarMenu(self._today, now["day"] or now["due"], self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.picked.connect(self._pick_far_day)
        menu.popup(at.mapToGlobal(at.rect().bottomLeft()))

    def _pick_far_day(self, day: date) -> None:
        self._pick_day(day)
        self.day.go_to(day)

    def _pick_time(self, chosen: object) -> None:
        if isinstance(chosen, Part):
            self._choose(part=chosen, starts=None, ends=None)
        elif chosen is None:
            self._choose(part=None, starts=None, ends=None)

    def _turn(self, what: str, on: bool) -> None:
        now = self._now()
        day, due = now["day"], now["due"]
        match what:
            case "urgent":
                self._choose(urgent=on)
            case "by":
                self._choose(day=None if on else due, due=day if on else None)
            case "due":
                self._choose(day=day, due=None)

    def _choose(self, **fields: Any) -> None:
        self.chosen.update(fields)  # type: ignore[typeddict-item] # named as there
        self._show()
        self.changed.emit()


def _is_by(now: dict[str, Any]) -> bool:
    """Tell whether the one day that is known is the last one possible."""
    return now["due"] is not None and now["day"] is None


def _add_line(lines: QVBoxLayout, caption: str, chips: Chips, beside: Chips | None = None) -> None:
    line = row(spacing=6)
    said = label(caption, "strong")
    said.setFixedWidth(scaled(CAPTION))
    said.setFixedHeight(button_height())
    line.addWidget(said, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(chips, 1)
    if beside is not None:
        line.addWidget(beside)
    lines.addLayout(line)
