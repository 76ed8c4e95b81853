"""What we keep of people: why, how long, who sees it, and what becomes of it when somebody is erased.

One table. The page *What we keep and why*, the document for who asks, erasing and the terms are all made from it, and
`tests/domain/test_kept.py` holds it against the tables themselves: a column that is not in it fails.
"""

import enum
from collections.abc import Iterator

from msgspec import Struct, field

from app.domain.sites import Role


class Topic(enum.StrEnum):
    """What we keep of somebody, as a person would divide it; in the order in which it is told."""

    NAME = "name"
    BORN = "born"
    ADDRESS = "address"
    REACH = "reach"
    MEMBER = "member"
    ATTENTION = "attention"
    AROUND = "around"
    CONTACTS = "contacts"
    GOOD_TO_KNOW = "good_to_know"
    LISTS = "lists"
    ATTENDANCE = "attendance"
    AWAY = "away"
    CALLS = "calls"
    TO_DO = "to_do"
    REQUESTS = "requests"
    HELP = "help"
    FIT = "fit"
    VOLUNTEER = "volunteer"
    HOURS = "hours"
    EXPENSES = "expenses"
    PRINTED = "printed"
    DONE = "done"
    AT_THE_DESK = "at_the_desk"


class Term(enum.StrEnum):
    """How long something is kept; those of `MONTHS` can be set."""

    ENDED = "ended"
    """With the person, and so long after they stopped."""
    DIED = "died"
    VOLUNTEER = "volunteer"
    NOTES = "notes"
    """What was written about a call or a thing that was done."""
    GOOD_TO_KNOW = "good_to_know"
    MARKS = "marks"
    """The name with who was there and who was not; after that it only counts."""
    EXPENSES = "expenses"
    JOURNAL = "journal"
    PAPERS = "papers"
    """Seven days."""
    AT_THE_DESK = "at_the_desk"
    """As long as what they did is kept."""


MONTHS: dict[Term, int] = {
    Term.ENDED: 24,
    Term.DIED: 12,
    Term.VOLUNTEER: 12,
    Term.NOTES: 12,
    Term.GOOD_TO_KNOW: 12,
    Term.MARKS: 24,
    Term.EXPENSES: 84,
    Term.JOURNAL: 12,
}
"""Kept for so many months, unless the organisation says otherwise (domain.md section 5)."""
LEAST_MONTHS, MOST_MONTHS = 3, 120
BY_LAW = frozenset({Term.EXPENSES})
"""The tax office asks for these: nobody keeps them shorter."""


class StaysFor(enum.StrEnum):
    """Why the names of old attendance stay for now."""

    SELDOM = "seldom"
    """Still on the list, and came so seldom since that the rule would say something else."""
    RESTRICTED = "restricted"
    """Somebody asked us to keep everything as it is."""


_EVERYBODY = frozenset(Role)
_CALLERS = frozenset({Role.CALLER, Role.MANAGER, Role.COORDINATOR})
_MANAGER = frozenset({Role.MANAGER})

SEEN_BY: dict[Topic, frozenset[Role]] = {
    **dict.fromkeys(Topic, _EVERYBODY),
    **dict.fromkeys((Topic.ATTENTION, Topic.AWAY, Topic.CALLS, Topic.TO_DO, Topic.PRINTED), _CALLERS),
    **dict.fromkeys((Topic.HOURS, Topic.EXPENSES, Topic.DONE), _MANAGER),
}
"""Who at the desk sees it (`app/services/permissions.py` holds them to it)."""

TERMS: dict[Topic, Term] = {
    **dict.fromkeys(Topic, Term.ENDED),
    **dict.fromkeys((Topic.CALLS, Topic.TO_DO), Term.NOTES),
    **dict.fromkeys((Topic.VOLUNTEER, Topic.HOURS), Term.VOLUNTEER),
    Topic.GOOD_TO_KNOW: Term.GOOD_TO_KNOW,
    Topic.ATTENDANCE: Term.MARKS,
    Topic.EXPENSES: Term.EXPENSES,
    Topic.PRINTED: Term.PAPERS,
    Topic.DONE: Term.JOURNAL,
    Topic.AT_THE_DESK: Term.AT_THE_DESK,
}


class KeptTable(Struct, frozen=True, kw_only=True):
    """What one table keeps of people, column by column."""

    topic: Topic
    """What its columns are about, where nothing else is said."""
    whose: tuple[str, ...]
    """The columns that say of whom it is: each of them is somebody whom it is kept about."""
    row_goes: bool = False
    """Whether erasing takes the whole row; otherwise the row stays, as a number that says nothing of anybody."""
    goes: str = ""
    """Columns that erasing empties."""
    stays: str = ""
    """Columns that stay when somebody is erased: days, numbers and codes that the counts of past years rest on."""
    others: str = ""
    """Columns that tell of somebody else too: they are masked for who asks what we keep; erasing empties them."""
    staff: str = ""
    """Names of those who work at the desk."""
    apart: dict[Topic, str] = field(default_factory=dict)
    """Columns that are about something else than the table is."""

    @property
    def columns(self) -> frozenset[str]:
        """Every column that is named."""
        texts = (self.goes, self.stays, self.others, self.staff)
        return frozenset({"id", *self.whose, *(word for text in texts for word in text.split())})

    def emptied(self) -> tuple[str, ...]:
        """Return the columns that erasing empties."""
        return (*self.goes.split(), *self.others.split())

    def topic_of(self, column: str) -> Topic:
        """Return what a column is about."""
        return next((topic for topic, names in self.apart.items() if column in names.split()), self.topic)


_JOURNEY = "from_where to_where aid companion seats"

TABLES: dict[str, KeptTable] = {
    "person": KeptTable(
        topic=Topic.NAME,
        whose=("id",),
        goes=(
            "call_name initials surname_prefix surname birth_surname salutation member_number birth_date birth_year"
            " street house_number postcode town address_hidden phone phone2 email reach_me reach_me_note language"
            " lives_alone extra_attention household_id sort_name sort_call_name"
        ),
        others="phone_of phone2_of partner_id own_volunteer_id",
        stays=(
            "do_not_call no_interviews restricted_on site_id is_client is_volunteer since ended_on end_reason"
            " deceased_on merged_into_id erased_on"
        ),
        apart={
            Topic.BORN: "birth_date birth_year",
            Topic.ADDRESS: "street house_number postcode town address_hidden",
            Topic.REACH: (
                "phone phone_of phone2 phone2_of email reach_me reach_me_note language do_not_call no_interviews"
                " restricted_on"
            ),
            Topic.MEMBER: (
                "site_id is_client is_volunteer since ended_on end_reason deceased_on merged_into_id erased_on"
            ),
            Topic.ATTENTION: "lives_alone extra_attention",
            Topic.AROUND: "household_id partner_id own_volunteer_id",
        },
    ),
    "contact_person": KeptTable(
        topic=Topic.CONTACTS,
        whose=("person_id",),
        row_goes=True,
        goes="relation key_holder may_call consent_on",
        others="name phone consent_by",
    ),
    "care_note": KeptTable(
        topic=Topic.GOOD_TO_KNOW,
        whose=("person_id",),
        row_goes=True,
        goes="text shown_at review_on written_on",
        staff="written_by",
    ),
    "away_period": KeptTable(
        topic=Topic.AWAY, whose=("person_id",), row_goes=True, goes="first_day last_day kind ask_again_on"
    ),
    "enrolment": KeptTable(
        topic=Topic.LISTS,
        whose=("person_id",),
        stays="activity_id first_day last_day weekdays always_regular no_missed_call",
    ),
    "attendance_mark": KeptTable(topic=Topic.ATTENDANCE, whose=("person_id",), stays="meeting_id mark"),
    "call_attempt": KeptTable(
        topic=Topic.CALLS,
        whose=("person_id",),
        goes="note done_differently",
        others="spoke_with",
        stays="reason at outcome answered activity_id follow_up_id meeting_id stop_reason",
        staff="called_by",
    ),
    "look": KeptTable(topic=Topic.DONE, whose=("person_id",), row_goes=True, goes="at kind detail", staff="who"),
    "taken_call": KeptTable(topic=Topic.CALLS, whose=("person_id",), row_goes=True, goes="until", staff="taken_by"),
    "assigned_call": KeptTable(
        topic=Topic.CALLS, whose=("person_id",), row_goes=True, goes="assigned_on", staff="desk_person_id"
    ),
    "postponed_call": KeptTable(
        topic=Topic.CALLS,
        whose=("person_id",),
        row_goes=True,
        goes="until postponed_at activity_id",
        staff="postponed_by",
    ),
    "dismissed_flag": KeptTable(
        topic=Topic.CALLS,
        whose=("person_id",),
        row_goes=True,
        goes="activity_id up_to reason dismissed_at",
        staff="dismissed_by",
    ),
    "follow_up": KeptTable(
        topic=Topic.TO_DO,
        whose=("person_id",),
        goes="what result",
        stays="kind due_on own_volunteer made_on done_on",
        staff="desk_person_id made_by done_by",
    ),
    "request": KeptTable(
        topic=Topic.REQUESTS,
        whose=("person_id",),
        goes=(f"text answers agreed_result costs_told wants in_the_way handed_why why found_line {_JOURNEY}"),
        others="around handed_name asked_for_id",
        stays=(
            "received_at household site_id kind_id origin state rank day due part starts ends urgent series_id"
            " series_day day_doubt light needs_certificate any_helper vehicle motorway out_of_town back_at handed_to"
            " handed_on ask_back_on watched elsewhere_id declined_for closed_on closed_because found reopened"
        ),
        staff="received_by closed_by",
    ),
    "match": KeptTable(
        topic=Topic.HELP,
        whose=("volunteer_id",),
        stays=(
            "request_id state asked_on answered_on on starts ends counted_on overridden minutes found still_right_on"
        ),
        staff="asked_by answered_by",
    ),
    "standing_match": KeptTable(
        topic=Topic.HELP,
        whose=("client_id", "volunteer_id"),
        row_goes=True,
        goes="kind_id reserve since ended_on",
    ),
    "preference": KeptTable(topic=Topic.FIT, whose=("person_id", "other_id"), row_goes=True, goes="kind"),
    "circumstances": KeptTable(
        topic=Topic.FIT,
        whose=("person_id",),
        row_goes=True,
        goes="complex hobbies in_house wishes wish_is_must must_speak",
    ),
    "volunteer": KeptTable(
        topic=Topic.VOLUNTEER,
        whose=("person_id",),
        goes=(
            "max_per_month area free_parts drives_own drives_client drives_bus licence_seen_on insurance_seen_on"
            " inspection_until evening motorway out_of_town languages allergies fine_with minds certificate_seen_on"
            " certificate_again_on agreement_on badge key_number"
        ),
        others="emergency_name emergency_phone mentor_id",
        stays="since ends_on",
        staff="licence_seen_by insurance_seen_by certificate_seen_by",
    ),
    "volunteer_kind": KeptTable(topic=Topic.VOLUNTEER, whose=("person_id",), row_goes=True, goes="kind_id liking"),
    "availability_exception": KeptTable(
        topic=Topic.VOLUNTEER, whose=("person_id",), row_goes=True, goes="on free part"
    ),
    "pause": KeptTable(topic=Topic.VOLUNTEER, whose=("person_id",), row_goes=True, goes="first_day last_day"),
    "taxi_run": KeptTable(topic=Topic.HELP, whose=("driver_id",), stays="on site_id seats"),
    "hour_entry": KeptTable(topic=Topic.HOURS, whose=("person_id",), goes="what", stays="on minutes estimated"),
    "expense": KeptTable(
        topic=Topic.EXPENSES, whose=("person_id",), stays="on kind match_id cents km_tenths paid_on paid_to"
    ),
    "paper_name": KeptTable(topic=Topic.PRINTED, whose=("person_id",), row_goes=True, goes="paper_id"),
}
"""Every table that keeps something of people."""

FOLLOWS: dict[str, str] = {
    "search_word": "person",
    "search_text": "person",
    "request_word": "request",
    "request_text": "request",
    "request_series": "request",
    "taxi_stop": "request",
    "step": "journal",
    "entry": "journal",
}
"""Tables that follow from those above, and go with them: word indexes, what repeats, and what was done."""

OF_NOBODY: frozenset[str] = frozenset(
    {
        *("site", "closed_period", "activity", "meeting", "household", "request_kind", "elsewhere"),
        *("import_memory", "paper", "store_fact", "desk_person", "pin"),
    }
)
"""Tables of places, rules and lists. Who works at the desk stands in them by name (`Topic.AT_THE_DESK`), nobody else;
in `store_fact` what somebody was still writing, which goes with any erasing."""


def topics_of(table: str) -> Iterator[tuple[Topic, str]]:
    """Yield each column of a table with what it is about, in the order in which it is told."""
    kept = TABLES[table]
    for text in (kept.goes, kept.others, kept.stays, kept.staff):
        for column in text.split():
            yield kept.topic_of(column), column
