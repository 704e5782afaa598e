"""The tree of organizations, and each organization's own page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.language.words import pgettext
from generator.model.plan import Plan
from generator.packed import digest
from generator.page import Drawing, Page, Part, SearchEntry
from generator.render import structured
from generator.render.api.values import file, workbook
from generator.render.backlinks import Backlink, backlinks
from generator.render.cite import citing
from generator.render.downloads import Download
from generator.render.holdings import money
from generator.render.narrative import prose
from generator.render.pen import Pen
from generator.render.pieces import Pieces
from generator.render.plan import short
from generator.render.sentences.organization import organization_sentences
from generator.render.words import brief, names, numbered, plain, sentence
from generator.view import NodeLink, OrganizationView, SourceView, Views, leaning
from generator.view.budget import BudgetView
from generator.view.cards import ListedCard


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """An organization in the tree, with those that are part of it. `cards` is how many it is in."""

    view: OrganizationView
    cards: int
    children: tuple["Branch", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What an organization does in one plan: `leads` and `partners` are items of the plan."""

    plan: Plan
    whole: bool
    partner: bool
    leads: Sequence[NodeLink]
    partners: Sequence[NodeLink]


def pages(views: Views, pen: Pen) -> Iterator[Drawing]:
    """The tree of organizations, then each of them."""
    yield pen.drawing("organizations", _list, views)
    around = _Around.of(views, pen.lang)
    for view in views.organizations:
        cards = around.cards.get(view.organization.id, ())
        said = organization_sentences(view, _title(view, pen.lang), pen.teller, cards)
        found = roles(view)
        heads = [(around.heads[one.plan.id], one.whole, one.partner) for one in found]
        about = (said, len(cards), around.linking.get(view.key, ()), heads)
        parts = [_items(view, one, around, pen) for one in found]
        yield pen.drawing(
            view.key,
            *(_organization, views, view, found, said, around),
            leans=leaning.of_organization(view, besides=digest(about)),
            parts=parts,
        )


class Items(NamedTuple):
    """What an organization leads in a plan, and that in which it is a partner.

    As lists in HTML, and as the plain text that the search finds; empty where there is nothing.
    """

    leads: str
    partners: str
    leads_text: str
    partners_text: str


def _items(view: OrganizationView, role: Role, around: "_Around", pen: Pen) -> Part:
    """The items of a plan in which an organization has a part."""

    def html(links: Sequence[NodeLink]) -> str:
        template = "organization/items.html"
        return pen.piece(view.key, template, links=links, listed=around.listed) if links else ""

    def text(links: Sequence[NodeLink]) -> str:
        return sentence(*(numbered(link.node, pen.lang) for link in links))

    def made() -> Items:
        both = (role.leads, role.partners)
        return Items(*map(html, both), *map(text, both))

    return pen.part(view.key, role.plan.id, made, leaning.of_part(role.plan))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What every organization's page looks up: cards and pages by key, documents by publisher."""

    listed: Mapping[str, ListedCard]
    published: Mapping[str, list[SourceView]]
    linking: Mapping[str, tuple[Backlink, ...]]
    cards: Mapping[str, Sequence[ListedCard]]
    """The cards of the list for which each organization answers."""
    heads: Mapping[str, str]
    """The fingerprint of what a page says of each plan itself, by its id."""

    @classmethod
    def of(cls, views: Views, lang: str) -> "_Around":
        """The look-ups of a site in one language."""
        published: dict[str, list[SourceView]] = {}
        for source in views.sources:
            if source.publisher:
                published.setdefault(source.publisher.id, []).append(source)
        return cls(
            listed={one.card.key: one for one in views.listing},
            published=published,
            linking=backlinks(views, lang),
            cards=answering(views.listing),
            heads={one.plan.id: _head(one.plan) for one in views.plans},
        )


def _head(plan: Plan) -> str:
    """The fingerprint of what an organization's page says of a plan itself."""
    return digest((plan.id, plan.title, plan.short_title, plan.period))


def answering(listing: Iterable[ListedCard]) -> dict[str, list[ListedCard]]:
    """The cards for which each organization answers, as the list of all cards filters them."""
    found: dict[str, list[ListedCard]] = {}
    for one in listing:
        for org in one.organizations:
            found.setdefault(org.id, []).append(one)
    return found


def tree(views: Views) -> tuple[Branch, ...]:
    """The organizations that are part of no other, with all that is below them."""
    known = {view.organization.id: view for view in views.organizations}
    cards = answering(views.listing)
    tops = [name for name, view in known.items() if not view.parents]
    return tuple(_branches(tops, known, cards, set()))


def _branches(
    ids: Iterable[str],
    known: Mapping[str, OrganizationView],
    cards: Mapping[str, Sequence[ListedCard]],
    seen: set[str],
) -> Iterator[Branch]:
    """Organizations with what is below them, each once even where parents run in a circle."""
    for name in ids:
        if name in seen:
            continue
        seen.add(name)
        view = known[name]
        below = tuple(_branches([child.id for child in view.children], known, cards, seen))
        yield Branch(view=view, cards=_count(view, cards.get(name, ())), children=below)


def _count(view: OrganizationView, cards: Iterable[ListedCard]) -> int:
    """How many cards an organization answers for or is a partner in, each counted once."""
    shared = {link.key for link in view.partners if link.level.card}
    return len(shared | {one.card.key for one in cards})


def roles(view: OrganizationView) -> tuple[Role, ...]:
    """What an organization does in each plan."""
    name = view.organization.id
    leads, partners = _by_plan(view.leads), _by_plan(view.partners)
    return tuple(
        Role(
            plan=plan,
            whole=name in plan.leads,
            partner=name in plan.partners,
            leads=leads.get(plan.id, ()),
            partners=partners.get(plan.id, ()),
        )
        for plan in view.plans
    )


def _by_plan(links: Iterable[NodeLink]) -> Mapping[str, Sequence[NodeLink]]:
    """Items by their plan."""
    found: dict[str, list[NodeLink]] = {}
    for link in links:
        found.setdefault(link.plan.id, []).append(link)
    return found


def _list(views: Views, pen: Pen) -> Page:
    """The tree of organizations."""
    narrative = prose(views, pen.lang, "organizations")
    title = narrative.title or _section(pen)
    about = narrative.description or pen.words("Who answers for the plans, and their mandates.")
    return pen.page(
        "organizations",
        "organization/list.html",
        title=title,
        description=about,
        search=(SearchEntry(title=title, text=about),),
        narrative=narrative,
        tree=tree(views),
        count=len(views.organizations),
    )


def _organization(
    views: Views,
    view: OrganizationView,
    found: Sequence[Role],
    said: Sequence[str],
    around: _Around,
    pen: Pen,
    made: Sequence[Items],
) -> Page:
    """One organization's page."""
    pieces = Pieces()
    title = _title(view, pen.lang)
    name = view.organization.id
    held = (money(one, name, pen.teller) for one in view.budgets)
    return pen.page(
        view.key,
        "organization/organization.html",
        title=title,
        description=_description(view, title, pen),
        parents=[(_section(pen), "organizations")],
        search=(_search(view, made, pen),),
        about=structured.organization(view, pen.lang),
        narrative=prose(views, pen.lang, view.key),
        view=view,
        organization=view.organization,
        pieces=pieces,
        roles=[
            (role, *(pieces.place(html) if html else "" for html in (one.leads, one.partners)))
            for role, one in zip(found, made, strict=True)
        ],
        said=said,
        budgets=[one for one in held if one],
        cards=len(around.cards.get(name, ())),
        sheets={one.key: _sheets(one, pen) for one in view.budgets},
        citing=citing(
            pen, view.key, title, view.cited, None, [("", file("organizations", ".json"))]
        ),
        published=around.published.get(name, ()),
        linking=around.linking.get(view.key, ()),
    )


def _sheets(view: BudgetView, pen: Pen) -> tuple[tuple[str, Download], ...]:
    """The files of a budget that hold what its organizations have of it, with no label."""
    name = view.budget.id
    paths = (file("budgets", name, ".csv"), workbook("budgets", name, pen.lang))
    return tuple(("", pen.files.at(path)) for path in paths)


def _section(pen: Pen) -> str:
    """What the site's navigation calls organizations."""
    return pgettext("section of the site", "Organizations", pen.lang)


def _title(view: OrganizationView, lang: str) -> str:
    """An organization's name with its acronym."""
    name, acronym = plain(view.organization.name, lang), plain(view.organization.acronym, lang)
    return f"{name} ({acronym})" if acronym else name


def _description(view: OrganizationView, title: str, pen: Pen) -> str:
    """An organization in a line: what it is, what it is part of, what the site shows of it."""
    kind, lang = plain(view.organization.kind, pen.lang), pen.lang
    above = view.parents[-1] if view.parents else None
    return brief(
        f"{title} – {kind}" if kind else title,
        pen.words("Part of: {name}", name=plain(above.acronym, lang) or plain(above.name, lang))
        if above
        else "",
        pen.words("What the published documents say of it, and its part in the plans."),
    )


def _search(view: OrganizationView, made: Sequence[Items], pen: Pen) -> SearchEntry:
    """What the search finds of an organization: its words, its units, its plans and cards."""
    org, lang = view.organization, pen.lang
    said = [
        *(plain(text, lang) for text in (org.kind, org.mandate, *org.objectives, *org.services)),
        names((*view.parents, *view.children), lang),
        ", ".join(short(plan, lang) for plan in view.plans),
        *(one.leads_text for one in made),
        *(one.partners_text for one in made),
    ]
    return SearchEntry(
        title=_title(view, lang),
        text=sentence(*said),
        tags=tuple(filter(None, [pen.words("Organization"), plain(org.acronym, lang)])),
    )
