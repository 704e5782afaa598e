"""The list of budgets, and each budget: highlights, tables, programs with their definitions."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.language.figures import amount
from generator.model.budget import Budget, Cell, Measure, Program
from generator.model.types import Text
from generator.page import Drawing, Page, SearchEntry
from generator.render import structured
from generator.render.api import table_path
from generator.render.api.values import file, to_root, workbook
from generator.render.charts import money_charts
from generator.render.cite import citing
from generator.render.narrative import prose
from generator.render.pen import Pen
from generator.render.sentences.budget import budget_sentences
from generator.render.tables import DrawnTable, decimals, drawn, program_anchor
from generator.render.words import plain, sentence
from generator.render.workbook import WRITERS
from generator.view import Cited, Views
from generator.view.budget import BudgetView, Definition, Figure
from generator.view.leaning import of_budget


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnProgram:
    """A program's part of the page. `share` is in words; `computed` tells that we calculated it."""

    program: Program
    anchor: str
    share: str
    of: Measure | None
    computed: bool
    tables: list[DrawnTable]


def pages(views: Views, pen: Pen) -> Iterator[Drawing]:
    """The list of budgets, then each of them."""
    yield pen.drawing("budgets", _index, views)
    for view in views.budgets:
        yield pen.drawing(view.key, _budget, views, view, leans=of_budget(view))


def _index(views: Views, pen: Pen) -> Page:
    """The list of budgets."""
    narrative = prose(views, pen.lang, "budgets")
    title = narrative.title or pen.words("Budgets")
    listed = ", ".join(plain(view.budget.title, pen.lang) for view in views.budgets)
    return pen.page(
        "budgets",
        "budget/index.html",
        title=title,
        description=narrative.description or sentence(title, listed),
        search=(SearchEntry(title=title, text=listed),),
        narrative=narrative,
        entries=[(view, _whole(view, pen.lang)) for view in views.budgets],
    )


def _whole(view: BudgetView, lang: str) -> list[tuple[Text, str]]:
    """The portfolio's total of each measure that its programs share, for the budget's own year."""
    budget, now = view.budget, view.budget.years[0]
    table = next((one for one in view.tables if one.kind == "programs"), None)
    shown = [one.measure for one in table.columns if one.year == now] if table else []
    values = ((measure, budget.amount(Cell(now), measure.id)) for measure in shown if measure)
    return [
        (measure.label, _written(value, measure, budget.currency, lang))
        for measure, value in values
        if value is not None
    ]


def _written(value: Decimal, measure: Measure, currency: str, lang: str) -> str:
    """An amount of a measure, with its unit."""
    places = decimals(value, measure.decimals)
    return amount(value, lang, measure.unit, places, currency)


def _budget(views: Views, view: BudgetView, pen: Pen) -> Page:
    """One budget's page."""
    narrative = prose(views, pen.lang, view.key)
    budget, lang = view.budget, pen.lang
    title = plain(budget.title, lang)
    about = f"{title} – {plain(budget.portfolio, lang)}"
    root = to_root(view.key, lang)
    cited = Cited(view.source, view.citation) if view.source else None
    book = workbook("budgets", budget.id, lang)
    data = [
        *(("", workbook("budgets", budget.id, lang, form)) for form in WRITERS),
        *(("", file("budgets", budget.id, one)) for one in (".csv", ".json")),
    ]
    tables = _tables(view, pen)
    programs = [_program(view, one, pen) for one in view.definitions]
    shown = (*tables, *(table for program in programs for table in program.tables))
    return pen.page(
        view.key,
        "budget/budget.html",
        title=title,
        description=narrative.description or sentence(about, plain(budget.summary, lang)),
        parents=[(pen.words("Budgets"), "budgets")],
        search=(*_search(view, pen), *(_figures(view, table, pen) for table in shown)),
        about=structured.budget(view, views.site, lang, [path for _, path in data]),
        citing=citing(pen, view.key, title, cited, budget.period, data),
        workbook=pen.files.at(book),
        narrative=narrative,
        said=budget_sentences(view, pen.teller),
        budget=budget,
        organization=views.site.organization_by_id.get(budget.organization or ""),
        cited=cited,
        tables=tables,
        unplaced=unplaced(view),
        charts=money_charts(view, lang),
        programs=programs,
        measures=[measure for measure in budget.measures if measure.definition],
        files=[
            ("CSV", root + file("budgets", budget.id, ".csv")),
            ("JSON", root + file("budgets", budget.id, ".json")),
        ],
    )


def unplaced(view: BudgetView) -> list[Text]:
    """The explanations that no table can carry, because it does not show their figure."""
    told = {note for table in view.tables for note in table.notes}
    return [one.text for one in view.budget.explanations if one.text not in told]


def _tables(view: BudgetView, pen: Pen, program: str = "") -> list[DrawnTable]:
    """The tables of one program, or those of the whole portfolio."""
    shown = [
        (table, pen.files.at(table_path(view, table.id)))
        for table in view.tables
        if (table.program.id if table.program else "") == program
    ]
    return [drawn(table, pen.lang, csv.href, csv.size) for table, csv in shown]


def _program(view: BudgetView, definition: Definition, pen: Pen) -> DrawnProgram:
    """What the page says of one program."""
    program, share = definition.program, definition.share
    return DrawnProgram(
        program=program,
        anchor=program_anchor(program.id),
        share=share_written(share, pen.lang),
        of=definition.of,
        computed=bool(share and share.line is None),
        tables=_tables(view, pen, program.id),
    )


def share_written(share: Figure | None, lang: str) -> str:
    """A program's share of the portfolio in words; empty where it is not known."""
    if share is None or share.value is None or isinstance(share.value, str):
        return ""
    return amount(share.value, lang, share.unit, share.decimals)


def _search(view: BudgetView, pen: Pen) -> Iterator[SearchEntry]:
    """What the search finds: the budget, and each of its programs."""
    budget, lang = view.budget, pen.lang
    labels = (*(one.label for one in budget.measures), *(one.label for one in budget.categories))
    texts = (budget.portfolio, budget.summary, *labels)
    title, tags = plain(budget.title, lang), (pen.words("Budgets"),)
    asked = pen.words("money cost costs price spend spending spent pay funding expenses dollars")
    words = sentence(*(plain(text, lang) for text in texts))
    yield SearchEntry(title=title, text=words, tags=tags, known_as=asked)
    for program in budget.programs:
        anchor = program_anchor(program.id)
        own = plain(program.title, lang)
        yield SearchEntry(
            title=f"{own} – {title}",
            text=sentence(plain(program.definition, lang), *_amounts(budget, pen, program.id)),
            anchor=anchor,
            tags=tags,
            known_as=asked,
        )
        for element in program.elements:
            amounts = _amounts(budget, pen, program.id, element.id)
            yield SearchEntry(
                title=f"{plain(element.title, lang)} – {title}",
                text=sentence(own, *amounts),
                anchor=f"{anchor}-elements",
                tags=tags,
                known_as=asked,
            )


def _amounts(budget: Budget, pen: Pen, program: str, element: str = "") -> Iterator[str]:
    """What the budget's own year has at a place, each amount under the name of its measure."""
    for measure in budget.measures if budget.years else ():
        value = budget.amount(Cell(budget.years[0], program, element), measure.id)
        if value is not None:
            text = _written(value, measure, budget.currency, pen.lang)
            yield pen.words("{label}: {value}", label=plain(measure.label, pen.lang), value=text)


def _figures(view: BudgetView, table: DrawnTable, pen: Pen) -> SearchEntry:
    """What the search finds of a table: its figures as they are written, row by row."""
    rows = (
        " ".join([row.label, *(cell.text for cell in row.cells if cell.text)]) for row in table.rows
    )
    return SearchEntry(
        title=f"{table.title} – {plain(view.budget.title, pen.lang)}",
        text=sentence(*(head for head, _ in table.columns), table.unit, *rows),
        anchor=table.anchor,
        tags=(pen.words("Budgets"),),
    )
