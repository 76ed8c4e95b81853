"""The head of a person's page: the name, what one should know, and what one does most."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.names import initials_for_avatar
from app.domain.people import ReachMe
from app.services.people import PersonCard
from app.services.phones import readable
from ui.widgets import (
    Avatar,
    CallButton,
    Chip,
    FlowLayout,
    LinkButton,
    PrimaryButton,
    SecondaryButton,
    column,
    label,
    row,
)
from ui.words.dates import day_and_month
from ui.words.persons import ended, reach_me


class PersonHead(QWidget):
    """Name, address, chips and buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: PersonCard | None = None
        self._again, self._may_call = "", True
        self.avatar = Avatar(size=56)
        self.name = label("", "title", wrap=True)
        self.below = label("", "muted", wrap=True)
        self.below.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.show_address = LinkButton(self.tr("Show the address"), "eye")
        self.show_address.clicked.connect(self._reveal)
        self.call = CallButton("", "phone-call")
        self.request = PrimaryButton(self.tr("Request"), "hand-heart", key="F2")
        self.put_on_list = SecondaryButton(self.tr("Put on a list"), "calendar-plus")
        self.away = SecondaryButton("", "calendar-off")
        self.more = SecondaryButton(self.tr("More…"), "ellipsis")
        self._chips = FlowLayout(gap=6)
        self._chip_box = QWidget()
        self._chip_box.setLayout(self._chips)
        self._arrange()

    def _arrange(self) -> None:
        lines = column(self, spacing=8)
        top: QHBoxLayout = row(spacing=14)
        words = column(spacing=2)
        words.addWidget(self.name)
        words.addWidget(self.below)
        top.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        lines.addLayout(top)
        box = QWidget()
        flow = FlowLayout(box, gap=10)
        for button in (self.call, self.request, self.put_on_list, self.away, self.more, self.show_address):
            flow.addWidget(button)
        lines.addWidget(box)
        lines.addWidget(self._chip_box)

    def show_card(self, card: PersonCard, again: str = "", *, may_call: bool = True) -> None:
        """Show who this is, and when they are rung `again`, where nobody answered.

        Who may not call reads the number, and gets no button that would only say so.
        """
        self._card, self._again, self._may_call = card, again, may_call
        self.avatar.set_initials(initials_for_avatar(card))
        self.name.setText(card.name)
        self.below.setText(self._below(card, with_address=not card.address_hidden))
        self.show_address.setVisible(card.address_hidden and bool(card.address))
        here = card.ended_on is None and card.restricted_on is None
        self.call.setText(readable(card.phone))
        self.call.setAccessibleName(self.tr("Call {number}").format(number=readable(card.phone)))
        self.call.setVisible(may_call and bool(card.phone) and here and not card.do_not_call)
        self.request.setVisible(here)
        self.put_on_list.setVisible(here)
        self.away.setVisible(here)
        self.away.setText(self.tr("Away for a while") if card.away is None else self.tr("Is back"))
        self.away.set_icon_name("calendar-off" if card.away is None else "user-check")
        self.more.setVisible(card.erased_on is None)
        self._show_chips(card)

    def _below(self, card: PersonCard, *, with_address: bool) -> str:
        place = f"{card.postcode} {card.town}".strip()
        address = ", ".join(part for part in (card.address, place) if part)
        said = [address if with_address else self.tr("address hidden")]
        if card.birth_year:
            said.append(self.tr("born {year}").format(year=card.birth_year))
        if card.member_number:
            said.append(self.tr("member number {number}").format(number=card.member_number))
        if card.phone and not self._may_call and not card.do_not_call:
            said.append(readable(card.phone))
        if card.phone and card.phone_of:
            said.append(self.tr("phone of {whose}").format(whose=card.phone_of))
        if card.phone2:
            of = f" ({card.phone2_of})" if card.phone2_of else ""
            said.append(readable(card.phone2) + of)
        said.append(card.email)
        return " · ".join(part for part in said if part)

    def _show_chips(self, card: PersonCard) -> None:
        while self._chips.count():
            item = self._chips.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for words, tone in self._chip_words(card):
            self._chips.addWidget(Chip(words, tone))
        self._chip_box.setVisible(bool(self._chips.count()))
        self._chip_box.updateGeometry()

    def _chip_words(self, card: PersonCard) -> list[tuple[str, str]]:
        if card.erased_on is not None:
            on = card.erased_on
            words = self.tr("erased on {day} {year}")
            return [(words.format(day=day_and_month(on), year=on.year), "plain")]
        if card.ended_on is not None and card.end_reason is not None:
            words = self.tr("{how} on {day} {year}")
            on = card.ended_on
            return [(words.format(how=ended(card.end_reason), day=day_and_month(on), year=on.year), "plain")]
        said = [(self._again, "call")] if self._again else []
        if card.away is not None:
            until = card.away.last_day
            day = day_and_month(until) if until else ""
            said.append(
                (
                    self.tr("away until {day}").format(day=day) if until else self.tr("away, until when is not known"),
                    "info",
                )
            )
        if (since := card.restricted_on) is not None:
            words = self.tr("only kept since {day} {year}: do nothing with it")
            said.append((words.format(day=day_and_month(since), year=since.year), "warn"))
        elif card.do_not_call:
            said.append((self.tr("Does not want to be called"), "warn"))
        if card.no_interviews and card.restricted_on is None:
            said.append((self.tr("Does not want interviews"), "warn"))
        if card.reach_me is not ReachMe.CALL or card.reach_me_note:
            how = " · ".join(part for part in (reach_me(card.reach_me), card.reach_me_note) if part)
            said.append((self.tr("Reach me: {how}").format(how=how), "call"))
        if card.is_volunteer:
            said.append((self.tr("volunteer"), "plain"))
        return said

    def _reveal(self) -> None:
        if self._card is not None:
            self.below.setText(self._below(self._card, with_address=True))
            self.show_address.hide()
            self.more.setFocus()
