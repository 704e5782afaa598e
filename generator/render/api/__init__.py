"""The site as data: JSON, CSV and XLSX below `api/v1/`, with the JSON Schemas that they follow."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any

from generator.garbage import uncollected
from generator.language.message import Message, say
from generator.language.words import gettext, language_names
from generator.model import addresses
from generator.model.types import Text
from generator.page import Leaning
from generator.render.api import budgets, indicators, plans, reference, schemas, whole
from generator.render.api.documents import documents
from generator.render.api.files import DataFile
from generator.render.api.values import Json, document, file
from generator.render.bound import DocumentFile
from generator.render.tables import title
from generator.render.workbook import WRITERS, Book, budget_workbook, plan_workbook, written
from generator.view import Views, leaning
from generator.view.budget import BudgetView
from generator.view.cards import ListedCard

__all__ = ["SCHEMAS", "DataFile", "data_files", "table_path"]

SCHEMAS = Path(__file__).parents[2] / "schemas"


@uncollected()
def data_files(views: Views, bound: Sequence[DocumentFile] = ()) -> tuple[DataFile, ...]:
    """Every file of the API with what it holds, in the order in which a reader meets them.

    `bound` are the documents of the site. The same views give the same bytes.
    """
    return (
        *_reference(views, bound),
        *_plans(views),
        *_cards(views),
        *_indicators(views),
        *_budgets(views),
        *_schemas(),
        *_table_schemas(views),
    )


def _json(
    schema: str, content: Callable[[], Json], path: str, holds: Message, **about: Any
) -> DataFile:
    """A JSON file."""
    return DataFile(path, lambda: document(path, schema, content()), holds, **about)


def _reference(views: Views, bound: Sequence[DocumentFile]) -> Iterator[DataFile]:
    """The index of everything, and what the rest refers to."""
    yield whole.index(views)
    entries = (
        ("organizations", reference.organizations, say("Organizations and mandates.")),
        ("sources", reference.sources, say("The documents that the facts come from.")),
        ("glossary", reference.glossary, say("Terms and their definitions.")),
    )
    for name, content, holds in entries:
        yield _json(name, partial(content, views), file(name, ".json"), holds)
    listed = partial(documents, bound, views.site.settings.codes)
    holds = say("Every document, with the fingerprint of its file.")
    yield _json("documents", listed, file("documents", ".json"), holds)


def _plans(views: Views) -> Iterator[DataFile]:
    """A JSON file for each plan, and its workbook in each language."""
    listed = {name: list(some) for name, some in groupby(views.listing, _plan_of)}
    for view in views.plans:
        path = file("plans", view.plan.id, ".json")
        holds = say("{title}: every level, item, action and report.", title=view.plan.title)
        content = partial(plans.plan, view, views.site.settings.codes)
        leans = leaning.of_plan(view)
        yield _json("plan", content, path, holds, of=view.plan.id, leans=leans)
        cards = listed.get(view.plan.id, [])
        folders = (views.leans[one.card.key].folders for one in cards)
        every = replace(leans, folders=leans.folders.union(*folders))
        for language in views.site.settings.languages:
            book = partial(plan_workbook, view, cards, views.site, language.code)
            path = file("plans", view.plan.id, f".{language.code}")
            holds = say(
                "{title}: cards and indicators, workbook in {language}.",
                title=view.plan.title,
                language=language_names(language.code, views.site.settings.codes),
            )
            yield from _workbooks(path, book, holds, view.plan.id, every)


def _workbooks(
    path: str,
    book: Callable[[], Book],
    holds: Message,
    of: str = "",
    leans: Leaning | None = None,
) -> Iterator[DataFile]:
    """A workbook in a language, in each format; `path` lacks its ending."""
    for ending, form in WRITERS.items():
        yield DataFile(f"{path}.{ending}", partial(written, book, form), holds, of=of, leans=leans)


def _plan_of(one: ListedCard) -> str:
    """The id of the plan that a card is of."""
    return one.card.plan.id


def _cards(views: Views) -> Iterator[DataFile]:
    """A file for each card."""
    for view in views.cards:
        content = partial(plans.card, view, views.site.settings.codes)
        holds = say("{title}: actions, indicators, reports.", title=view.node.title)
        yield _json(
            "card",
            content,
            plans.card_path(view),
            holds,
            group="cards.json",
            leans=views.leans[view.key],
        )


def _indicators(views: Views) -> Iterator[DataFile]:
    """All indicators in one table and a workbook in each language, then two files for each."""
    langs = views.site.settings.codes
    yield from whole.indicators(views)
    for view in views.indicators:
        one = view.indicator
        path = file("indicators", one.id, ".json")
        content = partial(indicators.indicator, view, langs)
        holds = say("{title}: definition, targets and results.", title=one.title)
        leans = views.leans[view.key]
        about = {"group": "indicators.json", "of": one.id, "leans": leans}
        yield _json("indicator", content, path, holds, **about)
        data = partial(indicators.figures_sheet, one, langs)
        rows = say("{title}: targets and results.", title=one.title)
        path = file("indicators", one.id, ".csv")
        yield DataFile(path, data, rows, "indicators.csv", one.id, leans)


def _budgets(views: Views) -> Iterator[DataFile]:
    """For each budget its JSON, its lines, a workbook in each language, and each of its tables."""
    langs = views.site.settings.codes
    for view in views.budgets:
        one, leans = view.budget, leaning.of_budget(view)
        holds = say("{title}: lines, tables, definitions.", title=one.title)
        path = file("budgets", one.id, ".json")
        yield _json(
            "budget", partial(budgets.budget, view, langs), path, holds, of=one.id, leans=leans
        )
        lines = partial(budgets.lines_sheet, one, langs)
        holds = say("{title}: every line.", title=one.title)
        yield DataFile(file("budgets", one.id, ".csv"), lines, holds, of=one.id, leans=leans)
        for language in views.site.settings.languages:
            book = partial(budget_workbook, view, views.site, language.code)
            path = file("budgets", one.id, f".{language.code}")
            holds = say(
                "{title}: every table, workbook in {language}.",
                title=one.title,
                language=language_names(language.code, views.site.settings.codes),
            )
            yield from _workbooks(path, book, holds, one.id, leans)
        yield from _tables(view, langs)


def _tables(view: BudgetView, langs: tuple[str, ...]) -> Iterator[DataFile]:
    """A file for each table of a budget's page."""
    total = Text({lang: gettext("Total", lang) for lang in langs})
    for table in view.tables:
        about = table.program.title if table.program else view.budget.title
        holds = say("{title}: {table}.", title=about, table=title(table))
        made = partial(budgets.table_sheet, table, total, langs)
        group = f"budgets/{view.budget.id}"
        leans = leaning.of_budget(view)
        yield DataFile(table_path(view, table.id), made, holds, group, view.budget.id, leans)


def table_path(view: BudgetView, table: str) -> str:
    """The path of the file of one table of a budget."""
    return file("budgets", addresses.slug(view.budget.id), table, ".csv")


def _schemas() -> Iterator[DataFile]:
    """The JSON Schemas (2020-12) of the JSON files."""
    for path in sorted(SCHEMAS.glob("*.schema.json")):
        holds = say("Schema: {name}.", name=path.name.partition(".")[0])
        yield DataFile(file("schemas", path.name, ""), path.read_bytes, holds, "schemas")


def _table_schemas(views: Views) -> Iterator[DataFile]:
    """What the columns of the CSV files hold (Frictionless)."""
    langs = views.site.settings.codes
    heads = (
        (table_path(view, table.id), budgets.table_head(table, langs))
        for view in views.budgets
        for table in view.tables
    )
    holds = say("Every CSV file, with what its columns hold (Frictionless Data Package).")
    yield DataFile(schemas.PATH, partial(schemas.package, views, tuple(heads)), holds)
    holds = say("Schema: {name}.", name="figures")
    yield DataFile(schemas.FIGURES, partial(schemas.figures, langs), holds, "schemas")
