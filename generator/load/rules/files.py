"""Rules about files: which may stand where, and whether they can be read."""

from generator.load.rules.form import rule

UNREADABLE_FILE = rule(
    "AF101",
    "unreadable-file",
    "A file that the computer cannot open.",
    why="What cannot be read cannot be published, and its absence would go unseen.",
    bad="plan.yml   (a folder with the name of a file)",
    good="plan.yml   (a file)",
    fix="Check that it is a file, and that you have the right to open it.",
    hides=True,
)
UNREADABLE_ENCODING = rule(
    "AF102",
    "unreadable-encoding",
    "A file of text that is not in UTF-8.",
    why="In another encoding, letters with accents become other characters.",
    bad="title: Int\\xe9gration   (saved as Windows-1252)",
    good="title: Intégration   (saved as UTF-8)",
    fix="Open the file in the program that wrote it and save it again with the encoding UTF-8. "
    "In a spreadsheet, choose “CSV UTF-8”.",
    hides=True,
)
UNREADABLE_CHARACTER = rule(
    "AF103",
    "unreadable-character",
    "An invisible control character in a text.",
    why="Such characters come from copied documents. Browsers and screen readers stumble on them.",
    bad="title: Franci\\x02sation",
    good="title: Francisation",
    fix="Delete the character at the place given, and type the word again.",
    hides=True,
)
OVERSIZED_FILE = rule(
    "AF104",
    "oversized-file",
    "A file far larger than a plan can be.",
    why="A file of this size is a mistake, or an attempt to exhaust the machine.",
    bad="nodes.csv   (200 MB)",
    good="nodes.csv   (2 MB)",
    fix="Take out what does not belong in the file, or split it.",
    hides=True,
)
SYMBOLIC_LINK = rule(
    "AF105",
    "symbolic-link",
    "A link in place of a file or a folder.",
    why="A link can lead outside the project, and publish what was never meant to be public.",
    bad="plan.yml -> /home/me/plan.yml",
    good="plan.yml",
    fix="Replace the link by a copy of what it leads to.",
    hides=True,
)
PATH_OUTSIDE_PROJECT = rule(
    "AF106",
    "path-outside-project",
    "A folder named in the settings that is not inside the project.",
    why="Everything that is published stands in the project, where changes to it are recorded.",
    bad="data: ../private",
    good="data: data",
    fix="Name a folder of the project, such as `data`.",
)
UNKNOWN_FILE = rule(
    "AF107",
    "unknown-file",
    "A data file with a name that nothing reads.",
    why="A misspelt name would leave its content out of the site without a word.",
    bad="data/plans/action-2030/node.csv",
    good="data/plans/action-2030/nodes.csv",
    fix="Give the file the name that is suggested, or move it out of the data folder.",
    hides=True,
)
MISSING_FILE = rule(
    "AF108",
    "missing-file",
    "A plan or a budget without its main file.",
    why="The main file gives the title, the period and the levels; tables alone are not a plan.",
    bad="data/plans/action-2030/nodes.csv   (alone)",
    good="data/plans/action-2030/plan.yml\ndata/plans/action-2030/nodes.csv",
    fix="Add the file that is named.",
    hides=True,
)
ID_UNLIKE_FOLDER = rule(
    "AF109",
    "id-unlike-folder",
    "A plan or a budget whose id is not the name of its folder.",
    why="One name for one thing: addresses come from the id, and people look for the folder.",
    bad="# data/plans/action-2030/plan.yml\nid: action-2031",
    good="# data/plans/action-2030/plan.yml\nid: action-2030",
    fix="Correct whichever is wrong. An id that is already published stays as it is.",
    hides=True,
)
MERGE_CONFLICT = rule(
    "AF110",
    "merge-conflict",
    "A file in which two versions stand one below the other, with git’s marks.",
    why="Git leaves both versions where two people changed the same lines. Published, readers "
    "would see both, and the marks.",
    bad="<<<<<<< HEAD\ntitle: Accueil\n=======\ntitle: Bienvenue\n>>>>>>> proposal",
    good="title: Bienvenue",
    fix="Keep the lines that are right, and delete the others with the lines of marks.",
    hides=True,
)
EMPTY_FILE = rule(
    "AF111",
    "empty-file",
    "A file without anything in it.",
    why="A file that was emptied by accident would take all that it said off the site.",
    bad="data/organizations.yml   (0 bytes)",
    good="data/organizations.yml   (the organizations)",
    fix="Bring back what the file said (git keeps it), or delete the file.",
    hides=True,
)

FILE_RULES = (
    UNREADABLE_FILE,
    UNREADABLE_ENCODING,
    UNREADABLE_CHARACTER,
    OVERSIZED_FILE,
    SYMBOLIC_LINK,
    PATH_OUTSIDE_PROJECT,
    UNKNOWN_FILE,
    MISSING_FILE,
    ID_UNLIKE_FOLDER,
    MERGE_CONFLICT,
    EMPTY_FILE,
)
