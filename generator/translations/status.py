"""How far the translations of a site are: of each plan and budget, of each language, in all."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.drift import Judged, Standing, counted, judged
from generator.model.site import Site


@dataclass(frozen=True, slots=True)
class Progress:
    """How the texts of one plan or budget stand; `owner` is empty for the rest of the site."""

    owner: str
    counts: Mapping[Standing, int]

    @property
    def texts(self) -> int:
        """How many texts there are in all."""
        return sum(self.counts.values())

    def of(self, standing: Standing) -> int:
        """How many texts stand in one way."""
        return self.counts.get(standing, 0)


@dataclass(frozen=True, slots=True)
class LanguageProgress:
    """How many texts lack a language, and in how many it was left behind."""

    code: str
    name: str
    missing: int
    behind: int


@dataclass(frozen=True, slots=True)
class Status:
    """How every translation stands. `open` are the texts that are not confirmed, in site order.

    `is_used` tells whether the project has a table of confirmed translations at all.
    """

    owners: tuple[Progress, ...]
    languages: tuple[LanguageProgress, ...]
    open: tuple[Judged, ...]
    is_used: bool

    @property
    def total(self) -> Progress:
        """All texts together."""
        counts: Counter[Standing] = Counter()
        for each in self.owners:
            counts.update(each.counts)
        return Progress("", counts)

    def standing(self, standing: Standing) -> tuple[Judged, ...]:
        """The texts that stand in one way, those that are confirmed aside."""
        return tuple(each for each in self.open if each.standing is standing)


def status(site: Site) -> Status:
    """How every translation of a site stands."""
    found = tuple(judged(site))
    counts = counted(found)
    known = [*(plan.id for plan in site.plans), *(budget.id for budget in site.budgets)]
    order = dict.fromkeys([*known, *(owner for owner in counts if owner), ""])
    return Status(
        owners=tuple(Progress(owner, counts[owner]) for owner in order if owner in counts),
        languages=_languages(site, found),
        open=tuple(each for each in found if each.standing is not Standing.CONFIRMED),
        is_used=site.confirmed.are_used,
    )


def _languages(site: Site, found: tuple[Judged, ...]) -> tuple[LanguageProgress, ...]:
    """What each language lacks."""
    codes = site.settings.codes
    missing: Counter[str] = Counter()
    behind: Counter[str] = Counter()
    for each in found:
        behind.update(each.behind)
        if each.standing is Standing.MISSING:
            missing.update(each.passage.missing(codes))
    return tuple(
        LanguageProgress(one.code, one.name, missing[one.code], behind[one.code])
        for one in site.settings.languages
    )
