"""The catalogues are whole: every sentence of code and templates, and none that nothing says.

Their French is held to the check that the French of content is held to.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from generator.check.typography import french_typography
from generator.language.words import LOCALE
from tests.builders import a_node, a_plan, a_site, text
from tests.language.said import (
    OVERRIDES,
    PASSING,
    Said,
    computed,
    in_code,
    in_templates,
    templates_used,
)

LANGUAGES = sorted(folder.name for folder in LOCALE.iterdir() if folder.is_dir())
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
        forms = [message.string] if isinstance(message.string, str) else message.string or []
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


FIELD = re.compile(r"(?<!\{)\{(\w+)(?:![rsa])?\}(?!\})")
BORROWED = {"click"}
"""Catalogues of what other libraries say."""


def catalogued(lang: str, *, borrowed: bool = False) -> dict[Said, tuple[str, ...]]:
    """The sentences of the catalogues of a language with their translations."""
    found: dict[Said, tuple[str, ...]] = {}
    for path in (LOCALE / lang).glob("*.po"):
        if path.stem in BORROWED and not borrowed:
            continue
        with path.open("rb") as file:
            for one in read_po(file):
                forms = (one.id,) if isinstance(one.id, str) else tuple(one.id)
                words = (one.string,) if isinstance(one.string, str) else tuple(one.string or "")
                found[Said(one.context or "", forms)] = words
                assert not one.fuzzy, forms
    return {said: words for said, words in found.items() if said.forms != ("",)}


def everything() -> set[Said]:
    """Every sentence that the code and the templates say."""
    called = {call.sentence for call in (*in_code(), *in_templates()) if call.sentence}
    return called.union(*computed().values())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_is_translated(lang: str) -> None:
    said = {one for one in everything() if any(one.forms)}
    known = catalogued(lang, borrowed=True)
    # What counts things in one place may be said without a count in another.
    singular = {Said(one.context, one.forms[:1]): words[:1] for one, words in known.items()}
    assert len(said) > 1500
    assert sorted(one for one in said if not all((known | singular).get(one, [""]))) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_translation_is_left_over(lang: str) -> None:
    assert sorted(catalogued(lang).keys() - everything()) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_translations_have_the_fields_of_the_sentence(lang: str) -> None:
    templates = computed()["sentences/teller.py"]  # read by `tests/sentences/`
    for said, words in catalogued(lang).items():
        if said not in templates:
            first, *_, last = [set(FIELD.findall(one)) for one in (said.forms[-1], *words)]
            assert first == last, said  # a form for one thing may leave its count out
            assert all(set(FIELD.findall(one)) <= first for one in words), said


def test_what_calls_work_out_is_known() -> None:
    known = {*computed(), *PASSING}
    calls = [*in_code(), *in_templates()]
    assert [call for call in calls if not call.sentence and call.file not in known] == []


def test_templates_say_nothing_in_the_words_of_the_theme() -> None:
    """Material's templates, whose words are Material's own, reach no page: only its icons do."""
    theirs = {name for name in templates_used() if not (OVERRIDES / name).is_file()}
    assert {name for name in theirs if not name.startswith(".icons/")} == set()
