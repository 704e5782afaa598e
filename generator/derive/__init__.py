"""Model to views: what pages show."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from generator.derive.budget import budget_views
from generator.derive.budget_layout import Filled, laying_out
from generator.derive.card import card_views
from generator.derive.cards import listed_cards
from generator.derive.index import Index
from generator.derive.indicator import indicator_views
from generator.derive.organization import organization_views
from generator.derive.plan import plan_views
from generator.derive.source import source_views
from generator.derive.status import status_view
from generator.derive.timeline import timeline
from generator.garbage import uncollected
from generator.model.facts import facts
from generator.model.site import Site
from generator.problem import Problem, Rule, Waived
from generator.view import Views, leaning

__all__ = ["derive", "laying_out", "with_state"]


@uncollected()
def derive(site: Site, laid: Callable[[], Sequence[Filled]] | None = None) -> Views:
    """Everything that the site shows but its state, in time linear in what it holds.

    References that lead nowhere are left out: `check/` reports them, and a build with errors
    shows nothing of it. `laid` gives where each budget has figures, where that is known.
    """
    index = Index(site)
    plans = plan_views(index)
    cards, indicators = card_views(index, plans), indicator_views(index)
    budgets = budget_views(site, laid() if laid else None)
    return Views(
        site=site,
        plans=plans,
        cards=cards,
        listing=listed_cards(index, cards),
        indicators=indicators,
        budgets=budgets,
        organizations=organization_views(index, budgets),
        sources=source_views(index, budgets),
        terms=site.terms,
        timeline=timeline(index, budgets),
        status=status_view((), (), (), plans),
        facts=facts(site),
        leans={
            **{one.key: leaning.of_card(one) for one in cards},
            **{one.key: leaning.of_indicator(one) for one in indicators},
        },
    )


def with_state(
    views: Views, rules: Iterable[Rule], problems: Iterable[Problem], waived: Iterable[Waived]
) -> Views:
    """The views of a site with what was checked, and what was found."""
    return replace(views, status=status_view(rules, problems, waived, views.plans))
