"""What assistive technology is told of our widgets, where Qt says too little or lets it do the wrong thing."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAttributesInterface, QAccessibleInterface, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QLabel, QWidget
from shiboken6 import VoidPtr, getCppPointer

LEVELS = {"title": 1, "start-question": 1, "heading": 2}
"""The level of each role of a label that is a heading."""
ONE_OF_A_FEW = "one_of_a_few"
"""The property of a button that can be checked, and of whose kind always one is; in a group that shows by itself."""


class Heading(QLabel):
    """Words above a page or a part of it; one can walk from one to the next."""

    def __init__(self, text: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.level = LEVELS[role]

    def spoken_as(self) -> QAccessibleInterface:
        """Return what assistive technology is told."""
        return _SpokenHeading(self)


class _Level(QAccessibleAttributesInterface):
    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> Any:
        return self._level if key is QAccessible.Attribute.Level else None


_LEVELS = {level: _Level(level) for level in LEVELS.values()}  # Qt does not keep what it is given


class _SpokenHeading(QAccessibleWidget):
    """Qt itself says of every label that it is plain text."""

    def __init__(self, heading: Heading) -> None:
        super().__init__(heading, QAccessible.Role.Heading)
        self._level = heading.level

    def text(self, kind: QAccessible.Text) -> str:
        heading = self.widget()
        if kind is QAccessible.Text.Name and isinstance(heading, Heading):
            return heading.accessibleName() or heading.text()
        return super().text(kind)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        # A bare pointer goes to C++: None would not be a null pointer there, and the program would crash.
        if kind is QAccessible.InterfaceType.AttributesInterface:
            return VoidPtr(getCppPointer(_LEVELS[self._level])[0])
        return VoidPtr(0)


class SpokenButton(QAccessibleWidget):
    """A button of ours. It is pressed as by a click: one that can be checked Qt would toggle, which no page hears.

    `whole` leaves out what lies inside: the words of a row are its name already.
    """

    def __init__(self, button: QAbstractButton, *, whole: bool = True) -> None:
        super().__init__(button, role_of(button))
        self._whole = whole

    def role(self) -> QAccessible.Role:
        return role_of(self._button())

    def _button(self) -> QAbstractButton:
        button = self.widget()
        assert isinstance(button, QAbstractButton)
        return button

    def text(self, kind: QAccessible.Text) -> str:
        button = self._button()
        if kind is QAccessible.Text.Name and not button.accessibleName():
            return "&".join(part.replace("&", "") for part in button.text().split("&&"))
        if kind is QAccessible.Text.Accelerator:
            return button.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return super().text(kind)

    def state(self) -> QAccessible.State:
        state = super().state()
        state.checkable, state.checked = self._button().isCheckable(), self._button().isChecked()
        return state

    def childCount(self) -> int:
        return 0 if self._whole else super().childCount()

    def actionNames(self) -> list[str]:
        return [self.pressAction(), self.setFocusAction()] if self._button().isEnabled() else []

    def doAction(self, actionName: str) -> None:  # noqa: N803 - as Qt spells it
        if actionName in (self.pressAction(), self.toggleAction()):
            self._button().click()
        else:
            super().doAction(actionName)

    def keyBindingsForAction(self, actionName: str) -> list[str]:  # noqa: N803 - as Qt spells it
        key = self._button().shortcut().toString()
        return [key] if key and actionName == self.pressAction() else []


def role_of(button: QAbstractButton) -> QAccessible.Role:
    """Say what a button is: one of a few of which one holds, something that holds or not, or something to do."""
    if not button.isCheckable():
        return QAccessible.Role.Button
    group = button.group()
    one_of_a_few = button.property(ONE_OF_A_FEW) or (group is not None and group.exclusive())
    return QAccessible.Role.RadioButton if one_of_a_few else QAccessible.Role.CheckBox


def _spoken(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    spoken_as = getattr(thing, "spoken_as", None)
    return spoken_as() if spoken_as is not None else None


QAccessible.installFactory(_spoken)
