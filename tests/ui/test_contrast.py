"""Words that are really drawn stand out from what they are drawn on, 7 to 1, whatever colours the system asks for."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.services import Services
from app.services.opening import Opening
from app.storage.key import Keys
from app.storage.location import Places
from tests.conftest import Clock
from tests.ui.test_look import contrast
from ui.destinations import Destination, Place
from ui.language import Language
from ui.look import Look
from ui.main_window import MainWindow
from ui.road import Road
from ui.settings import Settings

SCHEMES = list(product([False, True], repeat=2))
NAMES = ["light", "light, strong", "dark", "dark, strong"]


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """Open the sample world."""
    folder = tmp_path_factory.mktemp("sample")
    places = Places(folder / "data", folder / "config")
    opening = Opening(places, Keys(places.config, None), Clock())
    opening.make_sample()
    services = opening.open()
    services.desk.sit_down(services.desk.people()[0].id)
    yield services
    services.close()


@pytest.fixture(params=SCHEMES, ids=NAMES)
def dressed(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Look]:
    """Dress the application as the system asks; large, so that every stroke reaches its full colour."""
    look = Look(qapp, lambda: request.param)
    look.set_scale(150)
    yield look
    qapp.setStyleSheet("")
    qapp.setProperty("text_scale", None)
    qapp.setProperty("colours", None)


def measured(image: QImage, area: QRect) -> float:
    """Return how far the colour that differs most stands out from the one there is most of."""
    piece = image.copy(area).convertToFormat(QImage.Format.Format_RGB32)
    lines, wide = bytes(piece.constBits()), piece.bytesPerLine()
    pixels = Counter[int]()
    # Most lines above, below and between the letters are like each other: each is counted once.
    for line, times in Counter(lines[at : at + wide] for at in range(0, len(lines), wide)).items():
        for pixel, often in Counter(memoryview(line).cast("I")).items():
            pixels[pixel] += often * times
    [(ground, _)] = pixels.most_common(1)
    return max(apart(one, ground) for one in pixels)


@cache
def apart(one: int, other: int) -> float:
    """Return how far two colours stand out from each other."""
    return contrast(QColor.fromRgb(one).name(), QColor.fromRgb(other).name())


def faint(window: QWidget) -> list[str]:
    """Name the words that do not stand out."""
    image = window.grab().toImage()
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window) or widget.visibleRegion().isEmpty():
            continue
        in_sight = widget.visibleRegion().boundingRect()
        for words, area in written(widget):
            if not in_sight.contains(area):  # an edge of the page cuts it off
                continue
            shown = area.translated(widget.mapTo(window, QPoint(0, 0))).intersected(image.rect())
            if words.strip() and not shown.isEmpty() and (ratio := measured(image, shown)) < 7:
                found.append(f"{type(widget).__name__} “{words}” {ratio:.1f}")
    return found


def written(widget: QWidget) -> Iterator[tuple[str, QRect]]:
    """Return the words on a widget with the place where they stand; of a list, those of its rows."""
    if isinstance(widget, QComboBox):
        yield widget.currentText(), widget.rect()
    elif isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text() or widget.accessibleName(), widget.rect()
    elif isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
        inside = widget.viewport().rect()
        for row, column in product(range(min(model.rowCount(), 40)), range(model.columnCount())):
            index = model.index(row, column)
            area = widget.visualRect(index)
            if inside.contains(area):
                yield str(index.data() or ""), area.translated(widget.viewport().pos())


@pytest.mark.parametrize("place", Place)
def test_every_word_on_every_page_stands_out(
    place: Place, dressed: Look, road: Road, services: Services, qtbot: QtBot, language: Language, settings: Settings
) -> None:
    [site] = services.desk.sites()
    [bingo, *_] = services.activities.meetings_on(site.id, services.today_on())
    person = services.people.find("jansen")[0]
    ids: dict[Place, dict[str, Any]] = {
        Place.PERSON: {"person_id": person.id},
        Place.ATTENDANCE: {"meeting_id": bingo.id},
    }
    window = MainWindow(road, dressed, settings, who=services.desk.people()[0])
    qtbot.addWidget(window)
    window.resize(1920, 1080)
    window.show()
    window.show_place(Destination(place, **ids.get(place, {})))
    for _ in range(3):
        road.settle()

    assert faint(window) == []
