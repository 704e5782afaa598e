"""Rules about a project's own words of the interface: catalogues in `locale/`."""

from generator.load.rules.form import rule

BROKEN_CATALOGUE = rule(
    "AF181",
    "broken-catalogue",
    "A catalogue of translations that cannot be read.",
    why="Without it, the pages of its language would speak English.",
    bad='msgid "Search"\nmsgid "Buscar"',
    good='msgid "Search"\nmsgstr "Buscar"',
    fix="Correct the line, or save the file again with a program for catalogues, such as Poedit.",
)
UNFIT_TRANSLATION = rule(
    "AF182",
    "unfit-translation",
    "A translation of the interface that cannot take the place of its sentence.",
    why="Names in braces are filled with values, patterns write numbers, and addresses lead to "
    "pages: one that does not fit would stop the site, or break its links.",
    bad='msgid "{count} results"\nmsgstr "{número} resultados"',
    good='msgid "{count} results"\nmsgstr "{count} resultados"',
    fix="Keep names in braces as they are; write patterns and addresses in their own form.",
)

CATALOGUE_RULES = (BROKEN_CATALOGUE, UNFIT_TRANSLATION)
