"""The old addresses of what moved: pages that lead on without a script, and a list for hosts.

Hosts that read `_redirects` (Netlify, Cloudflare Pages) answer with it before they look at pages.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

from generator.language.words import gettext
from generator.model import addresses
from generator.model.moved import Move, moves
from generator.model.site import Site
from generator.page import OutputFile
from generator.publish.policy import content_policy
from generator.sandbox import Sandbox


@dataclass(frozen=True, slots=True)
class Way:
    """From an old address to the new one, both from the root of the site, in a language."""

    lang: str
    old: str
    new: str
    title: str


def redirects(site: Site, templates: Path) -> Iterator[OutputFile]:
    """A page at each old address in each language, and `_redirects`; none where nothing moved."""
    moved = [_ways(site, move) for move in moves(site)]
    if not moved:
        return
    template = Sandbox(templates).get_template("root/moved.html")
    settings = site.settings
    for ways in moved:
        for way in ways:
            html = template.render(
                way=way,
                link=addresses.relative(way.new, way.old),
                others=[
                    (language, addresses.relative(other.new, way.old), other.title)
                    for language, other in zip(settings.languages, ways, strict=True)
                    if other is not way
                ],
                root=addresses.relative("", way.old),
                settings=settings,
                words=gettext,
                content_policy=content_policy(settings.site_url),
            )
            yield OutputFile(f"{way.old}index.html", html.encode())
    yield _list(moved, settings.site_url)


def _ways(site: Site, move: Move) -> Sequence[Way]:
    """The ways of a move, one for each language in the order of the settings."""
    plan, node = move.plan, move.node
    level = plan.level(node)
    has_card = level is not None and level.card
    old = addresses.key("plans", *move.before)
    new = addresses.key("plans", plan.id, node.id) if has_card else addresses.key("plans", plan.id)
    anchor = "" if has_card else f"#{addresses.anchor(node.id)}"
    return [
        Way(
            lang,
            f"{lang}/{addresses.path(old, lang)}",
            f"{lang}/{addresses.path(new, lang)}{anchor}",
            node.title.get(lang) or next(iter(node.title.values()), node.id),
        )
        for lang in site.settings.codes
    ]


def _list(moved: Sequence[Sequence[Way]], site_url: str) -> OutputFile:
    """`_redirects`: each old address, the new one, and that it moved for good."""
    base = urlsplit(site_url).path or "/"
    lines = (
        f"{base}{quote(way.old)} {base}{quote(way.new, safe='/#')} 301\n"
        for ways in moved
        for way in ways
    )
    return OutputFile("_redirects", "".join(lines).encode())
