"""Closed years that say what was sealed, or something else."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from generator.model.erratum import Erratum
from generator.model.report import Declaration
from generator.model.seal import Sealable, fingerprint
from generator.model.site import Site
from tests.builders import a_budget, a_line, a_node, a_plan, a_report, a_site, an_origin, text, when

OTHER = "0123456789ab"
LINES = (a_line("30.0"), a_line("10.0", program="1"), a_line("20.0", program="2"))
SAID = {
    "activities": text("On l’a « fait », en partie : voilà.", "It’s “done”: partly."),
    "cost": Decimal("5.0"),
    "declarations": (Declaration(text=text("Une case", "A box"), ticked=True),),
}


def erratum(seal: str) -> Erratum:
    return Erratum(date=when("2012-05-01"), text=text("Corrigé.", "Corrected."), seal=seal)


def budget(sealed: Any = None, errata: tuple[Erratum, ...] = (), **changes: Any) -> Site:
    """A budget sealed as it was, and then changed."""
    seal = sealed or fingerprint(a_budget(lines=LINES))
    return a_site(
        budgets=(a_budget(**{"lines": LINES, "seal": seal, "errata": errata, **changes}),)
    )


def report(errata: tuple[Erratum, ...] = (), **changes: Any) -> Site:
    """A report sealed as it was, and then changed."""
    seal = fingerprint(a_report(**SAID))
    now = a_report(**{**SAID, "seal": seal, "errata": errata, **changes})
    return a_site(plans=(a_plan(nodes=(a_node(reports=(now,)),)),))


def seal_of(**changes: Any) -> str:
    now: Sealable = a_report(**{**SAID, **changes})
    return fingerprint(now)


YEAR, REPORT = ["2007-2008"], ["a-plan/1/2010-2011"]
CHANGED = (a_line("30.1"), *LINES[1:])
BAD = {
    "a figure": (budget(lines=CHANGED), YEAR),
    "a figure left out": (budget(lines=LINES[1:]), YEAR),
    "a decimal more shown": (budget(lines=(a_line("30.00"), *LINES[1:])), YEAR),
    "a seal that is none": (budget(sealed=OTHER), YEAR),
    "an erratum of something else": (budget(errata=(erratum(OTHER),), lines=CHANGED), YEAR),
    "an erratum before the last change": (
        budget(errata=(erratum(fingerprint(a_budget(lines=CHANGED))),)),
        YEAR,
    ),
    "an erratum without a seal": (budget(sealed=None, seal=None, errata=(erratum(OTHER),)), YEAR),
    "the text of a report": (report(activities=text("Rien.", "It’s “done”: partly.")), REPORT),
    "one language of a report": (report(next_steps=text("Suite", "")), REPORT),
    "the status of a report": (report(status="completed"), REPORT),
    "the cost of a report": (report(cost=Decimal("5.1")), REPORT),
    "a box of a report": (report(declarations=()), REPORT),
}
GOOD = {
    "never sealed": a_site(),
    "a budget as it was": budget(),
    "lines in another order": budget(lines=LINES[::-1]),
    "a figure written with fewer decimals": budget(lines=(a_line("30"), *LINES[1:])),
    "other titles": budget(title=text("Autre", "Other"), summary=text("Un mot", "A word")),
    "an erratum with the new seal": budget(
        errata=(erratum(OTHER), erratum(fingerprint(a_budget(lines=CHANGED)))), lines=CHANGED
    ),
    "a report as it was": report(),
    "typography repaired": report(
        activities=text('On l\'a "fait",  en partie\u00a0: voilà.\n', 'It\'s "done":\u202fpartly.')
    ),
    "a figure that could not be read is another fault": replace(
        budget(lines=CHANGED, origin=an_origin("data/budgets/2007-2008/budget.yml")),
        misread=frozenset({"data/budgets/2007-2008/lines.csv"}),
    ),
    "an erratum of a report": report(
        errata=(erratum(seal_of(status="completed")),), status="completed"
    ),
}
