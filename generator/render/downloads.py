"""Links to data files as pages give them: the format and the size stand beside each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from posixpath import splitext
from typing import Any

from generator.language import numbers
from generator.language.words import gettext
from generator.render.bound import DocumentFile, by_page
from generator.render.links import to_file


@dataclass(frozen=True, slots=True)
class Download:
    """A file to take away: where it leads from the page, its format, its size in words."""

    href: str
    format: str
    size: str


class Files:
    """The files of the site by their paths below its root, for pages of one language."""

    def __init__(
        self, lang: str, sizes: Mapping[str, int], bound: Iterable[DocumentFile] = ()
    ) -> None:
        self._lang = lang
        self._sizes = sizes
        self._bound = by_page(bound, lang)

    def at(self, path: str) -> Download:
        """The link to a file, by its path below the site's root."""
        known = self._sizes.get(path)
        return Download(
            href=to_file(path),
            format=splitext(path)[1][1:].upper(),
            size=size(known, self._lang) if known is not None else "",
        )

    def documents(self, key: str) -> tuple[tuple[str, Download], ...]:
        """The documents of a page: (label, link), the label empty where it says what the page says.

        None stands where the build leaves documents out.
        """
        return tuple(
            ("" if one.key == key else one.title, self.at(one.path))
            for one in self._bound.get(key, ())
        )

    def bytes_of(self, path: str) -> int:
        """How large a file is; 0 where nobody knows."""
        return self._sizes.get(path, 0)

    def for_templates(self) -> Any:
        """`file("api/v1/…")` in a template: the link from the page being drawn."""
        return self.at


def size(count: int, lang: str) -> str:
    """A number of bytes in kilobytes, never less than a tenth of one."""
    kilobytes = max(Decimal(count) / 1000, Decimal("0.1"))
    places = 1 if kilobytes < 10 else 0
    return gettext("{size} kB", lang).format(
        size=numbers.decimal(round(kilobytes, places), lang, places)
    )
