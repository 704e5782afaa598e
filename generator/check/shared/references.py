"""Everything in the data that refers to something by its id."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from generator.check.shared.formula import Formula
from generator.language.message import Message, say
from generator.model.budget import Budget, Cell, Explanation, Identity, Line
from generator.model.plan import Node, Plan
from generator.model.site import Site
from generator.model.source import Citation
from generator.model.walk import values
from generator.place import Origin, Place


@dataclass(frozen=True, slots=True)
class Reference:
    """An id where it is written, what it should name, and the ids that there are."""

    word: str
    what: Message
    known: Collection[str]
    item: str
    place: Place

    @property
    def is_known(self) -> bool:
        """Whether the id names something."""
        return self.word in self.known


@dataclass(frozen=True, slots=True)
class _Spot:
    """Something that refers to others: its item and its place."""

    item: str
    origin: Origin

    def one(
        self, name: str, word: str | None, what: Message, known: Collection[str]
    ) -> Iterator[Reference]:
        """The reference in one field, when it is filled."""
        if word:
            yield Reference(word, what, known, self.item, self.origin.at(name))

    def many(
        self, name: str, words: Iterable[str], what: Message, known: Collection[str]
    ) -> Iterator[Reference]:
        """The references in a list."""
        for position, word in enumerate(words):
            place = self.origin.at(f"{name}.{position}")
            yield Reference(word, what, known, self.item, place)


def references(site: Site) -> Iterator[Reference]:
    """Every reference of a site's data, citations included."""
    for plan in site.plans:
        yield from _plan(site, plan)
    for budget in site.budgets:
        yield from _budget(site, budget)
    yield from _organizations(site)
    for value in values(site):
        if isinstance(value.value, Citation):
            spot = _Spot(value.item, value.value.origin)
            if not spot.origin.path:
                spot = _Spot(value.item, Origin(value.place.path, {"": _at(value.place)}))
            yield from spot.one("id", value.value.id, say("a source"), site.source_by_id)


def _at(place: Place) -> tuple[int, int]:
    """A place without its file."""
    return (place.line, place.column)


def _plan(site: Site, plan: Plan) -> Iterator[Reference]:
    """The references of a plan and of everything in it."""
    spot = _Spot(plan.id, plan.origin)
    nodes = {node.id for node in plan.nodes}
    organizations, indicators = site.organization_by_id, site.indicator_by_id
    yield from spot.many("leads", plan.leads, say("an organization"), organizations)
    yield from spot.many("partners", plan.partners, say("an organization"), organizations)
    yield from spot.many("major_indicators", plan.major_indicators, say("an indicator"), indicators)
    for group in plan.statements:
        for statement in group.items:
            about = _Spot(f"{plan.id}/{group.id}", statement.origin)
            yield from about.one("node", statement.node, say("an item of this plan"), nodes)
    kinds = {level.kind for level in plan.levels}
    for node in plan.nodes:
        yield from _node(site, plan, node, kinds, nodes)


def _node(
    site: Site, plan: Plan, node: Node, kinds: Collection[str], nodes: Collection[str]
) -> Iterator[Reference]:
    """The references of a node and of its actions."""
    item = f"{plan.id}/{node.id}"
    spot, organizations = _Spot(item, node.origin), site.organization_by_id
    yield from spot.one("kind", node.kind, say("a level of this plan"), kinds)
    yield from spot.one("parent", node.parent, say("an item of this plan"), nodes)
    yield from spot.many("leads", node.leads, say("an organization"), organizations)
    yield from spot.many("partners", node.partners, say("an organization"), organizations)
    yield from spot.many("indicators", node.indicators, say("an indicator"), site.indicator_by_id)
    for position, word in enumerate(node.related):
        if site.reference(word, plan) is None:
            yield from spot.one(f"related.{position}", word, say("an item of a plan"), nodes)
    for action in node.actions:
        acting = _Spot(f"{item}/{action.id}", action.origin)
        yield from acting.many("leads", action.leads, say("an organization"), organizations)


def _organizations(site: Site) -> Iterator[Reference]:
    """What organizations are part of, and who published the sources."""
    known = site.organization_by_id
    for organization in site.organizations:
        spot = _Spot(f"organizations/{organization.id}", organization.origin)
        yield from spot.one("parent", organization.parent, say("an organization"), known)
    for source in site.sources:
        spot = _Spot(f"sources/{source.id}", source.origin)
        yield from spot.one("publisher", source.publisher, say("an organization"), known)


def _budget(site: Site, budget: Budget) -> Iterator[Reference]:
    """The references of a budget, its programs, its identities and its lines."""
    known = site.organization_by_id
    spot = _Spot(budget.id, budget.origin)
    yield from spot.one("organization", budget.organization, say("an organization"), known)
    for program in budget.programs:
        item = f"{budget.id}/{program.id}"
        spot = _Spot(item, program.origin)
        yield from spot.one("organization", program.organization, say("an organization"), known)
        for element in program.elements:
            spot = _Spot(f"{item}/{element.id}", element.origin)
            lead = element.organization
            yield from spot.one("organization", lead, say("an organization"), known)
    measures = {measure.id for measure in budget.measures}
    for category in budget.categories:
        spot = _Spot(f"{budget.id}/{category.id}", category.origin)
        yield from spot.one("measure", category.measure, say("a measure of this budget"), measures)
    for identity in budget.identities:
        yield from _identity(budget, identity, measures)
    yield from _lines(budget, measures)


def _identity(budget: Budget, identity: Identity, measures: Collection[str]) -> Iterator[Reference]:
    """The measures that an identity names."""
    spot, what = (
        _Spot(f"{budget.id}/{identity.id}", identity.origin),
        say("a measure of this budget"),
    )
    for name in ("of", "change", "share", "amount", "percent"):
        yield from spot.one(name, getattr(identity, name), what, measures)
    formula = Formula.read(identity.formula) if identity.formula else None
    for measure in formula.measures if formula else ():
        yield from spot.one("formula", measure, what, measures)


def _lines(budget: Budget, measures: Collection[str]) -> Iterator[Reference]:
    """What the lines of a budget name, and the explanations of their changes."""
    elements: Mapping[str, Collection[str]] = {
        program.id: {element.id for element in program.elements} for program in budget.programs
    }
    categories = {category.id for category in budget.categories}
    spots: list[tuple[_Spot, Line | Explanation]] = [
        (_Spot(line_item(budget, line.cell, line.measure), line.origin), line)
        for line in budget.lines
    ]
    spots += [(_Spot(budget.id, one.origin), one) for one in budget.explanations]
    for spot, line in spots:
        if isinstance(line, Line):
            yield from spot.one("year", line.year, say("a year of this budget"), budget.years)
        yield from spot.one(
            "program", line.program, say("a program of this budget"), elements.keys()
        )
        yield from _element(spot, line, elements)
        yield from spot.one("category", line.category, say("a category of this budget"), categories)
        yield from spot.one("measure", line.measure, say("a measure of this budget"), measures)


def _element(
    spot: _Spot, line: Line | Explanation, elements: Mapping[str, Collection[str]]
) -> Iterator[Reference]:
    """The element that a line names, in the program it names; none in a program not known."""
    if not line.program or line.program in elements:
        known = elements.get(line.program or "", ())
        yield from spot.one("element", line.element, say("an element of this program"), known)


def line_item(budget: Budget, cell: Cell, measure: str) -> str:
    """The item of a figure: `2007-2008/2007-2008/1/expenditure`, empty parts left out."""
    return "/".join(filter(None, chain((budget.id,), cell, (measure,))))
