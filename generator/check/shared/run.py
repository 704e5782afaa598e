"""Runs checks: on all cores, and on a part of a site only when that part has changed."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.check.shared.check import Check
from generator.check.shared.outlook import keys as keys_of
from generator.check.shared.outlook import narrowed, outlook
from generator.check.shared.slices import slices
from generator.crew import chunks, shared
from generator.garbage import uncollected
from generator.model.site import Site
from generator.problem import Problem
from generator.store import Store

Loud = tuple[str, ...]
"""The codes of the checks that may find something of a part in the whole."""
Answer = tuple[list[Problem], Loud]


@dataclass(slots=True)
class _Part:
    """A part of a site, and what is known of it: `found` by checks of parts, `loud` linked ones."""

    site: Site
    key: str
    linked_key: str
    found: list[Problem] | None
    loud: Loud | None


@dataclass(frozen=True, slots=True)
class _Task:
    """Checks to run in each of some parts; of linked ones, only whether they find anything."""

    site: Site
    apart: Sequence[Check]
    linked: Sequence[Check]
    parts: Sequence[_Part]


@dataclass(frozen=True, slots=True)
class Run:
    """A site's checks under way: what was found in its parts, and what is left to look at."""

    site: Site
    whole: Sequence[Check]
    joined: Sequence[Check]
    parts: Sequence[_Part]

    @classmethod
    def begun(
        cls,
        site: Site,
        checks: Sequence[Check],
        local: Collection[str],
        linked: Collection[str],
        store: Store,
    ) -> "Run":
        """A run that has looked at each part of the site, or knows what was found there before.

        `local` are the names of the checks that parts can be given to, `linked` of those that find
        nothing of a part in the whole where they find nothing in its outlook. Where ids stand
        twice, or folders tell of each other, a site has no marks, and no outlook that could be
        trusted.
        """
        apart = [each for each in checks if each.rule.name in local]
        joined = [each for each in checks if each.rule.name in linked] if site.marks else []
        whole = [each for each in checks if each not in apart and each not in joined]
        parts = _parts(site, apart, joined, store)
        runs = chunks([part for part in parts if part.found is None or part.loud is None])
        tasks = [_Task(site, apart, joined, some) for some in runs]
        for some, answer in zip(runs, shared(_do, tasks), strict=True):
            _keep(some, answer, store)
        return cls(site, whole, joined, parts)

    @uncollected()
    def ended(self) -> list[Problem]:
        """Everything that the checks find, once they have looked at the whole site too."""
        tasks = [_Task(self.site, [each], (), [_alone(self.site)]) for each in self.whole]
        tasks += self._of_linked()
        found = [one for part in self.parts for one in part.found or ()]
        answers = (answer for some in shared(_do, tasks) for answer in some)
        return [*found, *(one for some, _ in answers for one in some)]

    def _of_linked(self) -> Iterator[_Task]:
        """Linked checks look at the narratives of those parts alone where they are loud."""
        for each in self.joined:
            loud = [part.site for part in self.parts if each.rule.code in (part.loud or ())]
            if loud:
                yield _Task(self.site, [each], (), [_alone(narrowed(self.site, loud))])


def _alone(site: Site) -> _Part:
    """A site to be looked at as one part, nothing of which is known."""
    return _Part(site, "", "", None, ())


def _parts(
    site: Site, apart: Sequence[Check], linked: Sequence[Check], store: Store
) -> list[_Part]:
    """The parts of a site, with what was kept of each."""
    named = list(slices(site))
    made = [
        _Part(part, _key(site, name, apart), linked_key, None, None)
        for (name, part), linked_key in zip(named, keys_of(site, named, linked), strict=True)
    ]
    for part in made:
        part.found = store.get("checks", part.key) if part.key else None
        part.loud = store.get("linked", part.linked_key) if part.linked_key else None
    return made


def _key(site: Site, name: str, checks: Sequence[Check]) -> str:
    """What the findings in a part depend on; empty where nothing tells."""
    if not name or name not in site.marks:
        return ""
    codes = ",".join(each.rule.code for each in checks)
    return f"{site.marks['']} {site.marks[name]} {codes}"


def _do(task: _Task) -> list[Answer]:
    """What the checks of a task find in each of its parts."""
    return [
        (
            _found(task.apart, part.site) if part.found is None else part.found,
            _loud(task, part) if part.loud is None else part.loud,
        )
        for part in task.parts
    ]


def _found(checks: Iterable[Check], site: Site) -> list[Problem]:
    """What checks find in a site."""
    return [one for each in checks for one in each.find(site)]


def _loud(task: _Task, part: _Part) -> Loud:
    """The linked checks that find something in the outlook of a part."""
    seen = outlook(task.site, part.site)
    return tuple(each.rule.code for each in task.linked if any(True for _ in each.find(seen)))


def _keep(parts: Sequence[_Part], answers: Sequence[Answer], store: Store) -> None:
    """Take what was found in parts, and keep it for as long as they stay as they are."""
    for part, (found, loud) in zip(parts, answers, strict=True):
        if part.key and part.found is None:
            store.put("checks", part.key, found)
        if part.linked_key and part.loud is None:
            store.put("linked", part.linked_key, loud)
        part.found, part.loud = found, loud
