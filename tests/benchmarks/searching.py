"""A letter typed into the search field, up to the painted hits."""

from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from sqlalchemy import event

from tests.benchmarks import worlds
from tests.benchmarks.measuring import milliseconds, p95
from tests.benchmarks.table import Row, against, below
from tests.benchmarks.window import Bench, opened

QUERIES = Path(__file__).with_name("queries.txt")
FRAME = 16
CROWD = 500_000


def rows() -> list[Row]:
    """Type the queries letter by letter, at both sizes."""
    ours, theirs = _typed(worlds.organisation())
    many, _ = _typed(worlds.crowd(CROWD))
    return [
        against("search, 5,500 people, a letter, p95", p95(ours), p95(theirs), times=3, spare=FRAME),
        below("search, 500,000 people, a letter, p95", p95(many), at_most=40),
    ]


def _typed(path: Path) -> tuple[list[float], list[float]]:
    """Return how long each letter took, and how long its questions take the driver alone."""
    ours, theirs = [], []
    with opened(path) as bench, worlds.driver(path) as connection:
        asked = _Asked(bench)
        field = bench.window.top.search
        field.setFocus()
        for query in QUERIES.read_text("utf-8").splitlines():
            for letter in query:
                asked.forget()
                ours.append(milliseconds(lambda: _type(bench, field, letter)))  # noqa: B023 - called at once
                theirs.append(milliseconds(lambda: asked.again(connection)))
            field.clear()
            bench.settle()
    return ours, theirs


def _type(bench: Bench, field: QLineEdit, letter: str) -> None:
    QTest.keyClicks(field, letter)
    bench.settle()


class _Asked:
    """Remembers the questions to the store, to put them again with the driver alone."""

    def __init__(self, bench: Bench) -> None:
        self._asked: list[tuple[str, Any]] = []
        event.listen(bench.engine, "before_cursor_execute", self._note)

    def forget(self) -> None:
        """Begin anew."""
        self._asked.clear()

    def again(self, connection: Any) -> None:
        """Put every question again."""
        for statement, values in self._asked:
            connection.execute(statement, values).fetchall()

    def _note(self, _connection: Any, _cursor: Any, statement: str, values: Any, _context: Any, _many: bool) -> None:
        if statement.startswith(("SELECT", "WITH")):
            self._asked.append((statement, values))
