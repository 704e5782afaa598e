"""The order of the alphabet; `tests/browser/test_alphabet.py` compares it with a browser's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.collation import alphabetical, in_order, initial

FRENCH_WORDS = (
    "cote|Cote|côte|Côte|coté|côté|Éducation|édition|Etat|État|Œuvre|œuf|oeillet|officier|"
    "de luge|deluge|Déluge|à la carte|Abitibi|âge|agent|agir|Île|ile|Îles|naïve|naïf|"
    "Mesure 2|Mesure 10|Mesure 2.4|Mesure 2.10|aujourd’hui|aujourd|l’action|la loi|lac|"
    "plan d’action|plan|planification|sous-ministre|sous-traitance|souscription|"
    "Ministère de l’Éducation|Ministère de l’Emploi|Ministère des Finances|ministère|Zec|zèbre|"
    "élève|élevé|Élève|relève|relevé|pêche|péché|pèche|pêché|pécher|pêcher|MICC|Micc|micc|"
    "Emploi-Québec|Emploi Québec|Emplois|« Défi »|Défi Montréal|défi|2008-2012|2007-2008|1er mars"
)
ENGLISH_WORDS = (
    "action plan|Action|actions|Zone|zone|resume|résumé|Résumé|resumes|naïve|naive|native|"
    "Québec|Quebec|Quebecer|co-op|coop|cooperation|co op|Montréal|Montreal|"
    "Programs|program|Program 2|Program 10|encyclopædia|encyclopaedia|encyclopedia|"
    "ministry’s|ministry|Ministry of Finance|Ministry of Labour|O’Brien|Obrien|(draft)|draft"
)
FRENCH, ENGLISH = FRENCH_WORDS.split("|"), ENGLISH_WORDS.split("|")
SPANISH = ["caña", "cana", "canto", "Ñandú", "nube", "ñame", "oso", "Árbol", "arco", "nota", "niño"]
WORDS = st.text("aAàâbcCçdeEéèêëiîïnñoOôœuùûzZ ’-.,19", max_size=8)


@pytest.mark.parametrize(("lang", "words"), [("fr", FRENCH), ("en", ENGLISH)])
def test_no_order_of_a_list_changes_its_place(lang: str, words: list[str]) -> None:
    assert in_order(words, str, lang) == in_order(reversed(words), str, lang)


def test_accents_count_after_letters_and_from_the_end_in_french() -> None:
    words = ["côté", "Zec", "coté", "élève", "cote", "Émeu", "côte", "eau"]
    assert in_order(words, str, "fr") == [
        *("cote", "côte", "coté", "côté"),
        *("eau", "élève", "Émeu", "Zec"),
    ]
    others = ["côté", "coté", "côte", "cote"]
    assert in_order(others, str, "en") == ["cote", "coté", "côte", "côté"]


def test_ligatures_are_two_letters_and_numbers_are_counted() -> None:
    assert in_order(["oeuvre", "œuf", "officier", "ode"], str, "fr") == [
        *("ode", "œuf", "oeuvre", "officier"),
    ]
    assert in_order(["2.10", "2.4", "10.1"], str, "en") == ["2.4", "2.10", "10.1"]


@pytest.mark.parametrize(
    ("word", "letter"), [("Éducation", "E"), ("œuvre", "O"), ("2.4", "2"), ("", ""), ("ñame", "N")]
)
def test_the_letter_that_a_word_stands_under(word: str, letter: str) -> None:
    assert initial(word, "fr") == letter


@given(WORDS, WORDS)
def test_only_the_same_text_has_the_same_place(one: str, other: str) -> None:
    assert (alphabetical(one, "fr") == alphabetical(other, "fr")) == (one == other)
