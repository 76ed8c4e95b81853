"""A request over the telephone: who, one line of what, Enter; the rest is guessed and may wait (domain.md 2.2)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from app.domain.request_line import LineGuess
from app.domain.requests import TEXT_LENGTH
from app.services.people import PersonRow
from app.services.request_fields import NewRequestFields
from app.services.request_kinds import KindRow
from app.services.requests import RequestDraft
from ui.forms import FormDialog, labelled
from ui.look import scaled
from ui.request_capture_guess import GuessChips
from ui.request_capture_who import WhoField, has_enter
from ui.road import Road
from ui.speech import announce
from ui.unsaved import KEPT_BY_ITSELF
from ui.widgets import LinkButton, row

if TYPE_CHECKING:
    from app.services import Services

KEEP_AFTER = 700
"""How long nobody types, in milliseconds, before what was typed is kept."""
WIDTH = 900


class _Start(Struct, frozen=True, kw_only=True):
    """What the dialog needs to know before it can do more than take letters."""

    desk_person_id: int
    site_id: int | None
    today: date
    kinds: list[KindRow]
    drafts: list[RequestDraft]
    people: dict[int, PersonRow]


class NewRequestDialog(FormDialog):
    """Takes a request down while the telephone rings; Esc puts it aside, and F2 brings it back.

    `person_id` is who asks, where that is known already; `here_id` is who stands on the screen, and is offered first.
    """

    noted = Signal(int)
    """The number of the request that was written down."""

    def __init__(
        self, road: Road, parent: QWidget, *, person_id: int | None = None, here_id: int | None = None
    ) -> None:
        super().__init__(road, self.tr("New request"), self.tr("Save"), parent)
        self.setProperty(KEPT_BY_ITSELF, True)
        self._person_id, self._here_id = person_id, here_id
        self._start: _Start | None = None
        self._others: list[RequestDraft] = []
        self._written_on: date | None = None
        self.submit_button.set_key(self.tr("Enter"))
        self.cancel_button.setText(self.tr("Put aside"))
        self.cancel_button.set_key(self.tr("Esc"))
        self.cancel_button.set_icon_name("")
        self.who = WhoField(self.ask, self)
        self.line = QLineEdit()
        self.line.setMaxLength(TEXT_LENGTH)
        self.line.setPlaceholderText(self.tr("such as: lamp above the stairs, by Friday"))
        self.chips = GuessChips()
        self.anew = LinkButton(self.tr("Put aside, and begin another"), "plus")
        self.throw_away = LinkButton(self.tr("Throw away"), "trash-2")
        self._lay_out()
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(KEEP_AFTER)
        self._connect()
        self.who.setFocus()
        self.ask(partial(_start, person_id, here_id), self._begin)

    def _lay_out(self) -> None:
        self.form.add(self.who)
        self.form.add(labelled(self.tr("&What they want, in their own words"), self.line))
        self.form.add(self.chips)
        self._asides = QWidget()
        aside = row(self._asides, spacing=8)
        aside.addWidget(self.anew)
        aside.addWidget(self.throw_away)
        aside.addStretch(1)
        self._asides.hide()
        policy = self.chips.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing moves while somebody types
        self.chips.setSizePolicy(policy)
        self.chips.hide()
        self.form.add(self._asides)
        # Above the buttons, not among the fields, as in the form of a person.
        lines = self.layout()
        assert isinstance(lines, QVBoxLayout)
        lines.insertWidget(1, self.who.known_box)

    def _connect(self) -> None:
        self.submitted.connect(self._save)
        self.who.decided.connect(self._go_to_the_line)
        self.who.changed.connect(self._note_change)
        self.line.textChanged.connect(self._guess)
        self.chips.changed.connect(self._note_change)
        self.anew.clicked.connect(self._begin_anew)
        self.throw_away.clicked.connect(self._throw_away)
        self._keep.timeout.connect(self._keep_drafts)

    def _begin(self, start: _Start) -> None:
        self._start = start
        self.chips.set_kinds(start.kinds, start.today)
        self._others = list(start.drafts)
        self.who.offer_here(start.people.get(self._here_id or 0))
        if not self._draft():
            self._take_up_a_draft(start)
        person = start.people.get(self._person_id or 0)
        if person is not None and self.who.person is None:
            self.who.take(person)
        if self.who.is_decided:
            self._go_to_the_line()
        self.fit()  # the kinds take room

    def _go_to_the_line(self) -> None:
        self.line.setFocus()
        self._scroll.ensureWidgetVisible(self.line)

    def _take_up_a_draft(self, start: _Start) -> None:
        """Go on with what was put aside last; of somebody in particular, with what they asked."""
        mine = [draft for draft in self._others if self._person_id in (None, draft.person_id)]
        if not mine:
            return
        draft = mine[-1]
        self._others.remove(draft)
        self._written_on = draft.written_on
        self.who.show_draft(draft, start.people.get(draft.person_id or 0))
        chosen: NewRequestFields = {**draft.chosen}
        chosen.pop("household", None)  # that stands with who asks
        self.chips.choose(chosen, draft.repeats)
        self.line.setText(draft.text)
        self._asides.show()
        self.notice.tell(self.tr("You were writing this down. Go on, or put it aside again."))

    def _draft(self) -> RequestDraft:
        draft = self.who.draft()
        chosen: NewRequestFields = {**self.chips.chosen, **draft.chosen}
        draft = replace(draft, text=self.line.text(), chosen=chosen, repeats=self.chips.by_hand)
        return replace(draft, written_on=self._written_on)

    def _drafts(self) -> list[RequestDraft]:
        draft = self._draft()
        return [*self._others, draft] if draft and self._worth_keeping(draft) else self._others

    def _worth_keeping(self, draft: RequestDraft) -> bool:
        """Tell whether anything was typed: who stood on the screen already needs no keeping."""
        return not (draft.person_id == self._person_id and not draft.text and not draft.typed)

    def _note_change(self) -> None:
        self._keep.start()

    def _keep_drafts(self) -> None:
        self._keep.stop()
        if self._start is not None:
            number, drafts = self._start.desk_person_id, self._drafts()
            self.ask(lambda services: services.requests.keep_drafts(number, drafts), _nothing_to_say)

    def _guess(self, text: str) -> None:
        self._keep.start()
        self.chips.setVisible(bool(text.strip()))
        self.ask(lambda services: services.requests.guess(text), self._show_guess)

    def _show_guess(self, guess: LineGuess) -> None:
        before = self.chips.said()
        self.chips.show_guess(guess)
        if (said := self.chips.said()) != before:
            announce(self.line, said)

    def _begin_anew(self) -> None:
        """Put this aside, and write something else down first."""
        draft = self._draft()
        self._empty()
        if draft:
            self._others.append(draft)
        self._keep_drafts()

    def _throw_away(self) -> None:
        self._empty()
        self._keep_drafts()

    def _empty(self) -> None:
        self._written_on = None
        self.who.show_draft(RequestDraft(), None)
        self.line.clear()
        self.chips.choose({})
        self._asides.hide()
        self.notice.clear()
        self.who.setFocus()

    def _save(self) -> None:
        if not self.who.is_decided:
            self.notice.tell(self.tr("Who is it? Choose one of the people, or write somebody new down."), "warn")
            self.who.setFocus()
            return
        text, rule = self.line.text(), self.chips.repeats()
        fields: NewRequestFields = {**self.chips.chosen}
        if self.who.is_together:
            fields["household"] = True
        number, others = self._start.desk_person_id if self._start else 0, list(self._others)
        person = None if self.who.person is None else self.who.person.id
        new = {"site_id": self._start.site_id if self._start else None, **self.who.new.person()}

        def save(services: Services) -> int:
            if person is not None:
                request_id = services.requests.capture(person, text, repeats=rule, **fields)
            else:
                request_id = services.requests.capture_for_new(new, text, repeats=rule, **fields)  # type: ignore[arg-type] # as above
            services.requests.keep_drafts(number, others)
            return request_id

        self._keep.stop()
        self.do(save, self.noted.emit)

    def accept(self) -> None:
        """Close: it is a request now, and no draft any more."""
        self._keep.stop()
        self._start = None
        super().accept()

    def reject(self) -> None:
        """Put it aside: what was typed comes back with F2, so there is nothing to ask."""
        self._keep_drafts()
        self._start = None
        QDialog.reject(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go on from who to what; only there it saves."""
        if not has_enter(event):
            super().keyPressEvent(event)
        elif self.who.isAncestorOf(self.focusWidget() or self) and self.focusWidget() is not self.who.someone_else:
            if not self.who.enter():
                self.notice.tell(self.tr("Write two half words of the name first."), "warn")
        elif isinstance(self.focusWidget(), QLineEdit):
            self._save()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._keep_drafts()

    def least_width(self) -> int:
        return scaled(WIDTH)


def open_capture(
    road: Road,
    window: QWidget,
    noted: Callable[[int], None],
    *,
    person_id: int | None = None,
    here_id: int | None = None,
) -> None:
    """Open the dialog over `window`; a form that stands open there waits behind it, as it is."""
    open_ones = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    if any(isinstance(dialog, NewRequestDialog) for dialog in open_ones):
        return
    dialog = NewRequestDialog(road, window, person_id=person_id, here_id=here_id)
    dialog.noted.connect(noted)
    for waiting in open_ones:
        waiting.hide()
        dialog.finished.connect(waiting.open)
    dialog.open()


def _start(person_id: int | None, here_id: int | None, services: Services) -> _Start:
    who = services.desk.current()
    number = who.id if who is not None else 0
    drafts = services.requests.drafts(number)
    wanted = {person_id, here_id, *(draft.person_id for draft in drafts)} - {None}
    people = services.people.rows([one for one in wanted if one is not None])
    return _Start(
        desk_person_id=number,
        site_id=who.site_id if who is not None else None,
        today=services.today_on(),
        kinds=services.request_kinds.all(),
        drafts=drafts,
        people={row.id: row for row in people if row.ended_on is None},
    )


def _nothing_to_say(kept: bool) -> None:
    """Whether a draft was kept interests nobody who is on the telephone."""
