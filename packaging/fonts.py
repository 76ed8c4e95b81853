"""Make the fonts in resources/fonts from the npm package that carries Atkinson Hyperlegible Next.

    npm pack @fontsource-variable/atkinson-hyperlegible-next && tar xzf *.tgz
    pip install 'fonttools[woff]'            in an environment of its own
    python packaging/fonts.py package/files

Qt reads no WOFF2, and one file a weight is drawn alike on every system. The two parts are merged, so that Şahin,
Łukasz and Ğ come from the same file as the rest of the name.
"""

import sys
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FAMILY = "Atkinson Hyperlegible Next"
WEIGHTS = {"Regular": 400, "SemiBold": 600, "Bold": 700}
PARTS = ("latin", "latin-ext")


def instance(source: Path, weight: int, target: Path) -> Path:
    """Cut one weight of one part out of the variable font."""
    font = TTFont(source)
    font.flavor = None
    instantiateVariableFont(font, {"wght": weight}, inplace=True).save(target)
    return target


def name(font: TTFont, style: str, weight: int) -> None:
    """Give the weights one family, so that bold is found as the bold of regular."""
    linked = style in ("Regular", "Bold")
    names = {
        1: FAMILY if linked else f"{FAMILY} {style}",
        2: style if linked else "Regular",
        4: f"{FAMILY} {style}",
        6: f"{FAMILY.replace(' ', '')}-{style}",
    }
    if not linked:
        names |= {16: FAMILY, 17: style}
    table = font["name"]
    for number in (1, 2, 3, 4, 6, 16, 17, 21, 22, 25):
        table.removeNames(nameID=number)
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)
    table.setName(f"{FAMILY} {style} (Voordeur)", 3, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    bold = style == "Bold"
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0
    if "STAT" in font:
        del font["STAT"]


def main(files: Path) -> None:
    """Write one TTF a weight."""
    fonts = Path(__file__).resolve().parent.parent / "resources" / "fonts"
    for style, weight in WEIGHTS.items():
        with tempfile.TemporaryDirectory() as scratch:
            parts = [
                str(
                    instance(
                        files / f"atkinson-hyperlegible-next-{part}-wght-normal.woff2", weight, Path(scratch, part)
                    )
                )
                for part in PARTS
            ]
            font = Merger().merge(parts)
            name(font, style, weight)
            font.save(fonts / f"AtkinsonHyperlegibleNext-{style}.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
