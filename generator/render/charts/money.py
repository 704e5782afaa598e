"""The pictures of a budget: its shares, its change, its categories, how a total is made."""

from collections.abc import Mapping
from dataclasses import dataclass, field

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
    whole = (shares(sheet, sheet.measure), change(sheet, sheet.measure), formula(sheet))
    beside = {
        addresses.anchor(f"table-{table.id}"): found
        for table in view.tables
        if table.kind == "categories" and table.measure
        if (found := categories(sheet, table.measure))
    }
    return MoneyCharts(tuple(one for one in whole if one), beside)
