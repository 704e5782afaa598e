"""Templates compiled ahead draw the same, and only by the program and the words they are of."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import TemplateError

from generator import compiled, compiling
from generator.language import words
from generator.sandbox import Sandbox
from generator.store import NOTHING_KEPT
from generator.unusable import UnusableError, templates_judged

STATUS = """<p>{{ _("Status") }}</p>
{{ missing.x }}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Templates whose code was made ahead; nothing else is kept."""
    templates = tmp_path / "templates"
    templates.mkdir()
    (templates / "status.html").write_text(STATUS, encoding="utf-8")
    (templates / "bad.html").write_text("{% of another engine %}", encoding="utf-8")
    monkeypatch.setattr(compiled, "AHEAD", tmp_path / "made/ahead.bin")
    monkeypatch.setattr("generator.sandbox.usual", lambda: NOTHING_KEPT)
    compiling.main(templates)
    compiled.ahead.cache_clear()
    yield templates
    words.use({})
    compiled.ahead.cache_clear()


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """The templates that were compiled since."""
    found: list[str | None] = []
    before = Sandbox._parse

    def parse(env: Sandbox, source: str, name: str | None, filename: str | None) -> object:
        found.append(name)
        return before(env, source, name, filename)

    monkeypatch.setattr(Sandbox, "_parse", parse)
    return found


@pytest.mark.parametrize(("lang", "said"), [("fr", "État"), ("en", "Status")])
def test_code_made_ahead_speaks_its_language(
    folder: Path, parsed: list[str | None], lang: str, said: str
) -> None:
    env = Sandbox(folder, lang)
    assert env.get_template("status.html").render(missing={"x": 1}) == f"<p>{said}</p>\n1"
    assert parsed == []


def test_a_fault_is_told_where_the_template_stands(folder: Path, parsed: list[str | None]) -> None:
    with pytest.raises(UnusableError) as told, templates_judged():
        Sandbox(folder, "en").get_template("status.html").render(missing={})
    assert "line 2" in str(told.value)
    assert str(folder / "status.html") in str(told.value)
    assert parsed == []


def test_a_template_that_changed_is_compiled(folder: Path, parsed: list[str | None]) -> None:
    (folder / "status.html").write_text('{{ _("Sources") }}', encoding="utf-8")
    assert Sandbox(folder, "en").get_template("status.html").render() == "Sources"
    assert parsed == ["status.html"]


def test_words_of_a_project_are_written_anew(folder: Path, parsed: list[str | None]) -> None:
    words.use({"fr": ('msgid "Status"\nmsgstr "Où on en est"\n',)})
    made = Sandbox(folder, "fr").get_template("status.html").render(missing={"x": 1})
    assert made == "<p>Où on en est</p>\n1"
    assert parsed == ["status.html"]


@pytest.mark.parametrize("part", [10, 40, 80], ids=["program", "fingerprint", "code"])
def test_what_is_damaged_or_of_another_program_counts_for_nothing(
    folder: Path, parsed: list[str | None], part: int
) -> None:
    data = bytearray(compiled.AHEAD.read_bytes())
    data[part] ^= 1
    compiled.AHEAD.write_bytes(data)
    compiled.ahead.cache_clear()
    assert compiled.ahead() == {}
    Sandbox(folder, "en").get_template("status.html")
    assert parsed == ["status.html"]


@pytest.mark.usefixtures("folder")
def test_the_program_tells_code_made_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    assert compiled.ahead()
    compiled.ahead.cache_clear()
    monkeypatch.setattr(compiled, "own_files", lambda: "of another version")
    assert compiled.ahead() == {}


@pytest.mark.usefixtures("folder")
def test_nothing_is_made_of_nothing(tmp_path: Path) -> None:
    compiled.AHEAD.unlink()
    compiling.main(tmp_path / "nowhere")
    assert not compiled.AHEAD.exists()


def test_a_template_that_cannot_be_read_is_told_when_it_is_asked_for(folder: Path) -> None:
    with pytest.raises(TemplateError):
        Sandbox(folder, "en").get_template("bad.html")
