"""Composes the documents of one site in one language, one at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.render.documents.blocks import Document, Kind
from generator.render.documents.compose import card
from generator.render.documents.compose.desk import Desk
from generator.render.words import numbered
from generator.view import Views
from generator.view.cards import ListedCard


@dataclass(frozen=True, slots=True)
class Reference:
    """A document before it is composed.

    `stem` is the path of its files below the folder of documents, without their ending, the same
    in every language; `page` is the key of the page that it belongs to.
    """

    kind: Kind
    key: str
    title: str
    stem: str
    page: str


class Composer:
    """Finds the documents of a site and composes each when it is asked for."""

    def __init__(self, views: Views, lang: str, templates: Path) -> None:
        self._views, self._lang = views, lang
        self._desk = Desk(views, lang, templates)

    def listed(self) -> tuple[Reference, ...]:
        """Every document, in the order of the site."""
        return tuple(self._references.values())

    def reference(self, kind: Kind, key: str) -> Reference:
        """The document of a kind with a key; `KeyError` where there is none."""
        return self._references[kind, key]

    def compose(self, reference: Reference) -> Document:
        """One document."""
        return card.compose(self._desk, self._cards[reference.key])

    @cached_property
    def _references(self) -> dict[tuple[Kind, str], Reference]:
        """Documents by kind and key."""
        return {(one.kind, one.key): one for one in self._found()}

    def _found(self) -> Iterator[Reference]:
        """Every document."""
        for one in self._views.listing:
            title = numbered(one.card.node, self._lang)
            yield Reference("card", one.card.key, title, one.card.key, one.card.key)

    @cached_property
    def _cards(self) -> dict[str, ListedCard]:
        """Cards by key."""
        return {one.card.key: one for one in self._views.listing}
