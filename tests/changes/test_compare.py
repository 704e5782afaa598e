"""What the public sees change from one version of a site to another, and what it does not."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from generator.changes import Change, Changes, Section, compare
from generator.changes.fields import KEYS
from generator.changes.labels import KINDS, LABELS, UNTOLD
from generator.changes.survey import survey
from generator.load import load
from generator.model.budget import Budget, Explanation
from generator.model.erratum import Erratum
from generator.model.indicator import Indicator
from generator.model.organization import Organization, Term
from generator.model.plan import Plan, Statement
from generator.model.shape import Form, Shape, fields_of
from generator.model.site import Site
from generator.model.source import Source
from generator.model.types import Absent, Text
from tests.builders import (
    a_budget,
    a_group,
    a_level,
    a_line,
    a_measure,
    a_narrative,
    a_node,
    a_plan,
    a_report,
    a_site,
    a_statement,
    a_target,
    a_term,
    a_waiver,
    an_action,
    an_indicator,
    an_observation,
    an_organization,
    some_checks,
    some_settings,
    text,
    twins,
    when,
)
from tests.conftest import ROOT

CARDS = (a_level(card=True),)


def with_node(**changes: object) -> Site:
    """A site whose plan has one card."""
    return a_site(plans=(a_plan(levels=CARDS, nodes=(a_node(**changes),)),))


def with_indicator(**changes: object) -> Site:
    return a_site(indicators=(an_indicator(**changes),))


def with_lines(*lines: object, **changes: object) -> Site:
    return a_site(budgets=(a_budget(lines=lines, **changes),))


def told(before: Site, after: Site, lang: str = "en") -> list[tuple[str, str | None, str | None]]:
    """Each change as (section, before, after)."""
    return [row(change, lang) for change in compare(before, after).all]


def row(change: Change, lang: str) -> tuple[str, str | None, str | None]:
    sides = (side.in_(lang) if side else None for side in (change.before, change.after))
    before, after = sides
    return str(change.section), before, after


def test_a_site_does_not_differ_from_itself() -> None:
    site = a_site(narratives=twins(), images=("images/map.png",))
    assert compare(site, replace(site, today=when("2018").start)).all == ()


def test_a_card_comes_and_goes() -> None:
    without = a_site(plans=(a_plan(levels=CARDS, nodes=()),))
    assert told(without, with_node()) == [("cards-added", None, "An objective")]
    assert told(with_node(), without) == [("cards-removed", "An objective", None)]


def test_a_card_with_what_stands_in_it_is_one_change() -> None:
    node = a_node(actions=(an_action(),), reports=(a_report(),), summary=text())
    site = a_site(plans=(a_plan(levels=CARDS, nodes=(node,)),))
    without = a_site(plans=(a_plan(levels=CARDS, nodes=()),))
    assert len(compare(without, site).all) == 1


def test_the_cards_of_a_new_plan_are_told_besides_it() -> None:
    site = with_node()
    assert [change[0] for change in told(replace(site, plans=()), site)] == ["main", "cards-added"]


def test_a_level_that_gets_cards_adds_them() -> None:
    before = a_site(plans=(a_plan(nodes=(a_node(),)),))
    sections = {change.section for change in compare(before, with_node()).all}
    assert sections == {Section.CARDS_ADDED, Section.DETAILS}


def test_a_card_is_renamed_in_one_language_or_in_both() -> None:
    both = compare(with_node(), with_node(title=text("Autre", "Other")))
    assert [(one.section, one.langs) for one in both.all] == [("cards-renamed", ("fr", "en"))]
    one = compare(with_node(), with_node(title=text("Un objectif", "Other")))
    assert [(one.section, one.langs) for one in one.all] == [("cards-renamed", ("en",))]
    assert row(one.all[0], "en") == ("cards-renamed", "An objective", "Other")


def test_a_card_moves_by_its_parent_or_its_number() -> None:
    def site(**changes: object) -> Site:
        above = tuple(a_node(id=name, title=text(name, name)) for name in ("a", "b"))
        return a_site(plans=(a_plan(levels=CARDS, nodes=(*above, a_node(**changes))),))

    moved = told(site(parent="a", number="1.1"), site(parent="b", number="1.2"))
    assert moved == [("cards-moved", "1.1", "1.2"), ("cards-moved", "a", "b")]


def test_a_parent_with_another_title_moves_nothing() -> None:
    def site(title: str) -> Site:
        above = a_node(id="a", title=text("Haut", title))
        return a_site(plans=(a_plan(levels=CARDS, nodes=(above, a_node(parent="a"))),))

    assert [one[0] for one in told(site("Above"), site("Higher"))] == ["cards-renamed"]


@pytest.mark.parametrize(
    ("name", "entity", "title"),
    [
        ("plans", a_plan(id="other", nodes=()), "Un plan d’action"),
        ("budgets", a_budget(id="2008-2009"), "Un budget"),
        ("indicators", an_indicator(id="other"), "Nombre de personnes"),
        ("organizations", an_organization(id="other"), "Un ministère"),
    ],
)
def test_what_has_a_page_comes_and_goes(name: str, entity: object, title: str) -> None:
    site = a_site()
    more: Site = replace(site, **{name: (*getattr(site, name), entity)})  # type: ignore[arg-type]  # any list
    assert told(site, more, "fr") == [("main", None, title)]
    assert told(more, site, "fr") == [("main", title, None)]


def test_an_amount_changed_by_a_tenth_is_told() -> None:
    before = with_lines(a_line("111313.3"), a_line("5.0", program="1"))
    after = with_lines(a_line("111313.4"), a_line("5.0", program="1"))
    assert told(before, after) == [("figures", "$111,313.3K", "$111,313.4K")]
    assert told(before, after, "fr")[0][1:] == ("111\u00a0313,3\u00a0k$", "111\u00a0313,4\u00a0k$")


def test_the_same_amount_with_other_decimals_is_no_change() -> None:
    assert told(with_lines(a_line("5")), with_lines(a_line("5.00"))) == []
    assert (
        told(
            with_indicator(targets=(a_target(value=Decimal(50)),)),
            with_indicator(targets=(a_target(value=Decimal("50.0")),)),
        )
        == []
    )


def test_lines_are_known_by_their_place_not_by_their_row() -> None:
    one, two = a_line("1.0", program="1"), a_line("2.0", program="2", year="2006-2007")
    assert told(with_lines(one, two), with_lines(two, one)) == []
    assert told(with_lines(one, two), with_lines(one)) == [("figures", "$2.0K", None)]


def test_the_unit_of_a_column_changes_its_figures() -> None:
    before = with_lines(a_line("5.0"))
    after = with_lines(a_line("5.0"), measures=(a_measure(unit="persons"),))
    assert ("figures", "$5.0K", "5.0") in told(before, after)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ({"value": Decimal(0)}, {"value": Absent.NOT_AVAILABLE}, ("0", "not available")),
        (
            {"value": Absent.NOT_APPLICABLE},
            {"value": Absent.NOT_AVAILABLE},
            ("n/a", "not available"),
        ),
        ({"value": Decimal(5)}, {"text": text("Fait", "Done")}, ("5", "Done")),
        ({"text": text("Fait", "Done")}, {"text": text("Fait", "Ready")}, ("Done", "Ready")),
    ],
)
def test_a_result_is_told_before_and_after(
    before: dict[str, object], after: dict[str, object], words: tuple[str, str]
) -> None:
    def site(**changes: object) -> Site:
        return with_indicator(observations=(an_observation(**{"value": None, **changes}),))

    assert ("figures", *words) in told(site(**before), site(**after))


def test_a_change_in_per_cent_is_written_as_one() -> None:
    before, after = (
        with_indicator(scale="change", targets=(a_target(value=Decimal(value)),))
        for value in ("-3.2", "-3.1")
    )
    assert told(before, after) == [("figures", "−3.2%", "−3.1%")]


def test_a_first_result_changes_where_reporting_stands() -> None:
    after = with_indicator(observations=(an_observation(value=Decimal("4.5")),), scale="percent")
    assert told(with_indicator(scale="percent"), after) == [
        ("figures", None, "4.5%"),
        ("states", "No result on this site", "Results reported"),
    ]


def test_a_target_is_a_range_or_moves_to_another_period() -> None:
    def site(**changes: object) -> Site:
        return with_indicator(targets=(a_target(**{"value": None, **changes}),))

    low, high = Decimal(10), Decimal(20)
    assert told(site(min=low, max=high), site(min=low)) == [("figures", "10 to 20", "at least 10")]
    assert told(site(max=high), site(max=high, period=when("2011"))) == [
        ("figures", None, "at most 20"),
        ("figures", "at most 20", None),
    ]


def test_two_targets_of_one_period_stay_apart() -> None:
    one, two = a_target(value=Decimal(1)), a_target(value=Decimal(2))
    assert told(with_indicator(targets=(one, two)), with_indicator(targets=(one,))) == [
        ("figures", "2", None)
    ]


def test_a_report_tells_its_cost_its_clientele_and_its_status() -> None:
    def site(**changes: object) -> Site:
        return with_node(reports=(a_report(**changes),))

    before = site(cost=Decimal(1000), clientele=Decimal(5), status="under-way")
    after = site(cost=Decimal(1200), clientele=Absent.NOT_APPLICABLE, status="completed")
    assert told(before, after, "fr") == [
        ("figures", "1\u00a0000\u00a0$", "1\u00a0200\u00a0$"),
        ("figures", "5", "s.\u00a0o."),
        ("states", "En cours", "Terminé"),
    ]


def test_schedules_and_statuses_of_actions_are_told() -> None:
    before = with_node(actions=(an_action(schedule=when("2018-23"), status="not-started"),))
    after = with_node(
        schedule=when("2019"), actions=(an_action(schedule=when("2019-02"), status="delayed"),)
    )
    assert told(before, after) == [
        ("states", None, "2019"),
        ("states", "autumn 2018", "February 2019"),
        ("states", "Not started", "Delayed"),
    ]


def test_texts_are_compared_by_their_words() -> None:
    wrapped = with_node(summary=text("Un  résumé\nlong", "A summary"))
    assert told(wrapped, with_node(summary=text("Un résumé long", "A summary"))) == []
    changed = compare(wrapped, with_node(summary=text("Un autre", "A summary")))
    assert [(one.section, one.langs) for one in changed.all] == [("texts", ("fr",))]


def test_lists_of_texts_are_one_text() -> None:
    before = with_node(actions=(an_action(steps=(text("Un", "One"), text("Deux", "Two"))),))
    after = with_node(actions=(an_action(steps=(text("Un", "One"),)),))
    assert told(before, after) == [("texts", "One · Two", "One")]


def test_other_details_are_told_by_name() -> None:
    partner = an_organization(id="other", name=text("Une ville", "A city"))
    organizations = (an_organization(), partner)
    before = replace(with_node(leads=("a-ministry",)), organizations=organizations)
    after = replace(with_node(leads=("a-ministry", "other")), organizations=organizations)
    assert told(before, after) == [("details", "A ministry", "A ministry, A city")]


def test_a_waiver_is_told_by_its_reason() -> None:
    waived = a_plan(checks=some_checks(waivers=(a_waiver(),)))
    after = a_site(plans=(waived,))
    assert told(a_site(), after) == [("details", None, "The document gives none.")]


def test_errata_explanations_and_restated_figures_are_told() -> None:
    line = a_line("5.0", year="2006-2007")
    erratum = Erratum(date=when("2018-03-02"), text=text("Corrigé", "Corrected"), seal="x")
    after = with_lines(
        replace(line, restated=True),
        errata=(erratum,),
        explanations=(Explanation(text=text("Moins", "Less")),),
    )
    assert sorted(told(with_lines(line), after)) == [
        ("details", None, "Corrected"),
        ("details", None, "Less"),
        ("details", None, "Yes"),
    ]
    resealed = with_lines(
        replace(line, restated=True),
        errata=(replace(erratum, seal="y"),),
        explanations=(Explanation(text=text("Moins", "Fewer")),),
    )
    assert told(after, resealed) == [("texts", "Less", "Fewer")]


def test_narrative_and_pictures_are_told_by_page() -> None:
    before = a_site(narratives=twins(), images=("images/old.png",))
    after = a_site(
        narratives=(
            a_narrative(lang="fr", body="## A\n\nB.\n"),
            a_narrative(lang="en", body="## A\n\nC.\n"),
            *twins("index"),
        ),
        images=("images/new.png",),
    )
    assert told(before, after) == [
        ("pages", "## A B.", "## A C."),
        ("pages", None, "index"),
        ("pages", None, "images/new.png"),
        ("pages", "images/old.png", None),
    ]


def test_the_settings_that_the_public_reads_are_told() -> None:
    after = a_site(settings=some_settings(title=text("Un site", "Our site"), templates="other"))
    assert told(a_site(), after) == [("texts", "A site", "Our site")]


def test_a_new_language_is_one_change_not_one_for_each_text() -> None:
    only = a_site(settings=some_settings(languages=some_settings().languages[:1]))
    assert told(only, a_site()) == [("details", "Français", "Français, English")]


FILE = "data/plans/a-plan/plan.yml"


def faulty(site: Site, **changes: Any) -> Site:
    """A site of which a file could not be read whole."""
    return replace(site, unread=frozenset({FILE}), **changes)


def test_what_a_fault_hides_is_not_told_as_added_or_removed() -> None:
    whole = with_node(
        summary=text(), leads=("a-ministry",), actions=(an_action(steps=(text(), text("b", "b"))),)
    )
    less = with_node(actions=(an_action(steps=(text(),)),), title=Text(fr="Un objectif"))
    for part in (faulty(less), faulty(whole, plans=())):
        assert compare(part, whole).all == compare(whole, part).all == ()
    changes = compare(faulty(less), whole)
    assert (changes.unread_before, changes.unread_after) == ((FILE,), ())


def test_what_both_versions_show_is_told_although_one_is_faulty() -> None:
    after = faulty(with_node(title=text("Autre", "Other")), indicators=())
    assert [one[0] for one in told(with_node(), after)] == ["cards-renamed"]


def test_ids_that_were_left_out_count_as_a_fault() -> None:
    after = replace(a_site(), terms=(), dropped=frozenset({"a-term"}))
    assert compare(a_site(), after) == Changes(all=(), langs=("fr", "en"), unread_after=("a-term",))


def test_what_is_written_twice_counts_once() -> None:
    twice = a_site(terms=(a_term(), a_term(term=text("Autre", "Other"))))
    assert told(a_site(), twice) == []


def test_a_figure_that_reads_the_same_is_no_change() -> None:
    targets = (a_target(),)
    before = with_indicator(scale="number", targets=targets)
    assert told(before, with_indicator(scale="days", targets=targets)) == []


def test_statements_are_compared_together() -> None:
    def site(*items: Statement) -> Site:
        group = a_group(title=text(), items=items)
        return a_site(plans=(a_plan(statements=(group,)),))

    before, after = site(a_statement()), site(a_statement(), a_statement(text=text("b", "b")))
    assert told(before, after) == [("texts", "A finding.", "A finding. · b")]


def reachable(shape: Shape, seen: set[str]) -> None:
    """The names of the fields below a shape of the model."""
    if shape.entity is None:
        for inner in filter(None, (shape.item,)):
            reachable(inner, seen)
        return
    for name, field in fields_of(shape.entity).items():
        if name not in UNTOLD and name not in seen:
            seen.add(name)
            reachable(field, seen)


def test_every_field_of_the_model_has_a_name_for_the_public() -> None:
    names: set[str] = set()
    for entity in (Plan, Budget, Indicator, Organization, Source, Term):
        reachable(Shape(Form.ENTITY, entity=entity), names)
    apart = {"checks", "lines", "levels", "nodes", "actions", "reports", "statements", "waivers"}
    apart |= {"programs", "elements", "categories", "measures", "errata", "explanations"}
    by_value = {"value", "min", "max", "amount", "year"}
    by_key = {name for keys in KEYS.values() for name in keys}
    assert names - apart - by_value - by_key - set(LABELS) == set()


def test_every_kind_of_thing_has_a_name_for_the_public() -> None:
    things = survey(load(ROOT).site).values()
    assert {thing.kind for thing in things} - set(KINDS) == {"card", "item"}
