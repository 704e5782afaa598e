"""A card has nothing but its title.

## Why

A level with `card: true` gives each of its items a page of its own. A page without a summary, a
text, an indicator, an action, a report, a date, a note or an item below has nothing to read. This
check tells of the empty cards of a level where most have something. A level of which no card has
anything is reported once.

## Bad

```yaml
# data/plans/a-plan/plan.yml
levels:
  - kind: measure
    label: {fr: Mesure, en: Measure}
    plural: {fr: Mesures, en: Measures}
    card: true
nodes:
  - id: "1"
    kind: measure
    title: {fr: Accueillir, en: Welcome}
```

## Good

```yaml
# data/plans/a-plan/plan.yml
levels:
  - kind: measure
    label: {fr: Mesure, en: Measure}
    plural: {fr: Mesures, en: Measures}
    card: true
nodes:
  - id: "1"
    kind: measure
    title: {fr: Accueillir, en: Welcome}
    summary: {fr: Un premier guichet ouvre en 2009., en: A first counter opens in 2009.}
```

## How to fix

Write what the plan’s document says about the item: a `summary:`, its indicators, its actions, or a
text in `content/plans/`. If the document only lists titles at this level, remove `card: true` from
the level.
"""

from collections.abc import Iterator

from generator.check.shared.names import node_name, short
from generator.language.message import say
from generator.model import addresses
from generator.model.plan import Level, Node, Plan
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF215",
    name="empty-card",
    severity=Severity.WARNING,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The empty cards of levels where most are not; the levels of which all are."""
    written = {key for key, _ in site.narrative_by_key}
    for plan in site.plans:
        cards: dict[str, list[Node]] = {}
        for node in plan.nodes:
            cards.setdefault(node.kind, []).append(node)
        for level in plan.levels:
            if level.card and not _asks(level):
                yield from _of_level(plan, level, cards.get(level.kind, []), written)


def _of_level(plan: Plan, level: Level, cards: list[Node], written: set[str]) -> Iterator[Problem]:
    """The empty cards of one level."""
    empty = [node for node in cards if _is_empty(plan, node, written)]
    if len(empty) == len(cards) > 1:
        yield _whole(plan, level, len(cards))
    elif len(empty) * 2 < len(cards) or len(cards) == 1:
        yield from (_problem(plan, node) for node in empty)


def _is_empty(plan: Plan, node: Node, written: set[str]) -> bool:
    """Whether a node has nothing of its own to read, and no text about it."""
    has = (
        *(node.summary, node.note, node.schedule),
        *(node.indicators, node.actions, node.reports),
        plan.children(node),
    )
    return not any(has) and addresses.key("plans", plan.id, node.id) not in written


def _asks(level: Level) -> bool:
    """Whether another check tells of what is missing: the level requires something to read."""
    asked = {"indicators", "actions", "schedule"}.intersection(level.requires)
    return level.kind == "objective" or bool(asked)


def _whole(plan: Plan, level: Level, count: int) -> Problem:
    """A level of which no card has anything."""
    return rule.at(
        level.origin.at("card"),
        say(
            "None of the {count} cards of the level “{level}”, in “{plan}”, has anything but its "
            "title.",
            count=count,
            level=level.label,
            plan=short(plan.title),
        ),
        expected=say("Something to read on each card."),
        fix=say("Write a `summary:` on each, or remove `card: true` from the level."),
        item=plan.id,
    )


def _problem(plan: Plan, node: Node) -> Problem:
    """A card without content."""
    return rule.at(
        node.origin.at(),
        say("{node}, has a page with nothing but its title.", node=node_name(plan, node)),
        expected=say("Something to read: a summary, a text, an indicator, an action or a report."),
        fix=say("Write a `summary:` that says what the plan’s document says of it."),
        item=f"{plan.id}/{node.id}",
    )
