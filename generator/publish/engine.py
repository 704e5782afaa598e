"""The engine that draws shells: MkDocs 1.6 with Material. Nothing outside `publish/` knows it.

MkDocs 1.x and Material are in maintenance, and MkDocs 2 has no plugins; another engine would
replace this module (and `plugin.py`) and nothing else.
"""

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import jinja2
from markupsafe import Markup
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from generator.language.words import gettext, pgettext
from generator.model import addresses
from generator.model.settings import Settings
from generator.publish.shell import Shell, ShellKey, cut, marks

MENU = ("plans", "indicators", "budgets", "organizations", "glossary")
SEARCH_WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")
FOOTER = ("sources", "data", "status", "checks")


class NoOptions(Config):
    """The plugin is made here, not in mkdocs.yml."""


class ShellPlugin(BasePlugin[NoOptions]):
    """The hooks that make MkDocs draw given pages of one language and nothing else."""

    def __init__(self, lang: str, settings: Settings, pages: Mapping[str, "Drawn"]) -> None:
        super().__init__()
        self._lang = lang
        self._settings = settings
        self._pages = pages
        self.html: dict[str, str] = {}

    def on_env(
        self, env: jinja2.Environment, /, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Gives the templates the words of the interface."""
        env.globals["_"] = lambda text: gettext(text, self._lang)
        env.globals["words_in"] = gettext
        env.globals["search_worker"] = next(
            file.url for file in files if SEARCH_WORKER.fullmatch(file.url)
        )
        env.globals["affiche_settings"] = self._settings
        env.globals["affiche_lang"] = self._lang
        return env

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Replaces the pages of the docs folder by those to draw."""
        assets = [file for file in files if not file.is_documentation_page()]
        drawn = [
            File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            for source in self._pages
        ]
        return Files([*assets, *drawn])

    def on_page_context(
        self, context: Any, /, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Gives the templates the page's pieces, and the site's menu as seen from it."""
        drawn = self._pages[page.file.src_uri]
        context["affiche"] = {**drawn.slots, **menu(drawn.key)}
        return context

    def on_post_page(self, output: str, /, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Keeps the page, and leaves MkDocs nothing to write."""
        self.html[page.file.src_uri] = output
        return ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page for the engine to draw: where it stands, and the HTML of each slot."""

    key: ShellKey
    slots: Mapping[str, Markup] = field(default_factory=marks)


def menu(key: ShellKey) -> Mapping[str, Any]:
    """The site's sections as linked from a page of one section and depth."""
    here = here_of(key)

    def entry(section: str) -> Mapping[str, Any]:
        return {
            "title": pgettext("section of the site", section.capitalize(), key.lang),
            "href": addresses.relative(addresses.path(section, key.lang), here),
            "current": _current(section, key),
        }

    return {
        "section": key.section,
        "menu": [entry(section) for section in MENU],
        "footer": [entry(section) for section in FOOTER],
        "home": addresses.relative("", here),
    }


def _current(section: str, key: ShellKey) -> Literal["page", "true", ""]:
    """How a menu marks the section that one stands in (`aria-current`)."""
    if section != key.section:
        return ""
    return "page" if key.depth == 1 else "true"


def here_of(key: ShellKey) -> str:
    """A path of the section and depth that a shell stands for."""
    if key.section == "index":
        return ""
    return addresses.path(key.section, key.lang) + "_/" * (key.depth - 1)


def source_of(key: ShellKey) -> str:
    """The name under which MkDocs is told of a shell."""
    return f"{key.lang}/{here_of(key)}index.md"


def draw_shells(
    config_file: Path, lang: str, settings: Settings, keys: Iterable[ShellKey], out: Path
) -> Mapping[ShellKey, Shell]:
    """The shells of one language; the theme's own files and its 404 page go to the folder `out`."""
    pages = {source_of(key): Drawn(key) for key in keys if key.lang == lang}
    html = draw(config_file, lang, settings, pages, out)
    return {drawn.key: cut(html[source]) for source, drawn in pages.items()}


def draw(
    config_file: Path, lang: str, settings: Settings, pages: Mapping[str, Drawn], out: Path
) -> Mapping[str, str]:
    """The HTML that the engine makes of pages, by their source name."""
    config = _config(config_file, lang, settings, out)
    plugin = ShellPlugin(lang, settings, pages)
    config.plugins["affiche-shell"] = plugin
    with _quiet():
        mkdocs_build(config)
    return plugin.html


def _config(config_file: Path, lang: str, settings: Settings, out: Path) -> MkDocsConfig:
    """The project's mkdocs.yml for one language."""
    config = load_config(
        config_file=str(config_file),
        site_dir=str(out),
        site_name=settings.title.get(lang, ""),
        site_url=settings.site_url,
        plugins=[],
    )
    config.theme["language"] = lang
    return config


@contextmanager
def _quiet() -> Iterator[None]:
    """Keeps MkDocs' commentary out of the output; its warnings still stop a strict build."""
    logger = logging.getLogger("mkdocs")
    before = logger.level
    logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        logger.setLevel(before)
