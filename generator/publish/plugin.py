"""The MkDocs plugin: `mkdocs build` and `mkdocs serve` check and publish the whole site.

MkDocs' own pass draws nothing: hooks only convert and call the pipeline.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files

from generator import pipeline, printing
from generator.unusable import UnusableError


class AfficheConfig(Config):
    """The plugin's section of mkdocs.yml, which `load/` reads and checks for itself."""

    def load_dict(self, patch: dict[str, Any] | None) -> None:
        """Takes the section as it is: faults in it are told with their line by the loader."""
        self.data = {}
        self.user_configs = []


class AffichePlugin(BasePlugin[AfficheConfig]):
    """Turns MkDocs' commands into Affiche's."""

    def __init__(self) -> None:
        super().__init__()
        self._ready: pipeline.Ready | None = None
        self._drawn = ExitStack()
        self._documents = True

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Leaves documents out of previews: they take far longer than pages."""
        self._documents = command != "serve"

    def on_config(self, config: MkDocsConfig, /) -> MkDocsConfig:
        """Loads, checks and draws before MkDocs empties the site folder; refuses on an error."""
        self._drawn.close()
        root = Path(config.config_file_path).parent
        with _aborting():
            outcome = pipeline.prepare(root, site_url=config.site_url)
        found = printing.Findings(
            problems=outcome.problems,
            text=outcome.site.text,
            folder=printing.folder_from_here(root),
        )
        printing.report(found, printing.locale_language())
        if isinstance(outcome, pipeline.Refused):
            raise Abort("The content has errors: nothing was built.")
        with _aborting():
            self._drawn.enter_context(
                pipeline.finishing(outcome, Path(config.site_dir), documents=self._documents)
            )
        self._ready = outcome
        config.theme.static_templates.clear()
        return config

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Leaves MkDocs nothing to draw: pages come from the pipeline, in every language."""
        return Files([])

    def on_post_build(self, /, *, config: MkDocsConfig) -> None:
        """Puts the finished site in place of what MkDocs wrote."""
        with _aborting():
            self._drawn.close()

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Watches the data and the templates as MkDocs watches the narrative."""
        if self._ready:
            for path in pipeline.watched(self._ready.root):
                server.watch(str(path))
        return server


@contextmanager
def _aborting() -> Iterator[None]:
    """Ends MkDocs with a sentence, not a trace, where the project or the disk refuses."""
    try:
        yield
    except UnusableError as error:
        raise Abort(error.message.in_(printing.locale_language())) from error
    except OSError as error:
        raise Abort(printing.refusal(error, printing.locale_language())) from error
