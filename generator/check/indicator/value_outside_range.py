"""A figure is impossible on the scale of its indicator.

## Why

A share of 120% and −4 companies are mistyped. Percentages lie between 0 and 100; a whole number of
things or of days is not negative. A variation in per cent has a scale of its own, `change`, without
limits. Balances, variations and degrees may be negative, as may a correction that a note explains.

## Bad

```yaml
# data/plans/a-plan/plan.yml
indicators:
  - id: satisfied
    title: {fr: Clientèle satisfaite, en: Satisfied clients}
    scale: percent
    observations:
      - {period: 2010, value: 120}
```

## Good

```yaml
# data/plans/a-plan/plan.yml
indicators:
  - id: satisfied
    title: {fr: Clientèle satisfaite, en: Satisfied clients}
    scale: percent
    observations:
      - {period: 2010, value: 82}
```

## How to fix

Correct the figure. If it is a variation, such as growth, write `scale: change`. If a rate is
rightly above 100%, such as occupancy, waive this check for the indicator and say why.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.check.shared.alike import bare
from generator.check.shared.measuring import Entry, entries, is_off_scale, item
from generator.check.shared.names import short
from generator.language.message import Message, say
from generator.model.indicator import Indicator
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF307", name="value-outside-range", severity=Severity.ERROR, doc=__doc__ or "")
SIGNED = re.compile(
    r"°|\b(?:nett?e?s?\b|altitud|augment|bais+e|balance|bilan|celsius|change|coefficient|"
    r"croissance|decline|decrease|deficit|degre|difference|diminution|drop|ecart|elevation|"
    r"evolution|fahrenheit|gain|gap|growth|hausse|increase|index|indice|loss|perte|point|"
    r"profit|progression|recul|reduction|rise|score|solde|surplus|temperature|trend|variation)"
)
"""Words for what may be below zero, in French and English, without accents."""


def find(site: Site) -> Iterator[Problem]:
    """The percentages outside 0 to 100, and the counts below zero."""
    for indicator in site.indicators:
        if indicator.scale == "percent":
            yield from _percentages(indicator)
        elif indicator.scale in {"number", "days"}:
            yield from _counts(indicator)


def _percentages(indicator: Indicator) -> Iterator[Problem]:
    """The percentages that are no part of a whole."""
    for entry in entries(indicator):
        for field, figure in entry.figures.items():
            if is_off_scale(indicator, figure):
                yield _problem(
                    entry,
                    field,
                    expected=say("A percentage between 0 and 100."),
                    fix=say("Correct it, or write `scale: change` if it is a variation."),
                )


def _counts(indicator: Indicator) -> Iterator[Problem]:
    """The one count below zero of an indicator that counts."""
    below = [
        (entry, field)
        for entry in entries(indicator)
        for field, figure in entry.figures.items()
        if figure < 0
    ]
    if len(below) == 1 and _counts_things(indicator):
        (entry, field), *_ = below
        if _is_whole(entry.figures[field]) and not entry.stated.note:
            yield _problem(
                entry,
                field,
                expected=say("A count that is not below zero."),
                fix=say("Correct it, or explain it in a `note:` if it is right."),
            )


def _counts_things(indicator: Indicator) -> bool:
    """Whether an indicator counts persons, files or days, and is no balance and no degree."""
    unit = (indicator.unit or {}).values()
    if indicator.scale == "number" and not any(unit):
        return False
    if any(SIGNED.search(bare(text)) for text in (*indicator.title.values(), *unit)):
        return False
    return all(_is_whole(each) for entry in entries(indicator) for each in entry.figures.values())


def _is_whole(figure: Decimal) -> bool:
    """Whether a figure has no fraction."""
    return figure == figure.to_integral_value()


def _problem(entry: Entry, field: str, *, expected: Message, fix: Message) -> Problem:
    """The figure, and what it should be."""
    figure = entry.figures[field]
    return rule.at(
        entry.at(field),
        say(
            "“{indicator}” cannot be {figure} for {period}.",
            indicator=short(entry.indicator.title),
            figure=figure,
            period=entry.stated.period.text,
        ),
        expected=expected,
        fix=fix,
        item=item(entry.indicator),
        width=len(f"{figure:f}"),
    )
