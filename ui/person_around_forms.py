"""The forms for a line that is good to know, a contact person and a household."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from app.domain.people import NOTE_LENGTH, MayCall, ShownAt
from app.services.people import ContactRow, NoteRow, PersonCard
from ui.forms import FormDialog
from ui.person_picker import PersonPicker
from ui.plain import caption
from ui.road import Road
from ui.widgets import DangerButton
from ui.words.persons import may_call, shown_at


class NoteDialog(FormDialog):
    """One line of at most 120 letters, written as if the client reads along."""

    def __init__(self, road: Road, parent: QWidget, *, person_id: int, note: NoteRow | None = None) -> None:
        super().__init__(road, self.tr("Good to know"), self.tr("Save"), parent)
        self._person_id, self._note = person_id, note
        self.text = QLineEdit()
        self.text.setMaxLength(NOTE_LENGTH)
        self.where = QComboBox()
        for place in ShownAt:
            self.where.addItem(shown_at(place), place)
        hint = self.tr("Short and practical, at most %n letters. No illness, no diagnosis.", "", NOTE_LENGTH)
        self.form.field(self.tr("&Write as if they read along"), self.text, hint)
        self.form.field(self.tr("Where should it be s&een?"), self.where)
        if note is not None:
            self.text.setText(note.text)
            self.where.setCurrentIndex(self.where.findData(note.shown_at))
            remove = DangerButton(self.tr("Take this line away"), "trash-2")
            remove.clicked.connect(self._remove)
            self.form.add(remove)
        self.submitted.connect(self._save)
        self.text.setFocus()

    def _save(self) -> None:
        text, where, person_id = self.text.text(), self.where.currentData(), self._person_id
        if self._note is None:
            self.do(lambda services: services.people.add_note(person_id, text, shown_at=where))
        else:
            note_id = self._note.id
            self.do(lambda services: services.people.change_note(note_id, text, shown_at=where))

    def _remove(self) -> None:
        if self._note is not None:
            note_id = self._note.id
            self.do(lambda services: services.people.remove_note(note_id))


class ContactDialog(FormDialog):
    """A contact person, with the client's own yes."""

    def __init__(self, road: Road, parent: QWidget, *, person_id: int, contact: ContactRow | None = None) -> None:
        super().__init__(road, self.tr("Contact person"), self.tr("Save"), parent)
        self._person_id, self._contact = person_id, contact
        self._today: date | None = None
        self.name, self.relation, self.phone, self.consent_by = (QLineEdit() for _ in range(4))
        self.may_call = QComboBox()
        for when in MayCall:
            self.may_call.addItem(may_call(when), when)
        self.consent = QCheckBox(self.tr("The client said &yes to this"))
        self.key_holder = QCheckBox(self.tr("Has a &key of the house"))
        self.form.fields((self.tr("&Name"), self.name), (self.tr("&Who it is, such as daughter"), self.relation))
        self.form.fields((self.tr("&Phone"), self.phone), (self.tr("May be &called"), self.may_call))
        self.form.add(self.consent)
        self.form.field(self.tr("Who &asked?"), self.consent_by)
        self.form.add(self.key_holder)
        if contact is not None:
            self._fill(contact)
        self.submitted.connect(self._save)
        self.ask(lambda services: services.today_on(), self._remember_today)
        self.name.setFocus()

    def _fill(self, contact: ContactRow) -> None:
        for field in ("name", "relation", "phone", "consent_by"):
            getattr(self, field).setText(getattr(contact, field))
        self.may_call.setCurrentIndex(self.may_call.findData(contact.may_call))
        self.consent.setChecked(contact.consent_on is not None)
        self.key_holder.setChecked(contact.key_holder)
        remove = DangerButton(self.tr("Take this contact person away"), "trash-2")
        remove.clicked.connect(self._remove)
        self.form.add(remove)

    def _remember_today(self, today: date) -> None:
        self._today = today

    def _consent_on(self) -> date | None:
        if not self.consent.isChecked():
            return None
        return (self._contact.consent_on if self._contact else None) or self._today

    def _save(self) -> None:
        name, relation, phone, consent_by = (
            field.text() for field in (self.name, self.relation, self.phone, self.consent_by)
        )
        when, on, key_holder = self.may_call.currentData(), self._consent_on(), self.key_holder.isChecked()
        person_id, contact = self._person_id, self._contact
        if contact is None:
            self.do(
                lambda services: services.people.add_contact(
                    person_id,
                    name=name,
                    relation=relation,
                    phone=phone,
                    key_holder=key_holder,
                    may_call=when,
                    consent_on=on,
                    consent_by=consent_by,
                )
            )
        else:
            self.do(
                lambda services: services.people.change_contact(
                    contact.id,
                    name=name,
                    relation=relation,
                    phone=phone,
                    key_holder=key_holder,
                    may_call=when,
                    consent_on=on,
                    consent_by=consent_by,
                )
            )

    def _remove(self) -> None:
        if self._contact is not None:
            contact_id = self._contact.id
            self.do(lambda services: services.people.remove_contact(contact_id))


class OwnVolunteerDialog(FormDialog):
    """The volunteer whom somebody knows best, and who calls when they are home again."""

    def __init__(self, road: Road, parent: QWidget, *, card: PersonCard) -> None:
        title = self.tr("The own volunteer of {name}").format(name=card.name)
        super().__init__(road, title, self.tr("Save"), parent)
        self._person_id = card.id
        self.picker = PersonPicker(self.ask, besides=card.id)
        self.form.field(self.tr("&Who?"), self.picker)
        if card.own_volunteer is not None:
            nobody = DangerButton(self.tr("Nobody any more"), "user-minus")
            nobody.clicked.connect(partial(self._keep, None))
            self.form.add(nobody)
        self.submit_button.setEnabled(False)
        self.picker.picked.connect(lambda: self.submit_button.setEnabled(True))
        self.submitted.connect(self._save)
        self.picker.search.setFocus()

    def _save(self) -> None:
        if self.picker.person is not None:
            self._keep(self.picker.person.id)

    def _keep(self, volunteer_id: int | None) -> None:
        person_id = self._person_id
        self.do(lambda services: services.people.change(person_id, own_volunteer_id=volunteer_id))


class HouseholdDialog(FormDialog):
    """Who lives in the same house."""

    def __init__(self, road: Road, parent: QWidget, *, card: PersonCard) -> None:
        title = self.tr("Who lives with {name}?").format(name=card.name)
        super().__init__(road, title, self.tr("Live together"), parent, icon="house")
        self._card = card
        self.picker = PersonPicker(self.ask, besides=card.id)
        self.partners = QCheckBox(self.tr("They are &partners"))
        self.form.field(self.tr("&Who?"), self.picker)
        self.keep_in_sight(self.partners)
        if card.partner is not None or card.household:
            apart = DangerButton(self.tr("{name} lives alone now").format(name=caption(card.name)), "user-minus")
            apart.clicked.connect(self._apart)
            self.form.add(apart)
        self.submit_button.setEnabled(False)
        self.picker.picked.connect(lambda: self.submit_button.setEnabled(True))
        self.submitted.connect(self._save)
        self.picker.search.setFocus()

    def _save(self) -> None:
        other, person_id, partners = self.picker.person, self._card.id, self.partners.isChecked()
        if other is not None:
            other_id = other.id
            self.do(lambda services: services.people.live_together(person_id, other_id, partners=partners))

    def _apart(self) -> None:
        person_id = self._card.id
        self.do(lambda services: services.people.live_apart(person_id))
