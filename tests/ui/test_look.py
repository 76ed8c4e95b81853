"""Colours one can read, one table for all of them, and text that grows."""

from itertools import product

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.buttons import INK, INK_WHEN_CHOSEN
from ui.cards import label
from ui.look import DARK, FAMILY, LIGHT, POINTS, SCALES, Look, colour, colours_of, style_sheet

TABLES = list(product([False, True], repeat=2))

# Words and the ground they stand on.
ON = [
    *product(["ink", "muted", "door"], ["paper", "card"]),
    *product(["ink", "door", "muted"], ["door-paper"]),
    *product(["muted"], ["call-paper", "ok-paper", "warn-paper", "info-paper", "plain-paper"]),
    ("on-door", "door-fill"),
    ("on-door", "door-hover"),
    ("on-rail", "rail"),
    ("on-rail", "rail-hover"),
    ("on-rail-chosen", "rail-chosen"),
    ("on-badge", "badge"),
    ("on-call", "call-fill"),
    ("on-call", "call-hover"),
    ("warn", "card"),
    ("ink", "call-paper"),
    ("away-ink", "away"),
    *((f"{tone}-ink", f"{tone}-paper") for tone in ("call", "ok", "warn", "info", "plain")),
    *(("ink", f"{tone}-paper") for tone in ("ok", "warn", "info")),
]
# Lines and shapes that carry a meaning, and the ground they stand on.
SHAPES = [("field", "card"), ("focus", "card"), ("focus", "paper"), ("focus-on-fill", "door-fill"), ("ok", "card")]
SHAPES += [
    ("field", "call-paper"),
    ("name-line", "rail"),
    ("call", "card"),
    ("call", "call-paper"),
    ("focus-on-fill", "rail"),
    ("focus-on-fill", "call-fill"),
]


def luminance(name: str) -> float:
    colour = QColor(name)
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted([luminance(one), luminance(other)], reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(("dark", "strong"), TABLES)
@pytest.mark.parametrize(("words", "ground"), ON)
def test_words_have_a_contrast_of_seven_to_one(words: str, ground: str, dark: bool, strong: bool) -> None:
    colours = colours_of(dark=dark, strong=strong)

    assert contrast(colours[words], colours[ground]) >= 7


@pytest.mark.parametrize(("dark", "strong"), TABLES)
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_shapes_with_a_meaning_have_a_contrast_of_three_to_one(
    shape: str, ground: str, dark: bool, strong: bool
) -> None:
    colours = colours_of(dark=dark, strong=strong)

    assert contrast(colours[shape], colours[ground]) >= 3


@pytest.mark.parametrize(("dark", "strong"), TABLES)
def test_every_table_has_the_same_names_and_fills_the_style_sheet(dark: bool, strong: bool) -> None:
    colours = colours_of(dark=dark, strong=strong)

    sheet = style_sheet(colours, 100)

    assert colours.keys() == colours_of(dark=False, strong=False).keys()
    assert "@" not in sheet
    assert {*INK.values(), *INK_WHEN_CHOSEN.values()} <= colours.keys()


def test_the_body_text_is_ours_and_grows(look: Look, qapp: QApplication) -> None:
    sizes = []
    for scale in (100, 200):
        look.set_scale(scale)
        sizes.append(qapp.font().pointSizeF())

    assert QFontInfo(qapp.font()).family() == FAMILY
    assert sizes == [POINTS["body"], POINTS["body"] * 2]


def test_colours_follow_the_system_at_once(qapp: QApplication, qtbot: QtBot, look: Look) -> None:
    asked = {"dark": False, "strong": False}
    following = Look(qapp, lambda: (asked["dark"], asked["strong"]))
    following.apply()
    words = label("Bingo")
    qtbot.addWidget(words)
    words.show()
    hints = qapp.styleHints()
    seen = [words.palette().windowText().color().name()]

    asked["dark"] = True
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    seen.append(words.palette().windowText().color().name())
    asked["strong"] = True
    hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    seen.append(words.palette().windowText().color().name())

    assert seen == [LIGHT["ink"], DARK["ink"], "#ffffff"]
    assert colour("paper").name() == "#000000"


def test_larger_and_smaller_stop_at_the_ends(look: Look) -> None:
    for _ in range(10):
        look.larger()
    largest = look.scale
    for _ in range(10):
        look.smaller()

    assert (largest, look.scale) == (SCALES[-1], SCALES[0])


def test_nothing_is_dressed_anew_where_the_text_keeps_its_size(look: Look, qtbot: QtBot) -> None:
    class Dressed(QLabel):
        times = 0

        def event(self, event: QEvent) -> bool:
            Dressed.times += event.type() == QEvent.Type.StyleChange
            return super().event(event)

    words = Dressed("Sjaan")
    qtbot.addWidget(words)
    words.show()
    look.set_scale(100)
    Dressed.times = 0

    look.set_scale(100)
    as_it_was = Dressed.times
    look.set_scale(150)
    larger = Dressed.times
    look.set_scale(100)

    assert as_it_was == 0
    assert larger > 0
