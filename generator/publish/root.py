"""What stands above the languages: the choice between them, and files for machines."""

from collections.abc import Iterator
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.language.words import gettext
from generator.model.settings import Settings
from generator.page import OutputFile
from generator.publish.policy import content_policy, headers


def root_files(settings: Settings, templates: Path) -> Iterator[OutputFile]:
    """The language choice at `/`, what hosts are to say, and GitHub Pages' mark against Jekyll."""
    env = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(templates), autoescape=True, undefined=StrictUndefined
    )
    html = env.get_template("root/index.html").render(
        settings=settings, words=gettext, content_policy=content_policy(settings.site_url)
    )
    yield OutputFile("index.html", html.encode())
    yield OutputFile("_headers", headers(settings.site_url).encode())
    yield OutputFile(".nojekyll", b"")
