"""What documents take from the site, and how pictures are set."""

import shutil
from pathlib import Path

import pikepdf
import pytest

from generator.render.documents.blocks import Picture
from generator.render.documents.pdf.colours import colours
from generator.render.documents.pdf.drawing import drawn
from generator.unusable import UnusableError
from tests.render.documents.pdf.reading import TEMPLATES, opened, pdf_of
from tests.render.documents.pdf.samples import SVG, a_book, a_document


def test_colours_are_those_of_light_pages() -> None:
    found = colours(TEMPLATES)
    assert found["brand"] == "#0b4f8a"
    assert set(found) >= {"brand", "ink", "quiet", "line", "line-strong", "soft", "tint", "link"}


def test_a_site_of_another_colour_has_documents_of_that_colour(tmp_path: Path) -> None:
    shutil.copytree(TEMPLATES / "documents", tmp_path / "documents")
    sheet = tmp_path / "assets" / "stylesheets" / "affiche.css"
    sheet.parent.mkdir(parents=True)
    sheet.write_text(":root { --affiche-brand: #ff0000; }", "utf-8")
    cover = opened(pdf_of(a_book(), tmp_path)).pages[0].Contents.read_bytes()
    assert b"1 0 0 scn" in cover
    assert b"1 0 0 scn" not in opened(pdf_of(a_book())).pages[0].Contents.read_bytes()


def test_a_site_without_style_sheet_has_documents(tmp_path: Path) -> None:
    shutil.copytree(TEMPLATES / "documents", tmp_path / "documents")
    assert colours(tmp_path) == {}
    assert pdf_of(a_book(), tmp_path).startswith(b"%PDF")


def test_words_of_a_picture_are_in_the_font_of_the_document_at_their_weight() -> None:
    svg = drawn(SVG)
    assert svg.startswith(SVG[: SVG.index("<rect")])
    assert '<style>svg{font-family:"Source Sans 3"' in svg
    assert '"wght" 400' in svg


def test_all_fonts_are_in_the_file() -> None:
    fonts = [
        font
        for page in opened(pdf_of(a_book())).pages
        for font in page.Resources.get("/Font", pikepdf.Dictionary()).values()
    ]
    assert fonts
    for font in fonts:
        (below,) = font.DescendantFonts
        assert "/FontFile2" in below.FontDescriptor or "/FontFile3" in below.FontDescriptor
        assert "SourceSans3" in str(font.BaseFont) or "DejaVuSans" in str(font.BaseFont)


def test_a_picture_reads_no_file() -> None:
    linked = SVG.replace("<rect", '<image href="/etc/passwd" width="9" height="9"/><rect')
    with pytest.raises(UnusableError, match="/etc/passwd"):
        pdf_of(a_document(blocks=(Picture(linked, "Une image", ()),)))
