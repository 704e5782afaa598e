"""The search index of each language: pieces that the browser fetches as a question needs them.

`entries` reads one page, alone; `index_files` merges what it read of all. The browser's side is
`overrides/assets/javascripts/search*.js`.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from generator.language.names import Names
from generator.page import OutputFile, Page
from generator.render.search.entries import Entry, entries
from generator.render.search.facets import facets
from generator.render.search.shards import compact, named, record_pieces, word_pieces
from generator.render.search.stems import script
from generator.render.search.stops import stop_words
from generator.render.search.words import Reader, separators

__all__ = ["Reader", "entries", "index_files", "search_files"]


def search_files(
    pages: Iterable[Page], lang: str, names: Names | None = None
) -> Iterator[OutputFile]:
    """The index of the pages in a language, at `<lang>/search/`.

    `names` are the official names of other languages, which results tell apart.
    """
    reader = Reader(lang)
    read = [entries(page, reader, names) for page in pages if page.lang == lang]
    return index_files(read, lang)


def index_files(read: Iterable[Sequence[Entry]], lang: str) -> Iterator[OutputFile]:
    """The files of an index from the entries of each page, in the order of the pages."""
    pages = list(read)
    flat = list(chain.from_iterable(pages))
    folder = f"{lang}/search"
    words, word_names = named(folder, "w", word_pieces(flat))
    records, record_names = named(folder, "r", record_pieces(flat))
    filters, filter_names = named(folder, "f", [compact(facets(flat, lang))])
    stems, stem_names = named(folder, "s", filter(None, [script(lang)]), ".js")
    about = {
        "entries": len(flat),
        "words": word_names,
        "records": record_names,
        "facets": filter_names,
        "stems": stem_names,
        "group": separators(lang)[1],
        "stops": sorted(stop_words(lang)),
        "parts": _parts(pages),
    }
    yield OutputFile(f"{folder}/index.json", compact(about) + b"\n")
    yield from (*words, *records, *filters, *stems)


def _parts(pages: Iterable[Sequence[Entry]]) -> list[int]:
    """Which entries are parts of the page before them: how many are none, how many are."""
    found: list[int] = []
    apart = 0
    for some in pages:
        apart += 1
        if len(some) > 1:
            found += (apart, len(some) - 1)
            apart = 0
    return found
