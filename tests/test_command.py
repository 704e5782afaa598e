"""The commands as people type them: what they print, how they end, what they leave alone."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import pipeline
from generator.command import commands, main
from generator.command.build import is_replaceable


def run(*typed: str, lang: str = "en") -> Result:
    return CliRunner().invoke(commands(lang), typed)


def ended(capsys: pytest.CaptureFixture[str], *typed: str) -> tuple[int, str]:
    with pytest.raises(SystemExit) as ending:
        main(typed)
    printed = capsys.readouterr()
    code = ending.value.code
    assert isinstance(code, int)
    return code, printed.out + printed.err


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_all_is_well_with_code_0(project: Path) -> None:
    result = run("check", "--project", str(project))
    assert result.exit_code == 0, result.output


def test_a_fault_ends_with_code_1_and_json_for_programs(project: Path) -> None:
    (project / "data/plans/francisation-integration-2018/plan.yml").write_text("id: [")
    result = run("check", "--project", str(project), "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.output)[0]["code"] == "AF121"


@pytest.mark.parametrize(
    "typed",
    [
        ("chekc",),
        ("build", "--oout", "x"),
        ("check", "--explain", "AF999"),
        ("serve", "--port", "70000"),
        ("build", "--project", "/nowhere/at/all"),
    ],
)
def test_a_mistyped_command_ends_with_code_2(typed: tuple[str, ...]) -> None:
    result = run(*typed)
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_a_full_disk_ends_with_code_3(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device", "site")

    monkeypatch.setattr(pipeline, "finish", full)
    code, printed = ended(capsys, "build", "--project", str(project), "--lang", "fr")
    assert code == 3
    assert "No space left on device (site)" in printed


def test_a_folder_that_is_no_site_is_never_replaced(project: Path) -> None:
    for out in (project, project.parent, project / "data", project / "mkdocs.yml"):
        result = run("build", "--project", str(project), "--out", str(out))
        assert result.exit_code == 2, out
        assert "is not a site" in result.output
    assert (project / "data/organizations.yml").exists()


def test_a_site_is_replaced_unless_git_is_in_it(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert is_replaceable(project, out)
    out.mkdir()
    assert is_replaceable(project, out)
    (out / "index.html").touch()
    assert is_replaceable(project, out)
    (out / ".git").touch()
    assert not is_replaceable(project, out)


BROKEN: dict[str, tuple[Callable[[Path], None], str]] = {
    "unknown key": (
        lambda root: replace(root / "mkdocs.yml", "docs_dir:", "docsdir:"),
        "Unrecognised configuration name: docsdir",
    ),
    "theme": (
        lambda root: replace(root / "mkdocs.yml", "name: affiche ", "name: afiche "),
        "Unrecognised theme name: 'afiche'",
    ),
    "missing template": (
        lambda root: (root / "overrides/shell/trail.html").unlink(),
        "Il manque le gabarit shell/trail.html.",
    ),
    "template that cannot be read": (
        lambda root: replace(root / "overrides/main.html", "{%", "{% nope %}{%"),
        "Le gabarit main.html ne peut pas être lu, ligne",
    ),
    "template that fails": (
        lambda root: replace(root / "overrides/card/card.html", "{%", "{{ nope.x }}{%"),
        "card/card.html échoue, ligne",
    ),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_what_cannot_be_drawn_is_told_in_a_sentence(
    fault: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil, words = BROKEN[fault]
    spoil(project)
    code, printed = ended(capsys, "build", "--project", str(project), "--lang", "fr")
    assert code == 1
    assert words in printed
    assert not (project / "site").exists()


def test_mkdocs_tells_of_a_template_without_a_trace(project: Path) -> None:
    (project / "overrides/shell/trail.html").unlink()
    result = subprocess.run(
        [str(Path(sys.executable).parent / "mkdocs"), "build", "--strict"],
        cwd=project,
        env=os.environ | {"LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert "The template shell/trail.html is missing." in result.stdout + result.stderr
    assert "Traceback" not in result.stderr


def test_a_port_in_use_ends_with_code_3(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, printed = ended(
            capsys, "serve", "--project", str(project), "--port", str(port), "--lang", "en"
        )
    assert code == 3
    assert f"(127.0.0.1:{port})" in printed


def test_a_renamed_id_is_told_once_with_its_other_places(project: Path) -> None:
    replace(project / "data/organizations.yml", "- id: micc\n", "- id: micc-x\n")
    printed = run("check", "--project", str(project)).output
    assert printed.count("“micc” is not an organization.") == 1
    assert "Also at data/" in printed
    assert " other places" in printed


def test_a_new_language_shows_some_faults_and_counts_the_rest(project: Path) -> None:
    replace(
        project / "mkdocs.yml",
        "name: English}\n",
        "name: English}\n        - {code: es, name: Español}\n",
    )
    result = run("check", "--project", str(project), lang="fr")
    assert result.exit_code == 1
    assert len(result.output.splitlines()) < 250
    assert "AF501 missing-translation\N{NO-BREAK SPACE}: --format json" in result.output
