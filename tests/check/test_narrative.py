"""The form of narrative: in any text, at its place, as pages show it, in a short time."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check import check
from generator.check.narrative import forbidden_html
from generator.check.shared.acronyms import definition, uses
from generator.check.shared.markup import Tag, tags
from generator.check.shared.masked import masked
from generator.check.shared.prose import Heading, Image, headings, images
from generator.check.shared.sentences import paragraphs, sentences
from generator.model.html import ATTRIBUTES, TAGS
from generator.problem import Problem
from generator.render.narrative import Reader
from tests.builders import a_narrative, a_site, twins

MARKS = "[]()<>!`~#{}|\\ \n-*:/aAB.\"'=&;1É"
TAG = st.sampled_from([*sorted(TAGS), "b", "script", "o:p", "x", "nom", "H2", "IMG", "svg"])
NAME = st.sampled_from(
    [
        *sorted({name for names in ATTRIBUTES.values() for name in names} - {"href", "src"}),
        *("style", "onclick", "target", "data-x", "ID"),
    ]
)
MANY = ["".join(letters) for letters in product("QXZWKJHY", repeat=4)]


def found(code: str, body: str, **changes: object) -> list[Problem]:
    """The problems of a code in a page with this body."""
    site = a_site(narratives=(a_narrative(body=body, **changes),), images=("images/a.png",))
    return [problem for problem in check(site).problems if problem.rule.code == code]


@given(st.text(alphabet=MARKS, max_size=80))
def test_any_text_can_be_read(body: str) -> None:
    found: list[Heading | Image | Tag] = [*headings(body), *images(body), *tags(body)]
    for each in found:
        assert 0 <= each.start <= each.end <= len(body)
    for part in (*paragraphs(body), *sentences(body)):
        assert 0 <= part.start < part.end <= len(body)
        assert body[part.start : part.end].strip()
    for use in uses(masked(body)):
        assert body[use.start : use.end].replace(".", "").startswith(use.acronym[0])
        assert definition(use.acronym, body, masked(body)) <= len(body)


@given(st.text(alphabet="ab. \n-A!", max_size=80))
def test_sentences_are_the_words_of_their_paragraphs(body: str) -> None:
    assert sum(one.words for one in sentences(body)) == sum(one.words for one in paragraphs(body))


@given(tag=TAG, names=st.lists(NAME, max_size=3), value=st.sampled_from(["left", "x", "footnote"]))
def test_what_no_check_refuses_stays_on_the_page(tag: str, names: list[str], value: str) -> None:
    written = " ".join([tag, *(f'{name}="{value}"' for name in names)])
    body = f"Some <{written}>words</{tag}> here."
    narrative = a_narrative(body=body)
    if list(forbidden_html.find(a_site(narratives=(narrative,)))):
        return
    html = str(Reader({}).read(narrative, "plans/a-plan/").html)
    shown = tag.lower()
    if shown in {"caption", "thead", "tbody", "tfoot", "tr", "th", "td"}:
        return  # browsers let none of these stand out of a table
    assert f"<{shown}" in html
    for name in names:
        assert f'{name.lower()}="{value}"' in html


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        "<iframe src='https://evil.example'></iframe>",
        "<p onclick='x' style='color: red' class='md-hidden' id='section-source'>x</p>",
        "<a href='javascript:alert(1)'>x</a>",
        '<a href=" javascript:alert(1)">x</a>',
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)></svg>",
        "<base href='https://evil.example/'>",
        "<Écrire à nom>",
    ],
)
def test_what_pages_leave_out_is_told(body: str) -> None:
    site = a_site(narratives=(a_narrative(body=body),))
    told = {problem.rule.code for problem in check(site).problems}
    assert bool(told & {"AF601", "AF610"}) == (body[1] != "É")  # which is no tag: the page shows it


def at(problem: Problem) -> tuple[int, int, int]:
    """The line, the column and the width of a problem."""
    return problem.place.line, problem.place.column, problem.width


def test_places() -> None:
    (image,) = found("AF605", "A\n\nB ![](/images/a.png) C", line=5)
    assert at(image) == (7, 3, len("![](/images/a.png)"))
    (heading,) = found("AF606", "## A\n\n#### B c\n\nD")
    assert at(heading) == (3, 1, len("#### B c"))
    (acronym,) = found("AF607", "A word, then DGSM.")
    assert at(acronym) == (1, 14, 4)
    (sentence,) = found("AF608", "Short. " + "Word " * 40 + "end. Short.")
    assert at(sentence) == (1, 8, len("Word " * 40 + "end."))
    (paragraph,) = found("AF609", "- a\n- " + "Word word. " * 51)
    assert at(paragraph)[:2] == (2, 3)
    first, second = found("AF610", 'A <b>c</b> <p onclick="f()">d</p>')
    assert at(first) == (1, 3, 3)
    assert at(second) == (1, 15, len('onclick="f()"'))
    (link,) = found("AF601", "See [a](/nowhere) and more.")
    assert at(link) == (1, 9, len("/nowhere"))
    (fact,) = found("AF602", "See {{ nothing }} and more.")
    assert at(fact) == (1, 5, len("{{ nothing }}"))


@pytest.mark.parametrize(
    ("body", "fix"),
    [
        ("<b>a</b>", "For bold, write `**words**`."),
        ("<i>a</i>", "For italics, write `*words*`."),
        ("<strnog>a</strnog>", "Write strong if that is what is meant."),
        ("Write to <nom>.", "If it is no tag, write `&lt;` in place of `<`; if it is one, remove"),
        ("<p class=MsoNormal>a<o:p></o:p></p>", "Paste the words again without formatting"),
        ("<div onclick='f()'>a</div>", "Remove it: a text runs nothing on the pages."),
    ],
)
def test_what_to_write_in_place_of_html(body: str, fix: str) -> None:
    (problem,) = found("AF610", body)
    assert problem.fix.in_("en").startswith(fix)


@pytest.mark.parametrize(
    ("body", "fix"),
    [
        ("![A map](/images/b.png)", "Write /images/a.png if that is what is meant."),
        ("![A map](images/a.png)", "Write /images/a.png if that is what is meant."),
        ("[a](plans/a-plan)", "Write /plans/a-plan if that is what is meant."),
        ("[a](/en/plans/a-plan)", "Write /plans/a-plan if that is what is meant."),
        ("[a](/plans/a-plam)", "Write /plans/a-plan if that is what is meant."),
    ],
)
def test_the_nearest_address(body: str, fix: str) -> None:
    (problem,) = found("AF601", body)
    assert problem.fix.in_("en") == fix


def test_an_acronym_that_is_defined_too_late() -> None:
    (problem,) = found("AF607", "The DGSM.\n\nThe direction générale (DGSM).", line=4)
    assert problem.found.in_("en") == ("What DGSM stands for is only said further down, on line 6.")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param('<a "' * 20_000, id="quotes"),
        pytest.param("<a " + "x= " * 20_000, id="attributes"),
        pytest.param("![" * 20_000, id="images"),
        pytest.param("#" * 50_000, id="hashes"),
        pytest.param("##\n" * 10_000, id="headings"),
        pytest.param("A. " * 20_000, id="sentences"),
        pytest.param("QX " * 20_000, id="capitals"),
        pytest.param("QX, " * 20_000, id="acronyms"),
        pytest.param("# QX a\n" * 5_000, id="acronyms in headings"),
        pytest.param(", ".join(map("Q{:02}X".format, range(9_999))), id="codes"),
        pytest.param(", ".join(MANY), id="acronyms of all kinds"),
        pytest.param("A." * 20_000, id="full stops"),
        pytest.param("A-" * 20_000, id="hyphens"),
        pytest.param("(QX " * 10_000, id="brackets"),
        pytest.param("…" * 50_000, id="ellipses"),
        pytest.param("[QX" * 10_000, id="links"),
        pytest.param("<![" * 10_000, id="instructions"),
        pytest.param("<b>a</b> " * 5_000, id="tags"),
        pytest.param("- \n" * 10_000, id="items"),
    ],
)
def test_hostile_text_is_read_to_its_end(body: str) -> None:
    check(a_site(narratives=twins(body=body)))
