"""How each translation stands: confirmed, to confirm, out of date, or missing.

A text and its translations are compared with what somebody confirmed, by their fingerprints. Where
one language is still as confirmed and another is not, the first was left behind.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.language.fingerprint import fingerprint
from generator.model.passages import Passage, passages
from generator.model.site import Site
from generator.model.translation import Confirmation

Prints = tuple[str, ...]
"""Fingerprints in the order of the site's languages."""


class Standing(StrEnum):
    """How the languages of a passage stand to one another."""

    CONFIRMED = "confirmed"
    UNCONFIRMED = "to-confirm"
    STALE = "out-of-date"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Judged:
    """A passage and how it stands; `prints` are the fingerprints of what it says now.

    Where it is stale, `changed` are the languages that changed since `row` was confirmed, and
    `behind` those that did not.
    """

    passage: Passage
    standing: Standing
    prints: Mapping[str, str]
    row: Confirmation | None = None
    changed: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()


def judged(site: Site) -> Iterator[Judged]:
    """Every passage of a site with how it stands, those of one name together.

    A site in one language has none.
    """
    langs = site.settings.codes
    if len(langs) == 1:
        return
    groups: dict[str, list[Passage]] = {}
    for passage in passages(site):
        groups.setdefault(passage.name, []).append(passage)
    anywhere = frozenset(_prints(row.prints, langs) for row in site.confirmed.rows)
    for name, group in groups.items():
        rows = site.confirmed.by_text.get(name, ())
        yield from _judge_group(group, rows, anywhere, langs)


def _judge_group(
    group: Sequence[Passage],
    rows: Sequence[Confirmation],
    anywhere: frozenset[Prints],
    langs: tuple[str, ...],
) -> Iterator[Judged]:
    """Passages of one name: those as confirmed first take their rows, the others what is left.

    Without rows of that name, what was confirmed under another is confirmed: a text that moved
    says what it said.
    """
    prints = [{lang: fingerprint(words) for lang, words in each.words.items()} for each in group]
    confirmed = {_prints(row.prints, langs) for row in rows} if rows else anywhere
    there = {_prints(each, langs) for each in prints} & confirmed
    free = _Free([row for row in rows if _prints(row.prints, langs) not in there])
    for passage, own in zip(group, prints, strict=True):
        if passage.missing(langs):
            yield Judged(passage, Standing.MISSING, own)
        elif _prints(own, langs) in there:
            yield Judged(passage, Standing.CONFIRMED, own)
        else:
            yield _compared(passage, own, free, langs)


class _Free:
    """Rows that no passage is as confirmed in, by each of their fingerprints."""

    def __init__(self, rows: Sequence[Confirmation]) -> None:
        self._rows: dict[tuple[str, str], list[Confirmation]] = {}
        self._taken: set[int] = set()
        for row in reversed(rows):
            for entry in row.prints.items():
                self._rows.setdefault(entry, []).append(row)

    def take(self, prints: Mapping[str, str]) -> Confirmation | None:
        """The first row left that shares a language with these fingerprints, for one passage."""
        for entry in prints.items():
            rows = self._rows.get(entry, [])
            while rows and id(rows[-1]) in self._taken:
                rows.pop()
            if rows:
                self._taken.add(id(rows[-1]))
                return rows[-1]
        return None


def _compared(
    passage: Passage, own: Mapping[str, str], free: _Free, langs: tuple[str, ...]
) -> Judged:
    """A passage that is not as confirmed, beside the row that it shares a language with."""
    row = free.take(own)
    known = row.prints if row else {}
    behind = tuple(lang for lang in langs if known.get(lang) == own[lang])
    changed = tuple(lang for lang in langs if known.get(lang, own[lang]) != own[lang])
    if behind and changed:
        return Judged(passage, Standing.STALE, own, row, changed, behind)
    return Judged(passage, Standing.UNCONFIRMED, own)


def _prints(prints: Mapping[str, str], langs: tuple[str, ...]) -> Prints:
    """Fingerprints in the order of languages."""
    return tuple(prints.get(lang, "") for lang in langs)


def counted(found: Iterable[Judged]) -> Mapping[str, Counter[Standing]]:
    """How many passages of each owner stand how; the empty owner has the rest."""
    counts: dict[str, Counter[Standing]] = {}
    for each in found:
        counts.setdefault(each.passage.owner, Counter())[each.standing] += 1
    return counts
