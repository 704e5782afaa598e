"""What programs and services read: JSON, GitHub's commands, SARIF and JUnit."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from click import unstyle

from generator import pipeline
from generator.language.message import say
from generator.place import Place
from generator.printing import Findings, Format, lines_in
from generator.problem import Edit, Problem, Rule, Severity

SCHEMA = Path(__file__).parent / "sarif-schema-2.1.0.json"
"""https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"""
RULES = pipeline.rules()
ERROR = next(rule for rule in RULES if rule.severity is Severity.ERROR)
HOSTILE = "a,b:c%\n::error::<&\"'\u202e é"


def a_problem(place: Place, rule: Rule = ERROR, **more: Any) -> Problem:
    found = say("“{name}” is wrong.", name=HOSTILE)
    return rule.at(place, found, expected=say("Right."), fix=say("Mend it."), **more)


AT = Place("data/été 1.yml", 3, 8)
PROBLEMS = (
    a_problem(Place("")),
    a_problem(Place("data/a.yml")),
    a_problem(AT, width=4, edit=Edit(place=AT, old="a ?", new="a\u00a0?")),
    a_problem(AT, edit=Edit(place=AT, old="a\n   ?", new="a\u00a0?")),
    a_problem(Place("data/a.xlsx", 7, 3, "Lines")),
)


def forms(form: Format, problems: tuple[Problem, ...] = PROBLEMS, lang: str = "fr") -> str:
    findings = Findings(
        problems=problems,
        text=lambda _: None,
        rules=RULES,
        waiting=RULES[-1:],
        folder="site/",
        site_url="https://affiche.example/",
    )
    return "\n".join(lines_in(form)(findings, lang))


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("problems", [PROBLEMS, ()], ids=["faults", "none"])
def test_sarif_is_valid(lang: str, problems: tuple[Problem, ...]) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    log = json.loads(forms("sarif", problems, lang))
    jsonschema.Draft4Validator(schema).validate(log)
    (run,) = log["runs"]
    assert len(run["results"]) == len(problems)
    assert len(run["tool"]["driver"]["rules"]) == len(RULES)


def test_sarif_says_where_and_how_to_mend() -> None:
    results = json.loads(forms("sarif"))["runs"][0]["results"]
    assert "locations" not in results[0]
    assert "region" not in results[1]["locations"][0]["physicalLocation"]
    location = results[2]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "site/data/%C3%A9t%C3%A9%201.yml"
    assert location["region"] == {"startLine": 3, "startColumn": 8, "endColumn": 12}
    regions = [
        one["fixes"][0]["artifactChanges"][0]["replacements"][0]["deletedRegion"]
        for one in results[2:4]
    ]
    assert regions == [
        {"startLine": 3, "startColumn": 8, "endLine": 3, "endColumn": 11},
        {"startLine": 3, "startColumn": 8, "endLine": 4, "endColumn": 5},
    ]
    assert "region" not in results[4]["locations"][0]["physicalLocation"]


def test_sarif_points_to_the_page_of_each_rule() -> None:
    rules = json.loads(forms("sarif"))["runs"][0]["tool"]["driver"]["rules"]
    assert rules[0]["helpUri"].startswith("https://affiche.example/fr/")
    assert rules[0]["id"] in rules[0]["helpUri"]


def test_junit_fails_for_errors_alone() -> None:
    hint = replace(ERROR, severity=Severity.HINT)
    root = ElementTree.fromstring(forms("junit", (*PROBLEMS, a_problem(AT, hint))))  # noqa: S314 - our own output
    (suite,) = root
    assert suite.attrib["failures"] == str(len(PROBLEMS))
    assert suite.attrib["tests"] == str(len(suite))
    assert len(suite.findall("testcase/failure")) == len(PROBLEMS)
    assert len(suite.findall("testcase/skipped")) == int(suite.attrib["skipped"]) == 1
    assert len(suite.findall("testcase/system-out")) == 1


def test_github_annotates_the_line() -> None:
    lines = forms("github").split("\n")
    assert len(lines) == len(PROBLEMS)  # no text ends a command early
    assert lines[2].startswith(
        f"::error file=site/data/été 1.yml,line=3,col=8,endColumn=12,title={ERROR.code} "
    )
    assert all(line.startswith("::error file=") for line in lines)


def test_json_has_everything() -> None:
    records = json.loads(forms("json"))
    assert [one["repairable"] for one in records] == [False, False, True, True, False]
    assert records[4]["cell"] == "Lines!C7"
    assert HOSTILE in records[0]["found"]


def test_text_groups_by_file() -> None:
    problems = [
        ERROR.at(Place(path, line, 1), say(f"{path} {line}"), expected=say("A."), fix=say("B."))
        for path, line in (("a.yml", 3), ("a.yml", 9), ("b.yml", 1))
    ]
    text = unstyle(forms("text", tuple(problems), lang="en"))
    assert text.count("site/a.yml: 2 errors\n") == 1
    assert f"\nsite/a.yml:9:1 {ERROR.code} a.yml 9\n         Expected: A.\n" in text
    assert text.count("site/b.yml: 1 error\n") == 1
