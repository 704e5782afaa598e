"""Lists at the end of a book: every indicator in one table, every organization with its part."""

from collections.abc import Iterable, Iterator

from generator.language.dates import written
from generator.language.figures import figure
from generator.model.indicator import Indicator, Observation, Target
from generator.render.documents.blocks import Cell, Line, Row, Run, Table
from generator.render.documents.compose.desk import Desk, joined
from generator.render.documents.compose.parts import position
from generator.render.documents.compose.sheet import Sheet
from generator.render.sentences.card import called
from generator.view import IndicatorView, NodeLink, OrganizationView, PlanView


def indicators(desk: Desk, sheet: Sheet, view: PlanView) -> None:
    """All indicators that a plan uses, with their targets and their last result."""
    plan = view.plan.id
    found = [one for one in desk.views.indicators if any(each.id == plan for each in one.plans)]
    if not found:
        return
    sheet.chapter(desk.line(desk.words("List of indicators")), "section-all-indicators")
    heads = (
        desk.words("Indicator"),
        desk.words("Used by"),
        desk.words("Unit"),
        desk.words("Targets"),
        desk.words("Last result"),
    )
    sheet.add(
        Table(
            caption=desk.line(desk.words("The indicators of the plan, with targets and results")),
            head=(Row(tuple(Cell(desk.line(text), header=True) for text in heads)),),
            body=tuple(_indicator(desk, one, plan) for one in found),
            widths=(6, 3, 3, 4, 3),
            landscape=True,
        )
    )


def _indicator(desk: Desk, view: IndicatorView, plan: str) -> Row:
    """One indicator."""
    one = view.indicator
    uses = joined((_place(desk, link) for link in view.uses if link.plan.id == plan), ", ")
    if any(each.id == plan for each in view.major_in):
        uses = joined((desk.line(desk.words("the whole plan")), uses), ", ")
    none = desk.line(desk.words("none published"))
    targets = joined((_entry(desk, one, each) for each in one.targets), "\n")
    last = one.last_result
    return Row(
        (
            Cell(desk.link(one.title, view.key), header=True),
            Cell(uses),
            Cell(desk.line(one.unit) or desk.line(desk.words("not specified"))),
            Cell(targets or none),
            Cell(_entry(desk, one, last) if last else none),
        )
    )


def _entry(desk: Desk, one: Indicator, entry: Target | Observation) -> Line:
    """A figure with its period."""
    return desk.line(f"{figure(entry, desk.lang, one)} ({written(entry.period, desk.lang)})")


def _place(desk: Desk, link: NodeLink) -> Line:
    """An item by its level and number, leading to it; by its title where it has no number."""
    words = position(desk, link) if link.node.number else desk.text(link.node.title)
    return desk.link(words, link.key, link.anchor)


def organizations(desk: Desk, sheet: Sheet, view: PlanView) -> None:
    """Every organization that has a part in a plan: what it answers for, what it takes part in."""
    rows = tuple(_parts(desk, view))
    if not rows:
        return
    sheet.chapter(
        desk.line(desk.words("Organizations")), "section-organizations", starts_page=False
    )
    heads = (desk.words("Organization"), desk.words("Answers for"), desk.words("Takes part in"))
    sheet.add(
        Table(
            caption=desk.line(desk.words("Who answers for what in the plan")),
            head=(Row(tuple(Cell(desk.line(text), header=True) for text in heads)),),
            body=rows,
            widths=(4, 4, 4),
        )
    )


def _parts(desk: Desk, view: PlanView) -> Iterator[Row]:
    """The rows of organizations."""
    leads = {one.id for one in view.leads}
    partners = {one.id for one in view.partners}
    for one in desk.views.organizations:
        own = one.organization.id
        answers = _own(desk, one.leads, view, whole=own in leads)
        takes = _own(desk, one.partners, view, whole=own in partners)
        if answers or takes:
            yield _organization(desk, one, answers, takes)


def _own(desk: Desk, links: Iterable[NodeLink], view: PlanView, *, whole: bool) -> Line:
    """The items of a plan among these, and the plan itself."""
    found = [_place(desk, link) for link in links if link.plan.id == view.plan.id]
    return joined(([desk.line(desk.words("the whole plan"))] if whole else []) + found, ", ")


def _organization(desk: Desk, one: OrganizationView, answers: Line, takes: Line) -> Row:
    """One organization; a dash where it has no such part."""
    name = desk.link(called(one.organization, desk.lang), one.key)
    return Row((Cell(name, header=True), Cell(answers or (Run("–"),)), Cell(takes or (Run("–"),))))
