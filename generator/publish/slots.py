"""What fills a shell: one finished piece of HTML for each slot, from a page."""

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from markupsafe import Markup, escape

from generator.language.names import Names
from generator.language.words import gettext
from generator.language.years import unbroken
from generator.model.addresses import relative
from generator.model.settings import Settings
from generator.page import Page
from generator.sandbox import Sandbox

TEMPLATES = ("alternates", "languages", "trail", "contents")
"""Slots drawn by a template of their own, `overrides/shell/<name>.html`."""

SLOTS = ("title", "description", "head", "layout", "navigation", "content", *TEMPLATES)


class Filler:
    """Fills the slots of one language's pages."""

    def __init__(
        self,
        lang: str,
        settings: Settings,
        templates: Path,
        names: Mapping[str, Iterable[str]] | None = None,
    ) -> None:
        """`names` are official names by language, which say theirs in the pages of another."""
        self._lang = lang
        self._names = Names(names or {}, lang, unbroken)
        self._settings = settings
        env = Sandbox(templates, lang)
        env.globals["_"] = partial(_words, lang)
        self._templates = {name: env.get_template(f"shell/{name}.html") for name in TEMPLATES}

    def fill(self, page: Page) -> Mapping[str, Markup]:
        """The HTML of each slot for a page."""
        values = {
            "page": page,
            "twins": [
                (language, self._twin(page, language.code), self._absolute(page, language.code))
                for language in self._settings.languages
                if language.code in page.paths
            ],
            "crumbs": [(crumb.text, relative(crumb.path, page.path)) for crumb in page.trail],
            "home": relative("", page.path),
            "site_url": self._settings.site_url,
        }
        drawn = {
            name: _tidy(self._names.mark(draw.render(values)))
            for name, draw in self._templates.items()
        }
        return drawn | {
            "title": escape(page.title),
            "description": escape(page.description),
            "head": Markup(page.head),  # noqa: S704 - finished HTML of a template
            "layout": _layout(page, drawn["contents"]),
            "navigation": Markup(page.navigation),  # noqa: S704 - finished HTML of a template
            "content": Markup(page.content),  # noqa: S704 - finished HTML of a template
        }

    def _absolute(self, page: Page, lang: str) -> str:
        """The full address of a page in a language; empty where the site's own is not known."""
        url = self._settings.site_url
        return f"{url}{lang}/{page.paths[lang]}" if url else ""

    @staticmethod
    def _twin(page: Page, lang: str) -> str:
        """The link from a page to itself in another language."""
        return relative(f"{lang}/{page.paths[lang]}", f"{page.lang}/{page.path}")


def _layout(page: Page, contents: str) -> Markup:
    """What stands beside the content, as classes: nothing moves when a browser comes to it."""
    beside = {"side": page.navigation, "contents": contents}
    return Markup("").join(f" shell-main--{name}" for name, html in beside.items() if html)


def _words(lang: str, text: str, **values: object) -> str:
    """A sentence of the interface in a language."""
    found = gettext(text, lang)
    return found.format(**values) if values else found


def _tidy(html: str) -> Markup:
    """A template's output without the blank lines around it."""
    return Markup(html.strip())  # noqa: S704 - the template escapes
