"""The menu beside the pages of a plan: the branch of the page open, the others folded.

A small plan's menu holds the whole plan. A large one's holds the page's own branch and what stands
near it, so that the menus of ten thousand cards do not grow with the square of the plan.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.model.plan import Node
from generator.model.types import Text
from generator.view import PlanView, TreeNode

_WHOLE = 150
"""The most items of a plan that each of its pages lists."""
_NEAR = 10
"""How many neighbours on each side a large plan's menu lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuItem:
    """An entry of a menu: where it leads, or what it folds."""

    title: Text
    key: str
    anchor: str = ""
    number: str | None = None
    current: bool = False
    open: bool = False
    children: tuple["MenuItem", ...] = ()


class PlanMenu:
    """The menus of one plan's pages."""

    def __init__(self, view: PlanView) -> None:
        self._view = view
        self._whole = sum(entry.count for entry in view.counts) <= _WHOLE
        self._places = dict(_places(view.tree))

    def at(self, node: Node | None = None) -> MenuItem:
        """The menu beside the card of `node`, or beside the plan's own page."""
        plan = self._view.plan
        way = [*(above.id for above in plan.ancestors(node)), node.id] if node else []
        return MenuItem(
            title=plan.short_title or plan.title,
            key=self._view.key,
            current=node is None,
            children=self._entries(self._view.tree, way),
        )

    def _entries(self, items: Sequence[TreeNode], way: list[str]) -> tuple[MenuItem, ...]:
        """The entries of one level; `way` are the ids from this level down to the page's own."""
        shown = items
        if not self._whole:
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
            current=on_the_way and len(way) == 1,
        )
        if not item.children or not (self._whole or on_the_way):
            return own
        below = self._entries(item.children, way[1:] if on_the_way else [])
        return replace(
            own,
            current=False,
            open=on_the_way,
            children=(own, *below) if link.level.card else below,
        )


def _places(items: Sequence[TreeNode]) -> Iterator[tuple[str, int]]:
    """Where each item stands among its neighbours, by its id."""
    for place, item in enumerate(items):
        yield item.link.node.id, place
        yield from _places(item.children)
