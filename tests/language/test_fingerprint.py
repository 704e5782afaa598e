"""A fingerprint changes with the words and with nothing else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.fingerprint import PATTERN, fingerprint, plain


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("l'accueil", "l’accueil"),
        ('Le "plan" : 5 %', "Le «\u00a0plan\u00a0»\u00a0: 5\u00a0%"),
        ("Quoi?", "Quoi\u202f?"),
        ('a "plan"', "a “plan”"),
        ("2008-2012", "2008–2012"),
        ("one -- two", "one \u2011\u2014 two"),
        ("etc...", "etc…"),
        ("Une phrase\ncoupée.\r\n", " Une phrase coupée."),
        ("e\u0301quite\u0301", "équité"),
        ("soft\u00adhyphen", "softhyphen"),
        ("1 234", "1\u00a0234"),
    ],
)
def test_typography_does_not_count(before: str, after: str) -> None:
    assert fingerprint(before) == fingerprint(after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Sport", "Sports"),
        ("sport", "Sport"),
        ("En 2010", "En 2011"),
        ("5,1 %", "5.1 %"),
        ("congres", "congrès"),
        ("Un. Deux", "Un, deux"),
        ("a", ""),
    ],
)
def test_words_figures_and_accents_count(before: str, after: str) -> None:
    assert fingerprint(before) != fingerprint(after)


@given(st.text())
def test_any_text_has_one(text: str) -> None:
    assert PATTERN.fullmatch(fingerprint(text))
    assert fingerprint(re.sub(r"\s", "  \n", text)) == fingerprint(text)
    assert not re.search(r"\s", plain(text))


def test_it_stays_what_it_was() -> None:
    assert fingerprint("Un plan") == "3d4901a9654c"
    assert fingerprint("L’équité : « oui »") == fingerprint('L\'équité: "oui"') == "9e7a0d0173c2"


def test_fifty_thousand_texts_have_as_many_fingerprints() -> None:
    texts = [
        f"Une phrase d’un plan, « assez longue », numéro {number}." for number in range(50_000)
    ]
    assert len({fingerprint(text) for text in texts}) == len(texts)
