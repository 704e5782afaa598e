"""A stamped page is what the engine itself would have drawn for that page."""

from pathlib import Path

import pytest

from generator import pipeline
from generator.page import Page
from generator.publish.engine import Drawn, draw
from generator.publish.shell import shell_key
from generator.publish.slots import Filler


def one_of_each_shell(pages: tuple[Page, ...], lang: str) -> list[Page]:
    """The last page of each section and depth: the one that differs most from its shell."""
    chosen = {shell_key(page): page for page in pages if page.lang == lang}
    return list(chosen.values())


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_stamped_page_is_what_the_engine_draws(
    lang: str, ready: pipeline.Ready, site: Path, tmp_path: Path
) -> None:
    pages = one_of_each_shell(ready.pages, lang)
    filler = Filler(lang, ready.settings, ready.root / ready.settings.templates)
    sources = {f"{lang}/{page.path}index.md": page for page in pages}
    drawn = draw(
        ready.root / "mkdocs.yml",
        lang,
        ready.settings,
        {source: Drawn(shell_key(page), filler.fill(page)) for source, page in sources.items()},
        tmp_path / "engine",
    )
    assert len(pages) >= 12
    for source, page in sources.items():
        stamped = (site / lang / page.path / "index.html").read_text(encoding="utf-8")
        assert stamped == drawn[source], page.path
