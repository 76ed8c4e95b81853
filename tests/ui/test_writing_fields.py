"""Fields for times and numbers show what is typed, and the wheel changes nothing."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTime
from PySide6.QtGui import QFontMetrics, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QDateEdit, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.activity_form import ActivityDialog
from ui.cards import column
from ui.fields import NumberField, TimeField
from ui.forms import Form
from ui.language import Language
from ui.look import Look
from ui.road import Road
from ui.wheel import let_scroll

pytestmark = pytest.mark.usefixtures("language", "look")


def wheel(widget: QWidget) -> None:
    """Turn the wheel one notch over the middle of `widget`."""
    at = QPointF(widget.rect().center())
    around = widget.mapToGlobal(at)
    none, down = Qt.MouseButton.NoButton, QPoint(0, -120)
    turned = QWheelEvent(
        at, around, QPoint(), down, none, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(widget, turned)


def shown(qtbot: QtBot, *fields: QWidget) -> QWidget:
    """Show these fields below each other."""
    ground = QWidget()
    qtbot.addWidget(ground)
    lines = column(ground)
    for field in fields:
        lines.addWidget(field)
    ground.resize(320, 240)
    ground.show()
    QApplication.processEvents()
    return ground


@pytest.mark.parametrize("scale", [100, 200])
def test_what_is_written_has_the_width_to_be_read(qtbot: QtBot, look: Look, scale: int) -> None:
    look.set_scale(scale)
    time, number = TimeField(), NumberField(0, 999)
    time.setTime(QTime(10, 15))
    number.setValue(125)

    ground = shown(qtbot, time, number)

    fields: list[QAbstractSpinBox] = [time, number]
    for field in fields:
        inside, words = field.lineEdit(), QFontMetrics(field.font()).horizontalAdvance(field.text())
        assert inside.width() - 2 * inside.textMargins().left() >= words
        assert inside.textMargins().left() > 0
    assert ground.isVisible()


def test_a_time_is_typed_as_people_write_it(qtbot: QtBot) -> None:
    time = TimeField()
    ground = shown(qtbot, time)
    time.setFocus(Qt.FocusReason.TabFocusReason)

    qtbot.keyClicks(time, "10:15")

    assert time.time() == QTime(10, 15)
    assert ground.isVisible()


def test_the_wheel_changes_no_choice_number_date_or_time(qtbot: QtBot) -> None:
    choice, number, day, time = QComboBox(), NumberField(0, 9), QDateEdit(), TimeField()
    choice.addItems(["every week", "no fixed days"])
    number.setValue(5)
    day.setDate(date(2026, 11, 24))  # type: ignore[arg-type]  # a date of Python does
    time.setTime(QTime(14, 0))
    ground = shown(qtbot, choice, number, day, time)
    let_scroll(ground)

    for field in (choice, number, day, time):
        field.setFocus()
        wheel(field)

    assert (choice.currentText(), number.value(), time.time()) == ("every week", 5, QTime(14, 0))
    assert day.date().toPython() == date(2026, 11, 24)


def test_the_wheel_over_the_form_of_an_activity_changes_nothing(
    qtbot: QtBot, road: Road, language: Language, site: int
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ActivityDialog(road, parent, site_id=site)
    dialog.open()
    QApplication.processEvents()
    before = dialog.values()

    for field in [*dialog.findChildren(QComboBox), *dialog.findChildren(QAbstractSpinBox)]:
        wheel(field)

    assert dialog.values() == before
    dialog.deleteLater()


@pytest.mark.parametrize("scale", [100, 200])
def test_fields_beside_each_other_are_level_however_long_their_words(qtbot: QtBot, look: Look, scale: int) -> None:
    look.set_scale(scale)
    form = Form()
    qtbot.addWidget(form)
    short, long, high = QLineEdit(), QLineEdit(), QComboBox()
    words = "&How do they usually walk, and how far without a rest"
    form.fields(("&Stairs", short), (words, long), ("&Kind", high))
    form.add_space()
    form.resize(scale * 5, scale * 4)
    form.show()
    QApplication.processEvents()

    tops = {one.mapTo(form, QPoint(0, 0)).y() for one in (short, long, high)}
    caption = next(one for one in form.findChildren(QLabel) if one.buddy() is long)

    assert len(tops) == 1
    assert caption.height() > 1.5 * next(one for one in form.findChildren(QLabel) if one.buddy() is short).height()
    assert caption.geometry().bottom() < long.geometry().top()


def test_fields_beside_each_other_go_when_the_form_is_cleared(qtbot: QtBot, look: Look) -> None:
    form = Form()
    qtbot.addWidget(form)
    field = QLineEdit()
    form.fields(("&Stairs", field))
    form.show()

    form.clear()

    assert not field.isVisible()
    assert form.first() is None
