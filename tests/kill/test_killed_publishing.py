"""A publishing that is killed leaves files that are whole, and the next one mends all."""

import os
import random
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from generator.publish.deploy.store import PART
from generator.publish.manifest import PATH
from generator.publish.verify import verify
from tests.kill.building import AFFICHE, bench, run, turn
from tests.kill.test_kill import KILLS, SEED
from tests.publish.folders import of_folder


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The built sites of two states of a project, of which all pages differ."""
    project = bench(tmp_path_factory.mktemp("built"))
    found = [shutil.copytree(project.out, project.root / "last")]
    turn(project.root, 0)
    assert run(project.root).returncode == 0
    return [*found, project.out]


def publishing(site: Path, there: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([AFFICHE, "publish", "--site", str(site), "--to", str(there)])


def test_a_killed_publishing_leaves_whole_files_and_the_next_mends_all(
    sites: list[Path], tmp_path: Path
) -> None:
    there, chance = tmp_path / "published", random.Random(SEED)  # noqa: S311 - told when it fails
    whole = {entry for site in sites for entry in of_folder(site).values()}
    pages = {path for site in sites for path in of_folder(site)}
    begun = time.monotonic()
    assert publishing(sites[0], there).wait() == 0
    seconds = time.monotonic() - begun
    for number in range(max(4, KILLS // 2)):
        process = publishing(chance.choice(sites), there)
        time.sleep(chance.uniform(0.2, 1) * seconds)
        process.kill()
        process.wait()
        found = of_folder(there)
        told = f"AFFICHE_KILL_SEED={SEED}, kill {number}"
        assert {found[path] for path in pages & found.keys()} <= whole, told
        assert pages & found.keys() >= set(of_folder(sites[0])) & set(of_folder(sites[1])), told
    for site in sites:
        assert publishing(site, there).wait() == 0
        assert (there / PATH).read_bytes() == (site / PATH).read_bytes()
        assert verify(os.fspath(there)).is_sound
        assert not list(there.rglob(f"*{PART}"))
