"""The faults of a save, laid over a page."""

from dataclasses import replace

from generator import pipeline
from generator.language.message import say
from generator.place import Place
from generator.preview.overlay import MOST, overlay
from generator.printing import Findings
from generator.problem import Problem, Severity

PLAN = "data/plans/integration-emploi-2008/plan.yml"
HOSTILE = "</aside><script>alert(1)</script>"


def a_problem() -> Problem:
    rule = pipeline.rules()[0]
    words = say("{text}", text=HOSTILE)
    at = Place(PLAN, 1, 1)
    return rule.at(at, words, expected=words, fix=words)


def covered(problems: tuple[Problem, ...], lang: str = "fr") -> str:
    return str(overlay(Findings(problems=problems, text=lambda _: HOSTILE), lang))


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
