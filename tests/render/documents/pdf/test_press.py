"""Typst in several threads and processes: its own threads do not come along into a fork."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import monotonic, sleep

import pytest

from generator import crew
from generator.render.documents.pdf import press, write
from generator.unusable import UnusableError
from tests.conftest import ROOT
from tests.render.documents.pdf.reading import TEMPLATES
from tests.render.documents.pdf.samples import a_document, a_line, a_paragraph

NUMBERS = range(4)


def made(number: int) -> bytes:
    return write(a_document(title=a_line(f"Titre {number}")), TEMPLATES)


def said(number: int) -> str:
    """What is wrong with a document that has a character that nothing can show."""
    try:
        write(a_document(blocks=(a_paragraph(f"{number} \0"),)), TEMPLATES)
    except UnusableError as problem:
        return problem.message.in_("en")
    return ""


def test_threads_take_turns() -> None:
    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(made, NUMBERS)) == [made(number) for number in NUMBERS]


def test_forks_of_a_process_that_made_documents_make_the_same_and_says_what_is_wrong(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AFFICHE_JOBS", "2")
    expected = [made(number) for number in NUMBERS]
    assert list(crew.shared(made, list(NUMBERS))) == expected
    assert all("U+0000" in text for text in crew.shared(said, list(NUMBERS)))


def test_what_typst_remembers_of_a_large_document_is_forgotten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    forgotten: list[Path] = []
    true = press._forget

    def noted(folder: Path) -> None:
        forgotten.append(folder)
        true(folder)

    monkeypatch.setattr(press, "_forget", noted)
    small = made(1)
    assert forgotten == []
    monkeypatch.setattr(press, "_LARGE", 100)
    assert made(1) == small
    assert made(1) == small
    assert forgotten == [TEMPLATES / "documents"] * 2


KILLED = """
import os, signal
from generator.render.documents.pdf import press

if __name__ == "__main__":
    press.at_work(bytes)
    read, write = os.pipe()
    fork = os.fork()
    if not fork:
        press.at_work(bytes)
        other = next(iter(press._other(os.getpid())._processes))
        os.write(write, str(other).encode())
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(fork, 0)
    print(os.read(read, 20).decode())
"""
"""A fork that is killed while a process of its own waits for more documents."""


@pytest.mark.skipif(sys.platform != "linux", reason="workers are forks of Linux processes")
def test_a_process_does_not_outlive_the_one_that_it_works_for(tmp_path: Path) -> None:
    script = tmp_path / "killed.py"
    script.write_text(KILLED)
    said = subprocess.run(
        [sys.executable, script],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=True,
    ).stdout
    other, end = int(said), monotonic() + 60
    while _runs(other) and monotonic() < end:
        sleep(0.05)
    assert not _runs(other)


def _runs(process: int) -> bool:
    """Whether a process is there, and has not ended unseen by those above it."""
    try:
        told = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False
    return told.rpartition(")")[2].split()[0] != "Z"
