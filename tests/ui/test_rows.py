"""Rows that are read again keep their selection."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from ui.rows import ROW, SORT, Column, RowsModel


@dataclass(frozen=True)
class Line:
    id: int
    words: str = ""


COLUMNS = [
    Column[Line]("Number", lambda line: str(line.id), sort=lambda line: line.id),
    Column("Words", lambda line: line.words),
]
LINES = st.lists(st.builds(Line, st.integers(0, 12), st.sampled_from("ab")), unique_by=lambda line: line.id)


@given(before=LINES, after=LINES)
def test_any_rows_become_any_other_rows(before: list[Line], after: list[Line]) -> None:
    model = RowsModel(COLUMNS)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show_rows(before)
    kept = [(line.id, QPersistentModelIndex(model.index(at, 0))) for at, line in enumerate(before)]

    model.show_rows(after)

    assert list(model.rows) == after
    assert all(not index.isValid() or model.row_at(index).id == row_id for row_id, index in kept)


def test_the_chosen_row_stays_chosen_when_others_come_before_it(qtbot: QtBot) -> None:
    model = RowsModel(COLUMNS)
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    model.show_rows([Line(1), Line(2), Line(3)])
    view.selectionModel().setCurrentIndex(model.index(1, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    model.show_rows([Line(9), Line(3), Line(2, "changed"), Line(8)])

    assert [model.row_at(index) for index in view.selectionModel().selectedIndexes()] == [Line(2, "changed")]


def test_a_cell_says_its_words_its_row_and_what_it_is_sorted_on() -> None:
    model = RowsModel(COLUMNS)
    model.show_rows([Line(7, "seven")])

    index = model.index_of(7)

    assert index.data() == "7"
    assert index.data(ROW) == Line(7, "seven")
    assert index.data(SORT) == 7
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Words"
    assert not model.index_of(8).isValid()
