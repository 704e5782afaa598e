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
        message=r"'text\[|'\.chart-|> text",
        reason=(
            "Words drawn in a picture (SVG), beside its marks and above the page's own ground:"
            " test_look.py measures the colour they are filled with against that ground."
        ),
    ),
    Decision(
        rule="color-contrast",
        message="partially obscured by another element",
        reason=(
            "A cell that the edge of its table's region cuts at 320 px, until it is scrolled there:"
            " at 1280 px the same cells are whole, and axe-core passes them."
        ),
    ),
    Decision(
        rule="color-contrast",
        message=r"af-word.*partially overlaps other elements",
        reason=(
            "A word of the glossary that turns at the end of a line: the box around both its parts"
            " holds the mark after it, the parts themselves do not. test_look.py measures them."
        ),
    ),
    Decision(
        rule="color-contrast",
        message="contains only non-text characters",
        reason="A mark between words or in their stead, hidden from who listens and said in words.",
    ),
    Decision(
        rule="color-contrast",
        message="too short to determine if it is actual text",
        reason=(
            "The number of a note or a letter of the alphabet, which leads there: test_look.py"
            " measures the contrast of every text, however short, and wants 4.5."
        ),
    ),
)
