"""A third language, by configuration and a catalogue alone: `project/` speaks Spanish too."""

import ast
import json
import re
from pathlib import Path
from typing import Any

import pytest

import generator
from generator.language import words
from tests.bilingual.conftest import built, copy
from tests.links import Built, broken_links, broken_pointers, head_faults, third_parties

LANGUAGES = ("fr", "en", "es")
CARD = {
    "fr": "fr/plans/rios-2030/1.1/index.html",
    "en": "en/plans/rios-2030/1.1/index.html",
    "es": "es/planes/rios-2030/1.1/index.html",
}


def html(site: Built, page: str) -> str:
    return (site.folder / page).read_text("utf-8")


def text(site: Built, page: str) -> str:
    return site.document(page).text


def entries(site: Built, lang: str) -> list[Any]:
    """What the search shows in a language."""
    pieces = sorted((site.folder / lang / "search").glob("r*.json"))
    return [entry for piece in pieces for entry in json.loads(piece.read_text("utf-8"))]


def test_every_page_is_in_every_language(three: Built) -> None:
    count = {lang: sum(page.startswith(f"{lang}/") for page in three.pages) for lang in LANGUAGES}
    assert len(set(count.values())) == 1
    assert head_faults(three, LANGUAGES) == []


def test_every_link_leads_somewhere(three: Built) -> None:
    assert broken_links(three) == []
    assert broken_pointers(three) == []
    assert third_parties(three) == []


def test_addresses_are_in_the_language_or_else_in_english(three: Built) -> None:
    assert all((three.folder / page).is_file() for page in CARD.values())
    assert (three.folder / "es" / "glosario" / "index.html").is_file()
    assert (three.folder / "es" / "indicators" / "clean-water" / "index.html").is_file()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_switch_offers_every_other_language(three: Built, lang: str) -> None:
    switch = re.search(r'<ul class="shell-languages".*?</ul>', html(three, CARD[lang]), re.DOTALL)
    assert switch
    links = re.findall(r'href="([^"]+)" lang="(\w+)" hreflang="(\w+)">([^<]+)<', switch[0])
    names = {"fr": "Français", "en": "English", "es": "Español"}
    others = [one for one in LANGUAGES if one != lang]
    assert [(code, same, name) for _, code, same, name in links] == [
        (other, other, names[other]) for other in others
    ]
    for href, code, _, _ in links:
        assert href == "../../../../" + CARD[code].removesuffix("index.html")


def test_numbers_and_dates_are_those_of_the_language(three: Built) -> None:
    card, budget = text(three, CARD["es"]), text(three, "es/budgets/2024-2025/index.html")
    assert "otoño de 2026" in card
    assert "1 de marzo de 2025" in card
    assert "En curso" in card
    assert "12.345,6 k$" in budget.replace("\u00a0", " ")
    assert "12 345,6 k$" in text(three, "fr/budgets/2024-2025/index.html").replace("\u00a0", " ")
    assert "$12,345.6K" in text(three, "en/budgets/2024-2025/index.html")
    assert "44,2" in text(three, "es/indicators/clean-water/index.html")


def test_letters_stand_where_the_language_has_them(three: Built) -> None:
    letters = {
        lang: re.findall(r'<h2[^>]* id="letter-[^"]*"[^>]*>([^<]+)<', html(three, page))
        for lang, page in {
            "es": "es/glosario/index.html",
            "fr": "fr/glossaire/index.html",
        }.items()
    }
    assert letters == {"es": ["E", "N", "Ñ", "R"], "fr": ["B", "E", "O"]}


@pytest.mark.parametrize("page", ["index.html", "404.html"])
def test_what_stands_above_languages_speaks_all_of_them(three: Built, page: str) -> None:
    said = html(three, page)
    passages = dict(
        re.findall(r'<(?:section|div) lang="(\w+)">(.*?)</(?:section|div)>', said, re.DOTALL)
    )
    assert set(passages) == set(LANGUAGES)
    wanted = {"index.html": "Continuar en español", "404.html": "Esta página no existe"}
    assert wanted[page] in passages["es"]
    assert re.search(r'<html lang="fr"', said)


def test_machines_read_three_languages(three: Built) -> None:
    sitemap = html(three, "sitemap.xml")
    assert (
        sitemap.count('hreflang="es"')
        == sitemap.count('hreflang="fr"')
        == len(re.findall("<url>", sitemap))
    )
    index = json.loads(html(three, "es/search/index.json"))
    assert "SpanishStemmer" in html(three, f"es/search/s0-{index['stems']}.js")
    assert any("Plantar árboles" in title for _, title, *_ in entries(three, "es"))
    plan = json.loads(html(three, "api/v1/plans/rios-2030.json"))
    assert plan["title"]["es"] == "Plan de los ríos"


def test_a_language_without_a_catalogue_speaks_english(tmp_path: Path) -> None:
    """Inuktitut: CLDR writes its dates, the search has no rules for it, its texts are there."""
    root = copy(tmp_path / "project")
    for path in root.rglob("*.yml"):
        spoken = path.read_text("utf-8").replace("code: es", "code: iu")
        path.write_text(re.sub(r"\bes:(?= )", "iu:", spoken), "utf-8")
    for path in root.rglob("*.es.md"):
        path.rename(path.with_name(path.name.replace(".es.", ".iu.")))
    site = built(root)
    assert "At a glance" in text(site, "iu/plans/rios-2030/1.1/index.html")
    assert 'lang="iu"' in html(site, "fr/plans/rios-2030/1.1/index.html")
    assert json.loads(html(site, "iu/search/index.json"))["stems"] == ""
    assert entries(site, "iu")
    assert broken_links(site) == []
    words.use({})


def test_the_generator_has_no_word_of_the_third_language() -> None:
    package = Path(generator.__file__).parent
    assert [folder.name for folder in (package / "locale").iterdir()] == ["fr"]


def code_of_languages() -> list[str]:
    """The lines of code that name a language, without a reason beside them or just above."""
    found = []
    for path in sorted(Path(generator.__file__).parent.rglob("*.py")):
        lines = path.read_text("utf-8").splitlines()
        for node in ast.walk(ast.parse("\n".join(lines))):
            if isinstance(node, ast.Constant) and node.value in {"fr", "en"}:
                here, above = lines[node.lineno - 1], lines[node.lineno - 2].strip()
                if "#" not in here and not above.startswith("#"):
                    found.append(f"{path.name}:{node.lineno} {here.strip()}")
    return found


def test_code_names_a_language_only_with_a_reason() -> None:
    assert code_of_languages() == []
