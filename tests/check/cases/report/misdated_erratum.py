"""Errata in order, out of order, and with days that cannot be."""

from dataclasses import replace
from datetime import date

from generator.model.erratum import Erratum
from generator.model.site import Site
from tests.builders import a_budget, a_node, a_plan, a_report, a_site, text, when


def errata(*dates: str) -> tuple[Erratum, ...]:
    words = text("Corrigé.", "Corrected.")
    return tuple(Erratum(date=when(day), text=words, seal="0123456789ab") for day in dates)


def budget(*dates: str) -> Site:
    return a_site(budgets=(a_budget(errata=errata(*dates)),))


def report(*dates: str, today: date | None = None) -> Site:
    node = a_node(reports=(a_report(errata=errata(*dates)),))
    return replace(a_site(plans=(a_plan(nodes=(node,)),)), today=today)


YEAR, REPORT = ["2007-2008"], ["a-plan/1/2010-2011"]
BAD = {
    "a month": (budget("2008-05"), YEAR),
    "a year": (report("2012"), REPORT),
    "about a day": (report("2012-05-01~"), REPORT),
    "an interval": (report("2012-05-01/2012-05-02"), REPORT),
    "an open one": (report("../2012-05-01"), REPORT),
    "before the year of a budget": (budget("2007-03-31"), YEAR),
    "before the end of a report's period": (report("2011-03-30"), REPORT),
    "out of order": (report("2012-05-02", "2012-05-01"), REPORT),
    "two at fault": (report("2012-05-03", "2012", "2012-05-02"), REPORT * 2),
    "to come": (report("2012-05-02", today=date(2012, 5, 1)), REPORT),
}
GOOD = {
    "none": a_site(),
    "in order": report("2011-04-01", "2012-05-01"),
    "two of one day": report("2012-05-01", "2012-05-01"),
    "while a budget's year lasts": budget("2007-06-01"),
    "today": report("2012-05-01", today=date(2012, 5, 1)),
}
