"""The rights of who is written down: to see what we keep, to object, to be erased."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QWidget

from app.domain.exporting import Language
from app.domain.names import fold
from app.services.people import PersonCard
from app.services.rights_access import due
from ui.folders import file_dialog
from ui.forms import FormDialog, labelled
from ui.jobs import Progress
from ui.person_lists import day_field, day_of
from ui.printed import Printing, ask_and_print
from ui.road import Road
from ui.widgets import SecondaryButton, label
from ui.words.dates import day_and_month, list_of
from ui.words.kept import counted

if TYPE_CHECKING:
    from app.domain.kept import Topic
    from app.services import Services
    from app.services.rights import Access, ErasePlan


T = TypeVar("T")


class AccessDialog(FormDialog):
    """Gives somebody all that we keep of them, on paper or as a file."""

    def __init__(self, road: Road, parent: QWidget, *, card: PersonCard) -> None:
        title = self.tr("What we keep of {name}").format(name=card.name)
        super().__init__(road, title, self.tr("Print it"), parent, icon="printer")
        self._card = card
        self.printing: Printing = ask_and_print
        for words in (
            self.tr("All that is written down here about {name}, in one paper. Others in it are masked."),
            self.tr("Is it really them? Look at a proof of identity if you do not know them, and make no copy of it."),
        ):
            self.form.add(label(words.format(name=card.name), wrap=True))
        self.asked_on = day_field()
        self.form.field(self.tr("&Asked on"), self.asked_on)
        self.term = label("", "strong", wrap=True)
        self.form.add(self.term)
        read = self.tr("Read it before you hand it over: in a note somebody else may be named.")
        self.form.add(label(read, "muted", wrap=True))
        self.file_button = SecondaryButton(self.tr("As a &file for another program…"), "file-down")
        self.file_button.clicked.connect(self._ask_where)
        self.form.add(self.file_button)
        self.asked_on.dateChanged.connect(self._show_term)
        self.submitted.connect(self._print)
        self.ask(lambda services: services.today_on(), self._show_today)

    def _show_today(self, today: date) -> None:
        self.asked_on.setMaximumDate(QDate(today.year, today.month, today.day))
        self.asked_on.setDate(self.asked_on.maximumDate())
        self._show_term()

    def _show_term(self) -> None:
        last = due(day_of(self.asked_on))
        words = self.tr("Must be given by {day} {year}: that is within a month.")
        self.term.setText(words.format(day=day_and_month(last), year=last.year))

    def _print(self) -> None:
        person_id, language = self._card.id, _language()
        self._work(lambda services: _read(services, person_id, language), self._bring_out)

    def _work(self, job: Callable[[Services], T], then: Callable[[T], None]) -> None:
        """Go through years of what is kept on another thread."""
        for button in (self.submit_button, self.file_button):
            button.setEnabled(False)
        self._asking.work(lambda services, _: job(services), Progress(), then, self._worked)

    def _worked(self) -> None:
        for button in (self.submit_button, self.file_button):
            button.setEnabled(True)

    def _bring_out(self, answer: tuple[Access, str, bool]) -> None:
        from ui.rights_papers import access_paper

        access, site, sample = answer
        self.printing(access_paper(access, site=site, sample=sample), self, self._printed)

    def _printed(self, place: str) -> None:
        person_id = self._card.id
        self.do(lambda services: services.rights.told_what_we_keep_of(person_id))

    def _ask_where(self) -> None:
        dialog = file_dialog(self, self.tr("Save what we keep"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.setNameFilter("*.json")
        dialog.selectFile(self.tr("what we keep") + ".json")
        dialog.fileSelected.connect(self.save)
        dialog.open()

    def save(self, path: str) -> None:
        """Write the file."""
        person_id, language = self._card.id, _language()
        write = partial(_write, person_id, Path(path), language)
        self._work(write, lambda _: self.accept())


class ObjectDialog(FormDialog):
    """What somebody does not want."""

    def __init__(self, road: Road, parent: QWidget, *, card: PersonCard) -> None:
        title = self.tr("What {name} does not want").format(name=card.name)
        super().__init__(road, title, self.tr("Save"), parent)
        self._card = card
        self.calls = QCheckBox(self.tr("No &calls"))
        self.interviews = QCheckBox(self.tr("No &interviews about how satisfied they are"))
        self.restricted = QCheckBox(self.tr("&Keep what is written down, and do nothing with it"))
        self.calls.setChecked(card.do_not_call)
        self.interviews.setChecked(card.no_interviews)
        self.restricted.setChecked(card.restricted_on is not None)
        for box in (self.calls, self.interviews, self.restricted):
            self.form.add(box)
        words = self.tr("The last one is for somebody who says that it is not right, as long as you look into it.")
        self.form.add(label(words, "muted", wrap=True))
        self.restricted.toggled.connect(self._fit_others)
        self._fit_others(self.restricted.isChecked())
        self.submitted.connect(self._save)

    def _fit_others(self, restricted: bool) -> None:
        for box in (self.calls, self.interviews):
            box.setEnabled(not restricted)
            if restricted:
                box.setChecked(True)

    def _save(self) -> None:
        card, restricted = self._card, self.restricted.isChecked()
        calls, interviews = self.calls.isChecked(), self.interviews.isChecked()
        if restricted != (card.restricted_on is not None):
            self.do(partial(_restrict, card.id, restricted, calls, interviews))
        else:
            self.do(lambda services: services.rights.object(card.id, calls=calls, interviews=interviews))


class EraseDialog(FormDialog):
    """Says what goes and what must stay, and asks for the name before it is done: nobody can undo it."""

    confirmed = Signal(str)
    """The name as it was typed."""

    def __init__(self, road: Road, parent: QWidget, *, plan: ErasePlan) -> None:
        title = self.tr("Make {name} unrecognisable").format(name=plan.name)
        super().__init__(road, title, self.tr("Erase for good"), parent, icon="trash-2", danger=True)
        self.form.add(label(self.tr("Nobody can undo this."), "heading", wrap=True))
        for words in self._told(plan):
            self.form.add(label(words, wrap=True))
        self.typed = QLineEdit()
        self.keep_in_sight(labelled(self.tr("&Type the name: {name}").format(name=plan.name), self.typed))
        self.typed.textChanged.connect(self._look)
        self.submitted.connect(self._confirm)
        self._name = plan.name
        self._look()
        self.typed.setFocus()

    def _told(self, plan: ErasePlan) -> list[str]:
        told = [self.tr("This goes: {what}.").format(what=_all_of(plan.goes))]
        if plan.stays:
            words = self.tr("This stays as a number of nobody, so that past years still add up: {what}.")
            told.append(words.format(what=_all_of(plan.stays)))
        if (until := plan.expenses_until) is not None:
            words = self.tr("With the expenses the name stays until {day} {year}: the tax office asks for that.")
            told.append(words.format(day=day_and_month(until), year=until.year))
        if plan.is_client:
            told.append(self.tr("The name goes off every list. What was agreed for later is called off."))
        if plan.named_elsewhere:
            told.append(
                self.tr("The name is taken out of %n lines about somebody else.", "", plan.named_elsewhere),
            )
        words = self.tr("A copy is made first. From {day} {year} on no copy has the name any more.")
        told.append(words.format(day=day_and_month(plan.copies_until), year=plan.copies_until.year))
        return told

    def _look(self) -> None:
        if fold(self.typed.text()) == fold(self._name):
            self.be_ready()
        else:
            self.wait_for(self.tr("First type the name, so that it is nobody else."))

    def _confirm(self) -> None:
        self.accept()
        self.confirmed.emit(self.typed.text())


def _all_of(topics: tuple[tuple[Topic, int], ...]) -> str:
    said = [counted(topic, count) for topic, count in topics]
    return list_of([words[:1].lower() + words[1:] for words in said])


def _restrict(person_id: int, restricted: bool, calls: bool, interviews: bool, services: Services) -> None:
    services.rights.restrict(person_id, restricted=restricted)
    if not restricted:
        services.rights.object(person_id, calls=calls, interviews=interviews)


def _read(services: Services, person_id: int, language: Language) -> tuple[Access, str, bool]:
    sites = services.desk.sites()
    access = services.rights.what_we_keep_of(person_id, language)
    return access, sites[0].name if sites else "", services.desk.is_sample()


def _write(person_id: int, path: Path, language: Language, services: Services) -> int:
    return services.rights.write_what_we_keep_of(person_id, path, language)


def _language() -> Language:
    return Language.DUTCH if QLocale().language() is QLocale.Language.Dutch else Language.ENGLISH
