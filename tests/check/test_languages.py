"""Where differences between languages stand, what is said of them, and cells that are missing."""

from pathlib import Path

import pytest

from generator.check import check
from generator.load import load
from generator.model.site import Site
from generator.problem import Problem, Severity
from tests.builders import a_narrative, a_node, a_plan, a_site, text
from tests.check.cases.language.different_figures import of, page
from tests.check.honest import HONEST
from tests.load.project import PLAN, write

YAML = "data/plans/p/plan.yml"
NODES = "data/plans/p/nodes.csv"
LEVELS = PLAN.replace(
    "levels: []",
    "levels:\n- {kind: goal, label: {fr: But, en: Goal}, plural: {fr: Buts, en: Goals}}",
)


def problems(site: Site, name: str) -> list[Problem]:
    """The problems of a site of one kind."""
    return [one for one in check(site).problems if one.rule.name == name]


def of_files(root: Path, files: dict[str, str], name: str) -> list[Problem]:
    return problems(load(write(root, files)).site, name)


def test_a_figure_in_yaml_is_underlined_where_it_stands(tmp_path: Path) -> None:
    plan = LEVELS + (
        "summary:\n"
        "  fr: >-\n"
        "    Admettre plus de personnes,\n"
        "    soit 52\u00a0400 en 2010.\n"
        '  en: "Admit more people: 54,200 in 2010."\n'
    )
    (found,) = of_files(tmp_path, {YAML: plan}, "different-figures")
    assert (str(found.place), found.width) == (f"{YAML}:13:27", 6)
    assert found.severity is Severity.ERROR
    assert found.found.in_("en") == (
        "“54,200” (English) is “52\u00a0400” in the other language (Français)."
    )
    assert f"{YAML}:12:10" in found.fix.in_("fr")


def test_the_figure_that_the_site_says_less_often_is_at_fault() -> None:
    nodes = (
        a_node(summary=text("54\u00a0200 personnes", "52,400 people")),
        a_node(id="2", summary=text("Les 52\u00a0400 arrivent", "The 52,400 come")),
    )
    (found,) = problems(a_site(plans=(a_plan(nodes=nodes),)), "different-figures")
    assert found.found.in_("en").startswith("“54\u00a0200” (Français)")


@pytest.mark.parametrize(
    ("fr", "en", "severity"),
    [
        ("5,1\u00a0%", "5.2%", Severity.ERROR),
        ("en 2009", "in 2010", Severity.ERROR),
        ("52\u00a0400", "54,200", Severity.ERROR),
        ("3 étapes", "5 steps", Severity.WARNING),
        ("10\u00a0km", "6 miles", Severity.WARNING),
        ("5\u00a0% de plus", "more", Severity.WARNING),
        ("cinq buts", "four goals", Severity.WARNING),
    ],
)
def test_only_what_is_sure_stops_publication(fr: str, en: str, severity: Severity) -> None:
    (found,) = problems(of(fr, en), "different-figures")
    assert found.severity is severity


@pytest.mark.parametrize(("fr", "en"), HONEST)
def test_honest_translations_are_let_be(fr: str, en: str) -> None:
    assert problems(of(fr, en), "different-figures") == []


def test_what_differs_on_a_page_is_underlined() -> None:
    site = page(
        "## A\n\nSoit {{ plans/a-plan/count/objective }} et [a](/glossary).",
        "## A\n\nThat is 12.\n\n### B",
    )
    found = {one.rule.name: (str(one.place), one.width) for one in check(site).problems}
    path = "content/plans/a-plan/index"
    assert found["different-facts"] == (f"{path}.fr.md:3:6", 34)
    assert found["different-links"] == (f"{path}.fr.md:3:48", 9)
    assert found["different-figures"] == (f"{path}.en.md:3:9", 2)
    assert found["different-headings"] == (f"{path}.en.md:5:1", 5)


def test_a_typed_figure_is_told_with_what_to_quote() -> None:
    narrative = a_narrative(
        key="plans/a-plan",
        lang="fr",
        body="Le plan\ncompte 12 objectifs.",
        line=5,
        path="content/plans/a-plan/index.fr.md",
    )
    nodes = tuple(a_node(id=f"{number}") for number in (1, 2))
    site = a_site(plans=(a_plan(nodes=nodes),), narratives=(narrative,))
    (found,) = problems(site, "contradicted-figure")
    assert (str(found.place), found.width) == ("content/plans/a-plan/index.fr.md:6:8", 2)
    assert found.found.in_("fr") == (
        "«\u00a012\u00a0» contredit les données. Le plan «\u00a0Un plan d’action\u00a0» en a 2."
    )
    assert "`{{ plans/a-plan/count/objective }}`" in found.fix.in_("fr")


def test_an_empty_cell_is_told_at_its_line(tmp_path: Path) -> None:
    rows = "id,kind,title@fr,title@en\na,goal,Un,One\nb,goal,Deux,\nc,goal,,Three\n"
    found = of_files(tmp_path, {YAML: LEVELS, NODES: rows}, "missing-translation")
    assert [(one.place.path, one.place.line) for one in found] == [(NODES, 3), (NODES, 4)]
    assert [one.item for one in found] == ["p/b", "p/c"]


def test_a_missing_column_is_told_at_each_line(tmp_path: Path) -> None:
    rows = "id,kind,title@fr\na,goal,Un\nb,goal,Deux\n"
    found = of_files(tmp_path, {YAML: LEVELS, NODES: rows}, "missing-translation")
    assert [(one.place.path, one.place.line) for one in found] == [(NODES, 2), (NODES, 3)]
    assert "English" in found[0].found.in_("fr")


def test_a_title_above_one_language_alone(tmp_path: Path) -> None:
    files = {
        "content/index.fr.md": "---\ntitle: Accueil\n---\n\nUn mot.\n",
        "content/index.en.md": "A word.\n",
    }
    (found,) = of_files(tmp_path, files, "missing-translation")
    assert str(found.place) == "content/index.en.md:1"
    assert found.found.in_("en") == "`title` is not in English: Accueil"


def test_a_copied_page_is_one_problem() -> None:
    body = "Le ministère agit avec les villes.\n\nIl rend compte des résultats au public."
    (found,) = problems(page(body + " ", body), "untranslated-text")
    assert str(found.place) == "content/plans/a-plan/index.en.md:1:1"
    assert found.found.in_("en").endswith("are not translated (English); in all: 2.")
