"""The link checker over the site that ships."""

from pathlib import Path

from generator import pipeline
from generator.model import addresses
from generator.model.pages import page_keys
from tests.conftest import ROOT
from tests.links import Built, broken_links, head_faults, missing_anchors, third_parties


def test_every_link_and_anchor_leads_somewhere(site: Path, ready: pipeline.Ready) -> None:
    built = Built(site, ready.settings.site_url)
    assert len(built.pages) > 100
    assert broken_links(built) == []


def test_what_narrative_may_link_to_is_there(site: Path, ready: pipeline.Ready) -> None:
    promised = page_keys(pipeline.examine(ROOT).site)
    for lang in ready.settings.codes:
        paths = {
            f"{lang}/{addresses.path(key, lang)}": anchors for key, anchors in promised.items()
        }
        assert missing_anchors(Built(site, ready.settings.site_url), paths) == []


def test_no_page_asks_a_third_party_for_anything(site: Path, ready: pipeline.Ready) -> None:
    assert third_parties(Built(site, ready.settings.site_url)) == []


def test_every_page_names_itself_and_its_twins(site: Path, ready: pipeline.Ready) -> None:
    built = Built(site, ready.settings.site_url)
    assert head_faults(built, ready.settings.codes) == []
