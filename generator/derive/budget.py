"""Budgets to the tables that were published: lines pivoted, nothing summed.

A column exists only where its measure has lines. Totals and changes are shown as published; a
change is computed only where a budget compares two years and states no change of its own.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.derive.budget_layout import Filled, Place, laid_out
from generator.derive.budget_lines import WHOLE, BudgetLines
from generator.derive.budget_notes import before, explained_once
from generator.model import addresses
from generator.model.budget import Line, Measure, Program
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

ROLES: tuple[Role, ...] = ("change", "percent")


class Stub(NamedTuple):
    """The head of a row: where its figures stand, and what it says."""

    place: Place
    label: Text | None
    number: str | None = None
    kind: RowKind = "part"


def budget_views(site: Site, laid: Iterable[Filled] | None = None) -> tuple[BudgetView, ...]:
    """Each budget with its tables in reading order; `laid` is where each of them has figures."""
    given = before(site)
    pairs = zip(site.budgets, laid_out(site.budgets) if laid is None else laid, strict=True)
    return tuple(_view(site, BudgetLines(budget, filled, given)) for budget, filled in pairs)


def _view(site: Site, lines: BudgetLines) -> BudgetView:
    """One budget's view."""
    budget = lines.budget
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
    programs = [Stub(Place(one.id), one.title, one.number) for one in budget.programs]
    yield from _side_by_side(lines, "programs", programs)
    splits = tuple(_splits(lines))
    yield from splits
    for measure in lines.counted:
        yield from _categories(lines, measure)
    shown = {figure.line.measure for one in splits for figure in one.figures if figure.line}
    rest = [measure for measure in lines.only_whole if measure.id not in shown]
    if rest:
        yield _measure_rows(lines, "portfolio", rest)
    if not all(program.elements for program in budget.programs):
        yield from _comparisons(lines, "programs-change", programs)
    for program in budget.programs:
        yield from _program(lines, program)


def _program(lines: BudgetLines, program: Program) -> Iterator[Table]:
    """The tables of one program: its elements, and their change year over year."""
    elements = [Stub(Place(program.id, one.id), one.title, one.number) for one in program.elements]
    if elements:
        yield from _side_by_side(lines, "elements", elements, program)
        yield from _comparisons(lines, "elements-change", elements, program)


def _side_by_side(
    lines: BudgetLines, kind: TableKind, parts: list[Stub], program: Program | None = None
) -> Iterator[Table]:
    """Every measure beside the others: this year's, then earlier ones not compared elsewhere."""
    places = [stub.place for stub in parts]
    now, *earlier = lines.budget.years
    filled = [(measure, lines.years(measure.id, places)) for measure in lines.counted]
    cells = [(measure, now) for measure, years in filled if now in years]
    cells += [
        (measure, year)
        for year in earlier
        for measure, years in filled
        if year in years and measure.id not in lines.compared
    ]
    columns = [Column(measure=one, year=year, unit=one.unit) for one, year in cells]
    if columns:
        yield _table(lines, kind, columns, parts, program=program)


def _comparisons(
    lines: BudgetLines, kind: TableKind, parts: list[Stub], program: Program | None = None
) -> Iterator[Table]:
    """For each measure that is compared, its years and its change."""
    places = [stub.place for stub in parts]
    for measure in lines.counted:
        if measure.id in lines.compared and len(lines.years(measure.id, places)) > 1:
            columns = _year_columns(lines, measure, places)
            yield _table(lines, kind, columns, parts, measure, program)


def _categories(lines: BudgetLines, measure: Measure) -> Iterator[Table]:
    """One measure by the categories that split it, with its change."""
    parts = [
        Stub(Place(category=category.id), category.label)
        for category in lines.budget.categories
        if category.measure == measure.id
    ]
    columns = _year_columns(lines, measure, [stub.place for stub in parts])
    if columns:
        yield _table(lines, "categories", columns, parts, measure)


def _year_columns(lines: BudgetLines, measure: Measure, places: list[Place]) -> list[Column]:
    """A measure's years, then its change: as published, else computed when there are two years."""
    years = lines.years(measure.id, places)
    columns = [Column(measure=measure, year=year, unit=measure.unit) for year in years]
    stated = [one for one in lines.changes.get(measure.id, ()) if lines.years(one.id, places)]
    if stated:
        return columns + [
            Column(measure=one, year=lines.budget.years[0], role=_role(one), unit=one.unit)
            for one in stated
        ]
    if len(years) < 2 or years[:2] != lines.budget.years[:2]:
        return columns
    return columns + [
        Column(measure=measure, year=years[0], role=role, unit=unit, derived=True)
        for role, unit in zip(ROLES, (measure.unit, "percent"), strict=True)
    ]


def _role(measure: Measure) -> Role:
    """What a measure that states a change states."""
    return "percent" if measure.unit == "percent" else "change"


def _table(
    lines: BudgetLines,
    kind: TableKind,
    columns: list[Column],
    parts: list[Stub],
    measure: Measure | None = None,
    program: Program | None = None,
) -> Table:
    """The table of these columns, its parts followed by the total where one was published."""
    rows = [_row(lines, stub, columns) for stub in parts]
    whole = Place(program.id) if program else WHOLE
    total = _row(lines, Stub(whole, None, kind="total"), columns)
    if any(figure.line for figure in total.figures):
        rows.append(total)
    ids = (one.id for one in (program, measure) if one)
    return Table(
        id=addresses.slug("-".join([kind, *ids])),
        kind=kind,
        columns=tuple(columns),
        rows=tuple(rows),
        measure=measure,
        program=program,
    )


def _row(lines: BudgetLines, stub: Stub, columns: Sequence[Column]) -> Row:
    """One row: a figure for each column."""
    figures = [_cell(lines, stub.place, column) for column in columns]
    about = [lines.subject(column.measure) for column in columns]
    return Row(
        label=stub.label,
        number=stub.number,
        kind=stub.kind,
        figures=explained_once(figures, about),
        program=stub.place.program,
    )


def _cell(lines: BudgetLines, place: Place, column: Column) -> Figure:
    """The figure of one cell."""
    assert column.measure  # noqa: S101 - only tables of measures have columns without one
    if column.derived:
        return lines.change(place, column.measure, column.role)
    return lines.figure(place, column.measure, column.year)


def _splits(lines: BudgetLines) -> Iterator[Table]:
    """A total and what it is made of, where a formula of the budget relates them.

    Only formulas all of whose measures but one were published of the portfolio alone: the
    appropriations that are permanent, and those that are voted.
    """
    for identity in lines.budget.identities:
        names = dict.fromkeys(re.findall(ID_PATTERN, identity.formula or ""))
        related = [measure for measure in lines.counted if measure.id in names]
        totals = [measure for measure in related if measure not in lines.only_whole]
        if len(totals) == 1 and len(related) > 1:
            parts = [measure for measure in related if measure not in totals]
            yield _measure_rows(lines, "split", parts, totals[0])


def _measure_rows(
    lines: BudgetLines, kind: TableKind, parts: list[Measure], total: Measure | None = None
) -> Table:
    """A table of the whole portfolio: a measure on each row, a year in each column."""
    shown = [*parts, total] if total else parts
    filled = {year for measure in shown for year in lines.years(measure.id, [WHOLE])}
    years = [year for year in lines.budget.years if year in filled]
    roles = [role for role in ROLES if any(_stated(lines, one, role) for one in parts)]
    units = {measure.unit for measure in shown}
    unit = units.pop() if len(units) == 1 else ""
    return Table(
        id=addresses.slug("-".join([kind, *([total.id] if total else [])])),
        kind=kind,
        columns=(
            *(Column(measure=None, year=year, unit=unit) for year in years),
            *(_change_column(years[0], role, unit) for role in roles),
        ),
        rows=tuple(_measure_row(lines, one, years, roles, one is total) for one in shown),
        measure=total or (parts[0] if len(parts) == 1 else None),
    )


def _change_column(year: str, role: Role, unit: str) -> Column:
    """The column of a change that rows state each by a measure of its own."""
    return Column(measure=None, year=year, role=role, unit="percent" if role == "percent" else unit)


def _measure_row(
    lines: BudgetLines, measure: Measure, years: list[str], roles: list[Role], total: bool
) -> Row:
    """A measure of the whole portfolio, year by year, with its change as published."""
    changes = (_stated(lines, measure, role) for role in roles)
    none = Figure(value=None, unit=measure.unit, decimals=measure.decimals)
    figures = (
        *(lines.figure(WHOLE, measure, year) for year in years),
        *(change or none for change in changes),
    )
    return Row(
        label=measure.label,
        number=None,
        kind="total" if total else "part",
        figures=explained_once(figures, [measure.id] * len(figures)),
    )


def _stated(lines: BudgetLines, measure: Measure, role: Role) -> Figure | None:
    """The change of a measure of the whole portfolio, as published."""
    for one in lines.changes.get(measure.id, ()):
        if _role(one) == role:
            figure = lines.figure(WHOLE, one, lines.budget.years[0])
            return figure if figure.value is not None else None
    return None


def _other(
    lines: BudgetLines, tables: Iterable[Table], definitions: Iterable[Definition]
) -> Iterator[Table]:
    """Every published figure that stands in no other table, so that none is lost."""
    shown = {_position(figure.line) for table in tables for figure in table.figures if figure.line}
    shown |= {_position(one.share.line) for one in definitions if one.share and one.share.line}
    lost = [line for line in lines.budget.lines if _position(line) not in shown]
    cells = dict.fromkeys((line.measure, line.year) for line in lost)
    known = [(lines.budget.measure(name), year) for name, year in cells]
    columns = [Column(measure=one, year=year, unit=one.unit) for one, year in known if one]
    places = dict.fromkeys(Place(*line.cell[1:]) for line in lost)
    if columns:
        rows = tuple(_row(lines, Stub(one, lines.words(one)), columns) for one in places)
        yield Table(id="other", kind="other", columns=tuple(columns), rows=rows)


def _position(line: Line) -> tuple[str, ...]:
    """What tells a line from every other."""
    return (*line.cell, line.measure)
