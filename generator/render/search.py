"""The search index of each language, in the form that Material's search worker reads.

The form is that of Material's own search plugin: `config` for its lunr index, and `docs` whose
text is escaped HTML. The worker folds no accents, and searches every field that `config` names:
a field of its own, which no result shows, holds accented words once more without their accents,
so that `energie` finds « énergie ».
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from html import escape

from generator.page import OutputFile, Page, SearchEntry

SEPARATOR = (
    r"\b(?:[cdjlmnstCDJLMNST]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)['’]"
    r"|[\s\-'’«»“”()\[\]/:;!?·–—]+|[.,…](?!\d)|&(?:amp|lt|gt);"
)
"""Where words end, for JavaScript and Python alike.

`l’intégration` is `intégration` alone: an `l` would find every word that begins with it. A number
(`2.4`, `5,1`) stays whole.
"""

STEMMED = frozenset(
    "ar da de el en es fi fr he hi hu hy it ja kn ko nl no pt ro ru sa sv ta te th tr vi zh".split()  # noqa: SIM905 - reads better
)
"""The languages that the search worker has rules for; it would not start in any other."""
_PLAIN = "en"  # the language that the worker needs no rules for
_ENDS = re.compile(SEPARATOR)
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})
_FIELDS = {
    "title": {"boost": 1000.0},
    "text": {"boost": 1.0},
    "tags": {"boost": 1000000.0},
    "unaccented": {"boost": 1.0},
}


def search_index(pages: Iterable[Page], lang: str) -> OutputFile:
    """The index of the pages in a language, at `<lang>/search/search_index.json`."""
    docs = [doc for page in pages if page.lang == lang for doc in _docs(page)]
    rules = lang.partition("-")[0]
    known = rules if rules in STEMMED else _PLAIN
    config = {"lang": [known], "separator": SEPARATOR, "pipeline": ["stopWordFilter"]}
    index = {"config": {**config, "fields": _FIELDS}, "docs": docs}
    data = json.dumps(index, ensure_ascii=False, separators=(",", ":")) + "\n"
    return OutputFile(f"{lang}/search/search_index.json", data.encode())


def _docs(page: Page) -> Iterator[dict[str, object]]:
    """The entries of a page: itself first, as the worker expects, then its parts."""
    whole = [entry for entry in page.search if not entry.anchor]
    parts = [entry for entry in page.search if entry.anchor]
    own = whole or [SearchEntry(title=page.title, text=page.description)]
    return (_doc(page, entry) for entry in (*own, *parts))


def _doc(page: Page, entry: SearchEntry) -> dict[str, object]:
    """One entry; its location is below its language's folder."""
    doc: dict[str, object] = {
        "location": page.path + (f"#{entry.anchor}" if entry.anchor else ""),
        "title": escape(entry.title, quote=False),
        "text": escape(entry.text, quote=False),
    }
    if entry.tags:
        doc["tags"] = [escape(tag, quote=False) for tag in entry.tags]
    words = unaccented(" ".join([entry.title, entry.text, *entry.tags]))
    return {**doc, "unaccented": words} if words else doc


def unaccented(text: str) -> str:
    """The accented words of a text, each once, without their accents."""
    if text.isascii():
        return ""
    words = dict.fromkeys(word for word in _ENDS.split(text.lower()) if not word.isascii())
    return " ".join(dict.fromkeys(filter(None, map(_folded, words))))


def _folded(word: str) -> str:
    """A word in plain letters."""
    spread = unicodedata.normalize("NFKD", word.translate(_LIGATURES))
    return "".join(mark for mark in spread if not unicodedata.combining(mark))
