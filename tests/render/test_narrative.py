"""Narrative to HTML: what is let through, what is not, and facts quoted as plain text."""

import re

import pytest

from generator.language.words import gettext
from generator.model.facts import Fact
from generator.model.types import Text
from generator.render.narrative import Reader, quote
from tests.builders import a_narrative

HERE = "plans/a-plan/1/"
FACTS = {
    "a/title": Fact(Text(fr="Titre", en="<b>5</b> *stars* [x](javascript:y) & `code` | _a_")),
    "a/count": Fact(7),
}


def html(body: str, lang: str = "en") -> str:
    path = f"content/plans/a-plan/1.{lang}.md"
    text = a_narrative(key="plans/a-plan/1", lang=lang, path=path, body=body)
    return str(Reader(FACTS).read(text, HERE).html)


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        "<SCRIPT src=//evil.example></SCRIPT>",
        "<iframe src='https://evil.example'></iframe>",
        "<object data='x'></object><embed src='x'>",
        "<form action='/x'><input><button>x</button></form>",
        "<svg onload=alert(1)><a xlink:href='javascript:x'>x</a></svg>",
        "<style>p { display: none }</style>",
        "<base href='https://evil.example/'>",
        "<meta http-equiv=refresh content=0>",
        "<a href='javascript:alert(1)'>x</a>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:x)",
        "<p onclick='x' style='color: red' class='md-hidden' id='section-source'>x</p>",
        "<img src=x onerror=alert(1)>",
        "![x](https://evil.example/pixel.png)",
        "![x](//evil.example/pixel.png)",
        "[x](//evil.example/)",
        "<math><mi xlink:href='javascript:x'></math>",
        "<div class='md-overlay'>x</div>",
    ],
)
def test_nothing_active_or_foreign_comes_through(body: str) -> None:
    found = html(body).lower()
    for word in (
        *("script", "<iframe", "<object", "<embed", "<form", "<input", "<button", "<svg", "<math"),
        *("<style", "style=", "<base", "<meta", "evil.example", "data:", "onclick", "onerror"),
        *("onload", "class=", "section-source"),
    ):
        assert word not in found


def test_no_number_of_html_makes_a_mark_of_ours() -> None:
    written = "A &#5;0&#5; &#x2;fr/ <b title='&#2;fr/'>b</b> [c](&#2;fr/)"
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", html(written))
    assert html("A &#5;0&#5;") == "<p>A 0</p>"


def test_a_fact_is_quoted_as_plain_text_wherever_it_stands() -> None:
    shown = "&lt;b&gt;5&lt;/b&gt; *stars* [x](javascript:y) &amp; `code` | _a_"
    assert html("{{ a/title }}") == f"<p>{shown}</p>"
    assert f"<td>{shown}</td>" in html("| A |\n|---|\n| {{ a/title }} |")
    assert f">{shown}</h2>" in html("## {{a/title}}")
    assert f"<li>{shown}</li>" in html("- {{ a/title }}")


def test_a_fact_is_quoted_in_the_language_of_the_page() -> None:
    assert quote("{{ a/title }} {{ a/count }}", FACTS, "fr") == "Titre 7"


def test_an_unknown_fact_and_code_stay_as_they_are_written() -> None:
    assert "{{ no/such }}" in html("{{ no/such }}")
    assert "<code>{{ a/count }}</code> 7" in html("`{{ a/count }}` {{ a/count }}")


@pytest.mark.parametrize(
    ("link", "href"),
    [
        ("/plans/a-plan/2", "../2/"),
        ("/plans/a-plan#x-a", "../#x-a"),
        ("/indicators/one", "../../../indicateurs/one/"),
        ("/", "../../../"),
        ("2.fr.md#part", "../2/#part"),
        ("../other/index.md", "../../other/"),
        ("../../index.fr.md", "../../../"),
        ("#here", "#here"),
        ("mailto:a@b.example", "mailto:a@b.example"),
    ],
)
def test_links_lead_to_the_page_in_the_same_language(link: str, href: str) -> None:
    assert f'href="{href}"' in html(f"[x]({link})", "fr")
    assert f'href="{href}"' in html(f'<a href="{link}">x</a>', "fr")


def test_other_sites_are_linked_as_they_are() -> None:
    link = '<a rel="noopener" href="https://site.example/?a=1&amp;b=2">x</a>'
    assert link in html("[x](https://site.example/?a=1&b=2)")


def test_headings_stand_below_the_title_and_have_an_address() -> None:
    assert html("# Été") == '<h2 id="été">Été</h2>'
    assert html("## A\n\n## A").count('id="a') == 2


def test_tables_notes_and_abbreviations() -> None:
    body = "| A | B |\n|---|--:|\n| 1 | MICC[^1] |\n\n[^1]: A note.\n\n*[MICC]: The ministry\n"
    found = html(body, "fr")
    assert '<th class="align-right">B</th>' in found
    assert '<abbr title="The ministry">MICC</abbr>' in found
    assert gettext("Back to note {} in the text", "fr").format(1) in found


def test_long_runs_of_marks_take_no_time() -> None:
    body = "`" * 50_000 + "{{ " * 10_000
    assert quote(body, FACTS, "fr") == body


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("As [Défi Montréal]{lang=fr} says.", 'As <span lang="fr">Défi Montréal</span> says.'),
        ('[*Nunavut* ᓄᓇᕗᑦ]{lang="iu"}', '<span lang="iu"><em>Nunavut</em> ᓄᓇᕗᑦ</span>'),
        ("[the city of [x](https://x.example/)]{lang=fr}", "{lang=fr}"),
        ("[x](/plans/a-plan) and {lang=fr}", "{lang=fr}"),
        ("[x]{lang=javascript:alert(1)}", "[x]{lang=javascript:alert(1)}"),
        ("`[x]{lang=fr}`", "<code>[x]{lang=fr}</code>"),
    ],
)
def test_a_passage_says_its_language(body: str, wanted: str) -> None:
    assert wanted in html(body)
