"""The Qt binding counts its references well: 6.12.0 lost one to `True` with every signal, and died of it."""

import sys

from PySide6.QtCore import QObject, Signal

EMITS = 200_000
A_LITTLE = 50  # other threads and caches come and go; a leak of one an emit shows within the first hundred


class Bell(QObject):
    """Something that rings."""

    rung = Signal(int)


def test_two_hundred_thousand_signals_leave_the_count_of_true_as_it_was() -> None:
    bell, heard = Bell(), [0]

    def hear(number: int) -> None:
        heard[0] += number

    bell.rung.connect(hear)
    before = sys.getrefcount(True)

    for number in range(EMITS):
        bell.rung.emit(1)
        # Looked at underway: a few hundred lost references would end the process, not the test.
        if number % 100 == 0:
            assert abs(sys.getrefcount(True) - before) < A_LITTLE

    assert heard == [EMITS]
    assert abs(sys.getrefcount(True) - before) < A_LITTLE
