"""The menu beside the pages of a plan: the branch of the page open, the others folded.

A small plan's menu holds the whole plan; it is drawn once, with marks where pages differ. A large
one's holds the page's own branch and what stands near it, so that the menus of ten thousand cards
do not grow with the square of the plan.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.model.plan import Node
from generator.model.types import Text
from generator.render.pen import Pen
from generator.view import PlanView, TreeNode

_WHOLE = 150
"""The most items of a plan that each of its pages lists."""
_NEAR = 10
"""How many neighbours on each side a large plan's menu lists."""
_HERE, _ABOVE = "\x03", "\x04"
"""Marks around the id of an item: its page may be the one being read, or stand below it."""
_MARK = re.compile(f"([{_HERE}{_ABOVE}])([^{_HERE}{_ABOVE}]*)[{_HERE}{_ABOVE}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuItem:
    """An entry of a menu: where it leads, or what it folds.

    `current` and `open` are attributes of its link and of its fold, where it has them.
    """

    title: Text
    key: str
    anchor: str = ""
    number: str | None = None
    current: Markup
    open: Markup
    children: tuple["MenuItem", ...] = ()


class PlanMenu:
    """The menus of one plan's pages in the language of a pen."""

    def __init__(self, view: PlanView, pen: Pen) -> None:
        self._view = view
        self._pen = pen
        self._is_whole = sum(entry.count for entry in view.counts) <= _WHOLE
        self._places = dict(_places(view.tree))
        self._drawn: tuple[str, ...] = ()

    def beside(self, node: Node | None = None) -> Markup:
        """The menu beside the card of `node`, or beside the plan's own page."""
        plan = self._view.plan
        way = [*(above.id for above in plan.ancestors(node)), node.id] if node else []
        pieces = self._drawn or tuple(_MARK.split(self._draw(way)))
        if self._is_whole:
            self._drawn = pieces
        here, above = way[-1:] or [""], frozenset(way)
        attributes = (
            _attribute(mark, item_id, here[0], above)
            for mark, item_id in zip(pieces[1::3], pieces[2::3], strict=True)
        )
        out = [pieces[0]]
        for attribute, piece in zip(attributes, pieces[3::3], strict=True):
            out += (attribute, piece)
        return Markup("".join(out))  # noqa: S704 - a template drew it

    def _draw(self, way: list[str]) -> str:
        """The menu with its marks; `way` decides what a large plan's shows."""
        plan = self._view.plan
        menu = MenuItem(
            title=plan.short_title or plan.title,
            key=self._view.key,
            current=_mark(_HERE, ""),
            open=Markup(),
            children=self._entries(self._view.tree, way),
        )
        return str(self._pen.marked(self._pen.draw("plan/nav.html", menu=menu)))

    def _entries(self, items: Sequence[TreeNode], way: list[str]) -> tuple[MenuItem, ...]:
        """The entries of one level; `way` are the ids from this level down to the page's own."""
        shown = items
        if not self._is_whole:
            here = self._places.get(way[0], 0) if way else 0
            shown = items[max(0, here - _NEAR) : here + _NEAR + 1]
        return tuple(self._entry(item, way) for item in shown)

    def _entry(self, item: TreeNode, way: list[str]) -> MenuItem:
        """The entry of one item. A card with items below it is the first entry of its own fold."""
        link = item.link
        on_the_way = way[:1] == [link.node.id]
        own = MenuItem(
            title=link.node.title,
            key=link.key,
            anchor=link.anchor,
            number=link.node.number,
            current=_mark(_HERE, link.node.id),
            open=_mark(_ABOVE, link.node.id),
        )
        if not item.children or not (self._is_whole or on_the_way):
            return own
        below = self._entries(item.children, way[1:] if on_the_way else [])
        return replace(
            own,
            children=(own, *below) if link.level.card else below,
        )


def _mark(mark: str, item_id: str) -> Markup:
    """A mark for an item; the plan itself has no id."""
    return Markup(f"{mark}{item_id}{mark}")  # noqa: S704 - ids are words


def _attribute(mark: str, item_id: str, here: str, above: frozenset[str]) -> str:
    """What stands in place of a mark on a page, the ids of whose items above are known."""
    if mark == _HERE:
        return ' aria-current="page"' if item_id == here else ""
    return " open" if item_id in above else ""


def _places(items: Sequence[TreeNode]) -> Iterator[tuple[str, int]]:
    """Where each item stands among its neighbours, by its id."""
    for place, item in enumerate(items):
        yield item.link.node.id, place
        yield from _places(item.children)
