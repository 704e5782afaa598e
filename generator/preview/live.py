"""A project while it is being edited: what is shown of it, and what is wrong with the last save.

A save of one plan is shown at once, from that plan alone; the whole site is then read, checked and
joined up behind it, and shown in its turn. The last good pages stay while there is a fault.
"""

import shutil
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from threading import Condition, Lock, Thread
from time import monotonic, sleep

import click
from markupsafe import Markup

from generator import pipeline, printing
from generator.language.words import gettext
from generator.page import Drawing
from generator.preview.overlay import notice, overlay
from generator.preview.shown import Shown
from generator.unusable import UnusableError

_LEAST, _MOST = 0.3, 2.0
"""Seconds in which the page that was saved is asked for, or saved again, before all is read."""


class Live:
    """What a preview of the project at `root` shows; `address` is where, with its last slash."""

    def __init__(
        self, root: Path, folder: Path, address: str, lang: str, *, documents: bool = False
    ) -> None:
        self.root, self.address, self.lang = root.absolute(), address, lang
        self.faults = Markup("")
        self.theme = folder / "none"
        self._folder, self._documents = folder, documents
        self._used: list[str] = []
        self._shown: Shown | None = None
        self._newer: dict[str, tuple[int, Mapping[str, Drawing]]] = {}
        self._saves = 0
        self._whole = Lock()
        self._told = Condition()
        self._version = 0
        self._took = 0.0

    def page(self, path: str) -> bytes | None:
        """The file at a path of the site, as it is now; nothing where there is none."""
        if self._shown is None:
            return None
        newer = {name: one for _, pages in self._newer.values() for name, one in pages.items()}
        try:
            return self._shown.answer(path, newer)
        except UnusableError as error:
            self._say(error.message.in_(self.lang))
            return None

    def saved(self, paths: Iterable[Path]) -> Thread:
        """Takes a save in: a plan's pages at once, the whole site behind; what works on that."""
        self._saves += 1
        self._at_once({*paths})
        behind = Thread(target=self._behind, args=(self._saves,), daemon=True)
        behind.start()
        return behind

    def _at_once(self, paths: set[Path]) -> None:
        """Shows the plan that changed, where one alone did."""
        shown = self._shown
        folder = self._plan_of(paths)
        if shown is None or not folder:
            return
        with suppress(Exception):  # the whole site, read behind, says what is wrong
            views = pipeline.plan_alone(self.root, shown.site_views.site, folder)
            if views is not None:
                self._newer[folder] = (self._saves, shown.of_plan(views, folder))
                self.tell()

    def _plan_of(self, paths: set[Path]) -> str:
        """The name of the one plan whose folders hold all that changed; empty where none does."""
        names = set()
        for path in paths:
            parts = path.relative_to(self.root).parts if path.is_relative_to(self.root) else ()
            names.add(parts[2] if len(parts) > 3 and parts[1] == "plans" else "")
        return names.pop() if len(names) == 1 else ""

    def _behind(self, save: int) -> None:
        """Shows the whole site as it is after a save, unless there was another since.

        The page that is being written goes first; the longer the whole takes, the more so.
        """
        sleep(min(_MOST, max(_LEAST, self._took / 3)))
        with self._whole:
            if save == self._saves:
                self.rebuild()

    def rebuild(self) -> None:
        """Reads, checks and joins up the whole site; or says why it cannot be shown."""
        save, begun = self._saves, monotonic()
        try:
            outcome = pipeline.prepare(self.root, site_url=self.address)
            found = self._findings(outcome)
            printing.report(found, self.lang)
            if isinstance(outcome, pipeline.Ready):
                self._show(outcome, save)
                self._took = monotonic() - begun
                self.faults = overlay(found, self.lang)
                click.echo(gettext("Ready: {address}", self.lang).format(address=self.address))
                self.tell()
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
        self.tell()

    def _show(self, ready: pipeline.Ready, save: int) -> None:
        """Shows a whole site; what was saved since it was read stays newer.

        The folder of the one before stays for who is reading in it; older ones go.
        """
        self._used.append(tempfile.mkdtemp(dir=self._folder))
        theme = Path(self._used[-1]) / "theme"
        theme.mkdir()
        self._shown = Shown(ready, theme, documents=self._documents)
        self.theme = theme
        self._newer = {name: one for name, one in self._newer.items() if one[0] > save}
        while len(self._used) > 2:
            shutil.rmtree(self._used.pop(0), ignore_errors=True)

    def tell(self) -> None:
        """Tells who waits that there is something new to see."""
        with self._told:
            self._version += 1
            self._told.notify_all()

    def wait(self, version: int, seconds: float) -> int:
        """Waits until there is something newer than a version, but no longer; what is newest."""
        with self._told:
            self._told.wait_for(lambda: self._version > version, seconds)
            return self._version

    @property
    def version(self) -> int:
        """How often there was something new."""
        return self._version

    def _findings(self, outcome: pipeline.Ready | pipeline.Refused) -> printing.Findings:
        """What was found, ready to be printed."""
        return printing.Findings(
            problems=outcome.problems,
            text=outcome.site.text,
            waiting=outcome.waiting if isinstance(outcome, pipeline.Refused) else (),
            folder=printing.folder_from_here(self.root),
        )

    def _say(self, words: str) -> None:
        """Say in the terminal and in the browser why nothing new can be shown."""
        click.echo(words)
        self.faults = notice(words, self.lang)
