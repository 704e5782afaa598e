"""A site taken apart into the things that the public sees, each by a key that stays the same."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from generator.changes.fields import Named, fields, identity, nested, title_field
from generator.changes.figures import lines, measured
from generator.changes.labels import KINDS, LABELS
from generator.changes.thing import CARD, ITEM, Field, Group, Key, Thing
from generator.changes.values import Choice, Moment, Names, Plain, Series, Value, Worded, words
from generator.model.checks import Waiver
from generator.model.indicator import Indicator
from generator.model.narrative import Narrative
from generator.model.plan import Node, Plan
from generator.model.site import Site
from generator.model.types import Text

SETTINGS = "mkdocs.yml"
_MEASURED = frozenset({"baseline", "targets", "observations", "status"})
_ORGANIZATIONS = frozenset({"leads", "partners", "organization", "publisher", "parent"})
_INDICATORS = frozenset({"indicators", "major_indicators"})
_NODES = frozenset({"related", "node", "parent"})


def survey(site: Site) -> Mapping[Key, Thing]:
    """Everything that the public sees of a site, in the order of its files."""
    found = _Survey(site)
    if SETTINGS not in site.unread:  # else they are not the project's own
        found.settings()
    for plan in site.plan_by_id.values():
        found.inside(plan, found.thing(plan, plan=plan), plan)
    for one in site.indicator_by_id.values():
        found.thing(one, fields_too=_indicator(one), skip=_MEASURED)
    for budget in site.budgets:
        found.inside(budget, found.thing(budget, fields_too=lines(budget), skip={"lines"}))
    for each in (*site.organizations, *site.sources, *site.terms):
        found.thing(each)
    found.pages(site.narratives)
    for path in site.images:
        found.add(picture(path))
    return found.things


def _indicator(indicator: Indicator) -> Iterator[Named]:
    """What an indicator measures, and where its reporting stands."""
    yield from measured(indicator)
    yield "status", Field(LABELS["status"], Choice(indicator.standing), Group.STATE)


def picture(path: str) -> Thing:
    """A picture, by its address."""
    name = Plain(path)
    return Thing(
        key=("picture", path), kind="picture", label=KINDS["picture"], name=name, title=name
    )


def _called(entity: Any) -> Value:
    """What an entity is called: its title, else its period, else its id."""
    if name := title_field(entity):
        return words(getattr(entity, name))
    period = getattr(entity, "period", None)
    return Moment(period) if period else Plain(identity(entity))


def _briefly(entity: Any) -> Worded:
    """What an entity is called where little room is."""
    if isinstance(entity, Waiver):
        return Plain(entity.check)
    short = getattr(entity, "short_title", None)
    return words(short) if short else _called(entity)


@dataclass(frozen=True, slots=True)
class _Survey:
    """Takes a site apart, thing by thing; of two with the same key, the first counts."""

    site: Site
    things: dict[Key, Thing] = field(default_factory=dict)

    def add(self, thing: Thing) -> Thing:
        """Keeps a thing."""
        return self.things.setdefault(thing.key, thing)

    def thing(
        self,
        entity: Any,
        owner: Thing | None = None,
        *,
        plan: Plan | None = None,
        fields_too: Iterable[Named] = (),
        skip: Iterable[str] = (),
    ) -> Thing:
        """Keeps an entity, with the fields that the public reads."""

        def lookup(name: str, reference: str) -> Worded | None:
            return self._title(name, reference, plan)

        kind = type(entity).__name__.lower()
        above = owner.key if owner else ()
        made = Thing(
            key=(*above, kind, identity(entity)),
            kind=kind,
            label=KINDS.get(kind, Plain(kind)),
            name=_briefly(entity),
            title=_called(entity),
            owner=owner,
            fields=dict((*fields(entity, lookup, frozenset(skip)), *fields_too)),
        )
        return self.add(self._node(made, entity, plan) if isinstance(entity, Node) else made)

    def _node(self, made: Thing, node: Node, plan: Plan | None) -> Thing:
        """An item of a plan, called by its level and its number; a card where it has a page."""
        level = plan.level(node) if plan else None
        kind = CARD if level and level.card else ITEM
        label = words(level.label) if level else Plain(node.kind)
        number = (Plain(node.number),) if node.number else ()
        rank = Field(KINDS["level"], Names((node.kind,), (label,)), Group.PLACE)
        return replace(
            made,
            key=(*made.key[:-2], kind, node.id),
            kind=kind,
            label=Series((label, *number), " "),
            name=Series((*number, made.title), " "),
            fields={**made.fields, "kind": rank},
        )

    def inside(self, entity: Any, owner: Thing, plan: Plan | None = None) -> None:
        """Keeps what stands inside an entity, however deep."""
        for each in nested(entity):
            self.inside(each, self.thing(each, owner, plan=plan), plan)

    def settings(self) -> None:
        """Keeps what the site says of itself."""
        settings = self.site.settings
        names = tuple(Plain(one.name) for one in settings.languages)
        called = words(settings.title)
        told = {
            "title": Field(LABELS["title"], called, Group.TEXT),
            "description": Field(LABELS["description"], words(settings.description), Group.TEXT),
            "languages": Field(LABELS["languages"], Names(settings.codes, names), Group.DETAIL),
        }
        kind = "settings"
        site = Thing(
            key=(kind,), kind=kind, label=KINDS[kind], name=KINDS[kind], title=called, fields=told
        )
        self.inside(settings.checks, self.add(site))

    def pages(self, narratives: Iterable[Narrative]) -> None:
        """Keeps the narrative of each page, every language of it together."""
        found: dict[str, list[Narrative]] = {}
        for one in narratives:
            found.setdefault(one.key, []).append(one)
        for key, twins in found.items():
            self.add(_page(key, twins))

    def _title(self, name: str, reference: str, plan: Plan | None) -> Worded | None:
        """What a reference in the field `name` leads to is called."""
        if plan and name in _NODES:
            node = self.site.reference(reference, plan)
            return _numbered(node[1]) if node else None
        known: Mapping[str, Any] = {}
        if name in _ORGANIZATIONS:
            known = self.site.organization_by_id
        elif name in _INDICATORS:
            known = self.site.indicator_by_id
        elif name == "source":
            known = self.site.source_by_id
        return _called(known[reference]) if reference in known else None


def _numbered(node: Node) -> Worded:
    """A node's number and title."""
    number = (Plain(node.number),) if node.number else ()
    return Series((*number, words(node.title)), " ")


def _page(key: str, twins: Iterable[Narrative]) -> Thing:
    """The narrative of one page in each language that has it."""
    said: dict[str, Text] = {"title": Text(), "description": Text(), "body": Text()}
    for twin in twins:
        for name, text in said.items():
            text.setdefault(twin.lang, getattr(twin, name) or "")
    title = words(said["title"]) if any(said["title"].values()) else Plain(key)
    return Thing(
        key=("page", key),
        kind="page",
        label=KINDS["page"],
        name=title,
        title=title,
        fields={
            name: Field(LABELS[name], words(text), Group.TEXT)
            for name, text in said.items()
            if any(text.values())
        },
    )
