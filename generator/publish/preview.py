"""The preview: builds, serves, and builds again on every save. The last good pages stay.

A fault shows in the terminal and over the page in the browser; the save that mends it clears it.
"""

import socket
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click
from markupsafe import Markup
from mkdocs.livereload import LiveReloadServer

from generator import pipeline, printing
from generator.language.words import gettext
from generator.publish.overlay import notice, overlay
from generator.unusable import UnusableError

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

HOST = "127.0.0.1"
NO_PAGE = Markup(
    '<!doctype html><html lang="{}"><head><meta charset="utf-8"><title>Affiche</title>'
    '<meta http-equiv="refresh" content="3"></head><body>{}</body></html>'
)
"""What is served where there is no page: it asks again, since the next save may make one."""


def preview(root: Path, port: int, lang: str, *, documents: bool = False) -> None:
    """Serves the project at `root` until interrupted. Raises `OSError` if the port is taken."""
    _claim(port)
    with tempfile.TemporaryDirectory(prefix="affiche-preview-") as work:
        shown = Preview(root, Path(work) / "site", f"http://{HOST}:{port}/", lang)
        shown.documents = documents
        shown.rebuild()
        shown.out.mkdir(exist_ok=True)
        server = LiveReloadServer(shown.rebuild, HOST, port, root=str(shown.out), mount_path="/")
        server.error_handler = shown.missing
        server.set_app(shown.over(server.serve_request))
        for path in pipeline.watched(root):
            server.watch(str(path))
        try:
            server.serve(open_in_browser=False)
        except KeyboardInterrupt:
            server.shutdown()


class Preview:
    """A project as it is being edited: its last good pages at `out`, and what to lay over them."""

    def __init__(self, root: Path, out: Path, address: str, lang: str) -> None:
        self.root, self.out, self.address, self.lang = root, out, address, lang
        self.faults = Markup("")
        self.documents = False

    def rebuild(self) -> None:
        """Builds the site again, or says why not; the server goes on in any case."""
        try:
            outcome = pipeline.prepare(self.root, site_url=self.address)
            found = self._findings(outcome)
            printing.report(found, self.lang)
            if isinstance(outcome, pipeline.Ready):
                pipeline.finish(outcome, self.out, documents=self.documents)
                self.faults = overlay(found, self.lang)
                click.echo(gettext("Ready: {address}", self.lang).format(address=self.address))
                return
            click.echo(printing.summary(found, self.lang))
            self.faults = overlay(found, self.lang)
        except UnusableError as error:
            self._say(error.message.in_(self.lang))
        except OSError as error:
            self._say(printing.refusal(error, self.lang))
        except Exception as error:  # a bug of ours must not end the preview of someone who writes
            words = gettext("Affiche itself failed ({reason}). Please report it.", self.lang)
            self._say(words.format(reason=repr(error)))
        click.echo(gettext("The last good pages stay until this is mended.", self.lang))

    def over(self, serve: "WSGIApplication") -> "WSGIApplication":
        """What serves pages with the faults of the last save over them."""

        def app(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
            answer: list[tuple[str, list[tuple[str, str]]]] = []

            def start(
                status: str, headers: list[tuple[str, str]], *_: object
            ) -> Callable[[bytes], object]:
                answer.append((status, headers))
                return lambda _: None

            body = serve(environ, start)
            status, headers = answer[0]
            kind = next((value for name, value in headers if name == "Content-Type"), "")
            if not self.faults or not kind.startswith("text/html"):
                start_response(status, headers)
                return body
            page = self._covered(b"".join(body))
            others = [(name, value) for name, value in headers if name != "Content-Length"]
            start_response(status, [*others, ("Content-Length", str(len(page)))])
            return [page]

        return app

    def missing(self, code: int) -> bytes | None:
        """The page for an address without one: the site's own, where there is a site."""
        del code
        page = self.out / "404.html"
        return page.read_bytes() if page.exists() else NO_PAGE.format(self.lang, "").encode()

    def _covered(self, page: bytes) -> bytes:
        """A page with the faults before its end."""
        start, end, rest = page.rpartition(b"</body>")
        return start + self.faults.encode() + end + rest

    def _findings(self, outcome: pipeline.Ready | pipeline.Refused) -> printing.Findings:
        """What was found, ready to be printed."""
        return printing.Findings(
            problems=outcome.problems,
            text=outcome.site.text,
            waiting=outcome.waiting if isinstance(outcome, pipeline.Refused) else (),
            folder=printing.folder_from_here(self.root),
        )

    def _say(self, words: str) -> None:
        """Say in the terminal and in the browser why nothing could be built."""
        click.echo(words)
        self.faults = notice(words, self.lang)


def _claim(port: int) -> None:
    """Makes sure that a port is free before anything is built. Raises `OSError` if it is not."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise OSError(error.errno, error.strerror, f"{HOST}:{port}") from error
