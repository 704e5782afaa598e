"""Years that belong together stand on one line, wherever they are read."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.names import Names
from generator.language.years import unbroken
from generator.pipeline import Ready

WHOLE = re.compile(r'<span class="af-unbroken">(\d{4}[-–]\d+)</span>')
UNREAD = re.compile(r"<(script|style|svg|title|option|textarea|code|pre)\b.*?</\1>", re.DOTALL)
TAG = re.compile(r"<[^<>\"']*(?:\"[^\"]*\"[^<>\"']*|'[^']*'[^<>\"']*)*>")
YEARS = re.compile(r"(?<![\w/-])\d{4}[-–]\d{4}(?![\w/-])")


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Plan stratégique 2008-2012", ["2008-2012"]),
        ("« 2007-2008 », 2008–2009 et 2010-11.", ["2007-2008", "2008–2009", "2010-11"]),
        ("(2010-2015)", ["2010-2015"]),
        ("le 2008-09-12", []),
        ("no 12008-2012, A2008-2012, 2008-20123", []),
        ("vice-président", []),
        ("https://example.org/budgets/2007-2008/", []),
    ],
)
def test_years_stay_together(text: str, whole: list[str]) -> None:
    assert WHOLE.findall(unbroken(text)) == whole


@given(st.text("0128-– ,.a", max_size=40))
def test_no_text_is_lost(text: str) -> None:
    assert WHOLE.sub(r"\1", unbroken(text)) == text


def test_what_is_not_running_text_stays() -> None:
    marking = Names({}, "en", unbroken)
    for html in ('<a href="plans/2008-2012/" title="2008-2012">', "<code>2008-2012</code>"):
        assert marking.mark(html) == html
    assert WHOLE.findall(marking.mark("<p>2008-2012</p>")) == ["2008-2012"]


def test_a_name_of_another_language_with_years_is_marked_whole() -> None:
    marking = Names({"fr": ["Plan stratégique 2008-2012"]}, "en", unbroken)
    assert marking.mark("the Plan stratégique 2008-2012.") == (
        'the <span lang="fr">Plan stratégique <span class="af-unbroken">2008-2012</span></span>.'
    )


def test_no_line_of_the_real_site_ends_within_years(ready: Ready) -> None:
    count = 0
    for page in ready.pages:
        html = UNREAD.sub("", page.navigation + page.content)
        left = TAG.sub("\n", WHOLE.sub("…", html))
        assert YEARS.findall(left) == [], page.path
        count += len(WHOLE.findall(html))
    assert count > 1000
