"""The kinds of request with what is asked and what we do not do, and who does it: kept by the site manager."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from app.domain.requests import Limit, Question, Vehicle
from app.services.phones import readable
from ui.choices import Choices
from ui.flow import FlowLayout
from ui.forms import FormDialog
from ui.look import scaled
from ui.note_field import NoteField
from ui.page import Page
from ui.plain import caption
from ui.request_fields import AmountField, NotUnderstood
from ui.road import Road
from ui.widgets import (
    Card,
    Columns,
    DangerButton,
    LinkRow,
    PageTitle,
    SecondaryButton,
    clear_layout,
    column,
    label,
    row,
)
from ui.words import requesting
from ui.words.kind_names import kind as kind_word

if TYPE_CHECKING:
    from app.services import Services
    from app.services.request_kinds import ElsewhereRow, KindRow, NewKindFields

NAME, PHONE, WHAT, QUESTION = 60, 40, 200, 60
EVERY_KIND = 0
LEAST_WIDE = 320
"""So wide a card is at least; beside each other they stand only where both are, at a text size of 100 %."""
WIDE = 900
"""So wide the form of a kind is at a text size of 100 %."""


class _Across(Columns):
    """The two cards, each as high as it needs; below each other where their lines would be short."""

    def add(self, widget: QWidget, stretch: int = 1) -> None:
        super().add(widget, stretch)
        self._box.setAlignment(widget, Qt.AlignmentFlag.AlignTop)

    def _fits(self, width: int) -> bool:
        return 2 * scaled(LEAST_WIDE) + self._box.spacing() <= width and super()._fits(width)


class KindsPage(Page):
    """Kinds at the left, and at the right who does what we do not."""

    watches = frozenset({"request_kind", "elsewhere"})

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        self._kinds: Sequence[KindRow] = ()
        self.rows: list[LinkRow] = []
        self.elsewhere_rows: list[LinkRow] = []
        self.kinds = Card(self.tr("Kinds of request"), "list-checks")
        self.elsewhere = Card(self.tr("Who does what we do not"), "phone-outgoing")
        self.add_button = SecondaryButton(self.tr("Add a kind"), "plus")
        self.add_elsewhere_button = SecondaryButton(self.tr("Add who does it"), "plus")
        self.add_button.clicked.connect(partial(self._open_kind, None))
        self.add_elsewhere_button.clicked.connect(partial(self._open_elsewhere, None))
        self._kind_lines, self._elsewhere_lines = column(spacing=2), column(spacing=2)
        self._arrange()

    def _arrange(self) -> None:
        lines, across = column(self), _Across()
        for card, rows, button in (
            (self.kinds, self._kind_lines, self.add_button),
            (self.elsewhere, self._elsewhere_lines, self.add_elsewhere_button),
        ):
            card.body.addLayout(rows)
            foot = row()
            foot.setContentsMargins(0, 10, 0, 4)
            foot.addWidget(button)
            foot.addStretch(1)
            card.body.addLayout(foot)
            across.add(card)
        lines.addWidget(PageTitle(self.title()))
        lines.addWidget(across)
        lines.addStretch(1)

    def title(self) -> str:
        return self.tr("Kinds of request, and who does what we do not")

    def refresh(self) -> None:
        self.ask(lambda services: (services.request_kinds.all(), services.request_kinds.elsewhere()), self._show)

    def _show(self, answer: tuple[list[KindRow], list[ElsewhereRow]]) -> None:
        self._kinds, elsewhere = answer
        names = {one.id: kind_word(one.code, one.name) for one in self._kinds}
        self.rows = [LinkRow(names[one.id], self._about(one)) for one in self._kinds]
        for line, kind in zip(self.rows, self._kinds, strict=True):
            line.clicked.connect(partial(self._open_kind, kind))
        _fill(self._kind_lines, self.rows)
        self.elsewhere_rows = []
        for one in elsewhere:
            parts = (readable(one.phone) if one.phone else "", one.what, names.get(one.kind_id or EVERY_KIND, ""))
            line = LinkRow(one.name, " · ".join(part for part in parts if part))
            line.clicked.connect(partial(self._open_elsewhere, one))
            self.elsewhere_rows.append(line)
        _fill(self._elsewhere_lines, self.elsewhere_rows)
        if not elsewhere:
            words = self.tr("Nobody yet. Add the fitter, the home care, the gardener: saying no is kinder then.")
            self._elsewhere_lines.addWidget(label(words, "muted", wrap=True))

    def _about(self, kind: KindRow) -> str:
        said = [self.tr("%n questions", "", len(kind.questions))]
        if kind.minutes is not None:
            said.append(self.tr("mostly {minutes}").format(minutes=requesting.minutes(kind.minutes)))
        if kind.vehicle is not None:
            said.append(requesting.vehicle(kind.vehicle))
        if kind.needs_certificate:
            said.append(self.tr("certificate of conduct"))
        if kind.limits or kind.not_ours:
            said.append(self.tr("not: {what}").format(what=_not_ours(kind)))
        return " · ".join(said)

    def _open_kind(self, kind: KindRow | None) -> None:
        dialog = KindDialog(self.road, self, kind=kind)
        dialog.released.connect(self._tell_released)
        dialog.open()

    def _open_elsewhere(self, one: ElsewhereRow | None) -> None:
        ElsewhereDialog(self.road, self, one=one, kinds=self._kinds).open()

    def _tell_released(self, count: int) -> None:
        if count:
            self.notice.tell(self.tr("%n requests need a helper again: theirs lacks what is needed now.", "", count))


def _not_ours(kind: KindRow) -> str:
    return ", ".join([*(requesting.limit(one) for one in kind.limits), *([kind.not_ours] if kind.not_ours else [])])


def _fill(lines: QVBoxLayout, rows: Sequence[QWidget]) -> None:
    clear_layout(lines)
    for one in rows:
        lines.addWidget(one)


class Ticks(QWidget):
    """Things of which any number can be chosen, all in sight."""

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order: list[str] = []
        self.boxes = {code: QCheckBox(caption(words), self) for code, words in choices}
        FlowLayout(self, gap=10, even=True).add_all(*self.boxes.values())
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def choose(self, codes: Sequence[str]) -> None:
        """Choose these; they keep their order."""
        self._order = list(codes)
        for code, box in self.boxes.items():
            box.setChecked(code in codes)

    def chosen(self) -> list[str]:
        """Return the codes that are chosen."""
        chosen = [code for code, box in self.boxes.items() if box.isChecked()]
        kept = [code for code in self._order if code in chosen]
        return [*kept, *(code for code in chosen if code not in kept)]


class KindDialog(FormDialog):
    """A kind: its name, its questions, what it needs of a helper, and what we do not do."""

    released = Signal(int)
    """How many requests need a helper again."""

    def __init__(self, road: Road, parent: QWidget, *, kind: KindRow | None) -> None:
        ours = kind_word(kind.code, kind.name) if kind is not None else ""
        title = ours or self.tr("New kind of request")
        super().__init__(road, title, self.tr("&Save"), parent)
        self._kind = kind
        self.name, self.own_question = QLineEdit(ours), QLineEdit()
        self.name.setMaxLength(NAME)
        self.own_question.setMaxLength(QUESTION)
        self.questions = Ticks([(one, requesting.question(one)) for one in Question])
        self.limits = Ticks([(one, requesting.limit(one)) for one in Limit])
        self.not_ours = NoteField(height=64)
        self.minutes = AmountField(self.tr("minutes"))
        self.certificate = QCheckBox(self.tr("Certificate of &conduct must have been seen"))
        self.vehicle, self.light = Choices(), Choices()
        cars: list[tuple[object, str]] = [(None, self.tr("no car"))]
        self.vehicle.offer(cars + [(one, requesting.vehicle(one)) for one in Vehicle])
        self.light.offer(
            [
                (True, self.tr("good to begin with")),
                (None, self.tr("no matter")),
                (False, self.tr("not to begin with")),
            ]
        )
        self._lay_out()
        self._fill(kind)
        self.submitted.connect(self._save)
        self.name.setFocus()

    def _lay_out(self) -> None:
        form = self.form
        form.fields((self.tr("&Name"), self.name), (self.tr("&Usual length"), self.minutes))
        form.field(self.tr("What to ask, six questions at most"), self.questions)
        form.field(self.tr("A &question of our own"), self.own_question, self.tr("May stay empty."))
        form.field(self.tr("Whose car?"), self.vehicle)
        form.add(self.certificate)
        form.field(self.tr("For somebody new"), self.light)
        form.field(self.tr("What we do not do"), self.limits)
        form.field(self.tr("What &else we do not do"), self.not_ours, self.tr("May stay empty."))
        if self._kind is not None:
            stop = DangerButton(self.tr("Offer this kind no more"), "x")
            stop.clicked.connect(self._end)
            form.add(stop)

    def _fill(self, kind: KindRow | None) -> None:
        self.vehicle.choose(kind.vehicle if kind is not None else None)
        self.light.choose(kind.light if kind is not None else None)
        if kind is None:
            return
        self.questions.choose(kind.questions)
        self.own_question.setText(next((one for one in kind.questions if one not in set(Question)), ""))
        self.limits.choose(kind.limits)
        self.not_ours.setPlainText(kind.not_ours)
        self.minutes.setText("" if kind.minutes is None else str(kind.minutes))
        self.certificate.setChecked(kind.needs_certificate)

    def least_width(self) -> int:
        return scaled(WIDE)

    def _save(self) -> None:
        try:
            fields = self._fields()
        except NotUnderstood as fault:
            words = self.tr("I cannot read “{typed}”. Write a number of minutes, or nothing.")
            self.notice.tell(words.replace("{typed}", str(fault)), "warn")
            return
        name, kind = self.name.text(), self._kind
        if kind is None:
            self.do(lambda services: services.request_kinds.add(name, **fields))
            return
        number = kind.id
        own = "" if name.strip() == kind_word(kind.code) else name
        self.do(lambda services: services.request_kinds.change(number, name=own, **fields), self._tell)

    def _tell(self, released: list[int]) -> None:
        self.released.emit(len(released))

    def _fields(self) -> NewKindFields:
        """Return what the form says. Raises `NotUnderstood`."""
        vehicle, light = self.vehicle.chosen(), self.light.chosen()
        questions = [*self.questions.chosen(), *filter(None, [self.own_question.text().strip()])]
        return {
            "questions": questions,  # type: ignore[typeddict-item]  # a question of our own is its own code
            "limits": [Limit(code) for code in self.limits.chosen()],
            "not_ours": self.not_ours.toPlainText(),
            "needs_certificate": self.certificate.isChecked(),
            "vehicle": vehicle if isinstance(vehicle, Vehicle) else None,
            "minutes": self.minutes.whole(),
            "light": light if isinstance(light, bool) else None,
        }

    def _end(self) -> None:
        if self._kind is not None:
            number = self._kind.id
            self.do(lambda services: services.request_kinds.end(number))


class ElsewhereDialog(FormDialog):
    """Somebody who does what we do not: a name, a number, what they do."""

    def __init__(self, road: Road, parent: QWidget, *, one: ElsewhereRow | None, kinds: Sequence[KindRow]) -> None:
        title = one.name if one is not None else self.tr("Who does what we do not?")
        super().__init__(road, title, self.tr("&Save"), parent)
        self._one = one
        self.name, self.phone, self.what = QLineEdit(), QLineEdit(), QLineEdit()
        for field, length in ((self.name, 80), (self.phone, PHONE), (self.what, WHAT)):
            field.setMaxLength(length)
        self.kind = QComboBox()
        self.kind.addItem(self.tr("every kind"), EVERY_KIND)
        for known in kinds:
            self.kind.addItem(kind_word(known.code, known.name), known.id)
        if one is not None:
            self.name.setText(one.name)
            self.phone.setText(one.phone)
            self.what.setText(one.what)
            self.kind.setCurrentIndex(max(self.kind.findData(one.kind_id or EVERY_KIND), 0))
        self.form.field(self.tr("&Name"), self.name)
        self.form.field(self.tr("&Phone"), self.phone)
        self.form.field(
            self.tr("&What do they do?"), self.what, self.tr("For example: gas and water, also on Saturday")
        )
        self.form.field(self.tr("&First for"), self.kind)
        if one is not None:
            stop = DangerButton(self.tr("Refer nobody here any more"), "x")
            stop.clicked.connect(self._remove)
            self.form.add(stop)
        self.submitted.connect(self._save)
        self.name.setFocus()

    def _save(self) -> None:
        name, phone, what = self.name.text(), self.phone.text(), self.what.text()
        kind_id, one = self.kind.currentData() or None, self._one

        def change(services: Services) -> None:
            if one is None:
                services.request_kinds.add_elsewhere(name, phone=phone, what=what, kind_id=kind_id)
            else:
                services.request_kinds.change_elsewhere(one.id, name=name, phone=phone, what=what, kind_id=kind_id)

        self.do(change)

    def _remove(self) -> None:
        if self._one is not None:
            number = self._one.id
            self.do(lambda services: services.request_kinds.remove_elsewhere(number))
