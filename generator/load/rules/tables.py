"""Rules about tables: CSV files and the sheets of workbooks."""

from generator.load.rules.form import rule

BROKEN_TABLE = rule(
    "AF141",
    "broken-table",
    "A table or a workbook that cannot be read.",
    why="Nothing after the fault can be trusted to stand in its own column.",
    bad='id,title@fr\n1.1,"Accueil',
    good='id,title@fr\n1.1,"Accueil"',
    fix="Close the quotation mark, or save the table again as “CSV UTF-8” or .xlsx.",
    hides=True,
)
UNKNOWN_COLUMN = rule(
    "AF142",
    "unknown-column",
    "A column that does not exist, often a misspelling.",
    why="A column that nothing reads would be lost without a word.",
    bad="id,titel@fr,title@en",
    good="id,title@fr,title@en",
    fix="Use the name that is suggested. A text has one column for each language: "
    "`title@fr`, `title@en`.",
    hides=True,
)
DUPLICATE_COLUMN = rule(
    "AF143",
    "duplicate-column",
    "The same column twice in one table.",
    why="Only one of the two could count, and nobody could tell which.",
    bad="id,number,number",
    good="id,number,parent",
    fix="Delete one of the two, or correct its name.",
    hides=True,
)
ROW_TOO_LONG = rule(
    "AF144",
    "row-too-long",
    "A row with more cells than the table has columns.",
    why="A comma inside a text that is not in quotes shifts every cell after it.",
    bad="id,title@fr\n1.1,Accueil, emploi",
    good='id,title@fr\n1.1,"Accueil, emploi"',
    fix="Put a text that holds the separator in double quotes.",
)
FORMULA_CELL = rule(
    "AF145",
    "formula-cell",
    "A formula where a value is expected.",
    why="The result saved with a formula can be out of date; what is published must be certain.",
    bad="=B2+B3",
    good="111313.3",
    fix="Copy the cell and paste it back as a value (“Paste special”, “Values”).",
)
PERCENT_CELL = rule(
    "AF146",
    "percent-cell",
    "A number in a cell with the percentage format.",
    why="A spreadsheet shows 5.1% and stores 0.051: one of the two would be published wrongly.",
    bad="5.1%   (the percentage format)",
    good="5.1   (the number format)",
    fix="Give the cell the number format and type the number without the sign.",
)
TWO_PLACES_FOR_ONE_LIST = rule(
    "AF147",
    "two-places-for-one-list",
    "The same list in two places.",
    why="Each fact stands in one place, so that nobody corrects the wrong one.",
    bad="plan.yml with `nodes:`, and nodes.csv",
    good="plan.yml without `nodes:`, and nodes.csv",
    fix="Keep the list in one place and delete the other.",
    hides=True,
)
ORPHAN_ROW = rule(
    "AF148",
    "orphan-row",
    "A row that belongs to an item that does not exist.",
    why="The row would be lost without a word.",
    bad="indicator,period,value\nadmisions,2008,46000",
    good="indicator,period,value\nadmissions,2008,46000",
    fix="Correct the id, or add the item that it names.",
)
UNKNOWN_SHEET = rule(
    "AF149",
    "unknown-sheet",
    "A sheet of a workbook with a name that nothing reads.",
    why="A misspelt name would leave its content out of the site without a word.",
    bad="plan.xlsx with a sheet “node”",
    good="plan.xlsx with a sheet “nodes”",
    fix="Give the sheet the name of a list, or hide it: hidden sheets are not read.",
    hides=True,
)

TABLE_RULES = (
    BROKEN_TABLE,
    UNKNOWN_COLUMN,
    DUPLICATE_COLUMN,
    ROW_TOO_LONG,
    FORMULA_CELL,
    PERCENT_CELL,
    TWO_PLACES_FOR_ONE_LIST,
    ORPHAN_ROW,
    UNKNOWN_SHEET,
)
