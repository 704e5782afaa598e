"""What a search can be narrowed to: plans, levels, organizations, statuses and years."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from generator.language.collation import in_order
from generator.page import Choice

NO_STATUS = "none"
_LONGEST = 60
"""The most years that are taken from one period, whose far end may be a slip."""
_STATUSES = ("not-started", "under-way", "completed", "delayed", "abandoned", NO_STATUS)


class Narrowed(NamedTuple):
    """What an entry can be narrowed to."""

    plan: Choice | None
    level: Choice | None
    organizations: tuple[Choice, ...]
    status: Choice | None
    years: tuple[int | None, int | None] | None


Offered = list[tuple[str, str, list[int]] | tuple[str, str, list[int], str]]
"""Values with their labels, and the entries of each, as runs: how many are skipped, then taken.

Last, where the label is a name of another language, that language."""


def facets(entries: Sequence[Narrowed], lang: str) -> dict[str, Offered]:
    """Every filter with the values that tell some entries from others."""
    plans = _gathered([(entry.plan,) if entry.plan else () for entry in entries])
    levels = _gathered([(entry.level,) if entry.level else () for entry in entries])
    organizations = _gathered([entry.organizations for entry in entries])
    statuses = _gathered([(entry.status,) if entry.status else () for entry in entries])
    found = {
        "plan": plans,
        "level": levels,
        "org": in_order(organizations, lambda one: one[1], lang),
        "status": sorted(statuses, key=lambda one: _STATUSES.index(one[0])),
        "year": _years(entries),
    }
    return {name: values for name, values in found.items() if len(values) > 1}


def _gathered(having: Sequence[Iterable[Choice]]) -> Offered:
    """Each value in the order in which it is met, under every name that it is given."""
    labels: dict[str, dict[str, str]] = {}
    ranks: dict[str, list[int]] = {}
    for rank, choices in enumerate(having):
        for value, label, lang in choices:
            labels.setdefault(value, {})[label] = lang
            ranks.setdefault(value, []).append(rank)
    return [_offered(value, labels[value], some) for value, some in ranks.items()]


def _offered(
    value: str, labels: Mapping[str, str], ranks: Iterable[int]
) -> tuple[str, str, list[int]] | tuple[str, str, list[int], str]:
    """A value with its names, and their language where all are of one that is not the page's."""
    label, languages = " / ".join(labels), set(labels.values())
    lang = languages.pop() if len(languages) == 1 else ""
    return (value, label, _runs(ranks), lang) if lang else (value, label, _runs(ranks))


def _years(entries: Sequence[Narrowed]) -> Offered:
    """The years that some entry covers, from the last; what is open adds none of its own."""
    periods = {rank: entry.years for rank, entry in enumerate(entries) if entry.years}
    offered = sorted(set(chain.from_iterable(map(_covered, periods.values()))), reverse=True)
    ranks: Mapping[int, list[int]] = {year: [] for year in offered}
    for rank, (first, last) in periods.items():
        for year in offered:
            if (first is None or first <= year) and (last is None or year <= last):
                ranks[year].append(rank)
    return [(str(year), str(year), _runs(ranks[year])) for year in offered]


def _covered(years: tuple[int | None, int | None]) -> Iterator[int]:
    """The years from the first to the last; where one is missing, the other."""
    first, last = years
    if first is None or last is None:
        yield from (year for year in years if year is not None)
    else:
        yield from range(first, min(last, first + _LONGEST) + 1)


def _runs(ranks: Iterable[int]) -> list[int]:
    """Growing ranks as runs: how many are skipped, how many are taken, and so on."""
    found: list[int] = []
    end = 0
    for rank in ranks:
        if found and rank == end:
            found[-1] += 1
        else:
            found += (rank - end, 1)
        end = rank + 1
    return found
