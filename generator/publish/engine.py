"""The engine that draws shells: MkDocs 1.6 with Material. Nothing outside `publish/` knows it.

MkDocs 1.x and Material are in maintenance, and MkDocs 2 has no plugins; another engine would
replace this module (and `plugin.py`) and nothing else.
"""

import logging
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

import jinja2
from markupsafe import Markup, escape
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.theme import Theme

from generator.compiled import Compiled
from generator.language.message import say
from generator.language.words import gettext, pgettext
from generator.model import addresses
from generator.model.settings import Settings
from generator.model.types import Text
from generator.publish.policy import content_policy
from generator.publish.shell import Shell, ShellKey, cut, marks
from generator.store import usual
from generator.unusable import UnusableError

MENU = ("plans", "cards", "indicators", "budgets", "organizations", "glossary")
FOOTER = ("timeline", "documents", "sources", "data", "status", "checks", "pages")
THEME_FILES = {
    "theme_stylesheet": re.compile(r"assets/stylesheets/main\.\w+\.min\.css"),
}
"""What pages use of the theme's files; their names hold a hash of what they hold."""
STYLESHEET = re.compile(r"assets/stylesheets/(?!dark|root)[a-z_-]+\.css")
"""The style sheets that every page links: those of `overrides/`, but for the two that say when."""
FIRST = ("assets/stylesheets/affiche.css", "assets/stylesheets/shell.css")
"""What the other style sheets build upon."""
MISSING = "404.html"
"""The page for no page."""
KIND = "mkdocs"
"""What tells this engine's compiled templates from those of pages."""
_UNUSED = re.compile(
    r"\.map$|/(bundle|palette|lunr)\.[^/]*$|/(tinyseg|wordcut)\.js$|/search\.\w+\.min\.js$"
    r"|/favicon\.png$"
)
"""The theme's files that no page asks for."""


def is_used(path: str) -> bool:
    """Whether a site holds a file of the theme: one of its assets that some page may ask for."""
    return path.startswith("assets/") and not _UNUSED.search(path)


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
        for name, pattern in THEME_FILES.items():
            env.globals[name] = next(file.url for file in files if pattern.fullmatch(file.url))
        env.globals["stylesheets"] = sorted(
            (file.url for file in files if STYLESHEET.fullmatch(file.url)),
            key=lambda url: (url not in FIRST, url),
        )
        env.globals["all_pages"] = f"{self._lang}/{addresses.path('pages', self._lang)}"
        env.globals["feed"] = self._feed()
        env.globals["content_policy"] = content_policy(self._settings.site_url)
        env.globals["affiche_settings"] = _escaped(self._settings)
        env.globals["affiche_lang"] = self._lang
        return env

    def _feed(self) -> str:
        """The address of the language's feed; empty where the site's own is not known."""
        url = self._settings.site_url
        return f"{url}{self._lang}/{addresses.feed(self._lang)}" if url else ""

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Replaces what the docs folder holds by the pages to draw; leaves out unused assets."""
        assets = [
            file for file in files if is_used(file.src_uri) and not file.is_documentation_page()
        ]
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
    """The HTML that the engine makes of pages, by their source name.

    Raises `UnusableError` where MkDocs refuses mkdocs.yml.
    """
    plugin = ShellPlugin(lang, settings, pages)
    with _judged():
        config = _config(config_file, lang, settings, out)
        config.plugins["affiche-shell"] = plugin
        _lighten(config.theme)
        mkdocs_build(config)
    return plugin.html


def _config(config_file: Path, lang: str, settings: Settings, out: Path) -> MkDocsConfig:
    """The project's mkdocs.yml for one language.

    A project without narrative has no folder of it: git keeps no empty ones.
    """
    docs = config_file.parent / settings.content
    if not docs.is_dir():
        docs = out.with_name(f"{out.name}-docs")
        docs.mkdir(parents=True)
    return load_config(
        config_file=str(config_file),
        docs_dir=str(docs.resolve()),
        site_dir=str(out),
        site_name=settings.title.get(lang, ""),
        site_url=settings.site_url,
        plugins=[],
    )


def environment(templates: Path) -> jinja2.Environment:
    """An environment that compiles a project's templates as the engine does."""
    return Theme(custom_dir=str(templates)).get_env()


def _lighten(theme: Theme) -> None:
    """Leaves out what MkDocs does and nobody needs, and has a theme keep its compiled templates.

    MkDocs would list the 12,000 icons in a hidden folder of Material's, to leave each out for its
    name, and draw a sitemap.
    """
    usual_environment = theme.get_env

    def light() -> jinja2.Environment:
        env = usual_environment()
        env.loader = _Visible(theme.dirs)
        env.bytecode_cache = Compiled("", usual(), KIND)
        return env

    theme.get_env = light  # type: ignore[method-assign]  # MkDocs makes the theme itself
    theme.static_templates = {MISSING}


class _Visible(jinja2.FileSystemLoader):
    """What lies in folders that are not hidden is listed; what does not can still be asked for."""

    def list_templates(self) -> list[str]:
        """The names of the files."""
        found: set[str] = set()
        for start in map(Path, self.searchpath):
            for place, folders, files in os.walk(start, followlinks=self.followlinks):
                folders[:] = [name for name in folders if not name.startswith(".")]
                above = Path(place).relative_to(start)
                found.update((above / name).as_posix() for name in files)
        return sorted(found)


def _escaped(settings: Settings) -> Settings:
    """Settings whose texts are HTML: the environment of MkDocs' templates escapes nothing."""
    return replace(
        settings,
        title=Text({lang: escape(text) for lang, text in settings.title.items()}),
        description=Text({lang: escape(text) for lang, text in settings.description.items()}),
        languages=tuple(
            replace(language, name=escape(language.name)) for language in settings.languages
        ),
    )


class _Commentary(logging.Handler):
    """Keeps what MkDocs says, for the message of the error that may follow."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps one sentence."""
        self.said.append(record.getMessage())


@contextmanager
def _judged() -> Iterator[None]:
    """Keeps MkDocs' commentary out of the output, and turns its refusals into `UnusableError`."""
    logger, commentary = logging.getLogger("mkdocs"), _Commentary()
    before, spreads = logger.level, logger.propagate
    logger.setLevel(logging.WARNING)
    logger.addHandler(commentary)
    logger.propagate = False
    try:
        yield
    except MkDocsException as error:
        reason = "; ".join(commentary.said) or error.format_message()
        raise UnusableError(say("MkDocs refuses mkdocs.yml: {reason}", reason=reason)) from error
    finally:
        logger.removeHandler(commentary)
        logger.setLevel(before)
        logger.propagate = spreads
