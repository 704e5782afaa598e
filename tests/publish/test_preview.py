"""The preview: faults over the page, the last good pages below, and never an end."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from generator import pipeline
from generator.language.message import say
from generator.place import Place
from generator.printing import Findings
from generator.problem import Problem, Severity
from generator.publish.overlay import MOST, notice, overlay
from generator.publish.preview import Preview

PLAN = "data/plans/integration-emploi-2008/plan.yml"
HOSTILE = "</aside><script>alert(1)</script>"


def a_problem() -> Problem:
    rule = pipeline.rules()[0]
    words = say("{text}", text=HOSTILE)
    at = Place(PLAN, 1, 1)
    return rule.at(at, words, expected=words, fix=words)


def covered(problems: tuple[Problem, ...], lang: str = "fr") -> str:
    return str(overlay(Findings(problems=problems, text=lambda _: HOSTILE), lang))


def served(preview: Preview, body: bytes, kind: str = "text/html") -> tuple[bytes, dict[str, str]]:
    """What the browser gets, of what the server gives."""
    told: dict[str, str] = {}

    def serve(_: object, start: object) -> Iterable[bytes]:
        start("200 OK", [("Content-Type", kind), ("Content-Length", str(len(body)))])  # type: ignore[operator]  # WSGI
        return [body]

    app = preview.over(serve)
    data = b"".join(app({}, lambda _, headers, *__: told.update(headers)))  # type: ignore[arg-type]  # WSGI
    return data, told


@pytest.fixture
def preview(project: Path, tmp_path: Path) -> Preview:
    return Preview(project, tmp_path / "out", "http://127.0.0.1:1/", "fr")


def test_faults_are_inert_and_in_the_language_of_the_editor() -> None:
    page = covered((a_problem(),))
    assert "<script>" not in page
    assert page.count("</aside>") == 1
    assert "1 erreur." in page
    assert f"{PLAN}:1:1" in page
    assert "<details open>" in page


def test_warnings_are_folded_and_nothing_shows_nothing() -> None:
    page = covered((replace(a_problem(), severity=Severity.WARNING),), "en")
    assert 'class="quiet"' in page
    assert "<details>" in page
    assert "stay until" not in page
    assert covered(()) == ""


def test_a_flood_is_cut() -> None:
    assert covered((a_problem(),) * (MOST + 3), "en").count("<li>") == MOST
    assert "And 3 more" in covered((a_problem(),) * (MOST + 3), "en")


def test_a_page_is_covered_and_its_length_told(preview: Preview) -> None:
    page = b"<html><body><p>Page</p></body></html>"
    assert served(preview, page)[0] == page
    preview.faults = notice("Une faute.", "fr")
    data, headers = served(preview, page)
    assert data.index(b"Page") < data.index(b"Une faute.") < data.index(b"</body>")
    assert headers["Content-Length"] == str(len(data))
    assert served(preview, page, "text/css")[0] == page


def test_a_fault_keeps_the_pages_and_the_next_save_recovers(
    preview: Preview, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = project / PLAN
    good = plan.read_text(encoding="utf-8")
    plan.write_text("id: [", encoding="utf-8")
    preview.rebuild()
    assert b"refresh" in (preview.missing(404) or b"")
    assert PLAN in preview.faults
    plan.write_text(good, encoding="utf-8")
    preview.rebuild()
    home = (preview.out / "fr/index.html").read_bytes()
    assert "AF121" not in preview.faults
    assert b"<title>" in (preview.missing(404) or b"")
    plan.write_text(good.replace("nodes:", "nodes:\n  - id: É", 1), encoding="utf-8")
    preview.rebuild()
    assert "AF130" in preview.faults
    assert (preview.out / "fr/index.html").read_bytes() == home
    assert "Traceback" not in "".join(capsys.readouterr())


def test_a_broken_template_and_a_bug_are_sentences(
    preview: Preview,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    template = project / "overrides/main.html"
    template.write_text("{% nope %}" + template.read_text(encoding="utf-8"), encoding="utf-8")
    preview.rebuild()
    assert "main.html" in preview.faults

    def bug(*_: object, **__: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr(pipeline, "prepare", bug)
    preview.rebuild()
    assert "KeyError" in preview.faults
    assert "Traceback" not in "".join(capsys.readouterr())
