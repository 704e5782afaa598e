"""Every check of content: one file each, in a folder for each family, run in the order of codes."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain

from generator.check import (
    budget,
    indicator,
    language,
    narrative,
    plan,
    report,
    settings,
    translation,
    typography,
)
from generator.check.shared.check import Check
from generator.check.shared.items import is_maimed
from generator.check.shared.run import Run
from generator.check.shared.settle import settle
from generator.crew import aside
from generator.garbage import uncollected
from generator.model.site import Site
from generator.problem import Problem, Rule, Waived
from generator.store import NOTHING_KEPT, Store

__all__ = ["CHECKS", "FAMILIES", "LINKED", "LOCAL", "Check", "Checked", "check", "checking"]

FAMILIES = (
    plan,
    settings,
    indicator,
    budget,
    language,
    typography,
    translation,
    narrative,
    report,
)
CHECKS: tuple[Check, ...] = tuple(
    sorted(chain.from_iterable(each.CHECKS for each in FAMILIES), key=lambda one: one.rule.code)
)


LOCAL: frozenset[str] = frozenset(
    {
        *("schedule-outside-plan", "schedule-ends-before-it-starts"),
        *("target-without-baseline", "target-worse-than-baseline"),
        *("value-outside-range", "gap-in-series", "period-told-twice", "indicator-without-unit"),
        *("different-figures", "different-facts", "different-headings", "missing-translation"),
        *("text-to-replace", "untranslated-text", "french-typography", "english-typography"),
        *("image-without-text", "skipped-heading", "long-sentence", "long-paragraph"),
    }
)
"""Checks that find in the parts of a site just what they find in the whole (`shared/slices.py`).

They are those that read texts and figures one by one, which takes nearly all of the time.
"""
LINKED: frozenset[str] = frozenset(
    {
        *("unknown-reference", "different-links", "broken-link", "unknown-fact"),
        *("contradicted-figure", "undefined-acronym"),
    }
)
"""Checks that find nothing of a part where they find nothing in its outlook (`shared/outlook.py`).

They look things up elsewhere; most parts have no fault of theirs.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What the checks found: the problems that stand, by place, and those that waivers let be.

    `waiting` are the rules whose checks did not run, because a file could not be read.
    """

    problems: tuple[Problem, ...]
    waived: tuple[Waived, ...]
    waiting: tuple[Rule, ...] = ()


def check(site: Site, store: Store = NOTHING_KEPT) -> Checked:
    """Every problem of a site, at the severities and with the waivers that its own files set.

    While a file cannot be read, checks of what is missing wait: one fault would look like many.
    So does what is missing in an item of which a part could not be read. What was found in a part
    of the site is kept in `store`, and taken from it while that part stays the same.
    """
    return _judged(site, _begun(site, store).ended())


@contextmanager
def checking(site: Site, store: Store = NOTHING_KEPT) -> Iterator[Callable[[], Checked]]:
    """As `check`, but the whole of the site is looked at while the block runs.

    What is yielded gives the answer, in the block.
    """
    begun = _begun(site, store)
    with aside(begun.ended) as answer:
        yield lambda: _judged(site, answer())


@uncollected()
def _begun(site: Site, store: Store) -> Run:
    """The checks of a site that can be read, with what they find in its parts."""
    waiting = _waiting(site)
    return Run.begun(site, [each for each in CHECKS if each not in waiting], LOCAL, LINKED, store)


def _waiting(site: Site) -> Sequence[Check]:
    """The checks that wait until every file can be read."""
    return [each for each in CHECKS if site.unread and each.rule.needs_all]


def _judged(site: Site, found: list[Problem]) -> Checked:
    """What was found, as the owners of the site want it told."""
    sure = (one for one in found if not (one.rule.needs_all and is_maimed(site, one)))
    standing, waived = settle(site, sure)
    waiting = tuple(each.rule for each in _waiting(site))
    return Checked(problems=standing, waived=waived, waiting=waiting)
