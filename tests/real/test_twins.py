"""Twin pages give the same figures, each in the format of its language."""

import re
from collections import Counter
from decimal import Decimal
from pathlib import Path

from generator import pipeline
from tests.real import reading

NUMBERS = {
    "fr": re.compile(r"\d{1,3}(?:\u00a0\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"),
    "en": re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"),
}
FILES = reading.UNSPOKEN | {"code", "pre"}
"""What is not said in a language: examples of files, the same in both."""

MONTHS = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
    "January February March April May June July August September October November December"
)
DATE = re.compile(
    r"\b(?:\d{1,2}(?:er)? )?(?:%s) (?:\d{1,2}, )?\d{4}\b" % "|".join(MONTHS.split())  # noqa: UP031 - braces of the pattern
)


SIZE = re.compile(r"\d[\d.,\u00a0]*\s(?:ko|kB|o|B|Mo|MB)\b")
"""How large a file is: a workbook in another language is another file."""


def figures(text: str, lang: str) -> Counter[Decimal]:
    """The numbers of a text, dates aside, whatever their format."""
    undated = DATE.sub(" ", SIZE.sub(" ", text))
    found = NUMBERS[lang].findall(undated)
    if lang == "fr":
        return Counter(Decimal(one.replace("\u00a0", "").replace(",", ".")) for one in found)
    return Counter(Decimal(one.replace(",", "")) for one in found)


def test_formats_are_told_apart() -> None:
    french = figures("111\u00a0313,3\u00a0k$, 5,1\u00a0%, 2.7 et 2008, 2009", "fr")
    english = figures("$111,313.3K, 5.1%, 2.7 and 2008, 2009", "en")
    assert french == english
    assert figures("5,1", "fr") != figures("5,1", "en")


def test_twin_pages_give_the_same_figures(site: Path, ready: pipeline.Ready) -> None:
    different = {}
    own = {page.key for page in ready.pages if not page.key.startswith("checks/")}
    for key in sorted(own):  # the pages of checks show how each language writes figures
        french, english = (
            figures(reading.page(site, key, lang).text(FILES), lang) for lang in ("fr", "en")
        )
        if french != english:
            different[key] = {"fr": french - english, "en": english - french}
    assert not different


def test_french_figures_are_held_together_by_no_break_spaces(
    site: Path, ready: pipeline.Ready
) -> None:
    loose = {}
    for key in sorted({page.key for page in ready.pages}):
        text = reading.page(site, key, "fr").text(FILES)
        found = re.findall(r"\d [%$]|\d [kM]\$|\d{1,3} \d{3}\b|.{0,9}\u202f.{0,9}", text)
        if found:
            loose[key] = found
    assert not loose
