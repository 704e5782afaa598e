"""The pipeline's own answers."""

from pathlib import Path

from generator import pipeline


def test_a_preview_watches_the_folders_that_the_settings_name(project: Path) -> None:
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("  - affiche:\n", "  - affiche:\n      data: faits\n"))
    (project / "data").rename(project / "faits")
    names = [path.name for path in pipeline.watched(project)]
    assert names == ["mkdocs.yml", "faits", "content", "overrides"]


def test_codes_and_names_of_rules_are_each_one_rule() -> None:
    rules = pipeline.rules()
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)
    assert [rule.code for rule in rules] == sorted(rule.code for rule in rules)
