"""The words of the glossary that a document uses, with their definitions."""

from collections.abc import Iterable, Iterator
from html import escape

from generator.language.collation import in_order
from generator.model import addresses
from generator.model.organization import Term
from generator.render.documents.blocks import Block, Facts, Heading, Items, Line, Paragraph, Table
from generator.render.documents.compose.desk import Desk, said
from generator.render.documents.compose.sheet import Sheet


def glossary(desk: Desk, sheet: Sheet) -> None:
    """The chapter of the words that the sheet uses so far; none where it uses none."""
    terms = in_order(used(desk, sheet.blocks), lambda term: desk.text(term.term), desk.lang)
    if not terms:
        return
    sheet.chapter(desk.line(desk.words("Glossary")), "section-glossary", starts_page=False)
    sheet.facts((_name(desk, term), (desk.line(term.definition),)) for term in terms)


def _name(desk: Desk, term: Term) -> Line:
    """A term with its acronym, leading to the glossary of the site."""
    acronym = desk.text(term.acronym)
    name = desk.text(term.term) + (f" ({acronym})" if acronym else "")
    return desk.link(name, "glossary", addresses.anchor(term.id))


def used(desk: Desk, blocks: Iterable[Block]) -> tuple[Term, ...]:
    """The terms of the glossary that stand in blocks, found as pages find them."""
    html = "".join(f"<p>{escape(said(line), quote=False)}</p>" for line in lines(blocks))
    _, terms = desk.lexicon.explain(html, lambda _, word: word)
    return terms


def lines(blocks: Iterable[Block]) -> Iterator[Line]:
    """Every line of blocks, in reading order."""
    for one in blocks:
        match one:
            case Heading() | Paragraph():
                yield one.text
            case Items():
                for item in one.items:
                    yield from lines(item)
            case Facts():
                for term, about in one.pairs:
                    yield from (term, *about)
            case Table():
                yield one.caption
                yield from (cell.text for row in (*one.head, *one.body) for cell in row.cells)
                yield from one.notes
            case _:
                continue
