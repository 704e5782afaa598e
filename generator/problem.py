"""What is wrong with content, as a value: never an exception, never a traceback."""

from dataclasses import dataclass
from enum import StrEnum

from generator.language.message import Message
from generator.place import Place


class Severity(StrEnum):
    """How much a fault matters: an error refuses the build, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"
    OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A repair that is certain: the text `old`, which begins at `place`, becomes `new`.

    `old` is as the file writes it, line ends included.
    """

    place: Place
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A kind of fault: its stable code, its name (the fault, never the remedy), its documentation.

    `doc` is the English documentation, in Markdown; the catalogues translate it by paragraph.
    A fault that `hides` keeps a file, or a part of it, from being read: what stands there seems
    missing. A rule that `needs_all` finds what is missing, and waits until all can be read.
    """

    code: str
    name: str
    severity: Severity
    doc: str
    hides: bool = False
    needs_all: bool = False

    def at(
        self,
        place: Place,
        found: Message,
        *,
        expected: Message,
        fix: Message,
        item: str = "",
        width: int = 0,
        edit: Edit | None = None,
    ) -> "Problem":
        """The problem that this rule finds at `place`, over `width` characters where known."""
        return Problem(
            rule=self,
            place=place,
            found=found,
            expected=expected,
            fix=fix,
            item=item,
            severity=self.severity,
            width=width,
            edit=edit,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault at one place: what was found, what was expected, how to fix it.

    `item` names what is at fault by its id, for waivers: `strategique-2008-2012/1.2`,
    `2007-2008/1/2006-2007`. `width` is how many characters are at fault, 0 where only the start is
    known. `edit` mends it, where what to write is certain.
    """

    rule: Rule
    place: Place
    found: Message
    expected: Message
    fix: Message
    severity: Severity
    item: str = ""
    width: int = 0
    edit: Edit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Waived:
    """A problem that a waiver lets stand, with the reason that the public reads."""

    problem: Problem
    reason: dict[str, str]
