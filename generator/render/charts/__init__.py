"""Pictures of figures: what each one draws, in hundredths of its own width and height.

A picture is inline SVG (`overrides/charts/`): no script, no style of its own, words as text. Places
are per cent of the picture, never pixels, so that words keep their size on every screen.
"""

from generator.render.charts.line import LineChart, line_chart
from generator.render.charts.money import MoneyCharts, money_charts
from generator.render.charts.progress import Progress, progress_charts
from generator.render.charts.timeline import Timeline, timeline

__all__ = [
    "LineChart",
    "MoneyCharts",
    "Progress",
    "Timeline",
    "line_chart",
    "money_charts",
    "progress_charts",
    "timeline",
]
