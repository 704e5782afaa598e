"""The preview: pages drawn when they are asked for, and told anew on every save."""

import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator import pipeline
from generator.preview.live import Live
from generator.preview.server import HOST, Server
from generator.preview.watching import Watch

__all__ = ["preview"]

_TURN = 0.0005
"""Seconds before the whole site, which is read behind, lets the page go on that is asked for."""


def preview(root: Path, port: int, lang: str, *, documents: bool = False) -> None:
    """Serves the project at `root` until it is ended. Raises `OSError` if the port is taken.

    Its documents, which take far longer than its pages, are made where they are asked for.
    """
    sys.setswitchinterval(_TURN)
    with _ended_tidily(), tempfile.TemporaryDirectory(prefix="affiche-preview-") as work:
        live = Live(root, Path(work), f"http://{HOST}:{port}/", lang, documents=documents)
        server = Server(live, port)
        live.rebuild()
        watch = Watch(pipeline.watched(root.absolute()), live.saved)
        watch.start()
        try:
            server.serve_forever(poll_interval=0.1)
        except KeyboardInterrupt:
            pass
        finally:
            watch.stop()
            server.server_close()


@contextmanager
def _ended_tidily() -> Iterator[None]:
    """Who ends the process, or closes its terminal, interrupts it: nothing of it is left behind."""
    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {
        name: signal.signal(getattr(signal, name), signal.default_int_handler) for name in names
    }
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)
