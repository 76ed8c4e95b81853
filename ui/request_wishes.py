"""What the client would like about who comes; and a request that is somebody else's after all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from app.domain.matches import PreferenceKind
from ui.choices import Choices
from ui.person_picker import PersonPicker
from ui.request_dialogs import RequestDialog
from ui.road import Road
from ui.widgets import label
from ui.words.matching import called

if TYPE_CHECKING:
    from app.services import Services
    from app.services.volunteers import VolunteerRow
    from ui.request_seen import RequestSeen

THIS_TIME, NOTHING = "this_time", "nothing"


class WishesDialog(RequestDialog):
    """Somebody else than the first on the list, or rather not somebody; a reason is never asked."""

    def __init__(self, road: Road, parent: QWidget, *, seen: RequestSeen) -> None:
        title = self.tr("Who would {name} like?").format(name=called(seen.row.person))
        super().__init__(road, title, self.tr("&Save"), parent, wished=seen.wished)
        self._seen = seen
        self.who, self.wish = QComboBox(), Choices()
        self.wish.offer(
            [
                (THIS_TIME, self.tr("rather this person, for this request")),
                (PreferenceKind.PREFERS, self.tr("likes to see this person, always")),
                (PreferenceKind.RATHER_NOT, self.tr("rather not this person")),
                (PreferenceKind.KEEP_APART, self.tr("keep these two apart")),
                (NOTHING, self.tr("nothing special any more")),
            ]
        )
        self.wish.choose(THIS_TIME)
        self.form.field(self.tr("&Who?"), self.who)
        self.form.field(self.tr("What is the wish?"), self.wish)
        words = self.tr("Nobody asks why. “Rather not” and “keep apart” never come on paper.")
        self.form.add(label(words, "muted", wrap=True))
        self.submit_button.setEnabled(False)
        self.submitted.connect(self._save)
        self.ask(lambda services: services.volunteers.all(), self._offer)
        self.who.setFocus()

    def _offer(self, people: list[VolunteerRow]) -> None:
        for one in people:
            if one.id != self._seen.row.person_id:
                self.who.addItem(one.name, one.id)
        self.who.setCurrentIndex(max(self.who.findData(self._seen.card.asked_for_id), 0))
        self.submit_button.setEnabled(bool(self.who.count()))

    def _save(self) -> None:
        who, wish = int(self.who.currentData()), self.wish.chosen()
        request_id, client = self._seen.row.id, self._seen.row.person_id
        kind = wish if isinstance(wish, PreferenceKind) else None

        def change(services: Services) -> None:
            if wish == THIS_TIME:
                services.requests.choose_helper(request_id, who)
            else:
                services.matches.prefer(client, who, kind)

        self.do(change)


class SomebodyElseDialog(RequestDialog):
    """The request was written down for the wrong person."""

    def __init__(self, road: Road, parent: QWidget, *, seen: RequestSeen) -> None:
        title = self.tr("Whose request is this?")
        super().__init__(road, title, self.tr("&Save"), parent, wished=seen.wished)
        self._id = seen.row.id
        self.picker = PersonPicker(self.ask, besides=seen.row.person_id)
        self.form.add(label(f"“{seen.row.text}”", "quote", wrap=True))
        self.form.field(self.tr("&Who?"), self.picker)
        self.submit_button.setEnabled(False)
        self.picker.picked.connect(lambda: self.submit_button.setEnabled(True))
        self.submitted.connect(self._save)
        self.picker.search.setFocus()

    def _save(self) -> None:
        if (person := self.picker.person) is not None:
            request_id, person_id = self._id, person.id
            self.do(lambda services: services.requests.change(request_id, person_id=person_id))
