"""Who does it instead: choosing somebody for a job, a client or a newcomer of a volunteer who stops."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.person_picker import PersonPicker
from ui.request_dialogs import RequestDialog
from ui.road import Road
from ui.widgets import label
from ui.words.matching import Wished, wished_of

if TYPE_CHECKING:
    from datetime import time

    from app.services import Services
    from app.services.people import PersonRow
    from app.services.request_rows import RequestRow

MOST_FITTING = 5


class _OverDialog(RequestDialog):
    """Finds one volunteer, never the one who stops."""

    def __init__(self, road: Road, title: str, parent: QWidget, *, volunteer_id: int) -> None:
        super().__init__(road, title, self.tr("&Hand over"), parent, icon="heart-handshake")
        self._leaver_id = volunteer_id
        self.picker = PersonPicker(self.ask, besides=volunteer_id, only=_helps)
        self.form.field(self.tr("&Who does it instead?"), self.picker)
        self.submit_button.setEnabled(False)
        self.picker.picked.connect(self._pick)
        self.submitted.connect(self._save)
        self.picker.search.setFocus()

    def _pick(self) -> None:
        """Somebody was chosen: what was said of somebody else is over."""
        self.submit_button.setEnabled(True)
        self.notice.clear()
        self.forget_choices()

    def _save(self) -> None:
        if self.picker.person is not None:
            self._hand_over(self.picker.person.id)

    def _hand_over(self, to_id: int) -> None:
        raise NotImplementedError


class JobOverDialog(_OverDialog):
    """Somebody else for one job; who fits best is offered first, and who has another job then comes on purpose."""

    def __init__(self, road: Road, parent: QWidget, *, request: RequestRow, volunteer_id: int, wish: bool) -> None:
        title = self.tr("{what}, for {client}").format(what=request.text, client=request.person)
        super().__init__(road, title, parent, volunteer_id=volunteer_id)
        self._request, self._wish = request, wish
        self.form.add(label(self.tr("Who fits best stands first. You can also type a name."), "muted", wrap=True))
        self.add_ways_out()
        self.ask(self._fitting, self._offer)

    def hours(self) -> tuple[time | None, time | None]:
        one = self._request
        return one.agreed_starts or one.starts, one.agreed_ends or one.ends

    def _fitting(self, services: Services) -> tuple[list[PersonRow], Wished]:
        request = self._request
        ranked = services.matching.rank(request.id).candidates
        ids = [one.number for one in ranked if one.number != self._leaver_id][:MOST_FITTING]
        wishes = services.volunteers.circumstances(request.person_id).wishes
        language = services.people.person(request.person_id).language
        wished = wished_of(request, services.today_on(), gender=wishes, language=language)
        return services.people.rows(ids), wished

    def _offer(self, known: tuple[list[PersonRow], Wished]) -> None:
        fitting, self._wished = known
        self.picker.offer(fitting)

    def _hand_over(self, to_id: int) -> None:
        request_id, volunteer_id, wish, override = self._request.id, self._leaver_id, self._wish, self.override
        self._volunteer_id = to_id

        def change(services: Services) -> None:
            if wish:
                services.requests.choose_helper(request_id, to_id)
            else:
                services.volunteers.hand_over_job(request_id, volunteer_id, to_id, override=override)

        self.do(change)


class ClientOverDialog(_OverDialog):
    """Another own volunteer for a client, who is told personally."""

    def __init__(self, road: Road, parent: QWidget, *, person_id: int, name: str, volunteer_id: int) -> None:
        title = self.tr("Another own volunteer for {client}").format(client=name)
        super().__init__(road, title, parent, volunteer_id=volunteer_id)
        self._client_id = person_id
        words = self.tr("To tell {client} personally is put on the list of things to do.")
        self.form.add(label(words.format(client=name), "muted", wrap=True))

    def _hand_over(self, to_id: int) -> None:
        client_id, volunteer_id = self._client_id, self._leaver_id
        self.do(lambda services: services.volunteers.hand_over_client(client_id, volunteer_id, to_id))


class MentorOverDialog(_OverDialog):
    """Another mentor for a newcomer."""

    def __init__(self, road: Road, parent: QWidget, *, person_id: int, name: str, volunteer_id: int) -> None:
        title = self.tr("Another mentor for {name}").format(name=name)
        super().__init__(road, title, parent, volunteer_id=volunteer_id)
        self._newcomer_id = person_id

    def _hand_over(self, to_id: int) -> None:
        newcomer_id = self._newcomer_id
        self.do(lambda services: services.volunteers.change(newcomer_id, mentor_id=to_id))


def _helps(person: PersonRow) -> bool:
    return person.is_volunteer and person.ended_on is None
