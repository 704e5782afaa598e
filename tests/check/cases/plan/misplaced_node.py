"""Items below the right level and below a wrong one."""

from generator.model.site import Site
from tests.builders import a_level, a_node, a_plan, a_site

LEVELS = tuple(a_level(kind=kind) for kind in ("issue", "objective", "measure"))


def of(**kinds: str) -> Site:
    """Items of these kinds, each the parent of the next."""
    ids = [None, *kinds]
    nodes = (
        a_node(id=name, kind=kind, parent=parent)
        for (name, kind), parent in zip(kinds.items(), ids, strict=False)
    )
    return a_site(plans=(a_plan(levels=LEVELS, nodes=tuple(nodes)),))


BAD = {
    "of the same level": (of(a="objective", b="objective"), ["a-plan/b"]),
    "below a lower one": (of(a="measure", b="objective"), ["a-plan/b"]),
}
GOOD = {
    "in order": of(a="issue", b="objective", c="measure"),
    "a level skipped": of(a="issue", b="measure"),
    "at the top": of(a="measure"),
    "an unknown kind": of(a="goal", b="objective"),
}
