"""How files get broken by people who edit them: each way with the place it must be told at."""

import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Broken:
    """A file as somebody left it: its new bytes, and the code and line that must be told.

    `file` is where the fault is told, when it is not the file itself; `line` 0 is the whole file.
    `renamed` is the new path of a file that got another name; `data` is `None` where it is gone.
    """

    data: bytes | None
    code: str
    line: int = 0
    file: str = ""
    renamed: str = ""


Way = Callable[[str, str], Broken | None]
"""A way to break a file, from its path and its text; `None` where the file offers no hold."""


def line_of(text: str, offset: int) -> int:
    """The line of a character, from 1."""
    return text.count("\n", 0, offset) + 1


def told(text: str, code: str, line: int = 0, file: str = "") -> Broken:
    """A file broken to this text."""
    return Broken(text.encode("utf-8"), code, line, file)


def swapped(pattern: str, new: str, code: str, *, flags: int = re.MULTILINE) -> Way:
    """A way that rewrites the first place where a pattern is found."""
    compiled = re.compile(pattern, flags)

    def way(path: str, text: str) -> Broken | None:
        del path
        match = compiled.search(text)
        if match is None:
            return None
        broken = text[: match.start()] + match.expand(new) + text[match.end() :]
        start = match.start("at") if "at" in compiled.groupindex else match.start()
        return told(broken, code, line_of(text, start))

    return way


def appended(french: str, english: str, code: str, *, at_twin: bool = False) -> Way:
    """A way that adds a paragraph at the end of a narrative, in its language."""

    def way(path: str, text: str) -> Broken | None:
        words = french if path.endswith(".fr.md") else english
        if not words:
            return None
        whole = text.rstrip("\n") + "\n\n"
        file = twin(path) if at_twin else ""
        return told(whole + words + "\n", code, 0 if at_twin else line_of(whole, len(whole)), file)

    return way


def twin(path: str) -> str:
    """The narrative of the same page in the other language."""
    here, there = (".fr.md", ".en.md") if path.endswith(".fr.md") else (".en.md", ".fr.md")
    return path.removesuffix(here) + there


def in_windows(path: str, text: str) -> Broken | None:
    """Saved by an old editor, in the encoding of Windows."""
    del path
    first = re.search(r"[^\x00-\x7f]", text)
    if first is None:
        return None
    data = text.replace("\u2011", "-").encode("cp1252", "replace")
    return Broken(data, "AF102", line_of(text, first.start()))


def deleted(path: str, text: str) -> Broken | None:
    """Removed in one language only."""
    del text
    return Broken(None, "AF502", 0, twin(path))


def emptied(path: str, text: str) -> Broken | None:
    """Saved without anything in it."""
    del path, text
    return Broken(b"", "AF111", 1)


def misnamed(path: str, text: str) -> Broken | None:
    """Renamed with a language that the site does not have."""
    name = path.removesuffix(".md") + "a.md"
    return Broken(text.encode("utf-8"), "AF161", 0, name, name)


def without_line(pattern: str, code: str, *, above: int = 0) -> Way:
    """A way that loses one line; the fault is told so many lines above where it stood."""
    compiled = re.compile(pattern, re.MULTILINE)

    def way(path: str, text: str) -> Broken | None:
        del path
        match = compiled.search(text)
        if match is None:
            return None
        line = line_of(text, match.start())
        lines = text.split("\n")
        return told("\n".join([*lines[: line - 1], *lines[line:]]), code, line - above)

    return way


NARRATIVE: dict[str, Way] = {
    "straight quotes pasted": appended(
        'Voir aussi le guide "Bienvenue".', 'See also the "Welcome" guide.', "AF51"
    ),
    "link mistyped": swapped(r"\]\((?P<at>/)(\w)", r"](/x\2", "AF601"),
    "closing dashes joined by Word": swapped(r"(?<=\n)---\n\n", "—-\n\n", "AF162"),
    "heading that skips a level": appended("#### Suite\n\nTexte.", "#### More\n\nText.", "AF606"),
    "sentence added in one language": appended(
        "Une phrase nouvelle.", "A new sentence.", "AF520", at_twin=True
    ),
    "picture without words": appended("![](/images/carte.png)", "![](/images/map.png)", "AF605"),
    "saved by an old editor": in_windows,
    "figure's name mistyped": swapped(r"\{\{ (?P<at>\w)", "{{ z", "AF602"),
    "renamed": misnamed,
    "style pasted from Word": appended(
        '<span style="color: red">Important</span>', '<p class="MsoNormal">Text</p>', "AF610"
    ),
    "field of the front matter mistyped": swapped("^description:", "decription:", "AF125"),
    "quotation mark lost": swapped(r"^title: (.*)$", r'title: "\1', "AF121"),
    "deleted in one language": deleted,
    "braces not closed": appended(
        "Soit {{ plans/strategique-2008-2012/count/objective.",
        "That is {{ plans/strategique-2008-2012/count/objective.",
        "AF602",
    ),
    "control character from a PDF": appended("Une suite\x0c.", "More\x0c.", "AF103"),
    "opening dashes joined by Word": swapped(r"\A---\n", "—-\n", "AF162"),
    "merged, and two versions left": appended(
        "<<<<<<< HEAD\nUn texte.\n=======\nUn autre.\n>>>>>>> autre",
        "<<<<<<< HEAD\nA text.\n=======\nAnother.\n>>>>>>> other",
        "AF110",
    ),
    "emptied": emptied,
    "straight apostrophe typed": appended("L'État agit.", "It isn't done.", "AF51"),
    "colon in a title": swapped(r"^title: (.*)$", r"title: Plan : \1: x", "AF121"),
    "year in one language only": appended("Voir en 2031.", "See 2031.", "AF503"),
    "link in one language only": appended(
        "Voir [les plans](/plans/solidarite-2010-2015).",
        "See [the plans](/plans/solidarite-2010-2015).",
        "AF505",
    ),
}
"""What happens to a page of narrative. A code of four characters stands for its family."""
