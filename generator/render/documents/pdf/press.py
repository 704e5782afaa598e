"""Typst at work: one compiler for each folder of templates, kept for as long as the process.

It sees the folder of the document templates and nothing else: no font of the machine, no package,
no file beside them. Typst has threads of its own, which a fork does not take along: a process whose
parent has used it works through another, started anew.
"""

import multiprocessing
import os
import re
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing.util import Finalize
from pathlib import Path
from threading import Lock
from typing import Any

from generator.language.message import Message, say
from generator.unusable import UnusableError

FOLDER = "documents"
MAIN = "document.typ"
FONTS = f"{FOLDER}/fonts"
STANDARDS = ["ua-1", "a-2a"]
_PLACE = re.compile(r"┌─ (?:.*/)?([^/:]+):(\d+)")
_UNSHOWN = re.compile(
    r'the text (?:contains the disallowed codepoint )?`"((?:\\.|[^"\\])+)"`', re.DOTALL
)
_MARKS = "[\u0300-\u036f\u200d\u20d0-\u20ff\ufe00-\ufe0f]+"
"""What is joined to the letter before it: of such a group, Typst names the letter alone."""
_ESCAPED = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))", re.DOTALL)
_CONTROLS = {"t": "\t", "n": "\n", "r": "\r", "0": "\0"}


_users: set[int] = set()
"""The processes that have used Typst: this one, and those that it is a fork of."""
_turn = Lock()


def pressed(data: str, name: str, templates: Path) -> bytes:
    """The PDF of a document's data; `name` is the key of its page, for a person to find it."""
    _refuse_halves(data, name)
    return at_work(_compiled, data, name, templates)


def at_work(work: Callable[..., bytes | Message], *parts: object) -> bytes:
    """What some work with Typst gives, which is done here or in a process that is no fork.

    Raises `UnusableError` with the message that it gives instead.
    """
    if _users - {os.getpid()}:
        found = _other(os.getpid()).submit(work, *parts).result()
    else:
        with _turn:
            _users.add(os.getpid())
            found = work(*parts)
    if isinstance(found, Message):
        raise UnusableError(found)
    return found


@cache
def _other(of: int) -> ProcessPoolExecutor:  # noqa: ARG001 - each process has one of its own
    """A process that is no fork; it ends before this one waits for those that it has started."""
    found = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"))
    Finalize(None, found.shutdown, exitpriority=100)  # before the queue to it is closed
    return found


def _compiled(data: str, name: str, templates: Path) -> bytes | Message:
    """The PDF of a document's data, or what is wrong with it or with the templates."""
    import typst  # noqa: PLC0415 - thirty megabytes, loaded only where a document is made

    _users.add(os.getpid())
    try:
        compiler = _compiler(templates / FOLDER)
        found: Any = compiler.compile(
            sys_inputs={"document": data}, pdf_standards=STANDARDS, timestamp=0
        )
    except typst.TypstError as error:
        return _faulty(error, data, name)
    except UnusableError as error:
        return error.message
    return bytes(found)


@cache
def _compiler(folder: Path) -> Any:
    """The compiler of a folder of templates, with the fonts that stand in it."""
    import typst  # noqa: PLC0415 - as above

    if not (folder / MAIN).is_file():
        raise UnusableError(say("The template {name} is missing.", name=f"{FOLDER}/{MAIN}"))
    nowhere = folder / "packages"
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[folder / "fonts"],
    )
    if not fonts.fonts():
        raise UnusableError(say("Documents need a font: there is none in {folder}.", folder=FONTS))
    return typst.Compiler(
        folder / MAIN,
        root=folder,
        font_paths=fonts,
        ignore_system_fonts=True,
        package_path=nowhere,
        package_cache_path=nowhere,
    )


def _refuse_halves(data: str, name: str) -> None:
    """Refuse what is half a character: it can be written to no file."""
    try:
        data.encode()
    except UnicodeEncodeError as error:
        raise UnusableError(_unshown(data[error.start], name)) from error


def _faulty(error: Any, data: str, name: str) -> Message:
    """What Typst says of a text or of a template, and where, for a person."""
    unshown = _UNSHOWN.search(error.message)
    if unshown:
        text = _ESCAPED.sub(_letter, unshown[1])
        marked = re.search(re.escape(text) + _MARKS, data)
        return _unshown(marked[0] if marked and text.isascii() else text, name)
    place = _PLACE.search(error.diagnostic)
    return say(
        "The template {name} fails, line {line}: {reason}.",
        name=f"{FOLDER}/{place[1]}" if place else FOLDER,
        line=place[2] if place else "?",
        reason=". ".join((error.message, *error.hints)).rstrip("."),
    )


def _letter(escaped: re.Match[str]) -> str:
    """A letter that Typst writes by its number or its name."""
    number, name = escaped.groups()
    return chr(int(number, 16)) if number else _CONTROLS.get(name, name)


def _unshown(text: str, name: str) -> Message:
    """That a character cannot be shown, with its number: it may be one that is not seen."""
    return say(
        "The document “{name}” cannot show this character: {character}. Take it out of the text, "
        "or put a font that has it in {folder}.",
        name=name,
        character=", ".join(f"U+{ord(one):04X}" for one in text),
        folder=FONTS,
    )
