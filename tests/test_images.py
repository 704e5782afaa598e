"""Pictures of the content folder: published, shown, and missed when they are missing."""

from pathlib import Path

import pytest

from generator import pipeline

PICTURE = bytes.fromhex("89504e470d0a1a0a")
WRITTEN = "\n![Une carte](/images/regions/map.png)\n"
PAGE = "content/plans/integration-emploi-2008/4.1.{lang}.md"


@pytest.fixture
def pictured(project: Path) -> Path:
    """The real project with a picture on one card, in both languages."""
    folder = project / "content" / "images" / "regions"
    folder.mkdir(parents=True)
    (folder / "map.png").write_bytes(PICTURE)
    (folder / "drawing.svg").write_text("<svg/>")
    for lang in ("fr", "en"):
        page = project / PAGE.format(lang=lang)
        page.write_text(page.read_text(encoding="utf-8") + WRITTEN, encoding="utf-8")
    return project


def test_a_picture_is_published_and_shown(pictured: Path) -> None:
    outcome = pipeline.prepare(pictured)
    assert isinstance(outcome, pipeline.Ready)
    files = {file.path: file.data for file in outcome.files}
    assert files["images/regions/map.png"] == PICTURE
    assert "images/regions/drawing.svg" not in files
    card = next(page for page in outcome.pages if page.path.endswith("/4.1/"))
    assert 'src="../../../../images/regions/map.png"' in card.content
    assert 'alt="Une carte"' in card.content


def test_a_picture_that_is_not_there_is_a_broken_link(pictured: Path) -> None:
    (pictured / "content" / "images" / "regions" / "map.png").unlink()
    found = pipeline.examine(pictured).problems
    problems = [one for one in found if one.rule.code.startswith("AF60")]
    assert [one.rule.name for one in problems] == ["broken-link"] * 2
    assert problems[0].found.in_("fr") == "Il n’y a pas d’image /images/regions/map.png."
