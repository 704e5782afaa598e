"""`affiche new`: what it writes passes every check, and nothing that is there is lost."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import pipeline
from generator.begin.plan import begun
from generator.begin.texts import TEXTS
from generator.command import commands
from tests.conftest import ROOT


def run(*typed: str, lang: str = "en") -> Result:
    return CliRunner().invoke(commands(lang), typed)


def new(project: Path, plan: str = "vision-2030", lang: str = "en") -> Result:
    return run("new", plan, "--project", str(project), lang=lang)


def found(project: Path) -> set[str]:
    """The names of all rules that something in a project breaks."""
    return {one.rule.name for one in pipeline.examine(project).problems}


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """The project without any content: what a project of one's own begins with."""
    shutil.copytree(ROOT / "overrides", tmp_path / "overrides")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def test_a_first_plan_lacks_nothing_but_its_own_texts(empty: Path) -> None:
    assert new(empty).exit_code == 0
    assert found(empty) == {"text-to-replace"}
    (plan,) = pipeline.read(empty).plans
    assert [one.id for one in plan.nodes] == ["1", "1.1"]


def test_every_text_is_named_once_until_it_is_replaced(empty: Path) -> None:
    new(empty)
    waiting = pipeline.examine(empty).problems
    assert len(waiting) == len(TEXTS)
    for path in [*empty.rglob("data/**/*.yml"), *empty.rglob("content/**/*.md")]:
        text = path.read_text(encoding="utf-8")
        for name in TEXTS:
            for lang, own in (("fr", "Le nôtre"), ("en", "Our own")):
                text = text.replace(begun_text(name, lang), own)
        path.write_text(text, encoding="utf-8")
    assert "text-to-replace" not in found(empty)


def begun_text(name: str, lang: str) -> str:
    """A text as it stands in a file."""
    from generator.begin.texts import text  # noqa: PLC0415 - named apart from the text of a file

    return text(name, lang)


def test_a_first_plan_is_published(empty: Path) -> None:
    new(empty)
    told = run("build", "--no-documents", "--project", str(empty), "--out", str(empty / "site"))
    assert told.exit_code == 0, told.output
    page = (empty / "site/fr/plans/vision-2030/1.1/index.html").read_text(encoding="utf-8")
    assert "Ce qui sera fait pour y parvenir" in page


def test_a_project_without_narrative_is_published(empty: Path) -> None:
    new(empty)
    shutil.rmtree(empty / "content")
    told = run("build", "--no-documents", "--project", str(empty), "--out", str(empty / "site"))
    assert told.exit_code == 0, told.output
    assert (empty / "site/en/plans/vision-2030/index.html").exists()


def test_a_second_plan_adds_to_what_is_there(project: Path) -> None:
    before = {path: path.read_bytes() for path in project.rglob("data/**/*") if path.is_file()}
    new(project)
    sources = project / "data/sources.yml"
    for path, data in before.items():
        assert (
            path.read_bytes().startswith(data.rstrip())
            if path == sources
            else (path.read_bytes() == data)
        )
    added = {one for one in project.rglob("data/**/*") if one.is_file()} - set(before)
    assert added == {project / "data/plans/vision-2030/plan.yml"}
    assert found(project) - found(ROOT) == {"text-to-replace", "unconfirmed-translation"}


def test_each_plan_may_be_begun_beside_the_others(empty: Path) -> None:
    new(empty)
    new(empty, "vision-2035")
    assert found(empty) == {"text-to-replace"}
    site = pipeline.read(empty)
    assert [one.id for one in site.sources] == ["vision-2030", "vision-2035"]
    assert len(site.organizations) == 1


def test_what_it_says_of_the_fields_is_in_the_editor_s_language(empty: Path) -> None:
    told = new(empty, lang="fr").output
    assert "Écrit\N{NO-BREAK SPACE}: data/plans/vision-2030/plan.yml" in told
    text = (empty / "data/plans/vision-2030/plan.yml").read_text(encoding="utf-8")
    assert "# Les niveaux du plan" in text


@pytest.mark.parametrize("there", ["data/plans/vision-2030", "content/plans/vision-2030"])
def test_nothing_is_written_over(empty: Path, there: str) -> None:
    (empty / there).mkdir(parents=True)
    told = new(empty)
    assert told.exit_code == 2
    assert there in told.output
    assert not (empty / "data/sources.yml").exists()


def test_a_plan_in_another_folder_counts(project: Path) -> None:
    folder = project / "data/plans"
    (folder / "integration-emploi-2008").rename(folder / "elsewhere")
    told = new(project, "integration-emploi-2008")
    assert told.exit_code == 2
    assert "elsewhere/plan.yml" in told.output


@pytest.mark.parametrize("plan", ["Vision", "vision 2030", "../vision", "a/b", "été", ""])
def test_an_id_is_asked_for(empty: Path, plan: str) -> None:
    told = new(empty, plan)
    assert told.exit_code == 2
    assert "vision-2030" in told.output
    assert sorted(one.name for one in empty.iterdir()) == ["mkdocs.yml", "overrides"]


def test_a_project_is_asked_for(tmp_path: Path) -> None:
    told = new(tmp_path)
    assert told.exit_code == 2
    assert "mkdocs.yml" in told.output
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("sources.csv", "id,title@fr,title@en,publisher,language\ns,Un,A,o,fr\n"),
        ("sources.yml", "[{id: s, title: {fr: Un, en: A}, publisher: o, language: fr}]\n"),
        ("sources.yml", "- id: s\n  title: [\n"),
    ],
)
def test_what_only_a_person_can_add_is_said(empty: Path, name: str, text: str) -> None:
    (empty / "data").mkdir()
    (empty / "data" / name).write_text(text, encoding="utf-8")
    told = new(empty)
    assert told.exit_code == 0
    assert f"Add vision-2030 to data/{name} yourself." in told.output
    assert (empty / "data" / name).read_text(encoding="utf-8") == text


@pytest.mark.parametrize("indent", ["", "  "])
@pytest.mark.parametrize("end", ["", "\n", "\n\n\n"])
def test_a_list_goes_on_as_it_was_written(empty: Path, indent: str, end: str) -> None:
    (empty / "data").mkdir()
    path = empty / "data/organizations.yml"
    path.write_text(f"# Ours\n{indent}- {{id: o, name: {{fr: Un, en: A}}}}{end}", encoding="utf-8")
    new(empty)
    site = pipeline.read(empty)
    assert path.read_text(encoding="utf-8").startswith("# Ours\n")
    assert [one.id for one in site.organizations] == ["o"]
    assert site.sources[0].publisher == "o"
    sources = empty / "data/sources.yml"
    sources.write_text(
        f"{indent}- {{id: s, title: {{fr: U, en: A}}, publisher: o, language: fr}}{end}"
    )
    new(empty, "vision-2035")
    assert [one.id for one in pipeline.read(empty).sources] == ["s", "vision-2035"]


def test_every_language_of_the_site_has_its_texts(empty: Path) -> None:
    config = empty / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    english = "        - {code: en, name: English}\n"
    assert english in text
    added = english + "        - {code: iu, name: ᐃᓄᒃᑎᑐᑦ}\n"
    config.write_text(text.replace(english, added), encoding="utf-8")
    made = begun(pipeline.read(empty), "vision-2030", 2026, "en")
    assert "content/plans/vision-2030/index.iu.md" in made.files
    assert "  iu: Title of the plan\n" in made.files["data/plans/vision-2030/plan.yml"]
    assert "period: 2026/2030\n" in made.files["data/plans/vision-2030/plan.yml"]
