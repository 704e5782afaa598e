"""What reading needs at every step: the project's folder, its languages, and the journal."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.language.message import say
from generator.load.files import read_text, shown
from generator.load.journal import Journal
from generator.load.rules import WRONG_TYPE
from generator.load.tree import File, Items, Record, Tree, place
from generator.load.yaml_file import read_yaml
from generator.place import Place

_WRITTEN_ID = re.compile(r"^[ -]*id: *['\"]?([a-z0-9][-.:a-z0-9]*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Project:
    """A project that is being read."""

    root: Path
    languages: Sequence[str]
    journal: Journal

    def shown(self, path: Path) -> str:
        """The path of a file as problems show it."""
        return shown(self.root, path)

    def tree(self, path: Path) -> Tree | None:
        """What a YAML file says; `None` where it is empty or, with problems, cannot be read."""
        text = read_text(self.root, path, self.journal)
        if text is None:
            return None
        noted = len(self.journal.problems)
        found = read_yaml(text, self.shown(path), self.journal)
        if found is None and len(self.journal.problems) > noted:
            self.journal.dropped.update(_WRITTEN_ID.findall(text))
        return found

    def record(self, path: Path) -> Record | None:
        """The fields of a YAML file; an empty file has none."""
        noted = len(self.journal.problems)
        found = self.tree(path)
        if isinstance(found, Record):
            return found
        if found is not None:
            self._wrong(path, found, "fields")
        return None if len(self.journal.problems) > noted else Record(File(self.shown(path)), 1, 1)

    def records(self, path: Path) -> list[Record]:
        """The items of a YAML file that is one list of groups of fields."""
        found = self.tree(path)
        if isinstance(found, Items):
            return self.only_records(path, found)
        if found is not None:
            self._wrong(path, found, "list")
        return []

    def only_records(self, path: Path, items: Items) -> list[Record]:
        """The groups of fields among the items of a list; anything else is a problem."""
        for item in items:
            if not isinstance(item, Record):
                self._wrong(path, item, "fields")
        return [item for item in items if isinstance(item, Record)]

    def _wrong(self, path: Path, found: Tree, wanted: str) -> None:
        """Note that something else stands where fields or a list should."""
        where = place(File(self.shown(path)), found)
        if wanted == "list":
            message = say("This file holds something other than a list.")
            fix = say("Start each item with a dash at the beginning of a line.")
        else:
            message = say("Something other than a group of fields stands here.")
            fix = say("Write each field on a line of its own, as `name: value`.")
        self.journal.note(
            WRONG_TYPE,
            Place(where.path, where.line, where.column),
            message,
            expected=say("A list of items.") if wanted == "list" else say("`name: value` lines."),
            fix=fix,
        )
