"""`python -m generator.compiling [TEMPLATES]`: makes ahead what depends on the program alone.

Without a folder, the templates are those of the repository that this program stands in.
"""

import marshal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateError

from generator import ahead
from generator.compiled import parts
from generator.language import words
from generator.pipeline import rules
from generator.publish import engine
from generator.render.environment import environment
from generator.render.status import documentation
from generator.sandbox import Sandbox
from generator.store import PACKAGE

TEMPLATES = PACKAGE.parent / "overrides"


def main(folder: Path = TEMPLATES) -> None:
    """Makes everything, in every language that the generator speaks, in place of what there was."""
    ahead.keep(dict((*_catalogues(), *_checks(), *_templates(folder))))


def _catalogues() -> Iterator[tuple[str, Any]]:
    """The catalogues, as machines read them."""
    for path in words.LOCALE.glob("*/*.po"):
        text, lang = path.read_text(encoding="utf-8"), path.parent.name
        yield ahead.key("catalogue", lang, text), words.machine_readable(text, lang)


def _checks() -> Iterator[tuple[str, Any]]:
    """The documentation of the checks."""
    for lang in words.spoken():
        for rule in rules():
            body, html = documentation(rule, lang)
            yield ahead.key("check", body), str(html)


def _templates(folder: Path) -> Iterator[tuple[str, Any]]:
    """The templates in a folder, for pages and shells alike."""
    yield from _codes(Sandbox(folder), "")
    for lang in words.spoken():
        yield from _codes(environment(lang, folder), lang)
    yield from _codes(engine.environment(folder), "", engine.KIND)


def _codes(env: Environment, lang: str, kind: str = "") -> Iterator[tuple[str, Any]]:
    """The code of each template; those for another engine may not compile."""
    assert env.loader is not None  # noqa: S101 - a sandbox has one
    for name in env.list_templates(["html"]):
        source, filename, _ = env.loader.get_source(env, name)
        try:
            code = env.compile(source, name, filename)
        except TemplateError:
            continue
        yield ahead.key(*parts(name, source, lang, kind)), marshal.dumps(code)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
