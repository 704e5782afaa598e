"""Plans and cards joined up: order, counts, neighbours, shared indicators, what is missing."""

from typing import Any

from generator.derive import derive
from generator.model.plan import Plan
from generator.view import CardView, Views
from tests.builders import (
    a_citation,
    a_group,
    a_level,
    a_node,
    a_plan,
    a_report,
    a_site,
    a_source,
    a_statement,
    an_action,
    an_indicator,
    an_organization,
    text,
    when,
)

GOAL = a_level(kind="goal", label=text("But", "Goal"), plural=text("Buts", "Goals"))
MEASURE = a_level(kind="measure", card=True)


def node(name: str, parent: str | None = None, **changes: Any) -> Any:
    kind = "measure" if parent else "goal"
    return a_node(id=name, kind=kind, parent=parent, **{"indicators": (), **changes})


def plan(*nodes: Any, **changes: Any) -> Plan:
    found: Plan = a_plan(levels=(GOAL, MEASURE), nodes=nodes, **changes)
    return found


def views(*plans: Plan, **changes: Any) -> Views:
    return derive(a_site(plans=plans, **changes))


def card(found: Views, name: str) -> CardView:
    return next(one for one in found.cards if one.node.id == name)


def test_cards_stand_in_reading_order_with_their_neighbours() -> None:
    found = views(plan(node("a"), node("b"), node("b1", "b"), node("a2", "a"), node("a1", "a")))
    assert [one.node.id for one in found.cards] == ["a2", "a1", "b1"]
    first, middle, last = found.cards
    assert first.previous is None
    assert middle.previous
    assert middle.following
    assert (middle.previous.node.id, middle.following.node.id) == ("a2", "b1")
    assert last.following is None


def test_a_node_without_a_card_is_named_by_its_place_on_its_plan() -> None:
    (above,) = card(views(plan(node("a"), node("a1", "a"))), "a1").ancestors
    assert (above.key, above.anchor) == ("plans/a-plan", "x-a")


def test_the_tree_spans_its_leaves_and_counts_its_levels() -> None:
    actions = (an_action(id="a1-a1"), an_action(id="a1-a2"))
    nodes = (node("a"), node("a1", "a", actions=actions), node("a2", "a"), node("b"))
    (view,) = views(plan(*nodes)).plans
    assert [(item.link.node.id, item.rows) for item in view.tree] == [("a", 2), ("b", 1)]
    assert [(entry.level.kind, entry.count) for entry in view.counts] == [
        ("goal", 2),
        ("measure", 2),
    ]
    assert view.action_count == 2


def test_indicators_of_the_whole_plan_are_counted_apart() -> None:
    used = node("a1", "a", indicators=("an-indicator",))
    both = (an_indicator(), an_indicator(id="whole"))
    (view,) = views(plan(node("a"), used, major_indicators=("whole",)), indicators=both).plans
    assert view.indicator_count == 1
    assert [use.indicator.id for use in view.major_indicators] == ["whole"]


def test_a_shared_indicator_names_its_other_uses() -> None:
    one = plan(node("a"), *(node(f"a{n}", "a", indicators=("an-indicator",)) for n in range(9)))
    other = plan(id="other", major_indicators=("an-indicator",))
    found = views(one, other)
    (use,) = card(found, "a8").indicators
    assert "a8" not in [link.node.id for link in use.elsewhere]
    assert len(use.elsewhere) + use.more == 8
    assert [plan.id for plan in use.major_in] == ["other"]
    (page,) = found.indicators
    assert len(page.uses) == 9
    assert [plan.id for plan in page.plans] == ["a-plan", "other"]


def test_an_upper_card_lists_the_indicators_below_it_once() -> None:
    levels = (a_level(kind="goal", card=True), MEASURE)
    own = node("a", indicators=("own",))
    below = [node(f"a{n}", "a", indicators=("an-indicator", "own")) for n in (1, 2)]
    site = a_site(
        plans=(a_plan(levels=levels, nodes=(own, *below)),),
        indicators=(an_indicator(), an_indicator(id="own")),
    )
    found = card(derive(site), "a")
    assert [use.indicator.id for use in found.indicators_below] == ["an-indicator"]


def test_the_schedule_is_in_the_order_of_deadlines() -> None:
    dates = {"late": "2019-21", "open": "2018-21/..", "until": "../2018-23", "early": "2018-05"}
    actions = tuple(an_action(id=name, schedule=when(date)) for name, date in dates.items())
    (view,) = views(plan(node("a"), node("a1", "a", actions=actions, schedule=when("2018")))).plans
    order = [one.action.action.id if one.action else one.link.node.id for one in view.schedule]
    assert order == ["early", "until", "a1", "late", "open"]


def test_related_cards_are_known_from_both_ends() -> None:
    other = plan(node("b"), node("b1", "b", related=("a-plan/a1",)), id="other")
    found = views(plan(node("a"), node("a1", "a")), other)
    assert [link.node.id for link in card(found, "b1").related] == ["a1"]
    assert [link.node.id for link in card(found, "a1").linked_from] == ["b1"]


def test_a_card_has_what_its_plan_states_about_it() -> None:
    items = (a_statement(node="a1"), a_statement(node="a2"), a_statement(node="a1"))
    found = views(
        plan(node("a"), node("a1", "a"), node("a2", "a"), statements=(a_group(items=items),))
    )
    (group,) = card(found, "a1").statements
    assert len(group.items) == 2


def test_references_to_nothing_are_left_out() -> None:
    lost = node(
        "a1",
        "a",
        leads=("nobody",),
        partners=("a-ministry",),
        indicators=("nothing", "an-indicator"),
        related=("9.9", "no-plan/1"),
        reports=(a_report(source=a_citation(id="no-source")),),
        source=a_citation(id="no-source"),
    )
    found = card(views(plan(node("a"), lost, node("orphan", "nowhere"))), "a1")
    assert (found.leads, found.related) == ((), ())
    assert [org.id for org in found.partners] == ["a-ministry"]
    assert [use.indicator.id for use in found.indicators] == ["an-indicator"]
    assert found.reports[0].cited is None
    assert found.cited
    assert found.cited.source.id == "a-source"


def test_nodes_that_hang_nowhere_still_have_their_page() -> None:
    circle = (node("x", "y"), node("y", "x"))
    found = views(plan(node("a"), node("a", None, title=text()), node("lost", "gone"), *circle))
    assert [one.node.id for one in found.cards] == ["lost", "x", "y"]
    (view,) = found.plans
    assert [item.link.node.id for item in view.tree] == ["a", "lost"]


def test_a_level_that_the_plan_does_not_declare_is_skipped() -> None:
    found = views(plan(node("a"), a_node(id="z", kind="unknown", related=("a",))))
    assert found.cards == ()
    assert [item.link.node.id for item in found.plans[0].tree] == ["a"]


def test_sources_and_organizations_know_what_leads_to_them() -> None:
    led = node("a1", "a", leads=("a-unit",), source=a_citation(id="other"))
    found = views(
        plan(node("a"), led, leads=("a-ministry",)),
        organizations=(an_organization(), an_organization(id="a-unit", parent="a-ministry")),
        sources=(a_source(), a_source(id="other", publisher="nobody")),
    )
    ministry, unit = found.organizations
    assert [child.id for child in ministry.children] == ["a-unit"]
    assert [parent.id for parent in unit.parents] == ["a-ministry"]
    assert [link.node.id for link in unit.leads] == ["a1"]
    main, other = found.sources
    assert [one.id for one in main.plans] == ["a-plan"]
    assert [link.node.id for link in other.nodes] == ["a1"]
    assert other.publisher is None


def test_a_node_has_one_link_wherever_it_is_named() -> None:
    first, second = views(plan(node("1"), node("1.1", "1"), node("1.2", "1"))).cards
    assert second.ancestors[0] is first.ancestors[0]
