"""A document as the data that the templates read: JSON, never markup."""

import json
import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.language.numbers import locale
from generator.language.words import gettext
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
from generator.render.documents.leading import led
from generator.render.documents.pdf.colours import colours
from generator.render.documents.pdf.drawing import drawn
from generator.render.documents.pdf.order import ordered
from generator.render.documents.pdf.widths import fitted

Data = dict[str, Any]

_HEADER = 100
"""How many letters of the title stand at the foot of each page."""
_PAPERS = {"letter": "us-letter", "a4": "a4"}
_SAFE = ("https://", "http://", "mailto:")
_LONG = 900
"""A row with a cell of more letters may turn to the next page, as it might not fit on one."""
_FEW_ROWS, _FEW_FACTS, _FEW_LETTERS = 12, 9, 1200

_TURNING = ("\u202d", "\u202e")
"""What would turn the order of letters around: nobody could see on paper that it did."""
_UNSEEN = "\ufeff"
"""The mark that begins a file, which no PDF/A may hold and nobody sees."""
_UNBROKEN = re.compile(r"[^\s/]{44,}")
_BETWEEN = re.compile(
    "(?<=[^\u200d])(?=[^\u0300-\u036f\u200d\u20d0-\u20ff\ufe00-\ufe0f])", re.DOTALL
)
"""A word as long as a line may turn anywhere; an address turns at its slashes."""


def written(document: Document, templates: Path) -> str:
    """All that the templates need to know, as JSON."""
    data = _Writer(document, templates).document()
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in _TURNING:
        text = text.replace(sign, "\N{REPLACEMENT CHARACTER}")
    return text.replace(_UNSEEN, "")


def plain(line: Line) -> str:
    """The words of a line alone."""
    return "".join(run.text for run in line)


class _Writer:
    """One document being written: its headings are known, so that links to others fall away."""

    def __init__(self, document: Document, templates: Path) -> None:
        self.one, self.templates = document, templates
        self.ids = {block.id for block in document.blocks if isinstance(block, Heading)}
        self.colours = colours(templates)

    def document(self) -> Data:
        """The document."""
        one = self.one
        title = " ".join(plain(one.title).split())
        lang, region = _tongue(locale(one.lang))
        return {
            "lang": lang,
            "region": region,
            "title": self.line(one.title),
            "plain": title,
            "short": _turnable(_short(title)),
            "subtitle": self.line(one.subtitle),
            "description": one.description,
            "publisher": one.publisher,
            "shown": {
                "by": _turnable(one.publisher),
                "about": _turnable(one.description),
            },
            "keywords": list(one.keywords),
            "address": one.address,
            "date": _date(one.date),
            "paper": _PAPERS[one.paper],
            "cover": one.cover,
            "imprint": [self.line(line) for line in one.imprint],
            "colours": self.colours,
            "words": {"page": gettext("Page {page} of {pages}", one.lang)},
            "blocks": list(self.blocks(one.blocks)),
        }

    def blocks(self, blocks: Sequence[Block]) -> Iterator[Data]:
        """Blocks in order; a table on a page of its own takes its heading with it."""
        leading = {id(block) for block, leads in led(blocks) if leads}
        for group in ordered(blocks):
            if len(group) == 1 and not _is_turned(group[0]):
                yield {**self.block(group[0]), **_held(id(group[0]) in leading)}
            else:
                yield {"kind": "turned", "blocks": [self.block(_on_it(one)) for one in group]}

    def block(self, block: Block) -> Data:
        """One block."""
        kind = type(block).__name__.lower()
        said: Data = getattr(self, f"_{kind}")(block)
        return {"kind": kind, **said}

    def _heading(self, one: Heading) -> Data:
        """A heading."""
        text = self.line(one.text)
        breaks = {"breaks": one.starts_page, "listed": one.listed}
        return {"level": one.level, "text": text, "id": one.id, **breaks}

    def _paragraph(self, one: Paragraph) -> Data:
        """A paragraph."""
        return {"text": self.line(one.text), "role": one.role}

    def _items(self, one: Items) -> Data:
        """A list."""
        return {"items": [list(self.blocks(item)) for item in one.items], "ordered": one.ordered}

    def _facts(self, one: Facts) -> Data:
        """Terms, each with what is said of it."""
        pairs = [{"term": self.line(term), "said": self.lines(said)} for term, said in one.pairs]
        return {"pairs": pairs, "long": _is_long(one)}

    def _contents(self, one: Contents) -> Data:
        """The table of contents."""
        return {"title": self.line(one.title), "levels": one.levels}

    def _table(self, one: Table) -> Data:
        """A table."""
        widths, is_tight = fitted(one, self.one.paper)
        return {
            "caption": self.line(one.caption),
            "head": [self.row(row) for row in one.head],
            "body": [self.row(row) for row in one.body],
            "widths": widths,
            "tight": is_tight,
            "short": _is_short(one),
            "notes": self.lines(one.notes),
        }

    def _picture(self, one: Picture) -> Data:
        """A picture."""
        return {
            "svg": drawn(one.svg),
            "alternative": one.alternative,
            "caption": self.line(one.caption),
        }

    def row(self, row: Row) -> Data:
        """A row of a table."""
        return {
            "cells": [self.cell(cell) for cell in row.cells],
            "role": row.role,
            "long": any(len(plain(cell.text)) > _LONG for cell in row.cells),
        }

    def cell(self, cell: Cell) -> Data:
        """A cell of a row."""
        return {
            "text": self.line(cell.text),
            "header": cell.header,
            "columns": cell.columns,
            "rows": cell.rows,
            "numeric": cell.numeric,
        }

    def lines(self, lines: Iterable[Line]) -> list[list[Any]]:
        """Lines, those without words left out."""
        return [self.line(line) for line in lines if plain(line)]

    def line(self, line: Line) -> list[Any]:
        """A line as its runs: words alone, or with how they look and where they lead."""
        return [self.run(run) for run in line if run.text]

    def run(self, run: Run) -> str | Data:
        """Some words; a link that leads nowhere is words alone."""
        found: Data = {"text": _turnable(run.text)}
        if run.lang and run.lang != self.one.lang:
            found["lang"], region = _tongue(run.lang)
            found |= {"region": region} if region else {}
        found |= {name: True for name in ("strong", "emphasis") if getattr(run, name)}
        if run.to in self.ids:
            found["to"] = run.to
        elif run.link.lower().startswith(_SAFE):
            found["link"] = run.link
        return found if len(found) > 1 else found["text"]


def _short(title: str) -> str:
    """A title as it stands at the foot of each page."""
    return title if len(title) <= _HEADER else f"{title[: _HEADER - 1].rstrip()}…"


def _turnable(text: str) -> str:
    """A text whose longest words may turn to the next line after any of their letters."""
    return _UNBROKEN.sub(_spaced, text) if len(text) > 43 else text


def _spaced(word: re.Match[str]) -> str:
    """A word with a place to turn after each letter, marks joined to it included."""
    return _BETWEEN.sub("\u200b", word[0])


def _held(leads: bool) -> Data:
    """That a paragraph stays with what it leads to."""
    return {"leads": True} if leads else {}


def _is_turned(block: Block) -> bool:
    """Whether a block stands on a page that is turned."""
    return isinstance(block, Table) and block.landscape


def _on_it(block: Block) -> Block:
    """A block of a page that is turned: the page starts already."""
    return replace(block, starts_page=False) if isinstance(block, Heading) else block


def _is_short(table: Table) -> bool:
    """Whether a table is better on one page, as it takes little of it."""
    cells = [cell for row in table.body for cell in row.cells]
    letters = sum(len(plain(cell.text)) for cell in cells)
    return len(table.body) <= _FEW_ROWS and letters <= _FEW_LETTERS


def _is_long(facts: Facts) -> bool:
    """Whether facts may turn to the next page, as they take much of one."""
    letters = sum(len(plain(line)) for term, said in facts.pairs for line in (term, *said))
    return len(facts.pairs) > _FEW_FACTS or letters > _FEW_LETTERS


def _tongue(code: str) -> tuple[str, str | None]:
    """A language and its region: `fr_CA` is fr in CA. A code that is none becomes `und`."""
    first, *more = code.replace("_", "-").split("-")
    region = next((one.upper() for one in more if len(one) == 2), None)
    return (first.lower() if first.isascii() and len(first) in {2, 3} else "und"), region


def _date(date: str) -> list[int]:
    """The first day of what an ISO or EDTF date says; where it says none, the first of computers.

    PDF/A wants a date, and that of the build would make each build another file.
    """
    numbers = date.split("/", maxsplit=1)[0].split("-")
    if not all(number.isdecimal() for number in numbers):
        return [1970, 1, 1]
    year, month, day = (*map(int, numbers), 1, 1)[:3]
    if not 1 <= month <= 12:
        return [year, 1, 1]
    return [year, month, day if 1 <= day <= monthrange(year, month)[1] else 1]
