"""The first sentence of a call, fitted to the reason: *We missed you at the bingo. How are you?*"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.attendance import FlagKind
from app.domain.calls import FollowUpKind
from app.services.call_queue import QueueRow
from ui.words.dates import list_of, weekday_and_date

translate = QCoreApplication.translate

WITHOUT_ARTICLE = frozenset({"breakfast", "coffee", "dinner", "lunch", "tea", "yoga"})
WITH_HET = frozenset(
    {"buurtcafé", "café", "diner", "eetpunt", "inloopuur", "koor", "ontbijt", "restaurant", "spreekuur"}
)
"""Dutch names with *het*; most others have *de*, and verbs such as *kaarten* have *het* too."""


def opening(rows: Sequence[QueueRow]) -> str:
    """Return the sentence to begin with, for one person or a household."""
    row = rows[0]
    if row.off:
        return _off(row)
    if row.missed:
        return _missed(rows)
    if row.follow_ups:
        return _follow_up(row.follow_ups[0].kind)
    return translate("words", "We wanted to hear from you. How are you?")


def at(activity: str) -> str:
    """Return `the bingo` for an activity called Bingo; a name of more words stays as it is."""
    name = activity.strip()
    if len(name.split()) != 1 or not name.isalpha() or name.isupper():
        return name
    return _ARTICLES.get(QLocale().language(), _english)(name[:1].lower() + name[1:])


def _english(name: str) -> str:
    return name if name in WITHOUT_ARTICLE else f"the {name}"


def _dutch(name: str) -> str:
    verb = name.endswith("en") and len(name) > 5
    return f"het {name}" if verb or name in WITH_HET or name.endswith(("punt", "tje")) else f"de {name}"


_ARTICLES: dict[QLocale.Language, Callable[[str], str]] = {
    QLocale.Language.English: _english,
    QLocale.Language.Dutch: _dutch,
}


def _missed(rows: Sequence[QueueRow]) -> str:
    flags = [flag for row in rows for flag in row.missed]
    where = list_of(list(dict.fromkeys(at(flag.activity) for flag in flags)))
    kinds = {flag.kind for flag in flags}
    if FlagKind.MISSED in kinds:
        words = translate("words", "We missed you at {activity}. How are you?")
    elif FlagKind.NEVER_CAME in kinds:
        words = translate("words", "You are welcome at {activity}. Shall we expect you next time?")
    else:
        words = translate("words", "You could not come to {activity} for a while. How are you?")
    return words.format(activity=where)


def _off(row: QueueRow) -> str:
    first = row.off[0]
    words = translate(
        "words", "I am calling about {activity} of {day}: it is off. We did not want you to come in vain."
    )
    return words.format(activity=at(first.activity), day=weekday_and_date(first.on))


def _follow_up(kind: FollowUpKind) -> str:
    match kind:
        case FollowUpKind.HOME_AGAIN:
            return translate("words", "You are home again. How are you? Is there something we can do?")
        case FollowUpKind.STILL_AWAY:
            return translate("words", "We are thinking of you. How is it going?")
        case FollowUpKind.NEEDS_HELP:
            return translate("words", "You asked us something. Shall we look at it together?")
        case FollowUpKind.CONDOLE:
            return translate("words", "We heard the sad news. We are sorry for your loss.")
        case FollowUpKind.INVITE_AGAIN:
            return translate("words", "We have not seen you for a while. Would you like to come again?")
        case FollowUpKind.STILL_WANTED:
            return translate("words", "We are thinking of you. Would you still like this, or something else?")
        case FollowUpKind.FAREWELL:
            return translate("words", "You do not come any more from now on. Thank you for everything.")
        case FollowUpKind.TELL_PERSONALLY:
            return translate("words", "There is something we would like to tell you ourselves.")
    return translate("words", "We wanted to hear from you. How are you?")
