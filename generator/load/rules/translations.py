"""Rules about the tables of confirmed translations."""

from generator.load.rules.form import rule
from generator.problem import Severity

BROKEN_CONFIRMATION = rule(
    "AF171",
    "broken-confirmation",
    "A table of confirmed translations that cannot be read in part.",
    why="Its rows say which translations were confirmed. A row that is cut, or that two changes "
    "left in conflict, confirms nothing.",
    bad="text,fr,en\naction-2030/1.1/title,b7d1e0a9c3",
    good="text,fr,en\naction-2030/1.1/title,b7d1e0a9c34f,02ac91e5d6b8",
    fix="Delete the row: `affiche translations confirm` writes it anew. Where two changes are in "
    "conflict, keep the rows of both and delete the marks between them.",
    hides=True,
)
DUPLICATE_CONFIRMATION = rule(
    "AF172",
    "duplicate-confirmation",
    "The same row twice in a table of confirmed translations.",
    why="The second row says nothing. It is often left by a merge, and may hide another accident.",
    bad="text,fr,en\na/title,b7d1e0a9c34f,02ac91e5d6b8\na/title,b7d1e0a9c34f,02ac91e5d6b8",
    good="text,fr,en\na/title,b7d1e0a9c34f,02ac91e5d6b8",
    fix="Delete one of the two: `affiche translations confirm` does.",
    severity=Severity.HINT,
)

TRANSLATION_RULES = (BROKEN_CONFIRMATION, DUPLICATE_CONFIRMATION)
