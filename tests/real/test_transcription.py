"""The second transcription is itself what the documents print."""

import re

import pytest

from tests.real import transcribed
from tests.real.transcribed import LANGS, SOURCES, TEXTS

needs_sources = pytest.mark.skipif(
    not SOURCES.is_dir(), reason="the documents' text is not beside this checkout"
)


def flat(text: str) -> str:
    """A text without what its layout adds: white space, bold, tags, curly apostrophes."""
    bare = re.sub(r"[*\\]|</?\w[^>]*>", "", text).replace("’", "'")
    return re.sub(r"\s+", " ", bare).casefold()


def source(document: str) -> str:
    return flat((SOURCES / TEXTS[document]).read_text(encoding="utf-8"))


def cells(document: str) -> list[str]:
    """Every cell of the tables of a document, whose columns are separated by tabs."""
    lines = (SOURCES / TEXTS[document]).read_text(encoding="utf-8").splitlines()
    return [cell.strip() for line in lines if "\t" in line for cell in line.split("\t")]


def test_french_printed_numbers_are_read() -> None:
    assert str(transcribed.number("110 585,5")) == "110585.5"
    assert str(transcribed.number("(1,5)")) == "-1.5"
    assert str(transcribed.number("0,0")) == "0.0"
    assert str(transcribed.number("969")) == "969"


@needs_sources
def test_each_budget_table_was_typed_to_the_last_cell() -> None:
    printed = [cell for cell in cells("budget-2007-2008") if re.fullmatch(r"\(?[\d ,]+\)?", cell)]
    typed = [one.printed for one in transcribed.budget_figures() if one.table != "Définitions"]
    assert sorted(printed) == sorted(typed)


@needs_sources
def test_each_budget_figure_is_printed_in_its_row() -> None:
    text = (SOURCES / TEXTS["budget-2007-2008"]).read_text(encoding="utf-8")
    lines = [re.split(r"\t", line) for line in text.splitlines()]
    for one in transcribed.budget_figures():
        if one.row.startswith(("Total", "Programme")):
            continue
        found = [line for line in lines if line[0].strip() == one.row]
        assert any(one.printed in line for line in found), one


@needs_sources
@pytest.mark.parametrize("document", [name for name in TEXTS if name != "budget-2007-2008"])
def test_each_figure_is_printed_in_its_text(document: str) -> None:
    text = source(document)
    for one in transcribed.stated(document):
        assert flat(one.source) in text, one
        assert flat(one.printed) in flat(one.source), one


@needs_sources
@pytest.mark.parametrize("document", [name for name in TEXTS if not name.endswith("prose")])
def test_each_name_is_printed_in_its_text(document: str) -> None:
    text = source(document)
    for one in transcribed.names(document):
        assert flat(one.printed) in text, one


@needs_sources
def test_every_number_of_the_plans_and_reports_was_typed() -> None:
    """Numbers of the hierarchy, of private individuals' lives and of contact details aside."""
    aside = {
        "strategique-2008-2012": set(),
        "francisation-integration-2018": set("12345"),
        "solidarite-2010-2015": set(),
    }
    for document, known in aside.items():
        text = re.sub(r"(?m)^\s*\d\.\d?\s|ORIENTATION \d", " ", _text(document))
        printed = set(re.findall(r"\d[\d ]*\d|\d", text)) - known
        typed = " | ".join(one.source for one in transcribed.stated(document))
        assert not [one for one in printed if one not in typed], document


def _text(document: str) -> str:
    return (SOURCES / TEXTS[document]).read_text(encoding="utf-8").replace("<b>", "")


def test_every_figure_says_how_each_language_writes_it() -> None:
    for one in transcribed.all_stated():
        assert all(one.ways(lang) for lang in LANGS), one
    assert all(one.fr for one in transcribed.all_names())
