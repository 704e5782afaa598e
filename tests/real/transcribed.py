"""The figures and names of the five documents, typed from their text a second time.

Nothing here was copied from `data/`: a slip there and the same slip here would have to coincide.
Figures stand as printed (`110 585,5`, `(1,5)`, `s. o.`); only the tests turn them into numbers.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).parent
SOURCES = HERE.parents[2] / "shared" / "seeds"
"""The documents' own text, where it stands beside the checkout: it is others' words."""

TEXTS = {
    "strategique-2008-2012": "000_fc6bc2830e35e381.txt",
    "budget-2007-2008": "001_2cdc1a634ebb26f7.txt",
    "budget-2007-2008-prose": "001_2cdc1a634ebb26f7.txt",
    "integration-emploi-2008": "002_2b2ad08a9e5c4a38.txt",
    "francisation-integration-2018": "003_5baf9e03a0d90d18.txt",
    "solidarite-2010-2015": "004_fffa231bb2ec58e2.txt",
}
LANGS = ("fr", "en")


@dataclass(frozen=True, slots=True)
class BudgetFigure:
    """One cell of a budget table, and where the site keeps and shows it."""

    table: str
    row: str
    column: str
    year: str
    printed: str
    unit: str
    program: str
    element: str
    category: str
    measure: str
    shown: str

    @property
    def value(self) -> Decimal:
        return number(self.printed)

    @property
    def place(self) -> tuple[str, ...]:
        return (self.year, self.program, self.element, self.category, self.measure)

    @property
    def decimals(self) -> int:
        return len(self.printed.strip("()").partition(",")[2])

    def __str__(self) -> str:
        return f"{self.table}: {self.row}, {self.column} {self.year} = {self.printed}"


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure or a name of the text, the page that must give it, and how in each language.

    Several ways to write it are separated by `|`; without any, that language is not held to one.
    `node` narrows the search to a part of the page.
    """

    printed: str
    source: str
    page: str
    fr: str
    en: str
    node: str = ""
    api: str = ""

    def ways(self, lang: str) -> list[str]:
        """How the page may write it."""
        written = self.fr if lang == "fr" else self.en
        return [way for way in written.split("|") if way]

    def __str__(self) -> str:
        return f"{self.page}: {self.source or self.printed}"


@dataclass(frozen=True, slots=True)
class Count:
    """How many of something a document has, in all or below one node."""

    plan: str
    what: str
    of: str
    count: int

    def __str__(self) -> str:
        return f"{self.plan}: {self.count} {self.what} in {self.of or 'all'}"


def number(printed: str) -> Decimal:
    """The number that a French text prints; parentheses mean that it is negative."""
    bare = re.sub(r"\s", "", printed).replace(",", ".")
    return -Decimal(bare.strip("()")) if bare.startswith("(") else Decimal(bare)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter=";", strict=True)


def budget_figures() -> list[BudgetFigure]:
    return [BudgetFigure(**row) for row in _rows(HERE / "figures" / "budget-2007-2008.csv")]


def counts() -> list[Count]:
    rows = _rows(HERE / "figures" / "counts.csv")
    return [Count(row["plan"], row["what"], row["of"], int(row["count"])) for row in rows]


def stated(document: str) -> list[Stated]:
    """The figures that the text of a document gives outside tables."""
    return [
        Stated(
            **{name: row.get(name, "") for name in ("printed", "source", "page", "fr", "en")},
            node=row.get("node", ""),
            api=row.get("api") or "",
        )
        for row in _rows(HERE / "figures" / f"{document}.csv")
    ]


def all_stated() -> list[Stated]:
    return [one for name in TEXTS if name != "budget-2007-2008" for one in stated(name)]


def names(document: str) -> list[Stated]:
    """The official names that a document uses."""
    rows = _rows(HERE / "names" / f"{document}.csv")
    return [Stated(row["printed"], "", row["page"], row["fr"], row["en"]) for row in rows]


def all_names() -> list[Stated]:
    return [one for path in sorted((HERE / "names").glob("*.csv")) for one in names(path.stem)]
