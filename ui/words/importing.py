"""An import in words: what columns and signs mean, and why a file or a row is refused."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.import_columns import Role
from app.domain.import_parts import Kind, SheetWarning, Warned
from app.domain.import_refusals import FileFault, RowFault, SheetFault
from app.domain.import_symbols import Meaning

translate = QCoreApplication.translate


def role(held: Role | None) -> str:
    """Name what a column holds."""
    names = {
        Role.NUMBER: translate("words", "Member number"),
        Role.NAME: translate("words", "Name, in one column"),
        Role.CALL_NAME: translate("words", "First name"),
        Role.INITIALS: translate("words", "Initials"),
        Role.SURNAME_PREFIX: translate("words", "Surname prefix"),
        Role.SURNAME: translate("words", "Surname"),
        Role.BIRTH_SURNAME: translate("words", "Birth name"),
        Role.SALUTATION: translate("words", "Address as"),
        Role.BIRTH: translate("words", "Date of birth"),
        Role.BIRTH_YEAR: translate("words", "Year of birth"),
        Role.ADDRESS: translate("words", "Street and house number"),
        Role.STREET: translate("words", "Street"),
        Role.HOUSE_NUMBER: translate("words", "House number"),
        Role.HOUSE_ADDITION: translate("words", "House number, addition"),
        Role.POSTCODE: translate("words", "Postcode"),
        Role.TOWN: translate("words", "Town"),
        Role.POSTCODE_TOWN: translate("words", "Postcode and town"),
        Role.PHONE: translate("words", "Phone"),
        Role.PHONE2: translate("words", "Second phone"),
        Role.PHONE_OF: translate("words", "Whose phone"),
        Role.PHONE2_OF: translate("words", "Whose second phone"),
        Role.EMAIL: translate("words", "Email"),
        Role.REMARK: translate("words", "Good to know"),
        Role.REACH_ME: translate("words", "How to reach"),
        Role.REACH_ME_NOTE: translate("words", "How to reach, explained"),
        Role.LANGUAGE: translate("words", "Language"),
        Role.LIVES_ALONE: translate("words", "Lives alone"),
        Role.EXTRA_ATTENTION: translate("words", "Extra attention"),
        Role.DO_NOT_CALL: translate("words", "Do not call"),
        Role.ADDRESS_HIDDEN: translate("words", "Address hidden"),
        Role.SINCE: translate("words", "Client since"),
        Role.ENDED_ON: translate("words", "Client until"),
        Role.END_REASON: translate("words", "Why it ended"),
        Role.DECEASED_ON: translate("words", "Died on"),
        Role.ROLES: translate("words", "Client, volunteer or both"),
        Role.OWN_VOLUNTEER: translate("words", "Own volunteer"),
        Role.AWAY: translate("words", "Away for a while"),
        Role.PARTNER: translate("words", "Partner's name"),
        Role.LIVES_WITH: translate("words", "Lives with"),
        Role.CONTACT: translate("words", "Contact person"),
        Role.CONTACT_RELATION: translate("words", "Contact person: who is it"),
        Role.CONTACT_PHONE: translate("words", "Contact person: phone"),
        Role.CONTACT_MAY_CALL: translate("words", "Contact person: may be called"),
        Role.CONTACT_KEY_HOLDER: translate("words", "Contact person: key holder"),
        Role.CONTACT_CONSENT_ON: translate("words", "Contact person: consent on"),
        Role.CONTACT_CONSENT_BY: translate("words", "Contact person: consent asked by"),
        Role.SITE: translate("words", "Support point"),
        Role.ACTIVITY: translate("words", "Activity"),
        Role.MEETING_DATE: translate("words", "Date of the visit"),
        Role.STATUS: translate("words", "Present or not"),
        Role.MEETING: translate("words", "A date"),
        Role.HELPER: translate("words", "Who helps"),
        Role.IS_CLIENT: translate("words", "Client too"),
        Role.HELPS_SINCE: translate("words", "Helps since"),
        Role.STOPS_ON: translate("words", "Stops on"),
        Role.LIKES: translate("words", "Likes to do"),
        Role.CAN_DO: translate("words", "Can do"),
        Role.RATHER_NOT: translate("words", "Rather not"),
        Role.FREE: translate("words", "When free"),
        Role.NOT_NOW_UNTIL: translate("words", "Not for now until"),
        Role.NOT_NOW_LATER: translate("words", "Not for now later"),
        Role.OTHER_DAYS: translate("words", "Other days"),
        Role.MAX_PER_MONTH: translate("words", "At most a month"),
        Role.AREA: translate("words", "Where they help"),
        Role.DRIVES: translate("words", "Which car"),
        Role.LICENCE_SEEN_ON: translate("words", "Driving licence seen on"),
        Role.LICENCE_SEEN_BY: translate("words", "Driving licence seen by"),
        Role.INSURANCE_SEEN_ON: translate("words", "Insurance seen on"),
        Role.INSURANCE_SEEN_BY: translate("words", "Insurance seen by"),
        Role.INSPECTION_UNTIL: translate("words", "Car inspected until"),
        Role.EVENING: translate("words", "Drives in the evening"),
        Role.MOTORWAY: translate("words", "Drives on the motorway"),
        Role.OUT_OF_TOWN: translate("words", "Drives out of town"),
        Role.OTHER_LANGUAGES: translate("words", "Other languages"),
        Role.HOBBIES: translate("words", "Hobbies"),
        Role.FINE_WITH: translate("words", "Is fine with"),
        Role.MINDS: translate("words", "Rather not in the house"),
        Role.ALLERGIES: translate("words", "Allergic to"),
        Role.CERTIFICATE_SEEN_ON: translate("words", "Certificate of conduct seen on"),
        Role.CERTIFICATE_SEEN_BY: translate("words", "Certificate of conduct seen by"),
        Role.CERTIFICATE_AGAIN_ON: translate("words", "Certificate of conduct: look again on"),
        Role.AGREEMENT_ON: translate("words", "Agreement signed on"),
        Role.BADGE: translate("words", "Badge"),
        Role.KEY_NUMBER: translate("words", "Key number"),
        Role.EMERGENCY_NAME: translate("words", "In an emergency: who"),
        Role.EMERGENCY_PHONE: translate("words", "In an emergency: phone"),
        Role.MENTOR: translate("words", "Mentor"),
        Role.REQUEST: translate("words", "What is asked"),
        Role.HELP_KIND: translate("words", "Kind of help"),
        Role.RECEIVED_ON: translate("words", "Asked on"),
        Role.RECEIVED_BY: translate("words", "Taken by"),
        Role.ORIGIN: translate("words", "Whose idea it was"),
        Role.URGENT: translate("words", "In a hurry or not"),
        Role.WANTED_ON: translate("words", "Wanted on"),
        Role.DUE: translate("words", "By when at the latest"),
        Role.PART_OF_DAY: translate("words", "Which part of the day"),
        Role.WANTED_FROM: translate("words", "From what time"),
        Role.WANTED_UNTIL: translate("words", "Until what time"),
        Role.FOR_HOUSEHOLD: translate("words", "For everybody in the house"),
        Role.NEXT_STEP: translate("words", "How far it is"),
    }
    return names.get(held, translate("words", "not used")) if held is not None else translate("words", "not used")


def kind(of_sheet: Kind) -> str:
    """Name what a sheet is."""
    match of_sheet:
        case Kind.PEOPLE:
            return translate("words", "A list of people")
        case Kind.GRID:
            return translate("words", "An attendance list, with dates across")
        case Kind.VOLUNTEERS:
            return translate("words", "A list of volunteers")
        case Kind.REQUESTS:
            return translate("words", "A list of requests")
    return translate("words", "An attendance list, with one row a visit")


def meaning(of_sign: Meaning) -> str:
    """Name what a sign means."""
    match of_sign:
        case Meaning.PRESENT:
            return translate("words", "present")
        case Meaning.ANNOUNCED:
            return translate("words", "absence announced")
        case Meaning.DID_NOT_COME:
            return translate("words", "did not come")
    return translate("words", "not on the list that day")


def file_fault(fault: FileFault) -> str:
    """Say what is the matter with a file, and what to do."""
    sentences = {
        FileFault.MISSING: translate("words", "This file is no longer there. Choose it again."),
        FileFault.UNREADABLE: translate("words", "This file may not be read. Copy it to your own folder first."),
        FileFault.EMPTY: translate("words", "This file is empty."),
        FileFault.UNKNOWN_KIND: translate(
            "words", "I do not know this kind of file. Choose CSV, Excel or LibreOffice."
        ),
        FileFault.BROKEN: translate("words", "This file is damaged. Open it in Excel and save it again."),
        FileFault.ENCRYPTED: translate("words", "This file has a password. Save it without a password first."),
        FileFault.TOO_BIG: translate("words", "This file is too large."),
        FileFault.TOO_MANY_ROWS: translate("words", "This file has too many rows."),
        FileFault.TOO_MANY_COLUMNS: translate("words", "This file has too many columns."),
        FileFault.TOO_MANY_CELLS: translate("words", "This file has too many cells."),
        FileFault.CELL_TOO_LONG: translate("words", "A cell of this file holds far too much text."),
        FileFault.UNSAFE: translate("words", "This file is not safe to open. I have not read it."),
    }
    return sentences[fault]


def sheet_fault(fault: SheetFault) -> str:
    """Say why a sheet cannot be imported as it stands."""
    sentences = {
        SheetFault.NO_TABLE: translate("words", "I find no list on this sheet."),
        SheetFault.NO_NAMES: translate("words", "I find no names or member numbers on this sheet."),
        SheetFault.NO_DATES: translate("words", "I find no dates on this sheet."),
        SheetFault.YEAR_UNKNOWN: translate("words", "The dates have no year. Fill in the year of the first date."),
        SheetFault.OTHER_KIND: translate("words", "This sheet holds another kind of list."),
    }
    return sentences[fault]


def row_fault(fault: RowFault) -> str:
    """Say why one row is refused."""
    sentences = {
        RowFault.NO_NAME: translate("words", "there is no name"),
        RowFault.NAME_TOO_LONG: translate("words", "the name is too long"),
        RowFault.NUMBER_TOO_LONG: translate("words", "the member number is too long"),
        RowFault.FIELD_TOO_LONG: translate("words", "a text is too long"),
        RowFault.NUMBER_TWICE: translate("words", "the member number stands in the list twice"),
        RowFault.NUMBER_OF_ANOTHER: translate("words", "the member number belongs to someone with another name"),
        RowFault.NAME_FITS_TWO: translate("words", "the name fits more than one person"),
        RowFault.MAYBE_KNOWN: translate("words", "someone with nearly this name is known already"),
        RowFault.NO_DATE: translate("words", "there is no date"),
        RowFault.DATE_IMPOSSIBLE: translate("words", "the date does not exist"),
        RowFault.OTHER_ACTIVITY: translate("words", "it is about another activity"),
        RowFault.OTHER_SITE: translate("words", "it is about another support point"),
        RowFault.MEETING_TWICE: translate("words", "the same person stands twice on one day"),
        RowFault.MARK_UNKNOWN: translate("words", "the sign is not known"),
        RowFault.HAS_DIED: translate("words", "this person has died"),
        RowFault.NO_REQUEST: translate("words", "it does not say what is asked"),
        RowFault.REQUEST_CLOSED: translate("words", "this request is closed already"),
        RowFault.NOT_WANTED: translate("words", "left out by you"),
    }
    return sentences[fault]


def warning(about: SheetWarning) -> str:
    """Say what to look at before importing."""
    sentences = {
        Warned.COLUMN_NOT_USED: translate("words", "The column “{where}” is not used."),
        Warned.YEAR_FROM_WEEKDAY: translate("words", "The year follows from the day of the week. Is that right?"),
        Warned.WEEKDAYS_DIFFER: translate("words", "The days of the week do not fit the dates."),
        Warned.DATE_TWICE: translate("words", "The date {where} stands there twice."),
        Warned.NO_HEADINGS: translate("words", "There are no headings. I guessed what each column holds."),
        Warned.NUMBERS_COUNT_ROWS: translate("words", "The numbers only count the rows. I go by the names."),
        Warned.HOUSEMATE_UNKNOWN: translate(
            "words", "Partner or housemate left out, because I do not know who is meant: {where}."
        ),
        Warned.HELPER_UNKNOWN: translate(
            "words", "Helper or mentor left out, because I do not know who is meant: {where}."
        ),
        Warned.BSN_LEFT_OUT: translate(
            "words", "Row {where}: what looks like a BSN stands there. I leave that number out."
        ),
        Warned.MANY_MISSING: translate("words", "On {where} very many regulars did not come. Did it take place?"),
    }
    return sentences[about.code].format(where=about.where)
