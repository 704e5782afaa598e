from pathlib import Path

import pytest

from generator import pipeline
from generator.publish import site as publisher


def test_a_failed_publishing_leaves_the_site_as_it_was(
    ready: pipeline.Ready, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "site"
    out.mkdir()
    (out / "index.html").write_text("before")

    def fail(path: Path, _: bytes) -> None:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(publisher, "_write", fail)
    with pytest.raises(OSError, match="No space"):
        pipeline.finish(ready, out)
    assert (out / "index.html").read_text() == "before"
    assert list(tmp_path.iterdir()) == [out]


def test_what_the_new_site_does_not_have_is_gone(ready: pipeline.Ready, tmp_path: Path) -> None:
    out = tmp_path / "site"
    (out / "fr" / "gone").mkdir(parents=True)
    pipeline.finish(ready, out)
    assert not (out / "fr" / "gone").exists()
    assert (out / "fr" / "index.html").exists()


def test_the_root_offers_both_languages_and_needs_no_script(site: Path) -> None:
    html = (site / "index.html").read_text(encoding="utf-8")
    assert html.index('href="fr/"') < html.index('href="en/"')
    assert "<script" not in html


def test_the_page_for_no_page_speaks_both_languages(site: Path) -> None:
    html = (site / "404.html").read_text(encoding="utf-8")
    assert "Cette page n’existe pas" in html
    assert "This page does not exist" in html
