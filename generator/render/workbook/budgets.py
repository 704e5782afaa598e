"""The tables of a budget as a workbook: a sheet for each table of its page, then notes."""

from collections.abc import Iterator

from generator.language import dates
from generator.language.message import say
from generator.language.words import gettext
from generator.model.site import Site
from generator.model.types import Absent
from generator.render import tables
from generator.render.words import plain
from generator.render.workbook.book import Book, Cell, Number, Row, Sheet
from generator.render.workbook.formats import number_format, scaled
from generator.render.workbook.notes import Pair, document, notes, place, terms
from generator.view import Cited
from generator.view.budget import BudgetView, Figure, Table


def budget_workbook(view: BudgetView, site: Site, lang: str) -> Book:
    """A budget's workbook in a language."""
    sheets = [_sheet(view, table, place, lang) for place, table in enumerate(view.tables, start=1)]
    title = plain(view.budget.title, lang)
    creator = plain(site.settings.title, lang)
    return Book(title, creator, lang, [*sheets, notes(_notes(view, sheets, site, lang), lang)])


def _sheet(view: BudgetView, table: Table, place: int, lang: str) -> Sheet:
    """One table, under the headings that its page gives it."""
    numbered = any(row.number for row in table.rows)
    head = [
        *([gettext("Number", lang)] if numbered else []),
        gettext("Item", lang),
        *(", ".join(filter(None, tables.heading(column, table, lang))) for column in table.columns),
    ]
    rows = [
        Row(
            (
                *([row.number] if numbered else []),
                plain(row.label, lang) if row.label else say("Total").in_(lang),
                *(_cell(figure, view.budget.currency, lang) for figure in row.figures),
            ),
            total=row.kind == "total",
        )
        for row in table.rows
    ]
    return Sheet(f"{place} {_title(table, lang)}", head, rows)


def _title(table: Table, lang: str) -> str:
    """What a table is called, its program's number first."""
    number = table.program.number if table.program else None
    name = tables.title(table).in_(lang)
    return f"P{number} {name}" if number else name


def _cell(figure: Figure, currency: str, lang: str) -> Cell:
    """A figure: a number, or in words why there is none; nothing where none was published."""
    if isinstance(figure.value, Absent):
        return say("n/a").in_(lang)
    if figure.value is None:
        return None
    value, places = scaled(figure.value, figure.unit, figure.decimals)
    return Number(value, number_format(figure.unit, places, lang, currency))


def _notes(view: BudgetView, sheets: list[Sheet], site: Site, lang: str) -> Iterator[Pair]:
    """Where the figures come from; then each sheet with its whole name, its unit, its notes."""
    budget = view.budget
    yield gettext("Budget", lang), plain(budget.title, lang)
    yield gettext("Portfolio", lang), plain(budget.portfolio, lang)
    yield gettext("Period", lang), dates.written(budget.period, lang)
    yield from document(Cited(view.source, view.citation) if view.source else None, site, lang)
    yield place(view.key, site, lang)
    yield terms(site, lang)
    yield (
        gettext("Empty cell", lang),
        gettext("The document publishes no figure there. It does not mean zero.", lang),
    )
    yield say("n/a").in_(lang), gettext("not applicable", lang)
    for table, sheet in zip(view.tables, sheets, strict=True):
        yield sheet.name, _told(table, lang)
        for number, note in enumerate(table.notes, start=1):
            yield f"{sheet.name} – {number}", tables.noted(note, lang)


def _told(table: Table, lang: str) -> str:
    """A table's whole name and unit; whether some of it was calculated."""
    program = plain(table.program.title, lang) if table.program else ""
    unit = tables.unit(table.unit, lang)
    said = [program, tables.title(table).in_(lang), unit]
    if any(column.derived for column in table.columns):
        said.append(gettext("The change is calculated here from the published amounts.", lang))
    return " – ".join(filter(None, said))
