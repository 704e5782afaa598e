"""What links here: the pages whose narrative leads to each page, found in one reading of all."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import dirname, normpath
from typing import cast

from generator.model.narrative import Narrative
from generator.render.narrative import MD
from generator.render.words import numbered, plain
from generator.view import Views

_LINK = re.compile(r"\]\(\s*<?([^\s()<>#]+)")
_HREF = re.compile(r"\bhref=[\"']([^\"'#]+)")


@dataclass(frozen=True, slots=True)
class Backlink:
    """A page that leads to another: its title, and its key."""

    title: str
    key: str


Linking = Mapping[str, tuple[Backlink, ...]]
"""The pages whose narrative leads to each page, by the key of that page."""


def backlinks(views: Views, lang: str) -> Linking:
    """What links to each page in a language, found once for a site."""
    known, name = views.site.known, f"backlinks {lang}"
    if name not in known:
        known[name] = _backlinks(views, lang)
    return cast("Linking", known[name])


def _backlinks(views: Views, lang: str) -> Linking:
    """What links to each page in a language."""
    titles = _titles(views, lang)
    content = views.site.settings.content
    found: dict[str, dict[str, Backlink]] = {}
    for text in views.site.narratives:
        if text.lang != lang:
            continue
        title = titles.get(text.key) or text.title
        for target in _targets(text, content):
            if title and target != text.key:
                found.setdefault(target, {})[text.key] = Backlink(title, text.key)
    return {target: tuple(links.values()) for target, links in found.items()}


def _targets(text: Narrative, content: str) -> set[str]:
    """The keys of the pages of the site to which a narrative leads."""
    found = set()
    written = _HREF.findall(text.body) if "href=" in text.body else []
    for target in (*_LINK.findall(text.body), *written):
        if target.startswith("/"):
            found.add(target.strip("/") or "index")
        elif target.endswith(".md"):
            folder = dirname(text.path).removeprefix(content).strip("/")
            key = MD.sub("", normpath(f"{folder}/{target}").lstrip("/"))
            found.add(key.removesuffix("/index") or "index")
    return found


def _titles(views: Views, lang: str) -> Mapping[str, str]:
    """The titles of the pages that have one of their own, whatever their narrative's."""
    return {
        **{view.key: plain(view.plan.title, lang) for view in views.plans},
        **{card.key: numbered(card.node, lang) for card in views.cards},
        **{view.key: plain(view.budget.title, lang) for view in views.budgets},
        **{view.key: plain(view.indicator.title, lang) for view in views.indicators},
        **{view.key: plain(view.organization.name, lang) for view in views.organizations},
        **{view.key: plain(view.source.title, lang) for view in views.sources},
    }
