"""Two versions of a site compared as the public sees them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.changes.survey import survey
from generator.changes.thing import CARD, ITEM, MAIN, PAGES, Field, Group, Key, Thing
from generator.changes.values import NOT_REPORTED, Figure, Names, Span, Value, Words, said
from generator.model.site import Site


class Section(StrEnum):
    """The parts of a summary, in their order."""

    CARDS_ADDED = "cards-added"
    CARDS_REMOVED = "cards-removed"
    CARDS_RENAMED = "cards-renamed"
    CARDS_MOVED = "cards-moved"
    MAIN = "main"  # plans, budgets, indicators and organizations that come or go
    FIGURES = "figures"
    STATES = "states"
    TEXTS = "texts"
    PAGES = "pages"
    DETAILS = "details"


_GROUPS = {
    Group.FIGURE: Section.FIGURES,
    Group.STATE: Section.STATES,
    Group.TITLE: Section.TEXTS,
    Group.TEXT: Section.TEXTS,
}
_OF_CARDS = {Group.TITLE: Section.CARDS_RENAMED, Group.PLACE: Section.CARDS_MOVED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something that reads differently: a field of a thing, or, without a field, the whole thing.

    `before` or `after` is missing where that version shows nothing. `langs` are the languages in
    which a text changed; empty for what is the same in all of them.
    """

    thing: Thing
    field: Field | None = None
    before: Value | None
    after: Value | None
    langs: tuple[str, ...] = ()

    @property
    def section(self) -> Section:
        """The part of a summary in which it is told."""
        kind = self.thing.kind
        if kind in PAGES:
            return Section.PAGES
        if self.field is None:
            if kind == CARD:
                return Section.CARDS_ADDED if self.before is None else Section.CARDS_REMOVED
            return Section.MAIN if kind in MAIN else Section.DETAILS
        if kind == CARD and self.field.group in _OF_CARDS:
            return _OF_CARDS[self.field.group]
        return _GROUPS.get(self.field.group, Section.DETAILS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Everything that changes for the public, in the order of the site.

    `unread_before` and `unread_after` name what could not be read in a version. What is missing
    from such a version may well stand there, so nothing is said to come or go because of it.
    """

    all: tuple[Change, ...]
    langs: tuple[str, ...]
    unread_before: tuple[str, ...] = ()
    unread_after: tuple[str, ...] = ()

    def of(self, section: Section) -> tuple[Change, ...]:
        """The changes of one part of a summary."""
        return tuple(each for each in self.all if each.section is section)


def compare(before: Site, after: Site) -> Changes:
    """What changes for the public from one version of a site to another.

    Texts are compared in the languages that both have; that a language came or went is one change.
    """
    old, new = before.settings.codes, after.settings.codes
    langs = tuple(code for code in new if code in old) or new
    unread_before, unread_after = _unread(before), _unread(after)
    comparison = _Comparison(survey(before), survey(after), langs, unread_before, unread_after)
    return Changes(
        all=tuple(comparison.changes()),
        langs=langs,
        unread_before=unread_before,
        unread_after=unread_after,
    )


def _unread(site: Site) -> tuple[str, ...]:
    """The files of a site that could not be read whole; else the ids of what was left out."""
    return tuple(sorted(site.unread or site.dropped))


@dataclass(frozen=True, slots=True)
class _Comparison:
    """Two surveys side by side."""

    before: Mapping[Key, Thing]
    after: Mapping[Key, Thing]
    langs: Sequence[str]
    unread_before: Sequence[str]
    unread_after: Sequence[str]

    @property
    def _is_partial(self) -> bool:
        """Whether one of the versions could not be read whole."""
        return bool(self.unread_before or self.unread_after)

    def changes(self) -> Iterator[Change]:
        """Every change: first by the new version's order, then what is gone from it."""
        for key, thing in self.after.items():
            if key in self.before:
                yield from self._fields(self.before[key], thing)
            elif not self.unread_before and self._stands_alone(thing, self.before):
                yield Change(thing=thing, before=None, after=thing.title)
        for key, thing in self.before.items():
            gone = key not in self.after and not self.unread_after
            if gone and self._stands_alone(thing, self.after):
                yield Change(thing=thing, before=thing.title, after=None)

    def _stands_alone(self, thing: Thing, other: Mapping[Key, Thing]) -> bool:
        """Whether what comes or goes is told by itself, not by what it stands in."""
        if self._is_partial and _with_other_page(thing.key) in other:
            return False  # its level could not be read, and with it whether it has a page
        return thing.kind in MAIN or thing.owner is None or thing.owner.key in other

    def _fields(self, before: Thing, after: Thing) -> Iterator[Change]:
        """What changes of a thing that both versions have."""
        for name in {**after.fields, **before.fields}:
            old, new = before.fields.get(name), after.fields.get(name)
            values = old.value if old else None, new.value if new else None
            if values[0] == values[1] or self._is_doubtful(*values):
                continue
            if langs := self._languages(*values):
                yield Change(
                    thing=after,
                    field=new or old,
                    before=values[0],
                    after=values[1],
                    langs=langs if _is_text(*values) else (),
                )

    def _is_doubtful(self, before: Value | None, after: Value | None) -> bool:
        """Whether a value, a part of it or its unit only seems missing from a version."""
        if self._is_partial and _bare(before) == _bare(after) != ():
            return True
        less_before, less_after = _count(before) < _count(after), _count(after) < _count(before)
        return bool((self.unread_before and less_before) or (self.unread_after and less_after))

    def _languages(self, before: Value | None, after: Value | None) -> tuple[str, ...]:
        """The languages in which a value reads differently; a rounding may hide a change."""
        return tuple(lang for lang in self.langs if self._differs(before, after, lang))

    def _differs(self, before: Value | None, after: Value | None, lang: str) -> bool:
        """Whether a value reads differently in a language, so far as both versions can be read."""
        old, new = said(before, lang), said(after, lang)
        seems_missing = (self.unread_before and not old) or (self.unread_after and not new)
        return old != new and not seems_missing


def _is_text(before: Value | None, after: Value | None) -> bool:
    """Whether a change is one of words alone."""
    return all(value is None or isinstance(value, Words) for value in (before, after))


def _count(value: Value | None) -> int:
    """How many things a value shows; that nothing is reported shows none."""
    if value is None or value == NOT_REPORTED:
        return 0
    return value.count if isinstance(value, Names | Words) else 1


def _bare(value: Value | None) -> tuple[Decimal | None, ...]:
    """The numbers of a figure without their unit; none for what is no figure."""
    if isinstance(value, Figure):
        return (value.value,)
    if isinstance(value, Span):
        return tuple(end.value if end else None for end in (value.low, value.high))
    return ()


def _with_other_page(key: Key) -> Key:
    """The key of an item if it had a page of its own, or had none."""
    kinds = {CARD: ITEM, ITEM: CARD}
    return (*key[:-2], kinds[key[-2]], key[-1]) if len(key) > 2 and key[-2] in kinds else ()
