"""Faults of a plan of thousands of nodes, each in a row among thousands."""

from tests.foreign.atlas import PLAN as FOLDER
from tests.foreign.seeded import Add, Put, Remove, Seed, Swap, Told

PLAN = f"{FOLDER}/plan.yml"
NODES = f"{FOLDER}/nodes.csv"
ACTIONS = f"{FOLDER}/actions.csv"
INDICATORS = f"{FOLDER}/indicators.csv"
TARGETS = f"{FOLDER}/targets.csv"
OBSERVATIONS = f"{FOLDER}/observations.csv"
ORGANIZATIONS = "data/organizations.csv"
PAGES = tuple(f"content/plans/atlas/3.{lang}.md" for lang in ("en", "fr"))

_DATA = (
    Seed(
        "an aim that nothing measures",
        (Swap(NODES, "i3.4a i3.4b", ""),),
        (Told("AF201", NODES, ("\n", "3.4,aim")),),
    ),
    Seed(
        "a project of nothing",
        (Swap(ACTIONS, "2.7.3-a;2.7.3;", "2.7.3-a;2.7.4;"),),
        (Told("AF202", NODES, ("\n2.7.3,", "project")),),
    ),
    Seed(
        "a priority without lead",
        (Swap(NODES, "office-2,", ","),),
        (
            Told("AF204", NODES, ("\n2,", "priority")),
            # Its office is left with nothing to answer for.
            Told("AF216", ORGANIZATIONS, ("office-2,",)),
        ),
    ),
    Seed(
        "an action without a date",
        (Swap(ACTIONS, "2024-23;;;", ";;;", ("\n1.5.3-a;",)),),
        (Told("AF206", ACTIONS, ("1.5.3-a;",)),),
    ),
    Seed(
        "a misspelt office",
        (Swap(NODES, "office-3,", "ofice-3,"),),
        (Told("AF210", NODES, ("ofice-3",)),),
    ),
    Seed(
        "a project below another aim",
        (Swap(NODES, "3.2.5,project,3.2.5,3.2,", "3.2.5,project,3.2.5,3.3,"),),
        (Told("AF214", NODES, ("3.2.5,project",)),),
    ),
    Seed(
        "two actions of one id",
        (Swap(ACTIONS, "3.9.2-a;3.9.2;", "3.9.1-a;3.9.2;"),),
        (Told("AF220", ACTIONS, ("3.9.1-a;3.9.2;",)),),
    ),
    Seed(
        "a schedule turned round",
        (Swap(NODES, "2022-21/2024-23", "2024-21/2022-23", ("\n2.6.8,",)),),
        (Told("AF230", NODES, ("2024-21/2022-23",)),),
    ),
    Seed(
        "a target of another century",
        (Swap(TARGETS, "i2.3a,2028,", "i2.3a,2128,"),),
        (Told("AF231", TARGETS, ("i2.3a,2128",)),),
    ),
    Seed(
        "a range upside down",
        (Swap(TARGETS, "i1.8b,2026,,120,140", "i1.8b,2026,,140,120"),),
        (Told("AF232", TARGETS, ("i1.8b,2026",)),),
    ),
    Seed(
        "an action before the plan",
        (Swap(ACTIONS, "2024-23;;;", "2004-23;;;", ("\n2.1.4-a;",)),),
        (Told("AF233", ACTIONS, ("2004-23",)),),
    ),
    Seed(
        "a target below its baseline",
        (Swap(TARGETS, "i3.1a,2028,62.5", "i3.1a,2028,6.25"),),
        (Told("AF306", TARGETS, ("i3.1a,2028",)),),
    ),
    Seed(
        "a share above the whole",
        (Swap(OBSERVATIONS, "i2.2a;2022;", "i2.2a;2022;4"),),
        (Told("AF307", OBSERVATIONS, ("i2.2a;2022;",)),),
    ),
    Seed(
        "a year that is missing",
        (Swap(OBSERVATIONS, "i2.5b;2023;not-available;Registre perdu.;Register lost.\n", ""),),
        (Told("AF308", OBSERVATIONS, ("i2.5b;2024",)),),
    ),
    Seed(
        "a year twice",
        (Swap(OBSERVATIONS, "i1.1a;2023;", "i1.1a;2022;"),),
        (Told("AF312", OBSERVATIONS, ("i1.1a;2022;", "i1.1a;2022;")),),
    ),
)
_TEXTS = (
    Seed(
        "a title without French",
        (Swap(INDICATORS, "Visites du canton 19,", ","),),
        (Told("AF501", INDICATORS, ("Visits in canton 19,",)),),
    ),
    Seed(
        "a page without French",
        (Remove("content/plans/atlas/2.fr.md"),),
        (Told("AF502", "content/plans/atlas/2.en.md", ("---",)),),
    ),
    Seed(
        "another share in French",
        (Swap(NODES, "dont 12,5", "dont 15,2", ("\n1.6,aim",)),),
        (Told("AF503", NODES, ("dont 15,2",)),),
    ),
    Seed(
        "a title left in English",
        (
            Swap(
                NODES,
                "Rénover les théâtres du district 214",
                "Renovate the theatres of district 214",
            ),
        ),
        (Told("AF509", NODES, ("Renovate the theatres of district 214,",)),),
    ),
    Seed(
        "three dots",
        (Swap(ACTIONS, "Choose site 221", "Choose site 221..."),),
        (Told("AF511", ACTIONS, ("Choose site 221...",)),),
    ),
    Seed(
        "a link to an aim that is none",
        tuple(Swap(page, "(/plans/atlas/3.9)", "(/plans/atlas/3.99)") for page in PAGES),
        tuple(Told("AF601", page, ("3.99",)) for page in PAGES),
    ),
)
_READING = (
    Seed(
        "a row of no aim",
        (Swap(TARGETS, "i2.4b,2026", "i2.44b,2026"),),
        (Told("AF148", TARGETS, ("i2.44b",)),),
    ),
    Seed(
        "a date as people write it",
        (Swap(ACTIONS, "2024-23;;;", "automne 2024;;;", ("\n1.2.6-a;",)),),
        (Told("AF131", ACTIONS, ("automne 2024",)),),
    ),
    Seed(
        "a frequency that is none",
        (Swap(INDICATORS, ",yearly,", ",each year,", ("\ni3.8a,",)),),
        (Told("AF129", INDICATORS, (",each year,",)),),
    ),
    Seed(
        "a file of no use",
        (Put(f"{FOLDER}/noeuds.csv", b"id\n"),),
        (Told("AF107", f"{FOLDER}/noeuds.csv"),),
    ),
    Seed(
        "a table whose quotation marks do not pair",
        (Add(ORGANIZATIONS, 'office-0,"Bureau,Office,cabinet\n'),),
        (Told("AF141", ORGANIZATIONS, ("office-0",)),),
    ),
)
SEEDS = (*_DATA, *_TEXTS, *_READING)
