"""Typst at work: one compiler for each folder of templates, kept for as long as the process.

It sees the folder of the document templates and nothing else: no font of the machine, no package,
no file beside them. Typst has threads of its own, which a fork does not take along: a process whose
parent has used it works through another, started anew.
"""

import json
import multiprocessing
import os
import re
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing.util import Finalize
from pathlib import Path
from threading import Lock, Thread
from typing import Any
from unicodedata import category

from generator.language.message import Message, say
from generator.render.documents.compose.letters import REPLACEMENT
from generator.unusable import UnusableError

FOLDER = "documents"
MAIN = "document.typ"
FONTS = f"{FOLDER}/fonts"
STANDARDS = ["ua-1", "a-2a"]
_PLACE = re.compile(r"┌─ (?:.*/)?([^/:]+):(\d+)")
_UNSHOWN = re.compile(
    r'the text (?:contains the disallowed codepoint )?`"((?:\\.|[^"\\])+)"`', re.DOTALL
)
_PROBE = """#set document(title: "Letters")
#set text(font: ("Source Sans 3", "DejaVu Sans"))
#sys.inputs.letters.clusters().join(" ")
"""
_MARKS = "[\u0300-\u036f\u200d\u20d0-\u20ff\ufe00-\ufe0f]+"
"""What is joined to the letter before it: of such a group, Typst names the letter alone."""
_TOLD = {"plain", "description", "publisher", "keywords", "alternative"}
"""What a document says beside its pages, which takes no font."""
_LARGE, _FORGETTING = 250_000, 11
"""From how many letters of data on Typst remembers too much of a document, until so many others."""
_ROUNDS = 3
"""How often a document is set again, at most, without what could not be shown."""
_ESCAPED = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))", re.DOTALL)
_CONTROLS = {"t": "\t", "n": "\n", "r": "\r", "0": "\0"}


_users: set[int] = set()
"""The processes that have used Typst: this one, and those that it is a fork of."""
_turn = Lock()


def pressed(data: str, name: str, templates: Path) -> bytes:
    """The PDF of a document's data; `name` is the key of its page, for a person to find it.

    A character that no font has is shown as replaced: it must not keep all else from being read.
    """
    _refuse_halves(data, name)
    return at_work(_compiled, data, name, templates)


def unshown(letters: str, templates: Path) -> str:
    """The characters among these that no font of the templates has, in their order."""
    letters = "".join(one for one in dict.fromkeys(letters) if not one.isascii())
    found = at_work(_missing, letters, templates) if letters else b""
    return "".join(one for one in letters if one in found.decode() and not is_mark(one))


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
    found = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), initializer=_follow)
    Finalize(None, found.shutdown, exitpriority=100)  # before the queue to it is closed
    return found


def _follow() -> None:
    """Ends this process soon after the one that it works for, however that ends."""
    above = multiprocessing.parent_process()
    assert above  # noqa: S101 - it was started by one

    def end() -> None:
        above.join()
        os._exit(1)

    Thread(target=end, daemon=True).start()


def _compiled(data: str, name: str, templates: Path) -> bytes | Message:
    """The PDF of a document's data, or what is wrong with it or with the templates."""
    _users.add(os.getpid())
    try:
        return _tried(data, name, templates)
    except UnusableError as error:
        return error.message
    finally:
        if len(data) > _LARGE:
            _forget(templates / FOLDER)


def _tried(data: str, name: str, templates: Path) -> bytes | Message:
    """The PDF of a document's data, if need be without the characters that no font has."""
    import typst  # noqa: PLC0415 - thirty megabytes, loaded only where a document is made

    for left in reversed(range(_ROUNDS)):
        try:
            return _set(_compiler(templates / FOLDER), data)
        except typst.TypstError as error:
            named = _named(error.diagnostic)
            shown = _without(data, named | _joined(named, data))
            if shown == data or not left:
                return _faulty(error, data, name)
            data = shown
    raise AssertionError(name)


def _set(compiler: Any, data: str) -> bytes:
    """The PDF of some data, by the standards that it claims."""
    inputs = {"document": data}
    return bytes(compiler.compile(sys_inputs=inputs, pdf_standards=STANDARDS, timestamp=0))


def _missing(letters: str, templates: Path) -> bytes:
    """Which of some characters no font has: those that Typst names when it is to set them."""
    import typst  # noqa: PLC0415 - as above

    _users.add(os.getpid())
    folder = templates / FOLDER
    compiler: Any = typst.Compiler(
        _PROBE.encode(), root=folder, font_paths=_fonts(folder), ignore_system_fonts=True
    )
    try:
        compiler.compile(sys_inputs={"letters": letters}, pdf_standards=STANDARDS, timestamp=0)
    except typst.TypstError as error:
        return "".join(_named(error.diagnostic)).encode()
    return b""


def _named(diagnostic: str) -> set[str]:
    """The characters that Typst says it cannot show."""
    found = (_ESCAPED.sub(_letter, one[1]) for one in _UNSHOWN.finditer(diagnostic))
    return {letter for text in found for letter in text}


def _joined(letters: set[str], data: str) -> set[str]:
    """The marks that are joined to some letters of the alphabet, which have a font."""
    found = (re.findall(f"{re.escape(one)}({_MARKS})", data) for one in letters if one.isascii())
    return {mark for groups in found for marks in groups for mark in marks}


def _without(data: str, letters: set[str]) -> str:
    """Data in which these characters are replaced wherever they are to be seen.

    Marks, which only change the letter before them, are left out.
    """
    signs = {ord(one): "" if is_mark(one) else REPLACEMENT for one in letters if not one.isascii()}
    return json.dumps(_replaced(json.loads(data), signs), ensure_ascii=False) if signs else data


def _replaced(value: Any, signs: Mapping[int, str]) -> Any:
    """Data with some characters replaced, but for what is only told about the document."""
    match value:
        case str():
            return value.translate(signs)
        case list():
            return [_replaced(one, signs) for one in value]
        case dict():
            return {
                name: one if name in _TOLD else _replaced(one, signs) for name, one in value.items()
            }
    return value


def is_mark(letter: str) -> bool:
    """Whether a character is seen only with others: an accent, a joiner, a variation."""
    return category(letter)[0] == "M" or category(letter) == "Cf"


def _forget(folder: Path) -> None:
    """Has Typst forget what it remembers of a large document: two hundred megabytes of a book.

    It forgets what ten documents in a row have had no use for; here, ten that are empty.
    """
    import typst  # noqa: PLC0415 - as above

    fonts = _fonts(folder)
    for _ in range(_FORGETTING):
        empty: Any = typst.Compiler(b"", root=folder, font_paths=fonts, ignore_system_fonts=True)
        empty.compile(format="svg", sys_inputs={"none": ""})


@cache
def _compiler(folder: Path) -> Any:
    """The compiler of a folder of templates, with the fonts that stand in it."""
    import typst  # noqa: PLC0415 - as above

    if not (folder / MAIN).is_file():
        raise UnusableError(say("The template {name} is missing.", name=f"{FOLDER}/{MAIN}"))
    nowhere = folder / "packages"
    fonts = _fonts(folder)
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


def _fonts(folder: Path) -> Any:
    """The fonts of a folder of templates, and no others."""
    import typst  # noqa: PLC0415 - as above

    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[folder / "fonts"],
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
