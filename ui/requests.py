"""The requests: a list by next step, the one request, and who fits it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMenu, QScrollArea, QWidget

from app.domain.refusals import NotFound
from app.domain.requests import STILL_OPEN, ClosedBecause, RequestState
from app.domain.taxi_runs import KIND as SHOPPING_TAXI
from app.services.phones import readable
from app.services.requests import MatchRow
from ui.call_recording import Pause
from ui.columns import Columns
from ui.destinations import COMPLETE, MOVE, WITHDRAW, Destination, Place
from ui.look import scaled
from ui.page import Page
from ui.plain import caption
from ui.request_answer import MoveDialog, OverlapDialog, YesDialog
from ui.request_card import DONE_KEY, RequestView, into_sight
from ui.request_done import Told
from ui.request_endings import (
    AskedBackDialog,
    DeclineDialog,
    EndingDialog,
    HandOverDialog,
    NotDoneDialog,
    ReopenDialog,
    ThreeQuestionsDialog,
    WithdrawDialog,
)
from ui.request_form import RequestForm
from ui.request_head import RequestsHead
from ui.request_lines import lines_of
from ui.request_list import RequestList
from ui.request_repeat import OtherDayDialog, RepeatDialog, StopSeriesDialog
from ui.request_seen import Filters, ListSeen, RequestSeen, look_at_helpers, look_at_list, look_at_request
from ui.request_wishes import SomebodyElseDialog, WishesDialog
from ui.road import Road
from ui.widgets import Card, column, label
from ui.words import repeating
from ui.words.dates import list_of

if TYPE_CHECKING:
    from app.services import Services
    from app.services.matching import WhyNot
    from ui.job_papers import JobPapers
    from ui.printed import Printing

NEW = "new"
"""What a destination may open besides: a new request over whatever is on the screen."""
MOST_NAMES = 5
"""So many people are answered for in *why not ...?*."""
LEAST_WIDE = 480
"""The least width of the request beside the list, at a text size of 100 %."""
ABOVE_REQUEST = 10
"""So many pixels above the request stay in sight."""


class RequestsPage(Page):
    """One request at a time; what comes next for it stands in sight."""

    watches = frozenset(
        {
            *("request", "match", "request_kind", "elsewhere", "preference", "standing_match", "expense", "person"),
            *("volunteer", "volunteer_kind", "availability_exception", "pause", "away_period", "circumstances"),
            *("household", "request_series"),
        }
    )

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        self._filters: Filters | None = None
        self._wanted: int | None = None
        self._open = ""
        self._chosen: int | None = None
        self._arriving = True
        self._answered = self._in_sight = False
        self.pause = Pause()
        self.printing: Printing | None = None
        """How a paper is printed; None is by the printer of the desk."""
        self._papers: JobPapers | None = None
        self.seen: RequestSeen | None = None
        self.list_seen: ListSeen | None = None
        self.head = RequestsHead()
        self.list = RequestList()
        self.view = RequestView()
        self.nothing = Card()
        self.nothing_words = label("", "heading", wrap=True)
        self._arrange()
        self._connect()
        self.setFocusProxy(self.list)

    def _arrange(self) -> None:
        layout = column(self, spacing=10)
        at_left = QWidget()
        requests = column(at_left, spacing=4)
        requests.addWidget(self.list, 1)
        requests.addWidget(self.list.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.columns = _Columns(at_left, self.view)
        self.nothing.add(self.nothing_words)
        self.nothing.hide()
        layout.addWidget(self.head)
        layout.addWidget(self.nothing)
        layout.addWidget(self.columns, 1)

    def _connect(self) -> None:
        self.head.agenda.connect(partial(self._leave_for, Place.AGENDA))
        self.head.save.connect(partial(self._leave_for, Place.EXPORT))
        self.head.kinds.connect(partial(self._leave_for, Place.KINDS))
        self.head.new.connect(partial(self.go.emit, Destination(Place.REQUESTS, open=NEW)))
        self.head.filtered.connect(self._filter)
        self.list.chosen.connect(self._choose)
        self.list.clicked.connect(self._bring_request)
        self.columns.turned.connect(self._fit_list)
        view, acts, fits = self.view, self.view.acts, self.view.fits
        fits.ask.connect(self._ask_helper)
        fits.ask_anyway.connect(self._ask_anyway)
        fits.choose.connect(self._choose_helper)
        fits.wishes.connect(partial(self._open_dialog, WishesDialog))
        fits.why_not.connect(self._answer_why_not)
        view.yes.connect(self._yes)
        view.no.connect(self._no)
        view.later.connect(self._later)
        view.call_off.connect(self._call_off)
        view.another_day.connect(self._another_day)
        view.asked_back.connect(partial(self._open_dialog, AskedBackDialog))
        view.take_back.connect(self._take_back)
        view.answer_three.connect(partial(self._open_dialog, ThreeQuestionsDialog))
        view.comes_first.connect(self._comes_first)
        view.show_request.connect(self.show_request)
        view.told.connect(self._tell_more)
        view.not_understood.connect(self._say_not_understood)
        view.repeat.connect(partial(self._open_dialog, RepeatDialog))
        view.change_all.connect(partial(self._complete, all_dates=True))
        view.stop.connect(partial(self._end, StopSeriesDialog))
        view.keep_date.connect(self._keep_date)
        view.other_day.connect(partial(self._open_dialog, OtherDayDialog))
        view.skip_date.connect(self._skip_date)
        acts.complete.connect(self._complete)
        self.list.opened.connect(self._complete)
        acts.hand_over.connect(partial(self._end, HandOverDialog))
        acts.more.connect(self._show_more)
        acts.not_done.connect(partial(self._end, NotDoneDialog))
        acts.done.connect(self._done)
        acts.reopen.connect(partial(self._open_dialog, ReopenDialog))
        done = QShortcut(QKeySequence(DONE_KEY), self)
        done.setAutoRepeat(False)
        done.activated.connect(self._done)

    def title(self) -> str:
        return self.tr("Requests")

    def arrive(self, destination: Destination) -> None:
        self._arriving = True
        self._open = destination.open or ""
        if destination.request_id is not None:
            self._wanted = destination.request_id
            self._in_sight = True

    def let_go(self) -> bool:
        return self.view.fits.isVisible() and self.view.fits.let_go()

    def refresh(self) -> None:
        self.ask(partial(look_at_list, wanted=self._filters), self._show_list)

    def show_request(self, request_id: int) -> None:
        """Show a request at the right, also when the list does not have it."""
        self.list.choose(request_id)
        self._choose(request_id)

    def _choose(self, request_id: int) -> None:
        self._in_sight = True
        self._turn_to(request_id)

    def _bring_request(self) -> None:
        """Bring the request into sight, also when it was chosen already."""
        self._in_sight = True
        if self.seen is not None and self.seen.row.id == self._chosen:
            self._scroll_to_request()

    def _scroll_to_request(self) -> None:
        """Have the request in sight, and in it what waits for an answer, where the page is too long for everything."""
        area, self._in_sight = self._area(), False
        if area is None or (sheet := area.widget()) is None:
            return
        for layout in (self.view.layout(), self.columns.layout(), self.layout(), sheet.layout()):
            if layout is not None:
                layout.activate()
        if not self.columns.beside:
            area.verticalScrollBar().setValue(self.view.mapTo(sheet, QPoint(0, 0)).y() - ABOVE_REQUEST)
        self._show_question()
        QTimer.singleShot(0, self, self._show_question)  # rows that are new have their last height only then

    def _show_question(self) -> None:
        if (question := self.view.question) is not None:
            into_sight(question)

    def _fit_list(self) -> None:
        area = self._area()
        high = area.viewport().height() if area is not None else self.height()
        self.list.be_short(short=not self.columns.beside, page_high=high)

    def _area(self) -> QScrollArea | None:
        """Return what scrolls the page."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        return above

    def _show_list(self, seen: ListSeen) -> None:
        self.list_seen, self._filters = seen, seen.filters
        self.head.show_seen(seen)
        lines = lines_of(seen.rows)
        self.list.show_lines(lines, seen.today)
        ids = [line.id for line in lines]
        chosen = self._wanted or self._chosen or (ids[0] if ids else None)
        self._wanted = None
        nothing = chosen is None
        self.nothing.setVisible(nothing)
        self.columns.setVisible(not nothing)
        few = seen.filters.count(seen.site_here) > 0
        if not few:
            self.counted.emit(Place.REQUESTS, sum(row.state is RequestState.OPEN for row in seen.rows))
        self.nothing_words.setText(self._none_left(few=few))
        if chosen is not None:
            self.list.choose(chosen)
            self._turn_to(chosen, list_first=self.seen is None)
        if self._arriving and self.isAncestorOf(self.window().focusWidget() or self.window()):
            self.list.setFocus()
        self._arriving = False

    def _none_left(self, *, few: bool) -> str:
        if few:
            return self.tr("No request fits this filter.")
        return self.tr("Nobody waits for help now. A new request comes here with F2.")

    def _turn_to(self, request_id: int, *, list_first: bool = False) -> None:
        self._chosen = request_id
        self.ask(partial(_look_for, request_id), self._show_request, after_paint=list_first)

    def _show_request(self, seen: RequestSeen | None) -> None:
        if seen is None:  # it was undone meanwhile
            self.seen = self._chosen = None
            self.refresh()
            return
        if seen.row.id != self._chosen:
            return
        before, self.seen = self.seen, seen
        self.view.show_seen(seen)
        same = before is not None and before.row.id == seen.row.id
        if same and before is not None and before.told_in_boxes != seen.told_in_boxes:
            self._in_sight = True  # a step was taken: what comes next is seen
        if self._in_sight:
            QTimer.singleShot(0, self, self._scroll_to_request)  # once everything has its place
        wanted, self._open = self._open, ""
        if wanted == COMPLETE:
            self._complete()
        elif wanted == MOVE and seen.agreed is not None:
            self._another_day(seen.agreed)
        elif wanted == WITHDRAW and seen.row.state in STILL_OPEN:
            self._end(WithdrawDialog)
        if self._answered:
            self._answered = False
            self.view.focus_answer()

    def _filter(self, filters: Filters) -> None:
        self._filters, self._chosen = filters, None
        self.refresh()

    def _leave_for(self, place: Place) -> None:
        self.go.emit(Destination(place))

    def _meant(self) -> bool:
        """Tell whether a press is meant: the second of a double click falls on what came in that place."""
        if self.pause.is_on:
            return False
        self.pause.begin()
        return True

    def _ask_helper(self, volunteer_id: int) -> None:
        if (seen := self.seen) is not None and self._meant():
            request_id = seen.row.id
            self._answered = True
            self.do(lambda services: services.matches.ask(request_id, volunteer_id))

    def _ask_anyway(self, volunteer_id: int) -> None:
        if (seen := self.seen) is not None:
            one = next(one for one in seen.impossible if one.number == volunteer_id)
            OverlapDialog(self.road, self, seen=seen, one=one).open()

    def _choose_helper(self, volunteer_id: int | None) -> None:
        if (seen := self.seen) is not None:
            request_id = seen.row.id
            self.do(lambda services: services.requests.choose_helper(request_id, volunteer_id))

    def _answer_why_not(self, text: str) -> None:
        if (seen := self.seen) is not None:
            self.ask(partial(_why_not, seen, text), self._show_why_not)

    def _show_why_not(self, answers: Sequence[WhyNot]) -> None:
        if self.seen is not None:
            self.view.fits.panel.show_answers(answers, self.seen)

    def _yes(self, match: MatchRow) -> None:
        if (seen := self.seen) is not None and not self.pause.is_on:
            dialog = YesDialog(self.road, self, seen=seen, match=match)
            dialog.told.connect(self._tell)
            dialog.every_time.connect(self._tell)
            self._open_one(dialog)

    def _no(self, match: MatchRow) -> None:
        if self._meant():
            self.do(lambda services: services.matches.no(match.id))
            self.list.setFocus()

    def _later(self, match: MatchRow) -> None:
        if self._meant():
            self.do(lambda services: services.matches.later(match.id))
            self.list.setFocus()

    def _call_off(self, match: MatchRow) -> None:
        if self.seen is not None and self._meant():
            told = partial(self._tell, [match.volunteer_id])
            self.do(lambda services: services.matches.call_off(match.id), lambda _: told())
            self.list.setFocus()

    def _another_day(self, match: MatchRow) -> None:
        if (seen := self.seen) is not None:
            self._open_one(MoveDialog(self.road, self, seen=seen, match=match))

    def _take_back(self) -> None:
        if (seen := self.seen) is not None:
            request_id = seen.row.id
            self.do(lambda services: services.requests.take_back(request_id))

    def _comes_first(self) -> None:
        if (seen := self.seen) is not None:
            person_id, this = seen.row.person_id, seen.row.id
            order = [this, *(one.id for one in seen.of_client if one.id != this)]
            self.do(lambda services: services.requests.put_in_order(person_id, order))

    def _done(self) -> None:
        seen = self.seen
        if seen is None or seen.row.id != self._chosen or not self.view.acts.done_button.isVisible():
            return
        request_id = seen.row.id
        self.do(lambda services: services.requests.done(request_id))

    def _tell_more(self, told: Told) -> None:
        if (seen := self.seen) is not None:
            request_id = seen.row.id
            self.do(
                lambda services: services.requests.tell_more(
                    request_id,
                    volunteer_id=told.volunteer_id,
                    minutes=told.minutes,
                    km=told.km,
                    material_cents=told.material_cents,
                    found=told.found,
                    found_line=told.found_line,
                )
            )

    def _say_not_understood(self, typed: str) -> None:
        words = self.tr("I cannot read “{typed}”. Write an amount like 4.50, or nothing.")
        self.notice.tell(words.replace("{typed}", typed), "warn")

    def _tell(self, ids: object, left: object = ()) -> None:
        """Say who must hear that they need not come, and which dates of what comes back have nobody."""
        numbers = [int(one) for one in ids] if isinstance(ids, list) else []
        words = repeating.nobody_comes(left) if isinstance(left, list) and left else ""
        if numbers:
            self.ask(partial(look_at_helpers, numbers), partial(self._say_who_hears, words))
        elif words:
            self.notice.tell(words, "warn")

    def _say_who_hears(self, also: str, helpers: Sequence[tuple[str, str]]) -> None:
        names = list_of([f"{name} ({readable(phone)})" if phone else name for name, phone in helpers])
        words = self.tr("Please tell {names}: they need not come any more.").format(names=names)
        self.notice.tell(f"{words} {also}".strip())

    def _open_dialog(self, kind: Callable[..., QWidget]) -> None:
        if self.seen is not None:
            self._open_one(kind(self.road, self, seen=self.seen))

    def _end(self, kind: Callable[..., EndingDialog]) -> None:
        if (seen := self.seen) is not None:
            dialog = kind(self.road, self, seen=seen)
            dialog.told.connect(self._tell)
            self._open_one(dialog)

    def _open_one(self, dialog: QWidget) -> None:
        dialog.finished.connect(lambda _: self.list.setFocus())  # type: ignore[attr-defined]  # of every dialog
        dialog.open()  # type: ignore[attr-defined]

    def more_menu(self) -> QMenu:
        """Return what else can be done with the request."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        seen = self.seen
        if seen is None:
            return menu
        withdraw = self.tr("&Withdraw: the client does not want it any more…")
        if seen.series is not None:
            withdraw = self.tr("&Withdraw only this date…")
        menu.addAction(withdraw, partial(self._end, WithdrawDialog))
        menu.addAction(self.tr("&Not something we do…"), partial(self._end, DeclineDialog))
        watch = self.tr("No longer keep an &eye on it") if seen.row.watched else self.tr("Keep an &eye on it")
        menu.addAction(watch, partial(self._watch, watched=not seen.row.watched))
        menu.addAction(self.tr("It is somebody else’s re&quest…"), partial(self._open_dialog, SomebodyElseDialog))
        page = self.tr("Whole page of {name}").format(name=caption(seen.row.person))
        menu.addAction(page, partial(self.go.emit, Destination(Place.PERSON, person_id=seen.row.person_id)))
        # Below, so that what is always there never moves.
        if seen.row.state is RequestState.AGREED:
            menu.addAction(self.tr("&Hand over…"), partial(self._end, HandOverDialog))
        if seen.agreed is not None:
            self._add_papers(menu, seen.row.id)
        if seen.row.kind == SHOPPING_TAXI:
            there = Destination(Place.TAXI, request_id=seen.row.id)
            menu.addAction(self.tr("Run of the shopping &taxi…"), partial(self.go.emit, there))
        return menu

    def _add_papers(self, menu: QMenu, request_id: int) -> None:
        from ui.job_papers import JobPapers  # few who look at requests print
        from ui.printed import print_at_once

        if self._papers is None:
            self._papers = JobPapers(self, lambda: self.printing or print_at_once)
        menu.addSeparator()
        self._papers.add_to(menu, request_id)
        menu.addSeparator()

    def _complete(self, *, all_dates: bool = False) -> None:
        if (seen := self.seen) is not None and self.view.acts.complete_button.isVisible():
            form = RequestForm(self.road, self, seen=seen, all_dates=all_dates)
            form.left.connect(partial(self._tell, []))
            self._open_one(form)

    def _keep_date(self) -> None:
        if (seen := self.seen) is not None and self._meant():
            request_id = seen.row.id
            self.do(lambda services: services.requests.keep_date(request_id))
            self.list.setFocus()

    def _skip_date(self) -> None:
        """This time it does not take place; the other dates stay."""
        if (seen := self.seen) is not None and self._meant():
            request_id = seen.row.id
            because = ClosedBecause.NOT_NEEDED
            self.do(lambda services: services.requests.withdraw(request_id, because=because), self._tell)
            self.list.setFocus()

    def _show_more(self) -> None:
        button = self.view.acts.more_button
        menu = self.more_menu()
        above = button.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 4))
        menu.popup(above)

    def _watch(self, *, watched: bool) -> None:
        if (seen := self.seen) is not None:
            request_id = seen.row.id
            self.do(lambda services: services.requests.watch(request_id, watched=watched))


class _Columns(Columns):
    """The list and the request; below each other the request takes the height it needs."""

    turned = Signal()
    """They may stand beside each other now, or below each other."""

    def __init__(self, requests: QWidget, view: RequestView) -> None:
        super().__init__()
        self._view = view
        self.add(requests, 0)
        self.add(view, 1)

    def _turn(self, width: int) -> None:
        super()._turn(width)
        self._view.pane.let_flow(flows=not self.beside)

    def _fits(self, width: int) -> bool:
        least = self._parts[0].minimumSizeHint().width() + self._box.spacing()
        return least + max(self._view.minimumSizeHint().width(), scaled(LEAST_WIDE)) <= width

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.turned.emit()


def _look_for(request_id: int, services: Services) -> RequestSeen | None:
    try:
        return look_at_request(services, request_id)
    except NotFound:
        return None


def _why_not(seen: RequestSeen, text: str, services: Services) -> list[WhyNot]:
    """Say of everybody whose name was half typed where they stand."""
    found = services.people.find(text, limit=MOST_NAMES, also_ended=True) if text.strip() else []
    return services.matching.why_not(seen.row.id, [one.id for one in found])
