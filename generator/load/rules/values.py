"""Rules about YAML, its fields and their values."""

from generator.load.rules.form import rule

BROKEN_YAML = rule(
    "AF121",
    "broken-yaml",
    "A file that breaks the syntax of YAML.",
    why="Nothing of the file can be read until its syntax is right.",
    bad="title:\n  fr: Plan : le début",
    good='title:\n  fr: "Plan : le début"',
    fix="Look at the line named and the one before it: indentation (spaces, never tabs), colons, "
    "quotation marks and brackets.",
    hides=True,
)
FORBIDDEN_YAML = rule(
    "AF122",
    "forbidden-yaml",
    "A part of YAML that this project does not read.",
    why="Anchors, aliases and tags hide what a file says, and can be used to attack the machine.",
    bad="fr: &name Plan\nen: *name",
    good="fr: Plan\nen: Plan",
    fix="Write each value where it belongs. Put text that starts with & * or ! in quotes.",
    hides=True,
)
DUPLICATE_KEY = rule(
    "AF123",
    "duplicate-key",
    "The same key twice in one group.",
    why="Only one of the two could count, and nobody could tell which.",
    bad="number: 1.1\nnumber: 1.2",
    good="number: 1.1",
    fix="Keep one of the two, or merge them.",
)
UNQUOTED_WORD = rule(
    "AF124",
    "unquoted-word",
    "A text without quotes that YAML takes for something else.",
    why="Other programs read `no` as false, `12:30` as 750 and `0123` as 83. Quotes settle it.",
    bad="fr: no",
    good='fr: "no"',
    fix="Put the text in quotes; leave out a field that has no value.",
)
UNKNOWN_FIELD = rule(
    "AF125",
    "unknown-field",
    "A field that does not exist, often a misspelling.",
    why="A field that nothing reads would be lost without a word.",
    bad="titel:\n  fr: Plan",
    good="title:\n  fr: Plan",
    fix="Use the name that is suggested, or delete the field.",
)
MISSING_FIELD = rule(
    "AF126",
    "missing-field",
    "An item without a field that it must have.",
    why="Without it, the item cannot be shown or linked to.",
    bad="- id: 1.1\n  title: {fr: Accueil, en: Welcome}",
    good="- id: 1.1\n  kind: measure\n  title: {fr: Accueil, en: Welcome}",
    fix="Add the field that is named.",
)
WRONG_TYPE = rule(
    "AF127",
    "wrong-type",
    "A value of another form than the field takes.",
    why="A list, a group of fields and a text are shown in different ways.",
    bad="leads: micc",
    good="leads:\n  - micc",
    fix="Write the value in the form that is expected.",
)
TEXT_WITHOUT_LANGUAGE = rule(
    "AF128",
    "text-without-language",
    "A text that does not say in which language it is.",
    why="The site shows each text in the language of the page.",
    bad="title: Accueil",
    good="title:\n  fr: Accueil\n  en: Welcome",
    fix="Write the text once for each language, under its code.",
)
UNKNOWN_VALUE = rule(
    "AF129",
    "unknown-value",
    "A value that is not one of those that the field takes.",
    why="Pages and checks know what each of the values means, and no others.",
    bad="status: finished",
    good="status: completed",
    fix="Use one of the values that are listed.",
)
BAD_ID = rule(
    "AF130",
    "bad-id",
    "An id with characters that addresses cannot carry.",
    why="Ids are permanent parts of public addresses, the same in every language.",
    bad="id: Équité 1",
    good="id: equite-1",
    fix="Use small letters without accents and digits, joined by a dash, a dot or a colon.",
)
BAD_DATE = rule(
    "AF131",
    "bad-date",
    "A date or a period that cannot be read.",
    why="Dates are written in one form (EDTF), so that each language can say them in its words.",
    bad="schedule: autumn 2018",
    good="schedule: 2018-23",
    fix="Write 2018, 2018-02, 2018-02-15, a season (2018-21 spring, 2018-22 summer, 2018-23 "
    "autumn, 2018-24 winter) or two of these with a slash between them.",
)
DECIMAL_COMMA = rule(
    "AF132",
    "decimal-comma",
    "A number with a decimal comma.",
    why="Data files write numbers in one way; the site writes them as each language does.",
    bad="value: 111313,3",
    good="value: 111313.3",
    fix="Write a point in place of the comma, and no spaces between thousands.",
)
NOT_A_NUMBER = rule(
    "AF133",
    "not-a-number",
    "Something else where a number is expected.",
    why="Sums and comparisons need the number alone; units and signs stand elsewhere.",
    bad="amount: 5 %",
    good="amount: 5",
    fix="Write digits only, with a minus sign or a decimal point where needed.",
)

BAD_URL = rule(
    "AF134",
    "bad-address",
    "Something else where the address of a site is expected.",
    why="It becomes a link: another kind of address could run code in the browser of its reader.",
    bad="url: javascript:alert(1)",
    good="url: https://www.example.org/",
    fix="Write the whole address, from https:// on, without spaces or quotation marks.",
)

VALUE_RULES = (
    BROKEN_YAML,
    FORBIDDEN_YAML,
    DUPLICATE_KEY,
    UNQUOTED_WORD,
    UNKNOWN_FIELD,
    MISSING_FIELD,
    WRONG_TYPE,
    TEXT_WITHOUT_LANGUAGE,
    UNKNOWN_VALUE,
    BAD_ID,
    BAD_DATE,
    DECIMAL_COMMA,
    NOT_A_NUMBER,
    BAD_URL,
)
