"""Text files with separators: which letters, which separator, which quotes."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterable

from app.domain.import_refusals import FileFault, FileRefused
from app.domain.import_table import Cell
from app.storage.spreadsheet_limits import MOST_CELL_LETTERS, MOST_COLUMNS, MOST_ROWS

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


def read_csv(content: bytes) -> list[list[Cell]]:
    """Return the rows of a text file; a row in quotes over two lines is one row, as in a spreadsheet."""
    text = decode(content)
    _check_is_text(text)
    first, _, rest = text.partition("\n")
    if hint := _HINT.match(first.rstrip("\r")):
        return [[], *_parse(rest, hint[1])]  # the hint is a row of the file, though Excel hides it
    return _parse(text, separator_of(text))


def decode(content: bytes) -> str:
    """Turn bytes into text: by their mark, else UTF-16 by its zeros, else UTF-8, else Windows-1252."""
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    sample = content[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) > len(sample) // 8 and min(even, odd) * 8 < max(even, odd):
        return content.decode("utf-16-le" if odd > even else "utf-16-be", errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


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
    score = max((width - 1) * count for width, count in widths.items())
    return score if separator in USUAL or sum(widths.values()) >= 0.9 * len(rows) else 0


def _parse(text: str, separator: str) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for record in _records(text, separator):
        if len(rows) >= MOST_ROWS:
            raise FileRefused(fault=FileFault.TOO_MANY_ROWS, limit=MOST_ROWS)
        if len(record) > MOST_COLUMNS:
            raise FileRefused(fault=FileFault.TOO_MANY_COLUMNS, limit=MOST_COLUMNS)
        if any(len(cell) > MOST_CELL_LETTERS for cell in record):
            raise FileRefused(fault=FileFault.CELL_TOO_LONG, limit=MOST_CELL_LETTERS)
        rows.append([cell or None for cell in record])
    while rows and not any(cell is not None for cell in rows[-1]):
        rows.pop()
    return rows


def _records(text: str, separator: str) -> Iterable[list[str]]:
    # A quote that is never closed would swallow the rest of the file: then quotes are ordinary letters.
    quoted = not _leaves_quote_open(text, separator)
    previous = csv.field_size_limit(len(text) + 1)
    try:
        lines = io.StringIO(text, newline="")
        if quoted:
            return list(csv.reader(lines, delimiter=separator))
        return list(csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_NONE))
    finally:
        csv.field_size_limit(previous)


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
