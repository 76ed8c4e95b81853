"""What a volunteer did in a year, for the volunteer alone: one sentence on a card, and nobody to compare with."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtWidgets import QWidget

from ui.choices import Choices
from ui.forms import FormDialog
from ui.look import FAMILY
from ui.road import Road
from ui.widgets import label
from ui.words import volunteering

if TYPE_CHECKING:
    from app.services import Services
    from app.services.volunteers import VolunteerCard, VolunteerYear

translate = QCoreApplication.translate


def sentences(year: VolunteerYear, this_year: int) -> list[str]:
    """Return what the card says."""
    said = [volunteering.helped(year, this_year)]
    if year.minutes:
        words = translate("YearCard", "You gave us {duration} of your time.")
        said.append(words.format(duration=volunteering.duration(year.minutes)))
    return said


def year_card(name: str, year: VolunteerYear, *, this_year: int, site: str, sample: bool = False) -> QTextDocument:
    """Return the card to print."""
    dear = translate("YearCard", "Dear {name},").format(name=name)
    regards = translate("YearCard", "From everybody at {site}").format(site=site)
    thanks = translate("YearCard", "Thank you.")
    invented = translate("YearCard", "SAMPLE: these people are invented")
    mark = f"<p style='color: #8a1c1c'><b>{escape(invented)}</b></p>" if sample else ""
    lines = [dear, *sentences(year, this_year)]
    body = "".join(f"<p style='font-size: 26pt; margin-top: 24pt'>{escape(line)}</p>" for line in lines)
    document = QTextDocument()
    document.setDefaultFont(QFont(FAMILY, 26))
    document.setHtml(
        f"{mark}{body}<h1 style='font-size: 48pt; margin-top: 40pt'>{escape(thanks)}</h1>"
        f"<p style='font-size: 20pt; margin-top: 40pt'>{escape(regards)}</p>"
    )
    return document


class YearDialog(FormDialog):
    """Shows the card of this year or of the last, and prints it."""

    wanted = Signal(object)
    """The card to print."""

    def __init__(self, road: Road, parent: QWidget, *, card: VolunteerCard, call_name: str) -> None:
        title = self.tr("The year of {name}").format(name=card.name)
        super().__init__(road, title, self.tr("&Print"), parent, icon="printer")
        self._card, self._call_name = card, call_name or card.name
        self._this_year = 0
        self._site, self._sample = "", False
        self.year = Choices()
        self.said = label("", "quote", wrap=True)
        self.form.add(self.year)
        self.form.add(self.said)
        self.form.add(label(self.tr("For the volunteer alone: it stands in no list and no file."), "muted", wrap=True))
        self._known: dict[int, VolunteerYear] = {}
        self.submit_button.setEnabled(False)
        self.year.changed.connect(self._show_year)
        self.submitted.connect(self._print)
        self.ask(self._read, self._offer)

    def _read(self, services: Services) -> tuple[list[VolunteerYear], str, bool]:
        today, who = services.today_on(), services.desk.current()
        years = [services.volunteers.year(self._card.id, year) for year in (today.year, today.year - 1)]
        site = next((site.name for site in services.desk.sites() if who is None or site.id == who.site_id), "")
        return years, site, services.desk.is_sample()

    def _offer(self, answer: tuple[list[VolunteerYear], str, bool]) -> None:
        years, self._site, self._sample = answer
        self._this_year = years[0].year
        self._known = {one.year: one for one in years}
        self.year.offer([(one.year, str(one.year)) for one in years])
        self.year.choose(self._this_year)
        self.submit_button.setEnabled(True)
        self.submit_button.setFocus()
        self.fit()

    def _show_year(self) -> None:
        if (year := self._chosen()) is not None:
            words = [*sentences(year, self._this_year), translate("YearCard", "Thank you.")]
            self.said.setText(" ".join(words))

    def _chosen(self) -> VolunteerYear | None:
        year = self.year.chosen()
        return self._known.get(year) if isinstance(year, int) else None

    def _print(self) -> None:
        if (year := self._chosen()) is None:
            return
        card = year_card(self._call_name, year, this_year=self._this_year, site=self._site, sample=self._sample)
        self.accept()
        self.wanted.emit(card)
