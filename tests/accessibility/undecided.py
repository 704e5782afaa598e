"""What axe-core could not decide, and what a person decided: each with its reason.

axe-core calls a result "incomplete" where it sees no answer. A test fails on one that no entry here
answers, and on an entry that answers nothing any more.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decision:
    """Why incomplete results of a rule are no fault, where its message fits a pattern."""

    rule: str
    message: str
    reason: str

    def answers(self, rule: str, message: str) -> bool:
        """Whether this is about a result."""
        return rule == self.rule and re.search(self.message, message) is not None


DECISIONS = (
    Decision(
        rule="color-contrast",
        message="background color could not be determined due to a background gradient",
        reason=(
            "The shade at the edge of a table that goes on: it lies on the page's own ground, which"
            " test_look.py measures the text against, and is gone once the table is scrolled there."
        ),
    ),
    Decision(
        rule="color-contrast",
        message="background color could not be determined because element contains an image node",
        reason=(
            "Words drawn in a picture (SVG): they stand on the page's own ground, and test_look.py"
            " measures the colour they are filled with against it."
        ),
    ),
    Decision(
        rule="color-contrast",
        message="background color could not be determined due to a pseudo element",
        reason=(
            "The mark at the right end of what unfolds: a triangle with room of its own, no ground"
            " of the words. test_look.py measures them against the page's ground."
        ),
    ),
)
