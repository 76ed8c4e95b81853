"""What was measured against what: one table on paper and in build/*.json, for the benchmarks and the faults alike."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

BUILD = Path(__file__).resolve().parents[2] / "build"


@dataclass(frozen=True, kw_only=True)
class Row:
    """One thing that was measured."""

    work: str
    measured: float
    yardstick: float | None = None
    ratio: float | None = None
    at_most: str
    holds: bool
    skipped: str = ""


def against(work: str, measured: float, yardstick: float, *, times: float, spare: float = 0.0, unit: str = "ms") -> Row:
    """Hold `measured` against `times` the yardstick of the same run, with `spare` on top."""
    return Row(
        work=f"{work} ({unit})",
        measured=round(measured, 3),
        yardstick=round(yardstick, 3),
        ratio=round(measured / yardstick, 3) if yardstick else None,
        at_most=f"{times:g} ×" + (f" + {spare:g} {unit}" if spare else ""),
        holds=measured <= times * yardstick + spare,
    )


def below(work: str, measured: float, *, at_most: float, unit: str = "ms") -> Row:
    """Hold `measured` against a plain limit."""
    return Row(
        work=f"{work} ({unit})", measured=round(measured, 3), at_most=f"{at_most:g} {unit}", holds=measured <= at_most
    )


def fact(work: str, *, holds: bool, wrong: int = 0) -> Row:
    """Tell whether something held, `wrong` times not."""
    return Row(work=work, measured=wrong, at_most="0", holds=holds)


def skipped(work: str, why: str) -> Row:
    """Tell what could not be tried here, and why: it is seen, and it is nobody's fault."""
    return Row(work=work, measured=0, at_most="", holds=True, skipped=why)


def report(rows: Sequence[Row], name: str) -> int:
    """Print the rows, write them to build/`name`.json, and answer the status to exit with."""
    width = max((len(row.work) for row in rows), default=4)
    print(f"{'work':<{width}}  {'measured':>10}  {'yardstick':>10}  {'ratio':>7}  {'at most':<16}  holds")
    for row in rows:
        print(
            f"{row.work:<{width}}  {_number(row.measured)}  {_number(row.yardstick)}  {_number(row.ratio, 7)}"
            f"  {row.at_most:<16}  {_verdict(row)}"
        )
    BUILD.mkdir(exist_ok=True)
    text = json.dumps([asdict(row) for row in rows], indent=2, ensure_ascii=False)
    (BUILD / f"{name}.json").write_text(text + "\n", "utf-8")
    return 0 if all(row.holds for row in rows) else 1


def _verdict(row: Row) -> str:
    if row.skipped:
        return f"skipped: {row.skipped}"
    return "yes" if row.holds else "NO"


def _number(value: float | None, width: int = 10) -> str:
    return f"{'' if value is None else f'{value:.2f}':>{width}}"
