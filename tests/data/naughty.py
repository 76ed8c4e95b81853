"""Texts that have broken other programs; each may be typed or pasted into any field of the window."""

ALPHABETS = {
    "turkish i": "İsmail ığdır IĞDIR",
    "dutch ij": "Ĳsbrand ĳzerman IJzerman",
    "long y": "Lelÿ Ÿbema",
    "sharp s": "Groß STRAẞE",
    "accents": "Zoë Håkan Çelik Łukasz Ñúñez Đorđe",
    "accents in two parts": "Zoe\u0308 Ha\u030akan C\u0327elik",
    "marks in another order": "a\u0323\u0307 a\u0307\u0323",
    "many marks on one letter": "Z\u0351\u036b\u0343\u032aa\u0342\u0348\u0349l\u0363\u0364\u0354go",
    "greek, with a final sigma": "Οδυσσέας ΟΔΥΣΣΕΑΣ",
    "cyrillic that looks latin": "Аnnа Віt",
    "from right to left": "محمد بن علي",
    "both ways": "Anna שָׁלוֹם Bakx",
    "chinese and japanese": "王秀英 さくら ｱﾘｽ",
    "korean in parts": "\u1100\u1161\u11a8",
    "devanagari": "श्रीमती",
    "thai": "สมชาย",
    "wide letters": "Ｂｏｓｃｈ １２",
    "letters beyond the first plane": "𝓐𝓷𝓷𝓪 𠮷野",
    "a ligature": "ﬁets ﬀ ﬅ",
}
PICTURES = {
    "emoji": "😀 👩‍👩‍👧‍👦 🏳️‍🌈",
    "skin and flags": "👋🏽 🇳🇱 1️⃣",
    "a heart only": "❤️",
}
UNSEEN = {
    "zero width": "An\u200bna\u200c Ba\u200dkx\u2060",
    "byte order mark": "\ufeffAnna\ufeff",
    "turned round": "\u202eannA\u202c \u2066Bo\u2069 \u200fKo\u200e",
    "soft hyphen": "Ver\u00adhoeven",
    "control characters": "An\x01na\x07 \x1b[31mBakx\x7f\x85",
    "null": "An\x00na",
    "lines and tabs": "Anna\tBakx\r\nLindestraat\x0b14\u2028boven",
    "odd spaces": "\u00a0Anna\u2003\u3000Bakx\u202f",
    "no character": "Anna\ufffe\uffff",
    "private use": "Anna \ue000",
    "a replacement": "Anna \ufffd",
    "half a pair": "Anna \ud83d",
    "the other half": "\ude00 Anna",
    "variation selectors": "A\ufe0fnna\U000e0100",
}
CODE = {
    "single quote": "'t Hooft's",
    "quotes": '"Anna" “Bo” ‘Ko’ `Jo`',
    "only a quote": "'",
    "only quotes": '""',
    "sql": "Robert'); DROP TABLE person;--",
    "sql, always true": "' OR '1'='1",
    "like": "100% _ \\% [a]",
    "html": "<script>alert('Anna')</script>",
    "html that is bold": "<b>Anna</b> <img src=x onerror=alert(1)>",
    "entities": "&lt;Anna&gt; &amp; &#39; &",
    "mnemonic": "A&nna && &Bo",
    "braces": "{name} {0} {} %s %n %1 ${HOME}",
    "a path": "..\\..\\etc/passwd C:\\CON",
    "separators": "a;b,c|d\te;",
    "json": '{"a": [null, "\\u0000"]}',
    "words for nothing": "null",
    "no number": "NaN",
    "a yes": "TRUE",
}
FORMULAS = {
    "a formula": "=1+1",
    "a command": "=cmd|' /C calc'!A0",
    "at": "@SUM(1+1)",
    "plus": "+31 6 12345678",
    "minus": "-2+3",
    "wide equals": "＝1+1",
    "an apostrophe and a formula": "'=1+1",
    "two apostrophes": "''=1+1",
    "leading zeros": "007",
    "a date": "1-2-3",
    "a big number": "1E400",
    "many digits": "12345678901234567890",
}
NOTHING = {
    "only spaces": "   ",
    "only a wide space": "\u3000",
    "only zero width": "\u200b",
    "only a mark": "\u0301",
    "only control": "\x01\x02",
}
LONG = {
    "long": "Wolfeschlegelsteinhausen" * 60,
    "long, with words": "van den Berg " * 100,
    "long, of pictures": "👵" * 500,
    "long, of pictures, cut in half": "a" + "👵" * 500,
}

SHORT = [*ALPHABETS.values(), *PICTURES.values(), *UNSEEN.values(), *CODE.values(), *FORMULAS.values()]
"""Texts that say something, though it may be little that one sees."""

ALL = [*SHORT, *NOTHING.values(), *LONG.values()]


def packed(most: int) -> list[str]:
    """Return all texts that say something, put together into as few as fit in a field of `most` letters."""
    packs = [""]
    for text in SHORT:
        longer = f"{packs[-1]} ~ {text}" if packs[-1] else text
        # The window counts letters as Qt does: one beyond the first plane is two.
        if len(longer.encode("utf-16-le", "surrogatepass")) // 2 <= most:
            packs[-1] = longer
        else:
            packs.append(text)
    return [pack for pack in packs if len(pack) <= most]
