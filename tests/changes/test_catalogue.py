"""Every sentence of a summary, and of what git says, is in French; and no other is."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po

import generator
from generator import changes
from generator.language.words import LOCALE

FIELD = re.compile(r"\{(\w+)\}")
CATALOGUE = LOCALE / "fr" / "changes.po"
MODULES = [Path(str(generator.__path__[0])) / "history.py", *Path(changes.__path__[0]).glob("*.py")]


def sentences() -> set[str]:
    """What the code says, each form of a plural by itself."""
    return {sentence for path in MODULES for sentence in said(path)}


def said(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id="say"), args=[first, *_]):
                yield ast.literal_eval(first)
            case ast.Call(func=ast.Name(id="ngettext"), args=[first, second, *_]):
                yield ast.literal_eval(first)
                yield ast.literal_eval(second)


def translated() -> Iterator[tuple[str, str]]:
    """The pairs of sentences of the catalogue."""
    with CATALOGUE.open("rb") as file:
        for message in read_po(file):
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            words = message.string if isinstance(message.string, tuple) else (message.string,)
            yield from zip(map(str, filter(None, ids)), map(str, words), strict=False)


def french() -> set[str]:
    """Every sentence that some catalogue has in French."""
    found: set[str] = set()
    for path in (LOCALE / "fr").glob("*.po"):
        with path.open("rb") as file:
            for message in read_po(file):
                if not message.context:
                    found.update([message.id] if isinstance(message.id, str) else message.id)
    return found


def test_every_sentence_is_translated() -> None:
    assert len(sentences()) > 100
    assert sentences() - french() == set()


def test_no_sentence_is_left_over() -> None:
    assert {pair[0] for pair in translated()} - sentences() == set()


def test_translations_have_the_same_fields_and_french_typography() -> None:
    for english, french in translated():
        assert set(FIELD.findall(english)) == set(FIELD.findall(french)), english
        plain = french.replace("https://", "").replace("fetch-depth:", "")
        assert not re.search(r"\u202f|(?<=\w)'|« | »| [:;!?%$]|\w[;!?]", plain), french
