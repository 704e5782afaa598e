"""Where a budget has figures: its lines laid out as a table by pandas, and read once.

Loading pandas takes longer, and more memory, than all else that a small site is joined up with. So
it is done by a process of its own, whose memory goes with it, and only for budgets that are new.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import compress
from typing import NamedTuple, cast

from generator.crew import aside
from generator.model.budget import Budget
from generator.packed import digest
from generator.store import Store

Filled = Mapping[tuple[str, ...], frozenset[tuple[str, str]]]
"""By place, the measures and years that have a line there."""
_KIND = "filled"


class Place(NamedTuple):
    """Where a row stands in the budget; an empty part means the total over it."""

    program: str = ""
    element: str = ""
    category: str = ""


@contextmanager
def laying_out(budgets: Sequence[Budget], store: Store) -> Iterator[Callable[[], Sequence[Filled]]]:
    """What gives where each budget has figures, worked out while the block runs or kept before."""
    keys = [digest(budget.lines) for budget in budgets]
    known: list[Filled | None] = [store.get(_KIND, key) for key in keys]
    new = [place for place, one in enumerate(known) if one is None]
    if not new:
        yield lambda: cast("list[Filled]", known)
        return
    with aside(lambda: laid_out([budgets[place] for place in new])) as answer:

        def laid() -> Sequence[Filled]:
            for place, one in zip(new, answer(), strict=True):
                known[place] = one
                store.put(_KIND, keys[place], one)
            return cast("list[Filled]", known)

        yield laid


def laid_out(budgets: Sequence[Budget]) -> Sequence[Filled]:
    """Where each budget has figures."""
    return [_filled(budget) for budget in budgets]


def _filled(budget: Budget) -> Filled:
    """The places of a budget's lines as rows, its measures and years as columns: which are filled.

    Of lines that stand twice, which checks refuse, the first counts.
    """
    if not budget.lines:
        return {}
    import pandas as pd  # noqa: PLC0415 - slow to load, used only where a budget is new

    lines = [(*line.cell[1:], line.measure, line.year, line.amount) for line in budget.lines]
    names = [*Place._fields, "measure", "year"]
    frame = pd.DataFrame(lines, columns=[*names, "amount"], dtype=object)
    single = frame.drop_duplicates(names)
    grid = single.pivot(index=list(Place._fields), columns=["measure", "year"], values="amount")
    there = grid.notna()
    pairs = cast("list[tuple[str, str]]", there.columns.to_list())
    rows = zip(there.index, there.to_numpy(), strict=True)
    return {place: frozenset(compress(pairs, row)) for place, row in rows}
