"""Parents in a circle and in a line."""

from generator.model.site import Site
from tests.builders import a_node, a_plan, a_site, an_organization


def of(**parents: str | None) -> Site:
    nodes = (a_node(id=name, parent=parent) for name, parent in parents.items())
    return a_site(plans=(a_plan(nodes=tuple(nodes)),))


BAD = {
    "itself": (of(a="a"), ["a-plan/a"]),
    "two": (of(b="a", a="b"), ["a-plan/a"]),
    "three, and one that leads to them": (of(x="a", a="b", b="c", c="a"), ["a-plan/a"]),
    "two circles": (of(a="b", b="a", c="d", d="c"), ["a-plan/a", "a-plan/c"]),
    "organizations": (
        a_site(organizations=(an_organization(parent="a-ministry"),)),
        ["organizations/a-ministry"],
    ),
}
GOOD = {
    "a line": of(a=None, b="a", c="b"),
    "a parent that there is not": of(a="b"),
    "no nodes": of(),
}
