"""What a file says before the model gives it meaning: text, lists and records, each with its place.

YAML, CSV and workbooks all become these, so that everything after reads one form.
"""

from dataclasses import dataclass

from generator.place import Place


@dataclass(frozen=True, slots=True)
class File:
    """The file, and in a workbook the sheet, that a value stands in."""

    path: str
    sheet: str = ""


class Scalar(str):
    """A piece of text as its file writes it; `plain` when it stands in YAML without quotes."""

    __slots__ = ("column", "line", "plain", "tag")
    line: int
    column: int
    plain: bool
    tag: str


def scalar(
    text: str, line: int = 0, column: int = 0, *, plain: bool = False, tag: str = ""
) -> Scalar:
    """Text at a line and column, counted from 1."""
    made = Scalar(text)
    made.line, made.column, made.plain, made.tag = line, column, plain, tag
    return made


class Items(list["Tree"]):
    """A list, with the place of its start."""

    __slots__ = ("column", "line", "tag")

    def __init__(self, line: int = 0, column: int = 0, tag: str = "") -> None:
        super().__init__()
        self.line, self.column, self.tag = line, column, tag


class Record(dict[Scalar, "Tree"]):
    """Named values, with the file and the place of their start."""

    __slots__ = ("column", "file", "line")

    def __init__(self, file: File, line: int = 0, column: int = 0) -> None:
        super().__init__()
        self.file, self.line, self.column = file, line, column

    def place(self, name: str = "") -> Place:
        """Where the value of a name stands, or the record itself."""
        value = self.get(scalar(name)) if name else None
        return place(self.file, self if value is None else value)


Tree = Scalar | Items | Record


def place(file: File, value: Tree) -> Place:
    """The place of a value of a file."""
    return Place(file.path, value.line, value.column, file.sheet)
