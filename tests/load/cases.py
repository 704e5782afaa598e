"""For each rule, files that break it at one place, and files that keep it."""

from io import BytesIO

from openpyxl import Workbook

from tests.load.project import BUDGET, MKDOCS, PLAN, Files

ORGS = "data/organizations.yml"
SOURCES = "data/sources.yml"
SOURCES = "data/sources.yml"
INDICATORS = "data/indicators.yml"
PLAN_FILE = "data/plans/p/plan.yml"
NODES = "data/plans/p/nodes.csv"
CONFIRMED = "data/plans/p/translations.csv"
LINES = "data/budgets/b/lines.csv"
NAME = "  name: {fr: A, en: A}\n"
TITLE = "  title: {fr: A, en: A}\n"
ADDRESS = 'msgctxt "address of a section"\nmsgid "plans"\n'
HEADER = "id,kind,title@fr,title@en\n"


def sheet(*rows: tuple[object, ...], title: str = "nodes", percent: str = "") -> bytes:
    """A workbook of one sheet; `percent` is a cell with the percentage format."""
    book = Workbook()
    page = book.create_sheet(title, 0)
    book.remove(book.worksheets[1])
    for row in rows:
        page.append(list(row))
    if percent:
        page[percent].number_format = "0.0%"
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


def plan(**files: str | bytes) -> Files:
    """A plan with files beside it: `nodes_csv` is `nodes.csv`."""
    beside = {f"data/plans/p/{k.replace('_', '.')}": v for k, v in files.items()}
    return {PLAN_FILE: PLAN} | beside


def budget(lines: str | bytes, suffix: str = "csv") -> Files:
    """A budget with a table of lines."""
    return {"data/budgets/b/budget.yml": BUDGET, f"data/budgets/b/lines.{suffix}": lines}


LINE = ("year", "measure", "amount")
CASES: list[tuple[str, str, Files, Files]] = [  # rule, place, bad, good
    (
        "unreadable-encoding",
        f"{ORGS}:2:14",
        {ORGS: "- id: a\n  name: {fr: é, en: A}\n".encode("cp1252")},
        {ORGS: "\ufeff- id: a\n  name: {fr: é, en: A}\n"},
    ),
    (
        "unreadable-character",
        f"{ORGS}:2:15",
        {ORGS: "- id: a\n  name: {fr: a\x02b, en: A}\n"},
        {ORGS: "- id: a\n" + NAME},
    ),
    (
        "merge-conflict",
        f"{ORGS}:2:1",
        {ORGS: "- id: a\n<<<<<<< HEAD\n" + NAME + "=======\n" + NAME + ">>>>>>> b\n"},
        {ORGS: "- id: a\n" + NAME},
    ),
    ("empty-file", f"{ORGS}:1:1", {ORGS: " \n"}, {ORGS: "- id: a\n" + NAME}),
    ("oversized-file", ORGS, {ORGS: b"#" * (16 * 1024 * 1024 + 1)}, {ORGS: "#"}),
    (
        "path-outside-project",
        "mkdocs.yml:9:13",
        {"mkdocs.yml": MKDOCS + "      data: ../x\n"},
        {"mkdocs.yml": MKDOCS + "      data: x\n"},
    ),
    ("unknown-file", "data/plans/p/node.csv", plan(node_csv=HEADER), plan(nodes_csv=HEADER)),
    ("missing-file", "data/plans/p", {NODES: HEADER}, plan(nodes_csv=HEADER)),
    ("id-unlike-folder", "data/plans/q/plan.yml:1:5", {"data/plans/q/plan.yml": PLAN}, plan()),
    ("broken-yaml", f"{ORGS}:2:1", {ORGS: "- id: a\n\tname: b\n"}, {ORGS: "- id: a\n" + NAME}),
    ("forbidden-yaml", f"{ORGS}:1:7", {ORGS: "- id: &x a\n" + NAME}, {ORGS: "- id: a\n" + NAME}),
    (
        "duplicate-key",
        f"{ORGS}:2:3",
        {ORGS: "- id: a\n  id: b\n" + NAME},
        {ORGS: "- id: a\n" + NAME},
    ),
    (
        "unquoted-word",
        f"{ORGS}:2:14",
        {ORGS: "- id: a\n  name: {fr: no, en: A}\n"},
        {ORGS: "- id: 1.10\n  name: {fr: 'no', en: 2008}\n"},
    ),
    (
        "unknown-field",
        f"{ORGS}:3:3",
        {ORGS: "- id: a\n" + NAME + "  acronim: {fr: A}\n"},
        {ORGS: "- id: a\n" + NAME + "  acronym: {fr: A}\n"},
    ),
    ("missing-field", f"{ORGS}:1:3", {ORGS: "- id: a\n"}, {ORGS: "- id: a\n" + NAME}),
    (
        "wrong-type",
        f"{PLAN_FILE}:8:8",
        {PLAN_FILE: PLAN + "leads: micc\n"},
        {PLAN_FILE: PLAN + "leads: [micc]\n"},
    ),
    (
        "text-without-language",
        f"{ORGS}:2:9",
        {ORGS: "- id: a\n  name: A\n"},
        {ORGS: "- id: a\n" + NAME},
    ),
    (
        "unknown-value",
        f"{INDICATORS}:3:10",
        {INDICATORS: "- id: a\n" + TITLE + "  scale: percents\n"},
        {INDICATORS: "- id: a\n" + TITLE + "  scale: percent\n"},
    ),
    ("bad-id", f"{ORGS}:1:7", {ORGS: "- id: Équité\n" + NAME}, {ORGS: "- id: a-1:b.c\n" + NAME}),
    (
        "bad-date",
        f"{PLAN_FILE}:1:9",
        {PLAN_FILE: "period: 2018-2022\n" + PLAN.replace("period: 2018/2022\n", "")},
        plan(),
    ),
    (
        "decimal-comma",
        f"{LINES}:2:20",
        budget("year;measure;amount\n2007-2008;expendit;1 113,3\n"),
        budget("year;measure;amount\n2007-2008;expendit;1113.3\n"),
    ),
    (
        "not-a-number",
        f"{LINES}:2:20",
        budget("year,measure,amount\n2007-2008,expendit,5 %\n"),
        budget("year,measure,amount\n2007-2008,expendit,-5\n"),
    ),
    (
        "bad-address",
        f"{SOURCES}:4:8",
        {SOURCES: "- id: a\n  publisher: a\n  language: fr\n  url: javascript:alert(1)\n" + TITLE},
        {
            SOURCES: "- id: a\n  publisher: a\n  language: fr\n  url: https://a.example/x?y=1\n"
            + TITLE
        },
    ),
    (
        "broken-table",
        f"{NODES}:3:1",
        plan(nodes_csv=HEADER + '1,a,A,A\n2,a,A,"B\n'),
        plan(nodes_csv=HEADER + '1,a,A,A\n2,a,A,"B\nC"\n'),
    ),
    (
        "unknown-column",
        f"{NODES}:1:27",
        plan(nodes_csv="id,kind,title@fr,title@en,titel@fr\n1,a,A,A,B\n"),
        plan(nodes_csv="id,kind,title@fr,title@en,note@fr\n1,a,A,A,B\n"),
    ),
    (
        "duplicate-column",
        f"{NODES}:1:27",
        plan(nodes_csv="id,kind,title@fr,title@en,kind\n1,a,A,A,b\n"),
        plan(nodes_csv="id,kind,title@fr,title@en,number\n1,a,A,A,b\n"),
    ),
    (
        "row-too-long",
        f"{NODES}:2:11",
        plan(nodes_csv=HEADER + '1,"a",A,B, C\n'),
        plan(nodes_csv=HEADER + '1,a,A,"B, C",\n'),
    ),
    (
        "formula-cell",
        "data/budgets/b/lines.xlsx[lines!C2]",
        budget(sheet(LINE, ("2007-2008", "m", "=1+1"), title="lines"), "xlsx"),
        budget(sheet(LINE, ("2007-2008", "m", 2), title="lines"), "xlsx"),
    ),
    (
        "percent-cell",
        "data/budgets/b/lines.xlsx[lines!C2]",
        budget(sheet(LINE, ("2007-2008", "m", 0.051), title="lines", percent="C2"), "xlsx"),
        budget(sheet(LINE, ("2007-2008", "m", 5.1), title="lines"), "xlsx"),
    ),
    (
        "two-places-for-one-list",
        f"{NODES}:1:1",
        {
            PLAN_FILE: PLAN + "nodes:\n- id: a\n  kind: a\n" + TITLE,
            NODES: HEADER + "1,a,A,A\n",
        },
        {PLAN_FILE: PLAN + "nodes: []\n", NODES: HEADER + "1,a,A,A\n"},
    ),
    (
        "orphan-row",
        "data/targets.csv:2:9",
        {
            INDICATORS: "- id: admissions\n" + TITLE,
            "data/targets.csv": "period,indicator,min\n2008-01,admisions,4\n",
        },
        {
            INDICATORS: "- id: admissions\n" + TITLE,
            "data/targets.csv": "period,indicator,min\n2008-01,admissions,4\n",
        },
    ),
    (
        "unknown-sheet",
        "data/plans/p/plan.xlsx[node!A1]",
        plan(plan_xlsx=sheet(("id",), title="node")),
        plan(plan_xlsx=sheet(("id",), title="nodes")),
    ),
    ("unknown-language", "content/a.md", {"content/a.md": "A"}, {"content/a.fr.md": "A"}),
    (
        "bad-front-matter",
        "content/a.fr.md:1:1",
        {"content/a.fr.md": "---\ntitle: A\n\nB"},
        {"content/a.fr.md": "---\ntitle: A\n---\nB"},
    ),
    (
        "broken-confirmation",
        f"{CONFIRMED}:3:10",
        plan(translations_csv="text,fr,en\np/label,0123456789ab,\np/title,,0123456789a\n"),
        plan(translations_csv="text;en;fr\r\np/title;0123456789ab;\r\n\r\n"),
    ),
    (
        "duplicate-confirmation",
        f"{CONFIRMED}:4:1",
        plan(translations_csv="text,fr\np/a,0123456789ab\np/a,0123456789ac\np/a,0123456789ab\n"),
        plan(translations_csv="text,fr\np/a,0123456789ab\np/a,0123456789ac\n"),
    ),
    (
        "broken-catalogue",
        "locale/es/site.po:3",
        {"locale/es/site.po": 'msgid "Search"\nmsgstr "Buscar"\nmsgsrt "Hola"\n'},
        {"locale/es/site.po": '# Una palabra\nmsgid "Search"\nmsgstr "Buscar"\n'},
    ),
    (
        "unfit-translation",
        "locale/es/site.po:5",
        {"locale/es/site.po": f'msgid "Search"\nmsgstr "Buscar"\n\n{ADDRESS}msgstr "los planes"\n'},
        {"locale/es/site.po": f'msgid "Search"\nmsgstr "Buscar"\n\n{ADDRESS}msgstr "planes"\n'},
    ),
]
