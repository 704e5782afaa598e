"""The preview's own small server: pages when they are asked for, and word of every save."""

import mimetypes
import posixpath
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote, unquote, urlsplit

from markupsafe import Markup

from generator.preview.live import Live

HOST = "127.0.0.1"
OWN = "/__affiche/"
"""Where the preview's own addresses stand; no page of a site can have them."""
SCRIPT = (
    'let first;new EventSource("/__affiche/saves").addEventListener("message",said=>{'
    "first??=said.data;if(said.data!==first)location.reload()});"
)
_LINK = b'<script src="/__affiche/reload.js" defer></script>'
_SECONDS = 20.0
"""How often a browser that waits is told that the preview is still there."""
NO_PAGE = Markup(
    '<!doctype html><html lang="{}"><head><meta charset="utf-8"><title>Affiche</title></head>'
    "<body></body></html>"
)
"""What is served while there is no site yet; the next save may make one."""


class Server(ThreadingHTTPServer):
    """Serves a live project. Raises `OSError` if the port is taken."""

    daemon_threads = True

    def __init__(self, live: Live, port: int) -> None:
        try:
            super().__init__((HOST, port), partial(_Handler, live))
        except OSError as error:
            raise OSError(error.errno, error.strerror, f"{HOST}:{port}") from error


class _Handler(BaseHTTPRequestHandler):
    """Answers one browser."""

    protocol_version = "HTTP/1.1"

    def __init__(self, live: Live, *args: object) -> None:
        self._live = live
        super().__init__(*args)  # type: ignore[arg-type]  # as the server gives them

    def do_GET(self) -> None:
        """Answers with a file of the site, or with what the preview adds."""
        path = unquote(urlsplit(self.path).path).replace("\0", "")
        try:
            if path == f"{OWN}saves":
                self._saves()
            elif path == f"{OWN}reload.js":
                self._give(HTTPStatus.OK, SCRIPT.encode(), "text/javascript")
            else:
                self._file(path)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # the reader has left

    def do_HEAD(self) -> None:
        """Answers as for the whole, without it."""
        self.do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Says nothing: the terminal is for faults."""

    def _file(self, path: str) -> None:
        """A file of the site, its 404 page, or an empty page that waits for the first site."""
        name = posixpath.normpath(path).lstrip("/")
        if path.endswith("/"):
            name = posixpath.join(name, "index.html").removeprefix("./")
        found = self._live.page(name)
        found = self._theme(name) if found is None else found
        if found is not None:
            self._give(HTTPStatus.OK, found, mimetypes.guess_type(name)[0] or "text/plain")
        elif self._live.page(f"{name}/index.html") is not None:
            self._lead(quote(f"/{name}/"))
        else:
            missing = self._theme("404.html") or NO_PAGE.format(self._live.lang).encode()
            self._give(HTTPStatus.NOT_FOUND, missing, "text/html")

    def _theme(self, name: str) -> bytes | None:
        """A file of the theme; never one outside its folder."""
        folder = self._live.theme.resolve()
        path = (folder / name).resolve()
        return path.read_bytes() if path.is_relative_to(folder) and path.is_file() else None

    def _lead(self, address: str) -> None:
        """Leads on to another address."""
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _give(self, status: HTTPStatus, data: bytes, kind: str) -> None:
        """Gives a file; a page with the faults of the last save, and with what reloads it."""
        if kind == "text/html":
            start, end, rest = data.rpartition(b"</body>")
            data = start + self._live.faults.encode() + _LINK + end + rest
        text = kind.startswith("text/") or kind.endswith(("json", "javascript", "xml"))
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _saves(self) -> None:
        """Tells a browser of each save, as it comes, for as long as it listens."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        version = self._live.version
        while True:
            self.wfile.write(f"data: {version}\n\n".encode())
            version = self._live.wait(version, _SECONDS)
