"""The document of a card: where it stands, who answers for it, its actions, indicators, reports."""

from generator.language.dates import written
from generator.model import addresses
from generator.model.plan import StatementGroup
from generator.render.cite import citing
from generator.render.documents.blocks import Block, Document, Line
from generator.render.documents.compose.desk import Desk, joined
from generator.render.documents.compose.imprint import frame
from generator.render.documents.compose.indicators import indicators
from generator.render.documents.compose.parts import (
    about,
    item,
    node,
    partners,
    plan_name,
    responsible,
    ruled,
    source,
)
from generator.render.documents.compose.pictures.progress import progress_pictures
from generator.render.documents.compose.prose import narrative
from generator.render.documents.compose.report import report
from generator.render.documents.compose.sheet import Pair, Sheet
from generator.render.sentences.card import card_figures
from generator.render.sentences.progress import Progress, progress
from generator.render.words import numbered
from generator.view import ActionView, CardView
from generator.view.cards import ListedCard


def compose(desk: Desk, one: ListedCard) -> Document:
    """The document of one card."""
    card = one.card
    sheet = Sheet()
    body(desk, sheet, one)
    cite = citing(
        desk.pen,
        card.key,
        numbered(card.node, desk.lang),
        card.cited,
        card.node.schedule or card.plan.period,
    )
    source(desk, sheet, card.cited, 1)
    about(desk, sheet, cite, 1)
    place = " ".join(filter(None, (desk.text(card.level.label), card.node.number)))
    return frame(
        desk,
        "card",
        card.key,
        title=desk.line(numbered(card.node, desk.lang)),
        subtitle=desk.line(f"{place} – {plan_name(desk, card.plan)}"),
        description=desk.text(card.node.summary) or desk.text(card.node.title),
        cited=card.cited,
        period=card.node.schedule or card.plan.period,
        blocks=sheet.blocks,
        keywords=(plan_name(desk, card.plan), desk.text(card.level.label)),
    )


def body(
    desk: Desk,
    sheet: Sheet,
    one: ListedCard,
    level: int = 1,
    prefix: str = "",
    *,
    alone: bool = True,
) -> None:
    """All that a card says of its node; its parts stand under headings of this level.

    The day of the build has no part in it: a paper does not say which date comes next. In a book,
    where it does not stand `alone`, what is around it says what it is part of and includes.
    """
    card = one.card
    stands = progress(card.plan, card.node, None, desk.teller)
    sheet.paragraph(desk.line(card.node.summary), "lead")
    sheet.paragraph(desk.line(card.node.note), "note")
    sheet.facts([*(_place(desk, card) if alone else ()), *_facts(desk, one, stands)])
    sheet.paragraph(desk.line(" ".join(card_figures(card, stands, desk.teller))))
    sheet.add(*narrative(desk, card.key, level, prefix))
    if alone:
        _children(desk, sheet, card, level, prefix)
    _actions(desk, sheet, card, level, prefix, drawn=alone)
    _indicators(desk, sheet, card, level, prefix, below=alone)
    for view in card.reports:
        report(desk, sheet, view, level, prefix)
    for group in card.statements if alone else ():
        statements(desk, sheet, group, level, prefix)
    if card.related:
        sheet.heading(level, desk.line(desk.words("See also")), f"{prefix}section-related")
        sheet.lines(item(desk, link, card.plan) for link in card.related)


def _indicators(
    desk: Desk, sheet: Sheet, card: CardView, level: int, prefix: str, *, below: bool
) -> None:
    """The indicators of the card, whole; by name, those `below` it."""
    if card.indicators:
        title = desk.line(desk.words("Indicators"))
        sheet.heading(level, title, f"{prefix}section-indicators")
        indicators(desk, sheet, card.indicators, level + 1, prefix)
    if below and card.indicators_below:
        title = desk.line(desk.words("Indicators of what it includes"))
        sheet.heading(level, title, f"{prefix}section-indicators-below")
        sheet.lines(desk.link(use.indicator.title, use.key) for use in card.indicators_below)


def _facts(desk: Desk, one: ListedCard, stands: Progress) -> list[Pair]:
    """Status, schedule, and who answers."""
    card = one.card
    inherited = _inherited(desk, one) if one.inherited else ""
    period = desk.strong(written(stands.period, desk.lang))
    if stands.is_of_plan:
        of_plan = desk.words("the plan’s; the document gives this item no date")
        period = joined((period, desk.line(f"({of_plan})")))
    return [
        (desk.line(desk.words("Status")), (_status(desk, one, stands),)),
        responsible(desk, one.leads, inherited),
        partners(desk, card.partners),
        (desk.line(desk.words("Period")), (period,)),
    ]


def _place(desk: Desk, card: CardView) -> list[Pair]:
    """The plan, and the items above."""
    key = addresses.key("plans", card.plan.id)
    plan = (desk.line(desk.words("Plan")), (desk.link(card.plan.title, key),))
    return [plan, *((desk.line(up.level.label), (node(desk, up),)) for up in card.ancestors)]


def _status(desk: Desk, one: ListedCard, stands: Progress) -> Line:
    """The status with its rule and the report that says so; or that none is published."""
    if not one.status:
        return desk.line(desk.words("Not stated in the documents"))
    found = ruled(desk, one.status)
    if not stands.reported:
        return found
    period = desk.words("Report for {period}", period=written(stands.reported, desk.lang))
    return joined((found, desk.line(f"({period})")))


def _inherited(desk: Desk, one: ListedCard) -> str:
    """For what those answer who answer for more than the card."""
    if not one.card.plan.leads or any(up.node.leads for up in one.card.ancestors):
        return desk.words("for all of what this item is part of")
    return desk.words("for the whole plan")


def _children(desk: Desk, sheet: Sheet, card: CardView, level: int, prefix: str) -> None:
    """The items right below."""
    if card.children:
        title = desk.line(desk.words("What it includes"))
        sheet.heading(level, title, f"{prefix}section-children")
        sheet.lines(item(desk, child, card.plan) for child in card.children)


def _actions(
    desk: Desk, sheet: Sheet, card: CardView, level: int, prefix: str, *, drawn: bool
) -> None:
    """The actions; and, where it is to be `drawn`, how far several of them are."""
    if not card.actions:
        return
    sheet.heading(level, desk.line(desk.words("Actions")), f"{prefix}section-actions")
    if drawn and len(card.actions) > 1:
        progress_pictures(desk, sheet, (card.node,), first=True)
    sheet.items((action(desk, view) for view in card.actions), ordered=True)


def action(desk: Desk, view: ActionView) -> tuple[Block, ...]:
    """One action: its steps, when, who, and where it stands."""
    one, own = view.action, Sheet()
    own.paragraph(desk.line(one.text))
    own.lines(desk.line(step) for step in one.steps)
    when = written(one.schedule, desk.lang) if one.schedule else ""
    schedule = (desk.strong(when), desk.line(one.schedule_note))
    own.facts(
        (
            (desk.line(desk.words("Schedule")), schedule),
            responsible(desk, view.leads),
            (desk.line(desk.words("Status")), (ruled(desk, one.status),)),
        )
    )
    return own.blocks


def statements(
    desk: Desk, sheet: Sheet, group: StatementGroup, level: int, prefix: str = ""
) -> None:
    """Sentences that a plan declares beside its hierarchy."""
    sheet.heading(level, desk.line(group.title), prefix + addresses.anchor(group.id))
    sheet.lines((desk.line(item.text) for item in group.items), ordered=group.ordered)
