"""One person: who they are, what happened, what is good to know, and who is around them."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QMenu, QWidget

from app.domain.calls import Outcome
from app.domain.people import AwayKind
from app.domain.sites import Role
from app.services.people import Coming, ContactRow, Happening, NoteRow, PersonCard
from ui.destinations import NEW_REQUEST, Destination, Place
from ui.follow_up_form import FollowUpDialog, HomeAgainDialog
from ui.look import scaled
from ui.page import Page
from ui.papers import PapersBox
from ui.person_around_forms import ContactDialog, HouseholdDialog, NoteDialog, OwnVolunteerDialog
from ui.person_cards import AroundCard, Bound, ComesToCard, HelpCard, NotesCard
from ui.person_endings import DiedDialog, EndDialog, MergeDialog
from ui.person_form import PersonDialog
from ui.person_head import PersonHead
from ui.person_lists import AwayDialog, ListDialog
from ui.person_rights import AccessDialog, EraseDialog, ObjectDialog
from ui.person_timeline import PART, TimelineCard
from ui.person_unasked import UnaskedDialog
from ui.road import Road
from ui.rooms import may_enter
from ui.volunteer_bound import StandingChangeDialog, StandingDialog, WishDialog
from ui.widgets import column
from ui.words.calling import again
from ui.words.volunteering import released

if TYPE_CHECKING:
    from app.services import Services
    from app.services.matches import StandingRow, WishRow
    from app.services.papers import PaperRow
    from app.services.rights import ErasePlan

TWO_COLUMNS = 860
"""The least width for two columns, in pixels at a text size of 100 %."""


ENDINGS = (
    *(("people", act) for act in ("died", "end", "come_back", "merge")),
    *(("rights", act) for act in ("what_we_keep_of", "erase")),
)


class _Seen(Struct, frozen=True):
    """Everything the page shows, read in one go."""

    card: PersonCard
    comings: list[Coming]
    happenings: list[Happening]
    today: date
    papers: list[PaperRow]
    """What still names somebody who died."""
    bound: Bound | None
    """Who helps them, for the manager's eyes."""
    again: str
    """When they are rung again, for who may call."""
    manages: bool
    """Whether who is at the desk may see who looked."""
    may_call: bool
    may: frozenset[str]
    """Which of `ENDINGS` who is at the desk may do."""


class PersonPage(Page):
    """The page of one person."""

    watches = frozenset(
        {
            *("person", "contact_person", "care_note", "away_period", "household"),
            *("enrolment", "attendance_mark", "call_attempt", "follow_up", "standing_match", "preference"),
            *("dismissed_flag", "postponed_call"),
            *("request", "match"),
        }
    )

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        self._person_id = 0
        self._open = ""
        self._may: frozenset[str] = frozenset()
        self._manages = False
        self.card: PersonCard | None = None
        self.head = PersonHead()
        self.papers = PapersBox()
        self.timeline = TimelineCard()
        self.notes, self.comes_to, self.around, self.help = NotesCard(), ComesToCard(), AroundCard(), HelpCard()
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        layout = column(self)
        layout.addWidget(self.head)
        layout.addWidget(self.papers)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(14)
        side = column()
        for card in (self.notes, self.comes_to, self.around, self.help):
            side.addWidget(card)
        side.addStretch(1)
        self._both.addWidget(self.timeline, 8)
        self._both.addLayout(side, 5)
        layout.addLayout(self._both, 1)

    def _connect(self) -> None:
        self.head.call.clicked.connect(self._call)
        self.head.put_on_list.clicked.connect(self._put_on_list)
        self.head.away.clicked.connect(self._away)
        self.head.more.clicked.connect(self._show_more)
        self.head.request.clicked.connect(self._new_request)
        self.timeline.older.connect(self._ask_older)
        self.timeline.unasked.connect(self._write_unasked)
        self.timeline.show_request.connect(self._show_request)
        QShortcut(QKeySequence("F7"), self).activated.connect(self._write_unasked)
        self.notes.add_note.connect(partial(self._change_note, None))
        self.notes.change_note.connect(self._change_note)
        self.comes_to.take_off.connect(self._take_off)
        self.around.show_person.connect(self._show_person)
        self.around.add_contact.connect(partial(self._change_contact, None))
        self.around.change_contact.connect(self._change_contact)
        self.help.see_volunteer.connect(self._show_volunteer)
        self.help.join.connect(self._help_too)
        self.help.add_volunteer.connect(self._add_standing)
        self.help.change_standing.connect(self._change_standing)
        self.help.add_wish.connect(partial(self._change_wish, None))
        self.help.change_wish.connect(self._change_wish)

    def title(self) -> str:
        return self.card.name if self.card else self.title_bar()

    def title_bar(self) -> str:
        return self.tr("Person")

    def arrive(self, destination: Destination) -> None:
        self._person_id = destination.person_id or 0
        self._open = destination.open or ""

    def refresh(self) -> None:
        self.ask(partial(_read, self._person_id), self._show)

    def _show(self, seen: _Seen) -> None:
        self.card = seen.card
        self._person_id = seen.card.id
        self.setWindowTitle(self.title())
        self._may, self._manages = seen.may, seen.manages
        self.head.show_card(seen.card, seen.again, may_call=seen.may_call)
        self.papers.show_papers(seen.papers)
        self.timeline.show_first(seen.happenings, seen.today)
        self.timeline.write_unasked.setVisible(seen.card.deceased_on is None)
        self.notes.show_notes(seen.card.notes)
        self.comes_to.show_comings(seen.comings)
        self.around.show_card(seen.card)
        self.help.show_help(seen.card, seen.bound)
        for card in (self.timeline, self.notes, self.comes_to, self.around):
            card.setVisible(seen.card.erased_on is None)
        wanted, self._open = self._open, ""
        if wanted == "died":
            self.say_died()

    def _ask_older(self) -> None:
        person_id, shown = self._person_id, self.timeline.shown
        self.ask(partial(_read_older, person_id, shown), self.timeline.show_older)

    def _call(self) -> None:
        self.go.emit(Destination(Place.CALLS, person_id=self._person_id))

    def _new_request(self) -> None:
        self.go.emit(replace(NEW_REQUEST, person_id=self._person_id))

    def _show_request(self, request_id: int) -> None:
        self.go.emit(Destination(Place.REQUESTS, request_id=request_id))

    def _write_unasked(self) -> None:
        if self.card is not None and self.card.deceased_on is None:
            UnaskedDialog(self.road, self, person_id=self.card.id, name=self.card.name).open()

    def _show_person(self, person_id: int) -> None:
        self.go.emit(Destination(Place.PERSON, person_id=person_id))

    def _put_on_list(self) -> None:
        if self.card is not None:
            ListDialog(self.road, self, person_id=self.card.id, name=self.card.name).open()

    def _take_off(self, activity_id: int) -> None:
        person_id = self._person_id
        self.do(lambda services: services.enrolments.take_off(activity_id, person_id))

    def _away(self) -> None:
        if self.card is None:
            return
        if self.card.away is None:
            AwayDialog(self.road, self, person_id=self.card.id, name=self.card.name).open()
        else:
            self._come_home(self.card)

    def _come_home(self, card: PersonCard) -> None:
        """Note that somebody is back; who comes from hospital gets a call on the next day (domain.md 2.6)."""
        person_id = card.id
        if card.away is not None and card.away.kind in (AwayKind.HOSPITAL, AwayKind.REHABILITATION):
            HomeAgainDialog(self.road, self, person_id=person_id, name=card.name).open()
        else:
            self.do(lambda services: services.away.end(person_id))

    def _add_follow_up(self) -> None:
        if self.card is not None:
            FollowUpDialog(self.road, self, person_id=self.card.id, name=self.card.name).open()

    def _show_more(self) -> None:
        """Show what is not done every day."""
        if self.card is None:
            return
        menu = self.menu(self.card)
        menu.popup(self.head.more.mapToGlobal(QPoint(0, self.head.more.height() + 4)))

    def menu(self, card: PersonCard) -> QMenu:
        """Return the menu of *More*."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Change what is written down…"), self._change)
        menu.addAction(self.tr("Who &lives with them…"), self._change_household)
        menu.addAction(self.tr("Own &volunteer…"), self._change_own_volunteer)
        if card.deceased_on is None:
            menu.addAction(self.tr("&Put something to do on the list…"), self._add_follow_up)
        if card.ended_on is None:
            stop = self.tr("May &be called again") if card.do_not_call else self.tr("Do &not call")
            menu.addAction(stop, self._switch_calling)
        if self._manages:
            menu.addAction(self.tr("Who l&ooked here…"), self._show_looks)
        if "merge" in self._may:
            menu.addAction(self.tr("Is in the file &twice…"), self._merge)
        if "what_we_keep_of" in self._may:
            menu.addAction(self.tr("What they do not &want…"), self._object)
            menu.addAction(self.tr("&Give them what we keep…"), self._give_what_we_keep)
        menu.addSeparator()
        if card.ended_on is None and "end" in self._may:
            menu.addAction(self.tr("&Moved or stopped…"), self._end)
        elif card.ended_on is not None and "come_back" in self._may:
            menu.addAction(self.tr("Is &back: client again"), self._come_back)
        if card.deceased_on is None and "died" in self._may:
            menu.addAction(self.tr("&Died…"), self.say_died)
        if "erase" in self._may:
            menu.addAction(self.tr("&Erase for good…"), self._erase)
        return menu

    def _object(self) -> None:
        if self.card is not None:
            ObjectDialog(self.road, self, card=self.card).open()

    def _give_what_we_keep(self) -> None:
        if self.card is not None:
            AccessDialog(self.road, self, card=self.card).open()

    def _erase(self) -> None:
        """Look through all that is kept, which takes a moment, and then ask."""
        person_id = self._person_id
        self.work(lambda services, _: services.rights.plan_to_erase(person_id), self._ask_to_erase)

    def _ask_to_erase(self, plan: ErasePlan) -> None:
        dialog = EraseDialog(self.road, self, plan=plan)
        dialog.confirmed.connect(self._erase_for_good)
        dialog.open()

    def _erase_for_good(self, name: str) -> None:
        """Erase this person; a copy is made first and the file is written anew, which takes a moment."""
        person_id = self._person_id
        self.work(lambda services, progress: services.rights.erase(person_id, name=name, progress=progress), self._gone)

    def _gone(self, _: None) -> None:
        self.notice.tell(self.tr("Erased. What is left are numbers that say nothing of anybody."), "ok")

    def _change(self) -> None:
        if self.card is not None:
            dialog = PersonDialog(self.road, self, card=self.card)
            dialog.known.connect(self._show_person)
            dialog.open()

    def _change_household(self) -> None:
        if self.card is not None:
            HouseholdDialog(self.road, self, card=self.card).open()

    def _change_own_volunteer(self) -> None:
        if self.card is not None:
            OwnVolunteerDialog(self.road, self, card=self.card).open()

    def _switch_calling(self) -> None:
        if self.card is not None:
            person_id, refuses = self.card.id, not self.card.do_not_call
            self.do(lambda services: services.people.do_not_call(person_id, refuses=refuses))

    def _show_looks(self) -> None:
        self.go.emit(Destination(Place.LOOKS, person_id=self._person_id))

    def _merge(self) -> None:
        if self.card is not None:
            dialog = MergeDialog(self.road, self, card=self.card)
            dialog.chosen.connect(self._make_one_of)
            dialog.open()

    def _make_one_of(self, other_id: int) -> None:
        """Make one of two records; a copy is made first, which takes a moment."""
        person_id = self._person_id
        self.work(lambda services, progress: services.people.merge(person_id, other_id, progress), self._show_person)

    def _end(self) -> None:
        if self.card is not None:
            EndDialog(self.road, self, card=self.card).open()

    def _come_back(self) -> None:
        person_id = self._person_id
        self.do(lambda services: services.people.come_back(person_id))

    def say_died(self) -> None:
        """Ask the day of death and whether it is certain."""
        if self.card is not None:
            DiedDialog(self.road, self, card=self.card).open()

    def _change_note(self, note: NoteRow | None) -> None:
        NoteDialog(self.road, self, person_id=self._person_id, note=note).open()

    def _change_contact(self, contact: ContactRow | None) -> None:
        ContactDialog(self.road, self, person_id=self._person_id, contact=contact).open()

    def _show_volunteer(self) -> None:
        self.go.emit(Destination(Place.VOLUNTEERS, person_id=self._person_id))

    def _help_too(self) -> None:
        person_id = self._person_id
        self.do(lambda services: services.volunteers.join(person_id))

    def _add_standing(self) -> None:
        if self.card is not None:
            StandingDialog(self.road, self, person_id=self.card.id, name=self.card.name, of_client=True).open()

    def _change_standing(self, standing: StandingRow) -> None:
        StandingChangeDialog(self.road, self, standing=standing).open()

    def _change_wish(self, wish: WishRow | None) -> None:
        if self.card is not None:
            dialog = WishDialog(self.road, self, person_id=self.card.id, name=self.card.name, wish=wish)
            dialog.released.connect(self._tell_released)
            dialog.open()

    def _tell_released(self, requests: list[int]) -> None:
        if requests:
            self.notice.tell(released(len(requests)), "warn")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < scaled(TWO_COLUMNS)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._both.setDirection(direction)


def _read(person_id: int, services: Services) -> _Seen:
    who = services.desk.current()
    card = services.people.person(person_id)
    tells_papers = card.deceased_on is not None and services.may("papers", "naming")
    happenings = services.people.timeline(card.id, limit=PART + 1)
    return _Seen(
        card=card,
        comings=services.people.comes_to(card.id),
        happenings=happenings,
        today=services.today_on(),
        papers=services.papers.naming(card.id) if tells_papers else [],
        bound=_bound(card, services) if who is None or who.role is Role.MANAGER else None,
        again=_again(card, happenings, services),
        manages=services.may("looks", "at_person"),
        may_call=may_enter(services.role, Place.CALLS),
        may=frozenset(act for feature, act in ENDINGS if services.may(feature, act)),
    )


def _again(card: PersonCard, happenings: list[Happening], services: Services) -> str:
    """Say when somebody is rung again; looked up only of who was tried in vain, and for who may call."""
    tried = any(one.outcome is Outcome.NO_ANSWER for one in happenings)
    if not tried or card.ended_on is not None or not services.may("calls", "no_answer"):
        return ""
    row = services.calls.row(card.id)
    return again(row, services.today_on()) if row is not None and row.progress.tried else ""


def _bound(card: PersonCard, services: Services) -> Bound | None:
    if card.deceased_on is not None:
        return None
    standing, wishes = services.matches.standing(card.id), services.matches.wishes(card.id)
    return Bound(standing, wishes, services.request_kinds.all())


def _read_older(person_id: int, offset: int, services: Services) -> list[Happening]:
    return services.people.timeline(person_id, offset=offset, limit=PART + 1)
