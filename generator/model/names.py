"""The official names of a site's data in each language, by which pages tell one from another."""

from collections.abc import Iterator, Mapping
from typing import cast

from generator.model.site import Site
from generator.model.types import Text

_NAMES = "official names"


def official_names(site: Site) -> Mapping[str, frozenset[str]]:
    """The names that are surely of one language, found once for a site.

    They are those that the settings list, and the data's.

    A document has its title in its own language, even where others use it as it is. Any other name
    of the data is one when it has several words, and stands in no name of another language:
    « Emploi-Québec », which English says too, is of French only when the settings say it.
    """
    if _NAMES not in site.known:
        site.known[_NAMES] = _official_names(site)
    return cast("Mapping[str, frozenset[str]]", site.known[_NAMES])


def _official_names(site: Site) -> Mapping[str, frozenset[str]]:
    """The official names of each language."""
    said: dict[str, set[str]] = {}
    for text in _texts(site):
        for lang, name in text.items():
            said.setdefault(lang, set()).add(" ".join(name.split()))
    found = {lang: set(_of_one(lang, said)) for lang in said}
    for source in site.sources:
        if own := source.title.get(source.language):
            found.setdefault(source.language, set()).add(own)
    for lang, names in site.settings.names.items():
        found.setdefault(lang, set()).update(names)
    return {lang: frozenset(names) for lang, names in found.items()}


def _of_one(lang: str, said: Mapping[str, set[str]]) -> Iterator[str]:
    """The names of a language that have several words, and stand in no name of another.

    Where a name stands, so do its inner words, whole: most are known by one that does not.
    """
    others = "\n".join(name for code, names in said.items() if code != lang for name in names)
    words = set(others.split())
    for name in said[lang]:
        if " " in name and not (words.issuperset(name.split()[1:-1]) and name in others):
            yield name


def _texts(site: Site) -> Iterator[Text]:
    """What has an official name: organizations, documents, plans, programs, words explained."""
    for organization in site.organizations:
        yield organization.name
    for source in site.sources:
        yield source.title
    for term in site.terms:
        yield term.term
    for plan in site.plans:
        yield plan.title
        if plan.short_title:
            yield plan.short_title
    for budget in site.budgets:
        yield from (program.title for program in budget.programs)
