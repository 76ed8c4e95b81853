"""Text files with separators: which letters, which separator, which quotes."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Generator
from contextlib import closing

from app.domain.import_refusals import FileFault, FileRefused
from app.domain.import_table import Cell
from app.storage.spreadsheet_limits import MOST_CELL_LETTERS, MOST_CELLS, MOST_ROWS, MOST_TEXT_BYTES, check_size

USUAL = ";,\t|"
RARE = ":^~#!$*§¦\x1f\x1e"
_HINT = re.compile(r'\s*"?sep=(.)"?\s*\Z', re.IGNORECASE)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65536
_TWICE = re.compile("[\u00c2-\u00f4][^\x00-\x7f]")
_C1 = "voordeur.c1"


def read_csv(content: bytes) -> list[list[Cell]]:
    """Return the rows of a text file; a row in quotes over two lines is one row, as in a spreadsheet."""
    if len(content) > MOST_TEXT_BYTES:
        raise FileRefused(fault=FileFault.TOO_BIG, limit=MOST_TEXT_BYTES // 2**20)
    text = decode(content)
    _check_is_text(text)
    if text.count("\n") > MOST_ROWS:
        raise FileRefused(fault=FileFault.TOO_MANY_ROWS, limit=MOST_ROWS)
    first, _, rest = text.partition("\n")
    if hint := _HINT.match(first.rstrip("\r")):
        return [[], *_parse(rest, hint[1])]  # the hint is a row of the file, though Excel hides it
    rows = _parse(text, separator_of(text))
    return _opened_again(text, rows) or rows


def decode(content: bytes) -> str:
    """Turn bytes into text: by their mark, else UTF-16 by its zeros, else UTF-8, else Windows-1252."""
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return _whole_units(content[len(mark) :], encoding).decode(encoding, errors="replace")
    sample = content[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) > len(sample) // 8 and min(even, odd) * 8 < max(even, odd):
        encoding = "utf-16-le" if odd > even else "utf-16-be"
        return _whole_units(content, encoding).decode(encoding, errors="replace")
    try:
        return _encoded_once(content.decode("utf-8"))
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _whole_units(content: bytes, encoding: str) -> bytes:
    """Leave out the half letter at the end, as of a line that another program added."""
    size = {"utf-16": 2, "utf-32": 4}.get(encoding[:6], 1)
    return content[: len(content) // size * size]


def _encoded_once(text: str) -> str:
    """Turn `ZoÃ«` back into `Zoë`, where all of a text was made into bytes twice; anything else stays."""
    if not _TWICE.search(text):
        return text
    try:
        return text.encode("cp1252", errors=_C1).decode("utf-8")
    except UnicodeError:
        return text


def _as_byte(error: UnicodeError) -> tuple[bytes, int]:
    """Five bytes mean nothing in Windows-1252; programs turn them into control characters, and we turn them back."""
    if (
        isinstance(error, UnicodeEncodeError)
        and (letters := error.object[error.start : error.end]).isprintable() is False
    ):
        return letters.encode("latin-1"), error.end
    raise error


codecs.register_error(_C1, _as_byte)


def separator_of(text: str) -> str:
    """Return the separator that cuts the most rows into equally many cells; the usual ones come first."""
    sample = text[:_SAMPLE]
    for candidates in (USUAL, RARE):
        scores = {candidate: _score(sample, candidate) for candidate in candidates}
        best = max(scores, key=lambda candidate: scores[candidate])
        if scores[best] > 0:
            return best
    return ";"


def _score(sample: str, separator: str) -> float:
    if separator not in sample:
        return 0
    rows = [row for row in _records(sample, separator) if any(cell.strip() for cell in row)]
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 0
    score: float = max((width - 1) * count for width, count in widths.items())
    if 2 * sum(1 for row in rows if any(cell.count('"') % 2 for cell in row)) > len(rows):
        score /= 10  # it cuts through cells in quotes
    return score if separator in USUAL or sum(widths.values()) >= 0.9 * len(rows) else 0


def _opened_again(text: str, rows: list[list[Cell]]) -> list[list[Cell]] | None:
    """Read rows of which each was put in quotes as a whole; None where that is not so."""
    lines = [str(row[0] or "") for row in rows if row]
    quoted = text.lstrip().startswith('"') and text.rstrip().endswith('"')
    if not quoted or len(lines) < 2 or len(lines) < len(rows) or any(len(row) > 1 for row in rows):
        return None
    inner = "\n".join(lines)
    again = _parse(inner, separator_of(inner))
    return again if len({len(row) for row in again}) == 1 and len(again[0]) > 1 else None


def _parse(text: str, separator: str) -> list[list[Cell]]:
    if text.count(separator) > 2 * MOST_CELLS:  # also where they are letters in quotes: one row may hold them all
        raise FileRefused(fault=FileFault.TOO_MANY_CELLS, limit=MOST_CELLS)
    rows: list[list[Cell]] = []
    cells = 0
    with closing(_records(text, separator)) as records:
        for record in records:
            cells += len(record)
            check_size(len(rows) + 1, len(record), cells)
            if any(len(cell) > MOST_CELL_LETTERS for cell in record):
                raise FileRefused(fault=FileFault.CELL_TOO_LONG, limit=MOST_CELL_LETTERS)
            rows.append([cell or None for cell in record])
    while rows and not any(cell is not None for cell in rows[-1]):
        rows.pop()
    return rows


def _records(text: str, separator: str) -> Generator[list[str]]:
    # A quote that is never closed would swallow the rest of the file: then quotes are ordinary letters.
    quote = _quote_of(text, separator)
    quoted = quote == "'" or not _leaves_quote_open(text, separator)
    previous = csv.field_size_limit(len(text) + 1)
    try:
        lines = io.StringIO(text, newline="")
        if quoted:
            yield from csv.reader(lines, delimiter=separator, quotechar=quote)
        else:
            yield from csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_NONE)
    finally:
        csv.field_size_limit(previous)


def _quote_of(text: str, separator: str) -> str:
    """Return the apostrophe where it stands around every heading and most cells begin with it, else the usual one."""
    rows = [line.split(separator) for line in text[:_SAMPLE].splitlines() if line.strip()]
    cells = [cell for row in rows for cell in row if cell.strip()]
    around = bool(rows) and all(len(cell) > 1 and cell[0] == cell[-1] == "'" for cell in rows[0] if cell)
    return "'" if around and 2 * sum(cell.startswith("'") for cell in cells) > len(cells) else '"'


def _leaves_quote_open(text: str, separator: str) -> bool:
    """Tell whether a cell that begins with a quote never ends."""
    opening = re.compile(rf'(?:^|(?<=[\n{re.escape(separator)}]))"')
    at = 0
    while found := opening.search(text, at):
        end = found.end()
        while True:
            end = text.find('"', end)
            if end < 0:
                return True
            if text[end + 1 : end + 2] != '"':
                break
            end += 2
        at = end + 1
    return False


def _check_is_text(text: str) -> None:
    sample = text[:_SAMPLE]
    strange = sum(1 for letter in sample if (letter < " " and letter not in "\t\r\n\x1e\x1f\x0b\x0c") or letter == "�")
    start = sample.lstrip().lower()
    if strange * 50 > len(sample) or start.startswith(("<!doctype", "<html", "<table", "<?xml", "%pdf", "{\\rtf")):
        raise FileRefused(fault=FileFault.UNKNOWN_KIND)
