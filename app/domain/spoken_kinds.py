"""Which kind of request a line seems to be about, in Dutch and English."""

import re
from typing import NamedTuple


class _Kind(NamedTuple):
    code: str
    words: str
    """With a dash where more letters may follow or go before: `-lamp` is in traplamp too."""
    phrases: tuple[str, ...] = ()


_TO_SOMEONE = (
    r"naar (?:de |het |een |'t |mijn |haar |zijn )?(?:(?:oog|huis|tand|ooren|kno|haar|hart|fysio)\w*"
    r"|ziekenhuis|dokter|specialist|arts|polikliniek|poli|kapper|pedicure|station|begraafplaats|kerk|crematie|uitvaart"
    r"|opticien|audicien|markt|controle)\b"
)
_TO_SOMEONE_ENGLISH = (
    r"to (?:the |her |his |my |a )?(?:hospital|doctor|dentist|optician|eye|station|church|cemetery|hairdresser)\b"
)

# The first that fits counts: what is surest stands first.
_WORDS = (
    _Kind("shopping_taxi", "boodschappentaxi boodschappenbus-", (r"shopping (?:taxi|bus)",)),
    _Kind("moving", "verhuiz- verhuis-", (r"mov(?:e|ing) house", r"nieuwe woning inricht")),
    _Kind(
        "ride",
        "rit ritje ritten avondrit- middagrit- ochtendrit- autorit vervoer- taxi -taxi rijden rijdt chauffeur"
        " ride rides drive driver wegbrengen",
        (r"lift naar", r"halen en brengen", r"brengen en halen", r"met de auto"),
    ),
    _Kind(
        "escort",
        "meegaan mee-gaan begeleid- accompan- escort-",
        (r"mee naar", r"samen naar", r"ga(?:at)? mee\b", r"go along", r"come along"),
    ),
    _Kind(
        "devices",
        "tv tv's televisie- computer- laptop- -telefoon -telefoons mobieltje smartphone- tablet- ipad- iphone- printer-"
        " internet- wifi wi-fi afstandsbediening- decoder- radio email- e-mail- app apps whatsapp- skype- videobel-"
        " television- phone phones remote alarmknop-",
    ),
    _Kind(
        "paperwork",
        "-brief brieven formulier- belasting- -toeslag administratie papieren paperassen digid gemeente-"
        " kwijtschelding- rekening rekeningen post letter letters form forms paperwork papers tax council"
        " aanvraag aanvragen aanvraagformulier bezwaar-",
    ),
    _Kind("ride", "ziekenhuisafspraak", (_TO_SOMEONE, _TO_SOMEONE_ENGLISH)),
    _Kind(
        "errands",
        "boodschap- apotheek- medicijn- postkantoor pakje pakjes pakket- supermarkt- winkel- bakker- slager- shopping"
        " groceries errand- pharmacy parcel-",
    ),
    _Kind(
        "company",
        "wandel- gezelschap gezellig- praatje eenzaam eenzame bezoekje koffiedrinken spelletje- kaarten voorlezen"
        " rolstoelwandel- ommetje walk walks walking company lonely chat visit",
        (r"op bezoek", r"koffie drinken", r"read to"),
    ),
    _Kind(
        "odd_job",
        "-lamp -lampen -lampje -lampjes -peertje -kraan -kranen lekt lekkage druppelt schilderij- -gordijn -gordijnen"
        " gordijnrail- ophangen stopcontact- stekker- rookmelder- -kast -kastje -kasten -plank -planken -deur -deuren"
        " deurklink- deurbel- bel -slot -sloten schroef- boren klus klusje klussen kapot repareren reparatie verstopt"
        " afvoer- wc toilet tuin tuintje snoei- onkruid heg batterij- klok klokje radiator- ontluchten drempel-"
        " -leuning meubel- bed matras- wasmachine- raam ramen lamp lamps bulb- tap leak- drip- picture curtain-"
        " socket- plug smoke shelf shelves door lock hinge- broken repair- garden hedge clock battery furniture"
        " blocked",
    ),
)


def _pattern(kind: _Kind) -> re.Pattern[str]:
    words = [
        ("" if word.startswith("-") else r"\b") + re.escape(word.strip("-")) + ("" if word.endswith("-") else r"\b")
        for word in kind.words.split()
    ]
    return re.compile("|".join([*words, *(rf"\b{phrase}" for phrase in kind.phrases)]))


_KINDS = tuple((kind.code, _pattern(kind)) for kind in _WORDS)


def kind_said(line: str) -> str | None:
    """Return the code of the kind that `line` seems to be about, or None."""
    return next((code for code, pattern in _KINDS if pattern.search(line)), None)
