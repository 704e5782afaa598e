"""YAML as a tree with places. Events only: nothing is constructed, nothing recurses.

Types come from the model, never from YAML: `1.10`, `no` and `0123` reach it as text. Anchors,
aliases, tags, several documents in a file and deep nesting are refused while reading.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NoReturn, Protocol

import yaml

from generator.language.message import Message, say
from generator.load.files import UNREADABLE
from generator.load.journal import Journal
from generator.load.rules import BROKEN_YAML, DUPLICATE_KEY, FORBIDDEN_YAML
from generator.load.tree import File, Items, Record, Scalar, Tree, place, scalar
from generator.place import Place

MAX_DEPTH = 40
QUOTES = ("'", '"')
_PLAIN = (None, "")
_Loader: type[yaml.Loader] = getattr(yaml, "CLoader", yaml.Loader)  # reads events, builds nothing
_Start = (yaml.SequenceStartEvent, yaml.MappingStartEvent)


class _Mark(Protocol):
    """A point in a text, as either of PyYAML's readers gives it, counted from 0."""

    line: int
    column: int


@dataclass(slots=True)
class _RefusedError(Exception):
    """The file holds something that is never read."""

    place: Place
    found: Message


@dataclass(slots=True)
class _Builder:
    """The tree under construction: what is open, and the key that waits for its value."""

    file: File
    journal: Journal
    first_line: int
    tags: bool
    root: Tree | None = None
    open: list[tuple[Items | Record, list[Scalar | None]]] = field(default_factory=list)
    refused: bool = False
    swallowed: tuple[tuple[int, int], int] | None = None
    """Where the last quoted text of several lines starts, and the line on which it ends."""

    def at(self, mark: _Mark | None) -> tuple[int, int]:
        """The line and column of a mark, in the file."""
        if mark is None:
            return self.first_line, 1
        return mark.line + self.first_line, mark.column + 1

    def event(self, event: yaml.Event) -> None:
        """Take one event in."""
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, _Start):
            if event.anchor is not None or event.tag is not None:
                self._screen(event)
            self._enter(event)
        elif isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
            self.open.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._screen(event)
            self.put(scalar(f"*{event.anchor}", *self.at(event.start_mark)))
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self._refuse(event, say("A second document starts here (---)."))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        """Take a piece of text in."""
        style = event.style
        line, column = self.at(event.start_mark)
        if style in QUOTES and self.at(event.end_mark)[0] > line:
            self.swallowed = (line, column), self.at(event.end_mark)[0]
        if event.anchor is not None or event.tag is not None:
            self._screen(event)
        if style == '"' and UNREADABLE.search(event.value):
            self._refuse(event, say("A backslash stands for an invisible character here."))
        tag = event.tag or ""
        self.put(scalar(event.value, line, column, plain=style in _PLAIN, tag=tag))

    def _refuse(self, event: yaml.Event, found: Message) -> NoReturn:
        """Stop reading: the file holds something that is never read."""
        raise _RefusedError(Place(self.file.path, *self.at(event.start_mark)), found)

    def put(self, value: Tree) -> None:
        """Set a value where the next one belongs."""
        if not self.open:
            self.root = value
            return
        container, key = self.open[-1]
        if isinstance(container, Items):
            container.append(value)
        elif key[0] is None:
            key[0] = self._key(container, value)
        else:
            container.setdefault(key[0], value)
            key[0] = None

    def _enter(self, event: yaml.CollectionStartEvent) -> None:
        """Open a list or a record."""
        line, column = self.at(event.start_mark)
        if len(self.open) >= MAX_DEPTH:
            self._refuse(event, say("Keys are nested more than {depth} deep.", depth=MAX_DEPTH))
        made: Items | Record = (
            Items(line, column, event.tag or "")
            if isinstance(event, yaml.SequenceStartEvent)
            else Record(self.file, line, column)
        )
        self.put(made)
        self.open.append((made, [None]))

    def _key(self, record: Record, value: Tree) -> Scalar:
        """The key that a value is; a second one of the same name is a problem."""
        if not isinstance(value, Scalar):
            raise _RefusedError(place(self.file, value), say("A list or a group stands as a key."))
        first = next((key for key in record if key == value), None) if value in record else None
        if first is not None:
            self.journal.note(
                DUPLICATE_KEY,
                place(self.file, value),
                say(
                    "“{key}” is written twice, first on line {line}.",
                    key=value,
                    line=str(first.line),
                ),
                expected=say("Each key once."),
                fix=say("Keep one of the two, or merge them."),
            )
        return value

    def _screen(self, event: yaml.NodeEvent) -> None:
        """Note anchors, aliases and tags, which may only stand where they are not ours to judge."""
        if self.tags:
            return
        found = None
        if isinstance(event, yaml.AliasEvent):
            found = say("An alias (*{name}) stands here.", name=event.anchor)
        elif event.anchor is not None:
            found = say("An anchor (&{name}) stands here.", name=event.anchor)
        elif getattr(event, "tag", None) is not None:
            found = say("A tag (an exclamation mark before a value) stands here.")
        if found:
            self.refused = True
            _note_forbidden(Place(self.file.path, *self.at(event.start_mark)), found, self.journal)


def read_yaml(
    text: str, path: str, journal: Journal, *, first_line: int = 1, tags: bool = False
) -> Tree | None:
    """The tree of a YAML document; `None`, with problems, where it cannot or must not be read.

    An empty document gives `None` without a problem. `tags` lets tags, anchors and aliases stand:
    tags are kept, aliases become text.
    """
    file = File(path)
    builder = _Builder(file, journal, first_line, tags)
    try:
        for event in _events(text):
            builder.event(event)
    except _RefusedError as refused:
        _note_forbidden(refused.place, refused.found, journal)
        return None
    except yaml.MarkedYAMLError as error:
        _note_broken(error, text, builder)
        return None
    except yaml.YAMLError:
        _note(Place(path, first_line), say("This cannot be read as YAML."), builder)
        return None
    root = builder.root
    is_empty = isinstance(root, Scalar) and root.plain and not root
    return None if builder.refused or is_empty else root


def _events(text: str) -> Iterator[yaml.Event]:
    """The events of a YAML text, one at a time: reading stops where the caller stops."""
    loader = _Loader(text)
    next_event: Callable[[], yaml.Event | None] = loader.get_event
    try:
        while (event := next_event()) is not None:
            yield event
            if isinstance(event, yaml.StreamEndEvent):
                return
    finally:
        loader.dispose()


def _note_forbidden(where: Place, found: Message, journal: Journal) -> None:
    """Note something that YAML allows and this project does not."""
    journal.note(
        FORBIDDEN_YAML,
        where,
        found,
        expected=say("Plain keys, lists and text, in one document."),
        fix=say("Write the value itself here; put text that starts with & * or ! in quotes."),
    )


def _note_broken(error: yaml.MarkedYAMLError, text: str, builder: _Builder) -> None:
    """Note a fault of syntax, in plain words, where it can be mended."""
    problem, context = error.problem or "", error.context or ""
    mark = error.problem_mark or error.context_mark
    if "end of stream" in problem or "expected ':'" in problem:
        mark = error.context_mark or mark
    line, column = builder.at(mark)
    if builder.swallowed and builder.swallowed[1] == line:
        _note_swallowed(builder, *builder.swallowed)
        return
    if "flow" in context and builder.open:
        line, column = builder.open[-1][0].line, builder.open[-1][0].column
    lines = text.splitlines() or [""]
    line = min(line, len(lines) + builder.first_line - 1)
    written = lines[line - builder.first_line]
    blank = _NO_BREAK.match(written)
    if blank:
        _note(Place(builder.file.path, line, blank.end()), _HARD_SPACE, builder, _SOFT_SPACE)
        return
    if _TAB.match(written):
        context, problem = "", _TABBED
        column = written.index("\t") + 1
    found, fix = _words(context, problem, written[column - 1 : column])
    _note(Place(builder.file.path, line, column), found, builder, fix)


def _note_swallowed(builder: _Builder, start: tuple[int, int], line: int) -> None:
    """Note a quotation mark that was forgotten: the text goes on to the next one, lines below."""
    _note(
        Place(builder.file.path, *start),
        say("The text in quotes that starts here goes on to line {line}.", line=str(line)),
        builder,
        say("Close the quotation mark at the end of the text."),
    )


def _note(where: Place, found: Message, builder: _Builder, fix: Message | None = None) -> None:
    """Note a fault of syntax."""
    builder.journal.note(
        BROKEN_YAML,
        where,
        found,
        expected=say("`key: value` lines, indented with spaces; lists that start with a dash."),
        fix=fix or _COMPARE,
    )


def _words(context: str, problem: str, character: str) -> tuple[Message, Message]:
    """What a fault of syntax is, as a person would say it, and what to do."""
    if "cannot start any token" in problem and character != "\t":
        words = say("A value cannot start with {character} unless in quotes.", character=character)
        return words, say("Put the whole value in double quotes.")
    for in_context, in_problem, words, fix in _SYNTAX:
        if in_context in context and in_problem in problem:
            return words, fix
    return say("This cannot be read as YAML."), _COMPARE


_COMPARE = say("Compare this line and the one before it with others of the file.")
_NO_BREAK = re.compile(r"\s*[\u00a0\u2000-\u200a\u202f\u3000]")
_TAB = re.compile(r" *\t")
_HARD_SPACE = say("A no-break space stands in the indent of this line.")
_SOFT_SPACE = say("Type the indent again with the space bar; such spaces come from a copied text.")


_TABBED = "cannot start any token"
_SYNTAX = (  # words of libyaml's context and problem, what they mean, and what to do
    (
        "",
        _TABBED,
        say("A tab stands here; YAML is indented with spaces."),
        say("Replace the tab by spaces, as many as the lines beside it start with."),
    ),
    (
        "quoted scalar",
        "end of stream",
        say("The quotation mark that opens here is never closed."),
        say("Close the quotation mark at the end of the text."),
    ),
    (
        "",
        "mapping values are not allowed",
        say("A colon stands where a value goes on: put the value in quotes, or indent less."),
        say('Put the whole value in double quotes, as in `title: "Plan: a summary"`.'),
    ),
    (
        "flow",
        "",
        say("The bracket that opens here is never closed."),
        say("Close the bracket, or put the whole value in double quotes."),
    ),
    (
        "",
        "expected ':'",
        say("This line has no colon after its key."),
        say("Write a colon and a space after the key, as in `title: Plan`."),
    ),
    (
        "",
        "escape",
        say("A backslash in double quotes makes no character here: use single quotes."),
        say("Put the value in single quotes, or write the backslash twice."),
    ),
    (
        "block",
        "",
        say("This line is not indented like those around it."),
        say("Give it as many spaces as the lines that stand at the same level."),
    ),
)
