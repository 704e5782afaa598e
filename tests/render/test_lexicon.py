"""Words of the glossary explained in place: which, where, and where not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.inflection import forms
from generator.model.organization import Term
from generator.pipeline import Ready
from generator.render.lexicon import Lexicon
from tests.builders import a_term, text

TERMS = (
    a_term(id="measure", term=text("Mesure", "Measure")),
    a_term(id="axis", term=text("Axe", "Axis")),
    a_term(id="credits", term=text("Crédits", "Appropriations")),
    a_term(id="voted", term=text("Crédits à voter", "Appropriations to be voted")),
    a_term(id="regional", term=text("Conférence régionale des élus", "Regional conference")),
    a_term(id="capital", term=text("Budget d’investissements", "Capital budget")),
    a_term(id="action", term=text("Action", "Action")),
    a_term(
        id="ads",
        term=text("Analyse différenciée selon les sexes", "Gender-based analysis"),
        acronym=text("ADS", "GBA"),
    ),
    a_term(id="sagir", term=text("SAGIR", "SAGIR")),
)
OTHERS = {"fr": ["Plan d’action"], "en": ["Action plan"]}


def marked(html: str, lang: str = "fr", terms: tuple[Term, ...] = TERMS) -> str:
    """A page in which each word that is explained stands between brackets, with its term's id."""
    lexicon = Lexicon(terms, lang, OTHERS[lang])
    return lexicon.explain(html, lambda term, word: f"[{word}|{term.id}]")[0]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Une mesure.</p>", "<p>Une [mesure|measure].</p>"),
        ("<p>Les MESURES, l’axe</p>", "<p>Les [MESURES|measure], l’[axe|axis]</p>"),
        ("<p>Une mesure, puis une mesure</p>", "<p>Une [mesure|measure], puis une mesure</p>"),
        ("<p>un crédit</p>", "<p>un [crédit|credits]</p>"),
        (
            "les crédits à voter et les crédits",
            "les [crédits à voter|voted] et les [crédits|credits]",
        ),
        ("crédits\u00a0à\nvoter", "[crédits\u00a0à\nvoter|voted]"),
        ("crédits à voter, crédits à voter", "[crédits à voter|voted], crédits à voter"),
        ("des conférences régionales des élus", "des [conférences régionales des élus|regional]"),
        ("le budget d’investissement", "le [budget d’investissement|capital]"),
        ("L’ADS et l’ads", "L’[ADS|ads] et l’ads"),
        (
            "une analyse différenciée selon les sexes",
            "une [analyse différenciée selon les sexes|ads]",
        ),
        ("SAGIR, Sagir", "[SAGIR|sagir], Sagir"),
        ("l’action d’un plan d’action", "l’[action|action] d’un plan d’action"),
        ("un plan d’action, une action", "un plan d’action, une [action|action]"),
        ("Elle mesure les faits. La mesure", "Elle mesure les faits. La [mesure|measure]"),
        ("des contre-mesures, une mesure-phare", "des contre-mesures, une mesure-phare"),
        ("démesure mesurer axes", "démesure mesurer [axes|axis]"),
        ("rien &amp; mesure", "rien &amp; [mesure|measure]"),
        ("<h2>La mesure</h2><p>la mesure</p>", "<h2>La mesure</h2><p>la [mesure|measure]</p>"),
        ('<a href="#">mesure</a> mesure', '<a href="#">mesure</a> [mesure|measure]'),
        ("<code>mesure</code> <pre>axe</pre>", "<code>mesure</code> <pre>axe</pre>"),
        ('<img alt="une mesure > axe">', '<img alt="une mesure > axe">'),
        ("<table><tr><td>mesure</td></tr></table>", "<table><tr><td>mesure</td></tr></table>"),
        ('<p class="x af-quiet">mesure</p>axe', '<p class="x af-quiet">mesure</p>[axe|axis]'),
        (
            "<figure><div><figure>axe</figure>axe</div></figure>axe",
            "<figure><div><figure>axe</figure>axe</div></figure>[axe|axis]",
        ),
        ('<abbr title="Analyse">ADS</abbr>', '<abbr title="Analyse">[ADS|ads]</abbr>'),
        ("<strong>cré</strong>dits", "<strong>cré</strong>dits"),
    ],
)
def test_in_french(html: str, expected: str) -> None:
    assert marked(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("Two axes and a measure", "Two [axes|axis] and a [measure|measure]"),
        ("to measure it; the measures", "to measure it; the [measures|measure]"),
        ("an action plan; an action", "an action plan; an [action|action]"),
        ("Gender-based analyses", "[Gender-based analyses|ads]"),
        ("regional conferences", "[regional conferences|regional]"),
        ("the GBA, gba", "the [GBA|ads], gba"),
        ("one appropriation to be voted", "one [appropriation to be voted|voted]"),
    ],
)
def test_in_english(html: str, expected: str) -> None:
    assert marked(html, "en") == expected


def test_no_glossary_changes_nothing() -> None:
    assert Lexicon((), "fr", ["Plan d’action"]).explain("<p>mesure</p>", lambda _, word: word) == (
        "<p>mesure</p>",
        (),
    )


def test_what_was_explained_is_told_in_reading_order() -> None:
    lexicon = Lexicon(TERMS, "fr")
    _, found = lexicon.explain("<p>axe, mesure, axe</p>", lambda _, word: word)
    assert [term.id for term in found] == ["axis", "measure"]


@given(st.text(alphabet="mesur axe<>/pa\"'=&;-’\n", max_size=60))
def test_nothing_is_lost(html: str) -> None:
    lexicon = Lexicon(TERMS, "fr")
    assert lexicon.explain(html, lambda _, word: word)[0] == html


def test_plurals() -> None:
    assert "régionaux" in forms("régional", "fr")
    assert "enjeux" in forms("enjeu", "fr")
    assert "enjeu" in forms("enjeux", "fr")
    assert forms("de", "fr") == {"de"}
    assert "agencies" in forms("agency", "en")
    assert "keys" in forms("key", "en")
    assert forms("ᐃᓄᒃ", "iu") == {"ᐃᓄᒃ"}


def test_each_definition_of_the_real_site_is_opened_by_one_button(ready: Ready) -> None:
    explained = 0
    for page in ready.pages:
        opened = re.findall(r'class="af-word-more" popovertarget="([^"]+)"', page.content)
        cards = re.findall(r'class="af-word-card" id="([^"]+)" popover', page.content)
        assert opened == cards, page.key
        assert len(opened) == len(set(opened)), page.key
        explained += len(opened)
        if page.key == "glossary":
            assert not opened
    assert explained > 500
    card = next(one for one in ready.pages if one.key.endswith("/2.4") and one.lang == "fr")
    assert 'href="../../../glossaire/#x-measure">mesure</a>' in card.content
    assert 'aria-label="Définition\u00a0: Mesure"' in card.content
