"""A figure of one language is not in the other.

## Why

The languages of the site give the same facts: the same numbers, amounts, percentages and dates,
each written as its language writes them. `52 400` in French is `52,400` in English, « 5,1 % » is
`5.1%`, « trois ans » may be `36 months`. Where each language gives its own amount, percentage or
date, publication stops; a figure that one language alone gives is a warning.

## Bad

```yaml
# data/plans/a-plan/plan.yml
summary:
  fr: Admettre 52 400 personnes d’ici le 1er mars 2010.
  en: Admit 54,200 people by March 1, 2010.
```

## Good

```yaml
# data/plans/a-plan/plan.yml
summary:
  fr: Admettre 52 400 personnes d’ici le 1er mars 2010.
  en: Admit 52,400 people by March 1, 2010.
```

## How to fix

Compare both with the source, and correct the one that is wrong. A figure may be in words in one
language and in digits in the other.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace

from generator.check.shared.compare import nearly, unlike
from generator.check.shared.known import said_by
from generator.check.shared.masked import masked
from generator.check.shared.pairs import Side, Texts, texts
from generator.check.shared.prose import quotes
from generator.language.message import say
from generator.language.quantities import Key, Quantity
from generator.language.quantity_glance import bare_digits, may_count, plain_figures
from generator.model.facts import Fact, facts
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF503", name="different-figures", severity=Severity.ERROR, doc=__doc__ or "")

CERTAIN = {"money", "percent", "date", "year"}
"""What two languages never give in other units: months may be years, an amount is an amount."""


@dataclass(frozen=True, slots=True)
class _Unlike:
    """A figure of each language, or of one of them, that is not in the other."""

    texts: Texts
    sides: tuple[Side, Side]
    found: tuple[Quantity | None, Quantity | None]


def find(site: Site) -> Iterator[Problem]:
    """The figures that one language gives and another does not."""
    known = facts(site) if any("{{" in each.body for each in site.narratives) else {}
    found = [
        _Unlike(each, pair, two)
        for each in texts(site)
        if _may_differ(each) and not _says_the_same(each)
        for pair in each.pairs()
        for two in _unlike(pair, known)
    ]
    said = _said(site, {_folder(one.sides) for one in found}) if found else {}
    for one in found:
        if problem := _problem(one, said[_folder(one.sides)]):
            yield problem


def _said(site: Site, folders: Set[str]) -> Mapping[str, Mapping[Key, int]]:
    """How often the texts of some folders say something; those that clearly say the same aside."""
    said: dict[str, Counter[Key]] = defaultdict(Counter)
    for each in texts(site):
        for pair in each.pairs() if _may_differ(each) else ():
            if _folder(pair) in folders:
                said[_folder(pair)].update(key for side in pair for key in _keys(side))
    return said


def _folder(sides: tuple[Side, Side]) -> str:
    """The folder whose texts say how often a figure is given: that of the first language's file."""
    return sides[0].origin.path.rpartition("/")[0]


def _may_differ(each: Texts) -> bool:
    """Whether a text is to be read: not where it says no number, or clearly the same ones."""
    said = [(words, language.code) for language, words in each.said]
    if not any(may_count(*one) for one in said):
        return False
    first, *others = (bare_digits(*one) for one in said)
    return first is None or any(other != first for other in others)


def _says_the_same(each: Texts) -> bool:
    """Whether a text says the same plain figures in every language: a longer look, for the rest."""
    first, *others = (plain_figures(masked(words), lang.code) for lang, words in each.said)
    return first is not None and all(other == first for other in others)


def _unlike(
    pair: tuple[Side, Side], known: Mapping[str, Fact]
) -> Iterator[tuple[Quantity | None, Quantity | None]]:
    """What two languages do not both say; a figure that either quotes from the data is said."""
    first, second = pair
    if not known or "{{" not in first.words + second.words:
        quoted = []
    else:
        narratives = [side.narrative for side in pair if side.narrative]
        names = {quote.name for each in narratives for quote in quotes(each)}
        quoted = [said_by(known[name]) for name in names & known.keys()]
    yield from unlike(
        (*first.quantities, *quoted), (*second.quantities, *quoted), (first.lang, second.lang)
    )


def _keys(side: Side) -> Iterator[Key]:
    """What a text gives, in its first reading."""
    for quantity in side.quantities:
        yield from quantity.ways[0]


def _problem(one: _Unlike, said: Mapping[Key, int]) -> Problem | None:
    """The figure that one language gives alone; of two, the one that its folder says less often."""
    match one.found:
        case (None, Quantity() as here):
            return _alone(one, one.sides, here)
        case (Quantity() as here, None):
            return _alone(one, one.sides[::-1], here)
        case (Quantity() as first, Quantity() as second):
            if _often(first, said) < _often(second, said):
                return _both(one, one.sides[::-1], (second, first))
            return _both(one, one.sides, (first, second))
    return None


def _often(quantity: Quantity, said: Mapping[Key, int]) -> int:
    """How often the texts of the site say something."""
    return sum(said.get(key, 0) for key in quantity.ways[0])


def _alone(one: _Unlike, sides: tuple[Side, Side], here: Quantity) -> Problem:
    """A figure that the other language does not give at all: doubtful, so a warning."""
    other, side = sides
    place, width = side.stretch(here.start, here.end)
    problem = rule.at(
        place,
        say(
            "“{figure}” ({language}) is not in the other language ({other}).",
            figure=_as_written(side, here),
            language=side.language.name,
            other=other.language.name,
        ),
        expected=say("The same figures and dates in every language."),
        fix=say("Write it at {place} as well, or remove it here.", place=str(other.place)),
        item=one.texts.item,
        width=width,
    )
    return replace(problem, severity=Severity.WARNING)


def _both(one: _Unlike, sides: tuple[Side, Side], found: tuple[Quantity, Quantity]) -> Problem:
    """Two figures where there should be one; sure where no other unit can be meant."""
    other, side = sides
    there, here = found
    place, width = side.stretch(here.start, here.end)
    elsewhere, _ = other.stretch(there.start, there.end)
    problem = rule.at(
        place,
        say(
            "“{figure}” ({language}) is “{there}” in the other language ({other}).",
            figure=_as_written(side, here),
            language=side.language.name,
            there=_as_written(other, there),
            other=other.language.name,
        ),
        expected=say("The same figures and dates in every language."),
        fix=say("Correct this one, or the other: {place}.", place=str(elsewhere)),
        item=one.texts.item,
        width=width,
    )
    return problem if _is_sure(there, here) else replace(problem, severity=Severity.WARNING)


def _is_sure(one: Quantity, two: Quantity) -> bool:
    """Whether two figures surely differ: digits of one kind, or a slip of the finger."""
    if not (one.is_digits and two.is_digits):
        return False
    if one.kind == two.kind and one.kind in CERTAIN:
        return True
    return nearly(one, two)


def _as_written(side: Side, quantity: Quantity) -> str:
    """A figure as the text writes it, on one line."""
    return " ".join(side.words[quantity.start : quantity.end].split("\n"))
