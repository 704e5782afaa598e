"""What stands above the languages: the choice between them, and files for machines."""

from collections.abc import Iterator
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.language.words import gettext
from generator.model.settings import Settings
from generator.page import OutputFile


def root_files(settings: Settings, templates: Path) -> Iterator[OutputFile]:
    """The language choice at `/`, and the mark that tells GitHub Pages not to run Jekyll."""
    env = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(templates), autoescape=True, undefined=StrictUndefined
    )
    html = env.get_template("root/index.html").render(settings=settings, words=gettext)
    yield OutputFile("index.html", html.encode())
    yield OutputFile(".nojekyll", b"")
