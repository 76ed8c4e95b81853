"""A number that is not right: the right one in its place, or else somebody looks for it (domain.md R9, 7)."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.calls import Outcome
from app.services.phones import digits_of, readable
from ui.call_dialogs import Ids, OutcomeDialog
from ui.call_lines import CallLine
from ui.choices import Choices
from ui.plain import caption
from ui.road import Road
from ui.widgets import label
from ui.words.telling import outcome

LENGTH = 40
LEAST_DIGITS = 6
"""With fewer digits it is hardly a phone number."""


class NumberDialog(OutcomeDialog):
    """Asks for the right number, and shows how it reads aloud."""

    def __init__(self, road: Road, title: str, parent: QWidget, *, line: CallLine, ids: Ids) -> None:
        super().__init__(road, title, self.tr("Save"), parent, line=line, ids=ids)
        self.right = QLineEdit()
        self.right.setMaxLength(LENGTH)
        self.reads = label("", "number")
        self.right.textChanged.connect(self._read_aloud)
        self._doubted = ""

    def ask_number(self, hint: str = "") -> None:
        """Put the field in the form."""
        self.form.field(self.tr("&The right number"), self.right, hint)
        self.form.add(self.reads)
        self.right.setFocus()

    def doubted(self) -> bool:
        """Ask once about what does not look like a number; who saves it again means it."""
        typed = self.right.text().strip()
        if not typed or typed == self._doubted or len(digits_of(typed)) >= LEAST_DIGITS:
            return False
        self._doubted = typed
        words = self.tr("This does not look like a phone number. Right all the same? Then choose Save once more.")
        self.notice.tell(words, "warn")
        return True

    def _read_aloud(self, typed: str) -> None:
        self.reads.setText(readable(typed.strip()))


class WrongNumberDialog(NumberDialog):
    """7: the number is not right; without the right one it is looked up today."""

    def __init__(self, road: Road, parent: QWidget, *, line: CallLine, ids: Ids, note: str) -> None:
        super().__init__(road, outcome(Outcome.WRONG_NUMBER), parent, line=line, ids=ids)
        self._note = note
        self.which: Choices | None = None
        self._numbers = _numbers_of(line, ids)
        if len(self._numbers) > 1:
            self.which = Choices()
            self.which.offer([(number, caption(readable(number))) for number in self._numbers])
            self.which.choose(self._numbers[0])
            self.form.field(self.tr("Which number is &not right?"), self.which)
        elif self._numbers:
            said = self.tr("{number} is not the number of {name}.")
            self.form.add(label(said.format(number=readable(self._numbers[0]), name=line.name), "strong", wrap=True))
        self.ask_number(self.tr("Not known? Leave it empty: then it is on the list to look for."))
        self.submitted.connect(self._save)

    @property
    def corrected(self) -> bool:
        """Whether the right number is known now: one can call again."""
        return bool(self.right.text().strip())

    def _save(self) -> None:
        if self.doubted():
            return
        person_id, also = self.ids()
        right, note = self.right.text(), self._note
        wrong = str(self.which.chosen() or "") if self.which is not None else ""
        self.do(lambda services: services.calls.wrong_number(person_id, right=right, wrong=wrong, note=note, also=also))


class NumberFoundDialog(NumberDialog):
    """The number that somebody looked up."""

    def __init__(self, road: Road, parent: QWidget, *, line: CallLine, ids: Ids) -> None:
        super().__init__(road, self.tr("Number of {name}").format(name=line.name), parent, line=line, ids=ids)
        self.ask_number()
        self._allow("")
        self.right.textChanged.connect(self._allow)
        self.submitted.connect(self._save)

    def _allow(self, typed: str) -> None:
        if typed.strip():
            self.be_ready()
        else:
            self.wait_for(self.tr("First fill in the number."))

    def _save(self) -> None:
        if self.doubted():
            return
        person_id, also = self.ids()
        number = self.right.text()
        self.do(lambda services: services.calls.number_found(person_id, number=number, also=also))


def _numbers_of(line: CallLine, ids: Ids) -> list[str]:
    """Return the numbers of those whom the call was for, each once, the one that is shown large first."""
    numbers: dict[str, str] = {}
    for row in line.rows:
        if row.id in (ids[0], *ids[1]):
            for number in filter(None, (row.person.phone, row.person.phone2)):
                numbers.setdefault(digits_of(number) or number, number)
    return list(numbers.values())
