"""Pictures of documents: well-formed, within their edges, every mark and word of the chart."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from xml.etree import ElementTree as ET

from generator.derive import derive
from generator.model.types import Absent
from generator.render.charts import money_charts
from generator.render.documents.blocks import Picture
from generator.render.documents.compose.desk import Desk
from generator.render.documents.compose.pictures.bars import bars_picture
from generator.render.documents.compose.pictures.line import line_picture
from generator.render.documents.compose.pictures.progress import progress_pictures
from generator.render.documents.compose.pictures.svg import WIDTH, lines, palette, part, written
from generator.render.documents.compose.pictures.timeline import timeline_pictures
from generator.render.documents.compose.sheet import Sheet
from tests.builders import (
    a_budget,
    a_line,
    a_node,
    a_plan,
    a_program,
    a_site,
    a_target,
    an_action,
    an_indicator,
    an_observation,
    text,
    when,
)
from tests.render.documents.compose.composing import TEMPLATES, words

SVG = "{http://www.w3.org/2000/svg}"


def desk(lang: str = "en", **changes: Any) -> Desk:
    return Desk(derive(a_site(**changes)), lang, TEMPLATES)


def drawn(one: Picture) -> ET.Element:
    root = ET.fromstring(one.svg)  # noqa: S314 - what the project itself drew
    assert Decimal(root.get("width", "")) == WIDTH
    for element in root.iter():
        x = Decimal(element.get("x") or element.get("cx") or 0)
        assert 0 <= x <= WIDTH
        assert x + Decimal(element.get("width") or 0) <= WIDTH or element is root
    return root


def texts(root: ET.Element) -> list[str]:
    return [element.text or "" for element in root.iter(f"{SVG}text")]


def those(sheet: Sheet) -> Iterator[Picture]:
    return (one for one in sheet.blocks if isinstance(one, Picture))


def test_a_line_has_a_point_for_each_result_and_none_for_what_is_missing() -> None:
    indicator = an_indicator(
        baseline=an_observation(period=when("2007"), value=Decimal(30)),
        targets=(a_target(), a_target(period=when("2011"), value=Decimal(60))),
        observations=(
            an_observation(),
            an_observation(period=when("2010"), value=Absent.NOT_AVAILABLE),
            an_observation(period=when("2011"), value=Decimal(58)),
        ),
    )
    one = line_picture(desk(), indicator)
    assert one is not None
    root = drawn(one)
    assert len(list(root.iter(f"{SVG}circle"))) == 2 + 1  # and one in the key
    assert {"2009", "2011", "58", "Result", "Target", "Starting point"} <= {*texts(root)}
    assert words(one.caption).startswith("Results and targets over time (people) ")
    assert "The line is broken once: a figure is missing there." in one.alternative


def test_an_indicator_without_figures_has_no_picture() -> None:
    assert line_picture(desk(), an_indicator()) is None


def test_bars_have_their_words_and_figures_beside_them() -> None:
    hostile = 'Un <programme> & "autre"'
    budget = a_budget(
        programs=(
            a_program(title=text(hostile, hostile)),
            a_program(id="2", title=text("Deux", "Two")),
        ),
        lines=(
            a_line("40.0"),
            a_line("30.0", year="2006-2007"),
            a_line("10.0", program="1"),
            a_line("15.0", program="1", year="2006-2007"),
            a_line("30.0", program="2"),
            a_line("15.0", program="2", year="2006-2007"),
        ),
    )
    own = desk(budgets=(budget,))
    sheet = Sheet()
    for chart in money_charts(own.views.budgets[0], "en").whole:
        bars_picture(own, sheet, chart)
    shares, change = those(sheet)
    assert {"Portfolio", hostile, "Two", "$10.0K · 25.0%"} <= {*texts(drawn(shares))}
    assert f"{hostile}: $10.0K · 25.0%." in shares.alternative
    assert {"−$5.0K", "Change in amount"} <= {*texts(drawn(change))}


def test_progress_fills_the_whole_bar_and_counts_stand_in_a_table() -> None:
    actions = tuple(
        an_action(id=f"a{n}", status=status)
        for n, status in enumerate(("completed", "delayed", "delayed", None))
    )
    sheet = Sheet()
    progress_pictures(desk("fr"), sheet, (a_node(actions=actions),))
    (one,) = those(sheet)
    widths = [Decimal(each.get("width", "")) for each in drawn(one).iter(f"{SVG}rect")]
    assert sum(widths) + len(widths) == WIDTH
    assert one.alternative == "Avancement des actions. 1 action sur 4 est terminée."


def test_a_schedule_says_every_date() -> None:
    actions = tuple(
        an_action(id=f"a{n}", text=text(f"Geste {n}", f"Step {n}"), schedule=when(edtf))
        for n, edtf in enumerate(("2008", "2009-03/2010-06", "../2010", "2011/..", "2012-23"))
    )
    own = desk(plans=(a_plan(nodes=(a_node(actions=actions),)),))
    sheet = Sheet()
    timeline_pictures(own, sheet, own.views.plans[0])
    (one,) = those(sheet)
    root = drawn(one)
    assert "Step 4 – autumn 2012" in texts(root)
    assert {"Planned", "At some time within", "No start date given"} <= {*texts(root)}
    assert "Step 2 – until 2010." in one.alternative
    names = [each.get("id") for each in root.iter(f"{SVG}linearGradient")]
    assert names == ["until", "since"]


def test_one_date_makes_no_picture() -> None:
    own = desk(plans=(a_plan(nodes=(a_node(schedule=when("2010")),)),))
    sheet = Sheet()
    timeline_pictures(own, sheet, own.views.plans[0])
    assert sheet.blocks == ()


def test_colours_are_those_of_the_style_sheet(tmp_path: Any) -> None:
    assert palette(TEMPLATES)["brand"] == "#0b4f8a"
    sheet = tmp_path / "assets/stylesheets/affiche.css"
    sheet.parent.mkdir(parents=True)
    sheet.write_text(":root { --affiche-brand: #123456; }\n.dark { --affiche-brand: #fff; }")
    assert palette(tmp_path)["brand"] == "#123456"
    assert palette(tmp_path)["tint"] == "#e6eff7"


def test_lengths_and_lines() -> None:
    assert [written(one) for one in ("12.50", "-0.001", "3", "0.1234")] == [
        "12.5",
        "0",
        "3",
        "0.12",
    ]
    assert part("25", 624) == 156
    assert lines("word " * 100, 64, 2)[-1].endswith("…")
    assert lines("", 64) == [""]
