"""The index of a language as it is kept, and brought up to date where few pages changed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from generator.render.search.facets import facets
from generator.render.search.gathered import Gathered, merged
from generator.render.search.shards import (
    STEP,
    Rewritten,
    compact,
    record_pieces,
    revised_records,
    revised_words,
    word_pieces,
)


class Index(NamedTuple):
    """The pieces of an index.

    `parts` tells how many entries were gathered at a time, in order; `pages` how many each page
    has.
    """

    parts: Sequence[int]
    pages: Sequence[int]
    words: Sequence[bytes]
    records: Sequence[bytes]
    filters: bytes


class Change(NamedTuple):
    """What was gathered at a time, by its place among all: as it was, and as it is."""

    place: int
    was: Gathered
    now: Gathered


def index_of(parts: Iterable[Gathered], lang: str) -> Index:
    """The index of what was gathered of all pages, in their order."""
    sizes: list[int] = []
    whole = merged(_counted(parts, sizes))
    return Index(
        sizes,
        whole.entries,
        word_pieces(whole.numbers, len(whole.records)),
        record_pieces(whole.records),
        compact(facets(whole.narrowed, lang)),
    )


def _counted(parts: Iterable[Gathered], sizes: list[int]) -> Iterator[Gathered]:
    """What was gathered, while it is noted how many entries each has."""
    for part in parts:
        sizes.append(len(part.records))
        yield part


def revised(index: Index, changes: Sequence[Change]) -> Index | None:
    """The index after some pages changed: the same as one that is made anew.

    Nothing where entries came or went, or may be narrowed to something else: much would change.
    """
    if any(one.was.entries != one.now.entries for one in changes):
        return None
    if any(one.was.narrowed != one.now.narrowed for one in changes):
        return None
    starts = list(accumulate(index.parts, initial=0))
    words: defaultdict[str, list[Rewritten]] = defaultdict(list)
    records: dict[int, bytes] = {}
    for place, was, now in changes:
        start, end = starts[place], starts[place + 1]
        for term in was.numbers.keys() | now.numbers.keys():
            numbers = now.numbers.get(term, ())
            if was.numbers.get(term, ()) != numbers:
                fresh = [STEP * start + number for number in numbers]
                words[term].append(Rewritten(STEP * start, STEP * end, fresh))
        for rank, (old, new) in enumerate(zip(was.records, now.records, strict=True), start):
            if old != new:
                records[rank] = new
    return index._replace(
        words=revised_words(index.words, words), records=revised_records(index.records, records)
    )
