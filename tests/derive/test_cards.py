"""What the list of all cards says of each: who answers, where it stands, when, for how many."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from generator.derive import derive
from generator.derive.cards import around, standing
from generator.model.plan import Plan
from generator.model.types import Absent
from generator.view.cards import ListedCard
from tests.builders import (
    a_level,
    a_node,
    a_plan,
    a_report,
    a_site,
    an_action,
    an_organization,
    when,
)

TODAY = date(2018, 6, 15)


def listing(plan: Plan, today: date | None = TODAY) -> dict[str, ListedCard]:
    """The cards of a plan by their ids, on a day."""
    organizations = tuple(an_organization(id=name) for name in ("a-ministry", "office", "other"))
    site = replace(a_site(plans=(plan,), organizations=organizations), today=today)
    return {one.card.node.id: one for one in derive(site).listing}


def a_listed_plan(*nodes: object, **changes: object) -> Plan:
    """A plan whose objectives have cards."""
    changes = {"levels": (a_level(card=True),), "leads": ("a-ministry",), **changes}
    return a_plan(nodes=nodes, **changes)


def one(node: object, today: date | None = TODAY, **changes: object) -> ListedCard:
    (found,) = listing(a_listed_plan(node, **changes), today).values()
    return found


def test_who_answers_is_the_nearest_that_the_plan_names() -> None:
    cards = listing(
        a_listed_plan(
            a_node(id="1", leads=("office",)),
            a_node(id="1.1", parent="1"),
            a_node(id="1.2", parent="1", leads=("other",)),
            a_node(id="2", actions=(an_action(leads=("other",)),)),
        )
    )
    found = {name: [org.id for org in card.organizations] for name, card in cards.items()}
    assert found == {
        "1": ["office"],
        "1.1": ["office"],
        "1.2": ["other"],
        "2": ["a-ministry", "other"],
    }
    assert [name for name, card in cards.items() if card.inherited] == ["1.1", "2"]


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ((), None),
        ((None, "completed"), None),
        (("completed", "completed"), "completed"),
        (("not-started", "completed"), "under-way"),
        (("under-way", "delayed"), "delayed"),
        (("abandoned", "completed"), "completed"),
        (("abandoned",), "abandoned"),
        (("not-started",), "not-started"),
    ],
)
def test_a_status_is_what_all_actions_share(
    statuses: tuple[str | None, ...], expected: str | None
) -> None:
    actions = tuple(an_action(id=f"a{n}", status=each) for n, each in enumerate(statuses))
    assert standing(a_node(actions=actions)) == expected


def test_the_last_report_says_more_than_actions() -> None:
    reports = (
        a_report(id="b", period=when("2011-04/2012-03"), status="completed"),
        a_report(id="a", period=when("2010-04/2011-03"), status="delayed"),
        a_report(id="c", period=when("2012-04/2013-03")),
    )
    node = a_node(reports=reports, actions=(an_action(status="not-started"),))
    assert standing(node) == "completed"


def test_the_next_date_is_the_first_that_is_not_over() -> None:
    dates = [when(text) for text in ("2018-02", "../2018-23", "2018-06-15", "2019/..")]
    assert around(dates, TODAY) == (when("2018-06-15"), when("2018-02"))
    assert around(dates, date(2018, 12, 31)) == (when("2019/.."), when("../2018-23"))
    assert around(dates, None) == (None, None)
    assert around([], TODAY) == (None, None)


def test_dates_to_come_rank_before_those_that_are_over() -> None:
    def dated(name: str, text: str) -> object:
        return a_node(id=name, schedule=when(text))

    cards = listing(
        a_listed_plan(
            dated("old", "2010"),
            dated("later", "2019"),
            dated("past", "2017"),
            dated("soon", "2018"),
            a_node(id="never"),
        )
    )
    ranked = sorted((card.rank, name) for name, card in cards.items() if card.rank)
    assert [name for _, name in ranked] == ["soon", "later", "past", "old"]
    assert cards["never"].rank is None


def test_years_are_those_of_the_card_and_of_all_in_it() -> None:
    assert one(a_node()).years == (2008, 2012)
    assert one(a_node(schedule=when("2009/2010"))).years == (2009, 2010)
    assert one(a_node(), period=when("2008/..")).years == (2008, None)
    late = a_node(schedule=when("2009"), reports=(a_report(period=when("2010-04/2011-03")),))
    assert one(late).years == (2009, 2011)
    early = a_node(schedule=when("2009/2012"), actions=(an_action(schedule=when("../2008")),))
    assert one(early).years == (2009, 2012)


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        (None, ()),
        (Absent.NOT_APPLICABLE, ("not-applicable",)),
        (Absent.NOT_AVAILABLE, ("not-available",)),
        (Decimal(0), ("up-to-99",)),
        (Decimal(99), ("up-to-99",)),
        (Decimal(100), ("100-to-999",)),
        (Decimal(9999), ("1000-to-9999",)),
        (Decimal(10000), ("10000-or-more",)),
    ],
)
def test_clientele_is_a_band_or_the_reason_for_none(
    people: Decimal | Absent | None, expected: tuple[str, ...]
) -> None:
    assert one(a_node(reports=(a_report(clientele=people),))).clientele == expected
