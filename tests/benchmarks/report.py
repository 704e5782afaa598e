"""Results of the benchmark as lines, and as a page with a chart.

`.venv/bin/python -m tests.benchmarks.report docs/benchmark.md RESULTS.json…` writes the page anew.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

from tests.benchmarks.goals import Goal, goals

Results = dict[str, Any]
STYLE = """text{fill:#1f2933}.o{fill:#8a99a8}.a{fill:#0b6e99}
@media (prefers-color-scheme:dark){text{fill:#e4e7eb}.o{fill:#9fb3c8}.a{fill:#4db8e8}}"""
BAR, ROW, NAMES, WIDTH = 22, 34, 300, 860


def lines(results: Results) -> Iterator[str]:
    """The runs and the ratios, as a terminal shows them."""
    yield f"{'':40} {'cards':>8} {'wall s':>8} {'cpu s':>8} {'MB':>7} {'pages':>8} {'bytes':>14}"
    for where in ("runs", "disk"):
        for one in results.get(where, {}).values():
            peak = f"{one['peak']:,.0f}" if one.get("peak") else "–"
            yield (
                f"{one['label'] + (' (disk)' if where == 'disk' else ''):40} {one['cards']:8,} "
                f"{one['wall']:8.2f} {one['cpu']:8.2f} {peak:>7} {one['pages']:8,} "
                f"{one['bytes']:14,}"
            )
    for goal in goals(results):
        yield f"{goal.words:60} {said(goal):>12}   {'reached' if goal.reached else 'NOT reached'}"


def said(goal: Goal) -> str:
    """A figure with its bound."""
    sign = "≥" if goal.least else "≤"
    aim = f", aim {goal.aim:g}" if goal.aim is not None else ""
    return f"{number(goal.value)} {goal.unit} ({sign} {goal.bound:g}{aim})"


def number(value: float) -> str:
    """Three figures that count, no more."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def write(page: Path, found: Sequence[Path]) -> None:
    """The page and its chart, from one or several files of results, the first of which is shown."""
    results = [json.loads(path.read_text(encoding="utf-8")) for path in found]
    builds = next(one for one in results if "runs" in one)
    serving = next((one["serve"] for one in results if "serve" in one), None)
    chart = page.with_name("images") / "benchmark.svg"
    chart.parent.mkdir(parents=True, exist_ok=True)
    chart.write_text(svg(builds), encoding="utf-8")
    text = "\n".join(_page(builds, serving, f"images/{chart.name}"))
    page.write_text(text + "\n", encoding="utf-8")


def _page(results: Results, serving: Results | None, chart: str) -> Iterator[str]:
    """The page in Markdown."""
    machine, cards = results["machine"], results["cards"]
    others = ", ".join(one.replace("==", " ") for one in machine["others"])
    yield "# How fast Affiche is\n"
    yield "`make benchmark` writes this page: whole processes, one after the other in each round,"
    yield "on the same invented plans, in memory; the least time counts. Memory is that of all"
    yield "processes together. Measured on "
    yield f"{machine['day']}: {machine['cores']} cores, {machine['system']}, Python"
    yield f"{machine['python']}, {others}.\n"
    alone = "The others make the pages of cards" + (
        " and of indicators" if results["everything"] else " alone"
    )
    yield f"{alone}; Affiche makes its whole site: checks, both languages, a page for each"
    yield "indicator and organization, search, API, tables and sitemap.\n"
    yield f"![Seconds to build {cards:,} cards, as bars; the table says the same]({chart})\n"
    yield "| | Cards | Seconds | Processor | Memory, MB | Pages | MB written |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for where in ("runs", "disk"):
        for one in results.get(where, {}).values():
            yield _row(one, " (disk)" if where == "disk" else "")
    yield "\n## Goals\n"
    yield "| | Measured | Goal | Aim | |"
    yield "|---|---:|---:|---:|---|"
    for goal in goals(results):
        sign = "≥" if goal.least else "≤"
        aim = f"{sign} {goal.aim:g}" if goal.aim is not None else ""
        value = f"{number(goal.value)} {goal.unit}"
        mark = "reached" if goal.reached else "**not reached**"
        yield f"| {goal.words} | {value} | {sign} {goal.bound:g} | {aim} | {mark} |"
    if serving:
        yield from _serving(serving)
    yield from _commands(results)


def _row(one: Results, where: str) -> str:
    """One line of the table."""
    peak = f"{one['peak']:,.0f}" if one.get("peak") else ""
    return (
        f"| {one['label']}{where} | {one['cards']:,} | {one['wall']:.2f} | {one['cpu']:.2f} "
        f"| {peak} | {one['pages']:,} | {one['bytes'] / 1e6:,.1f} |"
    )


def _serving(serving: Results) -> Iterator[str]:
    """How long a save takes to be seen."""
    yield "\n## From a save to the refreshed page\n"
    yield "| | Cards | Seconds | Memory, MB |"
    yield "|---|---:|---:|---:|"
    for one in serving.values():
        yield f"| {one['label']} | {one['cards']:,} | {one['wall']:.3f} | {one['peak']:,.0f} |"


def _commands(results: Results) -> Iterator[str]:
    """How to measure again."""
    yield "\n## To measure again\n"
    yield "    make benchmark\n"
    yield "or, with other options, `.venv/bin/python -m tests.benchmarks.build --cards "
    yield f"{results['cards']}` (`--help` tells them) and `.venv/bin/python -m"
    yield "tests.benchmarks.serve`."


def svg(results: Results) -> str:
    """Bars of the builds of all cards, in colours that hold on light and dark."""
    shown = [one for one in results["runs"].values() if one["cards"] == results["cards"]]
    shown.sort(key=lambda one: one["wall"])
    most = max(one["wall"] for one in shown)
    height = ROW * len(shown) + 12
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img"',
            ' font-family="system-ui, sans-serif" font-size="15">',
            f"<title>Seconds to build {results['cards']:,} cards</title>",
            f"<style>{STYLE}</style>",
            *(_bar(one, place, most) for place, one in enumerate(shown)),
            "</svg>\n",
        )
    )


def _bar(one: Results, place: int, most: float) -> str:
    """A name, its bar, and its seconds."""
    top = 6 + place * ROW
    length = max(1.0, one["wall"] / most * (WIDTH - NAMES - 80))
    kind = "a" if one["label"].startswith("Affiche") else "o"
    return (
        f'<text x="{NAMES - 12}" y="{top + 16}" text-anchor="end">{escape(one["label"])}</text>'
        f'<rect class="{kind}" x="{NAMES}" y="{top}" width="{length:.1f}" height="{BAR}"/>'
        f'<text x="{NAMES + length + 8:.1f}" y="{top + 16}">{one["wall"]:.2f} s</text>'
    )


def main() -> int:
    """Write the page again from files of results."""
    page, *found = map(Path, sys.argv[1:])
    write(page, found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
