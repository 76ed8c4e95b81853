"""Reads the dates and the signs of a sheet whose columns are known."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from app.domain.import_columns import Role, heading_key
from app.domain.import_dates import DayGuess, is_month_first, read_day, years_in
from app.domain.import_header import Header, Heading
from app.domain.import_parts import OF_ATTENDANCE, Column, Corrections, Kind, SheetWarning, Symbol, Warned
from app.domain.import_rows import cancelled_columns, data_rows, legend_of
from app.domain.import_symbols import EMPTY, Meaning, known_meanings, symbol_of
from app.domain.import_table import Book, Cell, Table, text_of
from app.domain.import_years import Surroundings, YearSource, date_days


def title_of(table: Table, header: Header) -> str:
    """Return what stands above the headings."""
    first = min(filter(None, (header.row, header.date_row, header.day_row)), default=1)
    texts = [text_of(cell) for number, cells in table.numbered() if number < first for cell in cells]
    return " ".join(filter(None, texts))


def is_our_export(headings: Sequence[Heading]) -> bool:
    """Tell whether this program wrote the sheet: its last heading says that it is confidential."""
    return bool(headings) and heading_key(headings[-1].text) in ("vertrouwelijk", "confidential")


class Reading:
    """Reads dates and signs of one sheet, for a guess."""

    def __init__(
        self,
        book: Book,
        table: Table,
        header: Header,
        headings: Sequence[Heading],
        kind: Kind,
        today: date,
        said: Corrections,
    ) -> None:
        self._table, self._header, self._headings, self._kind = table, header, headings, kind
        self._today, self._said = today, said
        self._around = Surroundings(title_of(table, header), table.name, _stem(book.file_name), said.year)
        self._rows = list(data_rows(table, header.first_row, headings)) if kind in OF_ATTENDANCE else []
        self._meetings = [heading for heading in headings if heading.role is Role.MEETING and heading.day]
        self._cancelled = (
            cancelled_columns(table, header.first_row, headings) if kind is Kind.GRID else frozenset[int]()
        )
        self._typed: dict[str, str] = {}
        self._counts = self._count_symbols()
        self._meanings = known_meanings(self._counts, {**legend_of(table, header.first_row, headings), **said.symbols})
        self.days: dict[int, date] = {}
        self.source, self.weekdays_differ = YearSource.TYPED, False
        self._dates = self._date_columns() if kind is Kind.GRID else {}
        if kind is Kind.VISITS:
            self._date_rows()

    def columns(self) -> list[Column]:
        return [
            Column(
                index=heading.index,
                heading=heading.text,
                role=heading.role,
                on=self._dates.get(heading.index),
                held=heading.role is not Role.MEETING or self._is_held(heading.index),
            )
            for heading in self._headings
        ]

    def symbols(self) -> list[Symbol]:
        return [
            Symbol(symbol=symbol, typed=self._typed[symbol], count=count, meaning=self._meanings[symbol])
            for symbol, count in self._counts.most_common()
        ]

    def no_row(self) -> Meaning:
        """No row is an absence where the file records absences, else not on the list."""
        if self._said.no_row:
            return self._said.no_row
        if is_our_export(self._headings):
            return Meaning.NOT_ON_LIST  # our own file has a row for everybody who did not come
        records = {Meaning.DID_NOT_COME, Meaning.ANNOUNCED} & set(self._meanings.values())
        return Meaning.DID_NOT_COME if records else Meaning.NOT_ON_LIST

    def warnings(self) -> list[SheetWarning]:
        found = [
            SheetWarning(Warned.COLUMN_NOT_USED, heading.text)
            for heading in self._headings
            if heading.text and self._header.row and heading.role in self._unused()
        ]
        if self._header.row:
            found += [SheetWarning(Warned.COLUMN_NOT_USED, letter_of(one.index)) for one in self._nameless()]
        else:
            found.append(SheetWarning(Warned.NO_HEADINGS))
        if self.source is YearSource.WEEKDAY:
            found.append(SheetWarning(Warned.YEAR_FROM_WEEKDAY))
        if self.weekdays_differ:
            found.append(SheetWarning(Warned.WEEKDAYS_DIFFER))
        twice = [on for on, count in Counter(self._dates.values()).items() if count > 1]
        return found + [SheetWarning(Warned.DATE_TWICE, on.isoformat()) for on in twice]

    def _nameless(self) -> list[Heading]:
        """Return the columns without a heading in which something stands that is not used."""
        unread = [heading for heading in self._headings if not heading.text and heading.role is None]
        rows = self._table.rows[self._header.first_row - 1 :]
        return [heading for heading in unread if any(text_of(_at(cells, heading.index)) for cells in rows)]

    def _unused(self) -> frozenset[Role | None]:
        return frozenset({None, Role.STATUS, Role.ACTIVITY, Role.MEETING_DATE} if self._kind is Kind.PEOPLE else {None})

    def _count_symbols(self) -> Counter[str]:
        counts: Counter[str] = Counter()
        for cell in self._marked_cells():
            symbol = symbol_of(cell)
            counts[symbol] += 1
            self._typed.setdefault(symbol, text_of(cell))
        return counts

    def _marked_cells(self) -> list[Cell]:
        if self._kind is Kind.VISITS:
            status = next((h.index for h in self._headings if h.role is Role.STATUS), None)
            return [] if status is None else [_at(cells, status) for _, cells in self._rows]
        places = [heading.index for heading in self._meetings if heading.index not in self._cancelled]
        return [_at(cells, index) for _, cells in self._rows for index in places]

    def _is_held(self, index: int) -> bool:
        on = self._dates.get(index)
        if on is not None and on in self._said.held:
            return self._said.held[on]
        return index not in self._cancelled and self._has_visitors(index)

    def _has_visitors(self, index: int) -> bool:
        """Nobody present or announced: the meeting was not held; an unknown sign leaves it open."""
        meanings = {self._meanings[symbol] for symbol in {symbol_of(_at(cells, index)) for _, cells in self._rows}}
        return bool(meanings & {Meaning.PRESENT, Meaning.ANNOUNCED, None})

    def _date_columns(self) -> dict[int, date]:
        used = max(
            (place + 1 for place, heading in enumerate(self._meetings) if self._is_marked(heading.index)), default=None
        )
        days = [heading.day for heading in self._meetings if heading.day]
        dated = date_days(days, self._around, today=self._today, used=used)
        self.source, self.weekdays_differ = dated.source, dated.weekdays_differ
        return {heading.index: on for heading, on in zip(self._meetings, dated.dates, strict=True) if on is not None}

    def _is_marked(self, index: int) -> bool:
        return any(symbol_of(_at(cells, index)) != EMPTY for _, cells in self._rows)

    def _date_rows(self) -> None:
        place = next((heading.index for heading in self._headings if heading.role is Role.MEETING_DATE), None)
        if place is None:
            return
        cells = [_at(row, place) for _, row in self._rows]
        month_first = is_month_first(cells)
        known = {text: read_day(cell, month_first=month_first) for cell in cells if (text := text_of(cell))}
        texts = _filled_down([text_of(cell) for cell in cells])
        typed = [(number, day) for (number, _), text in zip(self._rows, texts, strict=True) if (day := known.get(text))]
        days = self._in_order([day for _, day in typed])
        dated = date_days(days, self._around, today=self._today)
        self.source, self.weekdays_differ = dated.source, dated.weekdays_differ
        dates = dict(zip(days, dated.dates, strict=True))
        self.days = {number: on for number, day in typed if (on := dates[day]) is not None}

    def _in_order(self, days: Sequence[DayGuess]) -> list[DayGuess]:
        """Return each day once: as the rows have them, or by the calendar where rows are ordered by person."""
        once = list(dict.fromkeys(days))
        blocks = 1 + sum(1 for one, other in pairwise(days) if one != other)
        if not days or blocks == len(once):
            return once
        autumn_first = len(years_in(f"{self._around.title} {self._around.sheet}", latest=self._today.year + 1)) > 1
        return sorted(once, key=lambda day: (day.year or 0, autumn_first and day.month < 8, day.month, day.day))

    def _with_bare_rows(self, meanings: dict[str, Meaning | None]) -> dict[str, Meaning | None]:
        """In a list of visits without any sign for *present*, a row without a sign is a visit."""
        if self._kind is Kind.VISITS and EMPTY in meanings and EMPTY not in self._said.symbols:
            others = [meaning for symbol, meaning in meanings.items() if symbol != EMPTY]
            if Meaning.PRESENT not in others and None not in others:
                return {**meanings, EMPTY: Meaning.PRESENT}
        return meanings


def _filled_down(texts: Sequence[str]) -> list[str]:
    """Give rows without a date the one above, where a list types each date only once."""
    blank = sum(1 for text in texts if not text)
    if not texts or not texts[0] or 3 * blank < len(texts):
        return list(texts)
    filled = [texts[0]]
    for text in texts[1:]:
        filled.append(text or filled[-1])
    return filled


def _at(cells: Sequence[Cell], index: int) -> Cell:
    return cells[index] if index < len(cells) else None


def letter_of(index: int) -> str:
    """Return the letter that a spreadsheet shows above a column."""
    letters = ""
    at = index + 1
    while at:
        at, place = divmod(at - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters


def _stem(file_name: str) -> str:
    return file_name.rpartition(".")[0] or file_name
