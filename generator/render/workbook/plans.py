"""A plan as a workbook: its items, actions, indicators with their figures, reports; then notes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.language import dates
from generator.language.figures import quantity
from generator.language.words import gettext
from generator.model import addresses
from generator.model.indicator import Indicator
from generator.model.plan import Node, Plan
from generator.model.site import Site
from generator.model.types import Absent
from generator.render.head import address
from generator.render.words import numbered, plain
from generator.render.workbook.book import Book, Cell, Row, Run, Sheet
from generator.render.workbook.figures import days, figures, number
from generator.render.workbook.notes import Pair, document, notes, place, terms
from generator.view import PlanView
from generator.view.cards import ListedCard


@dataclass(frozen=True, slots=True)
class _Plan:
    """What every sheet of a plan's workbook draws from."""

    view: PlanView
    listed: Mapping[str, ListedCard]
    site: Site
    lang: str

    @property
    def plan(self) -> Plan:
        """The plan itself."""
        return self.view.plan

    def words(self, text: str) -> str:
        """A word of the interface."""
        return gettext(text, self.lang)

    def names(self, ids: Iterable[str]) -> str:
        """Organizations by their names, one on each line."""
        known = self.site.organization_by_id
        return "\n".join(plain(known[one].name, self.lang) for one in ids if one in known)


def plan_workbook(view: PlanView, listed: Iterable[ListedCard], site: Site, lang: str) -> Book:
    """A plan's workbook in a language; `listed` are its cards in the list of all."""
    of = _Plan(view, {one.card.node.id: one for one in listed}, site, lang)
    found = (_items(of), _actions(of), _indicators(of), _figures(of), _reports(of))
    sheets = [sheet for sheet in found if sheet.rows]
    title, creator = plain(of.plan.title, lang), plain(site.settings.title, lang)
    return Book(title, creator, lang, [*sheets, notes(_notes(of), lang)])


def _items(of: _Plan) -> Sheet:
    """Every item of the plan, cards and others, in the order of the document."""
    head = [
        *map(of.words, ("Level", "Number", "Title", "Part of", "Summary")),
        *map(of.words, ("Responsible organization", "Partners", "Status")),
        *map(of.words, ("Schedule", "Start", "End", "Permanent link")),
    ]
    return Sheet(of.words("Cards"), head, [Row(_item(node, of)) for node in of.plan.nodes])


def _item(node: Node, of: _Plan) -> Sequence[Cell | Run]:
    """One item. Who answers for a card is who answers for what it is part of, if nobody else."""
    lang, level = of.lang, of.plan.level(node)
    listed = of.listed.get(node.id)
    leads = [org.id for org in listed.leads] if listed else node.leads
    above = of.plan.node(node.parent) if node.parent else None
    return (
        plain(level.label, lang) if level else None,
        node.number,
        plain(node.title, lang),
        numbered(above, lang) if above else None,
        plain(node.summary, lang),
        of.names(leads),
        of.names(node.partners),
        of.words(STATUS[listed.status]) if listed and listed.status else None,
        days(node.schedule, lang),
        _link(node, of) if listed else None,
    )


def _link(node: Node, of: _Plan) -> str:
    """The whole address of a card."""
    where = addresses.path(addresses.key("plans", of.plan.id, node.id), of.lang)
    return address(of.site.settings, of.lang, where)


STATUS = {
    "not-started": "Not started",
    "under-way": "Under way",
    "completed": "Completed",
    "delayed": "Delayed",
    "abandoned": "Abandoned",
}
"""What a status is called: sentences of the catalogues."""


def _actions(of: _Plan) -> Sheet:
    """Every action, with the item that it is a step of."""
    head = [
        *map(of.words, ("Number", "Part of", "Action", "Responsible organization", "Status")),
        *map(of.words, ("Schedule", "Start", "End", "Note")),
    ]
    rows = [
        Row(
            (
                node.number,
                plain(node.title, of.lang),
                "\n".join(
                    [
                        plain(action.text, of.lang),
                        *(f"– {plain(step, of.lang)}" for step in action.steps),
                    ]
                ),
                of.names(action.leads),
                of.words(STATUS[action.status]) if action.status else None,
                days(action.schedule, of.lang),
                plain(action.schedule_note, of.lang),
            )
        )
        for node in of.plan.nodes
        for action in node.actions
    ]
    return Sheet(of.words("Actions"), head, rows)


def _used(of: _Plan) -> Iterator[tuple[Node | None, Indicator]]:
    """Every use of an indicator in the plan; `None` stands for the plan as a whole."""
    known = of.site.indicator_by_id
    places = [
        (None, of.plan.major_indicators),
        *((node, node.indicators) for node in of.plan.nodes),
    ]
    yield from ((node, known[one]) for node, ids in places for one in ids if one in known)


def _indicators(of: _Plan) -> Sheet:
    """Every indicator beside each item that it measures."""
    head = [
        *map(of.words, ("Number", "Part of", "Indicator", "Unit", "Desired direction")),
        *map(of.words, ("Frequency", "Methodology", "Reporting status", "Note")),
    ]
    rows = [
        Row(
            (
                node.number if node else None,
                plain((node or of.plan).title, of.lang),
                plain(one.title, of.lang),
                plain(one.unit, of.lang),
                of.words(DIRECTION[one.direction]) if one.direction else None,
                of.words(FREQUENCY[one.frequency]) if one.frequency else None,
                plain(one.methodology, of.lang),
                of.words(STANDING[one.standing]),
                plain(one.note, of.lang),
            )
        )
        for node, one in _used(of)
    ]
    return Sheet(of.words("Indicators"), head, rows)


DIRECTION = {
    "increase": "Should increase",
    "decrease": "Should decrease",
    "maintain": "Should stay as it is",
    "reach": "A target to reach",
}
FREQUENCY = {
    "monthly": "Every month",
    "quarterly": "Every quarter",
    "yearly": "Every year",
    "every-two-years": "Every two years",
    "every-five-years": "Every five years",
    "once": "Once",
}
STANDING = {
    "reported": "Results reported",
    "not-yet-reported": "No result on this site",
    "exploring": "How to measure it is still being worked out",
    "discontinued": "No longer measured",
}


def _figures(of: _Plan) -> Sheet:
    """The starting point, targets and results of every indicator of the plan, each once."""
    every = {one.id: one for _, one in _used(of)}
    return figures(every.values(), of.lang)


def _reports(of: _Plan) -> Sheet:
    """Every yearly report."""
    head = [
        *map(of.words, ("Number", "Part of", "Period", "Start", "End", "Status", "Cost")),
        *map(of.words, ("Clientele (people)", "What was done", "Next steps")),
        of.words("Further information"),
    ]
    rows = [
        Row(
            (
                node.number,
                plain(node.title, of.lang),
                days(report.period, of.lang),
                of.words(STATUS[report.status]) if report.status else None,
                number(report.cost, "dollars", of.lang),
                number(report.clientele, "", of.lang),
                plain(report.activities, of.lang),
                plain(report.next_steps, of.lang),
                plain(report.further_information, of.lang),
            )
        )
        for node in of.plan.nodes
        for report in node.reports
    ]
    return Sheet(of.words("Reports"), head, rows)


def _notes(of: _Plan) -> Iterator[Pair]:
    """Where the facts come from, and how to read the sheets."""
    plan, lang = of.plan, of.lang
    yield of.words("Plan"), plain(plan.title, lang)
    yield of.words("Period"), dates.written(plan.period, lang)
    yield of.words("Responsible organization"), of.names(plan.leads)
    yield from document(of.view.cited, of.site, lang)
    yield place(of.view.key, of.site, lang)
    yield terms(of.site, lang)
    yield (
        of.words("Words"),
        of.words(
            "The facts are those of the document. The wording is ours: we write it in plain "
            "language. The official text is in the document, which prevails."
        ),
    )
    yield (
        of.words("Start and end"),
        of.words("The first and the last day that a date or a period can mean."),
    )
    yield (
        of.words("Empty cell"),
        of.words("The document says nothing there. It does not mean zero."),
    )
    yield quantity(Absent.NOT_APPLICABLE, lang), of.words("not applicable")
    yield quantity(Absent.NOT_AVAILABLE, lang), of.words("the source gives no figure")
