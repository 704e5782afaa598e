"""Publishings that take turns, one operation at a time, at a place in this process's memory."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Semaphore, Thread

from generator.page import entry
from generator.publish import deploy as deploying
from generator.publish.deploy.claim import OvertakenError
from generator.publish.deploy.store import PART, Store
from generator.publish.manifest import PATH, PENDING, read
from tests.publish.deploy.stores import Files

ROOT = "root/"


class KilledError(BaseException):
    """What ends a publishing that is killed: nothing may catch it."""


@dataclass
class Line:
    """A file system as fsspec has them; `turn` is called before each operation that others see."""

    files: Files
    turn: Callable[[], None]

    def cat_file(self, path: str) -> bytes:
        self.turn()
        return self._found(path)

    def pipe_file(self, path: str, data: bytes, **_: str) -> None:
        self.turn()
        self.files[path.removeprefix(ROOT)] = data

    def mv(self, path: str, to: str) -> None:
        self.turn()
        self.files[to.removeprefix(ROOT)] = self._found(path)
        self._gone(path)

    def rm_file(self, path: str) -> None:
        self.turn()
        self._found(path)
        self._gone(path)

    def ls(self, folder: str, **_: bool) -> list[str]:
        self.turn()
        below = folder.removeprefix(ROOT)
        return [f"{ROOT}{path}" for path in self.files if path.rpartition("/")[0] == below]

    def makedirs(self, folder: str, **_: bool) -> None:
        """Folders are there as soon as they are named."""

    def _found(self, path: str) -> bytes:
        if path.removeprefix(ROOT) not in self.files:
            raise FileNotFoundError(2, "No such file", path)
        return self.files[path.removeprefix(ROOT)]

    def _gone(self, path: str) -> None:
        del self.files[path.removeprefix(ROOT)]


@dataclass
class Publishing:
    """A publishing in a thread of its own, which waits before each operation.

    `said` is how it ended: "done", or what it raised.
    """

    site: Path
    name: str
    said: BaseException | str = ""
    _go: Semaphore = field(default_factory=lambda: Semaphore(0))
    _waits: Semaphore = field(default_factory=lambda: Semaphore(0))
    _killed: bool = False

    def start(self) -> None:
        """Begins, and waits before the first operation."""
        self._thread = Thread(target=self._run, name=self.name)
        self._thread.start()
        self._waits.acquire()

    def advance(self) -> bool:
        """Takes one operation; whether there was one left."""
        if self.said:
            return False
        self._go.release()
        self._waits.acquire()
        return True

    def kill(self) -> None:
        """Ends at once, unless it has ended."""
        self._killed = True
        while self.advance():
            pass
        self._thread.join()

    def turn(self) -> None:
        """Waits until an operation may be taken."""
        if not self._killed:
            self._waits.release()
            self._go.acquire()
        if self._killed:
            raise KilledError

    def _run(self) -> None:
        try:
            deploying.deploy(self.site, self.name)
            self.said = "done"
        except (OvertakenError, KilledError) as error:
            self.said = error
        except BaseException as error:
            self.said = error
            raise
        finally:
            self._waits.release()


class Place:
    """A place of publication in memory, and the publishings that are at work there."""

    def __init__(self, files: Files, *, has_folders: bool) -> None:
        self.files, self.has_folders = dict(files), has_folders
        self._running: dict[str, Publishing] = {}

    def store(self, name: str, _: Path) -> Store:
        def turn() -> None:
            if name in self._running:
                self._running[name].turn()

        return Store(name, lambda: Line(self.files, turn), ROOT[:-1], self.has_folders, at_once=1)

    def begin(self, name: str, site: Path) -> Publishing:
        """A publishing that begins, and waits before its first operation."""
        begun = self._running[name] = Publishing(site, name)
        begun.start()
        return begun

    def end(self) -> None:
        """Kills what is at work."""
        for one in self._running.values():
            one.kill()
        self._running.clear()

    def lists(self) -> list[str]:
        """The lists that stand there, whole or begun."""
        return [path for path in self.files if ".pending." in path]

    def doubts(self) -> set[str]:
        """What differs from the manifest there and is named in no list there: never anything."""
        told = read(self.files[PATH]) if PATH in self.files else {}
        lists = [data for path, data in self.files.items() if PENDING.fullmatch(path)]
        listed = {path for data in lists for path in read(data)}
        here = {
            path: entry(path, data)
            for path, data in self.files.items()
            if path not in {PATH, *self.lists()} and not path.endswith(PART)
        }
        paths = here.keys() | told.keys()
        return {path for path in paths - listed if here.get(path) != told.get(path)}
