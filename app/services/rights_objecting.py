"""Objecting: no calls, no interviews, or keeping it and doing nothing with it."""

from app.domain.refusals import NotFound
from app.domain.steps import About, Action
from app.services.people_rows import survivor
from app.storage.database import Database


class Objecting:
    """Notes what somebody does not want."""

    _database: Database

    def object(self, person_id: int, *, calls: bool, interviews: bool) -> None:
        """Note whether somebody does not want `calls`, and no `interviews`. Raises `NotFound`."""
        with self._database.change(Action.OBJECT, About(person_id=person_id)) as session:
            person = survivor(session, person_id)
            if person is None or person.erased_on is not None:
                raise NotFound(what="person")
            person.do_not_call, person.no_interviews = calls, interviews

    def restrict(self, person_id: int, *, restricted: bool) -> None:
        """Keep what there is and do nothing with it, such as while it is looked into; or use it again.

        Nobody calls or interviews somebody like that. Raises `NotFound`.
        """
        with self._database.change(Action.RESTRICT, About(person_id=person_id)) as session:
            person = survivor(session, person_id)
            if person is None or person.erased_on is not None:
                raise NotFound(what="person")
            person.restricted_on = self._database.today() if restricted else None
            if restricted:
                person.do_not_call = person.no_interviews = True
