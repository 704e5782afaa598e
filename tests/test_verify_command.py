"""`affiche verify` as people and programs read it."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.command import commands
from generator.command.verify import MOST


def run(*typed: str, lang: str = "en") -> Result:
    return CliRunner().invoke(commands(lang), ["verify", *typed])


@pytest.fixture
def spoiled(site: Path, tmp_path: Path) -> Path:
    folder = shutil.copytree(site, tmp_path / "spoiled")
    (folder / "404.html").unlink()
    (folder / "index.html").write_text("another")
    for number in range(MOST + 5):
        (folder / f"{number}.txt").touch()
    return folder


def test_a_whole_site_ends_with_code_0(site: Path) -> None:
    result = run(str(site))
    assert result.exit_code == 0
    assert result.output.endswith("files compared with the manifest.\nThe site is whole.\n")


def test_faults_are_told_with_code_1(spoiled: Path) -> None:
    result = run(str(spoiled))
    assert result.exit_code == 1
    assert "1 file is missing:\n  404.html\n" in result.output
    assert "1 file is not as it was built:\n  index.html\n" in result.output
    assert f"{MOST + 5} files were not built:\n" in result.output
    assert "  … and 5 more\n" in result.output
    assert "whole" not in result.output


def test_faults_are_told_in_french(spoiled: Path) -> None:
    printed = run(str(spoiled), lang="fr").output
    assert "1 fichier manque\N{NO-BREAK SPACE}:\n  404.html\n" in printed
    assert "fichiers n’ont pas été construits\N{NO-BREAK SPACE}:" in printed


def test_json_is_for_programs(spoiled: Path, site: Path) -> None:
    result = run(str(spoiled), "--format", "json", "--manifest", str(site / "api/v1/manifest.json"))
    told = json.loads(result.output)
    assert result.exit_code == 1
    assert (told["sound"], told["missing"], told["different"]) == (
        False,
        ["404.html"],
        ["index.html"],
    )
    assert len(told["unexpected"]) == MOST + 5
