"""How French joins words."""

import pytest

from generator.sentences.french import FORMS, elides

ELIDED = """élément année une un œuvre école Émilie axe objectif Immigration Intégration Office OCDE
 ADS  habitation Hydro-Québec histoire heure homme hôpital hiver huile huître haltère hallucination
 halogène héroïne héroïsme héritage hebdomadaire horaire Yves ypérite Europe ouest iode
 «Immigration» (éléments) “axe” aujourd’hui au"""
FULL = """programme mesure Québec MICC 11 1 8 80,5 111313,3 onze onzième oui ouistiti
 hausse haut handicap harcèlement hasard hiérarchie héros huit huitième huitaine hockey Hongrie
 Hollande honte hors homard halte hamac yaourt yoga yen Yukon uhlan HLM \u221212 « ... —"""


@pytest.mark.parametrize("word", ELIDED.split())
def test_the_word_before_loses_its_vowel(word: str) -> None:
    assert elides(word)
    assert FORMS["de"](word) == f"d’{word}"
    assert FORMS["que"](word) == f"qu’{word}"
    assert FORMS["la"](word) == FORMS["le"](word) == f"l’{word}"


@pytest.mark.parametrize("word", FULL.split())
def test_the_word_before_stays_whole(word: str) -> None:
    assert not elides(word)
    assert FORMS["de"](word) == f"de {word}"
    assert FORMS["le"](word) == f"le {word}"


@pytest.mark.parametrize(
    ("form", "words", "joined"),
    [
        ("de", "le programme", "du programme"),
        ("de", "Le Conseil", "du Conseil"),
        ("de", "les crédits", "des crédits"),
        ("de", "l’élément", "de l’élément"),
        ("de", "la francisation", "de la francisation"),
        ("de", "au moins 75\u00a0%", "d’au moins 75\u00a0%"),
        ("de", "l’année 2008", "de l’année 2008"),
        ("à", "le Ministère", "au Ministère"),
        ("à", "les régions", "aux régions"),
        ("à", "Oka", "à Oka"),
        ("que", "en 2007", "qu’en 2007"),
        ("le", "11", "le 11"),
        ("la", "une", "l’une"),
        ("de", "«\u00a0Immigration\u00a0»", "d’«\u00a0Immigration\u00a0»"),
        ("de", "111\u00a0313,3\u00a0k$", "de 111\u00a0313,3\u00a0k$"),
        ("de", "le", "de le"),
        ("de", "", "de "),
    ],
)
def test_joined(form: str, words: str, joined: str) -> None:
    assert FORMS[form](words) == joined
