"""Whose turn it is at a place: each publishing leaves a list there of what it may change.

Storage that only reads, writes, deletes and lists files lets nobody keep a file from others: one
who has not written yet can write over what was written meanwhile. So each publishing has a list of
its own, beside the manifest, under a number above those that it found. It writes the list, then
looks again: of two that begin at once, one at least finds the other's. The higher number goes on,
and takes what lower ones list for doubtful; lower ones stop at their next look.

A list of one that was killed cannot be told from that of one still at work, whose last file may
land at any time. Who finds such a list therefore leaves its own when it ends, marked as ended: the
next publishing uploads what is named there once more, and then no list stays.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from secrets import token_hex

from generator.language.message import say
from generator.page import Entry
from generator.publish.deploy.store import PART, RefusedError, Store
from generator.publish.manifest import PATH, PENDING, NotAManifestError, manifest, read

_FOLDER, _, _NAME = PATH.removesuffix(".json").rpartition("/")


class OvertakenError(RefusedError):
    """Another publishing to the same place goes before this one."""

    def __init__(self, where: str) -> None:
        super().__init__(
            say(
                "Another publishing to {place} has begun: this one stops. What it changed there is "
                "noted, and the next publishing puts it right.",
                place=where,
            )
        )


@dataclass(frozen=True, slots=True)
class There:
    """What stands at a place: the manifest as bytes and as entries, and what lists say of others.

    `lists` are the paths of these; `before` is what their publishings may have changed.
    """

    data: bytes | None
    old: Mapping[str, Entry]
    lists: frozenset[str]
    before: Mapping[str, Entry]


def look(store: Store) -> There:
    """What stands at a place.

    The manifest is read last: one whose list is gone by then has written it.
    """
    lists = _lists(store)
    listed = [store.get(path) for path in sorted(lists) if _rank(path)]
    data = store.get(PATH)
    old = _told(data) or {}
    before: dict[str, Entry] = {}
    for one in listed:
        told = _told(one)
        before |= old if told is None else told  # one that cannot be read may name anything
    return There(data, old, lists, before)


class Claim:
    """The list of one publishing at a place."""

    def __init__(self, store: Store, there: There, changes: Iterable[Entry]) -> None:
        """`there` is what the changes were planned from: all that is doubtful there is in them."""
        self.store, self._there = store, there
        last = max((rank[0] for path in there.lists if (rank := _rank(path))), default=0)
        self._stem = f"{_FOLDER}/{_NAME}.pending.{last + 1}-{token_hex(8)}"
        self._path = f"{self._stem}.json"
        self._data = manifest(changes).data

    def stands(self) -> bool:
        """Writes the list; whether the place is still as it was found, so that changes may begin.

        Where it is not, the list is withdrawn. Raises `OvertakenError` where a higher one stands.
        """
        self.store.put(self._path, self._data)
        lists = _lists(self.store)
        if lists == self._there.lists | {self._path} and self.store.get(PATH) == self._there.data:
            return True
        self.store.delete(self._path)
        self._judge(lists)
        return False

    def check(self) -> None:
        """Raises `OvertakenError` where another publishing goes before this one."""
        self._judge(_lists(self.store))

    def release(self) -> None:
        """Deletes the list and those that it takes the place of, when all is done.

        Where one of them may be of a publishing still at work, all that is doubtful stays listed.
        """
        if any(_may_run(path) for path in self._there.lists):
            self.store.put(f"{self._stem}.ended.json", self._data)
        for path in (*sorted(self._there.lists), self._path):
            self.store.delete(path)

    def _judge(self, lists: frozenset[str]) -> None:
        """Raises `OvertakenError` unless the list stands among these, with none above it."""
        ranks = [rank for path in lists if (rank := _rank(path))]
        if self._path not in lists or _rank(self._path) != max(ranks):
            raise OvertakenError(self.store.where)


def _lists(store: Store) -> frozenset[str]:
    """The paths of the lists at a place, and of those that are being written."""
    paths = (f"{_FOLDER}/{name}" for name in store.names(_FOLDER))
    begun = f"{_FOLDER}/{_NAME}.pending."
    return frozenset(
        path for path in paths if _rank(path) or (path.startswith(begun) and path.endswith(PART))
    )


def _rank(path: str) -> tuple[int, str] | None:
    """Where a list stands in the order of publishings; `None` for what is no list."""
    found = PENDING.fullmatch(path)
    return (int(found["number"] or 0), found["mark"] or "") if found else None


def _may_run(path: str) -> bool:
    """Whether the publishing of a list may be at work: the list is whole, not marked as ended."""
    found = PENDING.fullmatch(path)
    return found is not None and not found["ended"]


def _told(data: bytes | None) -> Mapping[str, Entry] | None:
    """The entries of a manifest, none where there is no file; `None` where it is no manifest."""
    try:
        return read(data) if data is not None else {}
    except NotAManifestError:
        return None
