"""What git tells of a project, in real repositories; and its refusals, each in a sentence."""

import os
import subprocess
from pathlib import Path

import pytest

from generator.history import at_revision, changed_files
from generator.unusable import UnusableError
from tests.repository import commit, git, repository

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    """A repository whose first commit is tagged `before`."""
    root = repository(tmp_path / "repo")
    (root / "data").mkdir()
    (root / "content").mkdir()
    (root / "data" / "glossary.yml").write_text("old\n")
    (root / "content" / "index.fr.md").write_text("vieux\n")
    (root / "mkdocs.yml").write_text("site\n")
    (root / "README.md").write_text("read\n")
    commit(root)
    git(root, "tag", "before")
    return root


def refusal(root: Path, rev: str) -> str:
    with pytest.raises(UnusableError) as told:
        changed_files(root, rev)
    french, english = told.value.message.in_("fr"), told.value.message.in_("en")
    assert french != english
    return english


def test_an_untouched_project_has_no_changed_file(repo: Path) -> None:
    (repo / "README.md").touch()
    assert changed_files(repo, "before") == frozenset()


def test_every_way_to_change_a_file_is_seen(repo: Path) -> None:
    (repo / "README.md").write_text("committed\n")
    commit(repo)
    (repo / "mkdocs.yml").write_text("staged\n")
    git(repo, "add", "mkdocs.yml")
    (repo / "content" / "index.fr.md").write_text("saved\n")
    (repo / "data" / "glossary.yml").unlink()
    (repo / "data" / "éléments nouveaux.yml").write_text("untracked\n")
    (repo / ".gitignore").write_text("*.bak\n")
    (repo / "data" / "glossary.bak").write_text("ignored\n")
    assert changed_files(repo, "before") == {
        "README.md",
        "mkdocs.yml",
        "content/index.fr.md",
        "data/glossary.yml",
        "data/éléments nouveaux.yml",
        ".gitignore",
    }


def test_a_renamed_file_counts_at_both_places(repo: Path) -> None:
    git(repo, "mv", "README.md", "READ.md")
    assert changed_files(repo, "before") == {"README.md", "READ.md"}


def test_what_happened_elsewhere_since_is_not_told(repo: Path) -> None:
    git(repo, "checkout", "-q", "-b", "proposal")
    (repo / "README.md").write_text("mine\n")
    commit(repo)
    git(repo, "checkout", "-q", "main")
    (repo / "mkdocs.yml").write_text("theirs\n")
    commit(repo)
    git(repo, "checkout", "-q", "proposal")
    assert changed_files(repo, "main") == {"README.md"}
    with at_revision(repo, "main") as before:
        assert (before / "mkdocs.yml").read_text() == "site\n"


def test_a_project_in_a_subfolder_has_paths_of_its_own(tmp_path: Path) -> None:
    root = repository(tmp_path / "repo")
    project = root / "sites" / "plans"
    (project / "data").mkdir(parents=True)
    (project / "data" / "glossary.yml").write_text("old\n")
    (root / "data").mkdir()
    (root / "data" / "other.yml").write_text("not of the project\n")
    commit(root)
    (project / "data" / "glossary.yml").write_text("new\n")
    (project / "data" / "sources.yml").write_text("new\n")
    (root / "data" / "other.yml").write_text("changed\n")
    assert changed_files(project, "HEAD") == {"data/glossary.yml", "data/sources.yml"}
    with at_revision(project, "HEAD") as before:
        found = [path.relative_to(before).as_posix() for path in before.rglob("*")]
        assert sorted(found) == ["data", "data/glossary.yml"]


def test_the_content_as_it_was_is_there_and_then_gone(repo: Path) -> None:
    (repo / "data" / "glossary.yml").write_text("new\n")
    (repo / "content" / "index.fr.md").unlink()
    with at_revision(repo, "before") as before:
        assert (before / "data" / "glossary.yml").read_text() == "old\n"
        assert (before / "content" / "index.fr.md").read_text() == "vieux\n"
        assert (before / "mkdocs.yml").read_text() == "site\n"
        assert not (before / "README.md").exists()
    assert not before.exists()
    assert git(repo, "worktree", "list").count("\n") == 1
    assert git(repo, "status", "--porcelain").splitlines() == [
        " D content/index.fr.md",
        " M data/glossary.yml",
    ]


def test_folders_of_other_names_are_given_too(repo: Path) -> None:
    with at_revision(repo, "before", ["README.md", "faits", "[a-z]*"]) as before:
        assert [path.name for path in before.iterdir()] == ["README.md"]


def test_a_link_that_leads_outside_is_left_behind(repo: Path) -> None:
    (repo / "data" / "outside.yml").symlink_to("/etc/passwd")
    commit(repo)
    with at_revision(repo, "HEAD") as before:
        assert [path.name for path in (before / "data").iterdir()] == ["glossary.yml"]


@pytest.mark.parametrize("rev", ["nowhere", "", "--output=x", "-h", "before:data", "a\0b", "a\nb"])
def test_what_names_no_revision_is_refused(repo: Path, rev: str) -> None:
    assert "is not a revision of this repository" in refusal(repo, rev)
    assert git(repo, "status", "--porcelain") == ""


def test_a_folder_that_git_does_not_know_is_refused(tmp_path: Path) -> None:
    assert "is not in a git repository" in refusal(tmp_path, "main")


def test_a_repository_without_a_commit_is_refused(tmp_path: Path) -> None:
    assert "is not a revision" in refusal(repository(tmp_path / "empty"), "HEAD")


def test_a_history_of_another_origin_is_refused(repo: Path) -> None:
    git(repo, "checkout", "-q", "--orphan", "other")
    commit(repo, "elsewhere")
    assert "has no history in common" in refusal(repo, "main")


def test_a_clone_without_its_history_says_how_to_get_it(repo: Path, tmp_path: Path) -> None:
    (repo / "README.md").write_text("later\n")
    commit(repo)
    git(tmp_path, "clone", "-q", "--depth=1", repo.as_uri(), "shallow")
    assert "fetch-depth: 0" in refusal(tmp_path / "shallow", "before")


def test_a_clone_with_enough_of_its_history_is_used(repo: Path, tmp_path: Path) -> None:
    (repo / "README.md").write_text("later\n")
    commit(repo)
    (repo / "README.md").write_text("latest\n")
    commit(repo)
    git(tmp_path, "clone", "-q", "--depth=2", repo.as_uri(), "shallow")
    assert changed_files(tmp_path / "shallow", "HEAD^") == {"README.md"}


def test_without_git_it_says_what_to_install(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert "git is not installed" in refusal(repo, "before")


def test_git_that_hangs_is_told(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired("git", 1)

    monkeypatch.setattr(subprocess, "run", hang)
    assert "git did not answer" in refusal(repo, "before")


def test_a_folder_of_another_user_says_how_to_trust_it(
    repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert f"safe.directory {repo.resolve()}" in refusal(repo, "before")


def test_a_fault_of_git_itself_is_told_in_its_words(repo: Path) -> None:
    (repo / ".git" / "index").write_bytes(b"broken")
    assert "git could not answer: fatal: " in refusal(repo, "before")


def test_a_hook_of_another_repository_does_not_mislead(
    repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = repository(tmp_path / "other")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    assert changed_files(repo, "before") == frozenset()
