"""What stands around a typed figure: whether it is exact, and about this page's own figures."""

import re
from bisect import bisect_right
from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property

from generator.language.quantities import Quantity
from generator.model.narrative import Narrative

_ABOUT = {
    # What French says before a figure that is not exact.
    "fr": re.compile(
        r"(?:(?:environ|presque|quelques?|approximativement|minimum|maximum|à peine|dépass\w+|"
        r"frôl\w+|avoisin\w+|autour|près|plus|moins|ordre|jusqu[’']à|supérieure?s?|inférieure?s?)"
        r"(?:\s(?:de|d[’']|du|à))?)\s?\Z",
        re.IGNORECASE,
    ),
    # What English says there.
    "en": re.compile(
        r"(?:about|around|nearly|almost|over|under|above|below|some|roughly|approximately|"
        r"(?:more|less|fewer|greater|higher|lower)\sthan|at\s(?:least|most)|up\sto|close\sto|near|"
        r"exceed\w*|beyond|order\sof)(?:\sthe|\sa)?\s?\Z",
        re.IGNORECASE,
    ),
}
_BEFORE = 40
_END = re.compile(r"[.!?…](?=\s)|\n[ \t]*\n|\n(?=[ \t]*\ue002)")
_LINK = re.compile(r"\]\((?P<to>[^)\s]*)")
_YEAR = re.compile(r"(?<![\d.,])(?:18|19|20|21)\d\d(?![\d.,]\d|\d)")


@dataclass(frozen=True)
class Context:
    """A page's narrative, the plan or budget that it is of, and the years that this is about."""

    narrative: Narrative
    prose: str
    page: str
    years: Set[int]

    def is_own(self, typed: Quantity) -> bool:
        """Whether a figure is stated as exact, in a sentence about this page's own figures."""
        before = self.prose[max(0, typed.start - _BEFORE) : typed.start]
        about = _ABOUT.get(self.narrative.lang)
        if about and about.search(before):
            return False
        start, end = self._sentence(typed)
        others = {int(year) for year in _YEAR.findall(self.prose, start, end)}
        return others <= self.years and not self._leads_away(start, end)

    @cached_property
    def _ends(self) -> list[int]:
        """Where sentences end."""
        return [0, *(match.end() for match in _END.finditer(self.prose)), len(self.prose)]

    def _sentence(self, typed: Quantity) -> tuple[int, int]:
        """Where the sentence of a figure starts and ends."""
        after = bisect_right(self._ends, typed.start, hi=len(self._ends) - 1)
        return self._ends[after - 1], self._ends[after]

    def _leads_away(self, start: int, end: int) -> bool:
        """Whether a sentence links to another site, another plan or another budget."""
        for link in _LINK.finditer(self.narrative.body, start, end):
            section, _, rest = link["to"].strip("<>/").partition("/")
            is_other = section in {"plans", "budgets"} and rest.split("/")[0] != self.page
            if is_other or section.startswith("http"):
                return True
        return False
