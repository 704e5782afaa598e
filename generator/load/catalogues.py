"""A project's own catalogues, `locale/<language>/*.po`: their text, once they are fit for use."""

import re
from collections.abc import Callable, Iterator, Mapping
from io import StringIO
from pathlib import Path
from string import Formatter

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Message as Entry
from babel.messages.pofile import PoFileError, read_po
from babel.numbers import parse_pattern

from generator.language.message import say
from generator.language.words import Catalogues
from generator.load.files import entries, read_text, shown
from generator.load.journal import Journal
from generator.load.rules import BROKEN_CATALOGUE, UNFIT_TRANSLATION
from generator.place import Place
from generator.sentences import KNOWN, faults

FOLDER = "locale"
_TEMPLATES = {known.text: known for known in KNOWN.values()}
_ADDRESS = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def read_catalogues(root: Path, journal: Journal) -> Catalogues:
    """The texts of the catalogues of each language, without those that would break a page."""
    folders = (path for path in entries(root, root / FOLDER, journal) if path.is_dir())
    return {folder.name: tuple(_texts(root, folder, journal)) for folder in folders}


def _texts(root: Path, folder: Path, journal: Journal) -> Iterator[str]:
    """The texts of the catalogues in a folder."""
    for path in entries(root, folder, journal):
        text = read_text(root, path, journal) if path.suffix == ".po" else None
        if text is not None and _is_fit(text, path, root, journal):
            yield text


def _is_fit(text: str, path: Path, root: Path, journal: Journal) -> bool:
    """Whether pages can speak in the words of a catalogue; if not, why is noted."""
    name = shown(root, path)
    try:
        entries_of = list(read_po(StringIO(text), abort_invalid=True))
    except (PoFileError, ValueError) as error:
        _note_broken(name, int(getattr(error, "lineno", 0)) + 1, journal)
        return False
    found = [(one, words) for one in entries_of if one.id for words in _words(one)]
    unfit = [(one, words) for one, words in found if not _fits(one, words, path.parent.name)]
    for one, words in unfit:
        _note_unfit(one, words, Place(name, one.lineno or 1), journal)
    return not unfit


def _note_broken(name: str, line: int, journal: Journal) -> None:
    """Note a catalogue that cannot be read."""
    journal.note(
        BROKEN_CATALOGUE,
        Place(name, line),
        say("This catalogue cannot be read from this line on."),
        expected=say("A line with msgid in front of each sentence, and one with msgstr after it."),
        fix=say("Correct the line, or save the file again with a program for catalogues."),
    )


def _words(entry: Entry) -> tuple[str, ...]:
    """The translations of a sentence: one, or one for each plural form; those left empty aside."""
    words = (entry.string,) if isinstance(entry.string, str) else entry.string or ()
    return tuple(filter(None, words))


def _id(entry: Entry) -> str:
    """A sentence in English; the plural of one that counts."""
    return entry.id if isinstance(entry.id, str) else str(entry.id[-1])


def _note_unfit(entry: Entry, words: str, place: Place, journal: Journal) -> None:
    """Note a translation that cannot stand for its sentence."""
    names = ", ".join(f"{{{name}}}" for name in _fields(_id(entry)) or ())
    expected = say("No names in braces.")
    if _trial(entry):
        expected = say("Something of the form of “{sentence}”.", sentence=_id(entry))
    elif names:
        expected = say("No other names in braces than {names}, each brace closed.", names=names)
    journal.note(
        UNFIT_TRANSLATION,
        place,
        say("“{words}” cannot stand for “{sentence}”.", words=words, sentence=_id(entry)),
        expected=expected,
        fix=say("Correct the translation."),
    )


def _fits(entry: Entry, words: str, lang: str) -> bool:
    """Whether words can stand for a sentence."""
    trial, template = _trial(entry), _TEMPLATES.get(_id(entry))
    if trial:
        return trial(words)
    if template and not entry.context:
        return not any(faults(words, template, lang))
    wanted, found = _fields(_id(entry)), _fields(words)
    return wanted is None or (found is not None and set(found) <= set(wanted))


def _trial(entry: Entry) -> Callable[[str], bool] | None:
    """What tells whether words are fit in a context where no sentence stands."""
    context = entry.context or ""
    return next((trial for kind, trial in _TRIALS.items() if context.startswith(kind)), None)


def _fields(text: str) -> list[str] | None:
    """The names in the braces of a text; `None` where they are not closed."""
    try:
        return [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    except ValueError:
        return None


def _is_address(words: str) -> bool:
    """Whether words can be a part of an address."""
    return bool(_ADDRESS.fullmatch(words))


def _is_pattern(words: str) -> bool:
    """Whether words are a pattern of numbers (CLDR)."""
    try:
        return "0{decimals}" in words and bool(parse_pattern(words.replace("{decimals}", ".00")))
    except ValueError:
        return False


def _is_locale(words: str) -> bool:
    """Whether CLDR knows a locale."""
    try:
        return bool(Locale.parse(words))
    except (UnknownLocaleError, ValueError):
        return False


_TRIALS: Mapping[str, Callable[[str], bool]] = {
    "address of a section": _is_address,
    "number pattern": _is_pattern,
    "CLDR locale": _is_locale,
    "date format": bool,
}
"""What stands in some contexts is no sentence: what tells whether it is fit, by the context."""
