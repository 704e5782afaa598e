"""Documents that a build takes from an earlier one are those that it would have made.

`AFFICHE_EDITS=200 .venv/bin/python -m pytest tests/test_bindery.py` is the long form.
"""

import os
import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import bindery, pipeline
from generator.bindery import Bindery, fingerprint
from generator.keeping import Keeping
from generator.language import words
from generator.model.documents import Format
from generator.page import Entry
from generator.render.documents import Composer, Document
from generator.render.documents.leaning import Leanings
from generator.store import Store
from tests.benchmarks import plans

EDITS = int(os.environ.get("AFFICHE_EDITS", "5"))
CARDS = 120
"""Cards of three plans, of which one names another below."""
FROM, TO = "culture-3", "logement-2"
FILES = ("data/*.yml", "data/plans/*/plan.yml", "data/budgets/*/*.yml", "content/plans/**/*.md")
TEXT = re.compile(r"(?<=fr: )\w+|(?<=en: )\w+|(?<=value: )\d+|^[A-Z]\w+", re.MULTILINE)
Said = dict[tuple[str, str], tuple[str, str]]
"""What a document leans on and what it says, as fingerprints, by its language and its key."""


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A project whose plans name each other, and whose narratives quote figures."""
    target = tmp_path_factory.mktemp("kept") / "project"
    plans.project(target, CARDS)
    path = target / "data/plans" / FROM / "plan.yml"
    text = path.read_text("utf-8")
    text = text.replace("    related:\n", "    related:\n      - mobilite-1/1.1\n", 1)
    text = text.replace("    indicators:\n", f"    indicators:\n      - {TO}-1.1.1-i1\n", 1)
    path.write_text(text, "utf-8")
    for lang in ("fr", "en"):
        path = target / f"content/plans/{FROM}/1.2.{lang}.md"
        path.write_text(f"## Titre\n\n{{{{ plans/{TO}/count/actions }}}}\n", "utf-8")
    yield target
    words.use({})


def ready(project: Path) -> pipeline.Ready | None:
    """The project before it is drawn; nothing where it is refused."""
    found = pipeline.prepare(project)
    if isinstance(found, pipeline.Refused):
        return None
    words.use(found.site.catalogues)
    return found


def said(project: Path, found: pipeline.Ready) -> Said:
    """What every document leans on, and what it says."""
    keeping, told = Keeping(project, found.site), {}
    for lang in found.settings.codes:
        composer = Composer(found.views, lang, project / "overrides")
        leanings = Leanings(found.views, lang)
        for one in composer.listed():
            key = keeping.key("said", leanings.of(one), (lang, one.kind, one.key))
            assert key
            told[lang, one.key] = key, fingerprint(composer.compose(one))
    return told


def edited(project: Path, chance: random.Random) -> None:
    """Another word, or another figure, somewhere."""
    files = [path for pattern in FILES for path in sorted(project.glob(pattern))]
    file = chance.choice(files)
    text = file.read_text("utf-8")
    places = list(TEXT.finditer(text))
    if places:
        end = chance.choice(places).end()
        more = "1" if text[end - 1].isdigit() else "ment"
        file.write_text(text[:end] + more + text[end:], "utf-8")


def test_documents_that_lean_on_the_same_say_the_same(honest: Path, tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(honest, project)
    chance = random.Random(EDITS)  # noqa: S311 - chance, not secrecy
    known: dict[str, str] = {}
    applied = kept = 0
    for _ in range(EDITS + 1):
        found = ready(project)
        if found is None:
            shutil.rmtree(project)
            shutil.copytree(honest, project)
        else:
            for key, words_of_it in said(project, found).values():
                kept += key in known
                assert known.setdefault(key, words_of_it) == words_of_it
            applied += 1
        edited(project, chance)
    assert applied > EDITS // 2
    assert kept  # most edits leave most documents alone


def added(text: str, after: str, words: str) -> str:
    """A text with other words at the first place for them behind some others."""
    place = text.index("fr: ", text.index(after)) + len("fr: ")
    return f"{text[:place]}{words} {text[place:]}"


def changed(one: Path, other: Path) -> set[str]:
    """The keys of the documents that say another thing in another project; none leans as before."""
    before, after = ready(one), ready(other)
    assert before
    assert after
    old, new = said(one, before), said(other, after)
    found = {name for name in new if new[name][1] != old[name][1]}
    assert not [name for name in found if new[name][0] == old[name][0]]
    assert {name for name in new if new[name][0] == old[name][0]}
    return {key for _, key in found}


@pytest.mark.parametrize(("to", "kind"), [("mobilite-1", "title"), (TO, "indicator")])
def test_what_shows_something_of_another_plan_leans_on_it(
    to: str, kind: str, honest: Path, tmp_path: Path
) -> None:
    project = tmp_path / "project"
    shutil.copytree(honest, project)
    start = "  - id: 1.1\n" if kind == "title" else f"  - id: {to}-1.1.1-i1\n"
    path = project / "data/plans" / to / "plan.yml"
    path.write_text(added(path.read_text("utf-8"), start, "Autrement"), "utf-8")
    found = changed(honest, project)
    assert f"plans/{FROM}" in found
    assert {key for key in found if key.startswith(f"plans/{FROM}/")}


def test_what_counts_the_uses_of_an_indicator_leans_on_all_of_them(
    honest: Path, tmp_path: Path
) -> None:
    fewer, more = tmp_path / "fewer", tmp_path / "more"
    uses = f"    indicators:\n      - {TO}-1.1.1-i1\n"
    shutil.copytree(honest, fewer)
    path = fewer / "data/plans" / TO / "plan.yml"
    head, own, rest = path.read_text("utf-8").partition(f"      - {TO}-1.1.1-i1\n")
    path.write_text(head + own + rest.replace("    indicators:\n", uses, 12), "utf-8")
    shutil.copytree(fewer, more)
    path = more / "data/plans/mobilite-1/plan.yml"
    path.write_text(path.read_text("utf-8").replace("    indicators:\n", uses, 1), "utf-8")
    assert f"plans/{FROM}" in changed(fewer, more)


class Made(list[str]):
    """The documents that were written, in order; the writer itself is replaced, for speed."""

    def __call__(self, document: Document, form: Format, templates: Path) -> bytes:
        del templates
        self.append(f"{document.lang}/{document.key}.{form}")
        return f"{form} {document!r}".encode()


def bound(project: Path, store: Path) -> dict[str, bytes]:
    """The documents of a project by path."""
    found = ready(project)
    assert found
    files: dict[str, bytes] = {}

    def put(path: str, data: bytes) -> Entry:
        files[path] = data
        return Entry(path, len(data), "")

    keeping = Keeping(project, found.site, Store(store))
    Bindery(found.views, project / "overrides", put, keeping).make()
    return files


@pytest.fixture(scope="module")
def first(
    honest: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Path, dict[str, bytes]]]:
    """What a first build of the honest project keeps, and its documents."""
    kept = tmp_path_factory.mktemp("first") / "kept"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AFFICHE_JOBS", "1")
        patch.setattr(bindery, "write", Made())
        yield kept, bound(honest, kept)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Made:
    """What this test has written."""
    found = Made()
    monkeypatch.setenv("AFFICHE_JOBS", "1")
    monkeypatch.setattr(bindery, "write", found)
    return found


@pytest.fixture
def copied(honest: Path, first: tuple[Path, dict[str, bytes]], tmp_path: Path) -> tuple[Path, Path]:
    """The honest project and what a first build kept of it, for a test to change."""
    project, kept = tmp_path / "project", tmp_path / "kept"
    shutil.copytree(honest, project)
    shutil.copytree(first[0], kept)
    return project, kept


def test_an_edit_of_a_card_makes_again_what_shows_it(
    copied: tuple[Path, Path], made: Made, tmp_path: Path
) -> None:
    project, kept = copied
    path = project / "data/plans" / TO / "plan.yml"
    path.write_text(added(path.read_text("utf-8"), "- id: 1.1.2-a1\n", "Autrement"), "utf-8")
    quick = bound(project, kept)
    assert {one for one in made if one.endswith("pdf")} == {
        f"fr/plans/{TO}.pdf",
        f"fr/plans/{TO}/1.1.2.pdf",
    }
    assert quick == bound(project, tmp_path / "nothing")


def test_a_document_that_quotes_a_figure_follows_it(
    copied: tuple[Path, Path], made: Made, tmp_path: Path
) -> None:
    project, kept = copied
    path = project / "data/plans" / TO / "plan.yml"
    text = path.read_text("utf-8")
    start = text.index("    actions:\n", text.index("  - id: 1.1.2\n")) + len("    actions:\n")
    end = re.compile(r"^      - |^    \w", re.MULTILINE).search(text, start + 8)
    assert end
    again = re.sub(r"(id: \S+)", r"\1-bis", text[start : end.start()], count=1)
    path.write_text(text[:start] + again + text[start:], "utf-8")
    quick = bound(project, kept)
    assert {f"{lang}/plans/{FROM}/1.2.pdf" for lang in ("fr", "en")} <= set(made)
    assert not [one for one in made if FROM in one and one.count("/") == 3 and "/1.2." not in one]
    assert quick == bound(project, tmp_path / "nothing")


def test_what_leans_on_the_same_is_not_even_composed(
    honest: Path,
    first: tuple[Path, dict[str, bytes]],
    made: Made,
    monkeypatch: pytest.MonkeyPatch,
) -> None:

    def refused(*_: object) -> Document:
        raise AssertionError("composed again")

    monkeypatch.setattr(Composer, "compose", refused)
    assert bound(honest, first[0]) == first[1]
    assert made == []


def test_an_edit_that_changes_nothing_of_a_document_writes_none(
    copied: tuple[Path, Path], first: tuple[Path, dict[str, bytes]], made: Made
) -> None:
    project, kept = copied
    path = project / "data/plans" / TO / "plan.yml"
    path.write_text("# A remark\n" + path.read_text("utf-8"), "utf-8")
    template = project / "overrides/card/card.html"
    template.write_text(template.read_text("utf-8") + "\n", "utf-8")
    assert bound(project, kept) == first[1]
    assert made == []


def test_a_budget_leans_on_budgets(honest: Path, tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(honest, project)
    path = min(project.glob("data/budgets/*/budget.yml"))
    path.write_text(added(path.read_text("utf-8"), "title:", "Autrement"), "utf-8")
    assert {key.partition("/")[0] for key in changed(honest, project)} >= {"budgets"}
