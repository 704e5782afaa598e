"""Real files broken as people break them: told at the right file and line, in both languages."""

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import pytest
from click import unstyle

from generator import pipeline
from generator.printing import Findings
from generator.printing.text import lines
from generator.problem import Problem
from tests.breakages.breaking import NARRATIVE, Broken
from tests.breakages.data import SLIPS, Slip
from tests.conftest import ROOT

PAGES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "content").rglob("*.md"))


def ways() -> Iterator[tuple[str, str]]:
    """Each page with the name of a way to break it: all in turn, each where it finds a hold.

    A way that holds on few pages (those that quote figures) goes to them first.
    """
    names = sorted(NARRATIVE, key=lambda name: sum(_holds(name, path) for path in PAGES))
    for number, path in enumerate(PAGES):
        turn = islice(cycle(names), number, number + len(names))
        yield path, next(name for name in turn if _holds(name, path))


def _holds(name: str, path: str) -> bool:
    """Whether a page can be broken in a way."""
    return NARRATIVE[name](path, (ROOT / path).read_text(encoding="utf-8")) is not None


def told(project: Path, code: str, file: str, line: int) -> Problem:
    """The problem that tells a fault at its place; it is shown in both languages."""
    examined = pipeline.examine(project)
    findings = Findings(problems=examined.problems, text=examined.site.text)
    printed = {lang: unstyle("\n".join(lines(findings, lang))) for lang in ("fr", "en")}
    assert printed["fr"] != printed["en"]
    assert "Traceback" not in "".join(printed.values())
    places = [(one.rule.code, str(one.place)) for one in examined.problems]
    found = [
        one
        for one in examined.problems
        if one.rule.code.startswith(code)
        and one.place.path == file
        and (not line or one.place.line == line)
    ]
    assert found, (code, file, line, places[:12])
    for words in (found[0].found, found[0].expected, found[0].fix):
        assert words.in_("fr").strip()
        assert words.in_("en").strip()
        assert words.in_("fr") != words.in_("en") or not any(map(str.isalpha, words.in_("en")))
    return found[0]


def put(project: Path, path: str, broken: Broken) -> None:
    """Leave a file as somebody broke it."""
    file = project / path
    if broken.data is None or broken.renamed:
        file.unlink()
    if broken.data is not None:
        (project / (broken.renamed or path)).write_bytes(broken.data)


@pytest.mark.parametrize(("path", "way"), list(ways()), ids=str)
def test_a_page(project: Path, path: str, way: str) -> None:
    text = (project / path).read_text(encoding="utf-8")
    broken = NARRATIVE[way](path, text)
    assert broken
    put(project, path, broken)
    told(project, broken.code, broken.file or path, broken.line)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: f"{slip.path}: {slip.what}")
def test_a_data_file(project: Path, slip: Slip) -> None:
    file = project / slip.path
    text = file.read_text(encoding="utf-8")
    assert slip.old in text
    before = text[: text.index(slip.old)]
    line = (before + slip.new.partition("¦")[0]).count("\n") + 1 if "¦" in slip.new else 0
    file.write_text(text.replace(slip.old, slip.new.replace("¦", ""), 1), encoding="utf-8")
    told(project, slip.code, slip.file or slip.path, line)


def test_enough_files_are_broken() -> None:
    files = {path for path, _ in ways()} | {slip.path for slip in SLIPS}
    assert len(files) >= 60
    assert {way for _, way in ways()} == set(NARRATIVE)
