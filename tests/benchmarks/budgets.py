"""Budgets of an invented ministry: four years, programs and elements that add up."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from tests.benchmarks.prose import WORDS
from tests.benchmarks.written import write_csv, write_yaml

YEARS = (2018, 2019, 2020, 2021)
PROGRAMS, ELEMENTS = 6, 5
Row = dict[str, Any]


def write(folder: Path, organization: str, seed: int = 7) -> None:
    """The folder of every year."""
    amounts = _amounts(Random(seed))  # noqa: S311 - figures, not secrets
    for year in YEARS:
        name = _name(year)
        write_yaml(folder / name / "budget.yml", _head(name, year, organization))
        write_csv(folder / name / "lines.csv", _lines(amounts, year))


def _name(year: int) -> str:
    """A fiscal year: `2018-2019`."""
    return f"{year}-{year + 1}"


def _amounts(random: Random) -> dict[tuple[int, int, int], Decimal]:
    """The amount of each element in each year, in thousands; a few per cent more every year."""
    found: dict[tuple[int, int, int], Decimal] = {}
    for program in range(1, PROGRAMS + 1):
        for element in range(1, ELEMENTS + 1):
            amount = Decimal(random.randint(8_000, 90_000)) / 10
            for year in (YEARS[0] - 1, *YEARS):
                found[year, program, element] = amount
                amount += (amount * random.randint(1, 6) / 100).quantize(Decimal("0.1"))
    return found


def _lines(amounts: dict[tuple[int, int, int], Decimal], year: int) -> Iterator[Row]:
    """Totals and elements of the year and of the one before."""
    for each in (year, year - 1):
        yield _line(each, "", "", sum(v for (y, *_), v in amounts.items() if y == each))
        for program in range(1, PROGRAMS + 1):
            parts = [amounts[each, program, element] for element in range(1, ELEMENTS + 1)]
            yield _line(each, f"programme-{program}", "", sum(parts))
            for element, amount in enumerate(parts, 1):
                yield _line(each, f"programme-{program}", f"element-{program}-{element}", amount)


def _line(year: int, program: str, element: str, amount: Decimal | int) -> Row:
    """One published figure."""
    place = {"year": _name(year), "program": program, "element": element}
    return {**place, "measure": "expenditure", "amount": amount}


def _head(name: str, year: int, organization: str) -> Row:
    """What stands above the figures of a year."""
    return {
        "id": name,
        "title": {"fr": f"Budget {name}", "en": f"{name} Budget"},
        "portfolio": {"fr": "Territoires et services", "en": "Territories and Services"},
        "period": f"{year}-04/{year + 1}-03",
        "years": [name, _name(year - 1)],
        "currency": "CAD",
        "organization": organization,
        "source": {"id": "budgets", "page": str(year - 2000)},
        "measures": [
            {
                "id": "expenditure",
                "label": {"fr": "Dépenses prévues", "en": "Planned spending"},
                "unit": "thousand-dollars",
            }
        ],
        "programs": [_program(number) for number in range(1, PROGRAMS + 1)],
        "identities": [_sum("program"), _sum("element")],
    }


def _program(number: int) -> Row:
    """A program and its elements."""
    _, french, english = WORDS["themes"][number]
    things = WORDS["things"][number * ELEMENTS : (number + 1) * ELEMENTS]
    return {
        "id": f"programme-{number}",
        "number": str(number),
        "title": {"fr": french.capitalize(), "en": english},
        "elements": [
            {
                "id": f"element-{number}-{place}",
                "number": str(place),
                "title": {"fr": fr.capitalize(), "en": en.capitalize()},
            }
            for place, (fr, en) in enumerate(things, 1)
        ],
    }


def _sum(parts: str) -> Row:
    """That the parts add up."""
    labels = {"program": ("Somme des programmes", "Sum of programs")}
    fr, en = labels.get(parts, ("Somme des éléments", "Sum of elements"))
    return {"id": f"by-{parts}", "label": {"fr": fr, "en": en}, "sum": parts, "of": "expenditure"}
