"""A disk that is full and a folder that may not be written: told, and the site stays whole."""

import os
import resource
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.kill.building import AFFICHE, DAY, Bench, bench, run

STAYS = "Nothing published was changed."


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return bench(tmp_path_factory.mktemp("disk"))


@pytest.mark.parametrize("most", [1_000, 60_000])
def test_a_file_that_cannot_be_written_whole(most: int, project: Bench) -> None:
    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    done = run(project.root, preexec_fn=small_files)
    assert done.returncode == 3, done.stdout
    assert "File too large" in done.stdout
    assert STAYS in done.stdout
    assert project.faults() == ""
    assert project.leftovers() == []


def can_mount() -> bool:
    """Whether this process may mount file systems of its own."""
    unshare = shutil.which("unshare")
    if unshare is None:
        return False
    asked = [unshare, "--mount", "--map-root-user", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


def in_a_mount(script: str) -> tuple[int, str]:
    """What a script ends with and says where it may mount file systems, which end with it."""
    done = subprocess.run(
        ["unshare", "--mount", "--map-root-user", "sh", "-c", script],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=os.environ | {"SOURCE_DATE_EPOCH": DAY},
        check=False,
    )
    return done.returncode, done.stdout


@pytest.mark.skipif(not can_mount(), reason="no file system can be mounted here")
def test_a_full_disk(project: Bench, tmp_path: Path) -> None:
    size = sum(path.stat().st_size + 4096 for path in project.out.rglob("*")) * 3 // 2
    script = f"""
        mount -t tmpfs -o size={size} tmpfs "{tmp_path}" &&
        cp -r "{project.out}" "{tmp_path}/site" &&
        {AFFICHE} build --project "{project.root}" --out "{tmp_path}/site" --lang fr
        echo "ended with $?"; ls -A "{tmp_path}"
        {AFFICHE} verify "{tmp_path}/site" --lang fr
    """
    _, said = in_a_mount(script)
    assert "No space left on device" in said
    assert "Rien de ce qui est publié n’a changé." in said
    assert "ended with 3\nsite\n" in said
    assert "Le site est entier." in said


def test_a_folder_that_may_not_be_written(project: Bench) -> None:
    if os.geteuid() == 0:  # whom permissions do not stop
        if not can_mount():
            pytest.skip("no file system can be mounted here")
        code, said = in_a_mount(
            f'mount --bind "{project.root}" "{project.root}" &&'
            f'mount -o remount,ro,bind "{project.root}" &&'
            f'{AFFICHE} build --project "{project.root}" --lang en'
        )
    else:
        project.root.chmod(0o555)
        done = run(project.root)
        project.root.chmod(0o755)
        code, said = done.returncode, done.stdout
    assert code == 3, said
    assert "Read-only file system" in said or "Permission denied" in said
    assert STAYS in said
    assert project.faults() == ""
