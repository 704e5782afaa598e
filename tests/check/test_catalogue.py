"""Every sentence of the checks, and of reading files, is in the French catalogues."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import generator
from generator.check import CHECKS
from generator.language.docs import messages
from generator.language.words import LOCALE
from generator.load import RULES

HOME = Path(generator.__file__).parent
FIELD = re.compile(r"(?<!\{)\{(\w+)(?:![rsa])?\}(?!\})")


def said(stage: str) -> Iterator[str]:
    """The sentences that the code of a stage says."""
    for path in sorted((HOME / stage).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="say"), args=[first, *_]):
                    yield ast.literal_eval(first)


def french(catalogues: str = "*.po") -> dict[str, str]:
    """Every sentence of the French catalogues with its translation."""
    found: dict[str, str] = {}
    for path in sorted((LOCALE / "fr").glob(catalogues)):
        with path.open("rb") as file:
            found.update((str(m.id), str(m.string)) for m in read_po(file) if not m.context)
    return found


def documented() -> Iterator[str]:
    """The sentences of the documentation of every rule."""
    for rule in (*(each.rule for each in CHECKS), *RULES):
        yield from messages(rule.doc)


@pytest.mark.parametrize("stage", ["check", "load"])
def test_every_sentence_is_translated(stage: str) -> None:
    catalogue = french()
    assert [text for text in said(stage) if not catalogue.get(text)] == []


def test_every_rule_is_translated() -> None:
    catalogue = french()
    assert [text for text in documented() if not catalogue.get(text)] == []


def test_translations_have_the_same_fields() -> None:
    for text, translated in {**french("check*.po"), **french("load.po")}.items():
        assert set(FIELD.findall(translated)) == set(FIELD.findall(text)), text


def test_no_sentence_is_left_over() -> None:
    there = {text for text in french("check*.po") if text}
    used = {*said("check"), *(text for each in CHECKS for text in messages(each.rule.doc))}
    assert there - used == set()


def test_codes_and_names_are_unique_among_stages() -> None:
    rules = [*(each.rule for each in CHECKS), *RULES]
    assert len({rule.code for rule in rules}) == len(rules)
    assert len({rule.name for rule in rules}) == len(rules)


def test_french_typography() -> None:
    for text, translated in french("check*.po").items():
        plain = re.sub(r"`[^`]*`", "", translated) if text else ""
        assert "\u202f" not in plain
        assert not re.search(r"(?<=\w)'|« | »| [:;!?%]|[\w}»][;!?](?:\s|$)", plain), plain
