"""What cards and plans say: statuses with their rules, absences apart, every part in order."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from generator.model.types import Absent
from generator.render.documents.blocks import Contents, Document, Items, Paragraph
from generator.render.documents.compose.pictures.svg import TALLEST
from tests.builders import (
    a_group,
    a_level,
    a_licence,
    a_node,
    a_plan,
    a_report,
    a_source,
    a_target,
    a_term,
    an_action,
    an_indicator,
    an_observation,
    some_settings,
    text,
    when,
)
from tests.render.documents.compose.composing import (
    a_small_site as site,
)
from tests.render.documents.compose.composing import (
    composed,
    facts,
    headings,
    pictures,
    rows,
    runs,
    said,
    tables,
    titles,
    words,
)


def card(lang: str = "en", **node: Any) -> Document:
    return composed(site(node), "card", lang)


# --- cards


def test_a_card_says_where_it_stands_and_how_to_find_it_again() -> None:
    one = card()
    assert words(one.title) == "1 An objective"
    assert words(one.subtitle) == "Objective 1 – An action plan"
    assert one.address == "https://site.example/en/plans/a-plan/1/"
    assert one.publisher == "A ministry"
    assert one.date == "2008-01-01"
    told = facts(one)
    assert told["Plan"] == "An action plan"
    assert told["Status"] == "Not stated in the documents"
    assert told["Responsible organization"] == "A ministry (for the whole plan)"
    assert told["Permanent link"] == one.address
    assert told["How to cite this document"].startswith("A site. “1 An objective”")
    assert titles(one)[-2:] == ["Source", "Cite and reuse"]


def test_the_licence_is_told_where_there_is_one() -> None:
    settings = some_settings(site_url="https://site.example/", licence=a_licence())
    assert "Licence" not in facts(card())
    one = composed(site(settings=settings), "card", "en")
    assert facts(one)["Licence"] == "Attribution"
    assert "https://example.org/by" in {run.link for run in runs(one)}
    plan = composed(site(settings=settings), "plan", "fr")
    assert "Licence\N{NO-BREAK SPACE}: Avec attribution" in [words(line) for line in plan.imprint]


def test_a_status_stands_beside_its_rule() -> None:
    one = card(reports=(a_report(status="under-way"),))
    rule = "The source says that the work has begun and will go on."
    assert facts(one)["Status"] == f"Under way – {rule} (Report for 2010-2011)"


def test_not_applicable_not_available_and_zero_stay_apart() -> None:
    def cost(value: object) -> str:
        return facts(card(reports=(a_report(cost=value),)))["Cost"]

    assert cost(Absent.NOT_APPLICABLE) == "n/a (not applicable)"
    assert cost(Absent.NOT_AVAILABLE) == "not available (the source gives no figure)"
    assert cost(Decimal(0)) == "$0"
    assert "Cost" not in facts(card(reports=(a_report(),)))


def test_an_action_tells_its_steps_when_who_and_its_status() -> None:
    action = an_action(
        steps=(text("Une étape", "A step"),),
        schedule=when("2018-23"),
        leads=("a-ministry",),
        status="delayed",
    )
    one = card(actions=(action,))
    (items,) = (block for block in one.blocks if isinstance(block, Items))
    assert items.ordered
    first, steps, _ = items.items[0]
    assert isinstance(first, Paragraph)
    assert words(first.text) == "An action"
    assert isinstance(steps, Items)
    assert facts(one)["Schedule"] == "autumn 2018"
    assert "behind its own schedule" in said(one)


def test_the_day_of_the_build_changes_nothing() -> None:
    action = an_action(schedule=when("2010"))
    one = site({"actions": (action,)})
    days = [replace(one, today=date(year, 6, 1)) for year in (2009, 2020)]
    for kind in ("card", "plan"):
        assert composed(days[0], kind) == composed(days[1], kind)


def test_targets_and_results_are_a_table_and_a_picture() -> None:
    indicator = an_indicator(
        targets=(a_target(), a_target(period=when("2011"), value=None, min=Decimal(60))),
        observations=(
            an_observation(),
            an_observation(period=when("2010"), value=Absent.NOT_AVAILABLE),
            an_observation(period=when("2011"), value=Decimal(0)),
        ),
        baseline=an_observation(period=when("2008"), value=Decimal("38.5")),
    )
    one = composed(site(indicators=(indicator,)), "card", "en")
    (table,) = tables(one)
    assert rows(table) == [
        ["2009", "–", "40"],
        ["2010", "50", "not available (the source gives no figure)"],
        ["2011", "at least 60", "0"],
    ]
    values = [[cell.value for cell in row.cells[1:]] for row in table.body]
    assert values == [[None, Decimal(40)], [Decimal(50), None], [None, Decimal(0)]]
    assert facts(one)["Starting point"] == "38.5 (2008)"
    (picture,) = pictures(one)
    assert "The result falls: 40 (2009), then 0 (2011)." in picture.alternative


def test_a_site_without_an_address_has_documents_without_links() -> None:
    one = composed(site(settings=some_settings()), "card", "en")
    assert one.address == ""
    assert "Permanent link" not in facts(one)


# --- plans


def book(lang: str = "en", **changes: Any) -> Document:
    levels = (
        a_level(kind="issue", label=text("Enjeu", "Issue"), plural=text("Enjeux", "Issues")),
        a_level(card=True),
    )
    nodes = (
        a_node(id="i", kind="issue", title=text("Un enjeu", "An issue"), indicators=()),
        a_node(parent="i", number="1", actions=(an_action(schedule=when("2010")),), **changes),
    )
    plan = a_plan(
        levels=levels,
        nodes=nodes,
        leads=("a-ministry",),
        mission=text("Servir.", "To serve."),
        statements=(a_group(),),
        major_indicators=("an-indicator",),
    )
    term = a_term(term=text("Enjeu", "Issue"))
    source = a_source(identifiers={"isbn-print": "978-2-550-52143-3"})
    return composed(site(plans=(plan,), terms=(term,), sources=(source,)), "plan", lang)


def test_a_book_has_every_part_in_order() -> None:
    one = book()
    assert isinstance(one.blocks[0], Contents)
    assert one.blocks[0].levels == 2
    assert one.cover
    assert [words(each.text) for each in headings(one) if each.level == 1] == [
        "The plan in brief",
        "The whole plan",
        "An issue",
        "The indicator of the whole plan",
        "Schedule",
        "List of indicators",
        "Organizations",
        "Glossary",
        "Sources",
        "Cite and reuse",
    ]


def test_the_table_of_contents_lists_items_and_not_their_parts() -> None:
    listed = [words(one.text) for one in headings(book()) if one.listed]
    assert "1 An objective" in listed
    assert "The mission" in listed
    assert not {"Actions", "Indicators", "Number of people"} & {*listed}
    assert {"Actions", "Indicators"} < {*titles(book())}


def test_the_legal_page_identifies_the_document_and_its_source() -> None:
    lines = [words(line) for line in book().imprint]
    assert "Source: A plan" in lines
    assert "ISBN (print): 978-2-550-52143-3" in lines
    assert "Permanent link: https://site.example/en/plans/a-plan/" in lines
    assert any(line.endswith("which prevails.") for line in lines)


def test_the_items_of_a_book_stand_under_one_another() -> None:
    found = [(one.level, words(one.text), one.id) for one in headings(book())]
    assert (1, "An issue", "item-i") in found
    assert (2, "1 An objective", "item-1") in found


def test_an_item_without_a_card_is_told_whole_in_the_book() -> None:
    node = a_node(
        summary=text("En bref.", "In brief."),
        leads=("a-ministry",),
        schedule=when("2009"),
        actions=(an_action(status="completed"),),
    )
    one = composed(site(plans=(a_plan(nodes=(node,)),)), "plan", "en")
    assert facts(one)["Responsible organization"] == "A ministry"
    for part in ("In brief.", "2009", "An action", "Completed – ", "Number of people"):
        assert part in said(one)


def test_links_to_items_stay_in_the_book() -> None:
    table = next(tables(book()))
    (row,) = table.body
    assert [cell.text[0].to for cell in row.cells[:2]] == ["item-i", "item-1"]
    assert row.cells[2].text[1].to == "item-1-x-an-indicator"
    assert [words(cell.text) for cell in row.cells] == [
        "An issue",
        "1 An objective",
        "• Number of people",
    ]


def test_a_synoptic_table_of_three_levels_lies_across_the_page() -> None:
    kinds = ("a", "b", "c")
    levels = tuple(a_level(kind=kind, card=kind == "c") for kind in kinds)
    nodes = (
        a_node(id="1", kind="a", indicators=()),
        a_node(id="2", kind="c", parent="1"),
    )
    one = composed(site(plans=(a_plan(levels=levels, nodes=nodes),)), "plan")
    table = next(tables(one))
    assert table.landscape
    assert [cell.columns for cell in table.body[0].cells] == [1, 1, 1, 1]
    assert words(table.body[0].cells[1].text) == ""


def test_a_plan_of_one_level_that_nothing_measures_has_no_synoptic_table() -> None:
    plan = a_plan(levels=(a_level(card=True),), nodes=(a_node(indicators=()),))
    assert "The whole plan" not in titles(composed(site(plans=(plan,)), "plan", "en"))


def test_organizations_are_listed_with_their_part() -> None:
    table = next(
        one for one in tables(book()) if words(one.caption) == "Who answers for what in the plan"
    )
    assert rows(table) == [["A ministry", "the whole plan", "–"]]


def test_long_schedules_are_cut_into_pictures_that_fit_on_a_page() -> None:
    actions = tuple(
        an_action(id=f"1-a{n}", text=text(f"Une action {n}", f"Action {n}"), schedule=when(edtf))
        for n, edtf in enumerate(("2008", "2009", "../2010", "2011/..", "2012-23") * 7)
    )
    one = composed(site({"actions": actions}), "plan", "en")
    found = [picture for picture in pictures(one) if "Action" in picture.alternative]
    assert len(found) > 1
    heights = [float(each.svg.partition('height="')[2].partition('"')[0]) for each in found]
    assert max(heights) <= TALLEST
    told = " ".join(each.alternative for each in found)
    assert all(f"Action {n} –" in told for n in range(35))
    assert [bool(each.caption) for each in found][:2] == [True, False]
