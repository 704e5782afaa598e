"""The words of texts: figures, elisions, accents, stems."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.search.stems import LANGUAGES, script, stemmer
from generator.render.search.words import Reader, folded


def words(text: str, lang: str = "fr") -> list[str]:
    """The words of a text, without their stems."""
    return [term.partition(" ")[2] for term in Reader(lang).terms(text)]


def stems(text: str, lang: str = "fr") -> set[str]:
    return {term.partition(" ")[0] for term in Reader(lang).terms(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l’intégration d'ici", ["integration", "ici"]),
        ("jusqu’à l’Office qu’elle", ["office"]),
        ("aujourd’hui", ["aujourd", "hui"]),
        ("Québec’s plan", ["quebec", "plan"]),
        ("« mesure » (suite)…", ["mesure", "suite"]),
        ("main-d’œuvre", ["main", "oeuvre"]),
        ("Objectif 2.4, fini.", ["objectif", "2.4", "fini"]),
        ("le 25e, COVID-19, B2", ["25e", "covid", "19", "b2"]),
        ("2007-2008", ["2007", "2008"]),
        ("en 2008 150 personnes", ["2008", "150", "personnes"]),
        ("情報公開", ["情", "報", "公", "開"]),
        ("", []),
        ("… – ’ %", []),
    ],
)
def test_words_end_where_readers_think(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("111\u00a0313,3\u00a0k$", "fr", ["111313.3", "k"]),
        ("111\u202f313,3", "fr", ["111313.3"]),
        ("111 313,3", "fr", ["111313.3", "111", "313.3"]),
        ("$111,313.3K", "en", ["111313.3"]),
        ("5,1\u00a0%", "fr", ["5.1", "5.1%"]),
        ("5,1 %", "fr", ["5.1", "5.1%"]),
        ("5.1%", "en", ["5.1", "5.1%"]),
        ("1 234 567", "fr", ["1234567", "1", "234", "567"]),
        ("1.234.567,8", "de", ["1234567.8"]),
    ],
)
def test_a_figure_is_the_same_however_it_is_written(
    text: str, lang: str, expected: list[str]
) -> None:
    assert words(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "some", "same"),
    [
        ("fr", "intégration", "intégrations"),
        ("fr", "employé", "employés employée employées employer"),
        ("fr", "emploi", "emplois"),
        ("fr", "québécois", "québécoise québécoises"),
        ("fr", "francisation", "francisations"),
        ("en", "indicator", "indicators"),
        ("en", "integrating", "integrated integration"),
        ("iu", "ᐃᓄᒃ", "ᐃᓄᒃ"),
    ],
)
def test_words_of_a_family_have_one_stem(lang: str, some: str, same: str) -> None:
    assert stems(same, lang) <= stems(some, lang)


def test_what_only_looks_alike_has_another_stem() -> None:
    assert not stems("employé") & stems("emploi emplois")
    assert not stems("loyer") & stems("loi lois")
    assert not stems("plan") & stems("plante planète")


def test_accents_do_not_matter() -> None:
    assert folded("Énergie") == folded("E\u0301nergie") == "energie"
    assert folded("ŒUVRE") == "oeuvre"
    assert words("E\u0301nergie") == words("énergie") == ["energie"]


def test_words_without_meaning_are_left_out_of_languages_that_have_a_list() -> None:
    assert words("le plan de la mesure") == ["plan", "mesure"]
    assert words("the plan of the measure", "en") == ["plan", "measure"]
    assert words("el plan de la medida", "es") == ["el", "plan", "de", "la", "medida"]


def test_every_language_of_snowball_has_its_script() -> None:
    for lang, name in LANGUAGES.items():
        assert stemmer(lang)("abc")
        assert f"new {name.capitalize()}Stemmer()" in script(f"{lang}-CA").decode()
    assert script("iu") == b""
    assert stemmer("iu")("ᐃᓄᒃ") == "ᐃᓄᒃ"


@given(st.text(), st.text())
def test_a_text_has_the_words_of_its_halves(before: str, after: str) -> None:
    found = Reader("fr")
    assert set(found.terms(f"{before}\n\n– {after}")) >= set(found.terms(f"{before}\n\n–"))
    for term in found.terms(before):
        stem, space, word = term.partition(" ")
        assert stem
        assert space
        assert word
        assert " " not in word
