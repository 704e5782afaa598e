"""Ten thousand items are checked like ten; how long it takes, tests/benchmarks/ tells."""

from collections import UserDict
from collections.abc import Iterator
from typing import TypeVar

import pytest

from generator.check import CHECKS, Check, check
from generator.model.plan import Node
from generator.model.site import Site
from tests.builders import a_level, a_node, a_plan, a_site, an_action, an_indicator, twins, when

Item = TypeVar("Item")
MANY = 10_000
LEVELS = tuple(
    a_level(kind=kind, requires=("indicators", "actions", "leads"), card=True)
    for kind in ("objective", "measure")
)


def a_wide_site(**fault: object) -> Site:
    """Ten thousand measures below as many objectives' hundredth, each with an action."""
    nodes: list[Node] = []
    for number in range(MANY):
        top = number % 100 == 0
        nodes.append(
            a_node(
                id=f"{number // 100}" if top else f"{number // 100}.{number % 100}",
                kind="objective" if top else "measure",
                parent=None if top else f"{number // 100}",
                leads=("a-ministry",),
                actions=(an_action(id=f"{number}-a", schedule=when("2009")),),
                **fault,
            )
        )
    return a_site(plans=(a_plan(levels=LEVELS, nodes=tuple(nodes)),), narratives=twins())


def a_deep_site() -> Site:
    """Ten thousand items, each below the one before it, with one indicator at the bottom."""
    nodes = (
        a_node(
            id=f"n{number}",
            parent=f"n{number - 1}" if number else None,
            indicators=("an-indicator",) if number == MANY - 1 else (),
        )
        for number in range(MANY)
    )
    return a_site(plans=(a_plan(nodes=tuple(nodes)),))


@pytest.mark.parametrize(
    ("site", "code", "count"),
    [
        pytest.param(a_wide_site(), "AF201", 0, id="no fault"),
        pytest.param(a_wide_site(indicators=("indicater",)), "AF210", MANY, id="all faulty"),
        pytest.param(a_deep_site(), "AF212", MANY - 1, id="deep"),
    ],
)
def test_ten_thousand(site: Site, code: str, count: int) -> None:
    assert sum(problem.rule.code == code for problem in check(site).problems) == count


class Counted(tuple[Item, ...]):
    """A tuple that tells how often somebody has gone through it."""

    rounds = 0

    def __iter__(self) -> Iterator[Item]:
        type(self).rounds += 1
        return super().__iter__()


class CountedByName(UserDict[str, Item]):
    """What is looked up by name, and tells how often somebody has gone through it."""

    rounds = 0

    def __iter__(self) -> Iterator[str]:
        type(self).rounds += 1
        return super().__iter__()


def a_site_of_plans(count: int) -> Site:
    """Plans with an objective and an indicator each, and what counts who goes through them."""
    plans = Counted(
        a_plan(
            id=f"plan-{number}",
            levels=LEVELS,
            nodes=(a_node(kind="objective", indicators=(f"indicator-{number}",)),),
        )
        for number in range(count)
    )
    indicators = Counted(an_indicator(id=f"indicator-{number}") for number in range(count))
    site = a_site(plans=plans, indicators=indicators)
    vars(site)["indicator_by_id"] = CountedByName({one.id: one for one in indicators})
    vars(site)["plan_by_id"] = CountedByName({one.id: one for one in plans})
    return site


@pytest.mark.parametrize("each", CHECKS, ids=lambda each: each.rule.name)
def test_no_check_goes_through_all_for_each_of_them(each: Check) -> None:
    """A hundred thousand cards stand in thousands of plans: each is looked at a few times."""
    site = a_site_of_plans(50)
    Counted.rounds = CountedByName.rounds = 0
    list(each.find(site))
    assert Counted.rounds + CountedByName.rounds < 20
