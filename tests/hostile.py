"""Files that were made to hurt who imports them: small outside, enormous or broken inside."""

import random
import zipfile
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path

MEGABYTE = 1 << 20
MAIN = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OLD_EXCEL = Path(__file__).with_name("data") / "leden.xls"
NUMBER, TEXT = b"\x7e\x02\x0a\x00", b"\xfd\x00\x0a\x00"
"""How the records of a cell begin in old Excel."""

Content = bytes | Iterable[bytes]
Write = Callable[[Path], Path]


def xlsx(sheet: Callable[[], Content], *, strings: Content = b"<sst/>", sheets: int = 1, more: bytes = b"") -> Write:
    """Return what writes a workbook around the XML of one sheet, which it may name more than once."""
    names = "".join(f'<sheet name="A{number}" sheetId="{number}" r:id="r1"/>' for number in range(1, sheets + 1))
    parts: dict[str, Callable[[], Content]] = {
        "[Content_Types].xml": lambda: f'<Types xmlns="{PACKAGE}/content-types"/>'.encode(),
        "_rels/.rels": lambda: _relations(("r1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": lambda: (
            b"<workbook %s xmlns:r='%s'><sheets>%s</sheets></workbook>" % (MAIN, RELATIONS.encode(), names.encode())
        ),
        "xl/_rels/workbook.xml.rels": lambda: _relations(
            ("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "sharedStrings", "sharedStrings.xml")
        ),
        "xl/worksheets/sheet1.xml": sheet,
        "xl/sharedStrings.xml": lambda: strings,
        "xl/media/image1.png": lambda: more,
    }
    return lambda path: _zip(path.with_suffix(".xlsx"), parts)


def ods(rows: Callable[[], Content]) -> Write:
    """Return what writes a document of LibreOffice around the XML of its rows."""
    namespaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    begin = f"<office:document-content{namespaces}><office:body><office:spreadsheet><table:table table:name='L'>"
    end = b"</table:table></office:spreadsheet></office:body></office:document-content>"
    parts: dict[str, Callable[[], Content]] = {
        "mimetype": lambda: b"application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": lambda: chain([begin.encode()], _pieces(rows()), [end]),
        "META-INF/manifest.xml": lambda: b"<manifest/>",
    }
    return lambda path: _zip(path.with_suffix(".ods"), parts)


def text(content: Callable[[], bytes]) -> Write:
    """Return what writes a text file."""
    return lambda path: _written(path.with_suffix(".csv"), content())


def old_excel(change: Callable[[bytearray], None]) -> Write:
    """Return what writes an old Excel file that was changed."""

    def write(path: Path) -> Path:
        content = bytearray(OLD_EXCEL.read_bytes())
        change(content)
        return _written(path.with_suffix(".xls"), bytes(content))

    return write


def sheet(inside: Content) -> Iterator[bytes]:
    """Return the XML of a sheet around its rows."""
    yield b"<worksheet %s><sheetData>" % MAIN
    yield from _pieces(inside)
    yield b"</sheetData></worksheet>"


def cells(megabytes: int, cell: bytes) -> Iterator[bytes]:
    """Return so many megabytes of full rows of 26 cells; `cell` has two places, for its column and its row."""
    written = row = 0
    while written < megabytes * MEGABYTE:
        row += 1
        line = b'<row r="%d">%s</row>' % (row, b"".join(cell % (65 + column, row) for column in range(26)))
        written += len(line)
        yield line


def noise(size: int) -> bytes:
    """Return letters that hardly shrink, the same every time."""
    return bytes(random.Random(4).choices(b"abcdefghijklmnopqrstuvwxyz", k=size))


def spread(piece: bytes, times: int) -> Iterator[bytes]:
    """Return a piece many times with a little noise between, so that it does not shrink like a bomb."""
    letters = noise(MEGABYTE)
    for number in range(times):
        yield letters[number * 1009 % (MEGABYTE - 1000) :][:1000] + piece


def _far(record: bytes) -> Callable[[bytearray], None]:
    def change(content: bytearray) -> None:
        at = content.rindex(record)
        content[at + 4 : at + 8] = b"\xff\xff\xff\xff"

    return change


def _round(content: bytearray) -> None:
    """Let each sector of the table follow itself."""
    begin = (int.from_bytes(content[76:80], "little") + 1) * 512
    for place in range(128):
        content[begin + 4 * place : begin + 4 * place + 4] = place.to_bytes(4, "little")


def _relations(*relations: tuple[str, str, str]) -> bytes:
    each = (
        f'<Relationship Id="{id_}" Type="{RELATIONS}/{kind}" Target="{target}"/>' for id_, kind, target in relations
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(each)}</Relationships>'.encode()


def _pieces(content: Content) -> Iterator[bytes]:
    return iter([content] if isinstance(content, bytes) else content)


def _zip(path: Path, parts: dict[str, Callable[[], Content]]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            with archive.open(name, "w", force_zip64=True) as part:
                for piece in _pieces(content()):
                    part.write(piece)
    return path


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


ONE = b'<row r="1"><c r="A1" t="inlineStr"><is><t>Nr</t></is></c>%s</row>'
ODS_CELL = b'<table:table-cell office:value-type="string"%s><text:p>%s</text:p></table:table-cell>'
INLINE = b'<c r="%c%d" t="inlineStr"><is><t>abcdefghijkl</t></is></c>'
LAUGHS = b'<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
READS_A_FILE = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
ROW = b"<table:table-row%s>%s</table:table-row>"

HOSTILE: dict[str, Write] = {
    "zip bomb": xlsx(lambda: sheet(b" " * (20 * MEGABYTE))),
    "zip bomb in a picture": xlsx(lambda: sheet(ONE % b""), more=bytes(20 * MEGABYTE)),
    "sheet under the name of a picture": xlsx(lambda: sheet(ONE % b""), more=b"".join(sheet(ONE % b""))),
    "XML a million elements deep": xlsx(lambda: sheet(b"<a>" * 2**20)),
    "cell far away": xlsx(lambda: sheet(ONE % b'<c note=">" r="XFD1048576"><v>1</v></c>')),
    "cell beyond every sheet": xlsx(lambda: sheet(ONE % b'<c r="ZZZZZZZ99999999999"><v>1</v></c>')),
    "row far away without a place": xlsx(lambda: sheet(ONE % b"" + b'<row r="1048576"><c/><c><v>1</v></c></row>')),
    "sheet that says to be large": xlsx(lambda: b'<worksheet><dimension ref="A1:XFD1048576"/><sheetData/></worksheet>'),
    "billion laughs": xlsx(lambda: LAUGHS + b"".join(sheet(ONE % b"<c><v>&b;</v></c>"))),
    "billion laughs in UTF-16": xlsx(lambda: b"<a/>", strings=(LAUGHS.decode() + "<sst/>").encode("utf-16")),
    "entity that reads a file": xlsx(lambda: READS_A_FILE + b"".join(sheet(ONE % b"<c><v>&e;</v></c>"))),
    "letters that are none": xlsx(lambda: sheet(ONE % b"<c><v>\xff\xfe\xc3(</v></c>")),
    "one text in a million cells": xlsx(
        lambda: sheet(cells(8, b'<c r="%c%d" t="s"><v>0</v></c>')),
        strings=b"<sst %s><si><t>%s</t></si></sst>" % (MAIN, b"y" * 30_000),
    ),
    "one sheet two thousand times": xlsx(lambda: sheet(cells(1, b'<c r="%c%d"><v>1</v></c>')), sheets=2000),
    "ODS: repeated rows and cells": ods(
        lambda: (
            ROW % (b' table:number-rows-repeated="900000"', ODS_CELL % (b' table:number-columns-repeated="20"', b"x"))
        )
    ),
    "ODS: behind a million empty columns": ods(
        lambda: ROW % (b"", b'<table:table-cell table:number-columns-repeated="16384000"/>' + ODS_CELL % (b"", b"x"))
    ),
    "ODS: two billion spaces": ods(lambda: ROW % (b"", ODS_CELL % (b"", b'a<text:s text:c="2000000000"/>b'))),
    "ODS: one long text repeated": ods(
        lambda: (
            ROW
            % (
                b' table:number-rows-repeated="500"',
                ODS_CELL % (b' table:number-columns-repeated="2000"', b"y" * 30_000),
            )
        )
    ),
    "ODS: entities": lambda path: _zip(
        path.with_suffix(".ods"), {"content.xml": lambda: LAUGHS + b"<a/>", "META-INF/manifest.xml": lambda: b"<m/>"}
    ),
    "old Excel: a number far away": old_excel(_far(NUMBER)),
    "old Excel: a text far away": old_excel(_far(TEXT)),
    "old Excel: sectors that go round": old_excel(_round),
    "old Excel: half of it": lambda path: _written(path.with_suffix(".xls"), OLD_EXCEL.read_bytes()[:3000]),
    "text: nothing but separators": text(lambda: b";" * (15 * MEGABYTE)),
    "text: many columns": text(lambda: (b";" * 1999 + b"\n") * 7000),
    "text: half letters": text(lambda: b"\xff\xfe" + "a;b\n".encode("utf-16-le") * 100_000 + b"\x00\xd8"),
    "text: letters beyond all letters": text(lambda: b"\xff\xfe\x00\x00" + b"\xff\xff\xff\xff" * 1000),
    "text: too much of it": text(lambda: b"a;b\n" * (20 * MEGABYTE // 4)),
}
LARGE: dict[str, Write] = {
    "text: nothing but quotes": text(lambda: b'"' * (15 * MEGABYTE)),
    "text: one row of quoted cells": text(lambda: b'"a";' * (15 * MEGABYTE // 4)),
    "text: quotes that never end": text(lambda: b'a;"b\n' * 999_000),
    "text: one line": text(lambda: b"a" * (15 * MEGABYTE)),
    "text: line ends of an old Macintosh": text(lambda: b"a;b\r" * (15 * MEGABYTE // 4)),
    "a comment of ninety megabytes": xlsx(
        lambda: chain([b"<worksheet><!--"], spread(b"x" * 90_000, 900), [b"--><sheetData/></worksheet>"])
    ),
    "one cell of ninety megabytes": xlsx(
        lambda: sheet(chain([b'<row><c t="inlineStr"><is><t>'], spread(b"x" * 90_000, 900), [b"</t></is></c></row>"]))
    ),
    "millions of empty cells": xlsx(
        lambda: sheet(b'<row r="%d"><c r="XFD%d"/></row>' % (row, row) for row in range(1, 1_000_000))
    ),
    "as many cells as may be": xlsx(lambda: sheet(cells(60, INLINE))),
    "more cells than may be": xlsx(lambda: sheet(cells(90, INLINE))),
}
