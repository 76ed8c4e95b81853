"""Write the attendance of a file as CSV: `export_once.py FILE TARGET FIRST_DAY|- ours|theirs`."""

import csv
import sys
from datetime import date
from pathlib import Path

from app.domain.exporting import ExportKind, ExportOrder, FileFormat
from tests.benchmarks import worlds
from tests.benchmarks.measuring import done

_QUERY = """
SELECT meeting."on", activity.name, site.name, person.member_number, person.call_name, person.initials,
       person.surname_prefix, person.surname, person.birth_surname, attendance_mark.mark
FROM attendance_mark
JOIN meeting ON meeting.id = attendance_mark.meeting_id
JOIN activity ON activity.id = meeting.activity_id
JOIN site ON site.id = activity.site_id
JOIN person ON person.id = attendance_mark.person_id
WHERE meeting.state = 'closed' AND meeting."on" >= ?
ORDER BY meeting."on", meeting.id, attendance_mark.person_id
"""


def ours(path: Path, target: Path, first_day: date | None) -> None:
    """Export as the window does."""
    with worlds.services(path) as services:
        order = ExportOrder(kind=ExportKind.ATTENDANCE, first_day=first_day)
        services.exports.write(order, target, FileFormat.CSV)


def theirs(path: Path, target: Path, first_day: date | None) -> None:
    """Let `csv.writer` write what a cursor of the driver gives, the same columns through the same join."""
    with worlds.driver(path) as connection, target.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows(connection.execute(_QUERY, [str(first_day or date.min)]))


if __name__ == "__main__":
    file, to, since, whose = sys.argv[1:]
    work = ours if whose == "ours" else theirs
    work(Path(file), Path(to), None if since == "-" else date.fromisoformat(since))
    done()
