"""Pieces of pages: finished once, and then as they are."""

from markupsafe import Markup

from generator.render.pen import Pen
from generator.render.pieces import Pieces
from tests.builders import a_site, text
from tests.builders import an_organization as an_org
from tests.conftest import ROOT


def test_pieces_stand_where_the_template_wrote_their_places() -> None:
    pieces = Pieces()
    one, two = pieces.place("<b>1</b>"), pieces.place("<i>\x02 0</i>")
    assert pieces.put(f"<p>{two} 0 {one}</p>{two}") == (
        "<p><i>\x02 0</i> 0 <b>1</b></p><i>\x02 0</i>"
    )


def test_a_place_is_markup_and_shows_nothing_of_its_piece() -> None:
    place = Pieces().place("<b>")
    assert isinstance(place, Markup)
    assert "b" not in place


def test_a_piece_is_finished_as_a_page_is() -> None:
    """Its links lead from the page that holds it, and names say their language."""
    org = an_org(name=text("Ministère de la Forêt", "Ministère de la Forêt"))
    foreign = an_org(id="other", name=text("Bureau du Lac", "Lake Office"))
    pen = Pen("en", a_site(organizations=(org, foreign)), ROOT / "overrides")
    values = {"title": "About Bureau du Lac", "href": "x/", "above": ()}
    html = pen.piece("pages", "all_pages/line.html", **values)
    assert html == '  <li><a href="x/">About <span lang="fr">Bureau du Lac</span></a></li>'
