"""The schema of each kind of file that an editor writes."""

from collections.abc import Callable, Mapping, Sequence

from generator.editor.schema import Book, Schema
from generator.editor.words import described, in_each
from generator.model.budget import Budget
from generator.model.indicator import Indicator
from generator.model.organization import Organization, Term
from generator.model.plan import Plan
from generator.model.sentence import Sentence
from generator.model.settings import Settings
from generator.model.shape import Form, Shape
from generator.model.source import Source
from generator.sentences import KNOWN

DRAFT = "http://json-schema.org/draft-07/schema#"
MADE_BY = "Made by `affiche schemas` from the model: changes made here are lost."
PLUGIN = "affiche"
FROM_ELSEWHERE = frozenset({"site_url"})
"""Fields of the settings that stand at the top of mkdocs.yml, where MkDocs has them."""

FROM_ENVIRONMENT = frozenset({"report", "security"})
"""Addresses that differ where the site is published: `!ENV [NAME, default]` is no mistake."""

LISTS: Mapping[str, type[object]] = {
    "organizations": Organization,
    "sources": Source,
    "glossary": Term,
    "indicators": Indicator,
    "sentences": Sentence,
}
"""The files that are one list, by name without ending, and what each lists."""


def schemas(languages: Sequence[str]) -> Mapping[str, Schema]:
    """The schema of each kind of file for a site in these languages, by the schema's file name."""
    bodies: dict[str, Callable[[Book], Schema]] = {name: _list(name) for name in LISTS}
    bodies |= {"sentences": _sentences, "plan": _plan, "budget": _budget, "mkdocs": _mkdocs}
    return {f"{name}.schema.json": _whole(body, languages) for name, body in bodies.items()}


def _whole(body: Callable[[Book], Schema], languages: Sequence[str]) -> Schema:
    """A schema that stands alone: what a file holds, and the definitions that this refers to."""
    book = Book(languages)
    made = body(book)
    return {"$schema": DRAFT, "$comment": MADE_BY, **made, "definitions": book.definitions()}


def _list(name: str) -> Callable[[Book], Schema]:
    """What a file holds that is one list; an empty file lists nothing."""
    return lambda book: _listed(book, LISTS[name])


def _listed(book: Book, entity: type[object]) -> Schema:
    """A list of entities, which may be empty."""
    item = Shape(Form.ENTITY, entity=entity)
    return book.value(Shape(Form.LIST, item=item), empty=True)


def _sentences(book: Book) -> Schema:
    """What sentences.yml holds: an editor proposes each sentence by its id, with its words."""
    made = _listed(book, Sentence)
    fields = book.definition(Sentence.__name__)
    meant = [in_each(known.text, " · ") for known in KNOWN.values()]
    fields["properties"]["id"] = {
        "description": fields["properties"]["id"]["description"],
        "enum": [*KNOWN],
        "enumDescriptions": meant,
    }
    return made


def _plan(book: Book) -> Schema:
    """What plan.yml holds: the plan, and the indicators that it defines."""
    fields = book.fields(Plan)
    said = {"description": described("plan.yml", "indicators")}
    properties = {**fields["properties"], "indicators": {**said, **_listed(book, Indicator)}}
    return {**fields, "properties": properties}


def _budget(book: Book) -> Schema:
    """What budget.yml holds."""
    return book.fields(Budget)


def _mkdocs(book: Book) -> Schema:
    """What the plugin's section of mkdocs.yml holds; the rest of the file is MkDocs' affair."""
    section = book.fields(Settings, without=FROM_ELSEWHERE)
    section["properties"]["enabled"] = {"description": described("mkdocs.yml", "enabled")}
    for name in FROM_ENVIRONMENT:
        section["properties"][name]["anyOf"].append({"type": "array", "items": {"type": "string"}})
    plugins = {
        "type": ["array", "object"],
        "contains": {"type": "object", "required": [PLUGIN]},
        "items": {"properties": {PLUGIN: section}},
        "properties": {PLUGIN: section},
        "required": [PLUGIN],
        "errorMessage": described("mkdocs.yml", "plugins"),
    }
    return {"type": "object", "properties": {"plugins": plugins}, "required": ["plugins"]}
