"""The sheet of paper with the key of the file."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QTextDocument

from ui.look import FAMILY

translate = QCoreApplication.translate


def grouped(key: str) -> str:
    """Return the key in groups of four, four a line, to be read aloud and typed over."""
    digits = key.replace(":", "")
    groups = [digits[at : at + 4] for at in range(0, len(digits), 4)]
    return "\n".join(" ".join(groups[at : at + 4]) for at in range(0, len(groups), 4))


def key_sheet(key: str, *, site: str, file: str, printed_on: str) -> QTextDocument:
    """Return the sheet to print: of which support point it is, what it is for, and what to do with it."""
    title = translate("KeySheet", "Key of Voordeur")
    what_for = translate(
        "KeySheet", "With this key your copy can be opened if this computer breaks, is stolen or is replaced."
    )
    keep = translate(
        "KeySheet",
        "Put this sheet in an envelope and close it. Write on it: “{title}, {site}”. Keep it in a locked place, and not"
        " beside the computer.",
    ).format(title=title, site=site)
    who = translate("KeySheet", "May open the envelope: the site manager, and")
    warning = translate("KeySheet", "Whoever has this key and the file can read everything. The file: {file}").format(
        file=file
    )
    printed = translate("KeySheet", "Printed on {day}").format(day=printed_on)
    lines = "<br>".join(escape(line) for line in grouped(key).splitlines())
    sheet = QTextDocument()
    sheet.setDefaultFont(QFont(FAMILY, 14))
    sheet.setHtml(
        f"<h1>{escape(title)}</h1><h2>{escape(site)}</h2><p>{escape(what_for)}</p>"
        f"<p style='font-family: monospace; font-size: 18pt; line-height: 150%'>{lines}</p>"
        f"<p><b>{escape(keep)}</b></p><p>{escape(who)} {'_' * 24}</p><p>{escape(warning)}</p><p>{escape(printed)}</p>"
    )
    return sheet
