"""What we keep and why, in words that a client reads."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from app.domain.kept import SEEN_BY, TERMS, Term, Topic
from app.domain.sites import Role

translate = QCoreApplication.translate

_TOPICS: dict[Topic, tuple[object, object]] = {
    Topic.NAME: (
        QT_TRANSLATE_NOOP("kept", "Name"),
        QT_TRANSLATE_NOOP("kept", "So that we know who you are, and address you well."),
    ),
    Topic.BORN: (
        QT_TRANSLATE_NOOP("kept", "Birthday or year of birth"),
        QT_TRANSLATE_NOOP("kept", "To tell people of one name apart, and to congratulate you."),
    ),
    Topic.ADDRESS: (
        QT_TRANSLATE_NOOP("kept", "Address"),
        QT_TRANSLATE_NOOP("kept", "To visit you, to fetch you, or to send you a card."),
    ),
    Topic.REACH: (
        QT_TRANSLATE_NOOP("kept", "Telephone and e-mail"),
        QT_TRANSLATE_NOOP("kept", "To reach you in the way that you like."),
    ),
    Topic.MEMBER: (
        QT_TRANSLATE_NOOP("kept", "Client since when"),
        QT_TRANSLATE_NOOP("kept", "To know whom we are here for."),
    ),
    Topic.ATTENTION: (
        QT_TRANSLATE_NOOP("kept", "Living alone, extra attention"),
        QT_TRANSLATE_NOOP("kept", "To call first whoever may need it most."),
    ),
    Topic.AROUND: (
        QT_TRANSLATE_NOOP("kept", "Partner, housemates, own volunteer"),
        QT_TRANSLATE_NOOP("kept", "So that we think of both of you, and the right volunteer comes."),
    ),
    Topic.CONTACTS: (
        QT_TRANSLATE_NOOP("kept", "Contact persons"),
        QT_TRANSLATE_NOOP("kept", "To call somebody when we worry. Only if you said yes."),
    ),
    Topic.GOOD_TO_KNOW: (
        QT_TRANSLATE_NOOP("kept", "Good to know"),
        QT_TRANSLATE_NOOP("kept", "Small things that help, such as meat that is cut beforehand."),
    ),
    Topic.LISTS: (
        QT_TRANSLATE_NOOP("kept", "Lists"),
        QT_TRANSLATE_NOOP("kept", "To know that you come."),
    ),
    Topic.ATTENDANCE: (
        QT_TRANSLATE_NOOP("kept", "Attendance"),
        QT_TRANSLATE_NOOP("kept", "To notice it when you are missed, and to count visitors."),
    ),
    Topic.AWAY: (
        QT_TRANSLATE_NOOP("kept", "Times away"),
        QT_TRANSLATE_NOOP("kept", "So that nobody calls while you are on holiday or in hospital."),
    ),
    Topic.CALLS: (
        QT_TRANSLATE_NOOP("kept", "Calls"),
        QT_TRANSLATE_NOOP("kept", "To remember what you told us, and not to call twice."),
    ),
    Topic.TO_DO: (
        QT_TRANSLATE_NOOP("kept", "Things to do"),
        QT_TRANSLATE_NOOP("kept", "So that nobody forgets what was promised."),
    ),
    Topic.REQUESTS: (
        QT_TRANSLATE_NOOP("kept", "Requests"),
        QT_TRANSLATE_NOOP("kept", "To find somebody who helps you."),
    ),
    Topic.HELP: (
        QT_TRANSLATE_NOOP("kept", "Who helps whom"),
        QT_TRANSLATE_NOOP("kept", "So that the same person can come again."),
    ),
    Topic.FIT: (
        QT_TRANSLATE_NOOP("kept", "What suits them"),
        QT_TRANSLATE_NOOP("kept", "So that helper and client go well together."),
    ),
    Topic.VOLUNTEER: (
        QT_TRANSLATE_NOOP("kept", "Volunteer work"),
        QT_TRANSLATE_NOOP("kept", "To ask you what you like to do. Of papers we only note that we saw them."),
    ),
    Topic.HOURS: (
        QT_TRANSLATE_NOOP("kept", "Hours as a volunteer"),
        QT_TRANSLATE_NOOP("kept", "To count what volunteers give."),
    ),
    Topic.EXPENSES: (
        QT_TRANSLATE_NOOP("kept", "Expenses"),
        QT_TRANSLATE_NOOP("kept", "To pay you back. The tax office asks us to keep it."),
    ),
    Topic.PRINTED: (
        QT_TRANSLATE_NOOP("kept", "Papers with the name on them"),
        QT_TRANSLATE_NOOP("kept", "So that we can take old papers away."),
    ),
    Topic.DONE: (
        QT_TRANSLATE_NOOP("kept", "What was changed, by whom and when"),
        QT_TRANSLATE_NOOP("kept", "To put mistakes right, and to see who did what."),
    ),
    Topic.AT_THE_DESK: (
        QT_TRANSLATE_NOOP("kept", "Who wrote something down"),
        QT_TRANSLATE_NOOP("kept", "To ask them when something is not clear."),
    ),
}


class _Numbers(QObject):
    """Sentences with a number in them: their plurals are only found behind `self.tr`."""

    def months(self, count: int) -> str:
        return self.tr("%n months", "", count)

    def years(self, count: int) -> str:
        return self.tr("%n years", "", count)


def topic(what: Topic) -> str:
    """Name what is kept."""
    return translate("kept", str(_TOPICS[what][0]))


def why(what: Topic) -> str:
    """Say what it is kept for."""
    return translate("kept", str(_TOPICS[what][1]))


def counted(what: Topic, count: int) -> str:
    """Name what is kept, and how often, where that is more than once."""
    return f"{topic(what)} ({count})" if count > 1 else topic(what)


def length(months: int) -> str:
    """Say so many months, in years where it can be."""
    return _Numbers().months(months) if months % 12 else _Numbers().years(months // 12)


def how_long(what: Topic, months: dict[Term, int]) -> str:
    """Say how long it is kept."""
    match TERMS[what]:
        case Term.PAPERS:
            return translate("kept", "7 days")
        case Term.AT_THE_DESK:
            return translate("kept", "as long as what they wrote")
        case Term.ENDED:
            return translate("kept", "until {time} after you stop").format(time=length(months[Term.ENDED]))
        case Term.VOLUNTEER:
            words = translate("kept", "until {time} after you stop as a volunteer")
            return words.format(time=length(months[Term.VOLUNTEER]))
        case Term.GOOD_TO_KNOW:
            words = translate("kept", "we look at it again after {time}")
            return words.format(time=length(months[Term.GOOD_TO_KNOW]))
        case Term.MARKS:
            words = translate("kept", "{time}, then only a number; longer if you are on a list and seldom come")
            return words.format(time=length(months[Term.MARKS]))
        case term:
            return length(months[term])


def who_sees(what: Topic) -> str:
    """Say who at the desk sees it."""
    roles = SEEN_BY[what]
    if Role.DESK in roles:
        return translate("kept", "everybody at the desk")
    return translate("kept", "who calls, and the manager") if Role.CALLER in roles else translate("kept", "the manager")


_TERMS: dict[Term, object] = {
    Term.ENDED: QT_TRANSLATE_NOOP("kept", "Clients who stopped: erased after"),
    Term.DIED: QT_TRANSLATE_NOOP("kept", "Clients who died: erased after"),
    Term.VOLUNTEER: QT_TRANSLATE_NOOP("kept", "Volunteers who stopped: erased after"),
    Term.NOTES: QT_TRANSLATE_NOOP("kept", "What was said in calls: erased after"),
    Term.GOOD_TO_KNOW: QT_TRANSLATE_NOOP("kept", "Lines that are good to know: looked at again after"),
    Term.MARKS: QT_TRANSLATE_NOOP("kept", "Names of who was there: erased after"),
    Term.EXPENSES: QT_TRANSLATE_NOOP("kept", "The name with expenses: erased after"),
    Term.JOURNAL: QT_TRANSLATE_NOOP("kept", "What was changed, in full: erased after"),
}


def term(which: Term) -> str:
    """Name a term that can be set."""
    return translate("kept", str(_TERMS[which]))
