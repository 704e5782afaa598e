"""A year of a plan: the report card of each of its measures that has one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.language import numbers
from generator.language.dates import written
from generator.model import addresses
from generator.model.when import When
from generator.render.cite import citing
from generator.render.documents.blocks import Cell, Contents, Document, Row, Table
from generator.render.documents.compose.desk import Desk
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
from generator.view import CardView, NodeLink, PlanView, ReportView

_SPELLED = str.maketrans({"/": "_", "?": "~", "%": "~"})


_FEW = 6
"""How many reports a page may list below the table of contents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """The reports of a plan on one period, by their cards in reading order."""

    plan: PlanView
    slug: str
    period: When
    reports: tuple[tuple[CardView, ReportView], ...]

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
    found: dict[tuple[str, str], list[tuple[CardView, ReportView]]] = {}
    for card in cards:
        for one in card.reports:
            name = (card.plan.id, slug(one.report.period))
            found.setdefault(name, []).append((card, one))
    return tuple(
        Year(plan=plan, slug=name, period=some[0][1].report.period, reports=tuple(some))
        for plan in views
        for (own, name), some in sorted(found.items())
        if own == plan.plan.id
    )


def title(desk: Desk, year: Year) -> str:
    """What the document is called."""
    return desk.words("Progress reports, {period}", period=written(year.period, desk.lang))


def compose(desk: Desk, year: Year) -> Document:
    """All the report cards of a year."""
    plan = year.plan.plan
    own = desk.holding({(card.key, ""): _name(card) for card, _ in year.reports})
    heading = title(desk, year)
    first = year.reports[0][1].cited or year.plan.cited
    cite = citing(desk.pen, year.plan.key, heading, first, year.period)
    sheet = Sheet()
    sheet.add(Contents(desk.line(desk.words("Table of contents")), 1))
    overview = desk.line(desk.words("The year at a glance"))
    sheet.chapter(overview, "section-overview", starts_page=len(year.reports) > _FEW)
    sheet.add(_summary(own, year))
    for card, view in year.reports:
        _report(own, sheet, card, view)
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


def _name(card: CardView) -> str:
    """The id of the heading of a card."""
    return f"item-{addresses.slug(card.node.id)}"


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
        body=tuple(_row(desk, card, view) for card, view in year.reports),
        widths=(5, 3, 3, 3),
    )


def _row(desk: Desk, card: CardView, view: ReportView) -> Row:
    """One report."""
    one = view.report
    labels: Mapping[str, str] = desk.labels.progress
    status = desk.line(
        labels[one.status] if one.status else desk.words("Not stated in the documents")
    )
    return Row(
        (
            Cell(desk.link(numbered(card.node, desk.lang), card.key), header=True),
            Cell(status),
            quantity_cell(desk, one.cost, "dollars"),
            quantity_cell(desk, one.clientele),
        )
    )


def _report(desk: Desk, sheet: Sheet, card: CardView, view: ReportView) -> None:
    """A card's report as a chapter."""
    link = NodeLink(plan=card.plan, node=card.node, level=card.level, key=card.key)
    sheet.chapter(desk.line(numbered(card.node, desk.lang)), _name(card))
    sheet.paragraph(desk.line(position(desk, link)), "label")
    report(desk, sheet, view, 2, f"{_name(card)}-", titled=bool(view.report.title))
