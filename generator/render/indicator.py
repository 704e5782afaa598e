"""The list of indicators by plan, and each indicator's own page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.language.figures import figure
from generator.model.indicator import Observation, Target
from generator.model.plan import Plan
from generator.model.when import When
from generator.page import Drawing, Leaning, Page, Part, SearchEntry
from generator.render import structured
from generator.render.api.values import file, to_root, workbook
from generator.render.charts import line_chart
from generator.render.cite import citing
from generator.render.narrative import prose
from generator.render.pen import Pen
from generator.render.pieces import Pieces
from generator.render.plan import short
from generator.render.sentences.indicator import indicator_sentences
from generator.render.words import brief, numbered, plain, sentence
from generator.view import IndicatorView, NodeLink, Views, leaning


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """What one plan does with an indicator: its nodes that use it; `whole` if the plan names it."""

    plan: Plan
    nodes: tuple[NodeLink, ...]
    whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An indicator in a plan's part of the list. `others` are the plans that share it."""

    view: IndicatorView
    use: Use | None
    others: tuple[Plan, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The indicators that one plan uses; those that none uses where `plan` is missing."""

    plan: Plan | None
    views: tuple[IndicatorView, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Each indicator as the group shows it."""
        return tuple(_entry(view, self.plan) for view in self.views)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A group as the list shows it: how many indicators it has, and their HTML."""

    plan: Plan | None
    count: int
    entries: Markup


def pages(views: Views, pen: Pen) -> Iterator[Drawing]:
    """The list of indicators, with a part for each group, then each of them."""
    found = tuple(groups(views))
    parts = [_part(one, [views.leans[view.key] for view in one.views], pen) for one in found]
    yield pen.drawing("indicators", _list, views, found, parts=parts)
    for view in views.indicators:
        yield pen.drawing(view.key, _indicator, views, view, leans=views.leans[view.key])


def uses(view: IndicatorView) -> tuple[Use, ...]:
    """What each plan does with an indicator."""
    major = {plan.id for plan in view.major_in}
    return tuple(
        Use(
            plan=plan,
            nodes=tuple(link for link in view.uses if link.plan.id == plan.id),
            whole=plan.id in major,
        )
        for plan in view.plans
    )


def groups(views: Views) -> Iterator[Group]:
    """The indicators of each plan, in the order of plans; a shared one stands in several."""
    by_plan: dict[str, list[IndicatorView]] = {}
    for view in views.indicators:
        for plan in view.plans:
            by_plan.setdefault(plan.id, []).append(view)
    for one in views.plans:
        if one.plan.id in by_plan:
            yield Group(plan=one.plan, views=tuple(by_plan[one.plan.id]))
    unused = tuple(view for view in views.indicators if not view.plans)
    if unused:
        yield Group(plan=None, views=unused)


def _entry(view: IndicatorView, plan: Plan | None) -> Entry:
    """An indicator in the list of a plan."""
    use = next((one for one in uses(view) if plan and one.plan.id == plan.id), None)
    others = tuple(one for one in view.plans if plan and one.id != plan.id)
    return Entry(view=view, use=use, others=others)


def _part(group: Group, leans: Iterable[Leaning], pen: Pen) -> Part:
    """The indicators of a group in the list of all."""

    def made() -> str:
        template = "indicator/of_plan.html"
        return pen.piece("indicators", template, entries=group.entries, plan=group.plan)

    name = group.plan.id if group.plan else ""
    return pen.part("indicators", name, made, leaning.of_part(group.plan, leans))


def _list(views: Views, found: Sequence[Group], pen: Pen, made: Sequence[str]) -> Page:
    """The list of indicators."""
    pieces = Pieces()
    narrative = prose(views, pen.lang, "indicators")
    title = narrative.title or pen.words("Indicators")
    about = narrative.description or pen.words("What the plans measure, with units and targets.")
    return pen.page(
        "indicators",
        "indicator/list.html",
        title=title,
        description=about,
        search=(SearchEntry(title=title, text=about),),
        narrative=narrative,
        pieces=pieces,
        groups=[
            Drawn(plan=one.plan, count=len(one.views), entries=pieces.place(entries))
            for one, entries in zip(found, made, strict=True)
        ],
        count=len(views.indicators),
        shared=sum(len(view.plans) > 1 for view in views.indicators),
        reported=sum(view.indicator.last_result is not None for view in views.indicators),
        files=[pen.files.at(file("indicators", end)) for end in (f".{pen.lang}.xlsx", ".csv")],
    )


def _indicator(views: Views, view: IndicatorView, pen: Pen) -> Page:
    """One indicator's page."""
    indicator = view.indicator
    root = to_root(view.key, pen.lang)
    data = [("", file("indicators", indicator.id, ending)) for ending in (".csv", ".json")]
    return pen.page(
        view.key,
        "indicator/indicator.html",
        title=plain(indicator.title, pen.lang),
        description=_description(view, pen),
        parents=[(pen.words("Indicators"), "indicators")],
        search=(_search(view, pen),),
        about=structured.indicator(view, views.site, pen.lang, [path for _, path in data]),
        citing=citing(
            pen,
            view.key,
            plain(indicator.title, pen.lang),
            view.cited,
            _period(view),
            [*data, *_workbooks(view, pen.lang)],
        ),
        narrative=prose(views, pen.lang, view.key),
        view=view,
        indicator=indicator,
        said=indicator_sentences(indicator, pen.teller),
        uses=uses(view),
        chart=line_chart(indicator, pen.lang),
        files=[
            (name, root + file("indicators", indicator.id, f".{name.lower()}"))
            for name in ("CSV", "JSON")
        ],
    )


def _workbooks(view: IndicatorView, lang: str) -> Iterator[tuple[str, str]]:
    """The workbooks of the plans that use an indicator, each under the plan's name."""
    return ((short(plan, lang), workbook("plans", plan.id, lang)) for plan in view.plans)


def _period(view: IndicatorView) -> When | None:
    """What an indicator's figures are about: its last result, else the plan that it is for."""
    last = view.indicator.last_result
    return last.period if last else next((plan.period for plan in view.plans), None)


def _description(view: IndicatorView, pen: Pen) -> str:
    """An indicator in a line: what it is, who uses it, in what unit."""
    indicator, lang = view.indicator, pen.lang
    unit = plain(indicator.unit, lang)
    return brief(
        pen.words("Indicator: {title}", title=plain(indicator.title, lang)),
        ", ".join(filter(None, [_place(view.uses, lang), *_plans(view, lang)])),
        pen.words("Unit: {unit}", unit=unit) if unit else "",
    )


def _place(links: tuple[NodeLink, ...], lang: str) -> str:
    """The first node that uses an indicator, by its level and number."""
    return next(
        (f"{plain(link.level.label, lang)} {link.node.number or ''}".strip() for link in links), ""
    )


def _plans(view: IndicatorView, lang: str) -> list[str]:
    """What the plans that use an indicator are called."""
    return [short(plan, lang) for plan in view.plans]


def _search(view: IndicatorView, pen: Pen) -> SearchEntry:
    """What the search finds of an indicator: its words, its targets, the cards that use it."""
    indicator, lang = view.indicator, pen.lang
    unit = plain(indicator.unit, lang)
    texts = (indicator.methodology, indicator.note)
    entries: tuple[Target | Observation, ...] = (*indicator.targets, *indicator.observations)
    said = [
        *(plain(text, lang) for text in texts),
        ", ".join(figure(entry, lang, indicator) for entry in entries),
        *(numbered(link.node, lang) for link in view.uses),
        pen.words("Unit: {unit}", unit=unit) if unit else "",
    ]
    return SearchEntry(
        title=plain(indicator.title, lang),
        text=sentence(*said),
        tags=(pen.words("Indicator"), *_plans(view, lang)),
    )
