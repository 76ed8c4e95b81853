"""Who is meant by a line of a sheet: the member number decides, then the name; what fits two people is asked."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from enum import IntEnum

from msgspec import Struct

from app.domain.import_fields import number_key
from app.domain.import_people import PersonLine
from app.domain.import_refusals import RowFault
from app.domain.names import PersonName, Salutation, display_name, fold, simplify


class KnownPerson(Struct, frozen=True, kw_only=True):
    """Someone who is in the store, as far as it tells who is meant."""

    id: int
    number: str = ""
    name: PersonName
    birth_date: date | None = None
    birth_year: int | None = None
    street: str = ""
    house_number: str = ""
    phones: tuple[str, ...] = ()
    site_id: int | None = None


class Meant(Struct, frozen=True):
    """The answer: someone known, nobody yet (`person_id` and `fault` both None), or a doubt with who it could be."""

    person_id: int | None = None
    fault: RowFault | None = None
    candidates: tuple[int, ...] = ()


NOBODY = Meant()


class _Alike(IntEnum):
    """How one fact of a line agrees with the same fact of a person."""

    DIFFERENT = -1
    UNKNOWN = 0
    SAME = 1


class Matcher:
    """Finds who is meant, among those in the store and those of the same file."""

    def __init__(
        self, people: Iterable[KnownPerson], *, site_id: int | None, number_is_sure: bool, each_is_another: bool = False
    ) -> None:
        """With `number_is_sure` a number decides even where the name is quite another, as in an attendance list.

        With `each_is_another` no two lines are about one person, as in a list of people that we wrote ourselves.
        """
        self._site_id, self._number_is_sure, self._each_is_another = site_id, number_is_sure, each_is_another
        self._people: dict[int, KnownPerson] = {}
        self._by_number: dict[str, list[int]] = defaultdict(list)
        self._by_name: dict[str, list[int]] = defaultdict(list)
        self._by_surname: dict[str, list[int]] = defaultdict(list)
        self._by_half: dict[str, list[int]] = defaultdict(list)
        self._use_numbers = True
        self._by_display_name: dict[str, list[int]] | None = None
        for person in people:
            self.add(person)

    def add(self, person: KnownPerson) -> None:
        """Let somebody be found from now on."""
        self._people[person.id], self._by_display_name = person, None
        if person.number:
            self._by_number[number_key(person.number)].append(person.id)
        name = person.name
        self._by_name[_key(name)].append(person.id)
        for surname in {fold(_surname(name)), fold(_surnames(name))}:
            self._by_surname[surname].append(person.id)
        for half in _halves(name):
            self._by_half[half].append(person.id)

    def distrust_numbers(self, lines: Sequence[PersonLine]) -> bool:
        """Leave numbers out when they only count the rows: one, two, three, beside the names of others."""
        numbers = [line.number for line in lines]
        owned = [(line, owner) for line in lines if (owner := self._owner(line))]
        counts_rows = numbers == [str(place) for place in range(1, len(numbers) + 1)]
        agree = sum(1 for line, owner in owned if shares_a_name(line.name, owner.name))
        if counts_rows and len(owned) >= 3 and 2 * agree < len(owned):
            self._use_numbers = False
        return not self._use_numbers

    @property
    def uses_numbers(self) -> bool:
        """Whether the numbers of this sheet are member numbers."""
        return self._use_numbers

    def find(self, line: PersonLine) -> Meant:
        """Say who is meant by a line."""
        if line.number and self._use_numbers:
            owner = self._owner(line)
            if owner is not None:
                return self._by_owner(line, owner)
        if not display_name(line.name):
            return Meant(fault=RowFault.NO_NAME)
        numbered = bool(line.number) and self._use_numbers
        whole = self._by_name.get(_key(line.name), [])
        candidates = [self._people[number] for number in whole or self._partly(line.name)]
        if numbered:
            candidates = [person for person in candidates if not person.number]
        if self._each_is_another:
            candidates = [person for person in candidates if person.id > 0]
            if twin := _twin(line, candidates):
                return Meant(person_id=twin)
        return _judge(line, candidates, sure=bool(whole) or self._number_is_sure)

    def called(self, text: str, *, beside: PersonLine) -> list[int]:
        """Return who is called `text`, as the partner or housemate of `beside`; what tells namesakes apart may follow.

        `Kees Bos (1941-03-02)`; where nothing follows, the one who lives at the same address is meant.
        """
        whole, _, end = text.rstrip(")").rpartition(" (")
        found = self._all_called(text)
        if not found and whole and text.endswith(")"):
            found = [person for person in self._all_called(whole) if _is_told_by(person, end)]
        at_home = [person for person in found if _address(beside, person) is _Alike.SAME]
        return [person.id for person in (at_home if len(found) > 1 and at_home else found)]

    def name_of(self, number: int) -> str:
        """Return the name of one of the people."""
        return display_name(self._people[number].name)

    def _all_called(self, text: str) -> list[KnownPerson]:
        if self._by_display_name is None:
            self._by_display_name = defaultdict(list)
            for number, person in self._people.items():
                self._by_display_name[_simple(person.name)].append(number)
        return [self._people[number] for number in self._by_display_name.get(simplify(text), ())]

    def _owner(self, line: PersonLine) -> KnownPerson | None:
        owners = [self._people[number] for number in self._by_number.get(number_key(line.number), ())]
        exact = [owner for owner in owners if owner.number == line.number]
        # `0042` further up the same list is another number than `42`, unless the name is the same.
        nearly = [owner for owner in owners if owner.id > 0 or shares_a_name(line.name, owner.name)]
        return next(iter(exact or nearly), None) if line.number else None

    def _by_owner(self, line: PersonLine, owner: KnownPerson) -> Meant:
        if not display_name(line.name) or shares_a_name(line.name, owner.name):
            return Meant(person_id=owner.id)
        if owner.id < 0:
            return Meant(fault=RowFault.NUMBER_TWICE)
        elsewhere = None not in (owner.site_id, self._site_id) and owner.site_id != self._site_id
        if self._number_is_sure and not elsewhere:
            return Meant(person_id=owner.id)
        return Meant(fault=RowFault.NUMBER_OF_ANOTHER, candidates=(owner.id,))

    def _partly(self, name: PersonName) -> list[int]:
        """Return whom a name fits in part: with lost letters, with initials only, with one of two surnames."""
        whole = display_name(name)
        if "?" in whole or "�" in whole:
            return self._unreadable(whole)
        if loose := self._loose(name):
            return loose
        halves = [number for half in _halves(name) for number in self._by_name.get(half, ())]
        return list(dict.fromkeys([*halves, *self._by_half.get(_key(name), ())]))

    def _unreadable(self, whole: str) -> list[int]:
        """Match a name of which another program lost letters: `?ahin`."""
        letters = re.escape(simplify(re.sub("[?�]", "zqz", whole))).replace("zqz", r"\w?")
        pattern = re.compile(letters.replace(r"\ ", " "))
        return [number for number, person in self._people.items() if pattern.fullmatch(_simple(person.name))]

    def _loose(self, name: PersonName) -> list[int]:
        same = dict.fromkeys([*self._by_surname.get(fold(_surname(name)), ()), *self._same_surnames(name)])
        return [number for number in same if _may_be_short_for(name, self._people[number].name)]

    def _same_surnames(self, name: PersonName) -> list[int]:
        return self._by_surname.get(fold(_surnames(name)), [])


def _is_told_by(person: KnownPerson, text: str) -> bool:
    """Tell whether `text` is what an export of ours writes behind the name of somebody with a namesake."""
    address = fold(f"{person.street} {person.house_number}").strip()
    birth = person.birth_date.isoformat() if person.birth_date else str(person.birth_year or "")
    return bool(text) and (
        text == birth
        or (bool(person.number) and number_key(text) == number_key(person.number))
        or fold(text) == address
    )


def shares_a_name(one: PersonName, other: PersonName) -> bool:
    """Tell whether two names have a word or an unreadable letter in common."""
    if "?" in display_name(one) or "�" in display_name(one):
        return True
    words = [{word for text in _parts(name) for word in fold(text).split() if len(word) > 1} for name in (one, other)]
    return bool(words[0] & words[1]) or _same_start(one, other)


def _same_start(one: PersonName, other: PersonName) -> bool:
    return bool(one.surname) and fold(one.surname)[:4] == fold(other.surname)[:4]


def _judge(line: PersonLine, candidates: Sequence[KnownPerson], *, sure: bool) -> Meant:
    """Choose among namesakes by birthday, address and phone; a birthday that differs is somebody else.

    When not `sure`, the name fits only in part, and then something else must agree as well.
    """
    left = [person for person in candidates if _birth(line, person) is not _Alike.DIFFERENT]
    scores = {person.id: _likeness(line, person) for person in left}
    best = max(scores.values(), default=-1)
    if best < 0 and all(number < 0 for number in scores):
        return NOBODY  # nobody so far, or rows of this same list: with another address that is another person
    winners = [number for number, score in scores.items() if score == best]
    if len(winners) > 1 or (len(left) > 1 and best <= 0):
        return Meant(fault=RowFault.NAME_FITS_TWO, candidates=tuple(scores))
    if best < 0 or (best == 0 and not sure):
        return Meant(fault=RowFault.MAYBE_KNOWN, candidates=tuple(scores))
    return Meant(person_id=winners[0])


def _twin(line: PersonLine, candidates: Sequence[KnownPerson]) -> int | None:
    """Return the one namesake of whom all that could tell her from the others is the same, also what is empty."""
    twins = [
        person.id for person in candidates if _facts(person, person.phones) == _facts(line, (line.phone, line.phone2))
    ]
    return twins[0] if len(twins) == 1 else None


def _facts(one: PersonLine | KnownPerson, phones: Iterable[str]) -> tuple[object, ...]:
    year = one.birth_date.year if one.birth_date else one.birth_year
    return one.birth_date, year, _place(one), _digits(phones)


def _likeness(line: PersonLine, person: KnownPerson) -> int:
    address, phone = _address(line, person), _phone(line, person)
    birth = _birth(line, person)
    known = [fact for fact in (2 * birth, address, phone) if fact]
    # Somebody may have moved or have another phone: that weighs only where nothing agrees.
    return sum(fact for fact in known if fact > 0) or min(known, default=0)


def _birth(line: PersonLine, person: KnownPerson) -> _Alike:
    if line.birth_date and person.birth_date:
        return _alike(line.birth_date, person.birth_date)
    years = [one.birth_date.year if one.birth_date else one.birth_year for one in (line, person)]
    return _alike(*years) if all(years) else _Alike.UNKNOWN


def _address(line: PersonLine, person: KnownPerson) -> _Alike:
    if not line.street or not person.street:
        return _Alike.UNKNOWN
    return _alike(_place(line), _place(person))


def _place(one: PersonLine | KnownPerson) -> tuple[str, str]:
    return fold(one.street), fold(one.house_number).replace(" ", "")


def _phone(line: PersonLine, person: KnownPerson) -> _Alike:
    ours, theirs = _digits((line.phone, line.phone2)), _digits(person.phones)
    if not ours or not theirs:
        return _Alike.UNKNOWN
    return _Alike.SAME if ours & theirs else _Alike.DIFFERENT


def _digits(phones: Iterable[str]) -> set[str]:
    return {digits[-9:] for phone in phones if len(digits := re.sub(r"\D", "", phone)) >= 6}


def _alike(one: object, other: object) -> _Alike:
    return _Alike.SAME if one == other else _Alike.DIFFERENT


def _parts(name: PersonName) -> tuple[str, ...]:
    return name.call_name, name.surname, name.birth_surname


def _surname(name: PersonName) -> str:
    return f"{name.surname_prefix} {name.surname}" if name.surname else name.birth_surname


def _surnames(name: PersonName) -> str:
    return f"{_surname(name)} {name.birth_surname}" if name.surname else name.birth_surname


def _key(name: PersonName) -> str:
    return fold(f"{name.call_name or name.initials} {_surnames(name)}")


def _simple(name: PersonName) -> str:
    return simplify(display_name(name))


def _halves(name: PersonName) -> set[str]:
    """Return the name with only one of the two surnames of a married woman."""
    first = name.call_name or name.initials
    parts = re.split(r"\s*-\s*", name.surname) if "-" in name.surname else []
    halves = [f"{name.surname_prefix} {name.surname}", name.birth_surname] if name.birth_surname else []
    if len(parts) == 2:
        halves += [f"{name.surname_prefix} {parts[0]}", parts[1]]
    return {fold(f"{first} {half}") for half in halves if half.strip()}


def _may_be_short_for(one: PersonName, other: PersonName) -> bool:
    """Tell whether two people of one surname may be the same, since one of them has no call name."""
    if one.call_name and other.call_name:
        return False
    if Salutation.NONE not in (one.salutation, other.salutation) and one.salutation is not other.salutation:
        return False
    first, second = (fold(name.initials or name.call_name)[:1] for name in (one, other))
    return not first or not second or first == second
