"""The pages of organizations: the tree, what each answers for, each thing once."""

import re

import pytest

from generator.derive import derive
from generator.model.organization import Organization
from generator.model.site import Site
from generator.page import Page
from generator.pipeline import Ready
from generator.render import organization
from generator.render.organization import Branch, roles, tree
from generator.render.pen import Pen
from tests.builders import (
    a_budget,
    a_level,
    a_node,
    a_plan,
    a_program,
    a_site,
    an_action,
    an_organization,
    text,
)
from tests.conftest import ROOT


def organizations() -> tuple[Organization, ...]:
    return (
        an_organization(acronym=text("UM", "AM"), kind=text("ministère", "ministry")),
        an_organization(id="unit", name=text("Unité", "Unit"), parent="a-ministry"),
        an_organization(id="desk", name=text("Bureau", "Desk"), parent="unit"),
    )


def a_project(**changes: object) -> Site:
    level = a_level(card=True)
    node = a_node(leads=("unit",), actions=(an_action(leads=("unit", "desk")),), partners=("desk",))
    plan = a_plan(levels=(level,), nodes=(node,), leads=("a-ministry",), partners=("unit",))
    return a_site(**{"organizations": organizations(), "plans": (plan,), **changes})


def drawn(site: Site, lang: str = "en") -> dict[str, Page]:
    pages = (
        one.draw() for one in organization.pages(derive(site), Pen(lang, site, ROOT / "overrides"))
    )
    return {page.key: page for page in pages}


def names(branches: tuple[Branch, ...]) -> list[object]:
    return [(one.view.organization.id, names(one.children)) for one in branches]


def test_each_organization_stands_below_its_parent() -> None:
    found = tree(derive(a_project()))
    assert names(found) == [("a-ministry", [("unit", [("desk", [])])])]


def test_a_card_counts_once_for_whoever_leads_and_partners() -> None:
    (ministry,) = tree(derive(a_project()))
    unit = ministry.children[0]
    assert (ministry.cards, unit.cards, unit.children[0].cards) == (0, 1, 1)


def test_an_organization_that_is_its_own_parent_is_listed_once() -> None:
    alone = (an_organization(parent="a-ministry"),)
    assert names(tree(derive(a_site(organizations=alone)))) == [("a-ministry", [])]


def test_roles_in_a_plan_stand_apart() -> None:
    ministry, unit, desk = derive(a_project()).organizations
    (whole,), (led,), (shared,) = roles(ministry), roles(unit), roles(desk)
    assert (whole.whole, whole.partner, whole.leads) == (True, False, ())
    assert (led.whole, led.partner, len(led.leads)) == (False, True, 1)
    assert (len(shared.leads), len(shared.partners)) == (1, 1)


def test_a_page_says_what_an_organization_is_part_of_and_made_of() -> None:
    page = drawn(a_project())["organizations/unit"]
    assert 'Part of: <a href="../a-ministry/">A ministry (AM)</a>' in page.content
    assert '<a href="../desk/">Desk</a>' in page.content
    assert "Partner in the whole plan." in page.content
    assert 'href="../../plans/a-plan/1/"' in page.content


def test_the_list_has_acronyms_and_counts() -> None:
    html = drawn(a_project())["organizations"].content
    assert "A ministry (AM)" in html
    assert "1 plan · 1 card" in html
    assert html.count("<ul") == 3


def test_mandate_objectives_and_services_stand() -> None:
    one = an_organization(
        mandate=text("Il veille.", "It watches."),
        objectives=(text("Mieux", "Better"),),
        services=(text("Aide", "<b>Help</b>"),),
    )
    html = drawn(a_site(organizations=(one,)))["organizations/a-ministry"].content
    for words in ("It watches.", "<li>Better</li>", "<li>&lt;b&gt;Help&lt;/b&gt;</li>"):
        assert words in html


def test_what_is_not_described_is_said() -> None:
    one = an_organization()
    site = a_site(organizations=(one,), plans=(), budgets=())
    assert "without describing its mandate" in drawn(site)["organizations/a-ministry"].content


def test_a_budget_leads_to_the_programs_of_the_organization() -> None:
    program = a_program(organization="a-ministry", number="1")
    budget = a_budget(programs=(program, a_program(id="2")))
    html = drawn(a_site(budgets=(budget,)))["organizations/a-ministry"].content
    assert 'href="../../budgets/2007-2008/#x-program-1"' in html
    assert "x-program-2" not in html


def test_what_an_organization_holds_can_be_taken_away(ready: Ready) -> None:
    page = next(one for one in ready.pages if one.lang == "fr" and one.key == "organizations/micc")
    held = page.content.partition('class="af-holdings')[2].partition("</section>")[0]
    paths = {file.path for file in ready.files}
    for path in ("api/v1/budgets/2007-2008.csv", "api/v1/budgets/2007-2008.fr.xlsx"):
        assert f'href="../../../{path}"' in held
        assert path in paths


def test_a_site_without_organizations_says_so() -> None:
    html = drawn(a_site(organizations=()))["organizations"].content
    assert "No organization is published yet." in html


def test_search_finds_an_organization_by_its_acronym_and_units() -> None:
    (entry,) = drawn(a_project())["organizations/a-ministry"].search
    assert entry.title == "A ministry (AM)"
    assert "Unit" in entry.text
    assert entry.tags == ("Organization", "AM")


def test_the_tree_the_page_and_the_filtered_list_count_the_same_cards(ready: Ready) -> None:
    pages = {one.key: one for one in ready.pages if one.lang == "en"}
    listed = pages["cards"].content.count
    answering = [org.id for org in ready.site.organizations if listed(f'value="{org.id}"')]
    assert "micc" in answering
    for name in answering:
        rows = re.findall(r'<li class="fi-card[^>]*data-org="([^"]*)"', pages["cards"].content)
        count = sum(name in row.split() for row in rows)
        html = pages[f"organizations/{name}"].content
        said = "one card" if count == 1 else f"{count} cards"
        assert f"This organization answers for {said}" in html
        assert re.search(rf'\?org={name}">See the (card|{count} cards) for which', html)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_real_organization_is_listed_once_and_described(ready: Ready, lang: str) -> None:
    pages = [one for one in ready.pages if one.lang == lang]
    listed = next(one for one in pages if one.key == "organizations").content
    own = [one for one in pages if one.key.startswith("organizations/")]
    tree_html = listed.partition('id="section-tree"')[2]
    for one in own:
        assert tree_html.count(f'href="{one.key.partition("/")[2]}/"') == 1
        assert one.content.count("<h1") == 1
        assert 40 <= len(one.description) <= 155
    assert len({one.description for one in own}) == len(own) > 20
