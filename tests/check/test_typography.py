"""Where faults of typography are told, how wide, in which words, and what is written instead."""

from pathlib import Path

from openpyxl import Workbook

from generator.check.typography import english_typography, french_typography
from generator.load import load
from generator.problem import Edit, Problem
from tests.builders import a_narrative, a_node, a_plan, a_site, text
from tests.load.project import PLAN, write

PATH = "data/plans/p/plan.yml"


def problems(root: Path, source: str) -> list[Problem]:
    """The faults of French typography of a project with this plan."""
    return list(french_typography.find(load(write(root, {PATH: source})).site))


def edits(found: list[Problem]) -> list[tuple[str, str, str]]:
    """The repairs of problems, with their places."""
    known: list[Edit] = [one.edit for one in found if one.edit]
    return [(str(one.place), one.old, one.new) for one in known]


def test_the_exact_place_and_the_repair(tmp_path: Path) -> None:
    source = PLAN.replace("{fr: Plan, en: Plan}", "{fr: 'Un \"mot\" ?', en: Plan}", 1)
    found = problems(tmp_path, source)
    assert [(str(one.place), one.width) for one in found] == [
        (f"{PATH}:3:17", 5),
        (f"{PATH}:3:22", 2),
    ]
    assert edits(found) == [
        (f"{PATH}:3:17", '"mot"', "«\u00a0mot\u00a0»"),
        (f"{PATH}:3:22", " ", "\u00a0"),
    ]


def test_a_space_at_the_end_of_a_line(tmp_path: Path) -> None:
    source = PLAN.replace(
        "{fr: Plan, en: Plan}", "\n  fr: >-\n    Un mot\n    ? Oui\n  en: Plan", 1
    )
    (found,) = problems(tmp_path, source)
    assert (str(found.place), found.width) == (f"{PATH}:6:5", 1)
    assert edits([found]) == [(f"{PATH}:5:7", " mot\n    ", "\n    mot\u00a0")]


def test_characters_that_nobody_sees_are_named() -> None:
    site = a_site(plans=(a_plan(nodes=(a_node(summary=text("Un mot ?", "A word\u00a0?")),)),))
    (french,), (english,) = french_typography.find(site), english_typography.find(site)
    assert french.found.in_("en") == "In “Un mot ?”: an ordinary space before “?”."
    assert french.found.in_("fr").endswith("une espace ordinaire devant «\u00a0?\u00a0».")
    assert "no-break space" in english.found.in_("en")
    assert "une espace insécable devant" in english.found.in_("fr")


def test_without_its_file_a_text_has_no_repair() -> None:
    site = a_site(plans=(a_plan(title=text("Un mot ?")),))
    (found,) = french_typography.find(site)
    assert (found.edit, found.width) == (None, 0)
    assert "--fix" not in found.fix.in_("fr")


def test_a_workbook_has_no_repair(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "nodes"
    sheet.append(["id", "kind", "title@fr", "title@en"])
    sheet.append(["1", "k", "Un mot ?", "A word"])
    root = write(tmp_path, {PATH: PLAN})
    book.save(root / "data/plans/p/tables.xlsx")
    (found,) = french_typography.find(load(root).site)
    assert (found.place.cell, found.edit) == ("C2", None)


def test_a_page_with_the_line_ends_of_windows(tmp_path: Path) -> None:
    page = '---\ntitle: Un\n---\n\nUn "mot\nou deux" ici.\n'.replace("\n", "\r\n")
    root = write(tmp_path, {"content/index.fr.md": page})
    found = list(french_typography.find(load(root).site))
    assert edits(found) == [
        ("content/index.fr.md:5:4", '"mot\r\nou deux"', "«\u00a0mot\r\nou deux\u00a0»")
    ]


def test_long_texts_are_cut_around_the_fault() -> None:
    body = "mot " * 40 + "un : deux" + " mot" * 40
    narrative = a_narrative(lang="fr", body=body)
    (found,) = french_typography.find(a_site(narratives=(narrative,)))
    words = found.found.in_("en")
    assert "un : deux" in words
    assert len(words) < 130
    assert words.startswith("In “…mot")
