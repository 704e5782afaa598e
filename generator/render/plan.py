"""The list of plans, and each plan's own page."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.language import dates, numbers
from generator.model import addresses
from generator.model.pages import shown
from generator.model.plan import Plan
from generator.page import Choice, Drawing, Page, SearchEntry
from generator.render import structured
from generator.render.api.values import file, to_root, workbook
from generator.render.charts import progress_charts, timeline
from generator.render.cite import citing
from generator.render.narrative import prose
from generator.render.navigation import PlanMenu
from generator.render.pen import Pen
from generator.render.sentences.plan import plan_sentences
from generator.render.words import names, numbered, plain, sentence
from generator.render.workbook import WRITERS
from generator.view import ItemView, PlanView, TreeNode, Views, leaning

_SYNOPTIC_LEVELS = 3


def pages(views: Views, pen: Pen) -> Iterator[Drawing]:
    """The list of plans, then each of them."""
    yield pen.drawing("plans", _list, views)
    for view in views.plans:
        yield pen.drawing(view.key, _plan, views, view, leans=leaning.of_plan(view))


def short(plan: Plan, lang: str) -> str:
    """What other pages call a plan."""
    return plain(plan.short_title, lang) or plain(plan.title, lang)


def _list(views: Views, pen: Pen) -> Page:
    """The list of plans."""
    narrative = prose(views, pen.lang, "plans")
    titles = [plain(view.plan.title, pen.lang) for view in views.plans]
    title = narrative.title or pen.words("Plans")
    return pen.page(
        "plans",
        "plan/list.html",
        title=title,
        description=narrative.description or sentence(pen.words("Public plans"), ", ".join(titles)),
        search=(SearchEntry(title=title, text=sentence(*titles)),),
        narrative=narrative,
        plans=views.plans,
    )


def _plan(views: Views, view: PlanView, pen: Pen) -> Page:
    """One plan's page."""
    plan, lang = view.plan, pen.lang
    narrative = prose(views, lang, view.key)
    return pen.page(
        view.key,
        "plan/plan.html",
        title=plain(plan.title, lang),
        description=narrative.description or _description(view, pen),
        parents=[(pen.words("Plans"), "plans")],
        search=tuple(_search(view, lang)),
        navigation=PlanMenu(view, pen).beside(),
        about=structured.plan(view, views.site, lang),
        citing=citing(
            pen,
            view.key,
            plain(plan.title, lang),
            view.cited,
            plan.period,
            [
                *(("", workbook("plans", plan.id, lang, form)) for form in WRITERS),
                ("", file("plans", plan.id, ".json")),
            ],
        ),
        narrative=narrative,
        view=view,
        items=_items_with_ids(view),
        told=frozenset(item.link.anchor for item in view.items),
        said=plan_sentences(view, views.site.today, pen.teller)[1:],
        synoptic=_columns(plan) if len(plan.levels) >= _SYNOPTIC_LEVELS else {},
        progress=progress_charts(plan.nodes),
        timeline=timeline(view.schedule, views.site.today, lang),
        files=[("JSON", to_root(view.key, lang) + file("plans", plan.id, ".json"))],
    )


def _items_with_ids(view: PlanView) -> list[tuple[ItemView, dict[str, str]]]:
    """The items that the page tells whole, and the ids of what each has, by what they are on cards.

    Items may share an indicator, or the id of a report: the later one's has the item's before it.
    """
    taken = {addresses.anchor(group.id) for group in view.plan.statements}
    taken.update(addresses.anchor(use.indicator.id) for use in view.major_indicators)
    taken.update(item.link.anchor for item in _items(view.tree))
    found = []
    for item in view.items:
        ids = {
            one: f"{item.link.anchor}-{one}" if one in taken else one
            for one in shown(item.link.node)
        }
        taken.update(ids.values())
        found.append((item, ids))
    return found


def _description(view: PlanView, pen: Pen) -> str:
    """What a plan's page shows, in a line: its summary, else how much stands in it."""
    lang = pen.lang
    counts = (
        f"{numbers.decimal(entry.count, lang)} {plain(entry.level.plural, lang).lower()}"
        for entry in view.counts
        if entry.count
    )
    about = plain(view.plan.summary, lang) or ", ".join(counts)
    return sentence(
        f"{plain(view.plan.label, lang)} {dates.written(view.plan.period, lang)}", about
    )


def _search(view: PlanView, lang: str) -> Iterator[SearchEntry]:
    """What the search finds on a plan's page: the plan, what it states, its items without cards."""
    plan = view.plan
    tags = (plain(plan.label, lang),)
    about = [plain(text, lang) for text in (plan.summary, plan.mission)]
    answering = names((*view.leads, *view.partners), lang)
    own = Choice(plan.id, short(plan, lang))
    yield SearchEntry(
        title=plain(plan.title, lang),
        text=sentence(*about, answering),
        tags=tags,
        plan=own,
        known_as=own.label,
    )
    for group in plan.statements:
        said = sentence(*(plain(item.text, lang) for item in group.items))
        name = addresses.anchor(group.id)
        title = plain(group.title, lang)
        yield SearchEntry(title=title, text=said, anchor=name, tags=tags, plan=own)
    told = {item.link.anchor: sentence(*_said(item, lang)) for item in view.items}
    for item in _items(view.tree):
        if item.link.anchor:
            title = numbered(item.link.node, lang)
            summary = plain(item.link.node.summary, lang)
            yield SearchEntry(
                title=title,
                text=sentence(summary, told.get(item.link.anchor, "")) or title,
                anchor=item.link.anchor,
                tags=(own.label, plain(item.link.level.label, lang)),
                plan=own,
                level=Choice(item.link.level.kind, plain(item.link.level.label, lang)),
            )


def _said(item: ItemView, lang: str) -> Iterator[str]:
    """What an item without a card says besides its title and its summary."""
    node = item.link.node
    yield plain(node.note, lang)
    for action in node.actions:
        yield from (plain(text, lang) for text in (action.text, *action.steps))
    yield from (plain(use.indicator.title, lang) for use in item.indicators)
    for one in node.reports:
        parts = (one.activities, one.next_steps, one.further_information)
        yield from (plain(text, lang) for text in parts)
    acting = (one for view in item.actions for one in view.leads)
    yield names((*item.leads, *item.partners, *acting), lang)


def _items(tree: tuple[TreeNode, ...]) -> Iterator[TreeNode]:
    """Every item of a tree, depth first."""
    for item in tree:
        yield item
        yield from _items(item.children)


@dataclass(frozen=True, slots=True, kw_only=True)
class SynopticCell:
    """A cell of the synoptic table: an item, or nothing where the plan skips a level."""

    item: TreeNode | None
    depth: int
    rows: int = 1
    columns: int = 1


def synoptic(view: PlanView) -> Iterator[list[SynopticCell]]:
    """The rows of the synoptic table, one for each item with nothing below it.

    A cell stands in the first of the rows that it spans, as HTML wants.
    """
    columns = _columns(view.plan)
    for item in view.tree:
        yield from _rows(item, columns, 0)


def _columns(plan: Plan) -> dict[str, int]:
    """The column of each level, from the broadest on."""
    return {level.kind: number for number, level in enumerate(plan.levels)}


def _rows(item: TreeNode, columns: dict[str, int], start: int) -> Iterator[list[SynopticCell]]:
    """The rows of one item, from the column `start` on."""
    column = max(start, columns[item.link.level.kind])
    first = [SynopticCell(item=item, depth=column, rows=item.rows)]
    if column > start:
        gap = SynopticCell(item=None, depth=start, rows=item.rows, columns=column - start)
        first.insert(0, gap)
    if not item.children:
        rest = len(columns) - column - 1
        end = [SynopticCell(item=None, depth=column + 1, columns=rest)] if rest > 0 else []
        yield first + end
    for child in item.children:
        for row in _rows(child, columns, column + 1):
            yield first + row
            first = []
