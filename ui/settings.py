"""What the window remembers on this computer: the language, and for each person at the desk the text size."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QSettings, QStandardPaths

OFFER_AGAIN = timedelta(days=30)
LANGUAGES = {"nl": "Nederlands", "en": "English"}


class Settings:
    """A small file beside the configuration of the operating system."""

    def __init__(self, path: str | None = None) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
        self._kept = QSettings(path or f"{folder}/window.ini", QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """The language of the window; Dutch until somebody chooses."""
        chosen = str(self._kept.value("language", "nl"))
        return chosen if chosen in LANGUAGES else "nl"

    @language.setter
    def language(self, language: str) -> None:
        self._keep("language", language)

    @property
    def last_desk_person(self) -> int | None:
        """Who sat at the desk last."""
        kept = str(self._kept.value("last_desk_person", ""))
        return int(kept) if kept.isdecimal() else None

    @last_desk_person.setter
    def last_desk_person(self, desk_person_id: int) -> None:
        self._keep("last_desk_person", desk_person_id)

    @property
    def last_folder(self) -> str:
        """The folder of the file that was read or saved last."""
        return str(self._kept.value("last_folder", ""))

    @last_folder.setter
    def last_folder(self, folder: str) -> None:
        self._keep("last_folder", folder)

    def may_offer_pin(self, desk_person_id: int, today: date) -> bool:
        """Tell whether somebody without a PIN may be asked to choose one: they did not say *not now* lately."""
        kept = str(self._kept.value(f"pin_later/{desk_person_id}", ""))
        try:
            return today - date.fromisoformat(kept) >= OFFER_AGAIN
        except ValueError:
            return True

    def offer_pin_later(self, desk_person_id: int, today: date) -> None:
        """Remember that somebody wants to choose a PIN another time."""
        self._keep(f"pin_later/{desk_person_id}", today.isoformat())

    def text_size(self, desk_person_id: int | None) -> int:
        """Return the text size of somebody, in per cent; at first what was chosen before anybody sat down."""
        before = self._kept.value("text_size/0", "100")
        kept = str(self._kept.value(f"text_size/{desk_person_id or 0}", before))
        return int(kept) if kept.isdecimal() else 100

    def keep_text_size(self, desk_person_id: int | None, per_cent: int) -> None:
        """Remember the text size of somebody."""
        self._keep(f"text_size/{desk_person_id or 0}", per_cent)

    def _keep(self, name: str, value: object) -> None:
        if str(self._kept.value(name, "")) != str(value):  # a disk takes its time to write even what is there
            self._kept.setValue(name, value)
            self._kept.sync()
