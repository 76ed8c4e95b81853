"""What cannot be done, and what to do then, in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from app.domain import call_refusals as calls
from app.domain import import_refusals as imports
from app.domain import key_refusals as keys
from app.domain import refusals as codes
from app.domain import request_refusals as requests
from app.domain.exporting import TargetRefused
from app.domain.sites import Role
from ui.words.dates import clock_time, day, list_of, moment
from ui.words.exporting import target_fault

translate = QCoreApplication.translate


class _Numbers(QObject):
    """Sentences with a number in them: their plurals are only found behind `self.tr`."""

    def too_far(self, days: int) -> str:
        return self.tr("A call can be put off by at most %n days. Choose an earlier day.", "", days)

    def too_many_questions(self, most: int) -> str:
        return self.tr("A kind has at most %n questions. Leave one out.", "", most)

    def too_short(self, letters: int) -> str:
        return self.tr("A passphrase has at least %n letters. Add a word.", "", letters)

    def not_all_lines(self, lines: int) -> str:
        return self.tr("The sheet has %n lines. Something is missing, or there is too much.", "", lines)

    def too_often(self, times: int) -> str:
        return self.tr("This was put off %n times already. What is going on? Call now, or say why not.", "", times)

    def too_long(self, letters: int) -> str:
        return self.tr("This text is too long. At most %n letters fit.", "", letters)

    def wrong_pin(self, tries: int) -> str:
        return self.tr("This is not the PIN. You can try %n more times.", "", tries)

    def pin_waits(self, seconds: int) -> str:
        if seconds > 90:
            minutes = -(-seconds // 60)
            return self.tr("The PIN was wrong too often. Try again in %n minutes.", "", minutes)
        return self.tr("The PIN was wrong too often. Try again in %n seconds.", "", seconds)

    def pin_length(self, digits: int) -> str:
        return self.tr("A PIN has %n digits here.", "", digits)

    def too_old(self, days: int) -> str:
        return self.tr("This was more than %n days ago. It can no longer be undone.", "", days)


def refusal(refused: codes.Refusal) -> str:
    """Say why something cannot be done."""
    for kind in type(refused).__mro__:
        if (words := _WORDS.get(kind)) is not None:
            return words(refused)
    return translate("words", "That is not possible now. Nothing has been changed.")


def _file_refused(refused: Any) -> str:
    from ui.words.importing import file_fault  # few windows ever import

    return file_fault(refused.fault)


def _sheet_refused(refused: Any) -> str:
    from ui.words.importing import sheet_fault

    return sheet_fault(refused.fault)


def _text_too_long(refused: Any) -> str:
    return _Numbers().too_long(refused.most)


def _has_died(refused: Any) -> str:
    return translate("words", "{name} has died. This can no longer be noted.").format(name=refused.name)


def _day_taken(refused: Any) -> str:
    words = translate("words", "There is a list for {day} at that time already. Choose another day or time.")
    return words.format(day=day(refused.day))


def _name_taken(refused: Any) -> str:
    return translate("words", "There is an activity called {name} already. Choose another name.").format(
        name=refused.name
    )


def _dates_reversed(refused: Any) -> str:
    words = translate("words", "The last day ({last}) comes before the first day ({first}). Please look at the dates.")
    return words.format(first=day(refused.first), last=day(refused.last))


def _number_taken(refused: Any) -> str:
    words = translate("words", "Number {number} belongs to {name} already. Choose another number.")
    return words.format(number=refused.number, name=refused.name)


def _name_differs(refused: Any) -> str:
    return translate("words", "That is not the name. Type it as it stands here: {name}.").format(name=refused.name)


def _clock_doubtful(refused: Any) -> str:
    words = translate(
        "words", "The last thing here was done on {day}. Is the date of this computer right? Nothing has been erased."
    )
    return words.format(day=day(refused.last))


def _names_gone(refused: Any) -> str:
    words = translate("words", "Lists from before {day} have no names any more. They stay as they were counted.")
    return words.format(day=day(refused.since))


def _looks_like_bsn(refused: Any) -> str:
    words = translate("words", "{number} looks like a BSN. We do not keep that number. Take it out of the text.")
    return words.format(number=refused.number)


def _changed_since(refused: Any) -> str:
    words = translate("words", "{who} changed this afterwards, {when}. So it cannot be undone any more.")
    return words.format(who=refused.who, when=moment(refused.when))


def _not_allowed(refused: Any) -> str:
    if Role.CALLER in refused.may:
        return translate("words", "Only the site manager or somebody who calls may do this. Ask them.")
    if Role.COORDINATOR in refused.may:
        return translate("words", "Only the site manager or the coordinator may do this. Ask them.")
    return translate("words", "Only the site manager may do this. Ask them.")


def _step_too_old(refused: Any) -> str:
    return _Numbers().too_old(refused.days)


def _place_refused(refused: Any) -> str:
    if refused.service:
        words = translate(
            "words",
            "This folder is kept in step by {service}. The file is not safe there. Choose a folder on this computer.",
        )
        return words.format(service=refused.service)
    return translate(
        "words", "This folder lies on the network. The file is not safe there. Choose a folder on this computer."
    )


def _call_taken(refused: Any) -> str:
    words = translate("words", "{who} is calling just now, until {time}. Take the next one on the list.")
    return words.format(who=refused.by, time=clock_time(refused.until.astimezone().time()))


def _symbols_unknown(refused: Any) -> str:
    words = translate("words", "First say what these signs mean: {signs}.")
    return words.format(signs=list_of([f"“{sign}”" for sign in refused.symbols]))


_WORDS: dict[type, Callable[[Any], str]] = {
    codes.NameMissing: lambda _: translate("words", "Fill in a name. Then I can go on."),
    codes.TextTooLong: _text_too_long,
    codes.NotFound: lambda _: translate("words", "This is no longer there. Perhaps somebody changed it just now."),
    codes.HasDied: _has_died,
    codes.NamesGone: _names_gone,
    codes.ListClosed: lambda _: translate("words", "This list is closed. Open the list again first."),
    codes.MeetingCancelled: lambda _: translate("words", "This date is cancelled. Let it go on first."),
    codes.DayTaken: _day_taken,
    codes.NameTaken: _name_taken,
    codes.DatesReversed: _dates_reversed,
    codes.NumberTaken: _number_taken,
    codes.NameDiffers: _name_differs,
    codes.ClockDoubtful: _clock_doubtful,
    codes.LooksLikeBsn: _looks_like_bsn,
    codes.NothingToUndo: lambda _: translate("words", "There is nothing to undo."),
    codes.ChangedSince: _changed_since,
    codes.StepTooOld: _step_too_old,
    codes.StoreBusy: lambda _: translate(
        "words", "Something else is being saved just now. Please try again in a moment."
    ),
    codes.NotAllowed: _not_allowed,
    codes.NobodyThere: lambda _: translate("words", "First choose who you are."),
    codes.PinNeeded: lambda refused: translate("words", "First type the PIN of {name}.").format(name=refused.name),
    codes.PinMissing: lambda refused: translate(
        "words", "Everybody needs a PIN here. {name} has none yet: choose one."
    ).format(name=refused.name),
    codes.PinWrong: lambda refused: _Numbers().wrong_pin(refused.tries),
    codes.PinWaits: lambda refused: _Numbers().pin_waits(refused.seconds),
    codes.PinLength: lambda refused: _Numbers().pin_length(refused.digits),
    codes.PinObvious: lambda _: translate("words", "Everybody guesses this PIN first. Choose another."),
    codes.PinThere: lambda _: translate("words", "There is a PIN already. The site manager can take it away."),
    codes.LastManager: lambda refused: translate(
        "words", "{name} is the only site manager. First make somebody else site manager."
    ).format(name=refused.name),
    codes.StoreFull: lambda _: translate("words", "The disk is full. Nothing has been saved. Make room and try again."),
    codes.StoreReadOnly: lambda _: translate(
        "words", "The file cannot be written. Nothing has been saved. Ask who looks after this computer."
    ),
    codes.StoreExists: lambda _: translate(
        "words", "There is a file there already. It has been left as it is. Choose another name."
    ),
    codes.StoreUnreachable: lambda _: translate(
        "words", "The disk gives an error. Nothing has been saved. Ask who looks after this computer."
    ),
    codes.StoreDamaged: lambda _: translate(
        "words", "The file cannot be read. It has been left as it is. Ask who looks after this computer."
    ),
    codes.CopyDamaged: lambda _: translate(
        "words", "This copy is not good, or not of this file. Nothing has been changed. Choose another copy."
    ),
    codes.CopyGone: lambda _: translate("words", "This copy is not there any more. Choose another one."),
    codes.CopyPlaceRefused: lambda _: translate(
        "words", "Copies do not help in the folder where Voordeur keeps its file. Choose a stick or another computer."
    ),
    codes.StoreNewer: lambda _: translate(
        "words", "A newer version of Voordeur made this file. Install that version to go on."
    ),
    codes.StoreOlder: lambda _: translate(
        "words", "An older version of Voordeur made this file. Open it in the window once to bring it up to date."
    ),
    codes.StoreMissing: lambda _: translate("words", "There is no file at this place."),
    codes.StoreOpenElsewhere: lambda _: translate("words", "Voordeur is open already. Look for the other window."),
    codes.PlaceRefused: _place_refused,
    TargetRefused: lambda refused: target_fault(refused.fault),
    calls.CallTaken: _call_taken,
    calls.TooFarAhead: lambda refused: _Numbers().too_far(refused.days),
    calls.PostponedTooOften: lambda refused: _Numbers().too_often(refused.times),
    calls.NothingToCallAbout: lambda _: translate("words", "Nobody needs to call about this any more."),
    imports.FileRefused: _file_refused,
    imports.SheetRefused: _sheet_refused,
    imports.SymbolsUnknown: _symbols_unknown,
    imports.ImportCancelled: lambda _: translate("words", "Stopped. Nothing of the list has been kept."),
    requests.WishMissing: lambda _: translate("words", "Write in one line what is asked. Then I can go on."),
    requests.RequestClosed: lambda _: translate("words", "This request is closed. Open it again first."),
    requests.PaidBack: lambda _: translate(
        "words", "This was paid back already, so it stays as it is. Write what is new under the hours and expenses."
    ),
    requests.RequestIsOpen: lambda _: translate("words", "This request is open already."),
    requests.AlreadyAgreed: lambda refused: translate(
        "words", "{name} has this job already. First let {name} go."
    ).format(name=refused.name),
    requests.AlreadyAsked: lambda refused: translate(
        "words", "{name} was asked already, on {day}. First note the answer."
    ).format(name=refused.name, day=day(refused.on)),
    requests.AnsweredAlready: lambda _: translate(
        "words", "The answer is there already. Perhaps somebody noted it just now."
    ),
    requests.DoubleBooked: lambda refused: translate(
        "words", "{name} has another job at that time on {day}. Choose another time or another helper."
    ).format(name=refused.name, day=day(refused.day)),
    requests.HelperImpossible: lambda refused: translate(
        "words", "{name} cannot come for this. The reasons are beside the name."
    ).format(name=refused.name),
    requests.NoVolunteer: lambda refused: translate(
        "words", "{name} is no volunteer yet. Add {name} as a volunteer first."
    ).format(name=refused.name),
    requests.TimesReversed: lambda _: translate(
        "words", "The beginning and the end are the same. Please look at the times."
    ),
    requests.KindNameTaken: lambda refused: translate(
        "words", "There is a kind called {name} already. Choose another name."
    ).format(name=refused.name),
    requests.TooManyQuestions: lambda refused: _Numbers().too_many_questions(refused.most),
    keys.PassphraseShort: lambda refused: _Numbers().too_short(refused.least),
    keys.PassphraseSimple: lambda _: translate(
        "words", "Somebody can guess this passphrase. Think of four words of your own."
    ),
    keys.PassphraseWrong: lambda _: translate(
        "words", "This is not the passphrase. Have a look at what you typed, and try once more."
    ),
    keys.PassphraseMissing: lambda _: translate(
        "words", "This file has no passphrase. Only the recovery sheet opens it."
    ),
    keys.EnvelopeDamaged: lambda _: translate(
        "words", "The passphrase cannot be checked any more: what belongs to it is damaged. Take the recovery sheet."
    ),
    keys.StoreLost: lambda _: translate(
        "words", "The file is gone, but there are copies of it. Start Voordeur anew and put one back."
    ),
    keys.KeyForeign: lambda _: translate(
        "words", "This belongs to another file. Perhaps it is an old sheet, or an old passphrase."
    ),
    keys.SheetLineWrong: lambda refused: translate(
        "words", "Line {line} is not right. Please look at it once more."
    ).format(line=refused.line),
    keys.SheetIncomplete: lambda refused: _Numbers().not_all_lines(refused.lines),
    codes.KeyWrong: lambda _: translate(
        "words", "This is not the key of this file. Please look at the sheet once more."
    ),
    codes.KeyMissing: lambda _: translate(
        "words",
        "The key of this file is not on this computer. Start Voordeur anew: it asks for the passphrase or the sheet.",
    ),
}
