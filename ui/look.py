"""How the window looks: one table of colours, one of text sizes, and the style sheet they are filled into."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
FAMILY = "Atkinson Hyperlegible Next"
SCALES = (100, 115, 130, 150, 175, 200)
"""The text sizes one can choose, in per cent."""

POINTS = {"key": 10.0, "small": 11.0, "body": 12.75, "heading": 14.25, "brand": 15.0, "title": 20.0, "number": 26.0}
"""Text sizes at 100 %, in points."""

LIGHT = {
    "ink": "#16262b",
    "muted": "#3e4f55",
    "paper": "#f7f5f0",
    "card": "#ffffff",
    "line": "#ddd8cc",
    "hair": "#ece8de",
    "field": "#748383",
    "door": "#0e5a52",
    "door-fill": "#0e5a52",
    "door-hover": "#0b4841",
    "door-paper": "#e7f2ef",
    "on-door": "#ffffff",
    "rail": "#0a433d",
    "rail-hover": "#14554e",
    "on-rail": "#ffffff",
    "rail-chosen": "#ffffff",
    "on-rail-chosen": "#0a433d",
    "badge": "#ffd9a8",
    "on-badge": "#4a2400",
    "call": "#8c4200",
    "call-fill": "#8c4200",
    "call-hover": "#743700",
    "on-call": "#ffffff",
    "call-ink": "#743700",
    "call-paper": "#fdeedd",
    "call-line": "#f0d3b0",
    "ok": "#1c6b2e",
    "ok-ink": "#155524",
    "ok-paper": "#e4f3e6",
    "warn": "#8a1c1c",
    "warn-ink": "#8a1c1c",
    "warn-paper": "#fbe9e7",
    "info": "#1b4f8a",
    "info-ink": "#1b4f8a",
    "info-paper": "#e6effa",
    "plain-ink": "#3d4a4f",
    "plain-paper": "#eeebe3",
    "away": "#efebe2",
    "away-line": "#d5cebf",
    "away-ink": "#524c40",
    "tile-line": "#b9b2a2",
    "announced": "#d8d2c2",
    "name-line": "#ffffff",
    "focus": "#1b4f8a",
    "focus-on-fill": "#ffd9a8",
}

DARK = LIGHT | {
    "ink": "#eef3f2",
    "muted": "#bfcccc",
    "paper": "#11181a",
    "card": "#1a2427",
    "line": "#37464b",
    "hair": "#2a373b",
    "field": "#84959a",
    "door": "#92d8cb",
    "door-hover": "#0f6158",
    "door-paper": "#173935",
    "rail": "#072e2a",
    "rail-hover": "#124842",
    "rail-chosen": "#e3f0ed",
    "call": "#ffb870",
    "call-ink": "#ffc58a",
    "call-paper": "#38260f",
    "call-line": "#6e4a1f",
    "ok": "#7fd18f",
    "ok-ink": "#9be0a8",
    "ok-paper": "#14331c",
    "warn": "#ffaaa3",
    "warn-ink": "#ffb8b2",
    "warn-paper": "#421a1a",
    "info": "#9cc7f5",
    "info-ink": "#aed1f8",
    "info-paper": "#172f4a",
    "plain-ink": "#d3dbdb",
    "plain-paper": "#2c383c",
    "away": "#262d2e",
    "away-line": "#48514f",
    "away-ink": "#c9c4b8",
    "tile-line": "#5b6a6e",
    "announced": "#6d716c",
    "name-line": "#84959a",
    "focus": "#ffd9a8",
}

_STRONG_LIGHT = dict.fromkeys(
    ("ink", "muted", "line", "hair", "field", "tile-line", "away-line", "away-ink", "plain-ink"), "#000000"
) | {"paper": "#ffffff", "door": "#00332d", "door-fill": "#00332d", "rail": "#00211d", "call-line": "#743700"}
_STRONG_DARK = dict.fromkeys(
    ("ink", "muted", "line", "hair", "field", "tile-line", "away-line", "away-ink", "plain-ink"), "#ffffff"
) | {"paper": "#000000", "card": "#000000", "rail": "#000000", "call-line": "#ffc58a", "name-line": "#ffffff"}

Colours = Mapping[str, str]


def colours_of(*, dark: bool, strong: bool) -> Colours:
    """Return the table of colours for what the system asks."""
    if dark:
        return DARK | _STRONG_DARK if strong else DARK
    return LIGHT | _STRONG_LIGHT if strong else LIGHT


def colour(name: str) -> QColor:
    """Return a colour of the table in use; like Qt's own palette, that one belongs to the application."""
    application = QApplication.instance()
    scheme = application.property("colours") if application is not None else None
    return QColor(_table(scheme or "")[name])


@lru_cache(maxsize=4)
def _table(scheme: str) -> dict[str, QColor]:
    """Return the colours of a scheme, read once: a list paints hundreds at every letter typed."""
    colours = colours_of(dark="dark" in scheme, strong="strong" in scheme)
    return {name: QColor(value) for name, value in colours.items()}


def font(size: str = "body", weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the application's font in one of the sizes of `POINTS`, at the text size in use."""
    return QFont(_font(QApplication.font().family(), points(size), weight))


@lru_cache(maxsize=128)
def _font(family: str, size: float, weight: QFont.Weight) -> QFont:
    """Return a font, made once: where letters go is worked out again for every new one."""
    made = QFont(family)
    made.setPointSizeF(size)
    made.setWeight(weight)
    return made


def points(size: str) -> float:
    """Return a text size in points, at the text size in use."""
    application = QApplication.instance()
    scale = application.property("text_scale") if application is not None else None
    return POINTS[size] * (scale or 100) / 100


def scaled(pixels: int) -> int:
    """Return `pixels` of the drawings at the text size in use."""
    application = QApplication.instance()
    scale = application.property("text_scale") if application is not None else None
    return round(pixels * (scale or 100) / 100)


def asked_by_system() -> tuple[bool, bool]:
    """Tell whether the system asks for dark colours, and whether for strong contrast."""
    hints = QGuiApplication.styleHints()
    strong = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    return hints.colorScheme() is Qt.ColorScheme.Dark, strong


class Look(QObject):
    """Dresses the application, and again when the system or the person at the desk asks for something else."""

    def __init__(self, application: QApplication, asked: Callable[[], tuple[bool, bool]] = asked_by_system) -> None:
        super().__init__()
        self._application = application
        self._asked = asked
        self._scale, self._applied = 100, False
        application.setStyle("Fusion")
        _load_fonts()
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self.apply)
        hints.accessibility().contrastPreferenceChanged.connect(self.apply)

    @property
    def scale(self) -> int:
        """The text size in per cent."""
        return self._scale

    def set_scale(self, scale: int) -> None:
        """Make all text `scale` per cent large. Every widget is dressed anew then: so only where it changes."""
        wanted = min(max(scale, SCALES[0]), SCALES[-1])
        if wanted != self._scale or not self._applied:
            self._scale = wanted
            self.apply()

    def larger(self) -> None:
        """Take the next larger text size."""
        self.set_scale(next((scale for scale in SCALES if scale > self._scale), SCALES[-1]))

    def smaller(self) -> None:
        """Take the next smaller text size."""
        self.set_scale(next((scale for scale in reversed(SCALES) if scale < self._scale), SCALES[0]))

    def apply(self) -> None:
        """Put fonts, colours and style sheet on the application."""
        self._applied = True
        dark, strong = self._asked()
        colours = colours_of(dark=dark, strong=strong)
        application = self._application
        application.setProperty("colours", " ".join(name for name, on in (("dark", dark), ("strong", strong)) if on))
        application.setProperty("text_scale", self._scale)
        application.setFont(_body_font(self._scale))
        application.setPalette(_palette(colours))
        application.setStyleSheet(style_sheet(colours, self._scale))


def style_sheet(colours: Colours, scale: int) -> str:
    """Fill `@ink` and the like, and text sizes such as `@size-title`, into the style sheet."""
    arrow = "light" if QColor(colours["ink"]).lightness() > 127 else "dark"
    names = (
        dict(colours)
        | {"arrow": (RESOURCES / "styles" / f"arrow-{arrow}.svg").as_posix()}
        | {"check": (RESOURCES / "styles" / "check.svg").as_posix()}
        | {f"size-{name}": f"{size * scale / 100:.2f}pt" for name, size in POINTS.items()}
    )
    return re.sub(r"@([a-z][a-z-]*)", lambda found: names[found[1]], _source())


@lru_cache(maxsize=1)
def _source() -> str:
    return (RESOURCES / "styles" / "app.qss").read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def _load_fonts() -> None:
    for path in sorted((RESOURCES / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def _body_font(scale: int) -> QFont:
    body = QFont(FAMILY)
    body.setPointSizeF(POINTS["body"] * scale / 100)
    return body


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    names = {
        role.Window: "paper",
        role.WindowText: "ink",
        role.Base: "card",
        role.AlternateBase: "paper",
        role.Text: "ink",
        role.PlaceholderText: "muted",
        role.Button: "card",
        role.ButtonText: "door",
        role.Highlight: "door-fill",
        role.HighlightedText: "on-door",
        role.ToolTipBase: "card",
        role.ToolTipText: "ink",
        role.Link: "door",
        role.LinkVisited: "door",
        role.Mid: "line",
        role.Dark: "field",
        role.Light: "card",
        role.Midlight: "hair",
    }
    palette = QPalette()
    for place, name in names.items():
        palette.setColor(place, QColor(colours[name]))
    for place in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, place, QColor(colours["muted"]))
    return palette
