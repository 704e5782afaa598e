import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator import pipeline
from generator.model.site import Site
from generator.publish.redirects import redirects
from tests.builders import a_level, a_node, a_plan, a_site, text
from tests.conftest import ROOT
from tests.foreign import projects

TEMPLATES = ROOT / "overrides"


def files(site: Site, url: str = "https://plans.example/sub/") -> dict[str, str]:
    placed = replace(site, settings=replace(site.settings, site_url=url))
    return {one.path: one.data.decode() for one in redirects(placed, TEMPLATES)}


def moved(*formerly: str, card: bool = True) -> Site:
    node = a_node(id="2.4", title=text("L’accueil & <vous>", "Welcome"), formerly=formerly)
    return a_site(plans=(a_plan(levels=(a_level(card=card),), nodes=(node,)),))


def test_nothing_that_moved_leaves_nothing() -> None:
    assert files(moved()) == {}


def test_an_old_address_has_a_page_in_each_language() -> None:
    found = files(moved("2.3", "gone-plan/7:1"))
    assert set(found) == {
        "fr/plans/a-plan/2.3/index.html",
        "en/plans/a-plan/2.3/index.html",
        "fr/plans/gone-plan/7_1/index.html",
        "en/plans/gone-plan/7_1/index.html",
        "_redirects",
    }


def test_the_page_leads_on_without_a_script_and_is_left_by_search_engines() -> None:
    page = files(moved("2.3"))["fr/plans/a-plan/2.3/index.html"]
    assert '<html lang="fr">' in page
    assert '<meta http-equiv="refresh" content="0; url=../2.4/">' in page
    assert '<link rel="canonical" href="https://plans.example/sub/fr/plans/a-plan/2.4/">' in page
    assert '<meta name="robots" content="noindex">' in page
    assert "Cette page a été déplacée" in page
    assert '<a href="../2.4/">L’accueil &amp; &lt;vous&gt;</a>' in page
    assert '<section lang="en">' in page
    assert '<a href="../../../../en/plans/a-plan/2.4/" hreflang="en">Welcome</a>' in page
    assert "<script" not in page
    assert not re.search(r"\sstyle=|\son\w+=", page)


def test_what_has_no_card_is_found_on_the_page_of_its_plan() -> None:
    found = files(moved("2.3", card=False))
    assert 'content="0; url=../#x-2.4"' in found["en/plans/a-plan/2.3/index.html"]
    assert "/sub/en/plans/a-plan/2.3/ /sub/en/plans/a-plan/#x-2.4 301\n" in found["_redirects"]


@pytest.mark.parametrize(("url", "base"), [("https://plans.example/sub/", "/sub/"), ("", "/")])
def test_hosts_are_given_a_list(url: str, base: str) -> None:
    assert files(moved("2.3"), url)["_redirects"] == (
        f"{base}fr/plans/a-plan/2.3/ {base}fr/plans/a-plan/2.4/ 301\n"
        f"{base}en/plans/a-plan/2.3/ {base}en/plans/a-plan/2.4/ 301\n"
    )


def test_an_editor_moves_a_card(project: Path, tmp_path: Path) -> None:
    path = project / "data/plans/integration-emploi-2008/plan.yml"
    before = path.read_text(encoding="utf-8")
    after = re.sub(r"(?m)^( *)- id: 2\.4\n", r"\1- id: 2.4\n\1  formerly: [2.99]\n", before)
    assert after != before
    path.write_text(after, encoding="utf-8")
    out = tmp_path / "site"
    outcome = pipeline.build(project, out)
    assert isinstance(outcome, pipeline.Ready), [one.found.in_("en") for one in outcome.problems]
    old = out / "fr/plans/integration-emploi-2008/2.99/index.html"
    found = re.search(r"url=([^\"]+)", old.read_text(encoding="utf-8"))
    assert found
    assert (old.parent / found[1] / "index.html").exists()
    for link in re.findall(r'(?:href|src)="([^":]+)"', old.read_text(encoding="utf-8")):
        assert (old.parent / link).exists(), link
    sitemap = (out / "sitemap.xml").read_text(encoding="utf-8")
    assert "2.4/" in sitemap
    assert "2.99" not in sitemap


def test_a_table_names_former_ids_between_spaces(tmp_path: Path) -> None:
    project = projects.copy("compass", tmp_path / "project")
    path = project / "data/plans/boussole/nodes.csv"
    header, first, *rest = path.read_text(encoding="utf-8").splitlines()
    rows = [f"{header};formerly", f"{first};9 old-plan/9.1", *(f"{row};" for row in rest)]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    [plan] = pipeline.read(project).plans
    assert [node.formerly for node in plan.nodes if node.formerly] == [("9", "old-plan/9.1")]
