"""A small project of a few states, and builds of it in processes of their own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from generator.publish.manifest import PATH
from generator.publish.verify import verify
from tests.foreign import projects

AFFICHE = str(Path(sys.executable).parent / "affiche")
DAY = "1748736000"
"""1 June 2025: builds of two days would rightly differ."""

EDITS = (
    ("data/plans/boussole/nodes.csv", "Vivre sans misère", "Vivre loin de la misère"),
    ("mkdocs.yml", "fr: Boussole 2035", "fr: Boussole d’ici 2035"),
)
"""What changes between the states: in which file, which words, into which others."""
STATES = 1 + len(EDITS)
_TURNS = count()


@dataclass(frozen=True, slots=True)
class Bench:
    """A project with its published site, and the manifests of the sites that it may be."""

    root: Path
    whole: tuple[bytes, ...]

    @property
    def out(self) -> Path:
        """The published site."""
        return self.root / "site"

    def faults(self, out: Path | None = None) -> str:
        """Why what is published is none of these sites; empty where it is, to the last byte."""
        published = out or self.out
        found = (published / PATH).read_bytes()
        if found not in self.whole:
            others = {line for one in self.whole for line in one.splitlines()}
            return f"another site: {[line for line in found.splitlines() if line not in others]}"
        checked = verify(str(published))
        return "" if checked.is_sound else f"not whole: {checked.faults}"

    def leftovers(self) -> list[str]:
        """What builds left beside the site."""
        return [path.name for path in self.root.glob(".site*")]


def turn(root: Path, state: int) -> None:
    """Puts a project in one of its states: as it was, a card renamed, the whole site renamed."""
    for number, (file, words, others) in enumerate(EDITS, 1):
        path = root / file
        text = path.read_text(encoding="utf-8")
        assert words in text or others in text
        old, new = (words, others) if state == number else (others, words)
        path.write_text(text.replace(old, new), encoding="utf-8")


def bench(folder: Path) -> Bench:
    """A project of which each state was built once; the last is in place."""
    root = projects.copy("compass", folder / "project")
    found = []
    for state in range(STATES):
        turn(root, state)
        assert run(root).returncode == 0
        found.append((root / "site" / PATH).read_bytes())
    assert len(set(found)) == STATES
    return Bench(root, tuple(found))


def start(root: Path, *typed: str, **options: Any) -> subprocess.Popen[str]:
    """A build that runs, in a group of its own; every other one keeps what it can."""
    kept = str(root.parent / "kept") if next(_TURNS) % 2 else ""
    return subprocess.Popen(
        [AFFICHE, "build", "--no-documents", "--project", str(root), "--lang", "en", *typed],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=os.environ | {"SOURCE_DATE_EPOCH": DAY, "AFFICHE_CACHE": kept},
        start_new_session=True,
        **options,
    )


def run(root: Path, *typed: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """A build that ran to its end, with what it said."""
    process = start(root, *typed, **options)
    said, _ = process.communicate()
    return subprocess.CompletedProcess([], process.returncode, said)
