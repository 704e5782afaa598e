"""Budgets to the tables that were published: lines pivoted, nothing summed.

A column exists only where its measure has lines. Totals and changes are shown as published; a
change is computed only where a budget compares two years and states no change of its own.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.derive.budget_lines import WHOLE, BudgetLines, Place, joined
from generator.model import addresses
from generator.model.budget import Budget, Line, Measure, Program
from generator.model.site import Site
from generator.model.types import ID_PATTERN, Text
from generator.view.budget import (
    BudgetView,
    Column,
    Definition,
    Figure,
    Role,
    Row,
    RowKind,
    Table,
    TableKind,
)

TOTAL = Text(fr="Total", en="Total")


class Stub(NamedTuple):
    """The head of a row: where its figures stand, and what it says."""

    place: Place
    label: Text
    number: str | None = None
    kind: RowKind = "part"


def budget_views(site: Site) -> tuple[BudgetView, ...]:
    """Each budget with its tables in reading order."""
    return tuple(_view(site, budget) for budget in site.budgets)


def _view(site: Site, budget: Budget) -> BudgetView:
    """One budget's view."""
    lines = BudgetLines(budget)
    tables = tuple(_tables(lines)) if budget.lines else ()
    definitions = tuple(_definition(lines, program) for program in budget.programs)
    return BudgetView(
        budget=budget,
        key=addresses.key("budgets", budget.id),
        tables=(*tables, *_other(lines, tables, definitions)),
        definitions=definitions,
        categories=budget.categories,
        source=site.source_by_id.get(budget.source.id),
        citation=budget.source,
    )


def _definition(lines: BudgetLines, program: Program) -> Definition:
    """A program as it is defined, with its elements and its share."""
    return Definition(
        program=program,
        elements=program.elements,
        share=lines.share_of(program.id),
        of=lines.share[0] if lines.share else None,
    )


def _tables(lines: BudgetLines) -> Iterator[Table]:
    """The tables in reading order; those without figures are left out."""
    budget = lines.budget
    programs = [_program_stub(program) for program in budget.programs]
    yield from _side_by_side(lines, "programs", programs)
    whole_only = [measure.id for measure in lines.only_whole]
    for table in _splits(lines):
        whole_only = [name for name in whole_only if name not in _measures_of(table)]
        yield table
    for measure in lines.counted:
        yield from _categories(lines, measure)
    yield from _portfolio(lines, [one for one in lines.only_whole if one.id in whole_only])
    if not all(program.elements for program in budget.programs):
        yield from _comparisons(
            lines, "programs-change", [*programs, Stub(WHOLE, TOTAL, kind="total")]
        )
    for program in budget.programs:
        yield from _program(lines, program)


def _program_stub(program: Program, kind: RowKind = "part") -> Stub:
    """The head of a program's row."""
    return Stub(Place(program.id), program.title, program.number, kind)


def _program(lines: BudgetLines, program: Program) -> Iterator[Table]:
    """The tables of one program: its elements, and their change year over year."""
    elements = [
        Stub(Place(program.id, element.id), element.title, element.number)
        for element in program.elements
    ]
    if elements:
        stubs = [*elements, Stub(Place(program.id), TOTAL, kind="total")]
        yield from _side_by_side(lines, "elements", elements, program)
        yield from _comparisons(lines, "elements-change", stubs, program)


def _side_by_side(
    lines: BudgetLines, kind: TableKind, parts: list[Stub], program: Program | None = None
) -> Iterator[Table]:
    """Every measure beside the others: this year's, then earlier ones not compared elsewhere."""
    places = [stub.place for stub in parts]
    this_year = lines.budget.years[0]
    filled = {measure: lines.years(measure.id, places) for measure in lines.counted}
    now = [(measure, this_year) for measure, years in filled.items() if this_year in years]
    before = [
        (measure, year)
        for year in lines.budget.years[1:]
        for measure, years in filled.items()
        if year in years and measure.id not in lines.compared
    ]
    columns = [Column(measure=one, year=year, unit=one.unit) for one, year in (*now, *before)]
    if columns:
        whole = Place(program.id) if program else WHOLE
        stubs = [*parts, Stub(whole, TOTAL, kind="total")]
        yield _table(lines, kind, columns, stubs, program=program)


def _comparisons(
    lines: BudgetLines, kind: TableKind, stubs: list[Stub], program: Program | None = None
) -> Iterator[Table]:
    """For each measure that is compared, its years and its change."""
    parts = [stub.place for stub in stubs if stub.kind == "part"]
    for measure in lines.counted:
        if measure.id in lines.compared and len(lines.years(measure.id, parts)) > 1:
            columns = _year_columns(lines, measure, stubs)
            yield _table(lines, kind, columns, stubs, measure, program)


def _categories(lines: BudgetLines, measure: Measure) -> Iterator[Table]:
    """One measure by the categories that split it, with its change."""
    parts = [
        Stub(Place(category=category.id), category.label)
        for category in lines.budget.categories
        if category.measure == measure.id
    ]
    stubs = [*parts, Stub(WHOLE, TOTAL, kind="total")]
    if parts and (columns := _year_columns(lines, measure, stubs)):
        yield _table(lines, "categories", columns, stubs, measure)


def _year_columns(lines: BudgetLines, measure: Measure, stubs: list[Stub]) -> list[Column]:
    """A measure's years, then its change: as published, else computed when there are two years."""
    places = [stub.place for stub in stubs]
    years = lines.years(measure.id, places)
    columns = [Column(measure=measure, year=year, unit=measure.unit) for year in years]
    stated = [one for one in lines.changes.get(measure.id, ()) if lines.years(one.id, places)]
    if stated:
        return columns + [
            Column(measure=one, year=lines.budget.years[0], role=_role(one), unit=one.unit)
            for one in stated
        ]
    if years[:2] != lines.budget.years[:2] or len(years) < 2:
        return columns
    roles: tuple[tuple[Role, str], ...] = (("change", measure.unit), ("percent", "percent"))
    return columns + [
        Column(measure=measure, year=years[0], role=role, unit=unit, derived=True)
        for role, unit in roles
    ]


def _role(measure: Measure) -> Role:
    """What a measure that states a change states."""
    return "percent" if measure.unit == "percent" else "change"


def _splits(lines: BudgetLines) -> Iterator[Table]:
    """A total and what it is made of, where a formula of the budget relates them.

    Only formulas all of whose measures but one were published of the portfolio alone: the
    appropriations that are permanent, and those that are voted.
    """
    only_whole = {measure.id: measure for measure in lines.only_whole}
    for identity in lines.budget.identities:
        names = dict.fromkeys(re.findall(ID_PATTERN, identity.formula or ""))
        parts = [only_whole[name] for name in names if name in only_whole]
        totals = [one for one in lines.counted if one.id in names and one.id not in only_whole]
        if len(parts) + 1 == len(names) and len(totals) == 1 and parts:
            in_order = [measure for measure in lines.counted if measure in parts]
            yield _measure_rows(lines, "split", in_order, totals[0])


def _portfolio(lines: BudgetLines, measures: list[Measure]) -> Iterator[Table]:
    """What was published of the portfolio alone, one measure a row."""
    if measures:
        yield _measure_rows(lines, "portfolio", measures)


def _measure_rows(
    lines: BudgetLines, kind: TableKind, measures: list[Measure], total: Measure | None = None
) -> Table:
    """A table of the whole portfolio with a measure on each row and a year in each column."""
    shown = [*measures, total] if total else measures
    years = [
        y for y in lines.budget.years if any(lines.years(m.id, [WHOLE]).count(y) for m in shown)
    ]
    stated = {
        measure: {_role(one): one for one in lines.changes.get(measure.id, ())}
        for measure in measures
    }
    roles = [role for role in ROLES if any(role in of for of in stated.values())]
    rows = [
        Row(
            label=measure.label,
            number=None,
            kind="total" if measure is total else "part",
            figures=(
                *(lines.figure(WHOLE, measure, year) for year in years),
                *(_stated(lines, stated.get(measure, {}), role) for role in roles),
            ),
        )
        for measure in shown
    ]
    units = {measure.unit for measure in shown}
    unit = units.pop() if len(units) == 1 else ""
    columns = [Column(measure=None, year=year, unit=unit) for year in years]
    ...
