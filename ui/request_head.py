"""The head of the requests: the title, what one can do there, and by what the list is filtered."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from app.domain.sites import Role
from ui.columns import Columns
from ui.forms import labelled
from ui.look import font, scaled
from ui.request_seen import Filters, ListSeen
from ui.widgets import FlowLayout, PageTitle, PrimaryButton, SecondaryButton, column, label
from ui.words import requesting
from ui.words.kind_names import kind as kind_word

ALL = -1
AGES = (3, 7, 21)
"""In days."""


class _Line(Columns):
    """The title and the buttons; below each other sooner than that the title goes on to a second line."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title

    def _fits(self, width: int) -> bool:
        words = QFontMetrics(font("title", QFont.Weight.DemiBold)).horizontalAdvance(self._title)
        return words + sum(part.sizeHint().width() for part in self._parts[1:]) + scaled(30) <= width


class RequestsHead(QWidget):
    """The title and the buttons."""

    agenda = Signal()
    save = Signal()
    kinds = Signal()
    new = Signal()
    filtered = Signal(object)
    """`Filters` that somebody chose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Requests")
        self._line = _Line(title)
        self.filter_button = SecondaryButton(self.tr("Filter"), "list-filter")
        self.filter_button.setCheckable(True)
        self.agenda_button = SecondaryButton(self.tr("Agenda"), "calendar-check")
        self.save_button = SecondaryButton(self.tr("Save for Excel"), "download")
        self.kinds_button = SecondaryButton(self.tr("Kinds"), "list-checks")
        self.kinds_button.setAccessibleName(self.tr("Kinds of request, and who does what we do not"))
        self.new_button = PrimaryButton(self.tr("New request"), "plus", key="F2")
        self._panel: FilterPanel | None = None
        self._seen: ListSeen | None = None
        self._arrange(title)
        self._connect()

    @property
    def panel(self) -> FilterPanel:
        """The fields to filter by, made when somebody first wants them: the page comes sooner without."""
        if self._panel is None:
            self._panel = FilterPanel(self)
            self._panel.hide()
            self._panel.chosen.connect(self.filtered)
            self._lines.addWidget(self._panel)
            if self._seen is not None:
                self._panel.show_seen(self._seen)
        return self._panel

    def _arrange(self, title: str) -> None:
        buttons = QWidget()
        acts = (self.filter_button, self.agenda_button, self.save_button, self.kinds_button, self.new_button)
        FlowLayout(buttons, gap=8).add_all(*acts)
        self._line.add(PageTitle(title), 1)
        self._line.add(buttons, 0)
        self._lines = column(self, spacing=8)
        self._lines.addWidget(self._line)

    def _connect(self) -> None:
        self.agenda_button.clicked.connect(self.agenda)
        self.save_button.clicked.connect(self.save)
        self.kinds_button.clicked.connect(self.kinds)
        self.new_button.clicked.connect(self.new)
        self.filter_button.clicked.connect(self._unfold)

    def show_seen(self, seen: ListSeen) -> None:
        """Show what is filtered, and offer what who sits here may do."""
        count = seen.filters.count(seen.site_here)
        words = self.tr("Filter")
        self.filter_button.setText(f"{words} ({count})" if count else words)
        self.filter_button.updateGeometry()
        manager = seen.role is Role.MANAGER
        self.kinds_button.setVisible(manager)
        self.save_button.setVisible(manager)
        self._seen = seen
        if self._panel is not None:
            self._panel.show_seen(seen)

    def _unfold(self) -> None:
        opened = self.filter_button.isChecked()
        self.panel.setVisible(opened)
        if opened:
            self.panel.kind.setFocus()


class FilterPanel(QWidget):
    """By kind, site, helper and age; and what is closed, if somebody wants to see that."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filters = Filters()
        self._here: int | None = None
        self._filling = False
        self.kind, self.site, self.helper, self.age = (QComboBox() for _ in range(4))
        self.closed = QCheckBox(self.tr("Also what is c&losed"))
        self.everything = SecondaryButton(self.tr("Show e&verything"), "x")
        self._site_box = labelled(self.tr("Site"), self.site)
        fields = [labelled(self.tr("&Kind"), self.kind), self._site_box, labelled(self.tr("Hel&per"), self.helper)]
        fields.append(labelled(self.tr("&Waiting"), self.age))
        FlowLayout(self, gap=12).add_all(*fields, _below_nothing(self.closed), _below_nothing(self.everything))
        for box in (self.kind, self.site, self.helper, self.age):
            box.setMinimumWidth(scaled(140))
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(13)
            box.currentIndexChanged.connect(self._choose)
        self.closed.toggled.connect(self._choose)
        self.everything.clicked.connect(self._show_everything)

    def show_seen(self, seen: ListSeen) -> None:
        """Offer what there is to choose, with what is chosen."""
        self._filters, self._here = seen.filters, seen.site_here
        self._filling = True
        used = {row.kind_id for row in seen.rows} | {seen.filters.kind_id}
        kinds = [(one.id, kind_word(one.code, one.name)) for one in seen.kinds if not one.ended or one.id in used]
        _offer(self.kind, self.tr("every kind"), kinds, seen.filters.kind_id)
        _offer(self.site, self.tr("every site"), [(one.id, one.name) for one in seen.sites], seen.filters.site_id)
        _offer(self.helper, self.tr("every helper"), list(seen.helpers), seen.filters.helper_id)
        ages = [(days, self.tr("longer than {days}").format(days=requesting.days(days))) for days in AGES]
        _offer(self.age, self.tr("however long"), ages, seen.filters.older_than)
        self.closed.setChecked(seen.filters.closed)
        self._site_box.setVisible(len(seen.sites) > 1)
        self._filling = False

    def _choose(self) -> None:
        if not self._filling:
            self.chosen.emit(
                replace(
                    self._filters,
                    kind_id=_chosen(self.kind),
                    site_id=_chosen(self.site),
                    helper_id=_chosen(self.helper),
                    older_than=_chosen(self.age),
                    closed=self.closed.isChecked(),
                )
            )

    def _show_everything(self) -> None:
        self.chosen.emit(Filters(site_id=self._here))


def _below_nothing(widget: QWidget) -> QWidget:
    """Put a widget as low as one with a label above it."""
    box = QWidget()
    lines = column(box, spacing=3)
    lines.addWidget(label(" "))
    lines.addWidget(widget)
    return box


def _offer(box: QComboBox, every: str, choices: list[tuple[int, str]], chosen: int | None) -> None:
    """Fill a box anew only where it differs: who stands in it with the keyboard stays there."""
    wanted = [(ALL, every), *choices]
    if wanted != [(box.itemData(at), box.itemText(at)) for at in range(box.count())]:
        box.clear()
        for value, words in wanted:
            box.addItem(words, value)
    box.setCurrentIndex(max(box.findData(ALL if chosen is None else chosen), 0))


def _chosen(box: QComboBox) -> int | None:
    value = box.currentData()
    return None if value is None or value == ALL else int(value)
