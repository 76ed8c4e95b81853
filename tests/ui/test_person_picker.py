"""Choosing one person: by arrows from the field, and with what follows the choice in sight."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services import Services
from tests.cut_texts import faults as cut
from tests.ui.controls import faults
from ui.language import Language
from ui.look import Look
from ui.person_around_forms import HouseholdDialog
from ui.road import Road
from ui.widgets import LinkRow

Until = Callable[[Callable[[], bool]], None]
pytestmark = pytest.mark.usefixtures("language", "look", "site")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 720)
    window.show()
    return window


@pytest.fixture
def couple(services: Services) -> tuple[int, dict[str, int]]:
    """Return Riet, and seven people Jansen by their first names."""
    riet = services.people.add(call_name="Riet", surname="Bos")
    names = ("Ad", "Ben", "Cor", "Dien", "Els", "Fien", "Gerrit")
    return riet, {name: services.people.add(call_name=name, surname="Jansen", street="Laan") for name in names}


def opened(road: Road, services: Services, window: QWidget, riet: int) -> HouseholdDialog:
    dialog = HouseholdDialog(road, window, card=services.people.person(riet))
    dialog.open()
    road.settle()
    return dialog


def rows(dialog: HouseholdDialog) -> list[LinkRow]:
    return [one for one in dialog.picker.findChildren(LinkRow) if one.isVisible()]


def find(dialog: HouseholdDialog, qtbot: QtBot, until: Until, words: str = "jan") -> None:
    qtbot.keyClicks(dialog.picker.search, words)
    until(lambda: len(rows(dialog)) == 6)


def key(dialog: HouseholdDialog, qtbot: QtBot, *keys: Qt.Key) -> None:
    for one in keys:
        qtbot.keyClick(dialog.focusWidget(), one)


def test_arrows_choose_from_the_field_and_enter_goes_on(
    road: Road, services: Services, window: QWidget, couple: tuple[int, dict[str, int]], qtbot: QtBot, until: Until
) -> None:
    riet, others = couple
    dialog = opened(road, services, window, riet)
    find(dialog, qtbot, until)

    key(dialog, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    chosen = dialog.picker.person
    dialog.partners.setChecked(True)
    with qtbot.waitSignal(dialog.accepted):
        key(dialog, qtbot, Qt.Key.Key_Return)

    road.settle()
    assert chosen is not None
    assert chosen.id == others["Ben"]
    partner = services.people.person(riet).partner
    assert partner is not None
    assert partner.id == others["Ben"]


def test_enter_in_the_field_chooses_the_first_and_saves_nothing_yet(
    road: Road, services: Services, window: QWidget, couple: tuple[int, dict[str, int]], qtbot: QtBot, until: Until
) -> None:
    riet, others = couple
    dialog = opened(road, services, window, riet)
    find(dialog, qtbot, until)

    key(dialog, qtbot, Qt.Key.Key_Return)

    road.settle()
    assert dialog.picker.person is not None
    assert dialog.picker.person.id == others["Ad"]
    assert dialog.isVisible()
    assert rows(dialog)[0].hasFocus()


def test_up_from_the_first_goes_back_to_the_field(
    road: Road, services: Services, window: QWidget, couple: tuple[int, dict[str, int]], qtbot: QtBot, until: Until
) -> None:
    dialog = opened(road, services, window, couple[0])
    find(dialog, qtbot, until)

    key(dialog, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Up)

    assert dialog.picker.search.hasFocus()


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("spoken", ["nl", "en"])
def test_whether_they_are_partners_is_in_sight_beside_many_names(
    road: Road,
    services: Services,
    window: QWidget,
    couple: tuple[int, dict[str, int]],
    qtbot: QtBot,
    until: Until,
    look: Look,
    language: Language,
    scale: int,
    spoken: str,
) -> None:
    look.set_scale(scale)
    language.speak(spoken)
    dialog = opened(road, services, window, couple[0])

    find(dialog, qtbot, until)
    qtbot.wait(1)

    whole = dialog.partners.visibleRegion().boundingRect().size()
    assert whole == dialog.partners.size()
    assert cut(dialog) == []
    assert faults(dialog) == []
