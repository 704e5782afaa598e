"""The number of an item disagrees with its place.

## Why

Readers cite items by their numbers: 2.4 is the fourth of 2. This check compares the numbers with
the plan’s own practice. Where most numbers of a level begin with the number above them, it
tells of one that does not. Where most items with the same parent are in order, it tells of one
that comes too late. It also tells of a number that stands twice at one level, unless numbers start
again under each parent. Numbers in words are left alone.

## Bad

```yaml
# data/plans/a-plan/plan.yml
levels:
  - kind: objective
    label: {fr: Objectif, en: Objective}
    plural: {fr: Objectifs, en: Objectives}
  - kind: measure
    label: {fr: Mesure, en: Measure}
    plural: {fr: Mesures, en: Measures}
nodes:
  - id: "1"
    kind: objective
    number: "1"
    title: {fr: Accueillir, en: Welcome}
    indicators: [admissions]
  - id: "1.1"
    kind: measure
    number: "1.1"
    title: {fr: Accompagner, en: Accompany}
    parent: "1"
  - id: "1.2"
    kind: measure
    number: "1.1"
    title: {fr: Informer, en: Inform}
    parent: "1"
```

## Good

```yaml
# data/plans/a-plan/plan.yml
levels:
  - kind: objective
    label: {fr: Objectif, en: Objective}
    plural: {fr: Objectifs, en: Objectives}
  - kind: measure
    label: {fr: Mesure, en: Measure}
    plural: {fr: Mesures, en: Measures}
nodes:
  - id: "1"
    kind: objective
    number: "1"
    title: {fr: Accueillir, en: Welcome}
    indicators: [admissions]
  - id: "1.1"
    kind: measure
    number: "1.1"
    title: {fr: Accompagner, en: Accompany}
    parent: "1"
  - id: "1.2"
    kind: measure
    number: "1.2"
    title: {fr: Informer, en: Inform}
    parent: "1"
```

## How to fix

Correct the item’s `number:` or its `parent:`, or move the item to its place in the file. If the
plan’s document itself numbers it so, waive this check for the item and say so.
"""

from collections.abc import Iterator

from generator.check.shared.names import node_name, short
from generator.check.shared.numbering import numbered, out_of_order, repeated, unlike_above
from generator.language.message import Message, say
from generator.model.plan import Node, Plan
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF214", name="number-unlike-place", severity=Severity.WARNING, doc=__doc__ or "")


def find(site: Site) -> Iterator[Problem]:
    """The nodes whose number disagrees with their place.

    A number that is wrong in one way is not compared further: it would accuse its neighbours.
    """
    for plan in site.plans:
        numbers = numbered(plan)
        for judge, tell in ((unlike_above, _unlike), (repeated, _twice), (out_of_order, _late)):
            faults = list(judge(plan, numbers))
            wrong = {node.id for node, _ in faults}
            numbers = tuple(one for one in numbers if one.node.id not in wrong)
            yield from (tell(plan, node, other) for node, other in faults)


def _unlike(plan: Plan, node: Node, other: Node) -> Problem:
    """A number that does not begin with the one above it."""
    return _problem(
        plan,
        node,
        say(
            "{node}, is below {other}, “{title}”: its number says otherwise.",
            **_names(plan, node, other),
        ),
        expected=say("A number that begins with {number}.", number=other.number),
        fix=say("Correct its `number:` or its `parent:`."),
    )


def _twice(plan: Plan, node: Node, other: Node) -> Problem:
    """A number that an item of the same level has already."""
    return _problem(
        plan,
        node,
        say("{node}, has the same number as “{title}”.", **_names(plan, node, other)),
        expected=say("A number of its own."),
        fix=say("Correct the `number:` of one of them."),
    )


def _late(plan: Plan, node: Node, other: Node) -> Problem:
    """A number that comes after a higher one."""
    return _problem(
        plan,
        node,
        say("{node}, comes after {other}, “{title}”.", **_names(plan, node, other)),
        expected=say("Items with the same parent in the order of their numbers."),
        fix=say("Move the item to its place, or correct one of the two numbers."),
    )


def _names(plan: Plan, node: Node, other: Node) -> dict[str, object]:
    """What fills the messages."""
    return {"node": node_name(plan, node), "other": other.number, "title": short(other.title)}


def _problem(plan: Plan, node: Node, found: Message, *, expected: Message, fix: Message) -> Problem:
    """A problem of the number of a node."""
    return rule.at(
        node.origin.at("number"),
        found,
        expected=expected,
        fix=fix,
        item=f"{plan.id}/{node.id}",
        width=len(node.number or ""),
    )
