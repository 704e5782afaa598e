"""The entries of some pages, ready to be merged with those of others.

What can be made of a few pages alone is made here, so that it can be kept while they stay the same.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from generator.render.search.entries import Entry
from generator.render.search.facets import Narrowed
from generator.render.search.shards import STEP, compact


class Gathered(NamedTuple):
    """What the index has of some pages, in their order.

    `entries` tells how many each page has; `records` are what results show, each as JSON. `numbers`
    are, by term, the entries that have it: the entry's rank among these in steps, and how much
    the term says of it. `narrowed` is what each can be narrowed to.
    """

    entries: Sequence[int]
    records: Sequence[bytes]
    numbers: Mapping[str, Sequence[int]]
    narrowed: Sequence[Narrowed]


def gathered(pages: Iterable[Sequence[Entry]]) -> Gathered:
    """The entries of pages that stand one after the other."""
    read = list(pages)
    flat = list(chain.from_iterable(read))
    return Gathered(
        [len(some) for some in read],
        [compact(entry.record) for entry in flat],
        _numbers(flat),
        [entry.narrowed for entry in flat],
    )


def _numbers(entries: Iterable[Entry]) -> Mapping[str, Sequence[int]]:
    """The entries of each term, in their order, each with how much the term says of it."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for rank, entry in enumerate(entries):
        base = rank * STEP
        for term, weight in entry.weights.items():
            found[term].append(base + weight)
    return dict(found)


def merged(parts: Iterable[Gathered]) -> Gathered:
    """The entries of some pages, then those of others; the numbers take four bytes each."""
    entries: list[int] = []
    records: list[bytes] = []
    narrowed: list[Narrowed] = []
    numbers: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
    for part in parts:
        base = STEP * len(records)
        for term, some in part.numbers.items():
            numbers[term].extend([base + number for number in some])
        entries += part.entries
        records += part.records
        narrowed += part.narrowed
    return Gathered(entries, records, numbers, narrowed)
