"""What was published, and when: the page of it, and the feed that readers subscribe to."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.model.types import Text
from generator.model.when import When

Kind = Literal["plan", "budget", "reports", "results", "erratum"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventItem:
    """A card or an indicator that an event tells of. `key` and `anchor` lead to it."""

    title: Text
    key: str
    anchor: str = ""
    number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that was published, and the day under which it stands.

    `published` is when its document says that it was, and `period` what it covers. `title` is that
    of the plan, the budget or the card that it is about, to which `key` and `anchor` lead; `label`
    is what a plan is called. `items` are the first of `count`. `text` is what an erratum says.
    `id` tells an event from all others, for good.
    """

    id: str
    kind: Kind
    day: date
    title: Text
    key: str
    anchor: str = ""
    label: Text | None = None
    published: When | None = None
    period: When | None = None
    items: tuple[EventItem, ...] = ()
    count: int = 0
    text: Text | None = None
