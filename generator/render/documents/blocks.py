"""A document before it has a format: what it says, in order, as every writer receives it.

A card, a plan's book, a budget's briefing and a year's reports are each composed once in each
language; PDF, DOCX, ODT and EPUB are written from the same blocks, so that no figure can differ.
Texts are plain: nothing in them is markup of any format.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["card", "plan", "budget", "reports"]
Role: TypeAlias = Literal["", "lead", "label", "note", "source", "status"]
"""What a paragraph is: running text (""), an introduction, a small label, a note…"""


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of a line; `lang` where it is not the document's, `link` an absolute address.

    `to` is the `id` of a heading of the same document. A line feed in `text` ends a line within
    the paragraph or the cell; nothing else in it is a sign of any format.
    """

    text: str
    lang: str = ""
    strong: bool = False
    emphasis: bool = False
    link: str = ""
    to: str = ""


Line: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 6; none is skipped. `id` is unique in the document.

    Where it is not `listed`, the table of contents leaves it out.
    """

    level: int
    text: Line
    id: str
    starts_page: bool = False
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; its role says how it looks."""

    text: Line
    role: Role = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list, whose items may hold lists."""

    items: tuple[tuple["Block", ...], ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Terms with what is said of each: who answers for a measure, when, under which objective."""

    pairs: tuple[tuple[Line, tuple[Line, ...]], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; `value` is the number that the text shows, where there is one."""

    text: Line
    value: Decimal | None = None
    header: bool = False
    columns: int = 1
    rows: int = 1
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row; a total is told apart, and a group row heads those that follow it."""

    cells: tuple[Cell, ...]
    role: Literal["", "group", "total"] = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: header rows, rows whose header cells head them, and what must stand below it.

    `widths` are the columns' shares of the width, of any sum. A table is one table, over however
    many pages it runs; its header repeats, its total does not.
    """

    caption: Line
    head: tuple[Row, ...]
    body: tuple[Row, ...]
    widths: tuple[int, ...]
    notes: tuple[Line, ...] = ()
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart as SVG, with the text that says all that it shows."""

    svg: str
    alternative: str
    caption: Line = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """Where the table of contents stands, to so many levels."""

    title: Line
    levels: int = 2


Block: TypeAlias = Heading | Paragraph | Items | Facts | Table | Picture | Contents


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document in one language. `address` is its page on the site, absolute.

    `key` is the key of that page (`plans/x/2.1`); `date` is the ISO date of the facts, never that
    of the build. `cover` asks for a cover and a legal page, which shows `imprint`.
    """

    kind: Kind
    key: str
    lang: str
    title: Line
    subtitle: Line
    description: str
    publisher: str
    address: str
    date: str
    blocks: tuple[Block, ...]
    cover: bool = False
    imprint: tuple[Line, ...] = ()
    keywords: tuple[str, ...] = ()
    paper: Literal["letter", "a4"] = "letter"
