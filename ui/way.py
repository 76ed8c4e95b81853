"""The way through the pages: where one is, and where one came from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from ui.cards import column
from ui.destinations import Destination, Place
from ui.page import Page


class _Strip(QWidget):
    """What stays in sight above or below a page, however far that is scrolled."""

    changed = Signal()

    def __init__(self, parts: Sequence[QWidget], parent: QWidget, *, top: int, bottom: int) -> None:
        super().__init__(parent)
        self.setObjectName("page-ground")
        self._parts = parts
        self._lines = column(self, spacing=10)
        self._lines.setContentsMargins(22, top, 22, bottom)
        for part in self._parts:
            self._lines.addWidget(part)

    def height_in(self, width: int) -> int:
        """Return how high it must be; nothing when there is nothing to say."""
        if all(part.isHidden() for part in self._parts):
            return 0
        lines = self._lines
        return lines.heightForWidth(width) if lines.hasHeightForWidth() else lines.sizeHint().height()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.changed.emit()
        return handled


class PageHolder(QScrollArea):
    """A page with what it says above it and its main act below it; between them it scrolls in a small window."""

    def __init__(self, page: Page, parent: QStackedWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        # One of our own: to know one that Qt made, Python would learn every kind of widget there is, for 15 ms.
        self.setViewport(QWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        ground.setObjectName("page-ground")
        lines = column(ground, spacing=10)
        lines.setContentsMargins(22, 14, 22, 14)
        self.setWidget(ground)
        # What a page says, and how far its work is.
        self._said = _Strip((page.notice, page.working), self, top=14, bottom=0)
        self._foot = _Strip((page.foot,) if page.foot is not None else (), self, top=0, bottom=10)
        for strip in (self._said, self._foot):
            strip.changed.connect(self._arrange)
        # The page comes last, and once: each place that all its parts get anew costs a walk through all of them.
        if parent is not None:
            parent.addWidget(self)
        lines.addWidget(page, 1)

    def show_top(self) -> None:
        """Begin at the top: something else is shown on this page."""
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        above, below = self._said.height_in(self.width()), self._foot.height_in(self.width())
        self._said.setGeometry(0, 0, self.width(), above)
        self._foot.setGeometry(0, self.height() - below, self.width(), below)
        now = self.viewportMargins()
        if (now.top(), now.bottom()) != (above, below):
            self.setViewportMargins(0, above, 0, below)


class _Stop(Struct):
    """One stop on the way back."""

    destination: Destination
    holder: PageHolder


class Way(QStackedWidget):
    """Shows one page at a time and remembers the way back; `make` makes the page of a place."""

    arrived = Signal()
    """Another page is shown, or the same one shows something else."""

    def __init__(self, make: Callable[[Place], Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._stops: list[_Stop] = []

    @property
    def page(self) -> Page:
        """The page that is shown now."""
        return self._stops[-1].holder.page

    @property
    def destination(self) -> Destination:
        """Where we are now."""
        return self._stops[-1].destination

    @property
    def has_begun(self) -> bool:
        """Whether any page is shown yet."""
        return bool(self._stops)

    @property
    def leads_back(self) -> bool:
        """Whether we came from another page."""
        return len(self._stops) > 1

    def go(self, destination: Destination) -> None:
        """Go to `destination` and remember where we came from."""
        if self.has_begun and self.destination.place is destination.place:
            self._show_on_this_page(destination)
            return
        page = self._make(destination.place)
        page.arrive(destination)
        holder = PageHolder(page, self)
        self._stops.append(_Stop(destination, holder))
        self._arrive()

    def begin_at(self, place: Place) -> None:
        """Forget the way here and begin at `place`."""
        self.forget()
        self.go(Destination(place))

    def back(self) -> None:
        """Go back to where we came from, if there is such a place."""
        if self.leads_back:
            self._drop(self._stops.pop())
            self._arrive()

    def forget(self) -> None:
        """Drop every page."""
        while self._stops:
            self._drop(self._stops.pop())

    def grow_stale(self) -> None:
        """Let every page read again: the day or the world has changed."""
        for stop in self._stops:
            stop.holder.page.grow_stale()

    def end(self) -> None:
        """Drop all answers that are still to come."""
        for stop in self._stops:
            stop.holder.page.close_page()

    def _show_on_this_page(self, destination: Destination) -> None:
        if destination == self.destination and destination.open is None:
            return
        self._stops[-1].destination = destination
        self._stops[-1].holder.show_top()
        self.page.arrive(destination)
        self.page.refresh()
        self._arrive()

    def _arrive(self) -> None:
        self.setCurrentWidget(self._stops[-1].holder)
        self.arrived.emit()

    def _drop(self, stop: _Stop) -> None:
        stop.holder.page.close_page()
        self.removeWidget(stop.holder)
        stop.holder.deleteLater()
