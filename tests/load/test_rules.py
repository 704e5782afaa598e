import os
import re
from pathlib import Path

import pytest

from generator.load import RULES, load
from generator.problem import Rule
from tests.load.cases import CASES
from tests.load.project import Files, loaded, told, write

NAMES = [case[0] for case in CASES]
ELSEWHERE = {"symbolic-link", "unreadable-file"}  # files that no text can hold: tested below


@pytest.mark.parametrize(("rule", "place", "bad", "good"), CASES, ids=NAMES)
def test_rule_is_found_where_it_is_broken_and_nowhere_else(
    tmp_path: Path, rule: str, place: str, bad: Files, good: Files
) -> None:
    problems = loaded(tmp_path / "bad", bad).problems
    assert told(problems) == [f"{place} {rule}"]
    for message in (problems[0].found, problems[0].expected, problems[0].fix):
        assert "{" not in message.in_("en")
        assert message.in_("fr")
    assert problems[0].found.in_("fr") != problems[0].found.in_("en")
    assert told(loaded(tmp_path / "good", good).problems) == []


def test_symbolic_links_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("- id: a\n", encoding="utf-8")
    root = write(tmp_path / "site", {"content/index.fr.md": "A"})
    (root / "content" / "private.fr.md").symlink_to(tmp_path / "secret")
    (root / "content" / "folder").symlink_to(tmp_path)
    (root / "data").symlink_to(tmp_path)
    assert told(load(root).problems) == [
        "content/folder symbolic-link",
        "content/private.fr.md symbolic-link",
        "data symbolic-link",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="everything is readable to the superuser")
def test_file_without_permission_is_a_problem(tmp_path: Path) -> None:
    root = write(tmp_path, {"data/sources.yml": "[]"})
    (root / "data" / "sources.yml").chmod(0)
    assert told(load(root).problems) == ["data/sources.yml unreadable-file"]


def test_folder_with_the_name_of_a_file_is_a_problem(tmp_path: Path) -> None:
    found = loaded(tmp_path, {"data/sources.yml/x": ""}).problems
    assert told(found) == ["data/sources.yml unreadable-file"]


def test_every_rule_has_a_case_a_code_and_a_name_of_its_own() -> None:
    assert {rule.name for rule in RULES} == {*NAMES, *ELSEWHERE}
    assert len({rule.code for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_documentation_is_complete(rule: Rule) -> None:
    found = re.findall(r"^## (.+)$", rule.doc, re.MULTILINE)
    assert found == ["Why", "Bad", "Good", "How to fix"]
