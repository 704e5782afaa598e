"""Faults of a results framework in YAML with two budgets, seals and confirmed translations."""

from tests.foreign.seeded import Add, Seed, Swap, Told

PLAN = "data/plans/cadre-2025/plan.yml"
BUDGET = "data/budgets/2025-2026/budget.yml"
CLOSED = "data/budgets/2024-2025/budget.yml"
MKDOCS = "mkdocs.yml"

_PLANS = (
    Seed(
        "a result that nothing measures",
        (Swap(PLAN, "    indicators: [groundings, lights-lit, calls-answered]\n", ""),),
        (Told("AF201", PLAN, ("- id: safe-passage",)),),
    ),
    Seed(
        "a core responsibility without lead",
        (Swap(PLAN, "    leads: [heritage-branch]\n", ""),),
        (Told("AF204", PLAN, ("- id: heritage\n",)),),
    ),
    Seed(
        "a misspelt organization",
        (Swap(PLAN, "[signals-branch]", "[signal-branch]"),),
        (Told("AF210", PLAN, ("[signal-branch]",)),),
    ),
    Seed(
        "a program below a program",
        (Swap(PLAN, "parent: open-towers", "parent: internal-services", ("- id: visits",)),),
        (Told("AF212", PLAN, ("parent: internal-services",)),),
    ),
    Seed(
        "a link one way",
        (Swap(PLAN, "related: [navigation]", "related: [navigation, lights]"),),
        (Told("AF217", PLAN, ("related: [navigation, lights]",)),),
    ),
    Seed(
        "an old address where another item stands",
        (Swap(PLAN, "related: [visits]", "related: [visits]\n    formerly: [heritage]"),),
        (Told("AF221", PLAN, ("formerly: [heritage]",)),),
    ),
    Seed(
        "a schedule that ends before it starts",
        (Swap(PLAN, "schedule: 2024-23/2026-21", "schedule: 2026-21/2024-23"),),
        (Told("AF230", PLAN, ("schedule: 2026-21/2024-23",)),),
    ),
    Seed(
        "a schedule before the plan",
        (Swap(PLAN, "schedule: 2023-04/2028-03", "schedule: 2013-04/2018-03"),),
        (Told("AF233", PLAN, ("schedule: 2013-04/2018-03",)),),
    ),
)
_INDICATORS = (
    Seed(
        "a target after the plan",
        (Swap(PLAN, "{period: 2026, text", "{period: 2036, text"),),
        (Told("AF231", PLAN, ("{period: 2036,",)),),
    ),
    Seed(
        "a range upside down",
        (Swap(PLAN, "min: 25000, max: 30000", "min: 30000, max: 25000"),),
        (Told("AF232", PLAN, ("min: 30000, max: 25000",)),),
    ),
    Seed(
        "a count of nothing",
        (Swap(PLAN, "    unit: {en: people, fr: personnes}\n", ""),),
        (Told("AF301", PLAN, ("- id: visitors",)),),
    ),
    Seed(
        "no direction",
        (Swap(PLAN, "    direction: decrease\n", "", ("- id: real-cost",)),),
        (Told("AF302", PLAN, ("- id: real-cost",)),),
    ),
    Seed(
        "no methodology",
        (
            Swap(
                PLAN,
                "    methodology:\n      en: Tickets sold at the door.\n"
                "      fr: Billets vendus à l’entrée.\n",
                "",
            ),
        ),
        (Told("AF303", PLAN, ("- id: visitors",)),),
    ),
    Seed(
        "a target of the wrong side",
        (Swap(PLAN, "max: 15}", "max: 51}"),),
        (Told("AF306", PLAN, ("max: 51}",)),),
    ),
    Seed(
        "a share above the whole",
        (Swap(PLAN, "value: 92.4", "value: 924"),),
        (Told("AF307", PLAN, ("value: 924",)),),
    ),
    Seed(
        "a result from the future",
        (Swap(PLAN, "{period: 2024, value: -3.2}", "{period: 2042, value: -3.2}"),),
        (Told("AF309", PLAN, ("{period: 2042,",)),),
    ),
)
_LIGHTS_2025 = "- {year: 2025-2026, program: lights, measure: "
_BUDGETS = (
    Seed(
        "categories that do not add up",
        (Swap(BUDGET, "amount: 41.5", "amount: 45.1"),),
        (Told("AF401", BUDGET, ("- {year: 2025-2026, measure: spending",)),),
    ),
    Seed(
        "a formula that does not hold",
        (Swap(BUDGET, "measure: voted, amount: 100.0", "measure: voted, amount: 100.2"),),
        (Told("AF402", BUDGET, ("- {year: 2025-2026, measure: spending",)),),
    ),
    Seed(
        "a change that is another",
        (
            Swap(
                BUDGET,
                "measure: change-percent, amount: 4.9",
                "measure: change-percent, amount: 9.4",
            ),
        ),
        (Told("AF403", BUDGET, (f"{_LIGHTS_2025}change-percent",)),),
    ),
    Seed(
        "a share that is another",
        (Swap(BUDGET, "measure: share, amount: 26.3", "measure: share, amount: 23.6"),),
        (Told("AF403", BUDGET, ("measure: share, amount: 23.6",)),),
    ),
    Seed(
        "an identity of nothing",
        (Swap(BUDGET, "sum: element, of: spending", "sum: element"),),
        (Told("AF404", BUDGET, ("- {id: elements",)),),
    ),
    Seed(
        "more decimals than are published",
        (Swap(BUDGET, "measure: staff, amount: 302", "measure: staff, amount: 302.5"),),
        (Told("AF405", BUDGET, ("amount: 302.5",)),),
    ),
    Seed(
        "a restated figure that does not say so",
        (Swap(BUDGET, ", restated: true", ""),),
        (Told("AF406", BUDGET, ("- {year: 2024-2025, program: lights, element: buoys",)),),
    ),
    Seed(
        "a fall that nothing explains",
        (Swap(BUDGET, "  - program: museum\n", "  - program: revenue\n"),),
        (Told("AF407", BUDGET, ("- {year: 2025-2026, program: museum, measure: spending",)),),
    ),
    Seed(
        "a percentage of nothing",
        (
            Swap(
                BUDGET,
                "  - {year: 2025-2026, category: salaries",
                "  - {year: 2025-2026, program: museum, measure: change-percent, amount: 100.0}\n"
                "  - {year: 2025-2026, category: salaries",
            ),
        ),
        (Told("AF408", BUDGET, ("program: museum, measure: change-percent",)),),
    ),
    Seed(
        "a figure stated twice",
        (Add(BUDGET, "  - {year: 2024-2025, measure: staff, amount: 302}\n"),),
        (
            Told(
                "AF220",
                BUDGET,
                ("- {year: 2024-2025, measure: staff", "- {year: 2024-2025, measure: staff"),
            ),
        ),
    ),
    Seed(
        "an erratum of a whole month",
        (Swap(CLOSED, "date: 2025-05-20", "date: 2025-05"),),
        (Told("AF702", CLOSED, ("date: 2025-05",)),),
    ),
    Seed(
        "a closed report that changed",
        (Swap(PLAN, "cost: 1250000", "cost: 1260000"),),
        (Told("AF701", PLAN, ("cost: 1260000", "seal:")),),
    ),
    Seed(
        "a closed budget that changed",
        (Swap(CLOSED, 'seal: "ebaa40cf5052"', 'seal: "ebaa40cf5053"'),),
        (Told("AF701", CLOSED, ('seal: "ebaa40cf5053"',)),),
    ),
)
_BRANCH = "organizations/signals-branch/name,47ab6f8f75ad,4f6539c33f5d"
_LANGUAGES = (
    Seed(
        "a French title that changed alone",
        (Swap(PLAN, "fr: Veille radio", "fr: Écoute radio"),),
        (Told("AF520", PLAN, ("en: Radio watch",)),),
    ),
    Seed(
        "a page that changed in English alone",
        (Swap("content/plans/cadre-2025/open-towers.en.md", "From spring", "From early spring"),),
        (Told("AF520", "content/plans/cadre-2025/open-towers.fr.md", ("---",)),),
    ),
    Seed(
        "a text that nobody confirmed",
        (Swap("data/translations.csv", f"{_BRANCH}\n", ""),),
        (Told("AF521", "data/organizations.yml", ("name: {en: Signals",)),),
    ),
    Seed(
        "a title without French",
        (Swap(PLAN, "{en: Lights and signals, fr: Feux et signaux}", "{en: Lights and signals}"),),
        (Told("AF501", PLAN, ("title: {en: Lights and signals}",)),),
    ),
)
_SETTINGS = (
    Seed(
        "a waiver that waives nothing",
        (
            Add(
                PLAN,
                "checks:\n  waivers:\n    - check: missing-lead\n      item: cadre-2025/watch\n"
                "      reason: {en: Nobody leads it., fr: Personne n’en est responsable.}\n",
            ),
        ),
        (
            Told("AF290", PLAN, ("- check: missing-lead", "item:")),
            Told("AF521", PLAN, ("reason:",)),
        ),
    ),
    Seed(
        "the severity of no check",
        (Add(MKDOCS, "        severity: {missing-leed: warning}\n"),),
        (Told("AF291", MKDOCS, ("missing-leed",)),),
    ),
)
_READING = (
    Seed(
        "a key twice",
        (Swap(PLAN, "    status: reported\n", "    status: reported\n    status: reported\n"),),
        (Told("AF123", PLAN, ("status: reported\n", "status: reported")),),
    ),
    Seed(
        "a word without quotes",
        (Swap("data/sources.yml", "language: en", "language: no"),),
        (Told("AF124", "data/sources.yml", ("language: no",)),),
    ),
    Seed(
        "a misspelt field",
        (Swap(PLAN, "    frequency: every-two-years", "    frequencey: every-two-years"),),
        (Told("AF125", PLAN, ("frequencey",)),),
    ),
    Seed(
        "a level without label",
        (Swap(PLAN, "    label: {en: Program, fr: Programme}\n", ""),),
        (Told("AF126", PLAN, ("- kind: program",)),),
    ),
    Seed(
        "one value where a list stands",
        (
            Swap(
                PLAN,
                "targets:\n      - {period: 2026-04/2027-03, value: 97.5}",
                "targets: {period: 2026-04/2027-03, value: 97.5}",
            ),
        ),
        (Told("AF127", PLAN, ("targets: {period",)),),
    ),
    Seed(
        "a title in no language",
        (Swap(PLAN, "title: {en: Visits, fr: Visites}", "title: Visites"),),
        (Told("AF128", PLAN, ("title: Visites",)),),
    ),
    Seed(
        "a direction that is none",
        (Swap(PLAN, "direction: reach", "direction: sideways"),),
        (Told("AF129", PLAN, ("direction: sideways",)),),
    ),
    Seed(
        "an id with a capital",
        (Swap(PLAN, "- id: lights-1", "- id: Lights-1"),),
        (Told("AF130", PLAN, ("- id: Lights-1",)),),
    ),
    Seed(
        "an organization with a capital",
        (Swap("data/organizations.yml", "id: heritage-branch", "id: Heritage-branch"),),
        (Told("AF130", "data/organizations.yml", ("id: Heritage",)),),
    ),
    Seed(
        "a date as people write it",
        (Swap("data/sources.yml", "date: 2025-02-27", "date: 27/02/2025"),),
        (Told("AF131", "data/sources.yml", ("date: 27",)),),
    ),
    Seed(
        "a decimal comma",
        (Swap(BUDGET, "amount: 310", 'amount: "310,5"'),),
        (Told("AF132", BUDGET, ("310,5",)),),
    ),
    Seed(
        "an amount in words",
        (Swap(CLOSED, "amount: -0.0061", "amount: unknown"),),
        (Told("AF133", CLOSED, ("amount: unknown",)),),
    ),
    Seed(
        "a fingerprint that is none",
        (Swap("content/translations.csv", "content/index,", "content/index,z"),),
        (Told("AF171", "content/translations.csv", ("content/index,",)),),
    ),
    Seed(
        "quotation marks that never close",
        (Swap(CLOSED, 'seal: "5d0c3f1a9b27"', 'seal: "5d0c3f1a9b27'),),
        (Told("AF121", CLOSED, ("5d0c3f1a9b27",)),),
        alone="the rest of the file cannot be read",
    ),
)
SEEDS = (*_PLANS, *_INDICATORS, *_BUDGETS, *_LANGUAGES, *_SETTINGS, *_READING)
