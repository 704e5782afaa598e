"""A figure changed a good deal since the year before, and nothing says why.

## Why

The first question of a reader who sees a budget rise or fall is why. This check holds where
`mkdocs.yml` sets `variation_threshold`, in per cent: a sum of money of the budget’s own year that
differs by more from the year before needs an explanation, which stands below the tables. What was
zero before and is not any more needs one too. What has no figure for the year before needs none.

## Bad

```yaml
# data/budgets/2007-2008/budget.yml
lines:
  - {year: 2007-2008, program: "1", measure: expenditure, amount: 160.0}
  - {year: 2006-2007, program: "1", measure: expenditure, amount: 100.0}
```

## Good

```yaml
# data/budgets/2007-2008/budget.yml
lines:
  - {year: 2007-2008, program: "1", measure: expenditure, amount: 160.0}
  - {year: 2006-2007, program: "1", measure: expenditure, amount: 100.0}
explanations:
  - program: "1"
    measure: expenditure
    text:
      fr: Les cours de français accueillent plus de personnes.
      en: French courses take in more people.
```

## How to fix

Under `explanations:` of the budget, say why in every language, with the `program`, `element`,
`category` and `measure` of the figure; without `measure`, the explanation is about everything that
changed there. Where the document gives no reason, say that it gives none.
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.check.shared.claims import derived
from generator.check.shared.figures import (
    EXACT,
    IN_DOLLARS,
    figure_name,
    percent,
    rounded,
)
from generator.check.shared.references import line_item
from generator.language.message import Message, say
from generator.model.budget import Budget, Line
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF407",
    name="unexplained-variation",
    severity=Severity.WARNING,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The sums of money that changed by more than the site’s threshold, without an explanation."""
    threshold = site.settings.checks.variation_threshold
    for budget in site.budgets if threshold is not None else ():
        for line, base in _compared(budget):
            change = _change(line.amount, base)
            large = change is None or abs(change) > (threshold or 0)
            if large and not budget.explained(line.cell, line.measure):
                yield _problem(budget, line, _found(budget, line, base, change), threshold)


def _compared(budget: Budget) -> Iterator[tuple[Line, Decimal]]:
    """Each sum of money of the budget's own year, with another one the year before."""
    stated = derived(budget)
    now, before = (*budget.years, "", "")[:2]
    for line in budget.lines:
        measure = budget.measure(line.measure)
        is_money = measure and measure.unit in IN_DOLLARS and measure.id not in stated
        if is_money and line.year == now and budget.line(line.cell, line.measure) is line:
            base = budget.amount(line.cell._replace(year=before), line.measure)
            if base is not None and base != line.amount:
                yield line, base


def _change(amount: Decimal, base: Decimal) -> Decimal | None:
    """The change in per cent; none from zero."""
    return percent(EXACT.subtract(amount, base), base) if base else None


def _found(budget: Budget, line: Line, base: Decimal, change: Decimal | None) -> Message:
    """What changed, from what, and by how much."""
    name, amount = figure_name(budget, line), line.amount
    if change is None:
        return say(
            "{figure}: {amount}, after zero the year before, is not explained.",
            figure=name,
            amount=amount,
        )
    return say(
        "{figure}: {amount}, after {base} the year before ({change}%), is not explained.",
        figure=name,
        amount=amount,
        base=base,
        change=rounded(change, 1),
    )


def _problem(budget: Budget, line: Line, found: Message, threshold: Decimal | None) -> Problem:
    """The figure, and the explanation to write."""
    return rule.at(
        line.origin.at("amount"),
        found,
        expected=say(
            "An explanation of every change of more than {threshold}%.",
            threshold=threshold or 0,
        ),
        fix=say(
            "Add to `explanations:` of the budget one with {fields}; if the document gives no "
            "reason, say that it gives none.",
            fields=_fields(line),
        ),
        item=line_item(budget, line.cell, line.measure),
    )


def _fields(line: Line) -> str:
    """The fields of a figure's explanation, as they are written."""
    names = ("program", "element", "category", "measure")
    written = [f"`{name}: {getattr(line, name)}`" for name in names if getattr(line, name)]
    return ", ".join((*written, "`text:`"))
