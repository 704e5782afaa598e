"""CSV files that both spreadsheets and programs read rightly.

UTF-8 with a byte order mark (without one, Excel takes it for the machine's old encoding), commas,
CRLF (RFC 4180), decimal points. A text that a spreadsheet would run as a formula starts with an
apostrophe (https://owasp.org/www-community/attacks/CSV_Injection); a number never does.
"""

import csv
from codecs import BOM_UTF8
from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import StringIO

from generator.model.types import Text

Cell = str | Decimal | None
FORMULA = ("=", "+", "-", "@", "\t", "\r")
_STARTS = frozenset(FORMULA)


def sheet(head: Sequence[str], body: Iterable[Sequence[Cell]]) -> bytes:
    """The bytes of a table."""
    return BOM_UTF8 + rows([head]) + rows(body)


def rows(body: Iterable[Sequence[Cell]]) -> bytes:
    """The bytes of rows of a table."""
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows(
        [cell if type(cell) is str and cell[:1] not in _STARTS else _written(cell) for cell in row]
        for row in body
    )
    return out.getvalue().encode()


def _written(cell: Cell) -> str:
    """One cell."""
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def heads(name: str, langs: Iterable[str]) -> list[str]:
    """The columns of a text, one for each language: `title@fr`, `title@en`."""
    return [f"{name}@{lang}" for lang in langs]


def words(text: Text | None, langs: Iterable[str]) -> list[str]:
    """The cells of a text, one for each language; empty where there is none."""
    return [text.get(lang, "") if text else "" for lang in langs]
