"""The small forms of a volunteer: each asks one thing, and none of them needs an answer."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.services.volunteers import VolunteerCard
from ui.day_field import DayField
from ui.fields import NumberField
from ui.person_lists import day_field, day_of
from ui.person_picker import PersonPicker
from ui.road import Road
from ui.volunteer_parts import VolunteerDialog
from ui.widgets import DangerButton, label

if TYPE_CHECKING:
    from app.services import Services

LOOK_AGAIN_AFTER = timedelta(days=3 * 365)
"""A proposal only: how long a certificate is trusted, the organisation decides."""
MOST_JOBS = 99


class MaximumDialog(VolunteerDialog):
    """How much somebody wants to do in a month."""

    def __init__(self, road: Road, parent: QWidget, *, card: VolunteerCard) -> None:
        super().__init__(road, self.tr("How much in a month"), self.tr("Save"), parent)
        self._person_id = card.id
        self.most = NumberField(0, MOST_JOBS)
        self.most.setSpecialValueText(self.tr("not asked yet"))
        self.most.setValue(card.max_per_month or 0)
        self.most.selectAll()
        hint = self.tr("Who reaches this number is asked last. 0 means: not asked yet.")
        self.form.field(self.tr("&At most so many jobs a month"), self.most, hint)
        self.submitted.connect(self._save)
        self.most.setFocus()

    def _save(self) -> None:
        person_id, most = self._person_id, self.most.value() or None
        self.keep(lambda services: services.volunteers.change(person_id, max_per_month=most))


class AreaDialog(VolunteerDialog):
    """Where somebody wants to help."""

    def __init__(self, road: Road, parent: QWidget, *, card: VolunteerCard) -> None:
        super().__init__(road, self.tr("Where they help"), self.tr("Save"), parent)
        self._person_id = card.id
        self.area = QLineEdit(card.area)
        self.area.setMaxLength(80)
        self.form.field(self.tr("&Neighbourhood, or how far"), self.area)
        self.submitted.connect(self._save)
        self.area.setFocus()

    def _save(self) -> None:
        person_id, area = self._person_id, self.area.text()
        self.keep(lambda services: services.volunteers.change(person_id, area=area))


class LanguagesDialog(VolunteerDialog):
    """What somebody speaks beside their own language."""

    def __init__(self, road: Road, parent: QWidget, *, card: VolunteerCard) -> None:
        super().__init__(road, self.tr("Other languages"), self.tr("Save"), parent)
        self._person_id = card.id
        self.languages = QLineEdit(", ".join(card.languages))
        self.form.field(self.tr("&Also speaks"), self.languages, self.tr("Several: put a comma between them."))
        self.submitted.connect(self._save)
        self.languages.setFocus()

    def _save(self) -> None:
        person_id, languages = self._person_id, self.languages.text().split(",")
        self.keep(lambda services: services.volunteers.change(person_id, languages=languages))


class HobbiesDialog(VolunteerDialog):
    """What somebody likes to talk about or do: it brings people together."""

    def __init__(self, road: Road, parent: QWidget, *, card: VolunteerCard) -> None:
        super().__init__(road, self.tr("Hobbies"), self.tr("Save"), parent)
        self._person_id = card.id
        self.hobbies = QLineEdit(", ".join(card.circumstances.hobbies))
        self.form.field(self.tr("&Likes, such as cards or football"), self.hobbies, self.tr("With commas between."))
        self.submitted.connect(self._save)
        self.hobbies.setFocus()

    def _save(self) -> None:
        person_id, hobbies = self._person_id, self.hobbies.text().split(",")
        self.keep(lambda services: services.volunteers.change_circumstances(person_id, hobbies=hobbies))


class MentorDialog(VolunteerDialog):
    """Who goes along with somebody new."""

    def __init__(self, road: Road, parent: QWidget, *, card: VolunteerCard) -> None:
        super().__init__(road, self.tr("The mentor of {name}").format(name=card.name), self.tr("Save"), parent)
        self._person_id = card.id
        self.picker = PersonPicker(self.ask, besides=card.id)
        self.form.field(self.tr("&Who goes along the first times?"), self.picker)
        if card.mentor_id is not None:
            nobody = DangerButton(self.tr("Nobody any more"), "user-minus")
            nobody.clicked.connect(partial(self._keep_mentor, None))
            self.form.add(nobody)
        self.submit_button.setEnabled(False)
        self.picker.picked.connect(lambda: self.submit_button.setEnabled(True))
        self.submitted.connect(self._save)
        self.picker.search.setFocus()

    def _save(self) -> None:
        if self.picker.person is not None:
            self._keep_mentor(self.picker.person.id)

    def _keep_mentor(self, mentor_id: int | None, *_: object) -> None:
        person_id = self._person_id
        self.keep(lambda services: services.volunteers.change(person_id, mentor_id=mentor_id))


class EmergencyDialog(VolunteerDialog):
    """Whom to call when something happens to a volunteer."""

    def __init__(self, road: Road, parent: QWidget, *, card: VolunteerCard) -> None:
        super().__init__(road, self.tr("In an emergency"), self.tr("Save"), parent, icon="phone")
        self._person_id = card.id
        self.name, self.phone = QLineEdit(card.emergency_name), QLineEdit(card.emergency_phone)
        self.name.setMaxLength(80)
        self.phone.setMaxLength(40)
        self.form.field(self.tr("&Name, and who it is"), self.name)
        self.form.field(self.tr("&Phone"), self.phone)
        self.submitted.connect(self._save)
        self.name.setFocus()

    def _save(self) -> None:
        person_id, name, phone = self._person_id, self.name.text(), self.phone.text()
        self.keep(lambda services: services.volunteers.change(person_id, emergency_name=name, emergency_phone=phone))


class HandOutDialog(VolunteerDialog):
    """The number of the key or the badge that somebody has; never where a key fits."""

    def __init__(self, road: Road, parent: QWidget, *, card: VolunteerCard, thing: Literal["key", "badge"]) -> None:
        title = self.tr("Key") if thing == "key" else self.tr("Badge")
        super().__init__(road, title, self.tr("Save"), parent, icon="key-round")
        self._person_id, self._thing = card.id, thing
        self.number = QLineEdit(card.key_number if thing == "key" else card.badge)
        self.number.setMaxLength(20)
        self.form.field(self.tr("&Number on it"), self.number)
        if self.number.text():
            back = DangerButton(self.tr("Handed in"), "check")
            back.clicked.connect(self._hand_in)
            self.form.add(back)
        self.submitted.connect(self._save)
        self.number.setFocus()

    def _save(self) -> None:
        person_id, number, is_key = self._person_id, self.number.text(), self._thing == "key"

        def change(services: Services) -> list[int]:
            if is_key:
                return services.volunteers.change(person_id, key_number=number)
            return services.volunteers.change(person_id, badge=number)

        self.keep(change)

    def _hand_in(self) -> None:
        person_id, is_key = self._person_id, self._thing == "key"
        self.do(lambda services: services.volunteers.hand_in(person_id, key=is_key, badge=not is_key))


class _DayDialog(VolunteerDialog):
    """Asks for one day, which may also be taken away again."""

    back = True
    """Whether it is a day that has gone by."""

    def __init__(self, road: Road, title: str, parent: QWidget, *, card: VolunteerCard, known: date | None) -> None:
        super().__init__(road, title, self.tr("Save"), parent)
        self._person_id, self._known = card.id, known
        self.on = day_field(back=self.back)

    def _lay_out(self, words: str, away: str, *others: QWidget) -> None:
        self.form.field(words, self.on)
        for other in others:
            self.form.add(other)
        if self._known is not None:
            not_known = DangerButton(away, "undo-2")
            not_known.clicked.connect(partial(self._change, None))
            self.form.add(not_known)
            show_day(self.on, self._known)
        else:
            self.ask(lambda services: services.today_on(), partial(show_day, self.on))
        self.submitted.connect(self._save)
        self.on.setFocus()

    def _save(self) -> None:
        self._change(day_of(self.on))

    def _change(self, on: date | None, *_: object) -> None:
        raise NotImplementedError


class SinceDialog(_DayDialog):
    """Since when somebody helps."""

    def __init__(self, road: Road, parent: QWidget, *, card: VolunteerCard) -> None:
        super().__init__(road, self.tr("Helps since"), parent, card=card, known=card.since)
        self._lay_out(self.tr("&First day"), self.tr("Not known"))

    def _change(self, on: date | None, *_: object) -> None:
        person_id = self._person_id
        self.keep(lambda services: services.volunteers.change(person_id, since=on))


class AgreementDialog(_DayDialog):
    """When the volunteer agreement was signed."""

    def __init__(self, road: Road, parent: QWidget, *, card: VolunteerCard) -> None:
        super().__init__(road, self.tr("Agreement"), parent, card=card, known=card.agreement_on)
        self._lay_out(self.tr("Signed &on"), self.tr("Not signed after all"))

    def _change(self, on: date | None, *_: object) -> None:
        person_id = self._person_id
        self.keep(lambda services: services.volunteers.change(person_id, agreement_on=on))


class InspectionDialog(_DayDialog):
    """Until when the car is inspected."""

    back = False

    def __init__(self, road: Road, parent: QWidget, *, card: VolunteerCard) -> None:
        super().__init__(road, self.tr("Inspection of the car"), parent, card=card, known=card.inspection_until)
        self._lay_out(self.tr("Good &until and including"), self.tr("Not known"))

    def _change(self, on: date | None, *_: object) -> None:
        person_id = self._person_id
        self.keep(lambda services: services.volunteers.change(person_id, inspection_until=on))


class _SeenDialog(_DayDialog):
    """Notes that a paper was seen, when and by whom; nothing of the paper itself is kept."""

    def _lay_out_seen(self, by: str, *others: QWidget) -> None:
        self.by = QLineEdit(by)
        self.by.setMaxLength(80)
        self._lay_out(self.tr("Seen &on"), self.tr("Not seen after all"))
        self.form.field(self.tr("Seen &by"), self.by, self.tr("Empty means: who writes this down."))
        for other in others:
            self.form.add(other)
        self.form.add(label(self.tr("Only that it was seen: no copy, no number."), "muted", wrap=True))

    def _who(self, on: date | None) -> str:
        return self.by.text() if on is not None else ""


class LicenceDialog(_SeenDialog):
    """The driving licence was seen."""

    def __init__(self, road: Road, parent: QWidget, *, card: VolunteerCard) -> None:
        super().__init__(road, self.tr("Driving licence"), parent, card=card, known=card.licence_seen_on)
        self._lay_out_seen(card.licence_seen_by)

    def _change(self, on: date | None, *_: object) -> None:
        person_id, by = self._person_id, self._who(on)
        self.keep(lambda services: services.volunteers.change(person_id, licence_seen_on=on, licence_seen_by=by))


class InsuranceDialog(_SeenDialog):
    """The insurance of the car was seen."""

    def __init__(self, road: Road, parent: QWidget, *, card: VolunteerCard) -> None:
        super().__init__(road, self.tr("Insurance of the car"), parent, card=card, known=card.insurance_seen_on)
        self._lay_out_seen(card.insurance_seen_by)

    def _change(self, on: date | None, *_: object) -> None:
        person_id, by = self._person_id, self._who(on)
        self.keep(lambda services: services.volunteers.change(person_id, insurance_seen_on=on, insurance_seen_by=by))


class CertificateDialog(_SeenDialog):
    """The certificate of conduct was seen, and when to look again."""

    def __init__(self, road: Road, parent: QWidget, *, card: VolunteerCard) -> None:
        super().__init__(road, self.tr("Certificate of conduct"), parent, card=card, known=card.certificate_seen_on)
        self.again = QCheckBox(self.tr("&Look again on:"))
        self.again_on = day_field()
        self.again_on.setAccessibleName(self.tr("Look again on"))
        self.again_on.setEnabled(False)
        self.again.toggled.connect(self.again_on.setEnabled)
        self.on.dateChanged.connect(self._propose)
        self._lay_out_seen(card.certificate_seen_by, self.again, self.again_on)
        if card.certificate_again_on is not None:
            show_day(self.again_on, card.certificate_again_on)
            self.again.setChecked(True)

    def _propose(self) -> None:
        if not self.again.isChecked():
            show_day(self.again_on, day_of(self.on) + LOOK_AGAIN_AFTER)

    def _change(self, on: date | None, *_: object) -> None:
        person_id, by = self._person_id, self._who(on)
        again = day_of(self.again_on) if on is not None and self.again.isChecked() else None
        self.keep(
            lambda services: services.volunteers.change(
                person_id, certificate_seen_on=on, certificate_again_on=again, certificate_seen_by=by
            )
        )


def show_day(field: DayField, on: date) -> None:
    """Show a day in a field."""
    field.setDate(QDate(on.year, on.month, on.day))
