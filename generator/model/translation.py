"""Translations that somebody confirmed: of each text, the fingerprints of what was confirmed."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.place import Place

TABLE = "translations.csv"
"""The name of the tables of confirmed translations, each beside what it confirms."""
TEXT = "text"
"""The column of the text's name; each other column is a language."""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """One row: a text by its name, and its fingerprint in each language when it was confirmed.

    A list of texts has several rows of one name.
    """

    text: str
    prints: Mapping[str, str]
    place: Place


@dataclass(frozen=True)
class Confirmations:
    """Every row of a project's tables; `tables` are their paths, none in a project without any."""

    tables: tuple[str, ...] = ()
    rows: tuple[Confirmation, ...] = ()

    @property
    def are_used(self) -> bool:
        """Whether the project confirms its translations at all."""
        return bool(self.tables)

    @cached_property
    def by_text(self) -> Mapping[str, tuple[Confirmation, ...]]:
        """The rows of each text, in the order of the tables."""
        found: dict[str, tuple[Confirmation, ...]] = {}
        for row in self.rows:
            found[row.text] = (*found.get(row.text, ()), row)
        return found


NONE_CONFIRMED = Confirmations()
"""What a project has confirmed that has never used this."""
