from pathlib import Path

from tests.load.project import BUDGET, PLAN, loaded, told

NODES = PLAN + "nodes:\n"


def test_all_problems_of_a_file_are_told_in_one_run(tmp_path: Path) -> None:
    text = NODES + (
        "  - id: A b\n    kind: x\n    title: {fr: A, en: A}\n"
        "  - id: b\n    kind: x\n    titel: {fr: A, en: A}\n"
        "  - id: c\n    kind: x\n    title: {fr: A, en: A}\n    schedule: soon\n    leads: [É]\n"
    )
    found = loaded(tmp_path, {"data/plans/p/plan.yml": text})
    assert told(found.problems) == [
        "data/plans/p/plan.yml:9:9 bad-id",
        "data/plans/p/plan.yml:14:5 unknown-field",
        "data/plans/p/plan.yml:18:15 bad-date",
        "data/plans/p/plan.yml:19:13 bad-id",
    ]


def test_only_what_is_wrong_is_left_out(tmp_path: Path) -> None:
    text = NODES + (
        "  - id: a\n    kind: x\n    title: {fr: [A], en: A}\n"
        "  - id: c\n    kind: x\n    title: {fr: A, en: A}\n    schedule: soon\n    leads: [É, f]\n"
    )
    site = loaded(tmp_path, {"data/plans/p/plan.yml": text}).site
    (node,) = site.plans[0].nodes
    assert (node.id, node.schedule, node.leads) == ("c", None, ("f",))
    assert site.dropped == {"a"}


def test_what_stood_in_a_broken_file_counts_as_dropped(tmp_path: Path) -> None:
    site = loaded(tmp_path, {"data/sources.yml": "- id: one\n  - id: 'two'\n: ["}).site
    assert site.dropped == {"one", "two"}


def test_nearest_name_is_suggested(tmp_path: Path) -> None:
    files = {"data/organizations.yml": "- id: a\n  name: {fr: A, em: A}\n  parnet: b\n"}
    fixes = [problem.fix.in_("fr") for problem in loaded(tmp_path, files).problems]
    assert fixes == ["Écrire «\xa0en\xa0».", "Écrire «\xa0parent\xa0»."]


def test_yes_is_no_boolean(tmp_path: Path) -> None:
    level = "levels:\n  - kind: x\n    label: {fr: A}\n    plural: {fr: A}\n    card: yes\n"
    found = loaded(tmp_path, {"data/plans/p/plan.yml": PLAN.replace("levels: []\n", level)})
    assert told(found.problems) == ["data/plans/p/plan.yml:11:11 wrong-type"]
    assert found.problems[0].fix.in_("en") == "Write true or false."


def test_empty_fields_are_absent_and_null_is_a_problem(tmp_path: Path) -> None:
    text = "- id: a\n  name: {fr: A, en: A}\n  parent:\n  mandate: ~\n"
    found = loaded(tmp_path, {"data/organizations.yml": text})
    assert told(found.problems) == ["data/organizations.yml:4:12 unquoted-word"]
    assert found.site.organizations[0].parent is None


def test_places_reach_into_lists_and_languages(tmp_path: Path) -> None:
    text = "- id: a\n  name:\n    fr: A\n    en: B\n  services:\n    - {fr: C, en: D}\n"
    origin = loaded(tmp_path, {"data/organizations.yml": text}).site.organizations[0].origin
    places = {name: str(origin.at(name)).partition(":")[2] for name in origin.fields}
    assert places == {
        "": "1:3",
        "id": "1:7",
        "name": "2:3",
        "name.fr": "3:9",
        "name.en": "4:9",
        "services": "5:3",
        "services.0": "6:7",
        "services.0.fr": "6:12",
        "services.0.en": "6:19",
    }


def test_numbers_keep_their_digits(tmp_path: Path) -> None:
    text = BUDGET + "lines:\n  - {year: 2007-2008, measure: m, amount: 1.10}\n"
    (line,) = loaded(tmp_path, {"data/budgets/b/budget.yml": text}).site.budgets[0].lines
    assert str(line.amount) == "1.10"


def test_every_wrong_form_is_told(tmp_path: Path) -> None:
    text = PLAN + (
        "summary: [a]\nleads: {a: b}\nstatements: a\nmajor_indicators: [[a]]\nchecks: a\n"
        "nodes:\n  - a\n  - id: {a: b}\n    kind: [x]\n    title: {fr: {a: b}}\n    schedule: [a]\n"
    )
    found = loaded(tmp_path, {"data/plans/p/plan.yml": text})
    assert {problem.rule.name for problem in found.problems} == {"wrong-type"}
    assert [problem.place.line for problem in found.problems] == [*range(8, 13), *range(14, 19)]
    assert found.site.plans[0].nodes == ()
