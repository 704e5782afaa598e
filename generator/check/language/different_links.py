"""A page links to other places, or shows other images, in one language than in the other.

## Why

Links and images are part of what a page gives its readers. Pages of this site are compared by
their address, which is the same in every language. Other sites often have an address for each
language: only how many links lead there is compared, and how many images there are.

## Bad

```markdown
<!-- content/plans/a-plan/index.fr.md -->
Voir [le glossaire](/glossary).
<!-- content/plans/a-plan/index.en.md -->
See the glossary.
```

## Good

```markdown
<!-- content/plans/a-plan/index.fr.md -->
Voir [le glossaire](/glossary).
<!-- content/plans/a-plan/index.en.md -->
See [the glossary](/glossary).
```

## How to fix

Give both languages the same links and the same images.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.check.shared.items import narrative_item
from generator.check.shared.pairs import twin_groups
from generator.check.shared.prose import Link, links, undefined
from generator.language.message import Message, say
from generator.model.narrative import Narrative
from generator.model.pages import page_keys
from generator.model.settings import Language
from generator.model.site import Site
from generator.place import Place
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF505", name="different-links", severity=Severity.WARNING, doc=__doc__ or "")

_CHECK = re.compile(r"checks/AF\d{3}")
_EXPECTED = say("The same links and images in every language of a page.")


@dataclass(frozen=True, slots=True)
class _Page:
    """A page in one language: its links to pages of the site, to other sites, and its images."""

    language: Language
    narrative: Narrative
    inside: Mapping[str, Link]
    outside: tuple[Link, ...]
    images: tuple[Link, ...]

    @property
    def item(self) -> str:
        """The item of the page, for waivers."""
        return narrative_item(self.narrative.key)


def find(site: Site) -> Iterator[Problem]:
    """The links and images of one language of a page that the other lacks."""
    keys = page_keys(site) if any("](" in each.body for each in site.narratives) else {}
    for twins in twin_groups(site):
        first, *others = [_page(language, each) for language, each in twins]
        for other in others:
            if _are_known(first, keys) and _are_known(other, keys):
                yield from _inside(first, other)
                yield from _inside(other, first)
            yield from _number(first, other)


def _page(language: Language, narrative: Narrative) -> _Page:
    """A narrative with its links by what they lead to."""
    inside: dict[str, Link] = {}
    outside, images = [], []
    for link in links(narrative):
        if link.is_image:
            images.append(link)
        elif link.target.startswith("/") and not link.target.startswith("//"):
            key = re.split(r"[#?]", link.target)[0].strip("/") or "index"
            inside.setdefault(key, link)
        elif link.target.startswith(("http:", "https:", "//")):
            outside.append(link)
    return _Page(language, narrative, inside, tuple(outside), tuple(images))


def _are_known(page: _Page, keys: Mapping[str, object]) -> bool:
    """Whether every link of a page leads somewhere: one that is broken is told by itself."""
    there = all(key in keys or _CHECK.fullmatch(key) for key in page.inside)
    return there and next(undefined(page.narrative), None) is None


def _inside(page: _Page, other: _Page) -> Iterator[Problem]:
    """The pages of the site that one language links to alone."""
    for key, link in page.inside.items():
        if key not in other.inside:
            yield rule.at(
                link.place,
                say(
                    "The page {key} is linked to in one language ({language}) and not in the "
                    "other ({other}).",
                    key=f"/{key}",
                    language=page.language.name,
                    other=other.language.name,
                ),
                expected=_EXPECTED,
                fix=say("Add the link to {path}, or remove it here.", path=other.narrative.path),
                item=page.item,
                width=len(link.target),
            )


def _number(first: _Page, second: _Page) -> Iterator[Problem]:
    """Links to other sites, or images, of which one language has more."""
    for name in ("outside", "images"):
        few, many = sorted((first, second), key=lambda page: len(getattr(page, name)))
        extra = getattr(many, name)[len(getattr(few, name)) :]
        if extra:
            yield _more(many, few, _found(name, many, few), extra[0].place)


def _found(name: str, many: _Page, few: _Page) -> Message:
    """How many links to other sites, or images, each language has."""
    values = {
        "language": many.language.name,
        "many": len(getattr(many, name)),
        "other": few.language.name,
        "few": len(getattr(few, name)),
    }
    if name == "images":
        return say("Images of this page: {many} ({language}), {few} ({other}).", **values)
    return say("Links of this page to other sites: {many} ({language}), {few} ({other}).", **values)


def _more(page: _Page, other: _Page, found: Message, place: Place) -> Problem:
    """What one language has more of."""
    return rule.at(
        place,
        found,
        expected=_EXPECTED,
        fix=say("Add what is missing to {path}, or remove it here.", path=other.narrative.path),
        item=page.item,
    )
