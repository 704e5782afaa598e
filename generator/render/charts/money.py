"""The pictures of a budget: its shares, its change, its categories, how a total is made."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from generator.model import addresses
from generator.render.charts.bars import Bars
from generator.render.charts.categories import categories
from generator.render.charts.change import change
from generator.render.charts.formula import formula
from generator.render.charts.shares import shares
from generator.render.charts.sheet import Sheet
from generator.view.budget import BudgetView


@dataclass(frozen=True, slots=True)
class MoneyCharts:
    """The pictures of the whole budget, and those beside a table, by the table's anchor."""

    whole: tuple[Bars, ...] = ()
    beside: Mapping[str, Bars] = field(default_factory=dict)


def money_charts(view: BudgetView, lang: str) -> MoneyCharts:
    """The pictures of a budget in a language; those without figures are left out."""
    sheet = Sheet(view, lang)
    if not view.budget.years or sheet.measure is None:
        return MoneyCharts()
    whole = (
        _beside(shares(sheet, sheet.measure), view, "programs", "elements"),
        _beside(change(sheet, sheet.measure), view, "programs-change", "elements-change"),
        _beside(formula(sheet), view, "programs"),
    )
    split = (one.measure for one in view.tables if one.kind == "categories" and one.measure)
    found = (_beside(categories(sheet, one), view, f"categories-{one.id}") for one in split)
    beside = {one.table: one for one in found if one}
    return MoneyCharts(tuple(one for one in whole if one), beside)


def _beside(chart: Bars | None, view: BudgetView, *names: str) -> Bars | None:
    """A picture with the anchor of the first table that is of one of these kinds, or named so."""
    table = next((one.id for one in view.tables if {one.kind, one.id} & {*names}), "")
    anchor = addresses.anchor(f"table-{table}") if table else ""
    return replace(chart, table=anchor) if chart else None
