"""From a tree to what pydantic reads: places kept, and what only the file's writing shows checked.

Unknown fields and languages, words that YAML misreads and empty values are settled here; types,
ids, dates and numbers are pydantic's.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from sys import intern

from generator.language.message import say
from generator.load.journal import Journal
from generator.load.marks import Marks
from generator.load.rules import UNKNOWN_FIELD, UNQUOTED_WORD
from generator.load.tree import File, Items, Record, Scalar, Tree, place
from generator.load.words import closest, listed, nearest, short
from generator.model.shape import WRITTEN, Form, Shape, fields_of
from generator.place import ORIGIN_KEY, Origin

_NULL = re.compile(r"~|null|Null|NULL")
_MISREAD = re.compile(  # https://yaml.org/type/: what YAML 1.1 takes for something else than text
    r"(?i:y|yes|n|no|on|off|true|false|null)|~"
    r"|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"  # base 60
    r"|[-+]?0[0-9_]+|[-+]?0[xob][0-9a-fA-F_]+|[-+]?[0-9]*_[0-9_]*|[-+]?\.(?i:inf|nan)"
)
_STRING = Shape(Form.STRING)
_WHOLE = re.compile(r"-?[0-9]{1,9}")


MISSPELT = 0.7
"""How like a field a name must be to be read as it."""


@dataclass(frozen=True, slots=True)
class Unread:
    """Text that is not what a switch or a whole number takes; pydantic refuses it."""

    text: str


@dataclass(slots=True)
class _Places:
    """The places of one entity's fields, as they are found."""

    file: File
    names: list[str]
    points: list[tuple[int, int]]

    def mark(self, name: str, value: Scalar | Items | Record) -> None:
        """Keep the place of a field."""
        self.names.append(name)
        self.points.append((value.line, value.column))


@dataclass(frozen=True, slots=True)
class Fitter:
    """Fits trees to shapes for a site in these languages."""

    languages: Sequence[str]
    journal: Journal

    def entity(self, record: Record, entity: type[object]) -> dict[str, object]:
        """The fields of an entity by name, with its `Origin`.

        A misspelt name is a problem once: its value is read as that of the field most like it, so
        that nothing seems missing besides.
        """
        known = fields_of(entity)
        places = _Places(record.file, [""], [(record.line, record.column)])
        fitted: dict[str, object] = {}
        for key, value in record.items():
            name: str | None = str(key)
            if key not in known:
                self._unknown(record.file, key, known)
                name = closest(key, [each for each in known if each not in record], MISSPELT)
            if name is None or name in fitted:
                continue
            shape = known[name]
            places.mark(name, value if isinstance(value, Scalar) else key)
            if not self._absent(value, shape, record.file):
                fitted[name] = self._value(value, shape, name, places)
        marks = Marks(places.names, places.points)
        fitted[ORIGIN_KEY] = Origin(record.file.path, marks, record.file.sheet)
        return fitted

    def _value(self, value: Tree, shape: Shape, name: str, places: _Places) -> object:
        """One value, in the form that its field takes; as it is where it has another form."""
        if isinstance(value, Scalar):
            return self._scalar(value, shape, places.file)
        if isinstance(value, Items):
            return self._items(value, shape, name, places) if shape.form is Form.LIST else value
        if shape.entity is not None:
            return self.entity(value, shape.entity)
        if shape.form is Form.TEXT:
            return self._text(value, name, places)
        if shape.form is Form.MAPPING and shape.item:
            return self._mapping(value, shape.item, name, places)
        return value

    def _scalar(self, value: Scalar, shape: Shape, file: File) -> object:
        """A piece of text, one for all equal ones; or the value that a switch or a number names."""
        if shape.form in WRITTEN and value.plain and _MISREAD.fullmatch(value):
            self._misread(value, file)
        if shape.form is Form.FLAG:
            word = value if value.plain else value.lower()
            return {"true": True, "false": False}.get(word, Unread(value))
        if shape.form in {Form.WHOLE, Form.DECIMALS}:
            return int(value) if _WHOLE.fullmatch(value) else Unread(value)
        return intern(str(value))

    def _items(self, items: Items, shape: Shape, name: str, places: _Places) -> object:
        """A list; items that are no entities of their own keep their places here."""
        fitted = []
        for index, value in enumerate(items):
            if shape.item is None or shape.item.entity is None or isinstance(value, Scalar):
                places.mark(f"{name}.{index}", value)
            fitted.append(
                self._value(value, shape.item, f"{name}.{index}", places) if shape.item else value
            )
        return fitted

    def _text(self, record: Record, name: str, places: _Places) -> dict[str, object]:
        """The words of each language that the site declares."""
        words: dict[str, object] = {}
        for key, value in record.items():
            if key not in self.languages:
                self._unknown(record.file, key, self.languages)
                continue
            if isinstance(value, Scalar) and value.plain and not value:
                continue
            places.mark(f"{name}.{key}", value)
            words[str(key)] = self._value(value, _STRING, f"{name}.{key}", places)
        return words

    def _mapping(
        self, record: Record, item: Shape, name: str, places: _Places
    ) -> dict[str, object]:
        """Values by names that are not fields of the model."""
        fitted = {}
        for key, value in record.items():
            places.mark(f"{name}.{key}", value)
            fitted[str(key)] = self._value(value, item, f"{name}.{key}", places)
        return fitted

    def _absent(self, value: Tree, shape: Shape, file: File) -> bool:
        """Whether a field is left empty; the words that stand for nothing are a problem."""
        if not isinstance(value, Scalar) or not value.plain:
            return False
        if shape.form not in WRITTEN and _NULL.fullmatch(value):
            self._misread(value, file)
            return True
        return not value

    def _misread(self, value: Scalar, file: File) -> None:
        """Note a word that YAML takes for something else."""
        self.journal.note(
            UNQUOTED_WORD,
            place(file, value),
            say("YAML takes {word} without quotes for something other than text.", word=value),
            expected=say("Text in quotes, or no value at all."),
            fix=say('Write `"{word}"` in double quotes, or delete the field.', word=value),
        )

    def _unknown(self, file: File, key: Scalar, known: Collection[str]) -> None:
        """Note a field or a language that does not exist here."""
        is_language = known is self.languages
        found = (
            say("“{name}” is not a language of this site.", name=short(key))
            if is_language
            else say("There is no field “{name}” here.", name=short(key))
        )
        if key.strip() != key:  # YAML takes these spaces for letters
            found = say("A no-break space stands before or after “{name}”.", name=key.strip())
        self.journal.note(
            UNKNOWN_FIELD,
            place(file, key),
            found,
            expected=say("One of: {names}.", names=listed(known)),
            fix=nearest(key, known),
        )
