"""The states of a request, in words: what is to be done next (domain.md section 1)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.requests import RequestState

translate = QCoreApplication.translate


def state(of_request: RequestState) -> str:
    """Say how far a request is."""
    return {
        RequestState.TO_COMPLETE: translate("words", "to be completed"),
        RequestState.OPEN: translate("words", "needs a helper"),
        RequestState.ASKED: translate("words", "helper asked"),
        RequestState.AGREED: translate("words", "agreed"),
        RequestState.HANDED_OVER: translate("words", "handed over"),
        RequestState.DONE: translate("words", "done"),
        RequestState.WITHDRAWN: translate("words", "withdrawn"),
        RequestState.DECLINED: translate("words", "not something we do"),
    }[of_request]
