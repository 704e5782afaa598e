"""What of a site is made again, and what is taken from an earlier build.

Pages and files depend on the folders of the plans that they show something of, on the budgets if
they show money, on what they quote, and on what all share: settings, organizations, words,
templates, the program. While all of these are the same, so are their bytes.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from generator.language.words import fingerprint
from generator.model.names import official_names
from generator.model.site import Site
from generator.packed import digest
from generator.page import Entry, Leaning, OutputFile, entry
from generator.store import Store, contents, usual


class Leaner(Protocol):
    """A page or a file that may tell what it depends on."""

    @property
    def leans(self) -> Leaning | None:
        """What it depends on; nothing where that may be the whole site."""


Item = TypeVar("Item", bound=Leaner)
Told = TypeVar("Told")
_MOST = 100
"""How many things are made at once at most, so that all cores have some."""
_FEW = 8


@dataclass(frozen=True, slots=True)
class Group(Generic[Item]):
    """Things that are made together, and kept together where it is known what they depend on."""

    name: str
    items: Sequence[Item]
    leans: Leaning | None


class Keeping:
    """What was made in earlier builds of a project, while it would be the same now."""

    def __init__(self, root: Path, site: Site, store: Store | None = None) -> None:
        self._marks = site.marks
        self.store = usual() if store is None else store
        self._shared = _shared(root, site) if site.marks else ""

    def key(self, name: str, leans: Leaning | None, parts: Iterable[str]) -> str:
        """The fingerprint of all that a group depends on; empty where that is not known."""
        if not self._shared or leans is None:
            return ""
        folders = sorted(leans.folders)
        if not all(folder in self._marks for folder in folders):
            return ""
        marks = [(folder, self._marks[folder]) for folder in folders]
        whole = (self._shared, name, leans.home, leans.besides, marks, tuple(parts))
        return digest(whole)

    def told(self, kind: str, key: str) -> Any:
        """What was told of files under a key; `None` where none were kept."""
        about = self._get(f"{kind}-told", key)
        return about[0] if about else None

    def batch(
        self, kind: str, key: str, make: Callable[[], tuple[Told, Sequence[OutputFile]]]
    ) -> "Batch[Told]":
        """Files that were kept under a key, or are made now, and what is told of them."""
        about: tuple[Told, Sequence[Entry]] | None = self._get(f"{kind}-told", key)
        if about:
            return Batch(*about, lambda: self._get(kind, key) or make()[1])
        told, files = make()
        entries = [entry(one.path, one.data) for one in files]
        if key:
            if files:
                self.store.put(kind, key, files)
            self.store.put(f"{kind}-told", key, (told, entries))
        return Batch(told, entries, lambda: files)

    def _get(self, kind: str, key: str) -> Any:
        """What was kept under a key, if there is one."""
        return self.store.get(kind, key) if key else None


@dataclass(frozen=True, slots=True)
class Batch(Generic[Told]):
    """Files that are made together: what is told of them, and the files for who needs them.

    Those that stand in the earlier site need not be read.
    """

    told: Told
    entries: Sequence[Entry]
    files: Callable[[], Sequence[OutputFile]]


def grouped(
    items: Sequence[Item], about: Sequence[tuple[Leaning | None, str]]
) -> list[Group[Item]]:
    """Neighbours that depend on the same plan in one group; all others a few at a time."""
    found: list[Group[Item]] = []
    pairs = zip(items, about, strict=True)
    for (home, name), some in groupby(pairs, lambda pair: _home(*pair[1])):
        alike = [item for item, _ in some]
        most = _FEW if home is None else _MOST
        for start in range(0, len(alike), most):
            part = alike[start : start + most]
            found.append(Group(name, part, _joined(one.leans for one in part)))
    return found


def _home(leans: Leaning | None, name: str) -> tuple[str | None, str]:
    """What neighbours have in common."""
    return (leans.home if leans else None), name


def _joined(leans: Iterable[Leaning | None]) -> Leaning | None:
    """What a group depends on; unknown where that of one is."""
    every = list(leans)
    known = [one for one in every if one]
    if not known or len(known) < len(every):
        return None
    folders = known[0].folders.union(*(one.folders for one in known[1:]))
    return Leaning(known[0].home, folders, "\n".join(one.besides for one in known))


def _shared(root: Path, site: Site) -> str:
    """The fingerprint of what everything depends on."""
    files = contents(root / site.settings.templates)
    words = [fingerprint(lang) for lang in site.settings.codes]
    names = sorted((lang, sorted(some)) for lang, some in official_names(site).items())
    labels = sorted({str(plan.label) for plan in site.plans})
    day = site.today.isoformat() if site.today else ""
    whole = (site.marks[""], site.settings.site_url, files, words, names, labels, day)
    return digest(whole)
