"""Give the sample world helpers with a week, wishes, papers and jobs, for the pictures of their room."""

from datetime import date, time, timedelta

from app.domain.matches import ExpenseKind, PreferenceKind
from app.domain.requests import Part
from app.domain.volunteers import InHouse, Liking
from app.services import Services

DAY = timedelta(days=1)
AFTERNOONS = [(day, Part.AFTERNOON) for day in (0, 1, 3)]
EVENINGS = [(day, Part.EVENING) for day in range(5)]


class Furnisher:
    """Fills in what the sample world leaves empty."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._today = services.today_on()
        self._kinds = {kind.code: kind.id for kind in services.request_kinds.all()}

    def furnish(self) -> None:
        """Fill in."""
        volunteers = self._services.volunteers
        henk, wim, truus = (self.find(name) for name in ("henk hoekstra", "wim haan", "truus willems"))
        self._henk(henk)
        volunteers.change(wim, free=EVENINGS, drives_own=True, drives_client=True, evening=True, motorway=True)
        volunteers.change(wim, out_of_town=False, max_per_month=4, licence_seen_on=self._today)
        volunteers.pause(wim, last_day=self._today + 18 * DAY)
        volunteers.change(truus, free=AFTERNOONS, key_number="3", badge="12", since=date(2016, 5, 1))
        volunteers.note_expense(truus, ExpenseKind.MATERIAL, cents=1240)
        others = [row.id for row in volunteers.all() if row.id not in (henk, wim, truus)]
        for number, other in enumerate(others[:9]):
            volunteers.change(other, free=[(number % 7, Part.MORNING), ((number + 3) % 7, Part.AFTERNOON)])
        for other in others[1:3]:
            volunteers.change(other, mentor_id=henk)
        volunteers.pause(others[4])
        matches, bertus, dien = self._services.matches, self.find("bertus kok"), self.find("dien beek")
        matches.stand(bertus, truus, kind_id=self._kinds["errands"])
        matches.stand(dien, truus)
        matches.stand(bertus, henk, reserve=True)
        matches.prefer(bertus, wim, PreferenceKind.RATHER_NOT)
        matches.prefer(henk, dien, PreferenceKind.PREFERS)
        volunteers.talk_first(dien, truus)
        for code, helper, ahead in (("odd_job", henk, 1), ("devices", henk, 2), ("errands", truus, 3)):
            self.job(code, helper, ahead)

    def find(self, text: str) -> int:
        """Find somebody by name."""
        return self._services.people.find(text)[0].id

    def job(self, code: str, helper: int, ahead: int) -> None:
        """Let somebody agree to a job some days from now."""
        client = self._services.people.find("jansen")[ahead % 3].id
        day = self._today + ahead * DAY
        request = self._services.requests.capture(client, "lamp boven de trap", kind_id=self._kinds[code], day=day)
        self._services.matches.agree(request, helper, on=day, starts=time(14), ends=time(15))

    def _henk(self, henk: int) -> None:
        volunteers = self._services.volunteers
        for code, liking in (
            ("odd_job", Liking.LIKES),
            ("devices", Liking.LIKES),
            ("errands", Liking.CAN),
            ("paperwork", Liking.RATHER_NOT),
        ):
            volunteers.like(henk, self._kinds[code], liking)
        volunteers.change(henk, free=[*AFTERNOONS, (4, Part.MORNING), (4, Part.AFTERNOON)], max_per_month=2)
        volunteers.change(henk, fine_with=[InHouse.DOG, InHouse.STAIRS], minds=[InHouse.SMOKE], area="De Lindehof")
        volunteers.change(henk, allergies=[InHouse.CAT], languages=["Duits"], agreement_on=date(2019, 3, 1))
        volunteers.change(henk, drives_own=True, licence_seen_on=date(2019, 3, 1), evening=False, motorway=True)
        volunteers.change(henk, insurance_seen_on=date(2019, 3, 1), inspection_until=date(2027, 2, 1))
        volunteers.change(henk, certificate_seen_on=date(2024, 3, 1), certificate_again_on=date(2027, 3, 1))
        volunteers.change(henk, badge="7", emergency_name="Anja, dochter", emergency_phone="0700 11 22 33")
        volunteers.change_circumstances(henk, hobbies=["kaarten", "voetbal"])
        volunteers.note_expense(henk, ExpenseKind.KILOMETRES, km=12.5)
        volunteers.note_expense(henk, ExpenseKind.PARKING, cents=300)
        volunteers.note_hours(henk, minutes=180, what="balie")
        volunteers.except_on(henk, self._today + 9 * DAY, free=False)
