"""What a volunteer did or would do goes to somebody else, one thing at a time and each as one step (domain.md 2.11)."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.calls import FollowUp, FollowUpKind
from app.domain.matches import PENDING, Match, MatchState, StandingMatch
from app.domain.names import display_name
from app.domain.people import Person
from app.domain.refusals import NotFound
from app.domain.requests import Request
from app.domain.steps import About, Action
from app.services.matches import Matches, end_standing
from app.storage.database import Database


class HandingOver:
    """Hands over, ends, or puts a talk on the list."""

    _database: Database

    def hand_over_job(self, request_id: int, volunteer_id: int, to_id: int, *, override: bool = False) -> None:
        """Let somebody else do what a volunteer agreed to, on the same day and hours; or ask them, when only asked.

        Raises as `Matches.agree` and `Matches.ask`, and `NotFound`.
        """
        matches = Matches(self._database)
        with self._database.change(Action.HELPER_YES) as session:
            old = _open_match(session, request_id, volunteer_id)
            agreed, on, starts, ends = old.state is MatchState.YES, old.on, old.starts, old.ends
            matches.call_off(old.id)
            if agreed:
                matches.agree(request_id, to_id, on=on, starts=starts, ends=ends, override=override)
            else:
                matches.ask(request_id, to_id, override=override)
            self._database.say(About(person_id=session.get_one(Request, request_id).person_id))

    def let_go_of_job(self, request_id: int, volunteer_id: int) -> None:
        """Let a request need a helper again. Raises `NotFound`."""
        with self._database.read() as session:
            number = _open_match(session, request_id, volunteer_id).id
        Matches(self._database).call_off(number)

    def hand_over_client(self, client_id: int, volunteer_id: int, to_id: int) -> None:
        """Let somebody else be her own volunteer, for all that this one was; she is told personally.

        Raises `NoVolunteer` or `NotFound`.
        """
        matches = Matches(self._database)
        with self._database.change(Action.ADD_STANDING_MATCH, About(person_id=client_id)) as session:
            client = _person(session, client_id)
            for standing in _standing_of(session, client_id, volunteer_id):
                matches.stand(client_id, to_id, kind_id=standing.kind_id, reserve=standing.reserve)
                standing.ended_on = self._database.today()
            if client.own_volunteer_id == volunteer_id:
                client.own_volunteer_id = to_id
            self._tell(session, client, volunteer_id)

    def let_go_of_client(self, client_id: int, volunteer_id: int) -> None:
        """End all that binds a volunteer to a client, who is told personally. Raises `NotFound`."""
        with self._database.change(Action.END_STANDING_MATCH, About(person_id=client_id)) as session:
            client = _person(session, client_id)
            for standing in _standing_of(session, client_id, volunteer_id):
                end_standing(session, standing, self._database.today())
            if client.own_volunteer_id == volunteer_id:
                client.own_volunteer_id = None
            self._tell(session, client, volunteer_id)

    def end_standing(self, standing_id: int) -> None:
        """End one standing match; the client is told personally. Raises `NotFound`."""
        with self._database.change(Action.END_STANDING_MATCH) as session:
            standing = session.get(StandingMatch, standing_id)
            if standing is None:
                raise NotFound(what="standing_match")
            self._database.say(About(person_id=standing.client_id))
            end_standing(session, standing, self._database.today())
            self._tell(session, _person(session, standing.client_id), standing.volunteer_id)

    def talk_first(self, client_id: int, volunteer_id: int) -> None:
        """Put it on the list to talk with a client about who comes instead. Raises `NotFound`."""
        with self._database.change(Action.ADD_FOLLOW_UP, About(person_id=client_id)) as session:
            self._tell(session, _person(session, client_id), volunteer_id)

    def _tell(self, session: Session, client: Person, volunteer_id: int) -> None:
        tell_personally(self._database, session, client, display_name(_person(session, volunteer_id)))


def tell_personally(database: Database, session: Session, client: Person, who: str) -> None:
    """Put it on the list that a client is told who does not come any more, unless it stands there already."""
    if client.deceased_on is not None or client.ended_on is not None:
        return
    said = (FollowUp.person_id == client.id, FollowUp.kind == FollowUpKind.TELL_PERSONALLY, FollowUp.what == who)
    session.flush()
    if session.scalar(select(FollowUp.id).where(*said, FollowUp.done_on.is_(None)).limit(1)) is not None:
        return
    today = database.today()
    session.add(
        FollowUp(
            person_id=client.id,
            kind=FollowUpKind.TELL_PERSONALLY,
            due_on=today,
            what=who,
            made_on=today,
            made_by=database.author,
        )
    )


def _open_match(session: Session, request_id: int, volunteer_id: int) -> Match:
    open_ones = Match.state.in_((*PENDING, MatchState.YES))
    query = select(Match).where(Match.request_id == request_id, Match.volunteer_id == volunteer_id, open_ones)
    match = session.scalars(query.order_by(Match.id.desc()).limit(1)).first()
    if match is None:
        raise NotFound(what="match")
    return match


def _standing_of(session: Session, client_id: int, volunteer_id: int) -> list[StandingMatch]:
    theirs = (StandingMatch.client_id == client_id, StandingMatch.volunteer_id == volunteer_id)
    query = select(StandingMatch).where(*theirs, StandingMatch.ended_on.is_(None)).order_by(StandingMatch.id)
    return list(session.scalars(query))


def _person(session: Session, person_id: int) -> Person:
    person = session.get(Person, person_id)
    if person is None:
        raise NotFound(what="person")
    return person
