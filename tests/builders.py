"""Valid content in one line, and what a test wants different about it."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any, TypeVar

from generator.model.budget import Budget, Category, Element, Identity, Line, Measure, Program
from generator.model.checks import CheckSettings, Waiver
from generator.model.drift import judged
from generator.model.indicator import Indicator, Observation, Target
from generator.model.narrative import Narrative
from generator.model.organization import Organization, Term
from generator.model.plan import Action, Level, Node, Plan, Statement, StatementGroup
from generator.model.report import Report
from generator.model.sentence import Sentence
from generator.model.settings import Language, Licence, Settings
from generator.model.site import Site
from generator.model.source import Citation, Source
from generator.model.translation import Confirmation, Confirmations
from generator.model.types import Text
from generator.model.when import When, parse
from generator.place import Origin, Place

T = TypeVar("T")


def text(fr: str = "Un titre", en: str = "A title") -> Text:
    return Text({"fr": fr, "en": en})


def when(edtf: str) -> When:
    return parse(edtf)


def an_origin(path: str = "data/plans/a-plan/plan.yml", **places: tuple[int, int]) -> Origin:
    """The origin of an entity at line 10; `title__fr=(12, 9)` is where its `title.fr` stands."""
    fields = {name.replace("__", "."): place for name, place in places.items()}
    return Origin(path, {"": (10, 5), **fields})


def _builder(entity: Callable[..., T], **valid: Any) -> Callable[..., T]:
    """A function that builds a valid `entity`, with changes."""
    return lambda **changes: entity(**{**valid, **changes})


a_language = _builder(Language, code="fr", name="Français")
a_licence = _builder(
    Licence, name=text("Avec attribution", "Attribution"), url="https://example.org/by"
)
some_settings = _builder(
    Settings,
    languages=(a_language(), a_language(code="en", name="English")),
    title=text("Un site", "A site"),
    description=text("Les plans publics en clair.", "Public plans in plain sight."),
)

a_citation = _builder(Citation, id="a-source")
a_source = _builder(
    Source, id="a-source", title=text("Un plan", "A plan"), publisher="a-ministry", language="fr"
)
an_organization = _builder(Organization, id="a-ministry", name=text("Un ministère", "A ministry"))
a_term = _builder(
    Term, id="a-term", term=text("Un terme", "A term"), definition=text("Un mot.", "A word.")
)

a_sentence = _builder(
    Sentence,
    id="plan-actions",
    text=text(
        "Le plan prévoit {count, plural, one {# geste} other {# gestes}}.",
        "The plan has {count, plural, one {# step} other {# steps}}.",
    ),
)

a_target = _builder(Target, period=when("2010"), value=Decimal(50))
an_observation = _builder(Observation, period=when("2009"), value=Decimal(40))
an_indicator = _builder(
    Indicator,
    id="an-indicator",
    title=text("Nombre de personnes", "Number of people"),
    unit=text("personnes", "people"),
    direction="increase",
    methodology=text("On les compte au registre.", "They are counted in the register."),
    source=a_citation(),
)

a_level = _builder(
    Level,
    kind="objective",
    label=text("Objectif", "Objective"),
    plural=text("Objectifs", "Objectives"),
)
an_action = _builder(Action, id="1-a1", text=text("Une action", "An action"))
a_report = _builder(
    Report, id="2010-2011", period=when("2010-04/2011-03"), activities=text("Fait.", "Done.")
)
a_node = _builder(
    Node,
    id="1",
    kind="objective",
    title=text("Un objectif", "An objective"),
    indicators=("an-indicator",),
)
a_statement = _builder(Statement, text=text("Un constat.", "A finding."))
a_group = _builder(
    StatementGroup, id="findings", title=text("Constats", "Findings"), items=(a_statement(),)
)
a_waiver = _builder(
    Waiver,
    check="objective-without-indicator",
    item="a-plan/1",
    reason=text("Le document n’en donne pas.", "The document gives none."),
)
some_checks = _builder(CheckSettings)
a_plan = _builder(
    Plan,
    id="a-plan",
    kind="action-plan",
    label=text("Plan d’action", "Action plan"),
    title=text("Un plan d’action", "An action plan"),
    period=when("2008/2012"),
    levels=(a_level(),),
    source=a_citation(),
    nodes=(a_node(),),
)

an_element = _builder(Element, id="1", title=text("Un élément", "An element"))
a_program = _builder(Program, id="1", title=text("Un programme", "A program"))
a_category = _builder(
    Category, id="transfers", label=text("Transferts", "Transfers"), measure="expenditure"
)
a_measure = _builder(
    Measure, id="expenditure", label=text("Dépenses", "Expenditure"), unit="thousand-dollars"
)
an_identity = _builder(
    Identity, id="an-identity", label=text("Les parties", "The parts"), sum="program"
)


def a_line(amount: str = "10.0", measure: str = "expenditure", **changes: Any) -> Line:
    return Line(**{"year": "2007-2008", "measure": measure, "amount": Decimal(amount), **changes})


a_budget = _builder(
    Budget,
    id="2007-2008",
    title=text("Un budget", "A budget"),
    portfolio=text("Un portefeuille", "A portfolio"),
    period=when("2007-04/2008-03"),
    years=("2007-2008", "2006-2007"),
    source=a_citation(),
    measures=(a_measure(),),
    programs=(a_program(), a_program(id="2")),
    identities=(an_identity(of="expenditure"),),
    lines=(a_line("30.0"), a_line("10.0", program="1"), a_line("20.0", program="2")),
)

a_narrative = _builder(
    Narrative,
    key="plans/a-plan",
    lang="en",
    path="content/plans/a-plan/index.en.md",
    body="## What it is\n\nA plan.\n",
)


def twins(key: str = "plans/a-plan", body: str = "## A\n\nB.\n") -> tuple[Narrative, ...]:
    """The narrative of a page in French and in English, with the same body."""
    return tuple(
        a_narrative(key=key, lang=lang, path=f"content/{key}.{lang}.md", body=body)
        for lang in ("fr", "en")
    )


a_site = _builder(
    Site,
    settings=some_settings(),
    plans=(a_plan(),),
    indicators=(an_indicator(),),
    budgets=(a_budget(),),
    organizations=(an_organization(),),
    sources=(a_source(),),
    terms=(a_term(),),
)


def confirmed(site: Site, **changes: str) -> Site:
    """A site whose translations are confirmed as they are; `changes` are rows: `fr,en` by text."""
    langs = site.settings.codes
    rows = [
        (one.passage.name, one.prints) for one in judged(site) if one.passage.name not in changes
    ]
    for name, cells in changes.items():
        rows.append((name, dict(zip(langs, cells.split(","), strict=True))))
    table = "data/translations.csv"
    found = (
        Confirmation(name, prints, Place(table, line, 1))
        for line, (name, prints) in enumerate(rows, start=2)
    )
    return replace(site, confirmed=Confirmations((table,), tuple(found)))
