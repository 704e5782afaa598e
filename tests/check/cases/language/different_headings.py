"""Headings that correspond, and do not."""

from tests.check.cases.language.different_figures import page

BAD = {
    "one fewer": (page("## A\n\na\n\n## B\n\nb", "## A\n\na"), ["a-plan"]),
    "one more": (page("## A", "## A\n\na\n\n## B\n\nb"), ["a-plan"]),
    "another level": (page("## A\n\n### B", "## A\n\n## B"), ["a-plan"]),
    "none": (page("## A", "A"), ["a-plan"]),
    "a skipped one": (page("## A\n\n### B\n\n## C", "## A\n\n## C"), ["a-plan"]),
}
GOOD = {
    "the same": page("## A\n\na\n\n### B\n\nb", "## X\n\nx\n\n### Y\n\ny"),
    "underlined": page("A\n---\n\na", "## A\n\na"),
    "in code": page("```\n## A\n```\n", "a"),
    "none": page("a", "b"),
    "a table and a line": page("|a|b|\n|---|---|\n|1|2|\n\n---\n\na", "a\n\n---"),
}
