"""Typed figures that the data contradicts, and those that it does not."""

from decimal import Decimal
from typing import Any

from generator.model.site import Site
from tests.builders import (
    a_budget,
    a_level,
    a_line,
    a_narrative,
    a_node,
    a_plan,
    a_site,
    a_target,
    an_indicator,
    text,
    when,
)

BUDGET = a_budget(
    lines=(
        a_line("111313.3"),
        a_line("105927.1", year="2006-2007"),
        a_line("110585.5", program="1"),
        a_line("727.8", program="2"),
    )
)
PLAN = a_plan(
    levels=(
        a_level(),
        a_level(
            kind="measure", label=text("Mesure", "Measure"), plural=text("Mesures", "Measures")
        ),
    ),
    nodes=(
        a_node(summary=text("12\u00a0345 personnes", "12,345 people")),
        *(a_node(id=f"1.{n}", kind="measure", parent="1", indicators=()) for n in range(1, 19)),
    ),
)
INDICATOR = an_indicator(
    targets=(a_target(period=when("2010"), value=None, min=Decimal(52400), max=Decimal(55000)),)
)


def site(key: str, lang: str, body: str, **changes: Any) -> Site:
    path = f"content/{key}/index.{lang}.md"
    narrative = a_narrative(key=key, lang=lang, path=path, body=body)
    return a_site(
        **{"plans": (PLAN,), "budgets": (BUDGET,), "indicators": (INDICATOR,), **changes},
        narratives=(narrative,),
    )


def budget(body: str, lang: str = "en") -> Site:
    return site("budgets/2007-2008", lang, body)


def plan(body: str, lang: str = "en") -> Site:
    return site("plans/a-plan", lang, body)


BAD = {
    **{
        label: (budget(body, lang), ["2007-2008"])
        for label, (body, lang) in {
            "digits swapped": ("It spends $113.1 million.", "en"),
            "a digit changed": ("Il dépense 112,3\u00a0M$.", "fr"),
            "a decimal mark moved": ("It spends $11.13 million.", "en"),
            "the unit lost": ("It spends $111,313.30.", "en"),
            "in thousands": ("Soit 111\u00a0331,3\u00a0k$ pour 2007-2008.", "fr"),
        }.items()
    },
    **{
        label: (plan(body, lang), ["a-plan"])
        for label, (body, lang) in {
            "too many": ("The plan has 19 measures.", "en"),
            "too many in words": ("Le plan compte dix-neuf mesures.", "fr"),
            "a target": ("Entre 54\u00a0200 et 55\u00a0000 personnes.", "fr"),
        }.items()
    },
    "a card": (
        site("plans/a-plan/1", "en", "One of 24 measures."),
        ["a-plan/1"],
    ),
}
GOOD = {
    **{
        label: budget(body, lang)
        for label, (body, lang) in {
            "exact": ("It spends $111,313.3K.", "en"),
            "rounded": ("Il dépense 111,3\u00a0M$, soit 111\u00a0M$.", "fr"),
            "dollars": ("It spends $111,313,300.", "en"),
            "about": ("It spends about $110 million.", "en"),
            "environ": ("Environ 112,3\u00a0M$.", "fr"),
            "plus de": ("Plus de 100\u00a0M$, et jusqu’à 112,3\u00a0M$.", "fr"),
            "round": ("It spends $110 million.", "en"),
            "the year before": ("It spent $105.9 million in 2006-2007.", "en"),
            "another year": ("In 2004-2005, it spent $112.3 million.", "en"),
            "another budget": ("[The other](/budgets/2004-2005) is of $112.3 million.", "en"),
            "another document": ("[Elsewhere](https://a.example), $112.3 million.", "en"),
            "the change": ("That is $5,386.2K more, or 5.1%.", "en"),
            "another figure": ("It lends $84.2 million.", "en"),
            "a small percentage": ("Unemployment is at 6.1%.", "en"),
            "code": ("`$113.1 million`", "en"),
            "quoted": ("{{ budgets/2007-2008/expenditure | millions }}", "en"),
        }.items()
    },
    **{
        label: plan(body, lang)
        for label, (body, lang) in {
            "all": ("The plan has 18 measures.", "en"),
            "some": ("Three measures, 5 measures.", "en"),
            "of another year": ("The plan of 2004 had 25 measures.", "en"),
            "of another plan": ("[It](/plans/another-plan) has 25 measures.", "en"),
            "a year": ("Les 2010 mesures", "fr"),
            "targets": ("Entre 52\u00a0400 et 55\u00a0000 personnes.", "fr"),
            "in a text of the data": ("12\u00a0345 personnes", "fr"),
            "other people": ("48\u00a0900 personnes", "fr"),
            "other words": ("25 measurements", "en"),
        }.items()
    },
    "a plan shown in part": site(
        "plans/a-plan",
        "en",
        "One of its 33 measures.",
        plans=(a_plan(levels=PLAN.levels, nodes=PLAN.nodes[:2]),),
    ),
    "another page": site("index", "en", "It spends $113.1 million on 25 measures."),
    "no data": site("budgets/2009-2010", "en", "It spends $113.1 million."),
}
