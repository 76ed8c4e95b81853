"""What is kept of a person, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.names import Salutation, list_name
from app.domain.people import AwayKind, EndReason, MayCall, ReachMe, ShownAt

if TYPE_CHECKING:
    from app.services.people import PersonRow

translate = QCoreApplication.translate


def salutation(how: Salutation) -> str:
    """Return the word before a surname, or nothing."""
    match how:
        case Salutation.MRS:
            return translate("words", "Mrs")
        case Salutation.MR:
            return translate("words", "Mr")
        case Salutation.NONE:
            return ""


def name_in_list(person: PersonRow) -> str:
    """Return `Berg, Riet van den (née De Jong)`."""
    return list_name(person, translate("words", "née"))


def where_and_when(person: PersonRow) -> str:
    """Return `Lindestraat 14 · 1938`: what tells namesakes apart."""
    address = translate("words", "address hidden") if person.address_hidden else person.address
    return " · ".join(part for part in (address, str(person.birth_year or "")) if part)


def states(person: PersonRow) -> list[str]:
    """Say what one should know before anything else."""
    said = []
    if person.ended_on is not None and person.end_reason is not None:
        said.append(ended(person.end_reason))
    elif person.away:
        said.append(translate("words", "away for a while"))
    if person.do_not_call and person.ended_on is None:
        said.append(translate("words", "do not call"))
    if person.is_volunteer:
        said.append(translate("words", "volunteer"))
    return said


def ended(why: EndReason) -> str:
    """Say why somebody is no client any more."""
    match why:
        case EndReason.MOVED:
            return translate("words", "moved away")
        case EndReason.NURSING_HOME:
            return translate("words", "lives in a nursing home")
        case EndReason.STOPPED:
            return translate("words", "stopped")
        case EndReason.DIED:
            return translate("words", "has died")
        case EndReason.DUPLICATE:
            return translate("words", "was written down twice")


def away(kind: AwayKind) -> str:
    """Name why somebody is away."""
    match kind:
        case AwayKind.AWAY:
            return translate("words", "holiday or family")
        case AwayKind.HOSPITAL:
            return translate("words", "hospital")
        case AwayKind.REHABILITATION:
            return translate("words", "rehabilitation")
        case AwayKind.ILL:
            return translate("words", "ill at home")
        case AwayKind.OTHER:
            return translate("words", "something else")


def shown_at(where: ShownAt) -> str:
    """Name where a line that is good to know appears."""
    match where:
        case ShownAt.DESK:
            return translate("words", "at the desk")
        case ShownAt.MEAL:
            return translate("words", "with meals")
        case ShownAt.RIDE:
            return translate("words", "with rides")
        case ShownAt.CALL:
            return translate("words", "with calls")
        case ShownAt.VISIT:
            return translate("words", "with visits")


def reach_me(how: ReachMe) -> str:
    """Say how somebody wants to be reached."""
    match how:
        case ReachMe.CALL:
            return translate("words", "call")
        case ReachMe.TEXT:
            return translate("words", "send a text message")
        case ReachMe.VISIT:
            return translate("words", "go and visit")
        case ReachMe.VIA_CONTACT:
            return translate("words", "by way of the contact person")


def may_call(when: MayCall) -> str:
    """Say when a contact person may be called."""
    match when:
        case MayCall.MISSED:
            return translate("words", "when missed")
        case MayCall.EMERGENCY:
            return translate("words", "in an emergency only")
        case MayCall.ALWAYS:
            return translate("words", "always")
