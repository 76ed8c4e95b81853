"""Outcomes of calls, and what people do here, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.calls import Outcome
from app.domain.sites import Role

translate = QCoreApplication.translate


def outcome(how: Outcome) -> str:
    """Say how a call went, as on its button (domain.md R9)."""
    match how:
        case Outcome.COMES_AGAIN:
            return translate("words", "Spoke, will come again")
        case Outcome.ILL:
            return translate("words", "Spoke, ill or in hospital")
        case Outcome.NEEDS_HELP:
            return translate("words", "Spoke, needs help")
        case Outcome.STOPS:
            return translate("words", "Spoke, does not come any more")
        case Outcome.NO_ANSWER:
            return translate("words", "No answer")
        case Outcome.SOMEONE_ELSE:
            return translate("words", "Spoke with someone else")
        case Outcome.WRONG_NUMBER:
            return translate("words", "Number is not right")
        case Outcome.DIED:
            return translate("words", "Has died")


def call(how: Outcome, spoke_with: str = "") -> str:
    """Say inside a sentence how a call went, and who it was with when not with the client."""
    if how is Outcome.SOMEONE_ELSE and spoke_with:
        return translate("words", "spoke with {who}").format(who=spoke_with)
    return outcome(how).lower()


def role(what: Role) -> str:
    """Name what somebody does here."""
    match what:
        case Role.MANAGER:
            return translate("words", "site manager")
        case Role.CALLER:
            return translate("words", "desk, calls too")
        case Role.DESK:
            return translate("words", "desk")
        case Role.COORDINATOR:
            return translate("words", "coordinator")
