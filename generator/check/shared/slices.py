"""A site in parts: each plan with what its own folders hold, and all that is of no plan alone.

What a check of a part finds depends on that part, and on what all share: organizations, sources,
the glossary, the settings. So parts are checked on all cores, and not again while they stay as
they are. `outlook.py` is of checks that also look things up in other parts.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from generator.check.shared.prose import quotes
from generator.model.addresses import plan_folder
from generator.model.facts import facts
from generator.model.indicator import Indicator
from generator.model.narrative import Narrative
from generator.model.plan import Plan
from generator.model.site import Site

T = TypeVar("T", Plan, Indicator, Narrative)
REST = ""
"""The name of the part that is of no plan."""


def slices(site: Site) -> Iterator[tuple[str, Site]]:
    """The parts of a site by name: each plan's by the name of its folder, then the rest."""
    plans = _by_owner(site.plans, (plan_folder(plan.origin.path) for plan in site.plans))
    narratives = _by_owner(site.narratives, plans)
    indicators = _by_owner(site.indicators, plans)
    for name in filter(None, list(narratives)):
        own = {f"plans/{one.id}" for one in plans[name]}
        own.update(f"indicators/{one.id}" for one in indicators.get(name, ()))
        if not all(_quoted(one) <= own for one in narratives[name]):
            narratives.setdefault(REST, []).extend(narratives.pop(name))
    for name in filter(None, plans):
        part = _slice(
            site,
            plans=tuple(plans[name]),
            indicators=tuple(indicators.get(name, ())),
            narratives=tuple(narratives.get(name, ())),
            organizations=(),
            sources=(),
            terms=(),
            sentences=(),
            budgets=(),
            is_plan=True,
        )
        yield name, part
    rest = _slice(
        site,
        plans=tuple(plans.get(REST, ())),
        indicators=tuple(indicators.get(REST, ())),
        narratives=tuple(narratives.get(REST, ())),
    )
    facts(site)
    vars(rest)["known"] = site.known
    yield REST, rest


def _slice(site: Site, **parts: object) -> Site:
    """A part of a site, in which what all share can be looked up."""
    part: Site = replace(site, today=None, marks={}, **parts)  # type: ignore[arg-type]  # by name
    vars(part)["organization_by_id"] = site.organization_by_id
    vars(part)["source_by_id"] = site.source_by_id
    return part


def _quoted(narrative: Narrative) -> set[str]:
    """What a narrative quotes data of: `plans/a-plan`, `indicators/an-indicator`."""
    names = (one.name for one in quotes(narrative)) if "{{" in narrative.body else ()
    return {"/".join(name.split("/")[:2]) for name in names}


def _by_owner(found: Iterable[T], plans: Iterable[str]) -> dict[str, list[T]]:
    """Things by the plan whose folder they stand in; those of no plan under no name."""
    known = set(plans)
    by_owner: dict[str, list[T]] = {}
    for one in found:
        owner = plan_folder(one.origin.path)
        by_owner.setdefault(owner if owner in known else REST, []).append(one)
    return by_owner
