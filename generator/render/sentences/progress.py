"""Where an item of a plan stands, in words: what its reports and actions say, and its dates."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.plan import Node, Plan
from generator.model.when import When, parse
from generator.render.sentences.dates import Due, due
from generator.render.sentences.words import cut, listed
from generator.sentences import Teller

STATUSES = ("completed", "under-way", "delayed", "not-started", "abandoned")
"""The statuses that actions and reports can have, in the order in which they are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Where an item stands.

    `reported` is the period of its last report that says so; without one, `statuses` tell in words
    those of its actions. `period` is its own, or its plan's where `is_of_plan`. `what` is the
    action that `due` is the date of; empty for the item's own.
    """

    reported: When | None
    statuses: str
    period: When
    is_of_plan: bool
    due: Due[str] | None
    what: str


def progress(plan: Plan, node: Node, today: date | None, teller: Teller) -> Progress:
    """Where an item of a plan stands on a day."""
    reports = [one.period for one in node.reports if one.status]
    own = _period(node)
    found = due(_dated(node, teller.lang), today)
    return Progress(
        reported=max(reports, key=lambda one: one.end or date.max, default=None),
        statuses="" if reports else statuses((one.status for one in node.actions), teller),
        period=own or plan.period,
        is_of_plan=own is None,
        due=found,
        what=found.what if found and found.when is not node.schedule else "",
    )


def statuses(found: Iterable[str | None], teller: Teller) -> str:
    """How many actions have each status, in words; empty where none has any."""
    counts = Counter(found)
    told = [teller.part(f"status-{one}", count=counts[one]) for one in STATUSES if counts[one]]
    return listed(told, teller.lang) if told else ""


def _dated(node: Node, lang: str) -> Iterator[tuple[When, str]]:
    """The dates of an item and of its actions, with what each is the date of."""
    if node.schedule:
        yield node.schedule, cut(node.title.get(lang, ""))
    for action in node.actions:
        if action.schedule:
            yield action.schedule, cut(action.text.get(lang, ""))


def _period(node: Node) -> When | None:
    """From when until when an item runs: its own period, or that which its actions span.

    What one action leaves open is open for all: it may have begun before the others.
    """
    if node.schedule:
        return node.schedule
    spans = [one.schedule for one in node.actions if one.schedule]
    starts = [(one.start, one.ends[0]) for one in spans if one.start]
    ends = [(one.end, one.ends[1]) for one in spans if one.end]
    first = min(starts)[1] if len(starts) == len(spans) > 0 else ""
    last = max(ends)[1] if len(ends) == len(spans) > 0 else ""
    if not (first or last):
        return None
    return parse(first) if first == last else parse(f"{first or '..'}/{last or '..'}")
