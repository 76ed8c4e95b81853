"""The keys of the page one is at, and where there is more help: F1."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget

from app.domain.sites import Role
from ui.buttons import PrimaryButton
from ui.cards import column, label, row
from ui.destinations import Place
from ui.keys import keys_over
from ui.look import scaled
from ui.request_card import DONE_KEY
from ui.rooms import may_enter

Lines = Sequence[tuple[str, str]]
"""Keys, and what each does."""


class KeyHelp(QDialog):
    """A list to read: by eye, with the arrow keys, or by ear. Esc puts it away."""

    def __init__(self, parent: QWidget, *, place: Place, page: str, role: Role) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Help and keys")
        self.setWindowTitle(title)
        parts = [
            (page, self._of_page(place)),
            (self.tr("Everywhere"), self._everywhere(role)),
            (self.tr("In a form"), self._in_a_form()),
        ]
        self.text = QTextBrowser()
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(title)
        self.text.setHtml(_html((self.tr("Where the help is"), self._help(role)), parts))
        self.close_button = PrimaryButton(self.tr("Close"), "check", key=self.tr("Esc"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        QShortcut(QKeySequence("F1"), self).activated.connect(self.accept)
        keys_over(self)
        lines = column(self, margin=20)
        lines.addWidget(label(title, "title"))
        lines.addWidget(self.text, 1)
        foot = row()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        lines.addLayout(foot)
        self.text.setFocus()

    def _of_page(self, place: Place) -> Lines:
        arrows = self.tr("Arrows")
        match place:
            case Place.ATTENDANCE:
                return [
                    (self.tr("Letters"), self.tr("find a name, wherever you are")),
                    ("Enter", self.tr("is present")),
                    ("Shift Enter", self.tr("has said not to come")),
                    ("Ctrl Enter", self.tr("the whole household is present")),
                    (arrows, self.tr("choose another name; down goes to the names")),
                    (self.tr("Space, A"), self.tr("at a name: is present, has said not to come")),
                    ("Page Up, Down", self.tr("other letters")),
                    ("Esc", self.tr("empties the field")),
                ]
            case Place.CALLS:
                return [
                    (arrows, self.tr("choose whom to call")),
                    (self.tr("1 to 8"), self.tr("how the call went")),
                    (self.tr("Alt 1 to 8"), self.tr("the same, while you type a note")),
                    ("Enter", self.tr("ends the note")),
                ]
            case Place.REQUESTS:
                return [
                    (arrows, self.tr("choose a request")),
                    ("Enter", self.tr("completes a request that was only taken down")),
                    (DONE_KEY, self.tr("it is done")),
                ]
            case Place.AGENDA:
                return [(self.tr("Alt with arrow left or right"), self.tr("earlier, later"))]
            case Place.PEOPLE:
                return [
                    (self.tr("Arrow down"), self.tr("from the field to the names")),
                    ("Enter", self.tr("opens who is chosen, or the first who is found")),
                ]
            case Place.VOLUNTEERS:
                return [("Enter", self.tr("opens who is chosen, or the first who is found"))]
            case Place.PERSON:
                return [("F7", self.tr("write down what was done unasked"))]
        return []

    def _everywhere(self, role: Role) -> Lines:
        rooms = (("F5", Place.ATTENDANCE, self.tr("attendance list")), ("F6", Place.CALLS, self.tr("calls")))
        return [
            ("F2", self.tr("write a request down")),
            ("F3", self.tr("find a person, a request or something to do")),
            *((key, words) for key, place, words in rooms if may_enter(role, place)),
            ("F12", self.tr("hide the screen")),
            ("Ctrl L", self.tr("lock the screen")),
            ("Ctrl Z", self.tr("undo what was done last")),
            ("Ctrl Shift Z", self.tr("do it again")),
            ("Ctrl +, Ctrl −", self.tr("larger or smaller text")),
            ("Esc", self.tr("back")),
        ]

    def _in_a_form(self) -> Lines:
        return [
            ("Tab", self.tr("to the next field; with Shift to the one before")),
            (self.tr("Alt and a letter"), self.tr("to the field or the button with that letter underlined")),
            ("Enter", self.tr("the button you are at, or else the green one")),
            ("Esc", self.tr("away without saving; it asks when you typed something")),
        ]

    def _help(self, role: Role) -> Sequence[str]:
        ask = self.tr("Ask the coordinator.") if role is Role.MANAGER else self.tr("Ask the manager.")
        if may_enter(role, Place.IMPORT):
            look = self.tr("Looking for something? Press F3 and type a word, such as import.")
        else:
            look = self.tr("Looking for something? Press F3 and type a word, such as larger.")
        return [
            look,
            self.tr("Did something go wrong? “Undo”, at the bottom, takes it back."),
            self.tr("Are you stuck?") + f" {ask}",
        ]

    def open(self) -> None:
        """Show it as large as its lines, and no larger than the window and the screen."""
        parent, screen = self.parentWidget(), self.screen().availableGeometry()
        around = parent.window().geometry() if parent is not None else screen
        width = min(scaled(680), around.width() - 40, screen.width() - 40)
        document = self.text.document().clone()
        document.setTextWidth(width - 90)
        tall = round(document.size().height()) + scaled(90) + 110
        self.resize(width, min(tall, around.height() - 40, screen.height() - 80))
        super().open()
        frame = self.frameGeometry()
        frame.moveCenter(around.center())
        self.move(max(min(frame.left(), screen.right() - frame.width()), screen.left()), max(frame.top(), screen.top()))


def _html(first: tuple[str, Sequence[str]], parts: Sequence[tuple[str, Lines]]) -> str:
    words = "".join(f"<p>{escape(line)}</p>" for line in first[1])
    said = [f"<h3>{escape(title)}</h3>{_table(lines)}" for title, lines in parts if lines]
    return "".join([f"<h3>{escape(first[0])}</h3>{words}", *said])


def _table(lines: Lines) -> str:
    cell = "<td style='padding: 3px 18px 3px 0'>"
    rows = (f"<tr>{cell}<b>{escape(key)}</b></td>{cell}{escape(words)}</td></tr>" for key, words in lines)
    return f"<table>{''.join(rows)}</table>"
