"""The timeline: what was published, where each thing stands, what it leads to."""

from dataclasses import replace
from datetime import date
from typing import Any

from generator.derive import derive
from generator.model.erratum import Erratum
from generator.model.types import Absent
from generator.view.timeline import Event
from tests.builders import (
    a_budget,
    a_citation,
    a_level,
    a_node,
    a_plan,
    a_report,
    a_site,
    a_source,
    an_indicator,
    an_observation,
    text,
    when,
)

CARD = a_level(card=True)


def events(**changes: Any) -> tuple[Event, ...]:
    return derive(a_site(**{"budgets": (), **changes})).timeline


def placed(*some: Event) -> list[tuple[str, date]]:
    return [(one.kind, one.day) for one in some]


def test_what_has_no_date_of_publication_stands_by_its_period() -> None:
    plan = a_plan(nodes=(a_node(reports=(a_report(),)),))
    observed = an_indicator(observations=(an_observation(),))
    found = events(plans=(plan,), indicators=(observed,), budgets=(a_budget(),))
    assert placed(*found) == [
        ("reports", date(2011, 3, 31)),
        ("results", date(2009, 12, 31)),
        ("plan", date(2008, 1, 1)),
        ("budget", date(2007, 4, 1)),
    ]
    assert {one.published for one in found} == {None}


def test_a_document_stands_at_its_publication() -> None:
    sources = (
        a_source(date=when("2009-05-06")),
        a_source(id="a-report", date=when("2012-02")),
    )
    report = a_report(source=a_citation(id="a-report"))
    found = events(plans=(a_plan(nodes=(a_node(reports=(report,)),)),), sources=sources)
    assert placed(*found) == [("reports", date(2012, 2, 1)), ("plan", date(2009, 5, 6))]
    assert [one.published and one.published.text for one in found] == ["2012-02", "2009-05-06"]


def test_what_has_no_day_at_all_is_left_out() -> None:
    assert events(plans=(a_plan(period=when("../..")),)) == ()


def test_reports_of_one_period_and_document_stand_together() -> None:
    other = a_report(id="other", period=when("2011-04/2012-03"))
    nodes = [a_node(id=f"{n}", number=f"{n}", reports=(a_report(),)) for n in range(1, 8)]
    nodes[6] = replace(nodes[6], reports=(*nodes[6].reports, other))
    found = events(plans=(a_plan(levels=(CARD,), nodes=tuple(nodes)),))
    assert [(one.kind, one.count) for one in found] == [("reports", 1), ("reports", 7), ("plan", 0)]
    assert [one.number for one in found[1].items] == ["1", "2", "3", "4", "5"]
    first = found[1].items[0]
    assert (first.key, first.anchor) == ("plans/a-plan/1", "x-report-2010-2011")
    assert found[0].id == "plans/a-plan#reports-2011-04_2012-03"


def test_a_result_is_something_measured_since_the_plan_began() -> None:
    before = an_observation(period=when("2007"))
    nothing = an_observation(period=when("2010"), value=Absent.NOT_AVAILABLE)
    twice = (an_observation(), an_observation(text=text()))
    observed = an_indicator(observations=(before, nothing, *twice))
    results = [one for one in events(indicators=(observed,)) if one.kind == "results"]
    assert [(one.period and one.period.text, one.count) for one in results] == [("2009", 1)]
    assert results[0].items[0].key == "indicators/an-indicator"


def test_an_indicator_that_no_plan_uses_is_no_result_of_one() -> None:
    observed = an_indicator(observations=(an_observation(),))
    unused = a_plan(nodes=(a_node(indicators=()),))
    assert [one.kind for one in events(plans=(unused,), indicators=(observed,))] == ["plan"]


def test_a_correction_leads_to_what_was_corrected() -> None:
    erratum = Erratum(date=when("2012-05-01"), text=text("Corrigé.", "Corrected."), seal="0" * 64)
    later = Erratum(date=when("2013-06-02"), text=text(), seal="1" * 64)
    plan = a_plan(levels=(CARD,), nodes=(a_node(reports=(a_report(errata=(later,)),)),))
    found = events(plans=(plan,), budgets=(a_budget(errata=(erratum,)),))
    corrections = [one for one in found if one.kind == "erratum"]
    assert [(one.day, one.key, one.anchor) for one in corrections] == [
        (date(2013, 6, 2), "plans/a-plan/1", "x-report-2010-2011"),
        (date(2012, 5, 1), "budgets/2007-2008", ""),
    ]
    assert corrections[1].text == erratum.text


def test_every_event_has_an_id_of_its_own() -> None:
    plans = [
        a_plan(id=f"plan-{n}", nodes=(a_node(reports=(a_report(), a_report(id="b"))),))
        for n in range(3)
    ]
    found = events(plans=tuple(plans), budgets=(a_budget(),))
    assert len({one.id for one in found}) == len(found) == 7
