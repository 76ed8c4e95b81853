"""What was done, as a page."""

import pytest
from pytestqt.qtbot import QtBot

from app.services import Services
from tests.cut_texts import faults as cut
from ui.destinations import Destination, Place
from ui.history import HistoryPage
from ui.language import Language
from ui.look import Look
from ui.road import Road
from ui.way import PageHolder

pytestmark = pytest.mark.usefixtures("site")


@pytest.mark.parametrize("speaks", ["nl", "en"])
@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_is_cut(
    qtbot: QtBot, road: Road, services: Services, look: Look, language: Language, speaks: str, scale: int
) -> None:
    language.speak(speaks)
    look.set_scale(scale)
    for surname in ("Dam", "van den Hoogenbergh-Verschuren"):
        number = services.people.add(call_name="Maria-Magdalena", surname=surname)
        services.people.change(number, phone="0700-11 22 33")
    page = HistoryPage(road)
    page.arrive(Destination(Place.HISTORY))
    holder = PageHolder(page)
    qtbot.addWidget(holder)
    holder.resize(900, 600)
    with qtbot.waitExposed(holder):
        holder.show()
    for _ in range(4):
        road.settle()

    assert cut(holder) == []
