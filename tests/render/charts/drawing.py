"""Draws pictures of invented figures as a page would, and reads them as a browser would."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any
from xml.etree import ElementTree as ET

from jinja2 import Template

from generator.model.indicator import Indicator, Observation, Target
from generator.model.types import Absent
from generator.render.charts import LineChart, line_chart
from generator.render.links import settled
from generator.render.pen import Pen
from tests.builders import a_site, a_target, an_indicator, an_observation, when
from tests.conftest import ROOT

FILES = (("CSV", "../a.csv"), ("JSON", "../a.json"))
_PLACES = {"x", "y", "x1", "x2", "y1", "y2", "width", "height"}
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_WORDS = re.compile(r"\s+")


@cache
def pen(lang: str) -> Pen:
    return Pen(lang, a_site(), ROOT / "overrides")


def drawn(template: str, macro: str, chart: Any, lang: str = "en") -> str:
    """A picture that a macro of a template draws."""
    return settled(_template(template, macro, lang).render(one=chart, files=FILES), "a/b/")


@cache
def _template(template: str, macro: str, lang: str) -> Template:
    call = f'{{% import "charts/{template}.html" as it with context %}}{{{{ it.{macro} }}}}'
    return pen(lang)._env.from_string(call)


def line_html(chart: LineChart, lang: str = "en") -> str:
    """An indicator's picture."""
    view = {"cited": None}
    return settled(pen(lang).draw("charts/line.html", chart=chart, view=view, files=FILES), "a/b/")


def line_of(indicator: Indicator, lang: str = "en") -> str:
    """The picture of an indicator that has one."""
    chart = line_chart(indicator, lang)
    assert chart
    return line_html(chart, lang)


def result(period: str, value: str | Absent, **changes: Any) -> Observation:
    figure = value if isinstance(value, Absent) else Decimal(value)
    return an_observation(period=when(period), value=figure, **changes)


def aim(period: str, value: str | None = None, **ends: str) -> Target:
    figure = Decimal(value) if value else None
    return a_target(
        period=when(period), value=figure, **{end: Decimal(one) for end, one in ends.items()}
    )


def measured(*values: str | Absent, **changes: Any) -> Indicator:
    """An indicator with a result each year from 2008 on."""
    results = tuple(result(str(2008 + n), value) for n, value in enumerate(values))
    return an_indicator(observations=results, **changes)


def tree(html: str) -> ET.Element:
    """A picture as XML: SVG is, and the page around it might be."""
    return ET.fromstring(html)  # noqa: S314 - our own page


def words(html: str, cls: str) -> str:
    """What the first element of a class says, on one line."""
    found = next(one for one in tree(html).iter() if one.get("class") == cls)
    return (
        _WORDS.sub(" ", "".join(found.itertext()).replace("\u00a0", "~"))
        .strip()
        .replace("~", "\u00a0")
    )


def places(html: str) -> Iterator[Decimal]:
    """Every place in a picture, in per cent of it."""
    for one in tree(html).iter():
        if one.tag == "path" and "chart-swatch" not in (one.get("class") or ""):
            yield from map(Decimal, _NUMBER.findall(one.get("d") or ""))
        for name in _PLACES.intersection(one.keys()):
            if (value := one.get(name, "")).endswith("%"):
                yield Decimal(value[:-1])


def shape(html: str) -> list[str]:
    """The elements of a picture, with their classes."""
    return [f"{one.tag} {one.get('class') or ''}" for one in tree(html).iter()]
