"""The head of a volunteer: the name, what comes before all else, and what one does most."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.names import initials_for_avatar
from app.services.phones import readable
from app.services.volunteers import VolunteerRow
from ui.volunteer_parts import Seen
from ui.widgets import Avatar, Chip, FlowLayout, LinkButton, SecondaryButton, column, label, row
from ui.words import volunteering


class VolunteerHead(QWidget):
    """Name, telephone, chips and buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.avatar = Avatar(size=52)
        self.name = label("", "title", wrap=True, level=2)
        self.below = label("", "muted", wrap=True)
        self.below.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap=6)
        self.comes_too = LinkButton(self.tr("Comes too: see the person"), "user-round")
        self.note_hours = SecondaryButton(self.tr("Note hours"), "clock")
        self.note_expense = SecondaryButton(self.tr("Note expenses"), "plus")
        self.again = SecondaryButton(self.tr("Helps again"), "heart-handshake")
        self.stops = SecondaryButton(self.tr("Stops…"), "user-minus")
        self.more = SecondaryButton(self.tr("More…"), "ellipsis")
        self._arrange()

    def _arrange(self) -> None:
        lines = column(self, spacing=8)
        top = row(spacing=14)
        words = column(spacing=2)
        words.addWidget(self.name)
        words.addWidget(self.below)
        top.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        lines.addLayout(top)
        lines.addWidget(self._chips)
        box = QWidget()
        flow = FlowLayout(box, gap=8)
        for button in (self.note_hours, self.note_expense, self.again, self.stops, self.more, self.comes_too):
            flow.addWidget(button)
        lines.addWidget(box)

    def show_volunteer(self, seen: Seen, line: VolunteerRow | None) -> None:
        """Show who this is; `line` is what the list knows of them."""
        card, person = seen.card, seen.person
        self.avatar.set_initials(initials_for_avatar(person))
        self.name.setText(card.name)
        self.name.setAccessibleName(card.name)
        self.below.setText(self._below(seen))
        stopped = card.ends_on is not None
        self.again.setVisible(stopped)
        self.stops.setVisible(not stopped)
        self.comes_too.setVisible(person.is_client)
        self._flow.clear()
        for words, tone in self._said(seen, line):
            self._flow.addWidget(Chip(words, tone))
        self._chips.setVisible(self._flow.count() > 0)
        self._chips.updateGeometry()

    def _below(self, seen: Seen) -> str:
        person = seen.person
        address = self.tr("address hidden") if person.address_hidden else f"{person.street} {person.house_number}"
        phones = [readable(phone) for phone in (person.phone, person.phone2) if phone]
        said = [address.strip(), *phones, person.email]
        return " · ".join(one for one in said if one) or self.tr("Only the name is known, and that is enough.")

    def _said(self, seen: Seen, line: VolunteerRow | None) -> list[tuple[str, str]]:
        said = []
        if line is not None and line.ends_on is not None:
            said.append((volunteering.stops(line), "warn"))
        if line is not None and line.paused:
            said.append((volunteering.paused(line.paused_until), "info"))
        if line is not None and line.mentor:
            said.append((volunteering.new(line), "info"))
        if line is not None and line.full:
            said.append((volunteering.full(line), "call"))
        elif line is not None and not line.stopped:
            said.append((volunteering.load(line.in_month, line.max_per_month), "plain"))
        if line is not None and not line.stopped:
            said.append((volunteering.asked(line.last_asked, seen.today), "plain"))
        return said
