"""A register for tests of what goes out and comes in: people with all that can be written, lists and marks."""

import csv
import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from python_calamine import load_workbook

from app.domain.activities import Activity, AttendanceMark, Enrolment, Meeting, MeetingState
from app.domain.attendance import Mark
from app.domain.base import Record
from app.domain.care_notes import CareNote
from app.domain.exporting import ExportKind, ExportOrder, FileFormat, Language
from app.domain.import_parts import Purpose
from app.domain.names import Salutation
from app.domain.people import EndReason, Person, ReachMe
from app.domain.steps import Action
from app.services import Services
from app.services.import_results import ImportResult
from app.storage.database import Database

EVERYBODY = ExportOrder(kind=ExportKind.PEOPLE)
ATTENDANCE = ExportOrder(kind=ExportKind.ATTENDANCE)
DATA = Path(__file__).with_name("data")
BOTH = [(language, file_format) for language in Language for file_format in FileFormat]


class Register:
    """One store, filled with few words and looked at through what comes out of it."""

    def __init__(self, database: Database, site: int | None = None) -> None:
        self.database, self.services, self.site = database, Services(database), site

    def person(self, **values: object) -> int:
        """Write somebody down."""
        with self.database.change(Action.ADD_PERSON) as session:
            one = Person(**values)  # type: ignore[arg-type]
            session.add(one)
            session.flush()
            return one.id

    def keep(self, *records: Record) -> None:
        """Write records down."""
        with self.database.change(Action.CHANGE_PERSON) as session:
            session.add_all(records)

    def full_person(self, **values: object) -> int:
        """Write down somebody of whom everything is known that has a column of its own."""
        said: dict[str, object] = {
            **{"call_name": "Annie", "initials": "A.M.", "surname_prefix": "van den", "surname": "Berg"},
            **{"birth_surname": "de Jong", "salutation": Salutation.MRS, "member_number": "0042", "birth_year": 1941},
            **{"street": "'t Zand", "house_number": "3-A", "postcode": "0120 AF", "town": "Merendonk"},
            **{"phone": "06 12345678", "phone_of": "dochter Els", "phone2": "0700-11 22 33", "phone2_of": "buurvrouw"},
            **{"email": "annie@merendonk.example", "reach_me": ReachMe.VIA_CONTACT},
            **{"reach_me_note": "-alleen 's middags", "language": "Turks", "do_not_call": True, "lives_alone": False},
            **{"extra_attention": True, "since": date(2019, 3, 1), "site_id": self.site},
            **values,
        }
        number = self.person(**said)
        self.keep(*(CareNote(person_id=number, text=text) for text in ("=1+1", 'snijdt het vlees vooraf; "ja"')))
        return number

    def whole_file_of_people(self) -> None:
        """Import a set, and write down who had everything, who moved, and who died."""
        guess = self.services.imports.guess(DATA / "set4" / "people.csv", purpose=Purpose.PEOPLE)
        self.services.imports.import_people(guess, "De Wilg")
        self.full_person(ended_on=date(2026, 5, 1), end_reason=EndReason.NURSING_HOME, site_id=1)
        self.full_person(
            **{"member_number": "0012", "surname_prefix": "", "surname": "Şahin", "birth_date": date(1938, 2, 28)},
            **{"birth_year": 1938, "phone": "+31 6 12345678", "house_number": "12-14", "lives_alone": True},
            **{"email": "", "site_id": 1},
        )
        died, moved = date(2026, 1, 2), date(2026, 3, 1)
        ended = {"deceased_on": died, "ended_on": died, "end_reason": EndReason.DIED}
        self.person(call_name="Mia", surname="Oomen", site_id=1, **ended)
        self.person(call_name="Jo", surname="Bos", site_id=1, ended_on=moved, end_reason=EndReason.MOVED)

    def bingo(self, *days: date, state: MeetingState = MeetingState.CLOSED) -> list[int]:
        """Make the bingo, which is activity 1, with meetings on `days`; return their numbers."""
        with self.database.change(Action.ADD_ACTIVITY) as session:
            activity = Activity(site_id=self.site, name="Bingo")  # type: ignore[arg-type]
            session.add(activity)
            session.flush()
            meetings = [Meeting(activity_id=activity.id, on=day, state=state, closed_on=day) for day in days]
            session.add_all(meetings)
            session.flush()
            return [meeting.id for meeting in meetings]

    def mark(self, meeting: int, person: int, mark: Mark) -> None:
        """Set a mark."""
        self.keep(AttendanceMark(meeting_id=meeting, person_id=person, mark=mark))

    def enrol(self, person: int, first_day: date, *, weekdays: int = 0) -> None:
        """Put somebody on the list of the bingo."""
        self.keep(Enrolment(activity_id=1, person_id=person, first_day=first_day, weekdays=weekdays))

    def csv(self, order: ExportOrder = EVERYBODY) -> list[dict[str, str]]:
        """Return the rows of a list, by heading."""
        stream = io.BytesIO()
        self.services.exports.stream_csv(order, stream)
        text = stream.getvalue().decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))

    def sheet(self, order: ExportOrder, path: Path) -> Sequence[Sequence[object]]:
        """Save a workbook, and return its cells."""
        self.services.exports.write(order, path, FileFormat.XLSX)
        return load_workbook(path).get_sheet_by_index(0).to_python()

    def save(self, path: Path, kind: ExportKind = ExportKind.PEOPLE, language: Language = Language.DUTCH) -> Path:
        """Save a list, as what the name of the file says."""
        order = ExportOrder(kind=kind, language=language)
        self.services.exports.write(order, path, FileFormat(path.suffix[1:]))
        return path

    def bring_in(self, path: Path, site: str | None = None) -> ImportResult:
        """Import a list of people."""
        guess = self.services.imports.guess(path, purpose=Purpose.PEOPLE)
        return self.services.imports.import_people(guess, site)

    def bring_in_attendance(self, path: Path, activity: str = "Bingo", site: str | None = None) -> ImportResult:
        """Import an attendance list."""
        guess = self.services.imports.guess(path, purpose=Purpose.ATTENDANCE, hint=activity)
        return self.services.imports.import_attendance(guess, activity, site)
