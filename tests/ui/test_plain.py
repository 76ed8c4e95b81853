"""Names are never read as markup, nor a letter of them as a key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.refusals import NumberTaken
from ui.buttons import Button
from ui.language import Language
from ui.notice import Notice
from ui.plain import caption, tip


@pytest.mark.parametrize("name", ["<b>Anna</b> & Bo", "<img src=x>", "&lt;Anna&gt;"])
def test_a_tool_tip_escapes_what_would_be_markup(name: str) -> None:
    said = tip(name)

    assert "<b>" not in said and "<img" not in said
    assert said.startswith("<span>")


def test_a_tool_tip_without_markup_stays_as_it_is() -> None:
    assert tip("Anna & Bo, 3 < 4") == "Anna & Bo, 3 < 4"


def test_a_name_with_an_and_makes_no_key(qtbot: QtBot) -> None:
    button = Button(caption("Anna &Bo"))
    qtbot.addWidget(button)

    assert button.shortcut() == QKeySequence()


def test_a_notice_shows_a_name_as_it_was_typed(qtbot: QtBot, language: Language) -> None:
    notice = Notice()
    qtbot.addWidget(notice)

    notice.refuse(NumberTaken(number="7", name="<b>Anna</b>"))

    [words] = [one for one in notice.findChildren(QLabel) if one.text()]
    assert "<b>Anna</b>" in words.text()
    assert words.textFormat() is Qt.TextFormat.PlainText
