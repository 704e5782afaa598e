"""Every field explains itself, in French and in English."""

import re
from collections.abc import Iterator
from typing import Any

from generator.editor.files import FROM_ELSEWHERE, LISTS
from generator.editor.words import WORDS, described, meanings, wanted
from generator.editor.words.values import CHOICES, FORMS
from generator.language.words import gettext
from generator.model.budget import Budget
from generator.model.plan import Plan
from generator.model.settings import Settings
from generator.model.shape import Form, Shape, fields_of
from generator.model.types import Absent
from tests.editor.reading import MADE

FILES = {"plan.yml": {"indicators"}, "mkdocs.yml": {"plugins", "enabled"}}
"""What files hold beside the fields of an entity."""


def shapes(entity: type[Any], seen: set[type[Any]]) -> Iterator[Shape]:
    """The shapes of an entity, of its fields, and of all that stands inside."""
    if entity in seen:
        return
    seen.add(entity)
    yield Shape(Form.ENTITY, entity=entity)
    for shape in fields_of(entity).values():
        below: Shape | None = shape
        while below is not None:
            if below.entity is not None:
                yield from shapes(below.entity, seen)
            yield below
            below = below.item


def everything() -> list[Shape]:
    seen: set[type[Any]] = set()
    roots = (*LISTS.values(), Plan, Budget, Settings)
    return [shape for root in roots for shape in shapes(root, seen)]


def known() -> dict[str, set[str]]:
    """The fields of each entity that a file may give."""
    entities = {shape.entity for shape in everything() if shape.entity}
    found = {entity.__name__: set(fields_of(entity)) for entity in entities}
    found["Settings"] -= FROM_ELSEWHERE
    return {**found, **FILES}


def choices() -> set[str]:
    named = {choice for shape in everything() for choice in shape.choices}
    return named | {str(each.value) for each in Absent}


def sentences() -> set[str]:
    explained = {sentence for fields in WORDS.values() for sentence in fields.values()}
    return explained | set(CHOICES.values()) | set(FORMS.values())


def test_every_field_has_a_sentence() -> None:
    missing = {
        f"{entity}.{name}"
        for entity, names in known().items()
        for name in names - set(WORDS.get(entity, {}))
    }
    assert missing == set(), "write these in generator/editor/words/, and in locale/fr/editor.po"


def test_no_sentence_is_about_a_field_that_is_gone() -> None:
    there = known()
    left = {
        f"{entity}.{name}"
        for entity, fields in WORDS.items()
        for name in set(fields) - there.get(entity, set())
    }
    assert left == set()


def test_every_choice_has_a_meaning() -> None:
    assert set(CHOICES) == choices(), "write it in generator/editor/words/values.py"


def test_every_form_says_what_to_write() -> None:
    choosing = {Form.CHOICE}
    assert set(FORMS) == set(Form) - choosing


def test_each_is_one_sentence() -> None:
    for words in (*sentences(), *(gettext(text, "fr") for text in sentences())):
        assert words[0].isupper(), words
        assert words.endswith("."), words
        assert not re.search(r"[.!?]\s+[A-ZÀÉÎ]", words.replace("etc.", "")), words


def test_fields_speak_french_first() -> None:
    french, english = described("Plan", "title").split("\n\n")
    assert french == "Le titre complet du plan, dans chaque langue."
    assert english == "The full title of the plan, in each language."
    assert described("Plan", "nothing") == ""
    assert meanings(["completed", "nothing"]) == ["Tout est fait. · Everything is done.", ""]
    assert wanted(Form.TEXT, languages="fr, iu").endswith("after its code: fr, iu.")


def test_every_field_of_every_schema_is_described() -> None:
    for name, schema in MADE.items():
        assert list(undescribed(schema, name)) == []


def undescribed(schema: object, at: str) -> Iterator[str]:
    """The properties of a schema without words, languages and the plugin's own name aside."""
    if isinstance(schema, list):
        for index, item in enumerate(schema):
            yield from undescribed(item, f"{at}/{index}")
    if not isinstance(schema, dict):
        return
    named = {} if at.endswith("Text") else schema.get("properties", {})
    for name in set(named) - {"affiche", "plugins"}:
        if not named[name].get("description"):
            yield f"{at}/{name}"
    for key, below in schema.items():
        yield from undescribed(below, f"{at}/{key}")
