"""Who belongs to whom: her own volunteer, who comes instead, and what people would like about each other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from app.domain.matches import PreferenceKind
from ui.choices import Choices
from ui.forms import FormDialog
from ui.page import Page
from ui.person_picker import PersonPicker
from ui.road import Road
from ui.volunteer_parts import Seen, VolunteerDialog, VolunteerPart
from ui.widgets import DangerButton, LinkButton, LinkRow, label
from ui.words import volunteering
from ui.words.kind_names import kinds as kinds_word

if TYPE_CHECKING:
    from app.services.matches import StandingRow, WishRow
    from app.services.people import PersonRow
    from app.services.request_kinds import KindRow


def standing_lines(
    standing: Sequence[StandingRow], kinds: Sequence[KindRow], *, of_client: bool
) -> list[tuple[StandingRow, LinkRow]]:
    """Return a line for each standing match; of a client it names the volunteer."""
    names = {kind.id: kinds_word(kind.code, kind.name) for kind in kinds}
    made = []
    for one in standing:
        kind = names.get(one.kind_id or 0, kinds_word(one.kind) if one.kind else "")
        made.append(
            (
                one,
                LinkRow(
                    one.volunteer if of_client else one.client, volunteering.standing(one, kind, of_client=of_client)
                ),
            )
        )
    return made


class BoundCard(VolunteerPart):
    """The clients of a volunteer, and what both would like; what is said about people is never printed."""

    show_person = Signal(int)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.set_title(self.tr("Own clients, and wishes"))
        self._seen: Seen | None = None
        add = LinkButton(self.tr("Client"), "plus")
        add.setAccessibleName(self.tr("Add a client of their own"))
        add.clicked.connect(self._add)
        wish = LinkButton(self.tr("Wish"), "plus")
        wish.setAccessibleName(self.tr("Add a wish about somebody"))
        wish.clicked.connect(partial(self._change_wish, None))
        self.add_action(add)
        self.add_action(wish)

    def show_volunteer(self, seen: Seen) -> None:
        self._seen = seen
        self.clear()
        standing = [one for one in seen.standing if one.volunteer_id == seen.card.id]
        if not standing and not seen.wishes:
            self.add(label(self.tr("Belongs to nobody in particular."), "muted", wrap=True))
        lines = standing_lines(standing, seen.kinds, of_client=False)
        for one, line in lines:
            line.clicked.connect(partial(self._change_standing, one))
        self.add_rows([*(line for _, line in lines), *(self._wish(one) for one in seen.wishes)])

    def in_short(self, seen: Seen) -> str:
        clients = [one.client for one in seen.standing if one.volunteer_id == seen.card.id]
        wishes = [self.tr("%n wishes", "", len(seen.wishes))] if seen.wishes else []
        return ", ".join([*dict.fromkeys(clients), *wishes]) or self.tr("Belongs to nobody in particular.")

    def _wish(self, one: WishRow) -> LinkRow:
        line = LinkRow(one.other, volunteering.wished(one))
        line.setEnabled(one.own)
        line.clicked.connect(partial(self._change_wish, one))
        return line

    def _add(self) -> None:
        if self._seen is not None:
            card = self._seen.card
            StandingDialog(self.page.road, self.page, person_id=card.id, name=card.name, of_client=False).open()

    def _change_standing(self, one: StandingRow, *_: object) -> None:
        StandingChangeDialog(self.page.road, self.page, standing=one).open()

    def _change_wish(self, one: WishRow | None, *_: object) -> None:
        if self._seen is not None:
            card = self._seen.card
            self.open(WishDialog(self.page.road, self.page, person_id=card.id, name=card.name, wish=one))


class StandingDialog(FormDialog):
    """Makes somebody her own volunteer, for everything or one kind of help; or the one who comes instead."""

    def __init__(self, road: Road, parent: QWidget, *, person_id: int, name: str, of_client: bool) -> None:
        title = self.tr("The own volunteer of {name}") if of_client else self.tr("An own client of {name}")
        super().__init__(road, title.format(name=name), self.tr("&Save"), parent, icon="heart-handshake")
        self._person_id, self._of_client = person_id, of_client
        self.picker = PersonPicker(self.ask, besides=person_id, only=_is_volunteer if of_client else _is_there)
        self.kind = QComboBox()
        self.kind.addItem(self.tr("everything"), None)
        self.reserve = QCheckBox(self.tr("&Reserve: comes when the first one cannot"))
        self.form.field(self.tr("&Who?"), self.picker)
        self.form.field(self.tr("&For what?"), self.kind)
        self.form.add(self.reserve)
        self.submit_button.setEnabled(False)
        self.picker.picked.connect(lambda: self.submit_button.setEnabled(True))
        self.submitted.connect(self._save)
        self.ask(lambda services: services.request_kinds.all(), self._show_kinds)
        self.picker.search.setFocus()

    def _show_kinds(self, kinds: list[KindRow]) -> None:
        for kind in kinds:
            self.kind.addItem(kinds_word(kind.code, kind.name), kind.id)

    def _save(self) -> None:
        if self.picker.person is None:
            return
        client, volunteer = self._person_id, self.picker.person.id
        if not self._of_client:
            client, volunteer = volunteer, client
        kind, reserve = self.kind.currentData(), self.reserve.isChecked()
        self.do(lambda services: services.matches.stand(client, volunteer, kind_id=kind, reserve=reserve))


class StandingChangeDialog(FormDialog):
    """Makes the first one the reserve or the other way round, or ends it; the client is told personally."""

    def __init__(self, road: Road, parent: QWidget, *, standing: StandingRow) -> None:
        title = self.tr("{volunteer} for {client}").format(volunteer=standing.volunteer, client=standing.client)
        super().__init__(road, title, self.tr("&Save"), parent, icon="heart-handshake")
        self._standing = standing
        self.reserve = QCheckBox(self.tr("&Reserve: comes when the first one cannot"))
        self.reserve.setChecked(standing.reserve)
        self.form.add(self.reserve)
        self.end = DangerButton(
            self.tr("It ends: tell {client} personally").format(client=standing.client), "user-minus"
        )
        self.end.setText(self.end.text().replace("&", "&&"))
        self.end.clicked.connect(self._end)
        self.form.add(self.end)
        self.form.add(label(self.tr("To tell it personally is put on the list of things to do."), "muted", wrap=True))
        self.submitted.connect(self._save)
        self.reserve.setFocus()

    def _save(self) -> None:
        one, reserve = self._standing, self.reserve.isChecked()
        self.do(
            lambda services: services.matches.stand(
                one.client_id, one.volunteer_id, kind_id=one.kind_id, reserve=reserve
            )
        )

    def _end(self) -> None:
        standing_id = self._standing.id
        self.do(lambda services: services.volunteers.end_standing(standing_id))


class WishDialog(VolunteerDialog):
    """What somebody would like about somebody else: no reason is asked, and it is never printed."""

    def __init__(self, road: Road, parent: QWidget, *, person_id: int, name: str, wish: WishRow | None = None) -> None:
        super().__init__(road, self.tr("A wish of {name}").format(name=name), self.tr("&Save"), parent, icon="star")
        self._person_id, self._wish = person_id, wish
        self.how = Choices()
        self.how.offer([(kind, volunteering.wish(kind)) for kind in PreferenceKind])
        self.how.choose(wish.kind if wish is not None else PreferenceKind.PREFERS)
        self.picker = PersonPicker(self.ask, besides=person_id)
        if wish is None:
            self.form.field(self.tr("&About whom?"), self.picker)
            self.submit_button.setEnabled(False)
            self.picker.picked.connect(lambda: self.submit_button.setEnabled(True))
        else:
            self.picker.setParent(self)
            self.picker.hide()
            self.form.add(label(wish.other, "heading", wrap=True))
        self.form.add(self.how)
        self.form.add(label(self.tr("No reason is asked, and this is never printed."), "muted", wrap=True))
        if wish is not None:
            away = DangerButton(self.tr("It does not matter any more"), "x")
            away.clicked.connect(partial(self._keep, wish.other_id, None))
            self.form.add(away)
        self.submitted.connect(self._save)

    def _save(self) -> None:
        kind = self.how.chosen()
        if not isinstance(kind, PreferenceKind):
            return
        if self._wish is not None:
            self._keep(self._wish.other_id, kind)
        elif self.picker.person is not None:
            self._keep(self.picker.person.id, kind)

    def _keep(self, other_id: int, kind: PreferenceKind | None, *_: object) -> None:
        person_id = self._person_id
        self.keep(lambda services: services.matches.prefer(person_id, other_id, kind))


def _is_volunteer(person: PersonRow) -> bool:
    return person.is_volunteer and _is_there(person)


def _is_there(person: PersonRow) -> bool:
    return person.ended_on is None
