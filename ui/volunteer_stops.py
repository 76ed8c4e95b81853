"""A volunteer stops: everything that would be left dangling, on one table and handed over one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.calls import FollowUpKind
from ui.attendance_lists import site_here
from ui.choices import Choices
from ui.columns import Columns
from ui.destinations import Destination, Place
from ui.look import scaled
from ui.page import Page
from ui.person_lists import day_field, day_of
from ui.road import Road
from ui.volunteer_forms import show_day
from ui.volunteer_over import ClientOverDialog, JobOverDialog, MentorOverDialog
from ui.widgets import (
    Card,
    Chip,
    DangerButton,
    FlowLayout,
    LinkButton,
    PageTitle,
    SecondaryButton,
    column,
    label,
    row,
)
from ui.words import volunteering
from ui.words.kind_names import kind as kind_word
from ui.words.kind_names import kinds as kinds_word

if TYPE_CHECKING:
    from app.services import Services
    from app.services.matches import StandingRow
    from app.services.people import PersonCard, PersonRow
    from app.services.request_kinds import KindRow
    from app.services.request_rows import RequestRow
    from app.services.volunteers import Dangling, VolunteerCard

Act = tuple[str, str, Callable[[], object]]
"""The words of a button, its icon, and what it does."""


class _Table(Struct, frozen=True):
    """Everything somebody would leave behind who stops on a day."""

    card: VolunteerCard
    person: PersonCard
    left: Dangling
    people: dict[int, PersonRow]
    told: frozenset[int]
    """With whom somebody talks first: that stands on the list already."""
    kinds: Sequence[KindRow]
    on: date
    today: date


class VolunteerStopsPage(Page):
    """Puts it all on the table, and lets somebody stop when enough of it is gone."""

    watches = frozenset(
        {
            *("person", "volunteer", "match", "request", "standing_match", "expense", "follow_up"),
            *("pause", "preference", "away_period"),
        }
    )

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        self._person_id = 0
        self._table: _Table | None = None
        self._on: date | None = None
        self._head = PageTitle()
        self.stop_button = DangerButton("", "user-minus")
        self.stop_button.clicked.connect(self._stop)
        self.room_button = SecondaryButton(self.tr("To the volunteers"), "arrow-left")
        self.room_button.clicked.connect(self._to_room)
        self.on = day_field()
        self.on.dateChanged.connect(self._other_day)
        self.about = label("", wrap=True)
        self.stays = Choices()
        self.cards: list[Card] = []
        self._arrange()

    def _arrange(self) -> None:
        layout = column(self, spacing=12)
        layout.addWidget(self._head)
        self._when = QWidget()
        when = FlowLayout(self._when, gap=10)
        caption = label(self.tr("&First day without them"), "strong")
        caption.setBuddy(self.on)
        self.on.setAccessibleName(caption.text().replace("&", ""))
        day = QWidget()
        both = row(day, spacing=10)
        caption.setContentsMargins(0, scaled(10), 0, 0)  # beside what is typed, not beside the words below it
        both.addWidget(caption, 0, Qt.AlignmentFlag.AlignTop)
        both.addWidget(self.on)
        when.addWidget(day)
        when.addWidget(self.stop_button)
        layout.addWidget(self._when)
        layout.addWidget(self.about)
        layout.addWidget(self.room_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._stays = Card(self.tr("Stays a visitor?"))
        self.stays.offer([(True, self.tr("Yes, still comes")), (False, self.tr("No, does not come any more"))])
        self.stays.choose(True)
        self._stays.add(self.stays)
        words = self.tr("The lists end on that day. To say goodbye is put on the list of things to do.")
        self.later = label(words, "muted", wrap=True)
        self._stays.add(self.later)
        self.stays.changed.connect(self._show_later)
        layout.addWidget(self._stays)
        for widget in (self._when, self.room_button):
            widget.hide()
        self._things = column(spacing=12)
        layout.addLayout(self._things)
        layout.addStretch(1)
        self._stays.hide()

    @property
    def stopped(self) -> bool:
        """Whether this volunteer has stopped, or will on a day that is known."""
        return self._table is not None and self._table.card.ends_on is not None

    def title(self) -> str:
        return self.tr("{name} stops").format(name=self._table.card.name) if self._table else self.title_bar()

    def title_bar(self) -> str:
        return self.tr("Stops")

    def arrive(self, destination: Destination) -> None:
        if destination.person_id != self._person_id:
            self._person_id, self._on = destination.person_id or 0, None

    def refresh(self) -> None:
        self.ask(partial(_read, self._person_id, self._on), self._show)

    def _other_day(self) -> None:
        chosen = day_of(self.on)
        if self._table is not None and chosen != self._table.on:
            self._on = chosen
            self.refresh()

    def _show(self, table: _Table) -> None:
        first = self._table is None
        self._table = table
        self.setWindowTitle(self.title())
        stopped = table.card.ends_on is not None
        self._head.set_text(volunteering.who_stops(table.card))
        self.on.show_today(table.today)
        if day_of(self.on) != table.on:
            self.on.blockSignals(True)
            show_day(self.on, table.on)
            self.on.blockSignals(False)
        self._when.setVisible(not stopped)
        self.room_button.setVisible(stopped)
        self.stop_button.setText(volunteering.stops_on(table.card.name, table.on).replace("&", "&&"))
        self.about.setText(self._about(table))
        self._stays.setVisible(not stopped and table.person.is_client)
        self._show_later()
        self._show_things(table)
        if first:
            self.on.setFocus()

    def _show_later(self) -> None:
        """Say what comes of it on a day to come, when nobody ends at once."""
        table = self._table
        self.later.setVisible(table is not None and table.on > table.today and self.stays.chosen() is False)

    def _about(self, table: _Table) -> str:
        if table.card.ends_on is not None:
            if not table.left:
                return self.tr("Everything is handed over. You can undo this for 30 days.")
            return self.tr("This is still out. It stays in sight under “Stopped” in the list of volunteers.")
        if not table.left:
            return self.tr("Nothing is open, nothing is out. Thank them, and choose the button.")
        count = self.tr("%n things on the table.", "", _things(table.left))
        return f"{count} " + self.tr("Hand it over, end it, or talk first. What is left ends on that day.")

    def _show_things(self, table: _Table) -> None:
        focus = self.focusWidget()
        name = focus.accessibleName() if isinstance(focus, LinkButton) else ""
        for card in self.cards:
            self._things.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        left = table.left
        self._put(self.tr("Agreed"), [self._job(one, wish=False) for one in left.agreed])
        self._put(self.tr("Asked, no answer yet"), [self._job(one, wish=False) for one in left.asked])
        self._put(self.tr("Own clients: tell them personally"), [self._client(table, one) for one in left.clients])
        self._put(self.tr("Asked for by the client"), [self._job(one, wish=True) for one in left.asked_for])
        self._put(self.tr("Newcomers with them"), [self._newcomer(table, one) for one in left.mentors])
        self._put(self.tr("Key, badge and money"), self._handed_out(table))
        again = [one for one in self.findChildren(LinkButton) if one.accessibleName() == name and one.isVisible()]
        if name and again:
            again[0].setFocus()

    def _put(self, title: str, things: Iterable[QWidget]) -> None:
        lines = list(things)
        if lines:
            card = Card(title, count=len(lines))
            card.add_rows(lines)
            self.cards.append(card)
            self._things.addWidget(card)
            card.show()

    def _job(self, request: RequestRow, *, wish: bool) -> QWidget:
        words = f"{request.text} · {kind_word(request.kind, request.kind_name)}"
        acts: list[Act] = [(self.tr("Somebody else…"), "users", partial(self._job_over, request, wish))]
        if wish:
            acts.append((self.tr("It does not matter who"), "x", partial(self._let_wish_be, request.id)))
        else:
            acts.append((self.tr("Needs a helper"), "x", partial(self._let_job_go, request.id)))
        client_id, title = request.person_id, volunteering.job(request)
        return self._thing(title, words, [*acts, *self._talk(client_id)], told=self._is_told(client_id))

    def _client(self, table: _Table, client_id: int) -> QWidget:
        name = table.people[client_id].name if client_id in table.people else ""
        mine = [one for one in table.left.standing if one.client_id == client_id]
        words = " · ".join(_standing(one, table.kinds) for one in mine) or self.tr("their own volunteer")
        acts: list[Act] = [
            (self.tr("Somebody else…"), "users", partial(self._client_over, client_id, name)),
            (self.tr("Ends"), "x", partial(self._let_client_go, client_id)),
        ]
        return self._thing(name, words, [*acts, *self._talk(client_id)], told=self._is_told(client_id))

    def _newcomer(self, table: _Table, person_id: int) -> QWidget:
        name = table.people[person_id].name if person_id in table.people else ""
        acts: list[Act] = [
            (self.tr("Somebody else…"), "users", partial(self._mentor_over, person_id, name)),
            (self.tr("Needs no mentor"), "x", partial(self._without_mentor, person_id)),
        ]
        return self._thing(name, self.tr("goes along with them the first times"), acts)

    def _handed_out(self, table: _Table) -> Iterable[QWidget]:
        left, in_hand = table.left, self.tr("Handed in")
        if left.key_number:
            words = self.tr("Key {number}").format(number=left.key_number)
            yield self._thing(words, "", [(in_hand, "check", self._key_back)])
        if left.badge:
            words = self.tr("Badge {number}").format(number=left.badge)
            yield self._thing(words, "", [(in_hand, "check", self._badge_back)])
        if left.expenses:
            cents = sum(one.cents or 0 for one in left.expenses)
            km = sum(one.km or 0 for one in left.expenses)
            words = self.tr("To pay back: {sum}").format(sum=volunteering.to_pay(cents, km))
            yield self._thing(words, "", [(self.tr("All paid back"), "check", self._pay)])

    def _talk(self, client_id: int) -> list[Act]:
        """Return the act that puts a talk on the list, unless it stands there."""
        if self._is_told(client_id):
            return []
        return [(self.tr("Talk first"), "message-square-quote", partial(self._talk_first, client_id))]

    def _is_told(self, client_id: int) -> bool:
        return self._table is not None and client_id in self._table.told

    def _thing(self, title: str, below: str, acts: Sequence[Act], *, told: bool = False) -> QWidget:
        said = QWidget()
        words = column(said, spacing=1)
        words.addWidget(label(title, "strong", wrap=True))
        if below:
            words.addWidget(label(below, "small", wrap=True))
        if told:
            chips = row(spacing=0)
            chips.addWidget(Chip(self.tr("talk first: on the list"), "info"))
            chips.addStretch(1)
            words.addLayout(chips)
        words.addStretch(1)
        box = QWidget()
        FlowLayout(box, gap=6).add_all(*(self._act(title, text, icon, act) for text, icon, act in acts))
        return _Thing(said, box)

    def _act(self, title: str, text: str, icon: str, act: Callable[[], object]) -> LinkButton:
        button = LinkButton(text, icon)
        button.setAccessibleName(f"{text}: {title}")
        button.clicked.connect(lambda: act())
        return button

    def _job_over(self, request: RequestRow, wish: bool) -> None:
        JobOverDialog(self.road, self, request=request, volunteer_id=self._person_id, wish=wish).open()

    def _client_over(self, client_id: int, name: str) -> None:
        ClientOverDialog(self.road, self, person_id=client_id, name=name, volunteer_id=self._person_id).open()

    def _mentor_over(self, person_id: int, name: str) -> None:
        MentorOverDialog(self.road, self, person_id=person_id, name=name, volunteer_id=self._person_id).open()

    def _let_job_go(self, request_id: int) -> None:
        person_id = self._person_id
        self.do(lambda services: services.volunteers.let_go_of_job(request_id, person_id))

    def _let_wish_be(self, request_id: int) -> None:
        self.do(lambda services: services.requests.choose_helper(request_id, None))

    def _let_client_go(self, client_id: int) -> None:
        person_id = self._person_id
        self.do(lambda services: services.volunteers.let_go_of_client(client_id, person_id))

    def _without_mentor(self, newcomer_id: int) -> None:
        self.do(lambda services: services.volunteers.change(newcomer_id, mentor_id=None))

    def _talk_first(self, client_id: int) -> None:
        person_id = self._person_id
        self.do(lambda services: services.volunteers.talk_first(client_id, person_id))

    def _key_back(self) -> None:
        person_id = self._person_id
        self.do(lambda services: services.volunteers.hand_in(person_id, key=True))

    def _badge_back(self) -> None:
        person_id = self._person_id
        self.do(lambda services: services.volunteers.hand_in(person_id, badge=True))

    def _pay(self) -> None:
        person_id = self._person_id
        self.do(lambda services: services.volunteers.pay(person_id))

    def _stop(self) -> None:
        if self._table is None:
            return
        if not self.on.is_understood:
            self.on.ask_again()
            return
        person_id, on = self._person_id, self._table.on
        leaves = self._stays.isVisible() and self.stays.chosen() is False
        self.do(lambda services: services.volunteers.stop(person_id, on=on, comes_no_more=leaves), self._tell)

    def _tell(self, requests: list[int]) -> None:
        if requests:
            self.notice.tell(volunteering.released(len(requests)), "warn")

    def _to_room(self) -> None:
        self.go.emit(Destination(Place.VOLUNTEERS))


class _Thing(Columns):
    """What is left behind, and what can be done with it; below each other where the acts want more than one line."""

    def __init__(self, said: QWidget, acts: QWidget) -> None:
        super().__init__(spacing=4)
        self.add(said, 2)
        self.add(acts, 3)
        self._box.setContentsMargins(0, 4, 0, 4)

    def _fits(self, width: int) -> bool:
        return self._parts[1].sizeHint().width() <= (width - self._box.spacing()) * 3 // 5


def _things(left: Dangling) -> int:
    """Return how many things lie on the table."""
    lists = (left.agreed, left.asked, left.clients, left.asked_for, left.mentors)
    return sum(map(len, lists)) + bool(left.key_number) + bool(left.badge) + bool(left.expenses)


def _standing(one: StandingRow, kinds: Sequence[KindRow]) -> str:
    named = next((kinds_word(kind.code, kind.name) for kind in kinds if kind.id == one.kind_id), "")
    return volunteering.standing(one, named or (kinds_word(one.kind) if one.kind else ""), of_client=True)


def _read(person_id: int, on: date | None, services: Services) -> _Table:
    card, today = services.volunteers.card(person_id), services.today_on()
    day = on or card.ends_on or today
    left = services.volunteers.dangling(person_id, on=day)
    about = {*left.clients, *left.mentors, *(one.person_id for one in (*left.agreed, *left.asked, *left.asked_for))}
    told = {
        row.person_id
        for row in services.follow_ups.all_open(site_id=site_here(services))
        if row.kind is FollowUpKind.TELL_PERSONALLY and row.what == card.name
    }
    return _Table(
        card=card,
        person=services.people.person(person_id),
        left=left,
        people={row.id: row for row in services.people.rows(list(about))},
        told=frozenset(told & about),
        kinds=services.request_kinds.all(),
        on=day,
        today=today,
    )
