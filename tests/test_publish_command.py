"""`affiche publish` as people read it."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.command import commands


def run(*typed: str, lang: str = "en") -> Result:
    return CliRunner().invoke(commands(lang), ["publish", *typed])


def test_a_site_is_published_once(site: Path, tmp_path: Path) -> None:
    there = tmp_path / "published"
    rehearsed = run("--site", str(site), "--to", str(there), "--dry-run")
    assert rehearsed.exit_code == 0
    assert "+ 404.html\n" in rehearsed.output
    assert rehearsed.output.endswith("This was a rehearsal: nothing was published.\n")
    assert not there.exists()
    done = run("--site", str(site), "--to", str(there))
    assert done.exit_code == 0
    assert "0 deleted, 0 unchanged\n" in done.output
    assert CliRunner().invoke(commands("en"), ["verify", str(there)]).exit_code == 0
    again = run("--site", str(site), "--to", str(there), lang="fr").output
    assert again.startswith("0 fichier téléversé (0\N{NO-BREAK SPACE}ko), 0 supprimé, ")


def test_what_is_deleted_is_told_in_a_rehearsal(site: Path, tmp_path: Path) -> None:
    from tests.publish.deploy.stores import a_site  # noqa: PLC0415 - what it imports is heavy

    there = tmp_path / "published"
    run("--site", str(a_site(tmp_path / "small", {"gone.html": b"gone"})), "--to", str(there))
    assert "\n- gone.html\n" in run("--site", str(site), "--to", str(there), "--dry-run").output


def test_a_refusal_ends_with_code_3(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.publish.deploy.store.FIRST_WAIT", 0)
    (tmp_path / "published").touch()
    result = run("--site", str(site), "--to", str(tmp_path / "published"), lang="fr")
    assert result.exit_code == 3
    assert "refuse" in result.output
    assert "publier à nouveau" in result.output


def test_a_project_without_a_site_is_told(tmp_path: Path) -> None:
    result = run("--project", str(tmp_path), "--to", str(tmp_path / "published"))
    assert result.exit_code == 1
    assert "has no manifest" in str(result.exception)


def test_other_commands_do_not_pay_for_publishing() -> None:
    script = (
        "import sys, generator.command; print(*{'fsspec', 'urllib3', 'ctypes'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stdout.decode().split() == []
