"""The search index of each language: pieces that the browser fetches as a question needs them.

`entries` reads one page, alone; `gathered` joins what it read of some, `index_files` merges that of
all. The browser's side is `overrides/assets/javascripts/search*.js`.
"""

from collections.abc import Iterable, Iterator

from generator.language.names import Names
from generator.page import OutputFile, Page
from generator.render.search.entries import entries
from generator.render.search.facets import facets
from generator.render.search.gathered import Gathered, gathered, merged
from generator.render.search.shards import compact, named, record_pieces, word_pieces
from generator.render.search.stems import script
from generator.render.search.stops import stop_words
from generator.render.search.words import Reader, separators

__all__ = ["Gathered", "Reader", "entries", "gathered", "index_files", "search_files"]


def search_files(
    pages: Iterable[Page], lang: str, names: Names | None = None
) -> Iterator[OutputFile]:
    """The index of the pages in a language, at `<lang>/search/`.

    `names` are the official names of other languages, which results tell apart.
    """
    reader = Reader(lang)
    read = (entries(page, reader, names) for page in pages if page.lang == lang)
    return index_files([gathered(read)], lang)


def index_files(parts: Iterable[Gathered], lang: str) -> Iterator[OutputFile]:
    """The files of an index from what was gathered of all pages, in their order."""
    whole = merged(parts)
    total = len(whole.records)
    folder = f"{lang}/search"
    words, word_names = named(folder, "w", word_pieces(whole.numbers, total))
    records, record_names = named(folder, "r", record_pieces(whole.records))
    filters, filter_names = named(folder, "f", [compact(facets(whole.narrowed, lang))])
    stems, stem_names = named(folder, "s", filter(None, [script(lang)]), ".js")
    about = {
        "entries": total,
        "words": word_names,
        "records": record_names,
        "facets": filter_names,
        "stems": stem_names,
        "group": separators(lang)[1],
        "stops": sorted(stop_words(lang)),
        "parts": _parts(whole.entries),
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
