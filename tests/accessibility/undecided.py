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
        message="contains only non-text characters",
        reason="A mark between words or in their stead, hidden from who listens and said in words.",
    ),
)
