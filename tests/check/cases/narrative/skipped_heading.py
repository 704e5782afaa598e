"""Headings that go down one level at a time, and others."""

from generator.model.site import Site
from tests.builders import a_narrative, a_site


def of(body: str) -> Site:
    return a_site(narratives=(a_narrative(body=body),))


ITEM = ["a-plan"]
BAD = {
    label: (of(body), ITEM)
    for label, body in {
        "a level skipped": "## A\n\n#### B",
        "two levels skipped": "## A\n\n##### B",
        "told once": "## A\n\n#### B\n\n#### C\n\n### D",
        "at the start": "### A\n\nB.\n",
        "the title": "# A\n\n## B\n\n### C",
        "the title, underlined": "A\n===\n\nB.",
        "a title below which a level follows": "# A\n\n### B",
        "no space": "#A number sign\n",
        "empty": "## A\n\n##\n\nB.",
        "nothing but hashes": "## ##\n",
        "nothing but a comment": "## <!-- later -->\n",
        "in HTML": "## A\n\n<h4>B</h4>",
        "empty, in HTML": "<h2></h2>",
        "the title, in HTML": "<H1>A</H1>",
        "below an underlined one": "A\n---\n\n#### B",
    }.items()
} | {"two faults": (of("# A\n\n##\n"), ITEM * 2)}
GOOD = {
    label: of(body)
    for label, body in {
        "none": "Words.",
        "one": "## A",
        "down and up": "## A\n\n### B\n\n#### C\n\n## D\n\n### E",
        "two of the same words": "## A\n\n### Notes\n\n## B\n\n### Notes",
        "closed by hashes": "## A ##\n\n### B ###",
        "of code alone": "## `affiche check`\n\n### `--fix`",
        "of a figure alone": "## {{ plans/a-plan/count/objective }}",
        "underlined": "A\n---\n\n### B",
        "code": "## A\n\n```\n# B\n#### C\n```\n\n    #### D\n\n`#### E`",
        "a comment": "## A\n<!--\n#### B\n-->",
        "a number sign in a line": "See measure #4, and #hashtag.",
        "escaped": "\\# is a sign",
        "a rule and a table": "## A\n\n---\n\n| A | B |\n|---|---|\n| # | ## |\n",
        "in HTML": "## A\n\n<h3>B</h3>",
    }.items()
}
