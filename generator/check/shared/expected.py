"""What the data of a plan or budget lets its own page say: figures, and how many items."""

import re
from collections import Counter
from collections.abc import Iterator, Set
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import chain
from typing import NamedTuple

from generator.check.shared.nearness import Figure, Near, Rounded, figures
from generator.check.shared.pairs import data_texts
from generator.language.quantities import Quantity, read
from generator.language.quantity_glance import may_count
from generator.model.facts import Fact, facts
from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.types import Text
from generator.model.when import When

FEWEST_ITEMS = 2
"""The fewest items of a plan that is told whole: a site may show one measure of a plan alone."""
FEWEST_PEOPLE = 1000
"""The least number without a unit that a figure of the data is looked up for."""
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
WORDS = {
    # Counts are read in the languages whose number words are known (`number_words.py`).
    "actions": Text({"fr": "actions", "en": "actions"}),
    # The same.
    "indicators": Text({"fr": "indicateurs", "en": "indicators"}),
}


class TooMany(NamedTuple):
    """How many items of a level a plan has, where a page says more, and the fact that tells."""

    plan: Text
    number: int
    fact: str


class Known:
    """The data of a site, made ready as it is asked for."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._near: dict[str, Near] = {}
        self._labels: dict[tuple[str, str], dict[str, TooMany]] = {}

    @cached_property
    def _facts(self) -> dict[str, Fact]:
        return dict(facts(self.site))

    @cached_property
    def _figures(self) -> dict[str, list[Figure]]:
        """The figures of facts by what they are of, such as `budgets/2007-2008`."""
        found: dict[str, list[Figure]] = {}
        for figure in figures(self._facts):
            found.setdefault("/".join(figure.name.split("/")[:2]), []).append(figure)
        return found

    @cached_property
    def _rounded(self) -> Rounded:
        """Every figure of the data that stands as a figure."""
        every = chain.from_iterable(self._figures.values())
        return Rounded(chain(((one.kind, one.value) for one in every), self._observed()))

    @cached_property
    def _said(self) -> Rounded:
        """Every figure that the texts of the data say."""
        return Rounded(self._in_texts())

    def _observed(self) -> Iterator[tuple[str, Decimal]]:
        """The values of observations; of any kind, since they are not told apart by much."""
        for indicator in self.site.indicators:
            for one in (*indicator.observations, indicator.baseline):
                if one and isinstance(one.value, Decimal):
                    for kind in ("number", "percent", "money"):
                        yield kind, one.value

    def _in_texts(self) -> Iterator[tuple[str, Decimal]]:
        """The figures in the texts of the data."""
        for texts in data_texts(self.site):
            for side in texts.sides:
                if may_count(side.words, side.lang):
                    for each in read(side.words, side.lang):
                        if each.value is not None:
                            yield each.kind, each.value

    def years(self, page: str) -> Set[int]:
        """The years that a plan or a budget is about."""
        _, _, owner = page.partition("/")
        if plan := self.site.plan_by_id.get(owner):
            return _years(plan.period) | _written(owner, *plan.title.values())
        budget = next((one for one in self.site.budgets if one.id == owner), None)
        if budget is None:
            return frozenset()
        return _years(budget.period) | _written(owner, *budget.years, *budget.title.values())

    def near(self, page: str, typed: Quantity) -> Figure | None:
        """The figure of the page's data that a typed one is nearly, while none rounds to it."""
        if typed.kind not in {"money", "percent", "number"} or typed.value is None:
            return None
        if typed.kind == "number" and (typed.value < FEWEST_PEOPLE or typed.step < 1):
            return None
        if self._rounded.has(typed.kind, typed):
            return None
        if page not in self._near:
            self._near[page] = Near(self._own(page))
        near = self._near[page].to(typed.kind, typed)
        return None if near is None or self._said.has(typed.kind, typed) else near

    def _own(self, page: str) -> Iterator[Figure]:
        """The figures of a budget, or of the indicators of a plan."""
        yield from self._figures.get(page, ()) if page.startswith("budgets/") else ()
        plan = self.site.plan_by_id.get(page.partition("/")[2])
        used = chain(plan.major_indicators, *(one.indicators for one in plan.nodes)) if plan else ()
        for indicator in dict.fromkeys(used):
            yield from self._figures.get(f"indicators/{indicator}", ())

    def too_many(self, page: str, lang: str, prose: str, typed: Quantity) -> TooMany | None:
        """How many items a plan has, where a number before the name of a level says more."""
        value = typed.value
        is_number = typed.kind == "number" and (typed.is_digits or typed.is_count)
        if not is_number or value is None or typed.scale or typed.step != 1:
            return None
        labels = self._counted(page, lang)
        match = _any_of(tuple(labels)).match(prose, typed.end) if labels else None
        if match is None:
            return None
        label = match[1].lower()
        is_more = FEWEST_ITEMS <= labels[label].number < value
        return labels[label] if is_more and int(value) not in self._elsewhere(label, lang) else None

    def _counted(self, page: str, lang: str) -> dict[str, TooMany]:
        """How many items a plan has, by the plural that a language has for them."""
        if (page, lang) not in self._labels:
            plan = self.site.plan_by_id.get(page.partition("/")[2])
            is_plan = plan is not None and page.startswith("plans/")
            self._labels[page, lang] = dict(_labels(plan, lang)) if plan and is_plan else {}
        return self._labels[page, lang]

    def _elsewhere(self, label: str, lang: str) -> set[int]:
        """How many items of that name the plans of the site have."""
        pages = (self._counted(f"plans/{plan.id}", lang) for plan in self.site.plans)
        return {labels[label].number for labels in pages if label in labels}


def _labels(plan: Plan, lang: str) -> Iterator[tuple[str, TooMany]]:
    """The plurals of a plan's levels, its actions and its indicators; the most of each name."""
    totals = Counter(node.kind for node in plan.nodes)
    totals["actions"] += sum(len(node.actions) for node in plan.nodes)
    totals["indicators"] += len({one for node in plan.nodes for one in node.indicators})
    known: dict[str, TooMany] = {}
    for kind, label in (*((each.kind, each.plural) for each in plan.levels), *WORDS.items()):
        word = label.get(lang, "").lower().strip()
        found = TooMany(plan.title, totals[kind], f"plans/{plan.id}/count/{kind}")
        if word and (word not in known or known[word].number < found.number):
            known[word] = found
    yield from known.items()


@lru_cache(maxsize=256)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """One of some words, after a space, whole."""
    ordered = sorted(words, key=len, reverse=True)
    return re.compile(rf"\s({'|'.join(map(re.escape, ordered))})(?!\w)", re.IGNORECASE)


def _years(period: When) -> frozenset[int]:
    """The years of a period, its ends included."""
    ends = [day.year for day in (period.start, period.end) if day]
    return frozenset(range(min(ends), max(ends) + 1)) if ends else frozenset()


def _written(*texts: str) -> frozenset[int]:
    """The years that are written in titles and ids."""
    return frozenset(int(year) for text in texts for year in _YEAR.findall(text))
