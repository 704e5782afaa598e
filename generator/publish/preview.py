"""The preview: builds, serves, and builds again on every save. The last good pages stay."""

import tempfile
from pathlib import Path

import click
from mkdocs.livereload import LiveReloadServer

from generator import pipeline, printing
from generator.language.words import gettext

HOST = "127.0.0.1"


def preview(root: Path, port: int, lang: str) -> None:
    """Serves the project at `root` until interrupted. Raises `OSError` if the port is taken."""
    address = f"http://{HOST}:{port}/"
    with tempfile.TemporaryDirectory(prefix="affiche-preview-") as work:
        out = Path(work) / "site"

        def rebuild() -> None:
            outcome = pipeline.prepare(root, site_url=address)
            printing.report(outcome.problems, lang)
            if isinstance(outcome, pipeline.Ready):
                pipeline.finish(outcome, out)
                click.echo(gettext("Ready: {address}", lang).format(address=address))
            else:
                click.echo(printing.summary(outcome.problems, lang))
                click.echo(gettext("The last good pages stay until this is mended.", lang))

        rebuild()
        out.mkdir(exist_ok=True)
        server = LiveReloadServer(rebuild, HOST, port, root=str(out), mount_path="/")
        for folder in (root / "data", root / "content", root / "overrides", root / "mkdocs.yml"):
            if folder.exists():
                server.watch(str(folder))
        try:
            server.serve(open_in_browser=False)
        except KeyboardInterrupt:
            server.shutdown()
