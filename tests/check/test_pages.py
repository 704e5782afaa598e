"""The pages that narrative may link to, as the data gives them."""

from generator.model.pages import page_keys
from tests.builders import a_level, a_node, a_plan, a_report, a_site, an_action


def test_pages_of_a_site() -> None:
    assert set(page_keys(a_site())) == {
        *("index", "plans", "indicators", "budgets", "organizations", "sources", "glossary"),
        *("cards", "timeline", "data", "documents", "status", "checks", "pages"),
        *("plans/a-plan", "indicators/an-indicator", "budgets/2007-2008"),
        *("organizations/a-ministry", "sources/a-source"),
    }


def test_cards_and_what_has_none() -> None:
    nodes = (
        a_node(id="a:1", kind="goal", actions=(an_action(),), reports=(a_report(),)),
        a_node(id="1.2"),
    )
    levels = (a_level(kind="goal", card=True), a_level())
    keys = page_keys(a_site(plans=(a_plan(levels=levels, nodes=nodes),)))
    assert keys["plans/a-plan/a_1"] == {"x-1-a1", "x-an-indicator", "x-report-2010-2011"}
    assert keys["plans/a-plan"] == {"x-1.2", "x-an-indicator"}
    assert "plans/a-plan/1.2" not in keys
