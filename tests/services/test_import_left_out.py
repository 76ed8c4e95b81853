"""What an import left out is told until somebody looked."""

from pathlib import Path

from app.services import Services
from app.services.import_left_out import LeftOut
from app.services.today import AttentionKind

LIST = "Nr;Naam\n1;Anna Bos\n2;\n1;Bo Kok\n"


def bring_in(services: Services, tmp_path: Path, text: str) -> None:
    path = tmp_path / "leden.csv"
    path.write_text(text, "utf-8")
    services.imports.import_people(services.imports.guess(path))


def test_rows_that_were_left_out_ask_for_attention(services: Services, site: int, tmp_path: Path) -> None:
    bring_in(services, tmp_path, LIST)

    [asked] = services.today.look(services.desk.people()[0]).attention

    assert services.imports.left_out() == LeftOut(2, "leden.csv", (3, 4))
    assert (asked.kind, asked.name, asked.count) == (AttentionKind.ROWS_LEFT_OUT, "leden.csv", 2)


def test_looking_at_them_ends_it_and_undo_brings_it_back(services: Services, site: int, tmp_path: Path) -> None:
    bring_in(services, tmp_path, LIST)

    services.imports.looked_at_left_out()
    assert services.imports.left_out() is None
    services.history.undo()

    assert services.imports.left_out() == LeftOut(2, "leden.csv", (3, 4))


def test_a_better_list_ends_it_too(services: Services, site: int, tmp_path: Path) -> None:
    bring_in(services, tmp_path, LIST)

    bring_in(services, tmp_path, "Nr;Naam\n1;Anna Bos\n2;Bo Kok\n")

    assert services.imports.left_out() is None


def test_a_thousand_rows_are_counted_and_the_first_are_named(services: Services, site: int, tmp_path: Path) -> None:
    bring_in(services, tmp_path, "Nr;Naam\n" + "7;\n" * 1000)

    left_out = services.imports.left_out()

    assert left_out is not None
    assert left_out.count == 1000
    assert left_out.rows[:3] == (2, 3, 4)
