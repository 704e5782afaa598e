"""The words with which French and English write numbers, scales, units and lapses of time.

Words are in lower case. Ordinals and collectives are here as well: « deuxième » says 2.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """How a language writes quantities, besides its digits.

    `counts` are the numbers of plain counting, which a text can be held to; `others` say a number
    in passing (« une douzaine », "both"). `lapses` are in minutes or in months. `decimal` and
    `percent` are regular expressions, as are all values of `suffixes`.
    """

    counts: Mapping[str, int]
    others: Mapping[str, int]
    fractions: Mapping[str, int]
    scales: Mapping[str, int]
    lapses: Mapping[str, tuple[str, int]]
    joins: frozenset[str]
    half: str
    percent: str
    dollars: str
    cents: str
    ordinal: str
    clock: str
    connector: str
    hours: Mapping[str, int] = field(default_factory=dict)


_FRENCH_COUNTS = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
)
_ENGLISH_COUNTS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
)
_FRENCH_ORDINALS = (
    "deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième "
    "douzième treizième quatorzième quinzième seizième"
)
_ENGLISH_ORDINALS = (
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)


def _from(words: str, start: int) -> dict[str, int]:
    """Words in the order of what they count."""
    return {word: number for number, word in enumerate(words.split(), start)}


def _tens(words: str, start: int = 20) -> dict[str, int]:
    """Words for tens in their order."""
    return {word: start + 10 * place for place, word in enumerate(words.split())}


def _lapses(words: str) -> dict[str, tuple[str, int]]:
    """Lapses of time, written `word:unit:number`."""
    parts = (each.split(":") for each in words.split())
    return {word: (unit, int(number)) for word, unit, number in parts}


FRENCH = Vocabulary(
    counts={
        **_from(_FRENCH_COUNTS, 0),
        **_tens("vingt trente quarante cinquante soixante"),
        "une": 1,
        "vingts": 20,
        "septante": 70,
        "nonante": 90,
        "cent": 100,
        "cents": 100,
        "mille": 1000,
    },
    others={
        **_from(_FRENCH_ORDINALS, 2),
        "premier": 1,
        "première": 1,
        "premiers": 1,
        "premières": 1,
        "seul": 1,
        "seule": 1,
        "second": 2,
        "seconde": 2,
        "double": 2,
        "doubler": 2,
        "paire": 2,
        "couple": 2,
        "deuxièmes": 2,
        "triple": 3,
        "tripler": 3,
        "quadruple": 4,
        "unième": 1,
        "vingtième": 20,
        "trentième": 30,
        "centième": 100,
        "dizaine": 10,
        "dizaines": 10,
        "douzaine": 12,
        "quinzaine": 15,
        "vingtaine": 20,
        "trentaine": 30,
        "quarantaine": 40,
        "cinquantaine": 50,
        "soixantaine": 60,
        "centaine": 100,
        "centaines": 100,
        "millier": 1000,
        "milliers": 1000,
    },
    fractions={
        "demi": 2,
        "demie": 2,
        "moitié": 2,
        "tiers": 3,
        "quart": 4,
        "quarts": 4,
        "cinquième": 5,
        "cinquièmes": 5,
        "dixième": 10,
        "dixièmes": 10,
    },
    scales={
        "mille": 3,
        "millier": 3,
        "milliers": 3,
        "million": 6,
        "millions": 6,
        "milliard": 9,
        "milliards": 9,
        "billion": 12,
        "billions": 12,
    },
    lapses=_lapses(
        "an:months:12 ans:months:12 année:months:12 années:months:12 mois:months:1 "
        "trimestre:months:3 trimestres:months:3 semestre:months:6 semestres:months:6 "
        "décennie:months:120 décennies:months:120 siècle:months:1200 siècles:months:1200 "
        "minute:minutes:1 minutes:minutes:1 heure:minutes:60 heures:minutes:60 "
        "jour:minutes:1440 jours:minutes:1440 semaine:minutes:10080 semaines:minutes:10080"
    ),
    joins=frozenset({"et"}),
    half=r"\set\sdemie?\b",
    percent=r"[\s-]?(?:%|pour\scent\b|pour\s100\b|p\.\s?(?:100|cent|c\.)|points?\b)",
    dollars=r"(?:\s?(?:de\s|d[’'])?)(?:[$€£]|dollars?\b|euros?\b)",
    cents=r"\s?¢|\scents\b",
    ordinal=r"(?:ers?|res?|ères?|e|è?mes?|ièmes?|nde?|de|d)s?\b",
    clock=r"(?P<hour>\d{1,2})\s?h(?:\s?(?P<minute>\d{2}))?(?!\w)",
    connector=r"\s?(?:à|a|et(?:\sde)?|ou(?:\sde)?|[-–—,/])\s?(?:environ\s)?",
    hours={"midi": 12, "minuit": 0},
)
ENGLISH = Vocabulary(
    counts={
        **_from(_ENGLISH_COUNTS, 0),
        **_tens("twenty thirty forty fifty sixty seventy eighty ninety"),
        "hundred": 100,
        "thousand": 1000,
    },
    others={
        **_from(_ENGLISH_ORDINALS, 2),
        "first": 1,
        "single": 1,
        "once": 1,
        "only": 1,
        "another": 1,
        "twice": 2,
        "both": 2,
        "double": 2,
        "doubled": 2,
        "doubling": 2,
        "pair": 2,
        "couple": 2,
        "either": 2,
        "neither": 2,
        "thrice": 3,
        "triple": 3,
        "tripled": 3,
        "thirtieth": 30,
        "hundredth": 100,
        "dozen": 12,
        "dozens": 12,
        "fortnight": 14,
        "hundreds": 100,
        "thousands": 1000,
        "tens": 10,
    },
    fractions={
        "half": 2,
        "halves": 2,
        "third": 3,
        "thirds": 3,
        "quarter": 4,
        "quarters": 4,
        "fifth": 5,
        "fifths": 5,
        "tenth": 10,
        "tenths": 10,
    },
    scales={"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
    | {"millions": 6, "billions": 9, "trillions": 12},
    lapses=_lapses(
        "year:months:12 years:months:12 yearly:months:12 annual:months:12 month:months:1 "
        "months:months:1 quarter:months:3 quarters:months:3 semester:months:6 semesters:months:6 "
        "decade:months:120 decades:months:120 century:months:1200 centuries:months:1200 "
        "minute:minutes:1 minutes:minutes:1 hour:minutes:60 hours:minutes:60 day:minutes:1440 "
        "days:minutes:1440 week:minutes:10080 weeks:minutes:10080"
    ),
    joins=frozenset({"and"}),
    half=r"\sand\sa\shalf\b",
    percent=r"[\s-]?(?:%|per[\s-]?cent\b|percentage[\s-]points?\b|points?\b)",
    dollars=r"[\s-]?(?:dollars?\b|euros?\b|[$€£](?!\d))",
    cents=r"\s?¢|[\s-]cents?\b",
    ordinal=r"(?:st|nd|rd|th|s)\b",
    clock=r"(?P<hour>\d{1,2})(?::(?P<minute>\d{2}))?\s?(?P<half>[aApP])(?:\.[mM]\.|[mM]\b)",
    connector=r"\s?(?:to|and|or|through|[-–—,/])\s?(?:about\s|nearly\s)?",
    hours={"noon": 12, "midnight": 0},
)
# The languages whose number words are known; in others, digits alone are read.
VOCABULARIES: Mapping[str, Vocabulary] = {"fr": FRENCH, "en": ENGLISH}
_HUNDRED, _THOUSAND, _SCORE = 100, 1000, 20


def counted(numbers: list[int]) -> list[Decimal]:
    """What words say together: `[2, 100, 5]` is 205; `[3, 4]`, which do not join, are two."""
    found: list[Decimal] = []
    total, current, is_open = 0, 0, False
    for number in numbers:
        if number == _THOUSAND:
            total, current = total + max(current, 1) * _THOUSAND, 0
        elif number == _HUNDRED:
            current = max(current, 1) * _HUNDRED
        elif number == _SCORE and current % _HUNDRED == 4:
            current += 4 * _SCORE - 4  # quatre-vingts
        elif is_open and not _joins(current, number):
            found.append(Decimal(total + current))
            total, current = 0, number
        else:
            current += number
        is_open = True
    return [*found, Decimal(total + current)] if is_open else found


def _joins(current: int, number: int) -> bool:
    """Whether a number goes on with what was counted before it: vingt-deux, soixante-quinze."""
    rest = current % _HUNDRED
    if rest == 0:
        return True
    room = 20 if rest in {60, 80} else 10
    return rest % 10 == 0 and 0 < number < room


ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def roman(letters: str) -> int:
    """The value of a Roman numeral below 400; 0 where the letters are none."""
    values = [ROMAN[letter] for letter in letters]
    total = 0
    for place, value in enumerate(values):
        after = values[place + 1] if place + 1 < len(values) else 0
        total += -value if value < after else value
    return total if _in_roman(total) == letters else 0


def _in_roman(number: int) -> str:
    """A number below 400 in Roman numerals."""
    written = ""
    for value, letters in (
        *((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X")),
        *((9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
    ):
        while number >= value and len(written) < 16:
            written += letters
            number -= value
    return written
