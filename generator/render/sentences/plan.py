"""A plan in sentences: what it has, what is measured, what is reported, what comes next."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from generator.language import dates, numbers
from generator.model.indicator import Indicator
from generator.model.plan import Level, Plan
from generator.render.sentences.dates import due, told
from generator.render.sentences.progress import statuses
from generator.render.sentences.results import results
from generator.render.sentences.words import cut, inside, listed
from generator.render.words import plain
from generator.sentences import Teller
from generator.view import LevelCount, PlanView, Scheduled, TreeNode


def plan_sentences(view: PlanView, today: date | None, teller: Teller) -> list[str]:
    """All that a plan says of itself."""
    items = tuple(_items(view.tree))
    return [
        *_holds(view, teller),
        *_over(view.plan, today, teller),
        *_actions(view, items, teller),
        *_measured(view, items, teller),
        *results(_indicators(view, items), teller),
        *told(due(((one.when, _what(one, teller.lang)) for one in view.schedule), today), teller),
    ]


def _items(tree: tuple[TreeNode, ...]) -> Iterator[TreeNode]:
    """Every item of a plan, depth first."""
    for item in tree:
        yield item
        yield from _items(item.children)


def _indicators(view: PlanView, items: tuple[TreeNode, ...]) -> Iterator[Indicator]:
    """The indicators of a plan, each once, those of the plan as a whole among them."""
    uses = [*view.major_indicators, *(use for item in items for use in item.indicators)]
    yield from {use.indicator.id: use.indicator for use in uses}.values()


def _holds(view: PlanView, teller: Teller) -> list[str]:
    """How many items stand at each level."""
    counted = [_counted(entry, teller.lang) for entry in view.counts if entry.count]
    if not counted:
        return []
    title = plain(view.plan.title, teller.lang)
    return [teller.tell("plan-holds", plan=title, items=listed(counted, teller.lang))]


def _over(plan: Plan, today: date | None, teller: Teller) -> Iterator[str]:
    """That the period of a plan has ended, where its end and the day of the build are known."""
    if today and plan.period.end and plan.period.end < today:
        title, period = plain(plan.title, teller.lang), dates.written(plan.period, teller.lang)
        yield teller.tell("plan-over", plan=title, period=period)


def _counted(entry: LevelCount, lang: str) -> str:
    """How many items stand at one level: "4 issues"."""
    name = _name(entry.level, lang) if entry.count == 1 else _names(entry.level, lang)
    return f"{numbers.decimal(entry.count, lang)}\u00a0{name}"


def _name(level: Level, lang: str) -> str:
    """An item of a level, within a sentence."""
    return inside(plain(level.label, lang))


def _names(level: Level, lang: str) -> str:
    """The items of a level, within a sentence."""
    return inside(plain(level.plural, lang))


def _actions(view: PlanView, items: tuple[TreeNode, ...], teller: Teller) -> list[str]:
    """How many actions a plan has, how many are dated, and where they stand."""
    if not view.action_count:
        return []
    actions = [action for item in items for action in item.link.node.actions]
    dated = sum(action.schedule is not None for action in actions)
    title = plain(view.plan.title, teller.lang)
    name = "plan-actions"
    if dated:
        name += "-all-dated" if dated == len(actions) else "-dated"
    found = [teller.tell(name, plan=title, count=len(actions), dated=dated)]
    standing = statuses((action.status for action in actions), teller)
    return [*found, teller.tell("card-statuses", statuses=standing)] if standing else found


def _measured(view: PlanView, items: tuple[TreeNode, ...], teller: Teller) -> Iterator[str]:
    """How many items of each level have an indicator, where any has."""
    having = Counter(item.link.level.kind for item in items if item.indicators)
    for entry in view.counts:
        count = having[entry.level.kind]
        if count:
            name = "items-all-measured" if count == entry.count else "items-some-measured"
            yield teller.tell(
                name,
                item=_name(entry.level, teller.lang),
                items=_names(entry.level, teller.lang),
                count=count,
                total=entry.count,
            )


def _what(scheduled: Scheduled, lang: str) -> str:
    """What a date of a plan is the date of: the item, by its level and number, or by its title."""
    node = scheduled.link.node
    if not node.number:
        return cut(plain(node.title, lang))
    return f"{_name(scheduled.link.level, lang)} {node.number}"
