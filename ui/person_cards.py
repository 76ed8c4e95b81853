"""The cards beside the timeline: good to know, comes to, and the people around somebody."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from app.domain.names import initials_for_avatar
from app.domain.people import MayCall
from app.services.people import Coming, ContactRow, NoteRow, PersonCard, PersonRow, Seen
from app.services.phones import readable
from ui.dots import DotLegend
from ui.volunteer_bound import standing_lines
from ui.widgets import Card, Dot, Dots, Icon, LinkButton, LinkRow, SecondaryButton, column, label, row
from ui.words.dates import day_and_month, list_of
from ui.words.persons import may_call, shown_at, states, where_and_when
from ui.words.volunteering import wished

if TYPE_CHECKING:
    from app.services.matches import StandingRow, WishRow
    from app.services.request_kinds import KindRow

DOT = {
    Seen.PRESENT: Dot.PRESENT,
    Seen.ANNOUNCED: Dot.ANNOUNCED,
    Seen.ABSENT: Dot.ABSENT,
    Seen.NOT_HELD: Dot.NOT_HELD,
    Seen.UNKNOWN: Dot.UNKNOWN,
}


class NotesCard(Card):
    """Short lines that are good to know; choosing one changes it."""

    add_note = Signal()
    change_note = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Good to know"))
        add = LinkButton(self.tr("Add a line"), "plus")
        add.clicked.connect(self.add_note)
        self.add_action(add)

    def show_notes(self, notes: Sequence[NoteRow]) -> None:
        """Show these lines."""
        self.clear()
        self.add(label(self.tr("Write as if they read along"), "small", wrap=True))
        self.add_rows(self._line(note) for note in notes)

    def _line(self, note: NoteRow) -> LinkRow:
        line = LinkRow(note.text, chip=shown_at(note.shown_at))
        line.add_leading(Icon("star"))
        line.setAccessibleName(self.tr("Change: {line}").format(line=note.text))
        line.clicked.connect(partial(self.change_note.emit, note))
        return line


class ComesToCard(Card):
    """The activities on whose list somebody stands, with the last meetings as dots."""

    take_off = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Comes to"))

    def show_comings(self, comings: Sequence[Coming]) -> None:
        """Show these activities."""
        self.clear()
        if not comings:
            self.add(label(self.tr("Is on no list now."), "muted", wrap=True))
        self.add_rows(map(self._line, comings))
        shown = {DOT[one] for coming in comings for _, one in coming.dots}
        if shown - {Dot.UNKNOWN}:
            self.add(DotLegend(shown))

    def _line(self, coming: Coming) -> QWidget:
        line = QWidget()
        cells = row(line, spacing=8)
        cells.setContentsMargins(0, 6, 0, 6)
        words = column(spacing=5)
        name = row(spacing=8)
        name.addWidget(label(coming.activity, "strong"))
        name.addWidget(label(weekdays_in(coming.weekdays), "small", wrap=True), 1)
        words.addLayout(name)
        words.addWidget(Dots([DOT[one] for _, one in coming.dots], self._spoken(coming), size=13, gap=5))
        cells.addLayout(words, 1)
        off = LinkButton(self.tr("Take off"), "calendar-x")
        off.setAccessibleName(self.tr("Take off the list of {activity}").format(activity=coming.activity))
        off.clicked.connect(partial(self.take_off.emit, coming.activity_id))
        cells.addWidget(off)
        return line

    def _spoken(self, coming: Coming) -> str:
        """Say the dots for a screen reader and a pointer."""
        came = sum(one is Seen.PRESENT for _, one in coming.dots)
        told = sum(one is Seen.ANNOUNCED for _, one in coming.dots)
        missed = sum(one is Seen.ABSENT for _, one in coming.dots)
        said = [self.tr("present %n times", "", came)]
        if told:
            said.append(self.tr("announced %n times", "", told))
        if missed:
            said.append(self.tr("did not come %n times", "", missed))
        of = self.tr("the last %n times", "", len(coming.dots))
        return f"{coming.activity}, {of}: {list_of(said)}" if coming.dots else coming.activity


class AroundCard(Card):
    """Partner, household, own volunteer and contact persons, whose numbers are shown when asked."""

    show_person = Signal(int)
    add_contact = Signal()
    change_contact = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("People around them"))
        add = LinkButton(self.tr("Contact person"), "plus")
        add.setAccessibleName(self.tr("Add a contact person"))
        add.clicked.connect(self.add_contact)
        self.add_action(add)

    def show_card(self, card: PersonCard) -> None:
        """Show who is around."""
        self.clear()
        lines: list[QWidget] = []
        if card.partner is not None:
            lines.append(self._person(card.partner, self._partner_words(card.partner)))
        lines += [self._person(mate, self.tr("lives in the same house")) for mate in card.household]
        if card.own_volunteer is not None:
            lines.append(self._person(card.own_volunteer, self.tr("their own volunteer")))
        lines += [self._contact(contact) for contact in card.contacts]
        if not lines:
            self.add(label(self.tr("Nobody is known here."), "muted", wrap=True))
        self.add_rows(lines)

    def _partner_words(self, partner: PersonRow) -> str:
        # No more than this: the card of a partner is no place for particulars (domain.md 2.12).
        return self.tr("partner, has died") if partner.deceased_on is not None else self.tr("partner")

    def _person(self, person: PersonRow, what: str) -> LinkRow:
        said = [what] if person.deceased_on is not None else [what, where_and_when(person), *states(person)]
        below = " · ".join(words for words in said if words)
        line = LinkRow(person.name, below, initials=initials_for_avatar(person))
        line.clicked.connect(partial(self.show_person.emit, person.id))
        return line

    def _contact(self, contact: ContactRow) -> QWidget:
        line = QWidget()
        cells = row(line, spacing=8)
        who = LinkRow(contact.name, self._about(contact))
        who.setAccessibleName(self.tr("Change {name}").format(name=contact.name))
        who.clicked.connect(partial(self.change_contact.emit, contact))
        cells.addWidget(who, 1)
        if contact.phone:
            cells.addWidget(self._number(contact))
        return line

    def _number(self, contact: ContactRow) -> SecondaryButton:
        """Return the button that shows the number when it is asked for."""
        show = SecondaryButton(self.tr("Show"), "phone")
        show.setAccessibleName(self.tr("Show the number of {name}").format(name=contact.name))

        def reveal() -> None:
            show.setText(readable(contact.phone))
            show.setAccessibleName(f"{contact.name}: {show.text()}")
            show.updateGeometry()

        show.clicked.connect(reveal)
        return show

    def _about(self, contact: ContactRow) -> str:
        said = [contact.relation] if contact.relation else []
        if contact.consent_on is None:
            said.append(self.tr("the client has not said yes yet: do not call"))
        elif contact.may_call is MayCall.ALWAYS:
            said.append(self.tr("may be called"))
        else:
            said.append(self.tr("may be called {when}").format(when=may_call(contact.may_call)))
        if contact.consent_on is not None:
            said.append(self.tr("said yes on {day}").format(day=day_and_month(contact.consent_on)))
        if contact.key_holder:
            said.append(self.tr("has a key"))
        return " · ".join(said)


def weekdays_in(mask: int) -> str:
    """Return `Tuesday and Thursday` for a sum of powers of two, Monday 1."""
    return list_of([QLocale().dayName(number + 1) for number in range(7) if mask & (1 << number)])


class Bound(Struct, frozen=True):
    """Who belongs to somebody, and what they would like."""

    standing: Sequence[StandingRow]
    wishes: Sequence[WishRow]
    kinds: Sequence[KindRow]


class HelpCard(Card):
    """Who comes to somebody for help, whom they would like, and whether they help too; for the manager alone."""

    see_volunteer = Signal()
    join = Signal()
    add_volunteer = Signal()
    change_standing = Signal(object)
    add_wish = Signal()
    change_wish = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Help"))
        own = LinkButton(self.tr("Own volunteer"), "plus")
        own.setAccessibleName(self.tr("Add an own volunteer"))
        own.clicked.connect(self.add_volunteer)
        wish = LinkButton(self.tr("Wish"), "plus")
        wish.setAccessibleName(self.tr("Add a wish about a volunteer"))
        wish.clicked.connect(self.add_wish)
        self.add_action(own)
        self.add_action(wish)
        self.hide()

    def show_help(self, card: PersonCard, bound: Bound | None) -> None:
        """Show who belongs to somebody; without `bound` nobody may see it."""
        self.setVisible(bound is not None)
        self.clear()
        if bound is None:
            return
        mine = [one for one in bound.standing if one.client_id == card.id]
        lines = standing_lines(mine, bound.kinds, of_client=True)
        for one, line in lines:
            line.clicked.connect(partial(self.change_standing.emit, one))
        rows = [line for _, line in lines]
        for wish in bound.wishes:
            if wish.own:
                row_of = LinkRow(wish.other, wished(wish))
                row_of.clicked.connect(partial(self.change_wish.emit, wish))
                rows.append(row_of)
        self.add_rows([*rows, self._helps(card)])

    def _helps(self, card: PersonCard) -> LinkRow:
        if card.is_volunteer:
            title = self.tr("Helps too") if card.is_client else self.tr("Helps here")
            line = LinkRow(title, self.tr("See what they do as a volunteer"))
            line.clicked.connect(self.see_volunteer)
        else:
            line = LinkRow(self.tr("Helps too?"), self.tr("Make a volunteer as well: one person, one page more"))
            line.clicked.connect(self.join)
        line.add_leading(Icon("heart-handshake"))
        return line
