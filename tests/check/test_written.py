"""A text is found in its file character by character, or not at all."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.check.shared.alignment import cell_spans, yaml_spans
from generator.check.shared.written import Written, written, written_body
from generator.load import load
from generator.model.site import Site
from tests.builders import a_narrative, a_site, an_origin
from tests.load.project import PLAN, write

PATH = "data/plans/a-plan/plan.yml"


def scalar_of(value: str) -> tuple[str, int, str]:
    """A file with this value, where the value starts, and what it says."""
    source = f"# comment\na:\n  fr: {value}\n  en: other\n"
    return source, source.index("fr: ") + 4, yaml.safe_load(source)["a"]["fr"]


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("plain words", id="plain"),
        pytest.param("plain words # comment", id="plain with a comment"),
        pytest.param("plain\n    words\n\n    on lines", id="plain on lines"),
        pytest.param("'it''s ''so'' '", id="single"),
        pytest.param("'it''s\n    so\n\n    here'", id="single on lines"),
        pytest.param(r'"a \"b\" \u2019 \xa0 \_ \\ \t\n c"', id="double"),
        pytest.param('"a \\\n    b\n    c\\\n    \\  d"', id="double on lines"),
        pytest.param(">-\n    folded words\n    on lines\n\n    and more", id="folded"),
        pytest.param(">\n    folded\n      more indented\n    words\n\n\n", id="folded and kept"),
        pytest.param("|\n    literal words\n      indented\n\n    more", id="literal"),
        pytest.param(">2- # comment\n      one\n     two", id="with an indicator"),
        pytest.param("|-\n\n    after a blank line", id="blank line first"),
        pytest.param("'été\tà 𝒳 l’œuvre'", id="other letters"),
    ],
)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_every_style_of_yaml(value: str, ending: str) -> None:
    source, start, words = scalar_of(value)
    source = source.replace("\n", ending)
    spans = yaml_spans(source, source.index("fr: ") + 4, words)
    assert spans is not None
    assert len(spans) == len(words)
    assert start
    for (first, last), character in zip(spans, words, strict=True):
        if character.isalpha() and last - first == 1:
            assert source[first:last] == character


@pytest.mark.parametrize(
    ("source", "words"),
    [
        pytest.param("other", "words", id="other words"),
        pytest.param("'words more'", "words", id="only a part"),
        pytest.param("'words''s'", "words", id="a doubled quote"),
        pytest.param('"wor\\qds"', "worqds", id="no escape"),
        pytest.param('"wor"', "words", id="too short"),
        pytest.param("|\n  a\n  b", "ab", id="a line end that says nothing"),
        pytest.param("| x\n  a", "a", id="no header"),
        pytest.param("", "a", id="nothing"),
    ],
)
def test_what_is_not_there(source: str, words: str) -> None:
    assert yaml_spans(source, 0, words) is None


@pytest.mark.parametrize(
    ("cell", "words", "position", "found"),
    [
        ("plain;x", "plain", 0, "plain"),
        ("  plain ,x", "plain", 0, "plain"),
        ('"a ""b"" c",x', 'a "b" c', 0, 'a ""b"" c'),
        ('" a\r\nb ",x', "a\nb", 0, "a\r\nb"),
        ('"one\n\n two \nthree"', "two", 1, "two"),
        ('"one\n\n two \nthree"', "three", 2, "three"),
    ],
)
def test_cells(cell: str, words: str, position: int, found: str) -> None:
    spans = cell_spans(cell, 0, words, position)
    assert spans is not None
    assert cell[spans[0][0] : spans[-1][1]] == found
    assert cell_spans(cell, 0, words + "?", position) is None


def the_title(source: str) -> Written:
    """The French title of a plan, as this file writes it."""
    origin = an_origin(title__fr=(2, source.splitlines()[1].index("fr: ") + 5))
    words = yaml.safe_load(source)["title"]["fr"]
    site = a_site(text=lambda _: source)
    found = written(site, origin, "title.fr", words)
    assert found is not None
    return found


def test_a_line_end_moves_before_its_last_word() -> None:
    title = the_title("title:\n  fr: >-\n    Pourquoi donc\n    ? Parce que\n")
    at = title.words.index(" ?")
    place, width = title.stretch(at, at + 2)
    assert (str(place), width) == (f"{PATH}:4:5", 1)
    edit = title.edit([(at, at + 1, "\u00a0")])
    assert edit is not None
    assert (str(edit.place), edit.old, edit.new) == (
        f"{PATH}:3:13",
        " donc\n    ",
        "\n    donc\u00a0",
    )


def test_a_line_of_one_word_is_joined() -> None:
    title = the_title("title:\n  fr: >-\n    Pourquoi\n    ? Parce que\n")
    edit = title.edit([(8, 9, "\u00a0")])
    assert edit is not None
    assert (edit.old, edit.new) == ("\n    ", "\u00a0")


def test_a_list_mark_never_begins_a_line() -> None:
    title = the_title("title:\n  fr: >-\n    Quoi -\n    ? Parce que\n")
    edit = title.edit([(6, 7, "\u00a0")])
    assert edit is not None
    assert (edit.old, edit.new) == ("\n    ", "\u00a0")


def test_several_parts_leave_what_is_between() -> None:
    title = the_title("title:\n  fr: '\"L''un\n    et l''autre\"'\n")
    end = len(title.words)
    edit = title.edit([(0, 1, "«"), (end - 1, end, "»")])
    assert edit is not None
    assert edit.new == "«L''un\n    et l''autre»"


def test_a_part_of_what_stands_together_has_no_edit() -> None:
    title = the_title("title:\n  fr: |-\n    Un\n\n    deux\n")
    assert title.words == "Un\n\ndeux"
    assert title.edit([(2, 3, " ")]) is None
    assert title.edit([(3, 4, " ")]) is None
    assert title.edit([(4, 4, " ")]) is None
    assert title.edit([(2, 4, " ")]) is not None


def test_where_no_place_is_certain() -> None:
    site: Site = a_site(text=lambda _: "title:\n  fr: Un\n")
    assert written(site, an_origin(title__fr=(9, 7)), "title.fr", "Un") is None
    assert written(site, an_origin(), "title.fr", "Un") is None
    assert written(site, an_origin(title__fr=(2, 7)), "title.fr", "") is None
    assert written(a_site(), an_origin(title__fr=(2, 7)), "title.fr", "Un") is None


def test_a_body_counts_from_its_own_line() -> None:
    body = written_body(a_narrative(body="Un\ndeux : trois\n", line=5))
    place, width = body.stretch(7, 9)
    assert (str(place), width) == ("content/plans/a-plan/index.en.md:6:5", 2)


@given(st.text(alphabet="ab '\"\\\n:#-é\u00a0\t", max_size=40), st.sampled_from("'\"|>"))
def test_any_value_that_yaml_writes_is_found(words: str, style: str) -> None:
    dumped = yaml.dump([words], default_style=style, allow_unicode=True, width=20)
    if yaml.safe_load(dumped) == [words] and words.strip():
        spans = yaml_spans(dumped, 2, words)
        if spans is not None:
            assert len(spans) == len(words)
            assert list(spans) == sorted(spans)
        else:
            assert style in "|>"  # leading or trailing blanks of a block are not certain


def test_texts_of_a_real_file_are_found(tmp_path: Path) -> None:
    source = PLAN.replace(
        "title: {fr: Plan, en: Plan}", "title: {fr: 'L''un', en: \"A \\\"b\\\"\"}"
    )
    site = load(write(tmp_path, {"data/plans/p/plan.yml": "\ufeff# é\r\n" + source})).site
    plan = site.plans[0]
    for lang, raw in (("fr", "L''un"), ("en", 'A \\"b\\"')):
        found = written(site, plan.origin, f"title.{lang}", plan.title[lang])
        assert found is not None
        place, width = found.stretch(0, len(plan.title[lang]))
        assert width == len(raw)
        assert place.line == 5
