"""The picture of an indicator: results, targets and starting point over time."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from generator.model.indicator import Indicator
from generator.render.charts import LineChart, line_chart
from generator.render.documents.blocks import Picture
from generator.render.documents.compose.desk import Desk, joined
from generator.render.documents.compose.pictures.svg import (
    WIDTH,
    element,
    part,
    picture,
    pictured,
    room,
    text,
    written,
)

_HEIGHT = Decimal(170)
_KEY = Decimal(26)
_COMMAND = re.compile(r"([MLHVZh])([^MLHVZh]*)")
_FEW = 24


def line_picture(desk: Desk, indicator: Indicator) -> Picture | None:
    """The picture of an indicator; none where it has nothing to draw."""
    chart = line_chart(indicator, desk.lang)
    if chart is None:
        return None
    said = desk.told(desk.says.line(chart))
    return pictured(
        picture((*_drawn(desk, chart), *_key(desk, chart)), _HEIGHT + _KEY),
        f"{desk.text(indicator.title)}. {_title(desk, chart)}. {said}",
        joined((desk.strong(_title(desk, chart)), desk.line(said))),
    )


def _title(desk: Desk, chart: LineChart) -> str:
    """What the picture shows."""
    if chart.has_results and chart.bars:
        title = desk.words("Results and targets over time")
    elif chart.has_results:
        title = desk.words("Results over time")
    else:
        title = desk.words("Targets over time")
    unit = desk.text(chart.indicator.unit)
    return f"{title} ({unit})" if unit else title


def _drawn(desk: Desk, chart: LineChart) -> Iterator[str]:
    """Marks from the back to the front, then words."""
    colours = desk.palette
    ink, brand, ground = colours["ink"], colours["brand"], colours["ground"]
    yield _path(chart.grid, stroke=colours["line"])
    yield _path(chart.zero, stroke=ink, stroke_width="1.5")
    yield _path(chart.boxes, fill=colours["tint"])
    yield _path(chart.bars, stroke=ink, stroke_width="2.5")
    yield _path(chart.line, stroke=brand, stroke_width="2.5", stroke_linejoin="round")
    size = Decimal("4.5") if chart.told.count <= _FEW else Decimal(2)
    yield from _dots(chart.points, size, brand)
    yield from _squares(chart.start, ink, ground)
    edge = part(chart.edge, WIDTH)
    for height, tick in chart.ticks:
        place = part(height, _HEIGHT) + 4
        yield text(tick, edge, place, text_anchor="end", fill=colours["quiet"])
    around = {
        "text_anchor": "middle",
        "paint_order": "stroke",
        "stroke": ground,
        "stroke_width": "3",
        "stroke_linejoin": "round",
    }
    for label in (*chart.periods, *chart.labels):
        x, y = part(label.left, WIDTH), part(label.top, _HEIGHT)
        yield text(label.text, x, y, fill=ink, font_weight="bold", **around)


def _path(path: str, **style: str) -> str:
    """A path given in per cent, as pixels; nothing where it is empty."""
    return element("path", d=_pixels(path), **{"fill": "none", **style}) if path else ""


def _pixels(path: str) -> str:
    """The commands of a path with their numbers in pixels."""
    return "".join(
        command + _scaled(command, numbers) for command, numbers in _COMMAND.findall(path)
    )


def _scaled(command: str, numbers: str) -> str:
    """The numbers of one command: across, down, or both."""
    sizes = {"H": (WIDTH,), "V": (_HEIGHT,)}.get(command, (WIDTH, _HEIGHT))
    return " ".join(
        written(part(number, sizes[place % len(sizes)]))
        for place, number in enumerate(numbers.split())
    )


def _points(path: str) -> Iterator[tuple[Decimal, Decimal]]:
    """The places of points."""
    for command, numbers in _COMMAND.findall(path):
        if command == "M":
            x, y = numbers.split()
            yield part(x, WIDTH), part(y, _HEIGHT)


def _dots(path: str, size: Decimal, colour: str) -> Iterator[str]:
    """Results."""
    return (element("circle", cx=x, cy=y, r=size, fill=colour) for x, y in _points(path))


def _squares(path: str, ink: str, ground: str) -> Iterator[str]:
    """Where an indicator starts: a hollow square."""
    for x, y in _points(path):
        yield element(
            "rect", x=x - 4, y=y - 4, width=8, height=8, fill=ground, stroke=ink, stroke_width="2.5"
        )


def _key(desk: Desk, chart: LineChart) -> Iterator[str]:
    """What each mark means."""
    entries = [
        ("point", desk.words("Result"), chart.has_results),
        ("range", desk.words("Target range"), bool(chart.boxes)),
        ("target", desk.words("Target"), chart.has_points),
        ("start", desk.words("Starting point"), bool(chart.start)),
    ]
    x = Decimal(0)
    for kind, words, shown in entries:
        if shown:
            yield _swatch(kind, x, _HEIGHT + 14, desk.palette)
            yield text(words, x + 30, _HEIGHT + 18, fill=desk.palette["ink"])
            x += 50 + room(words)


def _swatch(kind: str, x: Decimal, y: Decimal, colours: Mapping[str, str]) -> str:
    """A mark as the key shows it."""
    across = f"M{written(x)} {written(y)}h24"
    if kind == "point":
        line = element("path", d=across, stroke=colours["brand"], stroke_width="2.5")
        return line + element("circle", cx=x + 12, cy=y, r=Decimal("4.5"), fill=colours["brand"])
    if kind == "start":
        style = {"fill": colours["ground"], "stroke": colours["ink"], "stroke_width": "2.5"}
        return element("rect", x=x + 8, y=y - 4, width=8, height=8, **style)
    if kind == "target":
        return element("path", d=across, stroke=colours["ink"], stroke_width="2.5")
    box = element("rect", x=x, y=y - 5, width=24, height=10, fill=colours["tint"])
    ends = f"M{written(x)} {written(y - 5)}h24M{written(x)} {written(y + 5)}h24"
    return box + element("path", d=ends, stroke=colours["ink"], stroke_width="2.5")
