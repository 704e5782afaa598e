"""Narrative as blocks: headings shifted, lists, tables, whole addresses; no word is lost."""

from collections.abc import Iterator

from generator.render.documents.blocks import (
    Block,
    Cell,
    Facts,
    Heading,
    Items,
    Line,
    Paragraph,
    Role,
    Row,
    Table,
)
from generator.render.documents.compose.desk import Desk, said
from generator.render.documents.compose.grid import squared
from generator.render.documents.compose.html import Element, parse
from generator.render.documents.compose.inline import Inline
from generator.render.narrative import prose

_HEADINGS = {f"h{number}": number - 2 for number in range(1, 7)}
_AROUND = frozenset({"div", "figure", "dd", "li"})
"""Elements that hold blocks and mean nothing more on paper."""
_BLOCKS = frozenset(
    {*_HEADINGS, *_AROUND, "p", "blockquote", "pre", "hr", "ul", "ol", "dl", "table", "figcaption"}
)
_WIDEST = 60


def narrative(desk: Desk, key: str, level: int, prefix: str = "") -> tuple[Block, ...]:
    """The narrative of a page; its largest headings stand at this level.

    `prefix` begins their ids, which a document that holds several narratives needs.
    """
    html = prose(desk.views, desk.lang, key).html
    if not html:
        return ()
    tree = parse(str(html))
    own = {one.get("id"): prefix + one.get("id") for one in tree.all(*_HEADINGS) if one.get("id")}
    return tuple(_Reader(Inline(desk, key, own), level, prefix).blocks(tree))


class _Reader:
    """Reads the blocks of one narrative."""

    def __init__(self, inline: Inline, level: int, prefix: str) -> None:
        self._inline, self._level, self._prefix = inline, level, prefix

    def blocks(self, element: Element, role: Role = "") -> Iterator[Block]:
        """The blocks in an element; words between them are paragraphs."""
        loose: list[Element | str] = []
        for child in element.children:
            if isinstance(child, str) or child.tag not in _BLOCKS:
                loose.append(child)
                continue
            yield from self._paragraph(loose, role)
            loose = []
            yield from self._block(child, role)
        yield from self._paragraph(loose, role)

    def _paragraph(self, children: list[Element | str], role: Role = "") -> Iterator[Block]:
        """Words as a paragraph, where there are any."""
        line = self._inline.of(children)
        if line:
            yield Paragraph(line, role)

    def _block(self, one: Element, role: Role) -> Iterator[Block]:
        """The blocks that an element is."""
        match one.tag:
            case tag if tag in _HEADINGS:
                yield self._heading(one)
            case "p":
                yield from self._paragraph(one.children, role)
            case "figcaption":
                yield from self._paragraph(one.children, "label")
            case "pre":
                yield from self._code(one)
            case "blockquote":
                yield from self.blocks(one, "note")
            case "ul" | "ol":
                yield from self._list(one)
            case "dl":
                yield from self._definitions(one)
            case "table":
                yield self._table(one)
            case tag if tag in _AROUND:
                yield from self.blocks(one, role)

    def _heading(self, one: Element) -> Heading:
        """A heading, as far below the document's own as it stood below the page's."""
        name = self._prefix + (one.get("id") or "section")
        return Heading(self._level + max(_HEADINGS[one.tag], 0), self._inline.line(one), name)

    def _code(self, one: Element) -> Iterator[Block]:
        """Text that is shown as it is written, line by line."""
        for line in _written(one).splitlines():
            yield from self._paragraph([line])

    def _list(self, one: Element) -> Iterator[Block]:
        """A list, whose items may hold anything."""
        items = (
            tuple(self.blocks(child)) if isinstance(child, Element) and child.tag == "li" else ()
            for child in one.children
        )
        found = tuple(item for item in items if item)
        if found:
            yield Items(found, ordered=one.tag == "ol")

    def _definitions(self, one: Element) -> Iterator[Block]:
        """Terms with what is said of each."""
        pairs: list[tuple[Line, list[Line]]] = []
        for child in one.all("dt", "dd"):
            if child.tag == "dt" or not pairs:
                pairs.append((self._inline.line(child) if child.tag == "dt" else (), []))
            if child.tag == "dd":
                pairs[-1][1].extend(_lines(self.blocks(child)))
        yield Facts(tuple((term, tuple(lines)) for term, lines in pairs))

    def _table(self, one: Element) -> Table:
        """A table: what stands in `thead` heads it, what stands in `tfoot` is a total."""
        head = tuple(self._row(row) for part in one.all("thead") for row in part.all("tr"))
        foot = {id(row) for part in one.all("tfoot") for row in part.all("tr")}
        headed = {id(row) for part in one.all("thead") for row in part.all("tr")}
        rows = [row for row in one.all("tr") if id(row) not in headed]
        body = tuple(self._row(row, total=id(row) in foot) for row in rows)
        captions = [self._inline.line(caption) for caption in one.all("caption")]
        head, body = squared(head, body)
        return Table(captions[0] if captions else (), head, body, _widths((*head, *body)))

    def _row(self, one: Element, *, total: bool = False) -> Row:
        """A row."""
        return Row(tuple(map(self._cell, one.all("td", "th"))), "total" if total else "")

    def _cell(self, one: Element) -> Cell:
        """A cell: its blocks on lines of their own."""
        lines = [line for line in _lines(self.blocks(one)) if line]
        text = lines[0] if len(lines) == 1 else self._inline.line(one)
        return Cell(
            text,
            header=one.tag == "th",
            columns=_count(one.get("colspan")),
            rows=_count(one.get("rowspan")),
            numeric=one.get("class") == "align-right",
        )


def _written(one: Element) -> str:
    """The text of an element as it is written."""
    return "".join(child if isinstance(child, str) else _written(child) for child in one.children)


def _lines(blocks: Iterator[Block]) -> Iterator[Line]:
    """The lines of blocks that stand where only lines can."""
    for one in blocks:
        match one:
            case Paragraph() | Heading():
                yield one.text
            case Items():
                for item in one.items:
                    yield from _lines(iter(item))
            case Facts():
                for term, lines in one.pairs:
                    yield from (term, *lines)
            case Table():
                yield from (cell.text for row in (*one.head, *one.body) for cell in row.cells)
            case _:
                continue


def _count(text: str) -> int:
    """How many columns or rows a cell spans."""
    return max(1, min(int(text), 1000)) if text.isascii() and text.isdigit() else 1


def _widths(rows: tuple[Row, ...]) -> tuple[int, ...]:
    """The width of each column by its longest text, within bounds."""
    count = max((sum(cell.columns for cell in row.cells) for row in rows), default=1)
    widths = [6] * count
    for row in rows:
        for place, cell in enumerate(row.cells[:count]):
            widths[place] = max(widths[place], min(len(said(cell.text)), _WIDEST))
    return tuple(widths)
