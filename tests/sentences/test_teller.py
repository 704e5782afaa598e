"""Sentences filled with values, in the site's words and in a project's own."""

import pytest

from generator.language.words import LOCALE, gettext
from generator.model.types import Text
from generator.sentences import KNOWN, Teller, faults
from tests.builders import a_sentence, text

NBSP = "\N{NO-BREAK SPACE}"
LANGUAGES = [path.parent.name for path in LOCALE.glob("*/sentences.po")]
"""The languages that have a catalogue of sentences."""


@pytest.mark.parametrize(
    ("count", "french", "english"),
    [
        (0, "Ce plan prévoit 0 action.", "This plan includes 0 actions."),
        (1, "Ce plan prévoit 1 action.", "This plan includes 1 action."),
        (2, "Ce plan prévoit 2 actions.", "This plan includes 2 actions."),
        (1200, f"Ce plan prévoit 1{NBSP}200 actions.", "This plan includes 1,200 actions."),
        (
            1000000,
            f"Ce plan prévoit 1{NBSP}000{NBSP}000 actions.",
            "This plan includes 1,000,000 actions.",
        ),
    ],
)
def test_plurals_and_numbers_of_each_language(count: int, french: str, english: str) -> None:
    assert Teller("fr").tell("plan-actions", plan="", count=count) == french
    assert Teller("en").tell("plan-actions", plan="", count=count) == english


def test_elision() -> None:
    teller = Teller("fr")
    told = teller.tell("indicator-target", target=f"au moins 75{NBSP}%", period="2012")
    assert told == f"La cible est d’au moins 75{NBSP}% (2012)."
    told = teller.tell("indicator-target", target="52", period="2012")
    assert told == "La cible est de 52 (2012)."


def test_a_project_has_its_own_words() -> None:
    own = [a_sentence()]
    assert Teller("fr", own).tell("plan-actions", count=1) == "Le plan prévoit 1 geste."
    assert Teller("en", own).tell("plan-actions", count=3) == "The plan has 3 steps."


def test_a_language_without_own_words_has_those_of_the_site() -> None:
    own = [a_sentence(text=Text({"fr": "{count} gestes"}))]
    assert Teller("en", own).tell("plan-actions", count=3) == "This plan includes 3 actions."


def test_a_number_of_its_own() -> None:
    zero = "{count, plural, =0 {Aucune action} one {# action} other {# actions}}."
    teller = Teller("fr", [a_sentence(text=text(zero, zero))])
    assert teller.tell("plan-actions", count=0) == "Aucune action."


def test_sentences_begin_with_a_capital() -> None:
    assert Teller("fr").tell("measure-total", measure="crédits", amount="1", year="2") == (
        f"Crédits{NBSP}: 1 en 2."
    )
    assert Teller("fr").part("status-completed", count=2) == "2 terminées"


def test_another_language_has_the_english_until_its_catalogue_is_there() -> None:
    assert Teller("iu").tell("plan-holds", plan="", items="2") == "This plan has 2."


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", KNOWN)
def test_every_sentence_is_translated_and_can_be_filled(name: str, lang: str) -> None:
    known = KNOWN[name]
    translated = gettext(known.text, lang)
    assert translated != known.text
    assert [one.kind for one in faults(translated, known, lang)] == []


@pytest.mark.parametrize("lang", ["en", *LANGUAGES])
@pytest.mark.parametrize("name", KNOWN)
@pytest.mark.parametrize("count", [0, 1, 2, 5])
def test_nothing_is_left_of_the_template(name: str, lang: str, count: int) -> None:
    known = KNOWN[name]
    values: dict[str, str | int] = dict.fromkeys(known.names, "X")
    values |= dict.fromkeys(known.counts, count)
    told = Teller(lang).tell(name, **values)
    assert told
    assert not set("{}#") & set(told)
