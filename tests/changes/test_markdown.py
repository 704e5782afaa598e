"""The summary as GitHub shows it: both languages, no content that breaks it, never too large."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown as html

from generator.changes import Changes, compare, markdown
from generator.changes.escape import around, cut, escaped
from generator.changes.markdown import MOST_BYTES, MOST_ROWS
from generator.model.site import Site
from tests.builders import (
    a_budget,
    a_level,
    a_line,
    a_node,
    a_plan,
    a_site,
    a_target,
    an_indicator,
    some_settings,
    text,
    when,
)

LANGS = ("fr", "en")
HOSTILE = [
    "a | b",
    "a `code` b",
    "<script>alert(1)</script>",
    "<!-- a -->",
    "a\nb\r\n\n# Heading",
    "a\u2028b\u2029c\x00d",
    "@octocat and @org/team",
    "[here](https://evil.example) ![x](https://evil.example/x.png)",
    "https://evil.example www.evil.example mailto:a@evil.example",
    "**bold** _it_ ~~gone~~ $x$ \\| \\",
    "#12 GH-12 :tada:",
    "&lt;b&gt; &#60;b&#62; &copy;",
    "\u202egnp.exe",
    "| --- | --- |",
    "a\ud800b",
    "]: # (",
]


def with_title(title: str) -> Site:
    node = a_node(title=text(title, title))
    return a_site(plans=(a_plan(levels=(a_level(card=True),), nodes=(node,)),))


def tables(summary: str) -> Iterator[list[str]]:
    for block in summary.split("\n\n"):
        lines = block.split("\n")
        if lines[0].startswith("| "):
            yield [line for line in lines if line]


@pytest.mark.parametrize("title", HOSTILE)
def test_no_title_breaks_the_table_or_becomes_markup(title: str) -> None:
    changes = compare(with_title("a"), with_title(title))
    summary = markdown(changes, LANGS)
    assert len(list(tables(summary))) == 2
    for table in tables(summary):
        assert [line.count("|") for line in table] == [4, 4, 4]
        assert not re.search(
            r"[<>`*\[\]~\\$\x00\u2028\u202e]|https?://\w|www\.|@\w|#\d+ ", table[2]
        )
    shown = html(summary, extensions=["tables"])
    assert set(re.findall(r"<(\w+)", shown)) == {
        "h2", "h3", "table", "thead", "tbody", "tr", "th", "td"
    }  # fmt: skip


@given(st.text(max_size=80))
def test_whatever_a_text_holds_it_stays_on_its_line_and_in_its_cell(found: str) -> None:
    line = escaped(found)
    assert "\n" not in line
    assert not set("|<>`*[]~\\$") & set(line)
    line.encode()


def test_plain_words_stay_readable() -> None:
    assert (
        escaped("L’été 2018-2019 (« plan »): 5,1 % – 1.2")
        == "L’été 2018-2019 (« plan »): 5,1 % – 1.2"
    )


def test_nothing_to_tell_is_told() -> None:
    assert markdown(compare(a_site(), a_site()), LANGS) == (
        "## Ce qui change pour le public\n\nRien ne change pour le public.\n\n"
        "## What changes for the public\n\nNothing changes for the public.\n\n"
    )


def test_a_version_that_could_not_be_read_whole_is_told() -> None:
    files = frozenset(f"data/plans/p{number}/plan.yml" for number in range(8))
    summary = markdown(compare(replace(a_site(), unread=files), a_site()), LANGS)
    assert "> The version before could not be read whole (data/plans/p0/plan.yml," in summary
    assert "data/plans/p4/plan.yml, 3 others)" in summary
    assert "3 autres)" in summary
    assert "Nothing else changes for the public, so far as can be read." in summary
    after = markdown(compare(a_site(), replace(a_site(), unread=files)), LANGS)
    assert "> La version proposée n’a pas pu être lue en entier" in after


def test_a_text_changed_in_one_language_says_so_in_both() -> None:
    before, after = (
        a_site(settings=some_settings(title=text("Un site", title))) for title in ("A", "Another")
    )
    summary = markdown(compare(before, after), LANGS)
    assert "| Le site › Titre (seulement en anglais) | A | Another |" in summary
    assert "| The site › Title (English only) | A | Another |" in summary


def test_long_lists_are_cut_and_the_rest_counted() -> None:
    many = tuple(a_line(f"{number}.0", program=f"p{number}") for number in range(MOST_ROWS + 1))
    before, after = a_budget(lines=()), a_budget(lines=many)
    summary = markdown(compare(a_site(budgets=(before,)), a_site(budgets=(after,))), LANGS)
    assert [len(table) for table in tables(summary)] == [MOST_ROWS + 2] * 2
    assert "1 more change is not listed here." in summary
    assert "1 autre changement n’est pas dans cette liste." in summary


def test_what_is_replaced_stands_before_what_is_new() -> None:
    new = tuple(a_line(f"{number}.0", program=f"p{number}") for number in range(MOST_ROWS))
    before = a_budget(lines=(a_line("1.0"),))
    after = a_budget(lines=(*new, a_line("2.0")))
    summary = markdown(compare(a_site(budgets=(before,)), a_site(budgets=(after,))), ("en",))
    assert "| &#36;1.0K | &#36;2.0K |" in next(tables(summary))[2]


def test_a_summary_is_never_too_large() -> None:
    def site(mark: str) -> Site:
        long = mark + "|" * 5000
        nodes = tuple(
            a_node(id=str(number), title=text(long, long), summary=text(long, long))
            for number in range(300)
        )
        targets = tuple(a_target(value=None, text=text(long, long)) for _ in range(300))
        plan = a_plan(levels=(a_level(card=True),), nodes=nodes, title=text(long, long))
        return a_site(plans=(plan,), indicators=(an_indicator(targets=targets),))

    langs = ("fr", "en", "es", "iu", "nl", "pt", "it", "de")
    summary = markdown(compare(site("a"), site("b")), langs)
    assert len(summary.encode()) < MOST_BYTES
    assert "more changes are not listed here." in summary


def test_a_new_budget_says_how_many_figures_it_has() -> None:
    site = a_site(budgets=())
    summary = markdown(compare(site, a_site()), LANGS)
    assert "| Budget | — | Un budget (3 chiffres) |" in summary
    assert "| Budget | — | A budget (3 figures) |" in summary


def test_an_indicator_figure_is_written_as_its_language_does() -> None:
    def site(value: str) -> Site:
        target = a_target(value=Decimal(value), period=when("2018-23"))
        return a_site(indicators=(an_indicator(scale="percent", targets=(target,)),))

    summary = markdown(compare(site("5.1"), site("5.25")), LANGS)
    nbsp = "\u00a0"
    assert f"› Cible, automne 2018 | 5,1{nbsp}% | 5,25{nbsp}% |" in summary
    assert "› Target, autumn 2018 | 5.1% | 5.25% |" in summary


def test_a_language_without_a_catalogue_is_written_in_english() -> None:
    assert markdown(Changes(all=(), langs=("es",)), ("es",)).startswith("## What changes")


def test_a_long_text_is_shown_around_its_change() -> None:
    words = "Un texte assez long pour ne pas tenir dans une cellule. " * 10
    shown = around(words + "Fin en 2013.", words + "Fin en 2014.")
    assert shown.startswith("…")
    assert shown.endswith("Fin en 2013.")
    assert len(shown) < 100
    assert around("court", "bref") == "court"
    assert around(words, words + "Et plus.").startswith("…")


def test_a_cut_ends_at_a_word() -> None:
    assert cut("un deux trois", 9) == "un deux…"
    assert cut("x" * 20, 9) == "x" * 8 + "…"
