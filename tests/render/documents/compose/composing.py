"""What tests ask of composed documents: their blocks, lines and cells, however deep they stand."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from generator import pipeline
from generator.derive import derive, with_state
from generator.model.site import Site
from generator.render.documents import Composer
from generator.render.documents.blocks import (
    Block,
    Document,
    Facts,
    Heading,
    Items,
    Line,
    Paragraph,
    Picture,
    Row,
    Run,
    Table,
)
from generator.view import Views
from tests.builders import (
    a_level,
    a_node,
    a_plan,
    a_site,
    a_source,
    an_indicator,
    an_organization,
    some_settings,
)
from tests.conftest import ROOT

TEMPLATES = ROOT / "overrides"


def views_of(root: Path) -> Views:
    examined = pipeline.examine(root)
    assert not examined.refused
    views = derive(examined.site)
    return with_state(views, pipeline.rules(), examined.problems, examined.waived)


def composed(site: Site, kind: str, lang: str = "fr") -> Document:
    """The first document of a kind of a small site."""
    composer = Composer(derive(site), lang, TEMPLATES)
    return composer.compose(next(one for one in composer.listed() if one.kind == kind))


def words(line: Line) -> str:
    return "".join(run.text for run in line)


def every(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks in reading order, those of lists among them."""
    for one in blocks:
        yield one
        if isinstance(one, Items):
            for item in one.items:
                yield from every(item)


def tables(document: Document) -> Iterator[Table]:
    return (one for one in every(document.blocks) if isinstance(one, Table))


def headings(document: Document) -> list[Heading]:
    return [one for one in document.blocks if isinstance(one, Heading)]


def pictures(document: Document) -> list[Picture]:
    return [one for one in every(document.blocks) if isinstance(one, Picture)]


def facts(document: Document) -> dict[str, str]:
    """Terms with what is said of them; the first where a term stands twice."""
    found: dict[str, str] = {}
    for one in every(document.blocks):
        if isinstance(one, Facts):
            for term, about in one.pairs:
                found.setdefault(words(term), "; ".join(map(words, about)))
    return found


def rows(table: Table) -> list[list[str]]:
    return [[words(cell.text) for cell in row.cells] for row in table.body]


def lines(document: Document) -> Iterator[Line]:
    """Every line, in reading order, the title and the legal page first."""
    yield from (document.title, document.subtitle, *document.imprint)
    for one in every(document.blocks):
        match one:
            case Heading() | Paragraph():
                yield one.text
            case Facts():
                for term, about in one.pairs:
                    yield from (term, *about)
            case Table():
                yield one.caption
                yield from (cell.text for row in every_row(one) for cell in row.cells)
                yield from one.notes
            case Picture():
                yield one.caption


def every_row(table: Table) -> tuple[Row, ...]:
    return (*table.head, *table.body)


def runs(document: Document) -> Iterator[Run]:
    return (run for line in lines(document) for run in line)


def said(document: Document) -> str:
    """All that a document says, pictures in words."""
    alternatives = (one.alternative for one in pictures(document))
    return "\n".join((*map(words, lines(document)), *alternatives))


def titles(document: Document) -> list[str]:
    return [words(one.text) for one in headings(document)]


def a_small_site(node: dict[str, Any] | None = None, **changes: Any) -> Site:
    plan = a_plan(
        leads=("a-ministry",),
        nodes=(a_node(number="1", **(node or {})),),
        levels=(a_level(card=True),),
    )
    known: dict[str, Any] = {
        "plans": (plan,),
        "indicators": (an_indicator(),),
        "organizations": (an_organization(),),
        "sources": (a_source(),),
        "settings": some_settings(site_url="https://site.example/"),
    }
    return a_site(**{**known, **changes})
