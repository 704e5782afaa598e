"""What should add up in a budget is not well defined.

## Why

An identity says what must add up, in exactly one form: `sum:` with `of:`, `formula:`, `change:`
with `amount:` or `percent:` or both, or `share:` with `percent:`. One that mixes forms, lacks
a part, or cannot be read would check nothing, silently.

## Bad

```yaml
# data/budgets/2007-2008/budget.yml
identities:
  - id: appropriations
    label: {fr: Crédits, en: Appropriations}
    formula: expenditure = voted plus permanent
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
```

## How to fix

Write one form, with all of its parts. A formula is a measure, `=`, then measures joined by `+` or
`-`, with a space on each side of every sign. Its measures are all in money, or all in one unit.
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.check.shared.figures import in_unit
from generator.check.shared.formula import Formula
from generator.language.message import Message, say
from generator.model.budget import Budget, Identity
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF404", name="broken-identity", severity=Severity.ERROR, doc=__doc__ or "")

FORMS = {  # by the field that makes the form: the fields that it needs one of
    "sum": ("of",),
    "formula": (),
    "change": ("amount", "percent"),
    "share": ("percent",),
}


def find(site: Site) -> Iterator[Problem]:
    """The identities that cannot be checked."""
    for budget in site.budgets:
        for identity in budget.identities:
            fault = _form_fault(identity) or _formula_fault(budget, identity)
            if fault:
                yield _problem(budget, identity, fault)


def _form_fault(identity: Identity) -> Message | None:
    """What is wrong with the fields of an identity, if anything is."""
    forms = [form for form in FORMS if getattr(identity, form) is not None]
    if len(forms) != 1:
        return (
            say("It has several forms: {forms}.", forms=", ".join(forms))
            if forms
            else say("It has no form.")
        )
    form, needs = forms[0], FORMS[forms[0]]
    if needs and not any(getattr(identity, need) for need in needs):
        return say("`{form}:` lacks {needs}.", form=form, needs=_fields(needs))
    spare = [
        name
        for name in ("of", "amount", "percent")
        if name not in needs and getattr(identity, name) is not None
    ]
    return (
        say("`{form}:` has no use for {spare}.", form=form, spare=_fields(spare)) if spare else None
    )


def _fields(names: tuple[str, ...] | list[str]) -> str:
    """Names of fields, as they are written."""
    return ", ".join(f"`{name}:`" for name in names)


def _formula_fault(budget: Budget, identity: Identity) -> Message | None:
    """What is wrong with a formula, if anything is."""
    if identity.formula is None:
        return None
    formula = Formula.read(identity.formula)
    if formula is None:
        return say("The formula “{formula}” cannot be read.", formula=identity.formula)
    measures = [found for name in formula.measures if (found := budget.measure(name))]
    for each in measures[1:]:
        if in_unit(Decimal(1), each.unit, measures[0].unit) is None:
            return say(
                "The formula mixes {unit} and {other}.", unit=measures[0].unit, other=each.unit
            )
    return None


def _problem(budget: Budget, identity: Identity, fault: Message) -> Problem:
    """The identity and its fault."""
    return rule.at(
        identity.origin.at("formula" if identity.formula else ""),
        say("The identity “{identity}” is broken. {fault}", identity=identity.label, fault=fault),
        expected=say(
            "One form: `sum:` and `of:`; `formula:`; `change:` with `amount:` or `percent:`; "
            "`share:` and `percent:`."
        ),
        fix=say("Write one form, with its parts, such as `formula: total = part + other-part`."),
        item=f"{budget.id}/{identity.id}",
    )
