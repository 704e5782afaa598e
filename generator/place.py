"""Where a value comes from: file, line and column, or sheet and cell."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import Field, SkipValidation
from pydantic.json_schema import SkipJsonSchema

ORIGIN_KEY = "\0origin"
"""The key under which a reader leaves the `Origin` of each mapping; no file can contain it."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A point in a file that an editor can open. Lines and columns count from 1."""

    path: str
    line: int = 0
    column: int = 0
    sheet: str = ""

    @property
    def cell(self) -> str:
        """The cell of a workbook, such as `C7`; empty elsewhere."""
        if not self.sheet:
            return ""
        letters, rest = "", self.column or 1
        while rest:
            rest, digit = divmod(rest - 1, 26)
            letters = chr(ord("A") + digit) + letters
        return f"{letters}{self.line}"

    def __str__(self) -> str:
        if self.sheet:
            return f"{self.path}[{self.sheet}!{self.cell}]"
        return ":".join([self.path, *(str(n) for n in (self.line, self.column) if n)])


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an entity and each of its fields stand in one file.

    `fields` maps dotted names (`title.fr`) to (line, column); the entity itself is `""`.
    """

    path: str = ""
    fields: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    sheet: str = ""

    def at(self, name: str = "") -> Place:
        """The place of a field, or of what encloses it where the field is not written."""
        while name and name not in self.fields:
            name = name.rpartition(".")[0]
        return Place(self.path, *self.fields.get(name, (0, 0)), self.sheet)


NOWHERE = Origin()
Located = Annotated[
    Origin, SkipValidation, SkipJsonSchema(), Field(validation_alias=ORIGIN_KEY, repr=False)
]
