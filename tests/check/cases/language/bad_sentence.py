"""Sentences of a project: their names, their plurals, their languages."""

from generator.model.sentence import Sentence
from generator.model.site import Site
from generator.model.types import Text
from tests.builders import a_language, a_sentence, a_site, some_settings, text

ENGLISH = "The plan has {count, plural, one {# step} other {# steps}}."
ITEM = "sentences/plan-actions"


def told(*sentences: Sentence) -> Site:
    return a_site(sentences=sentences)


def french(words: str) -> Site:
    return told(a_sentence(text=text(words, ENGLISH)))


BAD = {
    "no such sentence": (told(a_sentence(id="plan-acts")), ["sentences/plan-acts"]),
    "twice": (told(a_sentence(), a_sentence()), [ITEM]),
    "a language left out": (told(a_sentence(text=Text({"en": ENGLISH}))), [ITEM]),
    "an empty language": (french(" "), [ITEM]),
    "an unknown name": (french("Il prévoit {number} actions."), [ITEM]),
    "an unknown word to join": (french("Le plan {plan, du} est long."), [ITEM]),
    "a French word in English": (
        told(a_sentence(text=text("Les actions {plan, de}.", "The actions {plan, de}."))),
        [ITEM],
    ),
    "a plural of words": (french("{plan, plural, one {Un} other {Des}} plans."), [ITEM]),
    "a plural form that is missing": (french("Il a {count, plural, other {# actions}}."), [ITEM]),
    "two forms that are missing": (french("Il a {count, plural, =0 {rien}}."), [ITEM, ITEM]),
    "a form of another language": (
        french("Il a {count, plural, one {#} few {#} other {#}}."),
        [ITEM],
    ),
    "a form twice": (french("{count, plural, one {Une} one {Une} other {#}} actions."), [ITEM]),
    "a brace that is not closed": (french("Il prévoit {count actions."), [ITEM]),
    "a brace that was not opened": (french("Il prévoit count} actions."), [ITEM]),
    "a number in place of a name": (french("Il prévoit {0} actions."), [ITEM]),
    "nothing in braces": (french("Il prévoit {} actions."), [ITEM]),
    "an unknown name within a plural": (
        french("{count, plural, one {Une {part}} other {# actions}}."),
        [ITEM],
    ),
}
GOOD = {
    "without any": a_site(),
    "in both": told(a_sentence()),
    "no braces at all": french("Ce plan prévoit des actions."),
    "a word that French joins": french("Les actions {plan, de} : {count}."),
    "none at all, and many": french(
        "{count, plural, =0 {Aucune action} one {Une action} many {# d’actions} other {# actions}}."
    ),
    "a plural within another": french(
        "{count, plural, one {Une action} other {# actions, dont {dated, plural, one {une datée} "
        "other {# datées}}}}."
    ),
    "the same sentence in both": told(a_sentence(text=text("{count}", "{count}"))),
    "a site in one language": a_site(
        settings=some_settings(languages=(a_language(),)),
        sentences=(a_sentence(text=Text({"fr": "{count} actions"})),),
    ),
}
