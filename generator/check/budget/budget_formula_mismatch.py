"""A figure of a budget differs from what its formula gives.

## Why

Budgets declare how their measures follow from one another: appropriations are expenditure, less
amortization, plus investments. The formula is computed at every place and year where all of its
measures are stated, and compared to the last published decimal.

## Bad

```yaml
# data/budgets/2007-2008/budget.yml
measures:
  - {id: expenditure, label: {fr: Dépenses, en: Expenditure}, unit: thousand-dollars}
  - {id: voted, label: {fr: Votés, en: Voted}, unit: thousand-dollars}
  - {id: permanent, label: {fr: Permanents, en: Permanent}, unit: thousand-dollars}
identities:
  - id: appropriations
    label: {fr: Crédits, en: Appropriations}
    formula: expenditure = voted + permanent
lines:
  - {year: 2007-2008, measure: expenditure, amount: 30.1}
  - {year: 2007-2008, measure: voted, amount: 20.0}
  - {year: 2007-2008, measure: permanent, amount: 10.0}
```

## Good

```yaml
# data/budgets/2007-2008/budget.yml
measures:
  - {id: expenditure, label: {fr: Dépenses, en: Expenditure}, unit: thousand-dollars}
  - {id: voted, label: {fr: Votés, en: Voted}, unit: thousand-dollars}
  - {id: permanent, label: {fr: Permanents, en: Permanent}, unit: thousand-dollars}
identities:
  - id: appropriations
    label: {fr: Crédits, en: Appropriations}
    formula: expenditure = voted + permanent
lines:
  - {year: 2007-2008, measure: expenditure, amount: 30.0}
  - {year: 2007-2008, measure: voted, amount: 20.0}
  - {year: 2007-2008, measure: permanent, amount: 10.0}
```

## How to fix

Compare each figure of the formula with the source, and correct the one that is mistyped. If the
source itself differs, keep its figures and waive this check for the figure, saying so.
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.check.shared.figures import EXACT, differ, figure_name, half_unit, in_unit, total
from generator.check.shared.formula import Formula
from generator.check.shared.references import line_item
from generator.language.message import say
from generator.model.budget import Budget, Cell, Line, Measure
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF402",
    name="budget-formula-mismatch",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The stated figures that differ from what their formulas give."""
    for budget in site.budgets:
        for identity in budget.identities:
            formula = Formula.read(identity.formula) if identity.formula else None
            if formula:
                yield from _differences(budget, formula)


def _differences(budget: Budget, formula: Formula) -> Iterator[Problem]:
    """The figures of a formula's total that differ from what its terms give."""
    measure = budget.measure(formula.total)
    for line in budget.lines if measure else ():
        if measure and line.measure == measure.id and budget.line(line.cell, measure.id) is line:
            computed = _computed(budget, formula, line.cell, measure)
            coarsest = _coarsest(budget, formula, measure)
            if computed is not None and differ(line.amount, computed, coarsest):
                yield _problem(budget, formula, line, computed)


def _computed(budget: Budget, formula: Formula, cell: Cell, measure: Measure) -> Decimal | None:
    """What a formula gives at a place, in the unit of its total; none where a term is missing."""
    terms: list[Decimal] = []
    for sign, name in formula.terms:
        term, amount = budget.measure(name), budget.amount(cell, name)
        if term is None or amount is None:
            return None
        converted = in_unit(amount, term.unit, measure.unit)
        if converted is None:
            return None
        terms.append(EXACT.multiply(Decimal(sign), converted))
    return total(terms)


def _coarsest(budget: Budget, formula: Formula, measure: Measure) -> Measure:
    """The measure whose published decimals, in the unit of the total, say the least."""
    named = [found for name in formula.measures if (found := budget.measure(name))]
    return max(named, key=lambda each: in_unit(half_unit(each), each.unit, measure.unit) or 0)


def _problem(budget: Budget, formula: Formula, line: Line, computed: Decimal) -> Problem:
    """Both figures, their difference, and the formula."""
    terms = " ".join(f"{'+' if sign > 0 else '-'} {name}" for sign, name in formula.terms)
    return rule.at(
        line.origin.at("amount"),
        say(
            "{figure}: {stated} is stated, but its formula gives {computed}; the difference is "
            "{difference}.",
            figure=figure_name(budget, line),
            stated=line.amount,
            computed=computed,
            difference=EXACT.subtract(line.amount, computed),
        ),
        expected=say(
            "The figure that the formula gives: {formula}.",
            formula=f"{formula.total} = {terms.removeprefix('+ ')}",
        ),
        fix=say("Compare each figure of the formula with the source."),
        item=line_item(budget, line.cell, line.measure),
    )
