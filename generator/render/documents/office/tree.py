"""A document as the tree that pandoc reads: https://hackage.haskell.org/package/pandoc-types.

Texts stand in it as strings, whose signs mean nothing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import singledispatchmethod
from typing import Any

from generator.language.numbers import locale
from generator.model.documents import Format
from generator.render.documents.blocks import (
    Block,
    Cell,
    Contents,
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
from generator.render.documents.compose.letters import REPLACEMENT, lawful
from generator.render.documents.leading import led
from generator.render.documents.office import contents, sections
from generator.render.documents.pdf.order import ordered

Node = Any
VERSION = [1, 23, 1]
_SAFE = ("https://", "http://", "mailto:")
_TURNING = dict.fromkeys((0x202D, 0x202E), REPLACEMENT)
"""What would turn the order of letters around: nobody could see on paper that it did."""
_PLAIN: Node = ["", [], []]
STYLES = {
    "lead": "Lead",
    "label": "Label",
    "note": "Note",
    "source": "Source",
    "status": "Status",
}
"""How paragraphs of each role are called in the model of looks."""
LEADING = "Leading"
"""How a sentence is called that leads to what follows it."""


def tree(document: Document, form: Format, pictures: Mapping[str, str]) -> Node:
    """A document as pandoc's tree; `pictures` are the addresses of pictures by their SVG."""
    return _Writer(document, form, pictures).document()


def tongue(code: str) -> str:
    """The tag of a language: `fr-CA`."""
    return code.replace("_", "-")


def words(text: str) -> str:
    """Words that any format may hold."""
    return lawful(text).translate(_TURNING)


def said(line: Line) -> str:
    """The words of a line alone, on one line."""
    return " ".join(words("".join(run.text for run in line)).split())


class _Writer:
    """One document being written: its headings are known, so that links to others fall away."""

    def __init__(self, document: Document, form: Format, pictures: Mapping[str, str]) -> None:
        self.one, self.form, self.pictures = document, form, pictures
        self.ids = {block.id for block in document.blocks if isinstance(block, Heading)}

    def document(self) -> Node:
        """The whole document."""
        return {
            "pandoc-api-version": VERSION,
            "meta": self.meta(),
            "blocks": [*self.opening(), *self.pages()],
        }

    def meta(self) -> Node:
        """What the document says of itself."""
        one = self.one
        texts = {
            "lang": tongue(locale(one.lang)),
            "description": one.description,
            "identifier": one.address or f"{one.lang}/{one.key}",
            "publisher": one.publisher,
        }
        found = {name: _text(words(value)) for name, value in texts.items() if value}
        found["title"] = {"t": "MetaInlines", "c": self.line(one.title)}
        if one.subtitle:
            found["subtitle"] = {"t": "MetaInlines", "c": self.line(one.subtitle)}
        if one.publisher:
            found["author"] = _text(words(one.publisher))
        if one.keywords:
            found["keywords"] = _list([words(each) for each in one.keywords])
        if self.form == "epub":
            found |= self.of_epub()
        return found

    def of_epub(self) -> Node:
        """What an EPUB says of itself besides: its year, and the title of its contents."""
        found = {}
        for one in self.one.blocks:
            if isinstance(one, Contents):
                found["toc-title"] = {"t": "MetaInlines", "c": self.line(one.title)}
        if self.one.date[:4].isdecimal():
            found["date"] = _text(self.one.date[:4])
        return found

    def opening(self) -> Iterator[Node]:
        """What stands before the first block of a book: what it is about, and its imprint."""
        if self.one.cover and self.one.description:
            yield styled("Lead", [_para(self.line((Run(self.one.description),)))])
        for line in self.one.imprint if self.one.cover else ():
            yield styled("Imprint", [_para(self.line(line))])

    def pages(self) -> Iterator[Node]:
        """All blocks, those that stand on pages that are turned between marks."""
        was, leading = False, {id(block) for block, leads in led(self.one.blocks) if leads}
        for group in ordered(self.one.blocks):
            last = group[-1]
            turned = isinstance(last, Table) and last.landscape
            if was and not turned:
                yield from sections.after(self.form, self.one.paper)
            elif turned and not was:
                yield from sections.before(self.form, self.one.paper)
            was = turned
            for block in group:
                yield from self.one_of(block, leads=id(block) in leading)
        if was and self.form == "docx":
            yield from sections.after(self.form, self.one.paper)

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Node]:
        """Blocks in order."""
        for block, leads in led(blocks):
            yield from self.one_of(block, leads=leads)

    def one_of(self, block: Block, *, leads: bool) -> Iterator[Node]:
        """One block among others; a paragraph that leads to the next stays with it."""
        for node in self.block(block):
            yield styled(LEADING, [node]) if leads and node["t"] == "Para" else node

    @singledispatchmethod
    def block(self, block: Block) -> Iterator[Node]:
        """One block."""
        raise TypeError(block)

    @block.register
    def _(self, one: Heading) -> Iterator[Node]:
        """A heading; in a book, one that begins a page says so."""
        attributes = [one.id, ["unlisted"] if not one.listed else [], []]
        yield {"t": "Header", "c": [one.level, attributes, self.line(one.text)]}

    @block.register
    def _(self, one: Paragraph) -> Iterator[Node]:
        """A paragraph."""
        inlines = self.line(one.text)
        if inlines:
            para = _para(inlines)
            yield styled(STYLES[one.role], [para]) if one.role else para

    @block.register
    def _(self, one: Items) -> Iterator[Node]:
        """A list."""
        items = [list(self.blocks(item)) for item in one.items]
        kind = [1, {"t": "Decimal"}, {"t": "Period"}]
        if items:
            yield (
                {"t": "OrderedList", "c": [kind, items]}
                if one.ordered
                else {"t": "BulletList", "c": items}
            )

    @block.register
    def _(self, one: Facts) -> Iterator[Node]:
        """Terms, each with what is said of it."""
        pairs = [
            [self.line(term), [[_para(self.line(line))] for line in about if line]]
            for term, about in one.pairs
        ]
        if pairs:
            yield {"t": "DefinitionList", "c": pairs}

    @block.register
    def _(self, one: Contents) -> Iterator[Node]:
        """The table of contents; an EPUB has its own."""
        headings = [
            block
            for block in self.one.blocks
            if isinstance(block, Heading) and block.listed and block.level <= one.levels
        ]
        if self.form == "epub":
            return
        yield styled("ContentsHeading", [_para(self.line(one.title))])
        entries = [
            styled(f"Contents{each.level}", [_para([self.to(each.id, self.line(each.text))])])
            for each in headings
        ]
        yield from contents.around(entries, one.levels, self.form)

    @block.register
    def _(self, one: Picture) -> Iterator[Node]:
        """A chart, with what it shows in words."""
        alternative = [{"t": "Str", "c": words(one.alternative)}]
        size = [["width", "100%"]] if self.form == "epub" else [["width", "6.1in"]]
        address = self.pictures[one.svg]
        yield _para([{"t": "Image", "c": [["", [], size], alternative, [address, ""]]}])
        if one.caption:
            yield styled("PictureCaption", [_para(self.line(one.caption))])

    @block.register
    def _(self, one: Table) -> Iterator[Node]:
        """A table with what must stand below it."""
        widths, whole = one.widths, sum(one.widths) or 1
        columns = [[{"t": "AlignDefault"}, {"t": "ColWidth", "c": one / whole}] for one in widths]
        caption = [None, [_plain(self.line(one.caption))] if one.caption else []]
        heads = [self.row(row, is_head=True) for row in one.head]
        rows = [self.row(row, is_head=False) for row in one.body]
        body = [_PLAIN, _headed(one), [], rows]
        foot = [_PLAIN, []]
        yield {"t": "Table", "c": [_PLAIN, caption, columns, [_PLAIN, heads], [body], foot]}
        for line in one.notes:
            if line:
                yield styled("Note", [_para(self.line(line))])

    def row(self, row: Row, *, is_head: bool) -> Node:
        """A row of a table; a total and what heads a group stand out."""
        classes = [row.role] if row.role else []
        return [["", classes, []], [self.cell(cell, row, is_head=is_head) for cell in row.cells]]

    def cell(self, cell: Cell, row: Row, *, is_head: bool) -> Node:
        """A cell of a row."""
        classes = ["number"] if cell.numeric else []
        attributes = ["", classes, [["scope", "col"]] if is_head else []]
        line = cell.text
        if row.role or (cell.header and not is_head):
            line = tuple(replace(run, strong=True) for run in line)
        return [
            attributes,
            {"t": "AlignDefault"},
            cell.rows,
            cell.columns,
            self.within(cell, line, is_head=is_head),
        ]

    def within(self, cell: Cell, line: Line, *, is_head: bool) -> list[Node]:
        """What a cell holds; a number is set to the right."""
        inlines = self.line(line)
        if not inlines:
            return []
        if not cell.numeric or self.form == "epub":
            return [_plain(inlines)]
        return [styled("NumberHeading" if is_head else "Number", [_para(inlines)])]

    def line(self, line: Line) -> list[Node]:
        """A line."""
        return [node for run in line if run.text for node in self.run(run)]

    def run(self, run: Run) -> Iterator[Node]:
        """Some words; a link that leads nowhere is words alone."""
        found = list(letters(words(run.text)))
        if run.emphasis:
            found = [{"t": "Emph", "c": found}]
        if run.strong:
            found = [{"t": "Strong", "c": found}]
        if run.lang and run.lang != self.one.lang:
            found = [{"t": "Span", "c": [["", [], [["lang", tongue(run.lang)]]], found]}]
        if run.to in self.ids:
            found = [self.to(run.to, found)]
        elif run.link.lower().startswith(_SAFE):
            found = [{"t": "Link", "c": [_PLAIN, found, [words(run.link), ""]]}]
        yield from found

    def to(self, heading: str, inlines: Sequence[Node]) -> Node:
        """Words that lead to a heading."""
        return {"t": "Link", "c": [_PLAIN, list(inlines), [f"#{heading}", ""]]}


def letters(text: str) -> Iterator[Node]:
    """Words as pandoc has them: each ordinary space and each end of a line by itself."""
    for number, line in enumerate(text.split("\n")):
        if number:
            yield {"t": "LineBreak"}
        for place, word in enumerate(line.split(" ")):
            if place:
                yield {"t": "Space"}
            if word:
                yield {"t": "Str", "c": word}


def styled(style: str, blocks: list[Node]) -> Node:
    """Blocks that look as the model of looks has it under a name."""
    kind = style.lower()
    return {"t": "Div", "c": [["", [kind], [["custom-style", style]]], blocks]}


def _headed(table: Table) -> int:
    """How many columns head the rows of a table."""
    first = [row.cells[0] for row in table.body if row.cells and len(row.cells) > 1]
    return int(bool(first) and all(cell.header for cell in first))


def _para(inlines: list[Node]) -> Node:
    """A paragraph."""
    return {"t": "Para", "c": inlines}


def _plain(inlines: list[Node]) -> Node:
    """A line that is no paragraph: in a cell, in a caption."""
    return {"t": "Plain", "c": inlines}


def _text(text: str) -> Node:
    """A text of what a document says of itself."""
    return {"t": "MetaString", "c": text}


def _list(texts: Iterable[str]) -> Node:
    """Several of them."""
    return {"t": "MetaList", "c": [_text(text) for text in texts]}
