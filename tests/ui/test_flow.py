"""A layout that lays widgets out as words in a paragraph."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.flow import FlowLayout


def block(width: int, height: int) -> QWidget:
    """Return a widget of one size."""
    made = QWidget()
    made.setMinimumSize(width, height)
    return made


def laid_out(qtbot: QtBot, width: int, blocks: list[QWidget], *, even: bool = False) -> list[tuple[int, int, int]]:
    """Return of each block where it begins and how wide it is, in a box of this width."""
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, gap=10, even=even)
    flow.add_all(*blocks)
    box.resize(width, flow.heightForWidth(width))
    box.show()
    return [(block.x(), block.y(), block.width()) for block in blocks]


def test_what_is_lower_stands_in_the_middle_of_its_line(qtbot: QtBot) -> None:
    blocks = [block(100, 40), block(100, 20), block(100, 20)]
    assert laid_out(qtbot, 220, blocks) == [(0, 0, 100), (110, 10, 100), (0, 50, 100)]


def test_even_columns_are_as_wide_as_the_widest(qtbot: QtBot) -> None:
    blocks = [block(40, 20), block(100, 20), block(60, 20)]
    assert laid_out(qtbot, 220, blocks, even=True) == [(0, 0, 100), (110, 0, 100), (0, 30, 100)]
