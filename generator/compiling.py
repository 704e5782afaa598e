"""`python -m generator.compiling [TEMPLATES]`: compiles templates ahead (`compiled.py`).

Without a folder, those of the repository that this program stands in; nothing where there are none.
"""

import marshal
import sys
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, TemplateError

from generator import compiled
from generator.language.words import spoken
from generator.publish import engine
from generator.put import put
from generator.render.environment import environment
from generator.sandbox import Sandbox
from generator.store import PACKAGE

TEMPLATES = PACKAGE.parent / "overrides"


def main(folder: Path = TEMPLATES) -> None:
    """Compiles what Jinja finds in a folder, in every language that the generator speaks."""
    found = dict(_codes(Sandbox(folder), ""))
    for lang in spoken():
        found.update(_codes(environment(lang, folder), lang))
    found.update(_codes(engine.environment(folder), "", engine.KIND))
    if found:
        compiled.AHEAD.parent.mkdir(exist_ok=True)
        put(compiled.AHEAD, compiled.written(found))


def _codes(env: Environment, lang: str, kind: str = "") -> Iterator[tuple[str, bytes]]:
    """The code of each template, by its key; templates for another engine may not compile."""
    assert env.loader is not None  # noqa: S101 - a sandbox has one
    for name in env.list_templates(["html"]):
        source, filename, _ = env.loader.get_source(env, name)
        try:
            code = env.compile(source, name, filename)
        except TemplateError:
            continue
        yield compiled.key(name, source, lang, kind), marshal.dumps(code)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
