"""Indicators to the views of their pages."""

from generator.derive.index import Index
from generator.model import addresses
from generator.model.indicator import Indicator
from generator.model.plan import Plan
from generator.view import IndicatorView


def indicator_views(index: Index) -> tuple[IndicatorView, ...]:
    """The view of each indicator, in the order of the site."""
    return tuple(_view(index, indicator) for indicator in index.site.indicator_by_id.values())


def _view(index: Index, indicator: Indicator) -> IndicatorView:
    """One indicator's view."""
    plans = _plans(index, indicator)
    return IndicatorView(
        indicator=indicator,
        key=addresses.key("indicators", indicator.id),
        uses=index.uses.get(indicator.id, ()),
        plans=plans,
        major_in=index.major_in.get(indicator.id, ()),
        cited=index.cited(indicator.source, *(plan.source for plan in plans)),
    )


def _plans(index: Index, indicator: Indicator) -> tuple[Plan, ...]:
    """The plans that use an indicator, each once."""
    places = index.site.indicator_uses.get(indicator.id, ())
    return tuple({plan.id: plan for plan, _ in places}.values())
