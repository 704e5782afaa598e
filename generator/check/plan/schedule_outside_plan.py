"""A schedule, or a report, is outside the plan’s period.

## Why

What a plan schedules is in its own period: an action of 2021 in a plan of 2008-2012 is most often
mistyped. A single date or a fiscal year may stick out at the ends of that period, and so may each
end of an interval when it is a year, a season or a month; an open end is fine. A report may come in
the year after the plan, and what evaluates it in the two years after. Where most dates of a plan
are outside, its own period is in doubt, and that is reported once.

## Bad

```yaml
# data/plans/a-plan/plan.yml
period: 2008/2012
nodes:
  - id: "1"
    kind: objective
    title: {fr: Accueillir, en: Welcome}
    indicators: [admissions]
    schedule: 2021
```

## Good

```yaml
# data/plans/a-plan/plan.yml
period: 2008/2012
nodes:
  - id: "1"
    kind: objective
    title: {fr: Accueillir, en: Welcome}
    indicators: [admissions]
    schedule: 2012
```

## How to fix

Correct the `schedule:`, the `period:` of the report, or the plan’s own. If the plan’s document does
schedule something beyond its end, waive this check for the item and say so.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.check.shared.names import node_name
from generator.language.message import say
from generator.model.plan import Node, Plan
from generator.model.site import Site
from generator.model.types import Text
from generator.model.when import When, parse
from generator.place import Place
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF233", name="schedule-outside-plan", severity=Severity.WARNING, doc=__doc__ or ""
)
YEAR = 365
MANY = 3
EVALUATION = re.compile(r"\b(?:évalu|evaluat|bilan|rapport final|final report)", re.IGNORECASE)


class Span(NamedTuple):
    """The first and the last day that something can mean, counted in days; open where `None`."""

    first: int | None
    last: int | None


class Dated(NamedTuple):
    """A date of a plan; `after` is how many days it may come after the plan."""

    item: str
    node: Node
    place: Place
    when: When
    after: int = 0
    is_report: bool = False


def find(site: Site) -> Iterator[Problem]:
    """The dates outside the period of their plan; where most are, the period itself."""
    for plan in site.plans:
        if _is_backwards(plan.period):
            continue
        dates = [each for each in _dates(plan) if not _is_backwards(each.when)]
        outside = [each for each in dates if not _is_within(plan.period, each)]
        if len(outside) >= MANY and len(outside) * 2 > len(dates):
            yield _whole(plan, len(outside), len(dates))
        else:
            yield from (_problem(plan, each) for each in outside)


def _dates(plan: Plan) -> Iterator[Dated]:
    """The schedules and the periods of reports of a plan."""
    for node in plan.nodes:
        item = f"{plan.id}/{node.id}"
        if node.schedule:
            after = _grace(node.title, node.summary)
            yield Dated(item, node, node.origin.at("schedule"), node.schedule, after)
        for action in node.actions:
            if action.schedule:
                place, after = action.origin.at("schedule"), _grace(action.text, *action.steps)
                yield Dated(f"{item}/{action.id}", node, place, action.schedule, after)
        for report in node.reports:
            place, below = report.origin.at("period"), f"{item}/{report.id}"
            yield Dated(below, node, place, report.period, YEAR, is_report=True)


def _grace(*texts: Text | None) -> int:
    """How many days after the plan something may come: two years for what evaluates it."""
    words: Iterable[str] = (each for text in texts if text for each in text.values())
    return 2 * YEAR if any(EVALUATION.search(each) for each in words) else 0


def _is_backwards(when: When) -> bool:
    """Whether a period ends before it starts, which another check tells."""
    return bool(when.start and when.end and when.end < when.start)


def _is_within(period: When, dated: Dated) -> bool:
    """Whether a date is in a period: each of its ends that is known can be."""
    first, last = (_span(end) for end in period.ends)
    begins, finishes = (_span(end) for end in dated.when.ends)
    if dated.is_report or dated.when.is_fiscal_year:
        begins = finishes = Span(begins.first, finishes.last)
    latest_start = finishes.last if begins.last is None else begins.last
    earliest_end = begins.first if finishes.first is None else finishes.first
    limit = None if last.last is None else last.last + dated.after
    return _not_after(first.first, latest_start) and _not_after(earliest_end, limit)


@lru_cache(maxsize=4096)
def _span(point: str) -> Span:
    """The days that one end can mean; a year more each way where it is not sure."""
    if not point:
        return Span(None, None)
    when, doubt = parse(point), YEAR if point[-1] in "?~%" else 0
    return Span(
        when.start.toordinal() - doubt if when.start else None,
        when.end.toordinal() + doubt if when.end else None,
    )


def _not_after(first: int | None, second: int | None) -> bool:
    """Whether a day is not after another; always where one of them is open."""
    return first is None or second is None or first <= second


def _whole(plan: Plan, outside: int, every: int) -> Problem:
    """A plan whose own period is in doubt."""
    return rule.at(
        plan.origin.at("period"),
        say(
            "Of the {every} dates of this plan, {outside} are outside its period, {period}.",
            every=every,
            outside=outside,
            period=plan.period.text,
        ),
        expected=say("A period that the plan’s schedules and reports are in."),
        fix=say("Correct the plan’s `period:`, or its schedules."),
        item=plan.id,
        width=len(plan.period.text),
    )


def _problem(plan: Plan, dated: Dated) -> Problem:
    """The date, and the period that it is not in."""
    return rule.at(
        dated.place,
        say(
            "{node}: the date {date} is outside the plan.",
            node=node_name(plan, dated.node),
            date=dated.when.text,
        ),
        expected=say("A date within {period}.", period=plan.period.text),
        fix=say("Correct this date, or the plan’s `period:`."),
        item=dated.item,
        width=len(dated.when.text),
    )
