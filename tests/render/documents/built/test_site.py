"""Documents in a build: written once, linked with their sizes, listed, kept between builds."""

import json
import re
import shutil
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest

from generator import bindery, pipeline
from generator.language import words
from generator.model.documents import Format
from generator.render.documents import Document, formats
from generator.render.documents.office import is_there
from generator.render.downloads import size
from tests.bilingual.conftest import PROJECT

LANGUAGES = ("fr", "en", "es")
SITE = "http://localhost/"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    root = tmp_path_factory.mktemp("documents") / "project"
    shutil.copytree(PROJECT, root)
    shutil.copytree(Path(__file__).parents[4] / "overrides", root / "overrides", dirs_exist_ok=True)
    yield root
    words.use({})


@pytest.fixture(scope="module")
def built(root: Path) -> Path:
    return build(root, root / "site")


def build(root: Path, out: Path, *, documents: bool = True) -> Path:
    outcome = pipeline.build(root, out, documents=documents)
    assert isinstance(outcome, pipeline.Built), outcome.problems
    return out


def listed(site: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(
        (site / "api/v1/documents.json").read_text("utf-8")
    )["documents"]
    return found


def files(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.suffix in {".pdf", ".docx", ".odt", ".epub"}
    }


def test_every_document_is_there_in_every_language(built: Path, root: Path) -> None:
    found = {(one["kind"], one["key"], one["language"]) for one in listed(built)}
    prepared = pipeline.prepare(root)
    assert isinstance(prepared, pipeline.Ready)
    views = prepared.views
    count = len(views.plans) + len(views.cards) + len(views.budgets)
    assert len(found) == count * len(LANGUAGES)
    wanted = {"pdf", "docx", "odt", "epub"} if is_there() else {"pdf"}
    assert {one["format"] for one in listed(built) if one["kind"] == "plan"} == wanted
    assert {one["format"] for one in listed(built) if one["kind"] == "card"} == {"pdf"}


def test_the_list_tells_each_file_as_it_is(built: Path) -> None:
    there = files(built)
    told = {str(one["address"]): one for one in listed(built)}
    assert set(told) == set(there)
    manifest = json.loads((built / "api/v1/manifest.json").read_text("utf-8"))["files"]
    for path, data in there.items():
        assert told[path]["size"] == len(data) == manifest[path]["size"]
        assert told[path]["sha256"] == sha256(data).hexdigest() == manifest[path]["sha256"]


def links(site: Path, page: str) -> dict[str, str]:
    """The documents that a page links to, with what stands beside each link."""
    html = (site / page / "index.html").read_text("utf-8")
    pattern = r'<a href="([^"]+\.(?:pdf|docx|odt|epub))"[^>]*>.*?</a>[^(<]*<span[^>]*>\(([^)]*)\)'
    return {
        urljoin(f"{SITE}{page}/", href).removeprefix(SITE): beside
        for href, beside in re.findall(pattern, html, re.DOTALL)
    }


def test_each_page_links_to_its_documents_with_their_sizes(built: Path) -> None:
    there = files(built)
    seen = set()
    for one in listed(built):
        page = dict(one["page"])[one["language"]].rstrip("/")  # type: ignore[call-overload] # JSON
        path = str(one["address"])
        assert path in links(built, page)
        assert links(built, page)[path].endswith(size(len(there[path]), str(one["language"])))
        seen.add(path)
    assert seen == set(there)


def test_the_page_of_documents_lists_them_all(built: Path) -> None:
    for lang, name in (("fr", "documents"), ("en", "documents")):
        found = links(built, f"{lang}/{name}")
        wanted = {one for one in files(built) if one.startswith(f"{lang}/")}
        assert set(found) == wanted
        for path, beside in found.items():
            assert beside.endswith(size((built / path).stat().st_size, lang))
        assert f"/{name}/" in (built / lang / "index.html").read_text("utf-8") or (
            f'href="{name}/"' in (built / lang / "index.html").read_text("utf-8")
        )


def test_documents_are_in_the_sitemap_with_their_twins(built: Path) -> None:
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    root = ElementTree.parse(built / "sitemap.xml")  # noqa: S314 - the project wrote it
    told = [str(one.text) for one in root.findall("s:url/s:loc", space)]
    for path in files(built):
        assert sum(one.endswith(f"/{path}") for one in told) == 1
    assert len(told) == len(set(told))


def test_reruns_are_byte_identical_and_kept(
    built: Path, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AFFICHE_CACHE", str(tmp_path / "kept"))
    monkeypatch.setenv("AFFICHE_JOBS", "1")
    first = build(root, tmp_path / "first")
    assert files(first) == files(built)

    def refused(*_: object) -> bytes:
        raise AssertionError("made again")

    monkeypatch.setattr(bindery, "write", refused)
    second = build(root, tmp_path / "second")
    assert files(second) == files(built)
    assert listed(second) == listed(built)


def test_only_what_changed_is_made_again(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AFFICHE_CACHE", str(tmp_path / "kept"))
    monkeypatch.setenv("AFFICHE_JOBS", "1")
    own = tmp_path / "project"
    shutil.copytree(root, own, ignore=shutil.ignore_patterns("site"))
    build(own, tmp_path / "first")
    made: list[str] = []

    def noted(document: Document, form: Format, templates: Path) -> bytes:
        made.append(f"{document.lang}/{document.key}.{form}")
        return formats.write(document, form, templates)

    monkeypatch.setattr(bindery, "write", noted)
    card = own / "content/plans/rios-2030/1.1.en.md"
    card.write_text(card.read_text("utf-8") + "\nOne sentence more.\n", "utf-8")
    for lang in ("fr", "es"):
        twin = card.with_name(f"1.1.{lang}.md")
        twin.write_text(twin.read_text("utf-8"), "utf-8")
    second = build(own, tmp_path / "second")
    forms = ("pdf", "docx", "odt", "epub") if is_there() else ("pdf",)
    assert sorted(made) == sorted(
        ["en/plans/rios-2030/1.1.pdf", *(f"en/plans/rios-2030.{form}" for form in forms)]
    )
    monkeypatch.setenv("AFFICHE_CACHE", "")
    assert files(build(own, tmp_path / "whole")) == files(second)


def test_a_build_without_documents_has_no_link_to_any(root: Path, tmp_path: Path) -> None:
    site = build(root, tmp_path / "site", documents=False)
    assert files(site) == {}
    assert listed(site) == []
    for page in site.rglob("*.html"):
        assert not re.search(r'href="[^"]+\.(pdf|docx|odt|epub)"', page.read_text("utf-8")), page
    said = (site / "en/documents/index.html").read_text("utf-8")
    assert "made without its documents" in said


def with_documents(root: Path, target: Path, said: str) -> Path:
    """A copy of a project whose settings say this of its documents."""
    shutil.copytree(root, target, ignore=shutil.ignore_patterns("site"))
    settings = target / "mkdocs.yml"
    added = rf"\1      documents: {said}\n"
    text = re.sub(r"(  - affiche:\n)", added, settings.read_text("utf-8"))
    settings.write_text(text, "utf-8")
    return target


def test_settings_say_which_formats_and_paper(root: Path, tmp_path: Path) -> None:
    own = with_documents(
        root, tmp_path / "project", "{paper: a4, formats: {plan: [pdf], card: [], budget: [pdf]}}"
    )
    site = build(own, tmp_path / "site")
    assert {(one["kind"], one["format"]) for one in listed(site)} == {
        ("plan", "pdf"),
        ("budget", "pdf"),
    }
    import pikepdf  # noqa: PLC0415 - only here

    path = next(one for one in files(site) if "/plans/" in one)
    with pikepdf.open(site / path) as pdf:
        box = [round(float(one)) for one in pdf.pages[0].mediabox]
    assert box[2:] == [595, 842]


def test_an_unknown_format_is_told_with_its_place(root: Path, tmp_path: Path) -> None:
    own = with_documents(root, tmp_path / "project", "{formats: {plan: [pdf, doc]}}")
    outcome = pipeline.prepare(own)
    assert isinstance(outcome, pipeline.Refused)
    fault = next(one for one in outcome.problems if one.place.path == "mkdocs.yml")
    assert "doc" in fault.found.in_("en")
