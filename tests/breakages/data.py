"""What happens to the files of `data/` and to mkdocs.yml, in the words of each file."""

from typing import NamedTuple

STRATEGIC = "data/plans/strategique-2008-2012/plan.yml"
EMPLOYMENT = "data/plans/integration-emploi-2008/plan.yml"
FRANCIZATION = "data/plans/francisation-integration-2018/plan.yml"
SOLIDARITY = "data/plans/solidarite-2010-2015/plan.yml"
BUDGET = "data/budgets/2007-2008/budget.yml"
LINES = "data/budgets/2007-2008/lines.csv"
ORGANIZATIONS = "data/organizations.yml"
SOURCES = "data/sources.yml"
GLOSSARY = "data/glossary.yml"
CONFIRMED = "data/plans/solidarite-2010-2015/translations.csv"


class Slip(NamedTuple):
    """One slip: `old` becomes `new`, in which `¦` marks the line that must be told.

    `file` is where the fault is told when it is elsewhere, then at whatever line.
    """

    what: str
    path: str
    old: str
    new: str
    code: str
    file: str = ""


SLIPS = (
    Slip("field mistyped", STRATEGIC, "mission:\n", "¦misson:\n", "AF125"),
    Slip("space after a name lost", STRATEGIC, "period: 2008", "¦period:2008", "AF121"),
    Slip("indent lost", STRATEGIC, "    number: 1.1\n", "¦  number: 1.1\n", "AF121"),
    Slip("tab typed", STRATEGIC, "  - micc\n", "¦\t- micc\n", "AF121"),
    Slip("years with a dash", STRATEGIC, "period: 2008/2012", "¦period: 2008-2012", "AF131"),
    Slip("organization mistyped", STRATEGIC, "  - micc\n", "¦  - mic\n", "AF210"),
    Slip("level mistyped", STRATEGIC, "    kind: axis\n", "¦    kind: axe\n", "AF210"),
    Slip("parent mistyped", STRATEGIC, "parent: issue-1\n", "¦parent: issue-11\n", "AF210"),
    Slip("id used twice", STRATEGIC, "  - id: 1.2\n", "¦  - id: 1.1\n", "AF220"),
    Slip("number of another place", STRATEGIC, "    number: 2.1\n", "¦    number: 3.1\n", "AF214"),
    Slip(
        "target of another time",
        STRATEGIC,
        "      - period: 2010\n",
        "¦      - period: 2100\n",
        "AF231",
    ),
    Slip("choice mistyped", EMPLOYMENT, "scale: words", "¦scale: word", "AF129"),
    Slip("accent in an id", EMPLOYMENT, "  - id: 1.1\n", "¦  - id: mesure-é\n", "AF130"),
    Slip("list written as text", EMPLOYMENT, "leads:\n  - micc\n", "¦leads: micc\n", "AF127"),
    Slip(
        "indicator mistyped",
        EMPLOYMENT,
        "    indicators:\n      - ",
        "    indicators:\n¦      - x",
        "AF210",
    ),
    Slip(
        "language code mistyped",
        FRANCIZATION,
        "  en: Action plan\n",
        "¦  eng: Action plan\n",
        "AF125",
    ),
    Slip(
        "English left out",
        FRANCIZATION,
        "label:\n  fr: Plan d’action\n  en: Action plan\n",
        "¦label:\n  fr: Plan d’action\n",
        "AF501",
    ),
    Slip(
        "straight apostrophe",
        FRANCIZATION,
        "  fr: Plan d’action\n",
        "¦  fr: Plan d'action\n",
        "AF510",
    ),
    Slip(
        "English quotes in French",
        FRANCIZATION,
        "fr: L’offre de services comporte des lacunes.",
        '¦fr: L’offre de « services" comporte des lacunes.',
        "AF510",
    ),
    Slip("season in words", FRANCIZATION, "schedule: 2018-23", "¦schedule: automne 2018", "AF131"),
    Slip("month thirteen", FRANCIZATION, "schedule: 2018-02", "¦schedule: 2018-13", "AF131"),
    Slip(
        "schedule out of the plan", FRANCIZATION, "schedule: 2018-02", "¦schedule: 2038-02", "AF233"
    ),
    Slip(
        "French changed alone",
        FRANCIZATION,
        "clientèle sont mal connus.\n          en",
        "clientèle sont connus.\n          ¦en",
        "AF520",
    ),
    Slip(
        "English changed alone",
        SOLIDARITY,
        "    en: Measure\n",
        "    en: Step\n",
        "AF520",
        SOLIDARITY,
    ),
    Slip("anchor of YAML", SOLIDARITY, "nodes:\n", "¦nodes: &n\n", "AF122"),
    Slip(
        "text without language",
        SOLIDARITY,
        "label:\n  fr: Plan d’action gouvernemental\n  en: Government action plan\n",
        "¦label: Plan d’action gouvernemental\n",
        "AF128",
    ),
    Slip(
        "closed report changed",
        SOLIDARITY,
        "period: 2010-04/2011-03",
        "period: 2010-04/2011-02",
        "AF701",
        SOLIDARITY,
    ),
    Slip("word that YAML misreads", SOURCES, "  publisher: micc\n", "¦  publisher: no\n", "AF124"),
    Slip("address without its start", SOURCES, "http://www.micc", "¦www.micc", "AF134"),
    Slip("publisher mistyped", SOURCES, "  publisher: micc\n", "¦  publisher: mick\n", "AF210"),
    Slip(
        "quotation mark lost",
        SOURCES,
        'document synthèse"\n',
        "document synthèse\n",
        "AF121",
        SOURCES,
    ),
    Slip(
        "colon in plain text",
        SOURCES,
        "    fr: Le document ne porte pas de date de publication.\n",
        "¦    fr: Le document: il ne porte pas de date.\n",
        "AF121",
    ),
    Slip(
        "group out of line",
        ORGANIZATIONS,
        "  name:\n    fr: Gouvernement",
        "¦ name:\n    fr: Gouvernement",
        "AF121",
    ),
    Slip("dash stuck", ORGANIZATIONS, "- id: micc\n", "¦-id: micc\n", "AF121"),
    Slip(
        "field twice",
        ORGANIZATIONS,
        "  parent: gouvernement-quebec\n",
        "  parent: gouvernement-quebec\n¦  parent: gouvernement-quebec\n",
        "AF123",
    ),
    Slip(
        "French left in English",
        SOURCES,
        "    en: The document bears no date of publication.\n",
        "¦    en: Le document ne porte pas de date de publication.\n",
        "AF509",
    ),
    Slip(
        "parent mistyped",
        ORGANIZATIONS,
        "  parent: gouvernement-quebec\n",
        "¦  parent: gouvernement\n",
        "AF210",
    ),
    Slip(
        "dots typed",
        GLOSSARY,
        "fr: Un geste concret à poser pour réaliser une mesure.",
        "¦fr: Un geste concret à poser pour réaliser une mesure...",
        "AF510",
    ),
    Slip(
        "space before a mark in English",
        GLOSSARY,
        "en: A concrete step taken to carry out a measure.",
        "¦en: A concrete step taken to carry out a measure !",
        "AF511",
    ),
    Slip(
        "term without definition",
        GLOSSARY,
        "  definition:\n",
        "  definitions:\n",
        "AF125",
        GLOSSARY,
    ),
    Slip("dash of a list lost", GLOSSARY, "- id: action\n  term:", "id: action\n¦  term:", "AF121"),
    Slip("unit mistyped", BUDGET, "unit: thousand-dollars", "¦unit: thousands", "AF129"),
    Slip("year mistyped", BUDGET, "  - 2006-2007\n", "  - 2005-2006\n", "AF210", LINES),
    Slip("formula mistyped", BUDGET, "    formula: ", "¦    formula: total = ", "AF404"),
    Slip("decimal comma", LINES, "111313.3", '¦"111313,3"', "AF132"),
    Slip("comma of thousands", LINES, "111313.3", "¦111,313.3", "AF144"),
    Slip("digits swapped", LINES, "111313.3", "¦113113.3", "AF401"),
    Slip("column mistyped", LINES, "element", "¦elment", "AF14"),
    Slip("year mistyped", LINES, "2007-2008,,,,expenditure", "¦2070-2008,,,,expenditure", "AF210"),
    Slip("columns swapped", LINES, "category,measure", "measure,category", "AF126", LINES),
    Slip("cell of money with its sign", LINES, "2559.7", "¦2559.7 $", "AF133"),
    Slip("quotation mark not closed", LINES, "2559.7", '¦"2559.7', "AF14"),
    Slip("more decimals than published", LINES, "2559.7\n", "¦2559.71\n", "AF405"),
    Slip("unknown setting", "mkdocs.yml", "variation_threshold", "¦variation_treshold", "AF125"),
    Slip(
        "language without a name", "mkdocs.yml", "{code: en, name: English}", "¦{code: en}", "AF126"
    ),
    Slip(
        "plugin's settings out of line", "mkdocs.yml", "      title:\n", "¦     title:\n", "AF121"
    ),
    Slip(
        "fingerprint mistyped",
        CONFIRMED,
        "activities,d19037a8e6c5",
        "¦activities,d19037a8e6z5",
        "AF17",
    ),
)
