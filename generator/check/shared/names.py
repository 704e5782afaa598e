"""What messages call things: a node by its level, its number and its title."""

from generator.language.message import Message, say
from generator.model.plan import Node, Plan
from generator.model.types import Text

LONGEST = 120


def node_name(plan: Plan, node: Node) -> Message:
    """A node by its level, number and title, and the plan it is in."""
    level = plan.level(node)
    return say(
        "{level} {number}, “{title}”, in “{plan}”",
        level=level.label if level else node.kind,
        number=node.number or node.id,
        title=short(node.title),
        plan=short(plan.title),
    )


def short(text: Text) -> Text:
    """A text that fits in a message: cut after some words where it is long."""
    return Text({lang: _cut(words) for lang, words in text.items()})


def _cut(words: str) -> str:
    """Words up to a length, ending at a whole one."""
    if len(words) <= LONGEST:
        return words
    return words[:LONGEST].rsplit(" ", 1)[0] + "…"
