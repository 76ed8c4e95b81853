"""Keeps the words of requests right with every flush, and loads what that takes at the first request."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Connection

from app.domain.base import Record

if TYPE_CHECKING:
    from app.domain.requests import Request

REQUEST = "request"


class RequestIndex:
    """Follows undo and import like the word index of people."""

    def prepare(self, record: Record) -> None:
        """Nothing is derived on the row itself."""

    def written(self, connection: Connection, records: Sequence[Record]) -> None:
        """Bring the words of the requests among `records` up to date."""
        if requests := _requests(records):
            from app.storage.request_words import write

            write(connection, requests)

    def gone(self, connection: Connection, records: Sequence[Record]) -> None:
        """Forget the words of the requests among `records`."""
        if requests := _requests(records):
            from app.storage.request_words import forget

            forget(connection, [request.id for request in requests])


def _requests(records: Sequence[Record]) -> "list[Request]":
    found: list[Any] = [record for record in records if record.__tablename__ == REQUEST]
    return cast("list[Request]", found)
