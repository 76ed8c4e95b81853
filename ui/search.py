"""Searching from anywhere: people, requests and actions, in a list under the field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.domain.names import simplify
from app.domain.sites import Role
from ui.cards import column, initials_of, label, paint_avatar
from ui.destinations import Destination, Place
from ui.icons import paint_icon
from ui.look import colour, font, scaled
from ui.rows import ROW, Column, RowsModel
from ui.speech import announce

if TYPE_CHECKING:
    from app.services import Services
    from app.services.requests import RequestRow

MOST, MOST_REQUESTS = 20, 5
REQUESTS = 1 << 40
"""Added to the numbers of requests, so that none is that of a person."""
Index = QModelIndex | QPersistentModelIndex
_numbers = count(-1, -1)


@dataclass(frozen=True)
class Hit:
    """One line under the search field: a person, a request or an action."""

    id: int
    title: str
    below: str = ""
    icon: str = ""
    destination: Destination | None = None
    act: Callable[[], None] | None = field(default=None, compare=False)

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.below) if part)


def action_hit(
    title: str, icon: str, destination: Destination | None = None, act: Callable[[], None] | None = None
) -> Hit:
    """Make a line for something one can do."""
    return Hit(next(_numbers), title, "", icon, destination, act)


def person_hit(person: Any) -> Hit:
    """Make a line for a person: the street and the birth year tell namesakes apart."""
    where = f"{person.street} {person.house_number}".strip()
    born = str(person.birth_year) if person.birth_year else ""
    below = " · ".join(part for part in (where, born) if part)
    return Hit(person.id, person.name, below, "", Destination(Place.PERSON, person_id=person.id))


def request_hit(request: RequestRow) -> Hit:
    """Make a line for a request: its kind is the icon, and below it the word, who asks, and what is next."""
    from ui.words.kind_names import kind_icon  # read in with the first request that is found
    from ui.words.request_states import state

    asked = QCoreApplication.translate("Found", "Request of {name}").format(name=request.person)
    below = " · ".join((asked, state(request.state)))
    destination = Destination(Place.REQUESTS, request_id=request.id)
    return Hit(REQUESTS + request.id, request.text, below, kind_icon(request.kind), destination)


def people_with(text: str, services: Services) -> tuple[str, list[Hit]]:
    """Return who has these half words."""
    return text, [person_hit(row) for row in services.people.find(text, limit=MOST)]


def requests_with(text: str, services: Services) -> tuple[str, list[RequestRow]]:
    """Return the open requests with these half words; at the desk only those that are to be completed there."""
    who = services.desk.current()
    found = services.requests.find(text, limit=MOST)
    if who is not None and who.role is Role.DESK:
        found = [row for row in found if row.state == "to_complete"]
    return text, found[:MOST_REQUESTS]


def matching(actions: Sequence[Hit], text: str) -> list[Hit]:
    """Return the actions of which words begin with what was typed."""
    wanted = simplify(text).split()
    return [hit for hit in actions if wanted and all(_begins(simplify(hit.title), half) for half in wanted)]


def is_number(text: str) -> bool:
    """Tell whether this looks like a part of a telephone number."""
    digits = "".join(text.split()).replace("-", "")
    return len(digits) > 2 and digits.isdecimal()


def _begins(title: str, half: str) -> bool:
    return any(word.startswith(half) for word in title.split())


class _HitDelegate(QStyledItemDelegate):
    """Paints a line: a round or an icon, the name, and below it what tells namesakes apart."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        tall = QFontMetrics(font("body")).height() + QFontMetrics(font("small")).height() + 12
        return QSize(scaled(300), max(tall, 44))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit: Hit = index.data(ROW)
        area = QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("door-fill"))
            painter.drawRoundedRect(area, 6, 6)
        self._paint_round(painter, hit, area, chosen=chosen)
        left = area.left() + 12 + scaled(32) + 12
        lines = QRect(left, area.top() + 6, area.right() - left - 8, area.height() - 12)
        painter.setFont(font("body", QFont.Weight.DemiBold))
        painter.setPen(colour("on-door" if chosen else "ink"))
        top = Qt.AlignmentFlag.AlignTop if hit.below else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(lines, int(Qt.AlignmentFlag.AlignLeft | top), _fitted(painter, hit.title, lines))
        painter.setFont(font("small"))
        painter.setPen(colour("on-door" if chosen else "muted"))
        bottom = Qt.AlignmentFlag.AlignBottom
        painter.drawText(lines, int(Qt.AlignmentFlag.AlignLeft | bottom), _fitted(painter, hit.below, lines))
        painter.restore()

    def _paint_round(self, painter: QPainter, hit: Hit, area: QRect, *, chosen: bool) -> None:
        side = scaled(32)
        box = QRect(area.left() + 12, area.top() + (area.height() - side) // 2, side, side)
        if hit.icon:
            inner = scaled(20)
            box.adjust((side - inner) // 2, (side - inner) // 2, -(side - inner) // 2, -(side - inner) // 2)
            paint_icon(painter, hit.icon, colour("on-door" if chosen else "door"), box.toRectF())
        else:
            paint_avatar(painter, initials_of(hit.title), box.toRectF())


def _fitted(painter: QPainter, words: str, lines: QRect) -> str:
    return painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, lines.width())


class Found(QFrame):
    """The list under the search field: arrow keys and Enter choose, and so does one click."""

    chosen = Signal(object)
    typed = Signal(str)

    def __init__(self, edit: QLineEdit, parent: QWidget, *, nothing: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("found")
        self._edit = edit
        self._shown_for = ""
        self._model: RowsModel[Hit] = RowsModel([Column("", lambda hit: hit.spoken)], self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(_HitDelegate(self._list))
        self._list.setAccessibleName(self.tr("Found"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.clicked.connect(self._choose)
        self._nothing = nothing or self.tr("I find nobody with this name, no such request and no such action.")
        self._none = label(self._nothing, "muted", wrap=True)
        self._none.setContentsMargins(14, 10, 14, 10)
        lines = column(self, spacing=0, margin=2)
        lines.addWidget(self._none)
        lines.addWidget(self._list)
        self.hide()
        edit.textEdited.connect(self.look_for)
        edit.installEventFilter(self)

    def show_hits(self, hits: Sequence[Hit], *, instead: Sequence[Hit] = (), hint: str = "") -> None:
        """Show what was found, the first chosen already; of nothing, what one may do `instead`, and a hint."""
        if not self._edit.text().strip():
            self.hide()
            return
        self._none.setText(f"{self._nothing} {hint}".strip())
        self._show(hits[:MOST] or instead, found=bool(hits))
        self._shown_for = self._edit.text()
        first = hits[0].spoken if hits else self._none.text()
        found = self.tr("%n found", "", len(hits))
        announce(self._edit, f"{found}: {first}" if hits else first)

    def add_hits(self, text: str, hits: Sequence[Hit]) -> None:
        """Show more below what was found, unless something else was typed meanwhile; what is marked stays so."""
        if not hits or not self.isVisible() or self._edit.text() != text or self._shown_for != text:
            return
        found = self._model.rows if self._none.isHidden() else []
        marked = self._list.currentIndex().row() if found else 0
        self._show([*found[: MOST - len(hits)], *hits], found=True)
        self._list.setCurrentIndex(self._model.index(max(marked, 0), 0))

    def _show(self, hits: Sequence[Hit], *, found: bool | None = None) -> None:
        found = bool(hits) if found is None else found
        self._model.show_rows(hits)
        self._list.setVisible(bool(hits))
        self._none.setVisible(not found)
        if hits:
            self._list.setCurrentIndex(self._model.index(0, 0))
        self._place(len(hits))
        self.show()
        self.raise_()

    @property
    def has_hits(self) -> bool:
        """Whether anything was found, and is not only offered instead."""
        return self._none.isHidden() and self._model.rowCount() > 0

    def hits(self) -> Sequence[Hit]:
        """Return what is shown."""
        return self._model.rows

    def close_list(self) -> None:
        """Put the list away and empty the field."""
        self.hide()
        self._edit.clear()

    def look_for(self, text: str) -> None:
        """Look for what was typed."""
        if text.strip():
            self.typed.emit(text)
        else:
            self.hide()

    def _place(self, hits: int) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        below = self._edit.mapTo(parent, QPoint(0, self._edit.height() + 4))
        width = min(max(self._edit.width(), scaled(430)), parent.width() - below.x() - 8)
        line = self._list.sizeHintForRow(0)
        self._list.setMinimumHeight(max(line, 1))  # by itself it would want three, and take them from the words
        tall = line * hits + 8
        tall += 0 if self._none.isHidden() else self._none.heightForWidth(width - 4) + 8
        self.setGeometry(below.x(), below.y(), width, min(tall, parent.height() - below.y() - 8))

    def _choose(self, index: QModelIndex) -> None:
        hit = self._model.row_at(index)
        self.close_list()
        self.chosen.emit(hit)

    def _choose_current(self) -> None:
        self._choose(self._list.currentIndex())

    def _step(self, by: int) -> None:
        at = min(max(self._list.currentIndex().row() + by, 0), self._model.rowCount() - 1)
        self._list.setCurrentIndex(self._model.index(at, 0))
        announce(self._edit, self._model.row_at(self._model.index(at, 0)).spoken)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.isVisible():
            return self._key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._model.rowCount():
            self._choose_current()
            return True
        if key == Qt.Key.Key_Escape:
            self.close_list()
            return True
        return False
