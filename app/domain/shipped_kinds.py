"""The kinds of request that every store begins with (domain.md section 2); the manager changes them from there."""

from typing import Any

from app.domain.requests import Limit as No
from app.domain.requests import Question as Ask
from app.domain.requests import Vehicle


def _kind(code: str, *, ask: tuple[Ask, ...], no: tuple[No, ...], minutes: int, **values: Any) -> dict[str, Any]:
    return {
        "code": code,
        "name": "",
        "questions": ",".join(ask),
        "limits": ",".join(no),
        "not_ours": "",
        "needs_certificate": False,
        "vehicle": None,
        "minutes": minutes,
        "light": None,
        "ended_on": None,
        **values,
    }


_KINDS = (
    _kind(
        "odd_job",
        ask=(Ask.STAIRS, Ask.LADDER, Ask.TOOLS, Ask.MATERIAL, Ask.PETS, Ask.DONE_BEFORE),
        no=(No.CERTIFIED_FITTER, No.HIGH_WORK, No.HEAVY_GARDEN, No.REBUILDING),
        minutes=60,
    ),
    _kind(
        "devices",
        ask=(Ask.WHICH_DEVICE, Ask.INTERNET, Ask.PASSWORD, Ask.PETS, Ask.SMOKE, Ask.DONE_BEFORE),
        no=(No.CERTIFIED_FITTER, No.BANK_CARDS),
        minutes=60,
        light=True,
    ),
    _kind(
        "paperwork",
        ask=(Ask.LETTER_AT_HAND, Ask.LETTER_BEFORE, Ask.HELP_FROM_FAMILY, Ask.PETS, Ask.SMOKE, Ask.DONE_BEFORE),
        no=(No.BANK_CARDS,),
        minutes=60,
        needs_certificate=True,
        light=False,
    ),
    _kind(
        "errands",
        ask=(Ask.WHICH_SHOP, Ask.HOW_TO_PAY, Ask.HOW_MANY_BAGS, Ask.STAIRS, Ask.PETS, Ask.DONE_BEFORE),
        no=(No.BANK_CARDS, No.MEDICINES),
        minutes=60,
        light=True,
    ),
    _kind(
        "company",
        ask=(Ask.LIKES_TO_DO, Ask.WALKING, Ask.HOW_FAR, Ask.PETS, Ask.SMOKE, Ask.DONE_BEFORE),
        no=(No.PERSONAL_CARE, No.LIFTING_PEOPLE),
        minutes=90,
        needs_certificate=True,
        light=True,
    ),
    _kind(
        "escort",
        ask=(Ask.WALKING, Ask.AID, Ask.WAIT_THERE, Ask.COMPANION, Ask.STAIRS, Ask.DONE_BEFORE),
        no=(No.PERSONAL_CARE, No.LIFTING_PEOPLE),
        minutes=120,
        needs_certificate=True,
    ),
    _kind(
        "ride",
        ask=(Ask.AID, Ask.COMPANION, Ask.WAIT_THERE, Ask.WALKING, Ask.STAIRS, Ask.DONE_BEFORE),
        no=(No.LIFTING_PEOPLE,),
        minutes=90,
        vehicle=Vehicle.OWN,
    ),
    _kind(
        "shopping_taxi",
        ask=(Ask.AID, Ask.HOW_MANY_BAGS, Ask.WALKING, Ask.STAIRS, Ask.COMPANION, Ask.HOW_TO_PAY),
        no=(No.LIFTING_PEOPLE, No.BANK_CARDS),
        minutes=120,
        vehicle=Vehicle.BUS,
    ),
    _kind(
        "moving",
        ask=(Ask.HOW_BIG, Ask.NEW_HOME, Ask.STAIRS, Ask.PARKING, Ask.HELP_FROM_FAMILY, Ask.TOOLS),
        no=(No.REBUILDING, No.CERTIFIED_FITTER),
        minutes=180,
        light=False,
    ),
    _kind("other", ask=(Ask.HELP_FROM_FAMILY, Ask.STAIRS, Ask.PETS, Ask.SMOKE, Ask.DONE_BEFORE), no=(), minutes=60),
)

SHIPPED = tuple({**kind, "position": position} for position, kind in enumerate(_KINDS, start=1))
"""Rows of `RequestKind`, in the order in which they are shown."""
