"""The picture of progress: how many actions stand where, as one bar in parts."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.model.plan import ActionStatus, Node
from generator.model.report import Report
from generator.render.charts.scale import written

ORDER: tuple[ActionStatus, ...] = (
    "completed",
    "under-way",
    "delayed",
    "not-started",
    "abandoned",
)
UNTOLD = "untold"
"""Where the source says nothing of how far something is: that is not "not started"."""
Subject = Literal["actions", "reports"]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the bar: its status, how many, and its place in per cent."""

    status: str
    count: int
    x: str
    width: str


@dataclass(frozen=True, slots=True)
class Progress:
    """The bar: its parts in the order of progress. `done` is how many are completed."""

    subject: Subject
    parts: tuple[Part, ...]
    total: int
    done: int


def progress_of(
    statuses: Iterable[ActionStatus | None], subject: Subject = "actions"
) -> Progress | None:
    """The bar of these statuses; none where the source gives no status at all."""
    counts = Counter(status or UNTOLD for status in statuses)
    total = counts.total()
    if counts[UNTOLD] == total:
        return None
    found, before = [], 0
    for status in (*ORDER, UNTOLD):
        if count := counts[status]:
            x, width = (Decimal(n) * 100 / total for n in (before, count))
            found.append(Part(status, count, written(x), written(width)))
            before += count
    return Progress(subject, tuple(found), total, counts["completed"])


def progress_charts(nodes: Iterable[Node]) -> tuple[Progress, ...]:
    """The bars of several nodes: that of their actions, and that of their last yearly reports."""
    known = tuple(nodes)
    actions = progress_of(action.status for node in known for action in node.actions)
    reported = [_last(node.reports) for node in known if node.reports]
    reports = progress_of((report.status for report in reported), "reports")
    return tuple(one for one in (actions, reports) if one)


def _last(reports: tuple[Report, ...]) -> Report:
    """The latest of a node's yearly reports."""
    return max(reports, key=lambda one: str(one.period.end or one.period.start or ""))
