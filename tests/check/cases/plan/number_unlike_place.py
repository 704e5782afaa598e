"""Numbers that agree with the tree, and numbers that do not; other ways to number."""

from generator.model.plan import Node
from generator.model.site import Site
from tests.builders import a_level, a_node, a_plan, a_site

KINDS = ("issue", "objective", "measure", "action")


def of(tree: str) -> Site:
    """A plan as an outline: the number of each item, indented below its parent; `-` for none.

    Ids are `n1`, `n2`… in order.
    """
    nodes: list[Node] = []
    above: list[str] = []
    for line in filter(None, tree.splitlines()):
        depth = (len(line) - len(line.lstrip())) // 2
        node_id = f"n{len(nodes) + 1}"
        nodes.append(
            a_node(
                id=node_id,
                kind=KINDS[depth],
                number=None if line.strip() == "-" else line.strip(),
                parent=above[depth - 1] if depth else None,
            )
        )
        above[depth:] = [node_id]
    levels = tuple(a_level(kind=kind) for kind in KINDS)
    return a_site(plans=(a_plan(levels=levels, nodes=tuple(nodes)),))


BAD = {
    "2.4 below 3": (of("2\n  2.1\n  2.2\n3\n  3.1\n  2.4\n"), ["a-plan/n6"]),
    "below an item without a number": (
        of("1\n  -\n    1.1\n    1.2\n2\n  -\n    1.3\n"),
        ["a-plan/n7"],
    ),
    "two levels down": (of("1\n  1.1\n    1.1.1\n    1.2.2\n    1.1.3\n"), ["a-plan/n4"]),
    "letters": (of("A\n  A.1\n  A.2\nB\n  B.1\n  A.3\n"), ["a-plan/n6"]),
    "twice among brothers": (of("1\n  1.1\n  1.2\n  1.2\n"), ["a-plan/n4"]),
    "twice at a level": (
        of("1\n  -\n    1.1\n  -\n    1.2\n  -\n    1.2\n2\n  -\n    2.1\n"),
        ["a-plan/n7"],
    ),
    "twice at the top": (of("1\n2\n2\n"), ["a-plan/n3"]),
    "twice under one parent, where each starts anew": (
        of("-\n  1\n  2\n-\n  1\n  2\n  2\n"),
        ["a-plan/n7"],
    ),
    "out of order": (of("1\n  1.1\n  1.3\n  1.2\n"), ["a-plan/n4"]),
    "out of order at the top": (of("1\n3\n2\n4\n"), ["a-plan/n3"]),
    "letters out of order": (of("1\n  1.1\n  1.a\n  1.c\n  1.b\n"), ["a-plan/n5"]),
    "not dotted, where most are": (of("1\n  1.1\n  1.2\n  13\n"), ["a-plan/n4"]),
    "told once, and not of the one that it repeats": (
        of("1\n  1.1\n  2.2\n  1.3\n2\n  2.1\n  2.2\n"),
        ["a-plan/n3"],
    ),
    "told once": (of("1\n  1.1\n  1.2\n2\n  2.1\n  1.1\n"), ["a-plan/n6"]),
}
GOOD = {
    "in order": of("1\n  1.1\n  1.2\n2\n  2.1\n"),
    "ten after nine": of("1\n  1.9\n  1.10\n  1.11\n"),
    "letters after figures": of("1\n  1.1\n  1.2\n  1.a\n  1.b\n13\n  13.1\n  13.b\n"),
    "with gaps": of("1\n  1.1\n  1.4\n13\n  13.2\n"),
    "one measure of a plan": of("-\n  2.7\n"),
    "levels between without numbers": of("-\n  1\n    -\n      1.1\n    -\n      1.2\n"),
    "anew under each parent": of("-\n  1\n  2\n-\n  1\n-\n  1\n  2\n"),
    "anew under numbered parents": of("1\n  1\n  2\n2\n  1\n  2\n"),
    "each level its own numbers": of("1\n  1\n  2\n2\n  3\n"),
    "dotted numbers anew": of("-\n  1.1\n  1.2\n  1.3\n-\n  1.1\n"),
    "dotted numbers that mean something else": of("1\n  4.1\n  4.2\n2\n  5.1\n"),
    "other letters above": of("A\n  1.1\n  1.2\nB\n  2.1\n"),
    "roman above": of("II\n  2.1\nIII\n  3.1\n"),
    "words": of("Premier\nDeuxième\n  Axe B\n  Axe A\n  Axe A\n"),
    "joined letters": of("A\n  A1\n  A10\n  A2\n"),
    "in no order": of("5\n3\n4\n1\n2\n"),
    "from the last": of("3\n2\n1\n"),
    "a period at the end": of("1.\n  1.1.\n  1.2.\n2)\n  2.1)\n"),
    "capitals": of("A\n  a.1\n  A.2\n"),
    "the same number at two levels": of("1\n  1.1\n    1\n"),
    "copies with one id, which are told": a_site(
        plans=(a_plan(nodes=(a_node(number="1"), a_node(number="1"))),)
    ),
}
