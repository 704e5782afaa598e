"""What the plans and the report count, date and aim at, in the API and on the pages."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.real import reading, transcribed
from tests.real.transcribed import LANGS, Count, Stated

TARGETS = [one for one in transcribed.stated("strategique-2008-2012") if "target" in one.api]
SCHEDULES = transcribed.stated("francisation-integration-2018")
REPORT = "plans/solidarite-2010-2015/2.7"
EDTF = {  # typed from the schedule of the text, in its order
    "francisation": ["../2018-23", "2018-02", "2018-21/2019-22", "2018-23"],
    "integration": ["../2018-21", "../2018-21", "../2018-21", "2019-21"],
}


def plan(site: Path, name: str) -> Any:
    return reading.api(site, "plans", f"{name}.json")


def below(nodes: list[Any], top: str) -> Iterator[Any]:
    """A node and all that stands under it; every node when none is named."""
    for node in nodes:
        if node["id"] == top or not top:
            yield node
        if top and node["parent"] == top:
            yield from below(nodes, node["id"])


def counted(whole: Any, what: str, of: str) -> int:
    """How many of something the API has below a node."""
    nodes = list(below(whole["nodes"], of))
    statements = {"finding": "findings", "commitment": "commitments", "principle": "principles"}
    if what in statements:
        groups = [one for one in whole["statements"] if statements[what] in one["id"]]
        return len([item for one in groups for item in one["items"] if of in ("", item["node"])])
    if what == "major_indicator":
        return len(whole["major_indicators"])
    if what in {"action", "indicator", "report"}:
        return sum(len(node[f"{what}s"]) for node in nodes)
    return len([node for node in nodes if node["kind"] == what])


@pytest.mark.parametrize("one", transcribed.counts(), ids=str)
def test_the_api_counts_what_the_document_counts(site: Path, one: Count) -> None:
    assert counted(plan(site, one.plan), one.what, one.of) == one.count


def test_indicators_that_two_plans_share_are_one(site: Path) -> None:
    used: dict[str, set[str]] = {}
    for name in ("strategique-2008-2012", "integration-emploi-2008"):
        for node in plan(site, name)["nodes"]:
            for indicator in node["indicators"]:
                used.setdefault(indicator, set()).add(name)
    shared = {name for name, plans in used.items() if len(plans) > 1}
    assert len(shared) >= 3
    for name in shared:
        uses = reading.api(site, "indicators", f"{name}.json")["used_by"]
        assert {use["plan"] for use in uses} == used[name]


def admissions(site: Path) -> str:
    nodes = plan(site, "strategique-2008-2012")["nodes"]
    (indicator,) = next(node for node in nodes if node["id"] == "2.1")["indicators"]
    return str(indicator)


@pytest.mark.parametrize("one", TARGETS, ids=str)
def test_the_api_has_the_ends_of_each_target(site: Path, one: Stated) -> None:
    _, year, end = one.api.split(":")
    targets = reading.api(site, "indicators", f"{admissions(site)}.json")["targets"]
    (target,) = (item for item in targets if item["period"]["edtf"] == year)
    assert Decimal(target[end]) == transcribed.number(one.printed)
    assert target["value"] is None


def test_there_are_no_other_targets(site: Path) -> None:
    targets = reading.api(site, "indicators", f"{admissions(site)}.json")["targets"]
    assert len(targets) * 2 == len(TARGETS)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("one", TARGETS, ids=str)
def test_targets_stand_as_ranges_on_card_and_indicator(site: Path, one: Stated, lang: str) -> None:
    year = one.api.split(":")[1]
    for key in (one.page, f"indicators/{admissions(site)}"):
        tables = reading.page(site, key, lang).all("table")
        lines = [row for table in tables for row in reading.rows(table) if row[0] == year]
        assert any(reading.says(cell, one.ways(lang)) for row in lines for cell in row), key


@pytest.mark.parametrize("name", EDTF)
def test_the_api_has_the_eight_schedules(site: Path, name: str) -> None:
    nodes = plan(site, "francisation-integration-2018")["nodes"]
    (node,) = (node for node in nodes if node["id"] == name)
    assert [action["schedule"]["edtf"] for action in node["actions"]] == EDTF[name]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("one", [one for one in SCHEDULES if one.node], ids=str)
def test_each_schedule_stands_in_words_with_its_action(site: Path, one: Stated, lang: str) -> None:
    action = reading.page(site, one.page, lang).with_id(f"x-{one.node}")
    assert reading.says(action.text(), one.ways(lang)), action.text()


def test_the_api_tells_not_applicable_from_zero_and_from_not_available(site: Path) -> None:
    nodes = plan(site, "solidarite-2010-2015")["nodes"]
    (report,) = next(node for node in nodes if node["id"] == "2.7")["reports"]
    assert report["cost"] == {"value": None, "absence": "not-applicable"}
    assert report["clientele"] == {"value": None, "absence": "not-applicable"}
    assert report["period"]["start"] == "2010-04-01"
    assert report["period"]["end"] == "2011-03-31"
    assert [box["ticked"] for box in report["declarations"]] == [False, False]
    assert report["gender_based_analysis"]["applies"] is True


@pytest.mark.parametrize(
    ("lang", "names", "short", "long", "others"),
    [
        ("fr", ("Coût", "Clientèle"), "s.\u00a0o.", "sans objet", ("0", "n. d.", "disponible")),
        ("en", ("Cost", "Clientele"), "n/a", "not applicable", ("0", "not available")),
    ],
)
def test_the_card_tells_not_applicable_from_zero_and_from_not_available(
    site: Path, lang: str, names: tuple[str, str], short: str, long: str, others: tuple[str, ...]
) -> None:
    said = reading.described(reading.page(site, REPORT, lang))
    for name in names:
        (text,) = (text for term, text in said.items() if term.startswith(name))
        assert short in text
        assert long in text
        assert not [other for other in others if other in text]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("one", transcribed.all_stated(), ids=str)
def test_the_page_gives_the_figure(site: Path, one: Stated, lang: str) -> None:
    text = reading.page(site, one.page, lang).text()
    assert reading.says(text, one.ways(lang)), f"{one.page} in {lang} lacks {one.ways(lang)}"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("one", transcribed.all_names(), ids=str)
def test_the_page_gives_the_name(site: Path, one: Stated, lang: str) -> None:
    text = reading.page(site, one.page, lang).text()
    ways = one.ways(lang)
    assert not ways or reading.says(text, ways), f"{one.page} in {lang} lacks {ways}"


@pytest.mark.parametrize(("lang", "said"), [("fr", "Non coché"), ("en", "Not ticked")])
@pytest.mark.parametrize("box", ["2004-2010", "2010-2015"])
def test_the_card_tells_that_neither_box_was_ticked(
    site: Path, lang: str, said: str, box: str
) -> None:
    items = [one.cell() for one in reading.page(site, REPORT, lang).all("li")]
    assert [item for item in items if box in item and item.startswith(said)]
