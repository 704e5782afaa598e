"""Faults of a climate plan in a workbook: its cells, its pages, its settings."""

from tests.foreign.climate import FILE
from tests.foreign.seeded import Add, Cell, Put, Row, Seed, Swap, Told

SENTENCES = "data/sentences.yml"
SOURCES = "data/sources.yml"
ORGANIZATIONS = "data/organizations.yml"
PLAN = "data/plans/climat-2024/plan.yml"
SHADE_FR, SHADE_EN = (f"content/plans/climat-2024/o2.{lang}.md" for lang in ("fr", "en"))
HOME_FR, HOME_EN = "content/index.fr.md", "content/index.en.md"
BOTH_SHADES = (SHADE_EN, SHADE_FR)


def _cell(sheet: str, row: tuple[str, ...], column: str, value: object, form: str = "") -> Cell:
    """A cell of the workbook that becomes another."""
    return Cell(FILE, sheet, row, column, value, form)


def _told(code: str, sheet: str, *row: str) -> Told:
    """A problem at a row of the workbook."""
    return Told(code, FILE, row, sheet)


_PLAN = (
    Seed(
        "a measure of nothing",
        (
            Row(
                FILE,
                "nodes",
                (
                    "m6",
                    "measure",
                    "C1-2",
                    "o3",
                    "Réparer les égouts",
                    "Mend the sewers",
                    None,
                    None,
                    2027,
                    "streets",
                    None,
                    "basins",
                ),
            ),
        ),
        (_told("AF202", "nodes", "m6"),),
    ),
    Seed(
        "a measure that nothing measures",
        (_cell("nodes", ("m2",), "indicators", None),),
        (_told("AF203", "nodes", "m2"),),
    ),
    Seed(
        "an action that nobody answers for",
        (Row(FILE, "actions", ("o1-1", "o1", "Compter les autos", "Count the cars", 2025)),),
        (_told("AF207", "actions", "o1-1"),),
    ),
    Seed(
        "a measure without lead",
        (_cell("nodes", ("m4",), "leads", None),),
        (_told("AF204", "nodes", "m4"),),
    ),
    Seed(
        "an action that is never dated",
        (_cell("actions", ("m2-1",), "schedule", None),),
        (_told("AF205", "nodes", "m2"),),
    ),
    Seed(
        "axes that go in a circle",
        (_cell("nodes", ("a3",), "parent", "m5"),),
        (_told("AF211", "nodes", "a3"), _told("AF212", "nodes", "a3")),
    ),
    Seed(
        "a measure right below an axis",
        (_cell("nodes", ("m3",), "parent", "a2"), _cell("nodes", ("m3",), "number", "B-1")),
        (_told("AF213", "nodes", "m3"),),
    ),
    Seed(
        "a card with nothing but its title",
        (Row(FILE, "nodes", ("a4", "axis", "D", None, "Eau", "Water")),),
        (_told("AF215", "nodes", "a4"),),
    ),
    Seed(
        "an organization that does nothing",
        (
            Add(
                ORGANIZATIONS,
                "- {id: zoo, parent: city, name: {fr: Jardin zoologique, en: City zoo}}\n",
            ),
        ),
        (Told("AF216", ORGANIZATIONS, ("id: zoo",)),),
    ),
)
_INDICATORS = (
    Seed(
        "a count of nothing",
        (
            _cell("indicators", ("lanes",), "unit@fr", None),
            _cell("indicators", ("lanes",), "unit@en", None),
        ),
        (_told("AF301", "indicators", "lanes"),),
    ),
    Seed(
        "nothing to compare with",
        (
            _cell("indicators", ("yards",), "baseline.period", None),
            _cell("indicators", ("yards",), "baseline.value", None),
        ),
        (_told("AF305", "targets", "yards"),),
    ),
    Seed(
        "a year that is missing",
        (_cell("observations", ("trips", "2023"), "indicator", "heat"),),
        (_told("AF308", "observations", "trips", "2024"),),
    ),
    Seed(
        "a year to come",
        (_cell("observations", ("lanes", "2024"), "period", 2042),),
        (_told("AF309", "observations", "lanes", "2042"),),
    ),
    Seed(
        "the same indicator spelled otherwise",
        (
            Row(
                FILE,
                "indicators",
                (
                    "trips-2",
                    "Déplacments sans voiture",
                    "Trips without a car",
                    None,
                    None,
                    "percent",
                    "increase",
                    None,
                    "exploring",
                ),
            ),
        ),
        (_told("AF311", "indicators", "trips-2"),),
    ),
    Seed(
        "a target twice",
        (Row(FILE, "targets", ("cars", 2030, None, None, 44000, None, None)),),
        (_told("AF312", "targets", "cars", "2030"),),
    ),
    Seed(
        "fewer than none",
        (_cell("observations", ("cars", "2023"), "value", -59870),),
        (_told("AF307", "observations", "cars", "2023"),),
    ),
)
_TEXTS = (
    Seed(
        "a note without English",
        (_cell("observations", ("flooded", "2024"), "note@en", None),),
        (_told("AF501", "observations", "flooded", "2024"),),
    ),
    Seed(
        "another number in French",
        (_cell("actions", ("m2-1",), "text@fr", "Acheter 4000 vélos"),),
        (_told("AF503", "actions", "m2-1"),),
    ),
    Seed(
        "English quotation marks in French",
        (_cell("nodes", ("o2",), "title@fr", 'Une ville "à l’ombre"'),),
        (_told("AF510", "nodes", "o2"),),
    ),
    Seed(
        "an image without words",
        (Swap(SHADE_EN, "![A street lined with trees]", "![]"),),
        (Told("AF605", SHADE_EN, ("![]",)),),
    ),
    Seed(
        "a heading that skips a level",
        tuple(Swap(page, "### ", "#### ") for page in BOTH_SHADES),
        tuple(Told("AF606", page, ("####",)) for page in BOTH_SHADES),
    ),
    Seed(
        "a link to no card",
        tuple(Swap(page, "climat-2024/m4", "climat-2024/m44") for page in BOTH_SHADES),
        tuple(Told("AF601", page, ("climat-2024/m44",)) for page in BOTH_SHADES),
    ),
    Seed(
        "what pages leave out",
        (Swap(HOME_EN, "The plan has", '<span onclick="x()">The plan</span> has'),),
        (Told("AF610", HOME_EN, ("<span",)),),
    ),
)
_OWN_WORDS = (
    Seed(
        "a sentence of another figure",
        (Swap(SENTENCES, "{count, plural, one {# geste}", "{number, plural, one {# geste}"),),
        (Told("AF530", SENTENCES, ("{number",)),),
    ),
)
_READING = (
    Seed(
        "a formula",
        (_cell("observations", ("trees", "2024"), "note@en", "=A1"),),
        (_told("AF145", "observations", "trees", "2024"),),
    ),
    Seed(
        "a percentage as spreadsheets store it",
        (_cell("observations", ("trips", "2021"), "value", 0.41, "0%"),),
        (_told("AF146", "observations", "trips", "2021"),),
    ),
    Seed(
        "an id with a capital",
        (_cell("indicators", ("cars",), "id", "Cars"),),
        (_told("AF130", "indicators", "Cars"),),
    ),
    Seed(
        "an id with an accent",
        (_cell("nodes", ("o2",), "id", "ô2"),),
        (_told("AF130", "nodes", "ô2"),),
    ),
    Seed(
        "a sheet of no use",
        (Row(FILE, "feuille", ("a", "b")),),
        (Told("AF149", FILE, ("a",), "feuille"),),
    ),
    Seed(
        "an address that is none",
        (Add(SOURCES, "  url: www.rivecourt.example\n"),),
        (Told("AF134", SOURCES, ("url:",)),),
    ),
    Seed(
        "indicators in two places",
        (Put("data/plans/climat-2024/indicators.csv", b"id,title@fr,title@en\nx,Un,One\n"),),
        (Told("AF147", FILE, ("PK",)),),
        alone="one of the two is left out",
    ),
)
SEEDS = (*_PLAN, *_INDICATORS, *_TEXTS, *_OWN_WORDS, *_READING)
