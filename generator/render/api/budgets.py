"""Budgets as data: every published line, the tables as shown, what must add up."""

from collections.abc import Iterator

from generator.model.budget import (
    Budget,
    Category,
    Element,
    Explanation,
    Identity,
    Line,
    Measure,
    Program,
)
from generator.model.types import Text
from generator.render.api.tables import Cell, heads, sheet, words
from generator.render.api.values import (
    Json,
    citation,
    errata,
    number,
    pages,
    period,
    quantity,
    text,
)
from generator.view.budget import BudgetView, Column, Definition, Figure, Row, Table


def budget(view: BudgetView, langs: tuple[str, ...]) -> Json:
    """A budget: lines as published, then the tables of its page, totals and changes in them."""
    one = view.budget
    return {
        "id": one.id,
        "title": text(one.title),
        "portfolio": text(one.portfolio),
        "summary": text(one.summary),
        "period": period(one.period),
        "years": list(one.years),
        "currency": one.currency,
        "organization": one.organization,
        "address": pages(view.key, langs),
        "measures": [_measure(measure) for measure in one.measures],
        "programs": [_program(definition) for definition in view.definitions],
        "categories": [_category(category) for category in one.categories],
        "identities": [_identity(identity) for identity in one.identities],
        "lines": [_line(one, line) for line in one.lines],
        "explanations": [_explanation(explanation) for explanation in one.explanations],
        "tables": [_table(table) for table in view.tables],
        "source": citation(one.source),
        "seal": one.seal,
        "errata": errata(one.errata),
    }


def _measure(measure: Measure) -> Json:
    """What a column counts, in what unit, to how many decimal places."""
    return {
        "id": measure.id,
        "label": text(measure.label),
        "unit": measure.unit,
        "decimals": measure.decimals,
        "definition": text(measure.definition),
    }


def _program(definition: Definition) -> Json:
    """A program with its elements and its share of the portfolio in per cent."""
    program, share = definition.program, definition.share
    return {
        **_titled(program),
        "definition": text(program.definition),
        "share": _figure(share) if share else None,
        "elements": [_titled(element) for element in definition.elements],
    }


def _titled(one: Program | Element) -> dict[str, object]:
    """What a program and an element have in common."""
    return {
        "id": one.id,
        "number": one.number,
        "title": text(one.title),
        "organization": one.organization,
    }


def _category(category: Category) -> Json:
    """A kind of spending that cuts across programs."""
    return {"id": category.id, "label": text(category.label), "measure": category.measure}


def _identity(identity: Identity) -> Json:
    """Something that must add up, and that each build checks."""
    names = ("sum", "of", "formula", "change", "share", "amount", "percent")
    stated = {name: getattr(identity, name) for name in names}
    return {"id": identity.id, "label": text(identity.label), **stated}


def _line(one: Budget, line: Line) -> Json:
    """One published figure; an empty part of its place means the total over it."""
    measure = one.measure(line.measure)
    return {
        "year": line.year,
        "program": line.program,
        "element": line.element,
        "category": line.category,
        "measure": line.measure,
        "amount": number(line.amount),
        "unit": measure.unit if measure else None,
        "restated": line.restated,
    }


def _explanation(explanation: Explanation) -> Json:
    """Why figures of a place changed since the year before; of every measure where none is named.

    An empty part of its place means the total over it.
    """
    names = ("program", "element", "category", "measure")
    named = {name: getattr(explanation, name) for name in names}
    return {**named, "text": text(explanation.text)}


def _table(table: Table) -> Json:
    """A table as the budget's page shows it."""
    return {
        "id": table.id,
        "kind": table.kind,
        "measure": table.measure.id if table.measure else None,
        "program": table.program.id if table.program else None,
        "columns": [_column(column) for column in table.columns],
        "rows": [_row(row) for row in table.rows],
    }


def _column(column: Column) -> Json:
    """A column; its unit is none where its cells differ in it."""
    return {
        "measure": column.measure.id if column.measure else None,
        "year": column.year,
        "role": column.role,
        "unit": column.unit or None,
        "computed": column.derived,
    }


def _row(row: Row) -> Json:
    """A row; the one that is the total may have no label."""
    return {
        "kind": row.kind,
        "number": row.number,
        "label": text(row.label),
        "figures": [_figure(figure) for figure in row.figures],
    }


def _figure(figure: Figure) -> Json:
    """A cell: published, computed here, or empty because nothing was published."""
    note = text(figure.note)
    computed = figure.line is None and figure.value is not None
    return {**quantity(figure.value), "unit": figure.unit, "computed": computed, "note": note}


def lines_sheet(one: Budget, langs: tuple[str, ...]) -> bytes:
    """Every line of a budget with the words for its place, one on each row."""
    return sheet(lines_head(langs), _line_rows(one, langs))


def lines_head(langs: tuple[str, ...]) -> list[str]:
    """The columns of the lines of a budget."""
    return [
        *("year", "program", *heads("program", langs), "element", *heads("element", langs)),
        *("category", *heads("category", langs), "measure", *heads("measure", langs)),
        *("unit", "amount", "restated"),
    ]


def _line_rows(one: Budget, langs: tuple[str, ...]) -> Iterator[list[Cell]]:
    """The rows in the order of the file."""
    programs = {program.id: program.title for program in one.programs}
    elements = {(p.id, element.id): element.title for p in one.programs for element in p.elements}
    categories = {category.id: category.label for category in one.categories}
    for line in one.lines:
        measure = one.measure(line.measure)
        element = elements.get((line.program or "", line.element or ""))
        yield [
            line.year,
            *(line.program, *words(programs.get(line.program or ""), langs)),
            *(line.element, *words(element, langs)),
            *(line.category, *words(categories.get(line.category or ""), langs)),
            *(line.measure, *words(measure.label if measure else None, langs)),
            measure.unit if measure else None,
            line.amount,
            "true" if line.restated else None,
        ]


def table_sheet(table: Table, total: Text, langs: tuple[str, ...]) -> bytes:
    """A table as the page shows it. `total` is what the row of the total is called."""
    return sheet(table_head(table, langs), (_table_row(row, total, langs) for row in table.rows))


def table_head(table: Table, langs: tuple[str, ...]) -> list[str]:
    """The columns of a table."""
    return ["number", *heads("label", langs), *map(column_name, table.columns)]


def column_name(column: Column) -> str:
    """A column's name: what, when and in what unit (`expenditure@2007-2008 [thousand-dollars]`)."""
    name = column.measure.id if column.measure else column.role
    if column.derived:
        name += f"-{column.role}"
    return f"{name}@{column.year}" + (f" [{column.unit}]" if column.unit else "")


def _table_row(row: Row, total: Text, langs: tuple[str, ...]) -> list[Cell]:
    """One row; an empty cell was not published."""
    values = (figure.value for figure in row.figures)
    cells = (str(value) if isinstance(value, str) else value for value in values)
    return [row.number, *words(row.label or total, langs), *cells]
