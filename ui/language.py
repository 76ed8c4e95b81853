"""The language of the window, which can change while it is open."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ui.look import RESOURCES

LOCALES = {
    "nl": QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


class Language:
    """Puts the words of one language on the application."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._ours = QTranslator(application)
        self._of_qt = QTranslator(application)

    def speak(self, language: str) -> None:
        """Use `language` from now on; the window builds its texts anew."""
        self.fall_silent()
        QLocale.setDefault(LOCALES[language])
        if self._of_qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            self._application.installTranslator(self._of_qt)
        # The last one is asked first: ours has words for what Qt's own Dutch lacks (qt_words.py).
        if self._ours.load(f"voordeur_{language}", str(RESOURCES / "translations")):
            self._application.installTranslator(self._ours)

    def fall_silent(self) -> None:
        """Take our words off the application."""
        for translator in (self._ours, self._of_qt):
            self._application.removeTranslator(translator)


def app_lies_beside_us() -> bool:
    """Tell whether `app` is ours: another package of that name would be taken without a word."""
    found = importlib.util.find_spec("app")
    here = Path(__file__).resolve().parent.parent
    return found is not None and found.origin is not None and Path(found.origin).resolve().parent.parent == here
