"""What Typst's tags lack: header cells of rows, and that the labels of a list may be words.

Cells then find their headers by scope, in their column and in their row (ISO 14289-1, 7.5). Typst
names those of the column one by one, which would hide those of the row: that goes.
"""

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import Any

from generator.render.documents.blocks import Block, Document, Items, Row, Table

_PARTS = ("/THead", "/TBody", "/TFoot")
_HOLDERS = {"/Document", "/Div", "/Sect", "/L", "/LI", "/LBody"}
"""What may hold a table or a list."""


def finished(pdf: bytes, document: Document) -> bytes:
    """The PDF with its tags mended; nothing that is seen changes."""
    import pikepdf  # noqa: PLC0415 - loaded only where a document is made

    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as opened:
        found = list(_found(opened.Root.StructTreeRoot, pikepdf))
        tables = [one for one in found if one.S == "/Table"]
        for element, table in zip(tables, _tables(document.blocks), strict=True):
            _head(element, (*table.head, *table.body), len(table.head), pikepdf)
        for element in found:
            if element.S == "/L":
                element.A[0].ListNumbering = pikepdf.Name("/None")
        del opened.Root.MarkInfo["/Suspects"]  # false, which goes without saying
        opened.save(
            out,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return out.getvalue()


def _tables(blocks: Iterable[Block]) -> Iterator[Table]:
    """The tables of a document in its order."""
    for block in blocks:
        if isinstance(block, Table):
            yield block
        elif isinstance(block, Items):
            for item in block.items:
                yield from _tables(item)


def _found(root: Any, pikepdf: Any) -> Iterator[Any]:
    """Tables, and lists whose labels are words, in reading order: such lists hold words alone."""
    for child in _below(root, pikepdf):
        kind = str(child.S)
        if kind == "/Table" or (kind == "/L" and _is_named(child, pikepdf)):
            yield child
        elif kind in _HOLDERS:
            yield from _found(child, pikepdf)


def _below(element: Any, pikepdf: Any) -> list[Any]:
    """The structure elements right below one: what else stands there is content."""
    kids = element.get("/K")
    if kids is None:
        return []
    found = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [one for one in found if isinstance(one, pikepdf.Dictionary) and "/S" in one]


def _is_named(found: Any, pikepdf: Any) -> bool:
    """Whether the labels of a list are words, each in a paragraph, and no numbers."""
    item = _below(found, pikepdf)[0]
    return any(one.S == "/Lbl" and _below(one, pikepdf) for one in _below(item, pikepdf))


def _head(table: Any, rows: Sequence[Row], heads: int, pikepdf: Any) -> None:
    """Name the header cells of a table's rows, by what the document says of them."""
    tagged = list(_rows(table, pikepdf))
    for place, (element, row) in enumerate(zip(tagged, rows, strict=True)):
        scope = "/Column" if place < heads else "/Row"
        for cell, said in zip(_below(element, pikepdf), row.cells, strict=True):
            _name(cell, scope if said.header and not _spans(row) else "", pikepdf)
    _into_one_body(table, tagged, heads, pikepdf)


def _rows(table: Any, pikepdf: Any) -> Iterator[Any]:
    """The rows of a table; of one without a header, Typst makes no body."""
    for one in _below(table, pikepdf):
        if one.S == "/TR":
            yield one
        elif one.S in _PARTS:
            yield from _below(one, pikepdf)


def _into_one_body(table: Any, rows: Sequence[Any], heads: int, pikepdf: Any) -> None:
    """Put the rows that Typst sets apart with each group into one body, in their order."""
    parts = _below(table, pikepdf)
    bodies = [one for one in parts if one.S == "/TBody"]
    if not bodies:
        return
    body = bodies[0]
    for row in rows[heads:]:
        row.P = body
    body.K = pikepdf.Array(rows[heads:])
    kept = [one for one in parts if one.S not in _PARTS]
    for one in parts:
        if one.S == "/THead" and heads:
            one.K = pikepdf.Array(rows[:heads])
            kept.append(one)
    table.K = pikepdf.Array([*kept, body])


def _spans(row: Row) -> bool:
    """Whether a row is one cell that heads the rows after it.

    That is no header of a column: a reader would be told it in place of the column's own, for each
    cell below. It is read where it stands.
    """
    return row.role == "group" and len(row.cells) == 1


def _name(cell: Any, scope: str, pikepdf: Any) -> None:
    """Tag a cell as a header of its column or row, or as none."""
    cell.S = pikepdf.Name("/TH" if scope else "/TD")
    about = _about(cell, pikepdf)
    for name in ("/Headers", "/Scope"):
        if name in about:
            del about[name]
    if scope:
        about.Scope = pikepdf.Name(scope)


def _about(cell: Any, pikepdf: Any) -> Any:
    """What a cell says of its place in the table; made where it says nothing."""
    said = cell.get("/A")
    found = [] if said is None else list(said) if isinstance(said, pikepdf.Array) else [said]
    for one in found:
        if one.get("/O") == "/Table":
            return one
    made = pikepdf.Dictionary(O=pikepdf.Name("/Table"))
    cell.A = pikepdf.Array([made, *found])
    return cell.A[0]
