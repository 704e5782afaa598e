"""The link checker over the site that ships."""

from pathlib import Path

from generator import pipeline
from tests.links import Built, broken_links, head_faults, third_parties


def test_every_link_and_anchor_leads_somewhere(site: Path, ready: pipeline.Ready) -> None:
    built = Built(site, ready.settings.site_url)
    assert len(built.pages) > 100
    assert broken_links(built) == []


def test_no_page_asks_a_third_party_for_anything(site: Path, ready: pipeline.Ready) -> None:
    assert third_parties(Built(site, ready.settings.site_url)) == []


def test_every_page_names_itself_and_its_twins(site: Path, ready: pipeline.Ready) -> None:
    built = Built(site, ready.settings.site_url)
    assert head_faults(built, ready.settings.codes) == []
