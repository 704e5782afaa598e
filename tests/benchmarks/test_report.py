"""The page of the benchmark: goals reached or not, a row for each run, a chart of the same."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks import report
from tests.benchmarks.goals import Goal, goals, scaled


def _run(label: str, cards: int, wall: float, peak: float = 100) -> dict[str, Any]:
    figures = {"wall": wall, "cpu": wall, "peak": peak, "pages": cards, "bytes": cards * 1000}
    return {"label": label, "cards": cards, **figures}


RESULTS: dict[str, Any] = {
    "cards": 10_000,
    "everything": False,
    "machine": {"day": "2025-06-01", "cores": 2, "system": "S", "python": "3", "others": ["h==1"]},
    "stages": {"starting": 1.0, "checking": 2.0, "rendering": 2.0},
    "runs": {
        "affiche-10000": _run("Affiche, whole", 10_000, 5, 180),
        "rebuild-10000": _run("Affiche, after an edit", 10_000, 0.4),
        "rebuild-200": _run("Affiche, after an edit", 200, 0.2),
        "affiche-2000": _run("Affiche, whole", 2_000, 1, 100),
        "affiche-50": _run("Affiche, whole", 50, 0.3),
        "stock-50": _run("MkDocs & Material", 50, 0.6),
        "stock-10000": _run("MkDocs & Material", 10_000, 100),
        "hugo-10000": _run("Hugo", 10_000, 6),
        "hugo-search-10000": _run("Hugo with search", 10_000, 9),
        "writing": _run("Writing", 10_000, 0.25),
    },
}


def test_each_ratio_is_one_time_over_another() -> None:
    found = {goal.words: goal for goal in goals(RESULTS)}
    assert found["MkDocs with Material, over Affiche"].value == 20
    assert found["Affiche, over Hugo with a search index"].value == pytest.approx(5 / 9)
    assert not found["Affiche, over Hugo with a search index"].reached
    assert found["Drawing and writing, over writing the same bytes"].value == 8
    assert found["Memory of each further card"].value == 10
    assert found["A rebuild, over one at 200 cards"].value == 2
    assert found["50 cards, over MkDocs with Material"].value == 0.5


@pytest.mark.parametrize(("value", "reached"), [(0.9, True), (1, True), (1.1, False)])
def test_a_goal_is_reached_at_its_bound(value: float, reached: bool) -> None:
    assert Goal("", value, 1).reached is reached
    assert Goal("", -value, -1, least=True).reached is reached


def test_the_page_and_the_chart_say_the_same(tmp_path: Path) -> None:
    builds, serves, page = (tmp_path / name for name in ("b.json", "s.json", "benchmark.md"))
    builds.write_text(json.dumps(RESULTS))
    served = {"label": "affiche serve", "cards": 2_000, "wall": 0.05, "peak": 40}
    serves.write_text(json.dumps({"serve": {"affiche-2000": served}}))
    report.write(page, [builds, serves])
    text, chart = page.read_text(), (tmp_path / "images/benchmark.svg").read_text()
    for one in RESULTS["runs"].values():
        assert f"| {one['label']} | {one['cards']:,} | {one['wall']:.2f} |" in text
    assert "| affiche serve | 2,000 | 0.050 | 40 |" in text
    assert "MkDocs &amp; Material" in chart
    assert "100.00 s" in chart
    assert "**not reached**" in text


def test_a_larger_site_may_take_no_more_for_each_card(tmp_path: Path) -> None:
    sizes = {"more": _run("Larger", 50_000, 30, 400), "less": _run("Smaller", 10_000, 5, 100)}
    time, memory = scaled(sizes)
    assert [time.value, memory.value] == pytest.approx([1.2, 0.8])
    assert [time.reached, memory.reached] == [False, True]
    builds, scale, page = (tmp_path / name for name in ("b.json", "s.json", "benchmark.md"))
    builds.write_text(json.dumps(RESULTS))
    scale.write_text(json.dumps({"scale": sizes}))
    report.write(page, [builds, scale])
    text = page.read_text()
    assert "| Larger | 50,000 | 30.00 |" in text
    assert "| Time for each card, 50,000 over 10,000 | 1.2 × | ≤ 1.05 |" in text
    assert report.told(time).endswith("NOT reached")


def test_a_time_that_was_measured_beside_memory_says_so(tmp_path: Path) -> None:
    timed = {"timed": [[5, 5]], "watched": [[6, 6]]}
    runs = {name: one | timed for name, one in RESULTS["runs"].items()}
    del runs["stock-10000"]["timed"]  # it took so long that it ran once
    results, page = tmp_path / "b.json", tmp_path / "benchmark.md"
    results.write_text(json.dumps(RESULTS | {"runs": runs}))
    report.write(page, [results])
    text = page.read_text()
    assert text.count(r"100.00\*") == 2  # seconds and those of the processor
    assert r"5.00\*" not in text
    assert "Its memory was looked at" in text
