"""Results of the benchmark as lines, and as a page with a chart.

`.venv/bin/python -m tests.benchmarks.report docs/benchmark.md RESULTS.json…` writes the page anew.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from textwrap import fill
from typing import Any

from tests.benchmarks.goals import Goal, goals

Results = dict[str, Any]
STYLE = """text{fill:#1f2933}.o{fill:#8a99a8}.a{fill:#0b6e99}
@media (prefers-color-scheme:dark){text{fill:#e4e7eb}.o{fill:#9fb3c8}.a{fill:#4db8e8}}"""
BAR, ROW, NAMES, WIDTH = 22, 34, 300, 860


def lines(results: Results) -> Iterator[str]:
    """The runs and the ratios, as a terminal shows them."""
    yield f"{'':40} {'cards':>8} {'wall s':>8} {'cpu s':>8} {'MB':>7} {'pages':>8} {'bytes':>14}"
    for where in ("runs", "scale", "disk"):
        for one in results.get(where, {}).values():
            peak = f"{one['peak']:,.0f}" if one.get("peak") else "–"
            yield (
                f"{one['label'] + (' (disk)' if where == 'disk' else ''):40} {one['cards']:8,} "
                f"{one['wall']:8.2f} {one['cpu']:8.2f} {peak:>7} {one['pages']:8,} "
                f"{one['bytes']:14,}"
            )
    yield from map(told, goals(results))


def told(goal: Goal) -> str:
    """A goal, as a terminal shows it."""
    return f"{goal.words:60} {said(goal):>12}   {'reached' if goal.reached else 'NOT reached'}"


def said(goal: Goal) -> str:
    """A figure with its bound."""
    sign = "≥" if goal.least else "≤"
    aim = f", aim {goal.aim:g}" if goal.aim is not None else ""
    return f"{measured(goal)} {goal.unit} ({sign} {goal.bound:g}{aim})"


def measured(goal: Goal) -> str:
    """What was measured: with a fourth figure where three would read as the bound itself."""
    short = number(goal.value)
    return f"{goal.value:.4g}" if float(short.replace(",", "")) == goal.bound else short


def number(value: float) -> str:
    """Three figures that count, no more."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def write(page: Path, found: Sequence[Path]) -> None:
    """The page and its chart, from files of results: of builds, and of servers."""
    results = joined(found)
    chart = page.with_name("images") / "benchmark.svg"
    chart.parent.mkdir(parents=True, exist_ok=True)
    chart.write_text(svg(results), encoding="utf-8")
    text = "\n".join(_page(results, f"images/{chart.name}"))
    page.write_text(text + "\n", encoding="utf-8")


def joined(found: Sequence[Path]) -> Results:
    """What files of results say together."""
    results: Results = {}
    for path in found:
        results |= json.loads(path.read_text(encoding="utf-8"))
    return results


INTRO = """\
`make benchmark` writes this page. Each build is a whole process, one after the other in each round,
on the same invented plans, in memory so that the disk does not decide; the least time counts.
Python’s bytecode, and what `make site` makes ahead of Affiche’s own templates and catalogues, are
there before; nothing else is kept when a build is whole. Memory is the most that all processes of
a build held together. Measured on {day}: {cores} cores, {system}, Python {python}, {others}."""
SAME = """\
{pages} Affiche makes its whole site besides: checks, a page for each indicator and organization,
lists, search in both languages, API, tables and sitemap. Hugo’s pages have the frame and the weight
of Affiche’s cards."""
WATCHED = """\
\\* Its memory was looked at in the same run, which slows a build of several processes most."""
SCALED = """\
Nothing is kept for the next build here: beside the larger site, memory has no room for it. Memory
is looked at every few seconds."""
HEAD = "| | Cards | Seconds | Processor | Memory, MB | Pages | MB written |"
RULE = "|---|---:|---:|---:|---:|---:|---:|"


def _page(results: Results, chart: str) -> Iterator[str]:
    """The page in Markdown."""
    machine, cards = results["machine"], results["cards"]
    others = ", ".join(one.replace("==", " ") for one in machine["others"])
    yield f"# How fast Affiche is\n\n{_wrapped(INTRO, **(machine | {'others': others}))}\n"
    what = "cards and of indicators" if results["everything"] else "cards"
    yield _wrapped(SAME, pages=f"All make the pages of {what}.") + "\n"
    yield f"![Seconds to build {cards:,} cards, as bars; the table says the same]({chart})\n"
    runs = list(results["runs"].values())
    yield from (HEAD, RULE, *(_row(one) for one in runs if one["cards"] == cards))
    if any(_is_watched(one) for one in runs):
        yield f"\n{WATCHED}"
    yield from ("\n## Other sizes\n", HEAD, RULE)
    yield from (_row(one) for one in runs if one["cards"] != cards)
    if sizes := results.get("scale"):
        few, many = (f"{one['cards']:,}" for one in sizes.values())
        yield f"\n## From {few} to {many} cards\n"
        yield _wrapped(SCALED) + "\n"
        yield from (HEAD, RULE, *map(_row, sizes.values()))
    if disk := results.get("disk"):
        yield from ("\n## On a disk\n", HEAD, RULE, *map(_row, disk.values()))
    yield from _goals(results)
    if serving := results.get("serve"):
        yield from _serving(serving)
    yield from _commands(cards)


def _wrapped(words: str, **figures: Any) -> str:
    """A paragraph, as wide as this project's texts are."""
    return fill(words.format(**figures), 100, break_on_hyphens=False)


def _goals(results: Results) -> Iterator[str]:
    """What was to be reached, and what was."""
    yield "\n## Goals\n"
    yield "| One over the other | Measured | Goal | Aim | |"
    yield "|---|---:|---:|---:|---|"
    for goal in goals(results):
        sign = "≥" if goal.least else "≤"
        aim = f"{sign} {goal.aim:g}" if goal.aim is not None else ""
        value = f"{measured(goal)} {goal.unit}"
        mark = "reached" if goal.reached else "**not reached**"
        yield f"| {goal.words} | {value} | {sign} {goal.bound:g} | {aim} | {mark} |"


def _row(one: Results) -> str:
    """One line of the table."""
    peak = f"{one['peak']:,.0f}" if one.get("peak") else ""
    mark = "\\*" if _is_watched(one) else ""
    return (
        f"| {one['label']} | {one['cards']:,} | {one['wall']:.2f}{mark} | {one['cpu']:.2f}{mark} "
        f"| {peak} | {one['pages']:,} | {one['bytes'] / 1e6:,.1f} |"
    )


def _is_watched(one: Results) -> bool:
    """Whether a build was timed only while its memory was looked at."""
    return "watched" in one and "timed" not in one


def _serving(serving: Results) -> Iterator[str]:
    """How long a save takes to be seen."""
    yield "\n## From a save to the refreshed page\n"
    yield "| | Cards | Seconds | Memory, MB |"
    yield "|---|---:|---:|---:|"
    for one in serving.values():
        yield f"| {one['label']} | {one['cards']:,} | {one['wall']:.3f} | {one['peak']:,.0f} |"


def _commands(cards: int) -> Iterator[str]:
    """How to measure again."""
    yield "\n## To measure again\n\n    make benchmark\n"
    yield "or, with options that `--help` tells:\n"
    yield f"    .venv/bin/python -m tests.benchmarks.build --cards {cards} --rounds 3"
    yield "    .venv/bin/python -m tests.benchmarks.serve --cards 2000 10000"
    yield f"    .venv/bin/python -m tests.benchmarks.scale --cards {cards} {10 * cards}"
    yield "    .venv/bin/python -m tests.benchmarks.report docs/benchmark.md RESULTS.json"


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
