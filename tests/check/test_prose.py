"""What narrative says, found in any text, at its place, in a time that nobody can stretch."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check import check
from generator.check.shared.formula import Formula
from generator.check.shared.prose import (
    Link,
    Quote,
    anchors,
    links,
    quotes,
    undefined,
    without_code,
)
from tests.builders import a_narrative, a_site, twins

MARKS = "[]()<>!`~#{}|\\ \n\t-*:/a.\"'=&;"


@given(st.text(alphabet=MARKS, max_size=80))
def test_any_text_can_be_read(body: str) -> None:
    narrative = a_narrative(body=body)
    lines = body.split("\n")
    found: list[Link | Quote] = [*links(narrative), *undefined(narrative), *quotes(narrative)]
    for each in found:
        assert 1 <= each.place.line <= len(lines)
        assert 1 <= each.place.column <= len(lines[each.place.line - 1]) + 1
    assert [len(line) for line in without_code(body).split("\n")] == [len(line) for line in lines]
    anchors(body)


@given(st.text(alphabet="abc =+-.1\n", max_size=30))
def test_any_formula_can_be_read(text: str) -> None:
    formula = Formula.read(text)
    assert formula is None or all(name in text for name in formula.measures)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("[" * 20_000 + "](x)" * 500, id="brackets"),
        pytest.param("`" + "a`" * 20_000, id="ticks"),
        pytest.param("{{ " * 5_000, id="braces"),
        pytest.param("[a](" + "(" * 20_000, id="parentheses"),
        pytest.param("<a " * 20_000, id="tags"),
        pytest.param("<!-- " * 20_000, id="comments"),
        pytest.param("<a " + "x " * 20_000 + "href", id="attributes"),
    ],
)
def test_hostile_text_is_read_to_its_end(body: str) -> None:
    check(a_site(narratives=twins(body=body)))
