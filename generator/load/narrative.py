"""Narrative: the Markdown files of the content folder, one per page and language."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.language.message import Message, say
from generator.load.files import entries, read_text
from generator.load.journal import Journal
from generator.load.project import Project
from generator.load.rules import BAD_FRONT_MATTER, UNKNOWN_FIELD, UNKNOWN_FILE, UNKNOWN_LANGUAGE
from generator.load.tree import Record, Scalar, Tree, place
from generator.load.words import nearest, short
from generator.load.yaml_file import read_yaml
from generator.model.narrative import Narrative
from generator.place import Origin, Place

_FENCE = "---"
_DASHES = re.compile(r"[-\u2010-\u2015\u2212]{1,4}\s*")
_PICTURES = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"})
_ENDING = ".md"
_WORD_PROCESSORS = frozenset({".doc", ".docx", ".odt", ".pages", ".rtf"})
_TEXTS = _WORD_PROCESSORS | {".md", ".markdown", ".mdown", ".text", ".txt"}
"""How the names of files end that were likely meant as narrative."""
_FIELDS = ("title", "description")
_FIELD = re.compile(rf"(?:{'|'.join(_FIELDS)})\s*:")
_CODE = re.compile(r"[.\s_-]+[A-Za-z]{2,3}(?:-[A-Za-z]{2})?$")
"""A name’s last part that is likely meant as the code of a language."""


def read_narratives(
    project: Project, folder: Path, within: Path | None = None
) -> tuple[Narrative, ...]:
    """Every narrative below a folder, in the order of their paths; or those `within` one of it."""
    files = list(_files(project, within or folder))
    for path in files:
        if path.suffix != _ENDING and path.suffix.lower() in _TEXTS:
            _note_ending(project, path)
    found = (_read(project, folder, path) for path in files if path.suffix == _ENDING)
    return tuple(narrative for narrative in found if narrative is not None)


def read_images(project: Project, folder: Path) -> tuple[str, ...]:
    """The pictures below `images/` of a folder, by their path from it: `images/map.png`.

    No SVG: opened by itself, it could run a script.
    """
    return tuple(
        path.relative_to(folder).as_posix()
        for path in _files(project, folder / "images")
        if path.suffix.lower() in _PICTURES
    )


def key_of(path: str) -> str:
    """The key of a page by its path without language: `plans/x/index` is `plans/x`."""
    return path.removesuffix("/index")


def _files(project: Project, folder: Path) -> Iterator[Path]:
    """The files of a folder and those below it."""
    for path in entries(project.root, folder, project.journal):
        if path.is_dir():
            yield from _files(project, path)
        else:
            yield path


def _read(project: Project, folder: Path, path: Path) -> Narrative | None:
    """The narrative of one file, when its name gives a language of the site."""
    name, _, lang = path.relative_to(folder).as_posix().removesuffix(".md").rpartition(".")
    if not name or "/" in lang or lang not in project.languages:
        _note_language(project, path)
        return None
    text = read_text(project.root, path, project.journal)
    if text is None:
        return None
    shown = project.shown(path)
    front, body, line = _split(text, shown, project.journal)
    fields = _front_matter(front, shown, project.journal)
    return Narrative(
        key=key_of(name),
        lang=lang,
        path=shown,
        body=body,
        line=line,
        origin=Origin(shown, {name: (each.line, each.column) for name, each in fields.items()}),
        **fields,
    )


def _note_ending(project: Project, path: Path) -> None:
    """Note a text that is no narrative for the end of its name."""
    name = f"{path.stem.removesuffix(_ENDING)}{_ENDING}"
    project.journal.note(
        UNKNOWN_FILE,
        Place(project.shown(path)),
        say("Nothing reads “{name}”.", name=path.name),
        expected=say("Narrative as plain text, in a file whose name ends in .md."),
        fix=say("Put its text in a file called “{name}”.", name=name)
        if path.suffix.lower() in _WORD_PROCESSORS
        else say("Call it “{name}”.", name=name),
    )


def _split(text: str, path: str, journal: Journal) -> tuple[str, str, int]:
    """The front matter, the body, and the line on which the body begins.

    A block that never closes is taken to end at the first empty line: its fields are no prose.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    above = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if above and _opens(lines[above:]):
        journal.note(
            BAD_FRONT_MATTER,
            Place(path, 1, 1),
            say("An empty line stands above the title."),
            expected=say("The three hyphens on the first line of the file."),
            fix=say("Delete the lines above them."),
        )
        front, body, first = _split("\n".join(lines[above:]), path, journal)
        return "\n" * above + front, body, first + above
    if lines[0].rstrip() != _FENCE:
        if not _opens(lines):
            return "", "\n".join(lines), 1
        _note_fence(Place(path, 1, 1), lines[0], journal)
    for number, line in enumerate(lines[1:], start=2):
        if _DASHES.fullmatch(line):
            if line.rstrip() != _FENCE:
                _note_fence(Place(path, number, 1), line, journal)
            return "\n".join(lines[1 : number - 1]), "\n".join(lines[number:]), number + 1
    _note_front(Place(path, 1, 1), say("The block that opens here is never closed."), journal)
    end = next((number for number, line in enumerate(lines) if not line.strip()), 1)
    return "", "\n".join(lines[end:]), end + 1


def _opens(lines: list[str]) -> bool:
    """Whether a text begins with a block of fields, under dashes that are not three hyphens."""
    return bool(_DASHES.fullmatch(lines[0])) and lines[1:2] != [] and bool(_FIELD.match(lines[1]))


def _note_fence(where: Place, line: str, journal: Journal) -> None:
    """Note a fence of other dashes than three hyphens: word processors join them."""
    journal.note(
        BAD_FRONT_MATTER,
        where,
        say("This line is “{line}”, which is not three hyphens.", line=line.strip()),
        expected=say("Three hyphens (---), above and below the title and the description."),
        fix=say("Type three hyphens; word processors turn them into other dashes."),
    )


def _front_matter(front: str, path: str, journal: Journal) -> dict[str, Scalar]:
    """The title and description of a front matter."""
    tree = read_yaml(front, path, journal, first_line=2)
    if not isinstance(tree, Record):
        if tree is not None:
            _note_front(Place(path, 2, 1), say("Something other than fields stands here."), journal)
        return {}
    values = ((key, value, _field(tree, key, value, journal)) for key, value in tree.items())
    return {
        str(key): value
        for key, value, sound in values
        if sound and value and isinstance(value, Scalar)
    }


def _field(tree: Record, key: Scalar, value: Tree, journal: Journal) -> bool:
    """Whether a field of the front matter can be used."""
    if key not in _FIELDS:
        journal.note(
            UNKNOWN_FIELD,
            place(tree.file, key),
            say("There is no field “{name}” here.", name=short(key)),
            expected=say("One of: {names}.", names=", ".join(_FIELDS)),
            fix=nearest(key, _FIELDS),
        )
        return False
    if not isinstance(value, Scalar):
        found = say("“{field}” is not a text.", field=key)
        _note_front(place(tree.file, value), found, journal)
        return False
    return True


def _note_front(where: Place, found: Message, journal: Journal) -> None:
    """Note a front matter that cannot be read."""
    journal.note(
        BAD_FRONT_MATTER,
        where,
        found,
        expected=say("A line of three dashes, a title, a description, a line of three dashes."),
        fix=say("Correct the lines between the dashes; put a text with a colon in quotes."),
    )


def _note_language(project: Project, path: Path) -> None:
    """Note a file whose name gives no language of the site."""
    stem = _CODE.sub("", path.stem) or path.stem
    names = [f"{stem}.{lang}.md" for lang in project.languages]
    project.journal.note(
        UNKNOWN_LANGUAGE,
        Place(project.shown(path)),
        say("The name “{name}” gives no language of this site.", name=path.name),
        expected=say("One of: {names}.", names=", ".join(names)),
        fix=say("Rename the file, with the code of its language before .md."),
    )
