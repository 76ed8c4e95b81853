"""What we keep and why: to read, to print for clients, how long, and once a year what is too old."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.domain.kept import BY_LAW, LEAST_MONTHS, MONTHS, MOST_MONTHS, StaysFor, Term, Topic
from ui.attendance_lists import site_here
from ui.columns import Columns
from ui.fields import NumberField
from ui.flow import FlowLayout
from ui.forms import FormDialog
from ui.jobs import Progress
from ui.page import Page
from ui.printed import Printing, ask_and_print
from ui.road import Road
from ui.widgets import Card, PageTitle, SecondaryButton, clear_layout, column, label, row, separator
from ui.words.dates import day, day_and_month
from ui.words.kept import how_long, length, term, topic, who_sees, why

if TYPE_CHECKING:
    from app.services import Services
    from app.services.desk import SiteRow
    from app.services.rights import ClearList
    from app.services.rights_marks import OldMarks, StillNamed
    from app.services.rights_terms import OldLine, OutOfTerm

AT_ONCE = 200
"""So many people and lines are shown in one list: who goes on gets the next."""

STAY_AT_ONCE = 20
"""So many people whose old attendance keeps its names are shown: more nobody reads."""

Seen = tuple[dict[Term, int], date, "SiteRow | None", bool]


class KeptPage(Page):
    """One line for each kind of thing that we keep."""

    watches = frozenset({"store_fact", "site"})

    def __init__(self, road: Road, parent: QWidget | None = None) -> None:
        super().__init__(road, parent)
        self.printing: Printing = ask_and_print
        self._seen: Seen | None = None
        lines = column(self)
        lines.addWidget(PageTitle(self.title()))
        across = Columns()
        self._what = Card(self.tr("Of clients and volunteers"), "list")
        self._topics = column(spacing=0)
        self._what.body.addLayout(self._topics)
        beside = QWidget()
        acts = column(beside)
        for card in (self._paper(), self._yearly(), self._how_long()):
            acts.addWidget(card)
        acts.addStretch(1)
        across.add(beside, 2)
        across.add(self._what, 3)
        lines.addWidget(across)
        lines.addStretch(1)

    def title(self) -> str:
        return self.tr("What we keep and why")

    def refresh(self) -> None:
        self.ask(_look, self._show)

    def _paper(self) -> Card:
        card = Card(self.tr("For clients"), "printer")
        words = self.tr("A paper in plain words: what we keep, why, and what they may ask of us.")
        card.add(label(words, "muted", wrap=True))
        self.print_button = SecondaryButton(self.tr("&Print it"), "printer")
        self.print_button.clicked.connect(self._print)
        card.add(_line_of(self.print_button))
        return card

    def _how_long(self) -> Card:
        card = Card(self.tr("How long"), "history")
        self._terms = column(spacing=4)
        card.body.addLayout(self._terms)
        self.terms_button = SecondaryButton(self.tr("&Change how long…"), "pencil")
        self.terms_button.clicked.connect(self._change_terms)
        card.add(_line_of(self.terms_button))
        return card

    def _yearly(self) -> Card:
        card = Card(self.tr("Once a year"), "shield-check")
        words = self.tr("You look at what is too old, and say what may go. Nothing goes by itself.")
        card.add(label(words, "muted", wrap=True))
        self.clear_button = SecondaryButton(self.tr("&Look what is too old…"), "list-checks")
        self.clear_button.clicked.connect(self._look_at_old)
        card.add(_line_of(self.clear_button))
        return card

    def _show(self, seen: Seen) -> None:
        self._seen = seen
        months = seen[0]
        clear_layout(self._topics)
        for number, one in enumerate(Topic):
            if number:
                self._topics.addWidget(separator())
            self._topics.addWidget(_topic(one, months))
        clear_layout(self._terms)
        for one_term in MONTHS:
            said = f"{term(one_term)} {length(months[one_term])}."
            self._terms.addWidget(label(said, wrap=True))

    def _print(self) -> None:
        if self._seen is None:
            return
        from ui.rights_papers import kept_paper

        months, today, site, sample = self._seen
        contact = " · ".join(part for part in (site.address, site.phone) if part) if site is not None else ""
        paper = kept_paper(months, site=site.name if site is not None else "", contact=contact, on=today, sample=sample)
        self.printing(paper, self, self._printed)

    def _printed(self, place: str) -> None:
        words = self.tr("Printed: {where}.") if place else self.tr("Printed.")
        self.notice.tell(words.format(where=place), "ok")

    def _change_terms(self) -> None:
        if self._seen is not None:
            TermsDialog(self.road, self, months=self._seen[0]).open()

    def _look_at_old(self) -> None:
        self.work(lambda services, _: services.rights.to_clear(), self._show_old)

    def _show_old(self, old: ClearList) -> None:
        dialog = ClearDialog(self.road, self, old=old)
        dialog.confirmed.connect(partial(self._clear, old.on))
        dialog.open()

    def _clear(self, on: date, people: list[int], lines: list[int], seen: list[int], texts: bool, marks: bool) -> None:
        def job(services: Services, progress: Progress) -> None:
            services.rights.clear(
                on=on, people=people, lines=lines, seen=seen, texts=texts, marks=marks, progress=progress
            )

        self.work(job, lambda _: self.notice.tell(self.tr("Done. What was too old is gone."), "ok"))


class TermsDialog(FormDialog):
    """How many months each kind of thing is kept."""

    def __init__(self, road: Road, parent: QWidget, *, months: dict[Term, int]) -> None:
        super().__init__(road, self.tr("How long we keep things"), self.tr("Save"), parent)
        self.fields: dict[Term, NumberField] = {}
        for one, usual in MONTHS.items():
            field = NumberField(usual if one in BY_LAW else LEAST_MONTHS, MOST_MONTHS)
            field.setSuffix(self.tr(" months"))
            field.setValue(months[one])
            usually = self.tr("usual: {time}").format(time=length(usual))
            self.form.field(term(one), field, usually)
            self.fields[one] = field
        self.submitted.connect(self._save)

    def _save(self) -> None:
        terms = {one: field.value() for one, field in self.fields.items()}
        self.do(lambda services: services.rights.set_months(terms))


class ClearDialog(FormDialog):
    """What is too old, to be looked at: what has a tick goes."""

    confirmed = Signal(list, list, list, bool, bool)
    """The people who go, the lines that go, all lines that were shown, whether old texts go, and old names."""

    def __init__(self, road: Road, parent: QWidget, *, old: ClearList) -> None:
        title = self.tr("What is too old on {day}").format(day=day(old.on))
        super().__init__(road, title, self.tr("This may go"), parent, icon="trash-2", danger=True)
        self._lines_shown = [one.note_id for one in old.lines[:AT_ONCE]]
        self.people: dict[int, QCheckBox] = {}
        self.lines: dict[int, QCheckBox] = {}
        self.texts = QCheckBox(self.tr("This may go"), self)
        self.texts.hide()  # shown only where there are any
        self.texts.setChecked(True)
        self._add_people(old.people[:AT_ONCE])
        self._add_lines(old.lines[:AT_ONCE])
        self.marks = QCheckBox(self.tr("Take %n names off", "", old.marks.people), self)
        self.marks.hide()
        self.marks.setChecked(True)
        self._add_marks(old.marks)
        if old.notes or old.steps or old.names or old.helpers:
            self.form.add(label(self.tr("Old texts"), "heading"))
            self._add_box(self.texts, f"{self._texts(old)}.")
        if not old:
            self.form.add(label(self.tr("Nothing is too old."), "strong", wrap=True))
            self.submit_button.set_kind("primary")
            self.submit_button.setText(self.tr("I have looked"))
        else:
            words = self.tr("What goes here, nobody can bring back. A copy is made first; it is gone after 90 days.")
            self.warning = label(words, "strong", wrap=True)
            self.keep_in_sight(self.warning)
        if max(len(old.people), len(old.lines)) > AT_ONCE:
            self.form.add(label(self.tr("There is more: look again afterwards."), "strong", wrap=True))
        self.submitted.connect(self._confirm)

    def _texts(self, old: ClearList) -> str:
        said = []
        if old.notes:
            said.append(self.tr("What was written about %n calls and things to do", "", old.notes))
        if old.steps:
            said.append(self.tr("what was changed, in full, in %n rows", "", old.steps))
        if old.names:
            said.append(self.tr("the name with %n expenses", "", old.names))
        if old.helpers:
            said.append(self.tr("what %n people did as a volunteer", "", old.helpers))
        words = ", ".join(said)
        return words[:1].upper() + words[1:]

    def _add_people(self, people: tuple[OutOfTerm, ...]) -> None:
        if not people:
            return
        self.form.add(label(self.tr("People ({number})").format(number=len(people)), "heading"))
        self.form.add(label(self.tr("Who has a tick is made unrecognisable."), "muted", wrap=True))
        for one in people:
            box = QCheckBox(f"{one.name}: {self._why(one)}".replace("&", "&&"))
            box.setChecked(True)
            self.people[one.person_id] = box
            self.form.add(box)

    def _why(self, one: OutOfTerm) -> str:
        on = f"{day_and_month(one.since)} {one.since.year}"
        match one.term:
            case Term.DIED:
                return self.tr("died on {day}").format(day=on)
            case Term.VOLUNTEER:
                return self.tr("no volunteer any more since {day}").format(day=on)
            case _:
                return self.tr("stopped on {day}").format(day=on)

    def _add_lines(self, lines: tuple[OldLine, ...]) -> None:
        if not lines:
            return
        self.form.add(label(self.tr("Good to know: is it still so?"), "heading"))
        self.form.add(label(self.tr("What has a tick is taken away. The rest stays for another year."), wrap=True))
        for one in lines:
            box = QCheckBox(f"{one.name}: {one.text}".replace("&", "&&"))
            self.lines[one.note_id] = box
            self.form.add(box)

    def _add_box(self, box: QCheckBox, about: str) -> None:
        """Add a tick with what it is about: a box does not break its own words into lines."""
        box.setAccessibleDescription(about)
        self.form.add(box)
        box.show()
        self.form.add(label(about, "muted", wrap=True))

    def _add_marks(self, old: OldMarks) -> None:
        if not (old.marks or old.stay):
            return
        self.form.add(label(self.tr("Who was there, long ago"), "heading"))
        if old.marks:
            words = self.tr("From the attendance of before {day}. How many people came stays as it was.")
            self._add_box(self.marks, words.format(day=f"{day_and_month(old.before)} {old.before.year}"))
        if old.stay:
            words = self.tr("These names stay for now. Does somebody not come any more? Take them off the list.")
            self.form.add(label(words, wrap=True))
        for one in old.stay[:STAY_AT_ONCE]:
            self.form.add(label(f"• {one.name}: {self._why_it_stays(one)}", wrap=True))
        if (more := len(old.stay) - STAY_AT_ONCE) > 0:
            self.form.add(label(self.tr("and %n more", "", more), "muted", wrap=True))

    def _why_it_stays(self, one: StillNamed) -> str:
        if one.why is StaysFor.RESTRICTED:
            return self.tr("asked us to only keep it")
        return self.tr("seldom came to {activity}, and is still on the list").format(activity=one.activity)

    def _confirm(self) -> None:
        people = [number for number, box in self.people.items() if box.isChecked()]
        lines = [number for number, box in self.lines.items() if box.isChecked()]
        self.accept()
        texts = self.texts.isChecked() and not self.texts.isHidden()
        marks = self.marks.isChecked() and not self.marks.isHidden()
        self.confirmed.emit(people, lines, self._lines_shown, texts, marks)


def _topic(one: Topic, months: dict[Term, int]) -> QWidget:
    line = QWidget()
    cells = column(line, spacing=1)
    cells.setContentsMargins(0, 7, 0, 7)
    cells.addWidget(label(topic(one), "strong", wrap=True))
    cells.addWidget(label(why(one), wrap=True))
    cells.addWidget(label(f"{how_long(one, months)} · {who_sees(one)}", "small", wrap=True))
    return line


def _look(services: Services) -> Seen:
    here, sites = site_here(services), services.desk.sites()
    site = next((one for one in sites if one.id == here), sites[0] if sites else None)
    return services.rights.months(), services.today_on(), site, services.desk.is_sample()


def _line_of(*buttons: QWidget) -> QWidget:
    outer, box = QWidget(), QWidget()
    lines = row(outer)
    lines.setContentsMargins(0, 8, 0, 4)
    lines.addWidget(box)
    flow = FlowLayout(box)
    for button in buttons:
        flow.addWidget(button)
    return outer
