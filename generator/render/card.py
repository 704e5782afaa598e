"""The card of each node that has one."""

from collections.abc import Iterator
from dataclasses import replace

from generator.model import addresses
from generator.page import Drawing, Page, SearchEntry
from generator.render import structured
from generator.render.api.plans import card_path
from generator.render.api.values import workbook
from generator.render.backlinks import Backlink, backlinks
from generator.render.charts import progress_charts
from generator.render.cite import citing
from generator.render.narrative import prose
from generator.render.navigation import PlanMenu
from generator.render.pen import Pen
from generator.render.plan import short
from generator.render.search.narrowing import narrowed
from generator.render.search.told import whole
from generator.render.sentences.card import card_figures, card_sentences
from generator.render.sentences.progress import Progress, progress
from generator.render.words import names, numbered, plain, sentence
from generator.view import CardView, NodeLink, Views
from generator.view.cards import ListedCard


def pages(views: Views, pen: Pen) -> Iterator[Drawing]:
    """Each card, in reading order."""
    menus = {view.plan.id: PlanMenu(view, pen) for view in views.plans}
    linking = backlinks(views, pen.lang)
    for one in views.listing:
        links = linking.get(one.card.key, ())
        leans = views.leans[one.card.key]
        if links:
            leans = replace(leans, besides=f"{leans.besides} {links}")
        menu = menus[one.card.plan.id]
        yield pen.drawing(one.card.key, _card, views, one, menu, links, leans=leans)


def _card(
    views: Views, one: ListedCard, menu: PlanMenu, linking: tuple[Backlink, ...], pen: Pen
) -> Page:
    """One node's card; `linking` are the pages whose narrative leads to it."""
    card = one.card
    stands = progress(card.plan, card.node, views.site.today, pen.teller)
    narrative = prose(views, pen.lang, card.key)
    above = [
        (numbered(link.node, pen.lang), link.key) for link in card.ancestors if link.level.card
    ]
    return pen.page(
        card.key,
        "card/card.html",
        title=numbered(card.node, pen.lang),
        description=narrative.description or _description(one, stands, pen),
        parents=[
            (pen.words("Plans"), "plans"),
            (short(card.plan, pen.lang), addresses.key("plans", card.plan.id)),
            *above,
        ],
        search=(narrowed(_search(card, whole(narrative.html), pen.lang), one, pen.lang),),
        apart=False,
        navigation=menu.beside(card.node),
        about=structured.card(card, views.site, pen.lang),
        citing=citing(
            pen,
            card.key,
            numbered(card.node, pen.lang),
            card.cited,
            card.node.schedule or card.plan.period,
            [
                ("", card_path(card)),
                (
                    pen.words("Whole plan: {plan}", plan=short(card.plan, pen.lang)),
                    workbook("plans", card.plan.id, pen.lang),
                ),
            ],
        ),
        narrative=narrative,
        card=card,
        one=one,
        stands=stands,
        said=card_figures(card, stands, pen.teller),
        linking=_only(linking, card),
        named_by=_named_by(card),
        progress=progress_charts([card.node])[:1] if len(card.actions) > 1 else (),
    )


def _named_by(card: CardView) -> tuple[NodeLink, ...]:
    """The cards that name this one, besides those that it names itself."""
    named = {(link.plan.id, link.node.id) for link in card.related}
    return tuple(link for link in card.linked_from if (link.plan.id, link.node.id) not in named)


def _only(linking: tuple[Backlink, ...], card: CardView) -> tuple[Backlink, ...]:
    """The pages whose narrative leads here, but those that the card names or that name it."""
    named = {link.key for link in (*card.related, *card.linked_from)}
    return tuple(one for one in linking if one.key not in named)


def _description(one: ListedCard, stands: Progress, pen: Pen) -> str:
    """A card in a line: what it is, where it stands, what it says, else what its data says."""
    card, lang = one.card, pen.lang
    place = f"{plain(card.level.label, lang)} {card.node.number or ''}".strip()
    return sentence(
        f"{place} – {short(card.plan, lang)}",
        plain(card.node.title, lang),
        plain(card.node.summary, lang) or " ".join(card_sentences(one, stands, pen.teller)),
    )


def _search(card: CardView, narrative: str, lang: str) -> SearchEntry:
    """What the search finds in a card: its title, then what the title does not say."""
    actions = (view.action for view in card.actions)
    reports = (view.report for view in card.reports)
    texts = (
        *(text for action in actions for text in (action.text, *action.steps)),
        *(use.indicator.title for use in card.indicators),
        *(
            text
            for one in reports
            for text in (one.activities, one.next_steps, one.further_information)
        ),
    )
    said = [plain(card.node.summary, lang), narrative, *(plain(text, lang) for text in texts)]
    acting = (org for view in card.actions for org in view.leads)
    said.append(names((*card.leads, *card.partners, *acting), lang))
    tags = (short(card.plan, lang), plain(card.level.label, lang), card.node.number or "")
    return SearchEntry(
        title=numbered(card.node, lang),
        text=sentence(*said),
        tags=tuple(filter(None, tags)),
    )
