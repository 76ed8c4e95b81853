"""The cover over the screen, when somebody comes to stand at the desk."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from ui.cards import column, label, row
from ui.icons import Icon

_BESIDE_OTHERS = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}
_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class Cover(QWidget):
    """A plain green plane with the name of the program; any key or click takes it away."""

    lifted = Signal()
    lock = Signal()
    """Ctrl+L was pressed: no key lifts the cover then."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._stays = False
        self.setObjectName("cover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._before: QWidget | None = None
        self._dialogs: list[QDialog] = []
        lines = column(self, spacing=18)
        lines.addStretch(1)
        brand = row(spacing=14)
        brand.addStretch(1)
        brand.addWidget(Icon("door-open", colour="on-rail", size=34))
        brand.addWidget(label("Voordeur", "title"))
        brand.addStretch(1)
        lines.addLayout(brand)
        self._hint = label("", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        lines.addWidget(self._hint)
        lines.addStretch(1)
        self.say()
        self.hide()

    def say(self) -> None:
        """Say how to go on, in the language spoken now."""
        self.setAccessibleName(self.tr("The screen is hidden. Press any key, or click, to go on."))
        self._hint.setText(self.tr("Press any key, or click, to go on."))

    def cover(self) -> None:
        """Hide all that is on the window."""
        parent = self.parentWidget()
        if parent is None or self.isVisible():
            return
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.close()  # a menu or a list that is open lies over everything, and may name somebody
        self._before = parent.focusWidget()
        self._dialogs = [dialog for dialog in parent.findChildren(QDialog) if dialog.isVisible()]
        for dialog in self._dialogs:
            dialog.hide()
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.setFocus()

    @property
    def dialogs(self) -> list[QDialog]:
        """The dialogs that come back when it is lifted."""
        return [dialog for dialog in self._dialogs if isValid(dialog)] if self.isVisible() else []

    def stay(self) -> None:
        """Let nobody lift the cover any more: the window goes."""
        self.cover()
        self._stays = True
        self._dialogs.clear()

    def lift(self) -> None:
        """Show the window again, where it was."""
        if self._stays:
            return
        self.hide()
        self.lifted.emit()
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus()
        for dialog in self._dialogs:
            if isValid(dialog):
                dialog.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_L and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.lock.emit()
        elif event.key() not in _BESIDE_OTHERS:
            self.lift()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.lift()


class Idle(QObject):
    """Tells when nobody has touched the program for a while, and for longer."""

    passed = Signal()
    passed_long = Signal()

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._short, self._long = self._clock(self.passed), self._clock(self.passed_long)
        self._application = application
        self._windows: list[QWindow] = []
        self._watching = False

    def wait_for(self, seconds: int, long: int) -> None:
        """Wait for so many seconds without a touch, and for so many more."""
        self._short.setInterval(seconds * 1000)
        self._long.setInterval(long * 1000)
        if self._watching:
            self.begin_anew()

    def begin_anew(self) -> None:
        """Wait from now on."""
        self._short.start()
        self._long.start()

    def watch(self, *, on: bool) -> None:
        """Begin or stop waiting."""
        if on and not self._watching:
            self._application.focusWindowChanged.connect(self._follow)
            self._follow(self._application.focusWindow())
        elif self._watching and not on:
            self._application.focusWindowChanged.disconnect(self._follow)
            for window in self._windows:
                if isValid(window):
                    window.removeEventFilter(self)
            self._windows.clear()
        self._watching = on
        if on:
            self.begin_anew()
        else:
            self._short.stop()
            self._long.stop()

    def _follow(self, window: QWindow | None) -> None:
        """Watch the window that has the keys now: of what goes on inside it, nothing need be looked at."""
        self._windows = [one for one in self._windows if isValid(one)]
        if window is not None and window not in self._windows:
            window.installEventFilter(self)
            self._windows.append(window)

    def _clock(self, signal: SignalInstance) -> QTimer:
        clock = QTimer(self)
        clock.setSingleShot(True)
        clock.timeout.connect(signal)
        return clock

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.begin_anew()
        return False
