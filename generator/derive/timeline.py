"""Plans, budgets, reports, results and corrections to what was published, the latest first."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from generator.derive.index import Index, unique
from generator.model import addresses
from generator.model.erratum import Erratum
from generator.model.plan import Plan
from generator.model.report import Report
from generator.model.source import Citation
from generator.model.when import When
from generator.view.budget import BudgetView
from generator.view.timeline import Event, EventItem, Kind

SHOWN = 5
"""How many cards or indicators an event names; the others are counted."""
_UNFIT = re.compile(r"[^A-Za-z0-9.-]+")
"""What an address does not hold as it is: the signs of a period."""


class _Together:
    """Cards or indicators that say something of the same period, from the same document."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], tuple[When, Citation | None, list[EventItem]]] = {}

    def add(self, period: When, item: EventItem, source: Citation | None) -> None:
        """Puts one to the others; each is named once."""
        key = (period.text, source.id if source else "")
        items = self._found.setdefault(key, (period, source, []))[2]
        if item not in items[-1:]:
            items.append(item)

    def __iter__(self) -> Iterator[tuple[When, Citation | None, list[EventItem]]]:
        return iter(self._found.values())


def timeline(index: Index, budgets: Sequence[BudgetView]) -> tuple[Event, ...]:
    """Everything that was published; of one day, plans first, then their reports and results.

    A document stands at the day of its publication. Where that is not known, a plan or a budget
    stands at the beginning of its period, a report or a result at the end. What has no day at all
    is left out.
    """
    found = [
        *_plans(index),
        *_budgets(index, budgets),
        *_reports(index),
        *_results(index),
        *_errata(index, budgets),
    ]
    return tuple(sorted(found, key=lambda event: event.day, reverse=True))


def _plans(index: Index) -> Iterator[Event]:
    """Each plan."""
    for plan in index.plans:
        published = _published(index, plan.source)
        if day := _first(published, plan.period):
            key = addresses.key("plans", plan.id)
            yield Event(
                id=key,
                kind="plan",
                day=day,
                title=plan.title,
                key=key,
                label=plan.label,
                published=published,
                period=plan.period,
            )


def _budgets(index: Index, budgets: Iterable[BudgetView]) -> Iterator[Event]:
    """Each budget."""
    for view in budgets:
        published = _published(index, view.budget.source)
        if day := _first(published, view.budget.period):
            yield Event(
                id=view.key,
                kind="budget",
                day=day,
                title=view.budget.title,
                key=view.key,
                published=published,
                period=view.budget.period,
            )


def _reports(index: Index) -> Iterator[Event]:
    """What the cards of a plan report, each period apart."""
    for plan in index.plans:
        found = _Together()
        for item, report in _each_report(index, plan):
            found.add(report.period, item, report.source)
        yield from _events(index, plan, "reports", found)


def _results(index: Index) -> Iterator[Event]:
    """What was measured since a plan began, each period apart."""
    found: defaultdict[str, _Together] = defaultdict(_Together)
    for one in index.site.indicator_by_id.values():
        places = index.site.indicator_uses.get(one.id, ())
        item = EventItem(title=one.title, key=addresses.key("indicators", one.id))
        for plan, _ in places[:1]:
            for said in one.observations:
                if said.is_result and _is_since(said.period, plan):
                    found[plan.id].add(said.period, item, said.source)
    for plan in index.plans:
        if plan.id in found:
            yield from _events(index, plan, "results", found[plan.id])


def _errata(index: Index, budgets: Iterable[BudgetView]) -> Iterator[Event]:
    """Each correction of a closed year."""
    for view in budgets:
        for erratum in view.budget.errata:
            yield from _erratum(erratum, EventItem(title=view.budget.title, key=view.key))
    for plan in index.plans:
        for item, report in _each_report(index, plan):
            for erratum in report.errata:
                yield from _erratum(erratum, item)


def _each_report(index: Index, plan: Plan) -> Iterator[tuple[EventItem, Report]]:
    """Each report of a plan, with where it stands."""
    for node in unique(plan):
        if node.reports and (link := index.link(plan, node)):
            for report in node.reports:
                anchor = link.anchor or addresses.anchor(f"report-{report.id}")
                item = EventItem(title=node.title, key=link.key, anchor=anchor, number=node.number)
                yield item, report


def _erratum(erratum: Erratum, item: EventItem) -> Iterator[Event]:
    """One correction."""
    if erratum.date.start:
        name = _fit("erratum", item.anchor, erratum.date.text, erratum.seal[:8])
        yield Event(
            id=f"{item.key}#{name}",
            kind="erratum",
            day=erratum.date.start,
            title=item.title,
            key=item.key,
            anchor=item.anchor,
            published=erratum.date,
            text=erratum.text,
        )


def _events(index: Index, plan: Plan, kind: Kind, found: _Together) -> Iterator[Event]:
    """What the cards or the indicators of a plan say of each period, from each document."""
    key = addresses.key("plans", plan.id)
    for period, source, items in found:
        published = _published(index, source)
        if day := _first(published) or period.end or period.start:
            yield Event(
                id=f"{key}#{_fit(kind, period.text, source.id if source else '')}",
                kind=kind,
                day=day,
                title=plan.title,
                key=key,
                label=plan.label,
                published=published,
                period=period,
                items=tuple(items[:SHOWN]),
                count=len(items),
            )


def _published(index: Index, citation: Citation | None) -> When | None:
    """When the document of a citation was published, where that is known."""
    cited = index.cited(citation)
    return cited.source.date if cited else None


def _first(*dates: When | None) -> date | None:
    """The first day that the first of these dates can mean that has any."""
    return next((day for one in dates if one and (day := one.start or one.end)), None)


def _is_since(period: When, plan: Plan) -> bool:
    """Whether a period ends after a plan began: what was before is where the plan starts from."""
    end, start = period.end, plan.period.start
    return end is None or start is None or end > start


def _fit(*parts: str) -> str:
    """Parts of an id as one that an address can hold."""
    return "-".join(_UNFIT.sub("_", part) for part in parts if part)
