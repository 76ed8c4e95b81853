"""Nothing that is left behind names a person, as an ordinary test."""

from pathlib import Path

from tests.faults.traces import traces


def test_a_day_of_work_leaves_nobodys_name_behind(tmp_path: Path) -> None:
    left = traces(tmp_path)

    assert left == []
    assert list((tmp_path / "tmp").iterdir()) == []
    assert (tmp_path / "out.csv").exists() and (tmp_path / "out.xlsx").exists()
    assert {path.name for path in (tmp_path / "home").rglob("*")} >= {"voordeur.db", "crash.txt"}
