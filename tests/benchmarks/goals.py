"""What the benchmark is to show, as ratios within one run, each with its goal and its aim."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Results = dict[str, Any]


@dataclass(frozen=True)
class Goal:
    """A figure and its bound: at least so much where `least`, else at most."""

    words: str
    value: float
    bound: float
    aim: float | None = None
    unit: str = "×"
    least: bool = False

    @property
    def reached(self) -> bool:
        """Whether the figure is within its bound."""
        return self.value >= self.bound if self.least else self.value <= self.bound


def small(cards: int) -> int:
    """The cards of the site that a rebuild is compared with: 200, where there are 10,000."""
    return min(200, cards // 10)


def goals(results: Results) -> Iterator[Goal]:
    """The goals that the runs can judge."""
    runs, cards = results["runs"], results["cards"]
    wall = {name: one["wall"] for name, one in runs.items()}
    own, again = wall[f"affiche-{cards}"], wall[f"rebuild-{cards}"]
    if stock := wall.get(f"stock-{cards}"):
        yield Goal("MkDocs with Material, over Affiche", stock / own, 15, 30, least=True)
        yield Goal("MkDocs with Material, over a rebuild", stock / again, 200, least=True)
    if with_search := wall.get(f"hugo-search-{cards}"):
        yield Goal("Affiche, over Hugo with a search index", own / with_search, 0.5)
        without = wall[f"hugo-{cards}"]
        yield Goal("Affiche, over Hugo without a search index", own / without, 1, 0.5)
    if stages := results.get("stages"):
        drawn = sum(took for name, took in stages.items() if name not in {"starting", "checking"})
        over = drawn / wall["writing"]
        yield Goal("Drawing and writing, over writing the same bytes", over, 8, 4.5)
    yield Goal("A rebuild, over a whole build", again / own, 0.1, 0.05)
    few = small(cards)
    yield Goal(f"A rebuild, over one at {few:,} cards", again / wall[f"rebuild-{few}"], 2.5)
    if tiny := wall.get("stock-50"):
        yield Goal("50 cards, over MkDocs with Material", wall["affiche-50"] / tiny, 0.7, 0.3)
    yield Goal("Memory of each further card", _memory(runs, cards // 5, cards), 10, 2, "kB")
    if sizes := results.get("scale"):
        yield from scaled(sizes)
    for name, one in results.get("serve", {}).items():
        if name.startswith("affiche"):
            words = f"From a save to the refreshed page, {one['cards']:,} cards"
            yield Goal(words, one["wall"], 0.1, unit="s")


def _memory(runs: Results, fewer: int, more: int) -> float:
    """Kilobytes by which a whole build grows with each card."""
    peaks = [runs[f"affiche-{cards}"]["peak"] for cards in (fewer, more)]
    return float(peaks[1] - peaks[0]) * 1000 / (more - fewer)


def scaled(sizes: Results) -> Iterator[Goal]:
    """Whether time and memory for each card stay the same in a larger build."""
    few, many = sorted(sizes.values(), key=lambda one: int(one["cards"]))
    words = f"for each card, {many['cards']:,} over {few['cards']:,}"
    for what, field, bound in (("Time", "wall", 1.05), ("Memory", "peak", 1.0)):
        value = (many[field] / many["cards"]) / (few[field] / few["cards"])
        yield Goal(f"{what} {words}", value, bound)
