"""How far actions are: a bar in parts, and a table of how many stand where and what that means."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from generator.language import numbers
from generator.model.plan import Node
from generator.render.charts import Progress, progress_charts
from generator.render.documents.blocks import Cell, Row, Table
from generator.render.documents.compose.desk import Desk, joined
from generator.render.documents.compose.pictures.svg import WIDTH, element, part, picture, pictured
from generator.render.documents.compose.sheet import Sheet

_HEIGHT = 26
_DASHES = {"under-way": "6 3", "delayed": "2 3", "abandoned": "1 8", "untold": "1 3"}


def progress_pictures(
    desk: Desk, sheet: Sheet, nodes: Iterable[Node], *, first: bool = False
) -> None:
    """Add how far the actions of nodes are, and their yearly reports; or only the `first`."""
    charts = progress_charts(nodes)
    for chart in charts[:1] if first else charts:
        title = (
            desk.words("Progress of actions")
            if chart.subject == "actions"
            else desk.words("Progress by the last yearly reports")
        )
        said = desk.told(desk.says.progress(chart))
        svg = picture(_parts(chart, desk.palette), _HEIGHT + 2)
        caption = joined((desk.strong(title), desk.line(said)))
        sheet.add(pictured(svg, f"{title}. {said}", caption))
        sheet.add(_table(desk, chart))


def _parts(chart: Progress, colours: Mapping[str, str]) -> Iterator[str]:
    """The bar: each status has a texture of its own."""
    for one in chart.parts:
        x, width = part(one.x, WIDTH), part(one.width, WIDTH)
        full = one.status == "completed"
        brand, ground = colours["brand"], colours["ground"]
        yield element(
            "rect",
            x=x + Decimal("0.5"),
            y=1,
            width=width - 1,
            height=_HEIGHT,
            fill=brand if full else ground,
            stroke=brand,
        )
        if one.status in _DASHES:
            yield element(
                "line",
                x1=x + 2,
                x2=x + width - 2,
                y1=1 + _HEIGHT // 2,
                y2=1 + _HEIGHT // 2,
                stroke=brand,
                stroke_width=2 if one.status == "untold" else _HEIGHT - 4,
                stroke_dasharray=_DASHES[one.status],
            )


def _table(desk: Desk, chart: Progress) -> Table:
    """How many stand at each status, and what the status means."""
    heads = (desk.words("Status"), desk.words("How many"), desk.words("What it means"))
    return Table(
        caption=desk.line(desk.words("How many stand at each status")),
        head=(
            Row(
                tuple(
                    Cell(desk.line(text), header=True, numeric=place == 1)
                    for place, text in enumerate(heads)
                )
            ),
        ),
        body=tuple(_row(desk, one.status, one.count) for one in chart.parts),
        widths=(3, 2, 7),
    )


def _row(desk: Desk, status: str, count: int) -> Row:
    """One status."""
    labels: Mapping[str, str] = desk.labels.progress
    rules: Mapping[str, str] = desk.labels.progress_rule
    name = labels.get(status) or desk.words("Not stated")
    rule = rules.get(status) or desk.words("The source gives no status.")
    number = Cell(desk.line(numbers.decimal(count, desk.lang)), value=Decimal(count), numeric=True)
    return Row((Cell(desk.line(name), header=True), number, Cell(desk.line(rule))))
