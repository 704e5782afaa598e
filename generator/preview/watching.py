"""Tells of files that are saved, a moment after the last of those that are saved together."""

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Lock, Timer

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

MOMENT = 0.01
"""How long to wait for another file of the same save, in seconds."""
_SEEN = {"created", "modified", "moved", "deleted"}


class Watch(FileSystemEventHandler):
    """Watches files and folders, and gives what changed to `saved`."""

    def __init__(self, paths: Iterable[Path], saved: Callable[[set[Path]], object]) -> None:
        self._saved = saved
        self._changed: set[Path] = set()
        self._lock = Lock()
        self._timer: Timer | None = None
        self._observer = Observer()
        files = [path for path in paths if path.is_file()]
        self._files = {path.absolute() for path in files}
        self._folders = [path.absolute() for path in paths if path.is_dir()]
        for folder in self._folders:
            self._observer.schedule(self, str(folder), recursive=True)
        for parent in {path.absolute().parent for path in files}:
            self._observer.schedule(self, str(parent), recursive=False)

    def start(self) -> None:
        """Begins to watch."""
        self._observer.start()

    def stop(self) -> None:
        """Watches no more."""
        self._observer.stop()
        self._observer.join()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Notes what changed, and waits for more of it."""
        if event.event_type not in _SEEN or event.is_directory:
            return
        paths = {Path(str(name)) for name in (event.src_path, event.dest_path) if name}
        wanted = {path for path in paths if self._is_wanted(path)}
        if not wanted:
            return
        with self._lock:
            self._changed |= wanted
            if self._timer:
                self._timer.cancel()
            self._timer = Timer(MOMENT, self._tell)
            self._timer.daemon = True
            self._timer.start()

    def _is_wanted(self, path: Path) -> bool:
        """Whether a file is one of those watched; leftovers of editors are not."""
        if path.name.startswith(".") or path.name.endswith(("~", ".swp", ".tmp")):
            return False
        return path in self._files or any(path.is_relative_to(one) for one in self._folders)

    def _tell(self) -> None:
        """Gives what changed."""
        with self._lock:
            changed, self._changed = self._changed, set()
        if changed:
            self._saved(changed)
