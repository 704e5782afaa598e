"""The pages of indicators: shared ones told, nothing reported apart from a figure, files linked."""

import re
from decimal import Decimal

import pytest

from generator.derive import derive
from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.types import Absent
from generator.page import Page
from generator.pipeline import Ready
from generator.render import indicator
from generator.render.indicator import groups
from generator.render.pen import Pen
from tests.builders import (
    a_citation,
    a_plan,
    a_site,
    a_target,
    an_indicator,
    an_observation,
    text,
    when,
)
from tests.conftest import ROOT

NONE_YET = "the source announces the indicator; nothing is reported for it on this site."


def page(ready: Ready, key: str, lang: str) -> Page:
    return next(one for one in ready.pages if (one.key, one.lang) == (key, lang))


def pages_of(site: Site, lang: str = "en") -> list[Page]:
    """The pages of a site's indicators: the list first."""
    pen = Pen(lang, site, ROOT / "overrides")
    return [one.draw() for one in indicator.pages(derive(site), pen)]


def drawn(lang: str = "en", **changes: object) -> Page:
    site = a_site(indicators=(an_indicator(**changes),))
    _, one = (
        one.draw() for one in indicator.pages(derive(site), Pen(lang, site, ROOT / "overrides"))
    )
    return one


def two_plans() -> tuple[Plan, ...]:
    title = text("Autre plan", "Other plan")
    other = a_plan(id="other", title=title, nodes=(), major_indicators=("an-indicator",))
    return (a_plan(), other)


def test_nothing_reported_is_said_with_its_rule() -> None:
    html = drawn().content
    assert "No result on this site" in html
    assert NONE_YET in html.lower()
    assert "This site shows no result for this indicator." in html


def test_a_result_stands_with_its_period_and_its_rule() -> None:
    html = drawn(observations=(an_observation(),)).content
    assert "Last result published: 2009" in html
    assert NONE_YET not in html.lower()
    assert "<td>40</td>" in html


def test_no_figure_is_no_result_and_zero_is_one() -> None:
    none = an_observation(value=Absent.NOT_AVAILABLE)
    zero = an_observation(value=Decimal(0))
    assert an_indicator(observations=(none,)).last_result is None
    assert an_indicator(observations=(zero, none)).last_result is zero
    assert an_indicator(observations=(an_observation(value=None),)).last_result is None


@pytest.mark.parametrize(
    ("declared", "observed", "told"),
    [
        (None, False, "not-yet-reported"),
        ("reported", False, "not-yet-reported"),
        ("not-yet-reported", True, "reported"),
        ("exploring", False, "exploring"),
        ("discontinued", True, "discontinued"),
    ],
)
def test_standing_is_seen_rather_than_declared(
    declared: str | None, observed: bool, told: str
) -> None:
    observations = (an_observation(),) if observed else ()
    assert an_indicator(status=declared, observations=observations).standing == told


def test_a_discontinued_indicator_keeps_its_last_result() -> None:
    html = drawn(status="discontinued", observations=(an_observation(),)).content
    assert "No longer measured. Last result published: 2009" in html


def test_what_is_known_stands_and_what_is_not_is_named() -> None:
    html = drawn(
        unit=text("personnes", "people"),
        frequency="yearly",
        baseline=an_observation(),
        direction=None,
        methodology=None,
    ).content
    assert "<dd>people</dd>" in html
    assert "Every year" in html
    assert "<strong>40</strong>" in html
    assert "Desired direction, methodology</dd>" in html


def test_a_baseline_without_a_figure_says_why() -> None:
    html = drawn(baseline=an_observation(value=Absent.NOT_APPLICABLE)).content
    assert '<abbr title="not applicable">n/a</abbr>' in html


def test_targets_have_a_caption_a_unit_and_their_source() -> None:
    target = a_target(min=Decimal(10), max=Decimal(20), value=None, source=a_citation())
    html = drawn(unit=text("personnes", "people"), targets=(target,)).content
    assert re.search(r"<caption>Targets by period .*\(people\)", html)
    assert "<td>10 to 20</td>" in html
    assert "sources/a-source/" in html


def test_a_shared_indicator_stands_under_each_plan() -> None:
    views = derive(a_site(plans=two_plans()))
    first, second = groups(views)
    assert [group.entries[0].view.indicator.id for group in (first, second)] == ["an-indicator"] * 2
    assert [plan.id for plan in first.entries[0].others] == ["other"]
    assert second.entries[0].use
    assert second.entries[0].use.whole


def test_a_shared_indicator_says_so_on_its_page() -> None:
    site = a_site(plans=two_plans())
    listed, one = (
        one.draw() for one in indicator.pages(derive(site), Pen("en", site, ROOT / "overrides"))
    )
    assert "2 plans share this indicator." in one.content
    assert "Indicator of the whole plan" in one.content
    assert "Shared with" in listed.content
    assert "the whole plan" in listed.content


def test_an_indicator_that_no_plan_uses_is_listed_all_the_same() -> None:
    site = a_site(plans=())
    listed, one = (
        one.draw() for one in indicator.pages(derive(site), Pen("en", site, ROOT / "overrides"))
    )
    assert "Used by no plan" in listed.content
    assert "No plan on this site uses this indicator." in one.content


def test_a_site_without_indicators_says_so() -> None:
    site = a_site(plans=(), indicators=())
    (listed,) = (
        one.draw() for one in indicator.pages(derive(site), Pen("en", site, ROOT / "overrides"))
    )
    assert "No indicator is published yet." in listed.content


def test_markup_in_data_is_text() -> None:
    assert "&lt;b&gt;" in drawn(unit=text("<b>", "<b>")).content


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_real_indicator_is_listed_and_links_to_its_files(ready: Ready, lang: str) -> None:
    files = {file.path for file in ready.files}
    listed = page(ready, "indicators", lang).content
    own = [one for one in ready.pages if one.key.startswith("indicators/") and one.lang == lang]
    assert len(own) > 50
    for one in own:
        assert f'href="{one.key.partition("/")[2]}/"' in listed
        found = re.findall(r'href="([./]+)(api/[^"]+)" download', one.content)
        assert {up for up, _ in found} == {"../../../"}
        assert {path for _, path in found} <= files
        assert {path.rpartition(".")[2] for _, path in found} == {"csv", "json", "xlsx"}


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_each_real_indicator_is_described_in_a_line_of_its_own(ready: Ready, lang: str) -> None:
    own = [one for one in ready.pages if one.key.startswith("indicators/") and one.lang == lang]
    assert len({one.description for one in own}) == len(own)
    assert all(40 <= len(one.description) <= 155 for one in own)


def test_search_finds_an_indicator_by_unit_target_and_plan() -> None:
    (entry,) = drawn(
        unit=text("personnes", "people"), targets=(a_target(period=when("2010")),)
    ).search
    assert "people" in entry.text
    assert "50" in entry.text
    assert entry.tags == ("Indicator", "An action plan")
