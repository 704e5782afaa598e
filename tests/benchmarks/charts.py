"""How long pictures take and what they weigh: `.venv/bin/python -m tests.benchmarks.charts`.

Pictures of the real site and of invented figures, computed and drawn many times over; the mean
time counts. Weights are those of the whole figure, words and links among them.
"""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from time import process_time
from typing import Any

from generator import pipeline
from generator.derive import derive
from generator.model.types import Absent
from generator.render.charts import line_chart, money_charts, progress_charts, timeline
from generator.view import Views
from tests.builders import a_node, an_action
from tests.conftest import ROOT
from tests.render.charts.drawing import aim, drawn, line_html, measured

RUNS = 200
MOST_TIME, MOST_BYTES = 1.0, 3000
Picture = tuple[str, Callable[[], str]]


def main() -> int:
    """Print a line for each picture: milliseconds, bytes, and whether it is within bounds."""
    views = derive(pipeline.read(ROOT))
    _tell(f"{'picture':42} {'ms':>6} {'bytes':>6}")
    heavy = 0
    for name, draw in (*_invented(), *_real(views)):
        draw()
        start = process_time()
        for _ in range(RUNS):
            html = draw()
        time = (process_time() - start) * 1000 / RUNS
        size = len(html.encode())
        over = time > MOST_TIME or size > MOST_BYTES
        heavy += over
        _tell(f"{name:42} {time:6.2f} {size:6,}{'  over' if over else ''}")
    _tell(f"{heavy} over {MOST_TIME} ms or {MOST_BYTES:,} bytes")
    return 0


def _invented() -> Iterator[Picture]:
    """Pictures that the real site has no figures for."""
    values = ("41", "44", Absent.NOT_AVAILABLE, "39.5", "52")
    five = measured(*values, targets=(aim("2012", "50"),), direction="increase")
    sixty = measured(*(str(100 + n * 37 % 50) for n in range(60)))
    for name, one in (("five results and a target", five), ("sixty results", sixty)):
        yield name, partial(_line, one)
    nodes = [a_node(actions=tuple(an_action(id=f"a{n}", status="completed") for n in range(500)))]
    yield "progress of 500 actions", partial(_progress, nodes)


def _real(views: Views) -> Iterator[Picture]:
    """The pictures of the real site."""
    for view in views.indicators:
        if line_chart(view.indicator, "fr"):
            yield f"indicator {view.indicator.id}", partial(_line, view.indicator)
    for budget in views.budgets:
        for place, chart in enumerate(money_charts(budget, "fr").whole):
            yield f"budget {budget.budget.id}: {chart.kind}", partial(_money, budget, place)
    for plan in views.plans:
        if timeline(plan.schedule, None, "fr"):
            yield f"schedule {plan.plan.id}", partial(_schedule, plan)


def _line(indicator: Any) -> str:
    """An indicator's picture, from its figures to HTML."""
    chart = line_chart(indicator, "fr")
    assert chart
    return line_html(chart, "fr")


def _progress(nodes: Any) -> str:
    """The picture of progress."""
    (chart,) = progress_charts(nodes)
    return drawn("progress", "progress(one)", chart, "fr")


def _money(view: Any, place: int) -> str:
    """One picture of a budget; the time of all that it shares with the others is its own too."""
    chart = money_charts(view, "fr").whole[place]
    return drawn("bars", "bars(one, none, files)", chart, "fr")


def _schedule(view: Any) -> str:
    """The picture of a schedule."""
    return drawn(
        "timeline", "timeline(one, none, files)", timeline(view.schedule, None, "fr"), "fr"
    )


def _tell(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
