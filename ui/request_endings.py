"""How a request ends or goes elsewhere: withdrawn, not done, not ours, handed over, asked back, opened again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.requests import ClosedBecause, HandedTo, Limit
from app.services.phones import readable
from app.services.request_kinds import ElsewhereRow
from ui.choices import Choices
from ui.note_field import NoteField
from ui.request_dialogs import LINE, RequestDialog
from ui.request_fields import DayChoice
from ui.request_seen import RequestSeen
from ui.road import Road
from ui.widgets import LinkRow, column, label
from ui.words import requesting

NONE, ON = "none", "on"
WEEK = timedelta(weeks=1)


class EndingDialog(RequestDialog):
    """One step that ends something; `told` says which helpers must hear it."""

    told = Signal(object)

    def __init__(
        self, road: Road, parent: QWidget, *, title: str, submit: str, seen: RequestSeen, icon: str = "check"
    ) -> None:
        super().__init__(road, title, submit, parent, icon=icon, wished=seen.wished)
        self._seen, self._id = seen, seen.row.id
        self.form.add(label(f"“{seen.row.text}”", "quote", wrap=True))
        self.submitted.connect(self.save)

    def save(self) -> None:
        """Make the change."""
        raise NotImplementedError

    def back_choice(self) -> DayChoice:
        """Return a choice of a day to ask back, a week from now unless somebody says otherwise."""
        choice = DayChoice([(NONE, self.tr("no day")), (ON, self.tr("on a day"))])
        choice.set_to(ON, self._seen.today + WEEK, least=self._seen.today)
        return choice


def line_field() -> QLineEdit:
    """Return a field for one line."""
    field = QLineEdit()
    field.setMaxLength(LINE)
    return field


class WithdrawDialog(EndingDialog):
    """The client does not want it any more."""

    def __init__(self, road: Road, parent: QWidget, *, seen: RequestSeen) -> None:
        title = self.tr("Withdraw the request of {name}").format(name=seen.row.person)
        super().__init__(road, parent, title=title, submit=self.tr("&Withdraw"), seen=seen, icon="x")
        self.because, self.why = Choices(), line_field()
        reasons = (ClosedBecause.CLIENT, ClosedBecause.NOT_NEEDED)
        self.because.offer([(one, requesting.because(one)) for one in reasons])
        self.because.choose(ClosedBecause.CLIENT)
        if seen.series is not None:
            self.form.add(label(self.tr("Only this date. The others stay as they are."), "muted", wrap=True))
        self.form.field(self.tr("Why?"), self.because)
        self.form.field(self.tr("&One line about it"), self.why, self.tr("May stay empty."))

    def save(self) -> None:
        request_id, because, why = self._id, self.because.chosen(), self.why.text()
        if isinstance(because, ClosedBecause):
            self.do(lambda services: services.requests.withdraw(request_id, because=because, why=why), self.told.emit)


class NotDoneDialog(EndingDialog):
    """It was not done: why, and does it need a helper again."""

    def __init__(self, road: Road, parent: QWidget, *, seen: RequestSeen) -> None:
        super().__init__(road, parent, title=self.tr("It was not done"), submit=self.tr("&Save"), seen=seen)
        self.why, self.then = line_field(), Choices()
        self.then.offer([(False, self.tr("it needs a helper again")), (True, self.tr("withdraw it"))])
        self.then.choose(False)
        self.form.field(self.tr("W&hy?"), self.why, self.tr("May stay empty. For example: nobody home."))
        self.form.field(self.tr("And now?"), self.then)
        self.why.setFocus()

    def save(self) -> None:
        request_id, why, withdraw = self._id, self.why.text(), self.then.chosen() is True
        self.do(lambda services: services.requests.not_done(request_id, why=why, withdraw=withdraw), self.told.emit)


class DeclineDialog(EndingDialog):
    """We do not do this: one act says who does, and leaves that as a referral."""

    def __init__(self, road: Road, parent: QWidget, *, seen: RequestSeen) -> None:
        title = self.tr("We do not do this")
        super().__init__(road, parent, title=title, submit=self.tr("We know &nobody who does"), seen=seen, icon="ban")
        self.limit = Choices()
        first = [Limit(code) for code in seen.card.limits if code in set(Limit)]
        limits = [*first, *(one for one in Limit if one not in first)]
        self.limit.offer([(one, requesting.limit(one)) for one in limits])
        self.rows: list[LinkRow] = []
        self._who = QWidget()
        self._lines = column(self._who, spacing=2)
        self.form.field(self.tr("Who does? Choose, and it is done"), self._who)
        self.form.field(self.tr("What is it?"), self.limit, self.tr("May stay empty."))
        kind_id = seen.row.kind_id
        self.ask(lambda services: services.request_kinds.elsewhere(kind_id), self._show_known)

    def _show_known(self, known: Sequence[ElsewhereRow]) -> None:
        if not known:
            words = self.tr("There is nobody on the list yet. The manager can add them under “Kinds”.")
            self._lines.addWidget(label(words, "muted", wrap=True))
        for one in known:
            below = " · ".join(part for part in (readable(one.phone) if one.phone else "", one.what) if part)
            line = LinkRow(one.name, below)
            line.clicked.connect(partial(self._decline, one.id))
            self.rows.append(line)
            self._lines.addWidget(line)
            line.show()  # at once: what is not seen cannot get the focus
        self.fit()
        if self.rows:
            self.rows[0].setFocus()

    def save(self) -> None:
        self._decline(None)

    def _decline(self, elsewhere_id: int | None) -> None:
        request_id, chosen = self._id, self.limit.chosen()
        limit = chosen if isinstance(chosen, Limit) else None
        self.do(
            lambda services: services.requests.decline(request_id, limit=limit, elsewhere_id=elsewhere_id),
            self.told.emit,
        )


class HandOverDialog(EndingDialog):
    """Somebody else does it; we keep an eye on it until the client says so."""

    def __init__(self, road: Road, parent: QWidget, *, seen: RequestSeen) -> None:
        title = self.tr("Hand over, and keep an eye on it")
        super().__init__(road, parent, title=title, submit=self.tr("&Hand over"), seen=seen, icon="send")
        self.to, self.name, self.why = Choices(), line_field(), line_field()
        self.name.setMaxLength(80)
        self.to.offer([(one, requesting.handed_to(one)) for one in HandedTo])
        self.to.changed.connect(lambda: self.submit_button.setEnabled(True))
        self.back = self.back_choice()
        self.form.field(self.tr("To whom?"), self.to)
        self.form.field(self.tr("Their &name"), self.name, self.tr("May stay empty. For example: Karin, Wmo desk"))
        self.form.field(self.tr("&Why, in one line"), self.why, self.tr("May stay empty."))
        self.form.field(self.tr("When do we ask &back?"), self.back)
        self.submit_button.setEnabled(False)
        self.to.buttons()[0].setFocus()

    def save(self) -> None:
        request_id, to, name, why = self._id, self.to.chosen(), self.name.text(), self.why.text()
        back = self.back.chosen()[1]
        if isinstance(to, HandedTo):
            self.do(
                lambda services: services.requests.hand_over(request_id, to, name=name, why=why, ask_back_on=back),
                self.told.emit,
            )


class AskedBackDialog(EndingDialog):
    """We asked how it goes."""

    def __init__(self, road: Road, parent: QWidget, *, seen: RequestSeen) -> None:
        super().__init__(road, parent, title=self.tr("We asked back"), submit=self.tr("&Save"), seen=seen)
        self.said, self.again = line_field(), self.back_choice()
        self.form.field(self.tr("&What was said?"), self.said, self.tr("May stay empty."))
        self.form.field(self.tr("When do we ask &again?"), self.again)
        words = self.tr("Is the client helped? Then close this, and choose Done.")
        self.form.add(label(words, "muted", wrap=True))
        self.said.setFocus()

    def save(self) -> None:
        request_id, said, again = self._id, self.said.text(), self.again.chosen()[1]
        self.do(lambda services: services.requests.asked_back(request_id, said=said, ask_again_on=again))


class ReopenDialog(EndingDialog):
    """Opens a closed request again."""

    def __init__(self, road: Road, parent: QWidget, *, seen: RequestSeen) -> None:
        title, submit = self.tr("Open the request again"), self.tr("&Open again")
        super().__init__(road, parent, title=title, submit=submit, seen=seen, icon="undo-2")
        self.why = line_field()
        self.form.field(self.tr("&Why?"), self.why, self.tr("May stay empty. For example: it broke again."))
        self.why.setFocus()

    def save(self) -> None:
        request_id, why = self._id, self.why.text()
        self.do(lambda services: services.requests.reopen(request_id, why=why))


class ThreeQuestionsDialog(EndingDialog):
    """What the client wants, what stands in the way, who around them could help."""

    def __init__(self, road: Road, parent: QWidget, *, seen: RequestSeen) -> None:
        super().__init__(road, parent, title=self.tr("Three questions"), submit=self.tr("&Save"), seen=seen)
        self.wants, self.in_the_way, self.around = (NoteField(height=64) for _ in range(3))
        card = seen.card
        fields = (self.wants, self.in_the_way, self.around)
        for field, text in zip(fields, (card.wants, card.in_the_way, card.around), strict=True):
            field.setPlainText(text)
        self.form.field(self.tr("What does the &client want?"), self.wants)
        self.form.field(self.tr("What stands in the &way?"), self.in_the_way)
        self.form.field(self.tr("Who &around them could help?"), self.around)
        self.form.add(label(self.tr("Only the team sees this. Write as if they read along."), "muted", wrap=True))
        self.wants.setFocus()

    def save(self) -> None:
        request_id = self._id
        wants, way, around = (one.toPlainText() for one in (self.wants, self.in_the_way, self.around))
        self.do(lambda services: services.requests.change(request_id, wants=wants, in_the_way=way, around=around))
