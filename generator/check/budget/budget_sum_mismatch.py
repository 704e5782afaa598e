"""The parts of a budget do not add up to the total that it states.

## Why

Published budgets add up, and readers check. Totals are written as published and compared with
their parts, for every year and place where both are stated, to the last published decimal. A
difference is a mistyped figure, or something that the source should explain.

## Bad

```yaml
# data/budgets/2007-2008/budget.yml
identities:
  - id: programs
    label: {fr: Les programmes, en: The programs}
    sum: program
    of: expenditure
lines:
  - {year: 2007-2008, measure: expenditure, amount: 30.1}
  - {year: 2007-2008, program: "1", measure: expenditure, amount: 10.0}
  - {year: 2007-2008, program: "2", measure: expenditure, amount: 20.0}
```

## Good

```yaml
# data/budgets/2007-2008/budget.yml
identities:
  - id: programs
    label: {fr: Les programmes, en: The programs}
    sum: program
    of: expenditure
lines:
  - {year: 2007-2008, measure: expenditure, amount: 30.0}
  - {year: 2007-2008, program: "1", measure: expenditure, amount: 10.0}
  - {year: 2007-2008, program: "2", measure: expenditure, amount: 20.0}
```

## How to fix

Compare the total and its parts with the source, and correct the one that is mistyped. If the
source itself does not add up, keep its figures and waive this check for the total, saying so.
"""

from collections.abc import Iterator

from generator.check.shared.figures import EXACT, differ, figure_name, total
from generator.check.shared.references import line_item
from generator.language.message import Message, say
from generator.model.budget import Budget, Cell, Identity, Line, Measure
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF401",
    name="budget-sum-mismatch",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The stated totals that differ from the sum of their parts."""
    for budget in site.budgets:
        for identity in budget.identities:
            measure = budget.measure(identity.of) if identity.sum and identity.of else None
            if measure:
                yield from _sums(budget, identity, measure)


def _sums(budget: Budget, identity: Identity, measure: Measure) -> Iterator[Problem]:
    """The totals of a measure that differ from the sum of their parts along one axis."""
    for cell, parts in _parts(budget, identity, measure).items():
        stated = budget.line(cell, measure.id)
        summed = total(part.amount for part in parts)
        if stated and differ(stated.amount, summed, measure):
            yield rule.at(
                stated.origin.at("amount"),
                say(
                    "{figure}: {stated} is stated, but its {parts} add up to {sum}; the difference "
                    "is {difference}.",
                    figure=figure_name(budget, stated),
                    stated=stated.amount,
                    parts=_counted(identity, len(parts)),
                    sum=summed,
                    difference=EXACT.subtract(stated.amount, summed),
                ),
                expected=say("Parts that add up to the total, to the last published decimal."),
                fix=say("Compare the total and its parts with the source."),
                item=line_item(budget, cell, measure.id),
            )


def _parts(budget: Budget, identity: Identity, measure: Measure) -> dict[Cell, list[Line]]:
    """The parts of each total along the axis of an identity, by the place of the total."""
    axis = identity.sum or "program"
    found: dict[Cell, dict[Cell, Line]] = {}
    for line in budget.lines:
        cell = line.cell
        is_part = getattr(cell, axis) and not (axis == "program" and cell.element)
        if line.measure == measure.id and is_part:
            found.setdefault(cell._replace(**{axis: ""}), {}).setdefault(cell, line)
    return {whole: list(parts.values()) for whole, parts in found.items()}


def _counted(identity: Identity, count: int) -> Message:
    """How many parts there are, and of which kind."""
    if identity.sum == "element":
        return say("elements ({count})", count=count)
    if identity.sum == "category":
        return say("categories ({count})", count=count)
    return say("programs ({count})", count=count)
