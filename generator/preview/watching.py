"""Tells of files that are saved, a moment after the last of those that are saved together."""

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Condition, Thread
from time import monotonic

from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

MOMENT = 0.01
"""How long to wait for another file of the same save, in seconds."""
_SEEN: list[type[FileSystemEvent]] = [
    *(FileCreatedEvent, FileModifiedEvent, FileMovedEvent, FileDeletedEvent)
]
"""What is told of files: not that one was read, or each reading of a project tells of thousands."""


class Watch(FileSystemEventHandler):
    """Watches files and folders, and gives what changed to `saved`."""

    def __init__(self, paths: Iterable[Path], saved: Callable[[set[Path]], object]) -> None:
        self._saved = saved
        self._changed: set[Path] = set()
        self._latest = 0.0
        self._is_over = False
        self._noted = Condition()
        self._observer = Observer()
        files = [path for path in paths if path.is_file()]
        self._files = {path.absolute() for path in files}
        self._folders = [path.absolute() for path in paths if path.is_dir()]
        for folder in self._folders:
            self._observer.schedule(self, str(folder), recursive=True, event_filter=_SEEN)
        for parent in {path.absolute().parent for path in files}:
            self._observer.schedule(self, str(parent), recursive=False, event_filter=_SEEN)

    def start(self) -> None:
        """Begins to watch."""
        self._observer.start()
        Thread(target=self._tell, daemon=True).start()

    def stop(self) -> None:
        """Watches no more."""
        with self._noted:
            self._is_over = True
            self._noted.notify()
        self._observer.stop()
        self._observer.join()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Notes what changed, and waits for more of it."""
        paths = {Path(str(name)) for name in (event.src_path, event.dest_path) if name}
        wanted = {path for path in paths if self._is_wanted(path)}
        if not wanted:
            return
        with self._noted:
            self._changed |= wanted
            self._latest = monotonic()
            self._noted.notify()

    def _is_wanted(self, path: Path) -> bool:
        """Whether a file is one of those watched; leftovers of editors are not."""
        if path.name.startswith(".") or path.name.endswith(("~", ".swp", ".tmp")):
            return False
        return path in self._files or any(path.is_relative_to(one) for one in self._folders)

    def _tell(self) -> None:
        """Gives what changed, until nobody watches."""
        while not self._is_over:
            with self._noted:
                self._noted.wait_for(lambda: self._changed or self._is_over)
                while (left := self._latest + MOMENT - monotonic()) > 0:
                    self._noted.wait(left)
                changed, self._changed = self._changed, set()
            if changed and not self._is_over:
                self._saved(changed)
