"""Shells: the page around every page, drawn once and stamped many times.

A shell is what MkDocs and Material make of an empty page of one language, section and depth, with
marks where a page's own pieces belong. Stamping a page is putting its pieces between the shell's.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from secrets import token_hex
from typing import NamedTuple

from markupsafe import Markup

from generator.publish.slots import SLOTS

_SECRET = token_hex(8)
"""Marks differ in every run, so that no text of a project can pass for one."""
_MARK = re.compile(rf"AFFICHE-{_SECRET}-([a-z]+)-END")


class ShellKey(NamedTuple):
    """What a shell depends on: its section is current in the menu, its depth sets its links."""

    lang: str
    section: str
    depth: int


@dataclass(frozen=True, slots=True)
class Shell:
    """A drawn shell: its fixed pieces, and the slot that follows each but the last."""

    pieces: tuple[str, ...]
    slots: tuple[str, ...]

    def stamp(self, filled: Mapping[str, str]) -> str:
        """The whole page: each slot filled with its HTML."""
        out: list[str] = []
        for piece, slot in zip(self.pieces, self.slots, strict=False):
            out += (piece, filled[slot])
        return "".join([*out, self.pieces[-1]])


def shell_key(lang: str, key: str) -> ShellKey:
    """The shell that the page `key` belongs in."""
    return ShellKey(lang, key.partition("/")[0], 0 if key == "index" else 1 + key.count("/"))


def shell_keys(lang: str, keys: Iterable[str]) -> tuple[ShellKey, ...]:
    """The shells that the pages with these keys need in a language."""
    return tuple(sorted({shell_key(lang, key) for key in keys}))


def marks() -> Mapping[str, Markup]:
    """The marks to draw in place of a page's own pieces."""
    return {slot: Markup(f"AFFICHE-{_SECRET}-{slot}-END") for slot in SLOTS}  # noqa: S704 - fixed words


def cut(html: str) -> Shell:
    """A drawn page cut at its marks."""
    parts = _MARK.split(html)
    return Shell(tuple(parts[::2]), tuple(parts[1::2]))
