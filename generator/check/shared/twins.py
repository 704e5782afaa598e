"""Indicators that seem to be defined twice; each title is looked at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.check.shared.alike import is_spelled, spellings, words
from generator.model.indicator import Indicator

Titles = dict[str, tuple[str, ...]]
FEW = 3
"""The fewest words that a title must have for one of them to count as misspelt."""


@dataclass(frozen=True, slots=True)
class _Named:
    """An indicator with the words of its title and of its unit, by language."""

    indicator: Indicator
    titles: Titles
    units: Titles

    def may_be(self, other: "_Named") -> bool:
        """Whether nothing but the title tells two indicators apart."""
        stopped = [one.indicator.status == "discontinued" for one in (self, other)]
        return (
            self.indicator.id != other.indicator.id
            and stopped[0] == stopped[1]
            and _agree(self.units, other.units)
        )

    def is_spelled_like(self, other: "_Named") -> bool:
        """Whether it may be the other, their titles misspelt at most in each common language."""
        shared = self.titles.keys() & other.titles.keys()
        return self.may_be(other) and all(
            _resemble(self.titles[lang], other.titles[lang]) for lang in shared
        )


def twins(indicators: Iterable[Indicator]) -> Iterator[tuple[Indicator, Indicator]]:
    """Each indicator that resembles one before it, after the one it resembles."""
    named = [_Named(one, _words(one.title), _words(one.unit or {})) for one in indicators]
    found = {**dict(_misspelt(named)), **dict(_same(named))}
    for position in sorted(found):
        yield named[found[position]].indicator, named[position].indicator


def _words(text: dict[str, str]) -> Titles:
    """The words that count, by language; languages without any are left out."""
    return {lang: found for lang, title in text.items() if (found := words(title))}


def _agree(first: Titles, second: Titles) -> bool:
    """Whether two units may be one: the same in a language, or one of them not written."""
    shared = first.keys() & second.keys()
    return not shared or any(first[lang] == second[lang] for lang in shared)


def _resemble(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two titles differ by the spelling of one word at most."""
    if len(first) != len(second):
        return False
    differing = [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    if not differing:
        return True
    one, other = differing[0]
    return (
        len(differing) == 1
        and len(first) >= FEW
        and is_spelled(one)
        and is_spelled(other)
        and not set(spellings(one)).isdisjoint(spellings(other))
    )


def _same(named: Sequence[_Named]) -> Iterator[tuple[int, int]]:
    """Positions whose title says the same in a language as one before them."""
    first: dict[object, dict[object, int]] = {}
    for position, one in enumerate(named):
        for lang, title in one.titles.items():
            alike = first.setdefault((lang, one.indicator.scale, title), {})
            unit = one.units.get(lang)
            for before in (alike.get(unit), alike.get(None), next(iter(alike.values()), None)):
                if before is not None and one.may_be(named[before]):
                    yield position, before
                    break
            alike.setdefault(unit, position)


def _misspelt(named: Sequence[_Named]) -> Iterator[tuple[int, int]]:
    """Positions whose title differs from one before them by a spelling."""
    for bucket in _but_one_word(named):
        first: dict[str, int] = {}
        for position, word in bucket:
            keys = tuple(spellings(word))
            before = next((first[key] for key in keys if key in first), None)
            if before is not None and named[position].is_spelled_like(named[before]):
                yield position, before
            for key in keys:
                first.setdefault(key, position)


def _but_one_word(named: Sequence[_Named]) -> Iterator[list[tuple[int, str]]]:
    """Positions whose titles are the same but for one word, with that word."""
    buckets: dict[object, list[tuple[int, str]]] = {}
    for position, one in enumerate(named):
        for lang, title in one.titles.items():
            for at, word in enumerate(title if len(title) >= FEW else ()):
                if is_spelled(word):
                    key = (lang, one.indicator.scale, title[:at], title[at + 1 :])
                    buckets.setdefault(key, []).append((position, word))
    return (bucket for bucket in buckets.values() if len(bucket) > 1)
