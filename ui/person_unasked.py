"""A small thing that was done without being asked: one line, Enter."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.requests import TEXT_LENGTH
from app.services.people import PersonRow
from ui.forms import FormDialog, labelled
from ui.person_picker import PersonPicker
from ui.road import Road
from ui.widgets import label


class UnaskedDialog(FormDialog):
    """What was done, and if somebody wants to say so, which volunteer did it."""

    def __init__(self, road: Road, parent: QWidget, *, person_id: int, name: str) -> None:
        title = self.tr("Done for {name} without being asked").format(name=name)
        super().__init__(road, title, self.tr("Save"), parent)
        self._person_id = person_id
        self.submit_button.set_key(self.tr("Enter"))
        self.line = QLineEdit()
        self.line.setMaxLength(TEXT_LENGTH)
        self.line.setPlaceholderText(self.tr("such as: meat is cut beforehand from now on"))
        self.form.add(labelled(self.tr("&What was done"), self.line, self.tr("Write as if they read along.")))
        nobody = self.tr("No volunteer has this name.")
        self.who = PersonPicker(self.ask, besides=person_id, only=_is_volunteer, nobody=nobody)
        self.form.add(labelled(self.tr("Which &volunteer did it (not needed)"), self.who))
        self.form.add(label(self.tr("Without a name it was you."), "small", wrap=True))
        self.submitted.connect(self._save)

    def _save(self) -> None:
        person_id, text = self._person_id, self.line.text()
        if self.who.person is None and self.who.search.text().strip():
            self.notice.tell(self.tr("Choose one of the people, or leave the name out."), "warn")
            self.who.search.setFocus()
            return
        volunteer_id = self.who.person.id if self.who.person is not None else None
        self.do(lambda services: services.requests.unasked(person_id, text, volunteer_id=volunteer_id))


def _is_volunteer(row: PersonRow) -> bool:
    return row.is_volunteer
