from pathlib import Path

import pytest

from tests.load.project import loaded, told


def test_keys_and_bodies(tmp_path: Path) -> None:
    front = "---\ntitle: Accueil\ndescription: >-\n  Tout\n  ici\n---\n"
    files: dict[str, str | bytes] = {
        "content/index.fr.md": front + "## Bonjour\n",
        "content/plans/p/index.en.md": "A\r\nB",
        "content/plans/p/2.4.en.md": "C",
        "content/image.png": b"\xff",
        "content/.hidden.md": "",
    }
    found = loaded(tmp_path, files)
    assert told(found.problems) == []
    texts = {(text.key, text.lang): text for text in found.site.narratives}
    assert set(texts) == {("index", "fr"), ("plans/p", "en"), ("plans/p/2.4", "en")}
    home = texts["index", "fr"]
    assert (home.title, home.description, home.body) == ("Accueil", "Tout ici", "## Bonjour\n")
    assert str(home.at(1)) == "content/index.fr.md:7"
    assert texts["plans/p", "en"].body == "A\nB"


def test_front_matter_takes_a_title_and_a_description(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "content/a.fr.md": "---\ntitle: [A]\nautor: B\n---\n",
        "content/b.fr.md": "---\n- A\n---\n",
        "content/c.fr.md": "---\ntitle: a: b\n---\n",
        "content/d.de.md": "",
        "content/fr.md": "",
    }
    assert told(loaded(tmp_path, files).problems) == [
        "content/a.fr.md:2:8 bad-front-matter",
        "content/a.fr.md:3:1 unknown-field",
        "content/b.fr.md:2:1 bad-front-matter",
        "content/c.fr.md:2:9 broken-yaml",
        "content/d.de.md unknown-language",
        "content/fr.md unknown-language",
    ]


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("2.4.fr.MD", "Call it “2.4.fr.md”."),
        ("2.4.fr.md.txt", "Call it “2.4.fr.md”."),
        ("2.4.fr.markdown", "Call it “2.4.fr.md”."),
        ("2.4.fr.docx", "Put its text in a file called “2.4.fr.md”."),
    ],
)
def test_a_text_that_is_no_markdown_file_is_told(tmp_path: Path, name: str, fix: str) -> None:
    (problem,) = loaded(tmp_path, {f"content/plans/p/{name}": "Texte"}).problems
    assert told((problem,)) == [f"content/plans/p/{name} unknown-file"]
    assert problem.fix.in_("en") == fix


def test_an_empty_line_above_the_title_is_one_fault(tmp_path: Path) -> None:
    page = "\n---\ntitle: Accueil\n---\n## Bonjour\n"
    found = loaded(tmp_path, {"content/index.fr.md": page})
    assert told(found.problems) == ["content/index.fr.md:1:1 bad-front-matter"]
    (text,) = found.site.narratives
    assert (text.title, text.body, text.line) == ("Accueil", "## Bonjour\n", 5)
    assert text.origin.fields["title"] == (3, 8)


@pytest.mark.parametrize("said", ["", "\n \n", "\ufeff"])
def test_an_emptied_file_is_one_fault(tmp_path: Path, said: str) -> None:
    read = loaded(tmp_path, {"content/a.fr.md": said})
    assert told(read.problems) == ["content/a.fr.md:1:1 empty-file"]
    assert read.site.narratives == ()


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("2.4.md", "2.4.fr.md"),
        ("2.4 fr.md", "2.4.fr.md"),
        ("2.4-EN.md", "2.4.fr.md"),
        ("2.4.fr-CA.md", "2.4.fr.md"),
        ("2.4.fra.md", "2.4.fr.md"),
        ("index.md", "index.fr.md"),
        ("fr.md", "fr.fr.md"),
    ],
)
def test_a_name_is_proposed_for_a_file_without_a_language(
    tmp_path: Path, name: str, meant: str
) -> None:
    (problem,) = loaded(tmp_path, {f"content/{name}": "Texte."}).problems
    assert problem.rule.name == "unknown-language"
    assert meant in str(problem.expected.values["names"]).split(", ")


def test_an_opening_fence_of_other_dashes_is_told_and_read_all_the_same(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "content/a.fr.md": "--\ntitle: A\n---\nTexte.\n",
        "content/b.fr.md": "—\nTexte.\n",
    }
    read = loaded(tmp_path, files)
    assert told(read.problems) == ["content/a.fr.md:1:1 bad-front-matter"]
    assert [one.body for one in read.site.narratives] == ["Texte.\n", "—\nTexte.\n"]


@pytest.mark.parametrize("dashes", ["—-", "--", "———", "−−−"])
def test_a_fence_of_other_dashes_is_told_on_its_line(tmp_path: Path, dashes: str) -> None:
    files: dict[str, str | bytes] = {"content/a.fr.md": f"---\ntitle: A\n{dashes}\nTexte.\n"}
    read = loaded(tmp_path, files)
    assert told(read.problems) == ["content/a.fr.md:3:1 bad-front-matter"]
    assert [(one.title, one.body) for one in read.site.narratives] == [("A", "Texte.\n")]
