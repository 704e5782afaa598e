"""`affiche translations`: what it tells, and what confirming writes."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.check import check
from generator.derive import derive, with_state
from generator.load import load
from generator.model.drift import Standing, judged
from generator.model.site import Site
from generator.model.types import Text
from generator.pipeline import rules
from generator.problem import Problem
from generator.render import status as render_status
from generator.render.pen import Pen
from generator.translations import (
    Confirmed,
    UnknownItemError,
    confirm,
    status,
    tell_confirmed,
    tell_status,
)
from generator.unusable import UnusableError
from tests.builders import a_plan, a_site, confirmed, text, twins
from tests.conftest import ROOT
from tests.load.project import MKDOCS, PLAN, write

CARDS = """\
levels:
  - {kind: measure, label: {fr: Mesure, en: Measure}, plural: {fr: Mesures, en: Measures}}
nodes:
  - {id: 1, kind: measure, title: {fr: Accueillir, en: Welcome}}
  - {id: 2, kind: measure, title: {fr: Former, en: Train}}
"""
PAGE = "content/plans/p/1"
FILES = {
    "data/plans/p/plan.yml": PLAN.replace("levels: []\n", CARDS),
    "data/organizations.yml": "- {id: a, name: {fr: Un, en: One}, services: [{fr: S, en: S}]}\n",
    f"{PAGE}.fr.md": "---\ntitle: Accueil\n---\nUn.\n",
    f"{PAGE}.en.md": "---\ntitle: Welcome\n---\nOne.\n",
    "content/plans/p/index.fr.md": "Plan.\n",
    "content/plans/p/index.en.md": "Plan.\n",
}
TABLES = ("content/translations.csv", "data/plans/p/translations.csv", "data/translations.csv")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with a plan of two measures, an organization and two pages, confirmed."""
    write(tmp_path, FILES)
    confirm(tmp_path, site(tmp_path))
    return tmp_path


def site(root: Path) -> Site:
    return load(root).site


def change(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def problems(root: Path) -> list[Problem]:
    """What the checks of translations find."""
    codes = {"AF520", "AF521"}
    return [one for one in check(site(root)).problems if one.rule.code in codes]


def standing(root: Path, name: str) -> list[Standing]:
    return [one.standing for one in judged(site(root)) if one.passage.name == name]


def names(done: Confirmed) -> list[str]:
    return [one.passage.name for one in done.confirmed]


def test_confirming_writes_a_table_for_each_folder(root: Path) -> None:
    found = sorted(path.relative_to(root).as_posix() for path in root.rglob("translations.csv"))
    assert found == list(TABLES)
    text = (root / TABLES[1]).read_bytes().decode()
    header, *rows = text.split("\n")[:-1]
    assert header == "text,fr,en"
    assert rows == sorted(rows)
    assert [row.partition(",")[0] for row in rows] == [
        *("p/1/title", "p/2/title", "p/label", "p/levels/label", "p/levels/plural", "p/title"),
    ]
    assert "\r" not in text
    assert all(line[0].isalnum() for line in text.split("\n") if line)
    assert problems(root) == []
    assert not list(root.rglob("*.tmp"))


def test_confirming_again_writes_nothing(root: Path) -> None:
    before = [(root / path).stat().st_mtime_ns for path in TABLES]
    done = confirm(root, site(root))
    assert done == Confirmed((), (), ())
    assert [(root / path).stat().st_mtime_ns for path in TABLES] == before
    assert tell_confirmed(done, "en").text == "There was nothing to confirm."


def test_one_language_changed_is_told_where_the_other_stands(root: Path) -> None:
    change(root, "data/plans/p/plan.yml", "fr: Accueillir", "fr: Accueillir mieux")
    (found,) = problems(root)
    assert str(found.place) == "data/plans/p/plan.yml:10:62"
    assert found.item == "p/1"
    assert found.found.in_("en") == (
        "Français changed since this translation was confirmed: “Accueillir mieux”. "
        "English did not: “Welcome”."
    )
    assert "affiche translations confirm p/1/title" in found.fix.in_("fr")
    assert f"{TABLES[1]}, line 2." in found.fix.in_("en")


def test_what_the_message_says_to_write_mends_it(root: Path) -> None:
    change(root, f"{PAGE}.en.md", "One.", "One or two.")
    (found,) = problems(root)
    assert str(found.place) == f"{PAGE}.fr.md:1:1"
    values = {name: str(value) for name, value in found.fix.values.items()}
    lines = (root / values["file"]).read_text(encoding="utf-8").splitlines()
    line = lines[int(values["line"]) - 1]
    assert line.startswith(f"{PAGE},")
    change(root, values["file"], line, line.replace(values["old"], values["new"]))
    assert problems(root) == []


def test_what_is_out_of_date_is_left_unless_it_is_named(root: Path) -> None:
    change(root, "data/plans/p/plan.yml", "fr: Accueillir", "fr: Accueillir mieux")
    done = confirm(root, site(root))
    assert names(done) == []
    assert [one.passage.name for one in done.left] == ["p/1/title"]
    assert "p/1/title" in tell_confirmed(done, "fr").text
    assert standing(root, "p/1/title") == [Standing.STALE]
    assert names(confirm(root, site(root), ["p/1/title"])) == ["p/1/title"]
    assert problems(root) == []


def test_all_confirms_what_is_out_of_date(root: Path) -> None:
    change(root, "data/plans/p/plan.yml", "fr: Accueillir", "fr: Accueillir mieux")
    assert names(confirm(root, site(root), every=True)) == ["p/1/title"]
    assert problems(root) == []


@pytest.mark.parametrize(
    ("item", "held"),
    [
        ("p", {"p/1/title", "p/2/title", "content/plans/p", PAGE}),
        ("p/1", {"p/1/title", PAGE}),
        ("p/2/", {"p/2/title"}),
        ("p/1/title", {"p/1/title"}),
        (PAGE, {PAGE}),
        ("content/plans/p", {"content/plans/p"}),
        (f"./{PAGE}.en.md", {PAGE}),
        ("content", {"content/plans/p", PAGE}),
        ("data/plans/p/plan.yml", {"p/1/title", "p/2/title"}),
        ("data/organizations.yml", {"organizations/a/services"}),
        ("organizations/a", {"organizations/a/services"}),
    ],
)
def test_an_item_is_all_that_it_holds(root: Path, item: str, held: set[str]) -> None:
    change(root, "data/plans/p/plan.yml", "fr: Accueillir", "fr: Accueillir mieux")
    change(root, "data/plans/p/plan.yml", "en: Train", "en: Train people")
    change(root, "data/organizations.yml", "fr: S,", "fr: T,")
    change(root, f"{PAGE}.fr.md", "Un.", "Un ou deux.")
    change(root, "content/plans/p/index.fr.md", "Plan.", "Le plan.")
    assert set(names(confirm(root, site(root), [item]))) == held
    left = {one.passage.name for one in judged(site(root)) if one.standing is Standing.STALE}
    assert len(left) + len(held) == len({*left, *held}) == 5


@pytest.mark.parametrize(("item", "near"), [("p/1/titel", "p/1/title"), ("zzzzzz", "content/")])
def test_an_unknown_item_is_refused(root: Path, item: str, near: str) -> None:
    with pytest.raises(UnknownItemError) as error:
        confirm(root, site(root), [item])
    assert item in error.value.message.in_("fr")
    assert near in error.value.message.in_("en")


def test_a_row_of_which_nothing_remains_is_dropped(root: Path) -> None:
    change(root, "data/organizations.yml", ", services: [{fr: S, en: S}]", "")
    confirm(root, site(root))
    assert "services" not in (root / TABLES[2]).read_text(encoding="utf-8")


def test_no_row_is_dropped_while_a_file_cannot_be_read(root: Path) -> None:
    before = (root / TABLES[2]).read_bytes()
    change(root, "data/organizations.yml", "- {", "- {{{")
    confirm(root, site(root))
    assert (root / TABLES[2]).read_bytes() == before


def test_no_row_is_dropped_while_a_field_is_at_fault(root: Path) -> None:
    before = (root / TABLES[2]).read_bytes()
    change(root, "data/organizations.yml", "services: [{fr: S, en: S}]", "services: [S]")
    found = load(root)
    confirm(root, found.site, problems=found.problems)
    assert (root / TABLES[2]).read_bytes() == before


def test_a_text_that_lacks_a_language_keeps_its_row(root: Path) -> None:
    before = (root / TABLES[1]).read_bytes()
    change(root, "data/plans/p/plan.yml", ", en: Welcome", "")
    assert confirm(root, site(root), ["p/1"]).confirmed == ()
    assert (root / TABLES[1]).read_bytes() == before


def test_confirming_one_keeps_the_rows_of_others(root: Path) -> None:
    change(root, "data/plans/p/plan.yml", "fr: Accueillir, en: Welcome", "fr: A, en: B")
    change(root, "data/plans/p/plan.yml", "fr: Former, en: Train", "fr: C, en: D")
    before = (root / TABLES[1]).read_text(encoding="utf-8").splitlines()
    assert names(confirm(root, site(root), ["p/1"])) == ["p/1/title"]
    after = (root / TABLES[1]).read_text(encoding="utf-8").splitlines()
    assert [old == new for old, new in zip(before, after, strict=True)].count(False) == 1
    assert [str(one.place) for one in problems(root)] == ["data/plans/p/plan.yml:11:40"]


def test_a_table_that_cannot_be_read_is_refused(root: Path) -> None:
    before = (root / TABLES[1]).read_text(encoding="utf-8")
    (root / TABLES[1]).write_text(before + "=======\n", encoding="utf-8")
    with pytest.raises(UnusableError) as error:
        confirm(root, site(root))
    assert TABLES[1] in error.value.message.in_("fr")
    assert "=======" in (root / TABLES[1]).read_text(encoding="utf-8")


def test_nothing_is_written_behind_a_link(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    root = write(tmp_path / "site", {})
    (root / "data").symlink_to(outside)
    with pytest.raises(UnusableError):
        confirm(root, site(root))
    assert list(outside.iterdir()) == []


def test_a_full_disk_leaves_the_table_as_it_was(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = (root / TABLES[1]).read_bytes()
    change(root, "data/plans/p/plan.yml", "fr: Accueillir, en: Welcome", "fr: A, en: B")
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="No space left"):
        confirm(root, site(root))
    assert (root / TABLES[1]).read_bytes() == before
    assert not list(root.rglob("*.tmp"))


def test_a_new_language_waits_for_its_column(root: Path) -> None:
    change(root, "mkdocs.yml", "English}", "English}\n        - {code: es, name: Español}")
    change(
        root, "data/organizations.yml", "name: {fr: Un, en: One}", "name: {fr: Un, en: One, es: U}"
    )
    assert standing(root, "organizations/a/name") == [Standing.UNCONFIRMED]
    assert standing(root, "p/title") == [Standing.MISSING]
    confirm(root, site(root))
    lines = (root / TABLES[2]).read_text(encoding="utf-8").splitlines()
    assert lines[0] == "text,fr,en,es"
    assert all(line.count(",") == lines[0].count(",") for line in lines)
    assert problems(root) == []


def test_status_counts_each_plan_and_language(root: Path) -> None:
    change(root, "data/plans/p/plan.yml", "fr: Accueillir", "fr: Accueillir mieux")
    change(root, "data/plans/p/plan.yml", ", en: Train", "")
    change(root, "data/organizations.yml", "fr: Un, en: One", "fr: Deux, en: Two")
    found = status(site(root))
    counts = {one.owner: (one.texts, *(one.of(kind) for kind in Standing)) for one in found.owners}
    assert counts == {"p": (8, 6, 0, 1, 1), "": (4, 3, 1, 0, 0)}
    assert found.total.texts == sum(one.texts for one in found.owners)
    assert [(one.code, one.missing, one.behind) for one in found.languages] == [
        ("fr", 0, 0),
        ("en", 1, 1),
    ]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_status_is_told_in_columns_with_places(root: Path, lang: str) -> None:
    change(root, "data/plans/p/plan.yml", "fr: Accueillir", "fr: Accueillir mieux")
    change(root, "data/plans/p/plan.yml", ", en: Train", "")
    found = site(root)
    told = tell_status(status(found), found.settings.languages, lang)
    lines = told.text.splitlines()
    assert told.code == 0
    assert len({len(line) for line in lines[:4]}) == 1
    assert lines[1].split() == ["p", "8", "6", "0", "1", "1"]
    assert any(
        line.startswith("  data/plans/p/plan.yml:10:62  English  p/1/title") for line in lines
    )
    assert any(line.startswith("  data/plans/p/plan.yml:11:") for line in lines)


def test_status_of_a_project_that_never_confirmed(tmp_path: Path) -> None:
    found = site(write(tmp_path, FILES))
    told = tell_status(status(found), found.settings.languages, "en").text
    assert told.endswith("Nothing is confirmed yet: `affiche translations confirm`.")
    assert problems(tmp_path) == []


def test_long_lists_are_cut_for_people_and_whole_for_programs(tmp_path: Path) -> None:
    many = "".join(f"- {{id: a{n}, name: {{fr: Un, en: One}}}}\n" for n in range(30))
    found = site(write(tmp_path, {"data/organizations.yml": many}))
    languages = found.settings.languages
    told = tell_status(status(found), languages, "fr").text
    assert "… et 12 autres" in told
    record = json.loads(tell_status(status(found), languages, "fr", "json").text)
    assert record["total"]["to-confirm"] == len(record["texts"]) == 32
    assert record["used"] is False


def test_a_site_in_one_language_has_nothing_to_translate(tmp_path: Path) -> None:
    settings = MKDOCS.replace("        - {code: en, name: English}\n", "").replace(", en: Site", "")
    root = write(tmp_path, {"mkdocs.yml": settings.replace(", en: Plans", "")})
    confirm(root, site(root))
    change(root, "mkdocs.yml", "title: {fr: Site}", "title: {fr: Le site}")
    assert problems(root) == []
    assert status(site(root)).total.texts == 0


def rows_of(found: Site, lang: str) -> list[list[str]]:
    """The rows of the status page's table of translations, in cells."""
    pen = Pen(lang, found, ROOT / "overrides")
    html = next(render_status.pages(with_state(derive(found), rules(), (), ()), pen)).draw().content
    table = html.partition('id="translations-caption"')[2].partition("</table>")[0]
    return [
        [re.sub(r"<[^>]*>", "", cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)]
        for row in re.findall(r"<tr>(.*?)</tr>", table)
    ]


@pytest.mark.parametrize(("lang", "rest"), [("fr", "Reste du site"), ("en", "Rest of the site")])
def test_the_status_page_shows_the_same(lang: str, rest: str) -> None:
    before = a_site(narratives=twins())
    plan = a_plan(title=Text(fr="Un plan", en="An action plan"), summary=text("Un", "One"))
    found = replace(before, plans=(plan,), confirmed=confirmed(before).confirmed)
    header, *cells = rows_of(found, lang)
    assert len(header) == 4
    assert cells[0][1:] == ["5", "1", "1"]
    shown = (Standing.CONFIRMED, Standing.UNCONFIRMED, Standing.STALE)
    assert [row[1:] for row in cells] == [
        [str(one.of(kind)) for kind in shown] for one in status(found).owners
    ]
    assert cells[-1][0] == rest
    assert (
        "section-translations"
        not in next(
            render_status.pages(
                with_state(derive(before), rules(), (), ()), Pen(lang, before, ROOT / "overrides")
            )
        )
        .draw()
        .content
    )
