"""Tables of confirmed translations: where they stand, and what is wrong with them."""

from pathlib import Path

import pytest

from generator.load import Loaded
from tests.load.project import BUDGET, PLAN, Files, loaded, told

ONE, TWO = "0123456789ab", "ba9876543210"
FILE = "data/plans/p/translations.csv"


def read(root: Path, table: str | bytes, **more: str) -> Loaded:
    """What a project loads to that has this table beside its plan."""
    files: Files = {"data/plans/p/plan.yml": PLAN, FILE: table, **more}
    return loaded(root, files)


def rows(found: Loaded) -> list[tuple[str, dict[str, str], str]]:
    """The rows that were read, each with its place."""
    return [(row.text, dict(row.prints), str(row.place)) for row in found.site.confirmed.rows]


def test_each_folder_has_its_table(tmp_path: Path) -> None:
    header = "text,fr,en\n"
    found = loaded(
        tmp_path,
        {
            "data/translations.csv": f"{header}settings/title,{ONE},{TWO}\n",
            "data/plans/p/plan.yml": PLAN,
            FILE: f"{header}p/title,{ONE},{TWO}\n",
            "data/budgets/b/budget.yml": BUDGET,
            "data/budgets/b/translations.csv": f"{header}b/title,{ONE},{TWO}\n",
            "content/translations.csv": f"{header}content/index,{ONE},{TWO}\n",
        },
    )
    assert told(found.problems) == []
    assert found.site.confirmed.tables == (
        "content/translations.csv",
        "data/translations.csv",
        FILE,
        "data/budgets/b/translations.csv",
    )
    assert [row[0] for row in rows(found)] == [
        *("content/index", "settings/title", "p/title", "b/title"),
    ]


def test_a_project_without_tables_uses_none(tmp_path: Path) -> None:
    confirmed = loaded(tmp_path, {"data/plans/p/plan.yml": PLAN}).site.confirmed
    assert not confirmed.are_used
    assert confirmed.by_text == {}


@pytest.mark.parametrize(
    "table",
    [
        f"text,fr,en\np/title,{ONE},{TWO}\n",
        f"\ufefftext;fr;en\r\np/title;{ONE};{TWO}\r\n",
        f'"text","en","fr"\n"p/title","{TWO}","{ONE}"',
        f"text,fr,en\n\n,,\n p/title , {ONE},{TWO}\n",
    ],
)
def test_a_spreadsheet_may_have_saved_it(tmp_path: Path, table: str) -> None:
    found = read(tmp_path, table)
    assert told(found.problems) == []
    assert [(text, prints) for text, prints, _ in rows(found)] == [
        ("p/title", {"fr": ONE, "en": TWO})
    ]


def test_a_list_has_several_rows_of_one_name(tmp_path: Path) -> None:
    found = read(tmp_path, f"text,fr,en\np/a,{ONE},{TWO}\np/a,{TWO},{ONE}\n")
    assert told(found.problems) == []
    assert len(found.site.confirmed.by_text["p/a"]) == len(rows(found))


@pytest.mark.parametrize(
    ("line", "place"),
    [
        (f"p/title,{ONE}", "2:1"),
        (f"p/title,{ONE},{TWO},{TWO}", "2:1"),
        (f",{ONE},{TWO}", "2:1"),
        ("p/title,,", "2:1"),
        ("p/title,1.23457E+11,", "2:9"),
        (f"p/title,{ONE},{TWO.upper()}", "2:22"),
        ("=======", "2:1"),
        ("x" * 200_000, "2:1"),
    ],
)
def test_a_row_that_cannot_be_read_is_told_and_the_others_stay(
    tmp_path: Path, line: str, place: str
) -> None:
    found = read(tmp_path, f"text,fr,en\n{line}\np/label,{ONE},{TWO}\n")
    assert told(found.problems) == [f"{FILE}:{place} broken-confirmation"]
    assert [row[0] for row in rows(found)] == ["p/label"]
    assert found.site.unread == {FILE}


def test_a_table_left_in_conflict_is_told_once_and_keeps_the_rows_of_both(tmp_path: Path) -> None:
    rows = f"<<<<<<< HEAD\np/title,{ONE},{TWO}\n=======\np/label,{ONE},{TWO}\n>>>>>>> b\n"
    (problem,) = read(tmp_path, f"text,fr,en\n{rows}").problems
    assert told((problem,)) == [f"{FILE}:2:1 merge-conflict"]
    assert problem.fix
    assert problem.fix.in_("en").startswith("Keep the rows of both")


@pytest.mark.parametrize(
    ("header", "place"),
    [("text,fr,iu", "1:9"), ("text,fr,fr", "1:9"), ("txt,fr,en", "1:1"), ("=======", "1:1")],
)
def test_the_first_line_names_the_columns(tmp_path: Path, header: str, place: str) -> None:
    found = read(tmp_path, f"{header}\n")
    assert told(found.problems) == [f"{FILE}:{place} broken-confirmation"]


def test_a_new_language_has_no_column_yet(tmp_path: Path) -> None:
    found = read(tmp_path, f"text,fr\np/title,{ONE}\n")
    assert told(found.problems) == []
    assert rows(found) == [("p/title", {"fr": ONE}, f"{FILE}:2:1")]


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("text,fr,en\n", encoding="utf-8")
    root = tmp_path / "site"
    (root / "data/plans/p").mkdir(parents=True)
    (root / FILE).symlink_to(tmp_path / "secret.csv")
    found = loaded(root, {"data/plans/p/plan.yml": PLAN})
    assert told(found.problems) == [f"{FILE} symbolic-link"]
    assert not found.site.confirmed.are_used


def test_an_empty_table_is_one(tmp_path: Path) -> None:
    found = read(tmp_path, "")
    assert told(found.problems) == []
    assert found.site.confirmed.tables == (FILE,)
