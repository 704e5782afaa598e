"""Rules about narrative: the names of its files and its front matter."""

from generator.load.rules.form import rule

UNKNOWN_LANGUAGE = rule(
    "AF161",
    "unknown-language",
    "A page of narrative whose name gives no language of the site.",
    why="The site would not know on which pages to show it.",
    bad="content/index.md",
    good="content/index.fr.md",
    fix="Put the code of the language before `.md`, as in `index.fr.md`.",
    hides=True,
)
BAD_FRONT_MATTER = rule(
    "AF162",
    "bad-front-matter",
    "A page of narrative whose heading block cannot be read.",
    why="The block between the two lines of dashes gives the page its title and description.",
    bad="---\ntitle: Accueil\nBienvenue.",
    good="---\ntitle: Accueil\n---\nBienvenue.",
    fix="Start and end the block with a line of three dashes; give a title and a description.",
    hides=True,
)

NARRATIVE_RULES = (UNKNOWN_LANGUAGE, BAD_FRONT_MATTER)
