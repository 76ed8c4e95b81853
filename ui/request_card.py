"""The request at the right: what, whose and when, in the client's own words, and what the next step is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.domain.requests import LOOKING, RequestState
from app.domain.sites import Role
from app.services.phones import readable
from app.services.requests import MatchRow
from ui.columns import Columns
from ui.look import font, scaled
from ui.request_boxes import AgreedBox, AskedBox, ClosedBox, HandedBox, OrderBox, StepBox, ThreeQuestionsBox
from ui.request_chips import Mark, Marks
from ui.request_done import DoneBox
from ui.request_fits import FitsPanel
from ui.request_seen import RequestSeen
from ui.request_series import DoubtBox, SeriesBox
from ui.widgets import FlowLayout, LinkButton, SecondaryButton, clear_layout, column, label
from ui.words import repeating, requesting

CLOSED = (RequestState.DONE, RequestState.WITHDRAWN, RequestState.DECLINED)
LEAST_HIGH = 240
"""So low the part that scrolls may get before the whole page scrolls."""
DONE_KEY = "F8"


def into_sight(widget: QWidget, *, below: int = 0) -> None:
    """Scroll what scrolls until `widget` is seen, and so much below it."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea) and (inside := around.widget()) is not None:
            if (layout := inside.layout()) is not None:
                layout.activate()
            top = widget.mapTo(inside, QPoint(0, 0)).y()
            bottom = min(top + widget.height() + below, inside.height())
            around.ensureVisible(0, bottom, 0, 0)
            around.ensureVisible(0, top, 0, 0)
        around = around.parentWidget()


class Pane(QScrollArea):
    """Scrolls by itself beside the list; below it, it is as high as what it holds, and the page scrolls."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flows = False
        self._inside = inside
        inside.setObjectName("card-ground")
        self.setObjectName("card-pane")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def let_flow(self, *, flows: bool) -> None:
        """Take the height of what is inside, or scroll."""
        if flows is not self._flows:
            self._flows = flows
            policies = Qt.ScrollBarPolicy  # a bar would make what is inside narrower, thus higher, and stay for good
            self.setVerticalScrollBarPolicy(policies.ScrollBarAlwaysOff if flows else policies.ScrollBarAsNeeded)
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest and self._flows:
            self.updateGeometry()  # what is inside grew or shrank
        return super().eventFilter(watched, event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if not self._flows:
            return scaled(LEAST_HIGH)
        layout = self._inside.layout()
        return max(layout.totalHeightForWidth(width) if layout is not None else 0, scaled(LEAST_HIGH))

    def viewportEvent(self, event: QEvent) -> bool:
        """Grow and shrink with what is inside: who lays out the pane hears nothing of it otherwise."""
        done = super().viewportEvent(event)
        if event.type() == QEvent.Type.LayoutRequest and self._flows:
            self.updateGeometry()
        return done

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._inside.minimumSizeHint().width(), scaled(LEAST_HIGH))


class _TitleLine(Columns):
    """The title, and at its right a button as long as both fit on one line; else the button stands below."""

    def __init__(self, title: QLabel, button: QWidget) -> None:
        super().__init__(spacing=8)
        self._title = title
        self.add(title, 1)
        self.add(button, 0)

    def _fits(self, width: int) -> bool:
        words = QFontMetrics(font("title", QFont.Weight.DemiBold)).horizontalAdvance(self._title.text())
        button = self._parts[1]
        return button.isHidden() or words + self._box.spacing() + button.sizeHint().width() + scaled(4) <= width

    def _turn(self, width: int) -> None:
        super()._turn(width)
        left = Qt.AlignmentFlag.AlignLeft
        self._box.setAlignment(self._parts[1], Qt.AlignmentFlag.AlignVCenter if self.beside else left)


class RequestActs(QWidget):
    """What can be done with a request, below it."""

    complete = Signal()
    hand_over = Signal()
    more = Signal()
    not_done = Signal()
    done = Signal()
    reopen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.complete_button = SecondaryButton(self.tr("&Complete…"), "pencil")
        self.hand_button = SecondaryButton(self.tr("&Hand over…"), "send")
        self.more_button = SecondaryButton(self.tr("&More…"), "ellipsis")
        self.not_done_button = SecondaryButton(self.tr("N&ot done…"))
        self.done_button = SecondaryButton(self.tr("&Done"), "circle-check", key=DONE_KEY)
        self.reopen_button = SecondaryButton(self.tr("Open a&gain…"), "undo-2")
        flow = FlowLayout(self, gap=8)
        acts = (
            (self.complete_button, self.complete),
            (self.hand_button, self.hand_over),
            (self.more_button, self.more),
            (self.not_done_button, self.not_done),
            (self.done_button, self.done),
            (self.reopen_button, self.reopen),
        )
        for button, signal in acts:
            button.clicked.connect(signal)
            flow.addWidget(button)

    def show_for(self, seen: RequestSeen) -> None:
        """Offer what makes sense now."""
        state = seen.row.state
        closed = state in CLOSED
        first = state is RequestState.TO_COMPLETE
        self.complete_button.setText(self.tr("&Complete…") if first else self.tr("&Change…"))
        for button in (self.complete_button, self.more_button, self.done_button):
            button.setVisible(not closed)
        self.hand_button.setVisible(state in LOOKING)
        self.not_done_button.setVisible(state is RequestState.AGREED)
        self.reopen_button.setVisible(closed)
        self.updateGeometry()


class RequestView(QFrame):
    """One request with everything about it."""

    yes = Signal(object)
    no = Signal(object)
    later = Signal(object)
    call_off = Signal(object)
    another_day = Signal(object)
    asked_back = Signal()
    take_back = Signal()
    answer_three = Signal()
    comes_first = Signal()
    show_request = Signal(int)
    told = Signal(object)
    not_understood = Signal(str)
    repeat = Signal()
    change_all = Signal()
    stop = Signal()
    keep_date = Signal()
    other_day = Signal()
    skip_date = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "card")
        self._seen: RequestSeen | None = None
        self.title = label("", "title", wrap=True)
        self.repeat_button = LinkButton(self.tr("Let this come &back…"), "repeat")
        self.repeat_button.clicked.connect(self.repeat)
        self.below = label("", "muted", wrap=True)
        self.quote = label("", "quote", wrap=True)
        self.facts = Marks()
        self.may_complete = label(self.tr("Completing may be done later, or not at all."), "small", wrap=True)
        self.boxes: list[QWidget] = []
        self.series: SeriesBox | None = None
        self._told: object = None
        self._boxes: QVBoxLayout = column(spacing=8)
        self._below_fits: QVBoxLayout = column()
        self.fits = FitsPanel()
        self.acts = RequestActs()
        self._inside = QWidget()
        self.pane = Pane(self._inside)
        self._arrange()
        self._later = QTimer(self)  # what is new has its height only when the layout is through
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._show_answers)
        self.fits.panel.grown.connect(self._later.start)

    def _arrange(self) -> None:
        self._lines = lines = column(self._inside, spacing=5)
        for widget in (
            _TitleLine(self.title, self.repeat_button),
            self.below,
            self.quote,
            self.facts,
            self.may_complete,
        ):
            lines.addWidget(widget)
        lines.addLayout(self._boxes)
        lines.addWidget(self.fits)
        lines.addLayout(self._below_fits)
        lines.addStretch(1)
        outer = column(self, spacing=0)
        outer.setContentsMargins(2, 2, 2, 2)
        outer.addWidget(self.pane, 1)
        foot = column(spacing=0)
        foot.setContentsMargins(18, 4, 18, 8)
        foot.addWidget(self.acts)
        outer.addLayout(foot)

    def shows(self, request_id: int) -> bool:
        """Tell whether this request is shown."""
        return self._seen is not None and self._seen.row.id == request_id

    def show_seen(self, seen: RequestSeen) -> None:
        """Show another request, or the same again."""
        same = self.shows(seen.row.id)
        self._seen = seen
        one, card, state = seen.row, seen.card, seen.row.state
        self.title.setText(requesting.headline(card))
        phone = readable(card.phone) if card.phone else ""
        said = (one.person, requesting.address(one), phone, requesting.noted(card, seen.today))
        self.below.setText(" · ".join(part for part in said if part))
        self.quote.setText(f"“{one.text}”")
        self.quote.setVisible(state is not RequestState.DONE)
        when = [Mark(words, "call", "calendar")] if (words := requesting.when(one)) else []
        if seen.series is not None and state in LOOKING:
            when.append(Mark(repeating.rhythm(seen.series.repeats), "plain", "repeat"))
        self.facts.show_marks([*when, *(Mark(words, tone, icon) for icon, words, tone in requesting.facts(card))])
        self.may_complete.setVisible(state is RequestState.TO_COMPLETE)
        self._show_boxes(seen)
        self.fits.setVisible(state in LOOKING)
        if state in LOOKING:
            self.fits.show_seen(seen, same=same)
        self.acts.show_for(seen)
        self.repeat_button.setVisible(seen.may_repeat)
        self._lines.setContentsMargins(18, 0 if seen.may_repeat else 6, 18, 0)  # the button is higher than the title
        if not same:
            self.pane.verticalScrollBar().setValue(0)

    def focus_answer(self) -> None:
        """Bring the keyboard to what comes next: what the helper says who was just asked, or asking back."""
        for box in self.boxes:
            if isinstance(box, AskedBox):
                box.yes_button.setFocus()
                into_sight(box)
                return

    @property
    def question(self) -> QWidget | None:
        """What waits for an answer: what a helper says, whether it was meant like this, or else whom to ask."""
        for box in self.boxes:
            if isinstance(box, AskedBox | DoneBox | DoubtBox):
                return box
        return self.fits.candidates[0] if self.fits.candidates and not self.fits.isHidden() else None

    def _show_answers(self) -> None:
        """Bring the answers to *why not ...?* into sight, with the field above them."""
        into_sight(self.fits.panel.field, below=self.pane.viewport().height() - 2 * self.fits.panel.field.height())

    def _show_boxes(self, seen: RequestSeen) -> None:
        """Make the boxes anew only where what they say has changed: what somebody is typing in one must stay."""
        if (told := seen.told_in_boxes) == self._told:
            return
        self._told = told
        clear_layout(self._boxes)
        self.boxes = list(self._boxes_for(seen))
        for box in self.boxes:
            self._boxes.addWidget(box)
        clear_layout(self._below_fits)
        self.series = self._series(seen)
        if self.series is not None:
            self._below_fits.addWidget(self.series)

    def _boxes_for(self, seen: RequestSeen) -> Iterator[QWidget]:
        state, card = seen.row.state, seen.card
        if seen.row.day_doubt is not None and state not in CLOSED:
            yield self._doubt(seen)
        if len(seen.of_client) > 1 and state not in CLOSED:
            yield self._order(seen)
        if card.asks_three_questions and seen.role is not Role.DESK:
            three = ThreeQuestionsBox(seen)
            three.answer.connect(self.answer_three)
            yield three
        if state in LOOKING and card.why:
            yield StepBox("info", self.tr("Last time: {why}").format(why=card.why))
        if state in LOOKING:
            yield from (self._asked(match, seen.today, silent=False) for match in seen.waiting)
            yield from (self._asked(match, seen.today, silent=True) for match in seen.silent)
        elif state is RequestState.AGREED and seen.agreed is not None:
            yield self._agreed(seen.agreed, seen)
        elif state is RequestState.HANDED_OVER:
            yield self._handed(seen)
        elif state is RequestState.DONE:
            yield self._done(seen)
        elif state in CLOSED:
            yield ClosedBox(seen)

    def _series(self, seen: RequestSeen) -> SeriesBox | None:
        if seen.series is None or seen.row.state is RequestState.TO_COMPLETE:
            return None
        box = SeriesBox(seen.series, seen.row.id)
        box.show_request.connect(self.show_request)
        box.change_all.connect(self.change_all)
        box.repeat.connect(self.repeat)
        box.stop.connect(self.stop)
        return box

    def _doubt(self, seen: RequestSeen) -> DoubtBox:
        box = DoubtBox(seen)
        box.keep.connect(self.keep_date)
        box.another_day.connect(self.other_day)
        box.skip.connect(self.skip_date)
        return box

    def _order(self, seen: RequestSeen) -> OrderBox:
        box = OrderBox(seen)
        box.first.connect(self.comes_first)
        box.show_request.connect(self.show_request)
        return box

    def _asked(self, match: MatchRow, today: date, *, silent: bool) -> AskedBox:
        box = AskedBox(match, today, silent=silent)
        box.yes.connect(self.yes)
        box.no.connect(self.no)
        box.later.connect(self.later)
        box.call_off.connect(self.call_off)
        return box

    def _agreed(self, match: MatchRow, seen: RequestSeen) -> AgreedBox:
        box = AgreedBox(match, seen)
        box.another_day.connect(self.another_day)
        box.no.connect(self.no)
        box.call_off.connect(self.call_off)
        return box

    def _handed(self, seen: RequestSeen) -> HandedBox:
        box = HandedBox(seen)
        box.asked_back.connect(self.asked_back)
        box.take_back.connect(self.take_back)
        return box

    def _done(self, seen: RequestSeen) -> DoneBox:
        box = DoneBox(seen)
        box.told.connect(self.told)
        box.not_understood.connect(self.not_understood)
        return box
