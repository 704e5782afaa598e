"""A small server for tests: serves a folder on this machine, and misbehaves where it is told to."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

Fault = Callable[[str], int | None]
"""The status with which a path is refused, where it is."""


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder, quietly; `fault` says which paths are refused."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, fault: Fault, **more: object) -> None:
        self.fault = fault
        super().__init__(*arguments, **more)  # type: ignore[arg-type] # what http.server passes

    def do_GET(self) -> None:
        status = self.fault(self.path)
        if status is None:
            super().do_GET()
        else:
            self.send_error(status)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serving(folder: Path, fault: Fault = lambda _: None) -> Iterator[str]:
    """The address of a folder that is served while the block runs."""
    handler = partial(Handler, directory=str(folder), fault=fault)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
