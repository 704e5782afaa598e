"""A year of a plan: the report card of each of its measures that has one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.language import numbers
from generator.language.dates import written
from generator.model import addresses
from generator.model.when import When
from generator.render.cite import citing
from generator.render.documents.blocks import Cell, Contents, Document, Row, Table
from generator.render.documents.compose.desk import Desk, Target
from generator.render.documents.compose.imprint import frame, legal
from generator.render.documents.compose.parts import (
    about,
    plan_name,
    position,
    quantity_cell,
)
from generator.render.documents.compose.report import report
from generator.render.documents.compose.sheet import Sheet
from generator.render.words import numbered
from generator.view import CardView, NodeLink, PlanView, ReportView, TreeNode

_SPELLED = str.maketrans({"/": "_", "?": "~", "%": "~"})


_FEW = 6
"""How many reports a page may list below the table of contents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """The reports of a plan on one period, by their items in reading order."""

    plan: PlanView
    slug: str
    period: When
    reports: tuple[tuple[NodeLink, ReportView], ...]

    @property
    def key(self) -> str:
        """What the document is called in addresses: its plan and its period."""
        return addresses.key("reports", self.plan.plan.id, self.slug)


def slug(period: When) -> str:
    """A period in an address: `2010-2011` for a fiscal year, else its EDTF text."""
    if period.is_fiscal_year and period.start and period.end:
        return f"{period.start.year}-{period.end.year}"
    return period.text.translate(_SPELLED)


def years(views: Iterable[PlanView], cards: Iterable[CardView]) -> tuple[Year, ...]:
    """The years of every plan that has reports, from the earliest."""
    told = {(card.key, ""): card.reports for card in cards}
    return tuple(year for view in views for year in _years(view, told))


def _years(view: PlanView, told: Mapping[Target, tuple[ReportView, ...]]) -> Iterator[Year]:
    """The years of a plan; `told` are the reports of cards."""
    reports = {**told, **{(one.link.key, one.link.anchor): one.reports for one in view.items}}
    found: dict[str, list[tuple[NodeLink, ReportView]]] = {}
    for link in _links(view.tree):
        for one in reports.get((link.key, link.anchor), ()):
            found.setdefault(slug(one.report.period), []).append((link, one))
    for name, some in sorted(found.items()):
        yield Year(plan=view, slug=name, period=some[0][1].report.period, reports=tuple(some))


def _links(tree: Iterable[TreeNode]) -> Iterator[NodeLink]:
    """The items of a tree, depth first."""
    for item in tree:
        yield item.link
        yield from _links(item.children)


def title(desk: Desk, year: Year) -> str:
    """What the document is called."""
    return desk.words("Progress reports, {period}", period=written(year.period, desk.lang))


def compose(desk: Desk, year: Year) -> Document:
    """All the report cards of a year."""
    plan = year.plan.plan
    own = desk.holding({(link.key, link.anchor): _name(link) for link, _ in year.reports})
    heading = title(desk, year)
    first = year.reports[0][1].cited or year.plan.cited
    cite = citing(desk.pen, year.plan.key, heading, first, year.period)
    sheet = Sheet()
    sheet.add(Contents(desk.line(desk.words("Table of contents")), 1))
    overview = desk.line(desk.words("The year at a glance"))
    sheet.chapter(overview, "section-overview", starts_page=len(year.reports) > _FEW)
    sheet.add(_summary(own, year))
    for link, view in year.reports:
        _report(own, sheet, link, view)
    about(own, sheet, cite, 1)
    return frame(
        desk,
        "reports",
        year.key,
        title=desk.line(heading),
        subtitle=desk.line(plan.title),
        description=f"{heading} – {plan_name(desk, plan)}",
        cited=first,
        period=year.period,
        blocks=sheet.blocks,
        keywords=(plan_name(desk, plan), desk.text(plan.label)),
        imprint=legal(desk, cite),
        page=year.plan.key,
    )


def _name(link: NodeLink) -> str:
    """The id of the heading of an item."""
    return f"item-{addresses.slug(link.node.id)}"


def _summary(desk: Desk, year: Year) -> Table:
    """Each report in a row: its status, cost and clientele."""
    heads = (
        desk.words("Card"),
        desk.words("Status"),
        desk.words("Cost"),
        desk.words("Clientele (people)"),
    )
    period = written(year.period, desk.lang)
    count = numbers.decimal(len(year.reports), desk.lang)
    caption = desk.words("Reports on {period}: {count}", period=period, count=count)
    return Table(
        caption=desk.line(caption),
        head=(Row(tuple(Cell(desk.line(text), header=True) for text in heads)),),
        body=tuple(_row(desk, link, view) for link, view in year.reports),
        widths=(5, 3, 3, 3),
    )


def _row(desk: Desk, link: NodeLink, view: ReportView) -> Row:
    """One report."""
    one = view.report
    labels: Mapping[str, str] = desk.labels.progress
    status = desk.line(
        labels[one.status] if one.status else desk.words("Not stated in the documents")
    )
    return Row(
        (
            Cell(desk.link(numbered(link.node, desk.lang), link.key, link.anchor), header=True),
            Cell(status),
            quantity_cell(desk, one.cost, "dollars"),
            quantity_cell(desk, one.clientele),
        )
    )


def _report(desk: Desk, sheet: Sheet, link: NodeLink, view: ReportView) -> None:
    """An item's report as a chapter."""
    sheet.chapter(desk.line(numbered(link.node, desk.lang)), _name(link))
    sheet.paragraph(desk.line(position(desk, link)), "label")
    report(desk, sheet, view, 2, f"{_name(link)}-", titled=bool(view.report.title))
