"""The preview: builds, serves, and builds again on every save. The last good pages stay."""

import socket
import tempfile
from pathlib import Path

import click
from mkdocs.livereload import LiveReloadServer

from generator import pipeline, printing
from generator.language.words import gettext
from generator.unusable import UnusableError

HOST = "127.0.0.1"


def preview(root: Path, port: int, lang: str) -> None:
    """Serves the project at `root` until interrupted. Raises `OSError` if the port is taken."""
    _claim(port)
    address = f"http://{HOST}:{port}/"
    with tempfile.TemporaryDirectory(prefix="affiche-preview-") as work:
        out = Path(work) / "site"

        def rebuild() -> None:
            _rebuild(root, out, address, lang)

        rebuild()
        out.mkdir(exist_ok=True)
        server = LiveReloadServer(rebuild, HOST, port, root=str(out), mount_path="/")
        for path in pipeline.watched(root):
            server.watch(str(path))
        try:
            server.serve(open_in_browser=False)
        except KeyboardInterrupt:
            server.shutdown()


def _claim(port: int) -> None:
    """Makes sure that a port is free before anything is built. Raises `OSError` if it is not."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise OSError(error.errno, error.strerror, f"{HOST}:{port}") from error


def _rebuild(root: Path, out: Path, address: str, lang: str) -> None:
    """Builds the site again, or says why not; the server goes on in any case."""
    try:
        outcome = pipeline.prepare(root, site_url=address)
        printing.report(outcome.problems, lang)
        if isinstance(outcome, pipeline.Ready):
            pipeline.finish(outcome, out)
            click.echo(gettext("Ready: {address}", lang).format(address=address))
            return
        click.echo(printing.summary(outcome.problems, lang, outcome.waiting))
    except UnusableError as error:
        click.echo(error.message.in_(lang))
    except OSError as error:
        click.echo(printing.refusal(error, lang))
    click.echo(gettext("The last good pages stay until this is mended.", lang))
