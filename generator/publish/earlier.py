"""The site of an earlier build, whose files the next one takes over where they are the same.

A file that nobody has touched since it was written holds what was written, as git judges too: it
is linked into the fresh site, neither read nor written. The old site goes when the new one takes
its place, so that no two sites share a file for longer than a build.
"""

import os
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from generator.page import Entry
from generator.store import NOTHING_KEPT, Store

_KIND = "sites"
Seen = str
"""A file as it was written: the fingerprint of its bytes, and how the disk tells it apart.

One text, which is the least to hold and to read, since a large site has tens of thousands.
"""


def seen(digest: str, told: os.stat_result) -> Seen:
    """A file of which the disk tells this: its size, inode, permissions, last writing (ns)."""
    return f"{digest} {told.st_size} {told.st_ino} {told.st_mode} {told.st_mtime_ns}"


class Earlier:
    """The published site at a place, as far as it is known."""

    def __init__(self, out: Path | None, store: Store = NOTHING_KEPT) -> None:
        """`out` is the folder of the published site, there or not yet."""
        self.place = str(out.resolve()) if out else ""
        """Where it stands; empty where none will."""
        self._store = store
        self._seen: Mapping[str, Seen] = (store.get(_KIND, self.place) or {}) if out else {}
        self._folder = ""
        """The folder that the last link was put in."""

    def link(self, entry: Entry, fresh: str) -> bool:
        """Links a file of the earlier site into a fresh one; whether it holds what it should.

        What is judged is the link: another build may put another site in place meanwhile.
        """
        known = self._seen.get(entry.path)
        if known is None or not known.startswith(entry.digest):
            return False
        place = f"{fresh}/{entry.path}"
        try:
            self._link(f"{self.place}/{entry.path}", place)
            is_same = seen(entry.digest, os.lstat(place)) == known
            if not is_same:
                Path(place).unlink()
        except (OSError, NotImplementedError):  # it is gone, or there are no links here
            return False
        return is_same

    def _link(self, old: str, place: str) -> None:
        """Links a file, with the folders above its new place. Raises `OSError`."""
        folder = place.rpartition("/")[0]
        if folder != self._folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            self._folder = folder
        os.link(old, place, follow_symlinks=False)

    def remember(self, fresh: Path, entries: Iterable[Entry], written: Collection[str]) -> None:
        """Keeps for the next build how the files of a fresh site stand on the disk.

        They are still what they are once the fresh site has taken the place of the earlier one.
        The disk is asked of those `written`: the others are files that it told of before.
        """
        if self.place:
            linked = {path: one for path, one in self._seen.items() if path not in written}
            found = {
                one.path: linked.get(one.path) or seen(one.digest, os.lstat(f"{fresh}/{one.path}"))
                for one in entries
            }
            self._store.put(_KIND, self.place, found)
