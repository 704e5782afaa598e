"""What the load stage notes while it reads: problems, and the ids of what it had to leave out."""

import re
import unicodedata
from dataclasses import dataclass, field

from generator.language.message import Message
from generator.place import Place
from generator.problem import Problem, Rule


@dataclass(slots=True)
class Journal:
    """Problems in the order found.

    `dropped` are ids whose entities could not be read; `unread` are files that could not be read
    whole, so that what they hold may seem missing. `maimed` are the items, by their ids
    (`a-plan/1.2`, `an-indicator`), of which a part was left out.
    """

    problems: list[Problem] = field(default_factory=list)
    dropped: set[str] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)
    maimed: set[str] = field(default_factory=set)

    def note(
        self, rule: Rule, place: Place, found: Message, *, expected: Message, fix: Message
    ) -> None:
        """Note a problem."""
        if rule.hides:
            self.unread.add(place.path)
        self.problems.append(rule.at(place, found, expected=expected, fix=fix))

    def add(self, other: "Journal") -> None:
        """Take in what another noted."""
        self.problems += other.problems
        self.dropped |= other.dropped
        self.unread |= other.unread
        self.maimed |= other.maimed

    def drop(self, value: object) -> None:
        """Note that an item, with everything in it, is left out."""
        if isinstance(value, dict):
            name = value.get("id", value.get("kind"))
            if isinstance(name, str):
                self.dropped.update((str(name), as_meant(name)))
        if isinstance(value, dict | list):
            for below in value.values() if isinstance(value, dict) else value:
                self.drop(below)


def as_meant(name: str) -> str:
    """An id as it may stand: one with a capital or an accent is referred to without."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    joined = re.sub(r"[\s_]+", "-", plain.strip())
    return re.sub(r"[^-.:a-z0-9]", "", joined)
