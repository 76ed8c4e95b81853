"""A slow and plain second telling of the absence rule, for the tests to compare with.

One person, one activity, oldest mark first: P present, E announced, A did not come,
K answered absence call, C not held or not counted, . not on the list yet.
"""

WINDOW = 8


def _trailing(marks: list[str], letter: str) -> int:
    length = 0
    for mark in reversed(marks):
        if mark != letter:
            break
        length += 1
    return length


def _last_counted(marks: list[str]) -> list[str]:
    return [mark for mark in marks if mark in "PA"][-WINDOW:]


def _rhythm(marks: list[str], *, by_hand: bool) -> tuple[str | None, int]:
    present, counted = marks.count("P"), len(marks)
    if by_hand:
        return "by_hand", 2
    if present >= 3 and present / counted >= 0.75:
        return "regular", 2
    if present >= 3 and present / counted >= 0.50:
        return "now_and_then", 3
    return None, 0


def judge(history: str, *, by_hand: bool = False) -> tuple[int, str | None, str | None]:
    """Answer the run, the rhythm and the kind of flag of `history`."""
    marks = [letter for letter in history if letter in "PEAK"]
    run = _trailing(marks, "A")
    rhythm, needed = _rhythm(_last_counted(marks[: len(marks) - run]), by_hand=by_hand)
    since_call = marks[len(marks) - marks[::-1].index("K") :] if "K" in marks else marks
    if "P" not in marks and since_call.count("A") >= 2:
        return run, rhythm, "never_came"
    announced = _trailing(marks, "E")
    before, _ = _rhythm(_last_counted(marks[: len(marks) - announced]), by_hand=by_hand)
    if announced >= 4 and before is not None:
        return 0, rhythm, "long_announced"
    if needed and run >= needed:
        return run, rhythm, "missed"
    return run, rhythm, None
