"""What is made ahead is the same as what is made when asked for, and counts for one program."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import TemplateError

from generator import ahead, compiling
from generator.language import words
from generator.pipeline import rules
from generator.render.status import _html, documentation
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
    monkeypatch.setattr(ahead, "FILE", tmp_path / "made/ahead.bin")
    monkeypatch.setattr("generator.sandbox.usual", lambda: NOTHING_KEPT)
    compiling.main(templates)
    ahead._everything.cache_clear()
    yield templates
    words.use({})
    ahead._everything.cache_clear()


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


@pytest.mark.parametrize("part", [10, 34, 80], ids=["program", "fingerprint", "code"])
def test_what_is_damaged_or_of_another_program_counts_for_nothing(
    folder: Path, parsed: list[str | None], part: int
) -> None:
    data = bytearray(ahead.FILE.read_bytes())
    data[part] ^= 1
    ahead.FILE.write_bytes(data)
    ahead._everything.cache_clear()
    assert ahead._everything() == {}
    Sandbox(folder, "en").get_template("status.html")
    assert parsed == ["status.html"]


@pytest.mark.usefixtures("folder")
def test_the_program_tells_code_made_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ahead._everything()
    ahead._everything.cache_clear()
    monkeypatch.setattr(ahead, "own_files", lambda: "of another version")
    assert ahead._everything() == {}


@pytest.mark.usefixtures("folder")
def test_catalogues_made_ahead_are_those_that_people_write(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [path.read_text(encoding="utf-8") for path in (words.LOCALE / "fr").glob("*.po")]
    known = [words.machine_readable(text, "fr") for text in texts]
    assert known == [ahead.made("catalogue", "fr", text) for text in texts]
    monkeypatch.setattr(ahead, "made", lambda *_: None)
    assert known == [words.machine_readable(text, "fr") for text in texts]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_documentation_of_checks_is_the_same_made_ahead(lang: str) -> None:
    for rule in rules():
        body, html = documentation(rule, lang)
        assert ahead.made("check", body) == html == _html(body)


def test_a_template_that_cannot_be_read_is_told_when_it_is_asked_for(folder: Path) -> None:
    with pytest.raises(TemplateError):
        Sandbox(folder, "en").get_template("bad.html")
