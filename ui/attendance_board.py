"""The attendance list on the screen: the count, the field, the letters and the tiles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.activities import MeetingState
from app.domain.attendance import Mark
from app.domain.names import simplify
from app.services.board import Board, BoardRow
from ui.attendance_ahead import DayAheadBar
from ui.attendance_finding import asks_which, by_number, first_to_mark, found
from ui.attendance_pages import Span, labels, pages
from ui.icons import icon
from ui.letter_bar import LetterBar
from ui.look import scaled
from ui.name_field import NameField
from ui.speech import announce
from ui.tile_board import TileBoard
from ui.widgets import PageTitle, PrimaryButton, SecondaryButton, column, label, row
from ui.words.dates import clock_time, day_in_list, list_of, weekday_and_date

MOST_SAID = 4
"""So many tiles are spoken one by one when they change; closing a list changes thirty."""

FIELD_WIDTH = 300
"""The least width of the field at 100 %."""


def spoken_change(tile: str, *, before: int, now: int) -> str:
    """Return what is announced of a tile that changed: the total too, when that is another one."""
    return tile if before == now else f"{tile}, {now}"


class BoardView(QWidget):
    """Shows one list and says what somebody wants with it; the page makes the changes."""

    mark = Signal(int, object)
    """Somebody's number, and the mark or None."""
    mark_together = Signal(list, object)
    guests = Signal(int)
    new_visitor = Signal(str)
    """What was typed and fits nobody on the list."""
    close_list = Signal()
    overview = Signal()
    print_list = Signal()
    by_hand = Signal()
    other_list = Signal()
    sort_by_call_name = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board: Board | None = None
        self._hits: list[BoardRow] = []
        self._chosen = 0
        self._asked = False
        self._spans: list[Span] = []
        self._heads: list[str] = []
        self._page = 0
        self._fixing = False
        self._narrow = False
        self._may_call = False
        self._build_head()
        self._build_field()
        self._build_letters()
        self.tiles = TileBoard()
        self.tiles.resized.connect(self._divide)
        self.tiles.tapped.connect(self._tap)
        self.tiles.announced.connect(self._announce)
        self.tiles.together.connect(self._together)
        self.tiles.typed.connect(self._type)
        self.tiles.left_at_top.connect(self.field.setFocus)
        self.tiles.turned.connect(self._step_over)
        self.empty = label("", "heading", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.hide()
        self._arrange()

    def _build_head(self) -> None:
        self._title = PageTitle()
        self._count = label("0", "number")
        self._counts = label("", "muted")
        for widget in (self._count, self._counts):
            self._title.add_action(widget)

    def _build_field(self) -> None:
        self.field = NameField(self.tr("Tap a name, or type a few letters"), self.tr("Name"))
        self.field.textChanged.connect(self._look)
        self.field.present.connect(self._enter)
        self.field.announced.connect(self._enter_announced)
        self.field.together.connect(self._enter_together)
        self.field.moved.connect(self._choose)
        self.field.turned.connect(self._turn)
        self.less = SecondaryButton("− 1")
        self.less.setAccessibleName(self.tr("One guest less"))
        self.more = SecondaryButton(self.tr("1 guest"), "plus")
        self.more.setAccessibleName(self.tr("One guest more"))
        self.newcomer = SecondaryButton(self.tr("New visitor"), "user-plus")
        self.close_button = PrimaryButton(self.tr("Close the list"), "circle-check")
        self.less.clicked.connect(lambda: self._count_guests(-1))
        self.more.clicked.connect(lambda: self._count_guests(1))
        self.newcomer.clicked.connect(self._write_down)
        self.close_button.clicked.connect(self.close_list)

    def _build_letters(self) -> None:
        self.letters = LetterBar()
        self.letters.chosen.connect(self._show_page)
        self.hint = label("", "strong", wrap=True)
        self.hint.hide()
        self.last_times = SecondaryButton(self.tr("Last 12 times"), "grid-3x3")
        self.last_times.clicked.connect(self.overview)
        self.other = SecondaryButton(self.tr("More"), "ellipsis")
        self.menu = QMenu(self.other)
        self.other.clicked.connect(self._open_menu)
        self.fewer_guests = self._menu_action(self.tr("One guest less"), "minus", lambda: self._count_guests(-1))
        self.last_times_too = self._menu_action(self.tr("Last 12 times"), "grid-3x3", self.overview)
        self.by_call_name = self._menu_action(self.tr("Sort by first name"), "arrow-down", self._sort)
        self._menu_action(self.tr("Print an empty list"), "printer", self.print_list)
        self.enter_paper = self._menu_action(self.tr("Enter a list from paper"), "notebook-pen", self.by_hand)
        self._menu_action(self.tr("Choose another list"), "list", self.other_list)

    def _menu_action(self, words: str, drawing: str, act: object) -> QAction:
        action = self.menu.addAction(icon(drawing), words)
        action.triggered.connect(act)
        return action

    def _arrange(self) -> None:
        layout = column(self, spacing=9)
        layout.addWidget(self._title)
        self.day_ahead = DayAheadBar()
        self.day_ahead.hide()
        layout.addWidget(self.day_ahead)
        self._first, self._second = row(spacing=8), row(spacing=8)
        self._first.addWidget(self.field, 1)
        for button in (self.less, self.more, self.newcomer, self.close_button):
            self._first.addWidget(button)
        self._second.addWidget(self.letters, 1)
        self._second.addWidget(self.hint, 1)
        for button in (self.last_times, self.other):
            self._second.addWidget(button)
        for button in (self.less, self.more, self.newcomer, self.close_button, self.last_times, self.other):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout.addLayout(self._first)
        layout.addLayout(self._second)
        layout.addWidget(self.empty)
        layout.addWidget(self.tiles, 1)

    def _fit(self) -> None:
        """Move buttons to the second line and into the menu where large text leaves no room."""
        wide = (self.less, self.more, self.newcomer, self.close_button)
        needed = sum(button.sizeHint().width() + 8 for button in wide) + scaled(FIELD_WIDTH)
        self._narrow = needed > self.width()
        if self._narrow:
            self._second.insertWidget(2, self.more)
        else:
            self._first.insertWidget(2, self.more)
        if self.board is not None:
            self._say_counts(self.board)
        self._show_buttons()

    def _show_buttons(self) -> None:
        opened = self.board is not None and self.board.state is MeetingState.PLANNED
        for button in (self.more, self.newcomer, self.close_button):
            button.setVisible(opened)
        self.less.setVisible(opened and not self._narrow)
        self.fewer_guests.setVisible(opened and self._narrow)
        self.last_times.setVisible(self._may_call and not self._narrow)
        self.last_times_too.setVisible(self._may_call and self._narrow)
        self.enter_paper.setVisible(opened)

    def _open_menu(self) -> None:
        self.menu.popup(self.other.mapToGlobal(self.other.rect().bottomLeft()))

    def show_board(self, board: Board, *, fixing: bool = False, may_call: bool = False, ahead: bool = False) -> None:
        """Show the list as it is now; a page that is shown stays, and only tiles that differ are painted."""
        before = self.board
        self._may_call = may_call
        self.board, self._fixing = board, fixing
        self.day_ahead.setVisible(ahead)
        if before is None or before.meeting_id != board.meeting_id:
            self._page = 0
            self.field.clear()
        self._say_counts(board)
        if before is None or [row.id for row in before.rows] != [row.id for row in board.rows]:
            self._divide()
        else:
            self._show_tiles()
        self._say_what_changed(before, board)

    def page_of(self, person_id: int) -> int:
        """Return the page on which somebody stands."""
        at = next((at for at, one in enumerate(self._rows) if one.id == person_id), 0)
        return next((number for number, (first, end) in enumerate(self._spans) if first <= at < end), 0)

    @property
    def _rows(self) -> Sequence[BoardRow]:
        return self.board.rows if self.board is not None else ()

    @property
    def takes_taps(self) -> bool:
        """Whether a tap marks somebody: the list is open, or it is being corrected."""
        return self.board is not None and (self.board.state is MeetingState.PLANNED or self._fixing)

    def _say_counts(self, board: Board) -> None:
        counts = board.counts
        self._count.setText(str(counts.present))
        parts = [self.tr("present")]
        if counts.guests:
            parts.append(self.tr("%n guests", "", counts.guests))
        if board.state is MeetingState.CLOSED:
            if counts.announced:
                parts.append(self.tr("%n said they would not come", "", counts.announced))
            parts.append(self.tr("%n did not come", "", counts.absent))
        elif counts.announced:
            parts.append(self.tr("%n not coming", "", counts.announced))
        lines = parts if board.state is MeetingState.CLOSED else [parts[0], " · ".join(parts[1:])]
        self._counts.setText("\n".join(filter(None, lines)) if self._narrow else " · ".join(parts))
        self._count.setAccessibleName(" ".join([str(counts.present), *parts]))
        self.less.setEnabled(counts.guests > 0)
        self.fewer_guests.setEnabled(counts.guests > 0)
        self._show_buttons()
        self._say_when()
        words = self.tr("Sort by surname") if board.by_call_name else self.tr("Sort by first name")
        self.by_call_name.setText(words)

    def _say_when(self) -> None:
        if self.board is not None:
            on, starts = self.board.on, self.board.starts
            self.day_ahead.show_day(on, short=self._narrow)
            day = day_in_list(on) if self._narrow else weekday_and_date(on)
            self._title.set_text(self.board.activity, day + (f", {clock_time(starts)}" if starts else ""))

    def _say_what_changed(self, before: Board | None, board: Board) -> None:
        """Let a screen reader hear whose mark changed, and the new count; of many at once only the counts."""
        if before is not None and before.meeting_id == board.meeting_id and QAccessible.isActive():
            for widget, words in self.what_to_say(before, board):
                announce(widget, words)

    def what_to_say(self, before: Board, board: Board) -> list[tuple[QWidget, str]]:
        """Return what is announced of a change of the same list."""
        old = {one.id: one.mark for one in before.rows}
        changed = [one.id for one in board.rows if one.id in old and old[one.id] is not one.mark]
        if len(changed) > MOST_SAID:
            return [(self._count, self._count.accessibleName())]
        counts = {"before": before.counts.present, "now": board.counts.present}
        return [(tile, spoken_change(tile.spoken(), **counts)) for tile in map(self.tiles.tile_of, changed) if tile]

    def _divide(self) -> None:
        """Divide the list into pages of as many tiles as fit."""
        heads: list[str] = []
        seen: dict[int, str] = {}
        for one in self._rows:
            head = seen.get(one.id) or simplify(one.tile_name)
            seen.update(dict.fromkeys(one.together, head))
            heads.append(head)
        at = self._spans[self._page][0] if self._page < len(self._spans) else 0
        self._spans = pages(heads, self.tiles.capacity)
        self._heads = heads
        self._page = next((number for number, (first, end) in enumerate(self._spans) if first <= at < end), 0)
        self._show_tiles()

    def _show_tiles(self) -> None:
        if self.board is None:
            return
        searching = bool(self.field.text().strip())
        if searching:
            self._hits = found(self._rows, self.field.text())
            self._chosen = min(self._chosen, max(len(self._hits) - 1, 0))
        first, end = self._spans[self._page] if self._spans else (0, 0)
        rows = self._hits if searching else self._rows[first:end]
        chosen = self._hits[self._chosen].id if searching and self._hits else None
        closed = not self.takes_taps
        self.tiles.show_rows(rows, chosen=chosen, closed=closed, mates=self._mates())
        self.letters.show_pages(labels(self._heads, self._spans), self._page)
        self.letters.setVisible(not searching)
        self.hint.setVisible(searching)
        self._say_empty(searching=searching)
        if searching:
            self._say_hint()

    def _say_empty(self, *, searching: bool) -> None:
        """Say what to do where nobody is on the list: a blank page says nothing."""
        words = self.tr("Nobody was on this list.")
        if self.takes_taps:
            words = self.tr("Nobody is on this list yet. Is somebody here? Choose “New visitor”, or type the name.")
        self.empty.setText(words)
        self.empty.setVisible(not searching and not self._rows)

    def _mates(self) -> dict[int, str]:
        """Name who else came along, for everybody whose household is not all there yet."""
        by_id = {one.id: one for one in self._rows if one.together}
        mates: dict[int, str] = {}
        for one in by_id.values():
            others = [by_id[number] for number in one.together]
            if any(mate.mark is not Mark.PRESENT for mate in (one, *others)):
                mates[one.id] = list_of([mate.name for mate in others])
        return mates

    def _say_hint(self, words: str = "") -> None:
        if words:
            self.hint.setText(words)
        elif not self._hits:
            self.hint.setText(self.tr("Nobody on this list. Press Enter to look further."))
        else:
            chosen = self._hits[self._chosen]
            if chosen.mark is Mark.PRESENT:
                self.hint.setText(self.tr("{name} is present already.").format(name=chosen.name))
                return
            who = ", ".join(part for part in (chosen.name, chosen.address) if part)
            self.hint.setText(self.tr("Enter: {name}").format(name=who))

    def _look(self) -> None:
        self._asked = False
        self._chosen = first_to_mark(found(self._rows, self.field.text()), self.field.text())
        self._show_tiles()

    def _choose(self, step: int) -> None:
        if not self.field.text().strip():
            if step > 0:
                self.tiles.step_in()
            return
        if self._hits:
            self._chosen = (self._chosen + step) % len(self._hits)
            self._asked = True
            self._show_tiles()

    def _turn(self, step: int) -> None:
        self._show_page(self._page + step)

    def _step_over(self, step: int) -> None:
        if 0 <= self._page + step < len(self._spans):
            self._turn(step)
            self.tiles.step_in(0 if step > 0 else -1)

    def _show_page(self, page: int) -> None:
        self._page = min(max(page, 0), max(len(self._spans) - 1, 0))
        self._show_tiles()

    def _type(self, text: str) -> None:
        self.field.setFocus()
        self.field.setText(text)

    def type_on(self, text: str) -> None:
        """Bring letters that were typed elsewhere on the page to the field."""
        self.field.setFocus()
        self.field.insert(text)

    def _enter(self) -> None:
        """Mark the chosen one present; Enter and a scanner only ever mark, they take nothing back."""
        text = self.field.text().strip()
        if not text or self.board is None:
            return
        row = by_number(self._rows, text)
        if row is None and not self._hits:
            self.new_visitor.emit(text)
            return
        if row is None:
            row = self._hits[self._chosen]
            if not self._asked and asks_which(self._hits, row):
                self._asked = True
                self._say_hint(self.tr("Two people have this name. Choose the street with the arrows, then Enter."))
                return
        if row.mark is Mark.PRESENT:
            self._say_hint(self.tr("{name} is present already.").format(name=row.name))
            self.field.selectAll()
            return
        self._mark_found(row, Mark.PRESENT)

    def _enter_announced(self) -> None:
        if self._hits and self.field.text().strip():
            self._mark_found(self._hits[self._chosen], Mark.ANNOUNCED)

    def _enter_together(self) -> None:
        if self._hits and self.field.text().strip():
            row = self._hits[self._chosen]
            self.field.clear()
            self._show_page(self.page_of(row.id))
            self._together(row.id)

    def _mark_found(self, row: BoardRow, mark: Mark) -> None:
        self.field.clear()
        self._show_page(self.page_of(row.id))
        self.mark.emit(row.id, mark)

    def _tap(self, person_id: int) -> None:
        row = self._row(person_id)
        self.mark.emit(person_id, None if row.mark is Mark.PRESENT else Mark.PRESENT)
        self._after_tap()

    def _announce(self, person_id: int) -> None:
        row = self._row(person_id)
        self.mark.emit(person_id, None if row.mark is Mark.ANNOUNCED else Mark.ANNOUNCED)
        self._after_tap()

    def _together(self, person_id: int) -> None:
        people = [self._row(number) for number in (person_id, *self._row(person_id).together)]
        everybody = all(one.mark is Mark.PRESENT for one in people)
        self.mark_together.emit([one.id for one in people], None if everybody else Mark.PRESENT)
        self._after_tap()

    def _after_tap(self) -> None:
        """Go back to the whole list: the next one in the queue has another name."""
        if self.field.text():
            self.field.clear()

    def _row(self, person_id: int) -> BoardRow:
        return next(one for one in self._rows if one.id == person_id)

    def _count_guests(self, step: int) -> None:
        if self.board is not None:
            self.guests.emit(self.board.guests + step)

    def _write_down(self) -> None:
        self.new_visitor.emit("" if self._hits else self.field.text().strip())

    def _sort(self) -> None:
        if self.board is not None:
            self.sort_by_call_name.emit(not self.board.by_call_name)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window, which goes back with it, while there are letters to clear."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self.field.text():
            if event.type() == QEvent.Type.KeyPress:
                self.field.clear()
                self.field.setFocus()
            event.accept()
            return True
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(300), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_second"):
            self._fit()
