"""Take the pictures in one language: `camera.py nl [page ...]`; `packaging/shots.py` calls this."""

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QEvent, QPoint, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.copies import CopyReason
from app.domain.repeating import Every, RepeatRule
from app.domain.requests import Part, RequestState
from app.domain.sites import Role
from app.services import Services
from app.services.opening import Opening
from app.services.volunteer_endings import Dangling
from tests.cut_texts import faults
from tests.helping import riders, steunpunt
from ui.application import Application
from ui.copies import CopiesPage
from ui.destinations import Destination, Place
from ui.forms import FormDialog
from ui.history import HistoryPage
from ui.imports import ImportPage
from ui.kept import KeptPage
from ui.main_window import MainWindow
from ui.person import PersonPage
from ui.person_endings import DiedDialog
from ui.person_rights import AccessDialog, EraseDialog, ObjectDialog
from ui.request_capture import NewRequestDialog
from ui.request_kinds import KindsPage
from ui.requests import RequestsPage
from ui.settings import Settings
from ui.settings_page import SettingsPage
from ui.taxi import TaxiPage
from ui.unlocking import BringOverScreen, UnlockScreen
from ui.volunteer_stops import VolunteerStopsPage
from ui.volunteers import VolunteersPage
from ui.who import WhoScreen
from ui.widgets import SecondaryButton

SHOTS = Path(__file__).resolve().parent.parent / "build" / "shots"
LISTS = Path(__file__).resolve().parent.parent / "tests" / "data" / "set3"
SCREENS = ((1366, 768), (1920, 1080))
TEXT_SIZES = (100, 200)


@dataclass(frozen=True)
class Scene:
    """An open application, and a second look at its store to find somebody to show."""

    application: Application
    services: Services
    opening: Opening

    @property
    def window(self) -> MainWindow:
        """Answer the window."""
        assert isinstance(self.application.screen, MainWindow)
        return self.application.screen

    def go(self, place: Place, **what: int | str) -> None:
        """Go to a page, as from its room."""
        self.window.show_room(Place.TODAY)
        self.window.show_place(Destination(place, **what))  # type: ignore[arg-type]  # ids are int, `open` is a word

    def missed_person(self) -> int:
        """Find somebody with a story: the first on the call list."""
        return self.services.missed.call_list(self.services.today_on())[0].person.id

    def bingo_today(self) -> int:
        """Find the list of this afternoon."""
        services = self.services
        [site] = services.desk.sites()
        meetings = services.activities.meetings_on(site.id, services.today_on())
        return next(meeting.id for meeting in meetings if meeting.activity == "Bingo")

    def known_person(self) -> int:
        """Find somebody of whom much is known: the one with a partner and own car, or the first."""
        return (self.services.people.find("dirks") or self.services.people.find("jansen"))[0].id

    def helper(self) -> int:
        """Find the volunteer who helped most people this year."""
        year, volunteers = self.services.today_on().year, self.services.volunteers
        return max((row.id for row in volunteers.all()), key=lambda number: volunteers.year(number, year).people)

    @cached_property
    def leaver(self) -> int:
        """Find the volunteer who would leave most behind."""
        volunteers = self.services.volunteers
        return max((row.id for row in volunteers.all()), key=lambda number: _much(volunteers.dangling(number)))

    @cached_property
    def helped(self) -> int:
        """Find somebody with a volunteer of their own."""
        clients = self.services.volunteers.dangling(self.leaver).clients
        return clients[0] if clients else self.asking_person()

    def copies(self) -> None:
        """Go to the copies of a day's work, the newest of them tried."""
        for reason in (CopyReason.START, CopyReason.CHANGED, CopyReason.IMPORT):
            self.services.copies.make(reason=reason)
        self.services.copies.rehearse()
        self.go(Place.COPIES)

    def copy_put_back(self) -> None:
        """Look at what is lost when a copy comes back."""
        self.copies()
        settle(self.application)
        page = self.window.page
        assert isinstance(page, CopiesPage)
        words = page.tr("Put back…")
        next(button for button in page.findChildren(SecondaryButton) if button.text() == words).click()

    def verify(self) -> None:
        """Look through the whole journal."""
        self.go(Place.HISTORY)
        settle(self.application)
        page = self.window.page
        assert isinstance(page, HistoryPage)
        page.verify_button.click()

    def keys(self, button: str) -> None:
        """Click a button on the page of the passphrase and the recovery sheet."""
        self.go(Place.KEYS)
        settle(self.application)
        getattr(self.window.page, button).click()

    def volunteers(self) -> VolunteersPage:
        """Go to the volunteer who helped most people, and answer the page."""
        self.go(Place.VOLUNTEERS, person_id=self.helper())
        settle(self.application)
        page = self.window.page
        assert isinstance(page, VolunteersPage)
        return page

    def look_further(self) -> None:
        """Look at the lower cards of a volunteer."""
        bar = self.volunteers().view.verticalScrollBar()
        bar.setValue(bar.maximum())

    def look_at_week(self) -> None:
        """Stand in the week of a volunteer, with the keyboard."""
        view = self.volunteers().view
        cell = view.when.week.cells[1, Part.AFTERNOON]
        cell.setFocus(Qt.FocusReason.TabFocusReason)
        view.ensureWidgetVisible(view.when)
        view.ensureWidgetVisible(cell)

    def open_year(self) -> None:
        """Show the card with the year of a volunteer."""
        page = self.volunteers()
        page.show_year()

    def let_stop(self) -> None:
        """Let a volunteer stop; what is still out stays to be seen."""
        self.go(Place.VOLUNTEER_STOPS, person_id=self.leaver)
        settle(self.application)
        page = self.window.page
        assert isinstance(page, VolunteerStopsPage)
        if not page.stopped:
            page.stop_button.click()

    def click_for_helper(self, button: str) -> None:
        """Click a button in the head of a volunteer."""
        getattr(self.volunteers().view.head, button).click()

    def asking_person(self) -> int:
        """Find somebody who asked something that is agreed."""
        return self.services.requests.open_requests(state=RequestState.AGREED)[0].person_id

    def unasked(self) -> None:
        """Write down a small thing that was done for somebody."""
        self.go(Place.PERSON, person_id=self.asking_person())
        settle(self.application)
        page = self.window.page
        assert isinstance(page, PersonPage)
        page.timeline.unasked.emit()

    def at_the_desk(self) -> None:
        """Let a desk volunteer sit down."""
        bep = next(who for who in self.services.desk.people() if who.role is Role.DESK)
        next(tile for tile in self._at_the_names().tiles if tile.who.id == bep.id).click()
        settle(self.application)

    def locking(self) -> None:
        """Open the settings of PINs and the screen."""
        self.go(Place.SETTINGS)
        settle(self.application)
        page = self.window.page
        assert isinstance(page, SettingsPage)
        page.locking_button.click()

    def looks(self) -> None:
        """Look at some people, and then at who did."""
        for row in self.services.people.find("jansen")[:3]:
            self.go(Place.PERSON, person_id=row.id)
            settle(self.application)
        self.go(Place.LOOKS)

    def pin(self) -> None:
        """Ask the PIN of the site manager."""
        if isinstance(self.application.screen, MainWindow) and not self.services.desk.people()[0].has_pin:
            self.services.desk.choose_pin(self.services.desk.people()[0].id, "804136")
        screen = self._at_the_names()
        if screen.pad is None or not screen.pad.isVisible():
            screen.choose(screen.tiles[0].who)

    def names(self) -> None:
        """Ask who sits down."""
        screen = self._at_the_names()
        if screen.pad is not None and screen.pad.isVisible():
            screen.pad.left.emit()

    def _at_the_names(self) -> WhoScreen:
        """Leave the desk, and answer the screen that asks who sits down."""
        if isinstance(self.application.screen, MainWindow):
            self.window.leave_desk.emit()
            settle(self.application)
        screen = self.application.screen
        assert isinstance(screen, WhoScreen)
        return screen

    def find(self, words: str) -> None:
        """Search for somebody or something."""
        self.window.show_room(Place.TODAY)
        self.window.top.search.setFocus()
        QTest.keyClicks(self.window.top.search, words)
        QTest.qWait(300)  # hits come when the typing pauses

    def new_request(self, who: str = "", what: str = "") -> None:
        """Write a request down, as far as these words go."""
        self.window.show_room(Place.TODAY)
        self.window.new_request()
        settle(self.application)
        dialog = next(other for other in over(self.window) if isinstance(other, NewRequestDialog))
        dialog.throw_away.click()
        settle(self.application)
        QTest.keyClicks(dialog.who.search, who)
        settle(self.application)
        if what:
            QTest.keyClick(dialog.who.search, Qt.Key.Key_Return)
            QTest.keyClicks(dialog.line, what)

    def far_day(self) -> None:
        """Open the calendar of a new request."""
        self.new_request("riet jansen 41", "verhuizen")
        settle(self.application)
        next(other for other in over(self.window) if isinstance(other, NewRequestDialog)).chips.day.another.click()

    def request(self, words: str = "Wij willen", act: Callable[[RequestsPage], object] | None = None) -> None:
        """Show the request that begins with these words, and perhaps do something with it."""
        if not self.services.requests.find("harmonie", also_closed=True):
            self._write_requests()
        self.go(Place.REQUESTS)
        settle(self.application)
        page = self.window.page
        assert isinstance(page, RequestsPage)
        page.show_request(self.services.requests.find(words, also_closed=True)[0].id)
        settle(self.application)
        if act is not None:
            act(page)

    def evening_ride(self, act: Callable[[RequestsPage], object] | None = None, *, doubts: bool = False) -> None:
        """Show the ride that comes back every month, on the last date of it; on a holiday it is a question."""
        dates = self.services.requests.find("zangavond")
        last = max(dates, key=lambda row: (row.day or date.min, row.id))
        site_id, day = last.site_id, last.day
        if doubts and last.day_doubt is None and site_id is not None and day is not None:
            self._carry(lambda services: services.activities.close_site(site_id, day, day))
        self.go(Place.REQUESTS, request_id=last.id)
        settle(self.application)
        page = self.window.page
        assert isinstance(page, RequestsPage)
        if act is not None:
            act(page)

    def every_time(self) -> None:
        """Let somebody say yes to the first date of what comes back."""
        self.request()
        first = min(self.services.requests.find("harmonie"), key=lambda row: row.id)
        if not first.repeats and first.day is not None:
            rule = RepeatRule.like(first.day, Every.MONTH)
            helper = self.services.matching.rank(first.id).candidates[0].number
            self._carry(lambda services: services.requests.repeat(first.id, rule))
            self._carry(lambda services: services.matches.ask(first.id, helper))
        self.go(Place.REQUESTS, request_id=first.id)
        settle(self.application)
        page = self.window.page
        assert isinstance(page, RequestsPage) and page.seen is not None
        page.view.yes.emit(page.seen.waiting[-1])

    def died(self) -> None:
        """Let meneer Dirks die, once for each picture: the dialog says who must hear it."""
        harrie = next(row for row in self.services.people.find("dirks", also_ended=True) if row.call_name == "Harrie")
        if harrie.deceased_on is not None:
            self._carry(lambda services: services.history.undo())
        self.go(Place.PERSON, person_id=harrie.id)
        settle(self.application)
        page = self.window.page
        assert isinstance(page, PersonPage) and page.card is not None
        dialog = DiedDialog(page.road, page, card=page.card)
        dialog.open()
        settle(self.application)
        dialog.submit_button.click()

    def rights(self, kind: type[FormDialog]) -> None:
        """Open a dialog about the rights of somebody of whom much is known."""
        self.go(Place.PERSON, person_id=self.known_person())
        settle(self.application)
        page = self.window.page
        assert isinstance(page, PersonPage) and page.card is not None
        kind(page.road, page, card=page.card).open()  # type: ignore[call-arg,arg-type]

    def erase(self) -> None:
        """Ask to erase somebody of whom much is known."""
        self.go(Place.PERSON, person_id=self.known_person())
        settle(self.application)
        page = self.window.page
        assert isinstance(page, PersonPage) and page.card is not None
        EraseDialog(page.road, page, plan=self.services.rights.plan_to_erase(page.card.id)).open()

    def kept(self, button: str) -> None:
        """Look at what we keep, and click there."""
        self.go(Place.KEPT)
        settle(self.application)
        page = self.window.page
        assert isinstance(page, KeptPage)
        getattr(page, button).click()

    def kind(self, which: int) -> None:
        """Open the form of a kind of request."""
        self.go(Place.KINDS)
        settle(self.application)
        page = self.window.page
        assert isinstance(page, KindsPage)
        page.rows[which].click()

    def _write_requests(self) -> None:
        [site] = self.services.desk.sites()
        self._carry(lambda services: steunpunt(services, site.id))

    def _carry(self, change: Callable[[Services], object]) -> None:
        assert self.application.road is not None
        self.application.road.carry(change, lambda *_: None)
        settle(self.application)

    def agenda(self, choice: str = "") -> None:
        """Look into the agenda, in one of its ways."""
        self.go(Place.AGENDA)
        settle(self.application)
        if choice:
            getattr(self.window.page, choice).click()

    def taxi(self, button: str = "") -> None:
        """Look at the shopping taxi of Friday, and perhaps click there."""
        if not self.services.requests.find("boodschappentaxi vrijdag", also_closed=True):
            self._write_riders()
        self.go(Place.TAXI, request_id=self.services.requests.find("boodschappentaxi vrijdag")[0].id)
        settle(self.application)
        page = self.window.page
        assert isinstance(page, TaxiPage)
        if button:
            getattr(page, button).click()

    def _write_riders(self) -> None:
        assert self.application.road is not None
        [site] = self.services.desk.sites()
        self.application.road.carry(lambda services: riders(services, site.id), lambda *_: None)
        settle(self.application)

    def read_list(self, name: str) -> None:
        """Read one of the example lists, up to the question whether it was understood."""
        self.go(Place.IMPORT)
        page = self.window.page
        assert isinstance(page, ImportPage)
        page.read_file(LISTS / name)
        settle(self.application)


# What is pictured, and how one gets there. Add a line for a new page or an important state of one.
PAGES: dict[str, Callable[[Scene], None]] = {
    "today": lambda scene: scene.go(Place.TODAY),
    "attendance": lambda scene: scene.go(Place.ATTENDANCE),
    "attendance-list": lambda scene: scene.go(Place.ATTENDANCE, meeting_id=scene.bingo_today()),
    "overview": lambda scene: scene.go(Place.OVERVIEW),
    "calls": lambda scene: scene.go(Place.CALLS),
    "agenda": lambda scene: scene.agenda(),
    "agenda-day": lambda scene: scene.agenda("day"),
    "agenda-helpers": lambda scene: scene.agenda("of_helpers"),
    "agenda-clients": lambda scene: scene.agenda("of_clients"),
    "taxi": lambda scene: scene.taxi(),
    "taxi-another-run": lambda scene: scene.taxi("another"),
    "people": lambda scene: scene.go(Place.PEOPLE),
    "person": lambda scene: scene.go(Place.PERSON, person_id=scene.missed_person()),
    "known-person": lambda scene: scene.go(Place.PERSON, person_id=scene.known_person()),
    "person-requests": lambda scene: scene.go(Place.PERSON, person_id=scene.asking_person()),
    "unasked": lambda scene: scene.unasked(),
    "new-person": lambda scene: scene.go(Place.PEOPLE, open="new"),
    "volunteers": lambda scene: scene.go(Place.VOLUNTEERS, person_id=scene.helper()),
    "volunteer-car": lambda scene: scene.look_further(),
    "volunteer-stops": lambda scene: scene.go(Place.VOLUNTEER_STOPS, person_id=scene.leaver),
    "volunteer-note": lambda scene: scene.click_for_helper("note_expense"),
    "volunteer-year": lambda scene: scene.open_year(),
    "volunteer-week": lambda scene: scene.look_at_week(),
    "volunteer-new": lambda scene: scene.go(Place.VOLUNTEERS, open="new"),
    "client-helped": lambda scene: scene.go(Place.PERSON, person_id=scene.helped),
    "volunteer-stopped": lambda scene: scene.let_stop(),
    "volunteers-list": lambda scene: scene.go(Place.VOLUNTEERS),
    "activities": lambda scene: scene.go(Place.ACTIVITIES),
    "import": lambda scene: scene.go(Place.IMPORT),
    "import-people": lambda scene: scene.read_list("people.csv"),
    "import-attendance": lambda scene: scene.read_list("bingo.xlsx"),
    "new-request": lambda scene: scene.new_request(),
    "new-request-who": lambda scene: scene.new_request("jansen"),
    "new-request-what": lambda scene: scene.new_request("riet jansen 41", "lamp trap, uiterlijk vrijdag"),
    "new-request-day": lambda scene: scene.far_day(),
    "new-request-new": lambda scene: scene.new_request("riet janssen-vos", "spoed: lift naar de oogarts, 14 uur"),
    "export": lambda scene: scene.go(Place.EXPORT),
    "history": lambda scene: scene.go(Place.HISTORY),
    "history-verified": lambda scene: scene.verify(),
    "settings": lambda scene: scene.go(Place.SETTINGS),
    "kept": lambda scene: scene.go(Place.KEPT),
    "kept-terms": lambda scene: scene.kept("terms_button"),
    "kept-old": lambda scene: scene.kept("clear_button"),
    "access": lambda scene: scene.rights(AccessDialog),
    "object": lambda scene: scene.rights(ObjectDialog),
    "erase": lambda scene: scene.erase(),
    "locking": lambda scene: scene.locking(),
    "looks": lambda scene: scene.looks(),
    "copies": lambda scene: scene.copies(),
    "copy-put-back": lambda scene: scene.copy_put_back(),
    "keys": lambda scene: scene.go(Place.KEYS),
    "keys-passphrase": lambda scene: scene.keys("choose_button"),
    "keys-new": lambda scene: scene.keys("renew_button"),
    "search": lambda scene: scene.find("jan"),
    "search-request": lambda scene: scene.find("lam"),
    "hidden": lambda scene: scene.window.hide_screen(),
    # What these write down is in every picture after them.
    "requests": lambda scene: scene.request(),
    "requests-to-complete": lambda scene: scene.request("Ramen"),
    "requests-asked": lambda scene: scene.request("Boodschappen"),
    "requests-agreed": lambda scene: scene.request("Rit naar"),
    "requests-handed-over": lambda scene: scene.request("Traplift"),
    "requests-why-not": lambda scene: scene.request(act=lambda page: page.view.fits.why_button.click()),
    "requests-full": lambda scene: scene.request(act=_unfold_all),
    "requests-filter": lambda scene: scene.request(act=lambda page: page.head.filter_button.click()),
    "request-form": lambda scene: scene.request(act=lambda page: page.view.acts.complete.emit()),
    "request-yes": lambda scene: scene.request("Boodschappen", lambda page: page.view.boxes[-1].yes_button.click()),  # type: ignore[attr-defined]
    "request-day": lambda scene: scene.request("Rit naar", lambda page: page.view.another_day.emit(page.seen.agreed)),  # type: ignore[union-attr]
    "request-wishes": lambda scene: scene.request(act=lambda page: page.view.fits.other.click()),
    "request-hand-over": lambda scene: scene.request(act=lambda page: page.view.acts.hand_over.emit()),
    "request-not-done": lambda scene: scene.request("Rit naar", lambda page: page.view.acts.not_done.emit()),
    "request-asked-back": lambda scene: scene.request("Traplift", lambda page: page.view.asked_back.emit()),
    "request-decline": lambda scene: scene.request("Nieuwe", lambda page: page.more_menu().actions()[1].trigger()),
    "request-withdraw": lambda scene: scene.request("Nieuwe", lambda page: page.more_menu().actions()[0].trigger()),
    "request-three": lambda scene: scene.request("Nieuwe", lambda page: page.view.answer_three.emit()),
    "request-done": lambda scene: scene.request("Lamp boven", lambda page: page.view.acts.done_button.click()),
    "request-repeats": lambda scene: scene.evening_ride(),
    "request-rhythm": lambda scene: scene.evening_ride(lambda page: page.view.repeat.emit()),
    "request-all-dates": lambda scene: scene.evening_ride(lambda page: page.view.change_all.emit()),
    "request-stop": lambda scene: scene.evening_ride(lambda page: page.view.stop.emit()),
    "request-doubt": lambda scene: scene.evening_ride(doubts=True),
    "request-other-day": lambda scene: scene.evening_ride(lambda page: page.view.other_day.emit()),
    "request-every-time": lambda scene: scene.every_time(),
    "request-repeat": lambda scene: scene.request("Wij willen", lambda page: page.view.repeat.emit()),
    "new-request-repeats": lambda scene: scene.new_request("dirks sj", "rit koor, elke 2e donderdag 19:15 tot 22:30"),
    "kinds": lambda scene: scene.go(Place.KINDS),
    "kind": lambda scene: scene.kind(0),
    "died": lambda scene: scene.died(),
    "today-desk": lambda scene: scene.at_the_desk(),
    # From here there is no window any more.
    "pin": lambda scene: scene.pin(),
    "who": lambda scene: scene.names(),
}


def _offer_key(application: Application, _: Opening) -> None:
    application._offer_key()


def _offer_sheet(application: Application, _: Opening) -> None:
    application._offer_key(asks_passphrase=False)


def _bring_over(application: Application, opening: Opening) -> None:
    services = opening.open(writes=False)
    services.copies.make(reason=CopyReason.BY_HAND)
    services.close()
    application._bring_over()
    assert isinstance(application.screen, BringOverScreen)
    application.screen.show_copies(opening.copies_beside())


def _unlock(application: Application, opening: Opening) -> None:
    services = opening.open(writes=False)
    services.keys.set_passphrase("maandag tulp brug oom")
    services.close()
    application._ask_key()
    assert isinstance(application.screen, UnlockScreen)
    application.screen.way.passphrase.line.setText("maandag tulp")


def _unlock_by_sheet(application: Application, opening: Opening) -> None:
    services = opening.open(writes=False)
    lines = services.keys.sheet().lines
    services.close()
    application._ask_key()
    assert isinstance(application.screen, UnlockScreen)
    sheet = application.screen.way.sheet
    for field, line in zip(sheet.lines, [*lines[:2], lines[2][::-1]], strict=False):
        QTest.keyClicks(field, line)


STARTS: dict[str, Callable[[Application, Opening], None]] = {
    "first-start": lambda *_: None,
    "key-offer": _offer_key,
    "key-renewed": _offer_sheet,
    "bring-over": _bring_over,
    "unlock-sheet": _unlock_by_sheet,
    "unlock": _unlock,
}
"""What is shown before there is a window, and how one gets there."""


def _much(left: Dangling) -> int:
    """Count the sorts of things that somebody would leave behind."""
    return sum(map(bool, (left.agreed, left.asked, left.clients, left.mentors, left.key_number, left.expenses)))


def _unfold_all(page: RequestsPage) -> None:
    for link in page.view.fits.links.values():
        if link.isVisible():
            link.click()


@contextmanager
def opened(language: str, *, sample: bool) -> Iterator[Scene]:
    """Open the application on a throwaway store, with settings of its own."""
    qt = QApplication.instance()
    assert isinstance(qt, QApplication)
    with tempfile.TemporaryDirectory() as folder, Opening.throwaway() as opening:
        if sample:
            opening.make_sample()
            services = opening.open()
            services.desk.sit_down(services.desk.people()[0].id)
            services.close()
        settings = Settings(QDir(folder).filePath("window.ini"))
        application = Application(qt, opening, settings, demo=sample, language=language)
        application.shown.connect(_never_hide)
        application.start()
        settle(application)
        services = opening.open(writes=False)
        try:
            yield Scene(application, services, opening)
        finally:
            services.close()
            application.close()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _never_hide(screen: QWidget) -> None:
    """Let no screen hide because nobody touched it: taking all pictures lasts longer than that."""
    if isinstance(screen, MainWindow):
        screen._idle.watch(on=False)


def settle(application: Application) -> None:
    """Wait until nothing is asked, drawn or thrown away any more."""
    for _ in range(4):
        if application.road is not None:
            application.road.settle()
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def picture(screen: QWidget) -> QPixmap:
    """Draw the window with every dialog and list that lies over it."""
    drawn = screen.grab()
    painter = QPainter(drawn)
    for other in over(screen):
        at: QPoint = other.mapToGlobal(QPoint(0, 0)) - screen.mapToGlobal(QPoint(0, 0))
        painter.drawPixmap(at, other.grab())
    painter.end()
    return drawn


def take(scene: Scene, page: str, language: str) -> int:
    """Take one page on both screens and at both text sizes; answer how many faults were seen."""
    application, seen = scene.application, 0
    for width, height in SCREENS:
        for size in TEXT_SIZES:
            arrange(application, width, height, size)
            if page in PAGES:
                PAGES[page](scene)
                settle(application)
            screen = application.screen
            assert screen is not None
            name = f"{page}-{language}-{width}x{height}-{size}"
            if (screen.width(), screen.height()) != (width, height):
                seen += say(name, [f"does not fit: {screen.width()}×{screen.height()}"])
            for shown in [screen, *over(screen)]:
                seen += say(name, faults(shown))
            picture(screen).save(str(SHOTS / f"{name}.png"))
    application.look.set_scale(100)
    return seen


def arrange(application: Application, width: int, height: int, size: int) -> None:
    """Put the last page away and make the screen and the text this large."""
    screen = application.screen
    assert screen is not None
    for other in over(screen):
        other.close()
    if isinstance(screen, MainWindow):
        screen.cover.hide()
    application.look.set_scale(size)
    screen.showNormal()
    screen.resize(width, height)
    settle(application)


def over(screen: QWidget) -> list[QWidget]:
    """Answer the dialogs and lists that lie over the window."""
    return [other for other in QApplication.topLevelWidgets() if other is not screen and other.isVisible()]


def say(name: str, found: list[str]) -> int:
    """Print what was seen on one picture."""
    for fault in found:
        print(f"{name}: {fault}", flush=True)
    return len(found)


def main(language: str, wanted: list[str]) -> int:
    """Take every page, or those that are wanted; a page that does not open is told and passed over."""
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("voordeur")
    seen = 0
    for name, come_there in STARTS.items():
        if not wanted or name in wanted:
            with opened(language, sample=False) as scene:
                come_there(scene.application, scene.opening)
                settle(scene.application)
                seen += take(scene, name, language)
    pages = [name for name in PAGES if not wanted or name in wanted]
    if pages:
        with opened(language, sample=True) as scene:
            for name in pages:
                try:
                    seen += take(scene, name, language)
                except ModuleNotFoundError as error:
                    seen += say(name, [f"is not there: {error}"])
    return 1 if seen else 0


if __name__ == "__main__":
    SHOTS.mkdir(parents=True, exist_ok=True)
    sys.exit(main(sys.argv[1], sys.argv[2:]))
