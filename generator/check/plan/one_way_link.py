"""An item names another as related, and is not named in return.

## Why

What is related is so both ways: a reader who comes to either item is led to the other. In a plan
where most such links are mutual, one that is not was most often forgotten. Plans that link one way
only are left alone.

## Bad

```yaml
# data/plans/a-plan/plan.yml
nodes:
  - id: "1"
    kind: objective
    title: {fr: Accueillir, en: Welcome}
    indicators: [admissions]
    related: ["2"]
  - id: "2"
    kind: objective
    title: {fr: Accompagner, en: Accompany}
    indicators: [admissions]
    related: ["1", "3"]
  - id: "3"
    kind: objective
    title: {fr: Informer, en: Inform}
    indicators: [admissions]
    related: ["1", "2"]
```

## Good

```yaml
# data/plans/a-plan/plan.yml
nodes:
  - id: "1"
    kind: objective
    title: {fr: Accueillir, en: Welcome}
    indicators: [admissions]
    related: ["2", "3"]
  - id: "2"
    kind: objective
    title: {fr: Accompagner, en: Accompany}
    indicators: [admissions]
    related: ["1", "3"]
  - id: "3"
    kind: objective
    title: {fr: Informer, en: Inform}
    indicators: [admissions]
    related: ["1", "2"]
```

## How to fix

Under `related:` of the other item, write the id of this one: `2.4` in the same plan,
`other-plan/2.4` in another. If the two are not related, remove the link.
"""

from collections.abc import Iterator
from typing import NamedTuple

from generator.check.shared.names import node_name
from generator.language.message import say
from generator.model.plan import Node, Plan
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF217",
    name="one-way-link",
    severity=Severity.WARNING,
    doc=__doc__ or "",
    needs_all=True,
)
End = tuple[str, str]


class Link(NamedTuple):
    """A related item, as one item names it."""

    plan: Plan
    node: Node
    position: int
    other_plan: Plan
    other: Node

    @property
    def ends(self) -> tuple[End, End]:
        """The two items, by the ids of their plans and their own."""
        return (self.plan.id, self.node.id), (self.other_plan.id, self.other.id)

    @property
    def word(self) -> str:
        """The reference as it is written."""
        return self.node.related[self.position]


def find(site: Site) -> Iterator[Problem]:
    """The links that are not returned, in plans that return most of theirs."""
    by_plan = [list(_links(site, plan)) for plan in site.plans]
    there = {link.ends for links in by_plan for link in links}
    for links in by_plan:
        alone = [link for link in links if link.ends[::-1] not in there]
        mutual = {frozenset(link.ends) for link in links if link.ends[::-1] in there}
        if len(mutual) > len({link.ends for link in alone}):
            yield from (_problem(link) for link in alone)


def _links(site: Site, plan: Plan) -> Iterator[Link]:
    """The links of a plan's nodes to others."""
    for node in plan.nodes:
        for position, word in enumerate(node.related):
            found = site.reference(word, plan)
            if found and found[1] is not node:
                yield Link(plan, node, position, *found)


def _problem(link: Link) -> Problem:
    """The link, and what to write at its other end."""
    same = link.plan is link.other_plan
    return rule.at(
        link.node.origin.at(f"related.{link.position}"),
        say(
            "{node}, is related to {other}, which does not name it in return.",
            node=node_name(link.plan, link.node),
            other=link.word,
        ),
        expected=say("Links that go both ways, as most of this plan’s do."),
        fix=say(
            "Under `related:` of {other}, write {back}.",
            other=link.word,
            back=link.node.id if same else f"{link.plan.id}/{link.node.id}",
        ),
        item=f"{link.plan.id}/{link.node.id}",
        width=len(link.word),
    )
