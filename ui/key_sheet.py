"""The recovery sheet: the paper that opens the file when this computer is gone."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QColor, QFont, QImage, QTextDocument

from ui.look import FAMILY

if TYPE_CHECKING:
    from app.services.keys import RecoverySheet

translate = QCoreApplication.translate
_DOT = 6
"""So many points wide is one dot of the square code: sharp on paper."""
_QUIET = 4
"""So many dots stay white around it."""
_WIDE = 150
_SQUARE = "square.png"


def key_sheet(sheet: RecoverySheet, *, printed_on: str) -> QTextDocument:
    """Return the sheet to print: of which support point it is, what it is for, and what to do with it."""
    title = translate("KeySheet", "Recovery sheet of Voordeur")
    printed = translate("KeySheet", "Printed on {day}").format(day=printed_on)
    what_for = translate(
        "KeySheet", "With these lines your file opens if this computer breaks, is stolen or is replaced."
    )
    keep = translate(
        "KeySheet",
        "Put this sheet in an envelope and close it. Write on it: “{title}, {site}”. Keep it in a locked place, and not"
        " beside the computer.",
    ).format(title=title, site=sheet.site)
    who = translate("KeySheet", "May open the envelope: the site manager, and")
    heading = translate("KeySheet", "This is how it works")
    how = [
        translate("KeySheet", "Start Voordeur on the computer you have now."),
        translate(
            "KeySheet",
            "Choose “I have a copy from another computer”, and then the stick or the folder with the copies.",
        ),
        translate("KeySheet", "Choose “I have the recovery sheet”, and type the lines. Capitals do not matter."),
    ]
    warning = translate(
        "KeySheet",
        "Whoever has this sheet and the file can read everything. Is there a newer sheet? Then tear this one up.",
    )
    file = translate("KeySheet", "The file: {file}").format(file=sheet.file)
    steps = "".join(f"<li>{escape(step)}</li>" for step in how)
    document = QTextDocument()
    document.setDefaultFont(QFont(FAMILY, 13))
    document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(_SQUARE), square_image(sheet.square))
    document.setHtml(
        f"<h1>{escape(title)}</h1><h2>{escape(sheet.site)}</h2><p>{escape(what_for)}</p>"
        f"<table width='100%' cellspacing='0' cellpadding='0'><tr><td valign='middle'>{_lines(sheet)}</td>"
        f"<td valign='middle' align='right'><img src='{_SQUARE}' width='{_WIDE}' height='{_WIDE}'></td></tr></table>"
        f"<p><b>{escape(keep)}</b></p><p>{escape(who)} {'_' * 24}</p>"
        f"<h3>{escape(heading)}</h3><ol>{steps}</ol>"
        f"<p>{escape(warning)}</p><p>{escape(printed)}<br>{escape(file)}</p>"
    )
    return document


def square_image(square: list[list[bool]]) -> QImage:
    """Return the square code as a picture, with the white around it that a scanner needs."""
    side = len(square) + 2 * _QUIET
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    for down, row in enumerate(square):
        for across, dark in enumerate(row):
            if dark:
                image.setPixelColor(across + _QUIET, down + _QUIET, QColor("black"))
    return image.scaled(side * _DOT, side * _DOT)


def _lines(sheet: RecoverySheet) -> str:
    """Return the lines, each after its number: who makes a mistake is told in which."""
    rows = "".join(
        f"<tr><td align='right' style='padding-right: 14px; padding-top: 5px; color: #555'>{number}</td>"
        f"<td style='font-family: monospace; font-size: 18pt; padding-top: 5px'>{escape(line)}</td></tr>"
        for number, line in enumerate(sheet.lines, 1)
    )
    return f"<table cellspacing='0' cellpadding='0'>{rows}</table>"
