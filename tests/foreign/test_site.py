"""Sites of foreign plans: every card in both languages, every link, every target in words."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from generator import pipeline
from generator.language.words import gettext
from generator.model import addresses
from generator.model.pages import page_keys
from tests.foreign.conftest import Foreign
from tests.foreign.projects import PLANS
from tests.links import broken_links, head_faults, missing_anchors, third_parties

TREES = {
    "goals": """
goal 1 *
  target 1.1 *
  target 1.2 *
  target 1.a *
goal 13 *
  target 13.1 *
  target 13.b *
""",
    "commitments": """
commitment co:1 *
  milestone co:1-a *
  milestone co:1-b *
commitment co:2 *
  milestone co:2-a *
""",
    "results": """
core-responsibility cr-1 *
  program pr-1
    result r-1.1 *
  program pr-2
    result r-2.1 *
core-responsibility cr-2 *
""",
    "pillars": """
pillar p1
  theme t1
    goal g1 *
      strategy s1 *
        action a1 *
          deliverable d1 *
          deliverable d2 *
pillar p2
  goal g2 *
    action a2 *
""",
}
"""Each plan from the top down; a star marks what has a page of its own."""


def api(foreign: Foreign, name: str, path: str) -> Any:
    return json.loads((foreign.site(name).folder / "api" / "v1" / path).read_text("utf-8"))


def plan_api(foreign: Foreign, name: str) -> Any:
    return api(foreign, name, f"plans/{PLANS[name]}.json")


def address(lang: str, plan: str, node: str) -> str:
    return f"{lang}/plans/{plan}/{node.replace(':', '_')}/index.html"


def text(foreign: Foreign, name: str, page: str) -> str:
    return foreign.site(name).document(page).text


@pytest.mark.parametrize(("name", "tree"), TREES.items())
def test_the_tree_is_the_plan_s_own(foreign: Foreign, name: str, tree: str) -> None:
    plan = plan_api(foreign, name)
    cards = {level["kind"]: " *" if level["card"] else "" for level in plan["levels"]}

    def drawn(parent: str | None, depth: int) -> str:
        return "".join(
            f"{'  ' * depth}{node['kind']} {node['id']}{cards[node['kind']]}\n"
            + drawn(node["id"], depth + 1)
            for node in plan["nodes"]
            if node["parent"] == parent
        )

    assert drawn(None, 0) == tree.removeprefix("\n")


@pytest.mark.parametrize("name", PLANS)
def test_every_card_stands_in_both_languages_between_parent_and_children(
    foreign: Foreign, name: str
) -> None:
    site, plan = foreign.site(name), plan_api(foreign, name)
    kinds = {level["kind"] for level in plan["levels"] if level["card"]}
    nodes = {node["id"]: node for node in plan["nodes"]}
    seen = 0
    for node in plan["nodes"]:
        near = {node["parent"]} | {one for one in nodes if nodes[one]["parent"] == node["id"]}
        for lang in ("fr", "en") if node["kind"] in kinds else ():
            page = address(lang, plan["id"], node["id"])
            document = site.document(page)
            led = {site.inside(page, link.address) for link in document.links}
            assert node["title"][lang] in document.text
            for other in near - {None}:
                where = nodes[other]["address"][lang]
                assert site.inside("index.html", where) in led, (page, where)
            seen += 1
    assert seen == 2 * sum(node["kind"] in kinds for node in plan["nodes"]) > 0


@pytest.mark.parametrize("name", PLANS)
def test_every_link_of_a_foreign_site_leads_somewhere(foreign: Foreign, name: str) -> None:
    site = foreign.site(name)
    assert broken_links(site) == []
    assert third_parties(site) == []
    assert head_faults(site, ["en", "fr"] if name == "pillars" else ["fr", "en"]) == []


@pytest.mark.parametrize("name", PLANS)
def test_what_narrative_may_link_to_is_there(foreign: Foreign, name: str) -> None:
    promised = page_keys(pipeline.examine(foreign.project(name)).site)
    for lang in ("fr", "en"):
        paths = {
            f"{lang}/{addresses.path(key, lang)}": anchors for key, anchors in promised.items()
        }
        assert missing_anchors(foreign.site(name), paths) == []


@pytest.mark.parametrize("name", PLANS)
def test_the_data_follow_their_published_schemas(foreign: Foreign, name: str) -> None:
    folder = foreign.site(name).folder / "api" / "v1"
    schemas = {
        file.name: json.loads(file.read_text("utf-8"))
        for file in (folder / "schemas").glob("*.schema.json")
    }
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    resources = [(key, Resource.from_contents(schema)) for key, schema in schemas.items()]
    registry: Registry[Any] = Registry().with_resources(resources)
    apart = {"schemas", "datapackage.json", "figures.tableschema.json", "manifest.json"}
    files = [one for one in folder.rglob("*.json") if not apart & {one.parent.name, one.name}]
    assert len(files) >= 3
    for path in files:
        content = json.loads(path.read_text("utf-8"))
        schema = schemas[Path(content["$schema"]).name]
        faults = list(Draft202012Validator(schema, registry=registry).iter_errors(content))
        assert [(path.name, fault.json_path, fault.message) for fault in faults] == []
        assert (path.parent / content["$schema"]).is_file()


@pytest.mark.parametrize("name", PLANS)
def test_every_address_that_the_index_gives_is_there(foreign: Foreign, name: str) -> None:
    site, index = foreign.site(name), api(foreign, name, "index.json")
    for kind in ("plans", "cards", "indicators", "budgets"):
        for entry in index[kind]:
            files = [entry["data"], *([entry["csv"]] if "csv" in entry else [])]
            pages = [f"{path}index.html" for path in entry["address"].values()]
            for path in [*files, *pages]:
                assert (site.folder / path).is_file(), path


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize(
    ("name", "indicator", "fr", "en"),
    [
        ("goals", "1-1-1", "Tendre vers zéro dans chaque région", "Close to none in every region"),
        ("goals", "1-1-2", "Toutes les aides d’urgence", "All emergency help, then the rest"),
        ("goals", "1-2-1", "0 à 1\N{NO-BREAK SPACE}200", "0 to 1,200"),
        ("goals", "1-a-1", "au moins 12,5\N{NO-BREAK SPACE}%", "at least 12.5%"),
        ("goals", "13-1-1", "au plus 150", "at most 150"),
        (
            "commitments",
            "co_1_contrats",
            "60\N{NO-BREAK SPACE}% à 75\N{NO-BREAK SPACE}%",
            "60% to 75%",
        ),
        ("commitments", "co_2_avis", "Autant d’avis que de foyers", "As many comments as homes"),
        ("results", "ir-1", "92,5\N{NO-BREAK SPACE}% à 95", "92.5% to 95%"),
        ("results", "ir-2", "Moins que l’an passé", "Fewer than last year"),
        ("pillars", "harbour-hours", "Toutes les nuits", "Every night of the week"),
    ],
)
def test_targets_in_words_and_ranges_are_shown(
    foreign: Foreign, name: str, indicator: str, fr: str, en: str, lang: str
) -> None:
    section = {"fr": "indicateurs", "en": "indicators"}[lang]
    page = f"{lang}/{section}/{indicator}/"
    assert {"fr": fr, "en": en}[lang] in text(foreign, name, page)
    site = foreign.site(name)
    for card in _cards_that_lead_to(foreign, name, lang, indicator):
        assert {"fr": fr, "en": en}[lang] in site.document(card).text, card


def _cards_that_lead_to(foreign: Foreign, name: str, lang: str, indicator: str) -> list[str]:
    plan = plan_api(foreign, name)
    found = [
        address(lang, plan["id"], node["id"])
        for node in plan["nodes"]
        if indicator in [one.replace(":", "_") for one in node["indicators"]]
    ]
    assert found
    return found


STATUSES = {
    "1-1-1": ("reported", "Last result published: {period}"),
    "1-1-2": ("not-yet-reported", "No result on this site"),
    "1-a-1": ("exploring", "How to measure it is still being worked out"),
    "1-2-1": ("discontinued", "No longer measured"),
}
"""By indicator: its reporting status, and the words for it in English."""


@pytest.mark.parametrize("indicator", STATUSES)
def test_the_reporting_status_is_shown_in_both_languages(foreign: Foreign, indicator: str) -> None:
    status, words = STATUSES[indicator]
    assert api(foreign, "goals", f"indicators/{indicator}.json")["status"] == status
    for lang, section in (("fr", "indicateurs"), ("en", "indicators")):
        said = gettext(words, lang)
        assert (said == words) is (lang == "en")
        cards = _cards_that_lead_to(foreign, "goals", lang, indicator)
        for page in (f"{lang}/{section}/{indicator}/", *cards):
            assert said.format(period="2024") in text(foreign, "goals", page), page


@pytest.mark.parametrize(
    ("name", "indicator"), [("goals", "1-1-1"), ("commitments", "co:1:contrats")]
)
def test_a_methodology_is_shown_to_its_last_line(
    foreign: Foreign, name: str, indicator: str
) -> None:
    file = indicator.replace(":", "_")
    written = api(foreign, name, f"indicators/{file}.json")["methodology"]
    for lang, section in (("fr", "indicateurs"), ("en", "indicators")):
        assert written[lang].count("\n") >= 3
        page = text(foreign, name, f"{lang}/{section}/{file}/")
        for line in filter(None, written[lang].splitlines()):
            assert line.removeprefix("- ") in page


def test_a_title_of_six_hundred_characters_is_shown_whole(foreign: Foreign) -> None:
    title = plan_api(foreign, "goals")["nodes"][1]["title"]
    for lang in ("fr", "en"):
        assert len(title[lang]) > 600
        page = foreign.site("goals").document(address(lang, PLANS["goals"], "1.1"))
        assert title[lang] in page.text
        assert len(page.meta["description"]) > 0


def test_markup_in_a_title_is_text(foreign: Foreign) -> None:
    for lang, title in (("fr", "leurs équipes <locales>"), ("en", "their <local> teams")):
        page = foreign.site("goals").document(address(lang, PLANS["goals"], "13.b"))
        assert title in page.text
        assert title in page.title


def test_a_result_without_a_figure_is_never_a_figure(foreign: Foreign) -> None:
    """Not available, not applicable and zero are three things, on each page that shows them."""
    page = "en/indicators/1-1-1/"
    assert "not available" in text(foreign, "goals", page)
    assert "2024 0%" in text(foreign, "goals", page)
    assert "n/a" in text(foreign, "commitments", "en/indicators/co_2_avis/")
    card = text(foreign, "commitments", address("en", PLANS["commitments"], "co:2"))
    assert "Last result published" not in card
    assert "No result on this site" in card


def test_reports_of_each_year_are_on_the_card(foreign: Foreign) -> None:
    card = {
        lang: text(foreign, "pillars", address(lang, "living-coast", "d1")) for lang in ("fr", "en")
    }
    assert "Divers mapped 12 reefs." in card["en"]
    assert "Les 31 récifs sont cartographiés." in card["fr"]
    assert "$41,250.75" in card["en"]
    assert "41\N{NO-BREAK SPACE}250,75\N{NO-BREAK SPACE}$" in card["fr"]
    assert "not available" in card["en"]
    assert "n/a" in card["en"]


def test_the_first_language_of_the_project_comes_first(foreign: Foreign) -> None:
    site = foreign.site("pillars")
    assert site.document("index.html").lang == "en"
    followed = [link.address for link in site.document("index.html").links if link.tag == "a"]
    assert followed == ["en/", "fr/"]
    card = site.document(address("fr", "living-coast", "d1"))
    assert card.alternates["x-default"] == card.alternates["en"]


def test_a_budget_in_millions_with_amounts_below_zero(foreign: Foreign) -> None:
    budget = api(foreign, "results", "budgets/2024-2025.json")
    assert [one["id"] for one in budget["programs"]][-1] == "revenue"
    fr = text(foreign, "results", "fr/budgets/2024-2025/")
    en = text(foreign, "results", "en/budgets/2024-2025/")
    minus, space = "\N{MINUS SIGN}", "\N{NO-BREAK SPACE}"
    for words in (f"{minus}12,40", "194,00", "190,00", "550", "Équivalents temps plein"):
        assert words in fr
    for words in (f"{minus}$12.40", "$194.00", "$190.00", "550", "Full-time equivalents"):
        assert words in en or words.replace("$", "") in en
    home = text(foreign, "results", "fr/")
    assert f"194,00{space}M$ (194{space}000{space}000{space}$), dont {minus}12,40{space}M$" in home
    home = text(foreign, "results", "en/")
    assert f"plans $194.00M ($194,000,000), of which {minus}$12.40M is revenue" in home
