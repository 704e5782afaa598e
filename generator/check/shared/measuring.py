"""What an indicator states, figure by figure, and where; and which indicators each plan uses."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.check.shared.names import short
from generator.model.indicator import Indicator, Observation, Target
from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.types import Text
from generator.place import Place

WORDED = frozenset({"milestone", "words"})
"""The scales of indicators whose results are words."""
WHOLE = 100
RESTING = frozenset({"exploring", "discontinued"})
"""The statuses of indicators that nothing is asked of: not measured yet, or no longer."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A baseline, a target or an observation; `name` is where it stands in its indicator."""

    indicator: Indicator
    name: str
    stated: Target | Observation

    def at(self, field: str = "") -> Place:
        """The place of a field of the entry, or of the entry."""
        own = self.stated.origin
        if own.path:
            return own.at(field)
        return self.indicator.origin.at(".".join(filter(None, (self.name, field))))

    @property
    def figures(self) -> dict[str, Decimal]:
        """The numbers that the entry states, by field; none where it is in words or absent."""
        named = {name: getattr(self.stated, name, None) for name in ("value", "min", "max")}
        return {name: value for name, value in named.items() if isinstance(value, Decimal)}


def item(indicator: Indicator) -> str:
    """What waivers call an indicator."""
    return f"indicators/{indicator.id}"


def baseline(indicator: Indicator) -> tuple[Entry, ...]:
    """The baseline, where there is one."""
    return (Entry(indicator, "baseline", indicator.baseline),) if indicator.baseline else ()


def targets(indicator: Indicator) -> tuple[Entry, ...]:
    """The targets, in the order of the file."""
    stated = enumerate(indicator.targets)
    return tuple(Entry(indicator, f"targets.{position}", one) for position, one in stated)


def observations(indicator: Indicator) -> tuple[Entry, ...]:
    """The observations, in the order of the file."""
    stated = enumerate(indicator.observations)
    return tuple(Entry(indicator, f"observations.{position}", one) for position, one in stated)


def entries(indicator: Indicator) -> tuple[Entry, ...]:
    """Everything that an indicator states: its baseline, its targets, its observations."""
    return (*baseline(indicator), *targets(indicator), *observations(indicator))


def has_numeric_target(indicator: Indicator) -> bool:
    """Whether a number is aimed at."""
    return any(entry.figures for entry in targets(indicator))


def is_off_scale(indicator: Indicator, figure: Decimal) -> bool:
    """Whether a figure is no percentage where one is expected."""
    return indicator.scale == "percent" and not 0 <= figure <= WHOLE


@dataclass(frozen=True, slots=True)
class Gap:
    """The indicators of a plan, or of a file that no plan draws on, that lack something.

    `asked` is how many ought to have it.
    """

    plan: Plan | None
    asked: int
    lacking: tuple[Indicator, ...]

    @property
    def is_whole(self) -> bool:
        """Whether going without is the practice here, and no oversight: most are without."""
        return len(self.lacking) > 1 and 2 * len(self.lacking) > self.asked

    @property
    def where(self) -> Text | str:
        """The plan by its title, or the file."""
        return short(self.plan.title) if self.plan else self.lacking[0].origin.path

    @property
    def place(self) -> Place:
        """Where a gap of the whole is told: at the plan, or at the first that lacks."""
        return (self.plan or self.lacking[0]).origin.at("indicators" if self.plan else "")

    @property
    def item(self) -> str:
        """What waivers call a gap of the whole."""
        return self.plan.id if self.plan else item(self.lacking[0])


def gaps(
    site: Site, asked: Callable[[Indicator], bool], has: Callable[[Indicator], bool]
) -> Iterator[Gap]:
    """What indicators lack, by plan; each oversight is in one gap alone."""
    told: set[str] = set()
    for plan, group in _groups(site):
        concerned = [one for one in group if asked(one)]
        lacking = [one for one in concerned if not has(one)]
        gap = Gap(plan, len(concerned), tuple(lacking))
        if not gap.is_whole:
            gap = Gap(plan, len(concerned), tuple(one for one in lacking if one.id not in told))
            told.update(one.id for one in lacking)
        if gap.lacking:
            yield gap


def _groups(site: Site) -> Iterator[tuple[Plan | None, list[Indicator]]]:
    """The indicators that each plan uses; then those that none does, by file."""
    known, used = site.indicator_by_id, site.indicator_uses
    for plan in site.plans:
        below = (name for node in plan.nodes for name in node.indicators)
        names = dict.fromkeys((*plan.major_indicators, *below))
        yield plan, [known[name] for name in names if name in known]
    files: dict[str, list[Indicator]] = {}
    for indicator in known.values():
        if indicator.id not in used:
            files.setdefault(indicator.origin.path, []).append(indicator)
    for unused in files.values():
        yield None, unused
