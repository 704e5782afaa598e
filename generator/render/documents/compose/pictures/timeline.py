"""A plan's schedule over the years, in as many pictures as pages need."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from generator.language.dates import written
from generator.render.charts import Timeline, timeline
from generator.render.charts.timeline import Group, Item
from generator.render.documents.compose.desk import Desk, joined
from generator.render.documents.compose.pictures.rows import Piece, cut
from generator.render.documents.compose.pictures.svg import (
    WIDTH,
    element,
    lines,
    part,
    pictured,
    room,
    text,
)
from generator.render.documents.compose.sheet import Sheet
from generator.view import PlanView

_LINE, _BAR, _AXIS, _KEY = 16, 12, 22, 28


def timeline_pictures(desk: Desk, sheet: Sheet, view: PlanView) -> None:
    """Add the picture of a plan's schedule; none where it has too few dates, or too many."""
    chart = timeline(view.schedule, None, desk.lang)
    if chart is None:
        return
    drawing = _Drawing(desk, chart)
    title = desk.words("The schedule over the years")
    said = desk.told(desk.says.timeline(chart))
    for place, (svg, rows) in enumerate(cut(drawing.rows(), drawing.axis(), drawing.key())):
        caption = joined((desk.strong(title), desk.line(said))) if not place else ()
        sheet.add(pictured(svg, f"{title}. {said} {rows}" if not place else rows, caption))


@dataclass(frozen=True, slots=True)
class _Drawing:
    """One schedule being drawn."""

    desk: Desk
    chart: Timeline

    def rows(self) -> Iterator[Piece]:
        """The items of each node under its name."""
        for group in self.chart.groups:
            node = group.link.node
            title = self.desk.text(node.title)
            level = self.desk.text(group.link.level.label)
            name = f"{level} {node.number} – {title}" if node.number else title
            said = lines(name, WIDTH, 2)
            first, *others = group.items
            yield self._first(said, first, group, name)
            for item in others:
                yield self._item(item, group)

    def _first(self, said: list[str], item: Item, group: Group, name: str) -> Piece:
        """The name of a node with its first item: they stay together."""
        own = self._item(item, group)
        height = len(said) * _LINE + own.height + 6
        return Piece(
            height,
            partial(self._named, said, own),
            f"{self.desk.words('{label}:', label=name)} {own.said}",
        )

    def _named(self, said: list[str], own: Piece, at: int) -> Iterator[str]:
        """The elements of a named item."""
        for line in said:
            at += _LINE
            yield text(line, 0, at, fill=self.desk.palette["ink"], font_weight="bold")
        yield from own.draw(at + 6)

    def _item(self, item: Item, group: Group) -> Piece:
        """One dated item."""
        when = written(item.when, self.desk.lang)
        own = item.text != self.desk.text(group.link.node.title)
        words = f"{item.text} – {when}" if own else when
        said = lines(words, WIDTH, 2)
        return Piece(len(said) * _LINE + _BAR + 12, partial(self._drawn, said, item), f"{words}.")

    def _drawn(self, said: list[str], item: Item, at: int) -> Iterator[str]:
        """The words of an item, and its bar on the grid of years."""
        colours = self.desk.palette
        for line in said:
            at += _LINE
            yield text(line, 0, at - 3, fill=colours["ink"])
        for x in self.chart.marks:
            place = part(x, WIDTH - 1)
            style = {"stroke": colours["line"]}
            yield element("line", x1=place, x2=place, y1=at + 1, y2=at + _BAR + 7, **style)
        for box in item.boxes:
            yield self._box(box.kind, part(box.x, WIDTH), at + 4, part(box.width, WIDTH))

    def _box(self, kind: str, x: Decimal, y: int, width: Decimal) -> str:
        """A part of a bar: sure, vague, or open, which fades where it goes on."""
        brand, tint = self.desk.palette["brand"], self.desk.palette["tint"]
        if kind == "vague":
            style = {"fill": tint, "stroke": brand}
            return element("rect", x=x, y=y, width=width, height=_BAR, **style)
        fill = brand if kind == "sure" else f"url(#{kind})"
        return element("rect", x=x, y=y, width=width, height=_BAR, fill=fill)

    def axis(self) -> Piece:
        """The years."""
        return Piece(_AXIS, self._years)

    def _years(self, at: int) -> Iterator[str]:
        """Where each year begins."""
        brand = self.desk.palette["brand"]
        if "until" in self.chart.kinds:
            yield _fading("until", brand, "0", "1")
        if "since" in self.chart.kinds:
            yield _fading("since", brand, "1", "0")
        for x, year in self.chart.years:
            style = {"fill": self.desk.palette["ink"], "font_weight": "bold"}
            yield text(year, part(x, WIDTH) + 2, at + 12, **style)

    def key(self) -> Piece:
        """What each kind of bar means."""
        return Piece(_KEY, self._key)

    def _key(self, at: int) -> Iterator[str]:
        """The entries of the key, on one line."""
        desk = self.desk
        entries = {
            "sure": desk.words("Planned"),
            "vague": desk.words("At some time within"),
            "until": desk.words("No start date given"),
            "since": desk.words("No end date given"),
        }
        x = Decimal(1)
        for kind, words in entries.items():
            if kind in self.chart.kinds:
                yield self._box(kind, x, at + 8, Decimal(22))
                yield text(words, x + 30, at + 19, fill=desk.palette["ink"])
                x += 54 + room(words)


def _fading(name: str, colour: str, first: str, last: str) -> str:
    """The colour of a bar without an end."""
    stops = "".join(
        element("stop", offset=place, stop_color=colour, stop_opacity=opacity)
        for place, opacity in (("0", first), ("1", last))
    )
    return element("defs", element("linearGradient", stops, id=name))
