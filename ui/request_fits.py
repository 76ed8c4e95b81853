"""Who fits a request: the best first, with reasons in words; who is full, who rather not, and why the others cannot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.buttons import LEAST, button_height
from ui.plain import caption
from ui.request_chips import Mark, Marks
from ui.request_seen import RequestSeen, only_booked
from ui.widgets import (
    Avatar,
    Button,
    FlowLayout,
    LinkButton,
    PrimaryButton,
    SearchField,
    SecondaryButton,
    clear_layout,
    column,
    initials_of,
    label,
    row,
)
from ui.words import matching

if TYPE_CHECKING:
    from app.services.matching import Ranked, WhyNot

MORE_FIT, FULL, RATHER_NOT = "more_fit", "full", "rather_not"
SHOWN, MORE = 3, 10
"""So many are shown at first, and so many more each time that somebody looks further."""
PAUSE = 200
"""How long nobody types, in milliseconds, before the question is answered."""


class CandidateRow(QFrame):
    """Somebody who can be asked, with the reasons as chips."""

    ask = Signal(int)

    def __init__(self, one: Ranked, seen: RequestSeen, *, best: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number, self.name = one.number, one.name
        self.ranked, self.best = one, best
        self.setProperty("box", "best" if best else "card")
        self.said_name = label(one.name, "strong")
        said = matching.said(one.reasons, one.name, seen.wished)
        self.marks = Marks((Mark(reason.words, reason.tone, reason.icon) for reason in said), after=self.said_name)
        words = self.tr("Ask {name}").format(name=caption(matching.called(one.name)))
        self.button: Button = PrimaryButton(words) if best else SecondaryButton(words)
        self.button.setAccessibleDescription(", ".join(reason.words for reason in said))
        self.button.clicked.connect(partial(self.ask.emit, one.number))
        cells = row(self, spacing=12)
        cells.setContentsMargins(12, 6, 12, 6)
        cells.addWidget(Avatar(initials_of(one.name)))
        cells.addWidget(self.marks, 1)
        cells.addWidget(self.button)


class ImpossibleRow(QFrame):
    """Somebody who cannot come now, greyed, with every reason; where it is another job, one can ask all the same."""

    ask_anyway = Signal(int)

    def __init__(self, one: Ranked, seen: RequestSeen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = one.number
        self.setProperty("box", "impossible")
        why = matching.sentence(one.reasons, one.name, seen.wished)
        cells = row(self, spacing=12)
        cells.setContentsMargins(12, 4, 12, 4)
        lines = column(spacing=0)
        lines.addWidget(label(one.name, "muted", wrap=True))
        lines.addWidget(label(why, "small", wrap=True))
        cells.addLayout(lines, 1)
        self.button: Button | None = None
        if only_booked(one):
            self.button = LinkButton(self.tr("Ask all the same…"))
            self.button.setAccessibleName(self.tr("Ask {name} all the same…").format(name=one.name))
            self.button.clicked.connect(partial(self.ask_anyway.emit, one.number))
            cells.addWidget(self.button)


KnownRows = Mapping[tuple["Ranked", bool], CandidateRow]
"""The rows that are there already, by whom they show and whether as the best."""


class WhyNotPanel(QWidget):
    """Answers *why not ...?* for any name, and shows everybody who cannot come."""

    asked = Signal(str)
    ask_anyway = Signal(int)
    grown = Signal()
    """There is more to see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self.tr("Why not …? Type a name")
        self.field = SearchField(words, short=self.tr("Why not …?"))
        self.field.textChanged.connect(self._typed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(lambda: self.asked.emit(self.field.text()))
        self._answers, self._rows = column(spacing=6), column(spacing=4)
        self.rows: list[ImpossibleRow] = []
        lines = column(self, spacing=8)
        lines.addWidget(self.field)
        lines.addLayout(self._answers)
        lines.addLayout(self._rows)

    def show_everybody(self, seen: RequestSeen) -> None:
        """Show who cannot come, by name."""
        clear_layout(self._rows)
        self.rows = [ImpossibleRow(one, seen) for one in seen.impossible]
        for one in self.rows:
            one.ask_anyway.connect(self.ask_anyway)
            self._rows.addWidget(one)

    def show_answers(self, answers: Sequence[WhyNot], seen: RequestSeen) -> None:
        """Say of each person who was found where they stand."""
        clear_layout(self._answers)
        for one in answers if self.field.text().strip() else ():  # it may have been emptied meanwhile
            box = QFrame()
            box.setProperty("box", "notice")
            box.setProperty("tone", "info")
            lines = column(box, spacing=0)
            lines.setContentsMargins(12, 6, 12, 6)
            lines.addWidget(label(one.name, "strong", wrap=True))
            lines.addWidget(label(self.answer(one, seen), wrap=True))
            self._answers.addWidget(box)
        if self.field.text().strip() and not answers:
            self._answers.addWidget(label(self.tr("I find nobody with this name."), "muted", wrap=True))
        self.grown.emit()

    def answer(self, why: WhyNot, seen: RequestSeen) -> str:
        """Say where one person stands, and why."""
        reasons = matching.sentence(why.reasons, why.name, seen.wished)
        if not why.volunteer:
            return " ".join((self.tr("Is no volunteer yet."), _sentence(reasons))).strip()
        if why.place is None:
            return self.tr("Cannot now: {reasons}.").format(reasons=reasons)
        place = self.tr("Is number {place} in the order.").format(place=why.place)
        return " ".join((place, _sentence(reasons))).strip()

    def forget(self) -> None:
        """Forget what was asked: another request is shown."""
        clear_layout(self._answers)
        self._pause.stop()
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)

    def empty(self) -> bool:
        """Take away the name that was typed, with what was said of it; tell whether there was one."""
        typed = bool(self.field.text())
        self.forget()
        return typed

    def _typed(self) -> None:
        self._pause.start()


class FitsPanel(QWidget):
    """*Who fits?*, with what the client says about it."""

    ask = Signal(int)
    ask_anyway = Signal(int)
    choose = Signal(object)
    """The client would like this person, or does not mind who: None."""
    wishes = Signal()
    why_not = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen: RequestSeen | None = None
        self._open: set[str] = set()
        self._shown = SHOWN
        self._wished: matching.Wished | None = None
        self._first: int | None = None
        self.heading = label(self.tr("Who fits?"), "heading")
        self.says = label("", "muted", wrap=True)
        self.rather = Button("", "circle-check", kind="choice")
        self.any = Button(self.tr("does not matter"), kind="choice")
        self.other = Button(self.tr("other…"), kind="choice")
        for button in (self.rather, self.any):
            button.setCheckable(True)
        self.other.setAccessibleName(self.tr("Other wishes about who comes…"))
        self.rather.clicked.connect(self._rather_first)
        self.any.clicked.connect(partial(self._say, None))
        self.other.clicked.connect(self.wishes)
        self.candidates: list[CandidateRow] = []
        self._rows: QVBoxLayout = column(spacing=6)
        self.panel = WhyNotPanel()
        self.panel.asked.connect(self.why_not)
        self.panel.ask_anyway.connect(self.ask_anyway)
        self.links = {key: LinkButton("", "chevron-down") for key in (MORE_FIT, FULL, RATHER_NOT)}
        for key, link in self.links.items():
            link.clicked.connect(partial(self._unfold, key))
        self.others = label("", "muted")
        self.others.setMinimumHeight(LEAST)
        self.why_button = LinkButton(self.tr("Why not?"))
        self.why_button.clicked.connect(self._toggle_why)
        self._arrange()

    def _arrange(self) -> None:
        lines = column(self, spacing=6)
        head, buttons = row(spacing=10), QWidget()
        FlowLayout(buttons, gap=8, to_right=True).add_all(self.says, self.rather, self.other, self.any)
        head.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(buttons, 1)
        lines.addLayout(head)
        lines.addLayout(self._rows)
        foot = QWidget()
        FlowLayout(foot, gap=4).add_all(*self.links.values(), self.others, self.why_button)
        lines.addWidget(foot)
        lines.addWidget(self.panel)
        self.panel.hide()

    def show_seen(self, seen: RequestSeen, *, same: bool) -> None:
        """Show who fits; what was opened for the same request stays open."""
        self._seen = seen
        if not same:
            self._open.clear()
            self._shown = SHOWN
            self.panel.forget()
        self._show_choice(seen)
        self._show_rows(seen)
        count = seen.others
        self.others.setText(self.tr("%n others cannot now.", "", count) if count else "")
        self.others.setVisible(bool(count))
        self.why_button.setText(self.tr("Why not?") if seen.impossible else self.tr("Why not …?"))
        self._show_why()

    def _show_choice(self, seen: RequestSeen) -> None:
        self.heading.setFixedHeight(button_height())  # beside the first line of buttons
        card = seen.card
        candidates = [*seen.fitting, *seen.full]
        self._first = card.asked_for_id or (candidates[0].number if candidates else None)
        name = card.asked_for or (candidates[0].name if candidates else "")
        self.says.setText(self.tr("{name} says:").format(name=matching.called(seen.row.person)))
        self.rather.setText(self.tr("rather {name}").format(name=caption(matching.called(name))))
        self.rather.setVisible(self._first is not None)
        self.rather.setChecked(card.asked_for_id is not None)
        self.any.setChecked(card.any_helper)
        for button in (self.rather, self.any):
            button.updateGeometry()

    def _show_rows(self, seen: RequestSeen) -> None:
        leaving = self.candidates
        known = {(one.ranked, one.best): one for one in leaving} if seen.wished == self._wished else {}
        self.candidates, self._wished = [], seen.wished
        self._take_out()
        fitting = seen.fitting
        shown = fitting[: self._shown]
        for number, one in enumerate(shown):
            self._add(one, seen, known, best=number == 0)
        if not fitting:
            self._rows.addWidget(label(self.tr("Nobody fits now."), "muted", wrap=True))
        rest = len(fitting) - len(shown)
        self._show_link(MORE_FIT, rest, self.tr("%n more fit", "", rest))
        blocks = (
            (FULL, seen.full, self.tr("Full: has enough to do this month, and can be asked all the same")),
            (RATHER_NOT, seen.rather_not, self.tr("Rather not these two together")),
        )
        for key, people, heading in blocks:
            if key in self._open and people:
                self._rows.addWidget(label(heading, "strong", wrap=True))
                for one in people:
                    self._add(one, seen, known)
        self._show_link(FULL, len(seen.full), self.tr("%n are full", "", len(seen.full)))
        self._show_link(RATHER_NOT, len(seen.rather_not), self.tr("%n rather not", "", len(seen.rather_not)))
        for old in leaving:
            if old not in self.candidates:
                old.hide()
                old.deleteLater()

    def _take_out(self) -> None:
        """Empty the column; who stays is put back, for making a row takes longer than reading it."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and not isinstance(widget, CandidateRow):
                widget.hide()
                widget.deleteLater()

    def _show_link(self, key: str, count: int, words: str) -> None:
        self.links[key].setText(words)
        self.links[key].setVisible(count > 0 and (key == MORE_FIT or key not in self._open))
        self.links[key].updateGeometry()

    def _add(self, one: Ranked, seen: RequestSeen, known: KnownRows, *, best: bool = False) -> None:
        made = known.get((one, best))
        if made is None:
            made = CandidateRow(one, seen, best=best)
            made.ask.connect(self.ask)
        self.candidates.append(made)
        self._rows.addWidget(made)

    def _unfold(self, key: str) -> None:
        before = {one.number for one in self.candidates}
        if key == MORE_FIT:
            self._shown += MORE
        self._open.add(key)
        if self._seen is not None:
            self._show_rows(self._seen)
        fresh = next((one for one in self.candidates if one.number not in before), None)
        if fresh is not None:
            fresh.button.setFocus()

    def _rather_first(self) -> None:
        self._say(self._first)

    def _say(self, number: int | None) -> None:
        if self._seen is not None:
            self._show_choice(self._seen)  # it is lit once it is kept, and not before
        self.choose.emit(number)

    def let_go(self) -> bool:
        """Empty the field of *Why not?*, and close the box once it is empty; tell whether it was open."""
        if "why" not in self._open:
            return False
        if self.panel.empty():
            self.panel.field.setFocus()
        else:
            self._toggle_why()
            self.why_button.setFocus()
        return True

    def _toggle_why(self) -> None:
        self._open ^= {"why"}
        self._show_why()
        if "why" in self._open:
            self.panel.field.setFocus()
            self.panel.grown.emit()

    def _show_why(self) -> None:
        opened = "why" in self._open
        if opened and self._seen is not None:
            self.panel.show_everybody(self._seen)
        self.panel.setVisible(opened)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}." if words else ""
