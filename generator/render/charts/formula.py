"""The picture of how a total is made: bars that go on from one another."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.model.budget import Measure
from generator.model.types import ID_PATTERN
from generator.render.charts.bars import BarRow, Bars, bar, reach
from generator.render.charts.sheet import Sheet, Spot

_FORMULA = re.compile(rf"\s*({ID_PATTERN})\s+=\s+({ID_PATTERN}(?:\s+[+-]\s+{ID_PATTERN})*)\s*")
_SIGNS = {"+": "+", "-": "\N{MINUS SIGN}"}


def formula(sheet: Sheet) -> Bars | None:
    """How a total is made of other measures, each bar beginning where the one before ends.

    The first formula of the budget whose measures were all published of the whole portfolio.
    """
    for identity in sheet.budget.identities:
        terms = tuple(_terms(sheet, identity.formula or ""))
        if len(terms) > 2 and len({one.unit for _, one, _ in terms}) == 1:
            return _steps(sheet, terms)
    return None


def _terms(sheet: Sheet, text: str) -> Iterator[tuple[str, Measure, Decimal]]:
    """The measures of a formula with their signs and amounts, its total last; none if one lacks."""
    match = _FORMULA.fullmatch(text)
    words = ["+", *match[2].split(), "=", match[1]] if match else []
    pairs = list(zip(words[::2], words[1::2], strict=True))
    known = [(sign, sheet.budget.measure(name)) for sign, name in pairs]
    found = [(sign, one, sheet.amount(Spot(), one, sheet.now)) for sign, one in known if one]
    whole = [(sign, one, value) for sign, one, value in found if value is not None]
    yield from whole if len(whole) == len(pairs) else ()


def _steps(sheet: Sheet, terms: tuple[tuple[str, Measure, Decimal], ...]) -> Bars:
    """The picture of a formula."""
    at, spans = Decimal(0), []
    for sign, _, value in terms:
        step = -value if sign == "-" else value
        spans.append((Decimal(0) if sign == "=" else at, step))
        at += step if sign != "=" else 0
    on = reach(end for start, step in spans for end in (start, start + step))
    *_, (_, total, _) = terms
    rows: list[BarRow] = []
    said: list[str] = []
    for (sign, one, value), (start, step) in zip(terms, spans, strict=True):
        mark = "" if not rows else _SIGNS.get(sign, sign)
        text, label = sheet.written(value, one), sheet.words(one.label)
        kind = {"-": "less", "=": "now"}.get(sign, "more" if rows else "now")
        rows.append(BarRow(label, (bar(f"{mark} {text}".strip(), kind, step, on, start),)))
        said.append(f"{mark} {label} ({text})".strip())
    return Bars(
        kind="formula",
        id="formula",
        measure=sheet.words(total.label),
        rows=tuple(rows),
        years=(sheet.now,),
        said={"formula": " ".join([said[-1].removeprefix("= "), "=", *said[:-1]])},
    )
