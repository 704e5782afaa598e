"""Whatever a text holds comes out as plain text, or is a problem that names the character."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.documents.blocks import Facts, Heading, Items, Picture, Run
from generator.render.documents.pdf import write
from generator.render.documents.pdf.press import unshown
from generator.unusable import UnusableError
from tests.render.documents.pdf.reading import TEMPLATES, letters, opened, pdf_of, said
from tests.render.documents.pdf.samples import (
    SVG,
    a_document,
    a_line,
    a_paragraph,
    a_row,
    a_table,
)

PLAIN = (
    '#read("/etc/passwd")',
    r"\# \u{41} \ ",
    "<script>alert(1)</script>",
    "*bold* _emphasis_ `code` $x^2$ <label> @reference = - + / not a title",
    "https://affiche.example -- --- ... \"double\" 'single' ~ a~b // c /* d */",
    "«\u00a0guillemets\u00a0» – — ’ “ ” … ↑ ↓ → ◎ ☐ ☑ ✓ − ½ 1ᵉʳ n°\u00a012 Œuvre Ÿ",
    "{{ name }} {% if %} ${name} %s \\begin{document}",
    "ﬁn oﬃce e\u0301te\u0301 Ελληνικά Русский",
    "tab\there",
    "\ufffd",
)
PROBLEMS = {"half \ud800 x": "U+D800", "a\x00b": "U+0000", "\x1b[31m": "U+001B"}
REPLACED = {
    "中文": "\ufffd\ufffd",
    "bravo 👍\ufe0f!": "bravo \ufffd!",
    "👩\u200d👧": "\ufffd\ufffd",
    "\ue000": "\ufffd",
    "\ufeffx": "x",
    "1\ufe0f\u20e3": "1",
}


@pytest.mark.parametrize("text", PLAIN)
def test_a_text_is_shown_as_it_is(text: str) -> None:
    line = a_line(text)
    blocks = (
        Heading(1, line, "a"),
        a_paragraph(text),
        Items(((a_paragraph(text),),)),
        Facts(((line, (line,)),)),
        replace(a_table(), caption=line, body=(a_row(text, text, text),), notes=(line,)),
    )
    found = letters(said(pdf_of(a_document(blocks=blocks, title=line, subtitle=line))))
    assert found.count(letters(text)) >= 11


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_told_beside_the_text_is_told_as_it_is(text: str) -> None:
    document = a_document(
        title=a_line(text),
        description=text,
        publisher=text,
        keywords=(text,),
        blocks=(Heading(1, a_line(text), "a"), Picture(SVG, text, a_line(text))),
    )
    pdf = opened(pdf_of(document))
    about = {name: str(value) for name, value in pdf.docinfo.items()}
    assert about["/Title"] == " ".join(text.split())
    assert about["/Subject"] == about["/Author"] == about["/Keywords"] == text


@pytest.mark.parametrize(("text", "named"), PROBLEMS.items(), ids=PROBLEMS.values())
def test_what_nothing_can_show_is_a_problem_with_its_name(text: str, named: str) -> None:
    line = a_line(text)
    table = replace(a_table(), body=(a_row(text, "1", "2"),))
    for changes in (
        {"blocks": (a_paragraph(text),)},
        {"blocks": (Heading(1, line, "a"),)},
        {"blocks": (table,)},
        {"title": line, "blocks": ()},
    ):
        with pytest.raises(UnusableError, match="plans/a-plan/") as told:
            write(a_document(**changes), TEMPLATES)
        message = told.value.message.in_("fr")
        assert f"\u00a0: {named}. " in message
        message.encode()


@pytest.mark.parametrize(("text", "shown"), REPLACED.items())
def test_what_no_font_has_is_shown_as_replaced(text: str, shown: str) -> None:
    line = a_line(text)
    table = replace(a_table(), caption=line, body=(a_row(text, "1", "2"),))
    blocks = (Heading(1, line, "a"), a_paragraph(text), table, Facts(((line, (line,)),)))
    for cover in (False, True):
        pdf = pdf_of(
            a_document(
                title=line, publisher=text, description=text, address="", cover=cover, blocks=blocks
            )
        )
        found = said(pdf)
        assert letters(found).count(letters(shown)) >= 6
        assert not set(text) - set(shown) & set(found)
        about = opened(pdf).docinfo
        assert str(about["/Title"]) == str(about["/Subject"]) == text.replace("\ufeff", "")


def test_only_what_no_font_has_is_named() -> None:
    assert unshown("中 é → ✓ 👍\ufe0f Ж 1", TEMPLATES) == "中👍"
    assert unshown("été", TEMPLATES) == unshown("", TEMPLATES) == ""


def test_what_turns_letters_around_is_shown_as_replaced() -> None:
    for sign in "\u202d\u202e":
        text = f"fiche {sign}fdp.exe"
        assert "fiche \ufffdfdp.exe" in said(pdf_of(a_document(blocks=(a_paragraph(text),))))


@pytest.mark.parametrize("text", ["x" * 10_000, "mot " * 2_500, "a/" * 5_000, "é" * 10_000])
def test_a_title_of_ten_thousand_letters_is_shown_whole(text: str) -> None:
    for cover in (False, True):
        pdf = pdf_of(a_document(title=a_line(text), blocks=(), cover=cover, address=""))
        letter = letters(text)[0]
        assert said(pdf).count(letter) >= letters(text).count(letter)


@pytest.mark.parametrize("text", ["x" * 10_000, "a/" * 5_000])
def test_a_long_word_stays_within_its_page(text: str) -> None:
    table = replace(a_table(), body=(a_row(text, "1", "2"),))
    pdf = opened(pdf_of(a_document(blocks=(a_paragraph(text), table))))
    assert len(pdf.pages) > 3


def test_a_link_is_no_way_out_of_the_document() -> None:
    link = Run("ici", link='https://x.example/" onclick="a#read(1)\\')
    (note,) = opened(pdf_of(a_document(blocks=(a_paragraph(link),)))).pages[0].Annots
    assert str(note.A.URI) == 'https://x.example/" onclick="a#read(1)\\'


LATIN = st.characters(codec="utf-8", max_codepoint=0x17F, exclude_categories=["Cc", "Cs", "Cn"])
ANY = st.characters(exclude_categories=["Cn"])


@given(st.text(LATIN, min_size=1, max_size=200))
def test_any_latin_text_comes_back(text: str) -> None:
    found = said(pdf_of(a_document(blocks=(a_paragraph(text),), title=a_line("T"))))
    assert letters(text) in letters(found)


@given(st.text(ANY, min_size=1, max_size=40))
def test_any_text_makes_a_document_or_a_problem_that_names_a_character_of_it(text: str) -> None:
    try:
        pdf = write(a_document(blocks=(a_paragraph(text),)), TEMPLATES)
    except UnusableError as problem:
        named = problem.message.values["character"]
        assert {f"U+{ord(letter):04X}" for letter in text} >= set(str(named).split(", "))
    else:
        assert pdf.startswith(b"%PDF-1.7")
