"""`affiche document`: one document by itself, and clear words where it cannot be."""

from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner, Result

from generator.command import commands, main
from generator.render.documents.office import is_there
from tests.conftest import ROOT

PROJECT = ("--project", str(ROOT))


def run(*typed: str, lang: str = "en") -> Result:
    return CliRunner().invoke(commands(lang), ["document", *typed, *PROJECT])


def title(path: Path) -> str:
    with pikepdf.open(path) as pdf:
        return str(pdf.docinfo["/Title"]) + " " + str(pdf.Root.Lang)


def test_a_card_by_its_number(tmp_path: Path) -> None:
    out = tmp_path / "card.pdf"
    result = run("integration-emploi-2008/2.4", "--lang", "fr", "-o", str(out))
    assert result.exit_code == 0, result.output
    assert title(out).startswith("2.4 Offrir")
    assert title(out).endswith("fr-CA")


@pytest.mark.parametrize(
    ("name", "lang", "expected"),
    [
        ("budgets/2007-2008", "en", "Budget 2007-2008"),
        ("reports/solidarite-2010-2015/2010-2011", "fr", "Rapports"),
        ("plans/integration-emploi-2008/2.4", "en", "2.4 "),
    ],
)
def test_any_document_by_its_key(name: str, lang: str, expected: str, tmp_path: Path) -> None:
    out = tmp_path / "one"
    result = run(name, "--lang", lang, "--format", "pdf", "-o", str(out))
    assert result.exit_code == 0, result.output
    assert expected in title(out)


@pytest.mark.skipif(not is_there(), reason="pandoc is an optional extra")
def test_the_name_of_the_file_says_the_format(tmp_path: Path) -> None:
    out = tmp_path / "card.docx"
    assert run("integration-emploi-2008/2.4", "-o", str(out)).exit_code == 0
    assert out.read_bytes()[:2] == b"PK"


def test_without_a_name_it_goes_beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("integration-emploi-2008/2.4", "--lang", "en")
    assert result.output == "Written: integration-emploi-2008-2.4.en.pdf\n"
    assert [one.name for one in tmp_path.iterdir()] == ["integration-emploi-2008-2.4.en.pdf"]


@pytest.mark.parametrize(
    ("typed", "lang", "said"),
    [
        (["integration-emploi-208"], "en", "The nearest is integration-emploi-2008."),
        (["integration-emploi-208"], "fr", "Le plus proche est integration-emploi-2008."),
        (["zzz"], "en", "There are: "),
        (["integration-emploi-2008", "-o", "x.txt"], "en", "“txt” is not a format of documents"),
        (["integration-emploi-2008", "-o", "x.txt"], "fr", "n’est pas un format de document"),
        (["integration-emploi-2008", "--format", "doc"], "en", "'doc' is not one of"),
        (["integration-emploi-2008", "--lang", "de"], "en", "The site has no language “de”"),
    ],
)
def test_what_cannot_be_is_said(typed: list[str], lang: str, said: str) -> None:
    result = run(*typed, lang=lang) if "--lang" in typed else run(*typed, "--lang", lang, lang=lang)
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())
    assert "Traceback" not in result.output


def test_a_file_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed = ["document", "integration-emploi-2008/2.4", "-o", str(tmp_path), *PROJECT]
    with pytest.raises(SystemExit) as ended:
        main([*typed, "--lang", "en"])
    assert ended.value.code == 3
    assert str(tmp_path) in capsys.readouterr().err


def test_without_pandoc_a_sentence_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("generator.render.documents.office.is_there", lambda: False)
    out = str(tmp_path / "x.odt")
    with pytest.raises(SystemExit) as ended:
        main(["document", "integration-emploi-2008/2.4", "-o", out, *PROJECT, "--lang", "fr"])
    assert ended.value.code == 1
    assert "pip install -e '.[office]'" in capsys.readouterr().err
    assert not Path(out).exists()


def test_content_with_errors_makes_no_document(project: Path, tmp_path: Path) -> None:
    plan = project / "data/plans/integration-emploi-2008/plan.yml"
    plan.write_text(plan.read_text("utf-8").replace("- micc\n", "- micx\n", 1), "utf-8")
    out = tmp_path / "x.pdf"
    typed = ["document", "integration-emploi-2008", "-o", str(out), "--project", str(project)]
    result = CliRunner().invoke(commands("en"), typed)
    assert result.exit_code == 1
    assert "AF210" in result.output
    assert not out.exists()


def test_characters_that_no_font_has_are_told_with_their_places(project: Path) -> None:
    for lang in ("fr", "en"):
        path = project / f"content/plans/integration-emploi-2008/2.4.{lang}.md"
        text = path.read_text("utf-8") if path.exists() else "---\ntitle: x\n---\n"
        path.write_text(f"{text}\n👍 {lang}\n", "utf-8")
    typed = [
        "document",
        "integration-emploi-2008/2.4",
        "--lang",
        "fr",
        "-o",
        str(project / "a.pdf"),
    ]
    result = CliRunner().invoke(commands("en"), [*typed, "--project", str(project)])
    assert result.exit_code == 0, result.output
    assert "2.4.en.md" in result.stderr  # where it first stands
    assert "PDFs show \ufffd in place of 👍 (U+1F44D)" in result.stderr
    typed[1] = "integration-emploi-2008/2.3"
    result = CliRunner().invoke(commands("fr"), [*typed, "--project", str(project)])
    assert "1F44D" not in result.stderr
