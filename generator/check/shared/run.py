"""Runs checks: on all cores, and on a part of a site only when that part has changed."""

from collections.abc import Collection, Iterator, Sequence

from generator.check.shared.check import Check
from generator.check.shared.slices import slices
from generator.crew import chunks, shared
from generator.model.site import Site
from generator.problem import Problem
from generator.store import Store

Task = tuple[Sequence[Check], Sequence[Site]]


def run(
    site: Site, checks: Sequence[Check], local: Collection[str], store: Store
) -> Iterator[Problem]:
    """What checks find in a site; `local` are the names of those that parts can be given to."""
    apart = [each for each in checks if each.rule.name in local]
    whole = [each for each in checks if each.rule.name not in local]
    parts = list(slices(site))
    keys = [_key(site, name, apart) for name, _ in parts]
    kept = {key: store.get("checks", key) for key in keys if key}
    new = [(key, part) for key, (_, part) in zip(keys, parts, strict=True) if kept.get(key) is None]
    runs = chunks(new)
    tasks: list[Task] = [(apart, [part for _, part in some]) for some in runs]
    tasks += [([each], [site]) for each in whole]
    found = list(shared(_find, tasks))
    for some, answers in zip(runs, found[: len(runs)], strict=True):
        for (key, _), problems in zip(some, answers, strict=True):
            if key:
                store.put("checks", key, problems)
            yield from problems
    yield from (one for answers in found[len(runs) :] for problems in answers for one in problems)
    yield from (one for problems in kept.values() if problems for one in problems)


def _find(task: Task) -> list[list[Problem]]:
    """What some checks find in each of some sites."""
    checks, sites = task
    return [[one for each in checks for one in each.find(site)] for site in sites]


def _key(site: Site, name: str, checks: Sequence[Check]) -> str:
    """What the findings in a part depend on; empty where nothing tells."""
    if not name or name not in site.marks:
        return ""
    codes = ",".join(each.rule.code for each in checks)
    return f"{site.marks['']} {site.marks[name]} {codes}"
