"""Where a request stands: who was asked, who comes, to whom it went, and how it ended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from app.domain.matches import MatchState
from app.services.phones import readable
from app.services.requests import MatchRow
from ui.buttons import LEAST
from ui.request_seen import RequestSeen
from ui.widgets import Button, FlowLayout, Icon, LinkButton, PrimaryButton, SecondaryButton, column, label, row
from ui.words import matching, requesting
from ui.words.dates import weekday_and_date

Act = Callable[[], object]


class StepBox(QFrame):
    """A tinted box with an icon, what is so, and what one can do about it."""

    def __init__(self, icon: str, words: str, *, tone: str = "info", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "notice")
        self.setProperty("tone", tone)
        self._lines = column(self, spacing=6)
        self._lines.setContentsMargins(14, 9, 14, 10)
        top = row(spacing=10)
        self.words = label(words, "strong", wrap=True)
        top.addWidget(Icon(icon, colour=tone), 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.words, 1)
        self._lines.addLayout(top)

    def add_line(self, words: str, role: str = "") -> QLabel:
        """Put a line below."""
        line = label(words, role, wrap=True)
        self._lines.addWidget(line)
        return line

    def add_row(self, widgets: Sequence[QWidget]) -> None:
        """Put widgets below, beside each other where they fit."""
        holder = QWidget()
        FlowLayout(holder, gap=8).add_all(*widgets)
        self._lines.addWidget(holder)


class AskedBox(StepBox):
    """Somebody was asked: the number to call, and what they say."""

    yes = Signal(object)
    no = Signal(object)
    later = Signal(object)
    call_off = Signal(object)

    def __init__(self, match: MatchRow, today: date, *, silent: bool, parent: QWidget | None = None) -> None:
        icon, tone = ("clock", "warn") if silent else ("phone", "info")
        super().__init__(icon, "", tone=tone, parent=parent)
        self.words.setText(self._said(match, today, silent=silent))
        self.number = label(readable(match.phone) if match.phone else self.tr("No number"), "number")
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.yes_button = PrimaryButton(self.tr("Yes…"), "check")
        no, later = SecondaryButton(self.tr("No")), SecondaryButton(self.tr("Will hear"))
        off = SecondaryButton(self.tr("Not needed"))
        acts: tuple[tuple[Button, Act], ...] = (
            (self.yes_button, partial(self.yes.emit, match)),
            (no, partial(self.no.emit, match)),
            (later, partial(self.later.emit, match)),
            (off, partial(self.call_off.emit, match)),
        )
        _connect(acts, match.volunteer)
        self.add_row([self.number, *(button for button, _ in acts)])
        later.setVisible(silent or match.state is not MatchState.LATER)  # only now: alone it would be a window

    def _said(self, match: MatchRow, today: date, *, silent: bool) -> str:
        since = match.answered_on if match.state is MatchState.LATER else match.asked_on
        day = weekday_and_date(since) if since is not None else ""
        if silent:
            words = self.tr("{name} has not answered since {day}.")
        elif match.state is MatchState.LATER:
            words = self.tr("{name} will let us know, said on {day}.")
        elif since == today:
            words = self.tr("We asked {name} today. What do they say?")
        else:
            words = self.tr("On {day} we asked {name}. What do they say?")
        return words.format(name=match.volunteer, day=day)


class AgreedBox(StepBox):
    """Somebody comes: when, and what if that changes."""

    another_day = Signal(object)
    no = Signal(object)
    call_off = Signal(object)

    def __init__(self, match: MatchRow, seen: RequestSeen, parent: QWidget | None = None) -> None:
        super().__init__("circle-check", "", tone="ok", parent=parent)
        when = requesting.agreed_when(match.on, match.starts, match.ends, seen.today)
        words = self.tr("{name} comes: {when}") if when else self.tr("{name} comes; they arrange the day themselves")
        self.words.setText(words.format(name=match.volunteer, when=when))
        self.words.setProperty("role", "heading")
        if match.phone:
            self.add_line(readable(match.phone))
        if match.still_right_on is not None:
            words = self.tr("Still right, said on {day}.")
            self.add_line(words.format(day=weekday_and_date(match.still_right_on)))
        if match.overridden:
            self.add_line(self.tr("Two jobs at one time, on purpose."))
        acts: tuple[tuple[Button, Act], ...] = (
            (SecondaryButton(self.tr("Another day…"), "calendar"), partial(self.another_day.emit, match)),
            (SecondaryButton(self.tr("Cannot come after all")), partial(self.no.emit, match)),
            (SecondaryButton(self.tr("Not needed")), partial(self.call_off.emit, match)),
        )
        _connect(acts, match.volunteer)
        self.add_row([button for button, _ in acts])


class HandedBox(StepBox):
    """It was handed over: to whom, why, and when we ask back."""

    asked_back = Signal()
    take_back = Signal()

    def __init__(self, seen: RequestSeen, parent: QWidget | None = None) -> None:
        super().__init__("eye", "", parent=parent)
        card, one = seen.card, seen.row
        sort = requesting.handed_to(one.handed_to) if one.handed_to is not None else ""
        whom = f"{one.handed_name} ({sort})" if one.handed_name and sort else one.handed_name or sort
        on = weekday_and_date(one.handed_on) if one.handed_on is not None else ""
        self.words.setText(self.tr("Handed over to {whom}, on {day}").format(whom=whom, day=on))
        for words in (card.handed_why, card.why):
            if words:
                self.add_line(words)
        if one.ask_back_on is not None:
            words = self.tr("Ask back on {day}.").format(day=weekday_and_date(one.ask_back_on))
        else:
            words = self.tr("No day to ask back. It stays on the list until the client is helped.")
        self.add_line(words)
        self.back_button = PrimaryButton(self.tr("Asked back…"), "phone")
        take = SecondaryButton(self.tr("We do it ourselves after all"), "undo-2")
        self.back_button.clicked.connect(self.asked_back)
        take.clicked.connect(self.take_back)
        self.add_row([self.back_button, take])


class ClosedBox(StepBox):
    """It is over: withdrawn, or not something we do."""

    def __init__(self, seen: RequestSeen, parent: QWidget | None = None) -> None:
        super().__init__("circle-x", "", parent=parent)
        card, one = seen.card, seen.row
        on = weekday_and_date(one.closed_on) if one.closed_on is not None else ""
        said = self.tr("{step} on {day}, by {who}") if card.closed_by else self.tr("{step} on {day}")
        self.words.setText(said.format(step=requesting.step(one.state), day=on, who=card.closed_by))
        lines = [requesting.because(card.closed_because)] if card.closed_because is not None else []
        if card.declined_for is not None:
            lines.append(requesting.limit(card.declined_for))
        for words in (*lines, card.why):
            if words:
                self.add_line(words)
        if (who := seen.elsewhere) is not None:
            parts = (who.name, readable(who.phone) if who.phone else "", who.what)
            self.add_line(self.tr("Who does: {who}").format(who=" · ".join(part for part in parts if part)), "strong")


class ThreeQuestionsBox(StepBox):
    """Three questions at the moment they help; what was answered stands in it."""

    answer = Signal()

    def __init__(self, seen: RequestSeen, parent: QWidget | None = None) -> None:
        super().__init__("circle-help", "", parent=parent)
        self.words.setText(self.tr("This takes long, or came back. Three questions may help."))
        card = seen.card
        asked = (
            (self.tr("What does the client want?"), card.wants),
            (self.tr("What stands in the way?"), card.in_the_way),
            (self.tr("Who around them could help?"), card.around),
        )
        for question, answer in asked:
            if answer:
                self.add_line(f"{question} {answer}")
        self.button = SecondaryButton(self.tr("Look at the three questions…"), "pencil")
        self.button.clicked.connect(self.answer)
        self.add_row([self.button])


class OrderBox(QFrame):
    """What else the client asks for, and which comes first."""

    first = Signal()
    show_request = Signal(int)

    def __init__(self, seen: RequestSeen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "plain")
        line = FlowLayout(self, gap=6)
        others = [one for one in seen.of_client if one.id != seen.row.id]
        place = next((at for at, one in enumerate(seen.of_client) if one.id == seen.row.id), 0)
        name = matching.called(seen.row.person)
        words = self.tr("{name} also asks for:").format(name=name)
        if place == 0 and seen.row.rank:
            words = self.tr("For {name} this comes first, and then:").format(name=name)
        said = label(words, "small", wrap=True)
        said.setMinimumHeight(LEAST)
        line.addWidget(said)
        for one in others:
            link = LinkButton(_short(one.text))
            link.clicked.connect(partial(self.show_request.emit, one.id))
            line.addWidget(link)
        self.button = LinkButton(self.tr("This comes first"), "arrow-up")
        self.button.clicked.connect(self.first)
        line.addWidget(self.button)
        self.button.setVisible(place > 0 or not seen.row.rank)


def _short(text: str) -> str:
    words = text if len(text) <= 28 else f"{text[:27].rstrip()}…"
    return words.replace("&", "&&")


def _connect(acts: Sequence[tuple[Button, Act]], name: str) -> None:
    for button, act in acts:
        button.setAccessibleName(f"{matching.called(name)}: {button.text()}")
        button.clicked.connect(act)
