"""The small set of widgets that all pages are made of."""

from ui.buttons import Button, CallButton, DangerButton, LinkButton, PrimaryButton, SecondaryButton
from ui.cards import (
    Avatar,
    Card,
    Chip,
    LinkRow,
    PageTitle,
    clear_layout,
    column,
    initials_of,
    label,
    paint_avatar,
    row,
    separator,
)
from ui.columns import Columns
from ui.dots import Dot, Dots, paint_dot
from ui.fields import SearchField
from ui.flow import FlowLayout
from ui.icons import Icon, icon, paint_icon
from ui.notice import Notice

__all__ = [
    "Avatar",
    "Button",
    "CallButton",
    "Card",
    "Chip",
    "Columns",
    "DangerButton",
    "Dot",
    "Dots",
    "FlowLayout",
    "Icon",
    "LinkButton",
    "LinkRow",
    "Notice",
    "PageTitle",
    "PrimaryButton",
    "SearchField",
    "SecondaryButton",
    "clear_layout",
    "column",
    "icon",
    "initials_of",
    "label",
    "paint_avatar",
    "paint_dot",
    "paint_icon",
    "row",
    "separator",
]
