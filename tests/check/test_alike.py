"""Titles read without what does not tell them apart."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from generator.check.shared.alike import words

TITLE = "L’intégration des élèves : nombre d’Heures/semaine"


def test_the_words_of_a_title_that_count() -> None:
    assert words(TITLE) == ("integration", "eleve", "heure", "semaine")


@given(st.text("aeéèçôœLd’'.,:; 0123_", max_size=40))
def test_accents_may_be_letters_of_their_own(title: str) -> None:
    apart = unicodedata.normalize("NFD", title)
    assert words(apart) == words(unicodedata.normalize("NFC", title))
