"""Values of the model as the API writes them: plain JSON, every key always there.

Numbers are strings of exact decimals, as published: no reader's floating point changes them.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

from generator.model import addresses
from generator.model.erratum import Erratum
from generator.model.source import Citation
from generator.model.types import Absent, Text
from generator.model.when import When

ROOT = "api/v1"
"""Where the API stands below the site's root; what it says keeps its meaning while this stands."""

Json = Mapping[str, Any]
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def texts(items: Iterable[Text]) -> list[dict[str, str]]:
    """Texts, each by language."""
    return [dict(item) for item in items]


def text(item: Text | None) -> dict[str, str] | None:
    """A text by language."""
    return dict(item) if item else None


@lru_cache(maxsize=4096)
def period(when: When | None) -> Json | None:
    """A fuzzy date or interval: its EDTF, and the first and last day that it can mean."""
    if when is None:
        return None
    days = {"start": when.start, "end": when.end}
    return {"edtf": when.text} | {name: day and day.isoformat() for name, day in days.items()}


def citation(cited: Citation | None) -> Json | None:
    """Where in which source a fact stands."""
    if cited is None:
        return None
    return {"id": cited.id, "page": cited.page, "section": text(cited.section)}


def errata(items: Iterable[Erratum]) -> list[Json]:
    """What was changed in a closed year after it was published, with its fingerprint then."""
    return [{"date": period(one.date), "text": text(one.text), "seal": one.seal} for one in items]


def number(value: Decimal | None) -> str | None:
    """A number as it was published, trailing zeros included."""
    return None if value is None else f"{value:f}"


def quantity(value: Decimal | Absent | None) -> Json:
    """A number, or why there is none: neither reason is zero, and neither is the other."""
    if isinstance(value, Absent):
        return {"value": None, "absence": str(value)}
    return {"value": number(value), "absence": None}


def pages(key: str, langs: Iterable[str], anchor: str = "") -> dict[str, str]:
    """The address of a page in each language, below the site's root."""
    mark = f"#{anchor}" if anchor else ""
    return {lang: f"{lang}/{addresses.path(key, lang)}{mark}" for lang in langs}


def file(*parts: str) -> str:
    """The path of a file of the API: `file("plans", "a:plan", ".json")`."""
    *folders, name, ending = parts
    return "/".join([ROOT, *folders, addresses.slug(name) + ending])


def workbook(folder: str, name: str, lang: str, form: str = "xlsx") -> str:
    """The path of a workbook in a language: `api/v1/budgets/2007-2008.fr.xlsx`."""
    return file(folder, name, f".{lang}.{form}")


def workbooks(folder: str, name: str, langs: Iterable[str], form: str = "xlsx") -> dict[str, str]:
    """The workbook of each language."""
    return {lang: workbook(folder, name, lang, form) for lang in langs}


def to_root(key: str, lang: str) -> str:
    """The way from a page to the root of the site."""
    return "../" * (addresses.path(key, lang).count("/") + 1)


def encoded(content: object) -> bytes:
    """JSON on one line."""
    return _ENCODER.encode(content).encode()


def document(
    path: str, schema: str, content: Json, lists: Mapping[str, Sequence[bytes]] | None = None
) -> bytes:
    """A JSON file at `path` that names its schema, on one line that ends.

    `lists` are those of the content that are encoded already, in parts without brackets.
    """
    folder = path.count("/") - ROOT.count("/") - 1
    named = {"$schema": "../" * folder + f"schemas/{schema}.schema.json", **content}
    if not lists:
        return encoded(named) + b"\n"
    members = (
        b"%b:%b" % (encoded(name), _list(lists[name]) if name in lists else encoded(value))
        for name, value in named.items()
    )
    return b"{%b}\n" % b",".join(members)


def _list(parts: Iterable[bytes]) -> bytes:
    """A list of parts of it."""
    return b"[%b]" % b",".join(filter(None, parts))
