"""The window: the frame around the pages, and the way between them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QVBoxLayout, QWidget

from app.domain.refusals import NotAllowed
from app.domain.steps import Action
from app.services.desk import LockingRow
from ui.asking import Asking
from ui.bottom_bar import SAID_BY_THE_TILE, BottomBar
from ui.cards import column, row
from ui.cover import Cover, Idle
from ui.destinations import ENDED, NEW_REQUEST, Destination, Place
from ui.keys import Keys
from ui.look import SCALES, Look
from ui.new_day import NewDay
from ui.notice import Notice, Working
from ui.page import Page
from ui.pages import ReadAhead, make_page
from ui.rail import Rail
from ui.road import Road
from ui.rooms import SETTINGS, may_enter, room_of, rooms_of, who_may_enter
from ui.settings import Settings
from ui.taking_back import TakingBack
from ui.top_bar import TopBar, focus_search
from ui.way import Way

if TYPE_CHECKING:
    from app.domain.steps import StepRow
    from app.services import Services
    from app.services.desk import DeskRow
    from app.services.requests import RequestRow
    from ui.jobs import Failure
    from ui.pin_dialog import PinOffer
    from ui.search import Found, Hit

OF_A_LIST = SAID_BY_THE_TILE | {Action.COUNT_GUESTS, Action.NEW_VISITOR}
MARKS = frozenset({"attendance_mark"})
COUNT_CALLS_AFTER = 200
COUNT_CALLS_AFTER_TAPS = 3000
"""Milliseconds of rest, before the calls are counted again: the page that is looked at comes first."""
KEEP_LOOKS_AFTER = 2500
LEAST_SIZE = QSize(900, 600)
FIRST_SIZE = QSize(1366, 768)


PageMaker = Callable[[Place, Road], Page]


class MainWindow(QMainWindow):
    """Holds the rail, the bars and the pages; every key that works everywhere is here."""

    speak = Signal(str)
    """Speak another language."""
    print_key = Signal()
    renew_key = Signal(str)
    """The new passphrase of a file that should get a new key."""
    restore = Signal(str)
    """The name of the copy that should take the place of what is here."""
    leave_desk = Signal()
    """Somebody else sits down at the desk."""
    locked = Signal()
    """The same person says again who they are."""

    def __init__(
        self,
        road: Road,
        look: Look,
        settings: Settings,
        *,
        who: DeskRow,
        site: str = "",
        language: str = "nl",
        demo: bool = False,
        make: PageMaker = make_page,
        locking: LockingRow | None = None,
    ) -> None:
        super().__init__()
        self._road, self._look, self._settings, self._who, self._demo = road, look, settings, who, demo
        self._spoken, self._make = language, make
        self._may_stop = False
        self._pin_offer: PinOffer | None = None
        self._found: Found | None = None
        self._actions: list[Hit] = []
        self._has_pin = who.has_pin
        self._site = site
        self.notice = Notice()
        self._asking = Asking(road, self, self.notice)
        self._taking_back = TakingBack(self._asking)
        self.cover = Cover(self)
        self.cover.lifted.connect(self._show_screen)
        self.cover.lock.connect(self.lock)
        self._list_only = False
        """Whether only the attendance list that is open may be used: whoever leaves it says who they are."""
        self._idle = Idle(_application(), self)
        self._idle.passed.connect(partial(self._pass, self.hide_screen))
        self._idle.passed_long.connect(partial(self._pass, self.lock))
        self._wait(locking or LockingRow())
        self._new_day = NewDay(road, self.notice, self, site_id=who.site_id, copies=not demo)
        self._new_day.shown.connect(self._show_day)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._count_calls)
        self._looked = QTimer(self)
        self._looked.setSingleShot(True)
        self._looked.timeout.connect(self._keep_looks)
        self.setMinimumSize(LEAST_SIZE)
        self.resize(FIRST_SIZE)
        self._build()
        self._keys = Keys(self, self._acts_by_key())
        road.changed.connect(self._read)
        _application().applicationStateChanged.connect(self._wake)
        self._idle.watch(on=True)
        self.read_ahead = ReadAhead(road, self)
        self._read(None)
        self.look_at_the_day()
        self.show_place(Destination(Place.TODAY))

    @property
    def who(self) -> DeskRow:
        """Who sits at the desk."""
        return self._who

    @property
    def page(self) -> Page:
        """The page that is shown now."""
        return self._way.page

    @property
    def destination(self) -> Destination:
        """Where we are now."""
        return self._way.destination

    def show_place(self, destination: Destination) -> None:
        """Go to `destination`; the way back remembers where we came from."""
        if not self._lets_in(destination.place) or self._leaves_list(destination):
            return
        if (destination.place, destination.open) == (NEW_REQUEST.place, NEW_REQUEST.open):
            self.new_request(destination.person_id)
        else:
            self._way.go(destination)

    def show_room(self, place: Place) -> None:
        """Go to a room of the rail; the way back starts anew."""
        if self._lets_in(place) and not self._leaves_list(Destination(place)):
            self._way.begin_at(place)

    def _lets_in(self, place: Place) -> bool:
        """Tell whether who is at the desk may see `place`; if not, say who may."""
        if may_enter(self._who.role, place):
            return True
        self.notice.refuse(NotAllowed(may=who_may_enter(place)))
        return False

    def new_request(self, person_id: int | None = None) -> None:
        """Write a request down over what is on the screen, which stays as it is."""
        if self._leaves_list(NEW_REQUEST):
            return
        from ui.request_capture import open_capture

        here_id = self.destination.person_id
        open_capture(self._road, self, self._show_noted, person_id=person_id, here_id=here_id)

    def _show_noted(self, request_id: int) -> None:
        """Show the request that was just written down where the requests are on the screen."""
        if self.destination.place is Place.REQUESTS:
            self.show_place(Destination(Place.REQUESTS, request_id=request_id))

    def show_keys(self) -> None:
        """Show the keys of this page and where the help is, over whatever is on the screen."""
        from ui.key_help import KeyHelp

        over = _application().activeWindow() or self
        if not isinstance(over, KeyHelp):
            KeyHelp(over, place=self.destination.place, page=self.page.title(), role=self._who.role).open()

    def back(self) -> None:
        """Go back to where we came from; from a room, to Today. Nobody is sent away from an attendance list."""
        if self._finds:
            self.found.close_list()
        elif self.page.leads_back():
            self.page.step_back()
        elif self._list_only:
            self.lock()
        elif self._way.leads_back:
            self._way.back()
        elif self.destination.place not in (Place.TODAY, Place.ATTENDANCE):
            self.show_room(Place.TODAY)

    def escape(self) -> None:
        """Put away what is open on the page, or else go back."""
        if self._finds or not self.page.let_go():
            self.back()

    def undo(self) -> None:
        """Take back what was done last; of an attendance list that stayed open, only what was done there."""
        if self._list_only and (self.bottom.last is None or self.bottom.last.action not in OF_A_LIST):
            self.lock()
            return
        self._taking_back.undo(self.bottom.last)

    def redo(self) -> None:
        """Do again what was undone last."""
        if self._list_only:
            self.lock()
            return
        self._taking_back.redo(self.bottom.redoable)

    def hide_screen(self) -> None:
        """Cover the window."""
        self._stop_finding()
        self.cover.cover()
        self._keys.rest()
        self._everything.setEnabled(False)

    def lock(self) -> None:
        """Let nobody see or do anything before somebody says who they are."""
        self.locked.emit()

    def _wait(self, locking: LockingRow) -> None:
        self._idle.wait_for(locking.hide_after, locking.lock_after)

    def _pass(self, act: Callable[[], None]) -> None:
        """Hide or lock, unless the page must stay usable now."""
        self._asking.ask(lambda services: services.clock(), partial(self._hide_or_lock, act))

    def _hide_or_lock(self, act: Callable[[], None], now: datetime) -> None:
        if not self.page.stays_open(now) or self._has_more_open():
            act()
        elif act == self.lock:
            self._keep_list_only()

    def _has_more_open(self) -> bool:
        """Tell whether something stands over the page that is not of the page, such as a new request."""
        of_the_page = self.page.findChildren(QDialog)
        hidden = self.cover.dialogs
        shown = [dialog for dialog in self.findChildren(QDialog) if dialog.isVisible() or dialog in hidden]
        return any(dialog not in of_the_page for dialog in shown)

    def _keep_list_only(self) -> None:
        self._idle.begin_anew()
        if not self._list_only:
            self._list_only = True
            self.top.search.setEnabled(False)
            self.notice.tell(self.tr("This list stays open. For anything else you say first who you are."))

    def _leaves_list(self, destination: Destination) -> bool:
        """Lock where somebody goes from a list that stayed open, and tell whether it is so."""
        if self._list_only:
            self.lock()
        return self._list_only

    def _show_screen(self) -> None:
        self._keys.work()
        self._everything.setEnabled(True)

    def larger(self) -> None:
        """Make all text larger."""
        self._look.larger()
        self._settings.keep_text_size(self._who.id, self._look.scale)

    def smaller(self) -> None:
        """Make all text smaller."""
        self._look.smaller()
        self._settings.keep_text_size(self._who.id, self._look.scale)

    def usual_size(self) -> None:
        """Make all text as large as it is drawn: 100 %."""
        self._look.set_scale(SCALES[0])
        self._settings.keep_text_size(self._who.id, self._look.scale)

    def offer_pin(self) -> None:
        """Ask whether who sits here wants to choose a PIN; later is fine too."""
        from ui.pin_dialog import PinOffer

        self._pin_offer = PinOffer()
        self._pin_offer.chosen.connect(self._choose_pin)
        self._pin_offer.later.connect(self._choose_pin_later)
        self._over.insertWidget(0, self._pin_offer)

    def _choose_pin(self) -> None:
        from ui.pin_dialog import PinDialog

        dialog = PinDialog(self._road, self._who, self)
        dialog.accepted.connect(self._thank_for_pin)
        dialog.open()

    def _thank_for_pin(self) -> None:
        self._end_pin_offer()
        self._has_pin = True
        self._actions = self._all_actions()
        self.notice.tell(self.tr("You have a PIN now. Voordeur asks it when you sit down."), "ok")

    def _choose_pin_later(self) -> None:
        self._asking.ask(lambda services: services.today_on(), self._offer_pin_later)

    def _offer_pin_later(self, today: date) -> None:
        self._settings.offer_pin_later(self._who.id, today)
        self._end_pin_offer()

    def _end_pin_offer(self) -> None:
        if self._pin_offer is not None:
            self._pin_offer.hide()
            self._pin_offer.deleteLater()
            self._pin_offer = None

    def look_at_the_day(self) -> None:
        """Show the new day when there is one."""
        self._new_day.look()

    def build_again(self, language: str) -> None:
        """Build the frame and the page anew, in another language."""
        self._spoken = language
        here, offers = self.destination, self._pin_offer is not None
        self._way.forget()
        self._build()
        if offers:
            self.offer_pin()
        self.cover.say()
        self.cover.raise_()
        self._read(None)
        self.look_at_the_day()
        self.show_place(here)

    def end(self) -> None:
        """Drop all answers that are still to come: the window goes."""
        self._asking.close()
        self._idle.watch(on=False)
        self._new_day.end()
        self._rest.stop()
        self._looked.stop()
        self.read_ahead.end()
        self._way.end()

    def _build(self) -> None:
        self.rail = Rail(rooms_of(self._who.role), settings=may_enter(self._who.role, SETTINGS.place))
        self.rail.chosen.connect(self.show_room)
        self.rail.larger.connect(self.larger)
        self.rail.smaller.connect(self.smaller)
        self.rail.hide_screen.connect(self.hide_screen)
        self.top = TopBar(demo=self._demo)
        self.top.leave.connect(self.leave_desk)
        self.top.back.connect(self.back)
        self.top.day_left_out.connect(self.rail.show_day)
        self.bottom = BottomBar()
        self.bottom.undo.connect(self.undo)
        self.bottom.redo.connect(self.redo)
        self._way = Way(self._page_for)
        self._way.arrived.connect(self._arrived)
        self.working = Working()
        self._arrange()
        self._taking_back.show_in(self.working)
        self._found = None
        self.top.search.textEdited.connect(self._begin_to_find)

    def _arrange(self) -> None:
        self.notice.setParent(None)
        self._everything = QWidget()
        self._everything.setObjectName("page-ground")
        self.setCentralWidget(self._everything)
        across = row(self._everything, spacing=0)
        across.addWidget(self.rail)
        down: QVBoxLayout = column(spacing=0)
        down.addWidget(self.top)
        self._over = over = column(spacing=0)
        over.setContentsMargins(22, 0, 22, 0)
        over.addWidget(self.notice)
        over.addWidget(self.working)
        down.addLayout(over)
        down.addWidget(self._way, 1)
        down.addWidget(self.bottom)
        across.addLayout(down, 1)

    def _acts_by_key(self) -> dict[str, Callable[[], object]]:
        return {
            "F1": self.show_keys,
            "F2": self.new_request,
            "F3": lambda: focus_search(self.top),
            "Ctrl+K": lambda: focus_search(self.top),
            "F5": partial(self.show_room, Place.ATTENDANCE),
            "F6": partial(self.show_room, Place.CALLS),
            "F12": self.hide_screen,
            "Ctrl+L": self.lock,
            "Esc": self.escape,
            "Ctrl+Z": self.undo,
            "Ctrl+Shift+Z": self.redo,
            "Ctrl+Y": self.redo,
            "Ctrl++": self.larger,
            "Ctrl+=": self.larger,
            "Ctrl+-": self.smaller,
            "Ctrl+0": self.usual_size,
        }

    @property
    def found(self) -> Found:
        """What was found; made when somebody first types in the search field."""
        if self._found is None:
            from ui.search import Found

            self._found = Found(self.top.search, self)
            self._found.typed.connect(self._find)
            self._found.chosen.connect(self._choose)
            self._actions = self._all_actions()
        return self._found

    @property
    def _finds(self) -> bool:
        return self._found is not None and self._found.isVisible()

    def _begin_to_find(self, text: str) -> None:
        if self._found is None:
            self.found.look_for(text)

    def _stop_finding(self) -> None:
        if self._found is not None:
            self._found.hide()

    def _all_actions(self) -> list[Hit]:
        from ui.search import action_hit

        role = self._who.role
        hits = [action_hit(room.word(), room.icon, Destination(room.place)) for room in (*rooms_of(role), SETTINGS)]
        hits += [
            action_hit(self.tr("Import a list"), "upload", Destination(Place.IMPORT)),
            action_hit(self.tr("Save a list for Excel"), "file-down", Destination(Place.EXPORT)),
            action_hit(self.tr("What was done"), "history", Destination(Place.HISTORY)),
            action_hit(self.tr("Passphrase and recovery sheet"), "key-round", Destination(Place.KEYS)),
            action_hit(self.tr("Copies: make one or put one back"), "save", Destination(Place.COPIES)),
            action_hit(self.tr("PIN and screen"), "lock", Destination(SETTINGS.place)),
            action_hit(self.tr("Who looked at whom"), "eye", Destination(Place.LOOKS)),
            action_hit(self.tr("What we keep and why"), "shield-check", Destination(Place.KEPT)),
            action_hit(self.tr("New request"), "hand-heart", NEW_REQUEST),
            action_hit(self.tr("Agenda"), "calendar-days", Destination(Place.AGENDA)),
            action_hit(self.tr("Print the slip for a helper, from the agenda"), "printer", Destination(Place.AGENDA)),
            action_hit(self.tr("New person"), "user-plus", Destination(Place.PEOPLE, open="new")),
            action_hit(self.tr("People who ended or died"), "user-minus", Destination(Place.PEOPLE, open=ENDED)),
        ]
        hits = [hit for hit in hits if hit.destination is not None and may_enter(role, hit.destination.place)]
        if not self._has_pin:
            hits.append(action_hit(self.tr("Choose a PIN"), "key-round", act=self._choose_pin))
        return [
            *hits,
            action_hit(self.tr("Undo"), "undo-2", act=self.undo),
            action_hit(self.tr("Hide screen"), "eye-off", act=self.hide_screen),
            action_hit(self.tr("Lock the screen"), "lock", act=self.lock),
            action_hit(self.tr("Larger text"), "plus", act=self.larger),
            action_hit(self.tr("Smaller text"), "minus", act=self.smaller),
            action_hit(self.tr("Someone else at the desk"), "users", act=self.leave_desk.emit),
            action_hit(self.tr("Help: the keys of this page"), "circle-help", act=self.show_keys),
            action_hit(self.tr("Shopping taxi"), "bus", Destination(Place.TAXI)),  # everybody may look there
        ]

    def _find(self, text: str) -> None:
        from ui.search import people_with, requests_with

        self._asking.ask(partial(people_with, text), self._show_found)
        if len(text.strip()) > 1:
            self._asking.ask(partial(requests_with, text), self._add_found)

    def _show_found(self, answer: tuple[str, list[Hit]]) -> None:
        from ui.search import action_hit, is_number, matching

        text, people = answer
        ended = Destination(Place.PEOPLE, open=ENDED, find=text.strip())
        instead = [action_hit(self.tr("Look among who ended or died too"), "user-minus", ended)]
        hint = self.tr("Of a phone number, type the last four digits.") if is_number(text) else ""
        instead = [hit for hit in instead if may_enter(self._who.role, Place.PEOPLE)]
        self.found.show_hits([*matching(self._actions, text)[:3], *people], instead=instead, hint=hint)

    def _add_found(self, answer: tuple[str, list[RequestRow]]) -> None:
        from ui.search import is_number, request_hit

        text, requests = answer
        if is_number(text) and not self.found.has_hits:
            return  # the first digits of a telephone are those of many who asked something
        self.found.add_hits(text, [request_hit(row) for row in requests])

    def _choose(self, hit: Hit) -> None:
        if hit.act is not None:
            hit.act()
        elif hit.destination is not None:
            self.show_place(hit.destination)

    def _arrived(self) -> None:
        self.rail.show_room(room_of(self.destination.place))
        self._show_back()
        if self.destination.place is Place.PERSON:
            self._looked.start(KEEP_LOOKS_AFTER)
        if self._pin_offer is not None:
            self._pin_offer.setVisible(self.destination.place is Place.TODAY)
        page = self.page
        focused = self.focusWidget()
        if focused is None or not page.isAncestorOf(focused):
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_title()

    def _show_back(self) -> None:
        if self._way.has_begun:
            self.top.show_back(possible=self._way.leads_back or self.page.leads_back())

    def _show_title(self) -> None:
        self.page.setAccessibleName(self.page.title())
        self.setWindowTitle(" · ".join(part for part in (self.page.title_bar(), self._site, "Voordeur") if part))

    def _page_for(self, place: Place) -> Page:
        page = self._make(place, self._road)
        page.go.connect(self.show_place)
        page.counted.connect(self._show_count)
        page.stepped.connect(self._show_back)
        page.windowTitleChanged.connect(self._show_title)
        if place is Place.SETTINGS:
            self._connect_settings(page)
        elif place is Place.COPIES:
            self._connect_copies(page)
        elif place is Place.KEYS:
            self._connect_keys(page)
        return page

    def _connect_settings(self, page: Page) -> None:
        from ui.settings_page import SettingsPage

        if isinstance(page, SettingsPage):
            page.show_language(self._spoken)
            page.speak.connect(self.speak)

    def _connect_copies(self, page: Page) -> None:
        from ui.copies import CopiesPage

        if isinstance(page, CopiesPage):
            page.restore.connect(self.restore)

    def _connect_keys(self, page: Page) -> None:
        from ui.key_page import KeyPage

        if isinstance(page, KeyPage):
            page.print_key.connect(self.print_key)
            page.renew_key.connect(self.renew_key)

    def _read(self, tables: object) -> None:
        """Read again what the frame itself shows."""
        self._asking.ask(_last_steps, self._show_steps, after_paint=True)
        if isinstance(tables, frozenset) and "store_fact" in tables:
            self._asking.ask(lambda services: services.desk.locking(), self._wait)
        self._asking.ask(partial(_site_name, self._who.site_id), self._show_site, after_paint=True)
        # Only a closed list makes a call: a tap must not wait for a look at every list of the site.
        self._rest.start(COUNT_CALLS_AFTER_TAPS if tables == MARKS else COUNT_CALLS_AFTER)

    def _keep_looks(self) -> None:
        """Write down who looked, once nobody waits for the page any more."""
        self._road.carry(lambda services: services.keep_looks(), _nothing_to_say)

    def _count_calls(self) -> None:
        if may_enter(self._who.role, Place.CALLS):
            self._asking.ask(partial(_calls_waiting, self._who.site_id), self._show_calls)

    def _show_steps(self, steps: tuple[StepRow | None, StepRow | None]) -> None:
        self.bottom.show_steps(*steps)

    def _show_site(self, site: str) -> None:
        self._site = site
        self.top.show_who(self._who.name, site)
        self._arrived()

    def _show_calls(self, waiting: int) -> None:
        self.rail.set_count(Place.CALLS, waiting)

    def _show_count(self, place: Place, waiting: int) -> None:
        """Show what the page counted: calls that it counted are not asked again."""
        if place is Place.CALLS:
            self._rest.stop()
        self.rail.set_count(place, waiting)

    def _show_day(self, today: date, new: bool) -> None:
        self.top.show_day(today)
        if new:
            self._way.grow_stale()
            self._read(None)

    def _wake(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look_at_the_day()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._road.working and not self._may_stop:
            event.ignore()
            self._ask_to_stop()
            return
        self.end()
        event.accept()

    def _ask_to_stop(self) -> None:
        from PySide6.QtWidgets import QMessageBox

        question = self.tr("Voordeur is still busy with a list. Stop that and close? Nothing of it is kept then.")
        buttons = QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No
        box = QMessageBox(QMessageBox.Icon.Question, "Voordeur", question, buttons, self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.accepted.connect(self._stop_and_close)
        box.open()

    def _stop_and_close(self) -> None:
        self._may_stop = True
        self.close()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.look_at_the_day()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stop_finding()
        self.cover.setGeometry(self.rect())


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


def _nothing_to_say(answer: object, failure: Failure | None) -> None:
    """Nobody waits for it: what was not written now is written later."""


def _last_steps(services: Services) -> tuple[StepRow | None, StepRow | None]:
    return services.history.last_done(), services.history.redoable()


def _site_name(site_id: int, services: Services) -> str:
    return next((site.name for site in services.desk.sites() if site.id == site_id), "")


def _calls_waiting(site_id: int, services: Services) -> int:
    waiting: int = services.calls.count(site_id=site_id)
    return waiting
