"""A budget's pictures of bars between their words and their figures."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from generator.render.charts.bars import Bar, BarRow, Bars
from generator.render.documents.compose.desk import Desk, joined
from generator.render.documents.compose.pictures.rows import EMPTY, Piece, cut
from generator.render.documents.compose.pictures.svg import (
    SIZE,
    WIDTH,
    element,
    lines,
    part,
    pictured,
    room,
    text,
)
from generator.render.documents.compose.sheet import Sheet

_LABELS, _FIGURES, _GAP = Decimal(226), Decimal(136), Decimal(10)
_WHOLE = WIDTH - _LABELS - _FIGURES - 2 * _GAP
"""The width of the longest bar."""
_BAR, _LINE, _ROOM, _INDENT = 11, 15, 9, 12
_MORE = {"now", "more", "change"}


def bars_picture(desk: Desk, sheet: Sheet, chart: Bars) -> None:
    """Add the picture of a budget, in parts where it is long."""
    drawing = _Drawing(desk, chart)
    say = desk.told(desk.says.money(chart))
    caption = joined((desk.strong(_title(desk, chart)), desk.line(say)))
    for place, (svg, rows) in enumerate(cut(drawing.rows(), drawing.key(), EMPTY)):
        alternative = f"{say} {rows}" if not place else rows
        sheet.add(pictured(svg, alternative, caption if not place else ()))
    sheet.paragraph(desk.line(_foot(desk, chart)), "note")


def _title(desk: Desk, chart: Bars) -> str:
    """What the picture shows."""
    measure = chart.measure
    match chart.kind:
        case "shares":
            year = chart.years[0]
            return desk.words("Where the money goes: {measure}, {year}", measure=measure, year=year)
        case "change":
            return desk.words(
                "{measure}: change from {before} to {now}",
                measure=measure,
                before=chart.years[1],
                now=chart.years[0],
            )
        case "categories":
            return desk.words("{measure} by category: chart", measure=measure)
        case _:
            return desk.words(
                "{measure}: how the amount is made, {year}", measure=measure, year=chart.years[0]
            )


def _foot(desk: Desk, chart: Bars) -> str:
    """How to read the picture."""
    if chart.kind == "shares":
        return desk.words(
            "Bars show the share of the portfolio. The shares of elements are calculated here from "
            "the published amounts."
        )
    if chart.kind == "change":
        return desk.words(
            "Decreases go to the left, increases to the right. Amounts and percentages each have "
            "their own scale."
        )
    return ""


@dataclass(frozen=True, slots=True)
class _Drawing:
    """One picture being drawn."""

    desk: Desk
    chart: Bars

    def rows(self) -> Iterator[Piece]:
        """Each row with its words."""
        for row in self.chart.rows:
            label = row.label or self.desk.words("Portfolio")
            words = f"{row.number}. {label}" if row.number else label
            said = lines(words, _LABELS - _INDENT * row.depth)
            bars = [bar for bar in row.bars if bar.text]
            height = max(len(said), len(bars)) * _LINE + _ROOM
            told = ", ".join(self._told(bar) for bar in bars)
            yield Piece(
                height, partial(self._row, row, said, bars), f"{self._named(words)} {told}."
            )

    def _named(self, words: str) -> str:
        """What a row is about, before what it says."""
        return self.desk.words("{label}:", label=words)

    def _told(self, bar: Bar) -> str:
        """What a bar says, with its year where the picture has two."""
        years = dict(zip(("now", "before"), self.chart.years, strict=False))
        year = years.get(bar.kind, "") if self.chart.kind == "categories" else ""
        return f"{bar.text} ({year})" if year else bar.text

    def _row(self, row: BarRow, said: list[str], bars: list[Bar], at: int) -> Iterator[str]:
        """The words of a row, and its bars beside them."""
        style = {"fill": self.desk.palette["ink"], "font_weight": "" if row.depth else "bold"}
        for place, line in enumerate(said):
            yield text(line, _INDENT * row.depth, at + _LINE * place + SIZE, **style)
        for place, bar in enumerate(bars):
            yield from self._bar(bar, at + _LINE * place + 2)

    def _bar(self, bar: Bar, at: int) -> Iterator[str]:
        """A bar over what it is a part of, the line of zero, and its figure."""
        colours, left = self.desk.palette, _LABELS + _GAP
        if bar.within:
            width = part(bar.within, _WHOLE)
            yield element("rect", x=left, y=at, width=width, height=_BAR, fill=colours["tint"])
        if bar.width:
            x, width = left + part(bar.x, _WHOLE), part(bar.width, _WHOLE)
            yield _box(x, at, width, bar.kind, colours)
        if bar.kind in self.chart.zero:
            x = left + part(self.chart.zero[bar.kind], _WHOLE)
            style = {"stroke": colours["ink"], "stroke_width": "1.5"}
            yield element("line", x1=x, x2=x, y1=at - 2, y2=at + _BAR + 2, **style)
        yield text(bar.text, left + _WHOLE + _GAP, at + _BAR - 1, fill=colours["ink"])

    def key(self) -> Piece:
        """What each kind of bar means, where there are two."""
        chart, desk = self.chart, self.desk
        if chart.kind == "change":
            entries = [
                ("change", desk.words("Change in amount")),
                ("percent", desk.words("Percentage change")),
            ]
        elif chart.kind == "categories" and len(chart.years) > 1:
            entries = [("now", chart.years[0]), ("before", chart.years[1])]
        else:
            return EMPTY
        return Piece(26, partial(self._key, entries))

    def _key(self, entries: Iterable[tuple[str, str]], at: int) -> Iterator[str]:
        """The entries of the key, on one line."""
        x = Decimal(1)
        for kind, words in entries:
            yield _box(x, at + 3, Decimal(22), kind, self.desk.palette)
            yield text(words, x + 30, at + 14, fill=self.desk.palette["ink"])
            x += 54 + room(words)


def _box(x: Decimal, y: int, width: Decimal, kind: str, colours: Mapping[str, str]) -> str:
    """A bar of a kind: full, hollow, or hollow with a broken edge."""
    brand = colours["brand"]
    if kind in _MORE:
        return element("rect", x=x, y=y, width=width, height=_BAR, fill=brand)
    dashes = "3 2" if kind == "less" else ""
    style = {"fill": colours["tint"], "stroke": brand, "stroke_dasharray": dashes}
    return element("rect", x=x, y=y, width=width, height=_BAR, **style)
