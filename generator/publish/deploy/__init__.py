"""Puts a built site where readers get it: a folder, S3-compatible storage, or a host with SFTP.

Only what changed is uploaded: pages after what they need, the manifest at the very end, and nothing
is deleted until all is up. A list of what is being changed stands beside the manifest meanwhile, so
that after an interruption the next publishing takes nothing there for granted.
"""

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from generator.language.message import say
from generator.page import Entry
from generator.publish.deploy.address import store_at
from generator.publish.deploy.store import Store
from generator.publish.manifest import PATH, NotAManifestError, manifest, read
from generator.publish.verify import verify
from generator.unusable import UnusableError

__all__ = ["Deployment", "deploy"]

PENDING = "api/v1/manifest.pending.json"
"""What an interrupted publishing may have changed."""


@dataclass(frozen=True, slots=True)
class Deployment:
    """What publishing changes: the files to upload in order, the paths to delete after them.

    `before` is what an interrupted publishing may have changed.
    """

    new: Mapping[str, Entry]
    uploads: tuple[Entry, ...]
    deletions: tuple[str, ...]
    before: Mapping[str, Entry]

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

    `every` uploads what is there already too. Raises `UnusableError` where the site is not whole or
    the address cannot be used, `RefusedError` where the other side refuses.
    """
    data = _manifest_of(site)
    store = store_at(to, site)
    planned = plan(read(data), store, every=every)
    if not dry_run and (planned.uploads or planned.deletions or planned.before):
        _carry_out(planned, site, store, data)
    return planned


def plan(new: Mapping[str, Entry], store: Store, *, every: bool = False) -> Deployment:
    """What publishing files would change at a store."""
    old, before = _told(store, PATH), _told(store, PENDING)
    doubtful = before.keys() | (new.keys() if every else set())
    uploads = [one for one in new.values() if one.path in doubtful or old.get(one.path) != one]
    deletions = (old.keys() | before.keys()) - new.keys() - {PATH, PENDING}
    return Deployment(new, tuple(sorted(uploads, key=_turn)), tuple(sorted(deletions)), before)


def _manifest_of(site: Path) -> bytes:
    """The manifest of a built site, once every file was found to be as it says."""
    if not verify(str(site)).is_sound:
        raise UnusableError(
            say("Not as it was built: {folder}. `affiche verify {folder}` says where.", folder=site)
        )
    return (site / PATH).read_bytes()


def _told(store: Store, path: str) -> Mapping[str, Entry]:
    """The entries of a manifest at a store; none where there is none, or nothing of use."""
    data = store.get(path)
    try:
        return read(data) if data is not None else {}
    except NotAManifestError:
        return {}


def _turn(one: Entry) -> tuple[bool, int, str]:
    """When a file is uploaded: pages last, those nearest to the home page at the end."""
    is_page = one.path.endswith(".html")
    return is_page, -one.path.count("/") if is_page else 0, one.path


def _carry_out(planned: Deployment, site: Path, store: Store, data: bytes) -> None:
    """Uploads, then deletes what no page leads to any more."""
    store.put(PENDING, _pending(planned))
    with ThreadPoolExecutor(store.at_once) as pool:
        for wave in _waves(planned.uploads):
            list(pool.map(lambda one: store.put(one.path, (site / one.path).read_bytes()), wave))
        store.put(PATH, data)
        list(pool.map(store.delete, planned.deletions))
        list(pool.map(store.tidy, planned.before))
    store.prune(planned.deletions)
    store.delete(PENDING)


def _pending(planned: Deployment) -> bytes:
    """The list of what may have changed until this publishing is done."""
    gone = (Entry(path, 0, "0" * 64) for path in planned.deletions)
    return manifest([*planned.before.values(), *planned.uploads, *gone]).data


def _waves(uploads: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Uploads in groups, each of which must be up before the next begins."""
    for _, wave in groupby(uploads, key=lambda one: _turn(one)[:2]):
        yield list(wave)
