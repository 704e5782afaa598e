"""The state of the data: what was checked, what was waived and why, what each check looks for."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import cache, lru_cache

import nh3
from markdown import Markdown
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.toc import TocExtension, slugify_unicode
from markupsafe import Markup

from generator import ahead
from generator.language.docs import document, summary
from generator.model import addresses
from generator.model.drift import Standing, counted, judged
from generator.model.html import ATTRIBUTES, TAGS
from generator.model.plan import Node, Plan
from generator.model.types import Text
from generator.page import Drawing, Leaning, Page, Part, SearchEntry
from generator.problem import Problem, Rule, Severity
from generator.render.narrative import prose
from generator.render.pen import Pen
from generator.render.words import plain
from generator.view import Views, leaning


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of a plan's items have what they should: `label` says which and what."""

    label: str
    have: int
    of: int


def pages(views: Views, pen: Pen) -> Iterator[Drawing]:
    """The state of the data, the list of checks, and a page for each."""
    parts = [_part(view.plan, views.site.settings.codes, pen) for view in views.status.plans]
    yield pen.drawing("status", _status, views, parts=parts)
    yield pen.drawing("checks", _checks, views)
    severities = _severities(views)
    for rule in views.status.rules:
        key = addresses.key("checks", rule.code)
        severity = severities[rule.code]
        leans = Leaning("checks", besides=severity)
        yield pen.drawing(key, _rule, rule, severity, leans=leans)


def _part(plan: Plan, langs: tuple[str, ...], pen: Pen) -> Part:
    """How complete a plan is, of which all texts are read."""
    return pen.part(
        "status", plan.id, lambda: tuple(_coverage(plan, langs, pen)), leaning.of_part(plan)
    )


def _status(views: Views, pen: Pen, coverage: Sequence[tuple[Coverage, ...]]) -> Page:
    """What was checked, what stands by exception, and how complete each plan is."""
    narrative = prose(views, pen.lang, "status")
    title = narrative.title or pen.words("Status of the data")
    lead = pen.words("What the checks of this site found, and the exceptions with their reasons.")
    return pen.page(
        "status",
        "status/status.html",
        title=title,
        description=narrative.description or lead,
        search=(SearchEntry(title=title, text=lead),),
        narrative=narrative,
        counts=_counts(views),
        rules=views.status.rules,
        problems=_of(views, Severity.ERROR, Severity.WARNING),
        hints=_by_rule(_of(views, Severity.HINT)),
        waived=views.status.waived,
        plans=list(zip(views.status.plans, coverage, strict=True)),
        summaries={one.code: _said(one, pen.lang) for one in views.status.rules},
        translations=list(_translations(views, pen)),
    )


def _translations(views: Views, pen: Pen) -> Iterator[tuple[str, str, dict[str, int]]]:
    """How the translations of each plan, each budget and the rest stand: title, page, counts.

    None of a site that does not confirm its translations.
    """
    if not views.site.confirmed.are_used:
        return
    counts = counted(judged(views.site))
    plans = [(one.plan.id, plain(one.plan.title, pen.lang), one.key) for one in views.plans]
    budgets = [(one.budget.id, plain(one.budget.title, pen.lang), one.key) for one in views.budgets]
    for owner, title, key in (*plans, *budgets, ("", pen.words("Rest of the site"), "")):
        if owner in counts:
            yield title, key, {kind.name: counts[owner][kind] for kind in Standing}


def _of(views: Views, *severities: Severity) -> list[Problem]:
    """The problems of some severities."""
    return [one for one in views.status.problems if one.severity in severities]


def _by_rule(problems: list[Problem]) -> list[tuple[Rule, list[Problem]]]:
    """Problems under the rule that each breaks, in the order of codes."""
    found: dict[Rule, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.rule, []).append(problem)
    return sorted(found.items(), key=lambda group: group[0].code)


def _counts(views: Views) -> dict[str, int]:
    """How much of each thing was checked, by the name of the thing."""
    return {
        "plans": len(views.plans),
        "cards": len(views.cards),
        "indicators": len(views.indicators),
        "actions": sum(view.action_count for view in views.plans),
        "figures": sum(len(view.budget.lines) for view in views.budgets),
        "organizations": len(views.organizations),
    }


def _coverage(plan: Plan, langs: tuple[str, ...], pen: Pen) -> Iterator[Coverage]:
    """What a plan's items have of what they should have, level by level."""
    measured = _with_ancestors(plan, [node for node in plan.nodes if node.indicators])
    acting = _with_ancestors(plan, [node for node in plan.nodes if node.actions])
    total = Counter(node.kind for node in plan.nodes)
    for level in plan.levels:
        items = [node.id for node in plan.nodes if node.kind == level.kind]
        plural = plain(level.plural, pen.lang)
        if items and ("indicators" in level.requires or level.kind == "objective"):
            label = pen.words("{items} with indicators", items=plural)
            yield Coverage(label, len(measured.intersection(items)), total[level.kind])
        if items and "actions" in level.requires:
            label = pen.words("{items} with actions", items=plural)
            yield Coverage(label, len(acting.intersection(items)), total[level.kind])
    texts = list(_texts(plan))
    whole = sum(all(text.get(lang, "").strip() for lang in langs) for text in texts)
    yield Coverage(pen.words("Texts in every language"), whole, len(texts))


def _with_ancestors(plan: Plan, nodes: list[Node]) -> set[str]:
    """The ids of these nodes and of all nodes above them."""
    found: set[str] = set()
    for start in nodes:
        node: Node | None = start
        while node and node.id not in found:
            found.add(node.id)
            node = plan.node(node.parent) if node.parent else None
    return found


def _texts(value: object) -> Iterator[Text]:
    """Every text in several languages of an entity and of what it holds."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    else:
        for name in _fields(type(value)):  # type: ignore[arg-type]  # a class is hashable
            yield from _texts(getattr(value, name))


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """The fields of a kind of entity that may hold texts; none of what is no entity."""
    if not is_dataclass(kind):
        return ()
    return tuple(one.name for one in fields(kind) if one.name not in {"origin", "checks"})


def _checks(views: Views, pen: Pen) -> Page:
    """The list of checks."""
    narrative = prose(views, pen.lang, "checks")
    title = narrative.title or pen.words("Checks")
    said = [_said(rule, pen.lang) for rule in views.status.rules]
    return pen.page(
        "checks",
        "check/index.html",
        title=title,
        description=narrative.description or pen.words("What each check looks for, and why."),
        parents=[(pen.words("Status of the data"), "status")],
        search=(SearchEntry(title=title, text=" ".join(said), aside=True),),
        narrative=narrative,
        families=_families(zip(views.status.rules, said, strict=True), pen),
        severities=_severities(views),
        count=len(said),
    )


def _rule(rule: Rule, severity: Severity, pen: Pen) -> Page:
    """What one check looks for, why, and how to mend what it finds."""
    said = _said(rule, pen.lang)
    title = f"{rule.code} – {said.rstrip('.')}"
    return pen.page(
        addresses.key("checks", rule.code),
        "check/check.html",
        title=title,
        description=said + " " + pen.words("What this check looks for, and how to fix it."),
        parents=[(pen.words("Status of the data"), "status"), (pen.words("Checks"), "checks")],
        search=(SearchEntry(title=title, text=said, tags=(rule.name,), aside=True),),
        rule=rule,
        severity=severity,
        body=documentation(rule, pen.lang)[1],
    )


def _said(rule: Rule, lang: str) -> str:
    """The fault that a rule finds, as plain text: titles have no Markdown."""
    return summary(rule.doc, lang).replace("`", "")


def _severities(views: Views) -> dict[str, Severity]:
    """How much each rule matters on this site, by its code."""
    own = views.site.settings.checks.severity
    return {rule.code: Severity(own.get(rule.name, rule.severity)) for rule in views.status.rules}


def _families(
    rules: Iterable[tuple[Rule, str]], pen: Pen
) -> list[tuple[str, list[tuple[Rule, str]]]]:
    """Rules with their summaries, under the name of what they are about."""
    names = {
        "AF1": pen.words("Files"),
        "AF2": pen.words("Plans"),
        "AF29": pen.words("Settings of checks"),
        "AF3": pen.words("Indicators"),
        "AF4": pen.words("Budgets"),
        "AF5": pen.words("Languages"),
        "AF6": pen.words("Narrative"),
        "AF7": pen.words("Closed years"),
    }
    found: dict[str, list[tuple[Rule, str]]] = {name: [] for name in names.values()}
    for rule, said in rules:
        name = names.get(rule.code[:4]) or names.get(rule.code[:3], rule.code[:3])
        found.setdefault(name, []).append((rule, said))
    return [(name, group) for name, group in found.items() if group]


def documentation(rule: Rule, lang: str) -> tuple[str, Markup]:
    """What a rule says of itself in a language, as Markdown and as safe HTML."""
    body = document(rule.doc, lang).partition("\n\n")[2]
    known = ahead.made("check", body)
    return body, Markup(known) if known is not None else _html(body)  # noqa: S704 - of `_html`


@lru_cache(maxsize=256)
def _html(body: str) -> Markup:
    """A rule's documentation as safe HTML."""
    html = _reader().reset().convert(body)
    return Markup(nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, link_rel=None))  # noqa: S704 - cleaned


@cache
def _reader() -> Markdown:
    """What reads the documentation of rules."""
    toc = TocExtension(slugify=slugify_unicode, toc_depth="2-3", marker="")
    return Markdown(extensions=[FencedCodeExtension(), toc])
