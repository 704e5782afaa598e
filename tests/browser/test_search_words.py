"""The browser reads questions as the index reads texts: the same words, the same stems."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.render.search.words import Reader

pytestmark = pytest.mark.browser

TEXTS = {
    "fr": (
        "L’intégration d'ici jusqu’à l’Office, qu’elle aujourd’hui Québec’s",
        "111 313,3 k$ 111\u00a0313,3 111\u202f313,3 5,1 % 5,1\u00a0% 5,1% 2.4.1. 1,2,3 1 234 567",
        "en 2008 150 personnes, 25e 1er COVID-19 B2 10K 3M $111,313.3K x² ½ 12345678",
        "ÉNERGIE E\u0301nergie œuvre Œuvre straße Łódź Ångström İstanbul ΣΊΣΥΦΟΣ",
        "情報公開 ひらがな カタカナ ᐃᓄᒃᑎᑐᑦ שָׁלוֹם العَرَبِيَّة हिन्दी ไทย 한국어 😀 a_b",
        "employé employés emploi emplois employer loyer loi lois appuyer appui pays québécoises",
        "",
        "… – ’ % ' \" <b>&amp;</b>",
    ),
    "en": ("The plan's 111,313.3 indicators, 1,234,567 5.1% 4.1 policies policy don't",),
}
READ = """async ([words, index, texts]) => {
  const { reader } = await import(new URL(words, document.baseURI));
  const about = await (await fetch(index + 'index.json')).json();
  const stem = (await import(new URL(`${index}s0-${about.stems}.js`, document.baseURI))).default;
  const read = reader({ ...about, stems: stem });
  return texts.map((text) => read(text.normalize('NFC')).filter((word) => !word.isStop)
    .flatMap(({ stem, forms, stems }) => forms
      .map((form) => `${stems.length ? stem : form} ${form}`)));
}"""


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_both_sides_read_the_same_words(
    browser: Browser, address: str, site: Path, lang: str
) -> None:
    texts = [*TEXTS[lang], *_published(site, lang)]
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}{lang}/")
        script = "../assets/javascripts/search-words.js"
        found = page.evaluate(READ, [script, f"{address}{lang}/search/", texts])
    known = Reader(lang)
    assert len(texts) > 500
    for text, terms in zip(texts, found, strict=True):
        assert sorted(set(terms)) == sorted(set(known.terms(text))), text


def _published(site: Path, lang: str) -> list[str]:
    """The titles and texts of every entry of the real site."""
    pieces = sorted((site / lang / "search").glob("r*.json"))
    records = [record for piece in pieces for record in json.loads(piece.read_text("utf-8"))]
    return [text for record in records for text in (record[1], record[3])]
