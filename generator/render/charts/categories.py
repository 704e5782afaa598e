"""The picture of what a measure is spent on, whatever the program."""

from decimal import Decimal

from generator.model.budget import Category, Cell, Measure
from generator.render.charts.bars import MOST, BarRow, Bars, bar, reach
from generator.render.charts.scale import written
from generator.render.charts.sheet import Sheet, Spot


def categories(sheet: Sheet, measure: Measure) -> Bars | None:
    """What a measure is spent on, this year and the year before."""
    kinds = [one for one in sheet.budget.categories if one.measure == measure.id]
    amounts = {one.id: _by_year(sheet, measure, one) for one in kinds}
    on = reach(value for found in amounts.values() for value in found.values())
    whole = sheet.amount(Spot(), measure, sheet.now)
    now = {one.id: amounts[one.id][sheet.now] for one in kinds if sheet.now in amounts[one.id]}
    if on is None or not 1 < len(now) <= MOST:
        return None
    rows = tuple(
        BarRow(
            sheet.words(one.label),
            tuple(
                bar(
                    sheet.written(value, measure),
                    "now" if year == sheet.now else "before",
                    value,
                    on,
                )
                for year, value in amounts[one.id].items()
            ),
        )
        for one in kinds
    )
    most = max(now, key=lambda name: now[name])
    label = next(one.label for one in kinds if one.id == most)
    fair = whole and min(now.values()) >= 0
    return Bars(
        kind="categories",
        id=f"categories-{measure.id}",
        measure=sheet.words(measure.label),
        rows=rows,
        years=tuple(
            year
            for year in (sheet.now, sheet.before)
            if any(year in one for one in amounts.values())
        ),
        said={
            "part": sheet.words(label),
            "amount": sheet.written(now[most], measure),
            "share": sheet.percent(now[most] * 100 / whole) if whole and fair else "",
        },
        zero={"now": written(on.share(Decimal(0)))},
    )


def _by_year(sheet: Sheet, measure: Measure, category: Category) -> dict[str, Decimal]:
    """What was published of a category, this year and the year before."""
    years = (year for year in (sheet.now, sheet.before) if year)
    found = (
        (year, sheet.budget.amount(Cell(year, category=category.id), measure.id)) for year in years
    )
    return {year: value for year, value in found if value is not None}
