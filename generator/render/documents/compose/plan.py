"""A plan as a book: what it is for, its synoptic table, each of its items, and what helps to read.

Links to its own items stay in the book.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.language import numbers
from generator.language.dates import written
from generator.model import addresses
from generator.render.cite import citing
from generator.render.documents.blocks import Contents, Document
from generator.render.documents.compose import appendix, card, synoptic
from generator.render.documents.compose.card import statements
from generator.render.documents.compose.desk import Desk, Target
from generator.render.documents.compose.glossary import glossary
from generator.render.documents.compose.imprint import frame, legal
from generator.render.documents.compose.indicators import indicators
from generator.render.documents.compose.parts import about, document, partners, responsible
from generator.render.documents.compose.pictures.progress import progress_pictures
from generator.render.documents.compose.prose import narrative
from generator.render.documents.compose.report import report
from generator.render.documents.compose.schedule import schedule
from generator.render.documents.compose.sheet import Pair, Sheet
from generator.render.documents.compose.sources import sources
from generator.render.sentences.plan import plan_sentences
from generator.render.words import numbered
from generator.view import ItemView, PlanView, TreeNode
from generator.view.cards import ListedCard

_DEEPEST_LISTED = 4
"""How deep the table of contents goes at most."""


@dataclass(frozen=True, slots=True)
class Items:
    """What is told of items: of those with a card by its key, of others by their anchor."""

    cards: Mapping[str, ListedCard]
    told: Mapping[str, ItemView]


def compose(desk: Desk, view: PlanView, cards: Mapping[str, ListedCard]) -> Document:
    """The book of a plan; `cards` are those of the site by key."""
    plan = view.plan
    book = desk.holding(_targets(view))
    cite = citing(desk.pen, view.key, desk.text(plan.title), view.cited, plan.period)
    sheet = Sheet()
    depth = min(_depth(view.tree), _DEEPEST_LISTED)
    sheet.add(Contents(desk.line(desk.words("Table of contents")), max(depth, 1)))
    _overview(book, sheet, view)
    whole = synoptic.table(book, view) if view.tree else None
    if whole and len(whole.widths) > 1:
        title = desk.line(desk.words("The whole plan"))
        sheet.chapter(title, "section-structure", starts_page=whole.landscape)
        sheet.add(whole)
    told = {item.link.anchor: item for item in view.items}
    _items(book, sheet, view.tree, Items(cards, told), 1)
    _major(book, sheet, view)
    schedule(book, sheet, view)
    appendix.indicators(book, sheet, view)
    appendix.organizations(book, sheet, view)
    glossary(book, sheet)
    sources(book, sheet, view)
    about(book, sheet, cite, 1)
    return frame(
        desk,
        "plan",
        view.key,
        title=desk.line(plan.title),
        subtitle=desk.line(f"{desk.text(plan.label)} – {written(plan.period, desk.lang)}"),
        description=desk.text(plan.summary) or desk.text(plan.title),
        cited=view.cited,
        period=plan.period,
        blocks=sheet.blocks,
        keywords=(desk.text(plan.label), *(desk.text(one.level.plural) for one in view.counts)),
        imprint=legal(desk, cite),
    )


def _targets(view: PlanView) -> dict[Target, str]:
    """The places of the site that stand in the book, by the ids of their headings.

    An indicator stands wherever an item uses it: links lead to the first.
    """
    targets: dict[Target, str] = {(view.key, ""): "section-overview"}
    pending = list(reversed(view.tree))
    while pending:
        item = pending.pop()
        targets[item.link.key, item.link.anchor] = name_of(item)
        for use in item.indicators:
            name = f"{name_of(item)}-{addresses.anchor(use.indicator.id)}"
            targets.setdefault((use.key, ""), name)
        pending.extend(reversed(item.children))
    for use in view.major_indicators:
        name = f"plan-{addresses.anchor(use.indicator.id)}"
        targets.setdefault((use.key, ""), name)
    return targets


def name_of(item: TreeNode) -> str:
    """The id of the heading of an item."""
    return f"item-{addresses.slug(item.link.node.id)}"


def _depth(tree: tuple[TreeNode, ...]) -> int:
    """How many levels of items a tree has."""
    return max((1 + _depth(item.children) for item in tree), default=0)


def _overview(desk: Desk, sheet: Sheet, view: PlanView) -> None:
    """What the plan is for, how much stands in it, who answers for it, what it declares."""
    plan = view.plan
    sheet.chapter(desk.line(desk.words("The plan in brief")), "section-overview")
    sheet.paragraph(desk.line(plan.summary), "lead")
    if plan.mission:
        sheet.heading(2, desk.line(desk.words("The mission")), "section-mission")
        sheet.paragraph(desk.line(plan.mission))
    sheet.heading(2, desk.line(desk.words("At a glance")), "section-glance")
    sheet.facts(_counts(desk, view))
    sheet.paragraph(desk.line(" ".join(plan_sentences(view, None, desk.teller)[1:])))
    progress_pictures(desk, sheet, plan.nodes)
    sheet.facts(
        (
            responsible(desk, view.leads),
            partners(desk, view.partners),
            (desk.line(desk.words("Period")), (desk.line(written(plan.period, desk.lang)),)),
            (
                desk.line(desk.words("Source")),
                (document(desk, view.cited),) if view.cited else (),
            ),
        )
    )
    with sheet.unlisted():
        sheet.add(*narrative(desk, view.key, 2, "plan-"))
    for group in view.statements:
        statements(desk, sheet, group, 2)


def _counts(desk: Desk, view: PlanView) -> list[Pair]:
    """How many items stand at each level, and in all."""
    found = [
        (desk.text(one.level.label if one.count == 1 else one.level.plural), one.count)
        for one in view.counts
    ]
    found.append((desk.plural("Action", "Actions", view.action_count), view.action_count))
    count = view.indicator_count
    found.append((desk.plural("Indicator", "Indicators", count), count))
    return [
        (desk.line(name), (desk.line(numbers.decimal(number, desk.lang)),))
        for name, number in found
        if number
    ]


def _items(
    desk: Desk,
    sheet: Sheet,
    tree: tuple[TreeNode, ...],
    items: Items,
    level: int,
) -> None:
    """Each item under a heading, with all that its card says where it has one."""
    for item in tree:
        node, own = item.link.node, name_of(item)
        title = desk.line(numbered(node, desk.lang))
        sheet.heading(level, title, own, starts_page=level == 1)
        sheet.paragraph(desk.line(_kicker(desk, item)), "label")
        with sheet.unlisted():
            if item.link.level.card and item.link.key in items.cards:
                one = items.cards[item.link.key]
                card.body(desk, sheet, one, level + 1, f"{own}-", alone=False)
            else:
                sheet.paragraph(desk.line(node.summary), "lead")
                if told := items.told.get(item.link.anchor):
                    _bare(desk, sheet, told, level + 1, own)
        _items(desk, sheet, item.children, items, level + 1)


def _kicker(desk: Desk, item: TreeNode) -> str:
    """The level and the number of an item."""
    return " ".join(filter(None, (desk.text(item.link.level.label), item.link.node.number)))


def _bare(desk: Desk, sheet: Sheet, item: ItemView, level: int, name: str) -> None:
    """What the plan says of an item without a card of its own, whose heading has a name."""
    node = item.link.node
    sheet.paragraph(desk.line(node.note), "note")
    when = written(node.schedule, desk.lang) if node.schedule else ""
    sheet.facts(
        (
            responsible(desk, item.leads),
            partners(desk, item.partners),
            (desk.line(desk.words("Period")), (desk.strong(when),)),
        )
    )
    if item.actions:
        sheet.heading(level, desk.line(desk.words("Actions")), f"{name}-section-actions")
        sheet.items((card.action(desk, view) for view in item.actions), ordered=True)
    if item.indicators:
        sheet.heading(level, desk.line(desk.words("Indicators")), f"{name}-section-indicators")
        indicators(desk, sheet, item.indicators, level + 1, f"{name}-")
    for view in item.reports:
        report(desk, sheet, view, level, f"{name}-")


def _major(desk: Desk, sheet: Sheet, view: PlanView) -> None:
    """The indicators of the plan as a whole."""
    if view.major_indicators:
        title = desk.plural(
            "The indicator of the whole plan",
            "The indicators of the whole plan",
            len(view.major_indicators),
        )
        sheet.chapter(desk.line(title), "section-indicators")
        with sheet.unlisted():
            indicators(desk, sheet, view.major_indicators, 2, "plan-")
