"""A link leads nowhere.

## Why

A link to a page that does not exist, or to a place that a page does not have, fails its reader.
Pages are named from the root and without a language, so that a link leads to the same page in
every language. Code is not looked at.

## Bad

```markdown
<!-- content/plans/a-plan/index.en.md -->
See [the first objective](/plans/a-plan/11).
```

## Good

```markdown
<!-- content/plans/a-plan/index.en.md -->
See [the first objective](/plans/a-plan/1).
```

## How to fix

Write the page’s own address, from the root and without language: `/plans/a-plan/1`,
`/indicators/admissions`, `/budgets/2007-2008`, `/glossary`. A place of a page follows a `#`.
Addresses of other sites begin with `https://`; images stand in the site itself.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname, normpath

from generator.check.shared.guess import Guesser
from generator.check.shared.items import is_of_dropped, narrative_item
from generator.check.shared.prose import Link, anchors, links, undefined
from generator.language.message import Message, say
from generator.model.html import SCHEMES
from generator.model.narrative import Narrative
from generator.model.pages import page_keys
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF601",
    name="broken-link",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    needs_all=True,
)

SECTION = "section-"
"""How the anchors begin that pages have by themselves: they depend on what a page shows."""
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.\s-]*):")
_CHECK = re.compile(r"checks/AF\d{3}")
_MARKDOWN = re.compile(r"(?:\.[a-z]{2})?\.md$")
_WRITE = say("Write the address of a page from the root, such as `/plans` or `/glossary`.")


@dataclass(frozen=True, slots=True)
class _Pages:
    """The pages of a site, and what may be wrong with a link to them."""

    site: Site
    keys: Mapping[str, frozenset[str]]
    guesser: Guesser

    def fault(self, narrative: Narrative, link: Link) -> tuple[Message, Message] | None:
        """What is wrong with a link, and how to fix it, if anything is."""
        target, _, anchor = link.target.partition("#")
        scheme = _SCHEME.match(target)
        if link.is_image:
            return self._image(link)
        if scheme or target.startswith("//"):
            return _elsewhere(link, scheme[1].lower() if scheme else "")
        key = self._key(narrative, target) if target or anchor else None
        if key is None:
            found = say("“{target}” is not an address from the root.", target=target)
            return found, self._page_meant(target.strip("./"))
        return None if is_of_dropped(self.site, key) else self._inside(narrative, key, anchor)

    def _inside(
        self, narrative: Narrative, key: str, anchor: str
    ) -> tuple[Message, Message] | None:
        """What is wrong with a link to a page of the site, if anything is."""
        if key not in self.keys and not _CHECK.fullmatch(key):
            return say("There is no page /{key}.", key=key), self._page_meant(key)
        if anchor and not self._has(key, narrative.lang, anchor):
            return self._no_anchor(key, narrative.lang, anchor)
        return None

    def _page_meant(self, key: str) -> Message:
        """Advice to write the address of the nearest page, where one is near."""
        if key.partition("/")[0] in self.site.settings.codes:
            key = key.partition("/")[2]
        near = key if key in self.keys else self.guesser.nearest(key, self.keys)
        return say("Write /{near} if that is what is meant.", near=near) if near else _WRITE

    def _image(self, link: Link) -> tuple[Message, Message] | None:
        """What is wrong with an image, if anything is."""
        name = link.target.removeprefix("/")
        is_rooted = link.target.startswith("/") and not name.startswith("/")
        if is_rooted and (name in self.site.images or name.startswith("assets/")):
            return None
        near = "" if _SCHEME.match(name) else self.guesser.nearest(name, self.site.images)
        meant = say("Write /{near} if that is what is meant.", near=near)
        if is_rooted:
            put = say("Put the image in the folder images of the content, or correct its name.")
            return say("There is no image {target}.", target=link.target), meant if near else put
        return (
            say("The image “{target}” is not an address from the root.", target=link.target),
            meant
            if near
            else say("Put the image in the site, and write its address from the root."),
        )

    def _key(self, narrative: Narrative, target: str) -> str | None:
        """The key of the page that a target names; none where it is not from the root."""
        path = target.partition("?")[0]
        if not path:
            return narrative.key
        if path.startswith("/"):
            return path.strip("/") or "index"
        if not path.endswith(".md"):
            return None
        content = self.site.settings.content
        folder = dirname(narrative.path).removeprefix(content).strip("/")
        found = _MARKDOWN.sub("", normpath(f"{folder}/{path}").lstrip("/"))
        return found.removesuffix("/index") or "index"

    def _anchors(self, key: str, lang: str) -> frozenset[str]:
        """The anchors of a page in a language, its narrative's headings included."""
        narrative = self.site.narrative_by_key.get((key, lang))
        own = anchors(narrative.body) if narrative else frozenset()
        return self.keys.get(key, frozenset()) | own

    def _has(self, key: str, lang: str, anchor: str) -> bool:
        """Whether a page has an anchor."""
        return anchor.startswith(SECTION) or anchor in self._anchors(key, lang)

    def _no_anchor(self, key: str, lang: str, anchor: str) -> tuple[Message, Message]:
        """That a page lacks an anchor, with the nearest that it has."""
        near = self.guesser.nearest(anchor, sorted(self._anchors(key, lang)))
        fix = (
            say("Write #{near} if that is what is meant.", near=near)
            if near
            else say("Write the anchor of a heading of that page, or remove it.")
        )
        return say(
            "The page {key} has no place named #{anchor}.", key=f"/{key}", anchor=anchor
        ), fix


def _elsewhere(link: Link, scheme: str) -> tuple[Message, Message] | None:
    """What is wrong with a link out of the site, if anything is."""
    if scheme in SCHEMES:
        return None
    return (
        say("The link “{target}” is of a kind that the site does not publish.", target=link.target),
        say("Write an address that begins with `https://`, or that of a page of the site."),
    )


def find(site: Site) -> Iterator[Problem]:
    """The links of narrative that lead nowhere."""
    pages = _Pages(site, page_keys(site), Guesser())
    for narrative in site.narratives:
        for link in links(narrative):
            fault = pages.fault(narrative, link)
            if fault:
                yield _problem(narrative, link, *fault)
        for link in undefined(narrative):
            found = say("No address is given for the link [{name}].", name=link.target)
            fix = say("Define it on a line of its own: `[{name}]: /address`.", name=link.target)
            yield _problem(narrative, link, found, fix)


def _problem(narrative: Narrative, link: Link, found: Message, fix: Message) -> Problem:
    """The link where it stands."""
    return rule.at(
        link.place,
        found,
        expected=say("A page of this site, a place of a page, or the address of another site."),
        fix=fix,
        item=narrative_item(narrative.key),
        width=link.width,
    )
