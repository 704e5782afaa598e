"""The search index of each language: pieces that the browser fetches as a question needs them.

`told` adds its narrative to what a page says, and `entries` reads one page, alone; `gathered` joins
what it read of some, `index_of` merges that of all, and `revised` changes in that what few pages
changed. The browser's side is
`overrides/assets/javascripts/search*.js`.
"""

from collections.abc import Iterable, Iterator

from generator.page import OutputFile
from generator.render.search.entries import entries
from generator.render.search.gathered import Gathered, gathered
from generator.render.search.index import Change, Index, index_of, revised
from generator.render.search.shards import compact, named
from generator.render.search.stems import script
from generator.render.search.stops import stop_words
from generator.render.search.words import Reader, separators

__all__ = [
    "Change",
    "Gathered",
    "Index",
    "Reader",
    "entries",
    "gathered",
    "index_files",
    "index_of",
    "revised",
]


def index_files(index: Index, lang: str) -> Iterator[OutputFile]:
    """The files of an index."""
    folder = f"{lang}/search"
    words, word_names = named(folder, "w", index.words)
    records, record_names = named(folder, "r", index.records)
    filters, filter_names = named(folder, "f", [index.filters])
    stems, stem_names = named(folder, "s", filter(None, [script(lang)]), ".js")
    about = {
        "entries": sum(index.parts),
        "words": word_names,
        "records": record_names,
        "facets": filter_names,
        "stems": stem_names,
        "group": separators(lang)[1],
        "stops": sorted(stop_words(lang)),
        "parts": _parts(index.pages),
    }
    yield OutputFile(f"{folder}/index.json", compact(about) + b"\n")
    yield from (*words, *records, *filters, *stems)


def _parts(entries: Iterable[int]) -> list[int]:
    """Which entries are parts of the page before them: how many are none, how many are.

    `entries` tells how many each page has.
    """
    found: list[int] = []
    apart = 0
    for some in entries:
        apart += 1
        if some > 1:
            found += (apart, some - 1)
            apart = 0
    return found
