"""Puts a built site where readers get it: a folder, S3-compatible storage, or a host with SFTP.

Only what changed is uploaded: pages after what they need, the manifest at the very end, and nothing
is deleted until all is up. A list of what is being changed stands beside the manifest meanwhile, so
that after an interruption the next publishing takes nothing there for granted.

Two may publish to a place at once (`claim.py`). What is promised: at any moment each file there is
as the manifest there says, or is named in a list there. So a publishing that says it is done has
left exactly its site; or, where it found another that had not ended and was still writing, what
that one may have changed stays listed, and the next publishing mends it. What is asked for: a store
in which files appear whole, and are read and listed by all once written; and that nothing of a
publishing which was overtaken or killed lands any more once the next but one begins.
"""

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from generator.language.message import say
from generator.page import Entry
from generator.publish.deploy.address import store_at
from generator.publish.deploy.claim import Claim, OvertakenError, There, look
from generator.publish.manifest import PATH, read
from generator.publish.verify import verify
from generator.unusable import UnusableError

__all__ = ["Deployment", "deploy"]

LOOKS = 5
"""How often to plan anew while others come and go."""
AT_ONCE = 200
"""How many files to upload between two looks at who else publishes there."""


@dataclass(frozen=True, slots=True)
class Deployment:
    """What publishing changes: the files to upload in order, the paths to delete after them.

    `before` is what publishings that did not end may have changed.
    """

    new: Mapping[str, Entry]
    uploads: tuple[Entry, ...]
    deletions: tuple[str, ...]
    before: Mapping[str, Entry]

    @property
    def changes(self) -> tuple[Entry, ...]:
        """The entries of all that is uploaded or deleted."""
        return *self.uploads, *(Entry(path, 0, "0" * 64) for path in self.deletions)

    @property
    def unchanged(self) -> int:
        """How many files are there already."""
        return len(self.new) - len(self.uploads)

    @property
    def size(self) -> int:
        """How many bytes are uploaded."""
        return sum(one.size for one in self.uploads)


def deploy(site: Path, to: str, *, dry_run: bool = False, every: bool = False) -> Deployment:
    """Publishes a built site at an address; what that changed, or would change.

    `every` uploads what is there already too. Raises `UnusableError` where the site is not whole,
    is built anew meanwhile, or the address cannot be used, `RefusedError` where the other side
    refuses.
    """
    data = _manifest_of(site)
    store, new = store_at(to, site), read(data)
    for _ in range(LOOKS):
        there = look(store)
        planned = plan(new, there, every=every)
        if dry_run or not (planned.changes or there.lists):
            return planned
        claim = Claim(store, there, planned.changes)
        if claim.stands():
            _carry_out(planned, site, claim, data)
            return planned
    raise OvertakenError(to)


def plan(new: Mapping[str, Entry], there: There, *, every: bool = False) -> Deployment:
    """What publishing files would change at a place."""
    old, before = there.old, there.before
    doubtful = before.keys() | (new.keys() if every else set())
    uploads = [one for one in new.values() if one.path in doubtful or old.get(one.path) != one]
    deletions = (old.keys() | before.keys()) - new.keys() - {PATH}
    return Deployment(new, tuple(sorted(uploads, key=_turn)), tuple(sorted(deletions)), before)


def _manifest_of(site: Path) -> bytes:
    """The manifest of a built site, once every file was found to be as it says."""
    if not verify(str(site)).is_sound:
        raise UnusableError(
            say("Not as it was built: {folder}. `affiche verify {folder}` says where.", folder=site)
        )
    return (site / PATH).read_bytes()


def _turn(one: Entry) -> tuple[bool, int, str]:
    """When a file is uploaded: pages last, those nearest to the home page at the end."""
    is_page = one.path.endswith(".html")
    return is_page, -one.path.count("/") if is_page else 0, one.path


def _carry_out(planned: Deployment, site: Path, claim: Claim, data: bytes) -> None:
    """Uploads, then deletes what no page leads to any more, while nobody else goes first."""
    store = claim.store
    with ThreadPoolExecutor(store.at_once) as pool:
        for wave in _waves(planned.uploads):
            list(pool.map(lambda one: store.put(one.path, _bytes_of(one, site)), wave))
            claim.check()
        store.put(PATH, data)
        claim.check()
        list(pool.map(store.delete, planned.deletions))
        if planned.before:
            list(pool.map(store.tidy, {_folder_of(path) for path in (PATH, *planned.before)}))
    store.prune(planned.deletions)
    claim.check()
    claim.release()


def _bytes_of(one: Entry, site: Path) -> bytes:
    """A file as it was built. Raises `UnusableError` where another build has replaced the site."""
    with suppress(FileNotFoundError, NotADirectoryError):
        data = (site / one.path).read_bytes()
        if sha256(data).hexdigest() == one.digest:
            return data
    raise UnusableError(
        say("{folder} was built anew while it was published. Publish it again.", folder=site)
    )


def _folder_of(path: str) -> str:
    """The folder in which a file stands."""
    return path.rpartition("/")[0]


def _waves(uploads: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Uploads in groups, each of which must be up before the next begins."""
    for _, some in groupby(uploads, key=lambda one: _turn(one)[:2]):
        wave = list(some)
        yield from (wave[start : start + AT_ONCE] for start in range(0, len(wave), AT_ONCE))
