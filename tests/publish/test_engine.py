"""A stamped page is what the engine itself would have drawn for that page."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator import pipeline
from generator.model.settings import Language
from generator.model.types import Text
from generator.page import Page
from generator.publish.engine import Drawn, draw, source_of
from generator.publish.shell import ShellKey, shell_key
from generator.publish.slots import Filler


def one_of_each_shell(pages: tuple[Page, ...], lang: str) -> list[Page]:
    """The last page of each section and depth: the one that differs most from its shell."""
    chosen = {shell_key(page.lang, page.key): page for page in pages if page.lang == lang}
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
        {
            source: Drawn(shell_key(page.lang, page.key), filler.fill(page))
            for source, page in sources.items()
        },
        tmp_path / "engine",
    )
    assert len(pages) >= 12
    for source, page in sources.items():
        stamped = (site / lang / page.path / "index.html").read_text(encoding="utf-8")
        assert stamped == drawn[source], page.path


def test_a_language_that_the_theme_does_not_speak_is_drawn_all_the_same(
    ready: pipeline.Ready, tmp_path: Path
) -> None:
    settings = replace(
        ready.settings,
        languages=(Language(code="iu", name="Inuktitut"),),
        title=Text(iu="A"),
        description=Text(iu="B"),
    )
    key = ShellKey("iu", "plans", 1)
    drawn = draw(
        ready.root / "mkdocs.yml", "iu", settings, {source_of(key): Drawn(key)}, tmp_path / "iu"
    )
    assert '<html lang="iu"' in drawn[source_of(key)]


def test_the_texts_of_mkdocs_yml_are_text(ready: pipeline.Ready, tmp_path: Path) -> None:
    evil = "<script>alert(1)</script>{{ 7*7 }}AFFICHE-SLOT-content-END"
    settings = replace(
        ready.settings,
        languages=(Language(code="en", name=evil),),
        title=Text(en=evil),
        description=Text(en=evil),
    )
    key = ShellKey("en", "plans", 1)
    drawn = draw(
        ready.root / "mkdocs.yml", "en", settings, {source_of(key): Drawn(key)}, tmp_path / "en"
    )
    for html in (drawn[source_of(key)], (tmp_path / "en/404.html").read_text(encoding="utf-8")):
        assert "<script>alert" not in html
        assert "{{ 7*7 }}" in html


def test_what_no_page_asks_for_is_not_written(ready: pipeline.Ready, tmp_path: Path) -> None:
    key = ShellKey("en", "plans", 1)
    draw(ready.root / "mkdocs.yml", "en", ready.settings, {source_of(key): Drawn(key)}, tmp_path)
    written = [path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file()]
    assert {path.parts[0] for path in written} == {"assets", "404.html"}
    assert not [path for path in written if path.suffix in {".map", ".md"}]
    assert not [path for path in written if path.name.startswith(("bundle.", "lunr."))]
