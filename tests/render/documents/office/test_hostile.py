"""Text of any kind comes out of office formats as it went in; nothing else is ever read."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.model.documents import Format
from generator.render.documents.blocks import (
    Cell,
    Document,
    Heading,
    Items,
    Paragraph,
    Row,
    Run,
    Table,
)
from generator.render.documents.office import is_there, write
from generator.render.documents.office.tree import words as lawful
from tests.render.documents.compose.composing import TEMPLATES
from tests.render.documents.office.reading import docx_text, epub_text, odf_text, parsed, parts

pytestmark = pytest.mark.skipif(not is_there(), reason="pandoc is an optional extra")
FORMS: tuple[Format, ...] = ("docx", "odt", "epub")
HOSTILE = (
    '#read("/etc/passwd")',
    r"\# \input{/etc/passwd} $x$ *bold* _it_ <label> @ref -- ... `raw` = [x](y)",
    "<script>alert(1)</script> ![x](/etc/passwd) <img src='/etc/passwd'>",
    "]]> --> </w:t><w:instrText> INCLUDETEXT /etc/passwd </w:instrText>",
    "esrever \u202e\u202d \u2066isolated\u2069",
    "=1+1 +1 -1 @x | a | b |",
    "half \ud800 \udfff \x00 \x0b \ufffe",
    "long " + "word " * 2000,
)


def a_document(text: str) -> Document:
    line = (Run(text),)
    cell = Cell(line)
    return Document(
        kind="card",
        key="plans/a/1",
        lang="fr",
        title=line,
        subtitle=line,
        description=text,
        publisher=text,
        address="https://site.example/fr/",
        date="2020",
        keywords=(text,),
        cover=True,
        imprint=(line,),
        blocks=(
            Heading(1, line, "a"),
            Paragraph(line),
            Paragraph((Run(text, link="javascript:alert(1)"),), "note"),
            Items(((Paragraph(line),),)),
            Table(line, (Row((cell,)),), (Row((cell,)),), (1,), (line,)),
        ),
    )


def texts(data: bytes, form: Format) -> str:
    """All the words of a file; in ODT, those of its body."""
    if form == "odt":
        return odf_text(parsed(data, "content.xml"))
    return docx_text(data) if form == "docx" else epub_text(data)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text(text: str, form: Format) -> None:
    made = write(a_document(text), form, TEMPLATES)
    found = "".join(texts(made, form).split())
    assert found.count("".join(lawful(text).split())) >= 6
    whole = b"".join(parts(made).values())
    assert b"root:" not in whole
    assert b"javascript:" not in whole


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=1, max_size=40))
@example("a\u00adb")  # a soft hyphen, for which Word has an element
@example("\u00ad")
def test_any_text_comes_back(form: Format, text: str) -> None:
    wanted = "".join(lawful(text).split())
    found = "".join(texts(write(a_document(text), form, TEMPLATES), form).split())
    seen = wanted.strip("\u00ad")  # a text of nothing that is seen may be left out
    assert found.count(wanted) >= 6 or not seen


def test_what_turns_letters_around_is_shown_as_replaced() -> None:
    made = write(a_document("a\u202eb"), "docx", TEMPLATES)
    assert "a\ufffdb" in docx_text(made)
