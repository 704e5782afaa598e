"""What a page says of itself to machines: cards of social networks, structured data (schema.org).

https://ogp.me/ and https://schema.org/. Addresses are whole, so a site whose own is not known has
neither those nor what needs them.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from generator.language.numbers import locale
from generator.language.words import gettext
from generator.model.settings import Settings
from generator.page import Page

IMAGE = "assets/images/affiche.png"
"""The picture that social networks show: 1200 by 630 pixels."""
IMAGES = "assets/images/social"
"""Where those of the kinds of pages stand, if a project has some: `fr-plans.png`."""
Thing = Mapping[str, Any]
_WORKS = {"CreativeWork", "Report", "Dataset", "WebSite"}
"""The types that have an address and a language of their own; others are only written about."""
_MARKUP = ("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026")
"""JSON within HTML: nothing in it may end its element, nor open a comment."""


def head(
    page: Page,
    settings: Settings,
    images: Mapping[str, str],
    about: Thing | None,
    scripts: Iterable[str],
) -> dict[str, object]:
    """The values of the template `head/head.html` for a page.

    `images` are the paths of the site's pictures below its root, as `image_of` finds them.
    `about` is the thing of schema.org that the page is about, without its name and description;
    `scripts` are names of files in `assets/javascripts/`.
    """
    image = images.get(f"{page.lang}-{_kind(page)}") or images.get("", "")
    return {
        "page": page,
        "site_name": settings.title.get(page.lang, ""),
        "locale": _locale(page.lang),
        "others": [_locale(lang) for lang in page.paths if lang != page.lang],
        "address": address(settings, page.lang, page.path),
        "image": settings.site_url + image if image else "",
        "graph": _graph(page, settings, about),
        "scripts": tuple(scripts),
        "root": "../" * (page.path.count("/") + 1),
    }


def address(settings: Settings, lang: str, path: str) -> str:
    """The whole address of a page; empty where the site's own is not known."""
    return settings.site_url + quote(f"{lang}/{path}") if settings.site_url else ""


def _locale(lang: str) -> str:
    """A language as Open Graph names it: `fr_CA`."""
    return locale(lang).replace("-", "_")


def image_of(templates: Path) -> Mapping[str, str]:
    """The paths of the pictures of a project by language and kind; that of all pages by nothing."""
    found = {one.stem: f"{IMAGES}/{one.name}" for one in (templates / IMAGES).glob("*.png")}
    return {"": IMAGE, **found} if (templates / IMAGE).is_file() else found


def _kind(page: Page) -> str:
    """The section whose picture stands for a page: a card stands below its plan."""
    return "cards" if page.section == "plans" and page.key.count("/") > 1 else page.section


def _graph(page: Page, settings: Settings, about: Thing | None) -> Markup:
    """The structured data of a page as JSON that HTML can hold."""
    if not settings.site_url:
        return Markup("")
    things = [thing for thing in (_way(page, settings), _about(page, settings, about)) if thing]
    if not things:
        return Markup("")
    whole = {"@context": "https://schema.org", "@graph": things}
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    for mark, escaped in _MARKUP:
        text = text.replace(mark, escaped)
    return Markup(text)  # noqa: S704 - no character of HTML is left in it


def _way(page: Page, settings: Settings) -> Thing | None:
    """The way from the home page to this one; none on the home page."""
    if page.key == "index":
        return None
    steps = [
        (gettext("Home", page.lang), ""),
        *((crumb.text, crumb.path) for crumb in page.trail),
        (page.title, page.path),
    ]
    items = [
        {
            "@type": "ListItem",
            "position": place,
            "name": text,
            "item": address(settings, page.lang, path),
        }
        for place, (text, path) in enumerate(steps, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _about(page: Page, settings: Settings, about: Thing | None) -> Thing | None:
    """What a page is about, with what is true of every page."""
    if about is None:
        return None
    here = address(settings, page.lang, page.path)
    own = {"@id": here, "url": here, "inLanguage": page.lang}
    place = own if about["@type"] in _WORKS else {"mainEntityOfPage": here}
    named = {"name": page.title, "description": page.description}
    terms = {"license": settings.licence.url} if settings.licence and place is own else {}
    return {"@type": about["@type"], **named, **place, **terms, **about}
