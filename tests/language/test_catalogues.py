"""The French of the interface is held to the check that the French of content is held to."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from generator.check.typography import french_typography
from generator.language.words import LOCALE
from tests.builders import a_node, a_plan, a_site, text

CATALOGUES = sorted((LOCALE / "fr").glob("*.po"))
ABOUT_MARKS = "check-typography"
"""The catalogue whose sentences show wrong marks."""
CODE = re.compile(r"[\w-]+: [\w{}-]+")
"""What an editor types as it is, such as `fetch-depth: 0`."""


def sentences(path: Path) -> Iterator[str]:
    """The translations of a catalogue, without the code that stands in the English too.

    Patterns of numbers stand in a context, and are no sentences.
    """
    with path.open("rb") as file:
        found = [one for one in read_po(file) if one.id and not one.context]
    for message in found:
        forms = [message.string] if isinstance(message.string, str) else message.string
        for words in forms:
            yield CODE.sub(lambda code: "x" if code[0] in str(message.id) else code[0], words)  # noqa: B023 - used at once


@pytest.mark.parametrize(
    "path", [path for path in CATALOGUES if path.stem != ABOUT_MARKS], ids=lambda path: path.stem
)
def test_french_typography(path: Path) -> None:
    nodes = tuple(
        a_node(id=str(number), title=text(words)) for number, words in enumerate(sentences(path))
    )
    found = french_typography.find(a_site(plans=(a_plan(nodes=nodes),)))
    assert [one.found.in_("en") for one in found] == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_no_sentence_is_in_two_catalogues(path: Path) -> None:
    def ids(one: Path) -> set[object]:
        with one.open("rb") as file:
            return {(message.context, str(message.id)) for message in read_po(file) if message.id}

    own = ids(path)
    for other in CATALOGUES:
        if other != path:
            assert not own & ids(other), other.name
