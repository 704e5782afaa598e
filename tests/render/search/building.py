"""Pages to make an index of, and an index as the browser reads it."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from generator.language.names import Names
from generator.page import OutputFile, Page, SearchEntry
from generator.render.search import Reader, entries, gathered, index_files, index_of
from generator.render.search.shards import STEP


def a_page(*entries: SearchEntry, key: str = "plans", lang: str = "fr", title: str = "") -> Page:
    """A page with these entries for the search."""
    return Page(
        key=key,
        lang=lang,
        paths={code: f"{key}-{code}/" for code in ("fr", "en")},
        section=key,
        title=title or key,
        description="Une page.",
        content="",
        search=entries,
    )


def said(title: str, text: str = "", **others: Any) -> SearchEntry:
    """An entry for the search."""
    return SearchEntry(title=title, text=text, **others)


def search_files(
    pages: Iterable[Page], lang: str, names: Names | None = None
) -> Iterator[OutputFile]:
    """The index of the pages in a language, at `<lang>/search/`.

    `names` are the official names of other languages, which results tell apart.
    """
    reader = Reader(lang)
    read = (entries(page, reader, names) for page in pages if page.lang == lang)
    return index_files(index_of([gathered(read)], lang), lang)


class Written:
    """The files of an index, read back."""

    def __init__(self, files: Iterable[OutputFile]) -> None:
        self.files = {file.path: file.data for file in files}
        (folder,) = {path.rpartition("/")[0] for path in self.files}
        self.about = self.read(f"{folder}/index.json")
        self.records = [record for _, piece in self._pieces("r") for record in piece]
        self.facets: dict[str, Any] = next((piece for _, piece in self._pieces("f")), {})
        self.words: dict[str, dict[str, list[int]]] = {}
        self.aliases: dict[str, list[str]] = {}
        for _, (words, aliases) in self._pieces("w"):
            self.words |= words
            self.aliases |= aliases

    def read(self, path: str) -> Any:
        """What a file holds."""
        return json.loads(self.files[path])

    def _pieces(self, kind: str) -> list[tuple[int, Any]]:
        """The pieces of a kind, in their order."""
        found = []
        for path in self.files:
            name = path.rpartition("/")[2]
            if name.startswith(kind) and name.endswith(".json") and name != "index.json":
                found.append((int(name[1:].partition("-")[0]), self.read(path)))
        return sorted(found)

    def having(self, stem: str) -> dict[str, list[tuple[int, int]]]:
        """The words of a stem, each with the entries that have it and how much it says of them."""
        found = {}
        for word, steps in self.words.get(stem, {}).items():
            number, entries = 0, []
            for step in steps:
                number += step
                entries.append(divmod(number, STEP))
            found[word] = entries
        return found
