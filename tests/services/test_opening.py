"""The clock of this computer."""

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from app.services.opening import local_clock

pytestmark = pytest.mark.skipif(os.name == "nt", reason="only elsewhere can a test set the time zone")


@pytest.fixture(autouse=True)
def in_amsterdam(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Amsterdam")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("moment", "here"),
    [
        (datetime(2026, 7, 1, 12, 30, tzinfo=UTC), "2026-07-01 14:30 +0200 0"),
        (datetime(2026, 12, 1, 12, 30, tzinfo=UTC), "2026-12-01 13:30 +0100 0"),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "2026-10-25 02:30 +0200 0"),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "2026-10-25 02:30 +0100 1"),  # the hour that comes twice
    ],
)
def test_a_moment_is_told_as_the_clock_on_the_wall_stood_then(moment: datetime, here: str) -> None:
    zone = local_clock().tzinfo

    told = moment.astimezone(zone)

    assert f"{told:%Y-%m-%d %H:%M %z} {told.fold}" == here
    assert told.astimezone(UTC) == moment


def test_the_clock_tells_the_moment_it_is() -> None:
    before = datetime.now(UTC)

    now = local_clock()

    assert before <= now <= datetime.now(UTC)
