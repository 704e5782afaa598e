"""Whether results are published for indicators."""

from collections.abc import Iterable

from generator.model.indicator import Indicator
from generator.sentences import Teller


def results(indicators: Iterable[Indicator], teller: Teller) -> list[str]:
    """For how many of some indicators a result is published; nothing where there are none."""
    every = list(indicators)
    count = sum(one.last_result is not None for one in every)
    if not every:
        return []
    name = "none" if not count else "all" if count == len(every) else "some"
    return [teller.tell(f"results-{name}", count=count, total=len(every))]
