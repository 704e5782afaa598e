"""The order of the alphabet is that of the browser's own library (ICU), which knows CLDR's."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from generator.language.collation import alphabetical
from tests.language.test_collation import ENGLISH, FRENCH

LETTERS = st.text("aAàâbcCçdeEéèêëiîïnoOôœuùûzZ ’-.,19", max_size=8)
WORDS = st.lists(LETTERS, min_size=2, max_size=12)
COMPARE = """([locale, pairs]) => {
  const collator = new Intl.Collator(locale, { numeric: true });
  return pairs.map(([one, other]) => Math.sign(collator.compare(one, other)));
}"""
LOCALES = [("fr", "fr-CA"), ("en", "en-CA")]


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Page:
    """A page with nothing on it."""
    return browser.new_page()


def sign(one: str, other: str, lang: str) -> int:
    """Which of two words comes first, by our own order."""
    first, second = alphabetical(one, lang)[:3], alphabetical(other, lang)[:3]
    return (first > second) - (first < second)


def differences(page: Page, words: list[str], lang: str, locale: str) -> list[tuple[str, str]]:
    """The pairs of words that the browser puts in another order."""
    pairs = [list(pair) for pair in combinations(words, 2)]
    theirs = page.evaluate(COMPARE, [locale, pairs])
    return [
        (one, other)
        for (one, other), wanted in zip(pairs, theirs, strict=True)
        if sign(one, other, lang) != wanted
    ]


@pytest.mark.browser
@pytest.mark.parametrize(("lang", "locale"), LOCALES)
def test_real_words_are_in_the_order_of_browsers(blank: Page, lang: str, locale: str) -> None:
    assert differences(blank, FRENCH + ENGLISH, lang, locale) == []


@pytest.mark.browser
@pytest.mark.parametrize(("lang", "locale"), LOCALES)
@given(words=WORDS)
@settings(max_examples=60)
def test_any_words_are_in_the_order_of_browsers(
    blank: Page, lang: str, locale: str, words: list[str]
) -> None:
    assert differences(blank, words, lang, locale) == []
