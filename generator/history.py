"""What git knows of a project: which files changed, and its content as it was before.

The project may stand in a subfolder of its repository. What a revision is compared with is the
merge base of it and HEAD: what a proposal itself changes, whatever happened elsewhere since.
"""

import os
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from generator.language.message import say
from generator.unusable import UnusableError

PARTS = ("data", "content", "locale", "mkdocs.yml")
"""What a project's content is made of, under the usual names."""
_SECONDS = 120
_MOVED = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE")
"""What a git hook sets; the project's folder alone says which repository is meant."""
_SETTINGS = ("--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false")


def changed_files(root: Path, rev: str) -> frozenset[str]:
    """The files of the project that differ between the working tree and the merge base of `rev`.

    Paths start at the project's folder and have forward slashes; files that were deleted and files
    that git does not follow yet (but does not ignore) are among them. Raises `UnusableError`.
    """
    base = _merge_base(root, rev)
    exact = ("--no-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules", "--relative")
    differ = _told(root, "diff", "--name-only", "-z", *exact, base, "--", ".")
    untracked = _told(root, "ls-files", "-z", "--others", "--exclude-standard", "--", ".")
    return frozenset(path for path in (differ + untracked).split("\0") if path)


@contextmanager
def at_revision(root: Path, rev: str, parts: Sequence[str] = PARTS) -> Iterator[Path]:
    """A temporary folder with these parts of the project as they were at the merge base of `rev`.

    Parts that did not exist are missing from it. Raises `UnusableError`.
    """
    base = _merge_base(root, rev)
    there = _told(root, "ls-tree", "-z", "--name-only", base, "--", *parts).split("\0")
    with tempfile.TemporaryDirectory(prefix="affiche-") as folder:
        project = Path(folder) / "project"
        project.mkdir()
        if names := [name for name in there if name]:
            archive = Path(folder) / "project.tar"
            _told(root, "archive", "--format=tar", f"--output={archive}", base, "--", *names)
            with tarfile.open(archive) as packed:
                packed.extractall(project, filter=_harmless)  # noqa: S202 - the filter is the remedy
            archive.unlink()
        yield project


def _harmless(member: tarfile.TarInfo, folder: str) -> tarfile.TarInfo | None:
    """A member of an archive, when it can do no harm outside the folder that it is put in."""
    try:
        return tarfile.data_filter(member, folder)
    except tarfile.FilterError:
        return None


def _merge_base(root: Path, rev: str) -> str:
    """The commit at which the history of `rev` and that of HEAD part."""
    _check_repository(root)
    commit = _commit(root, rev)
    found = _git(root, "merge-base", commit, "HEAD")
    if found.returncode == 0:
        return found.stdout.strip()
    if _is_shallow(root):
        raise _too_short(rev)
    message = say(
        "“{revision}” has no history in common with this version. "
        "Give a revision from which this version comes.",
        revision=rev,
    )
    raise UnusableError(message)


def _commit(root: Path, rev: str) -> str:
    """The commit that a revision names; what looks like an option names none."""
    if rev and not rev.startswith("-") and "\0" not in rev:
        wanted = f"{rev}^{{commit}}"
        found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
        if found.returncode == 0:
            return found.stdout.strip()
        if _is_shallow(root):
            raise _too_short(rev)
    message = say(
        "“{revision}” is not a revision of this repository. "
        "Give the name of a branch, such as origin/main, a tag or a commit.",
        revision=rev,
    )
    raise UnusableError(message)


def _check_repository(root: Path) -> None:
    """Refuses a folder that git does not know, with git's reason where it has one of its own."""
    found = _git(root, "rev-parse", "--is-inside-work-tree")
    if found.returncode == 0 and found.stdout.strip() == "true":
        return
    folder = str(root.resolve())
    if "dubious ownership" in found.stderr:
        message = say(
            "git refuses to read {folder}, which belongs to another user. "
            "Run: git config --global --add safe.directory {folder}",
            folder=folder,
        )
    else:
        message = say(
            "{folder} is not in a git repository, and only git knows what changed. "
            "Run the command in a clone of the project.",
            folder=folder,
        )
    raise UnusableError(message)


def _is_shallow(root: Path) -> bool:
    """Whether the clone holds only a part of the history."""
    return _git(root, "rev-parse", "--is-shallow-repository").stdout.strip() == "true"


def _too_short(rev: str) -> UnusableError:
    """Why a clone without its whole history cannot tell."""
    message = say(
        "This clone holds only the latest history, and “{revision}” is not in it. "
        "Run: git fetch --unshallow. "
        "In a GitHub workflow, give actions/checkout the setting fetch-depth: 0.",
        revision=rev,
    )
    return UnusableError(message)


def _told(root: Path, *arguments: str) -> str:
    """What git answers to a question that it can only fail to answer by a fault of its own."""
    found = _git(root, *arguments)
    if found.returncode == 0:
        return found.stdout
    reason = (found.stderr.strip() or arguments[0]).splitlines()[-1]
    raise UnusableError(say("git could not answer: {reason}", reason=reason))


def _git(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs git in the project's folder; it asks nobody anything and writes in no repository."""
    program = shutil.which("git")
    if program is None:
        message = say("git is not installed. Install it from https://git-scm.com, then try again.")
        raise UnusableError(message)
    kept = {name: value for name, value in os.environ.items() if name not in _MOVED}
    try:
        return subprocess.run(  # noqa: S603 - a list of arguments, no shell, revisions resolved first
            [program, "-C", str(root.resolve()), *_SETTINGS, *arguments],
            env=kept | {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        message = say("git did not answer in {count} seconds. Try again.", count=_SECONDS)
        raise UnusableError(message) from error
