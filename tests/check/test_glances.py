"""What is looked at before a pattern is looked for never hides what the pattern would find."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.shared import masked, prose, sentences, typography
from generator.check.typography import english_typography, french_typography

SIGNS = " \u00a0\u202f.,;:!?%$€'‘´\"«»…12aMk°\ue000\ue001()[]*\n"
MARKS = "[]()<>!`~&;|\\ \n\t-*:/a.\"'=@wht1ps#"
FRENCH, ENGLISH, BOTH = french_typography, english_typography, typography
GLANCES = [
    (BOTH._APOSTROPHE, BOTH.APOSTROPHES),
    (BOTH._DOTS, re.compile(re.escape("..."))),
    (BOTH._SEVERAL, re.compile("  ")),
    (BOTH._BEFORE_COMMA, BOTH._BLANK_AND_MARK),
    (FRENCH._ELIDED, BOTH.APOSTROPHES),
    (FRENCH._MARKS, FRENCH._ANY_MARK),
    (FRENCH._OPEN, re.compile("«")),
    (FRENCH._CLOSE, re.compile("»")),
    (FRENCH._COMMAS, FRENCH._COMMA_AFTER),
    (FRENCH._UNIT, FRENCH._ANY_UNIT),
    (FRENCH._LETTER_UNIT, FRENCH._SPACE_AFTER),
    (ENGLISH._MARKS, ENGLISH._MARK_AFTER),
    (ENGLISH._PERCENT, ENGLISH._MARK_AFTER),
    (ENGLISH._PLURAL, BOTH.APOSTROPHES),
    (ENGLISH._AFTER_MARKUP, BOTH.APOSTROPHES),
]
"""Each pattern of typography with what is looked at before."""


@pytest.mark.parametrize(("pattern", "glance"), GLANCES)
@given(text=st.text(alphabet=SIGNS, max_size=30))
def test_typography(pattern: re.Pattern[str], glance: re.Pattern[str], text: str) -> None:
    assert glance.search(text) or not pattern.search(text)


@given(st.text(alphabet=SIGNS, max_size=30))
def test_thousands_apart_by_ordinary_spaces(text: str) -> None:
    found = any(" " in match[0] for match in FRENCH._THOUSANDS.finditer(text))
    assert FRENCH._SPACE_AFTER.search(text) or not found


@given(st.text(alphabet=MARKS, max_size=60))
def test_what_is_no_prose(text: str) -> None:
    for sign, pattern in masked._FILLED:
        assert sign in text or not pattern.search(text)
    if "|" not in text:
        signs = masked._BLOCK_OR_CELL.sub(masked._blocked, text)
        assert masked._BLOCK.sub(masked._blocked, text) == signs


@given(st.text(alphabet=MARKS, max_size=60))
def test_code(body: str) -> None:
    assert prose.without_code(body) == prose._coded(body)


@given(
    st.lists(st.sampled_from(["mot", " ", "\u00a0", "1", "&nbsp;", "`a b`", ". ", "\n\n", "- "]))
)
def test_no_sentence_or_paragraph_is_longer(parts: list[str]) -> None:
    text = "".join(parts)
    for part in (*sentences.sentences(text), *sentences.paragraphs(text)):
        assert part.words <= sentences.most(text)
