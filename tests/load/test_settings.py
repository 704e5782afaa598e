from pathlib import Path

import pytest

from generator.load import load
from tests.load.project import MKDOCS, loaded, told


def test_other_sections_are_left_alone(tmp_path: Path) -> None:
    other = "x: &a !!python/name:os.system\ny: *a\nextra:\n  <<: *a\n"
    found = loaded(tmp_path, {"mkdocs.yml": other + MKDOCS})
    assert told(found.problems) == []
    assert found.site.settings.codes == ("fr", "en")
    assert found.site.settings.site_url == "https://example.org/"


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("!ENV [AFFICHE_TEST, 'https://default.org/']", "https://set.org/"),
        ("!ENV [AFFICHE_NOT_SET, 'https://default.org/']", "https://default.org/"),
        ("!ENV AFFICHE_TEST", "https://set.org/"),
        ("!ENV AFFICHE_NOT_SET", ""),
    ],
)
def test_address_may_come_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, address: str
) -> None:
    monkeypatch.setenv("AFFICHE_TEST", "https://set.org")
    text = MKDOCS.replace("https://example.org", written)
    assert loaded(tmp_path, {"mkdocs.yml": text}).site.settings.site_url == address


@pytest.mark.parametrize(
    ("written", "report"),
    [
        ("!ENV [AFFICHE_TEST, '']", "https://set.org/{page}"),
        ("!ENV [AFFICHE_NOT_SET, '']", ""),
        ("!ENV AFFICHE_TEST", "https://set.org/{page}"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_a_setting_may_come_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, report: str
) -> None:
    monkeypatch.setenv("AFFICHE_TEST", "https://set.org/{page}")
    found = loaded(tmp_path, {"mkdocs.yml": f"{MKDOCS}      report: {written}\n"})
    assert told(found.problems) == []
    assert found.site.settings.report == report


def test_a_value_of_the_environment_is_checked_like_any_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AFFICHE_TEST", "javascript:alert(1)")
    found = loaded(tmp_path, {"mkdocs.yml": f"{MKDOCS}      report: !ENV AFFICHE_TEST\n"})
    assert told(found.problems) == ["mkdocs.yml:9:15 bad-address"]


def test_plugins_may_be_a_mapping(tmp_path: Path) -> None:
    text = MKDOCS.replace("  - affiche", "    affiche")
    found = loaded(tmp_path, {"mkdocs.yml": text})
    assert told(found.problems) == []
    assert found.site.settings.title["fr"] == "Site"


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", ["mkdocs.yml:1:1 empty-file"]),
        ("# to do\n", ["mkdocs.yml missing-file"]),
        ("a: b\n", ["mkdocs.yml missing-file"]),
        ("plugins: [affiche]\n", ["mkdocs.yml:1:11 missing-field"] * 3),
        (MKDOCS + "      colour: red\n", ["mkdocs.yml:9:7 unknown-field"]),
        (MKDOCS + "      site_url: x\n", ["mkdocs.yml:9:7 unknown-field"]),
        (MKDOCS.replace("code: en", "code: ../x"), ["mkdocs.yml:6:18 unknown-value"]),
        (MKDOCS.replace("code: en", "code: fr"), ["mkdocs.yml:6:18 unknown-value"]),
        ("plugins: [", ["mkdocs.yml:1:10 broken-yaml"]),
        (MKDOCS + "      report: javascript:alert(1)\n", ["mkdocs.yml:9:15 bad-address"]),
        (MKDOCS + "      report: http://example.org/\n", ["mkdocs.yml:9:15 bad-address"]),
        (MKDOCS + "      report: 'https://{page}/'\n", ["mkdocs.yml:9:15 bad-address"]),
        (MKDOCS + "      report: 'mailto:{page}'\n", ["mkdocs.yml:9:15 bad-address"]),
        (MKDOCS + "      report: 'https://example.org/{title}'\n", ["mkdocs.yml:9:15 bad-address"]),
    ],
)
def test_wrong_settings_are_told(tmp_path: Path, text: str, problems: list[str]) -> None:
    found = loaded(tmp_path, {"mkdocs.yml": text})
    assert [line for line in told(found.problems) if "mkdocs" in line][: len(problems)] == problems
    assert "fr" in found.site.settings.codes


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "https://example.org/new?title={page}&labels=data",
        "mailto:info@example.org",
        "mailto:info@example.org?subject=Site&body={page}",
    ],
)
def test_readers_may_be_sent_to_the_web_or_to_mail(tmp_path: Path, address: str) -> None:
    found = loaded(tmp_path, {"mkdocs.yml": MKDOCS + f"      report: '{address}'\n"})
    assert told(found.problems) == []
    assert found.site.settings.report == address


def test_project_without_settings(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "mkdocs.yml").unlink(missing_ok=True)
    assert told(load(tmp_path).problems) == ["mkdocs.yml missing-file"]


def test_names_are_of_a_language_of_the_site_or_not(tmp_path: Path) -> None:
    listed = "      names: {fr: [Défi Montréal], iu: [ᐃᓄᒃᑎᑐᑦ], zz9: [X]}\n"
    found = loaded(tmp_path, {"mkdocs.yml": MKDOCS + listed})
    assert [problem.rule.name for problem in found.problems] == ["unknown-value"]
    assert found.problems[0].place.line == 9
    assert dict(found.site.settings.names) == {"fr": ("Défi Montréal",), "iu": ("ᐃᓄᒃᑎᑐᑦ",)}


def test_a_folder_of_narrative_that_is_named_is_there(tmp_path: Path) -> None:
    named = {"mkdocs.yml": MKDOCS + "      content: contenu\n"}
    (problem,) = loaded(tmp_path / "without", named).problems
    assert problem.found.in_("en") == "There is no folder “contenu”."
    there = {**named, "contenu/index.fr.md": "## Bonjour\n"}
    found = loaded(tmp_path / "with", there)
    assert (found.problems, len(found.site.narratives)) == ((), 1)
